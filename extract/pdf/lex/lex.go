// Package lex reads the tokens of ISO 32000-1, 7.2 and 7.3: the same for the
// objects of a file and for the operands of a content stream.
//
// It never fails: bytes that no rule covers are skipped or read as the
// nearest thing, as every viewer does. Strings and names that need no
// decoding are slices of the input.
package lex

// Kind is the kind of a token.
type Kind uint8

// The kinds. A keyword is any bare word: an operator, obj, R, true, null.
const (
	EOF Kind = iota
	Number
	String
	Name
	Keyword
	ArrayOpen
	ArrayClose
	DictOpen
	DictClose
)

// Token is one token. Bytes holds a string's or name's decoded bytes or a
// keyword; it stays valid until Reset. Start is where the token begins.
type Token struct {
	Kind  Kind
	Int   bool // a Number written without a point
	Num   float64
	Bytes []byte
	Start int
}

// Is tells whether the token is the keyword.
func (t Token) Is(keyword string) bool { return t.Kind == Keyword && string(t.Bytes) == keyword }

// Lexer reads tokens out of Data from Pos on.
type Lexer struct {
	Data  []byte
	Pos   int
	arena []byte // decoded strings
}

// New reads data from pos on.
func New(data []byte, pos int) *Lexer { return &Lexer{Data: data, Pos: pos} }

// Reset gives up the bytes of all tokens read so far.
func (l *Lexer) Reset() { l.arena = l.arena[:0] }

// The classes of bytes (7.2.2, tables 1 and 2).
const (
	regular = iota
	white
	delimiter
)

var class = [256]uint8{
	0: white, '\t': white, '\n': white, '\f': white, '\r': white, ' ': white,
	'(': delimiter, ')': delimiter, '<': delimiter, '>': delimiter, '[': delimiter, ']': delimiter,
	'{': delimiter, '}': delimiter, '/': delimiter, '%': delimiter,
}

// White tells whether c is white space.
func White(c byte) bool { return class[c] == white }

// Next reads one token.
func (l *Lexer) Next() Token {
	d := l.Data
	p := l.Pos
	for p < len(d) {
		c := d[p]
		switch {
		case class[c] == white:
			p++
			continue
		case c == '%':
			for p < len(d) && d[p] != '\n' && d[p] != '\r' {
				p++
			}
			continue
		case c == ')' || c == '}' || c == '{': // astray
			p++
			continue
		}
		break
	}
	t := Token{Start: p}
	if p >= len(d) {
		l.Pos = p
		return t
	}
	switch c := d[p]; {
	case c >= '0' && c <= '9', c == '-', c == '+', c == '.':
		return l.number(p)
	case c == '(':
		return l.literal(p)
	case c == '/':
		return l.name(p)
	case c == '<':
		if p+1 < len(d) && d[p+1] == '<' {
			t.Kind, l.Pos = DictOpen, p+2
			return t
		}
		return l.hex(p)
	case c == '>':
		t.Kind, l.Pos = DictClose, p+1
		if p+1 < len(d) && d[p+1] == '>' {
			l.Pos++
		}
		return t
	case c == '[':
		t.Kind, l.Pos = ArrayOpen, p+1
		return t
	case c == ']':
		t.Kind, l.Pos = ArrayClose, p+1
		return t
	}
	return l.keyword(p)
}

func (l *Lexer) keyword(start int) Token {
	p := start
	for p < len(l.Data) && class[l.Data[p]] == regular {
		p++
	}
	l.Pos = p
	return Token{Kind: Keyword, Bytes: l.Data[start:p], Start: start}
}

var tens = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20}

// number reads a number and forgives what writers get wrong: several signs,
// a sign inside ("12-34" is 12), an exponent. A word that only begins like a
// number ("1a", "-") is a keyword.
func (l *Lexer) number(start int) Token {
	d := l.Data
	p := start
	negative, point, digits := false, false, 0
	for p < len(d) && (d[p] == '-' || d[p] == '+') {
		negative = negative || d[p] == '-'
		p++
	}
	var mantissa uint64
	scale := 0
	for ; p < len(d); p++ {
		c := d[p]
		if c >= '0' && c <= '9' {
			digits++
			if mantissa < 1e17 {
				mantissa = mantissa*10 + uint64(c-'0')
				if point {
					scale++
				}
			} else if !point {
				scale--
			}
			continue
		}
		if c == '.' && !point {
			point = true
			continue
		}
		break
	}
	if p < len(d) && class[d[p]] == regular {
		if digits == 0 || d[p] != '-' && d[p] != '.' {
			return l.keyword(start)
		}
		for p < len(d) && class[d[p]] == regular {
			p++
		}
	}
	whole := float64(mantissa)
	if scale > 0 {
		whole /= tens[min(scale, len(tens)-1)]
	} else if scale < 0 {
		whole *= tens[min(-scale, len(tens)-1)]
	}
	if negative {
		whole = -whole
	}
	l.Pos = p
	return Token{Kind: Number, Int: !point, Num: whole, Start: start}
}

func (l *Lexer) name(start int) Token {
	d := l.Data
	p := start + 1
	escaped := false
	for p < len(d) && class[d[p]] == regular {
		escaped = escaped || d[p] == '#'
		p++
	}
	l.Pos = p
	raw := d[start+1 : p]
	if escaped {
		from := len(l.arena)
		for i := 0; i < len(raw); i++ {
			if raw[i] == '#' && i+2 < len(raw) && hexValue[raw[i+1]] > 0 && hexValue[raw[i+2]] > 0 {
				l.arena = append(l.arena, (hexValue[raw[i+1]]-1)<<4|(hexValue[raw[i+2]]-1))
				i += 2
				continue
			}
			l.arena = append(l.arena, raw[i])
		}
		raw = l.arena[from:len(l.arena):len(l.arena)]
	}
	return Token{Kind: Name, Bytes: raw, Start: start}
}
