package report

import (
	"cmp"
	"fmt"
	"path"
	"sort"
	"strings"

	"github.com/paraph/paraph/model"
)

// document is a document as it was read: its text in pieces, each with what
// became of it.
type document struct {
	*model.Document
	Facts   []fact
	Outline []heading
	Pieces  []piece
	LeftOut []leftOut
	Link    string
}

// fact is a row of the facts table.
type fact struct{ Name, Value string }

// heading is a topic in the outline with how many items stand under it.
type heading struct {
	model.Topic
	Items int
}

// piece is a stretch of the text. Class is "item", "topic", "furniture",
// "rest", "lost" (in none of them) or empty for the white space between.
type piece struct {
	Text  string
	Class string
	Kind  string // of an item; the kind of furniture; the reason of the rest
	ID    string // of an item or topic; only on its first piece
	N     int    // of an item: its place among all items of the page
	Title string // what it is, in words
	To    string // of an item: the address of its row in the picture
}

// Letter marks an item's kind beside its colour.
func (p *piece) Letter() string { return strings.ToUpper(p.Kind[:min(1, len(p.Kind))]) }

// leftOut is how much of the text lies in no item, for one reason.
type leftOut struct {
	Reason, Means string
	Pieces, Words int
}

// means says what each reason for leaving words out comes to. Furniture has
// kinds of its own, which are told by their names.
var means = map[string]string{
	"cover":        "rows of the cover page, read as facts of the document",
	"title":        "the document's title",
	"no-statement": "lines that say nothing: a date, a signature",
	"lead-in":      "an opening that its bullets complete",
	"marker":       "bullets and paragraph numbers",
	"joining":      "words that join items cut from one sentence",
	"heading":      "headings",
	"language":     "sentences in another language than English, which are not coded",
	"lost":         "in nothing: please report it",
}

func (r *reading) newDocument(d *model.Document, rows map[string]*thread) document {
	v := document{Document: d, Facts: facts(d), Outline: outline(d), Pieces: r.pieces(d, rows)}
	v.LeftOut = leftOuts(v.Pieces)
	if r.SourceURL != nil {
		v.Link = r.SourceURL(d.Source)
	}
	return v
}

// Heading is the document's title, or what else it is known by: its file.
func (d document) Heading() string {
	if file := d.Document.Source.URI; d.Document.Title == "" && file != "" {
		return path.Base(file)
	}
	return cmp.Or(d.Document.Title, d.Document.ID)
}

func outline(d *model.Document) []heading {
	n := map[string]int{}
	for i := range d.Items {
		n[d.Items[i].Topic]++
	}
	var out []heading
	for _, t := range d.Topics {
		out = append(out, heading{t, n[t.ID]})
	}
	return out
}

// marked is a span with what it is.
type marked struct {
	model.Span
	piece
}

func (r *reading) pieces(d *model.Document, rows map[string]*thread) []piece {
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
		p := piece{Class: "item", Kind: string(it.Kind), ID: "item-" + it.ID, N: r.places[it.ID].n, Title: summary(it)}
		if t := rows[it.ID]; t != nil {
			p.To = t.Address()
		}
		add(it.Spans, p)
	}
	for _, t := range d.Topics {
		add(t.Spans, piece{Class: "topic", ID: "topic-" + t.ID, Title: "topic"})
	}
	for _, f := range d.Furniture {
		add(f.Spans, piece{Class: "furniture", Kind: f.Kind, Title: "left out: page " + f.Kind})
	}
	for _, x := range d.Rest {
		title := "left out: " + x.Reason
		if m := means[x.Reason]; m != "" {
			title += " (" + m + ")"
		}
		add(x.Spans, piece{Class: "rest", Kind: x.Reason, Title: title})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	return cut(r.text(d), all)
}

// cut parts the text at the marks; where marks overlap the first holds.
func cut(text []rune, all []marked) (out []piece) {
	at := 0
	between := func(to int) {
		if to > at {
			p := piece{Text: string(text[at:to])}
			if strings.TrimSpace(p.Text) != "" {
				p.Class, p.Kind, p.Title = "lost", "lost", "left out: "+means["lost"]
			}
			out = append(out, p)
		}
	}
	for _, m := range all {
		start, end := max(m.Start, at), min(m.End, len(text))
		if end <= start {
			continue
		}
		between(start)
		m.Text = string(text[start:end])
		out = append(out, m.piece)
		at = end
	}
	between(len(text))
	return out
}

// leftOuts counts what no item and no topic holds, most words first.
func leftOuts(pieces []piece) (out []leftOut) {
	at := map[string]int{}
	for _, p := range pieces {
		switch p.Class {
		case "item", "topic", "":
			continue
		}
		i, ok := at[p.Kind]
		if !ok {
			i = len(out)
			at[p.Kind] = i
			m := means[p.Kind]
			if p.Class == "furniture" {
				m = "of the page or the site, not of the document"
			}
			out = append(out, leftOut{Reason: p.Kind, Means: m})
		}
		out[i].Pieces++
		out[i].Words += len(strings.Fields(p.Text))
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Words > out[j].Words })
	return out
}

// summary tells an item's values: "commitment, firm, EU and KR, cooperate".
func summary(it *model.Item) string {
	parts := []string{string(it.Kind)}
	if it.Kind == model.Commitment {
		for _, v := range []string{it.Strength, strings.Join(it.Actors, " and "), it.Action} {
			if v != "" {
				parts = append(parts, v)
			}
		}
	}
	if it.Due != nil {
		parts = append(parts, "due "+it.Due.Text)
	}
	return strings.Join(parts, ", ")
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
	add("Kind", strings.ReplaceAll(string(d.Kind), "-", " "))
	add("Number", d.Number)
	add("Date", longDate(d.Date), d.Place)
	add("From", d.From)
	add("To", d.To)
	add("Subject", d.Subject)
	add("Parties", partyNames(d.Parties)...)
	if m := d.Meeting; m != nil {
		add("Meeting", meetingLabel(m.Ordinal), m.Body, longDate(m.Date), m.Place)
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
			add(o.name, meetingLabel(o.Ordinal), longDate(o.Date), o.Place)
		}
	}
	add("File", d.Source.URI)
	if d.Source.Pages > 0 {
		add("Pages", fmt.Sprint(d.Source.Pages))
	}
	add("SHA-256", d.Source.SHA256)
	for _, n := range d.Notices {
		add("Notice", n.Message)
	}
	return out
}

// partyNames are names, or codes where there are many.
func partyNames(all []model.Party) (out []string) {
	for _, p := range all {
		if p.Name != "" && len(all) < 10 {
			out = append(out, p.Name)
		} else {
			out = append(out, p.ID)
		}
	}
	return out
}

func meetingLabel(n int) string {
	if n == 0 {
		return ""
	}
	return model.Nth(n)
}
