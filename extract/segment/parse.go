package segment

import (
	"sort"

	"github.com/paraph/paraph/extract/annotate"
	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/extract/words"
)

// family is a kind of document with the constructs that it is made of, in the
// order in which they claim their units.
type family struct {
	name       string
	is         func(*doc) bool
	constructs []func(*doc)
}

// The families, the most particular first; the last takes every text.
var families = []family{
	{"council document", hasCouncilCover, []func(*doc){councilCover, councilFooters, annexMarks, endMarks, titleLines, boilerplate, numberedRuns, headings, operative, bullets, runIns}},
	{"resolution", isResolution, []func(*doc){annexMarks, endMarks, resolutionHead, sittings, numberedRuns, headings, operative, bullets, runIns}},
	{"statement", func(*doc) bool { return true }, []func(*doc){annexMarks, endMarks, siteLines, pageRows, pageEnd, headRows, titleLines, datelines, boilerplate, numberedRuns, headings, bullets, runIns}},
}

// Parse cuts a text into its parts. It takes any text: what it cannot tell is
// running text, cut into sentences.
func Parse(t *layout.Text) *Outline { return ParseWith(t, &Buffer{}) }

// Buffer holds the statements of a text with their words, and what it takes to
// find them. The zero Buffer is ready for use.
type Buffer struct {
	words      words.Buffer
	units      []unit
	statements []Statement
	told       []tells
	found      [][]party.Mention
	named      []party.Mention
}

// mostKept is how many statements' room stays for others: more than most
// documents have.
const mostKept = 1 << 12

// Reset lets go of the last text, whose room the next one's statements take.
func (b *Buffer) Reset() {
	b.words.Reset()
	clear(b.units)
	clear(b.statements)
	clear(b.found)
	if max(cap(b.units), cap(b.statements), cap(b.named)) > mostKept {
		*b = Buffer{words: b.words}
	}
}

// ParseWith is Parse with its statements in buf: they hold until its next Reset.
func ParseWith(t *layout.Text, buf *Buffer) *Outline {
	d := newDoc(t, buf)
	mend(d)
	for _, f := range families {
		if f.is(d) {
			for _, construct := range f.constructs {
				construct(d)
			}
			break
		}
	}
	d.tellLanguage()
	d.levels()
	d.statements()
	d.closing()
	d.facts()
	buf.units, buf.statements, buf.told = d.units, d.out.Statements, d.told
	if d.found != nil {
		buf.found, buf.named = d.found, d.named
	}
	return d.out
}

func (d *doc) rest(reason string, at layout.Span) {
	if at = trim(d.t.S, at); at.Len() > 0 {
		d.out.Rest = append(d.out.Rest, Rest{Reason: reason, Span: at})
	}
}

// runsFrom are the runs of a block that end behind offset.
func runsFrom(b *layout.Block, offset int) []layout.Run {
	i := sort.Search(len(b.Runs), func(i int) bool { return b.Runs[i].End > offset })
	return b.Runs[i:]
}

// strong gives the emphasised stretches of a span, counted from its start.
func strong(b *layout.Block, at layout.Span) []annotate.Range {
	var out []annotate.Range
	for _, r := range runsFrom(b, at.Start) {
		if r.Start >= at.End {
			break
		}
		if r.Style&(layout.Bold|layout.Italic|layout.Underline) == 0 {
			continue
		}
		out = append(out, annotate.Range{Start: max(r.Start, at.Start) - at.Start, End: min(r.End, at.End) - at.Start})
	}
	return out
}
