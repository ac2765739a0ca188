package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
)

// sentences cuts running text into sentences, white space between them left
// out. It goes over the text once, and tells of each sentence how many letters
// beyond ASCII stand in it, or a few more.
func sentences(s string, at layout.Span, yield func(at layout.Span, wide int)) {
	start, wide := at.Start, 0
	own := s[:at.End]
	cut := func(end int) {
		if one := trim(s, layout.Span{Start: start, End: end}); one.Len() > 0 {
			yield(one, wide)
		}
		start, wide = end, 0
	}
	closer := "”"
	quote, round := 0, 0 // where an open quotation or bracket began, plus one
	for i := nextMark(own, start); i < len(own); i = nextMark(own, i+1) {
		switch c := own[i]; c {
		case '(', '[':
			if round == 0 {
				round = i + 1
			}
		case ')', ']':
			round = 0
		case '"':
			if i == at.Start || isSpace(s[i-1]) || s[i-1] == '(' {
				quote, closer = i+1, `"`
			} else {
				quote = 0
			}
		case 0xE2:
			switch {
			case strings.HasPrefix(s[i:], "“"), strings.HasPrefix(s[i:], "„"):
				quote, closer = i+1, "”"
			case strings.HasPrefix(s[i:], "”"):
				quote = 0
			case strings.HasPrefix(s[i:], "…"):
				if end := sentenceEnd(s, i, i+3, start, at.End); end > 0 && quote == 0 && round == 0 {
					cut(end)
					i = end - 1
				}
			}
		case '.', '!', '?':
			end := sentenceEnd(s, i, i+1, start, at.End)
			if end == 0 || within(s, quote, i, end, closer) || within(s, round, i, end, ")") {
				continue
			}
			cut(end)
			i, quote, round = end-1, 0, 0
		default:
			wide++
		}
	}
	cut(at.End)
}

// nextMark is the first byte from i on that has to do with where a sentence
// ends, or begins a letter beyond ASCII; the end of s where there is none.
func nextMark(s string, i int) int {
	for ; i+8 <= len(s); i += 8 { // most of eight bytes have none
		if b := s[i : i+8]; closes[b[0]]|closes[b[1]]|closes[b[2]]|closes[b[3]]|closes[b[4]]|closes[b[5]]|closes[b[6]]|closes[b[7]] != 0 {
			break
		}
	}
	for i < len(s) && closes[s[i]] == 0 {
		i++
	}
	return i
}

// closes marks the bytes that have to do with where a sentence ends, and those
// that letters beyond ASCII begin with: of what begins with 0xC2 and 0xE2, next
// to all are marks.
var closes = func() (of [256]uint8) {
	for c := range of {
		if c >= 0xC3 || strings.IndexByte(`([)]".!?`, byte(c)) >= 0 {
			of[c] = 1
		}
	}
	return of
}()

// longAside is the number of bytes after which an opened quotation or bracket
// that never closes is given up.
const longAside = 600

// within says whether a sentence's end at i lies inside a quotation or bracket
// that goes on after it. One that closes at the very end is over.
func within(s string, opened, i, end int, closer string) bool {
	if opened == 0 || i-opened > longAside {
		return false
	}
	if strings.Contains(s[i:end], closer) {
		return false
	}
	rest := s[end:min(len(s), opened+longAside)]
	return strings.Contains(rest, closer)
}

// sentenceEnd says where the sentence ends whose closing mark stands at i and
// ends at after, closing quotes and brackets taken in; 0 where it ends no
// sentence.
func sentenceEnd(s string, i, after, start, limit int) int {
	end := after
	for most := min(limit, after+longWord); end < most; {
		if s[end] == '.' || s[end] == '!' || s[end] == '?' || s[end] == ')' || s[end] == ']' || s[end] == '"' || s[end] == '\'' {
			end++
			continue
		}
		n := 0
		if s[end] >= utf8.RuneSelf {
			n = closingQuote(s[end:limit])
		}
		if n == 0 {
			break
		}
		end += n
	}
	if end >= limit {
		return 0 // the rest is yielded at the end
	}
	space := isSpace(s[end]) || strings.HasPrefix(s[end:], "\u00a0")
	if !space {
		if s[i] == '.' && gluedSentence(s[start:i], s[end:limit]) {
			return end
		}
		return 0
	}
	next := trimBlanks(s[end:min(limit, end+64)])
	if !opensSentence(next) {
		return 0
	}
	if s[i] == '.' && end == after && abbreviates(s[start:i], next) {
		return 0
	}
	return end
}

// trimBlanks takes the blanks off the beginning of s.
func trimBlanks(s string) string {
	for s != "" {
		switch {
		case isSpace(s[0]):
			s = s[1:]
		case strings.HasPrefix(s, "\u00a0"):
			s = s[len("\u00a0"):]
		default:
			return s
		}
	}
	return s
}

func closingQuote(s string) int {
	for _, q := range [...]string{"”", "’", "»"} {
		if strings.HasPrefix(s, q) {
			return len(q)
		}
	}
	return 0
}

// opensSentence says whether a sentence can begin with s.
func opensSentence(s string) bool {
	for i, r := range s {
		switch {
		case unicode.IsUpper(r), unicode.IsDigit(r):
			return true
		case unicode.IsLetter(r):
			// iPhone, eHealth: a small letter before a capital.
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			return unicode.IsUpper(next) && i == 0
		case unicode.IsSpace(r):
			return false
		}
	}
	return false
}

// gluedSentence says whether a point between two words without a blank ends a
// sentence all the same ("… in Seoul.The parties"): a small-lettered word
// before, a word after that begins sentences.
func gluedSentence(before, after string) bool {
	w := lastWord(before)
	if len(w) < 3 || !hasLetters(w) || strings.ContainsRune(w, '.') {
		return false
	}
	next, _ := nextWord(after, 0)
	return strings.HasPrefix(after, next) && len(next) > 1 && next[0] >= 'A' && next[0] <= 'Z' && starters.has(next)
}

// longWord is more bytes than a word has, or a row of marks that ends a
// sentence: what is longer is not looked through again for each of its points.
const longWord = 64

// lastWord is the word that s ends in, points inside it included.
func lastWord(s string) string {
	i := len(s)
	for i > max(0, len(s)-longWord) && (isLetter(s[i-1]) || isDigit(s[i-1]) || s[i-1] == '.' || s[i-1] == '-') {
		i--
	}
	return s[i:]
}

// abbreviates says whether the point after before belongs to an abbreviation
// rather than ends the sentence that goes on with next.
func abbreviates(before, next string) bool {
	w := lastWord(before)
	if w == "" {
		return false
	}
	if len(w) <= 4 && strings.TrimLeft(before, " \n") == w && !hasLetters(w) { // a number that opens the stretch: "12. The"
		return true
	}
	if len(w) > longestAbbreviation && strings.IndexByte(w, '.') < 0 {
		return false
	}
	follower, _ := nextWord(next, 0)
	if k := strings.LastIndexByte(w, '-'); k >= 0 && strings.IndexByte(w[k:], '.') > 0 { // ASEAN-U.S.
		w = w[k+1:]
	}
	if strings.IndexByte(w, '.') > 0 && len(w) <= 8 { // U.S, D.C, e.g, i.e, p.m
		last := w[strings.LastIndexByte(w, '.')+1:]
		if len(last) <= 2 {
			return w[0]|0x20 == w[0] && !isDigit(w[0]) && w != "p.m" && w != "a.m" || !starters.has(follower)
		}
	}
	if len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' { // an initial: "Antony J. Blinken"
		return !starters.has(follower) || len(follower) == 1
	}
	if isDigit(next[0]) && numbered.has(w) {
		return true
	}
	return always.has(w) && (!closers.has(w) || !starters.has(follower))
}

// longestAbbreviation is the most bytes of one without points inside.
const longestAbbreviation = 6

// The abbreviations whose point ends no sentence: always; before a figure
// only (numbered); and those that can close a sentence too, which they do
// where a word follows that begins sentences.
var (
	always   = set("dr mr mrs ms mme prof st gen col lt sgt capt adm alm gral cmdr amb sen rep gov hon rt mohd rev h.e e.g i.e cf vs viz ca approx jr sr inc ltd co corp etc dept univ ed eds messrs mgr supt")
	closers  = set("inc ltd co corp etc jr sr")
	numbered = set("no nos nr art arts para paras par pt pts sec secs ch chap fig figs vol vols p pp reg dir dec res doc annex jan feb mar apr jun jul aug sep sept oct nov al n rs")
	starters = set(`the we both in this these those they it its to as at on for with our all such each he she following
		moreover furthermore additionally also further however therefore thus while when where during after before since since
		recognizing recognising noting building recalling welcoming through under by from together here there that what if
		although because participants ministers leaders members parties countries an and but another any no not`)
)
