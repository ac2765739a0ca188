package link

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"time"

	"github.com/paraph/paraph/model"
)

const (
	// joinLeast is the least that two threads must agree to be joined, by the
	// cosine of their stems, and joinDoubt how much more where the link is weak.
	joinLeast = 0.26
	joinDoubt = 0.33
	// knitLeast is the share of the one's items that links must tie to the
	// other where the words agree less.
	knitLeast = 0.6
	// sureLeast is the least score of a link that may join two threads of
	// several items each; a weaker one still adds a single item.
	sureLeast = 0.36
	// centreMost is how many stems a thread is known by, those of most weight.
	centreMost = 96
	// knitMost bounds the items looked at to see how two threads are tied.
	knitMost = 64
)

// strand is a thread as it grows.
type strand struct {
	entries []int32
	centre  []term         // the stems of its items, their weights summed, by stem
	done    map[int32]bool // entries that report a delivery
}

// loom weaves links to threads.
type loom struct {
	r     *reading
	of    []*strand // by entry
	links [][]int32 // by entry, the entries it is linked with
}

// threads joins linked items to threads: the surest links first, each only
// where the threads it would join agree as wholes, so that a chain of links
// cannot wander from one undertaking to another. A commitment that nothing
// links is a thread of its own.
func (r *reading) threads(matches []match) []model.Thread {
	w := &loom{r: r, of: make([]*strand, len(r.entries)), links: make([][]int32, len(r.entries))}
	order := make([]int32, len(matches))
	for i, p := range matches {
		order[i] = int32(i)
		w.links[p.a] = append(w.links[p.a], p.b)
		w.links[p.b] = append(w.links[p.b], p.a)
	}
	sort.SliceStable(order, func(i, j int) bool { return matches[order[i]].score > matches[order[j]].score })
	for _, i := range order {
		p := &matches[i]
		x, y := w.strand(p.a), w.strand(p.b)
		if x != y && w.agree(x, y, p.score) {
			x = w.join(x, y)
			y = x
		}
		if p.relation == model.Delivers && x == y {
			x.done[p.b] = true
		}
	}
	return w.finish()
}

// finish tells the threads by their first items.
func (w *loom) finish() []model.Thread {
	var out []model.Thread
	for i := range w.r.entries {
		e := &w.r.entries[i]
		if w.of[i] == nil && linkable(e) && e.item.Kind == model.Commitment {
			w.strand(int32(i))
		}
		s := w.of[i]
		if s == nil || s.entries == nil {
			continue
		}
		if len(s.entries) == 1 && e.item.Kind != model.Commitment {
			continue
		}
		sort.Slice(s.entries, func(a, b int) bool { return s.entries[a] < s.entries[b] })
		if s.entries[0] == int32(i) {
			out = append(out, w.r.thread(s))
		}
	}
	return out
}

func (w *loom) strand(e int32) *strand {
	if w.of[e] == nil {
		w.of[e] = &strand{entries: []int32{e}, centre: w.r.entries[e].terms, done: map[int32]bool{}}
	}
	return w.of[e]
}

// join adds the smaller strand to the larger.
func (w *loom) join(x, y *strand) *strand {
	if len(x.entries) < len(y.entries) {
		x, y = y, x
	}
	x.entries = append(x.entries, y.entries...)
	x.centre = strongest(sum(x.centre, y.centre), centreMost)
	for e := range y.done {
		x.done[e] = true
	}
	for _, e := range y.entries {
		w.of[e] = x
	}
	return x
}

// agree tells whether a link of this score may join two strands.
func (w *loom) agree(x, y *strand, score float64) bool {
	if score < sureLeast && len(x.entries) > 1 && len(y.entries) > 1 {
		return false
	}
	return cosine(x.centre, y.centre) >= joinLeast+joinDoubt*(1-score) || w.knit(x, y) >= knitLeast
}

// knit is the share of the smaller strand's items that are linked to items of
// the other, and of the other's to its.
func (w *loom) knit(x, y *strand) float64 {
	if len(x.entries) > knitMost || len(y.entries) > knitMost {
		return 0
	}
	return min(w.tied(x, y), w.tied(y, x))
}

func (w *loom) tied(x, y *strand) float64 {
	n := 0
	for _, e := range x.entries {
		for _, l := range w.links[e] {
			if w.of[l] == y {
				n++
				break
			}
		}
	}
	return float64(n) / float64(len(x.entries))
}

// sum adds two lists of terms.
func sum(a, b []term) []term {
	out := make([]term, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].stem < b[0].stem:
			out, a = append(out, a[0]), a[1:]
		case a[0].stem > b[0].stem:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, term{stem: a[0].stem, weight: a[0].weight + b[0].weight})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// strongest keeps so many terms, those of most weight.
func strongest(terms []term, most int) []term {
	if len(terms) <= most {
		return terms
	}
	slices.SortFunc(terms, func(s, t term) int {
		return cmp.Or(cmp.Compare(t.weight, s.weight), cmp.Compare(s.stem, t.stem))
	})
	terms = terms[:most]
	slices.SortFunc(terms, func(s, t term) int { return cmp.Compare(s.stem, t.stem) })
	return terms
}

// cosine compares two lists of terms.
func cosine(a, b []term) float64 {
	var dot, aa, bb float64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].stem < b[j].stem:
			i++
		case a[i].stem > b[j].stem:
			j++
		default:
			dot += a[i].weight * b[j].weight
			i++
			j++
		}
	}
	for _, t := range a {
		aa += t.weight * t.weight
	}
	for _, t := range b {
		bb += t.weight * t.weight
	}
	if aa*bb == 0 {
		return 0
	}
	return dot / math.Sqrt(aa*bb)
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
// series last met, and no later meeting had anything to report on it.
func (r *reading) overdue(s *strand) bool {
	now, err := time.Parse(time.DateOnly, r.series.Meetings[len(r.series.Meetings)-1].Date)
	if err != nil {
		return false
	}
	late := false
	for _, i := range s.entries {
		e := &r.entries[i]
		switch {
		case e.item.Kind == model.Outcome:
			late = false
		case e.item.Kind == model.Commitment && e.item.Due != nil:
			due, err := model.ParseEDTF(e.item.Due.EDTF)
			late = late || err == nil && due.Before(now)
		}
	}
	return late
}
