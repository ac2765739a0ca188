package annotate

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// council tells whether the subject is a body that speaks for all: "the Council
// supports the review".
func (a *act) council() bool {
	if a.voice != voBody || a.head < 0 {
		return false
	}
	switch n := a.nounOf(a.head); {
	case a.toks[a.head].party == isBody:
		w := a.str(a.head)
		switch w[strings.LastIndexByte(w, ' ')+1:] {
		case "Council", "Committee", "Conference", "Assembly", "Forum", "Summit", "Commission":
			return true
		}
	case n != nil && a.toks[a.head].caps != lower:
		return n.lemma == "council" || n.lemma == "committee" || n.lemma == "conference" || n.lemma == "assembly" || n.lemma == "meeting"
	}
	return false
}

// complement is the first word after the main verb that is no adverb and
// stands in no commas.
func (a *act) complement() string {
	k := a.m.verb + 1
	for k < len(a.toks) && (a.is(k, rAdv) || a.at(k, mComma)) {
		if a.at(k, mComma) {
			for k++; k < len(a.toks) && !a.at(k, mComma); k++ {
			}
		}
		k++
	}
	if k >= len(a.toks) {
		return ""
	}
	return a.low(k)
}

// guests tells whether the object are persons, who are welcomed in person.
func (a *act) guests() bool {
	n := a.nounOf(a.obj)
	if n == nil || !a.m.past {
		return false
	}
	switch n.lemma {
	case "delegation", "delegate", "minister", "president", "participant", "representative", "guest", "ambassador", "envoy", "secretary":
		return true
	}
	return false
}

// withFeeling: "reviewed with satisfaction", "noted with deep concern".
func (a *act) withFeeling() bool {
	k := a.m.verb + 1
	if a.class != vReport && a.class != vStance && a.class != vAct || a.key(k) != "with" {
		return false
	}
	for k++; a.is(k, rAdj); k++ {
	}
	switch a.low(min(k, len(a.toks)-1)) {
	case "satisfaction", "appreciation", "concern", "regret", "alarm", "interest", "pleasure", "gratitude", "pride", "sadness", "dismay":
		return true
	}
	return false
}

// drawsAttention: what one points to or gives weight to is a position, in the
// past too: "drew attention to the need", "attached great importance to".
func (a *act) drawsAttention() model.Kind {
	if !a.speaks() || a.m.passive || a.m.modal != "" || a.obj < 0 {
		return ""
	}
	switch a.lemma {
	case "draw", "call", "pay", "give", "attach", "place", "accord", "put", "lend", "assign":
	default:
		return ""
	}
	for k := a.m.verb + 1; k <= a.obj; k++ {
		switch a.low(k) {
		case "attention", "importance", "priority", "emphasis", "weight", "tribute", "credit", "support", "value", "premium":
			return model.Position
		}
	}
	return ""
}

// rooted: what our ties rest on is said in praise of them: "is rooted in
// trust", "is driven by people".
func (a *act) rooted() model.Kind {
	if !a.m.passive || a.m.past || a.m.modal != "" {
		return ""
	}
	switch a.lemma {
	case "root", "anchor", "found", "ground", "guide", "drive", "bind", "link", "intertwine", "inspire", "unite", "shape", "strengthen", "underpin":
	default:
		return ""
	}
	if a.voice == voScheme || a.voice == voAbstract || a.voice == voSpeaker || a.voice == voThing || a.head >= 0 && a.ours() {
		for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+8; k++ {
			if a.toks[k].mark == mNumber || a.toks[k].caps != lower && a.toks[k].party == 0 && !a.is(k, rDet) {
				return "" // a treaty, a year
			}
		}
		return model.Position
	}
	return ""
}
