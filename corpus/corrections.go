package corpus

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/paraph/paraph/model"
)

// correction is one value that a person decided (table corrections).
type correction struct {
	id                     int64
	document, sha256       string
	quote                  string
	start                  int // code points
	prefix, suffix         string
	field                  string
	machine, value         string
	reviewer, note, decide string
	item                   string
}

func (c *correction) stamp(w io.Writer) {
	fmt.Fprintf(w, "%q %q %d %q %q %q\n", c.quote, c.field, c.start, c.value, c.reviewer, c.decide)
}

// corrections are all of a corpus, to be found by document or by reading: a
// document's id changes when a fuller carrier of it comes in, and a reading's
// when its file does.
type corrections struct {
	byDocument, byReading map[string][]correction
}

func readCorrections(ctx context.Context, q querier) (*corrections, error) {
	list, err := scanCorrections(ctx, q, "ORDER BY decided_at, id")
	if err != nil {
		return nil, err
	}
	all := &corrections{map[string][]correction{}, map[string][]correction{}}
	for _, c := range list {
		all.byDocument[c.document] = append(all.byDocument[c.document], c)
		all.byReading[c.sha256] = append(all.byReading[c.sha256], c)
	}
	return all, nil
}

func scanCorrections(ctx context.Context, q querier, where string, args ...any) (list []correction, err error) {
	rows, err := q.QueryContext(ctx, `
		SELECT id, document, sha256, quote, "start", prefix, suffix, field, coalesce(machine,''), coalesce(value,''),
		       reviewer, coalesce(note,''), decided_at, coalesce(item,'')
		FROM corrections `+where, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var c correction
		if err := rows.Scan(&c.id, &c.document, &c.sha256, &c.quote, &c.start, &c.prefix, &c.suffix, &c.field, &c.machine, &c.value,
			&c.reviewer, &c.note, &c.decide, &c.item); err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return list, rows.Err()
}

// of gives the corrections of a document, the earlier decided first.
func (all *corrections) of(id string, readings []string) []correction {
	out := all.byDocument[id]
	for _, sum := range readings {
		for _, c := range all.byReading[sum] {
			if c.document != id {
				out = append(out[:len(out):len(out)], c)
			}
		}
	}
	return out
}

// anchor finds the item that each correction stands at now, "" where its
// quote is found no more.
func anchor(d *model.Document, fixes []correction) []correction {
	if len(fixes) == 0 {
		return nil
	}
	a := newAnchors(d)
	out := make([]correction, len(fixes))
	for i, f := range fixes {
		f.item = ""
		if at := a.find(&f); at >= 0 {
			f.item = d.Items[at].ID
		}
		out[i] = f
	}
	return out
}

// correct puts the reviewers' values in the machine's place. The corrections
// are anchored; of several for one value the last counts.
func correct(d *model.Document, fixes []correction) {
	if len(fixes) == 0 {
		return
	}
	at := make(map[string]int, len(d.Items))
	for i := range d.Items {
		at[d.Items[i].ID] = i
	}
	dropped := map[int]bool{}
	for i := range fixes {
		if n, ok := at[fixes[i].item]; ok {
			dropped[n] = decide(&d.Items[n], &fixes[i], dropped[n])
		}
	}
	drop(d, dropped)
}

// decide sets one value of an item, and tells whether it is no item at all.
func decide(it *model.Item, f *correction, dropped bool) bool {
	it.DecidedBy = model.Reviewer
	if f.field == fieldItem {
		return f.value == verdictDrop
	}
	if field := reviewField(f.field); field != nil && field.set(it, f.value) == nil {
		if f.field == "kind" && it.Kind != model.Commitment {
			it.Actors, it.Action, it.Strength, it.Due, it.Amounts = nil, "", "", nil, nil // only commitments have them
		}
		because := it.Because[:0:0]
		for _, b := range it.Because {
			if b.Field != f.field && !(b.Field == "" && f.field == "kind") {
				because = append(because, b)
			}
		}
		it.Because = append(because, model.Because{Field: f.field, Rule: "reviewer"})
	}
	return dropped
}

// drop takes items out that a reviewer found to be none; their words stay
// accounted for.
func drop(d *model.Document, dropped map[int]bool) {
	kept := d.Items[:0:0]
	for i := range d.Items {
		if dropped[i] {
			d.Rest = append(d.Rest, model.Rest{Reason: model.Reviewer, Spans: d.Items[i].Spans})
			continue
		}
		kept = append(kept, d.Items[i])
	}
	d.Items = kept
}

// fold makes every run of white space one blank, as items' texts are.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
