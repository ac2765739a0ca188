package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"github.com/paraph/paraph/model"
)

// Coding is a document as somebody coded it, from paraph's own records or
// from the shorter form that coders write: topics and topic references by
// title, items by "quote", parties and chairs as plain names.
type Coding struct {
	Name   string
	Facts  map[string]string // by field path; a field that is not coded is absent
	Topics []Topic
	Items  []Item
}

// Topic is a heading as it is compared.
type Topic struct {
	Number, Title string
	Level         int
}

// Item is an item as it is compared. Topic is the topic's title.
type Item struct {
	Topic, Kind, Text, Action, Strength, Due string
	Actors, Amounts                          []string
}

// record reads both forms: what differs is left raw.
type record struct {
	Schema, Kind, Carrier, Number, Date string
	SubjectCodes                        []json.RawMessage `json:"subject_codes"`
	Parties, Chairs                     []json.RawMessage
	Meeting                             *meeting
	Previous, Next                      *model.Occasion
	Topics                              []struct {
		ID, Number, Title string
		Level             int
	}
	Items []struct {
		Topic, Kind, Text, Quote, Action, Strength string
		Actors                                     []string
		Due                                        *model.Due
		Amounts                                    []model.Amount
	}
	present map[string]json.RawMessage
}

type meeting struct {
	Ordinal     int
	Date, Place string
	Chairs      []json.RawMessage
}

// Load reads NAME.json of a directory, or one file. Links files are passed
// over.
func Load(path string) (map[string]*Coding, error) {
	files := []string{path}
	if info, err := os.Stat(path); err != nil {
		return nil, err
	} else if info.IsDir() {
		if files, err = filepath.Glob(filepath.Join(path, "*.json")); err != nil {
			return nil, err
		}
	}
	out := map[string]*Coding{}
	for _, f := range files {
		if strings.HasSuffix(f, ".links.json") {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		c, err := Parse(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		c.Name = strings.TrimSuffix(filepath.Base(f), ".json")
		out[c.Name] = c
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: no NAME.json in it", path)
	}
	return out, nil
}

// Parse reads one coding in either form.
func Parse(data []byte) (*Coding, error) {
	var r record
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &r.present); err != nil {
		return nil, err
	}
	c := &Coding{Facts: r.facts()}
	title := map[string]string{}
	for _, t := range r.Topics {
		c.Topics = append(c.Topics, Topic{Number: strings.TrimRight(t.Number, "."), Title: fold(t.Title), Level: max(t.Level, 1)})
		if t.ID != "" {
			title[t.ID] = fold(t.Title)
		}
	}
	for _, it := range r.Items {
		one := Item{Topic: fold(it.Topic), Kind: it.Kind, Text: it.Text, Strength: it.Strength, Actors: sorted(it.Actors)}
		if t, ok := title[it.Topic]; ok {
			one.Topic = t
		}
		if one.Text == "" {
			one.Text = it.Quote
		}
		if w := words(it.Action); len(w) > 0 {
			one.Action = w[0]
		}
		if it.Due != nil {
			one.Due = it.Due.EDTF
		}
		for _, a := range it.Amounts {
			one.Amounts = append(one.Amounts, fmt.Sprintf("%s %.0f", a.Currency, a.Value))
		}
		sort.Strings(one.Amounts)
		c.Items = append(c.Items, one)
	}
	return c, nil
}

// facts gives the document's and the meeting's facts by field path. Those of
// a part that the record does not speak of at all are absent.
func (r *record) facts() map[string]string {
	m := meeting{}
	if r.Meeting != nil {
		m = *r.Meeting
	}
	chairs := r.Chairs
	if len(chairs) == 0 {
		chairs = m.Chairs
	}
	f := map[string]string{
		"kind": r.Kind, "carrier": r.Carrier, "number": r.Number, "date": r.Date,
		"parties":       strings.Join(names(r.Parties, "id"), ", "),
		"subject_codes": strings.Join(codes(r.SubjectCodes), ", "),
		"chairs":        strings.Join(folded(names(chairs, "family_name", "name")), ", "),
	}
	part := func(name string, number int, date, place string) {
		if _, ok := r.present[name]; ok {
			f[name+".ordinal"], f[name+".date"], f[name+".place"] = ordinal(number), date, place
		}
	}
	part("meeting", m.Ordinal, m.Date, m.Place)
	for name, o := range map[string]*model.Occasion{"previous": r.Previous, "next": r.Next} {
		if o == nil {
			o = &model.Occasion{}
		}
		part(name, o.Ordinal, o.Date, o.Place)
	}
	return f
}

func ordinal(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// names gives plain strings, or of objects the first of the fields that is set.
func names(raw []json.RawMessage, fields ...string) (out []string) {
	for _, r := range raw {
		var s string
		if json.Unmarshal(r, &s) != nil {
			var o map[string]json.RawMessage
			if json.Unmarshal(r, &o) == nil {
				for _, f := range fields {
					if json.Unmarshal(o[f], &s) == nil && s != "" {
						break
					}
				}
			}
		}
		out = append(out, s)
	}
	return sorted(out)
}

func codes(raw []json.RawMessage) (out []string) {
	for _, r := range raw {
		var s string
		var c model.SubjectCode
		if json.Unmarshal(r, &s) != nil && json.Unmarshal(r, &c) == nil {
			s = strings.TrimSpace(c.Code + " " + c.Number)
		}
		out = append(out, s)
	}
	return sorted(out)
}

func folded(in []string) []string {
	for i := range in {
		in[i] = fold(in[i])
	}
	return sorted(in)
}

func sorted(in []string) []string {
	out := append([]string(nil), in...)
	sort.Strings(out)
	return out
}
