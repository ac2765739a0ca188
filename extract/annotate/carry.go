package annotate

import (
	"strings"

	"github.com/paraph/paraph/extract/when"
	"github.com/paraph/paraph/extract/words"
	"github.com/paraph/paraph/model"
)

// carried is an item whose words have not yet been searched for what it
// carries.
type carried struct {
	text    words.Text
	subject string // the words of its subject or its lead-in's, "" for none
	lead    *lead  // nil for none
}

// carry finds what the last items carry: who acts, by when, for how much, and
// what is named. It does so for a window's items together, as read does.
func (d *document) carry() {
	first := len(d.items) - len(d.carried)
	for k := range d.carried {
		d.actors(&d.items[first+k], &d.carried[k])
	}
	for k := range d.carried {
		if d.items[first+k].Kind == model.Commitment {
			d.due(first+k, &d.carried[k])
		}
	}
	for k := range d.carried {
		it := &d.items[first+k]
		if it.Kind != model.Commitment {
			continue
		}
		it.Amounts = amountsIn(d.ctx, &d.carried[k].text)
		for n := range it.Amounts {
			it.Amounts[n].At.Start += it.Start
			it.Amounts[n].At.End += it.Start
		}
	}
	for k := range d.carried {
		it := &d.items[first+k]
		it.Names = namesOf(&d.carried[k].text, within(d.ss[it.Statement].Strong, it.Start, it.End))
	}
	d.carried = d.carried[:0]
}

// actors finds who undertakes; of an item that undertakes nothing it notes the
// subject, whom "it" and "they" may mean later.
func (d *document) actors(it *Item, c *carried) {
	if it.Kind != model.Commitment {
		if c.subject != "" && !pronoun(c.subject) {
			d.who = c.subject
		}
		return
	}
	it.Actors = undertakers(d.ctx, c.subject, &c.text, d.before(c.subject))
	if it.Actors != nil {
		d.prev, d.who = it.Actors, ""
	}
}

// before gives whom the pronoun subject means: who spoke in the item before.
// They are asked for only when a pronoun does.
func (d *document) before(subject string) []string {
	if d.who != "" && d.ctx != nil && pronoun(subject) {
		d.prev, d.who = Actors(d.ctx, d.who, d.prev), ""
	}
	return d.prev
}

func pronoun(subject string) bool {
	switch len(subject) {
	case len("it"):
		return strings.EqualFold(subject, "it")
	case len("they"):
		return strings.EqualFold(subject, "they")
	}
	return false
}

// due finds the time: in the item's words, else in those before the first
// item of its statement or at its very beginning, which govern every item of
// it ("In 2026, both sides will …"), else in the lead-in's.
func (d *document) due(n int, c *carried) {
	it, t := &d.items[n], &c.text
	ref := ""
	if d.ctx != nil {
		ref = d.ctx.Date
	}
	if m, ok := when.DueIn(t, ref); ok {
		it.Due = &Due{Text: t.S[m.Start:m.End], EDTF: m.EDTF, Statement: it.Statement, At: Range{it.Start + m.Start, it.Start + m.End}}
		return
	}
	if d.sharedOf != it.Statement+1 {
		first := it.Start
		for k := n - 1; k >= 0 && d.items[k].Statement == it.Statement; k-- {
			first = d.items[k].Start
		}
		statement := d.ss[it.Statement].Cut()
		d.sharedOf, d.shared = it.Statement+1, sharedDue(&statement, it.Statement, first, ref)
	}
	if d.shared.Text != "" {
		due := d.shared
		it.Due = &due
		return
	}
	if c.lead != nil && c.lead.due != nil {
		due := *c.lead.due
		it.Due = &due
	}
}

// sharedDue is the time that stands before a statement's first item, which
// begins at first, or at the item's very beginning before a comma; no words
// where there is none.
func sharedDue(statement *words.Text, number, first int, ref string) Due {
	before := first
	if first == 0 {
		before = strings.IndexByte(statement.S[:min(len(statement.S), 100)], ',')
	}
	if before <= 0 {
		return Due{}
	}
	t := statement.Slice(0, before)
	m, ok := when.DueIn(&t, ref)
	if !ok || first == 0 && m.Start > 0 {
		return Due{}
	}
	return Due{Text: t.S[m.Start:m.End], EDTF: m.EDTF, Statement: number, At: Range{m.Start, m.End}}
}

// within gives the ranges that lie in text[start:end], by offset from start.
func within(all []Range, start, end int) []Range {
	var in []Range
	for _, r := range all {
		if r.Start >= start && r.End <= end {
			in = append(in, Range{r.Start - start, r.End - start})
		}
	}
	return in
}
