package arrange

import (
	"math"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf/content"
)

// Arranger arranges the pages of one document, one after the other.
type Arranger struct {
	words []word
	text  []byte
	table int
	open  open

	block int          // the structure element of the line before
	under int          // the page of that line
	begun map[int]bool // the elements that lines were written of
	gaps  bool         // the line before has columns
}

// Page appends the lines of page number n in reading order.
func (a *Arranger) Page(p *content.Page, n int, out []layout.Line) []layout.Line {
	w := pageWriter{Arranger: a, page: p, number: n, out: out, tagged: tagged(p.Glyphs), tags: listen(p)}
	a.words = a.words[:0]
	if a.begun == nil {
		a.begun = map[int]bool{}
	}
	var used [2][256]bool // by whether it is outside, and direction
	for i := range p.Glyphs {
		used[p.Glyphs[i].Flags&content.Outside/content.Outside][p.Glyphs[i].Dir] = true
	}
	for outside := range used {
		for dir, some := range used[outside] {
			w.dir, w.outside = content.Direction(dir), content.Flags(outside)*content.Outside
			if w.tables = nil; dir == 0 && outside == 0 {
				w.tables = grids(p.Rules)
				w.taggedTables()
			} else {
				w.cells = nil
			}
			if some {
				w.pass()
			}
		}
	}
	w.closeOpen()
	return w.out
}

// pass writes what runs in the direction that w names, in the visible part of
// the sheet or outside it.
func (w *pageWriter) pass() {
	segs := w.collect()
	for i := range w.tables {
		if w.tables[i].filled() > 1 {
			segs = append(segs, w.tables[i].standIn(i))
		}
	}
	for _, reg := range regions(w.rows(segs), 0) {
		w.region(reg.rows)
	}
}

// pageWriter writes the lines of one page.
type pageWriter struct {
	*Arranger
	page    *content.Page
	number  int
	dir     content.Direction
	outside content.Flags // Outside while that is written
	tables  []grid
	cells   map[int]int // tables by their number among the tagged ones
	cell    layout.Cell // the cell being written
	out     []layout.Line
	tags    tags
	tagged  bool // most of the page is marked as no artifact
}

// edge is the part of a page's height that running lines stand in.
const edge = 0.15

// tagged tells whether artifacts are marked, and the text is not among them.
func tagged(glyphs []content.Glyph) bool {
	n := 0
	for i := range glyphs {
		if glyphs[i].Flags&content.Artifact != 0 {
			n++
		}
	}
	return n > 0 && n*2 < len(glyphs)
}

func isArtifact(segs []segment) bool {
	for i := range segs {
		for k := range segs[i].words {
			if segs[i].words[k].flags&content.Artifact == 0 {
				return false
			}
		}
	}
	return true
}

// mine tells whether a glyph is written in this pass.
func (w *pageWriter) mine(g *content.Glyph) bool {
	return g.Dir == w.dir && g.Flags&content.Outside == w.outside
}

// collect cuts the glyphs of one direction into segments; what stands in
// tables goes there.
func (w *pageWriter) collect() []segment {
	var segs []segment
	glyphs := w.page.Glyphs
	for i := 0; i < len(glyphs); {
		if !w.mine(&glyphs[i]) {
			i++
			continue
		}
		j := i + 1
		for j < len(glyphs) && w.mine(&glyphs[j]) {
			j++
		}
		first := len(w.words)
		w.words = cut(glyphs[i:j], int32(i), w.words)
		segs = w.place(w.words[first:], segs)
		i = j
	}
	for i := range w.tables {
		g := &w.tables[i]
		if g.tag > 0 {
			g.measure(w.margin())
		}
		if g.filled() == 1 { // a frame
			for _, words := range g.words {
				segs = join(words, segs)
			}
		}
	}
	return segs
}

// place gives words to the tables they stand in and joins the others.
func (w *pageWriter) place(words []word, segs []segment) []segment {
	if len(w.tables) == 0 {
		return join(words, segs)
	}
	start := 0
	in := -1 // the table of the word before
	for i := range words {
		if words[i].glued && i > 0 {
			if in >= 0 {
				w.tables[in].add(&words[i])
				start = i + 1
			}
			continue
		}
		in = w.takeTagged(&words[i])
		for k := 0; k < len(w.tables) && in < 0; k++ {
			if w.tables[k].take(&words[i]) {
				in = k
			}
		}
		if in >= 0 {
			segs = join(words[start:i:i], segs)
			start = i + 1
		}
	}
	return join(words[start:], segs)
}

// margin is how far to the right the words of this pass reach.
func (w *pageWriter) margin() (x float32) {
	for i := range w.words {
		x = max(x, w.words[i].x1)
	}
	return x
}

// region writes rows that are read from the top down.
func (w *pageWriter) region(rows []row) {
	for i := range rows {
		segs := rows[i].segs
		for k := 0; k < len(segs); k++ { // tables may stand side by side
			if t := segs[k].table; t > 0 {
				if k > 0 {
					w.line(segs[:k])
				}
				w.grid(&w.tables[t-1])
				segs, k = segs[k+1:], -1
			}
		}
		if len(segs) > 0 {
			w.line(segs)
		}
	}
}

// grid writes a table, row by row and cell by cell, each with its lines.
func (w *pageWriter) grid(g *grid) {
	over, start := w.goesOn(g), len(w.out)
	if !over {
		w.table++
	}
	number := w.table
	if over {
		number = w.open.table
	}
	nx := len(g.xs) - 1
	row := 0
	for y := 0; y < len(g.words); y += nx {
		first := len(w.out)
		row++
		for x, words := range g.words[y : y+nx] {
			w.cell = layout.Cell{Table: number, Row: row, Col: x + 1}
			from := len(w.out)
			begins := []int(nil) // lines that open a paragraph, as their tags say
			for i, r := range w.rows(join(words, nil)) {
				before := w.block
				if w.line(r.segs); g.tag > 0 && i > 0 && w.block != before {
					begins = append(begins, from+i)
				}
			}
			g.wrap(y+x, w.out[from:])
			for _, i := range begins {
				w.out[i].Join = layout.Break
			}
		}
		if len(w.out) == first {
			row--
		}
		if g.tag == 0 {
			row = unruled(w.out[first:], row)
		}
	}
	w.cell = layout.Cell{}
	if over {
		w.carryOver(start, nx)
	}
	w.keepOpen(g, start, number)
}

// line writes what stands on one line.
func (w *pageWriter) line(segs []segment) {
	b := lineBuilder{page: w.page, text: w.text[:0]}
	turned := w.hasRightToLeft(segs)
	main := &segs[0]
	for i := range segs {
		if segs[i].letters > main.letters {
			main = &segs[i]
		}
	}
	b.size, b.y = main.size, main.y
	box := layout.Box{X0: main.x0, Y0: main.top, X1: main.x1, Y1: main.bottom}
	var gaps []layout.Gap
	for i := range segs {
		s := &segs[i]
		if i > 0 {
			gap := byte(' ')
			if s.x0-segs[i-1].x1 > 2*s.size {
				gap = '\t'
				gaps = append(gaps, layout.Gap{X0: segs[i-1].x1, X1: s.x0})
			}
			b.text = append(b.text, gap)
		}
		for k := range s.words {
			if k > 0 && (!s.words[k].glued || b.mixed(s.words[k-1:])) {
				b.text = append(b.text, ' ')
			}
			b.word(&s.words[k])
		}
		box.X0, box.X1 = min(box.X0, s.x0), max(box.X1, s.x1)
		box.Y0, box.Y1 = min(box.Y0, s.top), max(box.Y1, s.bottom)
	}
	if turned {
		b.text, b.runs, gaps = w.logical(b.text[:0], segs), nil, nil
	}
	w.text = b.text
	l := layout.Line{Text: string(b.text), Runs: b.runs, Page: w.number, Box: turnBack(box, w.dir, w.page), Gaps: gaps, Size: b.size, Table: w.cell}
	if w.cell.Table > 0 {
		l.Role = layout.TableCell
	}
	if w.tagged && isArtifact(segs) {
		switch h := w.page.Height; { // running lines, as their tags say (14.8.2.2)
		case l.Box.Y1 < edge*h:
			l.Furniture = layout.Header
		case l.Box.Y0 > (1-edge)*h:
			l.Furniture = layout.Footer
		}
	}
	w.tag(&l, segs)
	if w.outside != 0 || w.dir >= content.Oblique { // watermarks, and charts' labels
		l.Furniture, l.Box = layout.Hidden, onPage(l.Box, w.page)
	}
	w.out = append(w.out, l)
}

// onPage moves the edges of a box onto the page.
func onPage(b layout.Box, p *content.Page) layout.Box {
	x := func(v float32) float32 { return min(max(v, 0), p.Width) }
	y := func(v float32) float32 { return min(max(v, 0), p.Height) }
	return layout.Box{X0: x(b.X0), Y0: y(b.Y0), X1: x(b.X1), Y1: y(b.Y1)}
}

// turnBack gives a box its place on the page as it is shown.
func turnBack(b layout.Box, dir content.Direction, p *content.Page) layout.Box {
	switch dir {
	case content.Right:
		return b
	case content.Down:
		return layout.Box{X0: p.Width - b.Y1, Y0: b.X0, X1: p.Width - b.Y0, Y1: b.X1}
	case content.Left:
		return layout.Box{X0: p.Width - b.X1, Y0: p.Height - b.Y1, X1: p.Width - b.X0, Y1: p.Height - b.Y0}
	case content.Up:
		return layout.Box{X0: b.Y0, Y0: p.Height - b.X1, X1: b.Y1, Y1: p.Height - b.X0}
	}
	sin, cos := math.Sincos(dir.Angle())
	out := layout.Box{X0: p.Width, Y0: p.Height}
	for _, c := range [4][2]float32{{b.X0, b.Y0}, {b.X1, b.Y0}, {b.X0, b.Y1}, {b.X1, b.Y1}} {
		x, y := float64(c[0]), float64(c[1])
		u, v := float32(x*cos-y*sin), float32(x*sin+y*cos)
		out = layout.Box{X0: min(out.X0, u), Y0: min(out.Y0, v), X1: max(out.X1, u), Y1: max(out.Y1, v)}
	}
	return out
}

// ligatures are the letters of U+FB00 and those that follow.
var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "ft", "st"}

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
			for _, r := range b.page.Texts[-1-r] {
				b.text = appendLetters(b.text, r)
			}
		} else {
			b.text = appendLetters(b.text, r)
		}
	}
	b.style(start, b.styleOf(w))
}

// mixed tells a number and the fraction set close behind it ("48½" with a
// raised 1): a blank parts them, as their digits are no one number.
func (b *lineBuilder) mixed(words []word) bool {
	if len(words) < 3 || words[1].size >= 0.85*words[0].size || words[0].y-words[1].y <= 0.12*words[0].size {
		return false
	}
	bar := b.page.Glyphs[words[2].from].R
	return (bar == '/' || bar == '⁄') && words[2].glued && b.digits(&words[1]) && b.digits(&words[0])
}

// digits tells whether a word ends in a digit.
func (b *lineBuilder) digits(w *word) bool {
	r := b.page.Glyphs[w.to-1].R
	return r >= '0' && r <= '9'
}

func appendLetters(b []byte, r rune) []byte {
	if r >= 0xFB00 && r <= 0xFB06 {
		return append(b, ligatures[r-0xFB00]...)
	}
	return utf8.AppendRune(b, r)
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

func (b *lineBuilder) styleOf(w *word) (s layout.Style) {
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
		s |= layout.Superscript // layout tells notes' marks from powers
	}
	return s
}
