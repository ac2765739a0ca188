package plain

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
)

// blocks reads with a reader, composes, and shows the blocks: furniture,
// marker and depth, words with "/" for meant breaks.
func blocks(t *testing.T, read func([]byte) (*layout.Draft, error), s string) []string {
	d, err := read([]byte(s))
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
		case layout.Heading:
			s += strings.Repeat("#", b.Level) + " "
		case layout.ListItem:
			s += strings.Repeat(">", b.Level) + text.Slice(b.Marker) + " "
		case layout.TableCell:
			s += "| "
		}
		out = append(out, s+strings.ReplaceAll(text.Words(b), "\n", " / "))
	}
	return out
}

func TestMarkdownBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"headings": {"# One #\n\nTwo\n===\n\nThree\n---\ntext\n", []string{"# One", "# Two", "## Three", "text"}},
		"a wrapped paragraph": {
			"The parties met in the spring of the year and reviewed what had been\ndone since their first meeting, which took place in another city, and\nwhat was left.\n",
			[]string{"The parties met in the spring of the year and reviewed what had been done since their first meeting, which took place in another city, and what was left."},
		},
		"short lines are meant": {
			"Council of\nMinisters\n\n" + strings.Repeat("A long paragraph in one line, as editors write them. ", 4),
			[]string{"Council of / Ministers", strings.TrimSpace(strings.Repeat("A long paragraph in one line, as editors write them. ", 4))},
		},
		"hard breaks": {"one line,  \nanother\\\nand a third", []string{"one line, / another / and a third"}},
		"lines of two blanks part paragraphs": {
			"A sentence.  \n  \nAnother one.  \n\u00a0  \nA third.", []string{"A sentence.", "Another one.", "A third."},
		},
		"marks that close on a line of their own": {"***Rivers  \n***\nThe text.", []string{"Rivers", "The text."}},
		"bold that the next paragraph closes":     {"**Keeping rivers clean\n\n**1. The parties met.", []string{"Keeping rivers clean", ">1. The parties met."}},
		"nested lists": {
			"1.  first:\n\n    -   inner one\n        goes on\n    -   inner two\n\n2.  second\n",
			[]string{">1. first:", ">>- inner one goes on", ">>- inner two", ">2. second"},
		},
		"a list that counts by itself": {"1. a\n1. b\n1. c\n", []string{">1. a", ">2. b", ">3. c"}},
		"every bullet":                 {"* a\n\n+ b\n\n• c\n\n– d\n\n(i) e\n\ni) f\n", []string{">* a", ">+ b", ">• c", ">– d", ">(i) e", ">i) f"}},
		"escaped numbers":              {"1\\. We met.\n\n2\\. We agreed.\n", []string{">1. We met.", ">2. We agreed."}},
		"a dash in a sentence":         {"It is more than technical capabilities, it also requires policies\n– and people – who can put them into practice in all of the regions\nat once.\n", []string{"It is more than technical capabilities, it also requires policies – and people – who can put them into practice in all of the regions at once."}},
		"cover rows":                   {"From:\tSecretariat\nTo:\tDelegations\n", []string{"| From:", "| Secretariat", "| To:", "| Delegations"}},
		"pipe tables":                  {"| a | b |\n|---|:-:|\n| c \\| d | e |\n", []string{"| a", "| b", "| c | d", "| e"}},
		"footnotes":                    {"They agreed.[^1] And left.\n\n[^1]: In May.\n", []string{"They agreed. And left.", "footnote-mark: 1", "footnote: In May."}},
		"links, images, tags": {
			"See [the *plan*](https://a.example/b_(c) \"t\") and <u>more</u>, [ref][x] <https://b.example>. ![a map](m.png)\n\n[x]: https://c.example\n",
			[]string{"See the plan and more, ref https://b.example.", "hidden: a map"},
		},
		"entities and escapes": {"R&amp;D \\*not\\* 3 \\< 4", []string{"R&D *not* 3 < 4"}},
		"end marks":            {"Text.\n\n\\###\n", []string{"Text.", "hidden: ###"}},
		"comments":             {"a <!-- b\n\n<!-- c\nd -->\n\ne", []string{"a <!-- b", "hidden: c d", "e"}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, blocks(t, ReadMarkdown, c.in)) })
	}
}

func TestMarkdownEmphasis(t *testing.T) {
	for in, want := range map[string]map[string]layout.Style{
		"**bold** and *it*":         {"bold": layout.Bold, "it": layout.Italic},
		"***both***":                {"both": layout.Bold | layout.Italic},
		"a **b *c* d** e":           {"b ": layout.Bold, "c": layout.Bold | layout.Italic, " d": layout.Bold},
		"**Resilience\u00a0**":      {"Resilience\u00a0": layout.Bold},
		"**\u00a0 B. Trade **":      {"\u00a0 B. Trade ": layout.Bold},
		"snake_case_word and 2 * 3": {},
		"*Rivers *":                 {"Rivers ": layout.Italic},
		"*a\nb * c":                 {},
		"**1. Rivers:  **The":       {"1. Rivers:  ": layout.Bold},
		"dams** **and rivers**":     {"and rivers": layout.Bold},
		"<b>x</b><sup>1</sup>":      {"x": layout.Bold, "1": layout.Superscript},
	} {
		got := parseInline(in, nil)
		styles := map[string]layout.Style{}
		for _, r := range got.runs {
			styles[got.text[r.Start:r.End]] |= r.Style
		}
		assert.Equal(t, want, styles, in)
	}
}

// TestHardBreaks leaves the stroke out that breaks a line.
func TestHardBreaks(t *testing.T) {
	assert.Equal(t, "a\nb", parseInline("a\\\nb", nil).text)
	assert.Equal(t, "a ", parseInline("a \\", nil).text)
	assert.Equal(t, "a*", parseInline("a\\*", nil).text)
}

func TestFrontMatter(t *testing.T) {
	d, err := ReadMarkdown([]byte("---\ntitle: \"Joint\\_ Statement: of\\\n  \\ the Council\"\ndate: 2024-05-06\nsource_url: https://a.example/x\ntags: [a, b]\n---\n\nText.\n"))
	require.NoError(t, err)
	assert.Equal(t, layout.Meta{Title: "Joint\u00a0 Statement: of the Council", Date: "2024-05-06", URL: "https://a.example/x", Web: true},
		layout.Meta{Title: strings.ReplaceAll(d.Meta.Title, "Joint ", "Joint\u00a0 "), Date: d.Meta.Date, URL: d.Meta.URL, Web: d.Meta.Web})
	require.Len(t, d.Lines, 1)

	for _, s := range []string{"---\n\nNo front matter.\n", "---\nnever closed: x\n\ntext", "---\n- a\n- b\n---\ntext"} {
		d, err := ReadMarkdown([]byte(s))
		require.NoError(t, err)
		assert.Zero(t, d.Meta, s)
	}
}

// A line of nothing but a no-break space parts paragraphs, but inside emphasis.
func TestBlankOfNoBreakSpace(t *testing.T) {
	s := strings.ReplaceAll("1.  We agree.\n~\n***Rivers in Our Time***\n~\n2.  We met.\n\n**Joint Note\n~\non Rivers**", "~", "\u00a0")
	var got []string
	d, err := ReadMarkdown([]byte(s))
	assert.NoError(t, err)
	for _, l := range d.Lines {
		if l.Text != "" && l.Join == layout.Begin {
			got = append(got, l.Text)
		}
	}
	assert.Equal(t, []string{"We agree.", "Rivers in Our Time", "We met.", "Joint Note"}, got)
}
