package annotate

// aside tells whether only words set in commas stand between the verb of node
// c and the comma at token i, so that an infinitive after it is undertaken.
func (p *parser) aside(c, i int) bool {
	n := &p.nodes[c]
	v := p.verbOf(n.verb)
	if v == nil || v.class != vDecide && v.class != vIntend && v.class != vTentative || v.frame&fInf == 0 || n.gov {
		return false
	}
	k := p.after(n.verb)
	if !p.at(k, mComma) || i <= k {
		return false
	}
	for k++; k < i; k++ {
		if p.toks[k].mark > mNumber {
			return false
		}
	}
	return true
}

// lastOfNouns finds, for the infinitive at token i, the governing noun that
// ends a list of things stood for: "reaffirm our respect for X and our
// commitment to share". It gives the noun, the joiner before it and the node.
func (p *parser) lastOfNouns(i int) (by, joiner, c int) {
	b := p.before(i)
	no := p.nounOf(b)
	if no == nil || !p.is(b, rNoun) || no.class != nFirm && no.class != nIntended {
		return -1, -1, -1
	}
	k := b - 1
	for k > b-3 && p.is(k, rAdj|rPart) {
		k--
	}
	if !p.is(k, rPoss) || !p.is(k-1, rConj) {
		return -1, -1, -1
	}
	joiner = k - 1
	if p.at(joiner-1, mComma) {
		joiner--
	}
	for w := len(p.way) - 1; w >= 0; w-- {
		n := &p.nodes[p.way[w]]
		if v := p.verbOf(n.verb); n.role == roMain && v != nil && v.class == vStance && !n.gov {
			return b, joiner, p.way[w]
		}
	}
	return -1, -1, -1
}

// voices tells whether v is a verb by which one voices an intention: reaffirm
// our commitment, share a commitment, announce plans; not: adopt a plan.
func (p *parser) voices(v *verb) bool {
	if v == nil {
		return true
	}
	switch v.class {
	case vStance, vSay, vState:
		return true
	}
	switch v.lemma {
	case "share", "express", "announce", "declare", "reinforce", "make", "take", "renew", "convey", "hold", "give", "extend":
		return true
	}
	return false
}

// farGovernor finds the noun that governs the infinitive at token i across
// words set between: "our commitment, under the plan, to share".
func (p *parser) farGovernor(i, top int) int {
	n := &p.nodes[top]
	if n.gov || n.role > roGov || !p.voices(p.verbOf(n.verb)) {
		return -1
	}
	for k := n.verb + 1; k < i && k < n.verb+7; k++ {
		no := p.nounOf(k)
		if no == nil || !p.is(k, rNoun) || no.class < nFirm || no.class == nLight {
			if p.is(k, rPrep) {
				return -1
			}
			continue
		}
		if k == i-1 || i-k > 14 || p.key(k+1) == "to" || p.key(k+1) == "of" && !p.speakersIn(k+2, i) {
			return -1
		}
		if p.is(k+1, rPrep) || p.at(k+1, mComma) {
			return k
		}
		if next := p.nounOf(k + 2); p.is(k+1, rConj) && next != nil && next.class >= nFirm && next.class != nLight {
			continue // the willingness and commitment of Chile to share
		}
		return -1
	}
	return -1
}

// speakersIn tells whether the speakers are named among the tokens: "the wish
// of both countries to share".
func (p *parser) speakersIn(a, b int) bool {
	for k := a; k < b && k < len(p.toks); k++ {
		if p.toks[k].party == isParty {
			return true
		}
		if n := p.nounOf(k); n != nil && n.class == nSpeaker {
			return true
		}
	}
	return false
}

func (p *parser) gapGovernor(i, top int) bool { return p.farGovernor(i, top) >= 0 }

func (p *parser) hasGov(c int) bool { return p.nodes[c].gov }

// light tells whether node c carries the infinitive that follows it at a
// distance: work with partners to share, take action, where needed, to share.
func (p *parser) light(c int) bool {
	n := &p.nodes[c]
	v := p.verbOf(n.verb)
	if v == nil || n.role > roGov {
		return false
	}
	if (v.class == vTask || v.class == vInvite) && v.frame&fObjInf != 0 && !n.passive && p.key(n.verb+1) != "for" {
		return true // invites the group, where it can, to report
	}
	if p.carriesFar(v) {
		return !p.onTopic(n)
	}
	return p.lightNoun(n, v) >= 0
}

// carriesFar tells whether v carries an infinitive that stands apart from it:
// work with the ports to share, but not: continue the talks to share.
func (p *parser) carriesFar(v *verb) bool {
	return v.class == vLight && v.frame&fInf != 0 && v.lemma != "continue" && v.lemma != "keep"
}

// onTopic tells whether the verb of n has its own object after "on": "work on
// a project to …" carries nothing.
func (p *parser) onTopic(n *node) bool {
	a := p.after(n.verb)
	if p.key(a) != "on" || p.is(a+1, rIng|rTo) {
		return false
	}
	for k := a + 1; k < len(p.toks) && k < a+8 && p.is(k, rDet|rPoss|rAdj|rNoun|rConj|rAdv); k++ {
		if w := p.str(k); w == "level" || w == "levels" || w == "basis" {
			return false
		}
	}
	return true
}

// lightNoun gives the token of "steps", "action" or "efforts" as the object of
// take or make at n, -1 for none.
func (p *parser) lightNoun(n *node, v *verb) int {
	switch v.lemma {
	case "take", "make", "undertake", "pursue", "continue":
	default:
		return -1
	}
	for k := n.verb + 1; k < len(p.toks) && k < n.verb+8; k++ {
		if !p.is(k, rNoun|rAdj|rDet|rPoss|rAdv|rConj|rPart) && !p.at(k, mComma) {
			return -1
		}
		if no := p.nounOf(k); no != nil && (no.class == nLight || no.lemma == "work" && v.lemma == "undertake") && p.is(k, rNoun) {
			return k
		}
	}
	return -1
}

// governor tells whether the infinitive or gerund whose "to" (or other
// preposition) is token i is what the node top undertakes, and by which noun
// or adjective.
func (p *parser) governor(i, top int) (by int, ok bool) {
	n := &p.nodes[top]
	b := p.before(i)
	v := p.verbOf(n.verb)
	if h := n.subjEnd - 1; n.passive && n.subj >= 0 && b == n.verb && p.nounOf(h) != nil && p.nounOf(h).class == nLight && v != nil && (v.lemma == "take" || v.lemma == "make" || v.lemma == "undertake") {
		return h, true // steps will be taken to share
	}
	if h := p.subjectGovernor(n); h >= 0 && p.onlyAdv(n.verb+1, i) && (p.is(n.verb, rBe) || v != nil && v.class == vState) {
		return h, true // our commitment remains to share, plans are under way to share
	}
	if b == n.verb {
		return -1, v != nil && (v.frame&fInf != 0 || n.passive && v.frame&fObjInf != 0)
	}
	if p.is(b, rAdj) && (p.value(b) == "firm" || p.value(b) == "intended") {
		return b, true
	}
	if v != nil && v.class == vIntend && p.key(n.verb+1) == "for" && !p.hasGov(top) {
		return -1, true // intend for the fund to cover
	}
	if no := p.nounOf(b); v == nil && no != nil && p.is(b, rNoun) && no.class >= nFirm && no.class != nLight && b-n.verb < 8 && p.is(n.verb, rBe) {
		return b, true // it is our aim to share
	}
	if p.standsIn(n, b) {
		return b, true
	}
	if v == nil {
		return -1, false
	}
	// look forward to is a verb of its own; work together to, act to
	if p.carriesFar(v) && !p.hasGov(top) && !p.onTopic(n) && !(p.key(i+1) == "be" && b != n.verb) {
		return -1, true
	}
	if k := p.lightNoun(n, v); k >= 0 && !p.hasGov(top) {
		return k, true
	}
	if no := p.nounOf(b); v.class == vLight && no != nil && no.class == nLight && !p.hasGov(top) && b-n.verb < 5 {
		return b, true // continue our efforts to share
	}
	if v.frame&fInf != 0 && !p.hasGov(top) && b > n.verb && p.onlyAdverbs(n.verb+1, i) {
		return -1, true // agreed, where possible, to share
	}
	if no := p.nounOf(b); no != nil && p.is(b, rNoun) && no.class >= nFirm && no.class != nLight && b-n.verb < 8 && !p.prepBetween(n.verb, b) && p.voices(v) {
		return b, true
	}
	if by := p.farGovernor(i, top); by >= 0 {
		return by, true
	}
	if p.standsIn(n, b) {
		return b, true
	}
	if v.frame&fObjInf != 0 && v.frame&fInf == 0 && (v.class == vTask || v.class == vInvite || v.class == vPerform) && !p.hasGov(top) {
		return -1, true
	}
	return -1, false
}

// standsIn tells whether node n says that its subject is firm or one in the
// governing noun at token b: "stand united in our resolve to share".
func (p *parser) standsIn(n *node, b int) bool {
	no := p.nounOf(b)
	if no == nil || !p.is(b, rNoun) || no.class != nFirm && no.class != nIntended || !p.is(n.verb, rBe) && !p.remain(n.verb) {
		return false
	}
	k := b - 1
	for k > n.verb && p.is(k, rDet|rPoss|rAdj|rPart|rConj) {
		k--
	}
	return p.key(k) == "in" && p.is(k-1, rAdj|rPart|rAdv|rVerb) && k > n.verb
}

// subjectGovernor gives the head of the subject of n where it is a noun that
// governs an undertaking, -1 where it is none.
func (p *parser) subjectGovernor(n *node) int {
	if n.subj < 0 {
		return -1
	}
	for k := n.subj; k < n.subjEnd; k++ {
		if !p.is(k, rNoun) {
			if p.is(k, rDet|rPoss|rAdj|rAdv|rPart|rIng) {
				continue
			}
			return -1
		}
		if no := p.nounOf(k); no != nil && no.class >= nFirm && no.class != nLight && !p.is(k+1, rNoun) {
			return k
		}
	}
	return -1
}

func (p *parser) onlyAdv(a, b int) bool {
	for k := a; k < b; k++ {
		if !p.is(k, rAdv|rNeg) {
			return false
		}
	}
	return true
}

func (p *parser) onlyAdverbs(a, b int) bool {
	for k := a; k < b; k++ {
		if !p.is(k, rAdv|rNeg) && !p.at(k, mComma) {
			return p.timeBetween(a, b)
		}
	}
	return true
}

// timeBetween tells whether what stands between a verb and its infinitive is
// short and no object: "agreed in Oslo to share", "agreed with Japan to share".
func (p *parser) timeBetween(a, b int) bool {
	if n := p.nounOf(p.before(b)); p.key(a) == "on" && !(p.is(a+1, rNoun) && p.toks[a+1].caps != lower) && !(n != nil && n.judge) {
		return false // agreed on Chile's wish to join
	}
	return p.is(a, rPrep) && p.key(a) != "to" && b-a < 10 && p.verbOf(a-1) != nil && p.verbOf(a-1).class == vDecide
}

func (p *parser) prepBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if p.is(k, rPrep) {
			return true
		}
	}
	return false
}

// ingGovernor tells whether a gerund after the preposition at b is undertaken
// by the node top: committed to sharing, our commitment to sharing, agreed on
// sharing, the possibility of sharing, look forward to sharing.
func (p *parser) ingGovernor(b, top int) (by int, ok bool) {
	n := &p.nodes[top]
	v := p.verbOf(n.verb)
	g := p.before(b)
	if j, _, _, _ := p.join(b); j >= 0 && p.key(b) == "to" {
		// committed to peace, and to sharing; committed to sharing and to promoting
		for k := len(p.way) - 1; k >= 0; k-- {
			c := &p.nodes[p.way[k]]
			if c.role > roGov {
				continue
			}
			if c.role == roGov && c.form == foIng {
				return c.by, true
			}
			if by := p.toGovernor(c, b); by >= -1 {
				return by, true
			}
		}
		return -1, false
	}
	switch p.key(b) {
	case "to", "towards", "toward":
		if by := p.toGovernor(n, b); by >= -1 {
			return by, true
		}
	case "on", "for":
		if v != nil && g == n.verb && (v.class == vDecide || v.lemma == "plan") {
			return -1, true
		}
		if v != nil && v.class == vLight && p.key(b) == "on" && !n.gov && p.onlyAdv(n.verb+1, b) {
			return -1, true // work together on sharing
		}
	case "with":
		if v != nil && v.class == vTask && !n.gov {
			return -1, true
		}
	case "of", "in":
		if v != nil && g == n.verb && v.lemma == "concur" {
			return -1, true // concurred in sharing
		}
		if no := p.nounOf(g); no != nil && p.is(g, rNoun) && (no.class == nIntended || no.class == nTentative || no.class == nFirm) && !p.prepBetween(n.verb, g) {
			return g, true
		}
		if p.is(g, rAdj) && p.value(g) == "intended" {
			return g, true
		}
	}
	return -1, false
}

// toGovernor finds what in node c takes "to" with a gerund before token b: the
// verb itself (-1), or a noun or adjective; -2 for nothing.
func (p *parser) toGovernor(c *node, b int) int {
	v := p.verbOf(c.verb)
	if v != nil && p.lookForward(c) {
		return -1
	}
	if v != nil && v.frame&fToIng != 0 && v.class != vStance && v.class != vAct && (b <= c.verb+4 || p.key(b-1) == ",") {
		return -1
	}
	for k := c.verb + 1; k < b && k < c.verb+9; k++ {
		if p.is(k, rAdj) && p.value(k) == "firm" {
			return k
		}
		if no := p.nounOf(k); no != nil && p.is(k, rNoun) && (no.class == nFirm || no.class == nIntended) {
			return k
		}
		if p.is(k, rPrep) {
			break
		}
	}
	if v != nil && v.class == vLight && p.key(b) != "to" {
		return -1 // work with industry towards sharing
	}
	return -2
}

func (p *parser) lookForward(c *node) bool {
	v := p.verbOf(c.verb)
	return v != nil && v.lemma == "look" && p.key(c.verb+1) == "forward"
}
