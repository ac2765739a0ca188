// Package file reads the structure of a PDF file (ISO 32000-1, 7.4 to 7.7):
// cross-references, object streams, encryption, filters, the page tree.
//
// github.com/ledongthuc/pdf parses the objects. It is strict where files are
// not, knows few filters and ciphers, inflates an object stream again for
// every object in it and can be led into endless loops. So it never sees the
// file itself but a well-formed image of it (see image.go): every object
// stands alone, decrypted, with generation 0, and a stream is its dictionary
// with a key that leads back to the bytes, which this package decodes.
package file

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/ledongthuc/pdf"
)

// The kinds of values that callers ask for.
const (
	Array   = pdf.Array
	Integer = pdf.Integer
)

// Value is an object; dictionaries resolve references as they are asked.
type Value = pdf.Value

// Limits bound what one file may cost.
type Limits struct {
	Inflated int64 // bytes that filters may produce over the whole file
	Stream   int64 // bytes that one stream may decode to
	Objects  int   // the highest object number
}

// The errors that a caller tells apart.
var (
	ErrNotPDF   = errors.New("not a PDF file")
	ErrPassword = errors.New("encrypted: a password is needed")
	ErrLimit    = errors.New("limit reached")
)

// File is an open file. It is not safe for several goroutines.
type File struct {
	data    []byte
	base    int64 // where %PDF- stands; offsets in the file count from it
	limits  Limits
	entries []entry
	trailer trailer
	crypt   *crypt

	reader  *pdf.Reader
	head    []byte         // the image's header and cross-reference stream
	streams map[int]stream // streams met so far, by object number
	packs   map[int]*pack  // object streams
	last    int            // the object whose image is in window
	window  []byte

	loose    []int // pages found by scanning a file whose page tree is lost
	err      error // the first limit met
	Repaired bool  // the cross-references were wrong and were found by scanning
}

// Open reads the structure of the file. The password may be empty.
func Open(data []byte, password string, limits Limits) (f *File, err error) {
	f = &File{data: data, limits: limits, streams: map[int]stream{}, packs: map[int]*pack{}, last: -1}
	head := data[:min(len(data), 1024)]
	if i := bytes.Index(head, []byte("%PDF-")); i > 0 {
		f.base = int64(i)
	}
	ok := f.readXref() && f.verify()
	if ok {
		if err := f.decryptWith(password); err != nil {
			return nil, err
		}
	}
	if !ok || !f.hasPages() {
		if err := f.rebuild(password); err != nil {
			return nil, err
		}
		f.Repaired = true
	}
	if f.trailer.root == 0 && len(f.loose) == 0 {
		if !bytes.Contains(head, []byte("%PDF-")) {
			return nil, ErrNotPDF
		}
		return nil, errors.New("damaged: no document catalog")
	}
	if f.reader, err = f.image(); err != nil {
		return nil, fmt.Errorf("damaged: %w", err)
	}
	return f, nil
}

// Key is v's value under key, null where the object behind it cannot be read.
func Key(v Value, key string) (out Value) {
	defer func() {
		if recover() != nil {
			out = Value{}
		}
	}()
	return v.Key(key)
}

// Index is v's i-th element, null where the object behind it cannot be read.
func Index(v Value, i int) (out Value) {
	defer func() {
		if recover() != nil {
			out = Value{}
		}
	}()
	return v.Index(i)
}

// ID is the object number of a dictionary or stream, 0 for one that stands
// inside another object.
func ID(v Value) int { return int(v.Key(idKey).Int64()) }

// IsStream tells whether the dictionary is a stream's.
func IsStream(v Value) bool { return v.Key(streamKey).Bool() }

// Root is the document catalog (7.7.2).
func (f *File) Root() Value { return Key(f.reader.Trailer(), "Root") }

// Info is the document information dictionary (14.3.3).
func (f *File) Info() Value { return Key(f.reader.Trailer(), "Info") }
