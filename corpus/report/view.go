package report

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/paraph/paraph/model"
)

// view is the page's content in the order of the page.
type view struct {
	Title     string
	Generator string
	Counts    []figure
	Choices   []choice
	Series    []series
	Documents []document
	Failed    []Failure
	Empty     []document // read, but with nothing in them
	Facets    facets
}

// figure is a number with what it counts.
type figure struct {
	N    int
	Name string
}

// place is where an item stands: its document and its own record.
type place struct {
	doc  *model.Document
	item *model.Item
	n    int // the item's place in the page, documents by date
}

// reading is what all parts of the page look things up in.
type reading struct {
	Data
	docs     []*model.Document // by date
	places   map[string]place
	incoming map[string][]model.Link
	threaded map[*model.Document]string // the series of a thread through it
	lanes    int                        // lanes made so far, over all series
	texts    map[*model.Document][]rune
}

func newReading(d Data) *reading {
	r := &reading{Data: d, docs: slices.Clone(d.Documents), places: map[string]place{}, incoming: map[string][]model.Link{}, threaded: map[*model.Document]string{}, texts: map[*model.Document][]rune{}}
	sort.SliceStable(r.docs, func(i, j int) bool { return before(r.docs[i], r.docs[j]) })
	for _, doc := range r.docs {
		for i := range doc.Items {
			r.places[doc.Items[i].ID] = place{doc, &doc.Items[i], len(r.places)}
		}
	}
	for _, t := range d.Threads {
		for _, id := range t.Items {
			if p, ok := r.places[id]; ok {
				r.threaded[p.doc] = t.Series
			}
		}
	}
	for _, l := range d.Links {
		r.incoming[l.To] = append(r.incoming[l.To], l)
	}
	return r
}

// text is a document's text by code points.
func (r *reading) text(d *model.Document) []rune {
	if _, ok := r.texts[d]; !ok {
		r.texts[d] = []rune(d.Text)
	}
	return r.texts[d]
}

func newView(d Data) *view {
	r := newReading(d)
	v := &view{Title: d.Title, Failed: d.Failed}
	for _, group := range r.groups() {
		v.Series = append(v.Series, r.newSeries(group))
	}
	v.Facets = newFacets(r, v.Series)
	for _, doc := range r.docs {
		one := r.newDocument(doc, v.Facets.rows)
		v.Documents = append(v.Documents, one)
		if len(doc.Items) == 0 {
			v.Empty = append(v.Empty, one)
		}
	}
	if len(r.docs) > 0 {
		g := r.docs[0].Generator
		v.Generator = strings.TrimSpace(g.Name + " " + g.Version)
	}
	if v.Title == "" {
		v.Title = titleOf(v.Series)
	}
	v.Counts = r.counts()
	v.Choices = v.choose(r)
	return v
}

// groups parts documents by series, in the order of their first document.
// Documents that a thread joins are of one series even where they name their
// body differently. Those outside any series, and those that nothing but the
// threads of their own puts into one, come last, together.
func (r *reading) groups() (out [][]*model.Document) {
	same := newSets()
	for _, d := range r.docs {
		if s := ownSeries(d); s != "" {
			same.join("series "+s, d.ID)
		}
		if s := r.threaded[d]; s != "" {
			same.join("series "+s, d.ID)
		}
	}
	at := map[string]int{}
	for _, d := range r.docs {
		if len(d.Items) == 0 {
			continue // nothing of it can be drawn
		}
		key := same.find(d.ID)
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], d)
	}
	var alone []*model.Document
	out = slices.DeleteFunc(out, func(docs []*model.Document) bool {
		single := len(docs) == 1 && ownSeries(docs[0]) == ""
		if single {
			alone = append(alone, docs[0])
		}
		return single
	})
	if alone != nil {
		out = append(out, alone)
	}
	return out
}

func ownSeries(d *model.Document) string {
	if d.Meeting == nil {
		return ""
	}
	return d.Meeting.Series
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
	if len(all) == 1 && all[0].Body {
		return all[0].Name
	}
	return "What was agreed"
}

func (r *reading) counts() []figure {
	n := map[model.Kind]int{}
	for _, p := range r.places {
		n[p.item.Kind]++
	}
	return []figure{
		{len(r.docs), "documents"}, {len(r.places), "items"}, {n[model.Commitment], "commitments"},
		{n[model.Outcome], "outcomes"}, {len(r.Threads), "threads"},
	}
}

// choice is a filter: a select element with its options.
type choice struct {
	Name, Label string
	Options     []option
}

type option struct{ Value, Label string }

// Orders in which values are offered and counted.
var (
	kinds     = []string{string(model.Commitment), string(model.Outcome), string(model.Position), string(model.Information), string(model.Schedule)}
	strengths = []string{model.Firm, model.Intended, model.Tentative}
	statuses  = []string{string(model.New), string(model.Ongoing), string(model.Delivered), string(model.Dormant)}
)

func (v *view) choose(r *reading) []choice {
	names := map[string]string{"ALL": "all speakers"}
	for _, d := range r.docs {
		for _, p := range d.Parties {
			names[p.ID] = p.Name
		}
	}
	parties := choice{"party", "Party", nil}
	for _, p := range v.Facets.Parties {
		label := p
		if n := names[p]; n != "" && n != p {
			label += " – " + n
		}
		parties.Options = append(parties.Options, option{p, label})
	}
	topics := choice{"topic", "Topic", nil}
	seen := set{}
	for _, s := range v.Series {
		for _, l := range s.Lanes {
			if !seen[l.Title] {
				seen.add(l.Title)
				topics.Options = append(topics.Options, option{l.Title, shorten(l.Title, 60)})
			}
		}
	}
	status := options("status", "Status", statuses)
	status.Options = append(status.Options, option{"overdue", "overdue"})
	span := choice{"span", "Taken up", []option{{"several", "at several meetings"}, {"one", "at one meeting only"}}}
	out := []choice{parties, options("kind", "Kind", kinds), options("strength", "Strength", strengths), status, span, topics}
	if len(v.Series) > 1 {
		body := choice{"body", "Body", nil}
		for _, s := range v.Series {
			body.Options = append(body.Options, option{s.ID, s.Name})
		}
		out = append([]choice{body}, out...)
	}
	return out
}

func options(name, label string, values []string) choice {
	c := choice{name, label, nil}
	for _, v := range values {
		c.Options = append(c.Options, option{v, v})
	}
	return c
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

// shorten keeps at most n code points.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimRight(string(r[:n-1]), " ,;") + "…"
}
