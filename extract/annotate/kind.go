package annotate

import (
	"strings"

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
	{"our-commitment-stands", (*act).ourCommitment},
	{"modal", (*act).modalVerb},
	{"undertakes", (*act).undertakes},
	{"expected-to", (*act).passiveVerb},
	{"planned-for", (*act).plannedFor},
	{"welcomes-done", (*act).welcomesDone},
	{"takes-position", (*act).stance},
	{"is-rooted-in", (*act).rooted},
	{"performs", (*act).performs},
	{"has-done", (*act).done},
	{"judges", (*act).judges},
	{"tells", func(*act) model.Kind { return model.Information }},
}

// decide runs the rules over the unit that chain leads to.
func (p *parser) decide(nm *naming, chain []int, lead *lead) verdict {
	p.act = act{parser: p, nm: nm, chain: chain, lead: lead}
	a := &p.act
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
	if a.voice == voIt || a.voice == voNone || a.head >= 0 && p.key(a.head) == "it" {
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
	if a.voice == voNations && (a.m.past || a.m.perfect) && !a.m.passive && a.m.subj >= 0 && a.head >= 0 && a.saysOrDecides() {
		a.voice = voSpeaker // countries agreed to share
	}
	if a.voice == voNations && a.present() && !a.m.passive && a.m.modal == "" && a.nounIs(a.head, nSpeaker) && (a.class == vDecide || a.lemma == "intend" || a.lemma == "plan") {
		a.voice = voSpeaker // countries intend to share
	}
	a.obj = a.object(a.m.verb + 1)
	if a.voice == voSpeaker && a.class == vEffect && a.m.modal == "firm" && a.obj > 0 && a.nm.group != "" && a.str(a.head) == a.nm.group && a.ourOwn() {
		a.voice = voScheme // the Forum will strengthen our ability
	}
	a.child = nil
	if len(a.chain) > 1 {
		a.child = &a.nodes[a.chain[1]]
	}
	if n := a.nounOf(a.obj); (a.lemma == "realise" || a.lemma == "realize") && (a.m.past || a.m.perfect) && a.child == nil && n != nil && !n.judge {
		a.class = vAct // have realised progress
	}
}

// ourOwn tells whether the object is said to be ours by those who speak as "we".
func (a *act) ourOwn() bool {
	for k := a.m.verb + 1; k <= a.obj; k++ {
		if a.key(k) == "our" || a.low(k) == "us" {
			return true
		}
	}
	return false
}

// saysOrDecides tells whether the verb is what those who meet do.
func (a *act) saysOrDecides() bool {
	switch a.class {
	case vDecide, vIntend, vStance, vSay, vReport:
		return true
	}
	return false
}

// object gives the head of the noun phrase that begins at token i, one
// preposition or particle passed over; -1 for none.
func (a *act) object(i int) int {
	for a.is(i, rAdv|rNeg) || i < len(a.toks) && strings.HasSuffix(a.str(i), "selves") {
		i++
	}
	if a.is(i, rPrep|rTo) && a.key(i) != "by" && a.key(i) != "through" && a.key(i) != "in" && a.key(i) != "during" && a.key(i) != "at" {
		i++
	}
	head := -1
	for ; i < len(a.toks); i++ {
		t := &a.toks[i]
		switch {
		case t.mark == mComma && head < 0 && a.is(i-1, rAdj) && a.is(i+1, rAdj):
		case t.mark > mNumber:
			return head
		case t.is&rNoun != 0:
			if head >= 0 && t.party == isParty && t.caps != lower && a.toks[head].caps == lower && a.toks[head].mark == mWord && a.is(a.after(i), rVerb|rHave|rModal) {
				return head // the steps | Chile has taken
			}
			if !a.is(i+1, rNoun|rAdj) || !a.counts(i) { // its second meeting, two critical issues
				head = i
			}
		case t.is&(rDet|rPoss|rAdj|rAdv) != 0:
			if head >= 0 && !(t.is&rAdj != 0 && t.caps == initial && a.is(i+1, rNoun)) { // the XII Joint Committee
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

// counts tells whether token i is an ordinal or a number in words.
func (a *act) counts(i int) bool {
	switch w := a.low(i); w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	default:
		return ordinal(w)
	}
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
