package extract

import "errors"

// Error is why a file gave no document. Code is what the error record says
// ("too-large", "encrypted", "damaged", "limit", "unreadable").
type Error struct {
	Code   string
	Reason string
	Err    error
}

func (e *Error) Error() string {
	if e.Err != nil {
		return e.Err.Error()
	}
	return e.Reason
}

func (e *Error) Unwrap() error { return e.Err }

// Code gives the code of an error of this package, or that of whatever reader
// said one; "unreadable" for any other.
func Code(err error) string {
	var own *Error
	if errors.As(err, &own) {
		return own.Code
	}
	var coded interface{ Code() string }
	if errors.As(err, &coded) {
		return coded.Code()
	}
	return "unreadable"
}

func wrap(err error) error { return &Error{Code: Code(err), Err: err} }
