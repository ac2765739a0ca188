//go:build !unix

package corpus

import "errors"

func makePipe(string) error { return nil }

func limitFileSize(bytes string) error {
	if bytes == "" {
		return nil
	}
	return errors.ErrUnsupported
}
