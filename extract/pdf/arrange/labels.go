package arrange

import "github.com/paraph/paraph/extract/pdf/content"

// labelled finds rows of a table without rules that has labels on the left
// ("From:", "Subject:") and what they label in line on the right, as cover
// pages have it. It gives the rows that belong to it, counted from the first:
// 0 for none.
func labelled(p *content.Page, rows []row) int {
	if len(rows) == 0 || len(rows[0].segs) != 2 || !isLabel(p, &rows[0].segs[0]) {
		return 0
	}
	left, right := rows[0].segs[0].x0, rows[0].segs[1].x0
	n, labels := 1, 1
	for ; n < len(rows); n++ {
		segs := rows[n].segs
		gap := rows[n].y - rows[n-1].y
		if gap > 3*segs[0].size {
			break
		}
		switch {
		case len(segs) == 2 && near(segs[0].x0, left) && near(segs[1].x0, right):
			if isLabel(p, &segs[0]) {
				labels++
			}
		case len(segs) == 1 && near(segs[0].x0, right):
		default:
			return enough(n, labels)
		}
	}
	return enough(n, labels)
}

func enough(rows, labels int) int {
	if labels < 2 {
		return 0
	}
	return rows
}

func near(a, b float32) bool { return a-b < 2 && b-a < 2 }

// isLabel tells whether the segment is short and ends with a colon.
func isLabel(p *content.Page, s *segment) bool {
	if s.letters > 30 {
		return false
	}
	last := p.Glyphs[s.words[len(s.words)-1].to-1]
	return last.R == ':'
}
