package layout

import (
	"slices"
	"strings"
)

// partCells makes table cells of the lines whose columns are parted by tabs:
// the rows of a cover page ("From:", a tab, a name) and of tables without
// markup. Lines below a row that stand in one of its columns go on in the
// cell. Lines without tabs are handed back as they are.
func partCells(lines []Line) []Line {
	first := -1
	for i := range lines {
		if isRow(lines, i) {
			first = i
			break
		}
	}
	if first < 0 {
		return lines
	}
	t := tabler{out: slices.Clip(lines[:first]), flow: newFlow(lines)}
	for i := range lines {
		t.table = max(t.table, lines[i].Table.Table)
	}
	for i := first; i < len(lines); i++ {
		t.line(lines, i)
	}
	t.endRow()
	return t.out
}

// isRow tells a line of several columns. A marker and its words are none, nor
// is a line of a paragraph that was stretched to its edges.
func isRow(lines []Line, i int) bool {
	l := &lines[i]
	if l.Furniture != None || l.Join > Begin || l.Role != Unknown || len(l.Gaps) == 0 {
		return false
	}
	if strings.Count(l.Text, "\t") != len(l.Gaps) || CutMarker(l.Text) == strings.IndexByte(l.Text, '\t') {
		return false
	}
	return !(i > 0 && stretched(l, &lines[i-1]) || i+1 < len(lines) && stretched(l, &lines[i+1]))
}

// stretched tells a line with gaps that fills the same width as the line of
// running text beside it.
func stretched(l, beside *Line) bool {
	a, b := l.Box.X0-beside.Box.X0, l.Box.X1-beside.Box.X1
	return len(beside.Gaps) == 0 && beside.Page == l.Page && beside.Size == l.Size && a < 2 && a > -2 && b < 2 && b > -2
}

// tabler gathers the lines of a row by column.
type tabler struct {
	out   []Line
	flow  *flow
	table int
	row   int
	edges []float32 // the left edges of the row's columns
	cells [][]Line  // the row's lines by column; none while outside of a table
}

func (t *tabler) line(lines []Line, i int) {
	l := &lines[i]
	if l.Furniture != None {
		if len(t.cells) > 0 { // a footer between the pages of a table
			t.endRow()
		}
		t.out = append(t.out, *l)
		return
	}
	if isRow(lines, i) {
		t.parts(l)
		return
	}
	if k := t.column(l); k > 0 {
		t.cells[k] = append(t.cells[k], *l)
		return
	}
	if one := []Line{*l}; l.Join == Guess && t.goesOn(one) {
		t.cells[0] = append(t.cells[0], one...)
		return
	}
	t.endRow()
	t.edges = nil
	t.out = append(t.out, *l)
}

// parts cuts a row at its tabs.
func (t *tabler) parts(l *Line) {
	parts := cutTabs(l)
	if t.goesOn(parts) {
		for _, p := range parts {
			k := t.nearest(p.Box.X0)
			t.cells[k] = append(t.cells[k], p)
		}
		return
	}
	t.endRow()
	if t.edges == nil || parts[0].Box.Y0-t.last().Box.Y0 > 3*t.flow.leading || parts[0].Page != t.last().Page {
		t.table++
		t.row = 0
	}
	t.row++
	t.edges = t.edges[:0]
	for _, p := range parts {
		t.edges = append(t.edges, p.Box.X0)
		t.cells = append(t.cells, []Line{p})
	}
}

// last is the line handed over last, or an empty one.
func (t *tabler) last() *Line {
	if n := len(t.out); n > 0 {
		return &t.out[n-1]
	}
	return &Line{}
}

// goesOn tells whether parts are further lines of the open row's cells: they
// stand in its columns, closely below, no label opens them, and one of the
// cells was broken by its width or is set in one bold style.
func (t *tabler) goesOn(parts []Line) bool {
	if len(t.cells) == 0 || len(parts) > len(t.cells) || strings.HasSuffix(parts[0].Text, ":") {
		return false
	}
	broken := false
	for i := range parts {
		p := &parts[i]
		k := t.nearest(p.Box.X0)
		if k < 0 || i > 0 && k <= t.nearest(parts[i-1].Box.X0) {
			return false
		}
		above := &t.cells[k][len(t.cells[k])-1]
		if gap := p.Box.Y0 - above.Box.Y0; p.Page != above.Page || gap <= 0 || gap > 1.08*t.flow.leading {
			return false
		}
		bold := lineStyle(above)&lineStyle(p)&Bold != 0
		broken = broken || bold || k+1 < len(t.edges) && t.full(above, p, t.edges[k+1])
	}
	return broken
}

// full tells whether the first word of p had no room behind above.
func (t *tabler) full(above, p *Line, edge float32) bool {
	word, _, _ := strings.Cut(p.Text, " ")
	if len(p.Text) == 0 || stopped(above.Text) {
		return false
	}
	return above.Box.X1+(p.Box.X1-p.Box.X0)*float32(len(word)+1)/float32(len(p.Text)) > edge-t.flow.em()/2
}

// nearest gives the column that begins at x, -1 for none.
func (t *tabler) nearest(x float32) int {
	for k, edge := range t.edges {
		if x > edge-4 && x < edge+4 {
			return k
		}
	}
	return -1
}

// column gives the column, past the first, that a line below the row goes on
// in; 0 for none.
func (t *tabler) column(l *Line) int {
	if len(t.cells) == 0 || l.Join != Guess || l.Role != Unknown {
		return 0
	}
	k := t.nearest(l.Box.X0)
	if k < 1 {
		return 0
	}
	above := &t.cells[k][len(t.cells[k])-1]
	if gap := l.Box.Y0 - above.Box.Y0; l.Page != above.Page || gap <= 0 || gap > 1.6*t.flow.leading {
		return 0
	}
	return k
}

// endRow hands over the open row, cell by cell.
func (t *tabler) endRow() {
	for k, cell := range t.cells {
		for i := range cell {
			l := &cell[i]
			l.Role, l.Table = TableCell, Cell{t.table, t.row, k + 1}
			if i == 0 {
				l.Join = Begin
			} else if k+1 < len(t.edges) && l.Join == Guess {
				l.Join = Break
				if t.full(&cell[i-1], l, t.edges[k+1]) {
					l.Join = Wrap
				}
			}
		}
		t.out = append(t.out, cell...)
	}
	t.cells = t.cells[:0]
}

// cutTabs cuts a line at its tabs, runs and boxes with it.
func cutTabs(l *Line) []Line {
	out := make([]Line, 0, len(l.Gaps)+1)
	at, x := 0, l.Box.X0
	for g := 0; ; g++ {
		end, right := len(l.Text), l.Box.X1
		if g < len(l.Gaps) {
			end, right = at+strings.IndexByte(l.Text[at:], '\t'), l.Gaps[g].X0
		}
		p := *l
		p.Text, p.Gaps, p.Runs = l.Text[at:end], nil, nil
		p.Box.X0, p.Box.X1 = x, right
		for _, r := range l.Runs {
			if r.Start < end && r.End > at {
				p.Runs = append(p.Runs, Run{max(r.Start, at) - at, min(r.End, end) - at, r.Style})
			}
		}
		if strings.TrimSpace(p.Text) != "" {
			out = append(out, p)
		}
		if g == len(l.Gaps) {
			return out
		}
		at, x = end+1, l.Gaps[g].X1
	}
}
