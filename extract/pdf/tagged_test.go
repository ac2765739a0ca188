package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
)

// taggedFile is a file of one page whose content is marked 0, 1, 2 … by line,
// with the structure tree whose root's kids are given; more objects follow
// from number 7 on.
func taggedFile(kids string, lines []string, more ...string) []byte {
	var b strings.Builder
	for i, l := range lines {
		fmt.Fprintf(&b, "/P <</MCID %d>> BDC %s EMC\n", i, at("F", 10, 50, 700-13*float64(i), l))
	}
	return built(append([]string{
		"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
		stream("", b.String()), helvetica,
		"<</Type/StructTreeRoot/RoleMap<</Clause/P/Loop/Pool/Pool/Loop>>/K[" + kids + "]>>"}, more...)...)
}

func TestStructureTree(t *testing.T) {
	d := read(t, taggedFile("<</S/Document/Pg 3 0 R/K["+
		"<</S/L/K[<</S/LI/K<</S/Link/K 0>>>><</S/LI/K<</S/Link/K 1>>>><</S/LI/K<</S/Link/K 2>>>>]>>"+
		"<</S/H2/K[3 4]>>"+
		"<</S/Clause/K[5 6]>>"+
		"<</S/Clause/K[<</Type/MCR/Pg 3 0 R/MCID 7>>8]>>"+
		"<</S/L/K[<</S/LI/K[<</S/LBody/K[<</S/P/K 9>><</S/L/K<</S/LI/K<</S/LBody/K 10>>>>>>]>>]>>]>>"+
		"<</S/Clause/K<</S/Span/ActualText(Both agreed.)/K 11>>>>]>>",
		[]string{"Home", "News", "Contact", "Trade and", "technology", "The sides agreed to hold a", "workshop on chips in", "Brussels agreed to host the", "workshop in the spring", "experts on chips", "from both sides", "B0th agr33d."}))
	require.Len(t, d.Lines, 12)
	for i, want := range []struct {
		role      layout.Role
		level     int
		join      layout.Join
		furniture layout.Furniture
	}{
		{layout.ListItem, 1, layout.Guess, layout.Navigation},
		{layout.ListItem, 1, layout.Begin, layout.Navigation},
		{layout.ListItem, 1, layout.Begin, layout.Navigation},
		{layout.Heading, 2, layout.Begin, layout.None},
		{layout.Heading, 2, layout.Wrap, layout.None},
		{layout.Unknown, 0, layout.Guess, layout.None},
		{layout.Unknown, 0, layout.Guess, layout.None},
		{layout.Unknown, 0, layout.Guess, layout.None},
		{layout.Unknown, 0, layout.Guess, layout.None},
		{layout.ListItem, 1, layout.Begin, layout.None},
		{layout.ListItem, 2, layout.Begin, layout.None},
		{layout.Unknown, 0, layout.Guess, layout.None},
	} {
		l := d.Lines[i]
		assert.Equal(t, want.role, l.Role, l.Text)
		assert.Equal(t, want.level, l.Level, l.Text)
		assert.Equal(t, want.furniture, l.Furniture, l.Text)
		if want.role != layout.Unknown {
			assert.Equal(t, want.join, l.Join, l.Text)
		}
	}
	assert.Equal(t, "Both agreed.", d.Lines[11].Text)
}

// TestWebPage: what stands around a web page's only article is no part of the
// text.
func TestWebPage(t *testing.T) {
	lines := []string{"We use cookies.", "Both sides met", "They agreed to cooperate.", "Subscribe to our newsletter."}
	page := "<</S/Document/Pg 3 0 R/K[<</S/P/K 0>><</S/Art/K[<</S/%s/K 1>><</S/P/K 2>>]>><</S/%s/K 3>>]>>"
	for name, c := range map[string]struct {
		tags [2]any
		want layout.Furniture
	}{
		"an article":          {[2]any{"H1", "P"}, layout.Navigation},
		"no heading of its":   {[2]any{"P", "P"}, layout.None},
		"a heading elsewhere": {[2]any{"H1", "H1"}, layout.None},
	} {
		d := read(t, taggedFile(fmt.Sprintf(page, c.tags[:]...), lines))
		require.Len(t, d.Lines, 4, name)
		assert.Equal(t, []layout.Furniture{c.want, layout.None, layout.None, c.want},
			[]layout.Furniture{d.Lines[0].Furniture, d.Lines[1].Furniture, d.Lines[2].Furniture, d.Lines[3].Furniture}, name)
	}
}

// TestParagraphsByTags: where most paragraphs have several lines, the tree
// tells where they begin.
func TestParagraphsByTags(t *testing.T) {
	lines := []string{"The sides", "agreed to hold a", "workshop.", "Brussels", "will be the", "place.", "in the spring"}
	d := read(t, taggedFile("<</S/P/Pg 3 0 R/K[0 1 2]>><</S/P/Pg 3 0 R/K[3 4 5]>><</S/P/Pg 3 0 R/K 6>>", lines))
	var joins []layout.Join
	for _, l := range d.Lines {
		joins = append(joins, l.Join)
	}
	assert.Equal(t, []layout.Join{layout.Guess, layout.Guess, layout.Guess, layout.Begin, layout.Guess, layout.Guess, layout.Guess}, joins)
}

// TestSenselessTrees are not listened to, and lead nowhere.
func TestSenselessTrees(t *testing.T) {
	lines := []string{"Both sides agreed to cooperate.", "They met in Brussels."}
	deep := strings.Repeat("<</S/Sect/K ", 200) + "0" + strings.Repeat(">>", 200)
	for name, data := range map[string][]byte{
		"all is a heading":   taggedFile("<</S/H1/Pg 3 0 R/K 0>><</S/H1/Pg 3 0 R/K 1>>", lines),
		"little is tagged":   taggedFile("<</S/H1/Pg 3 0 R/K 1>>", lines),
		"a circle":           taggedFile("7 0 R", lines, "<</S/H1/Pg 3 0 R/K[7 0 R 7 0 R]>>"),
		"roles in a circle":  taggedFile("<</S/Loop/Pg 3 0 R/K[0 1]>>", lines),
		"no pages":           taggedFile("<</S/P/K[0 1]>>", lines),
		"numbers out of use": taggedFile("<</S/P/Pg 3 0 R/K[-1 99999999 0]>>", lines),
		"deep":               taggedFile(deep, lines),
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, data)
			assert.Equal(t, lines, texts(d))
			for _, l := range d.Lines {
				assert.Equal(t, layout.Unknown, l.Role)
			}
		})
	}
}

// TestTaggedTable: a table without rules is told by its tags, cell by cell.
func TestTaggedTable(t *testing.T) {
	var content strings.Builder
	for i, c := range []struct {
		x, y float64
		text string
	}{
		{50, 720, "What was agreed in Busan"}, {50, 700, "Action"}, {95, 700, "to hold a workshop on"}, {95, 688, "the rules of the market"},
		{50, 670, "Actor"}, {95, 670, "both sides"}, {50, 650, "Due"}, {95, 658, "in May, and"}, {95, 646, "then in July"},
	} {
		fmt.Fprintf(&content, "/P <</MCID %d>> BDC %s EMC\n", i, at("F", 10, c.x, c.y, c.text))
	}
	data := built("<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", stream("", content.String()), helvetica,
		"<</Type/StructTreeRoot/K<</S/Table/Pg 3 0 R/K[<</S/TR/K<</S/TH/A<</O/Table/ColSpan 2>>/K 0>>>>"+
			"<</S/TBody/K[<</S/TR/K[<</S/TH/K 1>><</S/TD/K[<</S/P/K[2 3]>>]>>]>><</S/TR/K[<</S/TD/K 4>><</S/TD/K 5>>]>>"+
			"<</S/TR/K[<</S/TD/K 6>><</S/TD/K[<</S/P/K 7>><</S/P/K 8>>]>>]>>]>>]>>>>")
	d := read(t, data)
	for i, want := range []struct {
		text string
		cell layout.Cell
		join layout.Join
	}{
		{"What was agreed in Busan", layout.Cell{Table: 1, Row: 1, Col: 1}, layout.Begin},
		{"Action", layout.Cell{Table: 1, Row: 2, Col: 1}, layout.Begin},
		{"to hold a workshop on", layout.Cell{Table: 1, Row: 2, Col: 2}, layout.Begin},
		{"the rules of the market", layout.Cell{Table: 1, Row: 2, Col: 2}, layout.Wrap},
		{"Actor", layout.Cell{Table: 1, Row: 3, Col: 1}, layout.Begin},
		{"both sides", layout.Cell{Table: 1, Row: 3, Col: 2}, layout.Begin},
		{"Due", layout.Cell{Table: 1, Row: 4, Col: 1}, layout.Begin},
		{"in May, and", layout.Cell{Table: 1, Row: 4, Col: 2}, layout.Begin},
		{"then in July", layout.Cell{Table: 1, Row: 4, Col: 2}, layout.Break},
	} {
		require.Less(t, i, len(d.Lines))
		assert.Equal(t, want.text, d.Lines[i].Text)
		assert.Equal(t, want.cell, d.Lines[i].Table, want.text)
		assert.Equal(t, want.join, d.Lines[i].Join, want.text)
	}
}
