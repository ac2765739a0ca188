package annotate

import (
	"strings"
)

// disambiguate leaves each token one reading, going left to right: what stands
// before is settled, what stands after is known by its possible readings.
func (s *scanner) disambiguate() {
	s.wants = 0
	fin := s.is(0, rIng) && !s.is(0, rPrep) // a finite verb, or the bullet's own, has been seen in the clause
	s.front = len(s.toks) > 0 && s.is(0, rPrep|rTo) && !s.is(0, rNoun)
	open := false // a bare infinitive or imperative has been seen
	// a phrase or clause stands before the subject, up to some comma
	fronted := s.is(0, rPrep|rSub|rTo|rIng|rPart)
	commas := false
	aside, before := false, false // between dashes; what fin was before them
	for i := range s.toks {
		t := &s.toks[i]
		if t.mark != mWord {
			if t.mark == mSemicolon || t.mark == mStop || t.mark == mColon {
				fin = false
			}
			if t.mark == mDash {
				if aside {
					fin = before // the members – some of whom spoke – met
				}
				aside, before = !aside, fin
			}
			if t.mark > mNumber {
				s.front = false
				if t.mark == mComma {
					commas = true
					if fronted {
						fin = false
					}
				}
			}
			continue
		}
		if !t.settled() {
			t.is = s.resolve(i, fin, open)
		}
		if s.front && i > 1 && t.is&(rDet|rPoss|rPron) != 0 && s.is(i-1, rNoun) {
			s.front = false // At the summit in Lima | the Leaders agreed
		}
		if t.is&rVerb == 0 {
			// no verb: what governs goes on waiting
		} else if v := s.verbOf(i); v != nil {
			s.wants = 0
			if (v.class == vDecide || v.class == vIntend) && v.frame&fInf != 0 {
				s.wants = i // its infinitive may stand at a distance
			}
		}
		switch {
		case t.is&(rModal|rBe|rHave|rDo|rS) != 0:
			fin = true
			fronted = fronted && !commas
		case t.is == rPast:
			fin = true
			fronted = fronted && !commas
		case t.is == rBase:
			if s.before(i) >= 0 && s.is(s.before(i), rTo|rModal) || i == 0 {
				open = true
			} else {
				open = true
				fin = true
			}
		case t.is&(rSub|rRel) != 0:
			fin = false
		}
	}
}

// settled tells whether a word has one reading, that of a word without forms.
func (t *tok) settled() bool {
	return t.is&(t.is-1) == 0 && t.e != nil && t.is&(rTo|rModal|rIng|rPast|rPart|rSub|rS|rBase) == 0
}

// is tells whether token i exists and has one of the readings; a sign has none.
func (s *scanner) is(i int, r reading) bool {
	return uint(i) < uint(len(s.toks)) && s.toks[i].is&r != 0
}

func (s *scanner) at(i int, m mark) bool {
	return uint(i) < uint(len(s.toks)) && s.toks[i].mark == m
}

// key is the lexicon's form of token i, "" where it knows none.
func (s *scanner) key(i int) string {
	if uint(i) < uint(len(s.toks)) {
		if e := s.toks[i].e; e != nil {
			return e.key
		}
	}
	return ""
}

// mostAdverbs is how many adverbs in a row are passed over: more than prose has.
const mostAdverbs = 12

// before gives the token before i, adverbs and "not" passed over; -1 for none.
func (s *scanner) before(i int) int {
	first := max(0, i-mostAdverbs)
	for i--; i >= first; i-- {
		if !s.is(i, rAdv|rNeg) {
			return i
		}
	}
	return -1
}

// after gives the token after i, adverbs and "not" passed over.
func (s *scanner) after(i int) int {
	last := min(len(s.toks), i+1+mostAdverbs)
	for i++; i < last; i++ {
		t := &s.toks[i]
		if t.mark != mWord || t.is&^(rAdv|rNeg) != 0 {
			break
		}
	}
	return i
}

// opensNP tells whether token i can be the first of a noun phrase.
func (s *scanner) opensNP(i int) bool {
	return s.is(i, rDet|rPoss|rAdj|rNoun|rPron|rPart) && !s.is(i, rModal|rBe|rHave)
}

// plural tells whether the noun at i can be the subject of a base form.
func (s *scanner) plural(i int) bool {
	if !s.is(i, rNoun) || s.toks[i].genitive {
		return false
	}
	w := s.str(i)
	if len(w) > 2 && w[len(w)-1] == 's' && w[len(w)-2] != 's' {
		return true
	}
	switch s.key(i) {
	case "people", "women":
		return true
	}
	// Japan and Mexico
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if s.key(k) == "and" || s.key(k) == "&" {
			return true
		}
		if !s.is(k, rNoun|rDet|rAdj|rPrep) {
			return false
		}
	}
	return false
}

func (s *scanner) verbOf(i int) *verb {
	if uint(i) < uint(len(s.toks)) {
		if e := s.toks[i].e; e != nil && e.verb != 0 {
			return &s.lex.verbs[e.verb-1]
		}
	}
	return nil
}

func (s *scanner) nounOf(i int) *noun {
	if uint(i) < uint(len(s.toks)) {
		if e := s.toks[i].e; e != nil && e.noun != 0 {
			return &s.lex.nouns[e.noun-1]
		}
	}
	return nil
}

func (s *scanner) wordOf(i int) *word {
	if uint(i) < uint(len(s.toks)) {
		if e := s.toks[i].e; e != nil && e.word != 0 {
			return &s.lex.words[e.word-1]
		}
	}
	return nil
}

// value is the value column of a word ("we", "firm", "judge"), "" for none.
func (s *scanner) value(i int) string {
	if w := s.wordOf(i); w != nil {
		return w.value
	}
	return ""
}

// takesInf tells whether token i governs an infinitive after "to".
func (s *scanner) takesInf(i int) bool {
	if v := s.verbOf(i); v != nil && s.is(i, rVerb|rAdj) && v.frame&(fInf|fObjInf) != 0 {
		return true
	}
	if n := s.nounOf(i); n != nil && (n.class >= nFirm || n.lemma == "need" || n.lemma == "ability" || n.lemma == "opportunity") {
		return true
	}
	return s.is(i, rAdj) && (s.value(i) == "firm" || s.value(i) == "intended")
}

func (s *scanner) resolve(i int, fin, open bool) reading {
	t := &s.toks[i]
	r := t.is
	if t.e == nil && t.caps == lower && s.is(s.before(i), rModal) && !strings.HasSuffix(s.str(i), "ly") {
		if s.is(i+1, rBase) && !s.is(i+1, rNoun|rAdj) || s.is(i+1, rBe|rHave) {
			return rAdv // will hitherto share
		}
		return rBase // a verb that the lexicon does not know: "will frobnicate"
	}
	if r&rModal != 0 && (s.key(i) == "may" && t.caps == initial && i > 0 || s.key(i) == "will" && s.is(i-1, rDet|rAdj|rPoss) && !s.alone(i-1)) {
		return rNoun // in May; the will
	}
	if r&(r-1) == 0 && r&(rTo|rIng|rPast|rPart|rSub|rS|rBase) == 0 {
		return r
	}
	if t.caps != lower && i > 0 && r&rVerb != 0 && s.named(i) {
		return rNoun
	}
	if t.caps == initial && i > 0 && r == rAdj && s.is(i-1, rNoun) && s.toks[i-1].caps == initial && i+1 < len(s.toks) && s.toks[i+1].caps == lower && s.is(i+1, rVerb) {
		return rNoun // President Young thanked
	}
	p := s.before(i)
	switch {
	case r&rTo != 0:
		return s.to(i)
	case s.key(i) == "that":
		return s.that(i)
	case r&rHave != 0, r&rBe != 0, r&rModal != 0:
		return r & (rHave | rBe | rModal)
	case r&rDo != 0:
		return rDo
	case r&rIng != 0:
		return s.ing(i, p)
	case r&(rPast|rPart) != 0 && r&rBase == 0:
		return s.past(i, p, fin)
	case r&rBase != 0:
		return s.base(i, p, fin, open)
	case r&rS != 0:
		return s.third(i, p, fin)
	}
	if r == rAdj|rNoun && t.e == nil && !s.is(i+1, rNoun|rAdj) && !s.is(i+1, rConj) && !s.is(s.before(i), rBe) {
		return rNoun // the pandemic has …
	}
	// what is left: adjectives, adverbs, determiners and nouns
	for _, one := range [...]reading{rConj, rSub, rRel, rDet, rPoss, rPron, rPrep, rNeg, rAdj, rAdv, rNoun} {
		if r&one != 0 {
			return one
		}
	}
	return rNoun
}

// alone tells whether the determiner at i can be a subject by itself: "this
// will help", "both will pay".
func (s *scanner) alone(i int) bool {
	switch s.key(i) {
	case "both", "all", "each", "some", "several", "many":
		return true
	}
	return s.is(i, rDet) && s.value(i) == "this" && s.key(i) != "such"
}

// named tells whether a capitalised verb form inside the sentence is part of a
// name ("Connect Programme"), not a heading's or a Council's "INVITES".
func (s *scanner) named(i int) bool {
	t := &s.toks[i]
	if s.key(i) == "takes" && s.key(i+1) == "note" {
		return false
	}
	if t.caps == allCaps {
		v := s.verbOf(i)
		return v == nil || v.class < vDecide || v.class == vReport || v.class >= vJudge
	}
	if s.at(i-1, mColon) || s.at(i-1, mStop) || s.at(i-1, mSemicolon) || s.at(i-1, mDash) {
		return false
	}
	return true
}

// remain tells whether token p is a form of remain, stay or stand.
func (s *scanner) remain(p int) bool {
	v := s.verbOf(p)
	return v != nil && (v.lemma == "remain" || v.lemma == "stay" || v.lemma == "stand")
}
