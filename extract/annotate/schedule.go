package annotate

import (
	"math"
	"strings"
	"time"

	"github.com/paraph/paraph/extract/when"
	"github.com/paraph/paraph/model"
)

// nextMeeting: when or where the same body meets next.
func (a *act) nextMeeting() model.Kind {
	future := a.m.modal != "" || a.lemma == "look" || a.class == vIntend || a.m.passive || a.child != nil || a.present()
	if !future {
		return ""
	}
	leaf := a.verbOf(a.leaf.verb)
	lemma := ""
	if leaf != nil {
		lemma = leaf.lemma
	}
	if a.class == vTask || a.class == vInvite {
		return "" // who is told to meet is another
	}
	if a.m.passive && a.m.modal == "" && (a.m.past || a.m.perfect) && a.class != vIntend && a.class != vDecide && lemma != "schedule" && lemma != "set" {
		return "" // was held
	}
	if a.speaks() && (a.voice == voSpeaker || a.key(a.after(a.leaf.verb)) == "again" || a.key(a.leaf.verb+1) == "again") && (lemma == "meet" || lemma == "reconvene") && (a.m.modal != "" || a.child != nil || a.lookForward(a.m)) && a.meetsAgain(a.leaf.verb) {
		return model.Schedule
	}
	takesPlace := a.is(a.leaf.verb, rBe) && a.present()
	switch lemma {
	case "take", "hold", "convene", "meet", "schedule", "plan", "host", "be", "expect", "occur", "organise", "organize", "set":
		takesPlace = true
	}
	if takesPlace && a.head >= 0 && (a.m.modal != "" || a.m.passive || a.child != nil || a.is(a.m.verb, rBe)) && a.sameMeeting(a.m.subj, a.m.subjEnd) {
		return model.Schedule
	}
	if a.m.modal == "firm" && (a.m.passive && lemma == "hold" || lemma == "meet" || lemma == "convene") && a.head >= 0 && (a.nounIs(a.head, nEvent) || a.toks[a.head].party == isBody || a.nounIs(a.head, nBody) && a.toks[a.head].caps != lower || a.nm.abbr[a.str(a.head)] == voBody) && a.rhythm(a.leaf.verb+1) {
		return model.Schedule
	}
	switch lemma {
	case "hold", "convene", "host", "schedule", "organise", "organize", "reconvene", "look":
		if a.speaks() && (a.m.modal != "" || a.child != nil || a.class == vIntend || a.lemma == "look") {
			end := min(a.leaf.verb+14, len(a.toks))
			if a.voice == voSpeaker && a.nounIs(a.object(a.leaf.verb+1), nEvent) && a.rhythm(a.leaf.verb+1) {
				return model.Schedule
			}
			if obj := a.object(a.leaf.verb + 1); lemma == "look" && obj >= 0 {
				end = min(end, obj+4)
				if !a.nounIs(obj, nEvent, nBody) && a.toks[obj].party == 0 && a.key(obj) != "summit" {
					end = obj + 1
				}
			}
			if a.sameMeeting(a.leaf.verb+1, end) || a.ownSummit(a.leaf.verb+1, end) {
				return model.Schedule
			}
		}
	}
	return ""
}

// rhythm tells whether how often is said after token i.
func (a *act) rhythm(i int) bool {
	for ; i < len(a.toks) && a.toks[i].mark <= mComma; i++ {
		switch a.low(i) {
		case "annually", "biannually", "biennially", "yearly", "quarterly", "monthly":
			return true
		case "once", "twice", "every":
			for k := i + 1; k < len(a.toks) && k < i+5; k++ {
				if a.nounIs(k, nTime) {
					return true // once a year, every two years
				}
			}
		}
	}
	return false
}

// meetsAgain tells whether "meet" at token i says when or where again.
func (a *act) meetsAgain(i int) bool {
	for k := i + 1; k < len(a.toks) && k < i+8; k++ {
		switch a.key(k) {
		case "within":
			return a.key(k+1) == "the" && a.key(k+2) == "next"
		case "again", "next", "once again", "in":
			return true
		}
		switch a.low(k) {
		case "annually", "biannually", "yearly", "quarterly", "monthly":
			return true
		case "year", "month", "quarter":
			return k > 1 && (a.key(k-1) == "a" || a.key(k-1) == "every" || a.key(k-1) == "each")
		case "months", "years", "weeks":
			return a.key(k-2) == "every"
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
		w := a.low(k)
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
		case t.caps == allCaps && k+1 < hi && a.nm.heads[a.low(k+1)]:
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

// ownSummit tells whether the tokens begin with a summit that has no name:
// "hold a summit in person before winter".
func (a *act) ownSummit(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		t := &a.toks[k]
		switch {
		case a.key(k) == "summit":
			return true
		case t.mark > mNumber || t.caps != lower || !a.is(k, rDet|rPoss|rAdj|rNoun):
			return false
		}
	}
	return false
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
			if strings.IndexByte(m.EDTF, '/') > 0 {
				m.EDTF = m.EDTF[strings.IndexByte(m.EDTF, '/')+1:] // the last day
			}
			if n := len(m.EDTF); n == len(a.ref) && a.daysBefore(m.EDTF) <= ownMeeting {
				continue
			} else if (n == len("2006") && a.key(0) == "in" && a.at(1, mNumber) || n == len("2006-01") || n == len("2006-01-02")) && m.EDTF < a.ref[:n] {
				return model.Information
			}
		}
	}
	for k := 0; k < a.m.from; k++ {
		switch a.low(k) {
		case "ago":
			return model.Information
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

// ownMeeting is how many days before the document its own meeting may have been.
const ownMeeting = 10

// daysBefore is how many days before the document's date day is.
func (a *act) daysBefore(day string) int {
	from, err1 := time.Parse(time.DateOnly, day)
	to, err2 := time.Parse(time.DateOnly, a.ref)
	if err1 != nil || err2 != nil {
		return math.MaxInt
	}
	return int(to.Sub(from).Hours() / 24)
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
