package arrange

import "slices"

// The measures of columns of text.
const (
	minGutter  = 0.7 // in parts of the font size
	minRows    = 4   // lines on each side of a gutter
	minLetters = 14  // letters in a line of a column, on average
	minFill    = 0.5 // how much of the column's width its lines fill, on average
	maxGutters = 64  // gutters tried in one region
	maxNested  = 12  // regions within regions
)

// region is rows that are read from the top down without looking aside.
type region struct{ rows []row }

// regions cuts rows where columns of text stand side by side, and gives the
// pieces in reading order.
func regions(rows []row, depth int) []region {
	if len(rows) == 0 {
		return nil
	}
	if depth < maxNested {
		if z, ok := findZone(rows); ok {
			left, right := split(rows[z.from:z.to], z.x)
			out := regions(rows[:z.from], depth+1)
			out = append(out, regions(left, depth+1)...)
			out = append(out, regions(right, depth+1)...)
			return append(out, regions(rows[z.to:], depth+1)...)
		}
	}
	return []region{{rows}}
}

// zone is rows that one gutter at x parts.
type zone struct {
	from, to int
	x        float32
}

// findZone finds the gutter with the most rows on both sides.
func findZone(rows []row) (zone, bool) {
	var best zone
	score := 0
	tried := 0
	for i := range rows {
		for k := 1; k < len(rows[i].segs) && tried < maxGutters; k++ {
			g := gutter{rows[i].segs[k-1].x1, rows[i].segs[k].x0}
			if i >= best.from && i < best.to && best.x > g.x0 && best.x < g.x1 {
				continue
			}
			tried++
			z, n := g.grow(rows, i)
			if n > score && isColumns(rows[z.from:z.to], z.x) {
				best, score = z, n
			}
		}
	}
	return best, score > 0
}

// gutter is an upright stretch of nothing.
type gutter struct{ x0, x1 float32 }

// grow follows the gutter up and down from row i for as long as nothing
// crosses it. n counts the rows that have something on both sides.
func (g gutter) grow(rows []row, i int) (z zone, n int) {
	from, to := i, i+1
	for to < len(rows) && g.narrow(&rows[to]) {
		to++
	}
	for from > 0 && g.narrow(&rows[from-1]) {
		from--
	}
	z = zone{from, to, (g.x0 + g.x1) / 2}
	for _, r := range rows[from:to] {
		if r.segs[0].x0 < z.x && r.segs[len(r.segs)-1].x1 > z.x {
			n++
		}
	}
	return z, n
}

// narrow draws the gutter in to leave out the row's pieces; false where no
// gutter would be left.
func (g *gutter) narrow(r *row) bool {
	x0, x1 := g.x0, g.x1
	for i := range r.segs {
		s := &r.segs[i]
		if s.x1 <= x0 || s.x0 >= x1 {
			continue
		}
		if mid := (g.x0 + g.x1) / 2; s.x1 < mid {
			x0 = s.x1
		} else if s.x0 > mid {
			x1 = s.x0
		} else {
			return false
		}
		if x1-x0 < minGutter*s.size {
			return false
		}
	}
	g.x0, g.x1 = x0, x1
	return true
}

// isColumns tells columns of running text from the columns of a table.
func isColumns(rows []row, x float32) bool {
	left, right := split(rows, x)
	return runs(left) && runs(right)
}

// runs tells whether the rows are lines of running text: enough of them, long
// enough, and filling their column - or, where several columns stand side by
// side on lines of their own, each about as long as the longest.
func runs(rows []row) bool {
	if len(rows) < minRows {
		return false
	}
	x0, x1 := rows[0].segs[0].x0, rows[0].segs[0].x1
	letters, pieces, full, longest := 0, 0, float32(0), float32(0)
	for _, r := range rows {
		for i := range r.segs {
			s := &r.segs[i]
			x0, x1 = min(x0, s.x0), max(x1, s.x1)
			letters += s.letters
			full += s.x1 - s.x0
			longest = max(longest, s.x1-s.x0)
		}
		pieces += len(r.segs)
	}
	n := len(rows)
	return letters >= n*minLetters && full >= minFill*float32(n)*(x1-x0) ||
		letters >= pieces*minLetters && full >= minFill*float32(pieces)*longest
}

// split parts rows at x.
func split(rows []row, x float32) (left, right []row) {
	for _, r := range rows {
		k := slices.IndexFunc(r.segs, func(s segment) bool { return (s.x0+s.x1)/2 > x })
		if k < 0 {
			k = len(r.segs)
		}
		if k > 0 {
			left = append(left, row{r.y, r.segs[:k:k]})
		}
		if k < len(r.segs) {
			right = append(right, row{r.y, r.segs[k:]})
		}
	}
	return left, right
}
