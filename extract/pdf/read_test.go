package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
)

func read(t *testing.T, data []byte) *layout.Draft {
	t.Helper()
	d, err := Read(context.Background(), data, Options{Engine: Native})
	require.NoError(t, err)
	return d
}

func texts(d *layout.Draft) (out []string) {
	for i := range d.Lines {
		out = append(out, d.Lines[i].Text)
	}
	return out
}

func TestLines(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		want    []string
	}{
		"words by gaps and by spaces":  {"BT /F 10 Tf 50 700 Td [(Both)-300(sides)] TJ ( agreed.) Tj ET", []string{"Both sides agreed."}},
		"kerning parts no word":        {"BT /F 10 Tf 50 700 Td [(W)80(e)-20( a)10(greed)] TJ ET", []string{"We agreed"}},
		"letter spacing parts none":    {"BT /F 10 Tf 4 Tc 50 700 Td (NOTE) Tj ET", []string{"NOTE"}},
		"spacing undone by a move":     {"BT /F 10 Tf 41 Tc 50 700 Td [(01)4100(,)4100(2)] TJ ET", []string{"0\t1,2"}},
		"spacing for one blank":        {"BT /F 10 Tf 3 Tc 50 700 Td [(w)300(ea)300(g)300(r)300(e)300(e)] TJ ET", []string{"we agree"}},
		"a narrow blank behind a stop": {"BT /F 10 Tf 50 700 Td [(10.)-110(Link)] TJ ET", []string{"10. Link"}},
		"no blank in a date":           {"BT /F 10 Tf 50 700 Td [(10.)-110(5)] TJ ET", []string{"10.5"}},
		"a mixed number":               {at("F", 10, 50, 700, "48") + at("F", 6, 61.1, 703, "1") + at("F", 10, 64.4, 700, "/") + at("F", 6, 67.2, 700, "2") + at("F", 10, 73, 700, "cents"), []string{"48 1/2 cents"}},
		"from the top down":            {at("F", 10, 50, 600, "second") + at("F", 10, 50, 700, "first"), []string{"first", "second"}},
		"leading and quotes":           {"BT /F 10 Tf 12 TL 50 700 Td (one) Tj (two) ' T* (four) Tj ET", []string{"one", "two", "four"}},
		"ligatures are letters":        {"BT /F 10 Tf 50 700 Td /Span <</ActualText <FEFFFB01>>> BDC (x) Tj EMC (ne) Tj ET", []string{"fine"}},
		"a blank for a soft hyphen":    {"BT /F 10 Tf 50 700 Td (har) Tj /Span <</ActualText <FEFF00AD>>> BDC ( ) Tj EMC ET BT /F 10 Tf 65.6 700 Td (mony) Tj ET", []string{"harmony"}},
		"a box of Wingdings":           {at("W", 10, 50, 700, "\\247") + at("F", 10, 68, 700, "to meet"), []string{"▪ to meet"}},
		"printed twice, read once":     {at("F", 10, 50, 700, "Twice") + at("F", 10, 50.2, 700, "Twice"), []string{"Twice"}},
		"columns apart by a tab":       {at("F", 10, 50, 700, "From:") + at("F", 10, 200, 700, "the Council"), []string{"From:\tthe Council"}},
		"what lies outside":            {at("F", 10, 50, 900, "slug") + at("F", 10, 50, 700, "text"), []string{"text"}},
		"an inline image":              {"BI /W 1 /H 1 ID \x00EI\x01 EI " + at("F", 10, 50, 700, "after"), []string{"after"}},
		"Q without q":                  {"Q Q " + at("F", 10, 50, 700, "text"), []string{"text"}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, texts(read(t, shown(c.content)))) })
	}
}

func TestStyles(t *testing.T) {
	d := read(t, shown(at("B", 14, 50, 700, "1. Trade")+at("F", 12, 50, 600, "We agreed")+at("F", 7, 106, 605, "2")+at("F", 12, 114, 600, "so.")))
	require.Len(t, d.Lines, 2)
	assert.Equal(t, []layout.Run{{Start: 0, End: 8, Style: layout.Bold}}, d.Lines[0].Runs)
	assert.EqualValues(t, 14, d.Lines[0].Size)
	assert.InDelta(t, 50, d.Lines[0].Box.X0, 0.1)
	assert.InDelta(t, 800-700, d.Lines[0].Box.Y1, 5)
	l := d.Lines[1]
	assert.Equal(t, "We agreed2 so.", l.Text)
	assert.Equal(t, []layout.Run{{Start: 9, End: 10, Style: layout.Superscript}}, l.Runs)
	assert.EqualValues(t, 12, l.Size)
}

func TestColumnsAreReadOneByOne(t *testing.T) {
	var b strings.Builder
	b.WriteString(at("B", 14, 150, 740, "A heading over both of the columns"))
	for i := range 8 {
		y := 700 - float64(i)*12
		b.WriteString(at("F", 10, 50, y, fmt.Sprintf("left column, line number %d of it all", i)))
		b.WriteString(at("F", 10, 320, y, fmt.Sprintf("right column, line number %d of it all", i)))
	}
	got := texts(read(t, shown(b.String())))
	require.Len(t, got, 17)
	for i := range 8 {
		assert.Contains(t, got[1+i], "left")
		assert.Contains(t, got[9+i], "right")
	}
}

func TestRuledTable(t *testing.T) {
	rules := "0.5 w 50 700 m 350 700 l S 50 660 m 350 660 l S 50 620 m 350 620 l S 50 700 m 50 620 l S 150 700 m 150 620 l S 350 700 m 350 620 l S\n"
	d := read(t, shown(at("F", 10, 50, 750, "before")+rules+
		at("F", 10, 55, 688, "Action")+at("F", 10, 155, 688, "to hold a workshop on the")+at("F", 10, 155, 676, "rules of the market")+
		at("F", 10, 55, 648, "Actor")+at("F", 10, 155, 648, "both sides")+at("F", 10, 50, 600, "after")))
	assert.Equal(t, []string{"before", "Action", "to hold a workshop on the", "rules of the market", "Actor", "both sides", "after"}, texts(d))
	assert.Equal(t, layout.Cell{Table: 1, Row: 1, Col: 2}, d.Lines[3].Table)
	assert.Equal(t, layout.Cell{Table: 1, Row: 2, Col: 1}, d.Lines[4].Table)
	assert.Equal(t, layout.TableCell, d.Lines[1].Role)
	assert.Zero(t, d.Lines[6].Table)
}

// TestUnderlinedByAReader: what annotations draw parts no cells.
func TestUnderlinedByAReader(t *testing.T) {
	lines := at("F", 10, 50, 690, "Both sides agreed") + at("F", 10, 50, 678, "to meet again.")
	frame := "50 700 m 350 700 l S 50 686 m 350 686 l S 50 674 m 350 674 l S 50 700 m 50 674 l S 350 700 m 350 674 l S "
	data := shown(lines)
	data = bytes.Replace(data, []byte("/Type/Page/"), []byte("/Type/Page/Annots[<</Subtype/Square/Rect[50 674 350 700]/AP<</N 8 0 R>>>>]/"), 1)
	data = append(data, fmt.Sprintf("8 0 obj <</Subtype/Form/BBox[50 674 350 700]/Length %d>> stream\n%s\nendstream endobj", len(frame), frame)...)
	for i, l := range read(t, data).Lines {
		assert.Zero(t, l.Table, i)
	}
	assert.NotZero(t, read(t, shown(frame+lines)).Lines[0].Table)
}

// TestTablesSideBySide: of two tables that begin at one height none is lost.
func TestTablesSideBySide(t *testing.T) {
	box := func(x float64) string {
		return fmt.Sprintf("%[1]g 700 m %[2]g 700 l S %[1]g 660 m %[2]g 660 l S %[1]g 700 m %[1]g 660 l S %[3]g 700 m %[3]g 660 l S %[2]g 700 m %[2]g 660 l S\n", x, x+200, x+100)
	}
	d := read(t, shown(box(50)+box(300)+at("F", 10, 55, 680, "a")+at("F", 10, 155, 680, "b")+at("F", 10, 305, 680, "c")+at("F", 10, 405, 680, "d")))
	assert.Equal(t, []string{"a", "b", "c", "d"}, texts(d))
	assert.Equal(t, layout.Cell{Table: 2, Row: 1, Col: 1}, d.Lines[2].Table)
}

func TestRightToLeft(t *testing.T) {
	toUnicode := stream("", "1 beginbfrange <01> <04> <05D0> endbfrange 2 beginbfchar <20> <0020> <05> <05B8> endbfchar")
	font := "<</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 0/LastChar 60/Widths[" + strings.Repeat("500 ", 61) + "]/ToUnicode 6 0 R>>"
	for name, content := range map[string]string{
		"shown as seen":      "BT /F 10 Tf 100 700 Td <040320020131> Tj ET",
		"shown as read":      "BT /F 10 Tf 1 0 0 1 115 700 Tm <01> Tj 1 0 0 1 110 700 Tm <02> Tj 1 0 0 1 102 700 Tm <03> Tj 1 0 0 1 97 700 Tm <04> Tj ET",
		"a mark on a letter": "BT /F 10 Tf 100 700 Td <0403200201> Tj 1 0 0 1 116 700.5 Tm <05> Tj ET",
	} {
		data := built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", stream("", content), font, toUnicode)
		got := texts(read(t, data))
		require.Len(t, got, 1, name)
		assert.Contains(t, strings.ReplaceAll(got[0], "\u05B8", ""), "אב גד", name)
		if strings.Contains(content, "<05>") {
			assert.Contains(t, got[0], "ב\u05B8", name)
		}
	}
}

// TestCoreFont: a system's font that is not embedded and shown by the numbers
// of its glyphs.
func TestCoreFont(t *testing.T) {
	data := built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", stream("", "BT /F 10 Tf 50 700 Td <00440046004600520055004700030055007000580051004C> Tj ET"),
		"<</Type/Font/Subtype/Type0/BaseFont/Arial/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/BaseFont/Arial/DW 500/CIDSystemInfo<</Ordering(Identity)>>>>]>>")
	assert.Equal(t, []string{"accord réuni"}, texts(read(t, data)))
}

func TestTaggedRunningLines(t *testing.T) {
	d := read(t, shown("/Artifact <</Type/Pagination/Subtype/Footer>> BDC "+at("F", 8, 50, 40, "8318/24 EP/ek 1")+"EMC /P <</MCID 0>> BDC "+at("F", 12, 50, 600, "Both sides agreed to cooperate.")+"EMC"))
	assert.Equal(t, layout.None, d.Lines[0].Furniture)
	assert.Equal(t, layout.Footer, d.Lines[1].Furniture)
}

func TestPageTurned(t *testing.T) {
	data := shown("BT /F 10 Tf 0 1 -1 0 300 100 Tm (Turned) Tj ET")
	data = bytes.Replace(data, []byte("/MediaBox"), []byte("/Rotate 90/MediaBox"), 1)
	d := read(t, data)
	require.Equal(t, []string{"Turned"}, texts(d))
	assert.InDelta(t, 100, d.Lines[0].Box.X0, 1)
	assert.Less(t, d.Lines[0].Box.Y1-d.Lines[0].Box.Y0, float32(12))
}

// TestCropBox: what stands on the sheet outside the visible part is kept, but
// apart from the text.
func TestCropBox(t *testing.T) {
	data := shown(at("F", 10, 50, 780, "note_v2.qxd 3:46 PM") + at("F", 10, 50, 500, "Both sides agreed."))
	d := read(t, bytes.Replace(data, []byte("/MediaBox"), []byte("/CropBox[40 40 560 760]/MediaBox"), 1))
	require.Equal(t, []string{"Both sides agreed.", "note_v2.qxd 3:46 PM"}, texts(d))
	assert.Equal(t, layout.None, d.Lines[0].Furniture)
	assert.InDelta(t, 10, d.Lines[0].Box.X0, 0.1)
	assert.Equal(t, layout.Hidden, d.Lines[1].Furniture)
	assert.GreaterOrEqual(t, d.Lines[1].Box.Y0, float32(0))
}

func TestImagesWithoutText(t *testing.T) {
	data := built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
		stream("", "q 600 0 0 800 0 0 cm /I Do Q"), stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x"))
	d := read(t, data)
	require.Len(t, d.Notices, 1)
	assert.Equal(t, layout.Notice{Code: "no-text-layer", Message: "images without text, which need text recognition (OCR) first: page 1"}, d.Notices[0])
	assert.Equal(t, "pages 1, 4-6, 9", pageList([]int{1, 4, 5, 6, 9}))
}

func TestMetaIsNotTakenForTheDate(t *testing.T) {
	d := read(t, bytes.Replace(shown(at("F", 10, 50, 700, "text")), []byte("/Root 1 0 R"), []byte("/Info<</Title(A title)>>/Root 1 0 R"), 1))
	assert.Empty(t, d.Meta.Date)
}

// TestFields: viewers show a field's value, and a list's entries, where the
// file leaves their look to them.
func TestFields(t *testing.T) {
	data := built("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R 5 0 R 6 0 R]>>>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Annots[4 0 R 5 0 R 6 0 R]>>",
		"<</Subtype/Widget/FT/Tx/T(a)/V(Both sides)/DA(/F 12 Tf)/Rect[50 700 300 720]>>",
		"<</Subtype/Widget/FT/Ch/T(b)/V(one)/Opt[(one)[(2)(two)]]/Rect[50 600 300 650]>>",
		"<</Subtype/Widget/FT/Tx/Ff 8192/T(c)/V(secret)/Rect[50 500 300 520]>>")
	assert.Equal(t, []string{"Both sides", "one", "two"}, texts(read(t, data)))
}

// TestCharactersByCollection: a Type 0 font without ToUnicode is read by the
// collection of its CIDs, a national encoding by itself; a vertical line runs
// downwards.
func TestCharactersByCollection(t *testing.T) {
	for name, c := range map[string]struct{ ordering, encoding, shown, want string }{
		"by CID":      {"Korea1", "Identity-H", "043E043F", "가각"},
		"by encoding": {"Japan1", "90ms-RKSJ-H", "82A082A2", "あい"},
		"vertical":    {"Japan1", "Identity-V", "034B034D", "あい"},
		"by none":     {"Identity", "Identity-H", "043E", "\uFFFD"},
	} {
		data := built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
			stream("", "BT /F 10 Tf 100 700 Td <"+c.shown+"> Tj ET"),
			"<</Subtype/Type0/BaseFont/X/Encoding/"+c.encoding+"/DescendantFonts[6 0 R]>>",
			"<</Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering("+c.ordering+")/Supplement 2>>>>")
		assert.Equal(t, []string{c.want}, texts(read(t, data)), name)
	}
}

// TestType3Size: the type's height comes from its glyph space, and gaps between
// words with it.
func TestType3Size(t *testing.T) {
	data := built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
		stream("", "BT /F 10 Tf 50 700 Td [(ab)-300(ba)] TJ ET"),
		"<</Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FontBBox[0 -20 60 80]/FirstChar 97/LastChar 98/Widths[50 50]/Encoding<</Differences[97/a/b]>>/CharProcs<<>>>>")
	d := read(t, data)
	assert.Equal(t, []string{"ab ba"}, texts(d))
	assert.InDelta(t, 10, d.Lines[0].Size, 0.1)
}

// TestOblique: a watermark across the page is one line, and no running text.
func TestOblique(t *testing.T) {
	d := read(t, shown(at("F", 10, 50, 700, "Both sides agreed.")+
		"BT /F 60 Tf 0.7071 0.7071 -0.7071 0.7071 150 250 Tm (DR) Tj (AFT) Tj 60 -90 Td (only) Tj ET"))
	require.Equal(t, []string{"Both sides agreed.", "DRAFT", "only"}, texts(d))
	assert.Equal(t, layout.Hidden, d.Lines[1].Furniture)
	assert.InDelta(t, 60, d.Lines[1].Size, 0.1)
	assert.InDelta(t, 150, d.Lines[1].Box.X0, 60)
}

// tableAt draws a table of two columns from y0 down to y1, with one rule across
// at mid, or none for 0.
func tableAt(y0, mid, y1 float64) string {
	s := ""
	for _, x := range []float64{50, 150, 350} {
		s += fmt.Sprintf("%[1]g %[2]g m %[1]g %[3]g l S ", x, y0, y1)
	}
	for _, y := range []float64{y0, mid, y1} {
		if y > 0 {
			s += fmt.Sprintf("50 %[1]g m 350 %[1]g l S ", y)
		}
	}
	return s
}

// TestRowOverPages: a row that the page's end cuts keeps its number, and its
// cell goes on; a heading row printed again is the page's.
func TestRowOverPages(t *testing.T) {
	first := tableAt(760, 740, 60) + at("F", 10, 55, 748, "Action") + at("F", 10, 155, 748, "Text") +
		at("F", 10, 55, 720, "Trade") + at("F", 10, 155, 720, "to hold a workshop on the rules")
	for name, c := range map[string]struct {
		label, text string
		row         int
		join        layout.Join
	}{
		"goes on":  {"", "of the market and its places.", 2, layout.Guess},
		"next row": {"Chips", "to share what they know.", 3, layout.Begin},
	} {
		second := tableAt(760, 740, 600) + at("F", 10, 55, 748, "Action") + at("F", 10, 155, 748, "Text") +
			at("F", 10, 155, 720, c.text) + at("F", 10, 50, 500, "After the table.")
		if c.label != "" {
			second += at("F", 10, 55, 720, c.label)
		}
		d := read(t, shown(first, second))
		found := false
		for _, l := range d.Lines {
			switch l.Text {
			case c.text:
				assert.Equal(t, layout.Cell{Table: 1, Row: c.row, Col: 2}, l.Table, name)
				assert.Equal(t, c.join, l.Join, name)
				found = true
			case "Action":
				assert.Equal(t, l.Page == 2, l.Furniture == layout.Header, name)
			case "After the table.":
				assert.Zero(t, l.Table)
			}
		}
		assert.True(t, found, name)
	}
}
