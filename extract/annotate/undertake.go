package annotate

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// ofLead: a bullet in the bare infinitive or the -ing form takes the kind of
// its lead-in.
func (a *act) ofLead() model.Kind {
	if a.m.subj >= 0 && a.m.subj < a.m.subjEnd || a.m.form == foFinite && a.m.modal != "" {
		return ""
	}
	switch a.m.form {
	case foTo:
		if a.lead != nil {
			return a.lead.kind
		}
		return model.Commitment
	case foBare:
		if a.class == vStance && a.lead == nil {
			return ""
		}
		if a.lead != nil && a.lead.kind != "" && (a.lead.kind == model.Outcome || a.lead.report) {
			return a.lead.kind
		}
		return model.Commitment
	case foIng:
		if a.m.role == roWhile {
			if a.class == vIntend || a.lead != nil && a.lead.kind == model.Commitment {
				return model.Commitment
			}
			return model.Information
		}
		switch a.class {
		case vDecide, vIntend, vTentative:
			if a.class != vTentative || a.v.frame&fInf != 0 {
				return model.Commitment
			}
		case vStance:
			if k := a.governorNoun(); k != "" {
				return k // reaffirming our commitment to share
			}
			if a.welcomesDone() != "" {
				return model.Outcome
			}
			return model.Position
		case vPerform:
			if a.lemma == "announce" {
				return model.Outcome
			}
		}
		switch {
		case a.lead != nil && (a.lead.kind == model.Outcome || a.lead.report):
			return a.lead.kind
		case a.scanner.bare:
			return model.Commitment // a bullet of what is to be done
		}
		return model.Information
	}
	return ""
}

// saysThat: what is decided or said in a that-clause counts as if it were
// said outright, when the speakers undertake it there.
func (a *act) saysThat() model.Kind {
	if a.child == nil || a.child.role != roComp || a.class == vInvite || a.class == vTask {
		return ""
	}
	outer := *a
	chain, m := a.chain, a.m
	a.enter(1)
	if a.voice == voIt && a.key(a.head) == "it" && (outer.voice == voSpeaker || outer.voice == voName || outer.voice == voBody) && !a.is(a.m.verb, rBe) {
		a.voice = outer.voice // Japan announced that it would share
	}
	kind := a.modalVerb()
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
		case kind != model.Commitment && a.m.modal != "" && a.m.modal != "can" && a.key(a.m.from) != "must" && a.voice >= voProject && a.voice <= voThing && a.class != vState && !a.is(a.m.verb, rBe):
			kind = model.Commitment
		}
	}
	said := a.voice
	judged := kind == "" && a.judges() == model.Position
	*a = outer
	a.chain, a.m = chain, m
	if a.is(m.verb, rBe) && a.hasJudge(m.verb+1) {
		return model.Position
	}
	if outer.lemma == "note" && said == voBody && m.past && kind == "" && outer.child.progressive {
		return model.Information // noted that officials are preparing
	}
	if outer.class == vStance && said >= voProject {
		return model.Position
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
	case judged && outer.class == vState:
		return model.Position // the raids have shown that they pose a threat
	case outer.class == vState && (outer.voice == voThing || outer.voice == voAbstract) && outer.present():
		return model.Position // the storms show that
	}
	return model.Information
}

// theirs tells whether the noun at token k is said to be the speakers' own.
func (a *act) theirs(k int) bool {
	for i := k - 1; i > a.m.verb; i-- {
		if a.is(i, rPoss) {
			return a.value(i) == "our" || a.key(i) == "their" || a.toks[i].party != 0 && a.m.subj >= 0 && a.toks[a.m.subjEnd-1].party != 0
		}
	}
	return false
}

// speakersOwn tells whether the noun at token k is a decision or plan of the
// speakers: "the decision to share", "Chile's plan to share".
func (a *act) speakersOwn(k int) bool {
	return a.key(k-1) == "the" || k > 0 && a.toks[k-1].party != 0
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

// governorNoun: a noun or adjective governs the verb: our commitment to
// share, are committed to sharing, are ready to share.
func (a *act) governorNoun() model.Kind {
	if a.child == nil || a.child.by < 0 {
		return ""
	}
	by := a.child.by
	if by < a.m.from {
		if a.nounIs(by, nLight) {
			return "" // steps will be taken to share
		}
		return a.subjectCommits(by) // our commitment remains to share
	}
	if a.is(by, rAdj) {
		switch a.voice {
		case voSpeaker, voBody, voName, voNone, voProject:
			return model.Commitment
		case voThing:
			if v := a.verbOf(a.leaf.verb); v != nil && eventVerb[v.lemma] && a.value(by) == "intended" {
				return model.Commitment // the trials are expected to start
			}
		case voScheme:
			// is expected to enter into force, but not what it is meant to do
			if v := a.verbOf(a.child.verb); a.value(by) == "intended" && a.key(by) != "intended" && a.key(by) != "supposed" && v != nil && v.class != vEffect && v.class != vState {
				return model.Commitment
			}
		}
		return ""
	}
	n := a.nounOf(by)
	if n == nil || n.class == nLight {
		return ""
	}
	switch a.lemma {
	case "note", "acknowledge", "recall":
		if a.speaks() && (a.theirs(by) || a.lemma == "note" && a.speakersOwn(by)) {
			return model.Commitment // noted their readiness to share
		}
		return model.Position
	case "support", "back":
		if a.m.progressive {
			return model.Information // is supporting Chile's aim of
		}
		return model.Position
	case "welcome", "appreciate", "commend", "applaud", "praise", "take",
		"regret", "deplore", "condemn", "denounce", "reject", "oppose", "lament", "hail", "salute", "respect", "understand", "honour", "honor":
		return model.Position
	}
	if !a.speaks() && a.voice != voIt {
		return ""
	}
	if a.lemma == "identify" || a.lemma == "determine" {
		return ""
	}
	if n.lemma == "interest" && a.class != vStance {
		return model.Position
	}
	if a.class == vStance || a.class == vState || a.class == vPerform || a.lemma == "share" || a.lemma == "express" || a.class == vSay || a.lemma == "reinforce" || a.class == vAct {
		return model.Commitment
	}
	return ""
}

// subjectCommits: the governing noun at token by is the subject.
func (a *act) subjectCommits(by int) model.Kind {
	if n := a.nounOf(by); n != nil && (n.class == nIntended || a.ours()) {
		return model.Commitment
	}
	return model.Position
}

// ourCommitment: "our commitment to sharing data will not waver" says that
// they are committed. It looks for the infinitive or gerund in the subject.
func (a *act) ourCommitment() model.Kind {
	if a.inSubject() < 0 || !a.ours() {
		return ""
	}
	switch a.lemma {
	case "be", "remain", "stay", "stand", "continue", "endure", "hold", "waver", "falter", "persist", "weaken", "change", "last":
		return model.Commitment
	}
	return ""
}

// inSubject gives the node of the verb that the governing noun which heads the
// subject governs, -1 for none.
func (a *act) inSubject() int {
	if a.head < 1 || !a.nounIs(a.head, nFirm, nIntended) {
		return -1
	}
	for k := range a.nodes {
		switch n := &a.nodes[k]; {
		case n.from >= a.m.from:
			return -1
		case n.form == foTo && n.from == a.head+1, n.form == foIng && n.from == a.head+2 && a.is(a.head+1, rPrep):
			return k
		}
	}
	return -1
}

// sinceThen tells whether the clause reckons what was given up to now.
func (a *act) sinceThen() bool {
	for k := max(0, a.m.from-30); k < len(a.toks) && k < a.m.verb+30; k++ {
		switch a.key(k) {
		case "since", "to date", "so far", "thus far", "already":
			return true
		}
	}
	return false
}

// comesAbout tells whether n names what one waits for rather than does: "the
// completion of the review", unless it is said to be ours.
func (a *act) comesAbout(n *noun) bool {
	switch n.lemma {
	case "completion", "conclusion", "entry", "ratification", "success", "achievement", "finalisation", "finalization", "resolution", "restoration":
		for k := a.m.verb + 1; k < a.obj; k++ {
			if a.is(k, rPoss) {
				return false
			}
		}
		return true
	}
	return false
}

// heldToBe tells whether a judgement follows: "consider the raids to be a threat".
func (a *act) heldToBe() bool {
	for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+12 && a.toks[k].mark <= mNumber; k++ {
		if a.key(k) == "to" && a.key(k+1) == "be" {
			return true
		}
	}
	return false
}

// agreedText tells whether what was agreed on is a text that now stands: "agreed
// on a roadmap", "decided on a work plan".
func (a *act) agreedText() bool {
	if a.lemma != "agree" && a.lemma != "decide" || !a.m.past && !a.m.perfect || a.obj < 0 {
		return false
	}
	n := a.nounOf(a.obj)
	return a.low(a.obj) == "list" || n != nil && (n.class == nScheme && n.verb == "" && !n.judge || n.lemma == "plan")
}

// undertakes: agree, decide, commit, intend, plan, aim, explore.
func (a *act) undertakes() model.Kind {
	if a.lookForward(a.m) {
		if !a.speaks() {
			return model.Information
		}
		if a.child != nil {
			return model.Commitment
		}
		if n := a.nounOf(a.obj); n != nil && (n.verb != "" || n.class == nEvent || n.class == nProject || n.class == nBody || n.lemma == "opportunity") && n.lemma != "progress" && !a.comesAbout(n) &&
			!a.othersIn(a.m.verb+1, a.obj, a.obj+6) {
			return model.Commitment
		}
		if a.obj >= 0 && strings.HasSuffix(a.str(a.obj), "sharing") {
			return model.Commitment
		}
		return model.Position
	}
	if a.class == vStance && a.v.frame&fInf != 0 && a.child != nil && a.child.form == foTo && a.child.role == roGov && a.child.by < 0 && a.speaks() && a.m.modal == "" {
		return model.Commitment // affirm to share
	}
	if a.class < vDecide || a.class > vTentative || a.m.passive {
		return ""
	}
	if a.m.modal != "" {
		return ""
	}
	if a.m.negative && a.class == vIntend {
		return model.Position // "we are not trying to": nothing lies ahead
	}
	switch a.voice {
	case voScheme, voAbstract, voIt, voOutsider, voNations, voProject, voThing:
		if a.class == vDecide && a.voice != voOutsider && a.voice != voNations {
			break
		}
		switch {
		case a.voice == voNations && a.present(), a.lemma == "need":
			return model.Position
		case a.voice == voProject && a.class == vIntend && (a.lemma == "expect" || a.lemma == "plan" || a.lemma == "intend"):
			return model.Commitment
		}
		return model.Information
	}
	switch a.class {
	case vDecide:
		if a.child != nil {
			return model.Commitment
		}
		if a.m.perfect && a.sinceThen() {
			return model.Outcome // has pledged $5 million since May
		}
		if a.agreedText() {
			return model.Outcome
		}
		if n := a.nounOf(a.obj); n != nil && a.lemma != "commit" && a.lemma != "pledge" {
			if n.judge {
				return model.Position
			}
		}
		if n := a.nounOf(a.obj); n != nil && (a.lemma == "recommit" || a.lemma == "rededicate" || a.lemma == "commit") && n.verb == "" && (n.lemma == "value" || n.lemma == "principle" || n.class == nAbstract) {
			return model.Position
		}
		if a.key(a.m.verb+1) == "with" && a.lemma != "engage" {
			return model.Position
		}
		if a.lemma == "resolve" && a.child == nil && a.obj >= 0 && (a.m.perfect || a.m.past) {
			return model.Outcome // have resolved the dispute
		}
		if a.lemma == "determine" && a.child == nil {
			if a.m.perfect || a.m.past {
				return model.Outcome
			}
			return ""
		}
		if a.key(a.m.verb+1) == "that" {
			return model.Position
		}
		return model.Commitment
	case vIntend:
		switch {
		case a.child != nil:
			if first := a.nodes[a.child.head].from; a.child.role == roGov && a.child.by < 0 && first > a.m.verb+1 && a.v.frame&fObjInf != 0 && !a.onlyAdverbs(a.m.verb+1, first) {
				return model.Position // we expect others to act
			}
			if a.m.progressive && a.lemma == "seek" {
				return model.Information
			}
			if (a.m.past || a.m.perfect) && (a.lemma == "seek" || a.lemma == "strive" || a.lemma == "try" || a.lemma == "attempt" || a.lemma == "need" || a.lemma == "want") {
				return model.Information
			}
			return model.Commitment
		case a.lemma == "propose" && a.m.perfect:
			return model.Outcome // has proposed rules
		case a.lemma == "need" || a.lemma == "hope" || a.lemma == "wish" || a.lemma == "propose" || a.lemma == "expect" || a.lemma == "want" || a.lemma == "desire" || a.lemma == "anticipate":
			return model.Position
		case a.m.past || a.m.perfect || a.m.progressive && a.lemma != "plan":
			return model.Information
		}
		return model.Commitment
	case vTentative:
		if a.lemma == "consider" && a.heldToBe() {
			return model.Position
		}
		if a.v.frame&fInf != 0 && a.child != nil {
			if a.m.past || a.m.perfect {
				return model.Information // have endeavoured to
			}
			return model.Commitment
		}
		if a.m.past || a.m.perfect || a.m.progressive {
			return model.Information
		}
		return model.Commitment
	}
	return ""
}
