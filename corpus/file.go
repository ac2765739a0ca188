package corpus

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// Errors of ReadFile for what is no file of bytes.
var (
	errDirectory  = errors.New("is a directory")
	errNotRegular = errors.New("not a regular file")
)

// ReadFile reads a file of at most limit bytes. A pipe or a device is refused,
// without ever waiting for its other end, unless any is set. Errors do not
// repeat the path.
func ReadFile(path string, limit int64, any bool) ([]byte, error) {
	flags := os.O_RDONLY
	if !any {
		flags |= syscall.O_NONBLOCK
	}
	f, err := os.OpenFile(path, flags, 0)
	if err != nil {
		return nil, reason(err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, reason(err)
	case info.IsDir():
		return nil, errDirectory
	case !info.Mode().IsRegular() && !any:
		return nil, errNotRegular
	}
	return Read(f, info.Size(), limit)
}

// Read reads all of r, at most limit bytes; size is how many are expected.
func Read(r io.Reader, size, limit int64) ([]byte, error) {
	if size > limit {
		return nil, limitError{limit}
	}
	data := make([]byte, 0, max(size, 511)+1)
	for {
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case int64(len(data)) > limit: // it grew
			return nil, limitError{limit}
		case err == io.EOF:
			return data, nil
		case err != nil:
			return nil, reason(err)
		case len(data) == cap(data):
			data = append(data, 0)[:len(data)]
		}
	}
}

// limitError is a file past a limit.
type limitError struct{ bytes int64 }

func (e limitError) Error() string { return fmt.Sprintf("larger than %d bytes", e.bytes) }
func (e limitError) Code() string  { return "too-large" }

// reason drops the path from a file error: the line begins with it anyway.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
