package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/party"
)

// nameWord is a word of running text at text[start:end].
type nameWord struct {
	start, end int
	capital    bool // begins with a capital or holds one ("eGovernment")
}

// wordAt is the word at or after i; hyphens, slashes and apostrophes hold it
// together ("EU-Republic", "AML/CFT", "Women’s").
func wordAt(text string, i int) nameWord {
	for i < len(text) && !wordByte(text[i]) {
		i++
	}
	w := nameWord{start: i, end: i}
	for w.end < len(text) {
		c := text[w.end]
		switch {
		case c < utf8.RuneSelf && wordByte(c):
			if c >= 'A' && c <= 'Z' && (w.end <= i+1 || !isLower(text[w.end-1])) {
				w.capital = true
			}
			w.end++
			continue
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[w.end:])
			if unicode.IsLetter(r) || r == '’' && innerMark(text, w.end, n) {
				w.capital = w.capital || unicode.IsUpper(r) && w.end == i
				w.end += n
				continue
			}
			if w.end == i {
				w.end += n
			}
			return w
		case c == '.' && w.end > i && strings.HasPrefix(text[w.end+1:], "-") && innerMark(text, w.end+1, 1): // "U.S.-EU"
			w.end++
			continue
		case (c == '-' || c == '/' || c == '&' || c == '.' || c == '\'') && w.end > i && innerMark(text, w.end, 1):
			w.end++
			continue
		}
		return w
	}
	return w
}

func isLower(c byte) bool { return c >= 'a' && c <= 'z' }

// innerMark says whether a word goes on after the mark of n bytes at i: after
// a point only in an abbreviation ("U.S.").
func innerMark(text string, i, n int) bool {
	if i+n >= len(text) || !wordByte(text[i+n]) || text[i+n] >= utf8.RuneSelf {
		return false
	}
	return text[i] != '.' || i >= 1 && text[i-1] <= 'Z' && text[i+n] <= 'Z' && text[i-1] >= 'A'
}

// run is a stretch of words that may be one name.
type run struct {
	start, end int
	words      int
	head       bool // a head of names is among them
	person     bool // a title of persons is among them
	cut        int  // where it ends without the last "on …" or "for …" after a head; 0 for none
	own        bool // and a word of its own, that is neither head nor filler
}

// nameRun reads the run of capitalised words that begins with w, small words
// of grammar between them.
func nameRun(text string, w nameWord) run {
	r := run{start: w.start}
	first := text[w.start:w.end]
	if w.start == 0 && opensSentence(first) {
		return run{start: w.start, end: w.start}
	}
	for headLast := false; ; {
		word := text[w.start:w.end]
		if r.words > 0 && shouted(word) {
			return r
		}
		r.end = w.end
		r.words++
		is := inNames(word)
		headLast = is&nameHead != 0
		lists := headLast && strings.HasSuffix(word, "s") // "Networks and Services Joint Undertaking"
		r.head = r.head || headLast
		r.person = r.person || is&nameTitle != 0
		r.own = r.own || !headLast && is&nameFiller == 0
		next, ok := joined(text, w.end, headLast && !lists)
		if !ok || r.words > 24 {
			return r
		}
		if gap := text[w.end:next.start]; r.head && (strings.HasPrefix(gap, " on ") || strings.HasPrefix(gap, " for ")) {
			r.cut = w.end
		}
		w = next
	}
}

// joined is the capitalised word that goes on with a name after end.
// afterHead is set where the name may be complete before it.
func joined(text string, end int, afterHead bool) (nameWord, bool) {
	if end >= len(text) || text[end] != ' ' && text[end] != '\n' && !strings.HasPrefix(text[end:], "–") {
		return nameWord{}, false
	}
	w := wordAt(text, end)
	if w.capital && adjacent(text, end, w.start) {
		return w, true
	}
	at, small := end, ""
	for n := 0; n < 2 && !w.capital && w.end > w.start && adjacent(text, at, w.start); n++ {
		before := small
		small = text[w.start:w.end]
		switch joinerOf(small) {
		case ofJoiner:
			if n > 0 {
				return nameWord{}, false
			}
		case theJoiner:
			if n == 0 || before == "and" {
				return nameWord{}, false
			}
		case andJoiner:
			if afterHead || n > 0 {
				return nameWord{}, false
			}
		default:
			return nameWord{}, false
		}
		at = w.end
		w = wordAt(text, w.end)
	}
	return w, w.capital && adjacent(text, at, w.start)
}

// joiner is what a small word does within a name.
type joiner uint8

const (
	noJoiner  joiner = iota
	ofJoiner         // joins what follows
	theJoiner        // stands behind one that joins
	andJoiner        // joins as long as the name is not complete
)

func joinerOf(w string) joiner {
	switch w {
	case "of", "on", "for", "against", "de", "du", "des", "del":
		return ofJoiner
	case "the", "la":
		return theJoiner
	case "and":
		return andJoiner
	}
	return noJoiner
}

// adjacent says whether nothing but one blank or dash parts two words.
func adjacent(text string, end, start int) bool {
	gap := text[end:start]
	return gap == " " || gap == "\n" || gap == "–"
}

// shouted says whether a word is an operative verb in capitals: INVITES.
func shouted(w string) bool {
	return len(w) >= 5 && w[len(w)-1] == 'S' && strings.ToUpper(w) == w && w != "BRICS"
}

// opensSentence says whether a word has its capital from standing first.
func opensSentence(w string) bool {
	is := nameWordOf(w)
	return is&nameOpening != 0 || len(w) > 5 && (foldedSuffix(w, "ing") || foldedSuffix(w, "ed")) && is&nameHead == 0
}

// foldedSuffix says whether w ends in suffix, whatever its case.
func foldedSuffix(w, suffix string) bool {
	return len(w) >= len(suffix) && strings.EqualFold(w[len(w)-len(suffix):], suffix)
}

// trimmed is the name, "" where the run is none.
func (r run) trimmed(text string) string {
	if !r.head || !r.own || r.words < 2 {
		return ""
	}
	if r.cut > 0 && r.modifies(text) {
		r.end = r.cut
	}
	n := text[r.start:r.end]
	if r.person || strings.HasPrefix(n, "Leaders of") || strings.HasPrefix(n, "Heads of") || strings.HasPrefix(n, "Ministers of") || onlyParties(n) {
		return ""
	}
	if owner, rest, ok := strings.Cut(n, " "); ok && (strings.HasSuffix(owner, "'s") || strings.HasSuffix(owner, "’s")) && strings.Contains(rest, " ") {
		if m := party.Find(owner); len(m) == 1 && m[0].Start == 0 {
			r.start += len(owner) + 1
		}
	}
	n = text[numberBefore(text, r.start):numberAfter(text, r.end)]
	for _, possessive := range [...]string{"'s", "’s"} {
		n = strings.TrimSuffix(n, possessive)
	}
	return n
}

// modifies says whether the end of the run belongs to a noun after it or is
// just a party, so that the name ends before its last "on" or "for": "the
// Chips Fund on the EU side", "the Paris Call for CRI members".
func (r run) modifies(text string) bool {
	tail := strings.TrimPrefix(text[r.cut:r.end], " on ")
	tail = strings.TrimPrefix(strings.TrimPrefix(tail, " for "), "the ")
	if _, ok := party.Lookup(tail); ok {
		return true
	}
	if r.end+1 >= len(text) || text[r.end] != ' ' || !isLower(text[r.end+1]) {
		return false
	}
	w := wordAt(text, r.end)
	return nameWordOf(text[w.start:w.end])&(nameOpening|nameGrammar) == 0
}

// onlyParties says whether n names parties and nothing else: "United States
// and European Union".
func onlyParties(n string) bool {
	for part := range strings.SplitSeq(n, " and ") {
		if _, ok := party.Lookup(part); !ok {
			return false
		}
	}
	return true
}

// numberBefore takes in the year or ordinal before a name: the "2030 Agenda".
func numberBefore(text string, start int) int {
	i := start - 1
	if i < 0 || text[i] != ' ' {
		return start
	}
	for i > 0 && isLower(text[i-1]) {
		i--
	}
	j := i
	for j > 0 && digit(text[j-1]) {
		j--
	}
	if run := i - j; i-j > 0 && (j == 0 || text[j-1] == ' ') && (run == 4 && i == start-1 || run < 3 && start-1-i == 2) {
		return j
	}
	return start
}

// numberAfter takes in the number after a name: "Resolution 1325", "Vision
// 2040", "Action Plan 2025-2027".
func numberAfter(text string, end int) int {
	if end+1 >= len(text) || text[end] != ' ' || !digit(text[end+1]) {
		return end
	}
	i := end + 1
	for i < len(text) && (digit(text[i]) || (text[i] == '-' || text[i] == '/') && i+1 < len(text) && digit(text[i+1])) {
		i++
	}
	if i < len(text) && (wordByte(text[i]) || text[i] == '%') || i-end < 3 {
		return end
	}
	return i
}

// inNames is what a word does in names: the last part of a hyphened one, in
// the singular.
func inNames(w string) nameFacet {
	if n := len(w); n > 0 && w[n-1] == 's' {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	}
	for i := len(w) - 2; i >= 0; i-- {
		if w[i] == '-' {
			w = w[i+1:]
			break
		}
	}
	is := nameWordOf(w)
	if n := len(w); is&nameHead == 0 && n > 0 && w[n-1]|0x20 == 's' {
		return nameWordOf(w[:n-1])
	}
	return is
}
