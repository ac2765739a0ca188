package arrange

import (
	"slices"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf/structure"
)

// The bounds of tagged tables: a cell with more letters is a layout's, of a
// table that stands in rules so much these tell the cells, and a page with more
// cells in all is no real one.
const (
	maxCell   = 3000
	inRules   = 0.5
	maxFields = 1 << 16
)

// tally is what a page shows of one tagged table.
type tally struct {
	row0, row1, col0, col1 int
	cells                  map[[2]int]*int // letters by row and column
	letters, ruled         int
	layout                 bool // headings stand in it
}

// taggedTables adds the tables that only the file's tags tell to the ruled
// ones.
func (w *pageWriter) taggedTables() {
	w.cells = nil
	if !w.tags.sane {
		return
	}
	found, order := w.tallies()
	fields := 0
	for _, number := range order {
		t := found[number]
		if !t.isTable() {
			continue
		}
		if fields += (t.row1 - t.row0 + 1) * (t.col1 - t.col0 + 1); fields > maxFields {
			return
		}
		if w.cells == nil {
			w.cells = map[int]int{}
		}
		w.cells[number] = len(w.tables)
		w.tables = append(w.tables, t.grid(number))
	}
}

// tallies counts what the page shows of each tagged table, and tells their
// numbers in the order they are met.
func (w *pageWriter) tallies() (found map[int]*tally, order []int) {
	found = map[int]*tally{}
	var last *structure.Element
	var t *tally
	var cell *int
	for i := range w.page.Glyphs {
		g := &w.page.Glyphs[i]
		e := element(w.page, g)
		if e == nil || e.Table == 0 || !w.mine(g) {
			continue
		}
		if e != last {
			if t = found[e.Table]; t == nil {
				t = &tally{row0: e.Row, row1: e.Row, col0: e.Col, col1: e.Col, cells: map[[2]int]*int{}}
				found[e.Table], order = t, append(order, e.Table)
			}
			last, cell = e, t.cell(e)
		}
		*cell++
		t.letters++
		if slices.ContainsFunc(w.tables, func(r grid) bool { return r.holds((g.X0+g.X1)/2, g.Y-0.3*g.Size) }) {
			t.ruled++
		}
	}
	return found, order
}

// cell is the count of letters of an element's cell.
func (t *tally) cell(e *structure.Element) *int {
	t.row0, t.row1, t.col0, t.col1 = min(t.row0, e.Row), max(t.row1, e.Row), min(t.col0, e.Col), max(t.col1, e.Col)
	t.layout = t.layout || e.Role == layout.Heading
	at := [2]int{e.Row, e.Col}
	if t.cells[at] == nil {
		t.cells[at] = new(int)
	}
	return t.cells[at]
}

func (t *tally) isTable() bool {
	if t.layout || t.col0 == t.col1 || t.row1-t.row0 >= maxRows || t.col1-t.col0 >= maxColumns || float32(t.ruled) > inRules*float32(t.letters) {
		return false
	}
	for _, n := range t.cells {
		if *n > maxCell {
			return false
		}
	}
	return true
}

// grid is the table's grid, whose edges are yet to be measured.
func (t *tally) grid(number int) grid {
	nx, ny := t.col1-t.col0+1, t.row1-t.row0+1
	g := grid{tag: number, row0: t.row0, col0: t.col0, xs: make([]float32, nx+1), ys: make([]float32, ny+1), cell: make([]int, nx*ny), words: make([][]word, nx*ny)}
	for i := range g.cell {
		g.cell[i] = i
	}
	return g
}

// takeTagged gives the word to its cell of a tagged table, and tells which
// table that is; -1 for none.
func (w *pageWriter) takeTagged(word *word) int {
	if len(w.cells) == 0 {
		return -1
	}
	e := element(w.page, &w.page.Glyphs[word.from])
	if e == nil || e.Table == 0 {
		return -1
	}
	k, ok := w.cells[e.Table]
	if !ok {
		return -1
	}
	g := &w.tables[k]
	g.last = (e.Row-g.row0)*(len(g.xs)-1) + e.Col - g.col0
	g.add(word)
	return k
}

// measure finds a tagged table's edges by the words of its cells: a column
// begins where its leftmost word does, and the last one may reach as far as
// any text of the page.
func (g *grid) measure(margin float32) {
	nx, ny := len(g.xs)-1, len(g.ys)-1
	first := true
	var left, right, top, bottom float32
	seen := make([]bool, nx)
	for i, words := range g.words {
		for k := range words {
			word := &words[k]
			if x := i % nx; !seen[x] || word.x0 < g.xs[x] {
				seen[x], g.xs[x] = true, word.x0
			}
			if up, down := word.y-0.75*word.size, word.y+0.25*word.size; first {
				left, right, top, bottom, first = word.x0, word.x1, up, down, false
			} else {
				left, right, top, bottom = min(left, word.x0), max(right, word.x1), min(top, up), max(bottom, down)
			}
		}
	}
	g.xs[nx] = max(right, margin)
	for x := nx - 1; x >= 0; x-- {
		if !seen[x] || g.xs[x] > g.xs[x+1] {
			g.xs[x] = g.xs[x+1]
		}
	}
	g.xs[0], g.ys[0], g.ys[ny] = left, top, bottom
}
