package corpus

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"

	"github.com/paraph/paraph/model"
)

// apply writes as much of the plan as fits before the deadline, at least one
// document, and returns what is left of it.
func (p *plan) apply(ctx context.Context, tx *sql.Conn, deadline time.Time) (*plan, error) {
	rest := &plan{version: p.version}
	for _, id := range p.gone {
		if err := removeDocument(ctx, tx, id); err != nil {
			return nil, err
		}
	}
	if len(p.put) > 0 {
		w, err := newProjector(ctx, tx)
		if err != nil {
			return nil, err
		}
		defer w.close()
		for i, d := range p.put {
			if i > 0 && time.Now().After(deadline) {
				rest.put, rest.sources = p.put[i:], p.sources
				return rest, nil
			}
			if err := w.put(ctx, d); err != nil {
				return nil, err
			}
		}
	}
	for _, s := range p.sources {
		if _, err := tx.ExecContext(ctx, `UPDATE sources SET document=?, role=? WHERE uri=?`, null(s.document), null(s.role), s.uri); err != nil {
			return nil, err
		}
	}
	return rest, nil
}

func removeDocument(ctx context.Context, tx *sql.Conn, id string) error {
	for _, q := range [...]string{
		`DELETE FROM items WHERE document=?`, `DELETE FROM topics WHERE document=?`, `DELETE FROM documents WHERE id=?`,
	} {
		if _, err := tx.ExecContext(ctx, q, id); err != nil {
			return err
		}
	}
	return nil
}

// projector writes documents into the plain tables.
type projector struct {
	tx                    *sql.Conn
	document, topic, item *sql.Stmt
	fix                   *sql.Stmt
}

func newProjector(ctx context.Context, tx *sql.Conn) (*projector, error) {
	w := &projector{tx: tx}
	for _, s := range []struct {
		to    **sql.Stmt
		query string
	}{
		{&w.document, `INSERT INTO documents VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`},
		{&w.topic, `INSERT INTO topics VALUES (?,?,?,?,?,?,?)`},
		{&w.item, `INSERT INTO items VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`},
		{&w.fix, `UPDATE corrections SET item=? WHERE id=?`},
	} {
		stmt, err := tx.PrepareContext(ctx, s.query)
		if err != nil {
			w.close()
			return nil, err
		}
		*s.to = stmt
	}
	return w, nil
}

func (w *projector) close() {
	for _, s := range []*sql.Stmt{w.document, w.topic, w.item, w.fix} {
		if s != nil {
			s.Close()
		}
	}
}

// put replaces a document's rows.
func (w *projector) put(ctx context.Context, p *placed) error {
	if err := removeDocument(ctx, w.tx, p.id); err != nil {
		return err
	}
	d, err := readDocument(ctx, w.tx, p.sha256, p.id, p.uri)
	if err != nil {
		return err
	}
	fixes := anchor(d, p.corrections)
	for _, f := range fixes {
		if _, err := w.fix.ExecContext(ctx, null(f.item), f.id); err != nil {
			return err
		}
	}
	correct(d, fixes)
	if err := w.putDocument(ctx, p, d); err != nil || p.state != current {
		return err
	}
	for i := range d.Topics {
		t := &d.Topics[i]
		if _, err := w.topic.ExecContext(ctx, t.ID, d.ID, i+1, null(t.Number), t.Title, t.Level, null(t.Parent)); err != nil {
			return err
		}
	}
	for i := range d.Items {
		if err := w.putItem(ctx, d.ID, i+1, &d.Items[i]); err != nil {
			return err
		}
	}
	return nil
}

func (w *projector) putDocument(ctx context.Context, p *placed, d *model.Document) error {
	m := d.Meeting
	if m == nil {
		m = new(model.Meeting)
	}
	_, err := w.document.ExecContext(ctx, d.ID, p.state, null(p.supersededBy), null(p.belongsTo),
		string(d.Kind), d.Carrier, null(d.Language), null(d.Title), null(d.Date), null(d.Place), null(d.Number),
		nil, null(m.Body), zero(m.Ordinal), null(m.Date), null(m.Place), list(d.Parties), zero(d.Source.Pages),
		len(d.Items), p.uri, p.sha256, d.Text, p.stamp)
	return err
}

func (w *projector) putItem(ctx context.Context, document string, position int, it *model.Item) error {
	var due model.Due
	var from, to string
	if it.Due != nil {
		due = *it.Due
		from, to = dueRange(due.EDTF)
	}
	decided := it.DecidedBy
	if decided == "" {
		decided = model.Machine
	}
	first, last := it.Spans[0], it.Spans[len(it.Spans)-1]
	_, err := w.item.ExecContext(ctx, it.ID, document, position, null(it.Topic), it.Statement, null(it.Paragraph), null(it.Marker),
		string(it.Kind), it.Text, first.Start, last.End, zero(first.Page), list(it.Spans),
		list(it.Actors), null(it.Action), null(it.Strength), null(due.Text), null(due.EDTF), null(from), null(to),
		list(it.Amounts), list(it.Names), decided)
	return err
}

// null and zero turn the model's absent values into NULL, list a list into a
// JSON array.
func null(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func zero(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

func list[T any](l []T) any {
	if len(l) == 0 {
		return nil
	}
	js, err := json.Marshal(l)
	if err != nil {
		return nil // no such value in the model
	}
	return string(js)
}
