package annotate

import "strings"

// disambiguate leaves each token one reading, going left to right: what stands
// before is settled, what stands after is known by its possible readings.
// bare is set where a statement may open with a bare verb (a bullet).
func (s *scanner) disambiguate(bare bool) {
	s.bare, s.wants = bare, 0
	fin := s.is(0, rIng) && !s.is(0, rPrep) // a finite verb, or the bullet's own, has been seen in the clause
	s.front = len(s.toks) > 0 && s.is(0, rPrep|rTo) && !s.is(0, rNoun)
	open := false // a bare infinitive or imperative has been seen
	// a phrase or clause stands before the subject, up to some comma
	fronted := s.is(0, rPrep|rSub|rTo|rIng|rPart)
	commas := false
	for i := range s.toks {
		t := &s.toks[i]
		if t.mark != mWord {
			if t.mark == mSemicolon || t.mark == mStop || t.mark == mColon {
				fin = false
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
		t.is = s.resolve(i, fin, open, bare)
		if s.front && i > 1 && t.is&(rDet|rPoss|rPron) != 0 && s.is(i-1, rNoun) {
			s.front = false // At the summit in Lima | the Leaders agreed
		}
		if v := s.verbOf(i); v != nil && t.is&rVerb != 0 {
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

// is tells whether token i exists and has one of the readings.
func (s *scanner) is(i int, r reading) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].mark <= mNumber && s.toks[i].is&r != 0
}

func (s *scanner) at(i int, m mark) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].mark == m
}

// key is the lexicon's form of token i, "" where it knows none.
func (s *scanner) key(i int) string {
	if i < 0 || i >= len(s.toks) || s.toks[i].mark != mWord || s.toks[i].e == nil {
		return ""
	}
	return s.toks[i].e.key
}

// before gives the token before i, adverbs and "not" passed over; -1 for none.
func (s *scanner) before(i int) int {
	for i--; i >= 0; i-- {
		if !s.is(i, rAdv|rNeg) {
			return i
		}
	}
	return -1
}

// after gives the token after i, adverbs and "not" passed over.
func (s *scanner) after(i int) int {
	for i++; i < len(s.toks); i++ {
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
	if i < 0 || i >= len(s.toks) || s.toks[i].e == nil || s.toks[i].e.verb == 0 {
		return nil
	}
	return &s.lex.verbs[s.toks[i].e.verb-1]
}

func (s *scanner) nounOf(i int) *noun {
	if i < 0 || i >= len(s.toks) || s.toks[i].e == nil || s.toks[i].e.noun == 0 {
		return nil
	}
	return &s.lex.nouns[s.toks[i].e.noun-1]
}

func (s *scanner) wordOf(i int) *word {
	if i < 0 || i >= len(s.toks) || s.toks[i].e == nil || s.toks[i].e.word == 0 {
		return nil
	}
	return &s.lex.words[s.toks[i].e.word-1]
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

func (s *scanner) resolve(i int, fin, open, bare bool) reading {
	t := &s.toks[i]
	r := t.is
	if t.e == nil && t.caps == lower && s.is(s.before(i), rModal) && !strings.HasSuffix(s.str(i), "ly") {
		return rBase // a verb that the lexicon does not know: "will frobnicate"
	}
	if r&rModal != 0 && (s.key(i) == "may" && t.caps == initial && i > 0 || s.key(i) == "will" && s.is(i-1, rDet|rAdj|rPoss)) {
		return rNoun // in May; the will
	}
	if r&(r-1) == 0 && r&rTo == 0 && r&(rIng|rPast|rPart|rSub|rS|rBase) == 0 {
		return r
	}
	if t.caps != lower && i > 0 && r&rVerb != 0 && s.named(i) {
		return rNoun
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
		return s.base(i, p, fin, open, bare)
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

// named tells whether a capitalised verb form inside the sentence is part of a
// name ("Connect Programme"), not a heading's or a Council's "INVITES".
func (s *scanner) named(i int) bool {
	t := &s.toks[i]
	if t.caps == allCaps {
		v := s.verbOf(i)
		return v == nil || v.class < vDecide || v.class == vReport || v.class >= vJudge
	}
	if s.at(i-1, mColon) || s.at(i-1, mStop) || s.at(i-1, mSemicolon) || s.at(i-1, mDash) {
		return false
	}
	return true
}

func (s *scanner) to(i int) reading {
	n := s.after(i)
	if s.is(n, rConj) && n > i+1 {
		n = s.after(n) // to fully and jointly enforce
	}
	if n >= len(s.toks) || s.toks[n].mark != mWord || s.key(n) == "further" && s.is(n+1, rIng) {
		return rPrep
	}
	nt := &s.toks[n]
	p := s.before(i)
	switch {
	case nt.is&(rBe|rHave|rDo) != 0 && s.key(n) != "being" && s.key(n) != "having":
		return rTo
	case nt.caps != lower && nt.caps != allCaps:
		return rPrep
	case nt.is&rBase != 0 && nt.is&(rNoun|rAdj) == 0:
		return rTo
	case nt.is&rBase != 0:
		nn := s.after(n)
		switch {
		case s.is(nn, rDet|rPoss|rPron) && !s.is(nn, rSub):
			return rTo
		case s.toPrep(p):
			return rPrep
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
			if v := s.verbOf(n); v != nil && v.frame&(fObjless|fInf) != 0 {
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

// opensName tells whether a determiner or a name stands at i.
func (s *scanner) opensName(i int) bool {
	return s.is(i, rDet|rPoss|rPron) || s.is(i, rNoun) && s.toks[i].caps != lower
}

// verbish tells whether an unknown word ends like a verb.
func verbish(w string) bool {
	if len(w) < 6 {
		return false
	}
	for _, e := range [...]string{"ise", "ize", "ify", "ate"} {
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

func (s *scanner) that(i int) reading {
	p := s.before(i)
	n := s.after(i)
	switch {
	case s.is(p, rPrep) || i == 0:
		return rDet
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

func (s *scanner) ing(i, p int) reading {
	t := &s.toks[i]
	n := s.after(i)
	switch {
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
	case s.key(i-1) == "further" && s.is(i-2, rPrep) && s.is(n, rDet|rPoss|rAdj|rNoun):
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
	case t.e != nil && t.e.noun != 0 && !s.is(p, rPrep|rTo|rConj) && !s.at(p, mComma) &&
		(s.is(n, rPrep|rConj) || n >= len(s.toks) || s.toks[n].mark > mNumber):
		return rNoun
	}
	return rIng
}

func (s *scanner) past(i, p int, fin bool) reading {
	t := &s.toks[i]
	r := t.is & (rPast | rPart)
	n := s.after(i)
	aux := s.is(p, rHave|rBe)
	switch {
	case t.is&rAdj != 0 && !aux && (s.is(p, rDet|rPoss|rAdj) || s.is(p, rPrep)):
		return rAdj
	case t.is&rAdj != 0 && aux && s.value(i) != "" && s.value(i) != "judge":
		return rAdj // are committed to
	case t.is&rAdj != 0 && aux && s.value(i) == "judge":
		return rAdj
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
	case s.is(p, rPron|rRel):
		return rPast
	case s.is(p, rNoun) || p >= 0 && s.toks[p].mark == mNumber:
		if fin || s.front {
			return rPart
		}
		if s.key(n) == "by" {
			return rPart
		}
		t.maybe = true
		return rPast
	case s.is(p, rConj) || s.at(p, mComma):
		if s.is(n, rNoun|rAdj) && !s.is(n, rDet|rPoss) && !s.is(i-1, rAdv) && !s.is(p-1, rVerb) {
			// and organised crime, and improved access
			v := s.verbOf(i)
			if v == nil || v.class == vEffect || v.class == vState || v.class == vAct && s.is(p-1, rAdj) {
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
		if s.is(i-1, rConj) || s.at(i-1, mComma) || s.is(i-1, rAdv) {
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
		if s.is(n, rPrep|rTo) && (s.key(n) == "by" || s.key(n) == "on" || s.key(n) == "in" || s.key(n) == "to") {
			t.maybe = true
			return rPart // Based on …, Guided by …
		}
		return rPast
	case s.is(p, rBase|rS|rPast|rIng|rPart|rTo):
		return rPart
	}
	return rPart
}

func (s *scanner) nextMark(i int) bool {
	return i+1 >= len(s.toks) || s.toks[i+1].mark > mNumber
}

// remain tells whether token p is a form of remain, stay or stand.
func (s *scanner) remain(p int) bool {
	v := s.verbOf(p)
	return v != nil && (v.lemma == "remain" || v.lemma == "stay" || v.lemma == "stand")
}

func (s *scanner) base(i, p int, fin, open, bare bool) reading {
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
	case s.key(i) == "further" && s.is(n, rBase) && s.is(p, rModal) && (s.is(s.after(n), rDet|rPoss|rAdj|rTo|rPrep) || !s.is(n, rNoun)):
		return rAdv // will further work to
	case s.key(i) == "further" && s.is(n, rBase|rPast|rS|rPart) && !s.is(n, rAdj):
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
			if only {
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
	np := s.is(n, rDet|rPoss) || s.is(n, rPron)
	switch {
	case p < 0 || s.at(p, mColon) || s.at(p, mStop) || s.at(p, mDash):
		if !bare && !s.at(p, mColon) {
			if np && r&(rAdv|rAdj) == 0 {
				return rBase
			}
			return nominal
		}
		if s.looksBase(i, n) {
			return rBase
		}
		return nominal
	case s.is(p, rNoun):
		if np || s.key(n) == "to" || s.key(n) == "that" {
			if s.plural(p) && !s.is(p-1, rPrep) && !(fin && s.key(n) == "to") || np && !fin {
				return rBase
			}
		}
		if !fin && s.plural(p) && r&(rAdv|rPrep) == 0 && (s.toks[p].caps == lower || s.toks[p].party != 0) && s.looksBase(i, n) && !s.laterFinite(n) {
			return rBase
		}
		return nominal
	case s.is(p, rConj) || s.at(p, mComma) || s.at(p, mSemicolon):
		if !open && !fin {
			return nominal
		}
		if s.is(n, rNoun) && !s.is(n, rAdj|rDet|rPoss) && s.nounList(p) {
			return nominal
		}
		if r&(rAdv|rAdj|rPrep) != 0 && !np {
			return nominal
		}
		if s.parallelNoun(i, p, n) {
			return nominal
		}
		if s.looksBase(i, n) {
			return rBase
		}
		return nominal
	}
	return nominal
}

// parallelNoun tells whether a word that may be a verb stands in a list of
// nouns: "training, research and support for farmers".
func (s *scanner) parallelNoun(i, p, n int) bool {
	if s.is(n, rPrep) && s.key(n) == "of" || s.is(n, rConj) && !s.is(s.after(n), rBase|rDet) || n >= len(s.toks) {
		return true
	}
	if v := s.verbOf(i); v != nil && v.frame&fMostly != 0 {
		return false
	}
	// workshops and study visits; universities, research centres and firms;
	// scientific and research ties
	return s.is(n, rNoun) && !s.is(n, rDet|rPoss|rAdj) && (s.is(p, rConj) && !s.at(p-1, mComma) && s.is(p-1, rNoun|rAdj) || s.at(p, mComma) && s.is(p-1, rNoun|rAdj))
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
	case s.is(n, rModal|rBe|rHave|rS) && !s.is(n, rNoun):
		return false
	case s.is(n, rNoun|rAdj|rIng|rPart):
		// a verb with its object, unless a finite verb follows and makes it a compound
		return true
	}
	return false
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
	case s.is(p, rPron|rRel):
		return rS
	case s.front && !np:
		return rNoun
	case s.is(p, rNoun) && !s.toks[p].genitive:
		if np || s.key(n) == "to" || s.key(n) == "that" {
			if !fin || np {
				return rS
			}
		}
		if !fin && !s.laterFinite(n) && s.is(n, rNoun|rAdj|rPart|rIng) && !s.plural(p) {
			return rS
		}
	case s.is(p, rConj) && np && fin:
		return rS
	}
	return rNoun
}
