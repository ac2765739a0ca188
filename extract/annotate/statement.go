package annotate

import (
	"github.com/paraph/paraph/extract/words"
	"github.com/paraph/paraph/model"
)

// Form says what a statement is in its document.
type Form uint8

// The forms. A LeadIn ends in what its bullets complete; it yields items only
// where it undertakes something whole of its own.
const (
	Sentence Form = iota
	Bullet
	LeadIn
)

// Range is a stretch of a statement's Text in bytes, end exclusive.
type Range struct{ Start, End int }

// Statement is a sentence of running text, a bullet or a lead-in, as segment
// cut it. Text may hold newlines where a line break was meant.
type Statement struct {
	Text   string
	Words  []words.Word // of Text; nil where nobody has cut it yet
	Form   Form
	Strong []Range // bold, underlined or italic stretches

	// Governor is the index, among the document's statements, of the lead-in
	// that governs this one; -1 for none. Far is set where headings stand
	// between the two. The governor's own Governor goes on up the nesting.
	Governor int
	Far      bool

	// Tail is set for a sub-bullet that only completes the statement before
	// it: it yields no item of its own and its words go to that one's last.
	Tail bool

	Heading   string // the title that the statement stands under, "" in the preamble
	Topic     int    // index of its topic, -1 in the preamble: the stretch it stands in
	Paragraph int    // counts paragraphs and bullets, so that "it" and "this" stay near
	Operative bool   // the numbered operative part of conclusions or a resolution
}

// Cut is the statement's text with its words.
func (s *Statement) Cut() words.Text {
	if s.Words == nil {
		s.Words = words.Cut(s.Text, nil).Words
	}
	return words.Text{S: s.Text, Words: s.Words}
}

// Party is one of the speakers with every name that the document gives it.
type Party struct {
	ID      string   // EU, ISO 3166-1 alpha-2, or a group's name
	Names   []string // "Republic of Korea", "ROK", "Korean", …
	Persons []string // family names of those who speak for it
	Partner bool     // acts where it is named, but is none of those who speak together
}

// Context is what the document says that a single statement does not.
type Context struct {
	Kind      model.Kind
	Date      string // the document's date, or its meeting's: what "this year" is reckoned from; ISO 8601
	Parties   []Party
	Group     string   // the name the speakers give themselves: "CRI", "G20", "the Quad"
	Bodies    []string // names and short names of the meeting's body and its sub-bodies
	Coalition bool     // ten speakers or more: "we" is ALL

	subjects map[string]*subject // once looked at
	all      []string            // the speakers, once asked for
}

// Evidence names a rule and the words it fired on.
type Evidence struct {
	Field string // which value; empty for the kind
	Rule  string
	At    Range // empty where it fired on no words
}

// Item is one item cut from statement number Statement.
type Item struct {
	Statement  int
	Start, End int   // into the statement's Text
	Tails      []int // statements with Tail set whose words belong to it

	Kind     model.Kind
	Actors   []string
	Action   string
	Strength string
	Due      *Due
	Amounts  []Amount
	Names    []string
	Because  []Evidence
}

// Due is when; EDTF is empty for an open phrase. At lies in the statement
// Statement, which is the governor's where the time is inherited.
type Due struct {
	Text      string
	EDTF      string
	Statement int
	At        Range
}

// Amount is a printed sum.
type Amount struct {
	Text        string
	Currency    string // ISO 4217
	Value       float64
	Approximate bool
	At          Range
}
