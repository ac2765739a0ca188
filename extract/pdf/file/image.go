package file

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"

	"github.com/ledongthuc/pdf"

	"github.com/paraph/paraph/extract/pdf/lex"
)

// The keys added to the image's dictionaries: the object's own number, and
// that it is a stream; to the trailer, the pages found without a tree.
const (
	idKey     = "paraph.id"
	streamKey = "paraph.stream"
	looseKey  = "paraph.pages"
)

// windowBits says how the image is laid out: object n begins at
// (n+1)<<windowBits, and is made when it is first read. Before them stand a
// header and one cross-reference stream, after them the file's end.
const windowBits = 32

// maxNesting bounds arrays and dictionaries within one another.
const maxNesting = 100

// image opens the well-formed image of the file with the library.
func (f *File) image() (*pdf.Reader, error) {
	n := len(f.entries)
	table := make([]byte, 0, n*11)
	for i := range f.entries {
		if f.entries[i].kind == free {
			table = append(table, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
			continue
		}
		table = append(table, 1)
		table = binary.BigEndian.AppendUint64(table, uint64(i+1)<<windowBits)
		table = append(table, 0, 0)
	}
	f.head = fmt.Appendf(nil, "%%PDF-1.7\n%d 0 obj <</Type/XRef/Size %d/W[1 8 2]/Root %d 0 R/Info %d 0 R/%s[",
		n, n, f.trailer.root, f.trailer.info, looseKey)
	for _, page := range f.loose {
		f.head = fmt.Appendf(f.head, "%d 0 R ", page)
	}
	f.head = fmt.Appendf(f.head, "]/Length %d>> stream\n", len(table))
	f.head = append(f.head, table...)
	f.head = append(f.head, "\nendstream endobj\n"...)
	return pdf.NewReader(f, int64(n+2)<<windowBits)
}

// ReadAt gives the image's bytes to the library; blanks where nothing stands.
func (f *File) ReadAt(b []byte, off int64) (int, error) {
	slot, at := int(off>>windowBits), int(off&(1<<windowBits-1))
	var src []byte
	switch {
	case slot == 0:
		src = f.head
	case slot > len(f.entries): // the file's last bytes
		const tail = "\nstartxref\n9\n%%EOF\n"
		from := int64(len(f.entries)+2)<<windowBits - int64(len(tail))
		for i := range b {
			b[i] = ' '
			if k := off + int64(i) - from; k >= 0 && k < int64(len(tail)) {
				b[i] = tail[k]
			}
		}
		return len(b), nil
	default:
		if f.last != slot-1 {
			f.window = f.appendObject(f.window[:0], slot-1)
			f.last = slot - 1
		}
		src = f.window
	}
	if at >= len(src) {
		return 0, io.EOF
	}
	return copy(b, src[at:]), nil
}

// appendObject writes object n as the library wants it; null where it cannot
// be read.
func (f *File) appendObject(b []byte, n int) []byte {
	b = strconv.AppendInt(b, int64(n), 10)
	b = append(b, " 0 obj "...)
	if src, ok := f.source(n); ok {
		w := writer{f: f, out: b, id: n, lex: src}
		if f.entries[n].kind == inFile {
			w.cipher = f.crypt.cipher(n, f.entries[n].gen, false)
		}
		w.object(w.lex.Next(), 0)
		b = w.out
	} else {
		b = append(b, "null"...)
	}
	return append(b, " endobj\n          "...)
}

// source is a lexer at the first token of object n. References to references
// are followed.
func (f *File) source(n int) (*lex.Lexer, bool) {
	for range 8 {
		l, ok := f.locate(n)
		if !ok {
			return nil, false
		}
		start := l.Pos
		a, b, c := l.Next(), l.Next(), l.Next()
		if a.Kind != lex.Number || b.Kind != lex.Number || !c.Is("R") {
			l.Pos = start
			return l, true
		}
		n = int(a.Num)
	}
	return nil, false
}

// locate is a lexer behind the "n g obj" of object n.
func (f *File) locate(n int) (*lex.Lexer, bool) {
	if n < 0 || n >= len(f.entries) {
		return nil, false
	}
	switch e := f.entries[n]; e.kind {
	case inFile:
		l := lex.New(f.data, int(e.offset))
		l.Next()
		l.Next()
		return l, l.Next().Kind == lex.Keyword
	case inStream:
		p := f.pack(int(e.offset))
		if p == nil {
			return nil, false
		}
		at, ok := p.at[n]
		if !ok {
			return nil, false
		}
		return lex.New(p.data, at), true
	}
	return nil, false
}

// writer writes one object again, in the plainest form: strings decrypted and
// in hexadecimal, names escaped, references to generation 0, nothing missing.
type writer struct {
	f      *File
	lex    *lex.Lexer
	out    []byte
	id     int
	cipher cipherFunc
}

// object writes the object that begins with t. It tells whether there was one.
func (w *writer) object(t lex.Token, depth int) bool {
	if depth > maxNesting {
		w.out = append(w.out, "null"...)
		return false
	}
	switch t.Kind {
	case lex.Number:
		w.number(t)
	case lex.String:
		s := t.Bytes
		if w.cipher != nil {
			s = w.cipher(s)
		}
		w.out = append(w.out, '<')
		w.out = hex.AppendEncode(w.out, s)
		w.out = append(w.out, '>')
	case lex.Name:
		w.name(t.Bytes)
	case lex.ArrayOpen:
		w.array(depth)
	case lex.DictOpen:
		w.dict(depth)
	default:
		word := "null"
		if t.Is("true") || t.Is("false") {
			word = string(t.Bytes)
		}
		w.out = append(w.out, word...)
		return t.Kind == lex.Keyword && (word != "null" || t.Is("null"))
	}
	w.lex.Reset()
	return true
}

// number writes a number, or a reference where one begins with it.
func (w *writer) number(t lex.Token) {
	if t.Int && t.Num >= 0 {
		after := w.lex.Pos
		if g := w.lex.Next(); g.Kind == lex.Number && g.Int {
			if r := w.lex.Next(); r.Is("R") {
				w.out = strconv.AppendInt(w.out, int64(min(t.Num, 1<<31)), 10)
				w.out = append(w.out, " 0 R"...)
				return
			}
		}
		w.lex.Pos = after
	}
	if t.Int && t.Num > -1e15 && t.Num < 1e15 {
		w.out = strconv.AppendInt(w.out, int64(t.Num), 10)
		return
	}
	w.out = strconv.AppendFloat(w.out, t.Num, 'f', 6, 64)
}

func (w *writer) name(s []byte) {
	w.out = append(w.out, '/')
	for _, c := range s {
		if c > ' ' && c < 0x7f && c != '#' && !delimiter(c) {
			w.out = append(w.out, c)
		} else {
			w.out = append(w.out, '#')
			w.out = hex.AppendEncode(w.out, []byte{c})
		}
	}
}

func delimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (w *writer) array(depth int) {
	w.out = append(w.out, '[')
	for {
		t := w.lex.Next()
		if t.Kind == lex.EOF || t.Kind == lex.ArrayClose || t.Kind == lex.DictClose || t.Is("endobj") {
			break
		}
		w.object(t, depth+1)
		w.out = append(w.out, ' ')
	}
	w.out = append(w.out, ']')
}

func (w *writer) dict(depth int) {
	w.out = append(w.out, "<<"...)
	if depth == 0 {
		w.out = fmt.Appendf(w.out, "/%s %d", idKey, w.id)
	}
	for {
		t := w.lex.Next()
		if t.Kind == lex.EOF || t.Kind == lex.DictClose || t.Is("endobj") || t.Is("stream") {
			if t.Kind == lex.Keyword {
				w.lex.Pos = t.Start
			}
			break
		}
		if t.Kind != lex.Name {
			continue
		}
		w.name(t.Bytes)
		w.out = append(w.out, ' ')
		v := w.lex.Next()
		if v.Kind == lex.DictClose {
			w.out = append(w.out, "null"...)
			break
		}
		w.object(v, depth+1)
	}
	if depth == 0 {
		if w.f.isFile(w.lex) && w.lex.Next().Is("stream") {
			w.out = fmt.Appendf(w.out, "/%s true", streamKey)
		}
	}
	w.out = append(w.out, ">>"...)
}

// isFile tells whether the lexer reads the file itself: streams stand only
// there.
func (f *File) isFile(l *lex.Lexer) bool { return len(l.Data) > 0 && &l.Data[0] == &f.data[0] }
