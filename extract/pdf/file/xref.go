package file

import (
	"bytes"

	"github.com/paraph/paraph/extract/pdf/lex"
)

// The kinds of cross-reference entries.
const (
	unknown = iota
	free
	inFile
	inStream
)

// entry says where an object is: at offset in the file, or in the object
// stream whose number offset is.
type entry struct {
	kind   uint8
	gen    uint16
	offset int64
}

// trailer is what the trailer dictionaries (7.5.5) say, newest first. Numbers
// are object numbers, 0 for none.
type trailer struct {
	root, info, encrypt int
	inlineEncrypt       dict // where the trailer itself holds the dictionary
	id                  []byte
}

// readXref follows the chain of cross-reference sections (7.5.4, 7.5.8) from
// the last startxref on. It tells whether it could.
func (f *File) readXref() bool {
	at := bytes.LastIndex(f.data, []byte("startxref"))
	if at < 0 {
		return false
	}
	t := lex.New(f.data, at+len("startxref"))
	start := t.Next()
	if start.Kind != lex.Number {
		return false
	}
	seen := map[int64]bool{}
	queue := []int64{int64(start.Num)}
	for len(queue) > 0 {
		off := queue[0] + f.base
		queue = queue[1:]
		if seen[off] || len(seen) > 4096 {
			continue
		}
		seen[off] = true
		if off < 0 || off >= int64(len(f.data)) {
			return false
		}
		next, ok := f.readSection(off)
		if !ok {
			return false
		}
		queue = append(next, queue...)
	}
	return f.trailer.root != 0
}

// readSection reads the table or stream at off and returns the sections to
// read next.
func (f *File) readSection(off int64) ([]int64, bool) {
	l := lex.New(f.data, int(off))
	t := l.Next()
	if t.Is("xref") {
		return f.readTable(l)
	}
	if t.Kind == lex.Number && l.Next().Kind == lex.Number && l.Next().Is("obj") {
		return f.readXrefStream(l)
	}
	return nil, false
}

func (f *File) readTable(l *lex.Lexer) ([]int64, bool) {
	for {
		t := l.Next()
		if t.Is("trailer") {
			break
		}
		count := l.Next()
		if t.Kind != lex.Number || count.Kind != lex.Number {
			return nil, false
		}
		for i := range int(count.Num) {
			off, gen, kind := l.Next(), l.Next(), l.Next()
			if off.Kind != lex.Number || gen.Kind != lex.Number || kind.Kind != lex.Keyword {
				return nil, false
			}
			e := entry{kind: free}
			if kind.Is("n") && off.Num > 0 {
				e = entry{inFile, uint16(gen.Num), int64(off.Num) + f.base}
			}
			f.set(int(t.Num)+i, e)
		}
	}
	if l.Next().Kind != lex.DictOpen {
		return nil, false
	}
	d := readDict(l)
	f.adopt(d)
	var next []int64
	if d.has("XRefStm") {
		next = append(next, d.num("XRefStm"))
	}
	if d.has("Prev") {
		next = append(next, d.num("Prev"))
	}
	return next, true
}

// readXrefStream reads a cross-reference stream (7.5.8), l behind its "obj".
func (f *File) readXrefStream(l *lex.Lexer) ([]int64, bool) {
	if l.Next().Kind != lex.DictOpen {
		return nil, false
	}
	d := readDict(l)
	if d.name("Type") != "XRef" || !l.Next().Is("stream") {
		return nil, false
	}
	data, err := f.decode(f.raw(stream{d, l.Pos}), f.filters(d))
	if err != nil && len(data) == 0 {
		return nil, false
	}
	w := d.nums("W")
	if len(w) < 3 || w[0] < 0 || w[1] < 0 || w[2] < 0 || w[0]+w[1]+w[2] == 0 || w[0] > 8 || w[1] > 8 || w[2] > 8 {
		return nil, false
	}
	index := d.nums("Index")
	if len(index) < 2 {
		index = []int64{0, d.num("Size")}
	}
	for ; len(index) >= 2; index = index[2:] {
		for i := int64(0); i < index[1] && len(data) >= int(w[0]+w[1]+w[2]); i++ {
			kind := int64(1)
			if w[0] > 0 {
				kind = bigEndian(data[:w[0]])
			}
			b := bigEndian(data[w[0] : w[0]+w[1]])
			c := bigEndian(data[w[0]+w[1] : w[0]+w[1]+w[2]])
			data = data[w[0]+w[1]+w[2]:]
			e := entry{kind: free}
			switch kind {
			case 1:
				e = entry{inFile, uint16(c), b + f.base}
			case 2:
				e = entry{inStream, 0, b}
			}
			f.set(int(index[0]+i), e)
		}
	}
	f.adopt(d)
	if d.has("Prev") {
		return []int64{d.num("Prev")}, true
	}
	return nil, true
}

func bigEndian(b []byte) (v int64) {
	for _, c := range b {
		v = v<<8 | int64(c)
	}
	return v
}

// set enters an object unless a newer section has done so.
func (f *File) set(n int, e entry) {
	if n < 0 || n > f.limits.Objects {
		return
	}
	for n >= len(f.entries) {
		f.entries = append(f.entries, make([]entry, n+1-len(f.entries))...)
	}
	if f.entries[n].kind == unknown {
		f.entries[n] = e
	}
}

// adopt takes from a trailer what newer ones left out.
func (f *File) adopt(d dict) {
	t := &f.trailer
	if t.root == 0 {
		t.root = d.ref("Root")
	}
	if t.info == 0 {
		t.info = d.ref("Info")
	}
	if t.encrypt == 0 && t.inlineEncrypt == nil {
		t.encrypt, t.inlineEncrypt = d.ref("Encrypt"), d["Encrypt"].sub
	}
	if t.id == nil {
		t.id = d["ID"].bytes
	}
}

// verify tells whether every entry leads to its object; those that do not are
// forgotten.
func (f *File) verify() bool {
	ok := true
	for n := range f.entries {
		if e := &f.entries[n]; e.kind == inFile && !f.stands(n, e.offset) {
			*e = entry{}
			ok = false
		}
	}
	return ok
}

// hasPages tells whether the catalog leads to a page tree.
func (f *File) hasPages() bool {
	catalog, ok := f.dictOf(f.trailer.root)
	if !ok {
		return false
	}
	pages, ok := f.dictOf(catalog.ref("Pages"))
	return ok && (pages.has("Kids") || pages.name("Type") == "Page")
}

// stands tells whether "n g obj" stands at offset.
func (f *File) stands(n int, offset int64) bool {
	if offset < 0 || offset >= int64(len(f.data)) {
		return false
	}
	end := min(int(offset)+64, len(f.data))
	l := lex.New(f.data[:end], int(offset))
	a, b, c := l.Next(), l.Next(), l.Next()
	return a.Kind == lex.Number && int(a.Num) == n && b.Kind == lex.Number && c.Kind == lex.Keyword && bytes.HasPrefix(c.Bytes, []byte("obj"))
}
