package link

import (
	"sort"
	"unicode"
)

// pointers open an item whose subject stands in an earlier one.
var pointers = set(`this these such they it its those`)

// antecedent finds the entry before, of the same topic, that the words of e
// point back to: e has no subject of its own ("will be selected"), or names
// opens with "these", or with "the" and what the entry before has brought in.
func (r *reading) antecedent(e *entry, words []word) int {
	if len(r.entries) == 0 || len(words) == 0 {
		return -1
	}
	last := len(r.entries) - 1
	p := &r.entries[last]
	if p.doc != e.doc || p.topic != e.topic {
		return -1
	}
	back := last
	if p.before >= 0 {
		back = p.before
	}
	if pointers[words[0].plain] || headless(e.item.Text, words) {
		return back
	}
	if words[0].plain == "the" {
		for _, next := range words[1:min(len(words), 3)] {
			if id, ok := r.ids[next.stem]; ok && next.weight > 0 && !next.capital && p.has(id) {
				return back
			}
		}
	}
	return -1
}

// headless tells whether a text is the passive half of a sentence whose
// subject stands in an earlier item: "will be selected", "are expected to".
func headless(text string, words []word) bool {
	if !unicode.IsLower(rune(text[words[0].start])) {
		return false
	}
	return being[words[0].plain] || len(words) > 1 && modals[words[0].plain] && being[words[1].plain]
}

var (
	modals = set(`will would shall should could may might can`)
	being  = set(`is are was were be has have`)
)

// inherited is what a stem counts for in an item that only points back to it.
const inherited = 0.5

// inherit gives an item that points back the stems of what it points to.
func (r *reading) inherit(e *entry) {
	if e.before < 0 {
		return
	}
	back := &r.entries[e.before]
	own := e.terms
	for _, t := range back.terms {
		if !hasTerm(own, t.stem) {
			e.terms = append(e.terms, term{t.stem, t.weight * inherited})
			e.mass += t.weight * inherited
		}
	}
	sort.Slice(e.terms, func(i, j int) bool { return e.terms[i].stem < e.terms[j].stem })
	for _, x := range back.senses {
		if !hasTerm(own, x.stem) {
			e.senses = append(e.senses, x)
		}
	}
	e.senses = distinctSenses(e.senses)
	core := append([]term(nil), e.core...)
	for _, t := range back.core {
		if !hasTerm(e.core, t.stem) {
			core = append(core, t)
		}
	}
	sort.Slice(core, func(i, j int) bool { return core[i].stem < core[j].stem })
	e.core = core
}
