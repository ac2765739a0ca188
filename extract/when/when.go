package when

import (
	"slices"
	"sync"

	"github.com/paraph/paraph/extract/words"
)

// Mention is a time expression: text[Start:End], bytes, its preposition
// included.
type Mention struct {
	Start, End int
	EDTF       string // ISO 8601-2; empty for an open phrase
	Open       bool   // words that fix no time: "in the coming months", "as soon as possible"
	Prep       string // the preposition it begins with, in its plain form ("no later than": "by"); empty for none

	value value
}

// Find gives every time expression of text in order, none overlapping another.
// ref is the ISO date that "this year" and "within six months" are reckoned
// from; where it is empty, what needs it becomes Open.
func Find(text, ref string) []Mention {
	buf := buffers.Get().(*buffer)
	defer buffers.Put(buf)
	t := words.Cut(text, buf.words[:0])
	buf.words = t.Words
	return slices.Clone(buf.find(&t, ref))
}

// buffer holds what one text is cut into.
type buffer struct {
	words []words.Word
	known []*entry // of the words
	found []Mention
	day   string // what ref is parsed of
	parser
}

// find is Find; what it gives holds until the next call.
func (b *buffer) find(t *words.Text, ref string) []Mention {
	if !mayTell(t) {
		return nil
	}
	b.lex(t)
	if b.text = t.S; ref != b.day {
		b.day, b.ref = ref, parse(ref)
	}
	b.found = b.mentions(b.found[:0])
	return b.found
}

// buffers serve one text after another.
var buffers = sync.Pool{New: func() any { return new(buffer) }}

// Date gives the first date that text states to the day as ISO 8601, of
// several days as an interval: "on 26 March 2024", "October 31–November 1,
// 2022", "16-17 May 2024", "3.6.2026" (day first). It needs no reference.
func Date(text string) (Mention, bool) {
	for _, m := range Find(text, "") {
		if v := &m.value; v.a.y != 0 && v.a.d != 0 && (!v.interval || v.b.d != 0) {
			return m, true
		}
	}
	return Mention{}, false
}

// mentions appends to found what the grammar finds in the text: a time is
// looked for where a word can begin one, and taken together with the
// preposition before it.
func (p *parser) mentions(found []Mention) []Mention {
	floor := 0 // the token after the last mention
	for k := 0; k < len(p.t); k++ {
		if !p.mayBegin(k) {
			continue
		}
		m, next := p.mention(k, floor)
		if next == 0 {
			continue
		}
		if m.End > m.Start {
			found = append(found, m)
		}
		k, floor = next-1, next
	}
	return found
}

// mayBegin is a quick look whether a time can begin at token k: not at a word
// outside the lexicon nor at an article before one.
func (p *parser) mayBegin(k int) bool {
	switch p.t[k].class {
	case other, mark, dash:
		return false
	case article:
		if k+1 < len(p.t) && (p.t[k+1].class == other || p.t[k+1].class == mark || p.t[k+1].class == dash) {
			return p.says(k+1, "final") || p.says(k+1, "couple") || p.says(k+1, "period")
		}
	}
	return true
}

// mention is the mention whose time begins at token k and the token after it;
// no mention with a token after it is a stretch to pass over.
func (p *parser) mention(k, floor int) (Mention, int) {
	if from, to := p.openPhrase(k, floor); to > 0 {
		return Mention{Start: p.t[from].start, End: p.t[to-1].end, Open: true, value: value{words: true}}, to
	}
	v, next := p.body(k)
	if next == 0 {
		return Mention{}, 0
	}
	from, prep := p.opener(k, floor)
	v, next = p.rangeAfter(v, next, prep)
	v, next, ok := p.judge(v, k, next, prep)
	if !ok {
		return Mention{}, next
	}
	m := Mention{Start: p.t[from].start, End: p.t[next-1].end, Prep: prep, value: v}
	m.EDTF = m.value.edtf()
	m.Open = m.EDTF == ""
	return m, next
}
