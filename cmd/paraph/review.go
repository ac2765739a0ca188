package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/user"
	"slices"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus"
)

func (c *cli) reviewCommand() *cobra.Command {
	var r reading
	var f corpus.Filter
	var out, in, reviewer, format string
	var sample int
	var seed uint64
	cmd := &cobra.Command{
		Use:   "review CORPUS.db [WORD]...",
		Short: "Let a person check items: write a sheet, read it back, tell the figures",
		Long: `With --out, writes a CSV sheet of items to check: those that the words and flags ask
for, as in paraph query, or a sample of them. The person writes into the columns
correct_... (a value; - for "none"; ? to take a decision back) and verdict: ok (all
that is shown is right), drop (it is no item), keep (take a drop back).

With --in, reads the sheet back. What a person decided stands from then on in the
machine's place, in exports too, beside the machine's value, and survives reading
the documents again.

With neither, tells how far the machine agrees with the reviewers.`,
		Args: wants(1, -1, "CORPUS.db and the words to look for, if any"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := errors.Join(choice("format", format, "text", "json"), checked(&f, args[1:])); err != nil {
				return err
			}
			switch {
			case out != "" && in != "":
				return errors.New("--out and --in: one at a time")
			case out != "":
				return c.writeSheet(cmd.Context(), args[0], out, f, sample, seed)
			case in != "":
				return c.readSheet(cmd.Context(), &r, args[0], in, reviewer)
			}
			return c.figures(cmd.Context(), args[0], format)
		},
	}
	filterFlags(cmd, &f)
	cmd.Flags().StringVarP(&out, "out", "o", "", "write a sheet to `FILE.csv`")
	cmd.Flags().StringVarP(&in, "in", "i", "", "read a sheet back from `FILE.csv`")
	cmd.Flags().StringVar(&reviewer, "reviewer", "", "who decided (default: your user name)")
	cmd.Flags().Var(number[int]{&sample, 0}, "sample", "only so many items, picked by chance; 0: all")
	cmd.Flags().Uint64Var(&seed, "seed", 1, "another number picks another sample")
	cmd.Flags().StringVar(&format, "format", "text", "of the figures: text or json")
	return cmd
}

func (c *cli) writeSheet(ctx context.Context, path, out string, f corpus.Filter, sample int, seed uint64) error {
	return c.reading(ctx, path, func(db *corpus.Corpus) error {
		if err := db.Holds(ctx, f); err != nil {
			return err
		}
		var hits []*corpus.Hit
		for h, err := range db.Query(ctx, f) {
			if err != nil {
				return err
			}
			hits = append(hits, h)
		}
		hits = corpus.Sample(hits, sample, seed)
		if out == "-" {
			return corpus.WriteSheet(c.stdout, hits)
		}
		if err := writeFile(out, func(w io.Writer) error { return corpus.WriteSheet(w, hits) }); err != nil {
			return err
		}
		if !c.quiet {
			c.say("%s: %d items to check", out, len(hits))
		}
		return nil
	})
}

func (c *cli) readSheet(ctx context.Context, r *reading, path, in, reviewer string) error {
	path = inBuilt(path)
	if _, err := os.Stat(path); err != nil {
		return failure{err} // reviewing makes no new corpus
	}
	data, err := c.read(in, 1<<30)
	if err != nil {
		return failure{fmt.Errorf("%s: %w", in, err)}
	}
	reviews, err := corpus.ReadSheet(data)
	if err != nil {
		return failure{fmt.Errorf("%s: %w", in, err)}
	}
	if reviewer == "" {
		if u, err := user.Current(); err == nil {
			reviewer = u.Username
		}
	}
	if reviewer == "" {
		return errors.New("--reviewer: who decided?")
	}
	return c.writing(ctx, r, path, func(db *corpus.Corpus, opt corpus.Options) error {
		failed := 0
		n, err := db.Correct(ctx, reviews, reviewer, opt.Version, c.jobs, func(r corpus.Review, err error) {
			failed++
			c.failed(fmt.Sprintf("%s:%d", in, r.Line), err)
		})
		if err != nil {
			return failure{err}
		}
		if !c.quiet {
			c.say("%d rows decided, %d values new or changed, %d rows failed", len(reviews), n, failed)
		}
		if failed > 0 {
			return someFailed{failed}
		}
		return nil
	})
}

func (c *cli) figures(ctx context.Context, path, format string) error {
	return c.reading(ctx, path, func(db *corpus.Corpus) error {
		f, err := db.Figures(ctx)
		if err != nil {
			return err
		}
		if format == "json" {
			return writeJSON(c.stdout, f, true)
		}
		c.figuresText(f)
		return nil
	})
}

func (c *cli) figuresText(f *corpus.Figures) {
	fmt.Fprintf(c.stdout, "%d items reviewed, %d of them no items, %d decisions whose words are found no more\n", f.Items, f.Dropped, f.Lost)
	for _, n := range f.Fields {
		fmt.Fprintf(c.stdout, "%-10s %4d of %4d as the reviewers have it: %3.0f %% (%.0f to %.0f)\n",
			n.Field, n.Agreed, n.Judged, 100*n.Share, 100*n.Low, 100*n.High)
	}
	for _, kind := range slices.Sorted(maps.Keys(f.Kinds)) {
		for _, machine := range slices.Sorted(maps.Keys(f.Kinds[kind])) {
			if machine != kind {
				fmt.Fprintf(c.stdout, "%s taken for %s: %d\n", printable(kind), machine, f.Kinds[kind][machine])
			}
		}
	}
}
