package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// What a stretch of text looks like, whatever stands around it.

// maxTitle is the most words that a heading has.
const maxTitle = 30

// titleForm says whether a unit is written as headings are: not too long,
// begun with a capital or a figure, without a sentence's end.
func (d *doc) titleForm(u *unit) bool {
	s := d.words(u)
	if !hasLetters(s) || len(s) > 300 || countWords(s, maxTitle+1) > maxTitle || startsLower(s) && !strings.HasPrefix(s, "e") && !strings.HasPrefix(s, "i") {
		return false
	}
	switch lastMark(s) {
	case ';', ',':
		return false
	case '.':
		return endsInAbbreviation(s)
	case ':':
		return !leadsIn(s)
	}
	return !strings.HasSuffix(s, "…")
}

// endsInAbbreviation: "Relations with the U.S." is no sentence.
func endsInAbbreviation(s string) bool {
	w := lastWord(strings.TrimRight(s, ". ”)"))
	return strings.IndexByte(w, '.') > 0 && !finite.anyIn(s, maxTitle)
}

// leadsIn says whether a stretch that ends in a colon is the beginning of a
// sentence that what follows completes, rather than a heading.
func leadsIn(s string) bool {
	if finite.anyIn(s, 400) {
		return true
	}
	body := strings.TrimRight(s, ": \u00a0”\"*")
	return danglers.has(lastWord(body))
}

// finite are words that only sentences have: forms of the verbs that this
// genre states things with, and the pronouns of those who speak.
var finite = set(`will shall should must may can could would is are was were has have had been we they
	agree agrees agreed decide decides decided welcome welcomes welcomed reaffirm reaffirms reaffirmed recognise recognize recognised recognized
	commit commits committed intend intends intended plan plans planned expect expects expected stress stresses stressed underline underlines underlined
	note notes noted discuss discussed affirm affirms affirmed endorse endorsed pledge pledged resolve resolves resolved announce announces announced
	support supports supported call calls called encourage encourages encouraged invite invites invited request requests requested
	acknowledge acknowledges acknowledged express expresses expressed emphasize emphasise emphasized emphasised include includes met held
	held took reiterate reiterated reiterates concluded seek seeks`)

// danglers are last words that something must follow.
var danglers = set(`to by of for with on in that including through following as and or from namely`)

// A styled unit is all in bold, underlined, italic or capital letters.
func (d *doc) styled(u *unit) bool {
	return u.style&(layout.Bold|layout.Underline|layout.Italic) != 0 || allCaps(d.words(u))
}

// pointsOn says whether a stretch ends as lead-ins end: with a colon, or with
// a sentence that speaks of what follows.
func pointsOn(s string) bool {
	m := lastMark(s)
	if m == ':' {
		return true
	}
	s = strings.TrimRight(s, " \u00a0")
	if strings.HasSuffix(s, "–") || strings.HasSuffix(s, "—") {
		return true
	}
	if m != '.' {
		return danglers.has(lastWord(s))
	}
	tail := s[max(0, len(s)-120):]
	if i := strings.LastIndex(tail, ". "); i >= 0 {
		tail = tail[i:]
	}
	return strings.Contains(tail, "following") && !strings.Contains(tail, "following the") || strings.Contains(tail, " as follows") || strings.Contains(tail, "set out below") || strings.Contains(tail, "listed below")
}
