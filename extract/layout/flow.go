package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// flow tells how lines go on from one another. It knows the measure of the
// text: its edges and its leading.
type flow struct {
	lines       []Line
	left, right float32 // the text's edges; most lines end at or before right
	columns     []edges // each line's column, by the line's index; nil for none
	typed       bool    // letters of one width, each line filled as far as its words go: a text dump
	leading     float32 // distance of two lines of a paragraph, for size
	size        float32 // the size of most lines
}

// edges are the left and right edge of a column of text, in points.
type edges struct{ left, right float32 }

func newFlow(lines []Line) *flow {
	f := &flow{lines: lines}
	f.measure()
	f.findColumns()
	f.typed = f.isTyped()
	return f
}

// isTyped tells a text dump whose lines were broken by the width alone: where a
// sentence goes on with a small letter, its first word had no room before.
func (f *flow) isTyped() bool {
	pairs, loose := 0, 0
	for i := 1; i < len(f.lines); i++ {
		p, l := &f.lines[i-1], &f.lines[i]
		if l.Size > 0 {
			return false
		}
		if l.Join != Guess || p.Furniture != None || l.Furniture != None || l.Box == (Box{}) || p.Text == "" || l.Gaps != nil || p.Gaps != nil || !opensLow(l.Text) || stopped(p.Text) {
			continue
		}
		pairs++
		if f.room(p, l, f.of(i)) > 0.02 {
			loose++
		}
	}
	return pairs > 8 && loose*20 < pairs
}

// of gives the edges of the column that line i stands in.
func (f *flow) of(i int) edges {
	if f.columns != nil && f.columns[i] != (edges{}) {
		return f.columns[i]
	}
	return edges{f.left, f.right}
}

// join decides how line i goes on from line prev (-1: none).
func (f *flow) join(prev, i int) Join {
	l := &f.lines[i]
	if prev < 0 || l.Marker != "" || l.Join == Begin {
		return Begin
	}
	p := &f.lines[prev]
	if p.Furniture != l.Furniture || p.Table != l.Table {
		return Begin
	}
	switch l.Join {
	case Wrap:
		return Wrap
	case Break:
		return f.meant(p, l)
	}
	return f.guess(prev, i)
}

// meant judges a line break that was meant: an empty line, a new bullet or a
// change from a heading's style to the text's makes it the end of the block.
func (f *flow) meant(p, l *Line) Join {
	if strings.TrimSpace(p.Text) == "" || CutMarker(l.Text) > 0 || l.Role != p.Role {
		return Begin
	}
	if a, b := lineStyle(p), lineStyle(l); a != b && (a|b)&(Bold|Underline) != 0 {
		return Begin
	}
	return Break
}

// How much room, as a part of the width, may be left at the end of a line that
// was broken by the width: with a ragged edge, and where a sentence goes on.
const (
	ragged  = 0.06
	unended = 0.2
)

// guess tells from place, style and words.
func (f *flow) guess(prev, i int) Join {
	p, l, in := &f.lines[prev], &f.lines[i], f.of(prev)
	if l.Role != p.Role && l.Role != Unknown && p.Role != Unknown || l.Level != p.Level && l.Level != 0 {
		return Begin
	}
	if l.Box == (Box{}) || p.Box == (Box{}) {
		return Begin
	}
	if a, b := l.Size, p.Size; a > 0 && b > 0 && (a > b*1.08 || b > a*1.08) {
		return Begin
	}
	if n := CutMarker(p.Text); n > 0 && n == len(p.Text) && p.Page == l.Page && l.Box.X0 > p.Box.X0 {
		return Wrap // a marker in a line of its own
	}
	room, end := f.room(p, l, in), stopped(p.Text)
	full := room < ragged || hyphenLen(p.Text) > 0 || hangs(p.Text) ||
		!end && room < unended && !in.short(p) && l.Box.X0 < p.Box.X0+1 && (CutMarker(p.Text) > 0 || l.Box.X0 > p.Box.X0-1)
	if f.typed && room > 0.02 && !opensLow(l.Text) && hyphenLen(p.Text) == 0 && !hangs(p.Text) {
		full = false // the next word had room: the break was meant
	}
	dx := l.Box.X0 - p.Box.X0
	if CutMarker(l.Text) > 0 {
		word := full && !end && plainWord(l.Text) && dx > -1 // or a dash or number in the sentence
		if !word || CutMarker(p.Text) > 0 && dx < 1 {
			return Begin
		}
	}
	if a, b := lineStyle(p), lineStyle(l); a != b && (a|b)&Bold != 0 && room >= 0 && !(full && opensLow(l.Text)) {
		return Begin
	}
	gap := l.Box.Y0 - p.Box.Y0
	if p.Page != l.Page || gap < 0 {
		if full && (!end || opensLow(l.Text)) || !end && opensLow(l.Text) && (f.aligned(p, l) || f.hanging(p, l)) {
			return Wrap
		}
		return Begin
	}
	expect := f.leading
	if l.Size > 0 && f.size > 0 {
		expect *= l.Size / f.size
	}
	if gap > 1.3*expect || gap < 0.3*expect {
		return Begin
	}
	if wide := in.right - in.left; (dx > 0.25*wide || dx < -0.25*wide) && !f.sameCentre(p, l) {
		return Begin // set to another side
	}
	if end && f.standsOut(i) {
		return Begin
	}
	if full {
		if end && (dx > 0.8*f.em() || dx < -0.8*f.em()) && !f.centred(p, in) && !f.hanging(p, l) {
			return Begin // a first line's indent, or text after a list
		}
		return Wrap
	}
	if !end && opensLow(l.Text) {
		return Wrap
	}
	if !end && in.short(l) && CutMarker(p.Text) == 0 && (f.aligned(p, l) || f.sameCentre(p, l)) {
		return Break
	}
	return Begin
}

// standsOut tells a heading from the words alone: a line that ends early and
// not as a sentence does, though what follows begins with a capital.
func (f *flow) standsOut(i int) bool {
	l := &f.lines[i]
	if stopped(l.Text) || opensLow(l.Text) || i+1 >= len(f.lines) {
		return false
	}
	next := &f.lines[i+1]
	last, _ := utf8.DecodeLastRuneInString(l.Text) // a line may be empty
	return next.Furniture == None && next.Page == l.Page && !opensLow(next.Text) && !hangs(l.Text) &&
		!strings.ContainsRune(",;-–", last) && f.room(l, next, f.of(i)) > unended
}

// em is a rough width of a letter's height.
func (f *flow) em() float32 {
	if f.size > 0 {
		return f.size
	}
	return f.leading
}

// room tells how much room would be left at the end of p after the first word
// of l, as a part of the text's width. Below zero the line was ended by the
// width; well above, it was ended on purpose.
func (f *flow) room(p, l *Line, in edges) float32 {
	wide := in.right - in.left
	if len(l.Text) == 0 || wide <= 0 {
		return 1
	}
	n := strings.IndexByte(l.Text, ' ')
	if n < 0 {
		n = len(l.Text)
	}
	word := (l.Box.X1 - l.Box.X0) * float32(n+1) / float32(len(l.Text))
	end := p.Box.X1 + word
	if f.centred(p, in) {
		end = in.left + p.Box.X1 - p.Box.X0 + word
	}
	if p.Box.X1 > in.left+wide*1.25 {
		return 1 // beyond the width: no line that was broken
	}
	return (in.right - end) / wide
}

// short tells a line that fills much less than the width.
func (in edges) short(l *Line) bool {
	return l.Box.X1-l.Box.X0 < 0.6*(in.right-in.left)
}

// aligned tells lines with one left edge.
func (f *flow) aligned(p, l *Line) bool {
	d := l.Box.X0 - p.Box.X0
	return d < f.em()/2 && d > -f.em()/2
}

// hanging tells a line set under the words of an item's first line.
func (f *flow) hanging(p, l *Line) bool {
	n := markerLen(p)
	d := p.Box.X0 + markerWidth(p, n) - l.Box.X0
	return n > 0 && d < f.em()/2 && d > -f.em()/2
}

// centred tells a line with the same space on both sides.
func (f *flow) centred(l *Line, in edges) bool {
	a, b := l.Box.X0-in.left, in.right-l.Box.X1
	return a > 2*f.em() && a-b < f.em() && b-a < f.em()
}

// sameCentre tells lines that are centred one under the other.
func (f *flow) sameCentre(p, l *Line) bool {
	d := (l.Box.X0 + l.Box.X1 - p.Box.X0 - p.Box.X1) / 2
	return d < f.em()/2 && d > -f.em()/2
}

// lineStyle gives the styles that all of a line's letters have.
func lineStyle(l *Line) Style {
	if len(l.Runs) == 0 {
		return 0
	}
	all, at := ^Style(0), 0
	for _, r := range l.Runs {
		if r.Start < at || r.End > len(l.Text) {
			return 0
		}
		if r.Style&NoteMark == 0 {
			if wordy(l.Text[at:r.Start]) {
				return 0
			}
			if wordy(l.Text[r.Start:r.End]) {
				all &= r.Style
			}
		}
		at = r.End
	}
	if wordy(l.Text[at:]) || all == ^Style(0) {
		return 0
	}
	return all
}

// stopped tells whether a line ends as a sentence or a lead-in does.
func stopped(s string) bool {
	if s == "" || wordByte(s[len(s)-1]) && s[len(s)-1] < utf8.RuneSelf {
		return false
	}
	s = strings.TrimRight(s, " \t\"')]”’»")
	if s == "" {
		return false
	}
	switch s[len(s)-1] {
	case '.', ':', ';', '!', '?':
		return true
	}
	return false
}

// hanging are words that no paragraph ends in.
var hanging = map[string]bool{
	"a": true, "an": true, "and": true, "are": true, "as": true, "at": true, "between": true, "by": true, "for": true, "from": true,
	"in": true, "including": true, "into": true, "is": true, "its": true, "of": true, "on": true, "or": true, "our": true, "such": true,
	"that": true, "the": true, "their": true, "these": true, "this": true, "through": true, "to": true, "under": true, "which": true,
	"will": true, "with": true, "within": true,
}

// hangs tells a line whose sentence must go on.
func hangs(s string) bool {
	s = trimEnd(s)
	return hanging[s[strings.LastIndexByte(s, ' ')+1:]]
}

// trimEnd takes blanks and tabs off the end.
func trimEnd(s string) string {
	for s != "" && (s[len(s)-1] == ' ' || s[len(s)-1] == '\t') {
		s = s[:len(s)-1]
	}
	return s
}

// opensLow tells whether the first letter is a small one.
func opensLow(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// plainWord tells markers that might as well be words of a wrapped line: a
// dash, a number, a letter.
func plainWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '-' || r == '–' || r == '—' || r == '(' || r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
