package annotate

import (
	"strings"
)

// base reads a word that can be the base form of a verb; p is the token before
// it, fin tells of a finite verb before it in the clause, open of a base form.
func (s *scanner) base(i, p int, fin, open bool) reading {
	t := &s.toks[i]
	r := t.is
	n := s.after(i)
	nominal := rNoun
	if r&rAdj != 0 {
		nominal = rAdj
	} else if r&rPrep != 0 {
		nominal = rPrep
	} else if r&rAdv != 0 {
		nominal = rAdv
	}
	only := r&(rNoun|rAdj|rAdv|rPrep) == 0
	switch {
	case s.key(i) == "further" && s.is(i-1, rPrep) && s.is(i+1, rIng) && (s.is(s.after(i+1), rDet|rPoss|rAdj|rNoun) || s.is(s.after(i+1), rConj) && s.is(s.after(i+1)+1, rIng)):
		return rAdv // to further strengthening cooperation
	case s.key(i) == "further" && p < 0 && (s.is(n, rIng) || s.is(n, rNoun) && !s.is(n, rBase|rDet)):
		if s.is(n, rIng) {
			return rAdv
		}
		return rAdj // further investment in
	case s.key(i) == "further" && s.is(n, rBase) && s.is(p, rModal) && (s.is(s.after(n), rDet|rPoss|rAdj|rTo|rPrep) || !s.is(n, rNoun)):
		return rAdv // will further work to
	case s.key(i) == "further" && s.is(n, rBase|rPast|rS|rPart) && (!s.is(n, rAdj) || s.is(p, rNoun|rPron) && s.is(s.after(n), rTo)):
		return rAdv
	case s.is(p, rTo|rModal|rDo):
		if !only && s.is(n, rBase) && (r&(rAdj|rAdv) != 0) && !s.is(n, rNoun) {
			return rAdv // to further strengthen
		}
		return rBase
	case s.is(p, rHave) && r&rPart != 0: // have cut, have set
		return rPart
	case s.is(p, rBe) && r&rPart != 0:
		if r&rAdj != 0 && s.key(n) == "to" {
			return rAdj
		}
		return rPart
	case s.is(p, rDet|rPoss):
		if s.key(p) == "both" || s.key(p) == "all" || s.key(p) == "these" || s.key(p) == "each" || s.key(p) == "those" {
			if only || s.is(p-1, rModal|rTo) || s.alone(p) && (p == 0 || s.at(p-1, mComma)) && s.is(i+1, rAdv|rTo|rDet|rPoss) {
				return rBase
			}
		}
		return nominal
	case s.is(p, rPron) && (s.value(p) == "we" || s.value(p) == "they"), s.is(p, rRel) && s.key(p) != "where" && s.key(p) != "whose":
		if s.is(i-1, rAdv) && r&rAdj != 0 && s.is(n, rBase) {
			return nominal
		}
		if s.is(n, rBase) && r&(rAdv|rAdj) != 0 {
			return rAdv // we further welcome
		}
		return rBase
	case only && s.is(p, rDet|rPoss):
		return rNoun
	case only:
		if s.is(p, rPrep|rAdj) && !s.is(i-1, rAdv) && r&rPast != 0 {
			return rPart
		}
		return rBase
	case s.is(p, rPrep) || s.is(p, rAdj) && !s.is(i-1, rAdv):
		return nominal
	}
	return s.baseBy(i, p, nominal, fin, open)
}

// baseBy tells whether the word at i, which can also be nominal, is a base
// form by what surrounds it: the opening of a sentence, a subject before it,
// a list of verbs, an object after it.
func (s *scanner) baseBy(i, p int, nominal reading, fin, open bool) reading {
	t := &s.toks[i]
	r := t.is
	n := s.after(i)
	np := s.is(n, rDet|rPoss) || s.is(n, rPron) || n < len(s.toks) && s.toks[n].genitive
	switch {
	case p < 0 || s.at(p, mColon) || s.at(p, mStop) || s.at(p, mDash):
		if !s.bare && !s.at(p, mColon) {
			if np && r&(rAdv|rAdj) == 0 {
				return rBase
			}
			return nominal
		}
		if s.looksBase(i, n) && !(p < 0 && !np && r&(rAdj|rNoun) != 0 && s.subjectOf(n)) && !s.timeAfter(n) {
			return rBase
		}
		return nominal
	case s.is(p, rNoun):
		if s.key(i) == "call" && !fin && s.plural(p) && s.key(n) != "for" && s.callsUpon(n) {
			return rBase
		}
		if np || s.key(n) == "to" || s.key(n) == "that" {
			if s.plural(p) && !s.is(p-1, rPrep) && !(fin && s.key(n) == "to") || np && !fin {
				return rBase
			}
		}
		if !fin && s.plural(p) && (strings.HasSuffix(s.str(p), "s") || s.toks[p].caps != lower || s.verbOf(i).frame&fMostly != 0) && r&(rAdv|rPrep) == 0 && (s.toks[p].caps == lower || s.toks[p].party != 0) && s.looksBase(i, n) && !s.laterFinite(n) {
			return rBase
		}
		return nominal
	case (s.at(p, mComma) || s.is(p, rConj) && s.at(p-1, mComma)) && s.seriesOfVerbs(i, p, n):
		return rBase
	case s.is(p, rConj) || s.at(p, mComma) || s.at(p, mSemicolon):
		if !open && !fin {
			if s.at(p, mComma) && s.asideAfterSubject(p) && s.looksBase(i, n) && t.e != nil && s.verbOf(i).frame&(fMostly|fNoun) != 0 && !s.laterFinite(n) {
				return rBase // the parties, as partners, share
			}
			return nominal
		}
		if s.is(n, rNoun) && !s.is(n, rAdj|rDet|rPoss) && s.nounList(p) {
			return nominal
		}
		if r&(rAdv|rAdj|rPrep) != 0 && !np {
			return nominal
		}
		if v := s.verbOf(i); v != nil && v.frame&fObjInf != 0 && s.is(n, rNoun) && s.key(s.after(n)) == "to" {
			return rBase // … and task officials to
		}
		if !s.is(i-1, rAdv) && s.parallelNoun(i, p, n) {
			return nominal
		}
		if s.looksBase(i, n) {
			return rBase
		}
		return nominal
	}
	return nominal
}

// seriesOfVerbs tells whether the word at i goes on a series of verbs that
// wait for one object: "to prevent, counter, and dismantle".
func (s *scanner) seriesOfVerbs(i, p, n int) bool {
	c := p
	if s.is(c, rConj) {
		c--
	}
	b := c - 1
	if !s.is(b, rBase) {
		return false
	}
	if c != p {
		return s.looksBase(i, n) && s.commas(b) // …, and counter the fires
	}
	return (s.at(n, mComma) || s.is(n, rConj)) && s.listEnds(n)
}

// commas tells whether the verb at b is itself set off by a comma or opened by "to".
func (s *scanner) commas(b int) bool { return s.at(b-1, mComma) || s.is(b-1, rTo) }

// asideAfterSubject tells whether the comma or dash at p closes words that are
// set after a subject: "the parties, as partners, share", "we, the leaders of
// Chile and Peru, share", "the members – all of them – share".
func (s *scanner) asideAfterSubject(p int) bool {
	const far = 120 // words; a coalition names its members
	for k := p - 1; k > 0 && k > p-far; k-- {
		switch {
		case s.at(k, mComma) && s.is(k-1, rPron) && (s.value(k-1) == "we" || s.value(k-1) == "they"):
			return true
		case s.at(k, mComma) && p-k < 12 && s.is(k+1, rPrep) && s.plural(k-1):
			return true
		case s.at(k, mDash) && s.at(p, mDash):
			return s.plural(k-1) || s.is(k-1, rPron)
		case s.at(k, mSemicolon) || s.at(k, mStop) || s.at(k, mColon):
			return false
		}
	}
	return false
}

// parallelNoun tells whether a word that may be a verb stands in a list of
// nouns: "training, research and support for farmers".
func (s *scanner) parallelNoun(i, p, n int) bool {
	if s.is(n, rPrep) && s.key(n) == "of" || s.is(n, rConj) && !s.is(s.after(n), rBase|rDet) || n >= len(s.toks) {
		return true
	}
	if s.is(p, rConj) && n == i+1 && s.is(p-1, rNoun|rIng) && !s.at(p-1, mComma) && !s.plural(p-1) && s.schemeAt(n) {
		return true // training and exchange programmes
	}
	if v := s.verbOf(i); v != nil && v.frame&fMostly != 0 {
		return false
	}
	if s.at(p, mComma) && s.verbsAfter(n) {
		return false // open ports, train crews and encourage trade
	}
	// workshops and study visits; universities, research centres and firms;
	// scientific and research ties
	return s.is(n, rNoun) && !s.is(n, rDet|rPoss|rAdj) && (s.is(p, rConj) && !s.at(p-1, mComma) && s.is(p-1, rNoun|rAdj) || s.at(p, mComma) && s.is(p-1, rNoun|rAdj))
}

// schemeAt tells whether the noun at i is one of those that others are set
// before: programmes, facilities.
func (s *scanner) schemeAt(i int) bool {
	no := s.nounOf(i)
	return no != nil && no.class == nScheme && no.verb == "" && s.toks[i].caps == lower && !s.is(i, rBase)
}

// verbsAfter tells whether the list that goes on at token i ends in what can
// be nothing but a verb.
func (s *scanner) verbsAfter(i int) bool {
	for hi := i + 14; i < len(s.toks) && i < hi; i++ {
		switch {
		case s.is(i, rConj):
			return s.is(i+1, rBase) && !s.is(i+1, rNoun|rAdj)
		case s.toks[i].mark > mComma || s.is(i, rSub|rRel):
			return false
		}
	}
	return false
}

// nounList tells whether the conjunction at p, with a comma before it, closes
// a list of nouns: "resources, initiatives, and use cases".
func (s *scanner) nounList(p int) bool {
	if !s.is(p, rConj) || !s.at(p-1, mComma) {
		return false
	}
	for k := p - 2; k >= 0 && k > p-10; k-- {
		if s.at(k, mComma) {
			return k < p-2
		}
		if !s.is(k, rNoun|rAdj) {
			return false
		}
	}
	return false
}

// looksBase tells whether what follows fits a verb at i.
func (s *scanner) looksBase(i, n int) bool {
	if n >= len(s.toks) || s.toks[n].mark > mNumber {
		return false
	}
	v := s.verbOf(i)
	if v == nil {
		return false
	}
	switch {
	case s.is(n, rDet|rPoss|rPron):
		return true
	case v.lemma == "help" && s.is(n, rBase):
		return true
	case s.is(n, rTo):
		return v.frame&(fInf|fObjless) != 0
	case s.is(n, rPrep):
		return s.key(n) != "of" && v.frame&(fObjless|fInf) != 0 && (s.at(i-1, mComma) || s.is(s.before(i), rConj) || i == 0 || s.key(n) != "for")
	case s.is(n, rConj):
		return s.is(n+1, rBase) && !s.is(n+1, rNoun)
	case s.at(i-1, mComma) && n == i+1 && s.is(n, rPart) && !s.is(n, rAdj) && s.is(i, rNoun) && s.is(n+1, rConj):
		return false // demand driven and
	case s.is(n, rModal|rBe|rHave|rS) && !s.is(n, rNoun):
		return false
	case s.is(n, rNoun|rAdj|rIng|rPart):
		// a verb with its object, unless a finite verb follows and makes it a compound
		return true
	}
	return false
}

// subjectOf tells whether a sure finite verb comes within the phrase that
// begins at token i, so that what stands before it is its subject: "open
// markets are key".
func (s *scanner) subjectOf(i int) bool {
	for hi := i + 8; i < len(s.toks) && i < hi; i++ {
		t := &s.toks[i]
		switch {
		case t.mark > mNumber || t.is&(rSub|rRel|rConj|rDet|rPoss|rPron) != 0:
			return false
		case t.is&(rModal|rBe|rHave) != 0 && t.is&rNoun == 0,
			t.is&rPast != 0 && t.is&(rNoun|rBase|rAdj) == 0 && s.is(i-1, rNoun) && s.is(i+1, rDet|rPoss|rTo):
			return true // partner countries reaffirmed their
		}
	}
	return false
}

// callsUpon tells whether the preposition at n makes a verb of the "call" or
// "calls" before it: "call on all states".
func (s *scanner) callsUpon(n int) bool {
	switch s.key(n) {
	case "on", "upon", "for":
		return s.is(s.after(n), rDet|rPoss|rNoun|rAdj|rPron)
	}
	return false
}
