package annotate

import (
	"github.com/paraph/paraph/model"
)

// judges: a claim about the world that judges.
func (a *act) judges() model.Kind {
	if a.m.past && a.voice != voAbstract && a.voice != voThing && !(a.is(a.m.verb, rBe) && a.voice != voSpeaker && a.key(max(a.head, 0)) != "there") || a.m.progressive && (a.voice == voSpeaker || a.voice == voBody) {
		return ""
	}
	if a.class == vJudge {
		return model.Position
	}
	if a.class == vLight && a.child != nil && a.present() {
		if v := a.verbOf(a.child.verb); v != nil && (v.lemma == "face" || v.lemma == "confront") {
			outer := *a
			a.enter(1) // continues to face
			kind := a.judges()
			*a = outer
			return kind
		}
	}
	if a.is(a.m.verb, rBe) {
		return a.copula()
	}
	switch a.lemma {
	case "play", "have", "bring", "offer", "represent", "constitute", "remain", "continue", "become", "take", "make", "present",
		"increase", "raise", "show", "demonstrate", "prove", "illustrate", "heighten", "reveal", "create", "stand", "cause", "bear", "embody", "carry", "hold", "share", "enjoy", "possess":
		if a.hasJudge(a.m.verb+1) || a.voice != voSpeaker && a.obj >= 0 && a.nounIs(a.obj, nFirm) && (a.theirs(a.obj) || a.lemma == "demonstrate" || a.lemma == "show") {
			return model.Position
		}
	case "face", "confront":
		if !a.m.past && (a.judgedObject() || a.hasJudge(a.m.verb+1)) {
			return model.Position // we face grave challenges
		}
	case "signal", "mark", "express", "testify", "attest", "exemplify", "underpin":
		if a.voice != voSpeaker && !a.m.past && (a.hasJudge(a.m.verb+1) || a.obj >= 0 && a.nounIs(a.obj, nFirm, nIntended)) {
			return model.Position // this fund reflects our resolve
		}
	case "provide", "give", "afford", "open", "deliver":
		if a.judgedObject() {
			return model.Position // provides an unprecedented opportunity
		}
	}
	return ""
}

// copula: "is critical", "is a significant risk": a position; other things it
// may be are information.
func (a *act) copula() model.Kind {
	if a.head > 0 && a.nounIs(a.head, nFirm) && a.ours() && a.present() {
		return model.Position // our commitment to peace is firm
	}
	if a.hasJudge(a.m.verb + 1) {
		return model.Position
	}
	return model.Information
}

// judgedObject tells whether a judging adjective stands before the object.
func (a *act) judgedObject() bool {
	for k := a.m.verb + 1; k < a.obj; k++ {
		if a.value(k) == "judge" && a.is(k, rAdj) {
			return true
		}
	}
	return false
}

// hasJudge looks for a judging word in the complement at token i.
func (a *act) hasJudge(i int) bool {
	for k := i; k < len(a.toks) && k < i+9; k++ {
		t := &a.toks[k]
		if t.mark > mNumber || t.is&(rRel|rSub|rVerb) != 0 {
			return false
		}
		if t.mark == mWord && (a.value(k) == "judge" && a.is(k, rAdj|rAdv)) {
			return true
		}
		if n := a.nounOf(k); n != nil && n.judge && a.is(k, rNoun) {
			return true
		}
		if a.is(k, rPrep) && k > i+1 {
			return false
		}
	}
	return false
}
