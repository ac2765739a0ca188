package annotate

import "strings"

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
			if n.form == foTo && strings.IndexByte(p.key(k), ' ') < 0 {
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
		case !first && p.floats(k) && p.is(p.after(k), rPart|rPast|rIng|rBase|rBe): // have both agreed
		case t.is&rDo != 0:
			n.past = n.past || p.value(k) == "past"
			if !p.verbAhead(k) {
				if first && p.key(k) == "do" {
					n.form = foBare
				}
				n.verb = k
				return n, k + 1
			}
		case t.is&rHave != 0:
			if next := p.have(&n, k, first); next > 0 {
				return n, next
			}
		case t.is&rBe != 0:
			if next := p.be(&n, k, first); next > 0 {
				return n, next
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

// have reads the form of have at k into n, first in its group or not. It gives
// the token after the group where that ends the group, else 0.
func (p *parser) have(n *node, k int, first bool) int {
	if first && p.value(k) == "ing" {
		n.form = foIng
	}
	a := p.after(k)
	if p.floats(a) && p.is(p.after(a), rPart|rPast) {
		a = p.after(a)
	}
	if p.is(a, rPart|rPast) || p.is(a, rBe) {
		n.perfect = true
		return 0
	}
	n.past = n.past || p.value(k) == "past"
	if p.is(a, rTo) { // have to share
		n.modal = weakest(n.modal, "firm")
		n2, next := p.group(a)
		n2.form = n.form
		n2.from, n2.modal, n2.past = n.from, n.modal, n.past
		*n = n2
		return next
	}
	n.verb = k
	return k + 1
}

// be reads the form of be at k into n as have does.
func (p *parser) be(n *node, k int, first bool) int {
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
	if p.floats(a) && p.is(p.after(a), rPart|rPast|rIng|rTo) {
		a = p.after(a)
	}
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
		n2.from, n2.modal, n2.past = n.from, weakest(n.modal, "intended"), n.past
		*n = n2
		return next
	default:
		n.verb = k
		return k + 1
	}
	return 0
}

// floats tells whether the word at k is one that may stand between an
// auxiliary and its verb and speaks of the subject: "have both agreed".
func (p *parser) floats(k int) bool {
	switch p.key(k) {
	case "both", "all", "each":
		return true
	}
	return false
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
	if p.is(a, rConj) && p.is(a+1, rAdv) {
		a = p.after(a) // to fully and jointly enforce
	}
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
	if c := p.conjBeforeAside(b); c > 0 {
		return p.join(c + 1)
	}
	if p.at(b, mComma) || p.at(b, mSemicolon) {
		return b, false, p.toks[b].mark == mSemicolon, false
	}
	return -1, false, false, false
}

// conjBeforeAside gives the conjunction before the few words in commas that
// the comma at b closes: "and, in particular, share"; 0 for none.
func (p *parser) conjBeforeAside(b int) int {
	if !p.at(b, mComma) {
		return 0
	}
	for k := b - 1; k > 0 && k > b-10; k-- {
		switch {
		case p.at(k, mComma):
			if p.is(k-1, rConj) && p.value(k-1) != "aswell" && b > k+1 {
				return k - 1
			}
			return 0
		case p.toks[k].mark > mComma || p.is(k, rModal|rBe|rHave|rBase|rS|rPast|rConj):
			return 0
		}
	}
	return 0
}
