package layout

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// show writes a text as its blocks, one a line: furniture, role and level,
// marker, words with "/" for meant breaks.
func show(t *Text) []string {
	var out []string
	for i := range t.Blocks {
		b := &t.Blocks[i]
		s := ""
		if b.Furniture != None {
			s = b.Furniture.String() + ": "
		}
		if m := t.Slice(b.Marker); m != "" {
			s += "[" + m + "] "
		}
		out = append(out, s+strings.ReplaceAll(t.Words(b), "\n", " / "))
	}
	return out
}

func compose(lines ...Line) *Text {
	d := &Draft{Lines: lines}
	for i := range lines {
		d.Pages = max(d.Pages, lines[i].Page)
	}
	MarkFurniture(d)
	return Compose(d)
}

// printed makes lines 12 points high out of texts; leading blanks indent, an
// empty string is an empty line.
func printed(page int, texts ...string) []Line {
	var out []Line
	for i, s := range texts {
		words := strings.TrimLeft(s, " ")
		if words == "" {
			continue
		}
		x := float32(6 * (len(s) - len(words)))
		y := float32(12*i + 100)
		out = append(out, Line{Text: words, Page: page, Box: Box{x, y, x + float32(6*len([]rune(words))), y + 12}})
	}
	return out
}

func TestLinesJoinToParagraphs(t *testing.T) {
	got := compose(printed(0,
		"The parties met in the spring and reviewed the work of the year that",
		"had passed since their first meeting. They were joined by the heads of",
		"both agencies.",
		"A new paragraph begins after a line that ended early, though no empty",
		"line stands between.",
		"Short heading",
		"",
		"The parties will go on with the work on secure networks and will share",
		"what they learn.",
	)...)
	assert.Equal(t, []string{
		"The parties met in the spring and reviewed the work of the year that had passed since their first meeting. They were joined by the heads of both agencies.",
		"A new paragraph begins after a line that ended early, though no empty line stands between.",
		"Short heading",
		"The parties will go on with the work on secure networks and will share what they learn.",
	}, show(got))
}

// TestBreaksOfTextDumps: where every line is filled as far as its words go, one
// that had room for the next word was broken on purpose.
func TestBreaksOfTextDumps(t *testing.T) {
	got := show(compose(printed(0,
		"The parties met in the spring and reviewed the work of the year that had",
		"passed since their first meeting in the north. They were joined there by",
		"the heads of both agencies and of the banks that lend to them, who gave an",
		"account of what they had done with the means that were given to them in",
		"the two years before, and of what is left of these means. The parties also",
		"looked at the ports and at the roads to them, which need work before any",
		"ship of the new kind can use them in the autumn, when the storms set in,",
		"and at the price of that work, which the two ministers of finance will",
		"reckon up before the next meeting of the joint group, to be held in the",
		"north again if the roads are open, and in the capital if they are not.",
		"",
		"Better Harbours for the Coast and Safe Roads to All of These Harbours",
		"To open the harbours of the coast to the new ships, the parties will act.",
	)...))
	assert.Len(t, got, 3)
	assert.Equal(t, "Better Harbours for the Coast and Safe Roads to All of These Harbours", got[1])
}

func TestListsKeepMarkersAndDepth(t *testing.T) {
	got := compose(printed(0,
		"The parties agreed on the following points, to be reviewed every year:",
		"  1. Networks:",
		"    • Share what is learnt about the resilience of networks across the",
		"      two regions.",
		"    • Hold a workshop.",
		"  2. Skills:",
		"    – Exchange trainers.",
		"(a) a last point.",
	)...)
	assert.Equal(t, []string{
		"The parties agreed on the following points, to be reviewed every year:",
		"[1.] Networks:",
		"[•] Share what is learnt about the resilience of networks across the two regions.",
		"[•] Hold a workshop.",
		"[2.] Skills:",
		"[–] Exchange trainers.",
		"[(a)] a last point.",
	}, show(got))
	var levels []int
	for _, b := range got.Blocks[1:] {
		assert.Equal(t, ListItem, b.Role)
		levels = append(levels, b.Level)
	}
	assert.Equal(t, []int{1, 2, 2, 1, 2, 1}, levels)
}

func TestParagraphGoesOnOverPageEnd(t *testing.T) {
	var lines []Line
	lines = append(lines, printed(1,
		"Header of the document",
		"",
		"The parties will set up a joint working group on the safety of ports and",
		"will report on its first results to the ministers, who are to meet in the",
		"",
		"9999/26  1")...)
	lines = append(lines, printed(2,
		"Header of the document",
		"",
		"spring of next year at the latest.",
		"",
		"9999/26  2")...)
	got := compose(lines...)
	assert.Equal(t, []string{
		"header: Header of the document",
		"The parties will set up a joint working group on the safety of ports and will report on its first results to the ministers, who are to meet in the spring of next year at the latest.",
		"footer: 9999/26 1",
		"header: Header of the document",
		"footer: 9999/26 2",
	}, show(got))
	at := func(s string) int { return got.PageAt(strings.Index(got.S, s)) }
	assert.Equal(t, 1, at("who are to meet"))
	assert.Equal(t, 2, at("spring of"))
	assert.Equal(t, 1, at("9999/26 1"))
	assert.Equal(t, 2, at("9999/26 2"))
}

// TestLinesUnderAnItem: what stands under an item's words goes on in it, even
// where its line ends in an abbreviation; so does a sentence on the next page.
func TestLinesUnderAnItem(t *testing.T) {
	wide := "with all of the words that it takes to fill up a line of the text"
	line := func(page int, x, y, width float32, text string) Line {
		return Line{Text: text, Page: page, Size: 12, Box: Box{x, y, x + width, y + 12}}
	}
	got := compose(
		line(1, 98, 100, 402, "1. The talks were held by Mr Mori, the minister, and by H.E."), line(1, 114, 114, 396, "Mr Kato "+wide),
		line(1, 114, 128, 390, "and more of them "+wide), line(1, 114, 142, 200, "and then they ended."),
		line(1, 98, 170, 400, "They agreed on more of it "+wide), line(1, 98, 184, 100, "and on an open"),
		line(2, 98, 50, 400, "market "+wide), line(2, 98, 64, 100, "for all."),
	)
	require.Len(t, got.Blocks, 2, show(got))
	assert.Contains(t, got.S, "by H.E. Mr Kato with")
	assert.Contains(t, got.S, "an open market with")
}

func TestBrokenWords(t *testing.T) {
	for _, c := range []struct{ name, first, second, rest, want string }{
		{"spelt in one elsewhere", "the coop-", "eration of ports", "Cooperation matters.", "the cooperation of ports"},
		{"spelt in two elsewhere", "a cross-", "border network", "The cross-border network.", "a cross-border network"},
		{"a capital follows", "the EU-", "Korea partnership", "", "the EU-Korea partnership"},
		{"a number follows", "the COVID-", "19 pandemic", "", "the COVID-19 pandemic"},
		{"words of their own", "a high-", "level group", "A level so high.", "a high-level group"},
		{"no other sign", "the ransom-", "free world", "", "the ransom-free world"},
		{"a part left out", "small-", "and medium-sized firms", "", "small- and medium-sized firms"},
		{"soft hyphen", "the estab\u00ad", "lishment of it", "", "the establishment of it"},
		{"a dash is no hyphen", "networks -", "and ports", "", "networks - and ports"},
		{"behind an abbreviation", "the U.S.-", "Chile pact", "", "the U.S.-Chile pact"},
		{"a compound of three", "vehicle-", "to-grid links", "", "vehicle-to-grid links"},
		{"a dash opens the line", "supplies", "—including grain", "", "supplies—including grain"},
		{"between two words", "(the Group)—", "set up in May", "", "(the Group)—set up in May"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Compose(&Draft{Lines: []Line{
				{Text: c.first, Join: Begin}, {Text: c.second, Join: Wrap}, {Text: c.rest, Join: Begin},
			}})
			assert.Equal(t, c.want, got.Words(&got.Blocks[0]))
		})
	}
}

func TestNoteMarksLeaveTheSentence(t *testing.T) {
	got := compose(Line{
		Text: "They adopted a plan 1, and a budget².", Join: Begin,
		Runs: []Run{{20, 21, NoteMark}, {35, 37, Superscript}},
	})
	assert.Equal(t, []string{"They adopted a plan, and a budget.", "footnote-mark: 1", "footnote-mark: ²"}, show(got))
	assert.Equal(t, []string{"The area is 5 km2 wide."}, show(compose(Line{
		Text: "The area is 5 km2 wide.", Join: Begin, Runs: []Run{{16, 17, Superscript}},
	})))
}

// TestRaisedFigures: only those that lead to a note leave the sentence.
func TestRaisedFigures(t *testing.T) {
	for text, want := range map[string]string{
		"Both sides agreed^2 so":  "Both sides agreed so",
		"as agreed^1,2 before":    "as agreed before",
		"over 30 km^2 of forest":  "over 30 km2 of forest",
		"the sum of x^2 and more": "the sum of x2 and more",
		"the sum of 𝑎^2 and more": "the sum of 𝑎2 and more",
		"at 48 ^1/2 cents":        "at 48 1/2 cents",
		"the 1^st meeting":        "the 1st meeting",
	} {
		before, after, _ := strings.Cut(text, "^")
		n := strings.IndexFunc(after, func(r rune) bool { return r == ' ' || r == '/' })
		d := &Draft{Lines: []Line{{Text: before + after, Runs: []Run{{len(before), len(before) + n, Superscript}}}}}
		MarkFurniture(d)
		c := Compose(d)
		assert.Equal(t, want, c.Words(&c.Blocks[0]), text)
	}
}

func TestWhiteSpaceAndControlCharacters(t *testing.T) {
	got := compose(Line{Text: "  A\u00a0\u00a0title\u202e of\x1b[31m\tthe\u200b of\ufb01ce\x00 \u00adhere ", Join: Begin})
	assert.Equal(t, "A title of[31m the office here", got.S)
	require.Len(t, got.Notices, 1)
	assert.Equal(t, "control-characters", got.Notices[0].Code)
	assert.Equal(t, "A [2Jtitle", Compose(&Draft{Meta: Meta{Title: " A\n \x1b[2Jtitle\u202e"}}).Meta.Title)
}

func TestInitialsAreNoNumbers(t *testing.T) {
	begin := func(texts ...string) *Text {
		var lines []Line
		for _, s := range texts {
			lines = append(lines, Line{Text: s, Join: Begin})
		}
		return compose(lines...)
	}
	assert.Equal(t, []string{"A. Smith said so.", "I. Jones did not."}, show(begin("A. Smith said so.", "I. Jones did not.")))
	assert.Equal(t, []string{"[A.] Trade", "[B.] Ports"}, show(begin("A. Trade", "B. Ports")))
	assert.Equal(t, []string{"[I.] Trade", "[II.] Ports", "[V.] Rail"}, show(begin("I. Trade", "II. Ports", "V. Rail")))
}

func TestRunsSharedStyleAndBreaks(t *testing.T) {
	got := compose(
		Line{Text: "First line of a title", Join: Begin, Runs: []Run{{0, 21, Bold}}},
		Line{Text: "second line", Join: Break, Runs: []Run{{0, 6, Bold}, {7, 11, Bold | Italic}}},
		Line{Text: "text in another style", Join: Break},
		Line{Text: "", Join: Break},
		Line{Text: "after an empty line", Join: Break},
		Line{Text: "- a bullet", Join: Break},
	)
	assert.Equal(t, []string{"First line of a title / second line", "text in another style", "after an empty line", "[-] a bullet"}, show(got))
	b := got.Blocks[0]
	assert.Equal(t, Bold, b.Style)
	assert.Equal(t, []Run{{0, 28, Bold}, {29, 33, Bold | Italic}}, b.Runs)
	assert.Zero(t, got.Blocks[1].Style)
}

func TestCellsOfLinesWithTabs(t *testing.T) {
	row := func(y float32, left, right string) Line {
		return Line{Text: left + "\t" + right, Box: Box{50, y, 100 + 6*float32(len(right)), y + 12}, Gaps: []Gap{{90, 100}}}
	}
	got := compose(
		row(0, "From:", "Secretariat"),
		row(20, "Subject:", "Report on a"),
		Line{Text: "meeting", Box: Box{100, 32, 142, 44}},
		Line{Text: "The report is attached.", Box: Box{50, 80, 190, 92}},
	)
	assert.Equal(t, []string{"From:", "Secretariat", "Subject:", "Report on a meeting", "The report is attached."}, show(got))
	assert.Equal(t, Cell{1, 2, 2}, got.Blocks[3].Table)
	assert.Equal(t, TableCell, got.Blocks[3].Role)
}

func TestHeadingsAtPageTopsAreNoHeaders(t *testing.T) {
	var lines []Line
	for p := 1; p <= 12; p++ {
		top := "Running title"
		lines = append(lines, printed(p, top, "", "Article "+strings.Repeat("I", p%3+1), "", "Text of the article, which says something that is said nowhere else: "+strings.Repeat("x", p), "", "- "+string(rune('0'+p%10))+" -")...)
	}
	for _, b := range compose(lines...).Blocks {
		if strings.HasPrefix(b.Furniture.String(), "head") {
			assert.Equal(t, 13, b.Span.Len())
		}
	}
}

func TestContentsAndEndMarks(t *testing.T) {
	assert.Equal(t, []string{
		"navigation: 1. Introduction ........ 3", "The text goes on ... 3", "hidden: ###", "hidden: * * *",
	}, show(compose(
		Line{Text: "1. Introduction ........ 3", Join: Begin},
		Line{Text: "The text goes on ... 3", Join: Begin},
		Line{Text: "###", Join: Begin},
		Line{Text: "* * *", Join: Begin},
	)))
}
