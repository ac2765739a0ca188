package segment

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
)

// phrases are words or parts of words that are looked for together: one pass
// over a text finds them all. There are at the most 64, each of two bytes and
// more; a set of them has a bit for each, in their order.
type phrases struct {
	list []string
	has  [3][256]uint64 // by place, up to the third, and byte: the phrases that have it there
	fold bool           // in any case
}

func newPhrases(list ...string) *phrases {
	p := &phrases{list: list}
	for k, one := range list {
		for place := range p.has {
			if place < len(one) {
				p.has[place][one[place]] |= 1 << k
				continue
			}
			for c := range p.has[place] { // whatever stands there
				p.has[place][c] |= 1 << k
			}
		}
	}
	return p
}

// newFoldPhrases is newPhrases for phrases in small letters that are looked for
// in any case; the first three bytes hold no letters beyond ASCII that have two.
func newFoldPhrases(list ...string) *phrases {
	p := newPhrases(list...)
	p.fold = true
	for place := range p.has {
		for c := 'a'; c <= 'z'; c++ {
			p.has[place][c-'a'+'A'] |= p.has[place][c]
		}
	}
	return p
}

// set is the set of some of the phrases.
func (p *phrases) set(some ...string) (all uint64) {
	for _, one := range some {
		all |= 1 << slices.Index(p.list, one)
	}
	return all
}

// next finds the first place from byte i of s on at which phrases stand, and
// which; no phrases and the end of s where none do.
func (p *phrases) next(s string, i int) (at int, found uint64) {
	for ; i+1 < len(s); i++ {
		if p.has[0][s[i]]&p.has[1][s[i+1]] == 0 {
			continue
		}
		if found = p.at(s[i:]); found != 0 {
			return i, found
		}
	}
	return len(s), 0
}

// at gives the phrases that s begins with.
func (p *phrases) at(s string) (found uint64) {
	if len(s) < 2 {
		return 0
	}
	may := p.has[0][s[0]] & p.has[1][s[1]]
	if len(s) > 2 {
		may &= p.has[2][s[2]]
	}
	for ; may != 0; may &= may - 1 {
		k := bits.TrailingZeros64(may)
		if strings.HasPrefix(s, p.list[k]) || p.fold && hasPrefixFold(s, p.list[k]) {
			found |= 1 << k
		}
	}
	return found
}

// firsts are the phrases that stand in s, in the order of their list, each with
// the first place at which it does.
func (p *phrases) firsts(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for found := p.in(s); found != 0; found &= found - 1 {
			one := p.list[bits.TrailingZeros64(found)]
			if !yield(strings.Index(s, one), one) {
				return
			}
		}
	}
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
