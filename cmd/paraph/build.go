package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/corpus/export"
	"github.com/paraph/paraph/corpus/report"
	"github.com/paraph/paraph/corpus/serve"
)

// corpusName is the corpus among the files that build writes.
const corpusName = "corpus.db"

func (c *cli) buildCommand() *cobra.Command {
	var r reading
	var out string
	cmd := &cobra.Command{
		Use:   "build PATH... --out DIR",
		Short: "The main job: extract, store, link, and write the dataset with its report",
		Long: `Reads the files, keeps them in DIR/corpus.db, links them from meeting to meeting,
and writes the dataset and DIR/report.html. Run again with more files, it reads
only what is new or changed.`,
		Args: wants(1, -1, "the files or directories to read"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.build(cmd.Context(), &r, args, out)
		},
	}
	r.flags(cmd)
	cmd.Flags().StringVarP(&out, "out", "o", "out", "the `DIR` to write to")
	return cmd
}

func (c *cli) build(ctx context.Context, r *reading, paths []string, out string) error {
	if err := os.MkdirAll(out, 0o777); err != nil {
		return failure{err}
	}
	return c.writing(ctx, r, filepath.Join(out, corpusName), func(db *corpus.Corpus, opt corpus.Options) error {
		failed := c.ingestOnce(ctx, db, paths, opt)
		if some := (someFailed{}); failed != nil && !errors.As(failed, &some) {
			return failed
		}
		page := filepath.Join(out, "report.html")
		if err := writeDataset(ctx, db, out, page); err != nil {
			return failure{err}
		}
		if !c.quiet {
			c.say("%s: open it in a browser", page)
		}
		return failed
	})
}

// writeDataset writes the default formats and the page beside them.
func writeDataset(ctx context.Context, db *corpus.Corpus, out, page string) error {
	set, err := db.Dataset(ctx)
	if err != nil {
		return err
	}
	if err := export.Write(out, set, export.Options{}); err != nil {
		return err
	}
	data, err := serve.Data(ctx, db, "")
	if err != nil {
		return err
	}
	data.SourceURL = beside(db, page)
	return writeFile(page, func(w io.Writer) error { return report.Write(w, data) })
}
