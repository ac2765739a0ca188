package annotate

// subject gives the first token of the noun phrase before the verb group at
// i, and the joiner before it where the phrase opens a clause of its own, -1
// where it does not.
func (p *parser) subject(i int) (first, joiner int) {
	lo := p.start
	if p.main >= 0 {
		lo = p.nodes[len(p.nodes)-1].verb + 1
	}
	near := -1
	// the last joiner, with a word that can open a subject after it
	for k := i - 1; k >= lo; k-- {
		t := &p.toks[k]
		switch {
		case t.mark == mSemicolon || t.mark == mStop || t.mark == mColon || t.mark == mDash:
			return p.opening(p.skipJoin(k+1), i), k
		case t.is&(rConj) != 0 && t.mark == mWord && p.main >= 0:
			if p.at(k-1, mComma) {
				return k + 1, k - 1
			}
			if near < 0 && i-k < 10 && (p.is(i, rModal|rBe|rHave)) && p.opensName(k+1) && !(p.toks[k-1].party != 0 && p.toks[k+1].party != 0 && k > lo+1) && !p.contactNames(k-1) {
				near = k // … and New Zealand will …
			}
			if p.is(k+1, rPron|rDet|rPoss) && i-k < 12 && !p.is(k-1, rNoun) || p.value(k+1) == "we" {
				return k + 1, k
			}
			if p.is(k+1, rPron) && p.before(i) == k+1 {
				return k + 1, k // … and they share
			}
		case t.mark == mComma && p.main >= 0 && (p.value(k+1) == "we" || p.value(k+1) == "they"):
			return k + 1, k
		}
	}
	if near >= 0 {
		return near + 1, near
	}
	if p.main >= 0 {
		return lo, -1
	}
	return p.opening(lo, i), -1
}

// contactNames tells whether the names that end at token k stand right after a
// noun: "the part Premier Sato and President Ruiz have played".
func (p *parser) contactNames(k int) bool {
	i := k
	for i > 0 && p.toks[i].caps != lower && p.toks[i].mark == mWord {
		i--
	}
	return i < k && p.is(i, rNoun) && p.toks[i].caps == lower && !p.toks[i].genitive
}

func (p *parser) skipJoin(i int) int {
	for p.is(i, rConj) {
		i++
	}
	return i
}

// adverbial passes over a phrase that stands before the subject without a
// comma: "In 2023 the group will …", "At the summit leaders will …".
func (p *parser) adverbial(lo, hi int) int {
	if !p.is(lo, rPrep) && p.key(lo) != "today" {
		return lo
	}
	for k := hi - 2; k > lo; k-- {
		if p.is(k, rNoun) && (p.is(k+1, rDet|rPoss|rPron) || p.nounOf(k+1) != nil && p.nounOf(k+1).class == nSpeaker && (p.nounOf(k) != nil || p.toks[k].mark == mNumber)) {
			return k + 1
		}
	}
	if p.key(lo) == "today" && lo+1 < hi {
		return lo + 1
	}
	return lo
}

// opening passes over what stands before the subject of the first clause: a
// phrase that a preposition, participle, infinitive or adverb opens, up to
// its comma.
func (p *parser) opening(lo, hi int) int {
	if k := p.before(hi); k > lo && p.value(k) == "we" && p.fronted(lo) {
		return k // To do so we will …
	}
	for k := lo; k < hi; k++ {
		t := &p.toks[k]
		if t.mark == mComma || t.mark == mDash || t.mark == mColon {
			if p.value(k+1) == "we" || p.is(k+1, rPron) || p.toks[k+1].party != 0 && p.fronted(lo) {
				// all before belongs to something else
				if !p.commaSubject(lo, k) {
					return p.opening(k+1, hi)
				}
			}
		}
	}
	if !p.fronted(lo) {
		return lo
	}
	last := -1
	for k := lo; k < hi; k++ {
		if p.at(k, mComma) {
			last = k
			// a list of names that is the subject goes on to the verb
			if p.is(k+1, rDet|rPoss|rPron) || p.toks[min(k+1, len(p.toks)-1)].party != 0 {
				break
			}
		}
	}
	if last >= 0 && last+1 < hi {
		return p.opening(last+1, hi)
	}
	return p.adverbial(lo, hi)
}

// commaSubject tells whether the words from lo to a comma at k can themselves
// be the subject: a noun phrase, not a fronted phrase.
func (p *parser) commaSubject(lo, k int) bool {
	return !p.fronted(lo) && p.value(k+1) != "we"
}

// fronted tells whether token i opens a phrase that comes before the subject.
func (p *parser) fronted(i int) bool {
	if i >= len(p.toks) {
		return false
	}
	if p.is(i, rPrep|rTo|rIng|rPart|rAdv|rSub|rConj|rPast) || p.value(i) == "ing" {
		return true
	}
	if p.is(i, rAdj) && p.is(i+1, rPrep) {
		return true // Full of hope, …
	}
	for k := i + 1; p.is(i, rDet|rAdj) && k <= i+2; k++ {
		if n := p.nounOf(k); n != nil && n.class == nTime && p.at(k+1, mComma) {
			return true // This year, …
		}
	}
	return false
}
