package pdf

import (
	"context"
	"errors"

	"github.com/paraph/paraph/extract/pdf/content"
	"github.com/paraph/paraph/extract/pdf/file"
	"github.com/paraph/paraph/extract/pdf/pdfium"
)

// Error is why a file was not read: Kind is "encrypted", "limit", "damaged" or
// "unreadable", Message one line.
type Error struct{ Kind, Message string }

func (e *Error) Error() string { return e.Message }

// Code is Kind.
func (e *Error) Code() string { return e.Kind }

// asError makes an Error of what went wrong while reading. A cancelled context
// stays what it is.
func asError(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, context.Canceled) {
		return err
	}
	kind := "damaged"
	switch {
	case errors.Is(err, file.ErrPassword), errors.Is(err, pdfium.ErrPassword):
		kind = "encrypted"
	case errors.Is(err, file.ErrLimit), errors.Is(err, content.ErrTooMuch):
		kind = "limit"
	case errors.Is(err, context.DeadlineExceeded):
		return &Error{"limit", "limit reached: the time for one document"}
	case errors.Is(err, file.ErrNotPDF), errors.Is(err, pdfium.ErrStart):
		kind = "unreadable"
	}
	return &Error{kind, err.Error()}
}
