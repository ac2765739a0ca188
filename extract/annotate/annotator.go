package annotate

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/when"
	"github.com/paraph/paraph/model"
)

// Annotator codes statements. It keeps buffers between calls: one goroutine
// at a time.
type Annotator struct {
	lex *Lexicon
	p   parser
	us  []unit
}

// New gives an annotator that reads by lex.
func New(lex *Lexicon) *Annotator {
	return &Annotator{lex: lex, p: parser{scanner: scanner{lex: lex}}}
}

// Default gives an annotator with the lexicon of the program.
func Default() *Annotator { return New(DefaultLexicon()) }

// document is one call's state.
type document struct {
	*Annotator
	ctx   *Context
	ss    []Statement
	nm    *naming
	leads []*lead  // by statement, nil where not asked for
	prev  []string // the actors of the last undertaking
	who   string   // the subject of the item before, where that is later
	items []Item

	shared   *Due // the time that governs every item of statement sharedOf
	sharedOf int
}

// Annotate codes a document's statements. Every statement yields an item, but
// a lead-in that only points at its bullets and a Tail; the items of a
// statement are disjoint and in order.
func (a *Annotator) Annotate(ctx *Context, ss []Statement) []Item {
	ctx = withPersons(ctx, ss)
	d := &document{Annotator: a, ctx: ctx, ss: ss, nm: newNaming(ctx), leads: make([]*lead, len(ss))}
	d.p.ref = ""
	if ctx != nil {
		d.p.ref = ctx.Date
	}
	d.items = make([]Item, 0, len(ss)+len(ss)/4)
	for i := range ss {
		d.statement(i)
	}
	return d.items
}

func (d *document) statement(i int) {
	s := &d.ss[i]
	if s.Tail {
		if n := len(d.items); n > 0 {
			d.items[n-1].Tails = append(d.items[n-1].Tails, i)
			return
		}
	}
	d.nm.introduce(s.Text, d.lex)
	var ld *lead
	if s.Governor >= 0 && s.Governor < i {
		ld = d.leadOf(s.Governor)
	}
	text, end := s.Text, len(s.Text)
	if s.Form == LeadIn {
		d.leads[i] = d.readLead(i, ld)
		end = pointing(text)
	}
	d.parse(text, s.Form == Bullet || ld != nil)
	us := d.us[:0]
	us = d.p.units(us)
	if i == 0 || d.ss[i-1].Topic != s.Topic {
		d.p.it = voNone
	}
	d.us = us
	if m := d.p.main; s.Form == Bullet && ld != nil && ld.kind == model.Commitment && len(us) == 1 && m >= 0 && d.p.nodes[m].from == d.p.nodes[m].verb && d.p.toks[d.p.nodes[m].verb].maybe && !d.p.is(0, rPron) {
		us = us[:0] // a noun with a participle after it
	}
	if len(us) == 0 {
		if s.Form != LeadIn {
			d.whole(i, ld)
		}
		return
	}
	for k := range us {
		if us[k].chain != nil {
			l := ld
			if d.p.nodes[us[k].chain[0]].role == roWhile && k > 0 {
				l = &lead{kind: us[k-1].v.kind, strength: us[k-1].v.strength, statement: i}
			}
			us[k].v = d.p.decide(d.nm, us[k].chain, l)
		}
	}
	before := len(us)
	us, text = d.pointers(us, text)
	struck := len(us) < before
	us = d.merge(us)
	d.place(us, text)
	if s.Form == LeadIn {
		us = d.wholeHalves(us, text, end == len(s.Text) && !struck)
	}
	for k := range us {
		d.item(i, &us[k], ld)
	}
}

func (d *document) parse(text string, bare bool) {
	p := &d.p
	p.scan(text)
	p.merge()
	p.name(d.nm)
	p.disambiguate(bare)
	p.parse()
}

// order ranks the kinds as the manual decides them.
func order(k model.Kind) int {
	switch k {
	case model.Schedule:
		return 0
	case model.Commitment:
		return 1
	case model.Outcome:
		return 2
	case model.Position:
		return 3
	}
	return 4
}

// merge puts neighbours together that undertake nothing apart: only
// commitments and what stands beside them are cut.
func (d *document) merge(us []unit) []unit {
	out := us[:0]
	for _, u := range us {
		if n := len(out); n > 0 {
			b := &out[n-1]
			if b.v.kind != model.Commitment && u.v.kind != model.Commitment && b.v.kind != model.Schedule && u.v.kind != model.Schedule ||
				b.v.kind == model.Schedule && u.v.kind == model.Schedule {
				if order(u.v.kind) < order(b.v.kind) {
					b.v = u.v
				}
				continue
			}
		}
		out = append(out, u)
	}
	return out
}

// pointers drops, of several units, those that only point at what follows:
// "and committed to the following actions".
func (d *document) pointers(us []unit, text string) ([]unit, string) {
	out := us[:0]
	for k, u := range us {
		points := false
		v := d.p.nodes[u.chain[len(u.chain)-1]].verb
		for i := v + 1; i < len(d.p.toks) && i < v+7; i++ {
			if d.p.key(i) == "following" && d.p.is(i, rAdj) {
				points = true
			}
		}
		if points && k > 0 && k == len(us)-1 && u.joiner >= 0 {
			return out, text[:d.p.toks[u.joiner].start]
		}
		out = append(out, u)
	}
	return out, text
}

// place finds where the units' words begin and end. A unit that is alone has
// the whole statement; of several, a commitment begins with its verb or its
// own governor, anything else with its clause.
func (d *document) place(us []unit, text string) {
	p := &d.p
	if len(us) == 1 {
		us[0].start, us[0].end = trim(text, 0, len(text))
		return
	}
	for k := range us {
		u := &us[k]
		n := &p.nodes[u.own]
		from := n.from
		switch {
		case k == 0 && u.own == u.chain[0] && (u.v.kind != model.Commitment || d.ownSubject(&us[1])):
			from = 0
		case d.ownSubject(u):
			from = n.subj
		case n.by >= 0 && n.joiner >= 0 && n.by > n.joiner:
			from = n.joiner + 1
			for from < n.by && !p.is(from, rPoss|rDet) {
				from++
			}
		case n.form == foTo && len(u.chain) > 0:
			from = min(n.from+1, n.verb)
			if p.is(n.from-1, rNeg) && n.from > 0 {
				from = n.from - 1
			}
		case u.own == u.chain[0] && n.modal != "" && d.sharesModal(us, k):
			from = d.afterModal(n)
		}
		// not … only, adverbs before the verb belong to it
		for from > 0 && p.is(from-1, rAdv|rNeg) && from-1 > u.joiner && (k == 0 || from-1 > p.nodes[us[k-1].own].verb) && !p.is(from, rTo) && n.role != roMain {
			from--
		}
		u.start = int(p.toks[from].start)
		if k > 0 {
			j := u.joiner
			if j < 0 || int(p.toks[j].start) > u.start {
				j = from
			}
			end := int(p.toks[j].start)
			us[k-1].start, us[k-1].end = trim(text, us[k-1].start, max(end, us[k-1].start))
		}
	}
	last := &us[len(us)-1]
	last.start, last.end = trim(text, last.start, len(text))
}

// ownSubject tells whether a unit is a clause with a subject of its own.
func (d *document) ownSubject(u *unit) bool {
	n := &d.p.nodes[u.own]
	return n.role == roMain && n.joiner >= 0 && n.subj > n.joiner && n.subj < n.from
}

// sharesModal tells whether other units have their modal from unit k.
func (d *document) sharesModal(us []unit, k int) bool {
	n := &d.p.nodes[us[k].own]
	for m := k + 1; m < len(us); m++ {
		o := &d.p.nodes[us[m].own]
		if o.head == n.head && o.role == roMain && o.modal == n.modal && !d.p.is(o.from, rModal) && us[m].own != us[k].own {
			return true
		}
	}
	return false
}

func (d *document) afterModal(n *node) int {
	for k := n.from; k <= n.verb; k++ {
		if !d.p.is(k, rModal) {
			return k
		}
	}
	return n.verb
}

// trim gives text[start:end] without the blanks and joining signs around it.
func trim(text string, start, end int) (int, int) {
	for start < end && strings.IndexByte(" \n\t,;:", text[start]) >= 0 {
		start++
	}
	for end > start && strings.IndexByte(" \n\t,;:", text[end-1]) >= 0 {
		end--
	}
	if end < len(text) && start < end {
		for _, dash := range [...]string{" –", " —", " -"} {
			if strings.HasSuffix(text[start:end], dash) {
				end -= len(dash)
			}
		}
	}
	return start, end
}

// whole codes a statement in which no verb was found: a noun phrase.
func (d *document) whole(i int, ld *lead) {
	s := &d.ss[i]
	start, end := trim(s.Text, 0, len(s.Text))
	if start == end {
		start, end = 0, len(s.Text)
	}
	u := unit{start: start, end: end, v: verdict{kind: model.Information, rule: "no-verb", actionAt: -1}}
	p := &d.p
	for k := range p.toks {
		if n := p.nounOf(k); n != nil && p.is(k, rNoun) {
			switch {
			case ld != nil && ld.kind == model.Commitment && d.acts(ld.action) && !(n.event && n.verb != ""):
				u.v = verdict{kind: model.Commitment, rule: "bullet-of-lead-in", action: ld.action, strength: ld.strength, actionAt: -1}
			case ld != nil && ld.kind == model.Commitment && n.verb != "":
				u.v = verdict{kind: model.Commitment, rule: "noun-of-action", action: n.verb, strength: ld.strength, actionAt: k, at: [2]int{k, k + 1}}
			case ld != nil && ld.kind != "":
				u.v.kind, u.v.rule = ld.kind, "bullet-of-lead-in"
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
	d.item(i, &u, ld)
}

// acts tells whether the action of a lead-in is one of its own, and not only
// agreeing or intending.
func (d *document) acts(action string) bool {
	e := d.lex.find(action)
	if e == nil || e.verb == 0 {
		return false
	}
	switch d.lex.verbs[e.verb-1].class {
	case vAct, vEffect:
		return action != "act" && action != "take" && action != "follow"
	}
	return false
}

// item writes a unit down.
func (d *document) item(i int, u *unit, ld *lead) {
	s := &d.ss[i]
	if u.end <= u.start {
		return
	}
	it := Item{Statement: i, Start: u.start, End: u.end, Kind: u.v.kind}
	p := &d.p
	if u.v.at[1] > u.v.at[0] {
		it.Because = append(it.Because, Evidence{Rule: u.v.rule, At: []Range{d.span(u.v.at[0], u.v.at[1])}})
	} else {
		it.Because = append(it.Because, Evidence{Rule: u.v.rule})
	}
	text := s.Text[u.start:u.end]
	subject := ""
	if u.v.subject[1] > u.v.subject[0] {
		r := d.span(u.v.subject[0], u.v.subject[1])
		subject = s.Text[r.Start:r.End]
	} else if ld != nil {
		subject = ld.subject
	}
	if u.v.kind == model.Commitment {
		it.Actors = undertakers(d.ctx, subject, text, d.before(subject))
		it.Action, it.Strength = u.v.action, u.v.strength
		if u.v.actionAt >= 0 && u.v.actionAt < len(p.toks) {
			it.Because = append(it.Because, Evidence{Field: "action", Rule: "verb", At: []Range{d.span(u.v.actionAt, u.v.actionAt+1)}})
		}
		d.due(&it, s.Text, ld)
		it.Amounts = AmountsOf(d.ctx, text)
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
	it.Names = FindNames(text, within(s.Strong, u.start, u.end))
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
func (d *document) due(it *Item, statement string, ld *lead) {
	text := statement[it.Start:it.End]
	ref := ""
	if d.ctx != nil {
		ref = d.ctx.Date
	}
	if d.sharedOf != it.Statement || d.shared == nil {
		first := it.Start
		for k := len(d.items) - 1; k >= 0 && d.items[k].Statement == it.Statement; k-- {
			first = d.items[k].Start
		}
		d.sharedOf, d.shared = it.Statement, sharedDue(statement, it.Statement, first, ref)
	}
	if m, ok := when.Due(text, ref); ok {
		it.Due = &Due{Text: text[m.Start:m.End], EDTF: m.EDTF, Statement: it.Statement, At: Range{it.Start + m.Start, it.Start + m.End}}
		return
	}
	if d.shared.Text != "" {
		due := *d.shared
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
func sharedDue(statement string, number, first int, ref string) *Due {
	before := statement[:first]
	if first == 0 {
		comma := strings.IndexByte(statement[:min(len(statement), 100)], ',')
		before = statement[:max(comma, 0)]
	}
	m, ok := when.Due(before, ref)
	if !ok || first == 0 && m.Start > 0 {
		return &Due{}
	}
	return &Due{Text: statement[m.Start:m.End], EDTF: m.EDTF, Statement: number, At: Range{m.Start, m.End}}
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
	d.parse(text, d.ss[g].Form == Bullet || up != nil)
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
			ld.actors, ld.due = b.Actors, b.Due
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
	case a.class == vDecide && a.speaks(), a.class == vIntend && a.speaks() && !a.m.past:
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
