package link

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
)

// word is one word of a text as linking sees it.
type word struct {
	stem    string
	plain   string  // lower case, as it stands
	weight  float64 // 0 for function words, less than 1 for what the genre always says
	capital bool    // written with a capital or as an acronym
	acronym bool    // two capitals or more, no small letter but a plural's s
	start   int     // byte offset in the text
	end     int
}

// lexeme is what is known of a word wherever it stands.
type lexeme struct {
	stem   string
	weight float64
}

// lexemes remembers the stems of the words met, up to a bound, so that no
// input makes it grow for ever.
var lexemes struct {
	sync.RWMutex
	known map[string]lexeme
}

const lexemesKept = 1 << 17

func lookup(plain string) lexeme {
	lexemes.RLock()
	l, ok := lexemes.known[plain]
	lexemes.RUnlock()
	if ok {
		return l
	}
	l = newLexeme(plain)
	lexemes.Lock()
	if lexemes.known == nil || len(lexemes.known) >= lexemesKept {
		lexemes.known = make(map[string]lexeme)
	}
	lexemes.known[strings.Clone(plain)] = l
	lexemes.Unlock()
	return l
}

func newLexeme(plain string) lexeme {
	if functionWords[plain] || utf8.RuneCountInString(plain) < 2 && !isDigits(plain) {
		return lexeme{stem: plain}
	}
	if len(plain) > 64 {
		return lexeme{stem: plain, weight: 1}
	}
	l := lexeme{stem: english.Stem(plain, true), weight: 1}
	if s, ok := sameStem[l.stem]; ok {
		l.stem = s
	}
	if genreStems[l.stem] {
		l.weight *= genreDiscount
	}
	if isDigits(plain) {
		l.weight *= genreDiscount
	}
	return l
}

func isDigits(s string) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s != ""
}

// split cuts a text into words: runs of letters, digits and the marks inside
// them. Hyphens and slashes part words; a possessive is dropped.
func split(text string, out []word) []word {
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			i += n
			continue
		}
		start := i
		for i < len(text) {
			c, n = utf8.DecodeRuneInString(text[i:])
			if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c) || joins(text, i, c, n) {
				i += n
				continue
			}
			break
		}
		end := i
		if i < len(text) && text[i] == '.' && strings.Contains(text[start:i], ".") {
			i++ // U.S. ends with its point
		}
		out = append(out, newWord(text[start:end], start, i))
	}
	return out
}

// joins tells whether the mark c at text[i:] stands inside a word: an
// apostrophe, an ampersand (R&D), a point between single letters (U.S.).
func joins(text string, i int, c rune, n int) bool {
	if i+n >= len(text) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+n:])
	if !unicode.IsLetter(next) && !unicode.IsDigit(next) {
		return false
	}
	switch c {
	case '\'', '’', '\u00ad', '&':
		return true
	case '.':
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		return unicode.IsUpper(before) && unicode.IsUpper(next)
	case ',':
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		return unicode.IsDigit(before) && unicode.IsDigit(next)
	}
	return false
}

func newWord(raw string, start, end int) word {
	first, _ := utf8.DecodeRuneInString(raw)
	upper, lower := 0, 0
	for _, c := range raw {
		if unicode.IsUpper(c) {
			upper++
		} else if unicode.IsLower(c) {
			lower++
		}
	}
	plain := strings.ToLower(raw)
	if strings.ContainsAny(plain, "'’\u00ad.") {
		plain = strings.NewReplacer("'s", "", "’s", "", "'", "", "’", "", "\u00ad", "", ".", "").Replace(plain)
	}
	w := word{plain: plain, capital: unicode.IsUpper(first), start: start, end: end}
	w.acronym = upper >= 2 && (lower == 0 || lower == 1 && strings.HasSuffix(raw, "s"))
	if w.acronym && lower == 1 {
		w.plain = strings.TrimSuffix(w.plain, "s")
	}
	l := lookup(w.plain)
	w.stem, w.weight = l.stem, l.weight
	if w.acronym && raw != "US" {
		w.stem, w.weight = w.plain, 1
	}
	return w
}
