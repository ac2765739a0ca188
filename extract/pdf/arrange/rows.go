package arrange

import (
	"cmp"
	"slices"

	"github.com/paraph/paraph/extract/pdf/content"
)

// row is what stands on one baseline, from left to right.
type row struct {
	y    float32
	segs []segment
}

// rows sorts segments onto baselines, from the top down, and joins those that
// belong together on them.
func (w *pageWriter) rows(segs []segment) []row {
	slices.SortStableFunc(segs, func(a, b segment) int { return cmp.Compare(a.y, b.y) })
	var out []row
	for i := 0; i < len(segs); {
		j := i + 1
		for j < len(segs) && segs[j].y-segs[i].y <= 0.3*min(segs[j].size, segs[i].size) {
			j++
		}
		line := segs[i:j:j]
		slices.SortStableFunc(line, func(a, b segment) int { return cmp.Compare(a.x0, b.x0) })
		out = append(out, row{y: line[0].y, segs: w.joinRow(line)})
		i = j
	}
	return w.attach(out)
}

// joinRow joins neighbours without a gap that could part columns.
func (w *pageWriter) joinRow(line []segment) []segment {
	out := line[:1]
	for _, s := range line[1:] {
		last := &out[len(out)-1]
		if size := max(s.size, last.size); s.table > 0 || last.table > 0 || s.x0-last.x1 >= segmentGap*size*0.8 {
			out = append(out, s)
		} else {
			w.absorb(last, s)
		}
	}
	return out
}

// absorb adds the words of o to s, sorted by place where they overlap, and
// without those that are printed over themselves.
func (w *pageWriter) absorb(s *segment, o segment) {
	overlap := o.x0 < s.x1-0.3*s.size
	gap := o.words[0].x0 - s.words[len(s.words)-1].next
	words := make([]word, 0, len(s.words)+len(o.words))
	words = append(append(words, s.words...), o.words...)
	if !overlap && (gap > wordGap*max(s.size, o.size) || w.twoNumbers(&s.words[len(s.words)-1], &o.words[0])) {
		words[len(s.words)].glued = false
	} else if !overlap && o.words[0].flags&content.SpaceBefore == 0 {
		words[len(s.words)].glued = true
	}
	if overlap {
		slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(a.x0, b.x0) })
		words = w.once(words)
	}
	s.words = words
	s.measure()
}

// twoNumbers tells digits beside one another that were not shown one after the
// other: labels of a chart or a narrow table.
func (w *pageWriter) twoNumbers(a, b *word) bool {
	digit := func(g int32) bool { r := w.page.Glyphs[g].R; return r >= '0' && r <= '9' }
	return a.to != b.from && a.size == b.size && digit(a.to-1) && digit(b.from)
}

// overprint is how far aside, in parts of the size, a word may be printed again
// to look bold or to throw a shadow.
const overprint = 0.3

// once drops, of words sorted by place, those that are printed over themselves.
// What is printed slightly aside looks bold.
func (w *pageWriter) once(words []word) []word {
	out := words[:0]
next:
	for _, again := range words {
		for i := len(out) - 1; i >= 0 && again.x0-out[i].x0 <= overprint*again.size; i-- {
			if old := &out[i]; w.sameText(old, &again) && again.x1-old.x1 <= overprint*again.size && old.x1-again.x1 <= overprint*again.size {
				if old.y == again.y && old.x0 != again.x0 {
					old.flags |= content.Stroked
				}
				continue next
			}
		}
		out = append(out, again)
	}
	return out
}

// sameText tells whether two words show the same characters.
func (w *pageWriter) sameText(a, b *word) bool {
	if a.to-a.from != b.to-b.from {
		return false
	}
	for i := range a.to - a.from {
		if w.page.Glyphs[a.from+i].R != w.page.Glyphs[b.from+i].R {
			return false
		}
	}
	return true
}

// attach moves small raised or lowered pieces (note marks, ordinals' letters)
// into the row they belong to.
func (w *pageWriter) attach(rows []row) []row {
	for i := range rows {
		for k := 0; k < len(rows[i].segs); k++ {
			s := &rows[i].segs[k]
			if s.letters > 6 {
				continue
			}
			for _, j := range [...]int{i + 1, i - 1} {
				if j < 0 || j >= len(rows) || !w.takes(&rows[j], s) {
					continue
				}
				rows[i].segs = slices.Delete(rows[i].segs, k, k+1)
				k--
				break
			}
		}
	}
	return slices.DeleteFunc(rows, func(r row) bool { return len(r.segs) == 0 })
}

// takes joins the small piece s to a segment of the row that it touches.
func (w *pageWriter) takes(r *row, s *segment) bool {
	for i := range r.segs {
		t := &r.segs[i]
		dy := t.y - s.y
		if s.size >= 0.85*t.size || dy > raised*t.size || dy < -0.4*t.size {
			continue
		}
		if gap := s.x0 - t.x1; gap > -0.3*t.size && gap < 0.4*t.size {
			w.absorb(t, *s)
			return true
		}
		if gap := t.x0 - s.x1; gap > -0.3*t.size && gap < 0.6*t.size {
			both := *s
			both.words = append(slices.Clone(s.words), t.words...)
			both.words[len(s.words)].glued = gap < wordGap*t.size
			both.measure()
			*t = both
			return true
		}
	}
	return false
}
