package link

import (
	"slices"
	"sort"
)

// The bounds that keep the work on one item from growing with its series. A
// small series never meets them.
const (
	postingsRead = 3000 // postings looked at for one item, rarest stems first
	postingsTail = 400  // of one stem, the latest
	candidates   = 40   // pairs scored for one item
)

// index finds the earlier entries that share stems with one.
type index struct {
	r        *reading
	postings [][]int32 // by stem, the entries it stands in, oldest first
	sum      []float64 // by entry: what was found so far
	touched  []int32
	terms    []term
	near     []term
	best     []int32
}

func newIndex(r *reading) *index {
	return &index{r: r, postings: make([][]int32, len(r.stems)+len(r.senseWeights)), sum: make([]float64, len(r.entries))}
}

func (x *index) add(e int32) {
	for _, t := range x.r.entries[e].terms {
		x.postings[t.stem] = append(x.postings[t.stem], e)
	}
	for _, t := range x.senses(&x.r.entries[e]) {
		x.postings[t.stem] = append(x.postings[t.stem], e)
	}
}

// senses gives an entry's senses as terms that stand after all stems.
func (x *index) senses(e *entry) []term {
	x.near = x.near[:0]
	for i, s := range e.senses {
		if i == 0 || s.sense != e.senses[i-1].sense {
			x.near = append(x.near, term{int32(len(x.r.stems)) + s.sense, x.r.senseWeights[s.sense]})
		}
	}
	return x.near
}

// find gives the entries of the index that share most with e, most first. The
// list is good until the next call.
func (x *index) find(e *entry) []int32 {
	x.terms = append(append(x.terms[:0], e.terms...), x.senses(e)...)
	sort.SliceStable(x.terms, func(i, j int) bool {
		return len(x.postings[x.terms[i].stem]) < len(x.postings[x.terms[j].stem])
	})
	left := postingsRead
	x.touched = x.touched[:0]
	for _, t := range x.terms {
		list := x.postings[t.stem]
		if len(list) > postingsTail {
			list = list[len(list)-postingsTail:]
		}
		if left -= len(list); left < 0 {
			break
		}
		for _, other := range list {
			if x.sum[other] == 0 {
				x.touched = append(x.touched, other)
			}
			x.sum[other] += t.weight
		}
	}
	x.best = x.best[:0]
	for _, t := range x.touched {
		x.keep(t)
	}
	for _, t := range x.touched {
		x.sum[t] = 0
	}
	return x.best
}

// keep puts an entry among the best, most first, of equal ones the earlier
// first.
func (x *index) keep(e int32) {
	sum, n := x.sum[e], len(x.best)
	if n == candidates {
		last := x.best[n-1]
		if x.sum[last] > sum || x.sum[last] == sum && last < e {
			return
		}
		n--
		x.best = x.best[:n]
	}
	at := sort.Search(n, func(i int) bool {
		o := x.best[i]
		return x.sum[o] < sum || x.sum[o] == sum && o > e
	})
	x.best = slices.Insert(x.best, at, e)
}
