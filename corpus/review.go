package corpus

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/paraph/paraph/model"
)

// Review is what a person said of one item: a row of the sheet.
type Review struct {
	Line     int    // of the sheet, for messages
	Item     string // items.id when the sheet was written
	Document string
	Start    int               // code points
	Text     string            // the item's words
	Shown    map[string]string // the values that the sheet showed, by field
	Decided  map[string]string // the values that the person wrote; "" for "there is none"
	Retract  []string          // fields whose decision is taken back
	Verdict  string            // "ok": what is shown and not decided otherwise is right; "drop": it is no item; "keep": take a drop back
	Note     string
}

// Sample picks n of the hits, all when n is 0: the same ones for the same
// seed, however the corpus has grown around them.
func Sample(hits []*Hit, n int, seed uint64) []*Hit {
	if n <= 0 || n >= len(hits) {
		return hits
	}
	rank := func(h *Hit) uint64 {
		return mix(fnv(h.ID+"\x00"+h.Text) ^ mix(seed))
	}
	picked := slices.Clone(hits)
	slices.SortFunc(picked, func(a, b *Hit) int { return cmp.Compare(rank(a), rank(b)) })
	in := map[string]bool{}
	for _, h := range picked[:n] {
		in[h.ID] = true
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h *Hit) bool { return !in[h.ID] })
}

// Correct keeps what a reviewer said, and settles the corpus. A review that
// cannot be kept is told to failed and the others stand. It returns how many
// values are new or changed.
func (c *Corpus) Correct(ctx context.Context, reviews []Review, reviewer, version string, jobs int, failed func(Review, error)) (int, error) {
	n := 0
	err := c.write(ctx, func(tx *sql.Conn) error {
		n = 0
		now := time.Now().UTC().Format(time.RFC3339)
		docs := map[string]*reviewed{}
		for _, r := range reviews {
			d, ok := docs[r.Document]
			if !ok {
				var err error
				if d, err = reviewedDocument(ctx, tx, r.Document); err != nil {
					return err
				}
				docs[r.Document] = d
			}
			fixes, err := d.corrections(&r)
			if err != nil {
				failed(r, err)
				continue
			}
			for _, f := range fixes {
				f.reviewer, f.decide = reviewer, now
				changed, err := putCorrection(ctx, tx, &f)
				if err != nil {
					return err
				}
				n += changed
			}
			for _, field := range r.Retract {
				taken, err := tx.ExecContext(ctx, `DELETE FROM corrections WHERE document=? AND quote=? AND field=? AND reviewer=?`, r.Document, r.Text, field, reviewer)
				if err != nil {
					return err
				}
				gone, _ := taken.RowsAffected() // SQLite always knows
				n += int(gone)
			}
		}
		return nil
	})
	if err == nil {
		err = c.settle(ctx, nil)
	}
	if err == nil {
		err = c.relink(ctx, version, jobs, nil)
	}
	return n, explain(c.path, err)
}

// putCorrection keeps one value; saying the same again changes nothing, not
// even the time.
func putCorrection(ctx context.Context, tx *sql.Conn, f *correction) (int, error) {
	done, err := tx.ExecContext(ctx, `
		INSERT INTO corrections(document, sha256, quote, "start", prefix, suffix, field, machine, value, reviewer, note, decided_at)
		VALUES (?,?,?,?,?,?,?,?,?,?,?,?)
		ON CONFLICT(document, "start", quote, field, reviewer) DO UPDATE SET value=excluded.value, note=excluded.note, decided_at=excluded.decided_at
		WHERE value IS NOT excluded.value OR note IS NOT excluded.note`,
		f.document, f.sha256, f.quote, f.start, f.prefix, f.suffix, f.field, null(f.machine), null(f.value), f.reviewer, null(f.note), f.decide)
	if err != nil {
		return 0, err
	}
	n, err := done.RowsAffected()
	return int(n), err
}

// reviewed is a document under review: as the machine has it and as it
// stands.
type reviewed struct {
	machine, stands *model.Document
	sha256          string
	text            []rune
}

func reviewedDocument(ctx context.Context, q querier, id string) (*reviewed, error) {
	d := new(reviewed)
	err := q.QueryRowContext(ctx, `SELECT sha256 FROM documents WHERE id=?`, id).Scan(&d.sha256)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	if d.machine, err = readDocument(ctx, q, d.sha256, id, ""); err != nil {
		return nil, err
	}
	d.stands, err = loadDocument(ctx, q, id)
	d.text = []rune(d.machine.Text)
	return d, err
}

// corrections turns a review into values to keep, anchored in the document as
// the machine has it now.
func (d *reviewed) corrections(r *Review) ([]correction, error) {
	if d == nil {
		return nil, fmt.Errorf("no document %s", r.Document)
	}
	at := newAnchors(d.machine).find(&correction{quote: r.Text, start: r.Start})
	if at < 0 {
		return nil, errors.New("its words are not in the document any more")
	}
	machine := &d.machine.Items[at]
	stands := machine
	for i := range d.stands.Items {
		if d.stands.Items[i].ID == machine.ID {
			stands = &d.stands.Items[i]
		}
	}
	values, err := decisions(r, stands)
	if err != nil {
		return nil, err
	}
	base := correction{document: d.machine.ID, sha256: d.sha256, quote: machine.Text, start: machine.Spans[0].Start, note: r.Note}
	end := machine.Spans[len(machine.Spans)-1].End
	base.prefix = fold(string(d.text[max(0, base.start-around):base.start]))
	base.suffix = fold(string(d.text[end:min(len(d.text), end+around)]))
	var out []correction
	for _, name := range slices.Sorted(maps.Keys(values)) {
		f := base
		f.field, f.value = name, values[name]
		if field := reviewField(name); field != nil {
			f.machine = field.get(machine)
		}
		out = append(out, f)
	}
	return out, nil
}

// around is how many code points before and after a quote are kept with it.
const around = 32

// decisions gives the value of each field that a review decides.
func decisions(r *Review, stands *model.Item) (map[string]string, error) {
	values := map[string]string{}
	scratch := *stands
	for _, f := range reviewFields {
		v, ok := r.Decided[f.name]
		if !ok {
			continue
		}
		if err := f.set(&scratch, v); err != nil {
			return nil, fmt.Errorf("%s %q: %w", f.name, v, err)
		}
		values[f.name] = f.get(&scratch)
	}
	switch r.Verdict {
	case "":
	case verdictDrop, verdictKeep:
		values[fieldItem] = r.Verdict
	case "ok":
		// What was shown must still be what stands: nobody confirms a value
		// that they have not seen.
		for _, f := range fieldsOf(&scratch) {
			if _, ok := values[f.name]; ok {
				continue
			}
			if shown, ok := r.Shown[f.name]; !ok || shown != f.get(stands) {
				return nil, fmt.Errorf("%s is %q now, the sheet showed %q: write the sheet anew", f.name, f.get(stands), shown)
			}
			values[f.name] = f.get(stands)
		}
	default:
		return nil, fmt.Errorf("verdict %q: want ok, drop or keep", r.Verdict)
	}
	return values, nil
}
