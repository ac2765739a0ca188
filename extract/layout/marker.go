package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bullets are the glyphs that open a list item when a blank follows. The
// private-use ones are Symbol's and Wingdings' as PDF and Word hand them over.
const bullets = "-–—−*•·∙●○◦▪▫■□◆◇◻❑►▶▸‣⁃➢➤→✓✔❖⁎" +
	"\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf02d\uf076\uf0e0\uf06e\uf06f\uf0be\uf0a0\uf071\uf0df\uf0d0\uf09f"

// CutMarker gives the length in bytes of the printed marker that s begins
// with ("1.", "•", "(a)", "IV.", "2.1"), 0 if it begins with none. A marker is
// followed by white space and something else, or is all there is.
func CutMarker(s string) int {
	if s == "" {
		return 0
	}
	n := 0
	switch c := s[0]; {
	case c >= '0' && c <= '9':
		n = numberMarker(s)
	case c == '(':
		n = bracketMarker(s)
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		n = letterMarker(s)
	case c == '-', c == '*', c >= 0x80:
		r, size := utf8.DecodeRuneInString(s)
		if strings.ContainsRune(bullets, r) {
			n = size
		}
	}
	if n == 0 || n == len(s) {
		return n
	}
	if r, _ := utf8.DecodeRuneInString(s[n:]); !unicode.IsSpace(r) {
		return 0
	}
	return n
}

// numberMarker cuts "1.", "12)", "2.1", "2.1.", "3.2.1)"; a plain "2.1" only
// before a capital, since "3.5 million" is no marker.
func numberMarker(s string) int {
	n, parts := 0, 0
	for parts < 6 {
		d := 0
		for n+d < len(s) && s[n+d] >= '0' && s[n+d] <= '9' {
			d++
		}
		if d == 0 {
			break
		}
		if d > 3 {
			return 0
		}
		n += d
		parts++
		if n == len(s) || s[n] != '.' {
			break
		}
		n++
	}
	switch {
	case s[n-1] == '.':
		return n
	case n < len(s) && (s[n] == ')' || s[n] == '.'):
		return n + 1
	case n < len(s) && s[n] == '\t':
		return n
	case parts > 1 && n+1 < len(s) && s[n] == ' ' && s[n+1] >= 'A' && s[n+1] <= 'Z':
		return n
	}
	return 0
}

// bracketMarker cuts "(1)", "(a)", "(iv)", "(aa)".
func bracketMarker(s string) int {
	end := strings.IndexByte(s[:min(len(s), 7)], ')')
	if end < 2 {
		return 0
	}
	in := s[1:end]
	if digits(in) && len(in) <= 3 || len(in) == 1 && letter(in[0]) || roman(in) || len(in) == 2 && in[0] == in[1] && letter(in[0]) {
		return end + 1
	}
	return 0
}

// letterMarker cuts "a.", "b)", "iv.", "IV.", and the "o" that stands for a
// hollow bullet. Whether a letter with a stop is a marker or an initial is for
// the order of the letters to say: see letters.
func letterMarker(s string) int {
	n := 0
	for n < len(s) && n < 6 && letter(s[n]) {
		n++
	}
	if n == 1 && s[0] == 'o' && len(s) > 1 && (s[1] == ' ' || s[1] == '\t') {
		return 1
	}
	if n == len(s) || s[n] != '.' && s[n] != ')' {
		return 0
	}
	if n == 1 || roman(s[:n]) {
		return n + 1
	}
	return 0
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// roman tells Roman numerals in one case, by their letters.
func roman(s string) bool {
	if s == "" || len(s) > 6 {
		return false
	}
	return strings.Trim(s, "ivxlc") == "" || strings.Trim(s, "IVXLC") == ""
}

// markerLen is the length of the marker printed in the line's text, with the
// white space before it.
func markerLen(l *Line) int {
	words := l.Text
	if words != "" && (words[0] <= ' ' || words[0] >= utf8.RuneSelf) {
		words = strings.TrimLeft(words, " \t\u00a0")
	}
	n := CutMarker(words)
	if n == 0 || n == len(words) && l.Role != ListItem {
		return 0
	}
	return len(l.Text) - len(words) + n
}

// markerWidth reckons how far the words stand from the marker's left edge.
func markerWidth(l *Line, n int) float32 {
	if len(l.Text) == 0 {
		return 0
	}
	return (l.Box.X1 - l.Box.X0) * float32(utf8.RuneCountInString(l.Text[:n])+1) / float32(max(1, utf8.RuneCountInString(l.Text)))
}
