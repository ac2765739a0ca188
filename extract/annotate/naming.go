package annotate

import (
	"strings"

	"github.com/paraph/paraph/extract/party"
)

// naming is what a document calls its speakers and bodies.
type naming struct {
	names [26][]name
	words []string         // of the names, one behind another
	abbr  map[string]voice // abbreviations that the document introduces
	ids   map[string]bool  // the speakers' codes, members of their groups among them
	group string           // the name that the speakers give themselves
	heads map[string]bool  // the last words of the meeting's bodies' names, lower case
}

type name struct {
	words []string
	is    int8 // tok.party
}

func newNaming(ctx *Context) *naming {
	nm := &naming{abbr: map[string]voice{}, ids: map[string]bool{}, heads: map[string]bool{}, words: make([]string, 0, 64)}
	for _, p := range ctx.Parties {
		for _, n := range p.Names {
			nm.add(n, isParty)
		}
		nm.add(p.ID, isParty)
		nm.ids[p.ID] = true
		for _, member := range party.Members(p.ID) {
			nm.ids[member] = true
			for _, n := range party.Names(member) {
				nm.add(n, isParty)
			}
		}
	}
	nm.group = ctx.Group
	nm.add(ctx.Group, isParty)
	for _, b := range ctx.Bodies {
		nm.heads[strings.ToLower(b[strings.LastIndexByte(b, ' ')+1:])] = true
		nm.add(b, isBody)
	}
	return nm
}

func (nm *naming) add(s string, is int8) {
	from := len(nm.words)
	for w := range strings.FieldsSeq(s) {
		nm.words = append(nm.words, w)
	}
	w := nm.words[from:len(nm.words):len(nm.words)]
	if len(w) > 1 && strings.EqualFold(w[0], "the") {
		w = w[1:]
	}
	if len(w) == 0 {
		return
	}
	c := w[0][0] | 0x20
	if c < 'a' || c > 'z' {
		return
	}
	list := &nm.names[c-'a']
	if *list == nil {
		*list = make([]name, 0, 8)
	}
	*list = append(*list, name{words: w, is: is})
}

// name marks the tokens that name speakers and bodies; a name of several
// words becomes one token.
func (s *scanner) name(nm *naming) {
	toks, out := s.toks, 0 // out: how many there are up to i
	for i := 0; i < len(toks); i, out = i+1, out+1 {
		if out < i {
			toks[out] = toks[i]
		}
		if toks[i].caps == lower || toks[i].mark != mWord {
			continue
		}
		c := s.text[toks[i].start] | 0x20
		if c < 'a' || c > 'z' {
			continue
		}
		n, is := 0, int8(0)
		for k := range nm.names[c-'a'] {
			if name := &nm.names[c-'a'][k]; len(name.words) > n && s.matches(i, name.words) {
				n, is = len(name.words), name.is
			}
		}
		if n == 0 {
			continue
		}
		i += n - 1
		t, last := &toks[out], &toks[i]
		t.end, t.genitive, t.party, t.is = last.end, last.genitive, is, rNoun
		if n > 1 {
			t.e = nil
		}
		if last.genitive {
			t.is = rPoss
		}
	}
	s.toks = toks[:out]
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
		if len(w) <= 3 && have != w || !sameFold(have, w) {
			return false
		}
	}
	return true
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
			if e := lex.find(w); e != nil && e.noun != 0 {
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
