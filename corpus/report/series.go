package report

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/paraph/paraph/model"
)

// series is a body's meetings with the threads that run through them.
type series struct {
	ID, Name  string
	Meetings  []meeting
	Lanes     []lane
	Threads   []thread
	Picture   picture
	Multiples []multiple
}

// meeting is a column of the picture: all documents of one meeting.
type meeting struct {
	Ordinal   int
	Date      string // EDTF
	Place     string
	Documents []*model.Document
}

// Label is "2nd, 2024-03-26", or what there is of it.
func (m *meeting) Label() string {
	if m.Ordinal > 0 {
		return ordinal(m.Ordinal)
	}
	return ""
}

func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

// thread is one undertaking with its steps, oldest first.
type thread struct {
	model.Thread
	Lane  string
	Steps []step
	lane  int
}

// step is an item of a thread with what ties it to an earlier one.
type step struct {
	Item     *model.Item
	Document *model.Document
	Meeting  *meeting
	Column   int
	Relation model.Relation
	Because  []model.Signal
	Words    []word // the wording, marked against the step before
	Source   string
}

// Page is the page the item begins on, 0 for none.
func (s *step) Page() int { return s.Item.Spans[0].Page }

// Values are what the filters look at, blank-separated.
func (t *thread) Values(of string) string {
	vals := set{}
	for _, s := range t.Steps {
		switch of {
		case "party":
			for _, a := range s.Item.Actors {
				vals.add(a)
			}
		case "kind":
			vals.add(string(s.Item.Kind))
		case "strength":
			vals.add(s.Item.Strength)
		}
	}
	return strings.Join(vals.sorted(), " ")
}

// Single tells a thread of one item.
func (t *thread) Single() bool { return len(t.Steps) == 1 }

func newSeries(docs []*model.Document, d Data, places map[string]place, incoming map[string][]model.Link) series {
	s := series{Name: "Documents outside a series"}
	if m := docs[0].Meeting; m != nil && m.Series != "" {
		s.ID = m.Series
		s.Name = name(docs)
		s.Meetings = meetings(docs)
	} else {
		s.Meetings = each(docs)
	}
	column := map[string]int{}
	for i, m := range s.Meetings {
		for _, doc := range m.Documents {
			column[doc.ID] = i
		}
	}
	lanes := newLanes(s.Meetings, d.Links)
	s.Lanes = lanes.all
	for _, t := range d.Threads {
		if one, ok := s.thread(t, places, column, incoming, d.SourceURL); ok {
			one.lane = lanes.of(one.Steps[len(one.Steps)-1])
			one.Lane = s.Lanes[one.lane].Title
			s.Threads = append(s.Threads, one)
		}
	}
	s.sortThreads()
	s.Picture = draw(&s)
	s.Multiples = multiples(&s, lanes)
	return s
}

// name is the body as the latest document names it.
func name(docs []*model.Document) string {
	for i := len(docs) - 1; i >= 0; i-- {
		if b := docs[i].Meeting.Body; b != "" {
			return b
		}
	}
	return docs[0].Meeting.Series
}

// meetings gathers the documents of a series by ordinal, else by date.
func meetings(docs []*model.Document) []meeting {
	var out []meeting
	for _, d := range docs {
		i := slices.IndexFunc(out, func(m meeting) bool {
			if m.Ordinal > 0 && d.Meeting.Ordinal > 0 {
				return m.Ordinal == d.Meeting.Ordinal
			}
			return dateOf(m.Documents[0]) == dateOf(d)
		})
		if i < 0 {
			i = len(out)
			out = append(out, meeting{Ordinal: d.Meeting.Ordinal, Date: d.Meeting.Date, Place: d.Meeting.Place})
		}
		m := &out[i]
		m.Documents = append(m.Documents, d)
		if m.Date == "" {
			m.Date = d.Date
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		if a, b := out[i].Ordinal, out[j].Ordinal; a > 0 && b > 0 {
			return a < b
		}
		return dateOf(out[i].Documents[0]) < dateOf(out[j].Documents[0])
	})
	return out
}

func each(docs []*model.Document) (out []meeting) {
	for _, d := range docs {
		out = append(out, meeting{Date: d.Date, Place: d.Place, Documents: []*model.Document{d}})
	}
	return out
}

// thread resolves a thread's items; ok is false when it is not of this series.
func (s *series) thread(t model.Thread, places map[string]place, column map[string]int, incoming map[string][]model.Link, sourceURL func(model.Source) string) (out thread, ok bool) {
	out.Thread = t
	var earlier []string
	for _, id := range t.Items {
		p, known := places[id]
		if !known {
			continue
		}
		col, here := column[p.doc.ID]
		if !here {
			return out, false
		}
		st := step{Item: p.item, Document: p.doc, Column: col, Meeting: &s.Meetings[col]}
		for _, l := range incoming[id] {
			if slices.Contains(earlier, l.From) && (st.Relation == "" || rank(l.Relation) > rank(st.Relation)) {
				st.Relation, st.Because = l.Relation, l.Because
			}
		}
		if sourceURL != nil {
			st.Source = sourceURL(p.doc.Source)
		}
		old := ""
		if n := len(out.Steps); n > 0 {
			old = out.Steps[n-1].Item.Text
		}
		st.Words = diff(old, p.item.Text)
		out.Steps = append(out.Steps, st)
		earlier = append(earlier, id)
	}
	return out, len(out.Steps) > 0
}

func rank(r model.Relation) int {
	return slices.Index([]model.Relation{model.Restates, model.Advances, model.Delivers}, r)
}

// sortThreads orders by lane, then first meeting, then longer before shorter.
func (s *series) sortThreads() {
	sort.SliceStable(s.Threads, func(i, j int) bool {
		a, b := &s.Threads[i], &s.Threads[j]
		if a.lane != b.lane {
			return a.lane < b.lane
		}
		if a.Single() != b.Single() {
			return b.Single()
		}
		if x, y := a.Steps[0].Column, b.Steps[0].Column; x != y {
			return x < y
		}
		return a.ID < b.ID
	})
}
