package main

import (
	"bufio"
	"context"
	"fmt"
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
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.reading(cmd.Context(), args[0], func(db *corpus.Corpus) error {
				entries, err := db.List(cmd.Context())
				if err != nil {
					return err
				}
				switch format {
				case "text":
					return c.listText(entries)
				case "ndjson":
					return each(c, entries)
				}
				return fmt.Errorf("--format %q: want text or ndjson", format)
			})
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or ndjson")
	return cmd
}

// reading opens a corpus for reading only.
func (c *cli) reading(ctx context.Context, path string, f func(*corpus.Corpus) error) error {
	db, err := corpus.OpenReadOnly(ctx, path)
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
