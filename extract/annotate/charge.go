package annotate

import (
	"github.com/paraph/paraph/model"
)

// charges: somebody is told or asked to do something.
func (a *act) charges() model.Kind {
	if a.class != vTask && a.class != vInvite || a.class == vInvite && a.m.modal != "" && !a.m.passive {
		return ""
	}
	if a.m.passive {
		if a.child == nil {
			return ""
		}
		switch {
		case a.voice == voOutsider || a.voice == voNations:
			return model.Position
		}
		return model.Commitment
	}
	if a.key(a.m.verb+1) == "for" && a.child != nil || a.lemma == "call" && a.child == nil && a.callsFor() {
		return model.Position // call for action to …
	}
	end := len(a.toks)
	if a.child != nil {
		end = a.child.from
	}
	lo := a.m.verb + 1
	for a.is(lo, rPrep|rAdv) {
		lo++
	}
	if a.child != nil && a.child.role == roComp {
		lo, end = a.child.subj, a.child.subjEnd // ask that the group report
	}
	who, head := a.parser.voice(a.nm, lo, end)
	switch {
	case a.child == nil:
		if a.class == vTask && a.speaks() && (who == voBody || who == voSpeaker) {
			return model.Commitment
		}
		if a.class == vTask {
			return ""
		}
		if a.m.past && (a.lemma == "invite" || a.lemma == "ask" || a.lemma == "request" || a.lemma == "call" && a.key(a.m.verb+1) != "for") {
			return model.Information
		}
		return model.Position
	case a.class == vTask:
		return model.Commitment
	case (who == voBody || who == voName || who == voSpeaker) && a.lemma != "ask" && a.lemma != "request" && (a.key(head+1) == "of" && a.othersIn(head+1, head, head+5) || a.outsideName(lo, head)):
		return model.Position
	case who == voSpeaker && a.anybody(head, lo):
		return model.Position
	case (a.lemma == "ask" || a.lemma == "request") && who != voNations:
		return model.Commitment
	case who == voName && a.bodyIn(lo, end):
		return model.Commitment
	case who == voBody || who == voSpeaker || who == voProject:
		return model.Commitment
	}
	return model.Position
}

// callsFor tells whether the verb is "call for" with nothing but an aside
// between: "called, however, for restraint". What a text calls for is told.
func (a *act) callsFor() bool {
	if a.voice == voScheme && a.present() {
		return false
	}
	k := a.m.verb + 1
	for k < len(a.toks) && k < a.m.verb+6 && (a.toks[k].mark == mComma || a.is(k, rAdv)) {
		k++
	}
	return a.key(k) == "for" && k > a.m.verb+1
}

// outsideName tells whether an organisation that speaks for itself is named
// among the tokens: "the UN agencies".
func (a *act) outsideName(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if outsiders[a.str(k)] && a.toks[k].party == 0 {
			return true
		}
	}
	return false
}

// bodyIn tells whether a body of theirs is named among the tokens.
func (a *act) bodyIn(lo, hi int) bool {
	for k := lo; k < hi && k < len(a.toks); k++ {
		if a.toks[k].mark > mNumber || a.is(k, rPrep) {
			return false
		}
		if a.nounIs(k, nBody) && a.is(k, rNoun) && a.is(k-1, rDet) {
			return true
		}
	}
	return false
}

// anybody tells whether those asked are not the speakers but whoever is
// meant: "all parties", "countries".
func (a *act) anybody(head, lo int) bool {
	n := a.nounOf(head)
	if n == nil {
		return false
	}
	switch n.lemma {
	case "party", "country", "government", "partner", "participant":
		for k := lo; k < head; k++ {
			if a.key(k) == "our" || a.key(k) == "both" || a.toks[k].party != 0 {
				return false
			}
		}
		return true
	}
	return false
}
