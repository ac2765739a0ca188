package report

import (
	"slices"

	"github.com/paraph/paraph/model"
)

// facets is what the script filters by: one row an item, one a thread, in
// arrays to be small. The words are not among them; the script reads them off
// the page.
type facets struct {
	Parties []string `json:"parties"`
	Kinds   []string `json:"kinds"`
	Status  []string `json:"status"`
	// Items are in the page's order: thread, lane of its topic, column, kind, strength
	// (-1 for none), then the parties.
	Items [][]int `json:"items"`
	// Threads: series, lane, status (-1 for an item that no thread follows),
	// overdue (0 or 1), meetings.
	Threads [][5]int   `json:"threads"`
	Meets   [][]string `json:"meets"` // by series, the meetings' short names

	rows map[string]*thread // by item id
}

func newFacets(r *reading, all []series) facets {
	f := facets{Kinds: kinds, Status: statuses, Items: make([][]int, len(r.places)), rows: map[string]*thread{}}
	parties := set{}
	for _, p := range r.places {
		for _, a := range p.item.Actors {
			parties.add(a)
		}
	}
	f.Parties = parties.sorted()
	for i := range all {
		s := &all[i]
		names := []string{}
		for m := range s.Meetings {
			names = append(names, s.Meetings[m].Short())
		}
		f.Meets = append(f.Meets, names)
		for l := range s.Lanes {
			lane := &s.Lanes[l]
			for _, rows := range [][]thread{lane.Rows, lane.Once.Threads, lane.Beside.Threads} {
				for t := range rows {
					f.add(&rows[t], i, lane)
				}
			}
		}
	}
	for i := range f.Items {
		if f.Items[i] == nil {
			f.Items[i] = []int{}
		}
	}
	return f
}

// add enters a thread and its items. An item stands in one thread.
func (f *facets) add(t *thread, series int, l *lane) {
	n := len(f.Threads)
	t.N = n
	status, overdue := -1, 0
	if t.Followed {
		status = slices.Index(statuses, string(t.Status))
	}
	if t.Overdue {
		overdue = 1
	}
	f.Threads = append(f.Threads, [5]int{series, l.N, status, overdue, len(t.Meets)})
	for _, m := range t.Meets {
		for _, s := range m.Steps {
			row := []int{n, s.lane, m.Column, slices.Index(kinds, string(s.Item.Kind)), slices.Index(strengths, s.Item.Strength)}
			for _, a := range s.Item.Actors {
				row = append(row, slices.Index(f.Parties, a))
			}
			if s.Item.Kind != model.Commitment {
				row[4] = -1
			}
			f.Items[s.N] = row
			f.rows[s.Item.ID] = t
		}
	}
}
