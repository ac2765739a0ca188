package when

// Mention is a time expression: text[Start:End], bytes.
type Mention struct {
	Start, End int
	EDTF       string // ISO 8601-2; empty for an open phrase
	Open       bool   // words that fix no time: "in the coming months", "as soon as possible"
	Prep       string // the preposition that opens it, lower case, as "by", "at the end of" → "at"; empty for none
}

// Find gives every time expression of text in order, none overlapping another.
// ref is the ISO date that "this year" and "within six months" are reckoned
// from; where it is empty, what needs it becomes Open.
func Find(text, ref string) []Mention { return nil }

// Due gives the time at which the undertaking that text states is to happen
// (coding manual, section 3): not the date of a past event nor a year that is
// part of a name ("Agenda 2030"). text is one undertaking's words.
func Due(text, ref string) (Mention, bool) { return Mention{}, false }

// Date gives the first date that text states to the day as ISO 8601, of
// several days as an interval: "on 26 March 2024", "October 31–November 1,
// 2022", "16-17 May 2024", "3.6.2026" (day first). It needs no reference.
func Date(text string) (Mention, bool) { return Mention{}, false }
