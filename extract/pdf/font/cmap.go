package font

import (
	"unicode/utf16"

	"github.com/paraph/paraph/extract/pdf/file"
	"github.com/paraph/paraph/extract/pdf/lex"
)

// maxRange bounds how many codes one range of a CMap may cover.
const maxRange = 1 << 16

// unicodeMap is a ToUnicode CMap (9.10.3): the text of each code. Single
// characters up to code 65535 stand in dense, the rest in sparse.
type unicodeMap struct {
	dense  []rune
	sparse map[int]string
}

func (m *unicodeMap) lookup(code int) (string, bool) {
	if m == nil {
		return "", false
	}
	if code < len(m.dense) && m.dense[code] != 0 {
		return string(m.dense[code]), true
	}
	s, ok := m.sparse[code]
	return s, ok
}

func (m *unicodeMap) set(code int, s []rune) {
	if len(s) == 1 && code >= 0 && code < 1<<16 && s[0] > 0 {
		for code >= len(m.dense) {
			m.dense = append(m.dense, make([]rune, max(256, len(m.dense)))...)
		}
		m.dense[code] = s[0]
		return
	}
	if len(s) == 1 && s[0] == 0 {
		return
	}
	m.sparse[code] = string(s)
}

func (l *Loader) toUnicode(f *Font, v file.Value) *unicodeMap {
	if !file.IsStream(v) {
		return nil
	}
	data, _ := l.file.Stream(v)
	if len(data) == 0 {
		return nil
	}
	m := &unicodeMap{sparse: map[int]string{}}
	x := lex.New(data, 0)
	for {
		t := x.Next()
		switch {
		case t.Kind == lex.EOF:
			return m
		case t.Is("beginbfchar"):
			m.chars(x)
		case t.Is("beginbfrange"):
			m.ranges(x)
		}
		x.Reset()
	}
}

func (m *unicodeMap) chars(x *lex.Lexer) {
	for {
		code := x.Next()
		if code.Kind != lex.String {
			return
		}
		n := number(code.Bytes)
		to := x.Next()
		switch to.Kind {
		case lex.String:
			m.set(n, utf16BE(to.Bytes))
		case lex.Name:
			m.set(n, []rune(nameText(string(to.Bytes), false)))
		default:
			return
		}
		x.Reset()
	}
}

func (m *unicodeMap) ranges(x *lex.Lexer) {
	for {
		low, high := x.Next(), x.Next()
		if low.Kind != lex.String || high.Kind != lex.String {
			return
		}
		from, to := number(low.Bytes), number(high.Bytes)
		to = min(to, from+maxRange)
		dest := x.Next()
		switch dest.Kind {
		case lex.String:
			s := utf16BE(dest.Bytes)
			for code := from; code <= to && len(s) > 0; code++ {
				m.set(code, s)
				s[len(s)-1]++
			}
		case lex.ArrayOpen:
			for code := from; ; code++ {
				t := x.Next()
				if t.Kind == lex.ArrayClose || t.Kind == lex.EOF {
					break
				}
				if t.Kind == lex.String && code <= to {
					m.set(code, utf16BE(t.Bytes))
				}
			}
		default:
			return
		}
		x.Reset()
	}
}

// number is a code's bytes as one number.
func number(b []byte) (n int) {
	for _, c := range b[:min(len(b), 4)] {
		n = n<<8 | int(c)
	}
	return n
}

func utf16BE(b []byte) []rune {
	if len(b) == 1 {
		return []rune{rune(b[0])}
	}
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return utf16.Decode(units)
}
