package link

import (
	"math"
	"slices"

	"github.com/paraph/paraph/model"
)

// pair is an earlier entry a and a later one b that may be one undertaking.
type pair struct {
	a, b   int32
	first  float64 // log odds at first sight
	second float64 // log odds at second sight, as far as its signals are weighed
}

// match is a pair that is one undertaking.
type match struct {
	a, b     int32
	score    float64 // how likely it is, from 0 to 1
	relation model.Relation
}

// proposeLeast is the score at first sight below which a pair is let go.
const proposeLeast = -6

// linkLeast is the log odds, against its rivals, that a link must reach.
const linkLeast = -1.0

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// propose compares each item with the earlier ones that the index finds, and
// gives the pairs that may be links, by b, then a. Their signals, too many to
// keep of a long series, are shown to seen.
func (r *reading) propose(seen func(*features)) (pairs []pair) {
	x, m := newIndex(r), newMatcher(r)
	added := 0
	var found []int32
	var f features
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
		found = append(found[:0], x.find(e)...)
		slices.Sort(found)
		m.set(e)
		for _, a := range found {
			p := &r.entries[a]
			if !acts(p) && !acts(e) || !r.comparable(p, e) {
				continue
			}
			f = m.compare(p)
			if s := firstSight(&f); s >= proposeLeast {
				pairs = append(pairs, pair{a: a, b: int32(b), first: s, second: weigh(&f)})
				seen(&f)
			}
		}
	}
	return pairs
}

// comparable leaves out boilerplate: what is said in the genre's own words
// alone ("share best practices") is the same undertaking only under one topic.
func (r *reading) comparable(a, b *entry) bool {
	return a.specific && b.specific || a.topic >= 0 && b.topic >= 0 && r.sameTopic(a.topic, b.topic)
}

// linkable leaves out what can be no end of a link: the rhythm of meetings,
// and what another document of the meeting says already.
func linkable(e *entry) bool { return e.item.Kind != model.Schedule && !e.double }

// firstSight scores a pair by its own signals.
func firstSight(f *features) float64 {
	s := firstStart
	for i, x := range f {
		s += firstWeights[i] * x
	}
	return s
}

// weigh is what a pair's own signals add at second sight.
func weigh(f *features) float64 {
	s := secondStart
	for i, x := range f {
		s += secondWeights[i] * x
	}
	return s
}

// assign keeps the pairs that hold among their rivals, by a, then b.
func (r *reading) assign(pairs []pair) []match {
	r.rivalries(pairs, nil)
	var out []match
	for i := range pairs {
		if p := &pairs[i]; p.second >= linkLeast {
			out = append(out, match{a: p.a, b: p.b, score: logistic(sureStart + sureSlope*p.second), relation: relation(&r.entries[p.a], &r.entries[p.b])})
		}
	}
	slices.SortFunc(out, func(p, q match) int {
		if p.a != q.a {
			return int(p.a - q.a)
		}
		return int(p.b - q.b)
	})
	return out
}
