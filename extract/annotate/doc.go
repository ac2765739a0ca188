// Package annotate codes statements by the coding manual: it cuts a statement
// into its undertakings and tells each one's kind and, of a commitment, who
// undertakes what, how strongly, by when, with how much money.
//
// It knows nothing of files and layout: statements go in, items come out.
// Offsets count bytes of the statement's Text, end exclusive.
//
// The way through it, which a window of statements goes together (read.go), and
// where each step lives:
//
//	scanner   token.go look.go    words and signs, with the readings the lexicon knows
//	          tag*.go             one reading each, left to right
//	parser    clause.go group.go  verb groups
//	          attach.go finite.go how they hang together: governor, list, purpose, relative clause
//	          list.go governor.go front.go
//	unit      cut.go place.go     one for each undertaking, and its words
//	verdict   kind.go             the rules in order; subject.go tells whose voice it is
//	          schedule.go         meetings to come and gone
//	          undertake.go commitment.go saying.go modal.go charge.go  what is undertaken
//	          welcome.go done.go  what was brought about
//	          stance.go judge.go  what is stood for, and what is judged
//	item      item.go action.go   action and strength; carry.go the rest: actor.go, amount.go (quantity.go), name.go; partners.go
//	          leadin.go           what a lead-in gives to its bullets; heading.go what a title does, themes.go lists of themes
//
// What words do is data: the tables in lexicon/, which say their columns, and
// which LoadLexicon lays a researcher's own over.
package annotate
