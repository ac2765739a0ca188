package corpus

import (
	"context"
	"database/sql"
	"encoding/json"
	"iter"

	"github.com/paraph/paraph/model"
)

// readDocument reads a document as the machine read it, under its id and with
// its source in the corpus.
func readDocument(ctx context.Context, q querier, sum, id, uri string) (*model.Document, error) {
	var blob []byte
	if err := q.QueryRowContext(ctx, `SELECT document FROM readings WHERE sha256=?`, sum).Scan(&blob); err != nil {
		return nil, err
	}
	d, err := unpack(blob)
	if err != nil {
		return nil, err
	}
	rename(d, id)
	d.Source.URI = uri
	return d, nil
}

// loadDocument reads a document with what reviewers decided and the series it
// was put into.
func loadDocument(ctx context.Context, q querier, id string) (*model.Document, error) {
	var sum, uri, series string
	var shared bool
	if err := q.QueryRowContext(ctx, `
		SELECT sha256, source, coalesce(series,''), EXISTS (SELECT 1 FROM documents o WHERE o.series=d.series AND o.id<>d.id AND o.state='current')
		FROM documents d WHERE id=?`, id).Scan(&sum, &uri, &series, &shared); err != nil {
		return nil, err
	}
	d, err := readDocument(ctx, q, sum, id, uri)
	if err != nil {
		return nil, err
	}
	if d.Meeting == nil && shared {
		d.Meeting = new(model.Meeting) // of which the document says nothing, but others do
	}
	if d.Meeting != nil && series != "" {
		d.Meeting.Series = series // one name for a body, however the document has it
	}
	// The ids of a document's items lie between "id/" and "id0".
	fixes, err := scanCorrections(ctx, q, "WHERE item > ? AND item < ? ORDER BY decided_at, id", id+"/", id+"0")
	if err != nil {
		return nil, err
	}
	correct(d, fixes)
	return d, nil
}

// documentIDs lists documents by series, meeting and id.
func documentIDs(ctx context.Context, q querier, where string, args ...any) (ids []string, err error) {
	rows, err := q.QueryContext(ctx, `SELECT id FROM documents WHERE `+where+` ORDER BY series, coalesce(meeting_date, date), ordinal, id`, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// Document reads one document with what reviewers decided.
func (c *Corpus) Document(ctx context.Context, id string) (*model.Document, error) {
	return loadDocument(ctx, c.db, id)
}

// Documents yields the current documents by series and date, one in memory
// at a time. Those of one series only where series is not "".
func (c *Corpus) Documents(ctx context.Context, series string) iter.Seq2[*model.Document, error] {
	return func(yield func(*model.Document, error) bool) {
		ids, err := documentIDs(ctx, c.db, `state='current' AND (?1='' OR series=?1)`, series)
		if err != nil {
			yield(nil, explain(c.path, err))
			return
		}
		for _, id := range ids {
			d, err := loadDocument(ctx, c.db, id)
			if err != nil {
				yield(nil, explain(c.path, err))
				return
			}
			if !yield(d, nil) {
				return
			}
		}
	}
}

// Links gives all links in a stable order.
func (c *Corpus) Links(ctx context.Context) ([]model.Link, error) {
	return collect(c.EachLink(ctx))
}

// Threads gives all threads by series and id.
func (c *Corpus) Threads(ctx context.Context) ([]model.Thread, error) {
	return collect(c.EachThread(ctx))
}

func collect[T any](records iter.Seq2[*T, error]) (all []T, err error) {
	for r, err := range records {
		if err != nil {
			return nil, err
		}
		all = append(all, *r)
	}
	return all, nil
}

// EachLink yields the links in the order of Links, one in memory at a time.
func (c *Corpus) EachLink(ctx context.Context) iter.Seq2[*model.Link, error] {
	return each(ctx, c, `SELECT from_id, to_id, relation, score, because FROM links ORDER BY series, from_id, to_id, relation`,
		func(rows *sql.Rows) (*model.Link, error) {
			l := &model.Link{Schema: model.LinkSchema}
			var because []byte
			if err := rows.Scan(&l.From, &l.To, &l.Relation, &l.Score, &because); err != nil {
				return nil, err
			}
			return l, unlist(because, &l.Because)
		})
}

// EachThread yields the threads in the order of Threads, one in memory at a
// time.
func (c *Corpus) EachThread(ctx context.Context) iter.Seq2[*model.Thread, error] {
	return each(ctx, c, `SELECT record FROM threads ORDER BY series, id`, func(rows *sql.Rows) (*model.Thread, error) {
		var js []byte
		if err := rows.Scan(&js); err != nil {
			return nil, err
		}
		t := new(model.Thread)
		return t, unlist(js, t)
	})
}

// each yields what scan makes of a query's rows.
func each[T any](ctx context.Context, c *Corpus, query string, scan func(*sql.Rows) (*T, error)) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		rows, err := c.db.QueryContext(ctx, query)
		if err != nil {
			yield(nil, explain(c.path, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			r, err := scan(rows)
			if !yield(r, explain(c.path, err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(nil, explain(c.path, err))
		}
	}
}

// unlist reads a JSON column; NULL leaves v as it is.
func unlist(js []byte, v any) error {
	if len(js) == 0 {
		return nil
	}
	return json.Unmarshal(js, v)
}
