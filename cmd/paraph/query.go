package main

import (
	"bufio"
	"strings"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus"
)

func (c *cli) queryCommand() *cobra.Command {
	var f corpus.Filter
	cmd := &cobra.Command{
		Use:   "query CORPUS.db [WORD]...",
		Short: "Find items by words, series, party, kind, strength, time and topic",
		Long: `Writes the items that match as NDJSON, by series, meeting and place. The words are
those of a search engine: all must occur, in any form; "a phrase", begin*, OR, -not.
A flag may be given several times: any of its values will do.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			f.Words = strings.Join(args[1:], " ")
			return c.reading(cmd.Context(), args[0], func(db *corpus.Corpus) error {
				w := bufio.NewWriter(c.stdout)
				for hit, err := range db.Query(cmd.Context(), f) {
					if err != nil {
						return err
					}
					if err := writeJSON(w, hit, false); err != nil {
						return err
					}
				}
				return w.Flush()
			})
		},
	}
	filterFlags(cmd, &f)
	return cmd
}

func filterFlags(cmd *cobra.Command, f *corpus.Filter) {
	cmd.Flags().StringArrayVar(&f.Series, "series", nil, "series `ID`")
	cmd.Flags().StringArrayVar(&f.Documents, "document", nil, "document `ID`")
	cmd.Flags().StringArrayVar(&f.Parties, "party", nil, "who undertakes it: EU, KR, ...")
	cmd.Flags().StringArrayVar(&f.Kinds, "kind", nil, "commitment, outcome, schedule, position or information")
	cmd.Flags().StringArrayVar(&f.Strengths, "strength", nil, "firm, intended or tentative")
	cmd.Flags().StringVar(&f.Topic, "topic", "", "words of the topic's title, or its id")
	cmd.Flags().StringVar(&f.DueAfter, "due-after", "", "due in or after `DATE` (2025, 2025-06, 2025-06-30)")
	cmd.Flags().StringVar(&f.DueBefore, "due-before", "", "due in or before `DATE`")
	cmd.Flags().IntVar(&f.Limit, "limit", 0, "at most so many items")
}
