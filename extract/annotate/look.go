package annotate

import "strings"

// look finds the readings of a word.
func (s *scanner) look(t *tok, w string) {
	if w == "" {
		t.is = rNoun
		return
	}
	c := w[0]
	if isCapital(c) {
		t.caps = capitalOf(w)
	}
	if digit(c) || c == '$' {
		t.mark, t.is = mNumber, rNoun
		return
	}
	if t.e = s.lex.find(w); t.e != nil {
		t.is, t.opens = t.e.is, t.e.phrase != 0
		if t.is != 0 {
			return
		}
	}
	if h := strings.LastIndexByte(w, '-'); h > 0 {
		if h <= 5 {
			// co-organise, re-open: as the verb behind the hyphen
			switch strings.ToLower(w[:h]) {
			case "co", "re", "pre", "up", "out", "jump", "fast":
				if e := s.lex.find(w[h+1:]); e != nil && e.verb != 0 {
					t.e, t.is, t.opens = e, e.is&rVerb, e.phrase != 0
					return
				}
			}
		}
		t.is = rNoun
		return
	}
	t.is = s.unknown(t.caps, w, len(s.toks) == 0)
}

// unknown is what a word may be that the lexicon does not know.
func (s *scanner) unknown(caps capital, w string, first bool) reading {
	if first && caps == initial {
		caps = lower
	}
	r := guess(w, caps)
	if n := len(w) - len("er"); r == rNoun && n > 3 && w[n:] == "er" {
		if e := s.lex.find(w[:n]); e != nil && e.is&rAdj != 0 {
			return rAdj // cleaner
		}
	}
	return r
}

// guess reads an unknown word by its ending.
func guess(w string, c capital) reading {
	n := len(w)
	for _, e := range endings[w[n-1]] {
		if n > e.least && (c == lower || !e.small) && strings.HasSuffix(w, e.end) && (e.not == 0 || w[n-len(e.end)-1] != e.not) {
			return e.is
		}
	}
	return rNoun
}

// ending is what the words that end so are, of more bytes than least, and not
// with the letter not before it; small: written small.
type ending struct {
	end   string
	is    reading
	least int
	not   byte
	small bool
}

// endings are the endings by their last letter.
var endings = func() (by [256][]ending) {
	for _, e := range [...]ending{
		{end: "ly", is: rAdv, least: 4}, {end: "ing", is: rIng | rNoun, least: 5}, {end: "ed", is: rPast | rPart, least: 4, not: 'e'},
		{end: "al", is: rAdj | rNoun, least: 5, small: true}, {end: "ive", is: rAdj | rNoun, least: 5, small: true}, {end: "ous", is: rAdj | rNoun, least: 5, small: true},
		{end: "ful", is: rAdj | rNoun, least: 5, small: true}, {end: "able", is: rAdj | rNoun, least: 5, small: true}, {end: "ible", is: rAdj | rNoun, least: 5, small: true},
		{end: "ic", is: rAdj | rNoun, least: 5, small: true}, {end: "less", is: rAdj | rNoun, least: 5, small: true}, {end: "ary", is: rAdj | rNoun, least: 5, small: true},
		{end: "ent", is: rAdj | rNoun, least: 5, not: 'm', small: true}, {end: "ant", is: rAdj | rNoun, least: 5, small: true},
	} {
		last := e.end[len(e.end)-1]
		by[last] = append(by[last], e)
	}
	return by
}()

// merge makes one token of the phrases the lexicon knows ("as well as").
func (s *scanner) merge() {
	toks, out := s.toks, 0 // out: how many there are up to i
	for i := 0; i < len(toks); i, out = i+1, out+1 {
		if out < i {
			toks[out] = toks[i]
		}
		if !toks[i].opens || i+1 == len(toks) {
			continue
		}
		if e := toks[i].e; e.seconds>>(s.text[toks[i+1].start]&31)&1 == 1 {
			if n, phrase := s.phraseAt(i); n > 0 && !(out > 0 && toks[out-1].is&rPoss != 0 && e.noun != 0) { // his thanks | to
				t := &toks[out]
				i += n - 1
				t.end, t.is, t.e = toks[i].end, phrase.is, phrase
			}
		}
	}
	s.toks = toks[:out]
}

// phraseAt gives the longest phrase at i with its length in tokens.
func (s *scanner) phraseAt(i int) (n int, e *entry) {
	second := s.str(i + 1)
	for p := s.toks[i].e.phrase; p != 0; {
		ph := &s.lex.phrases[p-1]
		if w := ph.tail[0]; len(w) == len(second) && len(ph.tail)+1 > n && sameFold(w, second) && s.goesOn(i+2, ph.tail[1:]) {
			n, e = len(ph.tail)+1, &ph.entry
		}
		p = ph.next
	}
	return n, e
}

// goesOn tells whether the words stand at token i and after it.
func (s *scanner) goesOn(i int, words []string) bool {
	if i+len(words) > len(s.toks) {
		return false
	}
	for k, want := range words {
		if have := s.str(i + k); len(have) != len(want) || !sameFold(have, want) {
			return false
		}
	}
	return true
}

// sameFold is strings.EqualFold, quick to tell words of ASCII apart.
func sameFold(a, b string) bool {
	for i := 0; i < len(a) && i < len(b); i++ {
		if (a[i]|b[i])&0x80 != 0 {
			return strings.EqualFold(a[i:], b[i:])
		}
		if a[i] != b[i] && (a[i]^b[i] != 0x20 || !isLower(a[i]|0x20)) {
			return false
		}
	}
	return len(a) == len(b)
}
