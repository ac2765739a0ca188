package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/model"
)

func (c *cli) ingestCommand() *cobra.Command {
	var r reading
	var watch string
	cmd := &cobra.Command{
		Use:   "ingest CORPUS.db PATH...",
		Short: "Add new or changed files to a corpus",
		Long: `Reads the files below the paths into CORPUS.db, which is made where there is none.
What is in it unchanged is skipped. It can be interrupted at any time and run
again; several can run at once.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 && (len(args) < 1 || watch == "") {
				return fmt.Errorf("want CORPUS.db and the files or directories to add")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.ingest(cmd.Context(), &r, args[0], args[1:], watch)
		},
	}
	r.flags(cmd)
	cmd.Flags().StringVar(&watch, "watch", "", "stay, and add files that come into `DIR`")
	return cmd
}

func (c *cli) ingest(ctx context.Context, r *reading, path string, paths []string, watch string) error {
	if watch != "" && !isDir(watch) {
		return fmt.Errorf("--watch %q: no such directory", watch)
	}
	return c.writing(ctx, r, path, func(db *corpus.Corpus, opt corpus.Options) error {
		if watch != "" {
			return c.watch(ctx, db, append(paths, watch), opt)
		}
		return c.ingestOnce(ctx, db, paths, opt)
	})
}

// writing opens a corpus, which is made where there is none, for f to write to.
func (c *cli) writing(ctx context.Context, r *reading, path string, f func(*corpus.Corpus, corpus.Options) error) error {
	opt, err := c.ingestOptions(r)
	if err != nil {
		return err
	}
	db, err := corpus.Open(ctx, path)
	if err != nil {
		return failure{err}
	}
	defer db.Close()
	return f(db, opt)
}

// ingestOptions joins the extractor to the corpus.
func (c *cli) ingestOptions(r *reading) (corpus.Options, error) {
	x, err := c.extractor(r)
	if err != nil {
		return corpus.Options{}, err
	}
	version := readerVersion(x.Generator())
	return corpus.Options{Extract: c.apart(x, r), Version: version, Jobs: c.jobs, MaxBytes: r.options.MaxBytes}, nil
}

// readerVersion changes whenever the same file might be read differently: with
// the program and with the lexicon. A build without a version of its own is
// known by its executable, so that what a developer changed is read again.
func readerVersion(g model.Generator) string {
	v := g.Version + " " + g.Lexicon
	if g.Version != "dev" {
		return v
	}
	if path, err := os.Executable(); err == nil {
		if info, err := os.Stat(path); err == nil {
			v += fmt.Sprintf(" %d %d", info.Size(), info.ModTime().UnixNano())
		}
	}
	return v
}

func (c *cli) ingestOnce(ctx context.Context, db *corpus.Corpus, paths []string, opt corpus.Options) error {
	bar := c.progress()
	opt.Progress = bar.show
	opt.Failed = func(path string, err error) {
		bar.clear()
		c.failed(path, err)
	}
	opt.Empty = func(doc *model.Document) {
		bar.clear()
		c.empty(doc)
	}
	if c.verbose {
		opt.Done = func(path, what string) {
			bar.clear()
			c.say("%s: %s", path, what)
		}
	}
	result, err := db.Ingest(ctx, paths, opt)
	bar.clear()
	if !c.quiet {
		c.say("%s", summary(&result))
	}
	if err != nil {
		return failure{err}
	}
	if result.Failed > 0 {
		return someFailed{result.Failed}
	}
	return nil
}

func summary(r *corpus.Result) string {
	took := time.Since(r.Since)
	s := fmt.Sprintf("%d files: %d added, %d changed, %d read again, %d unchanged, %d failed; %d pages in %s",
		r.Read, r.Added, r.Changed, r.Again, r.Skipped, r.Failed, r.Pages, took.Round(10*time.Millisecond))
	if n := r.Read - r.Skipped; n > 0 {
		s += fmt.Sprintf(" (%.0f files/s)", float64(n)/took.Seconds())
	}
	return s
}

// progress shows how far a batch has come, on one line of a terminal; it
// shows nothing anywhere else.
func (c *cli) progress() *progressBar {
	f, ok := c.stderr.(*os.File)
	return &progressBar{c: c, on: ok && !c.quiet && term.IsTerminal(int(f.Fd()))}
}

type progressBar struct {
	c     *cli
	on    bool
	shown bool
}

func (b *progressBar) show(p corpus.Progress) {
	if !b.on {
		return
	}
	b.shown = true
	fmt.Fprintf(b.c.stderr, "\r\x1b[K%s", progressLine(p, time.Since(p.Since)))
}

// clear takes the line away, so that another can be printed in its place.
func (b *progressBar) clear() {
	if b.shown {
		fmt.Fprint(b.c.stderr, "\r\x1b[K")
		b.shown = false
	}
}

const barWidth = 20

func progressLine(p corpus.Progress, took time.Duration) string {
	if p.Phase != "reading" {
		return fmt.Sprintf("%s: %d left", p.Phase, p.Left)
	}
	more := "+" // the walk goes on
	if p.All {
		more = ""
	}
	rate := float64(p.Read) / max(took.Seconds(), 0.001)
	s := fmt.Sprintf("%d/%d%s files, %d pages, %d failed, %.0f files/s", p.Read, p.Found, more, p.Pages, p.Failed, rate)
	if !p.All || p.Found == 0 {
		return s
	}
	full := barWidth * p.Read / p.Found
	bar := make([]rune, barWidth)
	for i := range bar {
		bar[i] = '·'
		if i < full {
			bar[i] = '█'
		}
	}
	if rate > 0 && p.Read < p.Found {
		left := time.Duration(float64(p.Found-p.Read) / rate * float64(time.Second))
		s += ", " + left.Round(time.Second).String() + " left"
	}
	return string(bar) + " " + s
}

// watchEvery is how often the watched directories are looked at.
const watchEvery = 2 * time.Second

// watch ingests until interrupted; a file that fails has had its line, and
// the watch goes on.
func (c *cli) watch(ctx context.Context, db *corpus.Corpus, dirs []string, opt corpus.Options) error {
	return corpus.Watch(ctx, dirs, watchEvery, func(paths []string) error {
		var some someFailed
		if err := c.ingestOnce(ctx, db, paths, opt); err != nil && !errors.As(err, &some) {
			return err
		}
		return nil
	})
}
