package report

import (
	"github.com/paraph/paraph/model"
)

// lane is a topic followed through the meetings: all topics that links call
// the same, under the latest title.
type lane struct {
	Title   string
	N       int      // place among all lanes of the page
	Rows    []thread // taken up at several meetings
	Once    group    // threads of one meeting
	Beside  group    // items that no thread follows
	Bars    []bar
	Summary string // the bars in words
	Threads int    // how many undertakings
	home    int    // place in lanes.all
}

// lanes finds the lane of a topic.
type lanes struct {
	all  []lane
	home map[string]int // topic id → lane
}

const preamble = "Preamble and what stands under no topic"

// newLanes gives the latest meeting's topics a lane each, in its order. Going
// back from there, a topic takes the lane that its surest same-topic link
// leads to, else one of its own: so two lanes never become one by a chain of
// links through the meetings.
func newLanes(ms []meeting, links []model.Link) *lanes {
	l := &lanes{home: map[string]int{}}
	root := roots(ms)
	later := map[string][]model.Link{} // by the earlier topic's root
	for _, k := range links {
		if k.Relation == model.SameTopic && root[k.From] != "" && root[k.To] != "" {
			later[root[k.From]] = append(later[root[k.From]], k)
		}
	}
	for i := len(ms) - 1; i >= 0; i-- {
		for _, d := range ms[i].Documents {
			for _, t := range d.Topics {
				r := root[t.ID]
				n, ok := l.home[r]
				if !ok {
					n, ok = l.lead(later[r], root)
				}
				if !ok {
					n = len(l.all)
					l.all = append(l.all, lane{Title: t.Title, home: n})
				}
				l.home[r], l.home[t.ID] = n, n
			}
		}
	}
	l.all = append(l.all, lane{Title: preamble, home: len(l.all)})
	return l
}

// lead is the lane that the surest of a topic's links leads to. Links of the
// topics under it count half.
func (l *lanes) lead(links []model.Link, root map[string]string) (lane int, ok bool) {
	best := 0.0
	for _, k := range links {
		n, known := l.home[root[k.To]]
		score := k.Score
		if root[k.From] != k.From || root[k.To] != k.To {
			score /= 2
		}
		if known && score > best {
			best, lane, ok = score, n, true
		}
	}
	return lane, ok
}

// roots gives each topic the topic whose lane it is in: the outermost above
// it, or, where that one holds much of its document, the one below.
func roots(ms []meeting) map[string]string {
	root := map[string]string{}
	for _, m := range ms {
		for _, d := range m.Documents {
			up := map[string]string{}
			for _, t := range d.Topics {
				up[t.ID] = t.Parent
			}
			broad := broad(d, up)
			for _, t := range d.Topics {
				root[t.ID] = t.ID
				if above, ok := root[t.Parent]; ok && !broad[t.Parent] {
					root[t.ID] = above
				}
			}
		}
	}
	return root
}

// broadShare is the share of a document's items from which on a topic with
// parts of its own is no lane but many.
const broadShare = 0.4

// broad are the topics that hold much of a document in three parts or more,
// and all topics above these.
func broad(d *model.Document, up map[string]string) map[string]bool {
	held, parts := map[string]int{}, map[string]int{}
	for i := range d.Items {
		for t, depth := d.Items[i].Topic, 0; t != "" && depth < 16; t, depth = up[t], depth+1 {
			held[t]++
		}
	}
	for _, t := range d.Topics {
		parts[t.Parent]++
	}
	out := map[string]bool{}
	for _, t := range d.Topics {
		if parts[t.ID] >= 3 && float64(held[t.ID]) > broadShare*float64(len(d.Items)) {
			for id := t.ID; id != "" && !out[id]; id = up[id] {
				out[id] = true
			}
		}
	}
	return out
}

func (l *lanes) of(topic string) int {
	if n, ok := l.home[topic]; ok {
		return n
	}
	return len(l.all) - 1
}

// sets is a union of sets of strings; a set is named by its first member.
type sets map[string]string

func newSets() sets { return sets{} }

func (s sets) find(a string) string {
	for s[a] != "" && s[a] != a {
		if up := s[s[a]]; up != "" {
			s[a] = up
		}
		a = s[a]
	}
	return a
}

func (s sets) join(a, b string) {
	a, b = s.find(a), s.find(b)
	s[a] = a
	s[b] = a
}
