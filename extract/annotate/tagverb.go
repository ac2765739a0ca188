package annotate

import "strings"

func (s *scanner) ing(i, p int) reading {
	t := &s.toks[i]
	n := s.after(i)
	switch {
	case t.is&rAdj != 0 && t.e != nil && t.e.verb != 0 && s.verbOf(p) != nil && s.verbOf(p).frame&fIng != 0 && p == i-1 && s.is(p, rVerb) && !s.statesAfter(n):
		return rIng // continue developing tools
	case t.is&rAdj != 0 && (s.is(n, rNoun) && !s.is(n, rDet) || s.is(p, rDet|rPoss|rBe|rAdj)) && !s.is(p, rTo):
		return rAdj
	case t.is&rPrep != 0: // following, including, concerning, regarding
		if s.key(i) == "following" && s.is(p, rDet|rAdj|rPoss) {
			return rAdj
		}
		return rPrep
	case s.is(p, rBe):
		if p == i-1 || s.is(i-1, rAdv|rNeg) {
			return rIng
		}
	case s.key(i-1) == "further" && s.is(i-2, rPrep) && (s.is(n, rDet|rPoss|rAdj|rNoun) || s.is(n, rConj) && s.is(n+1, rIng)):
		return rIng // to further strengthening cooperation
	case s.is(p, rDet|rPoss) || s.is(p, rAdj) && !s.is(n, rDet|rPoss):
		if s.is(p, rAdj) && (s.value(p) == "firm" || s.value(p) == "intended") {
			return rIng
		}
		return rNoun
	case s.is(i-1, rNoun) && !s.toks[i-1].genitive:
		if s.is(n, rDet|rPoss|rNoun|rAdj) && !s.at(n, mNumber) && t.is&rNoun == 0 {
			return rIng // projects targeting ports
		}
		if t.e != nil && t.e.noun != 0 || n >= len(s.toks) || !s.is(n, rDet|rPoss|rNoun|rAdj|rAdv) {
			return rNoun // data sharing and …
		}
	case s.is(i-1, rNoun):
		return rNoun // Mexico's training of …
	case s.is(i-1, rConj) && s.is(i-2, rNoun|rIng) && s.lacksObject(i, n):
		return rNoun // design and manufacturing for ships
	case s.is(i-1, rConj) && s.is(i-2, rAdj) && s.is(i-3, rDet|rPoss|rAdj) && n == i+1 && s.is(n, rNoun) && !s.is(n, rDet):
		return rAdj // our economic and trading ties
	case t.is&rAdj != 0 && s.is(n, rAdj) && s.is(n+1, rNoun) && s.verbOf(i) != nil && s.verbOf(i).class == vState && s.verbOf(i).frame&fObjless != 0:
		return rAdj // and emerging clean technology
	case s.is(i-1, rConj) && s.is(i-2, rNoun) && s.key(i+1) == "of":
		return rNoun // support and mainstreaming of the plan
	case t.e != nil && t.e.noun != 0 && !s.is(p, rPrep|rTo|rConj) && !s.at(p, mComma) &&
		(s.is(n, rPrep|rConj) || n >= len(s.toks) || s.toks[n].mark > mNumber):
		return rNoun
	}
	return rIng
}

// lacksObject tells whether the -ing form at i, of a verb that takes an
// object, has none: it is a noun.
func (s *scanner) lacksObject(i, n int) bool {
	v := s.verbOf(i)
	return v != nil && (v.class == vAct || v.class == vJudge) && v.frame&(fObjless|fInf|fToIng|fIng|fThat) == 0 && n == i+1 &&
		(n >= len(s.toks) || s.toks[n].mark == mSemicolon || s.toks[n].mark == mStop || s.key(n) == "for" || s.key(n) == "in" && s.is(n+1, rNoun) && !s.is(n+1, rDet|rPoss))
}

// statesAfter tells whether token i is what developing countries are called.
func (s *scanner) statesAfter(i int) bool {
	no := s.nounOf(i)
	return no != nil && (no.class == nNations || no.lemma == "country" || no.lemma == "economy")
}

func (s *scanner) past(i, p int, fin bool) reading {
	t := &s.toks[i]
	r := t.is & (rPast | rPart)
	n := s.after(i)
	aux := s.is(p, rHave|rBe)
	switch {
	case t.is&rAdj != 0 && !aux && (s.is(p, rDet|rPoss|rAdj) || s.is(p, rPrep)):
		return rAdj
	case t.is&rAdj != 0 && s.is(p, rBe) && s.key(i) == "committed" && s.is(s.before(p), rModal) && s.key(n) != "to":
		return rPart // $5 million will be committed over
	case t.is&rAdj != 0 && s.is(p, rBe) && s.value(i) != "":
		return rAdj // are committed to
	case aux:
		if r&rPart != 0 {
			return rPart
		}
		return rPast
	case t.is&rAdj != 0 && (s.value(i) == "firm" || s.value(i) == "intended") && s.key(p) != "" && s.remain(p):
		return rAdj // remain committed to
	case s.is(p, rDet|rPoss|rAdj) && !s.is(p, rPron):
		if s.key(p) == "those" {
			return rPart
		}
		if !s.is(n, rNoun) && (s.value(p) == "this" && p == 0 || s.key(p) == "both" || s.key(p) == "all" || s.key(p) == "each") {
			return r & -r // both agreed
		}
		return rAdj
	case s.is(p, rPrep):
		if s.key(p) == "as" {
			return rPart
		}
		return rAdj
	case r == rPast:
		return rPast
	case r == rPart:
		return rPart
	case s.is(p, rRel) && p == i-1 && s.is(n, rNoun|rAdj) && !s.is(n, rDet|rPoss) && s.laterFinite(n):
		return rAdj // the role that enhanced trade has
	case s.is(p, rPron|rRel):
		return rPast
	case s.is(p, rNoun) || p >= 0 && s.toks[p].mark == mNumber:
		if fin || s.front {
			return rPart
		}
		if s.key(n) == "by" || s.reduced(i, n) && s.clauseAfter(n) {
			return rPart
		}
		t.maybe = true
		return rPast
	case s.at(i-1, mComma) && !fin && s.gathers(i) && s.asideAfterSubject(i-1) && s.presentAfter(i):
		return rPart // we, the ministers, gathered in Lima, reaffirm
	case s.at(i-1, mComma) && s.is(i-2, rAdj) && !s.is(i-3, rBe) && (s.is(n, rConj) || s.at(n, mComma)) && s.is(s.after(n), rPast|rPart|rAdj):
		return rAdj // diversified, integrated and open markets
	case s.at(p, mComma) && s.at(i-1, mComma) && fin && s.reduced(i, n):
		return rPart // the principles, endorsed by all members
	case s.at(i-1, mComma) && fin && s.waitsOnPrep(i, n):
		return rPart // a fund, based on trust
	case s.is(i-1, rConj) && s.is(i-2, rAdj) && s.key(n) == "by":
		return rPart // is firm and backed by
	case s.verbOf(i) == nil && strings.HasPrefix(s.str(i), "un") && s.is(n, rNoun|rAdj|rIng) && !s.is(n, rDet|rPoss):
		return rAdj // unreported, and unregulated fishing
	case (s.is(p, rConj) || s.at(p, mComma)) && s.is(n, rNoun|rAdj) && !s.is(n, rDet|rPoss) && (s.nounList(p) || s.is(i-1, rConj) && s.is(i-2, rAdj|rPart) && t.is&rAdj != 0):
		return rAdj // resources, data, and finished goods
	case s.is(p, rConj) || s.at(p, mComma) || s.at(p, mSemicolon):
		if s.is(n, rNoun|rAdj) && !s.is(n, rDet|rPoss) && !s.is(i-1, rAdv) && !s.is(p-1, rVerb) && !s.remain(i) {
			// and organised crime, and improved access
			v := s.verbOf(i)
			if v == nil || v.class == vEffect || v.class == vState || v.class == vJudge || v.class == vAct && (s.is(p-1, rAdj) || s.at(p-1, mComma) && s.is(p-2, rAdj)) || !fin && s.laterFinite(n) {
				return rAdj
			}
			switch v.lemma {
			case "organise", "organize", "coordinate", "integrate", "share", "target":
				return rAdj
			}
		}
		if (s.at(n, mComma) || s.is(n, rConj)) && !s.is(p-1, rVerb) && !s.is(s.after(n), rPast) {
			return rAdj // strong, balanced and inclusive growth
		}
		if s.is(p, rConj) && !fin && (s.front || s.partBefore(p)) {
			return rPart // united by values and bound by trade
		}
		if s.is(i-1, rConj) || s.at(i-1, mComma) || s.at(i-1, mSemicolon) || s.is(i-1, rAdv) {
			t.maybe = true
			if !fin && s.at(p, mComma) && s.key(n) == "by" {
				return rPart
			}
			return rPast
		}
		return rPart
	case p >= 0 && s.toks[p].mark == mDash && !fin:
		t.maybe = true
		return rPast // the members – all of them – met
	case p < 0:
		if !s.bare && s.is(n, rNoun|rAdj) && !s.is(n, rDet|rPoss) {
			return rAdj // "Increased trade supports …"
		}
		if s.is(n, rPrep|rTo) && (s.key(n) == "by" || s.key(n) == "as" || s.key(n) == "on" || s.key(n) == "upon" || s.key(n) == "in" || s.key(n) == "to" || s.key(n) == "from" || s.key(n) == "with" || s.key(n) == "at") {
			t.maybe = true
			return rPart // Based on …, Guided by …
		}
		return rPast
	case s.is(p, rBase|rS|rPast|rIng|rPart|rTo):
		return rPart
	}
	return rPart
}

// waitsOnPrep tells whether the past form at i, with the word at n after it,
// is one that is said of things: "based on", "aimed at", "signed in".
func (s *scanner) waitsOnPrep(i, n int) bool {
	v := s.verbOf(i)
	if v == nil {
		return false
	}
	switch s.key(n) {
	case "on", "upon":
		return v.lemma == "base"
	case "at":
		return v.lemma == "aim"
	case "in", "by", "between":
		return v.lemma == "sign"
	}
	return false
}

// gathers tells whether the verb at i says that its subject has come together.
func (s *scanner) gathers(i int) bool {
	v := s.verbOf(i)
	return v != nil && (v.lemma == "gather" || v.lemma == "assemble" || v.lemma == "convene" || v.lemma == "meet")
}

// presentAfter tells whether after the participle at i a comma brings the present
// verb that its subject waits for.
func (s *scanner) presentAfter(i int) bool {
	for k := i + 1; k < len(s.toks) && k < i+40; k++ {
		if s.at(k, mComma) && s.is(s.after(k), rBase) && !s.is(s.after(k), rNoun|rAdj|rPast) {
			return true
		}
		if s.toks[k].caps == lower && s.is(k, rPron|rModal|rSub|rRel) || s.toks[k].mark > mComma {
			return false
		}
	}
	return false
}

// reduced tells whether the past form at i, with a preposition at n after it,
// can be no finite verb, for it lacks its object: "the charter signed in Lima".
func (s *scanner) reduced(i, n int) bool {
	switch s.key(n) {
	case "by", "in", "on", "upon", "under", "between", "from", "with", "within", "at", "during":
	default:
		return false
	}
	v := s.verbOf(i)
	if v == nil {
		return true
	}
	if v.class == vAct || v.class == vEffect || v.class == vPerform {
		return v.frame&(fObjless|fInf) == 0
	}
	return v.frame&(fObjless|fInf|fThat) == 0 && v.class != vState && v.class != vReport && v.class != vSay
}

// clauseAfter tells whether a clause with a sure finite verb of its own or
// with "we" as its subject comes after token i.
func (s *scanner) clauseAfter(i int) bool {
	for hi := i + 40; i < len(s.toks) && i < hi; i++ {
		t := &s.toks[i]
		switch {
		case t.mark == mSemicolon || t.mark == mStop || t.mark != mWord:
			if t.mark == mSemicolon || t.mark == mStop {
				return false
			}
		case t.is&(rSub|rRel|rConj) != 0:
			return false
		case s.value(i) == "we" || t.is&(rModal|rBe|rHave) != 0 && t.is&rNoun == 0:
			return true
		}
	}
	return false
}

// partBefore tells whether the words before the conjunction at p open with a
// participle after a comma.
func (s *scanner) partBefore(p int) bool {
	for k := p - 1; k > 0 && k > p-7; k-- {
		if s.at(k, mComma) {
			return s.is(k+1, rPart) || s.is(k+1, rAdj) && s.value(k+1) == "firm"
		}
	}
	return false
}

// timeAfter tells whether a stretch of time is named at token i: "last week".
func (s *scanner) timeAfter(i int) bool {
	n := s.nounOf(i)
	return n != nil && n.class == nTime
}

// laterFinite tells whether a sure finite verb follows in the same clause.
func (s *scanner) laterFinite(i int) bool {
	for hi := i + 60; i < len(s.toks) && i < hi; i++ {
		t := &s.toks[i]
		if t.mark > mNumber || t.is&(rSub|rRel) != 0 {
			return false
		}
		if t.is&(rModal|rBe|rHave) != 0 && t.is&rNoun == 0 {
			return true
		}
	}
	return false
}

// singularHead tells whether the noun at p only belongs to a singular one: "the
// misuse of such tools".
func (s *scanner) singularHead(p int) bool {
	for k := p; k > 0 && k > p-8; k-- {
		if s.key(k) == "of" {
			return s.is(k-1, rNoun) && !s.plural(k-1)
		}
		if !s.is(k, rNoun|rAdj|rDet|rPoss) {
			return false
		}
	}
	return false
}

// restsOn tells whether the word at i is a verb that goes with "on".
func (s *scanner) restsOn(i int) bool {
	v := s.verbOf(i)
	if v == nil {
		return false
	}
	switch v.lemma {
	case "build", "draw", "rest", "hinge", "focus", "centre", "center", "rely":
		return true
	}
	return false
}

func (s *scanner) third(i, p int, fin bool) reading {
	t := &s.toks[i]
	if t.is&rNoun == 0 {
		if s.is(p, rDet|rPoss|rPrep|rAdj) && s.value(p) != "this" {
			return rNoun
		}
		return rS
	}
	if t.caps == allCaps {
		return rS
	}
	n := s.after(i)
	np := s.is(n, rDet|rPoss|rPron)
	if s.key(i) == "takes" && s.key(i+1) == "note" {
		return rS
	}
	if v := s.verbOf(i); p < 0 && v != nil && v.class >= vDecide && v.class <= vPerform && v.class != vLight && v.class != vReport {
		// the operative verb of a resolution
		if np || s.is(n, rNoun|rAdj) || s.is(n, rPrep) && v.class == vInvite {
			return rS
		}
	}
	switch {
	case s.is(p, rDet|rPoss|rPrep|rAdj|rTo):
		if (s.key(p) == "this" || s.key(p) == "that") && np {
			return rS
		}
		return rNoun
	case s.is(p, rPron|rRel), p == 0 && s.is(p, rIng) && np:
		return rS // smuggling poses a threat
	case s.key(i) == "calls" && s.callsUpon(n) && (s.key(n) != "for" || s.is(p, rNoun) && !fin && !s.laterFinite(n)):
		return rS // the Council calls upon the Commission
	case (s.key(n) == "on" || s.key(n) == "upon") && s.is(p, rNoun) && !fin && !s.laterFinite(n) && s.restsOn(i):
		return rS // the plan builds on
	case s.front && !np:
		return rNoun
	case s.is(p, rNoun) && !s.toks[p].genitive:
		if np || s.key(n) == "to" || s.key(n) == "that" {
			if !fin || np {
				return rS
			}
		}
		if !fin && !s.laterFinite(n) && s.is(n, rNoun|rAdj|rPart|rIng) && (!s.plural(p) || s.singularHead(p) || s.toks[p].party != 0 || s.toks[p].caps != lower && s.toks[p].e == nil) && !(s.is(n, rBase) && s.key(s.after(n)) == "to") &&
			!(s.is(n, rPast) && s.is(s.after(n), rDet|rPoss|rTo|rPron)) {
			return rS
		}
	case s.is(p, rConj) && np && fin:
		return rS
	}
	return rNoun
}
