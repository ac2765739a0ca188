package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/words"
)

// trim takes white space off both ends of a span.
func trim(s string, at layout.Span) layout.Span {
	for at.Start < at.End {
		n := blankAt(s[:at.End], at.Start)
		if n == 0 {
			break
		}
		at.Start += n
	}
	for at.Start < at.End {
		if c := s[at.End-1]; c > ' ' && c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeLastRuneInString(s[at.Start:at.End])
		if !unicode.IsSpace(r) {
			break
		}
		at.End -= n
	}
	return at
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isSpace(c byte) bool  { return c == ' ' || c == '\n' || c == '\t' }

func hasLetters(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			return true
		}
		if c >= utf8.RuneSelf {
			if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsLetter(r) {
				return true
			}
		}
	}
	return false
}

// hasSmall says whether s has a small letter of ASCII.
func hasSmall(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'a' && c <= 'z' {
			return true
		}
	}
	return false
}

func hasFigure(s string) bool {
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) {
			return true
		}
	}
	return false
}

// firstRune is the first letter or digit of s, past quotes and brackets.
func firstRune(s string) rune {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
	}
	return 0
}

func startsLower(s string) bool { return unicode.IsLower(firstRune(s)) }

// allCaps says whether s has letters and no small one.
func allCaps(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 2
}

// shouted says whether most letters of a title are capitals.
func shouted(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	return upper > 2 && upper > lower
}

// lastMark is the last character of s that is no closing quote, bracket or
// white space.
func lastMark(s string) byte {
	for s != "" {
		n := len(s) - 1
		switch c := s[n]; {
		case c == ' ', c == '\n', c == '\t', c == '"', c == '\'', c == ')', c == ']', c == '*', c == '_':
			s = s[:n]
		case c < utf8.RuneSelf:
			return c
		case strings.HasSuffix(s, "…"):
			return '.'
		case strings.HasSuffix(s, "”"), strings.HasSuffix(s, "’"):
			s = s[:n+1-len("”")]
		case strings.HasSuffix(s, "»"), strings.HasSuffix(s, "\u00a0"):
			s = s[:n+1-len("»")]
		default:
			return c
		}
	}
	return 0
}

// nextWord gives the word at or after i in s and where it ends; letters,
// digits, inner apostrophes and points.
func nextWord(s string, i int) (word string, end int) {
	for i < len(s) && wordBytes[s[i]] < wordLead {
		i++
	}
	j := i
	for {
		for j < len(s) && wordBytes[s[j]] == wordByte {
			j++
		}
		if j == len(s) || wordBytes[s[j]] == noWord || !staysInWord(s[j:]) {
			break
		}
		j++
	}
	if j == i && j < len(s) {
		_, n := utf8.DecodeRuneInString(s[j:])
		return nextWord(s, j+n)
	}
	return s[i:j], j
}

// What a byte is to a word.
const (
	noWord   uint8 = iota
	wordMark       // is of a word where a letter stands behind it
	wordLead       // begins a letter, or a sign that no word holds
	wordByte       // is of a word
)

var wordBytes = func() (of [256]uint8) {
	for c := range of {
		switch c := byte(c); {
		case c == '\'', c == '.', c == '-':
			of[c] = wordMark
		case c == 0xC2, c == 0xE2:
			of[c] = wordLead
		case isLetter(c), isDigit(c):
			of[c] = wordByte
		}
	}
	return of
}()

// staysInWord says whether a word goes on with s, which begins with no byte that
// is of a word whatever follows.
func staysInWord(s string) bool {
	switch wordBytes[s[0]] {
	case wordMark:
		return len(s) > 1 && isLetter(s[1])
	case wordLead:
		return !partsWords(s)
	}
	return false
}

// partsWords says whether s begins with a sign beyond ASCII that no word holds.
func partsWords(s string) bool {
	for _, sign := range [...]string{"–", "—", "“", "”", "…", "\u00a0"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}

// hasPrefixFold says whether s begins with a prefix in small letters, in any case.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && s[0]|0x20 == prefix[0]|0x20 && strings.EqualFold(s[:len(prefix)], prefix)
}

// countWords counts the words of s, at the most limit.
func countWords(s string, limit int) int {
	n := 0
	for i := 0; n < limit; n++ {
		for i < len(s) && isSpace(s[i]) {
			i++
		}
		if i == len(s) {
			break
		}
		for i < len(s) && (s[i] > ' ' || !isSpace(s[i])) {
			i++
		}
	}
	return n
}

// wordSet is a set of words, asked for whatever their case.
type wordSet struct{ *words.Set }

func set(list string) wordSet { return wordSet{words.NewSet(list)} }

func (s wordSet) has(word string) bool { return s.Has(word) }

// anyIn says whether one of the first limit words of s is in the set.
func (s wordSet) anyIn(text string, limit int) bool {
	for i, n := 0, 0; n < limit; n++ {
		w, end := nextWord(text, i)
		if w == "" {
			return false
		}
		if s.has(w) {
			return true
		}
		i = end
	}
	return false
}

// bare is a text's letters and digits alone, in small letters.
func bare(s string) string {
	var buf [128]byte
	b := buf[:0]
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return string(b)
}

// cutBare takes the letters and digits of bare, which are in small letters, off
// the beginning of s, whatever stands between them.
func cutBare(s, bare string) (rest string, ok bool) {
	for i, r := range s {
		if bare == "" {
			return s[i:], true
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		next, n := utf8.DecodeRuneInString(bare)
		if next != unicode.ToLower(r) {
			return "", false
		}
		bare = bare[n:]
	}
	return "", bare == ""
}

// fold gives s with its white space folded to single blanks.
func fold(s string) string {
	if folded(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// folded says whether all white space of s is single blanks inside it.
func folded(s string) bool {
	blank := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			if blank {
				return false
			}
			blank = true
			continue
		case c < ' ':
			return false
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				return false
			}
			i += n - 1
		}
		blank = false
	}
	return s == "" || !blank
}
