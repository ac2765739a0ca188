package annotate

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// stance: recognise, stress, condemn; support and oppose in the present.
func (a *act) stance() model.Kind {
	if a.class == vStance && (a.voice == voOutsider && !a.m.passive || a.voice >= voProject && a.voice <= voThing && a.m.past && !a.m.passive) {
		return model.Information
	}
	if a.speaks() && a.withFeeling() {
		return model.Position
	}
	if k := a.drawsAttention(); k != "" {
		return k
	}
	if a.speaks() && a.m.modal == "" && !a.m.passive && a.child == nil {
		if k := a.gives(); k == model.Position {
			return k
		}
	}
	switch {
	case a.class == vStance && a.voice == voScheme && a.present() && a.nounIs(a.head, nScheme) && a.m.subj == a.head-1 && a.child == nil:
		return model.Information // the handbook stresses the role of
	case a.lemma == "recall" && (a.m.past || a.child != nil && a.child.past) && !a.m.passive:
		return model.Information // what lies behind them
	case a.lemma == "be" && a.glad():
		return model.Outcome
	case a.lemma == "welcome" && a.obj >= 0 && a.child == nil && a.guests():
		return model.Information
	case a.class == vStance:
		if a.child != nil && (a.lemma == "remain" || a.lemma == "stand") {
			return ""
		}
		return model.Position
	case a.class == vInvite && (!a.m.passive || a.lemma == "encourage" && a.key(a.m.verb+1) == "by" && a.speaks()):
		return model.Position
	case a.class == vLight && a.child != nil:
		if v := a.verbOf(a.child.verb); v != nil && (v.class == vStance || v.class == vInvite) && a.present() && !a.m.progressive {
			return model.Position
		}
		if a.present() && (a.is(a.child.verb, rBe) && a.hasJudge(a.child.verb+1) || a.remain(a.child.verb) && !a.child.passive && a.adjAfter(a.child.verb+1)) {
			return model.Position // continue to be a priority
		}
	case (a.lemma == "support" || a.lemma == "oppose" || a.lemma == "back") && a.m.past && !a.m.passive && a.voice == voSpeaker:
		return model.Position // the ministers supported the review
	case (a.lemma == "remain" || a.lemma == "stay") && a.voice == voSpeaker && !a.m.progressive:
		if k := a.complement(); k == "involved" || k == "engaged" || k == "active" {
			return model.Information
		}
		return model.Position
	case a.lemma == "be" && (a.voice == voSpeaker || a.voice == voBody || a.voice == voNations) && a.adjAfter(a.m.verb+1) && !(a.voice != voSpeaker && a.complement() == "open"):
		return model.Position
	case a.lemma == "be" && a.voice == voIt && a.key(a.m.verb+1) == "no":
		return model.Position // there is no justification for
	case a.sharesViews():
		return ""
	case a.lemma == "share" && a.speaks() && !a.m.progressive && (a.hasJudge(a.m.verb+1) || a.obj >= 0 && a.key(a.obj+1) == "that" && !a.nounIs(a.obj, nScheme, nProject)):
		return model.Position // have shared concerns, shared the recognition that
	case a.lemma == "take" && a.key(a.m.verb+1) == "note" && a.speaks():
		return model.Position
	}
	if (a.voice == voSpeaker || a.council()) && a.present() && !a.m.progressive && a.holds() {
		return model.Position
	}
	return ""
}

// sharesViews tells whether views were exchanged: "shared views on the harbour".
func (a *act) sharesViews() bool {
	return a.lemma == "share" && a.m.past && a.obj >= 0 && a.low(a.obj) == "views" && a.key(a.obj+1) != "that"
}

// holds tells whether the verb says in the present what the speakers hold with
// or are: support, value, attach importance to, are united.
func (a *act) holds() bool {
	switch a.lemma {
	case "support", "respect", "uphold", "share", "value", "trust", "attach", "pay", "honour", "draw", "remain", "stand", "stay":
		return true
	case "take", "have", "hold":
		if n := a.nounOf(a.obj); n != nil && n.judge {
			return true
		}
		for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+6; k++ {
			if n := a.nounOf(k); n != nil && n.judge && a.is(k, rNoun) {
				return true
			}
			if a.is(k, rPrep) {
				break
			}
		}
	case "be":
		return a.hasJudge(a.m.verb+1) || a.adjAfter(a.m.verb+1)
	}
	return false
}

// glad: "are pleased to announce" announces.
func (a *act) glad() bool {
	i := a.m.verb + 1
	for a.is(i, rAdv) {
		i++
	}
	v := a.verbOf(i + 2)
	return a.is(i, rAdj|rPart) && a.value(i) == "judge" && a.key(i+1) == "to" && v != nil && v.class == vPerform
}

// adjAfter: "we are concerned", "we are united": an adjective, no place or part.
func (a *act) adjAfter(i int) bool {
	for a.is(i, rAdv|rNeg) || a.key(i) == "more" || a.floats(i) {
		i++
	}
	return a.is(i, rAdj) && a.value(i) != ""
}

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
