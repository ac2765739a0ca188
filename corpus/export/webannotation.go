package export

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/paraph/paraph/model"
)

// webAnnotation writes the items of each document as an annotation page (W3C
// Web Annotation Data Model, 2017) beside the text they annotate. Each span of
// an item is a target, selected by position and, should the text be another
// rendering, by quote.
type webAnnotation struct{ out *folder }

func newWebAnnotation(out *folder, _ Options) (writer, error) { return webAnnotation{out}, nil }

type annotationPage struct {
	Context []any        `json:"@context"`
	ID      string       `json:"id"`
	Type    string       `json:"type"`
	Label   string       `json:"label,omitempty"`
	Items   []annotation `json:"items"`
}

type annotation struct {
	ID         string    `json:"id"`
	Type       string    `json:"type"`
	Motivation []string  `json:"motivation"`
	Generator  agent     `json:"generator"`
	Body       []any     `json:"body"`
	Target     []aTarget `json:"target"`
}

type agent struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

type textBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Format  string `json:"format,omitempty"`
	Value   string `json:"value"`
}

type aTarget struct {
	Type     string `json:"type"`
	Source   string `json:"source"`
	Scope    string `json:"scope,omitempty"`
	Selector []any  `json:"selector"`
}

type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Unit  string `json:"unit"`
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// vocabulary says what a selector's unit means; the standard's own context
// has no term for it.
var vocabulary = []any{"http://www.w3.org/ns/anno.jsonld", map[string]string{"unit": "https://github.com/paraph/paraph/ns/unit"}}

// around is how many code points of the text a quote's prefix and suffix hold.
const around = 32

func (w webAnnotation) document(d *model.Document) error {
	name := fileName(d.ID)
	if err := w.out.put("texts/"+name+".txt", []byte(d.Text)); err != nil {
		return err
	}
	page := annotationPage{Context: vocabulary, ID: name + ".jsonld", Type: "AnnotationPage", Label: d.Title, Items: []annotation{}}
	text := []rune(d.Text)
	for i := range d.Items {
		page.Items = append(page.Items, annotate(d, &d.Items[i], text, name))
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(page); err != nil {
		return err
	}
	return w.out.put("annotations/"+name+".jsonld", b.Bytes())
}

func (w webAnnotation) finish(*Dataset) error { return nil }

func annotate(d *model.Document, it *model.Item, text []rune, name string) annotation {
	a := annotation{
		ID: name + ".jsonld#" + strings.TrimPrefix(it.ID, d.ID+"/"), Type: "Annotation", Motivation: []string{"classifying"},
		Generator: agent{"Software", generator(d.Generator)},
		Body:      []any{textBody{Type: "TextualBody", Purpose: "classifying", Value: string(it.Kind)}},
	}
	if it.DecidedBy == model.Reviewer {
		a.Motivation = append(a.Motivation, "moderating")
	}
	for _, tag := range []string{it.Strength, it.Action} {
		if tag != "" {
			a.Body = append(a.Body, textBody{Type: "TextualBody", Purpose: "tagging", Value: tag})
		}
	}
	if js, err := json.Marshal(it); err == nil {
		a.Body = append(a.Body, textBody{Type: "TextualBody", Purpose: "describing", Format: "application/json", Value: string(js)})
	}
	for _, s := range it.Spans {
		if s.Start < 0 || s.Start > s.End || s.End > len(text) {
			continue
		}
		a.Target = append(a.Target, aTarget{
			Type: "SpecificResource", Source: "../texts/" + name + ".txt", Scope: d.Source.URI,
			Selector: []any{
				positionSelector{"TextPositionSelector", s.Start, s.End, "code point"},
				quoteSelector{"TextQuoteSelector", string(text[s.Start:s.End]), string(text[max(0, s.Start-around):s.Start]), string(text[s.End:min(len(text), s.End+around)])},
			},
		})
	}
	return a
}
