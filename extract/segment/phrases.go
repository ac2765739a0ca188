package segment

import (
	"math/bits"
	"strings"
)

// phrases are words or parts of words that are looked for together: one pass
// over a text finds them all. There are at the most 64, each of two bytes and
// more; a set of them has a bit for each, in their order.
type phrases struct {
	list          []string
	first, second [256]uint64 // by byte: the phrases that have it in that place
	fold          bool        // in any case
}

func newPhrases(list ...string) *phrases {
	p := &phrases{list: list}
	for k, one := range list {
		p.first[one[0]] |= 1 << k
		p.second[one[1]] |= 1 << k
	}
	return p
}

// newFoldPhrases is newPhrases for phrases in small letters that are looked for
// in any case.
func newFoldPhrases(list ...string) *phrases {
	p := newPhrases(list...)
	p.fold = true
	for c := 'a'; c <= 'z'; c++ {
		p.first[c-'a'+'A'] = p.first[c]
		p.second[c-'a'+'A'] = p.second[c]
	}
	return p
}

// next finds the first place from byte i of s on at which phrases stand, and
// which; no phrases and the end of s where none do.
func (p *phrases) next(s string, i int) (at int, found uint64) {
	for ; i+1 < len(s); i++ {
		may := p.first[s[i]] & p.second[s[i+1]]
		if may == 0 {
			continue
		}
		for ; may != 0; may &= may - 1 {
			k := bits.TrailingZeros64(may)
			if strings.HasPrefix(s[i:], p.list[k]) || p.fold && hasPrefixFold(s[i:], p.list[k]) {
				found |= 1 << k
			}
		}
		if found != 0 {
			return i, found
		}
	}
	return len(s), 0
}

// anyIn says whether one of the phrases stands in s.
func (p *phrases) anyIn(s string) bool {
	_, found := p.next(s, 0)
	return found != 0
}

// in gives the phrases that stand in s.
func (p *phrases) in(s string) (all uint64) {
	for i := 0; i < len(s); i++ {
		at, found := p.next(s, i)
		all, i = all|found, at
	}
	return all
}
