package annotate

import (
	"github.com/paraph/paraph/model"
)

// saysThat: what is decided or said in a that-clause counts as if it were
// said outright, when the speakers undertake it there.
func (a *act) saysThat() model.Kind {
	if a.child == nil || a.child.role != roComp || a.class == vInvite || a.class == vTask {
		return ""
	}
	outer := *a
	a.enter(1)
	if a.accomplished(&outer) {
		*a = outer
		return model.Outcome
	}
	if a.voice == voIt && a.key(a.head) == "it" && (outer.voice == voSpeaker || outer.voice == voName || outer.voice == voBody) && !a.is(a.m.verb, rBe) {
		a.voice = outer.voice // Japan announced that it would share
	}
	kind := a.modalVerb()
	if a.m.perfect && a.m.modal != "" {
		kind = model.Position // agreed that it would have helped
	}
	if kind == "" {
		kind = a.governorNoun()
	}
	if kind == "" && !(a.present() && outer.class == vStance) {
		kind = a.undertakes()
	}
	if kind == "" {
		kind = a.passiveVerb()
	}
	if outer.class == vDecide || outer.lemma == "conclude" || outer.agreementThat() {
		switch {
		case kind == "" && (a.m.form == foBare && a.speaks() || a.subjunctive()):
			kind = model.Commitment // agreed that officials meet
		case kind == model.Commitment && a.key(a.m.from) == "must" && !a.speaks():
			kind = model.Position
		case kind != model.Commitment && a.m.modal != "" && a.m.modal != "can" && a.key(a.m.from) != "must" && a.voice >= voProject && a.voice <= voThing && a.class != vState && !(a.class == vEffect && !a.m.passive && a.key(a.m.from) == "would") && !a.is(a.m.verb, rBe):
			kind = model.Commitment
		}
	}
	said := a.voice
	judged := (kind == "" || outer.class == vSay) && a.judges() == model.Position
	*a = outer
	m := a.m
	if a.is(m.verb, rBe) && a.hasJudge(m.verb+1) {
		return model.Position
	}
	if outer.lemma == "note" && said == voBody && m.past && kind == "" && outer.child.progressive {
		return model.Information // noted that officials are preparing
	}
	if outer.class == vStance && said >= voProject {
		return model.Position
	}
	if outer.class == vReport && m.past && kind != model.Commitment {
		return model.Information // discussed their view that
	}
	if n := a.nounOf(outer.obj); n != nil && n.judge && kind != model.Commitment {
		return model.Position
	}
	switch {
	case kind == model.Commitment:
		return kind
	case outer.class >= vDecide && outer.class <= vTentative, outer.class == vStance:
		return model.Position
	case outer.lemma == "be" && outer.present() && (outer.voice == voSpeaker || outer.head >= 0 && a.nounOf(outer.head) != nil && a.nounOf(outer.head).judge):
		return model.Position // we are hopeful that, our view is that
	case outer.lemma == "conclude" || outer.lemma == "declare" || outer.lemma == "proclaim":
		return model.Position
	case outer.class == vPerform:
		return ""
	case outer.class == vSay && outer.voice == voSpeaker && (judged || kind == model.Position):
		return model.Position // she said that the fleet should be
	case judged && outer.class == vState:
		return model.Position // the raids have shown that they pose a threat
	case outer.class == vState && (outer.voice == voThing || outer.voice == voAbstract) && outer.present():
		return model.Position // the storms show that
	}
	return model.Information
}

// accomplished: what is welcomed or noted in a that-clause is done by the
// speakers: "welcomed that both sides have trained pilots".
func (a *act) accomplished(outer *act) bool {
	switch outer.lemma {
	case "welcome", "applaud", "commend", "hail", "celebrate", "note", "acknowledge", "agree":
	default:
		return false
	}
	return outer.speaks() && (a.m.perfect || outer.lemma == "note" && a.m.past && outer.m.past) && a.m.modal == "" && !a.m.progressive &&
		(a.voice == voSpeaker || a.voice == voBody && outer.lemma == "welcome") && a.class != vStance && a.class != vReport && a.done() == model.Outcome
}

// subjunctive: "agreed that officials hold further talks".
func (a *act) subjunctive() bool {
	if a.key(a.m.from) == "be" && a.m.passive && a.m.modal == "" {
		return true // agreed that the rules be revised
	}
	return a.m.from == a.m.verb && a.is(a.m.verb, rBase) && (a.voice == voBody || a.voice == voSpeaker) && (a.class == vAct || a.class == vReport)
}

// agreementThat tells whether what is said hangs on a noun of agreeing: "there
// was agreement that".
func (a *act) agreementThat() bool {
	k := a.child.subj - 1
	return k > 0 && a.nounIs(a.before(k), nFirm)
}
