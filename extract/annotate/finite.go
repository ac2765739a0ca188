package annotate

// finite hangs a group with a modal, an auxiliary or a finite verb.
func (p *parser) finite(n node) {
	joiner, and, semi, _ := p.join(n.from)
	if joiner >= 0 && !and && !semi && p.main >= 0 && p.marker < 0 && p.inset(&p.nodes[p.main]) && p.strong(&n) {
		m := &p.nodes[p.main]
		n.subj, n.subjEnd = m.subj, m.from-1
		p.supplant(m, n)
		return
	}
	if w := p.before(n.from); p.is(p.marker, rRel) && w > p.marker+2 && p.value(w) == "we" && p.at(w-1, mComma) && (p.main < 0 || p.key(p.marker) == "that") {
		p.marker = -1 // To cut what Kenya earns from it, we will …
	}
	if p.marker >= 0 && p.marker < n.from {
		p.marked(n)
		return
	}
	t := &p.toks[n.verb]
	if !and && p.main >= 0 && n.modal != "" && p.nodes[p.main].form == foFinite && p.closesAside(joiner) {
		p.push(n, roRel, p.top())
		return
	}
	if joiner >= 0 && p.main >= 0 {
		n.joiner, n.and, n.semi = joiner, and, semi
		if c := p.peer(&n); c >= 0 && !(p.nodes[c].role == roRel && !and && p.openedByPart() && n.modal != "" && p.nodes[c].modal == "") {
			p.list(n, c)
			return
		}
		if t.maybe && n.from == n.verb {
			n.form, n.past = foPart, false
			if c := p.peer(&n); c >= 0 && and {
				p.list(n, c)
			}
			return // a participle
		}
	}
	subj, at := p.subject(n.from)
	n.subj, n.subjEnd = subj, n.from
	if p.main < 0 {
		p.firstClause(n)
		return
	}
	p.laterClause(n, subj, at)
}

// openedByPart tells whether only a participle or gerund has opened the
// sentence and its main verb is still to come: "Building on this, Chile, home
// to ports that grow, will …".
func (p *parser) openedByPart() bool {
	m := &p.nodes[p.main]
	return (m.form == foIng || m.form == foPart) && m.from <= p.firstWord()
}

// marked hangs a finite group whose clause the marker opens: a relative or a
// subordinate clause, what a verb says, or a clause that tells a second thing.
func (p *parser) marked(n node) {
	m := p.marker
	p.marker, p.wait = p.wait, -1
	n.subj, n.subjEnd = m+1, n.from
	if p.at(n.subj, mComma) {
		n.subj = p.opening(n.subj+1, n.from)
	} else if p.is(n.subj, rPrep) {
		n.subj = p.opening(n.subj, n.from)
	}
	if v := p.verbOf(n.verb); p.key(m) == "where" && p.main >= 0 && v != nil && v.class == vDecide && (p.value(m+1) == "they" || p.value(m+1) == "we" || p.key(m+1) == "both") {
		// "met in Oslo, where they agreed to …" tells two things
		n.joiner = m
		if p.at(m-1, mComma) {
			n.joiner = m - 1
		}
		p.push(n, roMain, -1)
		return
	}
	if (p.key(m) == "while" || p.key(m) == "whereas") && p.main >= 0 && p.at(m-1, mComma) && n.modal != "" && n.modal != "can" &&
		p.nodes[p.main].subj >= 0 && (p.toks[n.subj].party == isParty || p.value(n.subj) == "we") {
		// "Japan will build, while Mexico will pay" tells two things
		n.joiner = m - 1
		p.push(n, roMain, -1)
		return
	}
	if p.comp(m) {
		p.push(n, roComp, p.under)
	} else if p.main < 0 && m == 0 || p.top() < 0 {
		// a clause that opens the sentence: "As we meet, …"
		p.push(n, roRel, -1)
		p.way = p.way[:0]
	} else {
		p.push(n, roRel, p.top())
	}
}

// firstClause hangs the first finite group of the sentence: the main verb,
// unless its clause only stands before the main one.
func (p *parser) firstClause(n node) {
	subj := n.subj
	if w := p.value(p.start); (w == "as" || w == "since") && p.fronted(subj) && !p.commaBetween(p.start, n.from) {
		p.push(n, roRel, -1) // "As we meet, …"
		p.way = p.way[:0]
		return
	}
	if w := p.value(subj); subj > p.start && (w == "as" || w == "since") && p.is(subj+1, rPron|rDet|rPoss|rNoun) && !p.commaBetween(subj, n.from) && p.commaClause(n.verb) {
		p.push(n, roRel, p.top()) // Today, as both sides meet, …
		return
	}
	if w := p.value(subj - 1); subj > p.start && (w == "as" || w == "since") {
		p.push(n, roRel, p.top()) // "Today, as we meet, …"
		return
	}
	if len(p.nodes) > 0 && p.nodes[0].form == foTo && p.nodes[0].from <= p.firstWord() && !p.commaBetween(p.start, n.from) && p.commaClause(n.verb) && !(p.ownVoice(n.from-1) && !p.is(n.from-2, rNoun)) {
		p.push(n, roRel, p.top()) // "To seize what it offers, we …"
		return
	}
	p.push(n, roMain, -1)
}

// laterClause hangs a finite group after a main verb. Its subject begins at
// token subj, behind the joiner at, -1 for none.
func (p *parser) laterClause(n node, subj, at int) {
	t := &p.toks[n.verb]
	joiner, _, _, _ := p.join(n.from)
	m := &p.nodes[p.main]
	if top := p.top(); at >= 0 && p.strong(&n) && (p.closesSeries(at, &n) || n.modal == "can" && top >= 0 && p.nodes[top].role == roRel && !p.ownVoice(subj)) {
		p.push(n, roRel, p.top())
		return
	}
	if at >= 0 && p.at(at, mComma) && !p.is(at+1, rConj) && (p.ownVoice(subj) || p.value(subj) == "they") && p.strong(&n) && p.onlyOpens(m) {
		// Beyond what we see today, we will …
		for k := range p.nodes {
			if p.nodes[k].role == roMain {
				p.nodes[k].role = roRel
			}
		}
		p.way = p.way[:0]
		p.push(n, roMain, -1)
		return
	}
	switch {
	case (m.form == foIng || m.form == foPart) && m.from <= p.firstWord() && p.toks[m.verb].caps == allCaps:
		p.push(n, roRel, p.top()) // RECALLING the charter …;
	case m.form == foIng && m.from <= p.firstWord() && p.contact(m.verb+1, n.from):
		p.push(n, roRel, p.top()) // Building on what we did / the work we did, …
	case (m.form == foIng || m.form == foPart) && p.nodes[m.head].from <= p.firstWord() && (m.head == p.main || p.strong(&n)) && !(p.compOpen() >= 0 && at >= 0 && p.is(at, rConj)):
		// a participle or gerund opened the sentence
		for k := range p.nodes {
			if p.nodes[k].role == roMain {
				p.nodes[k].role = roAdj
			}
		}
		if p.commaBetween(m.verb, n.from) {
			n.subj = p.opening(p.start, n.from)
		} else {
			n.subj = m.from // a gerund is the subject
		}
		p.push(n, roMain, -1)
	case at >= 0 && p.strong(&n):
		// its own subject after a joiner: a clause of its own
		n.joiner, n.and, n.semi = at, p.is(at, rConj) || p.is(at+1, rConj), p.at(at, mSemicolon)
		if c := p.compOpen(); c >= 0 && !n.semi && !p.ownVoice(subj) && !(p.value(subj) == "they" && p.governs(p.verbOf(n.verb))) {
			p.list(n, c)
			return
		}
		n.role, n.parent, n.head = roMain, -1, len(p.nodes)
		p.way = append(p.way[:0], len(p.nodes))
		p.main = len(p.nodes)
		p.nodes = append(p.nodes, n)
	case p.toks[m.verb].maybe && m.from == m.verb && !m.and && p.strong(&n) && len(p.way) > 0 && m.form == foFinite && p.nodes[m.head].subj >= 0 && joiner < 0 && p.reduced(m.verb+1, n.from) && !p.contact(m.verb+1, n.from):
		// the agreement signed in May will …
		n.subj = m.subj
		p.supplant(m, n)
	case joiner < 0 && p.strong(&n) && m.form == foFinite && p.contactAt(m) >= 0 && !p.commaBetween(m.verb, n.from):
		// the work we do there will …
		n.subj, n.subjEnd = m.subj, p.contactAt(m)
		p.supplant(m, n)
	case t.maybe && n.from == n.verb:
		// a participle after a noun
	case joiner < 0 && p.strong(&n) && p.bareThat(m) && !p.nodes[p.main].gov:
		p.push(n, roComp, p.main) // agreed the best way will be …
	default:
		p.push(n, roRel, p.top())
	}
}

// closesSeries tells whether what stands between the joiner at token at and the
// verb of n only ends a series of nouns or adjectives: "ports, crews, and the
// gear they use", "micro, small, and middle-sized firms have".
func (p *parser) closesSeries(at int, n *node) bool {
	c := at
	if p.at(c, mComma) {
		c++
	}
	if !p.is(c, rConj) || n.modal != "" && n.modal != "can" || p.is(c+1, rPron) || p.ownVoice(n.from-1) && n.from-1 == c+1 {
		return false
	}
	if c == at && p.is(c+1, rDet|rPoss) {
		return false
	}
	for k := at - 1; k > 0 && k > at-8; k-- {
		if p.at(k, mComma) {
			return k < at-1 && p.is(k-1, rNoun|rAdj|rIng)
		}
		if !p.is(k, rNoun|rAdj|rIng|rPart) || p.is(k, rIng) && k != at-1 {
			return false
		}
	}
	return false
}

// inset tells whether the past form of m is a participle that a comma sets
// after the subject, so that the verb comes after the next comma: "The panel,
// dedicated to reefs, will …".
func (p *parser) inset(m *node) bool {
	return m.role == roMain && m.head >= 0 && m.joiner < 0 && m.from == m.verb && m.form == foFinite && p.toks[m.verb].maybe &&
		p.at(m.from-1, mComma) && m.subj >= 0 && m.subj < m.from-1 && !p.fronted(m.subj)
}

// supplant makes n the main verb instead of m, whose clause only belongs to n's
// subject.
func (p *parser) supplant(m *node, n node) {
	m.role = roRel
	p.way = p.way[:0]
	p.push(n, roMain, -1)
}

// closesAside tells whether the comma at token j closes words set after a noun
// within a clause: "that an attack on ships, including on crews, would".
func (p *parser) closesAside(j int) bool {
	if !p.at(j, mComma) {
		return false
	}
	for k := j - 1; k > 0 && k > j-16; k-- {
		switch {
		case p.at(k, mComma):
			return p.is(k-1, rNoun) && p.is(k+1, rPrep) && (p.key(k+1) == "including" || p.key(k+1) == "such as" || p.key(k+1) == "like")
		case p.toks[k].mark > mNumber || p.is(k, rModal|rBe|rHave|rS|rBase):
			return false
		}
	}
	return false
}

// onlyOpens tells whether the clause of the main verb m only stands before the
// one with its own "we": it opens with a preposition, an infinitive, an
// adjective or a subordinate word, and no comma parts them from m's subject.
func (p *parser) onlyOpens(m *node) bool {
	k := p.firstWord()
	if p.at(k, mComma) || p.ownVoice(k) || m.subj < 0 {
		return false
	}
	for k < m.from && (p.is(k, rAdv) || p.at(k, mComma) && p.is(k-1, rAdv)) {
		k++
	}
	return (p.is(k, rPrep|rTo|rSub|rIng) || p.is(k, rAdj) && p.is(k+1, rPrep)) && !p.commaBetween(k, m.verb)
}

// reduced tells whether the tokens from i to the finite verb at j leave the
// past form before i no object: it was a participle ("the pact signed in May
// will …", "organised crime has …").
func (p *parser) reduced(i, j int) bool {
	if p.is(i, rDet|rPoss|rPron) {
		return false
	}
	if !p.opensNP(i) {
		return true
	}
	for ; i < j; i++ {
		if !p.is(i, rNoun|rAdj) {
			return false
		}
	}
	return true
}

// contact tells whether between token i and the verb at j a clause without its
// relative pronoun begins: "the work our teams have done".
func (p *parser) contact(i, j int) bool {
	if p.commaBetween(i, j) {
		return false
	}
	for k := i + 1; k < j; k++ {
		if p.is(k, rPoss|rPron) && p.is(k-1, rNoun) {
			return true
		}
	}
	return false
}

// contactAt gives the token at which, in the subject of m, a clause without its
// relative pronoun begins: "the work | we do"; -1 for none.
func (p *parser) contactAt(m *node) int {
	if m.subj < 0 || p.nodes[m.head].joiner >= 0 {
		return -1
	}
	for k := m.subj + 2; k < m.subjEnd; k++ {
		if p.is(k, rPoss|rPron|rDet) && p.is(k-1, rNoun) && !p.toks[k-1].genitive && p.is(m.subj, rDet|rPoss) {
			return k
		}
	}
	return -1
}

// commaClause tells whether after token i a comma comes with a subject after it.
func (p *parser) commaClause(i int) bool {
	for k := i; k < len(p.toks); k++ {
		if p.at(k, mComma) && (p.is(k+1, rPron|rDet|rPoss) || p.is(k+1, rNoun) && p.toks[k+1].party != 0) {
			return true
		}
	}
	return false
}

// firstWord is the index of the first word of the sentence, adverbs passed over.
func (p *parser) firstWord() int {
	for k := range p.toks {
		if p.toks[k].mark <= mNumber && !p.is(k, rAdv|rConj) {
			return k
		}
	}
	return 0
}

// bareThat tells whether the verb of n says something that follows it without
// "that".
func (p *parser) bareThat(n *node) bool {
	v := p.verbOf(n.verb)
	if v == nil || v.frame&fThat == 0 || !p.opensNP(n.verb+1) {
		return false
	}
	if v.class == vPerform && p.is(n.verb+1, rPron) {
		return true // announced they would
	}
	return v.class == vDecide || v.class == vStance || v.class == vSay
}

// strong tells whether a group can be nothing but finite.
func (p *parser) strong(n *node) bool {
	return n.modal != "" || n.verb > n.from || !p.toks[n.verb].maybe
}

func (p *parser) commaBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if p.at(k, mComma) {
			return true
		}
	}
	return false
}

// comp tells whether the marker at m opens what the innermost verb says.
func (p *parser) comp(m int) bool {
	if p.key(m) != "that" || !p.is(m, rSub) || p.under < 0 || p.under >= len(p.nodes) {
		return false
	}
	v := p.verbOf(p.nodes[p.under].verb)
	if v != nil && v.frame&fThat != 0 {
		return true
	}
	if n := p.nounOf(p.before(m)); n != nil && (n.judge || n.class == nFirm || n.class == nIntended) {
		return true // share the view that, there was agreement that
	}
	return p.is(p.before(m), rAdj|rBe)
}

func (p *parser) compOpen() int {
	for k := len(p.way) - 1; k >= 0; k-- {
		if p.nodes[p.way[k]].role == roComp {
			return p.way[k]
		}
	}
	return -1
}

// ownVoice tells whether the speakers take up the word at token i: "we".
func (p *parser) ownVoice(i int) bool { return i >= 0 && p.value(i) == "we" }
