package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/corpus/export"
)

func (c *cli) exportCommand() *cobra.Command {
	var out, title string
	var authors []string
	var opt export.Options
	cmd := &cobra.Command{
		Use:   "export CORPUS.db --out DIR",
		Short: "Write a corpus as a dataset: CSV, Parquet, NDJSON, annotations, XML",
		Long: `Writes the documents, items, links and threads that stand in the corpus, with a
README, a Data Package descriptor, a citation file and checksums. The same corpus
gives the same bytes.`,
		Args: wants(1, 1, "one CORPUS.db"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := choices("format", opt.Formats, export.Formats()...); err != nil {
				return err
			}
			return c.reading(cmd.Context(), args[0], func(db *corpus.Corpus) error {
				ds, err := db.Dataset(cmd.Context())
				if err != nil {
					return err
				}
				ds.Title, ds.Authors = title, authors
				return export.Write(out, ds, opt)
			})
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "write into `DIR`")
	cmd.Flags().StringSliceVar(&opt.Formats, "format", export.Default, "some of "+strings.Join(export.Formats(), ","))
	cmd.Flags().BoolVar(&opt.Excel, "excel", false, "CSV for spreadsheets: nothing in it can run as a formula")
	cmd.Flags().StringVar(&title, "title", "", "the dataset's title")
	cmd.Flags().StringArrayVar(&authors, "author", nil, "who publishes it, for the citation")
	_ = cmd.MarkFlagRequired("out")
	return cmd
}
