package corpus

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"

	"github.com/paraph/paraph/model"
)

// Extractor turns a file's bytes into a document. It is called from several
// goroutines. An error may have a method Code() string.
type Extractor func(ctx context.Context, uri string, data []byte) (*model.Document, error)

// Options sets an ingestion up.
type Options struct {
	Extract Extractor
	Version string // of the extractor and its lexicon: a file is read again when it changes
	Jobs    int    // files read at once; at least 1

	MaxBytes int64 // largest file; 0: 256 MiB
	InFlight int64 // bytes of all files in memory at once; 0: 256 MiB

	Progress func(Progress)             // called often, from one goroutine
	Failed   func(path string, e error) // called for each file that failed, from one goroutine
	Done     func(path, what string)    // what: "added", "changed", "read again" or "unchanged"
	Empty    func(*model.Document)      // called for each file that was read and holds no item, from one goroutine

	batch int // documents a transaction; tests set it
}

// Progress is how far an ingestion has come.
type Progress struct {
	Phase   string // "reading", "settling" or "linking"
	Found   int    // files found so far
	All     bool   // Found is all there are
	Read    int    // files done, failures and unchanged ones included
	Failed  int
	Skipped int // unchanged
	Pages   int
	Left    int // documents or series left, when settling or linking
	Since   time.Time
}

// Result sums an ingestion up.
type Result struct {
	Progress
	Added, Changed, Again int
}

const defaultBytes = 256 << 20

// Ingest reads the files below the paths into the corpus and settles it. A
// file whose content and extractor version are known is skipped. When ctx is
// cancelled, what is done is kept and settled but for the links, and the
// context's error is returned.
func (c *Corpus) Ingest(ctx context.Context, paths []string, opt Options) (Result, error) {
	in := newIngestion(c, opt)
	err := in.run(ctx, paths)
	return in.result, explain(c.path, err)
}

type ingestion struct {
	c      *Corpus
	opt    Options
	result Result
	memory *semaphore.Weighted

	found   chan found
	outcome chan outcome
	seen    atomic.Int64 // files that the walk has found
	walked  atomic.Bool  // and whether that is all

	settled time.Time     // when documents were settled last
	took    time.Duration // and how long that took
	dirty   bool          // readings were written since
}

// outcome is what became of one file.
type outcome struct {
	path, uri, sum string
	same           bool // the corpus holds it as it is
	never          bool // no file was found by that name
	bytes          int
	reading        *reading        // nil when it is in the corpus already
	empty          *model.Document // of the reading, where it has no items
	err            error
	weight         int64
}

func newIngestion(c *Corpus, opt Options) *ingestion {
	opt.Jobs = max(opt.Jobs, 1)
	if opt.MaxBytes == 0 {
		opt.MaxBytes = defaultBytes
	}
	if opt.InFlight == 0 {
		opt.InFlight = defaultBytes
	}
	if opt.batch == 0 {
		opt.batch = 64
	}
	in := &ingestion{c: c, opt: opt, memory: semaphore.NewWeighted(opt.InFlight)}
	in.result.Since = time.Now()
	in.result.Phase = "reading"
	return in
}

// run is walker → workers → writer; the writer is this goroutine.
func (in *ingestion) run(ctx context.Context, paths []string) error {
	work, stop := context.WithCancel(ctx)
	defer stop()
	in.found = make(chan found, 64)
	in.outcome = make(chan outcome, in.opt.Jobs)
	go in.walk(work, paths)
	var workers sync.WaitGroup
	for range in.opt.Jobs {
		workers.Go(func() { in.worker(work) })
	}
	go func() { workers.Wait(); close(in.outcome) }()

	err := in.writer(ctx)
	in.tell()
	stop()
	for o := range in.outcome { // let the workers go
		in.memory.Release(o.weight)
	}
	if err != nil && ctx.Err() == nil {
		return err
	}
	// Interrupted or not, what is read is settled; links can wait.
	if err := in.c.forgetGone(context.WithoutCancel(ctx)); err != nil {
		return err
	}
	if err := in.settle(context.WithoutCancel(ctx)); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	in.result.Phase = "linking"
	return in.c.relink(ctx, in.opt.Version, in.opt.Jobs, in.left)
}

func (in *ingestion) settle(ctx context.Context) error {
	start := time.Now()
	in.result.Phase = "settling"
	err := in.c.settle(ctx, in.left)
	in.result.Phase = "reading"
	in.settled, in.took, in.dirty = time.Now(), time.Since(start), false
	return err
}

// left tells what settling or linking has still to do. It may be called while
// the writer waits only.
func (in *ingestion) left(n int) {
	in.result.Left = n
	in.tell()
}

func (in *ingestion) walk(ctx context.Context, paths []string) {
	defer close(in.found)
	walk(ctx, paths, func(f found) bool {
		if in.own(f.path) {
			return true
		}
		in.seen.Add(1)
		select {
		case in.found <- f:
			return true
		case <-ctx.Done():
			return false
		}
	})
	in.walked.Store(true)
}

// own tells whether a path is the corpus itself or its log.
func (in *ingestion) own(path string) bool {
	rest, ok := strings.CutPrefix(filepath.Base(path), filepath.Base(in.c.path))
	if !ok || rest != "" && rest != "-wal" && rest != "-shm" && rest != "-journal" {
		return false
	}
	a, err := os.Stat(path)
	if err != nil {
		return false
	}
	b, err := os.Stat(in.c.path + rest)
	return err == nil && os.SameFile(a, b)
}

func (in *ingestion) worker(ctx context.Context) {
	for f := range in.found {
		o := in.one(ctx, f)
		if ctx.Err() != nil {
			in.memory.Release(o.weight)
			return // half-done work says nothing about the file
		}
		in.outcome <- o
	}
}

// one reads and extracts one file. Whatever goes wrong is the file's own
// failure.
func (in *ingestion) one(ctx context.Context, f found) (o outcome) {
	o.path, o.err = f.path, f.err
	o.uri = in.c.uri(f.path)
	if o.err != nil {
		o.never = true
		return o
	}
	if info, err := os.Stat(f.path); err == nil && info.Mode().IsRegular() {
		// A file counts several times over: its text and document are about
		// as large again.
		o.weight = min(4*info.Size()+1, in.opt.InFlight)
		if in.memory.Acquire(ctx, o.weight) != nil {
			o.weight = 0
			o.err = ctx.Err()
			return o
		}
	}
	weight := o.weight
	o = in.read(ctx, f.path, false)
	o.weight = weight
	return o
}

// read makes a file's outcome; what the corpus has is not extracted again,
// unless it must be.
func (in *ingestion) read(ctx context.Context, path string, must bool) (o outcome) {
	o.path, o.uri = path, in.c.uri(path)
	data, err := ReadFile(path, in.opt.MaxBytes, false)
	if err != nil {
		o.err = err
		return o
	}
	sum := sha256.Sum256(data)
	o.sum, o.bytes = hex.EncodeToString(sum[:]), len(data)
	if !must {
		known, err := in.c.known(ctx, o.uri, o.sum, in.opt.Version)
		if err != nil {
			o.err = broken{err}
			return o
		}
		if o.same = known == whole; known != unknown {
			return o
		}
	}
	d, err := in.extract(ctx, path, data)
	if err == nil {
		o.reading, err = newReading(o.sum, in.opt.Version, d)
		if len(d.Items) == 0 {
			o.empty = d
		}
	}
	o.err = err
	return o
}

// What the corpus knows of a file's content.
const (
	unknown = iota // not read, or by another version of the extractor
	content        // read, from another path
	whole          // read, from this path, without failure
)

func (c *Corpus) known(ctx context.Context, uri, sum, version string) (int, error) {
	var here bool
	err := c.db.QueryRowContext(ctx, `
		SELECT EXISTS (SELECT 1 FROM sources s WHERE s.uri=? AND s.sha256=r.sha256 AND s.error IS NULL)
		FROM readings r WHERE sha256=? AND extractor=?`, uri, sum, version).Scan(&here)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return unknown, nil
	case err != nil:
		return unknown, err
	case here:
		return whole, nil
	}
	return content, nil
}

// broken is a failure of the corpus, not of the file at hand.
type broken struct{ error }

func (b broken) Unwrap() error { return b.error }

// extract calls the extractor; a panic fails the one document only.
func (in *ingestion) extract(ctx context.Context, path string, data []byte) (d *model.Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("internal error: %v at %s", r, panicSite(debug.Stack()))
		}
	}()
	d, err = in.opt.Extract(ctx, path, data)
	if err == nil && d == nil {
		err = errors.New("no document")
	}
	return d, err
}

// panicSite picks the file and line that panicked out of a stack.
func panicSite(stack []byte) string {
	_, rest, _ := strings.Cut(string(stack), "panic(")
	lines := strings.Split(rest, "\n")
	if len(lines) < 4 {
		return "an unknown place"
	}
	site, _, _ := strings.Cut(strings.TrimSpace(lines[3]), " ")
	return filepath.Base(site)
}

// uri is how a file is known in the corpus: its path from the corpus file's
// directory, so that both can be moved together.
func (c *Corpus) uri(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return filepath.ToSlash(path)
	}
	if rel, err := filepath.Rel(filepath.Dir(c.path), abs); err == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(abs)
}

// File is the path of the file that the corpus knows by a URI.
func (c *Corpus) File(uri string) string {
	path := filepath.FromSlash(uri)
	if filepath.IsAbs(path) || strings.Contains(uri, "://") {
		return path
	}
	return filepath.Join(filepath.Dir(c.path), path)
}
