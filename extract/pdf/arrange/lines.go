package arrange

import (
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf/content"
)

// Arranger arranges the pages of one document, one after the other.
type Arranger struct {
	words []word
	text  []byte
	table int
}

// Page appends the lines of page number n in reading order.
func (a *Arranger) Page(p *content.Page, n int, out []layout.Line) []layout.Line {
	a.words = a.words[:0]
	for dir := content.Right; dir <= content.Oblique; dir++ {
		segs := a.collect(p, dir)
		if len(segs) == 0 {
			continue
		}
		for _, reg := range regions(rows(segs), 0) {
			for _, r := range reg.rows {
				out = append(out, a.line(p, n, dir, r))
			}
		}
	}
	return out
}

// collect cuts the glyphs of one direction into segments.
func (a *Arranger) collect(p *content.Page, dir content.Direction) []segment {
	var segs []segment
	for i := 0; i < len(p.Glyphs); {
		if p.Glyphs[i].Dir != dir {
			i++
			continue
		}
		j := i + 1
		for j < len(p.Glyphs) && p.Glyphs[j].Dir == dir {
			j++
		}
		var part []segment
		part, a.words = segments(p.Glyphs[i:j], int32(i), a.words)
		segs = append(segs, part...)
		i = j
	}
	return segs
}

// line writes a row.
func (a *Arranger) line(p *content.Page, n int, dir content.Direction, r row) layout.Line {
	b := lineBuilder{page: p, text: a.text[:0]}
	main := &r.segs[0]
	for i := range r.segs {
		if r.segs[i].letters > main.letters {
			main = &r.segs[i]
		}
	}
	b.size, b.y = main.size, main.y
	box := layout.Box{X0: main.x0, Y0: main.top, X1: main.x1, Y1: main.bottom}
	var gaps []layout.Gap
	for i := range r.segs {
		s := &r.segs[i]
		if i > 0 {
			gap := byte(' ')
			if s.x0-r.segs[i-1].x1 > 2*s.size {
				gap = '\t'
				gaps = append(gaps, layout.Gap{X0: r.segs[i-1].x1, X1: s.x0})
			}
			b.text = append(b.text, gap)
		}
		for k := range s.words {
			w := &s.words[k]
			if k > 0 && !w.glued {
				b.text = append(b.text, ' ')
			}
			b.word(w)
		}
		box.X0, box.X1 = min(box.X0, s.x0), max(box.X1, s.x1)
		box.Y0, box.Y1 = min(box.Y0, s.top), max(box.Y1, s.bottom)
	}
	a.text = b.text
	return layout.Line{Text: string(b.text), Runs: b.runs, Page: n, Box: turnBack(box, dir, p), Gaps: gaps, Size: b.size}
}

// turnBack gives a box its place on the page as it is shown.
func turnBack(b layout.Box, dir content.Direction, p *content.Page) layout.Box {
	switch dir {
	case content.Down:
		return layout.Box{X0: p.Width - b.Y1, Y0: b.X0, X1: p.Width - b.Y0, Y1: b.X1}
	case content.Left:
		return layout.Box{X0: p.Width - b.X1, Y0: p.Height - b.Y1, X1: p.Width - b.X0, Y1: p.Height - b.Y0}
	case content.Up:
		return layout.Box{X0: b.Y0, Y0: p.Height - b.X1, X1: b.Y1, Y1: p.Height - b.X0}
	}
	return b
}

// lineBuilder writes a line's text and its emphasised stretches.
type lineBuilder struct {
	page    *content.Page
	text    []byte
	runs    []layout.Run
	size, y float32 // of the line
}

func (b *lineBuilder) word(w *word) {
	start := len(b.text)
	for i := w.from; i < w.to; i++ {
		if r := b.page.Glyphs[i].R; r < 0 {
			b.text = append(b.text, b.page.Texts[-1-r]...)
		} else {
			b.text = utf8.AppendRune(b.text, r)
		}
	}
	b.style(start, b.styleOf(w, b.text[start:]))
}

// style marks the text from start on, and lengthens the run before it where
// only a blank parts them.
func (b *lineBuilder) style(start int, s layout.Style) {
	if s == 0 || start == len(b.text) {
		return
	}
	if n := len(b.runs); n > 0 && b.runs[n-1].Style == s && start-b.runs[n-1].End <= 1 {
		b.runs[n-1].End = len(b.text)
		return
	}
	b.runs = append(b.runs, layout.Run{Start: start, End: len(b.text), Style: s})
}

func (b *lineBuilder) styleOf(w *word, text []byte) (s layout.Style) {
	if int(w.font) < len(b.page.Fonts) {
		f := b.page.Fonts[w.font]
		if f.Bold || w.flags&content.Stroked != 0 {
			s |= layout.Bold
		}
		if f.Italic {
			s |= layout.Italic
		}
	}
	if w.size < 0.85*b.size && b.y-w.y > 0.12*b.size {
		s |= layout.Superscript
		if isNoteMark(text) {
			s |= layout.NoteMark
		}
	}
	return s
}

// isNoteMark tells whether raised text can be a footnote's mark.
func isNoteMark(s []byte) bool {
	if len(s) == 0 || len(s) > 4 {
		return false
	}
	for _, c := range s {
		if (c < '0' || c > '9') && c != '*' && c != '(' && c != ')' && c != ',' {
			return false
		}
	}
	return true
}
