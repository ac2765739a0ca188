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
	best     []int32
}

func newIndex(r *reading) *index {
	return &index{r: r, postings: make([][]int32, len(r.stems)), sum: make([]float64, len(r.entries))}
}

func (x *index) add(e int32) {
	for _, t := range x.indexed(&x.r.entries[e]) {
		x.postings[t.stem] = append(x.postings[t.stem], e)
	}
}

// indexed are the terms by which an entry is found: its own, its topic's, and
// those of what it points back to.
func (x *index) indexed(e *entry) []term {
	x.terms = x.terms[:0]
	for _, t := range e.wide {
		if t.weight >= indexedShare*x.r.stems[t.stem].weight {
			x.terms = append(x.terms, t)
		}
	}
	return x.terms
}

// find gives the entries of the index that share most with e, most first. The
// list is good until the next call.
func (x *index) find(e *entry) []int32 {
	terms := x.indexed(e)
	slices.SortStableFunc(terms, func(s, t term) int {
		return len(x.postings[s.stem]) - len(x.postings[t.stem])
	})
	left := postingsRead
	x.touched = x.touched[:0]
	for _, t := range terms {
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

// keep puts an entry among the best, most first, of equal ones the later
// first.
func (x *index) keep(e int32) {
	sum, n := x.sum[e], len(x.best)
	if n == candidates {
		last := x.best[n-1]
		if x.sum[last] > sum || x.sum[last] == sum && last > e {
			return
		}
		n--
		x.best = x.best[:n]
	}
	at := sort.Search(n, func(i int) bool {
		o := x.best[i]
		return x.sum[o] < sum || x.sum[o] == sum && o < e
	})
	x.best = slices.Insert(x.best, at, e)
}
