package export

import (
	"maps"
	"slices"
	"strings"

	"github.com/paraph/paraph/model"
)

// counts are the figures that the README tells.
type counts struct {
	documents, topics, items int
	links, threads           int
	reviewed                 int
	byKind                   map[string]int
	byStrength               map[string]int
	byRelation               map[string]int
	byStatus                 map[string]int
	series                   map[string]*span
	generators               map[string]bool
}

// span is a series' documents and the time they cover.
type span struct {
	documents, items int
	first, last      string
}

func newCounts() *counts {
	return &counts{byKind: map[string]int{}, byStrength: map[string]int{}, byRelation: map[string]int{}, byStatus: map[string]int{}, series: map[string]*span{}, generators: map[string]bool{}}
}

func (c *counts) document(d *model.Document) {
	c.documents++
	c.topics += len(d.Topics)
	c.items += len(d.Items)
	c.generators[generator(d.Generator)] = true
	for i := range d.Items {
		it := &d.Items[i]
		c.byKind[string(it.Kind)]++
		if it.Strength != "" {
			c.byStrength[it.Strength]++
		}
		if it.DecidedBy == model.Reviewer {
			c.reviewed++
		}
	}
	key, date := "", d.Date
	if d.Meeting != nil {
		key = d.Meeting.Series
		if d.Meeting.Date != "" {
			date = d.Meeting.Date
		}
	}
	s := c.series[key]
	if s == nil {
		s = &span{first: date, last: date}
		c.series[key] = s
	}
	s.documents++
	s.items += len(d.Items)
	if date != "" && (s.first == "" || date < s.first) {
		s.first = date
	}
	s.last = max(s.last, date)
}

func (c *counts) rest(ds *Dataset) error {
	for l, err := range ds.Links {
		if err != nil {
			return err
		}
		c.links++
		c.byRelation[string(l.Relation)]++
	}
	for t, err := range ds.Threads {
		if err != nil {
			return err
		}
		c.threads++
		c.byStatus[string(t.Status)]++
	}
	return nil
}

// inOrder gives the keys of m: those of the codebook's enum in its order, then
// any other by name.
func inOrder(m map[string]int, enum []string) []string {
	var keys, others []string
	for _, k := range enum {
		if m[k] > 0 {
			keys = append(keys, k)
		}
	}
	for k := range m {
		if !slices.Contains(enum, k) {
			others = append(others, k)
		}
	}
	slices.Sort(others)
	return append(keys, others...)
}

// madeBy names all programs that read the documents.
func (c *counts) madeBy() string {
	return strings.Join(slices.Sorted(maps.Keys(c.generators)), "; ")
}

func generator(g model.Generator) string {
	s := strings.TrimSpace(g.Name + " " + g.Version)
	if g.Lexicon != "" {
		s += ", lexicon " + g.Lexicon
	}
	return s
}
