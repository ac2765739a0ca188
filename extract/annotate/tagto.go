package annotate

import (
	"strings"
)

func (s *scanner) to(i int) reading {
	n := s.after(i)
	if s.is(n, rConj) && n > i+1 {
		n = s.after(n) // to fully and jointly enforce
	}
	if c := s.setApart(n); c > 0 {
		s.toks[c].is = rBase // to, as appropriate, share
		return rTo
	}
	if n >= len(s.toks) || s.toks[n].mark != mWord || s.key(n) == "further" && s.is(n+1, rIng) {
		return rPrep
	}
	nt := &s.toks[n]
	p := s.before(i)
	switch {
	case s.key(n) == "further" && s.is(s.after(n), rBase) && !s.is(s.after(n), rNoun):
		return rTo // To further enhance it, we …
	case nt.is&(rBe|rHave|rDo) != 0 && s.key(n) != "being" && s.key(n) != "having", nt.is&rModal != 0 && strings.IndexByte(s.key(n), ' ') > 0:
		return rTo
	case nt.caps != lower && nt.caps != allCaps:
		return rPrep
	case nt.is&rBase != 0 && nt.is&(rNoun|rAdj) == 0:
		return rTo
	case nt.is&rBase != 0:
		nn := s.after(n)
		switch {
		case nt.is&rAdj != 0 && (s.is(nn, rConj) || s.at(nn, mComma)) && s.is(s.after(nn), rAdj):
			return rPrep // to free and open trade
		case s.is(nn, rDet|rPoss|rPron) && !s.is(nn, rSub):
			return rTo
		case s.toPrep(p), s.compound(n, nn), (s.key(n) == "open" || s.key(n) == "free" || s.key(n) == "clean") && (s.nounOf(p) != nil || s.is(p, rAdj)) && s.is(nn, rNoun|rAdj):
			return rPrep // our commitment to open seas
		case s.takesInf(p):
			return rTo
		case s.is(nn, rAdj|rNoun|rIng|rPart):
			return rTo
		case s.is(nn, rConj) && s.is(nn+1, rBase):
			if nt.is&rAdj != 0 && s.is(nn+1, rAdj) {
				return rPrep // to free and open trade
			}
			return rTo
		case s.at(nn+1, mNumber) && s.is(nn, rPrep|rAdv), s.at(nn, mNumber):
			return rTo // to process over 300 claims
		case s.is(nn, rPrep|rAdv|rTo) && s.key(nn) != "of":
			if v := s.verbOf(n); v != nil && v.frame&(fObjless|fInf|fMostly) != 0 {
				return rTo
			}
		case s.is(nn, rConj), s.at(nn, mComma):
			// to expand and deepen trade, to detect, trace and seize goods
			if s.is(s.after(nn), rBase) && (s.is(nn, rConj) || s.takesInf(p) || s.listEnds(nn)) {
				return rTo
			}
		}
		return rPrep
	case nt.e == nil && nt.is&rNoun != 0 && nt.caps == lower && (verbish(s.str(n)) || nt.is == rNoun && s.wants > 0 && i-s.wants < 8 && s.opensName(s.after(n)) && !strings.HasSuffix(s.str(n), "s")):
		nt.is = rBase
		return rTo
	case nt.e == nil && nt.is&rNoun != 0 && nt.caps == lower && s.intends(p) && s.opensNP(s.after(n)):
		nt.is = rBase
		return rTo // intends to layer new tools
	case nt.e == nil && nt.is&rNoun != 0 && nt.caps == lower && (s.takesInf(p) || s.is(n+1, rConj)) && !strings.Contains(s.str(n), "-"):
		// an unknown verb, as long as a noun phrase follows it
		w := s.str(n)
		nn := s.after(n)
		if s.is(nn, rDet|rPoss) && w[len(w)-1] != 's' || s.is(nn, rConj) && s.is(nn+1, rBase) && !s.is(nn+1, rNoun) {
			nt.is = rBase
			return rTo
		}
	}
	return rPrep
}

// setApart passes over a few words in commas that open at token i before a
// base form, and gives that form's token; 0 for none.
func (s *scanner) setApart(i int) int {
	if !s.at(i, mComma) {
		return 0
	}
	for c := i + 1; c < len(s.toks) && c < i+8; c++ {
		if s.at(c, mComma) {
			if n := s.after(c); s.is(n, rBase) && (!s.is(n, rNoun|rAdj) || s.is(s.after(n), rDet|rPoss|rPron)) {
				return n
			}
			return 0
		}
		if s.toks[c].mark > mNumber {
			return 0
		}
	}
	return 0
}

// compound tells whether the word at n, which can be a verb that takes no
// object, stands before a noun and so qualifies it: "to trade liberalisation".
func (s *scanner) compound(n, nn int) bool {
	v := s.verbOf(n)
	return v != nil && v.frame&fObjless != 0 && v.frame&(fMostly|fInf) == 0 && nn == n+1 && s.is(n, rNoun) && s.is(nn, rNoun) && !s.is(nn, rDet|rPoss|rVerb|rAdj)
}

// intends tells whether token i is a verb of intending, after which "to" can
// only open an infinitive.
func (s *scanner) intends(i int) bool {
	v := s.verbOf(i)
	return v != nil && s.is(i, rVerb) && v.class == vIntend && v.frame&fInf != 0
}

// opensName tells whether a determiner or a name stands at i.
func (s *scanner) opensName(i int) bool {
	return s.is(i, rDet|rPoss|rPron) || s.is(i, rNoun) && s.toks[i].caps != lower
}

// verbish tells whether an unknown word ends like a verb.
func verbish(w string) bool {
	if len(w) < 6 {
		return false
	}
	for _, e := range [...]string{"ise", "ize", "ify"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// toPrep tells whether "to" after token p is a preposition: "access to".
func (s *scanner) toPrep(p int) bool {
	switch s.key(p) {
	case "access", "approach", "approaches", "contribution", "contributions", "contribute", "contributes", "contributed", "contributing",
		"response", "responses", "respond", "solution", "solutions", "threat", "threats", "related", "relating", "relates", "support",
		"assistance", "adherence", "respect", "transition", "barriers", "barrier", "compared", "linked", "dedicated", "devoted", "adapt", "adapting", "applied", "apply", "attention", "belong", "tribute", "damage", "return", "exposure":
		return true
	}
	return false
}

// listEnds tells whether the comma at i goes on as a list of verbs that has
// its "and" within a few words.
func (s *scanner) listEnds(i int) bool {
	for k := i; k < len(s.toks) && k < i+8; k++ {
		switch {
		case s.at(k, mComma):
		case s.is(k, rConj):
			return s.is(s.after(k), rBase)
		case !s.is(k, rBase|rAdv):
			return false
		}
	}
	return false
}

// saysNothing tells whether the verb at i takes no that-clause.
func (s *scanner) saysNothing(i int) bool {
	v := s.verbOf(i)
	return v == nil || v.frame&fThat == 0
}

func (s *scanner) that(i int) reading {
	p := s.before(i)
	n := s.after(i)
	switch {
	case s.is(p, rPrep) || i == 0:
		return rDet
	case s.key(i+1) == "of":
		return rPron // the fate of the coast and that of the reef
	case s.is(p, rVerb) && s.saysNothing(p) && s.is(i+1, rNoun) && !s.is(i+1, rVerb) && (s.is(i+2, rPrep) || s.at(i+2, mComma)):
		return rDet // following that path to
	case s.is(p, rVerb) || s.is(p, rAdj) && s.is(s.before(p), rBe):
		return rSub
	case s.is(p, rConj) || s.at(p, mComma):
		if s.is(n, rBe|rHave|rModal|rS) {
			return rRel
		}
		return rSub
	case s.is(p, rNoun|rPron|rAdj):
		if s.is(n, rModal|rBe|rHave) || s.is(n, rS|rPast) && !s.is(n, rNoun) {
			return rRel
		}
		if no := s.nounOf(p); no != nil && (no.judge || no.class >= nFirm && no.class != nLight) {
			return rSub
		}
		if s.is(n, rBase) && !s.is(n, rNoun) {
			return rRel
		}
		// "agreed today that", "informed ministers that"
		if s.is(n, rDet|rPoss|rPron) {
			for k := p; k >= 0 && k > p-4; k-- {
				if v := s.verbOf(k); v != nil && s.is(k, rVerb) && v.frame&fThat != 0 {
					return rSub
				}
			}
		}
		return rRel
	}
	return rSub
}
