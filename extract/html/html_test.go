package html

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
)

// show reads a page and shows its blocks: furniture, role, marker and depth,
// words with "/" for meant breaks.
func show(t testing.TB, page string) []string {
	d, err := Read([]byte(page))
	require.NoError(t, err)
	layout.MarkFurniture(d)
	text := layout.Compose(d)
	var out []string
	for i := range text.Blocks {
		b := &text.Blocks[i]
		s := ""
		if b.Furniture != layout.None {
			s = b.Furniture.String() + ": "
		} else {
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
		}
		if m := text.Slice(b.Marker); m != "" {
			s += m + " "
		}
		out = append(out, s+strings.ReplaceAll(text.Words(b), "\n", " / "))
	}
	return out
}

// body shows only the document's own blocks.
func body(t testing.TB, page string) []string {
	var out []string
	for _, s := range show(t, page) {
		if before, _, ok := strings.Cut(s, ": "); !ok || strings.Contains(before, " ") || strings.ToLower(before) != before || before == "" {
			out = append(out, s)
		}
	}
	return out
}

func TestBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"paragraphs and breaks":  {"<p>one<br>two<br/><br>three</p>four<p>five", []string{"one / two", "three", "four", "five"}},
		"headings":               {"<h2>A <i>b</i></h2><h3>C</h3>d", []string{"## A b", "### C", "d"}},
		"numbered lists":         {`<ol start=3 type=a><li>x<li value=7>y<li>z</ol><ol type=I><li>r</ol><ol reversed><li>b<li>a</ol>`, []string{">c. x", ">g. y", ">h. z", ">I. r", ">2. b", ">1. a"}},
		"nested lists":           {`<ul><li>a<ol><li><p>b</p><p>more</p><ul><li>c</ul></ol><li>d</ul>`, []string{">• a", ">>1. b", "more", ">>>• c", ">• d"}},
		"list styles":            {`<ol style="list-style-type: lower-roman"><li>a<li>b</ol><ul style="list-style:none"><li>c</ul>`, []string{">i. a", ">ii. b", ">c"}},
		"numbers by style sheet": {`<style>ol{counter-reset:i} li:before{content:counters(i,".")}</style><ol><li>a<ol><li>b<li>c</ol><li>d</ol>`, []string{">1 a", ">>1.1 b", ">>1.2 c", ">2 d"}},
		"a list in a list":       {`<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>`, []string{">• a", ">>• b", ">• c"}},
		"definitions":            {`<dl><dt>Term<dd>Meaning</dl>`, []string{"Term", "Meaning"}},
		"tables":                 {`<table><tr><th>a<th>b<tr><td colspan=2>c<td>d</table>`, []string{"1:1 a", "1:2 b", "2:1 c", "2:3 d"}},
		"tables that lay out":    {`<table><tr><td><h2>a</h2><p>b</p></table>`, []string{"## a", "b"}},
		"bullets by hand":        {`<p>Agreed:<br>• one<br>• two</p><p>- three</p><p>1. four</p>`, []string{"Agreed:", ">• one", ">• two", ">- three", ">1. four"}},
		"preformatted":           {"<pre>a\nb\n\nc</pre>", []string{"a / b", "c"}},
		"hidden":                 {`<p>a<span style="display:none">b</span></p><p hidden>c</p><img alt="d"><p class="sr-only">e</p>`, []string{"a", "hidden: b", "hidden: c", "hidden: d", "hidden: e"}},
		"notes": {`<p>We met<sup><a href="#n1" id="r1">1</a></sup>. And left<a href="#n2">[2]</a>.</p><ol><li id="n1">In May. <a href="#r1">1</a></li></ol><p><a name="n2"></a>In June.</p>`,
			[]string{"We met. And left.", "footnote-mark: 1", "footnote-mark: [2]", "footnote: In May. 1", "footnote: In June."}},
		"entities":        {"<p>R&amp;D &ndash; 5&nbsp;G &#8364;</p>", []string{"R&D – 5 G €"}},
		"bold then plain": {"<p><strong>Networks</strong><br>We will act.</p>", []string{"Networks", "We will act."}},
		"inline elements": {"<p>a<em>b</em>c <span>d</span><font>e</font></p>", []string{"abc de"}},
		"no elements":     {"just text", []string{"just text"}},
		"unclosed":        {"<p>a<div>b<ul><li>c", []string{"a", "b", ">• c"}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, show(t, c.in)) })
	}
}

func TestOfficeExports(t *testing.T) {
	assert.Equal(t, []string{"= Title", ">• first", ">>◦ inner", ">1. text", ">(a) plain", "footer: 9999/26"}, show(t, `<html><head><meta name=Generator content="Microsoft Word 15"></head><body><div class=WordSection1>
<p class=MsoTitle>Title</p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>first</p>
<p class=MsoListParagraph style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>inner</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>text</p>
<p class=MsoNormal>(a)&nbsp; plain</p>
<div title="footer"><p>9999/26</p></div></div></body></html>`))
}

const sentence = "The ministers agreed to set up a joint working group on the safety of ports and to report on its first results by the end of the year. "

// pages are shapes of sites: what stands around the article is not it.
func TestArticleOfAPage(t *testing.T) {
	text := "<p>" + strings.Repeat(sentence, 4) + "</p>"
	para := strings.TrimSpace(strings.Repeat(sentence, 4))
	for name, c := range map[string]struct {
		page string
		want []string
	}{
		"article element": {`<header><nav><a href=/>Home</a></nav></header><main><nav class=breadcrumb><a href=/x>News</a></nav><article><h1>A statement</h1><time datetime=2024-05-06>6 May 2024</time>` + text + `<ul><li>to act;<li>to report.</ul><div class="social-share">Share this</div></article><aside><h2>Related</h2><p>Other news.</p></aside></main><footer><p>Imprint</p></footer>`,
			[]string{"= A statement", "6 May 2024", para, ">• to act;", ">• to report."}},
		"divs only": {`<title>A statement of the ministers | Site</title><div id=top><ul class=menu><li><a href=/>Home</a><li><a href=/b>About</a></ul></div><div id=page><div class=sidebar><p>Latest: a new text</p></div><div class=content><div class=title><h1>A statement of the ministers</h1></div><div class=body>` + text + text + `</div></div></div><div id=footer>Imprint</div>`,
			[]string{"= A statement of the ministers", para, para}},
		"cookies and a list of links": {`<div class=cookie-banner><p>We use cookies. ` + sentence + `</p><button>Accept</button></div><main><h1>A statement</h1>` + text + `<ul><li><a href=/1>One more</a><li><a href=/2>And another</a></ul></main><nav><a href=/>x</a></nav>`,
			[]string{"= A statement", para}},
		"a name that misleads": {`<nav><a href=/>Home</a></nav><div class="page has-sidebar"><div class="sidebar"><p>Latest news</p></div><div id=newsletter-content><h1>A statement</h1>` + text + `</div></div>`,
			[]string{"= A statement", para}},
		"sections beside one another": {`<nav><a href=/>Home</a></nav><main><h1>A statement</h1><section>` + text + `</section><section><h2>Second</h2>` + text + `</section></main>`,
			[]string{"= A statement", para, "## Second", para}},
		"a bare export": {`<h1>One</h1>` + text + `<h1>Two</h1>` + text, []string{"# One", para, "# Two", para}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, body(t, c.page)) })
	}
}

func TestMeta(t *testing.T) {
	d, err := Read([]byte(`<html lang=en-GB><head><title>T | Site</title><meta property="og:title" content="The title"><meta property="article:published_time" content="2024-05-06T10:00:00Z">
<meta property="og:site_name" content="Site"><link rel=canonical href="https://a.example/x"><script type="application/ld+json">{"@graph":[{"headline":"H","datePublished":"2024-05-07","author":[{"name":"A. Writer"}]}]}</script></head><body><p>x</p></body></html>`))
	require.NoError(t, err)
	assert.Equal(t, layout.Meta{Title: "The title", Date: "2024-05-06T10:00:00Z", Language: "en-GB", Site: "Site", URL: "https://a.example/x", Author: "A. Writer", Web: true}, d.Meta)
}

func TestCharsets(t *testing.T) {
	for _, page := range []string{
		"<meta charset=utf-8><p>Luleå – x</p>",
		"<meta charset=iso-8859-1><p>Luleå – x</p>", // it says so, but it is UTF-8
		"<meta charset=windows-1252><p>Lule\xe5 \x96 x</p>",
		"<p>Lule\xe5 \x96 x</p>",
		"\xff\xfe<\x00p\x00>\x00L\x00u\x00l\x00e\x00\xe5\x00 \x00\x13\x20 \x00x\x00",
	} {
		assert.Equal(t, []string{"Luleå – x"}, show(t, page))
	}
	assert.Equal(t, []string{"Привет"}, show(t, "<meta charset=windows-1251><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>"))
}

func TestDeepAndLarge(t *testing.T) {
	deep := show(t, strings.Repeat("<div>", 100000)+"text")
	assert.Equal(t, []string{"text"}, deep)
	assert.Len(t, show(t, strings.Repeat("<p>x</p>", 100000)), 100000)
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"<ol type=i start=4><li>a<ul><li>b</ol>", "<table><tr><td>a<table><td>b", `<p>a<sup><a href="#x">1</a></sup><p id=x>b`,
		`<article><h1>t</h1>` + sentence + `</article><nav><a href=/>n</a></nav>`, `<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>·</span>x`, "\xff\xfe<\x00p\x00", "<br><br>a<br>",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(data)
		require.NoError(t, err)
		for _, l := range d.Lines {
			at := 0
			for _, r := range l.Runs {
				require.LessOrEqual(t, at, r.Start)
				require.LessOrEqual(t, r.End, len(l.Text))
				at = r.End
			}
		}
		layout.MarkFurniture(d)
		layout.Compose(d)
	})
}
