package arrange

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/pdf/content"
)

// rightToLeft tells letters of Hebrew, Arabic and their kin.
func rightToLeft(r rune) bool {
	return r >= 0x0590 && r <= 0x08FF && (r < 0x0660 || r > 0x0669) || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC
}

// unit is what stands in one place of a line, as it is seen.
type unit struct {
	text  string
	x, x1 float32
	class int
}

// The classes of units. What is neither is between them.
const (
	neutral = iota
	leftward
	rightward
)

// hasRightToLeft tells whether a line needs to be put into the order in which
// it is read. Files show such lines in either order, so only places tell.
func (w *pageWriter) hasRightToLeft(segs []segment) bool {
	for i := range segs {
		for k := range segs[i].words {
			for g := segs[i].words[k].from; g < segs[i].words[k].to; g++ {
				if rightToLeft(w.page.Glyphs[g].R) {
					return true
				}
			}
		}
	}
	return false
}

// logical appends the line's text in the order in which it is read: as it is
// seen from the right, but for the runs that go from the left; the other way
// about where most letters go from the left.
func (w *pageWriter) logical(b []byte, segs []segment) []byte {
	units := w.units(segs)
	letters := 0
	for _, u := range units {
		switch u.class {
		case leftward:
			letters++
		case rightward:
			letters--
		}
	}
	inner := leftward
	if letters > 0 {
		slices.Reverse(units)
		inner = rightward
	}
	for i := 0; i < len(units); i++ {
		if units[i].class != inner {
			continue
		}
		end := i + 1
		for j := i + 1; j < len(units) && units[j].class != leftward+rightward-inner; j++ {
			if units[j].class == inner {
				end = j + 1
			}
		}
		slices.Reverse(units[i:end])
		i = end
	}
	for _, u := range units {
		b = append(b, u.text...)
	}
	return b
}

// units are the line's characters by place, with blanks between words.
func (w *pageWriter) units(segs []segment) []unit {
	var units, marks []unit
	for i := range segs {
		s := &segs[i]
		first := len(units)
		words := slices.Clone(s.words)
		slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(a.x0, b.x0) })
		for k := range words {
			word := &words[k]
			if n := len(units); n > 0 && (k == 0 || parted(&words[k-1], word)) {
				units = append(units, unit{text: " ", x: word.x0})
			}
			from := len(units)
			for _, g := range w.page.Glyphs[word.from:word.to] {
				if u := w.unit(&g); isMark(u.text) {
					marks = append(marks, u)
				} else {
					units = append(units, u)
				}
			}
			slices.SortStableFunc(units[from:], func(a, b unit) int { return cmp.Compare(a.x, b.x) })
		}
		for _, m := range marks {
			units = attachMark(units, first, m)
		}
		marks = marks[:0]
	}
	return units
}

// isMark tells a vowel sign or another mark that stands on a letter.
func isMark(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && unicode.Is(unicode.Mn, r)
}

// attachMark gives a mark to the letter it stands on or, on none, to the
// nearest one, of the units from first on.
func attachMark(units []unit, first int, m unit) []unit {
	best, least := -1, float32(0)
	for i := first; i < len(units); i++ {
		u := &units[i]
		if d := max(u.x-m.x, m.x-u.x1, 0); u.text != " " && (best < 0 || d < least) {
			best, least = i, d
		}
	}
	if best < 0 {
		return append(units, m)
	}
	units[best].text += m.text
	return units
}

// parted tells whether a blank stands between a word and the one to its right.
func parted(left, right *word) bool {
	gap := (right.x0 - left.x1) / right.size
	return gap > wordGap || (left.flags|right.flags)&content.SpaceBefore != 0 && gap > wordGap/4
}

func (w *pageWriter) unit(g *content.Glyph) unit {
	u := unit{text: string(g.R), x: g.X0, x1: g.X1}
	if g.R < 0 {
		u.text = w.page.Texts[-1-g.R]
	}
	switch r, _ := utf8.DecodeRuneInString(u.text); {
	case rightToLeft(r):
		u.class = leftward
	case unicode.IsLetter(r), unicode.IsDigit(r):
		u.class = rightward
	}
	return u
}
