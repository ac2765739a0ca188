package annotate

import (
	"strings"
)

func (p *parser) hang(n node) {
	switch n.form {
	case foTo:
		p.infinitive(n)
	case foIng:
		p.gerund(n)
	case foPart:
		p.participle(n)
	case foBare:
		p.bare(n)
	default:
		p.finite(n)
	}
}

// push hangs n below parent (-1 for the sentence) as the head of a new list.
func (p *parser) push(n node, r role, parent int) {
	n.role, n.parent, n.head = r, parent, len(p.nodes)
	for len(p.way) > 0 && p.way[len(p.way)-1] != parent {
		p.way = p.way[:len(p.way)-1]
	}
	p.way = append(p.way, len(p.nodes))
	switch {
	case r == roMain:
		p.main = len(p.nodes)
	case r == roGov && parent >= 0:
		p.nodes[parent].gov = true
	}
	p.nodes = append(p.nodes, n)
}

// list adds n to the list that c stands in.
func (p *parser) list(n node, c int) {
	h := &p.nodes[p.nodes[c].head]
	n.role, n.parent, n.head = h.role, h.parent, p.nodes[c].head
	switch {
	case p.noObject(&p.nodes[c], n.joiner) && !(n.and && p.at(n.joiner, mComma)): // develop and test tools: one of the list
	case n.and:
		h.closed = true
		h.closedTo = n.form == foTo
	default:
		h.commas++
	}
	h.semis = h.semis || n.semi
	if n.modal == "" && n.form == foBare {
		n.modal = p.nodes[c].modal
	}
	if n.form == foBare && p.nodes[c].form == foFinite {
		n.form = foFinite
	}
	if n.form == foPart {
		n.form = p.nodes[c].form
		n.perfect, n.passive, n.past = p.nodes[c].perfect, p.nodes[c].passive, p.nodes[c].past
		n.modal = p.nodes[c].modal
	}
	if n.form == foIng && p.nodes[c].progressive {
		n.form, n.progressive = foFinite, true
	}
	if n.subj < 0 {
		n.subj, n.subjEnd = p.nodes[c].subj, p.nodes[c].subjEnd
	}
	n.by = h.by
	for len(p.way) > 0 && p.way[len(p.way)-1] != c {
		p.way = p.way[:len(p.way)-1]
	}
	if len(p.way) > 0 {
		p.way = p.way[:len(p.way)-1]
	}
	p.way = append(p.way, len(p.nodes))
	if n.role == roMain {
		p.main = len(p.nodes)
	}
	p.nodes = append(p.nodes, n)
}

func (p *parser) top() int {
	if len(p.way) == 0 {
		return -1
	}
	return p.way[len(p.way)-1]
}

// bare hangs a base form without "to" or modal.
func (p *parser) bare(n node) {
	joiner, and, semi, _ := p.join(n.from)
	if p.marker >= 0 && p.marker < n.from {
		n.form = foFinite
		p.finite(n)
		return
	}
	if h := p.helps(n.from); h >= 0 {
		p.push(n, roPurp, h)
		return
	}
	if k := len(p.nodes) - 1; p.main < 0 && k >= 0 && p.nodes[k].verb == n.from-1 && p.verbOf(n.from-1) != nil && p.verbOf(n.from-1).lemma == "help" {
		p.push(n, roPurp, k) // A plan to help sustain the fleet …
		return
	}
	b := p.before(n.from)
	if p.main < 0 && joiner >= 0 {
		n.joiner, n.and, n.semi = joiner, and, semi
		if c := p.peer(&n); c >= 0 {
			p.list(n, c)
			return
		}
		n.joiner, n.and, n.semi = -1, false, false
	}
	if p.main < 0 {
		if b < 0 || (p.at(b, mColon) || p.at(b, mDash) || p.at(b, mStop) || p.nonSubject(n.from)) && !p.asideAfterSubject(b) {
			p.push(n, roMain, -1)
			return
		}
		n.form = foFinite
		p.finite(n)
		return
	}
	if joiner >= 0 {
		n.joiner, n.and, n.semi = joiner, and, semi
		if c := p.peer(&n); c >= 0 {
			p.list(n, c)
			return
		}
		return
	}
	if p.is(b, rPron) && (p.value(b) == "we" || p.value(b) == "they") || p.is(b, rNoun) && p.plural(b) || p.agreesAfar(&n) {
		n.form = foFinite
		p.finite(n)
		return
	}
	p.push(n, roAdj, p.top())
}

// helps gives the node of a "help", "let" or "make" that stands before the base
// form at token i with only those helped between: "help ports and firms grow".
func (p *parser) helps(i int) int {
	last := len(p.nodes) - 1
	if last < 0 || p.toks[i].maybe {
		return -1
	}
	n := &p.nodes[last]
	v := p.verbOf(n.verb)
	if v == nil || v.lemma != "help" && v.lemma != "let" && v.lemma != "make" || n.verb+1 >= i {
		return -1
	}
	for k := n.verb + 1; k < i; k++ {
		if !p.is(k, rNoun|rDet|rPoss|rAdj|rConj|rPron|rPart) {
			return -1
		}
	}
	return last
}

// agreesAfar tells whether the base form of n belongs to the plural subject of
// what then was a participle: "measures taken under the plan include".
func (p *parser) agreesAfar(n *node) bool {
	m := &p.nodes[p.main]
	e := p.toks[n.verb].e
	return e != nil && e.is&(rNoun|rAdj|rAdv) == 0 && p.toks[m.verb].maybe && m.from == m.verb && m.form == foFinite &&
		m.subj >= 0 && m.subjEnd > m.subj && p.plural(m.subjEnd-1) && p.is(m.verb+1, rPrep)
}

// nonSubject tells whether only a fronted phrase stands before i.
func (p *parser) nonSubject(i int) bool {
	b := p.before(i)
	return p.at(b, mComma) && p.fronted(0)
}

// infinitive hangs a group that "to" opens.
func (p *parser) infinitive(n node) {
	joiner, and, semi, _ := p.join(n.from)
	if joiner >= 0 && p.is(joiner, rConj) && p.is(joiner-1, rAdv) && p.is(joiner+1, rAdv) {
		joiner, and = -1, false // work closely and swiftly to mend
	}
	top := p.top()
	if top < 0 {
		if p.scanner.bare && n.from == 0 && !p.commaClause(n.verb) && !p.laterFinite(n.verb+1) {
			p.push(n, roMain, -1) // a bullet: "to share data;"
			return
		}
		// "To further this, we …", "to be held in Oslo"
		p.push(n, roPurp, -1)
		return
	}
	n.joiner, n.and, n.semi = joiner, and, semi
	if strings.IndexByte(p.key(n.from), ' ') > 0 && !and {
		n.joiner = -1
		p.push(n, roPurp, top) // in order to
		return
	}
	if joiner >= 0 && !and && !semi && p.aside(top, joiner) {
		n.joiner = -1
		p.push(n, roGov, top) // intends, by May, to share
		return
	}
	if joiner >= 0 && !and && !semi && !p.gapGovernor(n.from, top) && !p.andTo(n.from) && !p.light(top) {
		n.joiner = -1
		p.push(n, roPurp, top)
		return
	}
	if joiner >= 0 {
		if by := p.farGovernor(n.from, top); by >= 0 && !and && !semi {
			n.by, n.joiner = by, -1
			p.push(n, roGov, top)
			return
		}
		if !and && !semi && p.light(top) && !p.hasGov(top) {
			n.joiner = -1
			p.push(n, roGov, top)
			return
		}
		if c := p.peer(&n); c >= 0 {
			p.list(n, c)
			return
		}
		// committed to strengthening …, and to work …
		if and || semi {
			for k := len(p.way) - 1; k >= 0; k-- {
				if c := p.way[k]; p.nodes[c].role == roGov && p.nodes[c].form == foIng && p.key(p.nodes[c].from-1) == "to" {
					p.list(n, c)
					return
				}
			}
		}
	}
	if by, j, c := p.lastOfNouns(n.from); by >= 0 {
		n.by, n.joiner, n.and = by, j, true
		p.push(n, roGov, c)
		return
	}
	if by, ok := p.governor(n.from, top); ok && joiner < 0 {
		n.by = by
		p.push(n, roGov, top)
		return
	}
	p.push(n, roPurp, top)
}

// gerund hangs an -ing form.
func (p *parser) gerund(n node) {
	b := p.before(n.from)
	top := p.top()
	if top < 0 {
		if b < 0 || p.at(b, mColon) || p.at(b, mDash) {
			p.push(n, roMain, -1)
			return
		}
		if p.marker == b {
			p.marker = -1 // While welcoming this, we …
		}
		p.push(n, roAdj, -1)
		return
	}
	if p.marker >= 0 && p.marker == b && p.key(b) != "that" && p.is(b, rSub) {
		// while sharing, when sharing
		r := roRel
		if p.value(b) == "while" && p.key(b)[0] == 'w' && p.key(b) != "when" {
			r = roWhile
		}
		n.joiner = b
		if p.at(b-1, mComma) {
			n.joiner = b - 1
		}
		p.marker = -1
		p.push(n, r, top)
		return
	}
	joiner, and, semi, _ := p.join(n.from)
	n.joiner, n.and, n.semi = joiner, and, semi
	if joiner >= 0 && !(p.at(joiner, mComma) && p.manner(n.verb)) {
		if c := p.peer(&n); c >= 0 {
			p.list(n, c)
			return
		}
	}
	v := p.verbOf(p.nodes[top].verb)
	if b == p.nodes[top].verb && v != nil && v.frame&fIng != 0 {
		p.push(n, roGov, top)
		return
	}
	if p.is(b, rPrep) {
		if by, ok := p.ingGovernor(b, top); ok {
			// "and to promoting" continues "to sharing"
			n.by = by
			j, and, semi, _ := p.join(b)
			if j >= 0 && (and || semi || p.nodes[top].gov || !p.setBetween(by, j)) {
				n.joiner, n.and, n.semi = j, and, semi
				for k := len(p.way) - 1; k >= 0; k-- {
					if c := p.way[k]; p.nodes[c].role == roGov && p.nodes[c].form != foFinite {
						p.list(n, c)
						return
					}
				}
			}
			p.push(n, roGov, top)
			return
		}
		n.joiner = -1
		p.push(n, roAdj, top)
		return
	}
	if p.is(b, rConj) || p.at(b, mComma) {
		p.push(n, roAdj, top)
		return
	}
	p.push(n, roRel, top)
}

// setBetween tells whether only words set in commas stand between the governing
// word at token by and the comma at j: "committed, where needed, to sharing".
func (p *parser) setBetween(by, j int) bool {
	k := p.after(by)
	return p.at(k, mComma) && p.at(j, mComma) && k < j
}

// manner tells whether the gerund at token i says only how: ", building on
// what we have", ", and working through the forum".
func (p *parser) manner(i int) bool {
	v := p.verbOf(i)
	if v == nil {
		return false
	}
	switch p.key(i + 1) {
	case "on", "upon":
		return v.lemma == "build" || v.lemma == "draw" || v.lemma == "capitalise" || v.lemma == "capitalize"
	case "through":
		return v.lemma == "work"
	}
	return false
}

// participle hangs a past participle that stands without auxiliary.
func (p *parser) participle(n node) {
	b := p.before(n.from)
	if p.main < 0 && p.top() < 0 && b < 0 {
		p.push(n, roMain, -1)
		return
	}
	joiner, and, semi, _ := p.join(n.from)
	if joiner >= 0 && p.main >= 0 && (and || !p.waitsOnPrep(n.verb, p.after(n.verb))) {
		n.joiner, n.and, n.semi = joiner, and, semi
		if c := p.peer(&n); c >= 0 && (p.nodes[c].role == roMain && (p.nodes[c].passive || p.nodes[c].perfect || semi) || and) {
			p.list(n, c)
		}
	}
}
