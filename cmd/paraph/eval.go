package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus/eval"
)

func (c *cli) evalCommand() *cobra.Command {
	var misses bool
	var format string
	cmd := &cobra.Command{
		Use:   "eval GOLD PRED",
		Short: "Measure one coding against another: precision, recall, F1, kappa",
		Long: `Compares two codings of the same documents: files or directories of NAME.json, in
paraph's own form or in the shorter one that coders write (items by "quote",
topics by title). GOLD counts as the truth; two coders may be compared either way.`,
		Args: wants(2, 2, "GOLD and PRED, a file or a directory each"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := choice("format", format, "text", "json"); err != nil {
				return err
			}
			gold, err := eval.Load(args[0])
			if err != nil {
				return failure{err}
			}
			pred, err := eval.Load(args[1])
			if err != nil {
				return failure{err}
			}
			if len(gold) == 1 && len(pred) == 1 {
				pred = renamed(pred, gold)
			}
			for _, name := range slices.Sorted(maps.Keys(gold)) {
				if pred[name] == nil {
					c.say("%s: no %s.json in it, so that all of it counts as missed", args[1], name)
				}
			}
			r := eval.Compare(gold, pred)
			if !misses {
				r.Misses = nil
			}
			if format == "json" {
				return writeJSON(c.stdout, r, true)
			}
			printResult(c.stdout, r)
			return nil
		},
	}
	cmd.Flags().BoolVar(&misses, "misses", false, "list every difference")
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	return cmd
}

// renamed gives pred's only coding the name of gold's: two single files are
// compared whatever they are called.
func renamed(pred, gold map[string]*eval.Coding) map[string]*eval.Coding {
	out := map[string]*eval.Coding{}
	for name := range gold {
		for _, p := range pred {
			out[name] = p
		}
	}
	return out
}

func printResult(out io.Writer, r *eval.Result) {
	for _, m := range r.Misses {
		fmt.Fprintln(out, printable(m))
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	defer w.Flush()
	prf := func(name string, p eval.PRF) {
		fmt.Fprintf(w, "%s\tF1 %.4f\tP %.4f\tR %.4f\t%d of %d, gold %d\n", name, p.F1, p.P, p.R, p.TP, p.Pred, p.Gold)
	}
	rate := func(name string, s eval.Share) {
		fmt.Fprintf(w, "%s\t%.4f\t\t\t%d of %d\n", name, s.Rate(), s.Hit, s.Of)
	}
	fmt.Fprintf(w, "documents\t%d\n", r.Documents)
	rate("facts", r.Facts)
	prf("topics", r.Topics)
	prf("items", r.Items)
	rate("topic of item", r.TopicOf)
	rate("kind", r.Kinds)
	fmt.Fprintf(w, "kappa on kind\t%.4f\n", r.Kappa)
	prf("commitments", r.Commitments)
	prf("outcomes", r.Outcomes)
	rate("fields", r.Fields)
	for _, f := range slices.Sorted(maps.Keys(r.FieldsBy)) {
		rate("  "+f, *r.FieldsBy[f])
	}
	for _, g := range slices.Sorted(maps.Keys(r.Confusion)) {
		for _, p := range slices.Sorted(maps.Keys(r.Confusion[g])) {
			if g != p {
				fmt.Fprintf(w, "  %s taken for\t%s\t\t\t%d\n", g, p, r.Confusion[g][p])
			}
		}
	}
}
