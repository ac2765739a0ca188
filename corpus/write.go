package corpus

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"slices"
	"time"
)

// progressEvery is how often progress is told at most.
const progressEvery = 100 * time.Millisecond

// writer takes what the workers made and writes it, some documents a
// transaction: as many as are waiting, so that a slow batch is safe soon and
// a fast one costs few commits.
func (in *ingestion) writer(ctx context.Context) error {
	tick := time.NewTicker(progressEvery)
	defer tick.Stop()
	var pending []outcome
	for {
		select {
		case <-ctx.Done():
			// What the workers had finished is in pending: keep it.
			return in.flush(context.WithoutCancel(ctx), pending)
		case <-tick.C:
			in.tell()
		case o, ok := <-in.outcome:
			if !ok {
				return in.flush(ctx, pending)
			}
			pending = append(pending, o)
			if len(pending) < in.opt.batch && len(in.outcome) > 0 {
				continue
			}
			if err := in.flush(ctx, pending); err != nil {
				return err
			}
			pending = pending[:0]
			if err := in.settleNowAndThen(ctx); err != nil {
				return err
			}
		}
	}
}

// flush writes a batch in one transaction, then counts and tells.
func (in *ingestion) flush(ctx context.Context, batch []outcome) error {
	if len(batch) == 0 {
		return nil
	}
	what := make([]string, len(batch))
	news := slices.ContainsFunc(batch, func(o outcome) bool { return !o.same })
	for i := range batch {
		what[i] = unchanged
	}
	var err error
	if news {
		err = in.write(ctx, batch, what)
	}
	for i := range batch {
		in.memory.Release(batch[i].weight)
		batch[i].weight = 0
	}
	if err != nil {
		return err
	}
	for i := range batch {
		in.count(&batch[i], what[i])
		batch[i].reading, batch[i].empty = nil, nil
	}
	return nil
}

// write stores a batch, and says what became of each file.
func (in *ingestion) write(ctx context.Context, batch []outcome, what []string) error {
	return in.c.write(ctx, func(tx *sql.Conn) error {
		for i := range batch {
			var b broken
			if errors.As(batch[i].err, &b) {
				return b.error
			}
			var err error
			if what[i], err = in.store(ctx, tx, &batch[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

func (in *ingestion) count(o *outcome, what string) {
	r := &in.result
	r.Read++
	switch {
	case o.err != nil:
		r.Failed++
		if in.opt.Failed != nil {
			in.opt.Failed(o.path, o.err)
		}
		return
	case what == added:
		r.Added++
	case what == changed:
		r.Changed++
	case what == again:
		r.Again++
	default:
		r.Skipped++
	}
	if o.reading != nil {
		r.Pages += o.reading.pages
	}
	in.dirty = in.dirty || what != unchanged
	if in.opt.Done != nil {
		in.opt.Done(o.path, what)
	}
	if o.empty != nil && in.opt.Empty != nil {
		in.opt.Empty(o.empty)
	}
}

func (in *ingestion) tell() {
	in.result.Found, in.result.All = int(in.seen.Load()), in.walked.Load()
	if in.opt.Progress != nil {
		in.opt.Progress(in.result.Progress)
	}
}

// What became of a file.
const (
	added     = "added"
	changed   = "changed"
	again     = "read again"
	unchanged = "unchanged"
)

// store writes one outcome: the reading, then the source that holds it, then
// takes away the reading that nothing holds any more.
func (in *ingestion) store(ctx context.Context, tx *sql.Conn, o *outcome) (string, error) {
	if o.err == nil && o.same {
		return unchanged, nil
	}
	if err := in.present(ctx, tx, o); err != nil {
		return "", err
	}
	if o.err != nil {
		return "", fail(ctx, tx, o)
	}
	what := unchanged
	if o.reading != nil {
		what = again
		if err := putReading(ctx, tx, o.reading); err != nil {
			return "", err
		}
	}
	var old sql.NullString
	err := tx.QueryRowContext(ctx, `SELECT sha256 FROM sources WHERE uri=?`, o.uri).Scan(&old)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", err
	}
	if _, err := tx.ExecContext(ctx, `
		INSERT INTO sources(uri, sha256, bytes, media_type, pages) SELECT ?, sha256, ?, media_type, pages FROM readings WHERE sha256=?
		ON CONFLICT(uri) DO UPDATE SET sha256=excluded.sha256, bytes=excluded.bytes, media_type=excluded.media_type,
		pages=excluded.pages, error=NULL, error_code=NULL`, o.uri, o.bytes, o.sum); err != nil {
		return "", err
	}
	switch {
	case !old.Valid:
		return added, nil
	case old.String != o.sum:
		_, err := tx.ExecContext(ctx, `DELETE FROM readings WHERE sha256=?1 AND NOT EXISTS (SELECT 1 FROM sources WHERE sha256=?1)`, old.String)
		return changed, err
	}
	return what, nil
}

// present makes sure that the reading a source is to hold is there: another
// process may have taken it away since the worker saw it.
func (in *ingestion) present(ctx context.Context, tx *sql.Conn, o *outcome) error {
	if o.err != nil || o.reading != nil {
		return nil
	}
	var there bool
	if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM readings WHERE sha256=?)`, o.sum).Scan(&there); err != nil || there {
		return err
	}
	weight := o.weight
	*o = in.read(ctx, o.path, true)
	o.weight = weight
	return nil
}

func putReading(ctx context.Context, tx *sql.Conn, r *reading) error {
	_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO readings VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
		r.sha256, r.extractor, r.digest, r.ownID, null(r.number), null(r.language), null(r.series), null(r.day),
		null(r.mediaType), zero(r.pages), r.words, r.keys, r.sketch, r.document)
	return err
}

// fail notes why a file could not be read. What was read of it before stays; a
// name of no file, mistyped most likely, is noted where it was one before.
func fail(ctx context.Context, tx *sql.Conn, o *outcome) error {
	code := "unreadable"
	var coded interface{ Code() string }
	if errors.As(o.err, &coded) {
		code = coded.Code()
	}
	note := `INSERT INTO sources(uri, error, error_code) VALUES (?1,?2,?3)
		ON CONFLICT(uri) DO UPDATE SET error=excluded.error, error_code=excluded.error_code`
	if o.never {
		note = `UPDATE sources SET error=?2, error_code=?3 WHERE uri=?1`
	}
	_, err := tx.ExecContext(ctx, note, o.uri, o.err.Error(), code)
	return err
}

// forgetGone takes the files away that could never be read and are no more, so
// that nobody is told of them for ever.
func (c *Corpus) forgetGone(ctx context.Context) error {
	var gone []string
	for uri, err := range each(ctx, c, `SELECT uri FROM sources WHERE sha256 IS NULL`, func(rows *sql.Rows) (*string, error) {
		uri := new(string)
		return uri, rows.Scan(uri)
	}) {
		if err != nil {
			return err
		}
		if _, err := os.Stat(c.File(*uri)); errors.Is(err, fs.ErrNotExist) {
			gone = append(gone, *uri)
		}
	}
	if gone == nil {
		return nil
	}
	return c.write(ctx, func(tx *sql.Conn) error {
		for _, uri := range gone {
			if _, err := tx.ExecContext(ctx, `DELETE FROM sources WHERE uri=? AND sha256 IS NULL`, uri); err != nil {
				return err
			}
		}
		return nil
	})
}

// settleNowAndThen keeps the tables up to date while a long batch runs,
// without spending more than a tenth of the time on it.
func (in *ingestion) settleNowAndThen(ctx context.Context) error {
	if !in.dirty || time.Since(in.settled) < max(2*time.Second, 10*in.took) {
		return nil
	}
	return in.settle(ctx)
}
