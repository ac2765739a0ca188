package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// markFootnotes marks the notes at the foot of pages: lines smaller than the
// text, from one that begins with its mark down to the foot, and the marks in
// the text above that lead to them.
func markFootnotes(d *Draft) {
	var size float32
	for _, p := range pagesOf(d.Lines) {
		if size == 0 {
			f := newFlow(d.Lines)
			if size = f.size; size == 0 {
				break
			}
		}
		p.footnotes(d.Lines, size)
	}
	markReferences(d.Lines)
}

// footnotes goes up from the foot of the page, past running lines, as long as
// lines are small, and marks from the topmost one that opens a note.
func (p page) footnotes(lines []Line, size float32) {
	first := -1
	for i := p.to - 1; i > p.from; i-- {
		l := &lines[i]
		if l.Furniture != None {
			continue
		}
		if l.Size == 0 || l.Size > 0.93*size || l.Role == TableCell {
			break
		}
		if opensNote(l) || p.markAlone(lines, i) {
			first = i
		}
	}
	if first < 0 {
		return
	}
	for i := first; i < p.to; i++ {
		l := &lines[i]
		if l.Furniture != None {
			continue
		}
		l.Furniture, l.Role = FootnoteText, Footnote
		if opensNote(l) {
			l.Join = Begin
		} else if p.markAlone(lines, i) {
			l.Join, lines[i+1].Join = Begin, Wrap
		} else if l.Join == Guess && i > first {
			l.Join = Wrap
		}
	}
}

// markAlone tells a note's mark that is a line of its own, raised before the
// note's first line.
func (p page) markAlone(lines []Line, i int) bool {
	if i+1 >= p.to || !noteSign(lines[i].Text) {
		return false
	}
	l, next := &lines[i], &lines[i+1]
	gap := next.Box.Y0 - l.Box.Y0
	return next.Box.X0 >= l.Box.X1 && gap < next.Size/2 && gap > -next.Size
}

// opensNote tells a line that begins with a note's mark: raised figures or
// signs, or a number that stands apart.
func opensNote(l *Line) bool {
	if len(l.Runs) > 0 && l.Runs[0].Start == 0 && l.Runs[0].Style&(Superscript|NoteMark) != 0 {
		return noteSign(l.Text[:l.Runs[0].End])
	}
	mark, rest, ok := strings.Cut(l.Text, " ")
	if t, r, tab := strings.Cut(l.Text, "\t"); tab && len(t) < len(mark) {
		mark, rest, ok = t, r, true
	}
	return ok && rest != "" && noteSign(mark)
}

// noteSign tells "1", "12", "*", "(1)", "†".
func noteSign(s string) bool {
	s = strings.Trim(s, " \t\u00a0()[]")
	return s != "" && (digits(s) && len(s) <= 3 || strings.Trim(s, "*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰") == "")
}

// noteSigns tells one or several signs: "1, 2".
func noteSigns(s string) bool {
	some := false
	for one := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ',' || r == ' ' }) {
		if !noteSign(one) {
			return false
		}
		some = true
	}
	return some
}

// units are what a raised figure makes a power of, rather than a note's mark.
var units = [...]string{"m", "km", "cm", "mm", "nm", "s", "10"}

// markReferences makes note marks of raised figures and signs in the text.
func markReferences(lines []Line) {
	for i := range lines {
		l := &lines[i]
		if l.Furniture == FootnoteText {
			continue
		}
		for k := range l.Runs {
			r := &l.Runs[k]
			if r.Style&(Superscript|NoteMark) == Superscript && r.End <= len(l.Text) && noteSigns(l.Text[r.Start:r.End]) && !power(l.Text[:r.Start]) && !fraction(l.Text[r.End:]) {
				r.Style |= NoteMark
			}
		}
	}
}

// power tells words that end in a unit ("5 km", "10") or in a variable of one
// small letter ("x").
func power(before string) bool {
	at := len(before)
	for at > 0 && wordByte(before[at-1]) {
		at--
	}
	for _, u := range units {
		if before[at:] == u {
			return true
		}
	}
	r, n := utf8.DecodeRuneInString(before[at:])
	return n > 0 && n == len(before)-at && (unicode.IsLower(r) || r >= mathLetters && r < mathLetters+0x400)
}

// mathLetters is the first of Unicode's letters for formulas, 1D400 to 1D7FF.
const mathLetters = 0x1D400

// fraction tells what goes on behind a raised numerator: "/2".
func fraction(after string) bool {
	rest, ok := strings.CutPrefix(after, "/")
	if !ok {
		rest, ok = strings.CutPrefix(after, "⁄")
	}
	return ok && rest != "" && rest[0] >= '0' && rest[0] <= '9'
}
