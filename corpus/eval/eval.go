package eval

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// PRF is precision, recall and F1 with the counts behind them.
type PRF struct {
	P    float64 `json:"p"`
	R    float64 `json:"r"`
	F1   float64 `json:"f1"`
	TP   int     `json:"tp"`
	Pred int     `json:"pred"`
	Gold int     `json:"gold"`
}

func (p *PRF) finish() {
	p.P, p.R, p.F1 = 1, 1, 0
	if p.Pred > 0 {
		p.P = float64(p.TP) / float64(p.Pred)
	} else if p.Gold > 0 {
		p.P = 0
	}
	if p.Gold > 0 {
		p.R = float64(p.TP) / float64(p.Gold)
	}
	if p.P+p.R > 0 {
		p.F1 = 2 * p.P * p.R / (p.P + p.R)
	}
}

// Share is how many of how many agree.
type Share struct {
	Hit int `json:"hit"`
	Of  int `json:"of"`
}

// Rate is the share as a number from 0 to 1; 0 of 0 is 0.
func (s Share) Rate() float64 { return float64(s.Hit) / float64(max(s.Of, 1)) }

func (s *Share) add(hit bool) {
	s.Of++
	if hit {
		s.Hit++
	}
}

// Result is how far two codings agree.
type Result struct {
	Documents   int                       `json:"documents"`
	Facts       Share                     `json:"facts"`
	FactsBy     map[string]*Share         `json:"facts_by_field"`
	Topics      PRF                       `json:"topics"`
	Items       PRF                       `json:"items"`
	Kinds       Share                     `json:"kinds"`
	Kappa       float64                   `json:"kappa"`
	TopicOf     Share                     `json:"topic_of_item"`
	Commitments PRF                       `json:"commitments"`
	Outcomes    PRF                       `json:"outcomes"`
	Fields      Share                     `json:"fields"`
	FieldsBy    map[string]*Share         `json:"fields_by_name"`
	Confusion   map[string]map[string]int `json:"confusion"` // gold kind → predicted kind → items
	Misses      []string                  `json:"misses,omitempty"`
}

// factNames are the compared facts, in the order of the report.
var factNames = []string{"kind", "carrier", "number", "date", "parties", "subject_codes", "chairs",
	"meeting.ordinal", "meeting.date", "meeting.place", "previous.ordinal", "previous.date", "previous.place",
	"next.ordinal", "next.date", "next.place"}

// fields are the compared fields of a commitment. Of those marked sparse only
// the items count in which one side at least has a value.
var fields = []struct {
	name   string
	sparse bool
	of     func(*Item) string
}{
	{"actors", false, func(i *Item) string { return fmt.Sprint(i.Actors) }},
	{"action", false, func(i *Item) string { return i.Action }},
	{"strength", false, func(i *Item) string { return i.Strength }},
	{"due", true, func(i *Item) string { return i.Due }},
	{"amounts", true, func(i *Item) string {
		if len(i.Amounts) == 0 {
			return ""
		}
		return fmt.Sprint(i.Amounts)
	}},
}

// Compare measures pred against gold. A document that pred lacks counts as
// empty; one that gold lacks does not count.
func Compare(gold, pred map[string]*Coding) *Result {
	r := &Result{FactsBy: map[string]*Share{}, FieldsBy: map[string]*Share{}, Confusion: map[string]map[string]int{}}
	for _, name := range slices.Sorted(maps.Keys(gold)) {
		p := pred[name]
		if p == nil {
			r.miss(name, "no prediction")
			p = &Coding{}
		}
		r.Documents++
		r.facts(name, gold[name], p)
		r.topics(name, gold[name], p)
		r.items(name, gold[name], p)
	}
	for _, prf := range []*PRF{&r.Topics, &r.Items, &r.Commitments, &r.Outcomes} {
		prf.finish()
	}
	r.Kappa = kappa(r.Confusion)
	return r
}

func (r *Result) miss(doc, format string, args ...any) {
	r.Misses = append(r.Misses, doc+": "+fmt.Sprintf(format, args...))
}

func (r *Result) facts(doc string, g, p *Coding) {
	for _, f := range factNames {
		want, coded := g.Facts[f]
		if !coded {
			continue
		}
		got := p.Facts[f]
		hit := want == got || want != "" && got != "" && fold(want) == fold(got)
		r.Facts.add(hit)
		share(r.FactsBy, f).add(hit)
		if !hit {
			r.miss(doc, "%s: want %q, got %q", f, want, got)
		}
	}
}

func share(m map[string]*Share, name string) *Share {
	if m[name] == nil {
		m[name] = &Share{}
	}
	return m[name]
}

func (r *Result) topics(doc string, g, p *Coding) {
	left := map[Topic]int{}
	for _, t := range g.Topics {
		left[t]++
	}
	for _, t := range p.Topics {
		if left[t] > 0 {
			left[t]--
			r.Topics.TP++
			continue
		}
		r.miss(doc, "topic made up: %d %s %s", t.Level, t.Number, t.Title)
	}
	for _, t := range g.Topics {
		if left[t] > 0 {
			left[t]--
			r.miss(doc, "topic missed: %d %s %s", t.Level, t.Number, t.Title)
		}
	}
	r.Topics.Pred += len(p.Topics)
	r.Topics.Gold += len(g.Topics)
}

func (r *Result) items(doc string, g, p *Coding) {
	m := match(wordLists(p.Items), wordLists(g.Items))
	r.Items.Pred += len(p.Items)
	r.Items.Gold += len(g.Items)
	count(&r.Commitments, "commitment", g, p)
	count(&r.Outcomes, "outcome", g, p)
	found := make([]bool, len(g.Items))
	for i, j := range m {
		if j < 0 {
			r.miss(doc, "item made up (%s): %s", p.Items[i].Kind, p.Items[i].Text)
			continue
		}
		found[j] = true
		r.Items.TP++
		r.pair(doc, &g.Items[j], &p.Items[i])
	}
	for j := range g.Items {
		if !found[j] {
			r.miss(doc, "item missed (%s): %s", g.Items[j].Kind, g.Items[j].Text)
		}
	}
}

func wordLists(items []Item) [][]string {
	out := make([][]string, len(items))
	for i := range items {
		out[i] = words(items[i].Text)
	}
	return out
}

func count(prf *PRF, kind string, g, p *Coding) {
	for i := range g.Items {
		if g.Items[i].Kind == kind {
			prf.Gold++
		}
	}
	for i := range p.Items {
		if p.Items[i].Kind == kind {
			prf.Pred++
		}
	}
}

// pair compares two matched items.
func (r *Result) pair(doc string, g, p *Item) {
	if r.Confusion[g.Kind] == nil {
		r.Confusion[g.Kind] = map[string]int{}
	}
	r.Confusion[g.Kind][p.Kind]++
	r.Kinds.add(g.Kind == p.Kind)
	r.TopicOf.add(g.Topic == p.Topic)
	if g.Topic != p.Topic {
		r.miss(doc, "topic of item: want %q, got %q: %s", g.Topic, p.Topic, g.Text)
	}
	if g.Kind != p.Kind {
		r.miss(doc, "%s taken for %s: %s", g.Kind, p.Kind, g.Text)
		return
	}
	switch g.Kind {
	case "outcome":
		r.Outcomes.TP++
	case "commitment":
		r.Commitments.TP++
		for _, f := range fields {
			want, got := f.of(g), f.of(p)
			if f.sparse && want == "" && got == "" {
				continue
			}
			r.Fields.add(want == got)
			share(r.FieldsBy, f.name).add(want == got)
			if want != got {
				r.miss(doc, "%s: want %s, got %s: %s", f.name, strconv.Quote(want), strconv.Quote(got), g.Text)
			}
		}
	}
}

// kappa is Cohen's kappa of a confusion table: (observed - chance) / (1 -
// chance). Where everything is of one kind it is 1.
func kappa(confusion map[string]map[string]int) float64 {
	n, same := 0.0, 0.0
	rows, cols := map[string]float64{}, map[string]float64{}
	for g, row := range confusion {
		for p, k := range row {
			n += float64(k)
			rows[g] += float64(k)
			cols[p] += float64(k)
			if g == p {
				same += float64(k)
			}
		}
	}
	if n == 0 {
		return 0
	}
	chance := 0.0
	for _, k := range slices.Sorted(maps.Keys(rows)) {
		chance += rows[k] * cols[k] / (n * n)
	}
	if chance == 1 {
		return 1
	}
	return (same/n - chance) / (1 - chance)
}
