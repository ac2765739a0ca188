package link

import (
	"math"
	"sort"

	"github.com/paraph/paraph/model"
)

// pair is an earlier entry a and a later one b that may be one undertaking.
type pair struct {
	a, b     int32
	score    float64 // log odds by the signals; after assign, a probability
	ranked   float64 // log odds with the ranks
	rankA    int     // b's place, from 0, among a's pairs with b's meeting
	rankB    int     // a's place among b's pairs with a's meeting
	marginA  float64 // to the best other pair of a with b's meeting
	marginB  float64
	relation model.Relation
}

// signalWeights are what each signal adds to the log odds of a link. They are
// a logistic regression's over all pairs of the coded series.
var signalWeights = [signalCount]float64{
	sWords: 3.29, sWithin: 3.07, sMeaning: 0.58, sNear: 0.77, sRare: 2.91, sPhrase: 2.06, sSame: 0.15,
	sTopic: 1.07, sApart: -0.65, sAction: 0.71, sFromC: 1.36, sToO: 0.33, sToC: 0.32, sIdle: -1.44, sMass: 0.1, sTitle: 0.25,
}

// The rest of the model: where the log odds start, what the ranks add, what a
// pair must reach to be kept for ranking and to be linked.
const (
	startOdds    = -7.42
	rankStart    = -0.66
	rankScore    = 0.86
	rankFirstA   = -0.21
	rankFirstB   = 1.24
	rankMarginA  = 0.03
	rankMarginB  = 0.21
	rankBefore   = 0.35
	marginMost   = 3.0
	proposeLeast = -6.0
	linkLeast    = -0.75
)

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// propose scores the pairs that the index finds.
func (r *reading) propose() []pair {
	x, m := newIndex(r), newMatcher(r)
	var out []pair
	added := 0
	for b := range r.entries {
		e := &r.entries[b]
		for r.entries[added].meeting < e.meeting {
			if linkable(&r.entries[added]) {
				x.add(int32(added))
			}
			added++
		}
		if !linkable(e) {
			continue
		}
		found := x.find(e)
		m.set(e, x.reach(e))
		for _, a := range found {
			p := &r.entries[a]
			if !acts(p) && !acts(e) {
				continue
			}
			if s := odds(m.compare(p)); s >= proposeLeast {
				out = append(out, pair{a: a, b: int32(b), score: s})
			}
		}
	}
	return out
}

// linkable leaves out what can be no end of a link: the rhythm of meetings,
// and what another document of the meeting says already.
func linkable(e *entry) bool { return e.item.Kind != model.Schedule && !e.double }

func odds(f features) float64 {
	s := startOdds
	for i, x := range f {
		s += signalWeights[i] * x
	}
	return s
}

// assign ranks each entry's pairs with another meeting, weighs the ranks and
// keeps what reaches the threshold, ordered by a, then b.
func (r *reading) assign(pairs []pair) []pair {
	rank(pairs, func(p *pair) [2]int32 { return [2]int32{p.a, int32(r.entries[p.b].meeting)} },
		func(p *pair, place int, margin float64) { p.rankA, p.marginA = place, margin })
	rank(pairs, func(p *pair) [2]int32 { return [2]int32{p.b, int32(r.entries[p.a].meeting)} },
		func(p *pair, place int, margin float64) { p.rankB, p.marginB = place, margin })
	before := r.before(pairs)
	var out []pair
	for i, p := range pairs {
		p.ranked = rankStart + rankScore*p.score + rankFirstA/float64(1+p.rankA) + rankFirstB/float64(1+p.rankB) +
			rankMarginA*p.marginA + rankMarginB*p.marginB + rankBefore*before[i]
		if p.ranked >= linkLeast {
			p.score = logistic(p.ranked)
			p.relation = r.relation(&p)
			out = append(out, p)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].a < out[j].a || out[i].a == out[j].a && out[i].b < out[j].b })
	return out
}

// rank sorts the pairs of each group by score and tells each its place and
// its distance to the best of the others.
func rank(pairs []pair, group func(*pair) [2]int32, tell func(p *pair, place int, margin float64)) {
	order := make([]int32, len(pairs))
	for i := range order {
		order[i] = int32(i)
	}
	sort.Slice(order, func(i, j int) bool {
		p, q := &pairs[order[i]], &pairs[order[j]]
		g, h := group(p), group(q)
		if g != h {
			return g[0] < h[0] || g[0] == h[0] && g[1] < h[1]
		}
		if p.score != q.score {
			return p.score > q.score
		}
		return order[i] < order[j]
	})
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && group(&pairs[order[j]]) == group(&pairs[order[i]]) {
			j++
		}
		best := pairs[order[i]].score
		for k := i; k < j; k++ {
			rival := best
			if k == i {
				rival = proposeLeast
				if j > i+1 {
					rival = pairs[order[i+1]].score
				}
			}
			margin := pairs[order[k]].score - rival
			tell(&pairs[order[k]], k-i, math.Max(-marginMost, math.Min(marginMost, margin)))
		}
		i = j
	}
}

// before gives each pair the probability of the pair of a with the entry that
// b points back to.
func (r *reading) before(pairs []pair) []float64 {
	at := make(map[[2]int32]float64, len(pairs))
	for _, p := range pairs {
		at[[2]int32{p.a, p.b}] = p.score
	}
	out := make([]float64, len(pairs))
	for i, p := range pairs {
		if back := r.entries[p.b].before; back >= 0 {
			if s, ok := at[[2]int32{p.a, int32(back)}]; ok {
				out[i] = logistic(s)
			}
		}
	}
	return out
}
