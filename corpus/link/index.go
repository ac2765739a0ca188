package link

import "sort"

// The bounds that keep the work on one item from growing with its series. A
// small series never meets them.
const (
	postingsRead = 3000 // postings looked at for one item, rarest stems first
	postingsTail = 400  // of one stem, the latest
	candidates   = 40   // pairs scored for one item
)

// index finds the earlier entries that share stems, or near stems, with one.
type index struct {
	r        *reading
	postings [][]int32 // by stem, the entries it stands in, oldest first
	sum      []float64 // by entry: what was found so far
	touched  []int32
	hits     []hit
}

// hit is a stem that an entry reaches: its own, or one near to it.
type hit struct {
	stem int32
	from int32 // place in the entry's terms
	like float64
}

func newIndex(r *reading) *index {
	return &index{r: r, postings: make([][]int32, len(r.stems)), sum: make([]float64, len(r.entries))}
}

func (x *index) add(e int32) {
	for _, t := range x.r.entries[e].terms {
		x.postings[t.stem] = append(x.postings[t.stem], e)
	}
}

// nearFactor is what a near stem counts for beside the stem itself.
const nearFactor = 0.6

// reach lists the stems that e's stems reach, the rarest first.
func (x *index) reach(e *entry) []hit {
	x.hits = x.hits[:0]
	for i, t := range e.terms {
		x.hits = append(x.hits, hit{t.stem, int32(i), 1})
		for _, n := range x.r.stems[t.stem].near {
			x.hits = append(x.hits, hit{n.stem, int32(i), n.like * nearFactor})
		}
	}
	return x.hits
}

// find gives the entries of the index that share most with e, most first.
func (x *index) find(e *entry) []int32 {
	hits := x.reach(e)
	sort.SliceStable(hits, func(i, j int) bool {
		return len(x.postings[hits[i].stem]) < len(x.postings[hits[j].stem])
	})
	left := postingsRead
	x.touched = x.touched[:0]
	for _, h := range hits {
		list := x.postings[h.stem]
		if len(list) > postingsTail {
			list = list[len(list)-postingsTail:]
		}
		if left -= len(list); left < 0 {
			break
		}
		gain := h.like * e.terms[h.from].weight
		for _, other := range list {
			if x.sum[other] == 0 {
				x.touched = append(x.touched, other)
			}
			x.sum[other] += gain
		}
	}
	out := append([]int32(nil), x.touched...)
	if len(out) > candidates {
		sort.Slice(out, func(i, j int) bool {
			if x.sum[out[i]] != x.sum[out[j]] {
				return x.sum[out[i]] > x.sum[out[j]]
			}
			return out[i] < out[j]
		})
		out = out[:candidates]
	}
	for _, t := range x.touched {
		x.sum[t] = 0
	}
	return out
}
