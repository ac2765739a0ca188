package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word of a title or sentence, by offset.
type token struct {
	start, end int
	text       string // without brackets and trailing marks
	stop       bool   // a mark that ends a name stands behind it
	aside      bool   // in brackets
}

func tokens(s string, limit int) []token {
	out := make([]token, 0, min(limit, len(s)/5+1))
	depth := 0
	for i := 0; i < len(s) && len(out) < limit; {
		if n := blankAt(s, i); n > 0 {
			i += n
			continue
		}
		j, open, closed := i, 0, 0
		for ; j < len(s); j++ {
			c := tokenBytes[s[j]]
			if c == 0 {
				continue
			}
			if blankAt(s, j) > 0 {
				break
			}
			if n := longDash(s[j:]); n > 0 {
				if j == i {
					j += n
				}
				break
			}
			switch s[j] {
			case '(':
				open++
			case ')':
				closed++
			}
		}
		w := s[i:j]
		t := token{start: i, end: j, aside: depth > 0 || w[0] == '('}
		depth += open - closed
		t.text = w
		if !isWordByte(w[0]) || !isWordByte(w[len(w)-1]) {
			t.text = trimMarks(w)
		}
		if n := len(t.text) - 1; n >= 0 && t.text[n] == '.' && strings.IndexByte(t.text, '.') == n {
			t.text = t.text[:n]
			t.stop = true
		}
		if last := w[len(w)-1]; last == ',' || last == ':' || last == ';' || w == "—" {
			t.stop = true
		}
		if len(t.text) < len(w) {
			t.start += strings.Index(w, t.text)
		}
		t.end = t.start + len(t.text)
		out = append(out, t)
		i = j
	}
	return out
}

// trimMarks takes brackets, quotes and the marks that part words off both ends of
// a token.
func trimMarks(w string) string {
	for w != "" {
		switch n := len(w) - 1; {
		case outerMarks[w[0]]:
			w = w[1:]
		case outerMarks[w[n]]:
			w = w[:n]
		case strings.HasPrefix(w, "“"), strings.HasPrefix(w, "”"):
			w = w[len("“"):]
		case strings.HasSuffix(w, "“"), strings.HasSuffix(w, "”"):
			w = w[:n+1-len("“")]
		default:
			return w
		}
	}
	return w
}

var outerMarks = [256]bool{'(': true, ')': true, '[': true, ']': true, ',': true, ';': true, ':': true, '"': true, '*': true}

// tokenBytes marks the bytes that have to do with where a token ends or what it
// stands in: blanks, brackets, and what is beyond ASCII.
var tokenBytes = func() (of [256]uint8) {
	for c := range of {
		if c <= ' ' || c == '(' || c == ')' || c >= utf8.RuneSelf {
			of[c] = 1
		}
	}
	return of
}()

// blankAt is the length of the white space that begins at byte i, which begins
// a character; 0 for none.
func blankAt(s string, i int) int {
	switch c := s[i]; {
	case c == ' ':
		return 1
	case c > ' ' && c < utf8.RuneSelf, c >= utf8.RuneSelf && !utf8.RuneStart(c):
		return 0
	case c < utf8.RuneSelf:
		if unicode.IsSpace(rune(c)) {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
		return n
	}
	return 0
}

// longDash is the length of the dash that s begins with, 0 for none.
func longDash(s string) int {
	if s[0] == 0xE2 && (strings.HasPrefix(s, "–") || strings.HasPrefix(s, "—")) {
		return len("–")
	}
	return 0
}

func isWordByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || isDigit(c) }

func (t token) capital() bool { return startsUpper(t.text) || t.text != "" && isDigit(t.text[0]) }
