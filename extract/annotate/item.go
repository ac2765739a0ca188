package annotate

import (
	"slices"
	"strings"

	"github.com/paraph/paraph/extract/when"
	"github.com/paraph/paraph/extract/words"
	"github.com/paraph/paraph/model"
)

// whole codes a statement in which no verb was found: a noun phrase.
func (d *document) whole(i int, ld *lead) {
	s := &d.ss[i]
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

// evidences is how many items' reasons lie in the first piece.
const evidences = 256

// item writes a unit down.
func (d *document) item(i int, u *unit, ld *lead) {
	s := &d.ss[i]
	if u.end <= u.start {
		return
	}
	it := Item{Statement: i, Start: u.start, End: u.end, Kind: u.v.kind}
	p := &d.p
	if cap(d.because)-len(d.because) < 2 { // growing it would keep the old one too, for the items before
		d.because = make([]Evidence, 0, max(evidences, min(2*cap(d.because), 2*mostKept)))
	}
	from := len(d.because)
	kind := Evidence{Rule: u.v.rule}
	if u.v.at[1] > u.v.at[0] {
		kind.At = d.span(u.v.at[0], u.v.at[1])
	}
	d.because = append(d.because, kind)
	whole := s.Cut()
	t := whole.Slice(u.start, u.end)
	subject := ""
	if u.v.subject[1] > u.v.subject[0] {
		r := d.span(u.v.subject[0], u.v.subject[1])
		subject = s.Text[r.Start:r.End]
	} else if ld != nil {
		subject = ld.subject
	}
	if u.v.kind == model.Commitment {
		it.Actors = undertakers(d.ctx, subject, &t, d.before(subject))
		it.Action, it.Strength = u.v.action, u.v.strength
		if u.v.actionAt >= 0 && u.v.actionAt < len(p.toks) {
			d.because = append(d.because, Evidence{Field: "action", Rule: "verb", At: d.span(u.v.actionAt, u.v.actionAt+1)})
		}
		d.due(&it, &t, &whole, ld)
		it.Amounts = amountsIn(d.ctx, &t)
		for k := range it.Amounts {
			it.Amounts[k].At.Start += u.start
			it.Amounts[k].At.End += u.start
		}
	} else if subject != "" && !pronoun(subject) {
		d.who = subject
	}
	if it.Actors != nil {
		d.prev, d.who = it.Actors, ""
	}
	it.Names = namesOf(&t, within(s.Strong, u.start, u.end))
	it.Because = slices.Clip(d.because[from:])
	d.items = append(d.items, it)
}

// within gives the ranges that lie in text[start:end], by offset from start.
func within(all []Range, start, end int) []Range {
	var in []Range
	for _, r := range all {
		if r.Start >= start && r.End <= end {
			in = append(in, Range{r.Start - start, r.End - start})
		}
	}
	return in
}

// before gives whom the pronoun subject means: who spoke in the item before.
// They are asked for only when a pronoun does.
func (d *document) before(subject string) []string {
	if d.who != "" && d.ctx != nil && pronoun(subject) {
		d.prev, d.who = Actors(d.ctx, d.who, d.prev), ""
	}
	return d.prev
}

func pronoun(subject string) bool {
	return strings.EqualFold(subject, "it") || strings.EqualFold(subject, "they")
}

func (d *document) span(a, b int) Range {
	return Range{int(d.p.toks[a].start), int(d.p.toks[b-1].end)}
}

// due finds the time: in the item's words, else in those before the first
// item of its statement or at its very beginning, which govern every item of
// it ("In 2026, both sides will …"), else in the lead-in's.
func (d *document) due(it *Item, t, statement *words.Text, ld *lead) {
	ref := ""
	if d.ctx != nil {
		ref = d.ctx.Date
	}
	if m, ok := when.DueIn(t, ref); ok {
		it.Due = &Due{Text: t.S[m.Start:m.End], EDTF: m.EDTF, Statement: it.Statement, At: Range{it.Start + m.Start, it.Start + m.End}}
		return
	}
	if d.sharedOf != it.Statement+1 {
		first := it.Start
		for k := len(d.items) - 1; k >= 0 && d.items[k].Statement == it.Statement; k-- {
			first = d.items[k].Start
		}
		d.sharedOf, d.shared = it.Statement+1, sharedDue(statement, it.Statement, first, ref)
	}
	if d.shared.Text != "" {
		due := d.shared
		it.Due = &due
		return
	}
	if ld != nil && ld.due != nil {
		due := *ld.due
		it.Due = &due
	}
}

// sharedDue is the time that stands before a statement's first item, which
// begins at first, or at the item's very beginning before a comma; no words
// where there is none.
func sharedDue(statement *words.Text, number, first int, ref string) Due {
	before := first
	if first == 0 {
		before = strings.IndexByte(statement.S[:min(len(statement.S), 100)], ',')
	}
	if before <= 0 {
		return Due{}
	}
	t := statement.Slice(0, before)
	m, ok := when.DueIn(&t, ref)
	if !ok || first == 0 && m.Start > 0 {
		return Due{}
	}
	return Due{Text: t.S[m.Start:m.End], EDTF: m.EDTF, Statement: number, At: Range{m.Start, m.End}}
}
