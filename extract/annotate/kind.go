package annotate

import (
	"strings"

	"github.com/paraph/paraph/extract/when"
	"github.com/paraph/paraph/model"
)

// verdict is what the rules say of a unit.
type verdict struct {
	kind     model.Kind
	rule     string
	at       [2]int // tokens
	strength string
	action   string
	actionAt int    // token, -1
	subject  [2]int // tokens; empty for none
}

// act is a unit as the rules read it.
type act struct {
	*parser
	nm    *naming
	chain []int
	m     *node // the main verb's group
	v     *verb // nil for a verb that the lexicon does not know
	class verbClass
	lemma string
	voice voice
	head  int // the subject's head, a token, -1
	leaf  *node
	obj   int // the head of the main verb's object, a token, -1
	lead  *lead
	child *node // the next on the way down, nil for none
}

// kindRule is one way of telling the kind; the rules are asked in order and
// the first that answers decides.
type kindRule struct {
	name string
	says func(*act) model.Kind
}

var kindRules = []kindRule{
	{"next-meeting", (*act).nextMeeting},
	{"earlier-meeting", (*act).earlierMeeting},
	{"bullet-of-lead-in", (*act).ofLead},
	{"says-that", (*act).saysThat},
	{"charges", (*act).charges},
	{"commitment-to", (*act).governorNoun},
	{"our-aim-is", (*act).ourAim},
	{"modal", (*act).modalVerb},
	{"undertakes", (*act).undertakes},
	{"expected-to", (*act).passiveVerb},
	{"welcomes-done", (*act).welcomesDone},
	{"takes-position", (*act).stance},
	{"performs", (*act).performs},
	{"has-done", (*act).done},
	{"judges", (*act).judges},
	{"tells", func(*act) model.Kind { return model.Information }},
}

// decide runs the rules over the unit that chain leads to.
func (p *parser) decide(nm *naming, chain []int, lead *lead) verdict {
	a := &act{parser: p, nm: nm, chain: chain, lead: lead}
	a.enter(0)
	a.leaf = &p.nodes[chain[len(chain)-1]]
	for _, r := range kindRules {
		k := r.says(a)
		if k == "" {
			continue
		}
		v := verdict{kind: k, rule: r.name, at: [2]int{a.m.from, a.m.verb + 1}, actionAt: -1}
		if a.m.subj >= 0 && a.m.subj < a.m.subjEnd {
			v.subject = [2]int{a.m.subj, a.m.subjEnd}
		}
		for _, n := range chain[1:] { // "the Ministers announced that Canada will invest": Canada does
			m := &p.nodes[n]
			if m.subj >= 0 && m.subj < m.subjEnd && !(m.subjEnd == m.subj+1 && (p.key(m.subj) == "they" || p.key(m.subj) == "it")) {
				v.subject = [2]int{m.subj, m.subjEnd}
			}
		}
		p.remember(a)
		if k == model.Commitment {
			v.action, v.actionAt, v.strength = a.undertaken()
			if v.actionAt >= 0 {
				v.at[1] = max(v.at[1], v.actionAt+1)
			}
		}
		return v
	}
	return verdict{kind: model.Information}
}

// remember notes whom "it" will mean: what the speakers set up, or the
// subject itself.
func (p *parser) remember(a *act) {
	if a.voice == voIt || a.voice == voNone {
		return
	}
	p.it = a.voice
	if a.voice == voSpeaker {
		p.it = voNone // "it" is none of several
		if a.head >= 0 && p.toks[a.head].party == isParty && !p.is(a.head+1, rConj) && !p.at(a.head+1, mComma) {
			p.it = voSpeaker
		}
	}
	if a.voice == voSpeaker || a.voice == voBody {
		if obj := a.object(a.leaf.verb + 1); obj >= 0 && obj < len(p.toks) {
			switch n := p.nounOf(obj); {
			case p.toks[obj].party == isBody, n != nil && n.class == nBody:
				p.it = voBody
			case n != nil && n.class == nScheme && n.verb == "":
				p.it = voScheme
			case n != nil && n.class == nProject:
				p.it = voProject
			}
		}
	}
}

// enter makes chain[i] the verb that the rules look at.
func (a *act) enter(i int) {
	a.chain = a.chain[i:]
	a.m = &a.nodes[a.chain[0]]
	a.v = a.verbOf(a.m.verb)
	a.class, a.lemma = vAct, ""
	if a.v != nil {
		a.class, a.lemma = a.v.class, a.v.lemma
	}
	switch {
	case a.is(a.m.verb, rBe):
		a.class, a.lemma = vState, "be"
	case a.is(a.m.verb, rHave):
		a.class, a.lemma = vState, "have"
	}
	a.voice, a.head = a.parser.voice(a.nm, a.m.subj, a.m.subjEnd)
	if a.voice == voIt && a.key(a.head) == "it" && a.it != voNone && !a.is(a.m.verb, rBe) && !(a.m.passive && a.class == vDecide) {
		a.voice = a.it
	}
	a.obj = a.object(a.m.verb + 1)
	a.child = nil
	if len(a.chain) > 1 {
		a.child = &a.nodes[a.chain[1]]
	}
}

// object gives the head of the noun phrase that begins at token i, one
// preposition or particle passed over; -1 for none.
func (a *act) object(i int) int {
	for a.is(i, rAdv|rNeg) {
		i++
	}
	if a.is(i, rPrep|rTo) && a.key(i) != "by" && a.key(i) != "through" && a.key(i) != "in" && a.key(i) != "during" && a.key(i) != "at" {
		i++
	}
	head := -1
	for ; i < len(a.toks); i++ {
		t := &a.toks[i]
		switch {
		case t.mark > mNumber:
			return head
		case t.is&rNoun != 0:
			head = i
		case t.is&(rDet|rPoss|rAdj|rAdv) != 0:
			if head >= 0 {
				return head
			}
		case t.is&rPart != 0 && head < 0:
		case t.is&rConj != 0 && head < 0:
		default:
			return head
		}
	}
	return head
}

func (a *act) present() bool { return !a.m.past && !a.m.perfect }

// speaks tells whether the subject can undertake something for the speakers.
func (a *act) speaks() bool {
	return a.voice == voSpeaker || a.voice == voBody || a.voice == voName || a.voice == voNone
}

func (a *act) nounIs(i int, classes ...nounClass) bool {
	n := a.nounOf(i)
	if n == nil || i < 0 {
		return false
	}
	for _, c := range classes {
		if n.class == c {
			return true
		}
	}
	return false
}

// nextMeeting: when or where the same body meets next.
func (a *act) nextMeeting() model.Kind {
	future := a.m.modal != "" || a.class == vIntend || a.m.passive || a.child != nil || a.present()
	if !future {
		return ""
	}
	leaf := a.verbOf(a.leaf.verb)
	lemma := ""
	if leaf != nil {
		lemma = leaf.lemma
	}
	if a.voice == voSpeaker && (lemma == "meet" || lemma == "reconvene") && (a.m.modal != "" || a.child != nil || a.lookForward(a.m)) && a.meetsAgain(a.leaf.verb) {
		return model.Schedule
	}
	if a.head >= 0 && a.sameMeeting(a.m.subj, a.m.subjEnd) && (a.m.modal != "" || a.m.passive || a.child != nil || a.is(a.m.verb, rBe)) {
		switch lemma {
		case "take", "hold", "convene", "meet", "schedule", "plan", "host", "be", "expect", "occur", "organise", "organize", "set":
			return model.Schedule
		}
		if a.is(a.leaf.verb, rBe) && a.present() {
			return model.Schedule
		}
	}
	switch lemma {
	case "hold", "convene", "host", "schedule", "organise", "organize", "reconvene", "look":
		if a.speaks() && (a.m.modal != "" || a.child != nil || a.class == vIntend || a.lemma == "look") {
			end := min(a.leaf.verb+14, len(a.toks))
			if a.sameMeeting(a.leaf.verb+1, end) {
				return model.Schedule
			}
		}
	}
	return ""
}

// meetsAgain tells whether "meet" at token i says when or where again.
func (a *act) meetsAgain(i int) bool {
	for k := i + 1; k < len(a.toks) && k < i+8; k++ {
		switch a.key(k) {
		case "again", "next", "once again", "in":
			return true
		}
		switch strings.ToLower(a.str(k)) {
		case "annually", "biannually", "yearly", "quarterly", "monthly":
			return true
		case "year":
			return k > 1 && (a.key(k-1) == "a" || a.key(k-1) == "every" || a.key(k-1) == "each")
		}
		if a.toks[k].mark > mNumber || a.key(k) == "with" || a.key(k) == "the" && a.key(k-1) != "over" {
			return false
		}
	}
	return false
}

// sameMeeting tells whether the noun phrase in the tokens names a next meeting
// of the same body, and of no other.
func (a *act) sameMeeting(lo, hi int) bool {
	next, body := false, false
	for k := lo; k < hi && k < len(a.toks); k++ {
		t := &a.toks[k]
		w := strings.ToLower(a.str(k))
		switch {
		case t.mark > mNumber && body:
			return next
		case !body && (t.mark > mNumber || a.is(k, rPrep) && k > lo):
			next = false
		case w == "next" || w == "annual" || w == "subsequent" || w == "forthcoming" || w == "upcoming" || ordinal(w):
			next = true
		case t.party == isBody:
			body = true
		case t.is&rNoun != 0 && a.nm.heads[w] && a.nounIs(k, nBody):
			body = true
		case a.nounIs(k, nEvent) && t.is&rNoun != 0:
			body = true
		case a.key(k) == "council" || a.key(k) == "summit":
			body = true
		case a.is(k, rPrep) && body && a.key(k) != "of":
			return next
		case t.party != 0, t.genitive:
		case t.caps == allCaps && k+1 < hi && a.nm.heads[strings.ToLower(a.str(k+1))]:
		case t.caps != lower && t.is&rNoun != 0 && t.mark == mWord && k > lo && t.e == nil && !body:
			// another body's name before the meeting: "the next Cyber Dialogue meeting"
			if !a.is(k, rDet) {
				return false
			}
		case a.nounIs(k, nBody) && t.party == 0 && t.is&rNoun != 0:
			return false
		}
	}
	return next && body
}

func ordinal(w string) bool {
	switch w {
	case "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth":
		return true
	}
	return len(w) >= 3 && digit(w[0]) && (strings.HasSuffix(w, "th") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "st"))
}

// earlierMeeting: what an earlier meeting decided is background.
func (a *act) earlierMeeting() model.Kind {
	if a.class != vDecide && a.class != vIntend && a.class != vTask || !a.m.past || a.m.from == 0 {
		return ""
	}
	end := a.m.from
	if a.child != nil && a.child.role == roGov && a.child.from-a.m.verb < 6 {
		end = a.child.from
	}
	dated := end > a.m.verb+1
	for k := 0; k < end && !dated; k++ {
		dated = a.toks[k].mark == mNumber
	}
	if dated && len(a.ref) == len("2006-01-02") {
		for _, m := range when.Find(a.text[:a.toks[end].start], a.ref) {
			if n := len(m.EDTF); (n == len("2006-01") || n == len("2006-01-02")) && m.EDTF < a.ref[:n] {
				return model.Information
			}
		}
	}
	for k := 0; k < a.m.from; k++ {
		switch strings.ToLower(a.str(k)) {
		case "last", "previous", "earlier", "preceding":
			for j := k + 1; j <= k+3 && j < a.m.from; j++ {
				if a.nounIs(j, nEvent, nSpeaker) || a.key(j) == "council" || a.key(j) == "summit" || a.toks[j].party == isBody {
					return model.Information
				}
			}
		}
	}
	return ""
}

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
	if a.child == nil || a.child.role != roComp {
		return ""
	}
	outer := *a
	chain, m := a.chain, a.m
	a.enter(1)
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
	if outer.class == vDecide {
		switch {
		case kind == "" && a.m.form == foBare && a.speaks():
			kind = model.Commitment // agreed that officials meet
		case kind == model.Commitment && a.key(a.m.from) == "must" && !a.speaks():
			kind = model.Position
		case kind != model.Commitment && a.m.modal != "" && a.m.modal != "can" && a.key(a.m.from) != "must" && a.voice >= voProject && a.voice <= voThing && a.class != vState && !a.is(a.m.verb, rBe):
			kind = model.Commitment
		}
	}
	said := a.voice
	*a = outer
	a.chain, a.m = chain, m
	if a.is(m.verb, rBe) && a.hasJudge(m.verb+1) {
		return model.Position
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
	case outer.class == vPerform:
		return ""
	}
	return model.Information
}

// charges: somebody is told or asked to do something.
func (a *act) charges() model.Kind {
	if a.class != vTask && a.class != vInvite || a.class == vInvite && a.m.modal != "" && !a.m.passive {
		return ""
	}
	if a.m.passive {
		if a.child == nil {
			return ""
		}
		switch {
		case a.voice == voOutsider || a.voice == voNations:
			return model.Position
		}
		return model.Commitment
	}
	if a.key(a.m.verb+1) == "for" && a.child != nil {
		return model.Position // call for action to …
	}
	end := len(a.toks)
	if a.child != nil {
		end = a.child.from
	}
	lo := a.m.verb + 1
	for a.is(lo, rPrep|rAdv) {
		lo++
	}
	who, head := a.parser.voice(a.nm, lo, end)
	switch {
	case a.child == nil:
		if a.class == vTask && a.speaks() && (who == voBody || who == voSpeaker) {
			return model.Commitment
		}
		if a.class == vTask {
			return ""
		}
		if a.m.past && (a.lemma != "call" || a.key(a.m.verb+1) != "for") && a.lemma != "urge" && a.lemma != "appeal" {
			return model.Information
		}
		return model.Position
	case a.class == vTask:
		return model.Commitment
	case who == voSpeaker && a.anybody(head, lo):
		return model.Position
	case (a.lemma == "ask" || a.lemma == "request") && who != voNations:
		return model.Commitment
	case who == voName && a.bodyIn(lo, end):
		return model.Commitment
	case who == voBody || who == voSpeaker || who == voProject:
		return model.Commitment
	}
	return model.Position
}

// bodyIn tells whether a body of theirs is named among the tokens.
func (a *act) bodyIn(lo, hi int) bool {
	for k := lo; k < hi && k < len(a.toks); k++ {
		if a.toks[k].mark > mNumber || a.is(k, rPrep) {
			return false
		}
		if a.nounIs(k, nBody) && a.is(k, rNoun) && a.is(k-1, rDet) {
			return true
		}
	}
	return false
}

// anybody tells whether those asked are not the speakers but whoever is
// meant: "all parties", "countries".
func (a *act) anybody(head, lo int) bool {
	n := a.nounOf(head)
	if n == nil {
		return false
	}
	switch n.lemma {
	case "party", "country", "government", "partner", "participant":
		for k := lo; k < head; k++ {
			if a.key(k) == "our" || a.key(k) == "both" || a.toks[k].party != 0 {
				return false
			}
		}
		return true
	}
	return false
}

// governorNoun: a noun or adjective governs the verb: our commitment to
// share, are committed to sharing, are ready to share.
func (a *act) governorNoun() model.Kind {
	if a.child == nil || a.child.by < 0 {
		return ""
	}
	by := a.child.by
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
	case "welcome", "note", "appreciate", "commend", "applaud", "praise", "take":
		return model.Position
	}
	if !a.speaks() && a.voice != voIt {
		return ""
	}
	if n.lemma == "interest" && a.class != vStance {
		return model.Position
	}
	if a.class == vStance || a.class == vState || a.class == vPerform || a.lemma == "share" || a.lemma == "express" || a.class == vSay || a.class == vAct {
		return model.Commitment
	}
	return ""
}

// eventVerb are the verbs that say of a planned thing that it happens.
var eventVerb = map[string]bool{"start": true, "begin": true, "commence": true, "open": true, "launch": true, "take": true, "conclude": true,
	"complete": true, "finish": true, "finalise": true, "finalize": true, "hold": true, "publish": true, "sign": true, "enter": true, "resume": true}

// ourAim: "our goal is to share", "it is our aim to share".
func (a *act) ourAim() model.Kind {
	if a.m.modal != "intended" || a.head < 1 || !a.is(a.m.from, rBe) {
		return ""
	}
	n := a.nounOf(a.head)
	if n == nil || n.class != nIntended && n.class != nFirm && n.lemma != "goal" && n.lemma != "objective" {
		return ""
	}
	if a.ours() {
		return model.Commitment
	}
	return ""
}

// modalVerb: will, shall, must, should, would, could, may, can.
func (a *act) modalVerb() model.Kind {
	if a.m.modal == "" {
		return ""
	}
	leafV := a.verbOf(a.leaf.verb)
	leafClass := vAct
	if leafV != nil {
		leafClass = leafV.class
	}
	copula := a.is(a.m.verb, rBe) || a.is(a.m.verb, rHave)
	switch a.voice {
	case voSpeaker, voNone:
		switch {
		case a.m.modal == "can":
			return model.Position
		case a.lookPositions():
			return model.Position
		}
		return model.Commitment
	case voBody, voName:
		switch a.m.modal {
		case "can", "tentative":
			if a.m.modal == "can" && a.voice == voName && leafClass != vState {
				return model.Position
			}
			if a.m.modal == "tentative" && a.voice == voBody {
				return model.Commitment
			}
			return model.Information
		}
		if copula && !a.m.passive {
			return a.copula()
		}
		if leafClass == vState || leafClass == vJudge {
			return model.Information
		}
		return model.Commitment
	case voProject, voScheme, voAbstract, voIt, voThing:
		if copula && a.child == nil {
			return a.copula()
		}
		switch a.m.modal {
		case "firm":
			must := a.key(a.m.from) == "must"
			switch {
			case must && !a.m.passive:
				return model.Position
			case a.m.passive:
				if leafClass == vState || a.voice == voAbstract && must {
					return model.Position
				}
				if leafClass == vEffect && a.voice == voAbstract {
					return model.Information
				}
				return model.Commitment
			case leafClass == vJudge:
				return model.Position
			case a.lemma == "include" && (a.child != nil || a.nounIs(a.head, nLight)):
				return model.Commitment
			case a.class >= vDecide && a.class <= vTentative:
				return model.Commitment // this cooperation will aim at
			case a.nounIs(a.head, nLight) && a.ours():
				return model.Commitment // our efforts will help
			case a.voice == voProject && leafClass != vState && leafClass != vEffect && leafClass != vReport && a.lemma != "contribute" && a.lemma != "focus":
				return model.Commitment
			case a.voice == voProject && a.class == vLight:
				return model.Commitment
			case a.voice <= voThing && leafV != nil && (leafV.lemma == "begin" || leafV.lemma == "start" || leafV.lemma == "commence" || leafV.lemma == "resume"):
				return model.Commitment // work on it will begin
			}
			return model.Information
		case "intended":
			if a.m.passive && (a.voice == voProject || a.voice <= voThing && a.is(a.m.from, rBe)) {
				return model.Commitment // are to be organised
			}
			if a.key(a.m.from) == "should" || a.voice == voAbstract || a.voice == voIt {
				return model.Position
			}
			return model.Information
		}
		// could, may, can
		if a.m.modal == "can" && (a.voice == voAbstract || a.voice == voThing) && leafClass != vState {
			return model.Position
		}
		if leafClass == vEffect || leafClass == vJudge || a.m.passive && a.m.modal != "can" {
			if a.m.modal == "can" || a.m.modal == "tentative" && leafClass != vState {
				return model.Position
			}
		}
		return model.Information
	}
	// all nations and outsiders
	switch {
	case a.key(a.m.from) == "must", a.m.modal == "intended" && a.key(a.m.from) != "would":
		return model.Position
	case a.voice == voNations && a.m.modal == "firm":
		return model.Position
	case a.voice == voNations && a.m.modal == "can":
		return model.Position
	case a.m.modal != "firm" && (leafClass == vEffect || leafClass == vJudge || copula):
		return model.Position
	}
	if copula {
		return a.copula()
	}
	return model.Information
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

// undertakes: agree, decide, commit, intend, plan, aim, explore.
func (a *act) undertakes() model.Kind {
	if a.lookForward(a.m) {
		if !a.speaks() {
			return model.Information
		}
		if a.child != nil {
			return model.Commitment
		}
		if n := a.nounOf(a.obj); n != nil && (n.verb != "" || n.class == nEvent || n.class == nProject || n.class == nBody || n.lemma == "opportunity") && n.lemma != "progress" &&
			!a.othersIn(a.m.verb+1, a.obj, a.obj+6) {
			return model.Commitment
		}
		if a.obj >= 0 && strings.HasSuffix(a.str(a.obj), "sharing") {
			return model.Commitment
		}
		return model.Position
	}
	if a.class < vDecide || a.class > vTentative || a.m.passive {
		return ""
	}
	if a.m.modal != "" {
		return ""
	}
	switch a.voice {
	case voScheme, voAbstract, voIt, voOutsider, voNations, voProject, voThing:
		if a.class == vDecide && a.voice != voOutsider && a.voice != voNations {
			break
		}
		switch {
		case a.voice == voNations && a.present(), a.voice == voAbstract && a.lemma == "need":
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
		if n := a.nounOf(a.obj); n != nil && a.lemma != "commit" && a.lemma != "pledge" {
			if n.judge {
				return model.Position
			}
			if n.class == nScheme && (a.m.past || a.m.perfect) && n.verb == "" && a.lemma == "agree" {
				return model.Outcome
			}
		}
		if a.key(a.m.verb+1) == "with" && a.lemma != "engage" {
			return model.Position
		}
		if a.lemma == "determine" && a.child == nil {
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
		case a.lemma == "need" || a.lemma == "hope" || a.lemma == "wish" || a.lemma == "propose" || a.lemma == "expect" || a.lemma == "want" || a.lemma == "desire" || a.lemma == "anticipate":
			return model.Position
		case a.m.past || a.m.perfect || a.m.progressive && a.lemma != "plan":
			return model.Information
		}
		return model.Commitment
	case vTentative:
		if a.v.frame&fInf != 0 && a.child != nil {
			return model.Commitment
		}
		if a.m.past || a.m.perfect || a.m.progressive {
			return model.Information
		}
		return model.Commitment
	}
	return ""
}

// othersIn tells whether the noun phrase from token lo, with its head at obj,
// belongs to somebody who is no speaker: by a genitive before the head, or by
// a name up to hi, as long as it is not only "with" them.
func (a *act) othersIn(lo, obj, hi int) bool {
	for k := lo; k < hi && k < len(a.toks); k++ {
		t := &a.toks[k]
		if k > obj && (t.mark > mNumber || a.key(k) == "with" || a.is(k, rConj) && a.is(k+1, rVerb) || a.is(k, rRel)) {
			return false
		}
		if t.party != 0 {
			continue
		}
		if t.genitive && (k < obj || t.caps != lower) || a.nounIs(k, nOutsider, nNations) || a.key(k) == "their" && k < obj || outsiders[a.str(k)] {
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

// welcomesDone: welcomes or notes that something of theirs was brought about.
func (a *act) welcomesDone() model.Kind {
	switch a.lemma {
	case "welcome", "note", "celebrate", "applaud", "commend", "acknowledge":
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
	if n == nil || !n.event {
		return ""
	}
	if a.othersIn(lo, obj, obj+12) {
		return model.Position
	}
	return model.Outcome
}

// stance: recognise, stress, condemn; support and oppose in the present.
func (a *act) stance() model.Kind {
	if a.class == vStance && (a.voice == voOutsider || a.voice >= voProject && a.voice <= voThing && !a.present() && !a.m.passive) {
		return model.Information
	}
	switch {
	case a.class == vStance:
		if a.child != nil && (a.lemma == "remain" || a.lemma == "stand") {
			return ""
		}
		return model.Position
	case a.class == vInvite && !a.m.passive:
		return model.Position
	case a.class == vLight && a.child != nil:
		if v := a.verbOf(a.child.verb); v != nil && (v.class == vStance || v.class == vInvite) && a.present() {
			return model.Position
		}
	case (a.lemma == "support" || a.lemma == "oppose" || a.lemma == "back") && a.m.past && !a.m.passive && a.voice == voSpeaker:
		return model.Position // the ministers supported the review
	case (a.lemma == "remain" || a.lemma == "stay") && a.voice == voSpeaker && !a.m.progressive:
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
	if a.voice != voSpeaker || !a.present() || a.m.progressive {
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

// adjAfter: "we are concerned", "we are united": an adjective, no place or part.
func (a *act) adjAfter(i int) bool {
	for a.is(i, rAdv|rNeg) || a.key(i) == "more" {
		i++
	}
	return a.is(i, rAdj) && a.value(i) != ""
}

// performs: what the document does by saying it.
func (a *act) performs() model.Kind {
	if a.class != vPerform || !a.present() || a.m.passive || a.voice == voOutsider || a.voice == voScheme || a.voice == voAbstract || a.voice == voThing {
		return ""
	}
	if a.lemma == "enter" && a.key(a.m.verb+1) != "into" {
		return ""
	}
	return model.Outcome
}

// done: something accomplished by the speakers.
func (a *act) done() model.Kind {
	if !a.m.past && !a.m.perfect {
		return ""
	}
	if a.is(a.m.verb, rBe) || a.is(a.m.verb, rHave) {
		if a.is(a.m.verb, rBe) && a.nounIs(a.obj, nScheme) {
			if n := a.nounOf(a.obj); n.lemma == "result" || n.lemma == "outcome" {
				return model.Outcome
			}
		}
		return ""
	}
	switch a.class {
	case vAct, vEffect, vPerform, vLight, vTask, vIntend, vTentative:
	default:
		return ""
	}
	if a.m.progressive {
		return model.Information
	}
	if a.m.passive {
		switch a.lemma {
		case "host", "join", "convene", "head", "lead", "hold", "chair", "accompany":
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
	switch a.lemma {
	case "host":
		return ""
	case "deliver":
		if w := strings.ToLower(a.str(max(a.obj, 0))); a.obj >= 0 && (w == "remarks" || w == "speech" || w == "address" || w == "speeches" || w == "keynote") {
			return ""
		}
	case "bring", "offer", "provide", "serve":
		if a.nounIs(a.head, nEvent) {
			return ""
		}
	case "hold":
		if a.obj >= 0 && a.toks[a.obj].party == isBody || a.nounIs(a.obj, nEvent, nBody) || a.nounIs(a.obj, nProject) && a.nounOf(a.obj).verb == "talk" {
			return ""
		}
		if n := a.nounOf(a.obj); n != nil && (n.lemma == "talk" || n.lemma == "discussion" || n.lemma == "consultation" || n.lemma == "view") {
			return ""
		}
	case "exchange":
		if a.nounIs(a.obj, nThing) && a.nounOf(a.obj).lemma == "view" || strings.HasPrefix(a.str(min(a.m.verb+1, len(a.toks)-1)), "view") {
			return ""
		}
	case "take":
		for k := a.m.verb + 1; k < len(a.toks) && k < a.m.verb+4; k++ {
			switch strings.ToLower(a.str(k)) {
			case "stock", "place", "note", "part":
				return ""
			}
		}
	case "address", "come", "go", "look", "convene", "participate", "present", "report", "need":
		return ""
	}
	return model.Outcome
}

// judges: a claim about the world that judges.
func (a *act) judges() model.Kind {
	if a.m.past && a.voice != voAbstract && a.voice != voThing {
		return ""
	}
	if a.class == vJudge {
		return model.Position
	}
	if a.is(a.m.verb, rBe) {
		return a.copula()
	}
	switch a.lemma {
	case "play", "have", "bring", "offer", "represent", "constitute", "remain", "continue", "become", "take":
		if a.hasJudge(a.m.verb + 1) {
			return model.Position
		}
	}
	return ""
}

// copula: "is critical", "is a significant risk": a position; other things it
// may be are information.
func (a *act) copula() model.Kind {
	if a.hasJudge(a.m.verb + 1) {
		return model.Position
	}
	return model.Information
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

// undertaken gives the lemma of the verb undertaken, its token and the
// strength: the weakest word on the way to it.
func (a *act) undertaken() (action string, at int, strength string) {
	if a.lead != nil && (a.m.form == foBare || a.m.form == foIng || a.m.form == foTo) && a.lead.kind == model.Commitment && a.m.role != roWhile {
		strength = a.lead.strength
	} else if a.lead != nil && a.m.role == roWhile && a.class != vIntend {
		strength = a.lead.strength
	}
	for i, k := range a.chain {
		n := &a.nodes[k]
		v := a.verbOf(n.verb)
		last := i == len(a.chain)-1
		switch n.modal {
		case "can":
			strength = weakest(strength, model.Tentative)
		case "":
		default:
			strength = weakest(strength, n.modal)
		}
		var next *node
		if !last {
			next = &a.nodes[a.chain[i+1]]
		}
		if last || !a.passes(n, v, next) {
			if v != nil && v.class != vInvite && v.class != vTask {
				strength = weakest(strength, strengthOf(v))
			}
			if v != nil && a.lookForward(n) {
				strength = weakest(strength, model.Intended)
			}
			action, at = a.actionOf(n, v)
			break
		}
		strength = weakest(strength, strengthOf(v))
		if v != nil && v.lemma == "work" {
			strength = weakest(strength, model.Intended)
		}
		if v != nil && a.lookForward(n) {
			strength = weakest(strength, model.Intended)
		}
		if by := next.by; by >= 0 {
			if no := a.nounOf(by); no != nil && a.is(by, rNoun) {
				switch no.class {
				case nIntended:
					strength = weakest(strength, model.Intended)
				case nTentative:
					strength = weakest(strength, model.Tentative)
				}
				if no.lemma == "effort" || no.lemma == "work" {
					strength = weakest(strength, model.Intended)
				}
			} else {
				strength = weakest(strength, a.value(by))
			}
		}
	}
	if strength == "" {
		strength = model.Firm
	}
	return action, at, strength
}

// passes tells whether the verb v of n is only the way to the next.
func (a *act) passes(n *node, v *verb, next *node) bool {
	if v == nil {
		return a.is(n.verb, rBe|rHave)
	}
	if next.by >= 0 || next.role == roComp {
		return true
	}
	switch v.class {
	case vInvite:
		return n.modal == "" && n.role <= roComp // "will encourage them to join" is an action of its own
	case vDecide, vTask, vLight, vStance, vSay, vReport:
		return true
	case vIntend:
		return v.lemma != "propose" || v.frame&fInf != 0
	case vTentative:
		return v.frame&fInf != 0
	case vState:
		return true
	}
	switch v.lemma {
	case "schedule", "look":
		return true
	case "take", "make", "undertake", "pursue":
		return true
	}
	return false
}

// actionOf gives the lemma of the verb at n; for "pledge the utmost respect"
// or "commit to closer cooperation" the verb that the noun names.
func (a *act) actionOf(n *node, v *verb) (string, int) {
	if v == nil {
		if a.is(n.verb, rBe) {
			return "be", n.verb
		}
		if a.is(n.verb, rHave) {
			return "have", n.verb
		}
		return a.lemmaOf(n.verb), n.verb
	}
	switch v.class {
	case vDecide, vIntend:
		if v.lemma == "engage" || v.lemma == "seek" || v.lemma == "aim" || v.lemma == "undertake" || v.lemma == "offer" {
			break
		}
		if obj := a.object(n.verb + 1); obj >= 0 {
			if no := a.nounOf(obj); no != nil && no.verb != "" {
				return no.verb, obj
			} else if no == nil {
				if l := a.lex.actionOfNoun(a.str(obj)); l != "" {
					return l, obj
				}
			}
		}
	}
	if v.lemma == "make" || v.lemma == "look" && a.lookForward(n) {
		if obj := a.object(n.verb + 1); obj >= 0 {
			if no := a.nounOf(obj); no != nil && no.verb != "" && (a.key(obj+1) == "of" && no.lemma == "use" || v.lemma == "look") {
				return no.verb, obj
			}
		}
	}
	return v.lemma, n.verb
}

// lemmaOf derives the base of a verb that the lexicon does not know.
func (p *parser) lemmaOf(i int) string {
	w := strings.ToLower(p.str(i))
	for _, e := range [...]string{"ing", "ed"} {
		s, ok := strings.CutSuffix(w, e)
		if !ok || len(s) < 3 {
			continue
		}
		a, b := s[len(s)-2], s[len(s)-1]
		switch {
		case a == b && strings.IndexByte("lsz", b) < 0:
			return s[:len(s)-1]
		case strings.IndexByte("vuzc", b) >= 0 || strings.HasSuffix(s, "at") || strings.HasSuffix(s, "is") || strings.HasSuffix(s, "dg") || strings.HasSuffix(s, "bl"):
			return s + "e"
		case b == 'i':
			return s[:len(s)-1] + "y"
		}
		return s
	}
	return w
}
