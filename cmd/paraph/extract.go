package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/extract"
	"github.com/paraph/paraph/model"
)

func (c *cli) extractCommand() *cobra.Command {
	var r reading
	var out, format string
	cmd := &cobra.Command{
		Use:   "extract [FILE|DIR|GLOB|-]...",
		Short: "Write the documents' topics and items as JSON",
		Long: `Reads each file and writes its document: one file as an indented object, several
as NDJSON, in the order of the arguments. A file that cannot be read gets a line
on stderr and, in NDJSON, an error record. Without arguments standard input is read.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = []string{"-"}
			}
			if err := choice("format", format, "auto", "json", "ndjson"); err != nil {
				return err
			}
			paths, err := inputs(cmd.Context(), args, corpus.Files)
			if err != nil {
				return err
			}
			x, err := c.extractor(&r)
			if err != nil {
				return err
			}
			sink, err := c.sink(out, format, len(paths) == 1 && !isDir(args[0]))
			if err != nil {
				return err
			}
			read := c.apart(x, &r)
			if len(paths) == 1 {
				read = guarded(x, &r, func(err error) { os.Exit(c.status(cmd.Context(), cmd, c.only(paths[0], err, sink))) })
			}
			return c.extractAll(cmd.Context(), read, r.options.MaxBytes, paths, sink)
		},
	}
	r.flags(cmd)
	cmd.Flags().StringVarP(&out, "out", "o", "", "write NAME.json for each file into `DIR`, indented, whatever --format says")
	cmd.Flags().StringVar(&format, "format", "auto", "json, ndjson, or auto: json for one file, ndjson for several")
	return cmd
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// only tells of the failure of the only input.
func (c *cli) only(path string, err error, sink sink) error {
	c.failed(path, err)
	return errors.Join(sink.write(result{path: path, err: err}), sink.close(), someFailed{1})
}

// extractAll runs the batch into the sink and tells of failures as they come.
func (c *cli) extractAll(ctx context.Context, x corpus.Extractor, limit int64, paths []string, sink sink) error {
	failed := 0
	for res := range c.batch(ctx, x, limit, paths) {
		if err := ctx.Err(); err != nil {
			sink.close()
			return err
		}
		if res.err != nil {
			failed++
			c.failed(res.path, res.err)
		} else if c.verbose {
			c.say("%s: %s, %d topics, %d items", res.path, res.doc.ID, len(res.doc.Topics), len(res.doc.Items))
		}
		if res.err == nil {
			c.empty(res.doc)
		}
		if err := sink.write(res); err != nil {
			return failure{err}
		}
	}
	if err := sink.close(); err != nil {
		return failure{err}
	}
	if failed > 0 {
		return someFailed{failed}
	}
	return nil
}

// failed prints an input's one line.
func (c *cli) failed(path string, err error) {
	reason := err.Error()
	if flag := remedies[extract.Code(err)]; flag != "" {
		reason += " (" + flag + ")"
	}
	fmt.Fprintf(c.stderr, "%s: %s\n", printable(path), printable(reason))
}

// remedies are the flags that help against an error, by its code.
var remedies = map[string]string{"encrypted": "--pdf-password", "too-large": "--max-bytes"}

// empty tells of a document that was read and holds nothing: a scan, most
// likely. Its record says so in its notices, but that is seldom looked at.
func (c *cli) empty(doc *model.Document) {
	if why := doc.WhyEmpty(); why != "" && !c.quiet {
		fmt.Fprintf(c.stderr, "%s: nothing coded: %s\n", printable(doc.Source.URI), printable(why))
	}
}

// sink takes the results of a batch, in order.
type sink interface {
	write(result) error
	close() error
}

func (c *cli) sink(dir, format string, single bool) (sink, error) {
	switch {
	case dir != "":
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return nil, failure{err}
		}
		return &dirSink{dir: dir, taken: map[string]int{}}, nil
	case format == "json" || format == "auto" && single:
		return &streamSink{w: bufio.NewWriter(c.stdout), indented: true}, nil
	}
	return &streamSink{w: bufio.NewWriter(c.stdout)}, nil
}

// streamSink writes records one after the other.
type streamSink struct {
	w        *bufio.Writer
	indented bool
}

func (s *streamSink) write(r result) error {
	if r.err != nil {
		if s.indented {
			return nil // one file, one object: the line on stderr says it all
		}
		return s.flushed(writeJSON(s.w, errorRecord(r), false))
	}
	return s.flushed(writeJSON(s.w, r.doc, s.indented))
}

// flushed sends each record on at once: the next program in a pipe may wait
// for it.
func (s *streamSink) flushed(err error) error {
	return errors.Join(err, s.w.Flush())
}

func (s *streamSink) close() error { return s.w.Flush() }

// dirSink writes NAME.json for each file. Two files of one name get -2, -3 ….
type dirSink struct {
	dir   string
	taken map[string]int
}

func (s *dirSink) write(r result) error {
	if r.err != nil {
		return nil
	}
	name := strings.TrimSuffix(filepath.Base(r.path), filepath.Ext(r.path))
	if r.path == "-" {
		name = "stdin"
	}
	s.taken[name]++
	if n := s.taken[name]; n > 1 {
		name = fmt.Sprintf("%s-%d", name, n)
	}
	return writeFile(filepath.Join(s.dir, name+".json"), func(w io.Writer) error { return writeJSON(w, r.doc, true) })
}

func (s *dirSink) close() error { return nil }

// writeFile writes a file whole or not at all.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".paraph-*")
	if temp := (*fs.PathError)(nil); errors.As(err, &temp) {
		return &fs.PathError{Op: "write", Path: path, Err: temp.Err} // of the temporary file nobody has heard
	} else if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	w := bufio.NewWriter(f)
	if err := errors.Join(write(w), w.Flush(), f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

func errorRecord(r result) model.Error {
	return model.Error{Schema: model.ErrorSchema, Source: model.Source{URI: r.path}, Code: extract.Code(r.err), Message: r.err.Error()}
}
