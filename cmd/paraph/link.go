package main

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus/link"
	"github.com/paraph/paraph/model"
)

func (c *cli) linkCommand() *cobra.Command {
	var least float64
	cmd := &cobra.Command{
		Use:   "link [DOCUMENT.json|DIR|-]...",
		Short: "Link the documents' items from meeting to meeting",
		Long: `Reads documents as paraph extract writes them (one object or NDJSON a file) and
writes links and threads as NDJSON.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = []string{"-"}
			}
			paths, err := inputs(cmd.Context(), args, records)
			if err != nil {
				return err
			}
			docs, failed := c.documents(paths)
			if err := cmd.Context().Err(); err != nil {
				return err
			}
			if len(docs) == 0 && failed == 0 {
				return failure{errors.New(strings.Join(args, ", ") + ": no documents as paraph extract writes them")}
			}
			docs, again := c.distinct(docs)
			failed += again
			links, threads := link.Run(docs, least)
			w := bufio.NewWriter(c.stdout)
			for i := range links {
				if err := writeJSON(w, &links[i], false); err != nil {
					return failure{err}
				}
			}
			for i := range threads {
				if err := writeJSON(w, &threads[i], false); err != nil {
					return failure{err}
				}
			}
			if err := w.Flush(); err != nil {
				return failure{err}
			}
			if failed > 0 {
				return someFailed{failed}
			}
			return nil
		},
	}
	cmd.Flags().Var(share{&least}, "least", "leave out links of items that score below `SCORE`, from 0 to 1, before threads are woven; the score tells how likely a link holds")
	return cmd
}

// distinct leaves out documents whose id another has: two statements of one
// body and day, or one in two formats. Links name their ends by it.
func (c *cli) distinct(docs []*model.Document) (kept []*model.Document, again int) {
	first := map[string]*model.Document{}
	for _, d := range docs {
		if other := first[d.ID]; other != nil {
			again++
			c.failed(d.Source.URI, fmt.Errorf("left out, as its id %s is that of %s (paraph build tells such apart)", d.ID, other.Source.URI))
			continue
		}
		first[d.ID] = d
		kept = append(kept, d)
	}
	return kept, again
}

// documents reads document records; files and records that are none get
// their line and are counted.
func (c *cli) documents(paths []string) (docs []*model.Document, failed int) {
	for _, path := range paths {
		data, err := c.read(path, 1<<32)
		if err == nil {
			var got []*model.Document
			got, err = model.Decode(data)
			docs = append(docs, got...)
		}
		if err != nil {
			failed++
			c.failed(path, err)
		}
	}
	return docs, failed
}
