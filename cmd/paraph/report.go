package main

import (
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/corpus/report"
	"github.com/paraph/paraph/corpus/serve"
	"github.com/paraph/paraph/model"
)

func (c *cli) reportCommand() *cobra.Command {
	var out, series, title string
	cmd := &cobra.Command{
		Use:   "report CORPUS.db",
		Short: "Write a corpus as one page to read: a picture, the threads, the documents",
		Long: `Writes one self-contained HTML file that needs no network: the threads through
the meetings as a picture, each thread's wordings side by side with what changed,
and every document as it was read.`,
		Args: wants(1, 1, "one CORPUS.db"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.reading(cmd.Context(), args[0], func(db *corpus.Corpus) error {
				if series != "" {
					if err := db.Holds(cmd.Context(), corpus.Filter{Series: []string{series}}); err != nil {
						return err
					}
				}
				data, err := serve.Data(cmd.Context(), db, series)
				if err != nil {
					return err
				}
				if title != "" {
					data.Title = title
				}
				if out == "-" {
					return report.Write(c.stdout, data)
				}
				data.SourceURL = beside(db, out)
				return writeFile(out, func(w io.Writer) error { return report.Write(w, data) })
			})
		},
	}
	f := cmd.Flags()
	f.StringVarP(&out, "out", "o", "-", "the `FILE` to write; - is standard output")
	f.StringVar(&series, "series", "", "only this series of meetings (paraph ls lists them)")
	f.StringVar(&title, "title", "", "the page's title")
	return cmd
}

// beside gives sources an address relative to the page. Sources are named
// relative to the corpus file's directory; those from the web keep their own.
func beside(db *corpus.Corpus, page string) func(model.Source) string {
	abs, err := filepath.Abs(page)
	if err != nil {
		return nil
	}
	return func(s model.Source) string {
		switch {
		case strings.HasPrefix(s.URI, "https://") || strings.HasPrefix(s.URI, "http://"):
			return s.URI
		case s.URI == "" || s.URI == "-":
			return ""
		}
		rel, err := filepath.Rel(filepath.Dir(abs), db.File(s.URI))
		if err != nil {
			return ""
		}
		return (&url.URL{Path: "./" + filepath.ToSlash(rel)}).String()
	}
}
