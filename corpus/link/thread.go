package link

import (
	"math"
	"sort"

	"github.com/paraph/paraph/model"
)

// joinLeast is the least that two threads must agree, by the cosine of their
// stems, to be joined by a link between them.
const joinLeast = 0.3

// strand is a thread as it grows.
type strand struct {
	entries []int32
	centre  map[int32]float64
	done    map[int32]bool // entries that report a delivery
}

// threads joins linked items to threads: the surest links first, each only
// where the threads it would join agree as wholes, so that a chain of links
// cannot wander from one undertaking to another. A commitment that nothing
// links is a thread of its own.
func (r *reading) threads(pairs []pair) []model.Thread {
	of := make([]*strand, len(r.entries))
	order := append([]pair(nil), pairs...)
	sort.SliceStable(order, func(i, j int) bool { return order[i].score > order[j].score })
	for _, p := range order {
		x, y := r.strand(of, p.a), r.strand(of, p.b)
		if x != y && r.cosine(x, y) >= joinLeast {
			r.join(of, x, y)
			y = x
		}
		if p.relation == model.Delivers && x == y {
			x.done[p.b] = true
		}
	}
	var out []model.Thread
	for i := range r.entries {
		e := &r.entries[i]
		if of[i] == nil && linkable(e) && e.item.Kind == model.Commitment {
			r.strand(of, int32(i))
		}
		if s := of[i]; s != nil {
			sort.Slice(s.entries, func(a, b int) bool { return s.entries[a] < s.entries[b] })
			if s.entries[0] == int32(i) && r.undertakes(s) {
				out = append(out, r.thread(s))
			}
		}
	}
	return out
}

func (r *reading) undertakes(s *strand) bool {
	for _, e := range s.entries {
		if r.entries[e].item.Kind == model.Commitment || len(s.entries) > 1 {
			return true
		}
	}
	return false
}

func (r *reading) strand(of []*strand, e int32) *strand {
	if of[e] == nil {
		s := &strand{entries: []int32{e}, centre: map[int32]float64{}, done: map[int32]bool{}}
		for _, t := range r.entries[e].terms {
			s.centre[t.stem] = t.weight
		}
		of[e] = s
	}
	return of[e]
}

func (r *reading) join(of []*strand, x, y *strand) {
	x.entries = append(x.entries, y.entries...)
	for s, w := range y.centre {
		x.centre[s] += w
	}
	for e := range y.done {
		x.done[e] = true
	}
	for _, e := range y.entries {
		of[e] = x
	}
}

// cosine compares two strands. The sums are rounded, so that the order in
// which a map gives its stems cannot decide.
func (r *reading) cosine(x, y *strand) float64 {
	var dot, xx, yy float64
	for s, w := range x.centre {
		dot += w * y.centre[s]
		xx += w * w
	}
	for _, w := range y.centre {
		yy += w * w
	}
	if xx*yy == 0 {
		return 0
	}
	return math.Round(dot/math.Sqrt(xx*yy)*1e6) / 1e6
}

func (r *reading) thread(s *strand) model.Thread {
	first, last := &r.entries[s.entries[0]], &r.entries[s.entries[len(s.entries)-1]]
	t := model.Thread{Schema: model.ThreadSchema, ID: "thread/" + first.item.ID, Series: r.series.Key, Label: r.label(s),
		First: r.series.Meetings[first.meeting].Date, Last: r.series.Meetings[last.meeting].Date}
	delivered := false
	for _, e := range s.entries {
		t.Items = append(t.Items, r.entries[e].item.ID)
		delivered = delivered || r.entries[e].meeting == last.meeting && s.done[e]
	}
	latest := len(r.series.Meetings) - 1
	switch {
	case delivered:
		t.Status = model.Delivered
	case last.meeting < latest:
		t.Status = model.Dormant
	case first.meeting == latest:
		t.Status = model.New
	default:
		t.Status = model.Ongoing
	}
	t.Overdue = !delivered && r.overdue(s)
	return t
}

// overdue tells whether a time that the thread set itself had passed when the
// series last met.
func (r *reading) overdue(s *strand) bool {
	now := r.series.Meetings[len(r.series.Meetings)-1].Date
	for _, i := range s.entries {
		e := &r.entries[i]
		if e.item.Kind == model.Commitment && e.item.Due != nil && passed(e.item.Due.EDTF, now) {
			return true
		}
	}
	return false
}

func passed(edtf, now string) bool { return false }
