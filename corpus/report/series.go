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
	ID, Name string
	Body     bool // false for the documents outside any series
	Meetings []meeting
	Axis     []tick
	Lanes    []lane
	Bars     []bar  // of all lanes together
	Summary  string // these bars in words
	Gist     string
}

func (r *reading) newSeries(docs []*model.Document) series {
	s := series{ID: "none", Name: "Documents outside a series"}
	for _, d := range docs { // by date: the latest names the body
		if m := d.Meeting; m != nil && m.Series != "" {
			s.Body, s.ID = true, m.Series
			if m.Body != "" {
				s.Name = m.Body
			} else if s.Name == "" {
				s.Name = m.Series
			}
		}
	}
	if s.Body {
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
	home := newLanes(s.Meetings, r.Links)
	s.Lanes = slices.Clone(home.all)
	for i := range s.Lanes {
		s.Lanes[i].N = r.lanes
		r.lanes++
	}
	s.Axis = axis(s.Meetings)
	threads := s.threads(r, column, home)
	s.countCommitments(home)
	s.fill(threads)
	s.Gist = s.gist(threads)
	return s
}

// threads are the series' own, then a row for each item that none follows.
func (s *series) threads(r *reading, column map[string]int, home *lanes) []thread {
	var out []thread
	followed := set{}
	for _, t := range r.Threads {
		if one, ok := r.thread(t, s, column, home); ok {
			one.lane = home.of(one.last().Item.Topic)
			one.Followed = true
			out = append(out, one)
			for _, id := range t.Items {
				followed.add(id)
			}
		}
	}
	for _, m := range s.Meetings {
		for _, d := range m.Documents {
			for i := range d.Items {
				if it := &d.Items[i]; !followed[it.ID] {
					alone := model.Thread{ID: it.ID, Series: s.ID, Label: shorten(it.Text, 160), Items: []string{it.ID}}
					if one, ok := r.thread(alone, s, column, home); ok {
						one.lane = home.of(it.Topic)
						out = append(out, one)
					}
				}
			}
		}
	}
	sortThreads(out)
	return out
}

// sortThreads orders by first meeting, then later last meeting first, then in
// the order of the documents.
func sortThreads(all []thread) {
	sort.SliceStable(all, func(i, j int) bool {
		a, b := &all[i], &all[j]
		if x, y := a.Meets[0].Column, b.Meets[0].Column; x != y {
			return x < y
		}
		if x, y := a.last().Column, b.last().Column; x != y {
			return x > y
		}
		return a.Meets[0].Steps[0].N < b.Meets[0].Steps[0].N
	})
}

// fill puts the threads into their lanes and drops the lanes that stay empty.
func (s *series) fill(threads []thread) {
	for i := range threads {
		t := threads[i]
		l := &s.Lanes[t.lane]
		t.Lane = l.Title
		t.Row = drawRow(&t, s.Axis)
		switch {
		case !t.Followed:
			l.Beside.Threads = append(l.Beside.Threads, t)
		case len(t.Meets) == 1:
			l.Once.Threads = append(l.Once.Threads, t)
		default:
			l.Rows = append(l.Rows, t)
		}
	}
	kept := s.Lanes[:0]
	for _, l := range s.Lanes {
		l.Threads = len(l.Rows) + len(l.Once.Threads)
		if l.Threads+len(l.Beside.Threads)+len(l.Bars) > 0 {
			l.Once.count(s.Axis)
			l.Beside.count(s.Axis)
			kept = append(kept, l)
		}
	}
	s.Lanes = kept
}

// group is a row that stands for many threads, folded away under it.
type group struct {
	Threads []thread
	Counts  []tally
}

// tally is how many of a group fall to a meeting.
type tally struct {
	X      string
	Column int
	N      int
}

func (g *group) count(axis []tick) {
	n := make([]int, len(axis))
	for i := range g.Threads {
		n[g.Threads[i].Meets[0].Column]++
	}
	for c, k := range n {
		if k > 0 {
			g.Counts = append(g.Counts, tally{axis[c].X, c, k})
		}
	}
}

// gist says in two sentences what the picture shows.
func (s *series) gist(threads []thread) string {
	n := map[model.Status]int{}
	total, several, overdue := 0, 0, 0
	for i := range threads {
		t := &threads[i]
		if !t.Followed {
			continue
		}
		total++
		n[t.Status]++
		if len(t.Meets) > 1 {
			several++
		}
		if t.Overdue {
			overdue++
		}
	}
	if total == 0 || !s.Body {
		return ""
	}
	first, last := &s.Meetings[0], &s.Meetings[len(s.Meetings)-1]
	g := fmt.Sprintf("%s, %s to %s. %s, %d of them taken up at several meetings.",
		count(len(s.Meetings), "meeting"), first.Month(), last.Month(), count(total, "undertaking"), several)
	if len(s.Meetings) == 1 {
		return fmt.Sprintf("One meeting, %s, with %s; what becomes of them is seen once a later meeting is read.", first.Month(), count(total, "undertaking"))
	}
	parts := []string{
		fmt.Sprintf("%d were reported delivered", n[model.Delivered]),
		fmt.Sprintf("%d were taken up again", n[model.Ongoing]),
		fmt.Sprintf("%d are new", n[model.New]),
		fmt.Sprintf("%d from before went unmentioned", n[model.Dormant]),
	}
	g += " As of the latest meeting " + strings.Join(parts[:3], ", ") + ", and " + parts[3] + "."
	if overdue > 0 {
		g += fmt.Sprintf(" A time that was set has passed for %d.", overdue)
	}
	return g
}
