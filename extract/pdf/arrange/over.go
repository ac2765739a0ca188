package arrange

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
)

// open is a table that reached the foot of its page: it may go on at the
// top of the next one.
type open struct {
	page, table, row int
	tag              int // as the grid's
	xs               []float32
	first, last      []string // the texts of its first and last row, by column
}

// The parts of a page's height that running headers and footers keep to.
const (
	headPart = 0.15
	footPart = 0.85
)

// goesOn tells whether the table g is the open one's next part: the same
// columns, at the top of the next page, or the same table by its tags.
func (w *pageWriter) goesOn(g *grid) bool {
	if w.open.page == 0 || w.open.page != w.number-1 || len(g.xs) != len(w.open.xs) || g.tag != w.open.tag {
		return false
	}
	if g.tag > 0 {
		return true
	}
	for i, x := range g.xs {
		if d := x - w.open.xs[i]; d > touch || d < -touch {
			return false
		}
	}
	for i := len(w.out) - 1; i >= 0 && w.out[i].Page == w.number; i-- {
		if w.out[i].Box.Y1 > headPart*w.page.Height {
			return false
		}
	}
	return true
}

// keepOpen notes a table whose rows w.out[from:] holds, for the next page.
func (w *pageWriter) keepOpen(g *grid, from, number int) {
	if w.open.table != number { // else it began on an earlier page
		w.open = open{table: number, first: rowTexts(w.out[from:], len(g.xs)-1, true)}
	}
	w.open.page, w.open.xs, w.open.tag = w.number, g.xs, g.tag
	w.open.last = rowTexts(w.out[from:], len(g.xs)-1, false)
	w.open.row = 0
	if n := len(w.out); n > from {
		w.open.row = w.out[n-1].Table.Row
	}
}

// closeOpen gives the open table up where something follows it on its page.
func (w *pageWriter) closeOpen() {
	for i := len(w.out) - 1; i >= 0 && w.out[i].Page == w.number; i-- {
		if l := &w.out[i]; l.Table.Table != w.open.table && l.Furniture == layout.None && l.Box.Y0 < footPart*w.page.Height {
			w.open = open{}
			return
		} else if l.Table.Table == w.open.table {
			return
		}
	}
}

// rowTexts is the texts of the first or last of the rows, by column.
func rowTexts(lines []layout.Line, columns int, first bool) []string {
	texts := make([]string, columns)
	if len(lines) == 0 {
		return texts
	}
	row := lines[len(lines)-1].Table.Row
	if first {
		row = lines[0].Table.Row
	}
	for i := range lines {
		if c := lines[i].Table; c.Row == row && c.Col <= columns {
			texts[c.Col-1] += lines[i].Text + " "
		}
	}
	return texts
}

// carryOver fits the part of the open table that w.out[from:] holds to what
// came before: a heading row that is printed again is the page's, and a row that
// the page's end cut keeps its number and goes on in its cells.
func (w *pageWriter) carryOver(from, columns int) {
	lines := w.out[from:]
	if len(lines) == 0 {
		return
	}
	begin := lines[0].Table.Row
	if sameTexts(rowTexts(lines, columns, true), w.open.first) {
		k := 0
		for k < len(lines) && lines[k].Table.Row == begin {
			lines[k].Furniture = layout.Header
			k++
		}
		if lines = lines[k:]; len(lines) == 0 {
			return
		}
		begin = lines[0].Table.Row
	}
	shift := w.open.row + 1 - begin
	cut := w.cutRow(rowTexts(lines, columns, true))
	if cut {
		shift--
	}
	column := 0
	for i := range lines {
		l := &lines[i]
		if cut && l.Table.Row == begin && l.Table.Col != column && w.open.last[l.Table.Col-1] != "" {
			l.Join = layout.Guess
		}
		column = l.Table.Col
		l.Table.Row += shift
	}
}

// cutRow tells whether a row goes on from the last one before the page's end:
// in one of its cells a sentence does, and its first cell, the label, does not
// begin anew.
func (w *pageWriter) cutRow(texts []string) bool {
	some := false
	for i, s := range texts {
		before := strings.TrimSpace(w.open.last[i])
		last, _ := utf8.DecodeLastRuneInString(before)
		goesOn := opensLow(s) && before != "" && !strings.ContainsRune(".!?;:", last)
		if i == 0 && s != "" && !goesOn {
			return false
		}
		some = some || goesOn
	}
	return some
}

func sameTexts(a, b []string) bool {
	some := false
	for i := range a {
		if a[i] != b[i] {
			return false
		}
		some = some || a[i] != ""
	}
	return some
}
