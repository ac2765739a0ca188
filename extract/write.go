package extract

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/paraph/paraph/extract/annotate"
	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/segment"
	"github.com/paraph/paraph/model"
)

// writer makes the model's document of what segmentation and annotation found:
// bytes become code points, indices become ids.
type writer struct {
	spanner
	outline   *segment.Outline
	items     iter.Seq[[]annotate.Item]
	generator model.Generator
	doc       *model.Document
	reasons   pool[model.Because]
	places    []int           // the items so far of the preamble and of each topic
	ids       strings.Builder // of the items, one behind another
	said      []layout.Span   // what lies in items, for the remainder
	aside     []layout.Span   // and in titles and furniture
}

func (w *writer) document() *model.Document {
	doc := w.outline.Facts.Document
	w.doc = &doc
	doc.Schema = model.DocumentSchema
	doc.Text = w.text.S
	doc.ID = documentID(&doc)
	doc.Generator = w.generator
	w.facts()
	w.topics()
	most := len(w.outline.Statements) + len(w.outline.Statements)/4
	doc.Items = make([]model.Item, 0, most)
	w.places = make([]int, len(doc.Topics)+1)
	w.ids.Grow(most * (len(doc.ID) + len("/preamble/100")))
	for items := range w.items {
		w.writeItems(items)
	}
	w.furniture()
	w.rest()
	for _, n := range slices.Concat(w.text.Notices, w.outline.Notices) {
		doc.Notices = append(doc.Notices, model.Notice{Code: n.Code, Message: n.Message})
	}
	if len(doc.Notices) == 0 && strings.TrimSpace(doc.Text) == "" {
		doc.Notices = append(doc.Notices, model.Notice{Code: "empty", Message: "there are no words in it"})
	}
	return &doc
}

func (w *writer) facts() {
	for _, b := range w.outline.Facts.Because {
		w.doc.Because = append(w.doc.Because, model.Because{Field: b.Field, Rule: b.Rule, Spans: w.spans(b.Spans...)})
	}
}

func (w *writer) topics() {
	w.doc.Topics = make([]model.Topic, 0, len(w.outline.Topics))
	w.said = make([]layout.Span, 0, len(w.outline.Statements)+len(w.outline.Statements)/4)
	w.aside = make([]layout.Span, 0, len(w.outline.Topics)+len(w.text.Blocks)/8)
	ids := topicIDs(w.doc.ID, w.outline.Topics)
	for i, t := range w.outline.Topics {
		topic := model.Topic{ID: ids[i], Number: t.Number, Title: t.Title, Level: t.Level, Spans: w.one(t.Span)}
		if t.Parent >= 0 {
			topic.Parent = ids[t.Parent]
		}
		w.aside = append(w.aside, t.Span)
		w.doc.Topics = append(w.doc.Topics, topic)
	}
}

func (w *writer) writeItems(items []annotate.Item) {
	preamble := w.doc.ID + "/preamble"
	var spans []layout.Span
	for i := range items {
		w.doc.Items = append(w.doc.Items, model.Item{})
		it, item := &items[i], &w.doc.Items[len(w.doc.Items)-1]
		s := &w.outline.Statements[it.Statement]
		item.Statement, item.Paragraph, item.Marker = it.Statement+1, s.Paragraph, s.Marker
		item.Kind, item.Actors, item.Action, item.Strength, item.Names = it.Kind, it.Actors, it.Action, it.Strength, it.Names
		for i, name := range item.Names {
			if strings.Contains(name, "\n") { // over a line's end, folded in the item's text
				item.Names[i] = strings.Join(strings.Fields(name), " ")
			}
		}
		spans = append(spans[:0], layout.Span{Start: s.Span.Start + it.Start, End: s.Span.Start + it.End})
		if len(it.Tails) > 0 {
			spans[0].End = s.Span.End // its last stop or colon leads on to the tails
		}
		for _, tail := range it.Tails {
			spans = append(spans, w.outline.Statements[tail].Span)
		}
		w.said = append(w.said, spans...)
		item.Text = fold(w.text, spans)
		item.Spans = w.itemSpans(spans)
		item.Due = w.due(it)
		item.Amounts = w.amounts(it)
		item.Because = w.because(it)
		stretch := preamble
		if s.Topic >= 0 {
			item.Topic = w.doc.Topics[s.Topic].ID
			stretch = item.Topic
		}
		w.places[s.Topic+1]++
		item.ID = w.itemID(stretch, w.places[s.Topic+1])
	}
}

// itemID is the id of item n of a stretch.
func (w *writer) itemID(stretch string, n int) string {
	from := w.ids.Len()
	w.ids.WriteString(stretch)
	w.ids.WriteByte('/')
	w.ids.WriteString(strconv.Itoa(n))
	return w.ids.String()[from:]
}

func (w *writer) due(it *annotate.Item) *model.Due {
	if it.Due == nil {
		return nil
	}
	return &model.Due{Text: it.Due.Text, EDTF: it.Due.EDTF, Spans: w.one(w.place(it.Due.Statement, it.Due.At))}
}

func (w *writer) amounts(it *annotate.Item) (out []model.Amount) {
	for _, a := range it.Amounts {
		out = append(out, model.Amount{Text: a.Text, Currency: a.Currency, Value: a.Value, Approximate: a.Approximate, Spans: w.one(w.place(it.Statement, a.At))})
	}
	return out
}

func (w *writer) because(it *annotate.Item) []model.Because {
	if len(it.Because) == 0 {
		return nil
	}
	out := w.reasons.slice(len(it.Because))[:len(it.Because)]
	for i := range out {
		e, b := &it.Because[i], &out[i]
		b.Field, b.Rule = e.Field, e.Rule
		if e.At.End > e.At.Start {
			b.Spans = w.one(w.place(it.Statement, e.At))
		}
	}
	return out
}

// place is a statement's range in the text.
func (w *writer) place(statement int, r annotate.Range) layout.Span {
	at := w.outline.Statements[statement].Span.Start
	return layout.Span{Start: at + r.Start, End: at + r.End}
}

func (w *writer) furniture() {
	for i := range w.text.Blocks {
		b := &w.text.Blocks[i]
		if b.Furniture == layout.None {
			continue
		}
		span := b.Span
		if b.Marker.Len() > 0 {
			span.Start = min(span.Start, b.Marker.Start)
		}
		w.aside = append(w.aside, span)
		w.doc.Furniture = append(w.doc.Furniture, model.Furniture{Kind: b.Furniture.String(), Spans: w.one(span)})
	}
}

// fold is the words of the spans with white space folded.
func fold(t *layout.Text, spans []layout.Span) string {
	if len(spans) == 1 {
		if s := t.Slice(spans[0]); strings.IndexByte(s, '\n') < 0 {
			return s
		}
	}
	var b strings.Builder
	for _, s := range spans {
		for f := range strings.FieldsSeq(t.Slice(s)) {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(f)
		}
	}
	return b.String()
}
