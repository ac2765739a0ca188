package link

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// defineAcronyms reads "International Counter Ransomware Task Force (ICRTF)":
// the words before the bracket whose initials the acronym is.
func (r *reading) defineAcronyms(d *model.Document) {
	for i := range d.Items {
		text := d.Items[i].Text
		if !strings.Contains(text, "(") {
			continue
		}
		words := split(text, nil)
		for k, w := range words {
			if !w.acronym || w.start == 0 || text[w.start-1] != '(' || len(w.plain) < 2 {
				continue
			}
			if full := standsFor(words[:k], w.plain); full != nil && r.short[w.plain] == nil {
				r.short[w.plain] = full
			}
		}
	}
}

// nameParties learns the words of the body's name, and of the parties' names
// where they are few: in a large coalition a member's name may be what an item is about.
func (r *reading) nameParties(d *model.Document) {
	if d.Meeting != nil {
		for _, w := range split(d.Meeting.Body+" meeting", nil) {
			r.body[w.stem] = true
		}
	}
	if len(d.Parties) >= manyParties {
		return
	}
	for _, p := range d.Parties {
		for _, w := range split(p.ID+" "+p.Name, nil) {
			if w.weight > 0 {
				r.parties[w.stem] = true
			}
		}
	}
}

// own tells whether a name is that of the body itself: every item of the
// series may bear it.
func (r *reading) own(name []word) bool {
	for _, w := range name {
		if w.weight > 0 && !r.parties[w.stem] && !r.body[w.stem] {
			return false
		}
	}
	return true
}

// standsFor gives the last words whose initials spell the acronym; function
// words between may be passed over.
func standsFor(words []word, acronym string) []string {
	k := len(acronym)
	var full []string
	for i := len(words) - 1; i >= 0 && k > 0 && len(words)-i <= 2*len(acronym); i-- {
		w := words[i]
		switch {
		case w.plain[0] == acronym[k-1]:
			k--
			full = append(full, w.plain)
		case w.weight == 0:
		default:
			return nil
		}
	}
	if k > 0 {
		return nil
	}
	for i, j := 0, len(full)-1; i < j; i, j = i+1, j-1 {
		full[i], full[j] = full[j], full[i]
	}
	return full
}
