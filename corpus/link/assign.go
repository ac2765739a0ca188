package link

import (
	"math"
	"sort"

	"github.com/paraph/paraph/model"
)

// pair is an earlier entry a and a later one b that may be one undertaking.
type pair struct {
	a, b     int32
	score    float64 // by the signals; after assign, from 0 to 1
	relation model.Relation
}

// signalWeights are what each signal adds to a pair's score. They are a
// conditional logistic regression's over the coded series: each later item
// chooses among the items of an earlier meeting, or none of them.
//
// Names, times and sums are too rare there to be weighed; theirs are set by
// hand to what half a core is worth.
var signalWeights = [signalCount]float64{
	sWords: 1.57, sWithin: 1.61, sRare: 2.19, sPhrase: 1.49, sCoreA: 2.06, sCoreB: 1.33, sCores: 0.95, sAction: 0.45,
	sTopic: 1.11, sApart: -1.02, sFromC: 1.55, sToO: 0.49, sToC: 0.07, sIdle: -1.28, sAkin: 1.23,
	sAkinA: 1.34, sAkinB: 1.04, sSpokenA: 0.99, sSpokenB: 1.11,
	sName: 0.5, sDue: 0.5, sAmount: 1,
}

// The rest of the model: where a score starts, the log odds (against none and
// all others) that a pair must reach to be linked, and the score below which
// it is not kept at all.
const (
	startScore   = -7.32
	linkLeast    = -1.6
	proposeLeast = -4.0
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
		m.set(e)
		for _, a := range found {
			p := &r.entries[a]
			if !acts(p) && !acts(e) || !r.comparable(p, e) {
				continue
			}
			if s := weigh(m.compare(p)); s >= proposeLeast {
				out = append(out, pair{a: a, b: int32(b), score: s})
			}
		}
	}
	return out
}

// comparable leaves out boilerplate: what is said in the genre's own words
// alone ("share best practices") is the same undertaking only under one topic.
func (r *reading) comparable(a, b *entry) bool {
	return a.specific && b.specific || a.topic >= 0 && b.topic >= 0 && r.sameTopic(a.topic, b.topic)
}

// linkable leaves out what can be no end of a link: the rhythm of meetings,
// and what another document of the meeting says already.
func linkable(e *entry) bool { return e.item.Kind != model.Schedule && !e.double }

func weigh(f features) float64 {
	s := startScore
	for i, x := range f {
		s += signalWeights[i] * x
	}
	return s
}

// assign lets each later item choose among the items of each earlier meeting,
// keeps what reaches the threshold, and orders it by a, then b.
func (r *reading) assign(pairs []pair) []pair {
	sort.Slice(pairs, func(i, j int) bool {
		p, q := &pairs[i], &pairs[j]
		if p.b != q.b {
			return p.b < q.b
		}
		if m, n := r.entries[p.a].meeting, r.entries[q.a].meeting; m != n {
			return m < n
		}
		return p.a < q.a
	})
	var out []pair
	for i := 0; i < len(pairs); {
		j := i
		all := 1.0 // the choice of none
		for ; j < len(pairs) && pairs[j].b == pairs[i].b && r.entries[pairs[j].a].meeting == r.entries[pairs[i].a].meeting; j++ {
			all += math.Exp(pairs[j].score)
		}
		for _, p := range pairs[i:j] {
			own := math.Exp(p.score)
			if o := math.Log(own / (all - own)); o >= linkLeast {
				p.score = logistic(o - linkLeast)
				p.relation = r.relation(&p)
				out = append(out, p)
			}
		}
		i = j
	}
	sort.Slice(out, func(i, j int) bool { return out[i].a < out[j].a || out[i].a == out[j].a && out[i].b < out[j].b })
	return out
}
