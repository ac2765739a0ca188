package report

import (
	"fmt"
	"sort"
	"strings"

	"github.com/paraph/paraph/model"
)

// view is the page's content in the order of the page.
type view struct {
	Title     string
	Generator string
	Counts    []figure
	Choices   choices
	Series    []series
	Documents []document
}

// figure is a number with what it counts.
type figure struct {
	N    int
	Name string
}

// choices are the values that the filters offer, each sorted.
type choices struct {
	Parties, Kinds, Strengths, Statuses, Topics []string
}

// place is where an item stands: its document and its own record.
type place struct {
	doc  *model.Document
	item *model.Item
}

func newView(d Data) view {
	docs := append([]*model.Document(nil), d.Documents...)
	sort.SliceStable(docs, func(i, j int) bool { return before(docs[i], docs[j]) })
	places := map[string]place{}
	for _, doc := range docs {
		for i := range doc.Items {
			places[doc.Items[i].ID] = place{doc, &doc.Items[i]}
		}
	}
	incoming := map[string][]model.Link{}
	for _, l := range d.Links {
		incoming[l.To] = append(incoming[l.To], l)
	}
	v := view{Title: d.Title}
	for _, group := range groups(docs) {
		v.Series = append(v.Series, newSeries(group, d, places, incoming))
	}
	for _, doc := range docs {
		v.Documents = append(v.Documents, newDocument(doc, d.SourceURL))
	}
	if len(docs) > 0 {
		g := docs[0].Generator
		v.Generator = strings.TrimSpace(g.Name + " " + g.Version)
	}
	if v.Title == "" {
		v.Title = titleOf(v.Series)
	}
	v.Counts = v.counts(d)
	v.Choices = v.choose()
	return v
}

// groups parts documents by series, in the order of their first document;
// those outside any series come last, together.
func groups(docs []*model.Document) [][]*model.Document {
	at := map[string]int{}
	var out [][]*model.Document
	var alone []*model.Document
	for _, d := range docs {
		if d.Meeting == nil || d.Meeting.Series == "" {
			alone = append(alone, d)
			continue
		}
		i, ok := at[d.Meeting.Series]
		if !ok {
			i = len(out)
			at[d.Meeting.Series] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], d)
	}
	if alone != nil {
		out = append(out, alone)
	}
	return out
}

func before(a, b *model.Document) bool {
	if x, y := dateOf(a), dateOf(b); x != y {
		return x < y
	}
	return a.ID < b.ID
}

// dateOf is the meeting's first day, else the document's date.
func dateOf(d *model.Document) string {
	date := d.Date
	if d.Meeting != nil && d.Meeting.Date != "" {
		date = d.Meeting.Date
	}
	first, _, _ := strings.Cut(date, "/")
	return strings.TrimRight(first, "~?%")
}

func titleOf(all []series) string {
	if len(all) == 1 && all[0].ID != "" {
		return all[0].Name
	}
	return "What was agreed"
}

func (v *view) counts(d Data) []figure {
	n := map[model.Kind]int{}
	items := 0
	for _, doc := range d.Documents {
		items += len(doc.Items)
		for i := range doc.Items {
			n[doc.Items[i].Kind]++
		}
	}
	links := 0
	for _, l := range d.Links {
		if l.Relation != model.SameTopic {
			links++
		}
	}
	return []figure{
		{len(d.Documents), "documents"}, {items, "items"}, {n[model.Commitment], "commitments"},
		{n[model.Outcome], "outcomes"}, {links, "links"}, {len(d.Threads), "threads"},
	}
}

func (v *view) choose() choices {
	parties, kinds, strengths, statuses, topics := set{}, set{}, set{}, set{}, set{}
	for _, s := range v.Series {
		for _, t := range s.Threads {
			statuses.add(string(t.Status))
			topics.add(t.Lane)
			for _, step := range t.Steps {
				kinds.add(string(step.Item.Kind))
				strengths.add(step.Item.Strength)
				for _, a := range step.Item.Actors {
					parties.add(a)
				}
			}
		}
	}
	return choices{parties.sorted(), kinds.sorted(), strengths.sorted(), statuses.sorted(), topics.sorted()}
}

type set map[string]bool

func (s set) add(v string) {
	if v != "" {
		s[v] = true
	}
}

func (s set) sorted() []string {
	out := make([]string, 0, len(s))
	for v := range s {
		out = append(out, v)
	}
	sort.Strings(out)
	return out
}

func join(s []string) string { return strings.Join(s, ", ") }

// count gives "1 thread", "2 threads".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
