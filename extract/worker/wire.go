package worker

import (
	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf"
)

// request is what goes to a worker, as gob: a file to read.
type request struct {
	Data    []byte
	Options pdf.Options
	Limits  Limits
}

// response is what comes back: the draft or why there is none. Kind is that of
// a pdf.Error.
type response struct {
	Draft         *layout.Draft
	Kind, Message string
}
