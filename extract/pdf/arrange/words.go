// Package arrange puts the characters of a page into words, lines, columns and
// tables, and these into reading order.
package arrange

import (
	"unicode"

	"github.com/paraph/paraph/extract/pdf/content"
)

// The measures of setting, in parts of the font size.
const (
	wordGap    = 0.12 // more between two characters parts words
	stopGap    = 0.08 // more behind a stop or comma parts it from a letter
	backward   = 0.5  // a character that far back begins anew
	sameLine   = 0.2  // baselines closer than this are one line's
	segmentGap = 1.3  // more between two words may part columns
	raised     = 0.75 // how far a note mark's baseline may stand from the line's
)

// word is a run of characters without a gap, in one font, size and line.
type word struct {
	x0, x1, next float32
	y, size      float32
	from, to     int32 // its glyphs
	font         uint16
	flags        content.Flags // of its first glyph
	glued        bool          // no space before it
}

// segment is a piece of a line: words with no gap that could part columns.
type segment struct {
	x0, x1, y   float32
	top, bottom float32
	size        float32 // of most of its letters
	words       []word
	letters     int
	table       int // for a ruled table that stands in the text: its number from 1
}

// cut cuts glyphs, all of one direction, into words, in the order they were
// shown. base is the first glyph's place in the page.
func cut(glyphs []content.Glyph, base int32, words []word) []word {
	first := len(words)
	for i := range glyphs {
		g := &glyphs[i]
		at := base + int32(i)
		if len(words) > first {
			w := &words[len(words)-1]
			if w.continues(g) && !spread(glyphs, i) && !stopped(glyphs[:i], g) {
				if w.font == g.Font && w.size == g.Size && w.y == g.Y {
					w.to, w.x0, w.x1, w.next = at+1, min(w.x0, g.X0), max(w.x1, g.X1), g.Next
					continue
				}
				words = append(words, newWord(g, at, true))
				continue
			}
		}
		words = append(words, newWord(g, at, false))
	}
	return words
}

func newWord(g *content.Glyph, at int32, glued bool) word {
	return word{x0: g.X0, x1: g.X1, next: g.Next, y: g.Y, size: g.Size, from: at, to: at + 1, font: g.Font, flags: g.Flags, glued: glued}
}

// continues tells whether g belongs to the word or, raised or in another
// font, clings to it.
func (w *word) continues(g *content.Glyph) bool {
	if g.Flags&content.SpaceBefore != 0 {
		return false
	}
	size := max(w.size, g.Size)
	gap := g.X0 - w.next
	if rightToLeft(g.R) && g.X0 < w.x0 {
		gap = w.x0 - g.X1
	}
	if gap > wordGap*size || gap < -backward*size && g.X0-w.x1 < -backward*size {
		return false
	}
	dy := w.y - g.Y
	if w.size == g.Size {
		return dy < sameLine*size && dy > -sameLine*size
	}
	return dy < raised*size && dy > -raised*size
}

// spread tells whether spacing between characters stands for a blank before
// glyph i: some writers give it to the two characters around the blank alone.
// In a word that is set wide, its neighbours have it too.
func spread(glyphs []content.Glyph, i int) bool {
	g, p := &glyphs[i], &glyphs[i-1]
	wide := g.X0 - p.X1
	if p.Next <= p.X1 || wide <= wordGap*g.Size || p.Size != g.Size {
		return false
	}
	alone, known := true, false
	beside := func(a, b int) {
		if a < 0 || b >= len(glyphs) {
			return
		}
		l, r := &glyphs[a], &glyphs[b]
		if gap := r.X0 - l.X1; l.Y == r.Y && r.Flags&content.SpaceBefore == 0 && gap > -backward*g.Size && r.X0-l.Next <= wordGap*g.Size {
			known = true
			alone = alone && wide-gap > wordGap*g.Size
		}
	}
	beside(i-2, i-1)
	beside(i, i+1)
	return alone && known
}

// stopped tells a letter behind a word's stop or comma that a narrow blank
// parts from it.
func stopped(before []content.Glyph, g *content.Glyph) bool {
	n := len(before)
	if n < 2 || g.X0-before[n-1].Next <= stopGap*g.Size || !unicode.IsLetter(g.R) || rightToLeft(g.R) {
		return false
	}
	switch before[n-1].R {
	case '.', ',', ';', ':', '!', '?':
		r := before[n-2].R
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return false
}

// join makes segments of words that follow one another on a line.
func join(words []word, segs []segment) []segment {
	if len(words) == 0 {
		return segs
	}
	start := 0
	for i := 1; i <= len(words); i++ {
		if i < len(words) && follows(&words[start], &words[i-1], &words[i]) {
			continue
		}
		segs = append(segs, newSegment(words[start:i:i]))
		start = i
	}
	return segs
}

// follows tells whether w goes on the line of its predecessor p; line is the
// segment's first word.
func follows(line, p, w *word) bool {
	if w.glued {
		return true
	}
	size := max(p.size, w.size)
	gap := w.x0 - p.x1
	if gap > segmentGap*size || gap < -backward*size {
		return false
	}
	near := float32(sameLine)
	if p.size != w.size || p.y != line.y {
		near = raised
	}
	dy := p.y - w.y
	return dy < near*size && dy > -near*size
}

func newSegment(words []word) segment {
	s := segment{words: words}
	s.measure()
	return s
}

// measure finds the segment's box, and its baseline and size from the words
// that hold most letters.
func (s *segment) measure() {
	s.x0, s.x1, s.letters = s.words[0].x0, s.words[0].x1, 0
	best := 0
	for i := range s.words {
		w := &s.words[i]
		s.x0, s.x1 = min(s.x0, w.x0), max(s.x1, w.x1)
		n := int(w.to - w.from)
		s.letters += n
		if n > best || n == best && w.size > s.size {
			best, s.size, s.y = n, w.size, w.y
		}
	}
	// The size of most letters, not of the longest word alone.
	var bySize [4]struct {
		size, y float32
		n       int
	}
	for i := range s.words {
		w := &s.words[i]
		for k := range bySize {
			if b := &bySize[k]; b.n == 0 || b.size == w.size {
				if b.n == 0 {
					b.size, b.y = w.size, w.y
				}
				b.n += int(w.to - w.from)
				break
			}
		}
	}
	most := 0
	for _, b := range bySize {
		if b.n > most {
			most, s.size, s.y = b.n, b.size, b.y
		}
	}
	s.top, s.bottom = s.y-0.75*s.size, s.y+0.25*s.size
}
