package annotate

import (
	"strings"
)

// outsiderNames are outsiders by the words with which their names begin.
var outsiderNames = []string{"United Nations", "World Bank", "World Trade Org", "World Health", "World Food", "World Customs", "International Monetary", "International Atomic", "International Criminal",
	"International Court", "International Labo", "International Energy", "International Org", "Food and Agri", "Security Council", "General Assembly", "Human Rights Council", "Conference of the Parties", "Red Cross"}

// outsiderAt tells whether the name of an outsider begins at token k.
func (a *act) outsiderAt(k int) bool {
	for _, n := range outsiderNames {
		if strings.HasPrefix(a.text[a.toks[k].start:], n) {
			return true
		}
	}
	return false
}

// notYet tells whether an adjective before the noun says that it goes on or
// lies ahead: "the ongoing implementation".
func (a *act) notYet(lo, obj int) bool {
	for k := lo; k < obj; k++ {
		switch a.low(k) {
		case "ongoing", "continued", "continuing", "upcoming", "forthcoming", "planned", "future", "expected", "potential", "proposed", "possible", "intended":
			return true
		}
	}
	return false
}

// broughtAbout tells whether a text or a step of theirs is said to be done:
// "the memorandum signed in May", "the agreement between Chile and Peru",
// "steps taken by Chile".
func (a *act) broughtAbout(n *noun, obj int) bool {
	k := obj + 1
	switch {
	case n.lemma == "agreement" && (a.key(k) == "between" || a.key(k) == "reached" || a.key(k) == "on" || a.key(k) == "to" || a.key(k) == "in principle"):
		return a.key(k) != "between" || a.speakersIn(k, k+8)
	case n.class == nScheme || n.class == nProject || n.lemma == "agreement":
		switch v := a.verbOf(k); {
		case v == nil || !a.is(k, rPart|rPast):
			return false
		case v.lemma == "sign", v.lemma == "conclude", v.lemma == "launch", v.lemma == "reach", v.lemma == "finalise", v.lemma == "finalize", v.lemma == "establish", v.lemma == "adopt":
			return true
		}
	case n.lemma == "step" || n.lemma == "measure" || n.lemma == "reform":
		for ; k < len(a.toks) && k < obj+8 && a.toks[k].mark == mWord; k++ {
			if a.toks[k].party == isParty && (a.key(k-1) == "by" || a.is(k+1, rHave) || a.is(k+1, rAdv)) {
				return true
			}
		}
	}
	return false
}
