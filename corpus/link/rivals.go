package link

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// The signals of a pair among the others of its two items, each from the
// scores at first sight.
const (
	rFirst   = iota // the score at first sight
	rPlaceB         // how many items of the earlier meeting the later is liker to
	rBehindB        // how far behind the likest of them
	rAheadB         // how far before the next of them, or behind the likest
	rAllB           // what all of them come to
	rPlaceA         // as above, of the items of the later meeting that are like the earlier
	rBehindA        //
	rAheadA         //
	rAllA           //
	rThird          // an item of another meeting that is like both
	rThird2         // a second such item
	rBesideA        // the earlier item's neighbours and the later item
	rBesideB        // the later item's neighbours and the earlier item
	rBesides        // the neighbours of both
	rElseA          // the item of another meeting that the earlier is likest to
	rElseB          // the item of another meeting that the later is likest to
	rAmong          // logarithm of the place among all pairs of the two meetings, by their items
	rivalCount
)

var rivalNames = [rivalCount]string{"first-sight", "place-later", "behind-later", "ahead-later", "all-later",
	"place-earlier", "behind-earlier", "ahead-earlier", "all-earlier", "third", "third-2", "beside-earlier", "beside-later",
	"besides", "elsewhere-earlier", "elsewhere-later", "among"}

// Bounds of these signals, in the scores' log odds.
const (
	rivalLeast = -6.0 // what no pair at all counts as
	rivalPlace = 8    // a place beyond which it is all one
	thirdsRead = 256  // items looked at for a third that is like both
)

type rivalry [rivalCount]float64

// rivals reads the pairs of a series against one another.
type rivals struct {
	r     *reading
	pairs []pair      // by b, then a; each signal is weighed into second
	of    [][]partner // by entry, the pairs it is in, by the other entry
	best  []elsewhere // by entry
	told  []rivalry   // by pair, its signals, where somebody asks for them
}

// partner is the other entry of a pair, and the pair.
type partner struct{ entry, pair int32 }

// elsewhere is an entry's best score with any meeting, and with any other.
type elsewhere struct {
	meeting     int
	best, other float64
}

// rivalries adds each pair's rival signals to its second sight. The pairs
// stand by b, then a. The signals themselves, too many to keep of a long
// series, are left in told, which is as long as pairs or nil; where it is nil,
// a pair that can be no link any more is left with the most it could come to.
func (r *reading) rivalries(pairs []pair, told []rivalry) {
	v := &rivals{r: r, pairs: pairs, told: told}
	v.gather()
	v.compete()
	v.among()
	for i := range pairs {
		v.tell(int32(i), rFirst, pairs[i].first)
		v.besides(i)
		v.elsewhere(i)
		if most := pairs[i].second + v.thirdMost(i); told == nil && most < linkLeast {
			pairs[i].second = most
		} else {
			v.thirds(i)
		}
	}
}

// tell weighs a signal of a pair.
func (v *rivals) tell(i int32, signal int, x float64) {
	v.pairs[i].second += rivalWeights[signal] * x
	if v.told != nil {
		v.told[i][signal] = x
	}
}

// gather finds each entry's pairs, by the other entry: its pairs as b, then
// those as a.
func (v *rivals) gather() {
	n := len(v.r.entries)
	v.best = make([]elsewhere, n)
	for i := range v.best {
		v.best[i] = elsewhere{-1, rivalLeast, rivalLeast}
	}
	count := make([]int32, n)
	for i := range v.pairs {
		p := &v.pairs[i]
		count[p.a]++
		count[p.b]++
		v.best[p.b].see(v.r.entries[p.a].meeting, p.first)
		v.best[p.a].see(v.r.entries[p.b].meeting, p.first)
	}
	room := make([]partner, 2*len(v.pairs))
	v.of = make([][]partner, n)
	for e, k := range count {
		v.of[e], room = room[:0:k], room[k:]
	}
	for i, p := range v.pairs {
		v.of[p.b] = append(v.of[p.b], partner{p.a, int32(i)})
	}
	for i, p := range v.pairs {
		v.of[p.a] = append(v.of[p.a], partner{p.b, int32(i)})
	}
}

func (e *elsewhere) see(meeting int, score float64) {
	switch {
	case meeting == e.meeting:
		e.best = max(e.best, score)
	case score > e.best:
		e.other = e.best
		e.meeting, e.best = meeting, score
	default:
		e.other = max(e.other, score)
	}
}

// than is the best score with a meeting other than one.
func (e *elsewhere) than(meeting int) float64 {
	if e.meeting == meeting {
		return e.other
	}
	return e.best
}

func (v *rivals) elsewhere(i int) {
	p := &v.pairs[i]
	v.tell(int32(i), rElseA, v.best[p.a].than(v.r.entries[p.b].meeting))
	v.tell(int32(i), rElseB, v.best[p.b].than(v.r.entries[p.a].meeting))
}

// thirdMost is the most that thirds can add: no item is liker to both of a
// pair than each is to the item that it is likest to.
func (v *rivals) thirdMost(i int) float64 {
	p := &v.pairs[i]
	most := min(v.best[p.a].best, v.best[p.b].best)
	return max(rivalWeights[rThird]*most, rivalWeights[rThird]*rivalLeast) + max(rivalWeights[rThird2]*most, rivalWeights[rThird2]*rivalLeast)
}

// thirds finds the items that are like both of a pair.
func (v *rivals) thirds(i int) {
	p := &v.pairs[i]
	first, second := rivalLeast, rivalLeast
	x, y := v.of[p.a], v.of[p.b]
	for steps := 0; len(x) > 0 && len(y) > 0 && steps < thirdsRead; steps++ {
		a, b := x[0].entry, y[0].entry
		switch {
		case a < b:
			x = x[1:]
		case a > b:
			y = y[1:]
		default:
			s := min(v.pairs[x[0].pair].first, v.pairs[y[0].pair].first)
			if s > first {
				first, s = s, first
			}
			second = max(second, s)
			x, y = x[1:], y[1:]
		}
	}
	v.tell(int32(i), rThird, first)
	v.tell(int32(i), rThird2, second)
}

// score is the score of a pair of entries, or the least.
func (v *rivals) score(a, b int32) float64 {
	if a < 0 || int(b) >= len(v.of) {
		return rivalLeast
	}
	of := v.of[b]
	k := sort.Search(len(of), func(k int) bool { return of[k].entry >= a })
	if k < len(of) && of[k].entry == a {
		return max(rivalLeast, v.pairs[of[k].pair].first)
	}
	return rivalLeast
}

func (v *rivals) besides(i int) {
	a, b := v.pairs[i].a, v.pairs[i].b
	v.tell(int32(i), rBesideA, max(v.score(a-1, b), v.score(a+1, b)))
	v.tell(int32(i), rBesideB, max(v.score(a, b-1), v.score(a, b+1)))
	v.tell(int32(i), rBesides, max(v.score(a-1, b-1), v.score(a+1, b+1)))
}

// compete sets each entry's pairs with the items of one meeting against one
// another. They stand together, as its pairs stand by the other entry.
func (v *rivals) compete() {
	var group []int32
	for e, of := range v.of {
		for len(of) > 0 {
			meeting, n := v.r.entries[of[0].entry].meeting, 0
			group = group[:0]
			for ; n < len(of) && v.r.entries[of[n].entry].meeting == meeting; n++ {
				group = append(group, of[n].pair)
			}
			slices.SortFunc(group, v.better)
			if int(of[0].entry) < e {
				v.place(group, rPlaceB)
			} else {
				v.place(group, rPlaceA)
			}
			of = of[n:]
		}
	}
}

// better orders pairs by their scores, the best first.
func (v *rivals) better(i, j int32) int {
	if c := cmp.Compare(v.pairs[j].first, v.pairs[i].first); c != 0 {
		return c
	}
	return cmp.Compare(i, j)
}

// place tells the four signals from at on of pairs that compete, best first.
func (v *rivals) place(group []int32, at int) {
	all := 0.1
	for _, i := range group {
		all += math.Exp(v.pairs[i].first)
	}
	all = math.Log(all)
	top := v.pairs[group[0]].first
	second := 2 * rivalLeast
	if len(group) > 1 {
		second = v.pairs[group[1]].first
	}
	for k, i := range group {
		s := v.pairs[i].first
		behind := max(s-top, rivalLeast)
		ahead := behind
		if k == 0 {
			ahead = min(s-second, -rivalLeast)
		}
		v.tell(i, at, float64(min(k, rivalPlace)))
		v.tell(i, at+1, behind)
		v.tell(i, at+2, ahead)
		v.tell(i, at+3, all)
	}
}

// among tells the place among all pairs of two meetings. Those of one later
// meeting stand together, as the pairs stand by b.
func (v *rivals) among() {
	var group []int32
	entries := v.r.entries
	for i := 0; i < len(v.pairs); {
		later := entries[v.pairs[i].b].meeting
		group = group[:0]
		for ; i < len(v.pairs) && entries[v.pairs[i].b].meeting == later; i++ {
			group = append(group, int32(i))
		}
		earlier := func(i int32) int { return entries[v.pairs[i].a].meeting }
		slices.SortFunc(group, func(i, j int32) int {
			if c := cmp.Compare(earlier(i), earlier(j)); c != 0 {
				return c
			}
			return v.better(i, j)
		})
		for k, first := 0, 0; k < len(group); k++ {
			if earlier(group[k]) != earlier(group[first]) {
				first = k
			}
			items := min(v.r.counted[earlier(group[k])], v.r.counted[later])
			v.tell(group[k], rAmong, math.Log(float64(k-first+1)/float64(items)))
		}
	}
}
