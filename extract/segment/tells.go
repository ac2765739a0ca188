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
)

// tellers are the words that tell.
var tellers = func() (t words.Table[tells]) {
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
		}
	}
	return t
}()

// tellsOf gives what a text's words may tell.
func tellsOf(t *words.Text) (all tells) {
	for k := range t.Words {
		w := &t.Words[k]
		if w.Form&words.Figure != 0 {
			all |= tellsDate
		}
		if one := tellers.Find(w); one != nil {
			all |= *one
		}
	}
	return all
}

// tell says whether statement i may tell all that is asked for.
func (d *doc) tell(i int, all tells) bool { return d.told[i]&all == all }
