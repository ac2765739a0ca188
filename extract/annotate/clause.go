package annotate

import "strings"

// role tells what a verb does in its sentence.
type role uint8

const (
	roMain  role = iota // the verb of a main clause, or of a bullet
	roComp              // of what a main verb says: "agreed that both sides will share"
	roGov               // of what a governor undertakes: "agreed to share"
	roPurp              // of a purpose or another infinitive: "a fund to help farmers"
	roAdj               // of a participle or a gerund after a preposition: "by sharing"
	roRel               // of a relative or another subordinate clause
	roWhile             // "while sharing"
)

// form is the form that the verb group as a whole has.
type form uint8

const (
	foFinite form = iota
	foTo
	foBare
	foIng
	foPart
)

// node is a verb group. Its fields from, verb, by, joiner, subj and subjEnd
// are indices of tokens, parent and head of nodes; -1 for none.
type node struct {
	from, verb    int
	role          role
	form          form
	parent, head  int
	joiner        int  // the first token of what joins it to the one before it in its list
	and           bool // joined by and, or, as well as
	semi          bool // joined by a semicolon
	by            int  // the noun or adjective between the parent and it: "our commitment to"
	subj, subjEnd int
	modal         string
	past, perfect bool
	progressive   bool
	passive       bool
	negative      bool
	closed        bool // of a head: its list has had its "and"
	closedTo      bool // … and it was "and to"
	commas        int  // of a head: how many of its list were joined by a comma alone
	semis         bool // of a head: a semicolon stands in its list
	gov           bool // an infinitive or gerund that it governs hangs on it
}

// parser finds the verb groups of a sentence and how they hang together.
// It goes through the tokens once and keeps the way from the main verb down to
// the verb it stands in; what comes is hung on that way.
type parser struct {
	scanner
	nodes  []node
	way    []int  // indices of nodes, the innermost last
	under  int    // the innermost node when the marker was met
	marker int    // a relative pronoun or conjunction that waits for its verb, -1
	start  int    // the token at which the clause began: after a semicolon or a joiner with its own subject
	main   int    // the last node of role main, -1
	it     voice  // whom "it" means
	ref    string // the document's date, ISO 8601
}

// mostNodes bounds the work that one statement can ask for.
const mostNodes = 400

func (p *parser) parse() {
	p.nodes, p.way = p.nodes[:0], p.way[:0]
	p.marker, p.start, p.main = -1, 0, -1
	i := 0
	if p.is(0, rModal) {
		// "Should the need arise, …"
		for i < len(p.toks) && !p.at(i, mComma) {
			i++
		}
		p.start = i
	}
	for i < len(p.toks) {
		t := &p.toks[i]
		switch {
		case t.mark > mNumber:
			if t.mark == mSemicolon || t.mark == mStop {
				p.marker = -1
			}
			i++
		case t.is&(rRel|rSub) != 0:
			p.marker, p.under = i, p.top()
			i++
		case t.is&(rModal|rBe|rHave|rDo|rVerb|rTo) != 0 && t.is&rNoun == 0:
			n, next := p.group(i)
			if n.verb >= 0 && len(p.nodes) < mostNodes {
				p.hang(n)
			}
			i = next
		default:
			i++
		}
	}
	p.settle()
}

// group reads the verb group at i and gives the token after it; verb is -1
// where there is no verb after all.
func (p *parser) group(i int) (node, int) {
	n := node{from: i, verb: -1, parent: -1, head: -1, joiner: -1, by: -1, subj: -1, subjEnd: -1}
	first := true
	for k := i; k < len(p.toks); k++ {
		t := &p.toks[k]
		if t.mark != mWord {
			if next := p.parenthesis(k); next > 0 && !first {
				k = next
				continue
			}
			break
		}
		switch {
		case t.is&rTo != 0:
			if !first {
				return n, k
			}
			n.form = foTo
		case t.is&rModal != 0:
			if n.form == foTo {
				return n, k
			}
			n.modal = p.value(k)
			if p.key(k) == "cannot" {
				n.negative = true
			}
		case t.is&(rAdv) != 0:
			if !p.verbAhead(k) {
				return n, k
			}
		case t.is&rNeg != 0:
			n.negative = true
		case t.is&rConj != 0 && p.is(k-1, rAdv) && p.is(k+1, rAdv): // to fully and jointly enforce
		case t.is&rDo != 0:
			n.past = n.past || p.value(k) == "past"
			if !p.verbAhead(k) {
				n.verb = k
				return n, k + 1
			}
		case t.is&rHave != 0:
			if first && p.value(k) == "ing" {
				n.form = foIng
			}
			a := p.after(k)
			if p.is(a, rPart|rPast) || p.is(a, rBe) {
				n.perfect = true
				break
			}
			n.past = n.past || p.value(k) == "past"
			if p.is(a, rTo) { // have to share
				n.modal = weakest(n.modal, "firm")
				n2, next := p.group(a)
				n2.form = n.form
				n2.from, n2.modal, n2.past = i, n.modal, n.past
				return n2, next
			}
			n.verb = k
			return n, k + 1
		case t.is&rBe != 0:
			switch p.value(k) {
			case "past":
				n.past = true
			case "ing":
				if first {
					n.form = foIng
				}
			}
			if first && p.key(k) == "be" {
				n.form = foBare
			}
			a := p.after(k)
			switch {
			case p.is(a, rBe):
			case p.is(a, rPart):
				n.passive = true
			case p.is(a, rPast) && p.toks[a].maybe:
				n.passive = true
			case p.is(a, rIng):
				n.progressive = true
			case p.is(a, rTo): // are to share
				n2, next := p.group(a)
				n2.form = n.form
				n2.from, n2.modal, n2.past = i, weakest(n.modal, "intended"), n.past
				return n2, next
			default:
				n.verb = k
				return n, k + 1
			}
		case t.is&(rBase|rS|rPast|rPart|rIng) != 0:
			n.verb = k
			if first {
				switch {
				case t.is&rIng != 0:
					n.form = foIng
				case t.is&rPart != 0:
					n.form = foPart
				case t.is&rPast != 0:
					n.past = true
				case t.is&rBase != 0:
					n.form = foBare
				}
			}
			return n, k + 1
		default:
			return n, max(k, i+1)
		}
		first = false
	}
	return n, max(i+1, len(p.toks))
}

// parenthesis passes over words set in commas between a modal and its verb
// ("will, as chair, host"): it gives the closing comma, 0 for none.
func (p *parser) parenthesis(k int) int {
	if !p.at(k, mComma) || !p.is(k-1, rModal|rTo) {
		return 0
	}
	for c := k + 1; c < len(p.toks) && c < k+16; c++ {
		if p.at(c, mComma) {
			if p.is(p.after(c), rBase|rBe|rHave) {
				return c
			}
			return 0
		}
		if p.toks[c].mark > mNumber {
			return 0
		}
	}
	return 0
}

// verbAhead tells whether the adverb or auxiliary at k stands before a verb.
func (p *parser) verbAhead(k int) bool {
	a := p.after(k)
	return p.is(a, rVerb|rBe|rHave|rDo|rTo) && !p.is(a, rNoun)
}

// join tells what stands before token i: the joiner's first token (a comma or
// the conjunction itself), whether it is a conjunction, or -1 for none.
func (p *parser) join(i int) (joiner int, and, semi, aswell bool) {
	b := p.before(i)
	if b < 0 {
		return -1, false, false, false
	}
	if p.is(b, rConj) {
		aswell = p.value(b) == "aswell" || p.value(b) == "butalso"
		c := b - 1
		if p.at(c, mComma) || p.at(c, mSemicolon) {
			return c, true, p.toks[c].mark == mSemicolon, aswell
		}
		return b, true, false, aswell
	}
	if p.at(b, mComma) || p.at(b, mSemicolon) {
		return b, false, p.toks[b].mark == mSemicolon, false
	}
	return -1, false, false, false
}

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

// finite hangs a group with a modal, an auxiliary or a finite verb.
func (p *parser) finite(n node) {
	joiner, and, semi, _ := p.join(n.from)
	if p.marker >= 0 && p.marker < n.from {
		m := p.marker
		p.marker = -1
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
		if p.comp(m) {
			p.push(n, roComp, p.under)
		} else if p.main < 0 && m == 0 || p.top() < 0 {
			// a clause that opens the sentence: "As we meet, …"
			p.push(n, roRel, -1)
			p.way = p.way[:0]
		} else {
			p.push(n, roRel, p.top())
		}
		return
	}
	t := &p.toks[n.verb]
	if joiner >= 0 && p.main >= 0 {
		n.joiner, n.and, n.semi = joiner, and, semi
		if c := p.peer(&n); c >= 0 {
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
		if w := p.value(p.start); (w == "as" || w == "since") && p.fronted(subj) && !p.commaBetween(p.start, n.from) {
			p.push(n, roRel, -1) // "As we meet, …"
			p.way = p.way[:0]
			return
		}
		if w := p.value(subj - 1); subj > p.start && (w == "as" || w == "since") {
			p.push(n, roRel, p.top()) // "Today, as we meet, …"
			return
		}
		if len(p.nodes) > 0 && p.nodes[0].form == foTo && p.nodes[0].from <= p.firstWord() && !p.commaBetween(p.start, n.from) && p.commaClause(n.verb) {
			p.push(n, roRel, p.top()) // "To seize what it offers, we …"
			return
		}
		p.push(n, roMain, -1)
		return
	}
	m := &p.nodes[p.main]
	switch {
	case (m.form == foIng || m.form == foPart) && m.from <= p.firstWord():
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
	case p.toks[m.verb].maybe && m.from == m.verb && !m.and && p.strong(&n) && len(p.way) > 0 && m.form == foFinite && p.nodes[m.head].subj >= 0 && joiner < 0 && p.reduced(m.verb+1, n.from):
		// the agreement signed in May will …
		n.subj = m.subj
		m.role = roRel
		p.way = p.way[:0]
		p.push(n, roMain, -1)
	case t.maybe && n.from == n.verb:
		// a participle after a noun
	case p.top() == p.main && p.strong(&n) && p.bareThat(m):
		p.push(n, roComp, p.main) // agreed the best way will be …
	default:
		p.push(n, roRel, p.top())
	}
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

// bareThat tells whether the verb of n says something that follows it without
// "that".
func (p *parser) bareThat(n *node) bool {
	v := p.verbOf(n.verb)
	if v == nil || v.frame&fThat == 0 || !p.opensNP(n.verb+1) {
		return false
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
	if n := p.nounOf(p.before(m)); n != nil && n.judge {
		return true // share the view that
	}
	return p.is(p.before(m), rAdj)
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

// subject gives the first token of the noun phrase before the verb group at
// i, and the joiner before it where the phrase opens a clause of its own, -1
// where it does not.
func (p *parser) subject(i int) (first, joiner int) {
	lo := p.start
	if p.main >= 0 {
		lo = p.nodes[len(p.nodes)-1].verb + 1
	}
	near := -1
	// the last joiner, with a word that can open a subject after it
	for k := i - 1; k >= lo; k-- {
		t := &p.toks[k]
		switch {
		case t.mark == mSemicolon || t.mark == mStop || t.mark == mColon || t.mark == mDash:
			return p.opening(p.skipJoin(k+1), i), k
		case t.is&(rConj) != 0 && t.mark == mWord && p.main >= 0:
			if p.at(k-1, mComma) {
				return k + 1, k - 1
			}
			if near < 0 && i-k < 10 && (p.is(i, rModal|rBe|rHave)) && p.opensName(k+1) {
				near = k // … and New Zealand will …
			}
			if p.is(k+1, rPron|rDet|rPoss) && i-k < 12 && !p.is(k-1, rNoun) || p.value(k+1) == "we" {
				return k + 1, k
			}
		case t.mark == mComma && p.main >= 0 && (p.value(k+1) == "we" || p.value(k+1) == "they"):
			return k + 1, k
		}
	}
	if near >= 0 {
		return near + 1, near
	}
	if p.main >= 0 {
		return lo, -1
	}
	return p.opening(lo, i), -1
}

func (p *parser) skipJoin(i int) int {
	for p.is(i, rConj) {
		i++
	}
	return i
}

// adverbial passes over a phrase that stands before the subject without a
// comma: "In 2023 the group will …", "At the summit leaders will …".
func (p *parser) adverbial(lo, hi int) int {
	if !p.is(lo, rPrep) && p.key(lo) != "today" {
		return lo
	}
	for k := hi - 2; k > lo; k-- {
		if p.is(k, rNoun) && (p.is(k+1, rDet|rPoss|rPron) || p.nounOf(k+1) != nil && p.nounOf(k+1).class == nSpeaker && (p.nounOf(k) != nil || p.toks[k].mark == mNumber)) {
			return k + 1
		}
	}
	if p.key(lo) == "today" && lo+1 < hi {
		return lo + 1
	}
	return lo
}

// opening passes over what stands before the subject of the first clause: a
// phrase that a preposition, participle, infinitive or adverb opens, up to
// its comma.
func (p *parser) opening(lo, hi int) int {
	for k := lo; k < hi; k++ {
		t := &p.toks[k]
		if t.mark == mComma || t.mark == mDash || t.mark == mColon {
			if p.value(k+1) == "we" || p.is(k+1, rPron) || p.toks[k+1].party != 0 && p.fronted(lo) {
				// all before belongs to something else
				if !p.commaSubject(lo, k) {
					return p.opening(k+1, hi)
				}
			}
		}
	}
	if !p.fronted(lo) {
		return lo
	}
	last := -1
	for k := lo; k < hi; k++ {
		if p.at(k, mComma) {
			last = k
			// a list of names that is the subject goes on to the verb
			if p.is(k+1, rDet|rPoss|rPron) || p.toks[min(k+1, len(p.toks)-1)].party != 0 {
				break
			}
		}
	}
	if last >= 0 && last+1 < hi {
		return p.opening(last+1, hi)
	}
	return p.adverbial(lo, hi)
}

// commaSubject tells whether the words from lo to a comma at k can themselves
// be the subject: a noun phrase, not a fronted phrase.
func (p *parser) commaSubject(lo, k int) bool {
	return !p.fronted(lo) && p.value(k+1) != "we"
}

// fronted tells whether token i opens a phrase that comes before the subject.
func (p *parser) fronted(i int) bool {
	if i >= len(p.toks) {
		return false
	}
	if p.is(i, rPrep|rTo|rIng|rPart|rAdv|rSub|rConj|rPast) {
		return true
	}
	if p.is(i, rAdj) && p.is(i+1, rPrep) {
		return true // Full of hope, …
	}
	for k := i + 1; p.is(i, rDet|rAdj) && k <= i+2; k++ {
		if n := p.nounOf(k); n != nil && n.class == nTime && p.at(k+1, mComma) {
			return true // This year, …
		}
	}
	return false
}

// peer finds on the way down the verb that n continues: the innermost that
// takes its form, whose list is still open.
func (p *parser) peer(n *node) int {
	shut, best, second := -1, -1, -1
	for k := len(p.way) - 1; k >= 0; k-- {
		c := p.way[k]
		if !p.fits(n, &p.nodes[c]) {
			continue
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
		return shut
	}
	if p.nodes[best].role >= roPurp && p.governs(p.verbOf(n.verb)) && !p.noObject(&p.nodes[best], n.joiner) {
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
	case p.governs(v) && n.form != foIng && b.form == foFinite && a.form != foFinite:
		return true // we see the need to act and pledge to help
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
	case a.role == roComp && b.role == roMain && n.form == foFinite && n.modal != "" && n.modal != "can" && a.modal == "" && p.stanceVerb(b):
		return true // recognise that it is hot and will act
	case a.role < roPurp:
		return false
	case n.form == foTo && comma && p.nodes[b.head].form == foTo:
		h := &p.nodes[b.head]
		return n.and && p.nodes[a.head].commas == 0 || h.closed || h.commas > 0 // …, to explore …, and to exchange … // …, to explore …, and to exchange …
	case comma && n.and && p.nodes[a.head].commas == 0 && a.role == roPurp && !p.aswell(n):
		return true
	case comma && a.role == roPurp && v != nil && v.class != vEffect && p.effect(a) && !p.setsUp(b):
		return true
	}
	return false
}

// aux tells whether a modal or auxiliary stands in the group.
func (p *parser) aux(n *node) bool {
	return n.modal != "" || n.passive || n.perfect || p.is(n.from, rBe|rHave)
}

func (p *parser) stanceVerb(n *node) bool {
	v := p.verbOf(n.verb)
	return p.is(n.verb, rBe) || v != nil && v.class == vStance
}

// setsUp tells whether the verb brings something about whose tasks may follow.
func (p *parser) setsUp(n *node) bool {
	v := p.verbOf(n.verb)
	if v == nil {
		return false
	}
	switch v.lemma {
	case "establish", "create", "set", "launch", "form", "build", "develop", "convene", "organise", "organize", "hold":
		return true
	}
	return false
}

func (p *parser) effect(n *node) bool {
	v := p.verbOf(n.verb)
	return v != nil && v.class == vEffect
}

func (p *parser) governs(v *verb) bool {
	if v != nil && v.lemma == "look" {
		return true // look forward to
	}
	return v != nil && (v.class >= vDecide && v.class <= vTentative && v.lemma != "explore" && v.lemma != "consider" && v.lemma != "examine" || v.class == vStance || v.class == vInvite || v.class == vTask)
}

// fits tells whether n has the form to continue c's list.
func (p *parser) fits(n, c *node) bool {
	switch n.form {
	case foTo:
		return p.nodes[c.head].form == foTo
	case foBare:
		if v := p.verbOf(n.verb); c.role == roMain && c.form == foFinite && p.governs(v) && (!c.past || v.lemma == "look") {
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
			return c.past && !c.passive || c.perfect
		}
		if p.is(n.verb, rS) {
			return !c.past
		}
	}
	return true
}

// bare hangs a base form without "to" or modal.
func (p *parser) bare(n node) {
	joiner, and, semi, _ := p.join(n.from)
	if p.marker >= 0 && p.marker < n.from {
		n.form = foFinite
		p.finite(n)
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
		if b < 0 || p.at(b, mColon) || p.at(b, mDash) || p.at(b, mStop) || p.nonSubject(n.from) {
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
	if p.is(b, rPron) && (p.value(b) == "we" || p.value(b) == "they") || p.is(b, rNoun) && p.plural(b) {
		n.form = foFinite
		p.finite(n)
		return
	}
	p.push(n, roAdj, p.top())
}

// nonSubject tells whether only a fronted phrase stands before i.
func (p *parser) nonSubject(i int) bool {
	b := p.before(i)
	return p.at(b, mComma) && p.fronted(0)
}

// infinitive hangs a group that "to" opens.
func (p *parser) infinitive(n node) {
	joiner, and, semi, _ := p.join(n.from)
	top := p.top()
	if top < 0 {
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

// voices tells whether v is a verb by which one voices an intention: reaffirm
// our commitment, share a commitment, announce plans; not: adopt a plan.
func (p *parser) voices(v *verb) bool {
	if v == nil {
		return true
	}
	switch v.class {
	case vStance, vSay, vState, vReport:
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
		return -1
	}
	return -1
}

// speakersIn tells whether the speakers are named among the tokens: "the wish
// of both countries to share".
func (p *parser) speakersIn(a, b int) bool {
	for k := a; k < b; k++ {
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
	if v.class == vLight && v.frame&fInf != 0 {
		return !p.onTopic(n)
	}
	return p.lightNoun(n, v) >= 0
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
	case "take", "make", "undertake", "pursue":
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
	if b == n.verb {
		return -1, v != nil && (v.frame&fInf != 0 || n.passive && v.frame&fObjInf != 0)
	}
	if p.is(b, rAdj) && (p.value(b) == "firm" || p.value(b) == "intended") {
		return b, true
	}
	if no := p.nounOf(b); v == nil && no != nil && p.is(b, rNoun) && no.class >= nFirm && no.class != nLight && b-n.verb < 8 && p.is(n.verb, rBe) {
		return b, true // it is our aim to share
	}
	if v == nil {
		return -1, false
	}
	// look forward to is a verb of its own; work together to, act to
	if v.class == vLight && v.frame&fInf != 0 && !p.hasGov(top) && !p.onTopic(n) && !(p.key(i+1) == "be" && b != n.verb) {
		return -1, true
	}
	if k := p.lightNoun(n, v); k >= 0 && !p.hasGov(top) {
		return k, true
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
	if v.frame&fObjInf != 0 && v.frame&fInf == 0 && (v.class == vTask || v.class == vInvite || v.class == vPerform) && !p.hasGov(top) {
		return -1, true
	}
	return -1, false
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
	return p.is(a, rPrep) && b-a < 10 && p.verbOf(a-1) != nil && p.verbOf(a-1).class == vDecide
}

func (p *parser) prepBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if p.is(k, rPrep) {
			return true
		}
	}
	return false
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
	if joiner >= 0 {
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
			if j >= 0 {
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

// participle hangs a past participle that stands without auxiliary.
func (p *parser) participle(n node) {
	b := p.before(n.from)
	if p.main < 0 && p.top() < 0 && b < 0 {
		p.push(n, roMain, -1)
		return
	}
	joiner, and, semi, _ := p.join(n.from)
	if joiner >= 0 && p.main >= 0 {
		n.joiner, n.and, n.semi = joiner, and, semi
		if c := p.peer(&n); c >= 0 && (p.nodes[c].role == roMain || and) {
			p.list(n, c)
		}
	}
}

// settle undoes the lists that never had their "and": their further members
// are afterthoughts of the first.
func (p *parser) settle() {
	for k := range p.nodes {
		n := &p.nodes[k]
		if n.head == k || n.and || n.semi || n.joiner < 0 {
			continue
		}
		if h := &p.nodes[n.head]; !h.closed && !h.semis && (n.form != foFinite || p.is(n.verb, rIng)) {
			n.role = roAdj
		}
	}
}
