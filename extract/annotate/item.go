package annotate

import (
	"slices"

	"github.com/paraph/paraph/model"
)

// whole codes a statement in which no verb was found: a noun phrase.
func (d *document) whole(i int, ld *lead) {
	s := d.ss[i]
	start, end := trim(s.Text, 0, len(s.Text))
	if start == end {
		start, end = 0, len(s.Text)
	}
	u := unit{start: start, end: end, v: verdict{kind: model.Information, rule: "no-verb", actionAt: -1}}
	p := &d.p
	if v, ok := d.toDo(ld); ok && s.Form == Bullet {
		u.v = v
		d.item(i, &u, ld)
		return
	}
	for k := range p.toks {
		if n := p.nounOf(k); n != nil && p.is(k, rNoun) {
			switch {
			case ld != nil && ld.kind == model.Commitment && d.acts(ld.action) && !(n.event && n.verb != ""):
				u.v = verdict{kind: model.Commitment, rule: "bullet-of-lead-in", action: ld.action, strength: ld.strength, actionAt: -1}
			case ld != nil && ld.kind == model.Commitment && n.verb != "" && !p.headAfter(k):
				u.v = verdict{kind: model.Commitment, rule: "noun-of-action", action: n.verb, strength: ld.strength, actionAt: k, at: [2]int{k, k + 1}}
			case ld != nil && ld.kind != "":
				u.v.kind, u.v.rule = ld.kind, "bullet-of-lead-in"
				u.v.action, u.v.strength = ld.action, ld.strength
			case s.Form == Bullet && n.event && p.key(k+1) == "of":
				u.v = verdict{kind: model.Commitment, rule: "noun-of-action", action: n.verb, strength: model.Firm, actionAt: k, at: [2]int{k, k + 1}}
			}
		}
		if p.is(k, rPrep) || u.v.kind == model.Commitment {
			break
		}
	}
	if ld != nil && ld.kind != "" && u.v.kind == model.Information {
		u.v.kind, u.v.rule = ld.kind, "bullet-of-lead-in"
		u.v.action, u.v.strength = ld.action, ld.strength
	}
	if k := p.nounHead(); k >= 0 && u.v.kind == model.Commitment && u.v.actionAt < 0 && !d.acts(ld.action) {
		if verb := p.verbNamed(k); verb != "" {
			u.v.action, u.v.actionAt, u.v.at, u.v.rule = verb, k, [2]int{k, k + 1}, "noun-of-action"
		}
	}
	d.item(i, &u, ld)
}

// nominal tells whether a bullet whose one verb is weak is a noun phrase after
// all: "a fund to help farmers hit by storms", "the list agreed in May".
func (p *parser) nominal(ld *lead) bool {
	m := p.main
	if m < 0 || ld.kind == "" || p.nodes[m].form != foFinite || p.nodes[m].modal != "" || p.nodes[m].verb != p.nodes[m].from {
		return false
	}
	if p.key(0) == "a" || p.key(0) == "an" {
		return true
	}
	v := p.nodes[m].verb
	if !p.toks[v].maybe || p.is(0, rPron) || p.opensNP(v+1) || p.is(v+1, rTo|rSub) {
		return false
	}
	if w := p.verbOf(v); w != nil && (w.class == vDecide || w.class == vIntend || w.class == vStance) && p.key(v+1) == "to" {
		return false // the airlines committed to
	}
	n := p.nounOf(v - 1)
	return p.toks[v-1].party == 0 && (n == nil || n.class != nSpeaker)
}

// nounHead gives the last noun before the first preposition, -1 for none.
func (p *parser) nounHead() int {
	head := -1
	for k := range p.toks {
		switch {
		case p.toks[k].mark > mNumber, p.is(k, rPrep|rConj|rRel|rTo):
			return head
		case p.is(k, rNoun|rIng):
			head = k
		}
	}
	return head
}

// headAfter tells whether the noun at k only qualifies the next one.
func (p *parser) headAfter(k int) bool {
	return p.is(k+1, rNoun) && p.verbNamed(k+1) != ""
}

// verbNamed is the verb that the noun at k names: patrol, survey, building.
func (p *parser) verbNamed(k int) string {
	if n := p.nounOf(k); n != nil {
		return n.verb
	}
	if v := p.verbOf(k); v != nil {
		return v.lemma
	}
	return p.lex.actionOfNoun(p.str(k))
}

// acts tells whether the action of a lead-in is one of its own, and not only
// agreeing or intending.
func (d *document) acts(action string) bool {
	e := d.lex.find(action)
	if e == nil || e.verb == 0 {
		return false
	}
	switch d.lex.verbs[e.verb-1].class {
	case vAct, vEffect, vTentative:
		return action != "act" && action != "take" && action != "follow"
	}
	return false
}

// item writes a unit down.
func (d *document) item(i int, u *unit, ld *lead) {
	s := d.ss[i]
	if u.end <= u.start {
		return
	}
	it := Item{Statement: i, Start: u.start, End: u.end, Kind: u.v.kind}
	p := &d.p
	from := len(d.because)
	kind := Evidence{Rule: u.v.rule}
	if u.v.at[1] > u.v.at[0] {
		kind.At = d.span(u.v.at[0], u.v.at[1])
	}
	d.because = append(d.because, kind)
	subject := ""
	if u.v.subject[1] > u.v.subject[0] {
		r := d.span(u.v.subject[0], u.v.subject[1])
		subject = s.Text[r.Start:r.End]
	} else if ld != nil {
		subject = ld.subject
	}
	if u.v.kind == model.Commitment {
		it.Action, it.Strength = u.v.action, u.v.strength
		if u.v.actionAt >= 0 && u.v.actionAt < len(p.toks) {
			d.because = append(d.because, Evidence{Field: "action", Rule: "verb", At: d.span(u.v.actionAt, u.v.actionAt+1)})
		}
	}
	it.Because = slices.Clip(d.because[from:])
	d.items = append(d.items, it)
	whole := s.Cut()
	d.carried = append(d.carried, carried{text: whole.Slice(u.start, u.end), subject: subject, lead: ld})
}

func (d *document) span(a, b int) Range {
	return Range{int(d.p.toks[a].start), int(d.p.toks[b-1].end)}
}
