package annotate

import (
	"strings"

	"github.com/paraph/paraph/extract/party"
)

// voice tells who the subject of a clause is to the document.
type voice uint8

const (
	voNone     voice = iota // no subject: a bullet, a passive without one
	voSpeaker               // the speakers, all or one of them
	voBody                  // a body or staff that they can charge with work
	voName                  // somebody named whom the lexicon does not know
	voProject               // work of theirs that goes on
	voScheme                // a text, agreement or scheme
	voThing                 // a thing that the lexicon does not know
	voAbstract              // a notion
	voNations               // all states
	voOutsider              // somebody else
	voIt                    // "it is", "there is"
)

// naming is what a document calls its speakers and bodies.
type naming struct {
	names [26][]name
	abbr  map[string]voice // abbreviations that the document introduces
	heads map[string]bool  // the last words of the meeting's bodies' names, lower case
}

type name struct {
	words []string
	is    int8 // tok.party
}

const (
	isParty int8 = 1
	isBody  int8 = 2
)

func newNaming(ctx *Context) *naming {
	nm := &naming{abbr: map[string]voice{}, heads: map[string]bool{}}
	for _, p := range ctx.Parties {
		for _, n := range p.Names {
			nm.add(n, isParty)
		}
		nm.add(p.ID, isParty)
		for _, member := range party.Members(p.ID) {
			for _, n := range party.Names(member) {
				nm.add(n, isParty)
			}
		}
	}
	nm.add(ctx.Group, isParty)
	for _, b := range ctx.Bodies {
		nm.heads[strings.ToLower(b[strings.LastIndexByte(b, ' ')+1:])] = true
		nm.add(b, isBody)
	}
	return nm
}

func (nm *naming) add(s string, is int8) {
	w := strings.Fields(s)
	if len(w) > 1 && strings.EqualFold(w[0], "the") {
		w = w[1:]
	}
	if len(w) == 0 || w[0] == "" {
		return
	}
	c := w[0][0] | 0x20
	if c < 'a' || c > 'z' {
		return
	}
	nm.names[c-'a'] = append(nm.names[c-'a'], name{words: w, is: is})
}

// mark marks the tokens that name speakers and bodies; a name of several
// words becomes one token.
func (s *scanner) name(nm *naming) {
	out := s.toks[:0]
	for i := 0; i < len(s.toks); {
		t := s.toks[i]
		if t.caps != lower && t.mark == mWord {
			c := s.text[t.start] | 0x20
			if c >= 'a' && c <= 'z' {
				n, is := 0, int8(0)
				for _, cand := range nm.names[c-'a'] {
					if len(cand.words) > n && s.matches(i, cand.words) {
						n, is = len(cand.words), cand.is
					}
				}
				if n > 0 {
					last := s.toks[i+n-1]
					t.end, t.genitive, t.party, t.is = last.end, last.genitive, is, rNoun
					if n > 1 {
						t.e = nil
					}
					if last.genitive {
						t.is = rPoss
					}
					out = append(out, t)
					i += n
					continue
				}
			}
		}
		out = append(out, t)
		i++
	}
	s.toks = out
}

// matches tells whether the words stand at token i; the last may have a
// genitive ending, and a hyphenated word may begin with the name.
func (s *scanner) matches(i int, words []string) bool {
	if i+len(words) > len(s.toks) {
		return false
	}
	for k, w := range words {
		have := s.str(i + k)
		if k == len(words)-1 && s.toks[i+k].genitive {
			have = strings.TrimSuffix(strings.TrimSuffix(have, "’s"), "'s")
		}
		if !strings.EqualFold(have, w) || len(w) <= 3 && have != w {
			return false
		}
	}
	return true
}

// voice tells who the subject from token a to b is, and the token of its head
// (-1 for none).
func (p *parser) voice(nm *naming, a, b int) (voice, int) {
	if a < 0 || a >= b {
		return voNone, -1
	}
	// pronouns
	first := a
	for first < b && p.key(first) != "there" && (p.is(first, rAdv|rConj|rNeg) || p.toks[first].mark > mNumber) {
		first++
	}
	if first >= b {
		return voNone, -1
	}
	for k := first; k < b && k < first+3; k++ {
		if p.value(k) == "we" {
			return voSpeaker, k
		}
	}
	switch p.value(first) {
	case "they":
		return voSpeaker, first
	case "this":
		if first+1 >= b || !p.is(first+1, rNoun|rAdj|rDet) {
			if p.key(first) == "it" {
				return voIt, first
			}
			return voScheme, first
		}
	}
	if p.key(first) == "there" || p.key(first) == "it" {
		return voIt, first
	}
	if (p.key(first) == "both" || p.key(first) == "each" || p.key(first) == "all") && first+1 >= b {
		return voSpeaker, first
	}
	head := -1
	det := ""
	for k := first; k < b; k++ {
		t := &p.toks[k]
		switch {
		case t.mark == mComma || t.mark == mDash || t.mark == mColon:
			if head >= 0 {
				return p.noun(nm, head, first, det), head
			}
		case t.is&(rDet|rPoss) != 0 && t.party == 0:
			if head >= 0 {
				if v := p.noun(nm, head, first, det); !p.is(k-1, rConj) || v == voSpeaker || v == voBody {
					return v, head
				}
				head = -1 // Chile and our countries
			}
			det = p.key(k)
		case t.is&(rPrep|rRel|rSub|rTo) != 0, t.is&(rPart|rPast) != 0 && head >= 0, t.is&rIng != 0 && head >= 0:
			if head >= 0 {
				return p.noun(nm, head, first, det), head
			}
		case t.is&rConj != 0:
			if v := p.noun(nm, head, first, det); head >= 0 && (v == voSpeaker || v == voBody || v == voName) {
				return v, head
			}
		case t.is&rIng != 0:
			if head < 0 {
				return voAbstract, k
			}
		case t.is&rNoun != 0:
			head = k
		case t.is&rAdj != 0 && head < 0 && t.party != 0:
			head = k
		}
	}
	if head < 0 {
		return voThing, first
	}
	return p.noun(nm, head, first, det), head
}

// noun tells who the noun at token head is; det is the determiner before it.
func (p *parser) noun(nm *naming, head, first int, det string) voice {
	if head < 0 {
		return voNone
	}
	t := &p.toks[head]
	switch t.party {
	case isParty:
		return voSpeaker
	case isBody:
		return voBody
	}
	n := p.nounOf(head)
	if n == nil {
		w := p.str(head)
		if v, ok := nm.abbr[w]; ok {
			return v
		}
		if t.caps != lower && head > 0 || t.caps == allCaps {
			if _, ok := party.Lookup(w); ok {
				return voOutsider
			}
			if det == "a" || det == "an" {
				return voThing
			}
			return voName
		}
		return voThing
	}
	our := det == "our" || det == "both" || det == "these" || det == "each"
	for k := first; k < head; k++ {
		switch p.key(k) {
		case "two", "three", "all", "both", "participating":
			our = true
		}
		if p.toks[k].party != 0 {
			our = true
		}
	}
	switch n.class {
	case nSpeaker:
		switch n.lemma {
		case "country", "government", "partner", "state":
			if !our && det != "the" && !(n.lemma == "partner" && first == head) {
				return voNations
			}
			if n.lemma == "partner" && det == "all" {
				return voOutsider
			}
			if !our && n.lemma == "partner" && !(first == head || first+1 == head && det == "the") {
				return voOutsider
			}
		}
		return voSpeaker
	case nBody:
		return voBody
	case nEvent:
		return voBody
	case nProject, nLight:
		return voProject
	case nAbstract:
		return voAbstract
	case nNations:
		if p.key(head-1) == "member" && (head < 2 || p.toks[head-2].caps != allCaps || p.toks[head-2].party != 0 || p.is(head-2, rVerb)) {
			return voBody
		}
		if our && (det == "our" || det == "both") {
			return voSpeaker
		}
		return voNations
	case nOutsider:
		if our {
			return voBody // our central banks
		}
		return voOutsider
	}
	if n.judge {
		return voAbstract
	}
	return voScheme
}

// introduce notes the abbreviations that a statement introduces: "a Cyber
// Task Force (CTF)".
func (nm *naming) introduce(text string, lex *Lexicon) {
	for i := strings.IndexByte(text, '('); i >= 0; {
		end := strings.IndexByte(text[i:], ')')
		if end < 0 {
			return
		}
		abbr := strings.Trim(text[i+1:i+end], `"'“”‘’ `)
		if len(abbr) >= 2 && len(abbr) <= 12 && !strings.ContainsRune(abbr, ' ') && abbr[0] >= 'A' && abbr[0] <= 'Z' && abbr[1] >= 'A' && abbr[1] <= 'Z' {
			before := strings.TrimRight(text[:i], " ")
			w := before[strings.LastIndexByte(before, ' ')+1:]
			if e := lex.lookup(w); e != nil && e.noun != 0 {
				switch lex.nouns[e.noun-1].class {
				case nBody:
					nm.abbr[abbr] = voBody
				case nSpeaker:
					nm.abbr[abbr] = voSpeaker
				case nScheme:
					nm.abbr[abbr] = voScheme
				}
			}
		}
		next := strings.IndexByte(text[i+end:], '(')
		if next < 0 {
			return
		}
		i += end + next
	}
}
