package segment

import (
	"strings"
	"unicode/utf8"
)

// scheme is a way of numbering.
type scheme uint8

const (
	none    scheme = iota
	arabic         // 1. 2)
	decimal        // 3.2
	roman          // II.
	upper          // A.
	lower          // a) (b)
	small          // (iii)
	section        // Section 3, Part II: a word stands before the number
	symbol         // - • ▪
)

// number is a printed number or bullet.
type number struct {
	scheme scheme
	text   string // without brackets and trailing points
	value  int
	alt    int // of a letter that is a Roman digit: its value as a Roman number
	deep   int // of a decimal number: how many parts
}

// follows says whether n is the number after m.
func (n number) follows(m number) bool {
	switch {
	case n.scheme == decimal && m.scheme == decimal:
		return n.deep == m.deep && n.value == m.value+1
	case n.scheme == m.scheme:
		return n.value == m.value+1
	}
	return false
}

// readNumber reads a whole marker.
func readNumber(s string) number {
	s = strings.TrimSpace(s)
	label := labelEnd(s)
	n := numberOf(strings.Trim(strings.TrimSpace(s[label:]), "()[].:–—- \u00a0"))
	if label > 0 && n.scheme != symbol {
		n.scheme = section
	}
	return n
}

// labels are words that stand before the number of a heading.
var labels = [...]string{"Section", "Part", "Chapter", "Title", "Pillar", "Article"}

// labelEnd is where the label ends that s begins with, a blank behind it; 0
// for none.
func labelEnd(s string) int {
	for _, l := range labels {
		if len(s) > len(l) && s[len(l)] == ' ' && strings.EqualFold(s[:len(l)], l) {
			return len(l)
		}
	}
	return 0
}

func numberOf(s string) number {
	if s == "" {
		return number{scheme: symbol}
	}
	if isDigit(s[0]) {
		return digits(s)
	}
	if i := strings.IndexByte(s, '.'); i > 0 && isLetter(s[0]) { // A.1, II.3
		head, tail := numberOf(s[:i]), digits(s[i+1:])
		if head.scheme != symbol && (tail.scheme == arabic || tail.scheme == decimal) && i+1 < len(s) {
			return number{scheme: decimal, text: s, value: tail.value, deep: tail.deep + 1}
		}
	}
	if v := romanValue(strings.ToUpper(s)); v > 0 && (len(s) > 1 || s == "I" || s == "V" || s == "X" || s == "i" || s == "v" || s == "x") && oneCase(s) {
		n := number{scheme: roman, text: s, value: v}
		if s[0] >= 'a' {
			n.scheme = small
		}
		if len(s) == 1 {
			n.alt = int(s[0]|0x20-'a') + 1
		}
		return n
	}
	if len(s) == 1 && isLetter(s[0]) {
		n := number{scheme: upper, text: s, value: int(s[0]|0x20-'a') + 1}
		if s[0] >= 'a' {
			n.scheme = lower
		}
		return n
	}
	if len(s) == 2 && s[0] == s[1] && isLetter(s[0]) && s[0] < 0x80 { // aa), bb)
		return number{scheme: lower, text: s, value: int(s[0]|0x20-'a') + 27}
	}
	return number{scheme: symbol}
}

func oneCase(s string) bool { return s == strings.ToUpper(s) || s == strings.ToLower(s) }

func digits(s string) number {
	n := number{scheme: arabic, text: s, deep: 1}
	for i := 0; i < len(s); i++ {
		switch {
		case isDigit(s[i]):
			n.value = min(n.value*10+int(s[i]-'0'), 1<<20)
		case s[i] == '.' && i+1 < len(s) && isDigit(s[i+1]):
			n.scheme = decimal
			n.deep++
			n.value = 0
		case i == len(s)-1 && s[i] >= 'a' && s[i] <= 'z': // 3a
		default:
			return number{scheme: symbol}
		}
	}
	return n
}

// romanValue gives the value of a Roman number in capitals up to XXXIX, else
// 0: no outcome document counts further in Roman numbers.
func romanValue(s string) int {
	v := 0
	for strings.HasPrefix(s, "X") && v < 30 {
		s, v = s[1:], v+10
	}
	for i, r := range [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"} {
		if s == r {
			return v + i
		}
	}
	return 0
}

// leadingNumber reads a number that stands before words and says where it
// ends. A bare figure counts only where a point or bracket follows it.
func leadingNumber(s string) (number, int, bool) {
	at := labelEnd(s)
	if at > 0 {
		at++
	}
	i := at
	if i < len(s) && (s[i] == '(' || s[i] == '[') {
		i++
	}
	from := i
	for i < len(s) && i-from < 8 && (isDigit(s[i]) || s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || s[i] == '.' && i+1 < len(s) && isDigit(s[i+1]) && i > from) {
		i++
	}
	if i == from || i >= len(s) {
		return number{}, 0, false
	}
	end := i
	for end < len(s) && (s[end] == '.' || s[end] == ')' || s[end] == ']' || s[end] == ':' && at > 0) {
		end++
	}
	if end == i && at == 0 && strings.IndexByte(s[from:i], '.') < 0 { // a word
		return number{}, 0, false
	}
	n := numberOf(s[from:i])
	if n.scheme == symbol || n.scheme == arabic && n.value > 999 { // "2024. To further this, …"
		return number{}, 0, false
	}
	if at > 0 {
		n.scheme = section
	}
	bracket := from > at
	switch {
	case end == i && n.scheme == decimal, end == i && at > 0:
	case end == i, bracket && s[i] != ')' && s[i] != ']':
		return number{}, 0, false
	}
	if end >= len(s) || !strings.HasPrefix(s[end:], " ") && !strings.HasPrefix(s[end:], "\t") && !strings.HasPrefix(s[end:], "\u00a0") {
		return number{}, 0, false
	}
	rest := s[end:]
	if startsLower(rest) && !bracket && s[i] != ')' { // "1. p.m.", "A. to"
		return number{}, 0, false
	}
	if at > 0 { // "Section 3 – Trade", but not "Section 3 of the Act"
		rest = strings.TrimLeft(rest, " \u00a0")
		dash, size := utf8.DecodeRuneInString(rest)
		switch {
		case dash == '–' || dash == '—' || dash == '-':
			end = len(s) - len(rest) + size
		case end == i:
			return number{}, 0, false
		}
	}
	return n, end, true
}
