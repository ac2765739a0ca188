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
			if a.value(k) == "our" || a.toks[k].party != 0 {
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
		return a.looksForward()
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
		return a.decides()
	case vIntend:
		return a.means()
	case vTentative:
		return a.tries()
	}
	return ""
}

// looksForward: to one's own action, or to what others do.
func (a *act) looksForward() model.Kind {
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

// decides: agree, decide, commit, pledge.
func (a *act) decides() model.Kind {
	if a.child != nil {
		return model.Commitment
	}
	if a.m.perfect && a.sinceThen() {
		return model.Outcome // has pledged $5 million since May
	}
	if a.agreedText() {
		return model.Outcome
	}
	if n := a.nounOf(a.obj); n != nil && n.judge && a.lemma != "commit" && a.lemma != "pledge" {
		return model.Position
	}
	if n := a.nounOf(a.obj); n != nil && (a.lemma == "recommit" || a.lemma == "rededicate" || a.lemma == "commit") && n.verb == "" && (n.lemma == "value" || n.lemma == "principle" || n.class == nAbstract) {
		return model.Position
	}
	if a.key(a.m.verb+1) == "with" && a.lemma != "engage" {
		return model.Position
	}
	if a.lemma == "resolve" && a.obj >= 0 && (a.m.perfect || a.m.past) {
		return model.Outcome // have resolved the dispute
	}
	if a.lemma == "determine" {
		if a.m.perfect || a.m.past {
			return model.Outcome
		}
		return ""
	}
	if a.key(a.m.verb+1) == "that" {
		return model.Position
	}
	return model.Commitment
}

// means: intend, plan, aim, seek, need.
func (a *act) means() model.Kind {
	switch {
	case a.child != nil:
		if first := a.nodes[a.child.head].from; a.child.role == roGov && a.child.by < 0 && first > a.m.verb+1 && a.v.frame&fObjInf != 0 && !a.onlyAdverbs(a.m.verb+1, first) {
			return model.Position // we expect others to act
		}
		if a.m.past && a.nounIs(a.head, nEvent, nProject) {
			return model.Information // the meeting aimed to
		}
		if a.m.progressive && a.lemma == "seek" {
			return model.Information
		}
		if (a.m.past || a.m.perfect) && (a.lemma == "seek" || a.lemma == "strive" || a.lemma == "try" || a.lemma == "attempt" || a.lemma == "need" || a.lemma == "want") {
			return model.Information
		}
		return model.Commitment
	case a.lemma == "offer":
		return model.Information // we offer fair terms
	case a.lemma == "propose" && a.m.perfect:
		return model.Outcome // has proposed rules
	case a.lemma == "need" || a.lemma == "hope" || a.lemma == "wish" || a.lemma == "propose" || a.lemma == "expect" || a.lemma == "want" || a.lemma == "desire" || a.lemma == "anticipate":
		return model.Position
	case a.m.past || a.m.perfect || a.m.progressive && a.lemma != "plan":
		return model.Information
	}
	return model.Commitment
}

// tries: explore, consider, endeavour.
func (a *act) tries() model.Kind {
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
