package annotate

import (
	"strings"

	"github.com/paraph/paraph/extract/party"
)

// voice tells who the subject of a clause is to the document.
type voice uint8

const (
	voNone     voice = iota // no subject: a bullet, a passive without one
	voSpeaker               // the speakers, all or one of them
	voBody                  // a body or staff that they can charge with work
	voName                  // somebody named whom the lexicon does not know
	voProject               // work of theirs that goes on
	voScheme                // a text, agreement or scheme
	voThing                 // a thing that the lexicon does not know
	voAbstract              // a notion
	voNations               // all states
	voOutsider              // somebody else
	voIt                    // "it is", "there is"
)

const (
	isParty int8 = 1
	isBody  int8 = 2
)

// voice tells who the subject from token a to b is, and the token of its head
// (-1 for none).
func (p *parser) voice(nm *naming, a, b int) (voice, int) {
	if a < 0 || a >= b {
		return voNone, -1
	}
	// pronouns
	first := a
	for first < b && p.key(first) != "there" && (p.is(first, rAdv|rConj|rNeg) || p.toks[first].mark > mNumber) {
		first++
	}
	if first >= b {
		return voNone, -1
	}
	for k := first; k < b && k < first+3; k++ {
		if p.value(k) == "we" {
			return voSpeaker, k
		}
	}
	switch p.value(first) {
	case "they":
		return voSpeaker, first
	case "this":
		if first+1 >= b || !p.is(first+1, rNoun|rAdj|rDet) {
			if p.key(first) == "it" {
				return voIt, first
			}
			return voScheme, first
		}
	}
	if p.key(first) == "there" || p.key(first) == "it" {
		return voIt, first
	}
	if p.key(first) == "those" && !p.is(first+1, rNoun) && (!p.is(first+1, rAdj) || p.is(first+2, rPrep)) {
		return voNations, first // those who rob the ships
	}
	if (p.key(first) == "both" || p.key(first) == "each" || p.key(first) == "all") && first+1 >= b {
		return voSpeaker, first
	}
	head := -1
	det := ""
	for k := first; k < b; k++ {
		t := &p.toks[k]
		switch {
		case t.mark == mComma && head >= 0 && p.attributive(head, b), t.is&rConj != 0 && head >= 0 && p.attributive(head, b):
		case t.mark == mComma || t.mark == mDash || t.mark == mColon:
			if head >= 0 {
				return p.noun(nm, head, first, det), head
			}
		case t.is&(rDet|rPoss) != 0 && t.party == 0:
			if head >= 0 {
				if v := p.noun(nm, head, first, det); !p.is(k-1, rConj) || v == voSpeaker || v == voBody {
					return v, head
				}
				head = -1 // Chile and our countries
			}
			det = p.key(k)
		case t.is&(rPrep|rRel|rSub|rTo) != 0, t.is&(rPart|rPast) != 0 && head >= 0, t.is&rIng != 0 && head >= 0:
			if head >= 0 {
				return p.noun(nm, head, first, det), head
			}
		case t.is&rConj != 0:
			if v := p.noun(nm, head, first, det); head >= 0 && (v == voSpeaker || v == voBody || v == voName) {
				return v, head
			}
		case t.is&rIng != 0:
			if head < 0 && (p.people(k+1, b) || p.people(k+2, b)) {
				if !strings.HasPrefix(p.low(k), "neighbo") {
					det = "the" // participating members
				}
				continue
			}
			if head < 0 {
				return voAbstract, k
			}
		case t.is&rNoun != 0:
			head = k
		case t.is&rAdj != 0 && head < 0 && t.party != 0:
			head = k
		}
	}
	if head < 0 {
		return voThing, first
	}
	return p.noun(nm, head, first, det), head
}

// attributive tells whether the name at token k only opens a row of names that
// belong to a noun: "Chilean and Peruvian ports".
func (p *parser) attributive(k, hi int) bool {
	if p.toks[k].party != isParty {
		return false
	}
	last := k
	for k++; k < hi && (p.toks[k].party == isParty || p.toks[k].mark == mComma || p.is(k, rConj)); k++ {
		if p.toks[k].party == isParty {
			last = k
		}
	}
	return last == k-1 && k < hi && p.toks[k].caps == lower && p.is(k, rNoun|rAdj) && !p.toks[last].genitive
}

// people tells whether token k, before hi, is a noun for those who can act.
func (p *parser) people(k, hi int) bool {
	n := p.nounOf(k)
	return k < hi && n != nil && p.is(k, rNoun) && (n.class == nSpeaker || n.class == nNations || n.class == nBody)
}

// foreign tells whether a country that does not speak stands before the noun
// at head and owns it: "Kenyan forces", "Kenya's government".
func (p *parser) foreign(nm *naming, first, head int) bool {
	for k := first; k < head; k++ {
		t := &p.toks[k]
		if t.caps != initial || t.party != 0 || t.mark != mWord || t.e != nil {
			continue
		}
		w := strings.TrimSuffix(strings.TrimSuffix(p.str(k), "’s"), "'s")
		if id, ok := party.Lookup(w); ok && !nm.ids[id] {
			return true
		}
	}
	return false
}

// noun tells who the noun at token head is; det is the determiner before it.
func (p *parser) noun(nm *naming, head, first int, det string) voice {
	if head < 0 {
		return voNone
	}
	t := &p.toks[head]
	switch t.party {
	case isParty:
		return voSpeaker
	case isBody:
		return voBody
	}
	n := p.nounOf(head)
	if n == nil {
		w := p.str(head)
		if v, ok := nm.abbr[w]; ok {
			return v
		}
		if t.caps != lower && head > 0 || t.caps == allCaps {
			if _, ok := party.Lookup(w); ok {
				return voOutsider
			}
			if det == "a" || det == "an" {
				return voThing
			}
			return voName
		}
		return voThing
	}
	if n.class != nAbstract && p.foreign(nm, first, head) {
		return voOutsider
	}
	for k := first; k < head && (n.class == nSpeaker || n.class == nNations); k++ {
		switch p.low(k) {
		case "participating", "signatory", "endorsing", "contracting", "founding":
			return voSpeaker
		}
	}
	our := det == "our" || det == "both" || det == "these" || det == "each"
	for k := first; k < head; k++ {
		switch p.key(k) {
		case "two", "three", "both", "participating":
			our = true
		case "all":
			our = our || n.class != nNations && n.lemma != "country" && n.lemma != "government" && n.lemma != "state"
		}
		if p.toks[k].party != 0 {
			our = true
		}
	}
	switch n.class {
	case nSpeaker:
		switch n.lemma {
		case "country", "government", "partner", "state":
			if !our && det != "the" && !(n.lemma == "partner" && first == head) {
				return voNations
			}
			if n.lemma == "partner" && det == "all" {
				return voOutsider
			}
			if !our && n.lemma == "partner" && !(first == head || first+1 == head && det == "the") {
				return voOutsider
			}
		}
		return voSpeaker
	case nBody:
		return voBody
	case nEvent:
		return voBody
	case nProject, nLight:
		return voProject
	case nAbstract:
		if our && n.lemma == "economy" && p.str(head) != "economy" {
			return voSpeaker // APEC economies
		}
		return voAbstract
	case nNations:
		if p.key(head-1) == "member" && (head < 2 || p.toks[head-2].caps != allCaps || p.toks[head-2].party != 0 || p.is(head-2, rVerb)) {
			return voBody
		}
		if our && (det == "our" || det == "both") {
			return voSpeaker
		}
		return voNations
	case nOutsider:
		if p.key(head+1) == "of" && (p.is(head+2, rNoun) && p.toks[head+2].party == isParty || p.is(head+2, rDet) && p.is(head+3, rNoun) && p.toks[head+3].party == isParty) {
			return voBody // the Development Bank of Chile
		}
		if our && det != "all" && det != "both" {
			return voBody // our central banks
		}
		return voOutsider
	}
	if n.judge {
		return voAbstract
	}
	return voScheme
}
