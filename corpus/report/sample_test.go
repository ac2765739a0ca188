package report

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/model"
)

// builder makes a document whose spans are right, for the tests.
type builder struct {
	d    *model.Document
	text strings.Builder
	at   int
}

func newDoc(id string, ordinal int, date, title string) *builder {
	return &builder{d: &model.Document{
		Schema: model.DocumentSchema, ID: id, Kind: model.JointStatement, Carrier: "web-page", Title: title, Date: date,
		Parties: []model.Party{{ID: "EU", Name: "European Union"}, {ID: "JP", Name: "Japan"}},
		Meeting: &model.Meeting{Series: "eu-jp", Body: "EU-Japan Digital Partnership Council", Ordinal: ordinal, Date: date},
		Source:  model.Source{URI: id + ".html"}, Generator: model.Generator{Name: "paraph", Version: "test"},
	}}
}

func (b *builder) add(s string) []model.Span {
	b.text.WriteString(s + "\n")
	start := b.at
	b.at += utf8.RuneCountInString(s) + 1
	return []model.Span{{Start: start, End: b.at - 1, Page: 1}}
}

func (b *builder) topic(title string) *builder {
	id := fmt.Sprintf("%s/%d", b.d.ID, len(b.d.Topics)+1)
	b.d.Topics = append(b.d.Topics, model.Topic{ID: id, Number: fmt.Sprint(len(b.d.Topics) + 1), Title: title, Level: 1, Spans: b.add(title)})
	return b
}

func (b *builder) item(kind model.Kind, text string) *builder {
	it := model.Item{ID: fmt.Sprintf("%s/x/%d", b.d.ID, len(b.d.Items)+1), Statement: len(b.d.Items) + 1, Kind: kind, Text: text, Spans: b.add(text)}
	if n := len(b.d.Topics); n > 0 {
		it.Topic = b.d.Topics[n-1].ID
	}
	if kind == model.Commitment {
		it.Actors, it.Action, it.Strength = []string{"EU", "JP"}, "do", model.Firm
	}
	b.d.Items = append(b.d.Items, it)
	return b
}

func (b *builder) done() *model.Document {
	b.d.Furniture = []model.Furniture{{Kind: "footer", Spans: b.add("page 1 of 1")}}
	b.d.Text = b.text.String()
	return b.d
}

// hostile is what a document could try.
const hostile = `<script>document.title="owned"</script><img src=x onerror='document.title="owned"'>`

func sample() Data {
	first := newDoc("a", 1, "2023-07-03", "First meeting "+hostile).
		topic("Semiconductors").
		item(model.Commitment, "Set up an early warning mechanism for chips.").
		item(model.Commitment, "Explore joint research on next-generation chips.").
		topic("Digital identity").
		item(model.Commitment, "Conclude a memorandum on digital identities.").done()
	second := newDoc("b", 2, "2024-04-30", "Second meeting").
		topic("Chips").
		item(model.Outcome, "Both sides welcomed the launch of the early warning mechanism for chips.").
		item(model.Position, "They underlined trust "+hostile).
		topic("Identity").
		item(model.Commitment, "Test wallets with a pilot.").done()
	return Data{
		Documents: []*model.Document{second, first},
		Links: []model.Link{
			{From: "a/1", To: "b/1", Relation: model.SameTopic, Score: 1},
			{From: "a/2", To: "b/2", Relation: model.SameTopic, Score: 1},
			{From: "a/x/1", To: "b/x/1", Relation: model.Delivers, Score: .9, Because: []model.Signal{{Signal: "stems", Score: .9, Words: []string{"early", "warning"}}}},
		},
		Threads: []model.Thread{
			{ID: "a/x/1", Series: "eu-jp", Label: "early warning mechanism", Items: []string{"a/x/1", "b/x/1"}, Status: model.Delivered, First: "2023-07-03", Last: "2024-04-30"},
			{ID: "a/x/2", Series: "eu-jp", Label: "joint research on chips " + hostile, Items: []string{"a/x/2"}, Status: model.Dormant, First: "2023-07-03", Last: "2023-07-03"},
			{ID: "a/x/3", Series: "eu-jp", Label: "memorandum", Items: []string{"a/x/3"}, Status: model.Dormant, Overdue: true, First: "2023-07-03", Last: "2023-07-03"},
			{ID: "b/x/3", Series: "eu-jp", Label: "pilot of wallets", Items: []string{"b/x/3"}, Status: model.New, First: "2024-04-30", Last: "2024-04-30"},
		},
		Failed: []Failure{{Name: "scan.pdf", Reason: "damaged: no document catalog"}, {Name: hostile, Reason: hostile}},
	}
}
