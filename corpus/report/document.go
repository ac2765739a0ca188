package report

import (
	"sort"
	"strings"

	"github.com/paraph/paraph/model"
)

// document is a document as it was read: its text in pieces, each with what
// became of it.
type document struct {
	*model.Document
	Facts  []fact
	Pieces []piece
	Link   string
}

// fact is a row of the facts table.
type fact struct{ Name, Value string }

// piece is a stretch of the text. Class is "item", "topic", "furniture",
// "rest" or empty for the white space between.
type piece struct {
	Text  string
	Class string
	Kind  string // of an item; the kind of furniture; the reason of the rest
	ID    string // of an item or topic; only on its first piece
	Title string // for the tooltip
}

func newDocument(d *model.Document, sourceURL func(model.Source) string) document {
	v := document{Document: d, Facts: facts(d), Pieces: pieces(d)}
	if sourceURL != nil {
		v.Link = sourceURL(d.Source)
	}
	return v
}

// marked is a span with what it is.
type marked struct {
	model.Span
	piece
}

func pieces(d *model.Document) []piece {
	var all []marked
	add := func(spans []model.Span, p piece) {
		for i, s := range spans {
			if i > 0 {
				p.ID = ""
			}
			all = append(all, marked{s, p})
		}
	}
	for i := range d.Items {
		it := &d.Items[i]
		add(it.Spans, piece{Class: "item", Kind: string(it.Kind), ID: "item-" + it.ID, Title: summary(it)})
	}
	for _, t := range d.Topics {
		add(t.Spans, piece{Class: "topic", ID: "topic-" + t.ID, Title: "topic"})
	}
	for _, f := range d.Furniture {
		add(f.Spans, piece{Class: "furniture", Kind: f.Kind, Title: "left out: " + f.Kind})
	}
	for _, r := range d.Rest {
		add(r.Spans, piece{Class: "rest", Kind: r.Reason, Title: "left out: " + r.Reason})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	return cut([]rune(d.Text), all)
}

// cut parts the text at the marks; where marks overlap the first holds.
func cut(text []rune, all []marked) (out []piece) {
	at := 0
	for _, m := range all {
		start, end := max(m.Start, at), min(m.End, len(text))
		if end <= start {
			continue
		}
		if start > at {
			out = append(out, piece{Text: string(text[at:start])})
		}
		m.Text = string(text[start:end])
		out = append(out, m.piece)
		at = end
	}
	if at < len(text) {
		out = append(out, piece{Text: string(text[at:])})
	}
	return out
}

func summary(it *model.Item) string {
	parts := []string{string(it.Kind)}
	if it.Kind == model.Commitment {
		parts = append(parts, it.Strength, strings.Join(it.Actors, ", "), it.Action)
	}
	if it.Due != nil {
		parts = append(parts, it.Due.Text)
	}
	return strings.Join(parts, " · ")
}

func facts(d *model.Document) (out []fact) {
	add := func(name string, parts ...string) {
		var full []string
		for _, p := range parts {
			if p != "" {
				full = append(full, p)
			}
		}
		if len(full) > 0 {
			out = append(out, fact{name, strings.Join(full, ", ")})
		}
	}
	add("Kind", string(d.Kind))
	add("Number", d.Number)
	add("Date", d.Date, d.Place)
	add("From", d.From)
	add("To", d.To)
	add("Subject", d.Subject)
	var names []string
	for _, p := range d.Parties {
		if p.Name != "" && len(d.Parties) < 10 {
			names = append(names, p.Name)
		} else {
			names = append(names, p.ID)
		}
	}
	add("Parties", names...)
	if m := d.Meeting; m != nil {
		add("Meeting", meetingLabel(m.Ordinal), m.Body, m.Date, m.Place)
		var chairs []string
		for _, c := range m.Chairs {
			chairs = append(chairs, c.Name)
		}
		add("Chairs", chairs...)
	}
	for _, o := range []struct {
		name string
		*model.Occasion
	}{{"Previous", d.Previous}, {"Next", d.Next}} {
		if o.Occasion != nil {
			add(o.name, meetingLabel(o.Ordinal), o.Date, o.Place)
		}
	}
	add("File", d.Source.URI)
	add("SHA-256", d.Source.SHA256)
	return out
}

func meetingLabel(n int) string {
	if n == 0 {
		return ""
	}
	return ordinal(n)
}
