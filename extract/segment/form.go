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
	if len(s) > 300 {
		return false
	}
	switch lastMark(s) {
	case ';', ',':
		return false
	case '.':
		if !endsInAbbreviation(s) {
			return false
		}
	case ':':
		if leadsIn(s) {
			return false
		}
	}
	return hasLetters(s) && countWords(s, maxTitle+1) <= maxTitle && (!startsLower(s) || strings.HasPrefix(s, "e") || strings.HasPrefix(s, "i"))
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
	if first := firstWord(s); allUpper(first) && recitals.has(first) { // "RECALLING THAT:"
		return true
	}
	body := strings.TrimRight(s, ": \u00a0”\"*")
	return danglers.has(lastWord(body)) || governors.has(lastWord(body))
}

// recitals open what an organ recalls before it decides.
var recitals = set("recalling noting recognising recognizing welcoming stressing underlining considering acknowledging reaffirming emphasising emphasizing highlighting bearing having convinced aware taking expressing reiterating conscious mindful appreciating concerned invites invite calls")

// finite are words that only sentences have: forms of the verbs that this
// genre states things with, and the pronouns of those who speak. What is as
// often a noun ("support", "plan", "call", the month of May) is left out.
var finite = set(`will shall should must can could would is are was were has have had been we they
	agree agrees agreed decide decides decided welcome welcomes welcomed reaffirm reaffirms reaffirmed recognise recognises recognize recognizes recognised recognized
	commit commits committed intend intends intended planned expect expects expected stressed underline underlines underlined
	noted discussed affirm affirms affirmed endorse endorsed pledged resolved announce announces announced
	supported called encourage encourages encouraged invite invites invited requested
	acknowledge acknowledges acknowledged express expresses expressed emphasize emphasise emphasized emphasised include includes included said says continues met held
	took reiterate reiterated reiterates concluded seek seeks`)

// hasOwnVerb says whether a stretch has a finite verb in its first words
// outside relative clauses: it states something of its own.
func hasOwnVerb(s string, limit int) bool {
	relative := false
	for i, n := 0, 0; n < limit; n++ {
		w, end := nextWord(s, i)
		if w == "" {
			return false
		}
		switch {
		case relatives.has(w):
			relative = true
		case !relative && finite.has(w):
			return true
		case end < len(s) && s[end] == ',':
			relative = false
		}
		i = end
	}
	return false
}

var relatives = set("which that who whose whom where as when how whether if")

// danglers are last words that something must follow.
var danglers = set(`to by of for with on in that including through following as and or from namely specifically`)

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
	if !strings.Contains(tail, "follow") && !strings.Contains(tail, "below") {
		return false
	}
	if i := strings.LastIndex(tail, ". "); i >= 0 {
		tail = tail[i:]
	}
	return strings.Contains(tail, "following") && !strings.Contains(tail, "following the") || strings.Contains(tail, " as follows") || strings.Contains(tail, "set out below") || strings.Contains(tail, "listed below")
}
