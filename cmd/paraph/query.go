package main

import (
	"bufio"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/extract/party"
)

func (c *cli) queryCommand() *cobra.Command {
	var f corpus.Filter
	cmd := &cobra.Command{
		Use:   "query CORPUS.db [WORD]...",
		Short: "Find items by words, series, party, kind, strength, time and topic",
		Long: `Writes the items that match as NDJSON, by series, meeting and place. The words are
those of a search engine: all must occur, in any form; "a phrase", begin*, OR, -not
(after -- where it comes first). --series, --document, --party, --kind and --strength
may be given several times: any of their values will do.`,
		Args: wants(1, -1, "CORPUS.db and the words to look for, if any"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checked(&f, args[1:]); err != nil {
				return err
			}
			return c.reading(cmd.Context(), args[0], func(db *corpus.Corpus) error {
				if err := db.Holds(cmd.Context(), f); err != nil {
					return err
				}
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

// checked completes a filter with the words of the call. Parties may be named in
// words, since the flag is typed by hand.
func checked(f *corpus.Filter, words []string) error {
	f.Words = strings.Join(words, " ")
	for i, p := range f.Parties {
		f.Parties[i] = partyID(p)
	}
	return f.Check()
}

// partyID is the code of a party named by code or name in any case; a name
// that is nobody's, a group's say, stays as it is.
func partyID(name string) string {
	if id := strings.ToUpper(name); party.Name(id) != "" {
		return id
	}
	for _, n := range []string{name, cases.Title(language.English, cases.NoLower).String(name)} {
		if id, ok := party.Lookup(n); ok {
			return id
		}
	}
	return name
}

func filterFlags(cmd *cobra.Command, f *corpus.Filter) {
	cmd.Flags().StringArrayVar(&f.Series, "series", nil, "series `ID`")
	cmd.Flags().StringArrayVar(&f.Documents, "document", nil, "document `ID`")
	cmd.Flags().StringArrayVar(&f.Parties, "party", nil, "who undertakes it: `PARTY` by code or name (EU, KR, Japan)")
	cmd.Flags().StringArrayVar(&f.Kinds, "kind", nil, "`KIND`: commitment, outcome, schedule, position or information")
	cmd.Flags().StringArrayVar(&f.Strengths, "strength", nil, "`STRENGTH`: firm, intended or tentative")
	cmd.Flags().StringVar(&f.Topic, "topic", "", "`WORDS` of the topic's title, or its id")
	cmd.Flags().StringVar(&f.DueAfter, "due-after", "", "due in or after `DATE` (2025, 2025-06, 2025-06-30)")
	cmd.Flags().StringVar(&f.DueBefore, "due-before", "", "due in or before `DATE`")
	cmd.Flags().Var(number[int]{&f.Limit, 0}, "limit", "at most so many items; 0: all")
}
