package corpus

import (
	"context"
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
	if err := q.QueryRowContext(ctx, `SELECT sha256, source, coalesce(series,'') FROM documents WHERE id=?`, id).Scan(&sum, &uri, &series); err != nil {
		return nil, err
	}
	d, err := readDocument(ctx, q, sum, id, uri)
	if err != nil {
		return nil, err
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

// Links yields all links in a stable order.
func (c *Corpus) Links(ctx context.Context) ([]model.Link, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT from_id, to_id, relation, score, because FROM links ORDER BY series, from_id, to_id, relation`)
	if err != nil {
		return nil, explain(c.path, err)
	}
	defer rows.Close()
	var links []model.Link
	for rows.Next() {
		l := model.Link{Schema: model.LinkSchema}
		var because []byte
		if err := rows.Scan(&l.From, &l.To, &l.Relation, &l.Score, &because); err != nil {
			return nil, explain(c.path, err)
		}
		if err := unlist(because, &l.Because); err != nil {
			return nil, explain(c.path, err)
		}
		links = append(links, l)
	}
	return links, explain(c.path, rows.Err())
}

// Threads yields all threads by series and id.
func (c *Corpus) Threads(ctx context.Context) ([]model.Thread, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT record FROM threads ORDER BY series, id`)
	if err != nil {
		return nil, explain(c.path, err)
	}
	defer rows.Close()
	var threads []model.Thread
	for rows.Next() {
		var js []byte
		var t model.Thread
		if err := rows.Scan(&js); err != nil {
			return nil, explain(c.path, err)
		}
		if err := unlist(js, &t); err != nil {
			return nil, explain(c.path, err)
		}
		threads = append(threads, t)
	}
	return threads, explain(c.path, rows.Err())
}

// unlist reads a JSON column; NULL leaves v as it is.
func unlist(js []byte, v any) error {
	if len(js) == 0 {
		return nil
	}
	return json.Unmarshal(js, v)
}
