package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
)

// parts are a package's parts by name.
type parts map[string]string

const ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="urn:wp" xmlns:v="urn:v" xmlns:wps="urn:wps"`

// pack zips parts; those of Word are wrapped in their root element.
func pack(t testing.TB, p parts) []byte {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for name, content := range p {
		root := map[string]string{
			"word/document.xml": "document", "word/styles.xml": "styles", "word/numbering.xml": "numbering",
			"word/footnotes.xml": "footnotes", "word/footer1.xml": "ftr",
		}[name]
		if strings.HasPrefix(content, "<w:document") {
			root = ""
		}
		if root == "document" {
			content = "<w:body>" + content + "</w:body>"
		}
		if root != "" && !strings.HasPrefix(content, "<!") {
			content = fmt.Sprintf(`<?xml version="1.0"?><w:%s %s>%s</w:%s>`, root, ns, content, root)
		}
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(content))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return buf.Bytes()
}

// show reads a package and shows its blocks: furniture, role, marker and
// depth, words with "/" for meant breaks.
func show(t testing.TB, p parts) []string {
	d, err := Read(pack(t, p), 0)
	require.NoError(t, err)
	layout.MarkFurniture(d)
	text := layout.Compose(d)
	var out []string
	for i := range text.Blocks {
		b := &text.Blocks[i]
		s := ""
		if b.Furniture != layout.None {
			s = b.Furniture.String() + ": "
		}
		switch b.Role {
		case layout.Title:
			s += "= "
		case layout.Heading:
			s += strings.Repeat("#", b.Level) + " "
		case layout.ListItem:
			s += strings.Repeat(">", b.Level)
		case layout.TableCell:
			s += fmt.Sprintf("%d:%d ", b.Table.Row, b.Table.Col)
		}
		if m := text.Slice(b.Marker); m != "" {
			s += m + " "
		}
		out = append(out, s+strings.ReplaceAll(text.Words(b), "\n", " / "))
	}
	return out
}

// p is a paragraph with properties and a text.
func p(props, text string) string {
	if text != "" {
		text = `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	return `<w:p><w:pPr>` + props + `</w:pPr>` + text + `</w:p>`
}

func num(id, level int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, id)
}

func lvl(i int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>%s<w:pPr><w:ind w:left="%d" w:hanging="360"/></w:pPr></w:lvl>`, i, format, text, more, 720*(i+1))
}

func TestNumbering(t *testing.T) {
	numbering := `<w:abstractNum w:abstractNumId="0">` +
		lvl(0, "upperRoman", "%1.", "") + lvl(1, "decimal", "%1.%2", "<w:isLgl/>") + lvl(2, "lowerLetter", "(%3)", "") +
		`</w:abstractNum><w:abstractNum w:abstractNumId="1">` + lvl(0, "bullet", "\uf0b7", "") + lvl(1, "bullet", "o", "") + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="2">` + lvl(0, "decimal", "%1)", "") + `</w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
		`<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>` +
		`<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
	assert.Equal(t, []string{
		">I. One", ">>1.1 a", ">>>(a) x", ">>>(b) y", ">>1.2 b", ">>>(a) z", ">II. Two", ">>2.1 c",
		"plain", ">• p", ">>◦ q", "plain", ">1) first", ">3) third", "plain", ">5) restarted", ">6) on", "not numbered",
	}, show(t, parts{
		"word/numbering.xml": numbering,
		"word/document.xml": p(num(1, 0), "One") + p(num(1, 1), "a") + p(num(1, 2), "x") + p(num(1, 2), "y") + p(num(1, 1), "b") +
			p(num(1, 2), "z") + p(num(1, 0), "Two") + p(num(1, 1), "c") + p("", "plain") + p(num(2, 0), "p") + p(num(2, 1), "q") + p("", "plain") +
			p(num(3, 0), "first") + p(num(3, 0), "") + p(num(3, 0), "third") + p("", "plain") + p(num(4, 0), "restarted") + p(num(4, 0), "on") + p(num(0, 0), "not numbered"),
	}))
}

func TestStyles(t *testing.T) {
	styles := `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Own heading"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`
	doc := parts{
		"word/styles.xml":    styles,
		"word/numbering.xml": `<w:abstractNum w:abstractNumId="0">` + lvl(0, "bullet", "–", "") + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
		"word/document.xml": p(`<w:pStyle w:val="T"/>`, "Title") + p(`<w:pStyle w:val="TOC1"/>`, "Topic 3") + p(`<w:pStyle w:val="H1"/>`, "Topic") + p(`<w:pStyle w:val="H2"/>`, "Sub") +
			p(`<w:pStyle w:val="L"/>`, "item") + p(`<w:pStyle w:val="Loop"/>`, "loop") +
			`<w:p><w:r><w:t xml:space="preserve">We will </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>act</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/><w:b w:val="0"/><w:i/></w:rPr><w:t> now</w:t></w:r></w:p>`,
	}
	assert.Equal(t, []string{"= Title", "navigation: Topic 3", "# Topic", "## Sub", ">– item", "loop", "We will act now"}, show(t, doc))
	d, err := Read(pack(t, doc), 0)
	require.NoError(t, err)
	assert.Equal(t, []layout.Run{{Start: 0, End: 5, Style: layout.Bold}}, d.Lines[2].Runs)
	assert.Equal(t, []layout.Run{{Start: 8, End: 11, Style: layout.Bold}, {Start: 11, End: 15, Style: layout.Italic}}, d.Lines[6].Runs)
}

func TestRuns(t *testing.T) {
	run := func(s string) string { return `<w:r>` + s + `</w:r>` }
	text := func(s string) string { return run(`<w:t xml:space="preserve">` + s + `</w:t>`) }
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"breaks":             {run(`<w:t>one</w:t><w:br/><w:t>two</w:t><w:br/><w:br/><w:t>three</w:t>`), []string{"one / two", "three"}},
		"hyphens":            {run(`<w:t>co</w:t><w:noBreakHyphen/><w:t>oper</w:t><w:softHyphen/><w:t>ate</w:t>`), []string{"co-operate"}},
		"symbols":            {run(`<w:sym w:font="Wingdings" w:char="F0E0"/><w:t xml:space="preserve"> on</w:t>`), []string{">→ on"}},
		"tracked changes":    {text("We ") + `<w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins>` + text("will") + `</w:ins>` + text(" act") + `<w:moveFrom>` + text(" here") + `</w:moveFrom>`, []string{"We will act"}},
		"links and controls": {`<w:hyperlink r:id="x">` + text("a link") + `</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>` + text(" and a control") + `</w:sdtContent></w:sdt>`, []string{"a link and a control"}},
		"fields": {run(`<w:fldChar w:fldCharType="begin"/>`) + run(`<w:instrText>HYPERLINK "x"</w:instrText>`) + text("lost?") + run(`<w:fldChar w:fldCharType="separate"/>`) + text("result") + run(`<w:fldChar w:fldCharType="end"/>`) + `<w:fldSimple w:instr="DATE">` + text(" of May") + `</w:fldSimple>`,
			[]string{"result of May"}},
		"alternatives": {run(`<mc:AlternateContent><mc:Choice Requires="wps"><w:t>once</w:t></mc:Choice><mc:Fallback><w:t>twice</w:t></mc:Fallback></mc:AlternateContent>`), []string{"once"}},
		"text boxes":   {text("before ") + run(`<w:pict><v:shape><v:textbox><w:txbxContent>`+p("", "in the box")+`</w:txbxContent></v:textbox></v:shape></w:pict>`) + text("after"), []string{"before after", "in the box"}},
		"hidden":       {text("seen") + run(`<w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t>`) + run(`<w:drawing><wp:docPr descr="a map"/></w:drawing>`), []string{"seen", "hidden: unseen", "hidden: a map"}},
		"labels":       {run(`<w:t>From:</w:t><w:tab/><w:t>Secretariat</w:t>`), []string{"1:1 From:", "1:2 Secretariat"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, show(t, parts{"word/document.xml": `<w:p>` + c.in + `</w:p>`}))
		})
	}
}

func TestDeletedParagraphMarksJoin(t *testing.T) {
	assert.Equal(t, []string{"One two", "three"}, show(t, parts{"word/document.xml": p(`<w:rPr><w:del/></w:rPr>`, "One ") + p("", "two") + p(`<w:pPrChange><w:pPr><w:pStyle w:val="X"/></w:pPr></w:pPrChange>`, "three")}))
}

func TestTables(t *testing.T) {
	cell := func(props, s string) string { return `<w:tc><w:tcPr>` + props + `</w:tcPr>` + s + `</w:tc>` }
	row := func(s string) string { return `<w:tr>` + s + `</w:tr>` }
	assert.Equal(t, []string{"1:1 a", "1:3 b", "2:1 c", "2:1 d", "1:1 inner", "2:2 e", "after"}, show(t, parts{
		"word/document.xml": `<w:tbl>` + row(cell(`<w:gridSpan w:val="2"/>`, p("", "a"))+cell("", p("", "b"))) +
			row(cell("", p("", "c")+p("", "d")+`<w:tbl>`+row(cell("", p("", "inner")))+`</w:tbl>`)+cell("", p("", "e"))) +
			`<w:tr><w:trPr><w:del/></w:trPr>` + cell("", p("", "deleted")) + `</w:tr></w:tbl>` + p("", "after"),
	}))
}

func TestNotesAndRunning(t *testing.T) {
	assert.Equal(t, []string{"They agreed.", "footnote-mark: 1", "footnote: 1 In May.", "More.", "footer: 9999/26"}, show(t, parts{
		"word/document.xml":            `<w:p><w:r><w:t>They agreed</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>` + p("", "More.") + `<w:sectPr><w:footerReference r:id="f"/><w:footerReference r:id="f"/><w:footerReference r:id="gone"/></w:sectPr>`,
		"word/footnotes.xml":           `<w:footnote w:type="separator" w:id="0">` + p("", "---") + `</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>In May.</w:t></w:r></w:p></w:footnote>`,
		"word/footer1.xml":             p("", "9999/26"),
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="f" Type="x/footer" Target="footer1.xml"/></Relationships>`,
	}))
}

func TestRefused(t *testing.T) {
	bomb := strings.Repeat("<w:p/>", 1<<20)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"no zip":        {[]byte("PK\x03\x04 broken"), "docx: zip: not a valid zip file"},
		"another zip":   {pack(t, parts{"a.txt": "x"}), "docx: a zip archive that is no Word document"},
		"a spreadsheet": {pack(t, parts{"_rels/.rels": `<R><R Type="x/officeDocument" Target="xl/workbook.xml"/></R>`, "xl/workbook.xml": "<a/>"}), "docx: no Word document: xl/workbook.xml"},
		"outside":       {pack(t, parts{"_rels/.rels": `<R><R Type="x/officeDocument" TargetMode="External" Target="https://a.example/d.xml"/></R>`}), "docx: the main document is not in the package"},
		"entities":      {pack(t, parts{"word/document.xml": `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>`}), "docx: document type declarations are refused"},
		"a bomb":        {pack(t, parts{"word/document.xml": bomb}), "docx: unpacks to more than the limit"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(c.data, 1<<20)
			require.Error(t, err)
			assert.Equal(t, c.want, err.Error())
		})
	}
}

func TestDamagedAndDeep(t *testing.T) {
	notices := func(doc string) []string {
		d, err := Read(pack(t, parts{"word/document.xml": doc}), 0)
		require.NoError(t, err)
		var codes []string
		for _, n := range d.Notices {
			codes = append(codes, n.Code)
		}
		require.Equal(t, "kept", d.Lines[0].Text)
		return codes
	}
	assert.Equal(t, []string{"damaged"}, notices("<w:document "+ns+"><w:body>"+p("", "kept")+`<w:p><w:r><w:t>cut`))
	assert.Equal(t, []string{"nesting"}, notices(p("", "kept")+strings.Repeat("<w:sdt><w:sdtContent>", 100000)+strings.Repeat("</w:sdtContent></w:sdt>", 100000)))
}

func FuzzRead(f *testing.F) {
	f.Add(pack(f, parts{"word/document.xml": p("", "text")}))
	f.Add(pack(f, parts{"word/document.xml": p(num(1, 0), "text"), "word/numbering.xml": `<w:num w:numId="1"/>`}))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(data, 1<<20)
		if err != nil {
			require.NotContains(t, err.Error(), "\n")
			return
		}
		layout.MarkFurniture(d)
		layout.Compose(d)
	})
}

// FuzzDocument varies the main part alone, which the zip around it would hide.
func FuzzDocument(f *testing.F) {
	f.Add(p("", "text") + `<w:tbl><w:tr><w:tc>` + p(num(1, 1), "x") + `</w:tc></w:tr></w:tbl>`)
	f.Add(`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:br/><w:footnoteReference w:id="1"/></w:r><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:p>`)
	f.Fuzz(func(t *testing.T, doc string) {
		d, err := Read(pack(t, parts{
			"word/document.xml":  doc,
			"word/numbering.xml": `<w:abstractNum w:abstractNumId="0">` + lvl(0, "decimal", "%1.%9%", "") + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
		}), 1<<20)
		if err == nil {
			layout.MarkFurniture(d)
			layout.Compose(d)
		}
	})
}
