package annotate

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// headings are titles that say what the bullets under them are, where no
// lead-in does. A row counts where a title begins with it.
var headings = []struct {
	opens string
	kind  model.Kind
}{
	{"next steps", model.Commitment}, {"agreed actions", model.Commitment}, {"actions agreed", model.Commitment}, {"action items", model.Commitment},
	{"action points", model.Commitment}, {"follow-up actions", model.Commitment}, {"way forward", model.Commitment}, {"the way forward", model.Commitment},
	{"planned activities", model.Commitment}, {"future activities", model.Commitment}, {"commitments", model.Commitment}, {"our commitments", model.Commitment},
	{"key outcomes", model.Outcome}, {"outcomes", model.Outcome}, {"main outcomes", model.Outcome}, {"achievements", model.Outcome}, {"key achievements", model.Outcome},
	{"accomplishments", model.Outcome}, {"results achieved", model.Outcome}, {"progress made", model.Outcome},
}

// headingLead is what a title gives the bullet that is statement i; nil for
// nothing.
func headingLead(title string, i int) *lead {
	if title == "" {
		return nil
	}
	for k := range headings {
		if h := &headings[k]; len(title) >= len(h.opens) && strings.EqualFold(title[:len(h.opens)], h.opens) {
			ld := &lead{statement: i, kind: h.kind}
			if h.kind == model.Commitment {
				ld.strength = model.Firm
			}
			return ld
		}
	}
	return nil
}

// toDo is the undertaking of a bullet that says who is to do what without a
// finite verb: "Japan to host the fair", "officials to report by May".
func (d *document) toDo(ld *lead) (verdict, bool) {
	p := &d.p
	if len(p.nodes) == 0 || p.main >= 0 || p.key(0) == "a" || p.key(0) == "an" || ld != nil && ld.kind == model.Outcome {
		return verdict{}, false
	}
	n := &p.nodes[0]
	if n.form != foTo || n.from == 0 {
		return verdict{}, false
	}
	who, head := p.voice(d.nm, 0, n.from)
	if who != voSpeaker && who != voBody || head != n.from-1 {
		return verdict{}, false
	}
	v := verdict{kind: model.Commitment, rule: "is-to-do", at: [2]int{n.from, n.verb + 1}, actionAt: n.verb, subject: [2]int{0, n.from}, strength: model.Intended}
	if ld != nil && ld.kind == model.Commitment && ld.strength != "" {
		v.strength = ld.strength
	}
	if w := p.verbOf(n.verb); w != nil {
		v.action = w.lemma
	} else {
		v.action = p.lemmaOf(n.verb)
	}
	return v, true
}
