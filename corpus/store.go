package corpus

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

//go:embed schema.sql
var schemaSQL string

const (
	applicationID = 0x70617261 // "para"
	schemaVersion = 2
	busyTimeout   = 60 * time.Second
)

// What can be wrong with a corpus file. Errors of Open wrap one of these.
var (
	ErrForeign = errors.New("not a paraph corpus")
	ErrNewer   = errors.New("made by a newer paraph")
	ErrOlder   = errors.New("made by an older paraph; ingest the files into a new corpus")
	ErrDamaged = errors.New("damaged")
	ErrFull    = errors.New("no space left")
)

// Corpus is an open corpus file. It may be used from several goroutines.
type Corpus struct {
	path string // absolute
	db   *sql.DB
	ro   bool
	turn sync.Mutex // of the one that writes: waiting here is cheaper than SQLite's polling
}

// Open opens the corpus at path for reading and writing, and makes it where
// there is no file. A file that is not a corpus is never written to.
func Open(ctx context.Context, path string) (*Corpus, error) {
	if err := checkFile(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if _, err := os.Stat(filepath.Dir(path)); err != nil {
		return nil, err
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	c, err := open(path, "rwc", false)
	if err != nil {
		return nil, err
	}
	if err := c.prepare(ctx); err != nil {
		c.db.Close()
		return nil, explain(path, err)
	}
	return c, nil
}

// OpenReadOnly opens an existing corpus for reading. It works on read-only
// media, too.
func OpenReadOnly(ctx context.Context, path string) (*Corpus, error) {
	if err := checkFile(path); err != nil {
		return nil, err
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	var c *Corpus
	// Who may write can also take away the log that SQLite keeps beside an open
	// file. A log that lies there must be read with the file. Where none can be
	// opened (read-only media) and none lies there, the file alone is whole.
	for _, mode := range []string{"rw", "ro", "ro&immutable=1"} {
		if c, err = open(path, mode, true); err != nil {
			return nil, err
		}
		if err = c.check(ctx); err == nil {
			return c, nil
		}
		c.db.Close()
		if _, e := os.Stat(path + "-wal"); e == nil {
			break
		}
	}
	return nil, explain(path, err)
}

// Close closes the corpus. Its log is folded into the file.
func (c *Corpus) Close() error { return c.db.Close() }

// Path returns the corpus file's absolute path.
func (c *Corpus) Path() string { return c.path }

func open(path, mode string, ro bool) (*Corpus, error) {
	// Only these characters have a meaning in the path of an SQLite URI.
	esc := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(filepath.ToSlash(path))
	q := url.Values{"_pragma": {
		fmt.Sprintf("busy_timeout(%d)", busyTimeout.Milliseconds()),
		"synchronous(NORMAL)", "foreign_keys(OFF)", "temp_store(MEMORY)", "cache_size(-32000)",
		"wal_autocheckpoint(4000)", // 16 MB: fewer syncs for a large batch
	}}
	if ro {
		q.Add("_pragma", "query_only(ON)")
	}
	db, err := sql.Open("sqlite", "file:"+esc+"?mode="+mode+"&"+q.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(4)
	return &Corpus{path: path, db: db, ro: ro}, nil
}

// checkFile looks at the first bytes before SQLite touches anything. A file
// of no bytes is as good as none.
func checkFile(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s: %w: not a regular file", path, ErrForeign)
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	const magic = "SQLite format 3\x00"
	head := make([]byte, len(magic))
	n, err := io.ReadFull(f, head)
	if n == 0 && err == io.EOF {
		return nil
	}
	if string(head[:n]) != magic {
		return fmt.Errorf("%s: %w: not an SQLite file", path, ErrForeign)
	}
	return nil
}

// prepare makes the schema in a new file, or checks the one that is there.
// Two processes may do so at once.
func (c *Corpus) prepare(ctx context.Context) error {
	err := c.write(ctx, func(tx *sql.Conn) error {
		var app, tables int
		if err := tx.QueryRowContext(ctx, `SELECT application_id, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id`).Scan(&app, &tables); err != nil {
			return err
		}
		if app != 0 || tables != 0 {
			return nil
		}
		// The id must be in the file itself, not in a log beside it: so the
		// schema is made before the log is switched on.
		_, err := tx.ExecContext(ctx, schemaSQL+fmt.Sprintf("PRAGMA application_id=%d; PRAGMA user_version=%d;", applicationID, schemaVersion))
		return err
	})
	if err != nil {
		return err
	}
	if err := c.check(ctx); err != nil {
		return err
	}
	return c.retryBusy(ctx, func() error {
		var mode string
		if err := c.db.QueryRowContext(ctx, "PRAGMA journal_mode=WAL").Scan(&mode); err != nil {
			return err
		}
		// Some network file systems refuse it; the older journal is as safe.
		return nil
	})
}

// check tells whether the file is a whole corpus of this version.
func (c *Corpus) check(ctx context.Context) error {
	var app, version int
	if err := c.db.QueryRowContext(ctx, `SELECT application_id, user_version FROM pragma_application_id, pragma_user_version`).Scan(&app, &version); err != nil {
		return err
	}
	switch {
	case app != applicationID:
		return ErrForeign
	case version > schemaVersion:
		return fmt.Errorf("%w (schema %d)", ErrNewer, version)
	case version < schemaVersion:
		return ErrOlder
	}
	if c.ro {
		return nil
	}
	var verdict string
	if err := c.db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", ErrDamaged, verdict)
	}
	return nil
}

// write runs f in one immediate transaction on one connection.
func (c *Corpus) write(ctx context.Context, f func(*sql.Conn) error) error {
	conn, err := c.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return c.writeOn(ctx, conn, func() error { return f(conn) })
}

// writeOn runs f in one immediate transaction on conn. f may run more than
// once, and its work counts only when writeOn returns nil.
func (c *Corpus) writeOn(ctx context.Context, conn *sql.Conn, f func() error) error {
	c.turn.Lock()
	defer c.turn.Unlock()
	return c.retryBusy(ctx, func() error {
		if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
			return err
		}
		err := f()
		if err == nil {
			_, err = conn.ExecContext(ctx, "COMMIT")
		}
		if err != nil {
			conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
		}
		return err
	})
}

// retryBusy repeats f while another process holds the file. SQLite waits by
// itself nearly everywhere; recovery and the switch of the journal do not.
func (c *Corpus) retryBusy(ctx context.Context, f func() error) error {
	give := time.Now().Add(busyTimeout)
	for pause := 5 * time.Millisecond; ; pause = min(2*pause, 200*time.Millisecond) {
		err := f()
		var se *sqlite.Error
		if err == nil || !errors.As(err, &se) || se.Code()&0xff != sqlite3.SQLITE_BUSY || time.Now().After(give) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
	}
}

// explain turns SQLite's codes into what: why, in one line.
func explain(path string, err error) error {
	if err == nil {
		return nil
	}
	var se *sqlite.Error
	if errors.As(err, &se) {
		switch se.Code() & 0xff {
		case sqlite3.SQLITE_NOTADB:
			err = ErrForeign
		case sqlite3.SQLITE_CORRUPT:
			err = ErrDamaged
		case sqlite3.SQLITE_FULL:
			err = ErrFull
		case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
			err = fs.ErrPermission
		case sqlite3.SQLITE_CANTOPEN:
			err = errors.New("cannot be opened: no permission, or the disk is read-only")
		case sqlite3.SQLITE_IOERR:
			if se.Code() == sqlite3.SQLITE_IOERR_WRITE {
				err = errors.New("cannot be written: the disk is full, or a limit is reached")
			} else {
				err = fmt.Errorf("reading or writing failed: %s", se.Error())
			}
		}
	}
	if strings.HasPrefix(err.Error(), path) {
		return err
	}
	return fmt.Errorf("%s: %w", path, err)
}
