package report

import (
	"github.com/paraph/paraph/model"
)

// lane is a topic followed through the meetings: all topics that links call
// the same, under the latest title.
type lane struct {
	Title string
}

// lanes finds the lane of a topic or an item.
type lanes struct {
	all  []lane
	home map[string]int // topic id → lane
}

const preamble = "Preamble"

// newLanes joins the outermost topics of a series' meetings by their
// same-topic links. The latest meeting's topics come first, in its order.
func newLanes(ms []meeting, links []model.Link) *lanes {
	l := &lanes{home: map[string]int{}}
	root := map[string]string{} // topic → outermost topic
	for _, m := range ms {
		for _, d := range m.Documents {
			for _, t := range d.Topics {
				root[t.ID] = t.ID
				if up, ok := root[t.Parent]; ok {
					root[t.ID] = up
				}
			}
		}
	}
	same := newSets()
	for _, k := range links {
		if k.Relation == model.SameTopic && root[k.From] != "" && root[k.To] != "" {
			same.join(root[k.From], root[k.To])
		}
	}
	byRoot := map[string]int{}
	for i := len(ms) - 1; i >= 0; i-- {
		for _, d := range ms[i].Documents {
			for _, t := range d.Topics {
				r := same.find(root[t.ID])
				n, ok := byRoot[r]
				if !ok {
					n = len(l.all)
					byRoot[r] = n
					l.all = append(l.all, lane{Title: t.Title})
				}
				l.home[t.ID] = n
			}
		}
	}
	l.all = append(l.all, lane{Title: preamble})
	return l
}

func (l *lanes) of(s step) int { return l.topic(s.Item.Topic) }

func (l *lanes) topic(id string) int {
	if n, ok := l.home[id]; ok {
		return n
	}
	return len(l.all) - 1
}

// sets is a union of sets of strings; a set is named by its first member.
type sets map[string]string

func newSets() sets { return sets{} }

func (s sets) find(a string) string {
	for s[a] != "" && s[a] != a {
		a = s[a]
	}
	return a
}

func (s sets) join(a, b string) {
	if a, b = s.find(a), s.find(b); a != b {
		s[b] = a
	}
}
