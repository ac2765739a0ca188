package segment

import (
	"github.com/paraph/paraph/extract/annotate"
	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/model"
)

// Outline is a text cut into its parts. Every word of the text lies in
// exactly one of: a statement, a topic title, a Rest stretch, furniture.
type Outline struct {
	Facts      Facts
	Topics     []Topic
	Statements []Statement
	Rest       []Rest
	Notices    []layout.Notice // what was odd about the text
}

// Topic is a heading. Parent is an index into Outline.Topics, -1 for none.
type Topic struct {
	Number string // as printed, without trailing punctuation; empty for none
	Title  string // as printed, white space folded, no trailing colon
	Level  int    // from 1
	Parent int
	Span   layout.Span // the title's words
}

// Statement is a sentence, bullet or lead-in with its place in the text.
// Statement.Text is the text's slice at Span.
type Statement struct {
	annotate.Statement
	Span      layout.Span
	Marker    string // the printed bullet or letter
	Paragraph string // the printed number of the paragraph it stands in
}

// Rest is text in no statement and no title, with the reason: "cover",
// "title", "marker", "joining", "no-statement", "language".
type Rest struct {
	Reason string
	Span   layout.Span
}

// Facts are the document's and the meeting's, as the words state them: the
// fields of model.Document that Facts.Document holds (Kind to Next), the
// parties with all their names, and the spans behind each.
type Facts struct {
	Document model.Document // Kind, Carrier, Language … Next; its spans and texts are left empty
	Parties  []annotate.Party
	Group    string
	Bodies   []string
	Because  []Because
}

// Because names the words behind a fact, by the model's field path
// ("meeting.ordinal").
type Because struct {
	Field, Rule string
	Spans       []layout.Span
}
