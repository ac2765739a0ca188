package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/party"
)

// titleCase writes words in capitals with small letters after the first, so
// that names in a title all in capitals are found; short words stay.
func titleCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		switch l := strings.ToLower(w); {
		case l == "of" || l == "the" || l == "and" || l == "on":
			words[i] = l
		case utf8.RuneCountInString(w) > 3:
			words[i] = caseWord(w)
		case i > 0 && isName(words[i-1], capital(w)), i+1 < len(words) && (isName(capital(w), words[i+1]) || isName(capital(w), capital(words[i+1]))):
			words[i] = capital(w) // "VIET NAM", "LAO PDR"
		}
	}
	return strings.Join(words, " ")
}

// isName says whether two words are the name of a party.
func isName(a, b string) bool {
	_, ok := party.Lookup(a + " " + strings.Trim(b, ",:"))
	return ok
}

// caseWord writes a word's parts with a capital each; abbreviations of parties
// stay ("ASEAN-REPUBLIC").
func caseWord(w string) string {
	keep := ""
	if k := strings.IndexByte(w, '-'); k > 0 {
		if _, short := party.Lookup(w[:k]); short {
			keep, w = w[:k], w[k:]
		}
	} else if _, short := party.Lookup(strings.Trim(w, ",:")); short {
		return w
	}
	return keep + capital(w)
}

// capital writes a word, and each part behind a mark, with a capital and small
// letters after it.
func capital(w string) string {
	up := true
	return strings.Map(func(r rune) rune {
		first := up
		up = !unicode.IsLetter(r) && r != '\'' && r != '’'
		if first {
			return r
		}
		return unicode.ToLower(r)
	}, w)
}
