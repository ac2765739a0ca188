package annotate

import (
	"github.com/paraph/paraph/model"
)

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
	if a.lemma == "serve" {
		return "" // the pact serves our aim to share
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
	if a.class == vState && !a.stative() && !a.remain(a.m.verb) && !a.theirs(by) && n.class == nFirm && n.lemma == "agreement" {
		return "" // the session yielded agreements on sharing
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
