package docx

import (
	"errors"

	"github.com/paraph/paraph/extract/layout"
)

// Read reads a document; limit bounds the bytes inflated.
func Read(data []byte, limit int64) (*layout.Draft, error) {
	return nil, errors.New("docx: not read yet")
}
