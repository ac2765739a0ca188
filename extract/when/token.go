package when

import (
	"unicode/utf8"

	"github.com/paraph/paraph/extract/words"
)

// class is what a token can be in a time expression.
type class uint8

// The classes. A token's val means: the number for number and ordinal, 1 to
// 12 for month, the EDTF code for season and grouping, see the tables for the
// others.
const (
	other class = iota // a word outside the lexicon
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

// lex cuts a text into tokens.
func (b *buffer) lex(t *words.Text) {
	tokens, text := b.t[:0], t.S
	b.known = lexicon().FindAll(t.Words, b.known)
	for i, k := 0, 0; i < len(text); {
		for k < len(t.Words) && t.Start(k) < i {
			k++
		}
		c := text[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t':
			i++
		case c >= '0' && c <= '9':
			var one token
			one, i = lexNumber(text, i)
			tokens = append(tokens, one)
		case isLetter(c):
			one := token{start: i, capital: c < 'a'}
			if k < len(t.Words) && t.Start(k) == i && t.Words[k].Form&(words.Figure|words.Wide) == 0 && (t.End(k) == len(text) || text[t.End(k)] < utf8.RuneSelf) {
				one.end = t.End(k)
				one.class, one.val = entryFor(b.known[k], text[i:one.end])
				i = one.end
			} else {
				j := i + 1
				for j < len(text) && (isLetter(text[j]) || text[j] >= utf8.RuneSelf && !isDashOrQuote(text[j:])) {
					j++
				}
				one, i = lexWord(text, i, j)
			}
			tokens = append(tokens, one)
		case c < utf8.RuneSelf:
			one := token{start: i, end: i + 1, val: int(c), class: mark}
			if c == '-' {
				one.class = dash
			}
			tokens = append(tokens, one)
			i++
		default:
			var one token
			one, i = lexWide(text, i)
			if one.end > one.start {
				tokens = append(tokens, one)
			}
		}
	}
	b.t = tokens
}

// mayTell is a quick look for what a time can be told by.
func mayTell(t *words.Text) bool {
	if t.Has(words.Figure) {
		return true
	}
	signs := tellingWords()
	for k := -1; ; {
		if k = signs.Next(t.Words, k+1, words.AnyForm); k < 0 {
			return false
		}
		if w := &t.Words[k]; signs.Find(w).class != month || w.Form&words.Capital != 0 { // not "may"
			return true
		}
	}
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
		t.end, t.class = k, other
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
		return token{start: i, end: k, class: other, capital: t.capital}, k
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
	return token{start: i, end: j, class: other}, j
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

// isDashOrQuote tells the punctuation and blanks beyond ASCII, which end a
// word: those of the blocks U+2000 (E2 80) and the no-break space.
func isDashOrQuote(s string) bool {
	return len(s) >= 2 && (s[0] == 0xe2 && (s[1] == 0x80 || s[1] == 0x88 || s[1] == 0x82) || s[0] == 0xc2 && s[1] == 0xa0)
}

// classify looks a word up in the lexicon, whatever its case.
func classify(w string) (class, int) { return entryFor(lexicon().Get(w), w) }

// entryFor is what the entry that the lexicon has for w makes of it as it is
// written.
func entryFor(e *entry, w string) (class, int) {
	if e == nil {
		return other, 0
	}
	if (e.class == month || e.class == weekday) && (w[0] >= 'a' || len(w) == 3 && w[1] < 'a' && w != "MAY") {
		return other, 0 // "may", "march", "SEP"; months have a capital
	}
	return e.class, e.val
}
