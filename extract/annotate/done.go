package annotate

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// performs: what the document does by saying it.
func (a *act) performs() model.Kind {
	if a.class != vPerform && !a.prolongs() || !a.present() || a.m.passive || a.voice == voOutsider || a.voice == voScheme || a.voice == voAbstract || a.voice == voThing {
		return ""
	}
	if a.lemma == "enter" && a.key(a.m.verb+1) != "into" {
		return ""
	}
	if a.lemma == "endorse" && a.obj >= 0 {
		if n := a.nounOf(a.obj); n != nil && (n.judge || n.class == nLight || n.lemma == "work" || n.lemma == "call") || a.othersIn(a.m.verb+1, a.obj, a.obj+1) {
			return model.Position // we endorse their efforts
		}
	}
	return model.Outcome
}

// prolongs: "we extend the mandate" does so by saying it.
func (a *act) prolongs() bool {
	if a.lemma != "extend" && a.lemma != "renew" && a.lemma != "prolong" || a.m.progressive || a.m.form != foFinite || a.voice != voSpeaker {
		return false
	}
	n := a.nounOf(a.obj)
	return n == nil && a.obj >= 0 || n != nil && !n.judge && n.class != nFirm
}

// done: something accomplished by the speakers.
func (a *act) done() model.Kind {
	if !a.m.past && !a.m.perfect {
		return ""
	}
	switch {
	case a.lemma == "become" && a.joins() && (a.speaks() || a.voice == voThing || a.voice == voOutsider),
		a.lemma == "serve" && a.m.perfect && (a.voice == voBody || a.voice == voName), // the group has served as a forum
		a.lemma == "graduate" && a.head >= 0 && a.ours():
		return model.Outcome
	}
	if a.m.perfect && !a.m.passive && a.judgedDeed() {
		return model.Position
	}
	if a.is(a.m.verb, rBe) || a.is(a.m.verb, rHave) {
		if a.is(a.m.verb, rBe) && a.nounIs(a.obj, nScheme) {
			if n := a.nounOf(a.obj); n.lemma == "result" || n.lemma == "outcome" {
				return model.Outcome
			}
		}
		return ""
	}
	if a.lemma == "become" {
		for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+7; k++ {
			if a.key(k) == "member" || a.key(k) == "members" {
				return model.Outcome
			}
		}
	}
	if a.yields() {
		return model.Outcome
	}
	switch a.class {
	case vAct, vEffect, vPerform, vLight, vTask, vIntend, vTentative:
	default:
		return ""
	}
	if a.m.progressive {
		if a.m.perfect && a.lemma == "make" && a.voice == voSpeaker && a.obj >= 0 && a.key(a.obj) == "progress" {
			return model.Outcome // have been making progress
		}
		return model.Information
	}
	if a.m.passive {
		return a.wasDone()
	}
	switch a.voice {
	case voOutsider, voNations, voAbstract, voIt, voThing:
		return ""
	}
	if a.voice == voSpeaker && a.lemma == "enter" && a.nounIs(a.object(a.m.verb+2), nBody, nThing) && a.key(a.obj) != "agreement" {
		return "" // the pact between both sides, which was signed and entered into force
	}
	if a.nounIs(a.head, nFirm, nIntended) && a.key(a.head) != "agreement" {
		return "" // this commitment has grounded our work
	}
	if a.setsMark() && a.voice != voSpeaker {
		return "" // the visit laid the foundation
	}
	if a.voice == voScheme && !a.m.perfect && a.textSays() {
		return "" // the Declaration of 1999 established a forum: what a text says
	}
	if k := a.gives(); k != "" {
		return k
	}
	if a.business() {
		return ""
	}
	return model.Outcome
}

// judgedDeed tells whether what something has done is told in a judging word:
// "has played a vital role", "has created serious problems".
func (a *act) judgedDeed() bool {
	switch a.lemma {
	case "play":
	case "create", "bring", "pose", "raise", "cause", "present", "prove", "provide", "offer", "reinforce", "heighten", "underline", "expose", "reveal", "confirm", "emerge", "become", "serve":
		if a.voice == voSpeaker || a.voice == voNone || a.voice == voBody {
			return false
		}
	default:
		return false
	}
	if n := a.nounOf(a.obj); n != nil && n.judge && (a.lemma == "play" || n.verb == "") {
		return true
	}
	return a.lemma != "provide" && a.lemma != "offer" && a.hasJudge(a.m.verb+1)
}

// wasDone: what was done by nobody named, but for meetings and for what befell.
func (a *act) wasDone() model.Kind {
	switch a.lemma {
	case "open", "close":
		if a.nounIs(a.head, nEvent) {
			return ""
		}
	case "host", "join", "convene", "head", "lead", "hold", "chair", "accompany", "design", "forge", "focus", "nourish", "address", "follow", "kill", "injure", "detain", "attack", "destroy", "damage":
		return ""
	}
	switch a.voice {
	case voOutsider, voAbstract, voNations:
		return ""
	}
	return model.Outcome
}

// business tells whether the verb with its object is what goes on at meetings
// and around them, with no result: hosted, took stock, exchanged views.
func (a *act) business() bool {
	switch a.lemma {
	case "host":
		if !a.first() && (!a.nounIs(a.obj, nProject) || a.nounOf(a.obj).verb != "") {
			return true
		}
	case "present":
		if !a.nounIs(a.obj, nScheme) {
			return true
		}
	case "deliver":
		for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+5; k++ {
			switch a.low(k) {
			case "remarks", "speech", "address", "speeches", "keynote", "message", "messages", "statements":
				return true
			}
		}
	case "lead":
		if a.obj >= 0 && (a.low(a.obj) == "delegation" || a.low(a.obj) == "delegations" || a.low(a.obj) == "side" || a.low(a.obj) == "team") || a.meetingAhead() {
			return true
		}
	case "pay":
		if a.obj >= 0 && a.low(a.obj) == "visit" {
			return true
		}
	case "identify":
		if n := a.nounOf(a.obj); !a.m.perfect && (a.nounIs(a.obj, nAbstract) || n != nil && n.judge || a.obj >= 0 && strings.HasPrefix(a.low(a.obj), "issue")) {
			return true // identified two challenges
		}
	case "extend":
		switch a.low(max(a.obj, 0)) {
		case "invitation", "hospitality":
			return true
		}
	case "give":
		switch a.low(max(a.obj, 0)) {
		case "consideration", "impetus", "momentum", "thought", "speech", "lecture", "interview":
			return true
		}
	case "bring", "offer", "provide", "serve", "create":
		if a.lemma == "bring" && a.key(a.m.verb+1) == "together" || a.lemma == "serve" && a.key(a.m.verb+1) == "as" {
			return true // who came, and as what
		}
		if a.nounIs(a.head, nEvent) || a.nounIs(a.head, nBody) && a.opens() || a.obj >= 0 && a.low(a.obj) == "opportunity" {
			return true
		}
	case "hold":
		if a.obj < 0 || a.meetingAhead() || a.nounIs(a.obj, nProject) && a.nounOf(a.obj).verb == "talk" {
			return true
		}
		if n := a.nounOf(a.obj); n != nil && (n.lemma == "view" || talks[n.verb]) {
			return true
		}
	case "make", "raise":
		if n := a.nounOf(a.obj); n != nil && (talks[n.verb] || n.lemma == "statement" || n.judge && n.verb == "") {
			return true // made an exchange of views, raised concerns
		}
	case "exchange", "share":
		if n := a.nounOf(a.obj); n != nil && (n.lemma == "view" || n.lemma == "perspective" || n.lemma == "information" || n.lemma == "experience" || n.lemma == "idea" || n.lemma == "practice" || n.lemma == "lesson" || n.lemma == "opinion") || strings.HasPrefix(a.str(min(a.m.verb+1, len(a.toks)-1)), "view") {
			return true
		}
	case "hand", "pass", "assume", "transfer", "rotate":
		for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+6; k++ {
			switch a.low(k) {
			case "chair", "chairmanship", "presidency", "chairpersonship", "baton", "gavel":
				return true // handed over the chair
			}
		}
	case "take":
		for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+4; k++ {
			switch a.low(k) {
			case "stock", "place", "note", "part", "opportunity", "occasion", "floor", "chair", "turns", "advantage", "pride", "cognizance", "cognisance", "view", "interest":
				return true
			}
		}
	case "open", "close", "conclude", "complete", "finish", "end":
		if a.nounIs(a.obj, nEvent) || a.lemma != "open" && a.lemma != "close" && a.meetingAhead() {
			return true
		}
	case "convene":
		if a.nounIs(a.obj, nEvent, nBody) || a.obj < 0 || a.toks[a.obj].party == isBody {
			return true
		}
	case "build", "draw":
		if a.key(a.m.verb+1) == "on" || a.key(a.m.verb+1) == "upon" {
			return true
		}
	}
	return a.v == nil && !a.nounIs(a.obj, nScheme, nProject) || a.v != nil && a.v.frame&fIdle != 0
}

// yields tells whether a meeting is said to have ended in something: "the talks
// resulted in an accord".
func (a *act) yields() bool {
	if !a.nounIs(a.head, nEvent, nProject) || a.m.passive {
		return false
	}
	switch a.lemma {
	case "yield", "produce", "generate":
	case "result", "culminate", "conclude", "end":
		if w := a.key(a.m.verb + 1); w != "in" && w != "with" {
			return false
		}
	default:
		return false
	}
	return a.nounIs(a.obj, nScheme, nFirm, nIntended) || a.nounIs(a.object(a.m.verb+2), nScheme, nFirm, nIntended)
}

// textSays tells whether the subject is a text, whose past is told, and no
// programme of theirs.
func (a *act) textSays() bool {
	n := a.nounOf(a.head)
	if n == nil {
		return false
	}
	switch n.lemma {
	case "declaration", "statement", "communique", "communiqué", "agreement", "treaty", "convention", "protocol", "charter", "accord", "pact", "memorandum", "mou", "framework",
		"vision", "principle", "guideline", "law", "act", "regulation", "legislation", "resolution", "decision", "arrangement", "compact":
		return true
	}
	return false
}

// talks are the verbs of nouns for what goes on at a meeting.
var talks = map[string]bool{"talk": true, "discuss": true, "consult": true, "exchange": true, "brief": true, "present": true, "visit": true, "meet": true,
	"review": true, "assess": true, "evaluate": true, "interact": true, "converse": true, "remark": true, "intervene": true, "propose": true, "refer": true}

// meetingAhead tells whether the object is a meeting or a body that meets,
// through the whole of its name: "held the 18th Strategic and Commercial
// Dialogue".
func (a *act) meetingAhead() bool {
	for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+16; k++ {
		switch {
		case a.toks[k].mark > mNumber, a.is(k, rPrep|rRel|rSub|rTo):
			return false
		case a.toks[k].party == isBody, a.nounIs(k, nEvent, nBody) && a.is(k, rNoun):
			return true
		}
	}
	return false
}

// gives: who extends thanks or renews a commitment takes a position; who
// conducts a visit or has talks does business.
func (a *act) gives() model.Kind {
	n := a.nounOf(a.obj)
	if n == nil {
		return ""
	}
	if a.sharesViews() {
		return model.Information
	}
	switch a.lemma {
	case "extend", "offer", "give", "send", "pay", "present", "share":
		if n.judge && n.verb == "" && n.lemma != "opportunity" && n.lemma != "benefit" && n.lemma != "priority" {
			return model.Position
		}
	case "endorse":
		if n.judge {
			return model.Position // endorsed the importance of
		}
	case "renew", "reinforce", "strengthen", "deepen":
		if n.judge || n.class == nFirm && n.lemma != "agreement" || n.class == nIntended {
			return model.Position
		}
	}
	switch a.lemma {
	case "hold", "conduct", "have", "make", "undertake", "pay", "complete":
		switch {
		case n.lemma == "call", n.verb == "visit", n.verb == "meet", n.verb == "talk", n.verb == "discuss", n.verb == "consult":
			return model.Information
		}
	}
	return ""
}

// joins: "has become a full member".
func (a *act) joins() bool {
	for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+6; k++ {
		if n := a.nounOf(k); n != nil && (n.lemma == "member" || n.lemma == "party" || n.lemma == "signatory") {
			return true
		}
	}
	return false
}

// first: "its first regatta", "the first-ever fair".
func (a *act) first() bool {
	for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+4; k++ {
		if w := a.str(k); strings.HasPrefix(w, "first") || w == "inaugural" {
			return !a.nounIs(a.obj, nEvent, nBody)
		}
	}
	return false
}
