package structure

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/paraph/paraph/extract/pdf/file"
)

// TestCellsBelowOthers: a cell that reaches over rows pushes those of the next
// ones aside.
func TestCellsBelowOthers(t *testing.T) {
	var tab table
	assert.Zero(t, tab.cell(file.Value{}), "no row yet")
	tab.next()
	assert.Equal(t, 1, tab.cell(file.Value{}))
	tab.below[0] = 2 // it stands in two more rows
	assert.Equal(t, 2, tab.cell(file.Value{}))
	for range 2 {
		tab.next()
		assert.Equal(t, 2, tab.cell(file.Value{}))
	}
	tab.next()
	assert.Equal(t, 1, tab.cell(file.Value{}))
	for range 2 * maxColumns {
		tab.cell(file.Value{})
	}
	assert.Zero(t, tab.cell(file.Value{}))
}
