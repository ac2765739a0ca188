package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/words"
)

// tells is a set of what a statement's words may tell: a rule that turns on
// some words passes over the statements that have none of them. The words are
// looked at once, when the statement is cut.
type tells uint16

const (
	tellsWhich tells = 1 << iota // a counter: "third", "next"
	tellsWhat                    // what it counts, or the verb that countedBy takes for it
	tellsAgain                   // a word of meetAgain's phrases for meeting
	tellsPlan                    // and one for what makes it the next
	tellsMet                     // "met"
	tellsVerb                    // a verb that meetVerb looks for
	tellsBody                    // a noun that the name of a body ends in
	tellsChair                   // a word of those who chair
	tellsWe                      // "we" and "our"
	tellsDate                    // a figure, or the word "year"
	tellsCount                   // a counter before what it may count
)

// tellers are the words that tell, and the sieve that lets them through.
var tellers, tellerSieve = func() (t words.Table[tells], sieve words.Sieve) {
	for bit, list := range [...]string{
		counting, meetingList + " was took",
		"meet meeting reconvene reconvened reconvenes reconvening convene convening gathering summit",
		"again next reconvene reconvened reconvenes reconvening hold intend plan agreed decided expect", "met",
		meetVerbList, bodyNounList + " group force meeting",
		"chair chairs chaired cochair cochairs cochaired chairmanship chairpersonship chairpersons presided presidency took served acted",
		firstPersonList, "year",
	} {
		for w := range strings.FieldsSeq(list) {
			*t.Put(w) |= 1 << bit
			sieve.Put(w)
		}
	}
	return t, sieve
}()

// tellsOf gives what a text's words may tell.
func tellsOf(t *words.Text) (all tells) {
	text := t.Words
	for k := range text {
		if w := &text[k]; w.Form&words.Figure != 0 || tellerSieve.May(w) {
			all |= tellsAt(t, k)
		}
	}
	return all
}

// tellsAt gives what word k of a text may tell.
func tellsAt(t *words.Text, k int) (all tells) {
	w := &t.Words[k]
	counter := w.Form&words.Counts != 0 // "100th"
	if one := tellers.Find(w); one != nil {
		all = *one
		counter = all&tellsWhich != 0
	}
	if counter && counts(t, k) {
		all |= tellsCount
	}
	if w.Form&words.Figure != 0 {
		all |= tellsDate
	}
	return all
}

// counts is a quick look whether what stands behind word k, a counter, may be what
// it counts: a name, or a word that countedBy goes on at. "The second half" has
// none.
func counts(t *words.Text, k int) bool {
	rest := t.S[t.End(k):]
	if len(rest) < 2 {
		return false
	}
	switch rest[0] {
	case ',', ';', ':', '.':
		return !isSpace(rest[1])
	case ' ', '\n':
		if c := rest[1]; c < 'a' || c > 'z' {
			return true
		}
		return k+1 < len(t.Words) && (countable.Holds(&t.Words[k+1]) || strings.HasPrefix(t.S[t.End(k+1):], "-"))
	}
	return true
}

// countable are the words in small letters that may stand right behind a counter:
// those of meetingWords and the verbs of countedBy, and those that betweenWords
// begin with.
var countable = func() (all words.Set) {
	for w := range strings.FieldsSeq(meetingList + " was took " + betweenList) {
		if t := words.Cut(w, nil); len(t.Words) > 0 {
			all.Put(t.Word(0))
		}
	}
	return all
}()

// tell says whether statement i may tell all that is asked for.
func (d *doc) tell(i int, all tells) bool { return d.told[i]&all == all }
