package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus"
)

func (c *cli) lsCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "ls CORPUS.db",
		Short: "List the documents of a corpus",
		Args:  wants(1, 1, "one CORPUS.db"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := choice("format", format, "text", "ndjson"); err != nil {
				return err
			}
			return c.reading(cmd.Context(), args[0], func(db *corpus.Corpus) error {
				entries, err := db.List(cmd.Context())
				if err != nil {
					return err
				}
				if format == "ndjson" {
					return each(c, entries)
				}
				return c.listText(entries)
			})
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or ndjson")
	return cmd
}

// inBuilt is the corpus in a directory that build wrote, else path itself.
func inBuilt(path string) string {
	if db := filepath.Join(path, corpusName); isDir(path) {
		if _, err := os.Stat(db); err == nil {
			return db
		}
	}
	return path
}

// reading opens a corpus, or that in a directory that build wrote, for reading
// only.
func (c *cli) reading(ctx context.Context, path string, f func(*corpus.Corpus) error) error {
	db, err := corpus.OpenReadOnly(ctx, inBuilt(path))
	if err != nil {
		return failure{err}
	}
	defer db.Close()
	if err := f(db); err != nil {
		return failure{err}
	}
	return nil
}

func (c *cli) listText(entries []corpus.Entry) error {
	w := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	for _, e := range entries {
		nth := ""
		if e.Ordinal > 0 {
			nth = strconv.Itoa(e.Ordinal)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%d items\t%d sources\t%s\t%s\n", printable(e.Series), nth, e.Date, e.Items, len(e.Sources), printable(e.ID), standing(&e))
	}
	return w.Flush()
}

// standing says what became of a document that is not simply there.
func standing(e *corpus.Entry) string {
	switch {
	case e.SupersededBy != "":
		return "superseded by " + printable(e.SupersededBy)
	case e.BelongsTo != "":
		return "belongs to " + printable(e.BelongsTo)
	}
	return ""
}

// each writes records as NDJSON.
func each[T any](c *cli, records []T) error {
	w := bufio.NewWriter(c.stdout)
	for i := range records {
		if err := writeJSON(w, &records[i], false); err != nil {
			return err
		}
	}
	return w.Flush()
}
