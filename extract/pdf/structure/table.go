package structure

import "github.com/paraph/paraph/extract/pdf/file"

// table numbers the cells of one table (14.8.4.3.4) as its rows come.
type table struct {
	number, row, col int
	below            [maxColumns]int // by column, in how many more rows a cell above still stands
	held             [maxColumns]int // and in how many, the current row included
}

// maxColumns bounds the columns of a table; cells beyond have no place.
const maxColumns = 64

// next begins a row.
func (t *table) next() {
	t.row++
	t.col = 0
	t.held = t.below
	for c := range t.below {
		t.below[c] = max(0, t.below[c]-1)
	}
}

// cell gives the cell v its column, from 1; 0 for none.
func (t *table) cell(v file.Value) int {
	for t.col < maxColumns && t.held[t.col] > 0 {
		t.col++
	}
	if t.row == 0 || t.col >= maxColumns {
		return 0
	}
	at, across, down := t.col, span(v, "ColSpan"), span(v, "RowSpan")
	t.col = min(t.col+across, maxColumns)
	for c := at; c < t.col; c++ {
		t.below[c] = down - 1
	}
	return at + 1
}

// span is a table attribute of a cell (14.8.5.7), 1 where it is not given.
func span(v file.Value, key string) int {
	a := file.Key(v, "A")
	n := file.Key(a, key)
	for i := 0; i < min(a.Len(), 16) && n.IsNull() && a.Kind() == file.Array; i++ {
		n = file.Key(file.Index(a, i), key)
	}
	return min(max(int(n.Int64()), 1), 1<<12)
}
