package annotate

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// undertaken gives the lemma of the verb undertaken, its token and the
// strength: the weakest word on the way to it.
func (a *act) undertaken() (action string, at int, strength string) {
	action, at, strength = a.wayDown()
	switch action {
	case "co-operate":
		action = "cooperate"
	case "co-ordinate":
		action = "coordinate"
	}
	return action, at, strength
}

// wayDown goes from the main verb to the one undertaken.
func (a *act) wayDown() (action string, at int, strength string) {
	if a.lead != nil && (a.m.form == foBare || a.m.form == foIng || a.m.form == foTo) && a.lead.kind == model.Commitment && a.m.role != roWhile {
		strength = a.lead.strength
	} else if a.lead != nil && a.m.role == roWhile && a.class != vIntend {
		strength = a.lead.strength
	}
	if k := a.inSubject(); k >= 0 && a.ourCommitment() != "" {
		n := &a.nodes[k]
		action, at = a.actionOf(n, a.verbOf(n.verb))
		if a.nounIs(a.head, nIntended) {
			return action, at, model.Intended
		}
		return action, at, model.Firm
	}
	for i, k := range a.chain {
		n := &a.nodes[k]
		v := a.verbOf(n.verb)
		last := i == len(a.chain)-1
		switch n.modal {
		case "can":
			strength = weakest(strength, model.Tentative)
		case "":
		default:
			if i > 0 && a.key(n.from) == "would" && n.role == roComp && a.reports(&a.nodes[a.chain[i-1]]) {
				strength = weakest(strength, model.Firm) // agreed that they would: they will
				break
			}
			strength = weakest(strength, n.modal)
		}
		var next *node
		if !last {
			next = &a.nodes[a.chain[i+1]]
		}
		if last || !a.passes(n, v, next) {
			if v != nil && v.class != vInvite && v.class != vTask {
				strength = weakest(strength, strengthOf(v))
			}
			if n == a.m && n.modal == "" && a.planned() {
				strength = model.Intended // is planned for
			}
			if v != nil && a.lookForward(n) {
				strength = weakest(strength, model.Intended)
			}
			action, at = a.actionOf(n, v)
			break
		}
		strength = weakest(strength, strengthOf(v))
		if v != nil && v.lemma == "work" {
			strength = weakest(strength, model.Intended)
		}
		if v != nil && a.lookForward(n) {
			strength = weakest(strength, model.Intended)
		}
		if by := next.by; by >= 0 {
			if no := a.nounOf(by); no != nil && a.is(by, rNoun) {
				switch no.class {
				case nIntended:
					strength = weakest(strength, model.Intended)
				case nTentative:
					strength = weakest(strength, model.Tentative)
				}
				if no.lemma == "effort" || no.lemma == "work" {
					strength = weakest(strength, model.Intended)
				}
			} else {
				strength = weakest(strength, a.value(by))
			}
		} else if n := a.nounOf(next.from - 1); n != nil && n.lemma == "need" {
			strength = weakest(strength, model.Intended) // concur on the need to
		} else if v != nil && v.class == vLight && a.nounIs(next.from-1, nLight) {
			strength = weakest(strength, model.Intended) // continuing efforts to
		}
	}
	if strength == "" {
		strength = model.Firm
	}
	return action, at, strength
}

// reports tells whether the verb of n is one of deciding or announcing told in
// the past, after which "would" is a "will".
func (a *act) reports(n *node) bool {
	v := a.verbOf(n.verb)
	return v != nil && (v.class == vDecide || v.lemma == "announce") && (n.past || n.perfect || n.passive)
}

// passes tells whether the verb v of n is only the way to the next.
func (a *act) passes(n *node, v *verb, next *node) bool {
	if v == nil {
		return a.is(n.verb, rBe|rHave)
	}
	if next.by >= 0 || next.role == roComp {
		return true
	}
	switch v.class {
	case vInvite:
		return n.modal == "" && n.role <= roComp // "will encourage them to join" is an action of its own
	case vDecide, vTask, vLight, vStance, vSay, vReport:
		return true
	case vIntend:
		return v.lemma != "propose" || v.frame&fInf != 0
	case vTentative:
		return v.frame&fInf != 0
	case vState:
		return true
	}
	switch v.lemma {
	case "schedule", "look":
		return true
	case "take", "make", "undertake", "pursue":
		return true
	}
	return false
}

// actionOf gives the lemma of the verb at n; for "pledge the utmost respect"
// or "commit to closer cooperation" the verb that the noun names.
func (a *act) actionOf(n *node, v *verb) (string, int) {
	if a.is(n.verb, rBe) && a.key(a.head) == "focus" {
		return "focus", a.head
	}
	if no := a.nounOf(a.head); n == a.m && a.m.modal == "" && a.class != vPerform && no != nil && a.planned() {
		if no.verb != "" {
			return no.verb, a.head // the launch is planned for
		}
		return "hold", n.verb
	}
	if v == nil {
		if a.is(n.verb, rBe) {
			return "be", n.verb
		}
		if a.is(n.verb, rHave) {
			return "have", n.verb
		}
		return a.lemmaOf(n.verb), n.verb
	}
	switch v.class {
	case vDecide, vIntend:
		if v.lemma == "engage" || v.lemma == "propose" || v.lemma == "seek" || v.lemma == "aim" || v.lemma == "undertake" || v.lemma == "offer" {
			break
		}
		if obj := a.object(n.verb + 1); obj >= 0 {
			if no := a.nounOf(obj); no != nil && no.verb != "" {
				return no.verb, obj
			} else if no == nil {
				if l := a.lex.actionOfNoun(a.str(obj)); l != "" {
					return l, obj
				}
			}
		}
	}
	if obj := a.object(n.verb + 1); obj >= 0 && a.lookForward(n) && strings.HasSuffix(a.str(obj), "-sharing") {
		return "share", obj
	}
	if v.lemma == "make" || v.lemma == "look" && a.lookForward(n) {
		if obj := a.object(n.verb + 1); obj >= 0 {
			if no := a.nounOf(obj); no != nil && no.verb != "" && (a.key(obj+1) == "of" && no.lemma == "use" || v.lemma == "look") {
				return no.verb, obj
			}
		}
	}
	return v.lemma, n.verb
}

// lemmaOf gives the base of a verb that the lexicon does not know, its regular
// ending undone: a word, not a stem.
func (p *parser) lemmaOf(i int) string {
	w := p.low(i)
	if s, ok := strings.CutSuffix(w, "ing"); ok && len(s) > 2 {
		return baseOf(s)
	}
	if s, ok := strings.CutSuffix(w, "ed"); ok && len(s) > 2 {
		return baseOf(s)
	}
	if s, ok := strings.CutSuffix(w, "ies"); ok && p.is(i, rS) {
		return s + "y"
	}
	if p.is(i, rS) {
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// mute are the ends of stems of several syllables that have lost an "e".
var mute = [...]string{"at", "iz", "is", "yz", "ys", "uc", "ac", "ic", "nc", "rc", "dg", "rg", "eng", "ang", "ur", "ir", "in", "ut", "id", "ud", "ad", "um", "im", "om", "as", "os", "us",
	"ns", "rs", "ps", "bl", "tl", "dl", "gl", "pl", "fl", "kl", "cl", "v", "u", "ok", "ak", "ik", "ul", "it", "ag", "ug", "ab", "ib"}

// baseOf gives the verb that an ending was struck from: entitl, stopp, carri.
func baseOf(s string) string {
	a, b := s[len(s)-2], s[len(s)-1]
	vowels := 0
	for k := range len(s) {
		if strings.IndexByte("aeiouy", s[k]) >= 0 && (k == 0 || strings.IndexByte("aeiou", s[k-1]) < 0) {
			vowels++
		}
	}
	vowel := func(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
	switch {
	case a == b && strings.IndexByte("lsz", b) < 0:
		return s[:len(s)-1] // stopped
	case b == 'i':
		return s[:len(s)-1] + "y" // carried
	case vowel(a) && len(s) > 2 && vowel(s[len(s)-3]):
		return s // loomed; but raised
	case vowels == 1 && vowel(a) && !vowel(b) && strings.IndexByte("wxy", b) < 0:
		return s + "e" // hoped: one consonant after one vowel would be doubled
	}
	for _, e := range mute {
		if strings.HasSuffix(s, e) {
			return s + "e"
		}
	}
	return s
}
