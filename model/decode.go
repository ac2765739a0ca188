package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// Decode reads documents from one JSON object or a row of them (NDJSON).
// Error, link and thread records among them are passed over. Documents come
// back checked: every span lies within its text.
func Decode(data []byte) (docs []*Document, err error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	for {
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			if errors.Is(err, io.EOF) {
				return docs, nil
			}
			return docs, fmt.Errorf("no JSON at byte %d: %w", dec.InputOffset(), err)
		}
		var head struct {
			Schema string `json:"schema"`
		}
		if err := json.Unmarshal(raw, &head); err != nil || head.Schema == "" {
			return docs, errors.New("a record without a schema: not written by paraph")
		}
		if head.Schema != DocumentSchema {
			continue
		}
		doc := new(Document)
		if err := json.Unmarshal(raw, doc); err != nil {
			return docs, err
		}
		if err := doc.Check(); err != nil {
			return docs, err
		}
		docs = append(docs, doc)
	}
}

// Check tells whether the document holds together: ids are there and every
// span lies within the text. Documents of this program always do; a file may
// have been changed since.
func (d *Document) Check() error {
	if d.ID == "" {
		return errors.New("a document without an id")
	}
	n := utf8.RuneCountInString(d.Text)
	for i := range d.Items {
		it := &d.Items[i]
		if it.ID == "" || len(it.Spans) == 0 {
			return fmt.Errorf("%s: item %d has no id or no span", d.ID, i+1)
		}
		if err := inside(it.Spans, n); err != nil {
			return fmt.Errorf("%s: %w", it.ID, err)
		}
		for _, b := range it.Because {
			if err := inside(b.Spans, n); err != nil {
				return fmt.Errorf("%s: %w", it.ID, err)
			}
		}
	}
	for i := range d.Topics {
		if err := inside(d.Topics[i].Spans, n); err != nil {
			return fmt.Errorf("%s: %w", d.Topics[i].ID, err)
		}
	}
	for _, f := range d.Furniture {
		if err := inside(f.Spans, n); err != nil {
			return fmt.Errorf("%s: furniture: %w", d.ID, err)
		}
	}
	for _, r := range d.Rest {
		if err := inside(r.Spans, n); err != nil {
			return fmt.Errorf("%s: rest: %w", d.ID, err)
		}
	}
	return nil
}

func inside(spans []Span, n int) error {
	for _, s := range spans {
		if s.Start < 0 || s.Start > s.End || s.End > n {
			return fmt.Errorf("span %d-%d lies outside the text", s.Start, s.End)
		}
	}
	return nil
}
