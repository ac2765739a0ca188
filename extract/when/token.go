package when

import (
	"unicode/utf8"
)

// class is what a token can be in a time expression.
type class uint8

// The classes. A token's val means: the number for number and ordinal, 1 to
// 12 for month, the EDTF code for season and grouping, see the tables for the
// others.
const (
	word class = iota
	number
	ordinal  // 30th, first; val
	yearsOf  // 2030s; val
	grouping // Q3, H2, 3Q: val is the EDTF code
	fiscal   // FY2024, FY24: val is the year; FY alone: 0
	month
	season
	weekday
	unit   // week, quarter, …: val is a unitKind
	part   // end, early, mid …: val is a partKind
	deixis // next, this, last …: val is a deixisKind
	article
	numbered // COP30: what is held in a row
	yearKind // fiscal, calendar
	hint     // a word of an open phrase
	mark     // any other character, in val
	dash
)

// token is a word, number or mark of the text.
type token struct {
	start, end int
	val        int
	class      class
	digits     uint8 // of a number
	capital    bool  // begins with a capital
}

// lex cuts text into tokens, appending to buf, and says whether any of them
// can make a time expression at all.
func lex(text string, buf []token) (tokens []token, worth bool) {
	tokens = buf
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t':
			i++
		case c >= '0' && c <= '9':
			var t token
			t, i = lexNumber(text, i)
			tokens, worth = append(tokens, t), true
		case isLetter(c):
			j := i + 1
			for j < len(text) && (isLetter(text[j]) || text[j] >= utf8.RuneSelf && !isDashOrQuote(text[j:])) {
				j++
			}
			var t token
			t, i = lexWord(text, i, j)
			worth = worth || t.class == unit || t.class == deixis || t.class == month || t.class == season || t.class == part || t.class == hint || t.class == numbered || t.class == grouping || t.class == fiscal
			tokens = append(tokens, t)
		case c < utf8.RuneSelf:
			t := token{start: i, end: i + 1, val: int(c), class: mark}
			if c == '-' {
				t.class = dash
			}
			tokens = append(tokens, t)
			i++
		default:
			var t token
			t, i = lexWide(text, i)
			if t.end > t.start {
				tokens = append(tokens, t)
			}
		}
	}
	return tokens, worth
}

// lexNumber cuts a number with what hangs on it: 30th, 2030s, 3Q, 1.5.
func lexNumber(text string, i int) (token, int) {
	j, n := i, 0
	for j < len(text) && isDigit(text[j]) {
		if n < 1<<30 {
			n = n*10 + int(text[j]-'0')
		}
		j++
	}
	t := token{start: i, end: j, val: n, class: number, digits: uint8(min(j-i, 255))}
	k := j
	for k < len(text) && isLetter(text[k]) {
		k++
	}
	switch suffix := text[j:k]; suffix {
	case "":
	case "st", "nd", "rd", "th":
		t.end, t.class = k, ordinal
	case "s":
		t.end, t.class = k, yearsOf
	case "Q":
		if n >= 1 && n <= 4 {
			t.end, t.class, t.val = k, grouping, 32+n
		}
	default:
		t.end, t.class = k, word
	}
	return t, t.end
}

// lexWord cuts the word text[i:j], with digits that hang on it: Q3, FY2024.
func lexWord(text string, i, j int) (token, int) {
	t := token{start: i, end: j, capital: text[i] < 'a'}
	if j < len(text) && isDigit(text[j]) && j-i <= 2 {
		n, k := lexNumber(text, j)
		switch w := text[i:j]; {
		case w == "Q" && n.class == number && n.val >= 1 && n.val <= 4:
			return token{start: i, end: k, class: grouping, val: 32 + n.val}, k
		case w == "H" && n.class == number && (n.val == 1 || n.val == 2):
			return token{start: i, end: k, class: grouping, val: 39 + n.val}, k
		case w == "FY" && n.class == number && n.digits == 4 && plausible(n.val):
			return token{start: i, end: k, class: fiscal, val: n.val}, k
		case w == "FY" && n.class == number && n.digits == 2:
			return token{start: i, end: k, class: fiscal, val: 2000 + n.val}, k
		}
		return token{start: i, end: k, class: word, capital: t.capital}, k
	}
	for j < len(text) && isDigit(text[j]) { // COP30
		j++
		t.end = j
	}
	t.class, t.val = classify(text[i:t.end])
	if j-i > 3 && isDigit(text[j-1]) && text[i+1] < 'a' && text[i+2] < 'a' && (text[i:i+3] == "COP" || text[i:i+3] == "CMA" || text[i:i+4] == "UNGA") {
		t.class = numbered
	}
	return t, j
}

// lexWide cuts a character beyond ASCII: a dash, a blank, a letter with its
// word, or a mark.
func lexWide(text string, i int) (token, int) {
	r, n := utf8.DecodeRuneInString(text[i:])
	switch r {
	case '\u00a0', '\u2009', '\u202f', '\u00ad':
		return token{}, i + n
	case '–', '—', '‑', '‒', '−':
		return token{start: i, end: i + n, class: dash, val: int(r)}, i + n
	case '’', '‘', '“', '”', '…', '≈', '€', '£', '¥', '•':
		return token{start: i, end: i + n, class: mark, val: int(r)}, i + n
	}
	j := i + n
	for j < len(text) && (isLetter(text[j]) || text[j] >= utf8.RuneSelf && !isDashOrQuote(text[j:])) {
		j++
	}
	return token{start: i, end: j, class: word}, j
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

// isDashOrQuote tells the punctuation and blanks beyond ASCII, which end a
// word: those of the blocks U+2000 (E2 80) and the no-break space.
func isDashOrQuote(s string) bool {
	return len(s) >= 2 && (s[0] == 0xe2 && (s[1] == 0x80 || s[1] == 0x88 || s[1] == 0x82) || s[0] == 0xc2 && s[1] == 0xa0)
}

// shapes tells by its first and last letter and its length most words that
// the lexicon does not hold.
var shapes = shapesOf(lexicon)

// shape is, for a first letter, the set of last letters and that of lengths.
type shape struct{ last, length uint32 }

type shapeTable [32]shape

func shapesOf(words map[string]entry) *shapeTable {
	var t shapeTable
	for w := range words {
		s := &t[w[0]&31]
		s.last |= 1 << (w[len(w)-1] & 31)
		s.length |= 1 << len(w)
	}
	return &t
}

// may says whether w, of at most maxWord letters, may be a word of the table.
func (t *shapeTable) may(w string) bool {
	s := &t[w[0]&31]
	return s.last>>(w[len(w)-1]&31)&1 == 1 && s.length>>len(w)&1 == 1
}

// classify looks a word up in the lexicon, whatever its case.
func classify(w string) (class, int) {
	if len(w) > maxWord || !shapes.may(w) {
		return word, 0
	}
	var low [maxWord]byte
	for i := range len(w) {
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		low[i] = c
	}
	e, ok := lexicon[string(low[:len(w)])]
	if !ok {
		return word, 0
	}
	if (e.class == month || e.class == weekday) && (w[0] >= 'a' || len(w) == 3 && w[1] < 'a' && w != "MAY") {
		return word, 0 // "may", "march", "SEP"; months have a capital
	}
	return e.class, e.val
}
