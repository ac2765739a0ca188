package annotate

import (
	"strings"

	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// eventVerb are the verbs that say of a planned thing that it happens.
var eventVerb = map[string]bool{"start": true, "begin": true, "commence": true, "open": true, "launch": true, "take": true, "conclude": true,
	"complete": true, "finish": true, "finalise": true, "finalize": true, "hold": true, "publish": true, "sign": true, "enter": true, "resume": true}

// ourAim: "our goal is to share", "it is our aim to share".
func (a *act) ourAim() model.Kind {
	if a.m.modal != "intended" || a.head < 0 || !a.is(a.m.from, rBe) {
		return ""
	}
	n := a.nounOf(a.head)
	if n == nil || n.class != nIntended && n.class != nFirm && n.lemma != "goal" && n.lemma != "objective" {
		return ""
	}
	if a.ours() || n.lemma == "plan" {
		return model.Commitment
	}
	return ""
}

// modalVerb: will, shall, must, should, would, could, may, can.
func (a *act) modalVerb() model.Kind {
	if a.m.modal == "" {
		return ""
	}
	leaf := a.verbOf(a.leaf.verb)
	c := vAct
	if leaf != nil {
		c = leaf.class
	}
	if a.heeds() {
		return model.Commitment
	}
	if a.voice == voThing && c == vAct && a.obj >= 0 && !a.m.passive && a.key(a.m.from) == "will" && a.nameAlone() {
		return model.Commitment // Vivienda will draw up a plan
	}
	switch a.voice {
	case voSpeaker, voNone:
		return a.speakersModal(leaf, c)
	case voBody, voName:
		return a.bodysModal(leaf, c)
	case voProject, voScheme, voAbstract, voIt, voThing:
		return a.thingsModal(leaf, c)
	}
	return a.othersModal(c)
}

// lookedUp tells whether it is said where something can be read.
func (a *act) lookedUp() bool {
	switch a.lemma {
	case "find", "see", "access", "consult", "view", "obtain", "download", "read":
		return true
	}
	return false
}

// nameAlone tells whether the subject's head is a capitalised word that nobody
// knows and that opens the sentence, without the ending of a common noun.
func (a *act) nameAlone() bool {
	if a.head != 0 || a.toks[0].e != nil || a.toks[0].caps == lower || a.is(1, rNoun|rAdj) {
		return false
	}
	w := a.str(0)
	if _, ok := party.Lookup(w); ok {
		return false
	}
	for _, end := range [...]string{"ity", "ness", "ion", "ment", "nce", "ism", "ware", "ing", "s", "ship", "ure", "age", "cy", "al", "th", "dom", "hood"} {
		if strings.HasSuffix(w, end) {
			return false
		}
	}
	return true
}

// speakersModal: the speakers will, should, could or can. leaf is the verb at
// the end of the way down, of class c.
func (a *act) speakersModal(leaf *verb, c verbClass) model.Kind {
	switch {
	case a.m.modal == "can":
		return model.Position
	case a.m.modal == "tentative" && (c == vJudge || a.harms(leaf)):
		return model.Position // they may worsen the crisis
	case a.lookPositions():
		return model.Position
	}
	return model.Commitment
}

// bodysModal: a body of theirs, or somebody named, will or may.
func (a *act) bodysModal(leaf *verb, c verbClass) model.Kind {
	switch a.m.modal {
	case "can", "tentative":
		if a.m.modal == "can" && a.voice == voName && c != vState {
			return model.Position
		}
		if a.m.modal == "tentative" && a.voice == voBody {
			return model.Commitment
		}
		return model.Information
	}
	if a.stative() && !a.m.passive {
		return a.copula()
	}
	if leaf != nil && leaf.lemma == "play" && a.hasJudge(a.leaf.verb+1) {
		return model.Position // will play a vital role
	}
	if a.opens() || a.voice == voBody && (a.lemma == "allow" || a.lemma == "enable") {
		return model.Information // it will provide a forum
	}
	if c == vState || c == vJudge || a.setsMark() {
		return model.Information
	}
	return model.Commitment
}

// thingsModal: work, a text, a notion or a thing will or may.
func (a *act) thingsModal(leaf *verb, c verbClass) model.Kind {
	if a.stative() && a.child == nil {
		if w := a.key(a.m.from); w == "must" || w == "should" || a.voice == voIt && a.key(a.m.verb+1) == "no" {
			return model.Position
		}
		if a.m.modal == "firm" && a.key(a.head) == "focus" {
			return model.Commitment // a first focus will be on
		}
		return a.copula()
	}
	if (a.lemma == "remain" || a.lemma == "stay" || a.lemma == "become") && a.child == nil && a.hasJudge(a.m.verb+1) {
		return model.Position // our ties will remain vital
	}
	switch a.m.modal {
	case "firm":
		return a.thingWill(leaf, c)
	case "intended":
		if a.m.passive && (a.voice == voProject && a.key(a.m.from) != "should" || a.voice <= voThing && a.is(a.m.from, rBe)) {
			return model.Commitment // are to be organised
		}
		if a.key(a.m.from) == "should" || a.voice == voAbstract || a.voice == voIt || (a.lemma == "make" || a.lemma == "remain" || a.lemma == "provide" || a.lemma == "represent") && a.hasJudge(a.m.verb+1) {
			return model.Position
		}
		return model.Information
	}
	if a.m.negative && a.m.modal == "can" {
		return model.Position // the war cannot be won by force
	}
	// could, may, can
	if a.m.passive && a.lookedUp() {
		return model.Information // the list can be found in the annex
	}
	if a.m.modal == "can" && (a.voice == voAbstract || a.voice == voThing) && c != vState {
		return model.Position
	}
	if c == vEffect || c == vJudge || a.m.passive && a.m.modal != "can" {
		if a.m.modal == "can" || a.m.modal == "tentative" && c != vState {
			return model.Position
		}
	}
	return model.Information
}

// thingWill: what such a thing will do is undertaken where it is work of
// theirs, and told where it is an effect.
func (a *act) thingWill(leaf *verb, c verbClass) model.Kind {
	switch {
	case a.key(a.m.from) == "must":
		return model.Position
	case a.m.passive:
		if c == vState {
			return model.Position
		}
		if c == vJudge {
			return model.Information // will be underpinned by
		}
		if c == vEffect && a.voice == voAbstract {
			return model.Information
		}
		return model.Commitment
	case c == vJudge:
		return model.Position
	case (a.lemma == "include" || a.lemma == "involve") && (a.child != nil || a.nounIs(a.head, nLight) || a.bareThis() && a.deedNamed()):
		return model.Commitment
	case a.class >= vDecide && a.class <= vTentative && (a.class != vTentative || !a.bareThis()):
		return model.Commitment // this cooperation will aim at
	case a.lemma == "allow" || a.lemma == "enable" || a.lemma == "build" && a.key(a.m.verb+1) == "on":
		return model.Information
	case a.nounIs(a.head, nLight) && a.ours():
		return model.Commitment // our efforts will help
	case a.opens():
		return model.Information // this work will create jobs
	case a.voice == voProject && c != vState && c != vEffect && c != vReport && a.lemma != "contribute" && a.lemma != "focus":
		return model.Commitment
	case a.voice == voProject && a.class == vLight,
		a.voice == voIt && a.lemma == "focus",
		a.voice == voScheme && a.runs():
		return model.Commitment
	case a.voice <= voThing && leaf != nil && (leaf.lemma == "begin" || leaf.lemma == "start" || leaf.lemma == "commence" || leaf.lemma == "resume"):
		return model.Commitment // work on it will begin
	}
	return model.Information
}

// othersModal: all nations and outsiders must, will or can.
func (a *act) othersModal(c verbClass) model.Kind {
	switch {
	case a.key(a.m.from) == "must", a.m.modal == "intended" && a.key(a.m.from) != "would":
		return model.Position
	case a.voice == voNations && a.m.modal == "firm":
		return model.Position
	case a.voice == voNations && a.m.modal == "can":
		return model.Position
	case a.m.modal != "firm" && (c == vEffect || c == vJudge || a.stative()):
		return model.Position
	}
	if a.stative() {
		return a.copula()
	}
	return model.Information
}

// stative tells whether the main verb is a form of be or have.
func (a *act) stative() bool { return a.is(a.m.verb, rBe|rHave) }

// harms tells whether v makes something worse: nothing one undertakes.
func (a *act) harms(v *verb) bool {
	if v == nil {
		return false
	}
	switch v.lemma {
	case "hinder", "impede", "hamper", "erode", "weaken", "degrade", "benefit", "suffer", "affect", "harm":
		return true
	}
	return false
}

// bareThis tells whether the subject is "this" or "it" and nothing more.
func (a *act) bareThis() bool { return a.value(a.head) == "this" }

// heeds: "attention will be given to the reefs" says what one turns to.
func (a *act) heeds() bool {
	if !a.m.passive || a.head < 0 || a.m.modal != "firm" && a.m.modal != "tentative" || a.key(a.m.from) == "must" {
		return false
	}
	switch a.lemma {
	case "give", "pay", "devote", "accord", "place":
	default:
		return false
	}
	switch a.low(a.head) {
	case "attention", "consideration", "priority", "emphasis", "focus":
		return true
	}
	return false
}

// deedNamed tells whether the object is a noun of action: "will include
// coordination between".
func (a *act) deedNamed() bool {
	k := a.m.verb + 1
	if a.at(k, mComma) { // for instance,
		for k++; k < len(a.toks) && !a.at(k, mComma); k++ {
		}
		k++
	}
	n := a.nounOf(a.object(k))
	return n != nil && (n.verb != "" || n.class == nProject)
}

// runs tells whether a scheme of theirs is said to do what its staff does
// ("the partnership will hold workshops"), and not what it will effect.
func (a *act) runs() bool {
	n := a.nounOf(a.head)
	if n == nil || !schemesThatAct[n.lemma] {
		return false
	}
	switch a.lemma {
	case "hold", "fund", "launch", "train", "host", "convene", "publish", "organise", "organize", "conduct", "award", "recruit", "finance",
		"invest", "pilot", "test", "work", "study", "establish", "develop", "undertake", "deploy", "meet", "explore", "focus", "run", "donate", "evaluate", "assess", "address", "identify", "review", "examine", "prioritise", "prioritize":
		return true
	}
	return false
}

var schemesThatAct = map[string]bool{"partnership": true, "initiative": true, "programme": true, "program": true, "fund": true, "facility": true,
	"platform": true, "association": true}

// opens tells whether what is made is an effect on the world and no thing of
// theirs: jobs, opportunities, conditions.
func (a *act) opens() bool {
	if a.obj < 0 || a.lemma != "create" && a.lemma != "generate" && a.lemma != "open" && a.lemma != "provide" {
		return false
	}
	switch strings.TrimSuffix(a.low(a.obj), "s") {
	case "job", "opportunitie", "opportunity", "condition", "growth", "prosperity", "environment", "benefit", "space", "door", "basi", "clarity", "certainty", "stability", "resilience", "market", "momentum", "value", "forum", "platform", "framework", "mean", "venue", "vehicle", "impetu":
		return true
	}
	return false
}

// setsMark tells whether the verb only says what its subject will stand for:
// "will set a precedent".
func (a *act) setsMark() bool {
	if a.obj < 0 {
		return false
	}
	switch a.low(a.obj) {
	case "precedent", "milestone", "basis", "foundation", "cornerstone", "path":
		return true
	}
	return false
}

// ours tells whether the subject says that it belongs to the speakers.
func (a *act) ours() bool {
	for k := a.m.subj; k < a.head; k++ {
		if a.value(k) == "our" || a.toks[k].party != 0 {
			return true
		}
	}
	return false
}

// lookPositions: "we will not tolerate", "we must not forget" undertake
// nothing; so does looking forward to what others do.
func (a *act) lookPositions() bool {
	return a.class == vStance && a.lemma != "support" && a.child == nil && a.m.modal != "firm"
}

// outsiders are organisations that speak for themselves in other documents.
var outsiders = map[string]bool{"UN": true, "United": false, "WTO": true, "IMF": true, "OECD": true, "WHO": true, "FAO": true, "WFP": true,
	"NATO": true, "ITU": true, "ILO": true, "IAEA": true, "OSCE": true, "UNESCO": true, "UNDP": true, "UNHCR": true, "ICAO": true, "IMO": true, "WIPO": true, "WBG": true, "FATF": true, "FSB": true}

// passiveVerb: is expected to start, was agreed, will be held.
func (a *act) passiveVerb() model.Kind {
	if !a.m.passive || a.m.modal != "" {
		return ""
	}
	switch a.class {
	case vDecide:
		if a.child != nil || a.voice == voIt {
			return model.Commitment
		}
		return ""
	case vIntend:
		if a.lemma == "need" {
			return model.Position // action is needed
		}
		if a.child == nil {
			return ""
		}
		switch a.voice {
		case voOutsider, voNations, voAbstract:
			return model.Information
		}
		return model.Commitment
	case vAct:
		if a.lemma == "schedule" && a.child != nil {
			return model.Commitment
		}
	}
	return ""
}
