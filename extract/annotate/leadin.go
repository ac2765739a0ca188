package annotate

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/when"
	"github.com/paraph/paraph/model"
)

// lead is what a lead-in gives to the bullets under it.
type lead struct {
	statement int
	kind      model.Kind
	report    bool // what was discussed
	strength  string
	action    string
	subject   string
	due       *Due
}

// pointing tells where the words begin that only point at what follows:
// "including the following:", "through the following actions:"; len(text)
// where the verb itself waits for what follows ("agreed to the following:").
func pointing(text string) int {
	low := strings.ToLower(strings.TrimRight(text, " :\n"))
	best := len(text)
	if strings.HasSuffix(low, " by") {
		best = len(low) - len(" by")
	}
	for _, tail := range [...]string{", including", ", in particular", ", such as", ", namely", ", notably", ", as follows", ", by",
		" including the following", " through the following", " by the following", " with the following", " including through the following"} {
		if i := strings.LastIndex(low, tail); i > 0 && len(low)-i < len(tail)+30 && i < best {
			best = i
		}
	}
	return best
}

// leadOf gives what the governor at statement g gives its bullets.
func (d *document) leadOf(g int) *lead {
	if d.leads[g] == nil {
		var up *lead
		if o := d.ss[g].Governor; o >= 0 && o < g {
			up = d.leadOf(o)
		}
		d.leads[g] = d.readLead(g, up)
	}
	return d.leads[g]
}

// readLead reads what a lead-in gives: the kind that a verb completing it
// would have, the strength, the subject and the time.
func (d *document) readLead(g int, up *lead) *lead {
	text := d.ss[g].Text
	ld := &lead{statement: g}
	d.turnTo(g)
	p := &d.p
	var us [1]unit
	last := -1
	for k := range p.nodes {
		if p.nodes[k].role == roMain {
			last = k
		}
	}
	if last < 0 {
		if up != nil {
			*ld = *up
		}
		return ld
	}
	all := p.leaves(us[:0], nil, last)
	chain := all[len(all)-1].chain
	v := p.decide(d.nm, chain, up)
	ld.kind, ld.strength, ld.action = v.kind, v.strength, v.action
	if w := p.verbOf(p.nodes[chain[0]].verb); w != nil && w.class == vReport && v.kind == model.Information {
		ld.report = true
	}
	if m := &p.nodes[chain[0]]; m.subj >= 0 && p.value(m.subj) == "this" && p.verbOf(m.verb) != nil && p.verbOf(m.verb).lemma == "include" {
		// "This includes:" goes on with what was undertaken before
		if n := len(d.items); n > 0 && d.items[n-1].Statement < g && g-d.items[n-1].Statement <= 2 {
			b := &d.items[n-1]
			ld.kind, ld.strength, ld.action = b.Kind, b.Strength, b.Action
			d.carry() // its time too
			ld.due = b.Due
			return ld
		}
	}
	if k := d.openKind(chain); k != "" {
		ld.kind = k
		if k == model.Commitment && ld.strength == "" {
			a := &act{parser: p, nm: d.nm, chain: chain, lead: up}
			a.enter(0)
			a.leaf = &p.nodes[chain[len(chain)-1]]
			ld.action, _, ld.strength = a.undertaken()
		}
	}
	if v.subject[1] > v.subject[0] {
		r := d.span(v.subject[0], v.subject[1])
		ld.subject = text[r.Start:r.End]
	} else if up != nil {
		ld.subject = up.subject
	}
	ref := ""
	if d.ctx != nil {
		ref = d.ctx.Date
	}
	if m, ok := when.Due(text, ref); ok {
		ld.due = &Due{Text: text[m.Start:m.End], EDTF: m.EDTF, Statement: g, At: Range{m.Start, m.End}}
	} else if up != nil {
		ld.due = up.due
	}
	return ld
}

// openKind tells the kind of a lead-in whose verb waits for its complement.
func (d *document) openKind(chain []int) model.Kind {
	p := &d.p
	a := &act{parser: p, nm: d.nm, chain: chain}
	a.enter(0)
	a.leaf = &p.nodes[chain[len(chain)-1]]
	switch {
	case a.class == vDecide && (a.speaks() || a.m.passive), a.class == vIntend && a.speaks() && !a.m.past:
		return model.Commitment
	case a.class == vStance && (a.lemma == "welcome" || a.lemma == "note" || a.lemma == "applaud" || a.lemma == "commend"):
		if n := a.nounOf(a.obj); n != nil && (n.event || n.class == nLight || n.lemma == "outcome" || n.lemma == "result" || n.lemma == "achievement") {
			return model.Outcome
		}
	case a.is(a.m.verb, rBe), a.class == vState, a.class == vStance:
		for k := a.m.verb + 1; k < len(p.toks); k++ {
			if p.is(k, rAdj) && p.value(k) == "firm" {
				return model.Commitment
			}
			if n := p.nounOf(k); n != nil && p.is(k, rNoun) && n.class == nFirm {
				return model.Commitment
			}
		}
	case a.is(a.m.verb, rHave) && !a.m.past:
		return model.Outcome
	}
	return ""
}

// wholeHalves keeps of a lead-in's units those that undertake something whole
// of their own: all but the last, and the last where a pointing tail was
// struck off.
func (d *document) wholeHalves(us []unit, text string, points bool) []unit {
	out := us[:0]
	for k, u := range us {
		if u.v.kind != model.Commitment {
			continue
		}
		if k == len(us)-1 && points {
			continue
		}
		if !utf8.ValidString(text[u.start:u.end]) {
			continue
		}
		out = append(out, u)
	}
	return out
}
