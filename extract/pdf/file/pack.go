package file

import (
	"github.com/paraph/paraph/extract/pdf/lex"
)

// pack is an object stream (7.5.7), decoded once. A nil pack is one that is
// being read or cannot be.
type pack struct {
	data []byte
	at   map[int]int // where each object begins
}

// pack reads object stream n. One that leads to itself is not found: an
// object stream must stand in the file, and is entered as nil while it is
// being read.
func (f *File) pack(n int) *pack {
	if p, met := f.packs[n]; met {
		return p
	}
	f.packs[n] = nil
	if n < 0 || n >= len(f.entries) || f.entries[n].kind != inFile {
		return nil
	}
	d, ok := f.dictOf(n)
	if !ok {
		return nil
	}
	data, err := f.stream(n)
	if err != nil && len(data) == 0 {
		f.note(err)
		return nil
	}
	p := &pack{data: data, at: map[int]int{}}
	first := int(f.get(d, "First").num)
	l := lex.New(data, 0)
	for range min(int(f.get(d, "N").num), len(data)/2) {
		id, off := l.Next(), l.Next()
		if id.Kind != lex.Number || off.Kind != lex.Number {
			break
		}
		at := first + int(off.Num)
		if _, twice := p.at[int(id.Num)]; !twice && at >= 0 && at < len(data) {
			p.at[int(id.Num)] = at
		}
	}
	f.packs[n] = p
	return p
}

// note keeps the first limit that was met, for the caller to tell.
func (f *File) note(err error) {
	if f.err == nil {
		f.err = err
	}
}
