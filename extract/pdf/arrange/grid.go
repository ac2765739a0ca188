package arrange

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf/content"
)

// The bounds of a ruled table.
const (
	touch      = 3    // points within which rules meet
	maxRules   = 1500 // more on a page are a drawing
	maxColumns = 40
	maxRows    = 400
)

// grid is a ruled table: the places of its columns' and rows' edges, and for
// every field of the grid the cell it belongs to, named by its first field.
type grid struct {
	xs, ys []float32
	cell   []int
	words  [][]word // by field; only first fields hold words
	last   int

	tag, row0, col0 int // of a table that the file's tags tell: its number there, its first row and column on the page
}

// grids finds the ruled tables of a page: rules that meet and part at least
// two cells.
func grids(rules []content.Rule) []grid {
	if len(rules) < 4 || len(rules) > maxRules {
		return nil
	}
	var out []grid
	for _, group := range meeting(rules) {
		if g, ok := newGrid(group); ok {
			out = append(out, g)
		}
	}
	return out
}

// meeting groups rules that touch one another, in the order they were drawn.
func meeting(rules []content.Rule) [][]content.Rule {
	root := make([]int, len(rules))
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for i := range rules {
		for j := range i {
			a, b := &rules[i], &rules[j]
			if a.X0 <= b.X1+touch && b.X0 <= a.X1+touch && a.Y0 <= b.Y1+touch && b.Y0 <= a.Y1+touch {
				root[find(i)] = find(j)
			}
		}
	}
	place := map[int]int{}
	var groups [][]content.Rule
	for i, r := range rules {
		k, met := place[find(i)]
		if !met {
			k = len(groups)
			place[find(i)] = k
			groups = append(groups, nil)
		}
		groups[k] = append(groups[k], r)
	}
	return groups
}

func upright(r content.Rule) bool { return r.Y1-r.Y0 > r.X1-r.X0 }

// newGrid makes a grid of rules that meet; false where they part nothing.
func newGrid(rules []content.Rule) (grid, bool) {
	var g grid
	for _, r := range rules {
		if upright(r) {
			g.xs = append(g.xs, (r.X0+r.X1)/2)
		} else {
			g.ys = append(g.ys, (r.Y0+r.Y1)/2)
		}
	}
	g.xs, g.ys = distinct(g.xs), distinct(g.ys)
	nx, ny := len(g.xs)-1, len(g.ys)-1
	if nx < 1 || ny < 1 || nx*ny < 2 || nx > maxColumns || ny > maxRows {
		return g, false
	}
	g.cell = make([]int, nx*ny)
	for i := range g.cell {
		g.cell[i] = i
	}
	sides := newSides(rules, g.xs, g.ys)
	for y := range ny {
		for x := range nx {
			i := y*nx + x
			if x > 0 && !sides.left[i] {
				g.cell[i] = g.cell[i-1]
			}
			if y > 0 && !sides.top[i] {
				g.cell[i] = min(g.cell[i], g.cell[i-nx])
			}
		}
	}
	g.words = make([][]word, nx*ny)
	return g, true
}

// distinct sorts places and takes those that touch as one.
func distinct(v []float32) []float32 {
	slices.Sort(v)
	return slices.CompactFunc(v, func(a, b float32) bool { return max(a, b)-min(a, b) <= touch })
}

// sides tells for every field of a grid whether a rule stands at its left and
// at its top.
type sides struct{ left, top []bool }

func newSides(rules []content.Rule, xs, ys []float32) sides {
	nx, ny := len(xs)-1, len(ys)-1
	s := sides{make([]bool, nx*ny), make([]bool, nx*ny)}
	for _, r := range rules {
		for y := range ny {
			for x := range nx {
				midX, midY := (xs[x]+xs[x+1])/2, (ys[y]+ys[y+1])/2
				if upright(r) {
					if d := (r.X0+r.X1)/2 - xs[x]; d <= touch && d >= -touch && r.Y0 <= midY && r.Y1 >= midY {
						s.left[y*nx+x] = true
					}
				} else if d := (r.Y0+r.Y1)/2 - ys[y]; d <= touch && d >= -touch && r.X0 <= midX && r.X1 >= midX {
					s.top[y*nx+x] = true
				}
			}
		}
	}
	return s
}

// take gives the word to the cell it stands in; false where it stands outside.
func (g *grid) take(w *word) bool {
	x, y := (w.x0+w.x1)/2, w.y-0.3*w.size
	if g.tag > 0 || !g.holds(x, y) {
		return false
	}
	col, _ := slices.BinarySearch(g.xs, x)
	row, _ := slices.BinarySearch(g.ys, y)
	nx := len(g.xs) - 1
	g.last = g.cell[max(0, row-1)*nx+max(0, col-1)]
	g.add(w)
	return true
}

// holds tells whether a place is inside the table.
func (g *grid) holds(x, y float32) bool {
	return x >= g.xs[0] && x <= g.xs[len(g.xs)-1] && y >= g.ys[0] && y <= g.ys[len(g.ys)-1]
}

// add gives the word to the cell that the last one was given to.
func (g *grid) add(w *word) { g.words[g.last] = append(g.words[g.last], *w) }

// filled counts the cells that hold words.
func (g *grid) filled() (n int) {
	for _, w := range g.words {
		if len(w) > 0 {
			n++
		}
	}
	return n
}

// standIn is a segment that keeps the table's place among the rows.
func (g *grid) standIn(i int) segment {
	return segment{x0: g.xs[0], x1: g.xs[len(g.xs)-1], y: g.ys[0], top: g.ys[0], bottom: g.ys[len(g.ys)-1], size: 0.1, letters: 1 << 20, table: i + 1}
}

// wrap tells the lines of a cell that were broken by its width from those
// that were meant to end.
func (g *grid) wrap(cell int, lines []layout.Line) {
	nx := len(g.xs) - 1
	last := cell % nx
	for last+1 < nx && g.cell[cell-cell%nx+last+1] == cell {
		last++
	}
	right := g.xs[last+1]
	for i := range lines {
		l := &lines[i]
		if i == 0 {
			l.Join = layout.Begin
			continue
		}
		above := &lines[i-1]
		word := strings.IndexByte(l.Text+" ", ' ')
		width := (l.Box.X1 - l.Box.X0) * float32(word+1) / float32(max(1, len(l.Text)))
		if l.Join = layout.Break; broken(above.Text, l.Text) || above.Box.X1+width > right-0.5*l.Size && l.Box.Y0-above.Box.Y0 < 2*l.Size {
			l.Join = layout.Wrap
		}
	}
}

// broken tells a word that goes on in the next line behind a hyphen.
func broken(above, line string) bool {
	before, ok := strings.CutSuffix(above, "-")
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(line)
	return ok && unicode.IsLetter(last) && unicode.IsLower(first)
}

// unruled finds rows that no rule parts: lines of several columns, none of
// which goes on in the next, on common baselines. It sorts them into rows,
// numbered from first on, and gives the number of the last.
func unruled(lines []layout.Line, first int) int {
	columns := map[int]int{}
	for i := range lines {
		if lines[i].Join == layout.Wrap {
			return first
		}
		columns[lines[i].Table.Col]++
	}
	several := 0
	for _, n := range columns {
		if n > 2 {
			several++
		}
	}
	if several < 2 {
		return first
	}
	slices.SortStableFunc(lines, func(a, b layout.Line) int { return cmp.Compare(a.Box.Y1, b.Box.Y1) })
	for i, from := 0, 0; i < len(lines); i++ {
		if l := &lines[i]; l.Box.Y1-lines[from].Box.Y1 > 0.3*l.Size {
			slices.SortStableFunc(lines[from:i], func(a, b layout.Line) int { return cmp.Compare(a.Table.Col, b.Table.Col) })
			from = i
			first++
		}
		lines[i].Table.Row, lines[i].Join = first, layout.Begin
	}
	return first
}
