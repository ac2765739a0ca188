package html

import (
	"errors"

	"github.com/paraph/paraph/extract/layout"
)

// Read reads a page.
func Read(data []byte) (*layout.Draft, error) {
	return nil, errors.New("html: not read yet")
}
