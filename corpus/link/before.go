package link

import "unicode"

// pointers point to what an earlier item has named.
var pointers = set(`this these such they it its their them those`)

// pointingWords is among how many first words a pointer is looked for.
const pointingWords = 9

// points tells whether an item speaks of something that an earlier one has
// named.
func points(text string, words []word) bool {
	for _, w := range words[:min(len(words), pointingWords)] {
		if pointers[w.plain] {
			return true
		}
	}
	return len(words) > 0 && headless(text, words)
}

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
