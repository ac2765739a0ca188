// Package segment reads a canonical text as the genre writes it: cover page,
// annex, title, preamble, numbered and unnumbered topics, paragraphs,
// bullets, lead-ins, the next meeting. One construct a file, so that ls reads
// as the grammar of these documents; each family of documents is a list of
// the constructs it is made of (parse.go).
//
// The way through it: newDoc makes units of the text's blocks (unit.go,
// inset.go, mend.go); the family's constructs claim units as cover, title,
// heading, bullet (cover.go, councilfoot.go, annex.go, siteline.go, headrow.go,
// title.go, dateline.go, boilerplate.go, resolution.go, heading.go, bullet.go,
// runin.go); tellLanguage looks whether it is English; levels puts the headings
// above each other (level.go); statements cuts what is left (statements.go,
// sentence.go), closing gives the last paragraphs back to the whole; facts
// reads what the document says of itself and of its meeting (facts.go and the
// files it names).
//
// Nothing is lost: every letter and figure outside furniture lies in exactly
// one statement, topic title or Rest. Odd text is never refused; what cannot
// be told is running text.
//
// Offsets count bytes of layout.Text.S, end exclusive.
package segment
