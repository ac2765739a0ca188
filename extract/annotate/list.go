package annotate

import (
	"strings"
)

// noObject tells whether between the verb of b and a joiner stands nothing
// that can be its object: the two share the one that follows.
func (p *parser) noObject(b *node, joiner int) bool {
	if joiner < 0 || b.gov {
		return false
	}
	if p.is(joiner-1, rPrep) && joiner-1 > b.verb {
		return true
	}
	for i := b.verb + 1; i < joiner; i++ {
		if !p.is(i, rAdv|rPrep) {
			return false
		}
	}
	if v := p.verbOf(b.verb); joiner > b.verb+1 && v != nil && v.frame&fObjless != 0 && strings.HasSuffix(p.str(joiner-1), "ly") {
		return false // meet regularly and share data
	}
	return true
}

// peer finds on the way down the verb that n continues: the innermost that
// takes its form, whose list is still open.
func (p *parser) peer(n *node) int {
	shut, best, second, reopen := -1, -1, -1, -1
	under := -1 // of a governing main verb that n cannot continue: the verb it governs
	for k := len(p.way) - 1; k >= 0; k-- {
		c := p.way[k]
		if p.undertaken(n, c) {
			if best < 0 && shut < 0 && under < 0 {
				under = c
			}
		}
		if !p.fits(n, &p.nodes[c]) {
			continue
		}
		if under >= 0 && p.nodes[c].role == roMain {
			best = under
			break
		}
		if n.semi && p.nodes[c].role >= roPurp {
			continue
		}
		h := &p.nodes[p.nodes[c].head]
		if h.semis && !n.semi && n.form == foIng {
			continue
		}
		if h.closed && (n.form != foTo || h.closedTo) && !p.aswell(n) && !(n.and && p.noObject(&p.nodes[c], n.joiner)) {
			if shut < 0 {
				shut = c
			}
			if reopen < 0 && p.nodes[c].role <= roGov && h.commas > 1 && n.form == foBare && !n.and {
				reopen = c
			}
			continue
		}
		if best < 0 {
			best = c
			continue
		}
		if second < 0 || n.form == foTo && p.nodes[second].role != roGov && p.nodes[c].role == roGov {
			second = c
		}
	}
	if best < 0 {
		if n.form == foIng && !n.and && !n.semi {
			return -1 // build ships and train crews, bringing us closer
		}
		return shut
	}
	if reopen >= 0 && p.nodes[best].role >= roPurp && p.at(n.joiner, mComma) && p.andBare(n.verb) {
		return reopen // share A, test B and not sell C, lend D, and mend E
	}
	if p.nodes[best].role >= roPurp && p.governsAt(n.verb) && !p.noObject(&p.nodes[best], n.joiner) {
		for k := len(p.way) - 1; k >= 0; k-- {
			if c := p.way[k]; p.nodes[c].role == roMain && p.fits(n, &p.nodes[c]) {
				return c // … and commit to share
			}
		}
	}
	if second >= 0 && p.outer(n, best, second) {
		return second
	}
	return best
}

// undertaken tells whether node c is what "we" undertake, so that n, a plain
// act in the base form, goes on with it and not with the verb of undertaking:
// "we affirm our commitment to mending nets and strengthen the fleet".
func (p *parser) undertaken(n *node, c int) bool {
	m, v := &p.nodes[c], p.verbOf(n.verb)
	if n.form != foBare || m.role != roGov || m.parent < 0 || v == nil || p.governsAt(n.verb) || v.class == vInvite || v.class == vTask || v.class == vPerform || v.class == vSay || v.class == vReport || v.class == vJudge {
		return false
	}
	for k := n.verb + 1; k < n.verb+4 && v.lemma == "share"; k++ {
		if no := p.nounOf(k); no != nil && no.judge {
			return false // share the importance of
		}
	}
	g := &p.nodes[m.parent]
	return g.role == roMain && g.form == foFinite && g.modal == "" && !g.past && (p.governsAt(g.verb) || p.is(g.verb, rBe))
}

func (p *parser) aswell(n *node) bool {
	k := n.joiner
	if p.at(k, mComma) {
		k++
	}
	return p.value(k) == "aswell"
}

// outer decides between two lists that n could continue for the outer one.
func (p *parser) outer(n *node, in, out int) bool {
	a, b := &p.nodes[in], &p.nodes[out]
	if n.form != foFinite && p.noObject(a, n.joiner) {
		return false
	}
	comma := p.at(n.joiner, mComma)
	v := p.verbOf(n.verb)
	switch {
	case p.governsAt(n.verb) && n.form != foIng && b.form == foFinite && a.form != foFinite:
		return comma || !p.asked(n, a) // we see the need to act and pledge to help
	case n.modal == "can" && b.modal != "" && b.modal != "can":
		return false // will mend what others broke and can break
	case a.role == roRel && b.role == roMain && (n.form == foFinite || n.form == foBare):
		switch {
		case p.governs(v) && !p.governs(p.verbOf(a.verb)):
			return true
		case n.form != foFinite:
			return false
		case n.modal != "" && a.modal != b.modal && (n.modal == a.modal || n.modal == b.modal):
			return n.modal == b.modal
		case comma:
			return p.aux(n) || p.governs(v) || v != nil && v.class == vPerform
		}
		return p.aux(n) == p.aux(b) && p.aux(n) != p.aux(a)
	case n.form == foIng && comma && p.aswell(n) && a.role == roAdj && b.role == roGov && p.nodes[a.head].commas == 0:
		return true
	case comma && n.and && a.role == roGov && a.parent >= 0 && p.carries(a.parent) && p.nodes[a.head].commas == 0 && n.form == foBare && b.form == foFinite && b.modal != "":
		return true // will work to avoid A, and ensure B
	case a.role == roComp && b.role == roMain && comma && n.form == foBare && p.stanceVerb(n) && p.stanceVerb(b) && p.is(b.verb, rBase):
		return true // recognise that all must help, and reiterate our support
	case a.role == roComp && b.role == roMain && n.form == foFinite && n.modal != "" && n.modal != "can" && a.modal == "" && p.stanceVerb(b):
		return true // recognise that it is hot and will act
	case comma && n.and && n.form == foTo && a.parent == out && b.form == foTo && a.role == roGov && p.carries(out) && p.nodes[a.head].commas == 0:
		return true // agree to work with ports to avoid A, and to ensure B
	case a.role < roPurp:
		return false
	case n.form == foTo && comma && p.nodes[b.head].form == foTo:
		h := &p.nodes[b.head]
		return n.and && p.nodes[a.head].commas == 0 || h.closed || h.commas > 0 // …, to explore …, and to exchange … // …, to explore …, and to exchange …
	case comma && n.and && p.nodes[a.head].commas == 0 && a.role == roPurp && !p.aswell(n):
		return true
	}
	return false
}

// asked tells whether n, without a comma before it, goes on with what others
// are asked for: "we call on both to stop and commit to talks", "train crews to
// see risks and empower ports to act".
func (p *parser) asked(n, a *node) bool {
	if v := p.verbOf(n.verb); a.role == roPurp && v != nil && (v.class == vTask || v.class == vInvite) {
		return true
	}
	if v := p.verbOf(n.verb); a.parent < 0 || v == nil || v.class != vDecide || v.lemma == "pledge" || p.remain(n.verb) {
		return false
	}
	v := p.verbOf(p.nodes[a.parent].verb)
	return v != nil && v.class == vInvite
}

// aux tells whether a modal or auxiliary stands in the group.
func (p *parser) aux(n *node) bool {
	return n.modal != "" || n.passive || n.perfect || p.is(n.from, rBe|rHave)
}

func (p *parser) stanceVerb(n *node) bool {
	v := p.verbOf(n.verb)
	return p.is(n.verb, rBe) || v != nil && v.class == vStance
}

// governsAt is governs for the verb at token k; one that invites must go on to
// say whom to do what ("encourage firms to join", not "encourage trade").
func (p *parser) governsAt(k int) bool {
	v := p.verbOf(k)
	if v != nil && (v.class == vIntend && v.lemma != "seek" || v.lemma == "resolve") && v.frame&fInf != 0 && (p.opensNP(p.after(k)) || p.key(p.after(k)) == "for") {
		return false // plan for growth, resolve the issue
	}
	if p.remain(k) && p.is(p.after(k), rAdj) && p.value(p.after(k)) != "" {
		return true // and remain committed to
	}
	if v == nil || v.class != vInvite || v.lemma == "call" || v.lemma == "urge" {
		return p.governs(v)
	}
	for i := k + 2; i < len(p.toks) && i < k+15 && p.toks[i].mark <= mComma; i++ {
		if p.is(i, rTo) {
			return true
		}
	}
	return false
}

func (p *parser) governs(v *verb) bool {
	if v != nil && v.lemma == "look" {
		return true // look forward to
	}
	return v != nil && (v.class >= vDecide && v.class <= vTentative && v.lemma != "explore" && v.lemma != "consider" && v.lemma != "examine" || v.class == vStance || v.class == vInvite || v.class == vTask)
}

// agrees tells whether n can have c's subject: "we … and is" and "the office is
// … and agree" cannot. Only what is sure in number is asked.
func (p *parser) agrees(n, c *node) bool {
	if c.role == roMain && c.modal == "" && n.form == foBare && p.singular(c) {
		return false
	}
	if c.role == roComp && c.modal == "" && !c.past && c.from == c.verb && p.is(c.verb, rBase) && n.past && n.form == foFinite && n.modal == "" {
		return false // asked that Chile review its rules, and were concerned
	}
	return n.form != foFinite || n.modal != "" || c.subj < 0 || p.value(c.subj) != "we" || !p.singular(n)
}

// singular tells whether the verb group of n can only have a singular subject.
func (p *parser) singular(n *node) bool {
	switch p.key(n.from) {
	case "is", "has":
		return true
	}
	return n.from == n.verb && p.is(n.verb, rS)
}

// fits tells whether n has the form to continue c's list.
func (p *parser) fits(n, c *node) bool {
	if !p.agrees(n, c) {
		return false
	}
	switch n.form {
	case foTo:
		return p.nodes[c.head].form == foTo
	case foBare:
		if v := p.verbOf(n.verb); c.role == roMain && c.form == foFinite && (p.governs(v) || p.governsAt(n.verb)) && (!c.past || v.lemma == "look" || (v.class == vIntend || v.class == vDecide && p.is(n.verb+1, rTo)) && p.plural(c.subjEnd-1)) {
			return true
		}
		return c.form == foTo || c.form == foBare || c.form == foFinite && (c.modal != "" || p.is(c.verb, rBase) && !c.past || c.role == roRel && p.key(c.verb) == "are" && !p.at(n.joiner, mComma))
	case foIng:
		return c.form == foIng || c.progressive && c.form == foFinite
	case foPart:
		return c.perfect || c.passive || (p.is(c.verb, rBe) || p.remain(c.verb)) && p.is(n.verb, rPart|rPast) && p.value(n.verb) == "firm"
	}
	// finite
	if c.form != foFinite && c.form != foBare {
		return false
	}
	if n.modal == "" && n.from == n.verb {
		if p.is(n.verb, rPast) {
			return c.past && !c.passive || c.perfect || c.role == roMain && c.modal == "intended" && p.remain(n.verb)
		}
		if p.is(n.verb, rS) {
			return !c.past
		}
	}
	return true
}

// andTo tells whether a list of infinitives goes on after token i to its
// "and to".
func (p *parser) andTo(i int) bool {
	for k := i + 1; k < len(p.toks) && k < i+120; k++ {
		if p.is(k, rTo) && p.is(p.before(k), rConj) {
			return true
		}
		if p.at(k, mSemicolon) || p.at(k, mStop) {
			return false
		}
	}
	return false
}

// andBare tells whether a list of bare verbs goes on after token i to its
// ", and share".
func (p *parser) andBare(i int) bool {
	for k := i + 1; k < len(p.toks) && k < i+60; k++ {
		if p.at(k, mComma) && p.is(k+1, rConj) && p.is(p.after(k+1), rBase) {
			return true
		}
		if p.at(k, mSemicolon) || p.at(k, mStop) {
			return false
		}
	}
	return false
}

// sharesAfter tells whether node k has its object from a later one of its list
// that an "and" joins: "consolidate, deepen and extend our ties".
func (p *parser) sharesAfter(k int) bool {
	m := p.nextInList(k)
	return m >= 0 && p.nodes[m].and && p.noObject(&p.nodes[k], p.nodes[m].joiner)
}

// settle undoes the lists that never had their "and": their further members
// are afterthoughts of the first.
func (p *parser) settle() {
	for k := range p.nodes {
		n := &p.nodes[k]
		if n.head == k || n.and || n.semi || n.joiner < 0 {
			continue
		}
		if h := &p.nodes[n.head]; !h.closed && !h.semis && !p.sharesAfter(k) && (n.form != foFinite || p.is(n.verb, rIng)) {
			n.role = roAdj
		}
	}
}
