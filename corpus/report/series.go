package report

import (
	"cmp"
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
	s := series{ID: "none", Name: "Documents outside a series", Meetings: each(docs)}
	if id := r.seriesOf(docs); id != "" {
		s = series{ID: id, Name: cmp.Or(bodyOf(docs), named(id, docs)), Body: true, Meetings: meetings(docs)}
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

// seriesOf is the series that the latest of a group's documents name, or else
// that of their threads; none for those outside any.
func (r *reading) seriesOf(docs []*model.Document) (id string) {
	for _, d := range docs {
		id = cmp.Or(ownSeries(d), id)
	}
	if id == "" && len(docs) > 1 && r.threaded[docs[0]] == r.threaded[docs[1]] {
		id = r.threaded[docs[0]]
	}
	return id
}

// bodyOf is the name that most of the documents have for the body, of several
// the latest; in the longest form that one of them has, since "Digital
// Partnership Council" does not say whose.
func bodyOf(docs []*model.Document) (name string) {
	n := map[string]int{}
	for _, d := range docs {
		if m := d.Meeting; m != nil && m.Body != "" {
			if n[m.Body]++; n[m.Body] >= n[name] {
				name = m.Body
			}
		}
	}
	for _, d := range docs {
		if m := d.Meeting; m != nil && len(m.Body) > len(name) && strings.HasSuffix(m.Body, " "+name) {
			name = m.Body
		}
	}
	return name
}

// named is a series whose documents name no body, by its id and its parties:
// "Republic of Korea – United States: leaders" for "kr-us-leaders".
func named(id string, docs []*model.Document) string {
	var parties, rest []string
	for part := range strings.SplitSeq(id, "-") {
		i := slices.IndexFunc(docs[0].Parties, func(p model.Party) bool { return strings.EqualFold(p.ID, part) })
		if i >= 0 && rest == nil {
			parties = append(parties, docs[0].Parties[i].Name)
		} else {
			rest = append(rest, part)
		}
	}
	if parties == nil || rest == nil {
		return id
	}
	return strings.Join(parties, " – ") + ": " + strings.Join(rest, " ")
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
	if len(s.Meetings) == 1 {
		when := s.Meetings[0].Month()
		return fmt.Sprintf("One meeting%s, with %s; what becomes of them is seen once a later meeting is read.", after(", ", when), count(total, "undertaking"))
	}
	g := fmt.Sprintf("%s%s. %s, %d of them taken up at several meetings. As of the latest meeting %s reported delivered, %s taken up again, %s new, and %d from before went unmentioned.",
		count(len(s.Meetings), "meeting"), s.period(), count(total, "undertaking"), several,
		verb(n[model.Delivered], "was", "were"), verb(n[model.Ongoing], "was", "were"), verb(n[model.New], "is", "are"),
		n[model.Dormant])
	if overdue > 0 {
		g += fmt.Sprintf(" A time that was set has passed for %d.", overdue)
	}
	return g
}

// period is when the meetings were, as far as they say it.
func (s *series) period() string {
	first, last := s.Meetings[0].Month(), s.Meetings[len(s.Meetings)-1].Month()
	switch {
	case first == "":
		return after(", the latest ", last)
	case last == "":
		return ", the first " + first
	}
	return ", " + first + " to " + last
}

// after puts words before others where there are any.
func after(words, others string) string {
	if others == "" {
		return ""
	}
	return words + others
}

// verb agrees with a number: "1 is", "2 are".
func verb(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
