package arrange

import (
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf/content"
	"github.com/paraph/paraph/extract/pdf/structure"
)

// element is what the structure tree says of a glyph, nil for nothing.
func element(p *content.Page, g *content.Glyph) *structure.Element {
	if g.Mark < 0 || int(g.Mark) >= len(p.Tags) {
		return nil
	}
	if e := &p.Tags[g.Mark]; e.Block > 0 || e.Artifact || e.Around {
		return e
	}
	return nil
}

// tags is how far the page's structure tree is listened to.
type tags struct {
	sane       bool // it tells headings, items and menus
	paragraphs bool // and where paragraphs begin
}

// listen judges the page's tree. Some writers tag every line as a paragraph.
func listen(p *content.Page) (t tags) {
	if len(p.Tags) == 0 {
		return t
	}
	shown, known, heads := 0, 0, 0
	within, across := 0, 0 // new lines in one block and in another
	var last *structure.Element
	var y float32
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if g.Flags&(content.Artifact|content.Outside) != 0 || g.Dir != content.Right {
			continue
		}
		shown++
		e := element(p, g)
		if e == nil {
			continue
		}
		known++
		if e.Role == layout.Heading {
			heads++
		}
		if dy := g.Y - y; last != nil && (dy > g.Size || dy < -g.Size) {
			if last.Block == e.Block {
				within++
			} else {
				across++
			}
		}
		last, y = e, g.Y
	}
	t.sane = structure.Sane(shown, known, heads)
	t.paragraphs = t.sane && within*2 >= across
	return t
}

// of is the element that most letters of a line belong to, nil for none.
func (w *pageWriter) of(segs []segment) (most *structure.Element) {
	best, count := 0, map[int]int{}
	for i := range segs {
		for k := range segs[i].words {
			word := &segs[i].words[k]
			e := element(w.page, &w.page.Glyphs[word.from])
			if e == nil {
				continue
			}
			count[e.Block] += int(word.to - word.from)
			if n := count[e.Block]; n > best {
				best, most = n, e
			}
		}
	}
	return most
}

// tag tells the line what the structure tree says of it.
func (w *pageWriter) tag(l *layout.Line, segs []segment) {
	if !w.tags.sane {
		return
	}
	e := w.of(segs)
	if e == nil { // a running line, say: what stands before it may go on behind it
		return
	}
	goesOn, begun, top := e.Block == w.block, w.begun[e.Block], w.under != w.number
	w.block, w.under, w.begun[e.Block] = e.Block, w.number, true
	switch {
	case e.Cell || l.Role == layout.TableCell:
		return
	case e.Around && l.Furniture == layout.None:
		l.Furniture = layout.Navigation
	}
	if e.Role != layout.Unknown {
		l.Role, l.Level = e.Role, e.Level
	}
	switch {
	case goesOn && e.Role == layout.Heading:
		l.Join = layout.Wrap
	case begun || top && e.Role != layout.Heading: // some writers begin a paragraph anew on each page
	case e.Role != layout.Unknown || w.tags.paragraphs && len(l.Gaps) == 0 && !w.gaps && !opensLow(l.Text):
		l.Join = layout.Begin
	}
	w.gaps = len(l.Gaps) > 0
}

// opensLow tells text that goes on in the middle of a sentence, whatever the
// tree says.
func opensLow(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
