package corpus

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/paraph/paraph/corpus/link"
	"github.com/paraph/paraph/model"
)

// wantedSeries is a series as the documents make it now.
type wantedSeries struct {
	key, stamp string
	docs       []docStamp // by id
	group      link.Series
}

type docStamp struct{ id, stamp, series string }

// relink reckons the links of every series whose documents, or whose linker,
// changed since they were reckoned last. The links of a series rest on its
// own documents alone, so the result is that of linking everything anew.
func (c *Corpus) relink(ctx context.Context, version string, jobs int, tick func(left int)) error {
	for {
		stale, err := c.staleSeries(ctx, version)
		if err != nil || len(stale) == 0 {
			return err
		}
		work, within := errgroup.WithContext(ctx)
		work.SetLimit(max(jobs, 1))
		for i := range stale {
			if within.Err() != nil {
				break
			}
			if tick != nil {
				tick(len(stale) - i)
			}
			work.Go(func() error { return c.relinkSeries(within, &stale[i]) })
		}
		if err := errors.Join(work.Wait(), ctx.Err()); err != nil {
			return err
		}
	}
}

// staleSeries compares the series that the documents make with what was
// linked, and takes away those that are no more.
func (c *Corpus) staleSeries(ctx context.Context, version string) ([]wantedSeries, error) {
	var stale []wantedSeries
	err := c.write(ctx, func(tx *sql.Conn) error {
		stale = nil
		want, err := wantSeries(ctx, tx, version)
		if err != nil {
			return err
		}
		have, err := linkedSeries(ctx, tx)
		if err != nil {
			return err
		}
		for _, s := range want {
			if have[s.key] != s.stamp {
				stale = append(stale, s)
			}
			delete(have, s.key)
			for _, d := range s.docs {
				if d.series == s.key {
					continue
				}
				if _, err := tx.ExecContext(ctx, `UPDATE documents SET series=? WHERE id=?`, s.key, d.id); err != nil {
					return err
				}
			}
		}
		for key := range have {
			if err := unlink(ctx, tx, key); err != nil {
				return err
			}
		}
		return nil
	})
	return stale, err
}

func linkedSeries(ctx context.Context, q querier) (map[string]string, error) {
	rows, err := q.QueryContext(ctx, `SELECT id, stamp FROM series`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	have := map[string]string{}
	for rows.Next() {
		var key, stamp string
		if err := rows.Scan(&key, &stamp); err != nil {
			return nil, err
		}
		have[key] = stamp
	}
	return have, rows.Err()
}

// wantSeries groups the current documents by the facts of their meetings.
func wantSeries(ctx context.Context, q querier, version string) ([]wantedSeries, error) {
	rows, err := q.QueryContext(ctx, `
		SELECT d.id, d.stamp, coalesce(d.series,''), d.kind, coalesce(d.title,''), coalesce(d.date,''), coalesce(d.number,''), d.parties,
		       coalesce(r.series,''), coalesce(d.body,''), coalesce(d.ordinal,0), coalesce(d.meeting_date,''), coalesce(d.meeting_place,'')
		FROM documents d JOIN readings r USING (sha256) WHERE d.state='current' ORDER BY d.id`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var docs []*model.Document
	stamps := map[string]docStamp{}
	for rows.Next() {
		d := &model.Document{Meeting: new(model.Meeting)}
		m := d.Meeting
		var s docStamp
		var parties []byte
		if err := rows.Scan(&d.ID, &s.stamp, &s.series, &d.Kind, &d.Title, &d.Date, &d.Number, &parties,
			&m.Series, &m.Body, &m.Ordinal, &m.Date, &m.Place); err != nil {
			return nil, err
		}
		if err := unlist(parties, &d.Parties); err != nil {
			return nil, err
		}
		s.id = d.ID
		stamps[d.ID] = s
		docs = append(docs, d)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	var want []wantedSeries
	for _, g := range link.Group(docs) {
		s := wantedSeries{key: g.Key, group: g}
		for _, m := range g.Meetings {
			for _, d := range m.Docs {
				s.docs = append(s.docs, stamps[d.ID])
			}
		}
		slices.SortFunc(s.docs, func(a, b docStamp) int { return strings.Compare(a.id, b.id) })
		h := sha256.New()
		fmt.Fprintf(h, "%s\n%s\n", version, s.key)
		for _, d := range s.docs {
			fmt.Fprintf(h, "%s %s\n", d.id, d.stamp)
		}
		s.stamp = hex.EncodeToString(h.Sum(nil)[:16])
		want = append(want, s)
	}
	return want, nil
}

// relinkSeries links one series. The work is done outside the transaction;
// if a document changed meanwhile, nothing is written, and the series is
// found stale again.
func (c *Corpus) relinkSeries(ctx context.Context, s *wantedSeries) error {
	for i := range s.group.Meetings {
		docs := s.group.Meetings[i].Docs
		for j := range docs {
			d, err := loadDocument(ctx, c.db, docs[j].ID)
			if errors.Is(err, sql.ErrNoRows) {
				return nil
			} else if err != nil {
				return err
			}
			docs[j] = lean(d)
		}
		// Grouped by their facts alone, the documents had no items yet.
		slices.SortStableFunc(docs, func(a, b *model.Document) int {
			return cmp.Or(cmp.Compare(len(b.Items), len(a.Items)), cmp.Compare(a.ID, b.ID))
		})
	}
	result := link.LinkSeries(&s.group, 0)
	s.group = link.Series{} // let the documents go
	return c.write(ctx, func(tx *sql.Conn) error {
		for _, d := range s.docs {
			var same bool
			err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM documents WHERE id=? AND stamp=?)`, d.id, d.stamp).Scan(&same)
			if err != nil || !same {
				return err
			}
		}
		if err := unlink(ctx, tx, s.key); err != nil {
			return err
		}
		if err := putLinks(ctx, tx, s.key, result.Links); err != nil {
			return err
		}
		if err := putThreads(ctx, tx, s.key, result.Threads); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO series VALUES (?,?)`, s.key, s.stamp)
		return err
	})
}

// lean lets go of what linking never looks at: it is most of a document, and
// a series may have many.
func lean(d *model.Document) *model.Document {
	d.Text, d.Furniture, d.Rest, d.Because = "", nil, nil, nil
	for i := range d.Items {
		d.Items[i].Because = nil
	}
	return d
}

func unlink(ctx context.Context, tx *sql.Conn, series string) error {
	for _, q := range [...]string{
		`DELETE FROM links WHERE series=?`, `DELETE FROM threads WHERE series=?`, `DELETE FROM series WHERE id=?`,
	} {
		if _, err := tx.ExecContext(ctx, q, series); err != nil {
			return err
		}
	}
	return nil
}

func putLinks(ctx context.Context, tx *sql.Conn, series string, links []model.Link) error {
	stmt, err := tx.PrepareContext(ctx, `INSERT INTO links VALUES (?,?,?,?,?,?)`)
	if err != nil {
		return err
	}
	defer stmt.Close()
	for i := range links {
		l := &links[i]
		if _, err := stmt.ExecContext(ctx, series, l.From, l.To, string(l.Relation), l.Score, list(l.Because)); err != nil {
			return err
		}
	}
	return nil
}

func putThreads(ctx context.Context, tx *sql.Conn, series string, threads []model.Thread) error {
	stmt, err := tx.PrepareContext(ctx, `INSERT OR REPLACE INTO threads VALUES (?,?,?,?,?,?,?,?,?)`)
	if err != nil {
		return err
	}
	defer stmt.Close()
	for i := range threads {
		t := &threads[i]
		record, err := json.Marshal(t)
		if err != nil {
			return err
		}
		if _, err := stmt.ExecContext(ctx, t.ID, series, t.Label, string(t.Status), t.Overdue, null(t.First), null(t.Last), list(t.Items), string(record)); err != nil {
			return err
		}
	}
	return nil
}
