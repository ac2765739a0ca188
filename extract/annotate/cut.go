package annotate

import (
	"slices"

	"github.com/paraph/paraph/model"
)

// unit is one undertaking of a statement: the way from a main verb down to
// the verb undertaken, and where its words begin.
type unit struct {
	chain  []int // nodes, the main verb first
	own    int   // the uppermost node that no other unit shares
	joiner int   // the token at which what joins it to the unit before begins; -1
	start  int   // bytes
	end    int
	v      verdict
}

// units cuts the parsed sentence: one unit for every main clause, and within
// it for every verb of a list that one governor has.
func (p *parser) units(out []unit) []unit {
	for k := range p.nodes {
		if p.nodes[k].role != roMain {
			continue
		}
		if p.sharesBefore(k) {
			continue
		}
		n := len(out)
		out = p.leaves(out, nil, k)
		if one := p.single(out[n:]); one >= 0 {
			out[n+one].own = k
		}
		out[n].joiner = p.nodes[k].joiner
	}
	return out
}

// wayFrom is the way down from node m to the first verb that it governs.
func (p *parser) wayFrom(m int) []int {
	chain := p.chained(nil, m)
	for c := m + 1; c < len(p.nodes); c++ {
		if n := &p.nodes[c]; n.parent == m && n.role == roGov {
			m = c
			chain = p.chained(chain, m)
		}
	}
	return chain
}

// single gives the index of the only unit of us, those of "while" apart; -1
// where there are several.
func (p *parser) single(us []unit) int {
	one := -1
	for i := range us {
		if p.nodes[us[i].chain[0]].role == roWhile {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = i
	}
	return one
}

// leaves appends the units below node k, which chain leads to.
func (p *parser) leaves(out []unit, chain []int, k int) []unit {
	chain = p.chained(chain, k)
	last := k // the last of the verbs that share k's object
	for m := p.nextInList(last); m >= 0 && p.sharesBefore(m); m = p.nextInList(last) {
		last = m
	}
	if last != k && p.nodes[last].role == roMain && p.nodes[last].modal != "" && p.nodes[k].modal == "" {
		chain[len(chain)-1] = last // have taken, and will continue to take, …
	}
	if v := p.verbOf(p.nodes[k].verb); last != k && v != nil && v.class == vStance && p.nodes[last].gov && !p.nodes[k].gov {
		chain[len(chain)-1] = last // acknowledge the need for and share a commitment to
	} else if v := p.verbOf(p.nodes[k].verb); last != k && !p.waits(v) {
		out = append(out, unit{chain: chain, own: k, joiner: -1}) // work with and encourage firms to join
		return out
	}
	heads, apart := 0, false
	for c := last + 1; c < len(p.nodes); c++ {
		n := &p.nodes[c]
		if n.parent != last || n.head != c || n.role != roGov && n.role != roComp || heads > 0 {
			continue
		}
		if v := p.verbOf(p.nodes[last].verb); n.role == roComp && v != nil && v.class == vEffect {
			continue // ensure that each school has a pool: ensuring is what is undertaken
		}
		heads++
		from := len(out)
		if n.joiner >= 0 && n.by >= 0 {
			// our commitment to peace, and to sharing
			out = append(out, unit{chain: chain, own: k, joiner: -1})
			from++
			apart = true
		}
		if p.carries(last) {
			// work with partners to develop X and promote Y: one undertaking
			out = append(out, unit{chain: p.chainedLight(chain, c), own: k, joiner: -1})
			continue
		}
		lists := 0
		for m := c; m >= 0; m = p.nextInList(m) {
			if m == c && n.joiner >= 0 && n.by >= 0 {
				lists++
			}
			if p.nodes[m].role != n.role || p.sharesBefore(m) {
				continue
			}
			lists++
			at := len(out)
			out = p.leaves(out, chain, m)
			if len(out)-at == 1 {
				out[at].own = m
			}
			if lists > 1 && at < len(out) {
				out[at].joiner = p.nodes[m].joiner
			}
		}
		if one := p.single(out[from:]); one >= 0 && !apart {
			out[from+one].own = k
		}
	}
	if heads == 0 && last != k {
		chain = p.chained(chain, last) // commit to and implement a plan
	}
	if heads == 0 {
		out = append(out, unit{chain: chain, own: k, joiner: -1})
	}
	for c := last + 1; c < len(p.nodes); c++ {
		if n := &p.nodes[c]; n.role == roWhile && p.deed(n) && n.parent >= 0 && p.within(c, k) && !p.claimed(out, c) {
			at := len(out)
			out = p.leaves(out, nil, c)
			out[at].joiner = n.joiner
		}
	}
	return out
}

// chainedLight is chain with c behind it, and what c carries in its turn: work
// with ports to take steps to share.
func (p *parser) chainedLight(chain []int, c int) []int {
	chain = p.chained(chain, c)
	for k := c + 1; k < len(p.nodes); k++ {
		if n := &p.nodes[k]; n.parent == c && n.role == roGov && (p.carries(c) || n.by >= 0 && p.nounOf(n.by) != nil && p.nounOf(n.by).class == nLight) {
			chain, c = p.chained(chain, k), k
		}
	}
	return chain
}

// chained is chain with k behind it. It lies in a list of the sentence's own.
func (p *parser) chained(chain []int, k int) []int {
	from := len(p.chains)
	p.chains = append(append(p.chains, chain...), k)
	return slices.Clip(p.chains[from:])
}

// waits tells whether a verb only leads to the one that is undertaken: need
// and want to face, commit to and implement.
func (p *parser) waits(v *verb) bool {
	return v != nil && v.class >= vDecide && v.class <= vTentative && v.frame&(fInf|fToIng) != 0
}

// carries tells whether node k is a light verb that holds its list together.
func (p *parser) carries(k int) bool {
	v := p.verbOf(p.nodes[k].verb)
	if v == nil {
		return false
	}
	if n := &p.nodes[k]; v.class == vInvite && (n.modal != "" || n.role > roComp) {
		return true
	}
	return v.class == vLight && v.lemma != "continue" && v.lemma != "keep" || p.lightNoun(&p.nodes[k], v) >= 0
}

// sameEffects tells whether b only goes on telling, or judging, what the
// subject of a brings about, by a modal that both share.
func (p *parser) sameEffects(a, b *unit) bool {
	if a.v.rule != b.v.rule || !(a.v.rule == "modal" && a.v.kind == model.Information || a.v.rule == "says-that" && a.v.kind == model.Position) {
		return false
	}
	m, n := &p.nodes[a.own], &p.nodes[b.own]
	v := p.verbOf(n.verb)
	return m.head == n.head && m.modal != "" && m.modal == n.modal && m.subj == n.subj && (v == nil || v.class != vStance)
}

// deed tells whether a "while …ing" does something of its own, and is not
// merely a manner: "while respecting", "while taking into account".
func (p *parser) deed(n *node) bool {
	v := p.verbOf(n.verb)
	if v == nil {
		return false
	}
	switch v.class {
	case vLight, vDecide, vIntend, vPerform:
		return true
	}
	return false
}

func (p *parser) claimed(out []unit, c int) bool {
	for i := range out {
		if out[i].own == c {
			return true
		}
	}
	return false
}

// within tells whether node c hangs somewhere below k.
func (p *parser) within(c, k int) bool {
	for n := p.nodes[c].parent; n >= 0; n = p.nodes[n].parent {
		if n == k {
			return true
		}
	}
	return false
}

// nextInList gives the node after k in its list, -1 for none.
func (p *parser) nextInList(k int) int {
	for m := k + 1; m < len(p.nodes); m++ {
		if p.nodes[m].head == p.nodes[k].head && p.nodes[m].role == p.nodes[k].role {
			return m
		}
	}
	return -1
}

// prevInList gives the node before k in its list, -1 for none.
func (p *parser) prevInList(k int) int {
	if p.nodes[k].head == k {
		return -1
	}
	for m := k - 1; m >= 0; m-- {
		if p.nodes[m].head == p.nodes[k].head && p.nodes[m].role == p.nodes[k].role {
			return m
		}
	}
	return -1
}

// sharesBefore tells whether the verb before k in its list has its object
// from k: "develop and test tools", "reduce the cost of and extend access".
func (p *parser) sharesBefore(k int) bool {
	n := &p.nodes[k]
	b := p.prevInList(k)
	if b < 0 || n.joiner < 0 {
		return false
	}
	return p.noObject(&p.nodes[b], n.joiner)
}
