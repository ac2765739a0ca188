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
	pairs []pair      // by b, then a; score is that of first sight
	first []int32     // by entry, its first pair as b
	of    [][]partner // by entry, the pairs it is in, by the other entry
	best  []elsewhere // by entry
	out   []rivalry
}

// partner is the other entry of a pair, and the pair.
type partner struct{ entry, pair int32 }

// elsewhere is an entry's best score with any meeting, and with any other.
type elsewhere struct {
	meeting     int
	best, other float64
}

// rivalries gives each pair's rival signals. The pairs stand by b, then a.
func (r *reading) rivalries(pairs []pair) []rivalry {
	v := &rivals{r: r, pairs: pairs, of: make([][]partner, len(r.entries)), best: make([]elsewhere, len(r.entries)), out: make([]rivalry, len(pairs))}
	v.gather()
	for i := range pairs {
		v.out[i][rFirst] = pairs[i].score
		v.thirds(i)
		v.besides(i)
		v.elsewhere(i)
	}
	meeting := func(e int32) int { return r.entries[e].meeting }
	v.groups(func(p *pair) uint64 { return uint64(p.b)<<32 | uint64(meeting(p.a)) }, func(g []int32) { v.compete(g, rPlaceB) })
	v.groups(func(p *pair) uint64 { return uint64(p.a)<<32 | uint64(meeting(p.b)) }, func(g []int32) { v.compete(g, rPlaceA) })
	v.groups(func(p *pair) uint64 { return uint64(meeting(p.a))<<32 | uint64(meeting(p.b)) }, v.among)
	return v.out
}

// gather finds each entry's pairs, by the other entry.
func (v *rivals) gather() {
	for i := range v.best {
		v.best[i] = elsewhere{-1, rivalLeast, rivalLeast}
	}
	for i := range v.pairs {
		p := &v.pairs[i]
		v.of[p.b] = append(v.of[p.b], partner{p.a, int32(i)})
		v.best[p.b].see(v.r.entries[p.a].meeting, p.score)
		v.best[p.a].see(v.r.entries[p.b].meeting, p.score)
	}
	// An entry's pairs as a come after those as b, and in order of b.
	for i := range v.pairs {
		p := &v.pairs[i]
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
	v.out[i][rElseA] = v.best[p.a].than(v.r.entries[p.b].meeting)
	v.out[i][rElseB] = v.best[p.b].than(v.r.entries[p.a].meeting)
}

// thirds finds the items that are like both of a pair.
func (v *rivals) thirds(i int) {
	p, f := &v.pairs[i], &v.out[i]
	f[rThird], f[rThird2] = rivalLeast, rivalLeast
	x, y := v.of[p.a], v.of[p.b]
	for steps := 0; len(x) > 0 && len(y) > 0 && steps < thirdsRead; steps++ {
		a, b := x[0].entry, y[0].entry
		switch {
		case a < b:
			x = x[1:]
		case a > b:
			y = y[1:]
		default:
			s := min(v.pairs[x[0].pair].score, v.pairs[y[0].pair].score)
			if s > f[rThird] {
				f[rThird], s = s, f[rThird]
			}
			f[rThird2] = max(f[rThird2], s)
			x, y = x[1:], y[1:]
		}
	}
}

// score is the score of a pair of entries, or the least.
func (v *rivals) score(a, b int32) float64 {
	if a < 0 || int(b) >= len(v.of) {
		return rivalLeast
	}
	of := v.of[b]
	k := sort.Search(len(of), func(k int) bool { return of[k].entry >= a })
	if k < len(of) && of[k].entry == a {
		return max(rivalLeast, v.pairs[of[k].pair].score)
	}
	return rivalLeast
}

func (v *rivals) besides(i int) {
	p, f := &v.pairs[i], &v.out[i]
	f[rBesideA] = max(v.score(p.a-1, p.b), v.score(p.a+1, p.b))
	f[rBesideB] = max(v.score(p.a, p.b-1), v.score(p.a, p.b+1))
	f[rBesides] = max(v.score(p.a-1, p.b-1), v.score(p.a+1, p.b+1))
}

// groups calls do with the pairs of each key, best first.
func (v *rivals) groups(key func(*pair) uint64, do func([]int32)) {
	order := make([]int32, len(v.pairs))
	keys := make([]uint64, len(v.pairs))
	for i := range order {
		order[i] = int32(i)
		keys[i] = key(&v.pairs[i])
	}
	slices.SortFunc(order, func(i, j int32) int {
		if c := cmp.Compare(keys[i], keys[j]); c != 0 {
			return c
		}
		if s, t := v.pairs[i].score, v.pairs[j].score; s != t {
			if s > t {
				return -1
			}
			return 1
		}
		return int(i - j)
	})
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && keys[order[j]] == keys[order[i]] {
			j++
		}
		do(order[i:j])
		i = j
	}
}

// compete fills the four signals from at on of pairs that compete.
func (v *rivals) compete(group []int32, at int) {
	all := 0.1
	for _, i := range group {
		all += math.Exp(v.pairs[i].score)
	}
	top := v.pairs[group[0]].score
	second := 2 * rivalLeast
	if len(group) > 1 {
		second = v.pairs[group[1]].score
	}
	for k, i := range group {
		f, s := &v.out[i], v.pairs[i].score
		f[at] = float64(min(k, rivalPlace))
		f[at+1] = max(s-top, rivalLeast)
		f[at+2] = max(s-top, rivalLeast)
		if k == 0 {
			f[at+2] = min(s-second, -rivalLeast)
		}
		f[at+3] = math.Log(all)
	}
}

// among fills the place among all pairs of two meetings.
func (v *rivals) among(group []int32) {
	p := &v.pairs[group[0]]
	items := min(v.r.counted[v.r.entries[p.a].meeting], v.r.counted[v.r.entries[p.b].meeting])
	for k, i := range group {
		v.out[i][rAmong] = math.Log(float64(k+1) / float64(items))
	}
}
