package lex

// hexValue is a hexadecimal digit's value plus one, 0 for other bytes.
var hexValue = func() (t [256]uint8) {
	for i := range 10 {
		t['0'+i] = uint8(i + 1)
	}
	for i := range 6 {
		t['a'+i], t['A'+i] = uint8(i+11), uint8(i+11)
	}
	return t
}()

// hex reads a hexadecimal string (7.3.4.3); an odd last digit counts as if a
// zero followed, other bytes are skipped.
func (l *Lexer) hex(start int) Token {
	d := l.Data
	p := start + 1
	from := len(l.arena)
	high := uint8(0)
	for ; p < len(d) && d[p] != '>'; p++ {
		v := hexValue[d[p]]
		switch {
		case v == 0:
		case high == 0:
			high = v
		default:
			l.arena = append(l.arena, (high-1)<<4|(v-1))
			high = 0
		}
	}
	if high != 0 {
		l.arena = append(l.arena, (high-1)<<4)
	}
	if p < len(d) {
		p++
	}
	l.Pos = p
	return Token{Kind: String, Bytes: l.arena[from:len(l.arena):len(l.arena)], Start: start}
}

// literal reads a literal string (7.3.4.2). One that is never closed ends
// with the data.
func (l *Lexer) literal(start int) Token {
	d := l.Data
	p := start + 1
	for p < len(d) && d[p] != '\\' && d[p] != '(' && d[p] != ')' && d[p] != '\r' {
		p++
	}
	if p < len(d) && d[p] == ')' { // nothing to decode
		l.Pos = p + 1
		return Token{Kind: String, Bytes: d[start+1 : p], Start: start}
	}
	from := len(l.arena)
	l.arena = append(l.arena, d[start+1:p]...)
	for depth := 1; p < len(d); p++ {
		c := d[p]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.Pos = p + 1
				return Token{Kind: String, Bytes: l.arena[from:len(l.arena):len(l.arena)], Start: start}
			}
		case '\r': // an end of line inside is one newline, however written
			if p+1 < len(d) && d[p+1] == '\n' {
				p++
			}
			c = '\n'
		case '\\':
			p = l.escape(p + 1)
			continue
		}
		l.arena = append(l.arena, c)
	}
	l.Pos = p
	return Token{Kind: String, Bytes: l.arena[from:len(l.arena):len(l.arena)], Start: start}
}

// escape decodes the escape sequence whose first byte after the backslash is
// at p and returns where its last byte is.
func (l *Lexer) escape(p int) int {
	d := l.Data
	if p >= len(d) {
		return p
	}
	c := d[p]
	switch c {
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case '\n':
		return p
	case '\r':
		if p+1 < len(d) && d[p+1] == '\n' {
			p++
		}
		return p
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v := int(c - '0')
		for n := 1; n < 3 && p+1 < len(d) && d[p+1] >= '0' && d[p+1] <= '7'; n++ {
			p++
			v = v<<3 | int(d[p]-'0')
		}
		c = byte(v)
	}
	l.arena = append(l.arena, c)
	return p
}
