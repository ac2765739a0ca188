package arrange

import (
	"cmp"
	"slices"
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
	return attach(out)
}

// joinRow joins neighbours without a gap that could part columns, and drops
// what is printed twice over itself.
func (w *pageWriter) joinRow(line []segment) []segment {
	out := line[:1]
	for _, s := range line[1:] {
		last := &out[len(out)-1]
		gap := s.x0 - last.x1
		size := max(s.size, last.size)
		switch {
		case s.table > 0 || last.table > 0:
			out = append(out, s)
		case gap < -0.5*size && s.x1-last.x1 < 0.3*size && w.same(&s, last):
			continue // shadow or poor man's bold
		case gap < segmentGap*size*0.8:
			last.absorb(s)
		default:
			out = append(out, s)
		}
	}
	return out
}

// same tells whether two segments show the same characters.
func (w *pageWriter) same(a, b *segment) bool {
	if a.letters != b.letters || len(a.words) != len(b.words) {
		return false
	}
	for i := range a.words {
		from, to := a.words[i].from, b.words[i].from
		if a.words[i].to-from != b.words[i].to-to {
			return false
		}
		for ; from < a.words[i].to; from, to = from+1, to+1 {
			if w.page.Glyphs[from].R != w.page.Glyphs[to].R {
				return false
			}
		}
	}
	return true
}

// absorb adds the words of s, sorted by place where they overlap.
func (s *segment) absorb(o segment) {
	overlap := o.x0 < s.x1-0.3*s.size
	gap := o.words[0].x0 - s.words[len(s.words)-1].next
	words := make([]word, 0, len(s.words)+len(o.words))
	words = append(append(words, s.words...), o.words...)
	if !overlap && gap > wordGap*max(s.size, o.size) {
		words[len(s.words)].glued = false
	} else if !overlap && o.words[0].flags&1 == 0 {
		words[len(s.words)].glued = true
	}
	if overlap {
		slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(a.x0, b.x0) })
	}
	s.words = words
	s.measure()
}

// attach moves small raised or lowered pieces (note marks, ordinals' letters)
// into the row they belong to.
func attach(rows []row) []row {
	for i := range rows {
		for k := 0; k < len(rows[i].segs); k++ {
			s := &rows[i].segs[k]
			if s.letters > 6 {
				continue
			}
			for _, j := range [...]int{i + 1, i - 1} {
				if j < 0 || j >= len(rows) || !rows[j].takes(s) {
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
func (r *row) takes(s *segment) bool {
	for i := range r.segs {
		t := &r.segs[i]
		dy := t.y - s.y
		if s.size >= 0.85*t.size || dy > raised*t.size || dy < -0.4*t.size {
			continue
		}
		if gap := s.x0 - t.x1; gap > -0.3*t.size && gap < 0.4*t.size {
			t.absorb(*s)
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
