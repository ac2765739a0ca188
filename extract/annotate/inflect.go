package annotate

import (
	"strings"
)

// inflect gives the regular form of a verb: "s" (also a noun's plural),
// "ed" or "ing".
func inflect(v verb, ending string) string {
	w := v.lemma
	last := w[len(w)-1]
	before := byte('b')
	if len(w) > 1 {
		before = w[len(w)-2]
	}
	vowelBefore := strings.IndexByte("aeiou", before) >= 0
	switch ending {
	case "s":
		switch {
		case last == 'y' && !vowelBefore:
			return w[:len(w)-1] + "ies"
		case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(w, "ch") && !strings.HasSuffix(w, "och") || strings.HasSuffix(w, "sh") || w == "go" || w == "do" || w == "veto":
			return w + "es"
		}
		return w + "s"
	case "ing":
		switch {
		case strings.HasSuffix(w, "ie"):
			return w[:len(w)-2] + "ying"
		case last == 'e' && before != 'e' && before != 'o' && len(w) > 2:
			return w[:len(w)-1] + "ing"
		case v.frame&fDouble != 0 || doubles[w]:
			return w + string(last) + "ing"
		}
		return w + "ing"
	}
	switch {
	case last == 'e':
		return w + "d"
	case last == 'y' && !vowelBefore:
		return w[:len(w)-1] + "ied"
	case v.frame&fDouble != 0:
		return w + string(last) + "ed"
	}
	return w + "ed"
}

// doubles are the irregular verbs that double in the -ing form.
var doubles = map[string]bool{"put": true, "set": true, "cut": true, "run": true, "get": true, "begin": true, "sit": true, "win": true}

// actionOfNoun derives the verb that an unlisted noun of action comes from:
// elimination, deployment, removal; "" for none.
func (l *Lexicon) actionOfNoun(noun string) string {
	noun = strings.ToLower(noun)
	for _, e := range [...][2]string{{"ation", "ate"}, {"ation", "e"}, {"ation", ""}, {"ition", "e"}, {"ification", "ify"}, {"isation", "ise"}, {"ization", "ize"},
		{"ction", "ct"}, {"tion", "te"}, {"sion", "d"}, {"sion", "de"}, {"ment", ""}, {"al", ""}, {"al", "e"}, {"ing", ""}, {"ing", "e"}, {"ance", ""}, {"ence", ""}} {
		stem, ok := strings.CutSuffix(noun, e[0])
		if !ok || len(stem) < 3 {
			continue
		}
		if f := l.find(stem + e[1]); f != nil && f.is&rBase != 0 {
			return l.verbs[f.verb-1].lemma
		}
	}
	return ""
}
