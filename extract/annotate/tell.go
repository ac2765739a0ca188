package annotate

import (
	"strings"

	"github.com/paraph/paraph/extract/when"
	"github.com/paraph/paraph/model"
)

// othersIn tells whether the noun phrase from token lo, with its head at obj,
// belongs to somebody who is no speaker: by a genitive before the head, or by
// a name up to hi, as long as it is not only "with" them.
func (a *act) othersIn(lo, obj, hi int) bool {
	for k := lo; k < hi && k < len(a.toks); k++ {
		t := &a.toks[k]
		if k > obj && a.key(k) == "by" && !a.is(k-1, rPart|rPast) {
			if v, head := a.parser.voice(a.nm, k+1, min(hi+6, len(a.toks))); v == voName || v == voOutsider {
				return head < 0 || !a.is(head, rNoun) || a.toks[head].caps != lower || v == voOutsider
			}
		}
		if k > obj && (t.mark > mNumber || a.key(k) == "with" || a.key(k) == "between" && a.speakersIn(k+1, hi) || a.is(k, rConj) && a.is(k+1, rVerb) || a.is(k, rRel)) {
			return false
		}
		if t.party != 0 || k > obj && a.nounIs(k, nBody, nEvent, nSpeaker) {
			continue
		}
		if t.genitive && (k < obj || t.caps != lower) && !a.nounIs(k, nBody, nSpeaker, nScheme) || a.nounIs(k, nOutsider, nNations) || a.key(k) == "their" && k < obj || outsiders[a.str(k)] {
			return true
		}
		if t.caps == initial && a.outsiderAt(k) {
			return true
		}
		if t.caps != lower && t.mark == mWord && t.is&rNoun != 0 && t.e == nil {
			if v := a.noun(a.nm, k, k, ""); v == voOutsider {
				return true
			}
		}
	}
	return false
}

// welcomesDone: welcomes or notes that something of theirs was brought about.
func (a *act) welcomesDone() model.Kind {
	switch a.lemma {
	case "welcome", "note", "celebrate", "applaud", "commend", "acknowledge", "appreciate":
	case "take":
		if a.key(a.m.verb+1) != "note" {
			return ""
		}
	default:
		return ""
	}
	if a.m.modal != "" {
		return ""
	}
	lo := a.m.verb + 1
	if a.lemma == "take" {
		lo++
		if a.key(lo) == "of" {
			lo++
		}
	}
	if a.key(lo) == "with" { // noted with satisfaction the signing
		for lo < len(a.toks) && !a.is(lo, rDet|rPoss) && a.toks[lo].mark <= mNumber {
			lo++
		}
	}
	obj := a.object(lo)
	if obj < 0 {
		return ""
	}
	// taking in a member
	for k := lo; k < len(a.toks) && k < lo+80; k++ {
		if a.key(k) == "as" {
			for j := k + 1; j < len(a.toks) && j < k+6; j++ {
				if a.key(j) == "member" || a.key(j) == "members" {
					return model.Outcome
				}
			}
		}
	}
	n := a.nounOf(obj)
	if a.notYet(lo, obj) {
		return ""
	}
	if n != nil && a.broughtAbout(n, obj) && !a.othersIn(lo, obj, obj+8) {
		return model.Outcome
	}
	if n == nil || !n.event || a.key(obj) == "conclusions" {
		return ""
	}
	if a.othersIn(lo, obj, obj+12) || n.lemma == "progress" && a.lemma != "note" && a.lemma != "take" && !a.ownProgress(lo, obj) {
		return model.Position
	}
	return model.Outcome
}

// ownProgress tells whether the progress welcomed was made in something of
// theirs: "the progress made in implementing our work plan", not "further
// progress towards a treaty".
func (a *act) ownProgress(lo, obj int) bool {
	for k := lo; k < obj; k++ {
		switch {
		case a.key(k) == "further", a.str(k) == "continued":
			return false
		case a.value(k) == "our":
			return true
		}
	}
	for k := obj + 1; k < len(a.toks) && k < obj+14; k++ {
		switch {
		case a.key(k) == "by" || a.key(k) == "towards" || a.key(k) == "toward" || a.key(k) == "across" || a.toks[k].mark > mNumber:
			return false
		case a.value(k) == "our", a.key(k) == "joint", a.toks[k].party != 0, a.nounIs(k, nScheme, nBody, nProject, nEvent, nIntended, nFirm) && a.is(k, rNoun):
			return true
		}
	}
	return false
}

// stance: recognise, stress, condemn; support and oppose in the present.
func (a *act) stance() model.Kind {
	if a.class == vStance && (a.voice == voOutsider || a.voice >= voProject && a.voice <= voThing && a.m.past && !a.m.passive) {
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
		if a.present() && (a.is(a.child.verb, rBe) && a.hasJudge(a.child.verb+1) || a.remain(a.child.verb) && a.child.passive == false && a.adjAfter(a.child.verb+1)) {
			return model.Position // continue to be a priority
		}
	case (a.lemma == "support" || a.lemma == "oppose" || a.lemma == "back") && a.m.past && !a.m.passive && a.voice == voSpeaker:
		return model.Position // the ministers supported the review
	case (a.lemma == "remain" || a.lemma == "stay") && a.voice == voSpeaker && !a.m.progressive:
		if k := a.complement(); k == "involved" || k == "engaged" || k == "active" {
			return model.Information
		}
		return model.Position
	case a.lemma == "be" && (a.voice == voSpeaker || a.voice == voBody || a.voice == voNations) && a.adjAfter(a.m.verb+1):
		return model.Position
	case a.lemma == "be" && a.voice == voIt && a.key(a.m.verb+1) == "no":
		return model.Position // there is no justification for
	case a.lemma == "share" && a.speaks() && !a.m.progressive && a.hasJudge(a.m.verb+1):
		return model.Position // have shared concerns
	case a.lemma == "take" && a.key(a.m.verb+1) == "note" && a.speaks():
		return model.Position
	case a.lemma == "be" && a.voice == voSpeaker && a.hasJudge(a.m.verb+1) && a.adjAfter(a.m.verb+1):
		return model.Position
	}
	if a.voice != voSpeaker && !a.council() || !a.present() || a.m.progressive {
		return ""
	}
	switch a.lemma {
	case "support", "respect", "uphold", "share", "value", "trust", "attach", "pay", "honour", "draw":
		return model.Position
	case "remain", "stand", "stay":
		return model.Position
	case "take", "have", "hold":
		if n := a.nounOf(a.obj); n != nil && n.judge {
			return model.Position
		}
		for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+6; k++ {
			if n := a.nounOf(k); n != nil && n.judge && a.is(k, rNoun) {
				return model.Position
			}
			if a.is(k, rPrep) {
				break
			}
		}
	case "be":
		if a.hasJudge(a.m.verb+1) || a.adjAfter(a.m.verb+1) {
			return model.Position
		}
	}
	return ""
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
		a.lemma == "graduate" && a.head >= 0 && a.ours():
		return model.Outcome
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
		switch a.lemma {
		case "open", "close":
			if a.nounIs(a.head, nEvent) {
				return ""
			}
		case "host", "join", "convene", "head", "lead", "hold", "chair", "accompany", "design", "forge", "focus", "nourish", "address", "follow", "kill", "injure", "detain", "attack", "destroy", "damage":
			return ""
		}
		if a.lemma == "hold" && a.head >= 0 && (a.nounIs(a.head, nEvent) || a.toks[a.head].party == isBody) {
			return model.Information // who met and when
		}
		switch a.voice {
		case voOutsider, voAbstract, voNations:
			return ""
		}
		return model.Outcome
	}
	switch a.voice {
	case voOutsider, voNations, voAbstract, voIt, voThing:
		return ""
	}
	if a.nounIs(a.head, nFirm, nIntended) && a.key(a.head) != "agreement" {
		return "" // this commitment has grounded our work
	}
	if k := a.gives(); k != "" {
		return k
	}
	switch a.lemma {
	case "host":
		if !a.first() && (!a.nounIs(a.obj, nProject) || a.nounOf(a.obj).verb != "") {
			return ""
		}
	case "present":
		if !a.nounIs(a.obj, nScheme) {
			return ""
		}
	case "deliver":
		for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+5; k++ {
			switch a.low(k) {
			case "remarks", "speech", "address", "speeches", "keynote", "message", "messages", "statements":
				return ""
			}
		}
	case "lead":
		if a.obj >= 0 && a.low(a.obj) == "delegation" || a.meetingAhead() {
			return ""
		}
	case "pay":
		if a.obj >= 0 && a.low(a.obj) == "visit" {
			return ""
		}
	case "identify":
		if n := a.nounOf(a.obj); !a.m.perfect && (a.nounIs(a.obj, nAbstract) || n != nil && n.judge || a.obj >= 0 && strings.HasPrefix(a.low(a.obj), "issue")) {
			return "" // identified two challenges
		}
	case "extend":
		switch a.low(max(a.obj, 0)) {
		case "invitation", "hospitality":
			return ""
		}
	case "give":
		if a.obj >= 0 && a.low(a.obj) == "consideration" {
			return ""
		}
	case "bring", "offer", "provide", "serve", "create":
		if a.lemma == "bring" && a.key(a.m.verb+1) == "together" || a.lemma == "serve" && a.key(a.m.verb+1) == "as" {
			return "" // who came, and as what
		}
		if a.nounIs(a.head, nEvent) || a.nounIs(a.head, nBody) && a.opens() || a.obj >= 0 && a.low(a.obj) == "opportunity" {
			return ""
		}
	case "hold":
		if a.obj < 0 || a.meetingAhead() || a.nounIs(a.obj, nProject) && a.nounOf(a.obj).verb == "talk" {
			return ""
		}
		if n := a.nounOf(a.obj); n != nil && (n.lemma == "talk" || n.lemma == "discussion" || n.lemma == "consultation" || n.lemma == "view" || n.lemma == "exchange") {
			return ""
		}
	case "exchange":
		if n := a.nounOf(a.obj); n != nil && (n.lemma == "view" || n.lemma == "perspective" || n.lemma == "information" || n.lemma == "experience" || n.lemma == "idea" || n.lemma == "practice" || n.lemma == "lesson" || n.lemma == "opinion") || strings.HasPrefix(a.str(min(a.m.verb+1, len(a.toks)-1)), "view") {
			return ""
		}
	case "take":
		for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+4; k++ {
			switch a.low(k) {
			case "stock", "place", "note", "part", "opportunity", "occasion", "floor", "chair":
				return ""
			}
		}
	case "open", "close", "conclude":
		if a.nounIs(a.obj, nEvent) {
			return ""
		}
	case "convene":
		if a.nounIs(a.obj, nEvent, nBody) || a.obj < 0 || a.toks[a.obj].party == isBody {
			return ""
		}
	case "continue", "keep", "proceed", "assess", "evaluate", "study", "analyse", "analyze", "investigate", "explore", "examine", "consider", "compare", "follow", "outline", "detail", "learn", "engage", "liaise", "communicate", "monitor", "track", "touch":
		return ""
	case "build", "draw":
		if a.key(a.m.verb+1) == "on" || a.key(a.m.verb+1) == "upon" {
			return ""
		}
	case "address", "come", "go", "look", "participate", "report", "need", "focus", "concentrate", "designate", "consult", "converse", "interact", "receive", "greet", "face", "confront":
		return ""
	}
	return model.Outcome
}

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

func (a *act) plannedFor() model.Kind {
	if a.planned() {
		return model.Commitment
	}
	return ""
}

// planned: a meeting, launch or visit "is planned for the autumn".
func (a *act) planned() bool {
	if a.m.past || a.m.perfect || a.child != nil {
		return false
	}
	k := a.m.verb
	if a.is(k, rBe) {
		for k++; a.is(k, rAdv); k++ {
		}
		if !a.is(k, rAdj) || a.value(k) != "intended" {
			return false
		}
	} else if !a.m.passive || a.class != vIntend && (a.class != vPerform || a.key(k+1) != "for") {
		return false
	}
	n := a.nounOf(a.head)
	if n == nil || n.class != nProject && n.class != nEvent && n.class != nBody && !n.event || !a.is(k+1, rPrep) {
		return false
	}
	return len(when.Find(a.text[a.toks[k].end:], a.ref)) > 0
}

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
			a.enter(1) // continues to face
		}
	}
	if a.is(a.m.verb, rBe) {
		return a.copula()
	}
	switch a.lemma {
	case "play", "have", "bring", "offer", "represent", "constitute", "remain", "continue", "become", "take", "make", "present",
		"increase", "raise", "show", "demonstrate", "prove", "illustrate", "heighten", "reveal", "create", "stand", "cause", "bear", "embody", "carry", "hold":
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
