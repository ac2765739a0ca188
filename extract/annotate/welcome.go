package annotate

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// othersIn tells whether the noun phrase from token lo, with its head at obj,
// belongs to somebody who is no speaker: by a genitive before the head, or by
// a name up to hi, as long as it is not only "with" them.
func (a *act) othersIn(lo, obj, hi int) bool {
	for k := lo; k < hi && k < len(a.toks); k++ {
		t := &a.toks[k]
		if k > obj && a.key(k) == "by" && !a.is(k-1, rPart|rPast) {
			if v, head := a.parser.voice(a.nm, k+1, min(hi+6, len(a.toks))); v == voName || v == voOutsider {
				return head < 0 || !a.is(head, rNoun) || a.toks[head].caps != lower || v == voOutsider
			}
		} else if k > obj && a.key(k) == "by" && a.madeOf(k-1) {
			if v, _ := a.parser.voice(a.nm, k+1, min(hi+6, len(a.toks))); v == voOutsider || v == voNations {
				return true // the decisions taken by partner countries
			}
		}
		if k > obj && (t.mark > mNumber || a.key(k) == "with" || a.key(k) == "between" && a.speakersIn(k+1, hi) || a.is(k, rConj) && a.is(k+1, rVerb) || a.is(k, rRel)) {
			return false
		}
		if t.caps == initial && a.outsiderAt(k) {
			return true
		}
		if t.party != 0 || k > 0 && a.toks[k-1].party != 0 && t.caps != lower || a.key(k) == "sector" && a.key(k-1) != "private" || k > obj && a.nounIs(k, nBody, nEvent, nSpeaker) {
			continue
		}
		if t.genitive && (k < obj || t.caps != lower) && !a.nounIs(k, nBody, nSpeaker, nScheme) || a.nounIs(k, nOutsider, nNations) && a.is(k, rNoun) || a.key(k) == "their" && k < obj || outsiders[a.str(k)] {
			return true
		}
		if t.caps != lower && t.mark == mWord && t.is&rNoun != 0 && t.e == nil {
			if v := a.noun(a.nm, k, k, ""); v == voOutsider {
				return true
			}
		}
	}
	return false
}

// madeOf tells whether the participle at token k says who did what is welcomed,
// and not who only hosts or funds it.
func (a *act) madeOf(k int) bool {
	v := a.verbOf(k)
	if v == nil {
		return false
	}
	switch v.lemma {
	case "take", "make", "reach", "achieve", "undertake", "introduce", "issue":
		return true
	}
	return v.class == vPerform || v.class == vDecide
}

// welcomesDone: welcomes or notes that something of theirs was brought about.
func (a *act) welcomesDone() model.Kind {
	switch a.lemma {
	case "welcome", "note", "celebrate", "applaud", "commend", "acknowledge", "appreciate", "hail", "laud":
	case "express", "voice":
		return a.satisfied()
	case "take":
		if a.key(a.m.verb+1) != "note" {
			return ""
		}
	default:
		return ""
	}
	if a.m.modal != "" {
		return ""
	}
	lo := a.m.verb + 1
	if a.lemma == "take" {
		lo++
		if a.key(lo) == "of" {
			lo++
		}
	}
	if a.key(lo) == "with" { // noted with satisfaction the signing
		for lo < len(a.toks) && !a.is(lo, rDet|rPoss) && a.toks[lo].mark <= mNumber {
			lo++
		}
	}
	return a.welcomed(lo)
}

// satisfied: "expressed satisfaction at the progress made".
func (a *act) satisfied() model.Kind {
	if a.obj < 0 || a.m.modal != "" || a.m.passive {
		return ""
	}
	switch a.low(a.obj) {
	case "satisfaction", "pleasure", "delight":
	default:
		return ""
	}
	switch a.key(a.obj + 1) {
	case "at", "with", "over", "on", "about":
		return a.welcomed(a.obj + 2)
	}
	return ""
}

// welcomed tells what the noun phrase at token lo, which is welcomed or noted,
// makes of it: something of theirs that was brought about, or what others did.
func (a *act) welcomed(lo int) model.Kind {
	obj := a.object(lo)
	if obj < 0 {
		return ""
	}
	// taking in a member
	for k := lo; k < len(a.toks) && k < lo+80; k++ {
		if a.key(k) == "as" {
			for j := k + 1; j < len(a.toks) && j < k+6; j++ {
				if a.key(j) == "member" || a.key(j) == "members" {
					return model.Outcome
				}
			}
		}
	}
	n := a.nounOf(obj)
	if a.notYet(lo, obj) {
		return ""
	}
	if n != nil && a.broughtAbout(n, obj) && !a.othersIn(lo, obj, obj+8) {
		return model.Outcome
	}
	if n == nil || !n.event || a.key(obj) == "conclusions" || a.key(obj) == "developments" {
		return ""
	}
	if n.lemma == "announcement" && (a.key(obj+1) == "that" || a.key(obj+1) == "by") && !a.theirs(obj) {
		return model.Position
	}
	if a.othersIn(lo, obj, obj+12) || n.lemma == "progress" && a.lemma != "note" && a.lemma != "take" && !a.ownProgress(lo, obj) {
		return model.Position
	}
	return model.Outcome
}

// ownProgress tells whether the progress welcomed was made in something of
// theirs: "the progress made in implementing our work plan", not "further
// progress towards a treaty".
func (a *act) ownProgress(lo, obj int) bool {
	for k := lo; k < obj; k++ {
		switch {
		case a.key(k) == "further", a.str(k) == "continued":
			return false
		case a.value(k) == "our", a.toks[k].party == isParty:
			return true
		}
	}
	for k := obj + 1; k < len(a.toks) && k < obj+14; k++ {
		switch {
		case a.key(k) == "by" || a.key(k) == "towards" || a.key(k) == "toward" || a.key(k) == "across" || a.toks[k].mark > mNumber:
			return false
		case a.value(k) == "our", a.key(k) == "joint", a.toks[k].party != 0, a.nounIs(k, nScheme, nBody, nProject, nEvent, nIntended, nFirm) && a.is(k, rNoun):
			return true
		}
	}
	return false
}

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
		for a.key(obj+1) == "of" && k < len(a.toks) && k < obj+14 && a.is(k, rNoun|rAdj|rDet|rPoss|rPrep|rIng) {
			k++ // the Memorandum of Understanding signed
		}
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
