package file

import (
	"bytes"
	"fmt"

	"github.com/paraph/paraph/extract/pdf/lex"
)

// stream is a stream's dictionary and where its bytes begin: behind the
// keyword.
type stream struct {
	dict  dict
	start int
}

// raw is a stream's bytes as they stand in the file. A Length that does not
// lead to endstream is ignored: then the next endstream ends it.
func (f *File) raw(s stream) []byte {
	from := s.start
	d := f.data
	for from < len(d) && d[from] == ' ' {
		from++
	}
	if from < len(d) && d[from] == '\r' {
		from++
	}
	if from < len(d) && d[from] == '\n' {
		from++
	}
	if n := int64(f.get(s.dict, "Length").num); n > 0 && n <= int64(len(d)-from) {
		end := from + int(n)
		for i := end; i < len(d) && i < end+4; i++ {
			if !lex.White(d[i]) {
				if bytes.HasPrefix(d[i:], []byte("endstream")) {
					return d[from:end]
				}
				break
			}
		}
	}
	end := bytes.Index(d[from:], []byte("endstream"))
	if end < 0 {
		if end = bytes.Index(d[from:], []byte("endobj")); end < 0 {
			end = len(d) - from
		}
	}
	body := d[from : from+end]
	body = bytes.TrimSuffix(body, []byte("\n"))
	return bytes.TrimSuffix(body, []byte("\r"))
}

// Stream decodes the stream whose dictionary v is. The error is ErrLimit, or
// tells a filter that yields no text or program (an image's). Of a damaged
// stream the part before the damage is given.
func (f *File) Stream(v Value) ([]byte, error) { return f.stream(ID(v)) }

func (f *File) stream(n int) ([]byte, error) {
	if _, ok := f.dictOf(n); !ok {
		return nil, fmt.Errorf("object %d: not found", n)
	}
	s, ok := f.streams[n]
	if !ok {
		return nil, fmt.Errorf("object %d: no stream", n)
	}
	raw := f.raw(s)
	if c := f.crypt.cipher(n, f.entries[n].gen, true); c != nil && s.dict.name("Type") != "XRef" {
		raw = c(bytes.Clone(raw))
	}
	return f.decode(raw, f.filters(s.dict))
}

// filter is one step of decoding (7.4).
type filter struct {
	name                            string
	predictor, colors, bits, column int
	early                           int
}

// filters reads the filters of a stream's dictionary.
func (f *File) filters(d dict) []filter {
	v := f.get(d, "Filter")
	names := v.names
	if v.text != "" {
		names = []string{v.text}
	}
	parms := f.get(d, "DecodeParms").sub
	var all []filter
	for _, name := range names[:min(len(names), 8)] {
		all = append(all, filter{
			name: name, predictor: f.number(parms, "Predictor", 1), colors: f.number(parms, "Colors", 1),
			bits: f.number(parms, "BitsPerComponent", 8), column: f.number(parms, "Columns", 1), early: f.number(parms, "EarlyChange", 1),
		})
	}
	return all
}

func (f *File) number(d dict, key string, otherwise int) int {
	if !d.has(key) {
		return otherwise
	}
	return int(f.get(d, key).num)
}
