package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/model"
)

func (c *cli) showCommand() *cobra.Command {
	var in []string
	cmd := &cobra.Command{
		Use:   "show ITEM_ID",
		Short: "Show an item in its source: file, page, lines, the words marked",
		Args:  wants(1, 1, "the ITEM_ID of one item"),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, path := range in {
				docs, err := c.holding(cmd.Context(), path, args[0])
				if err != nil {
					return failure{fmt.Errorf("%s: %w", path, err)}
				}
				if doc, item := find(docs, args[0]); item != nil {
					c.showItem(doc, item)
					return nil
				}
			}
			return failure{fmt.Errorf("%s: no such item in %s", args[0], strings.Join(in, ", "))}
		},
	}
	cmd.Flags().StringArrayVarP(&in, "in", "i", []string{"out"}, "where to look: a `PATH` of a corpus, of what build wrote, or of documents as JSON")
	return cmd
}

// holding gives the documents at path among which the item may be: of a
// corpus, or of a directory with one, only the one that the id begins with.
func (c *cli) holding(ctx context.Context, path, id string) ([]*model.Document, error) {
	if path = inBuilt(path); filepath.Ext(path) == ".db" {
		db, err := corpus.OpenReadOnly(ctx, path)
		if err != nil {
			return nil, err
		}
		defer db.Close()
		name, _, _ := strings.Cut(id, "/")
		doc, err := db.Document(ctx, name)
		if err != nil || doc == nil {
			return nil, nil // the caller says that there is no such item
		}
		doc.Source.URI = fromHere(db.File(doc.Source.URI))
		return []*model.Document{doc}, nil
	}
	paths, err := inputs(ctx, []string{path}, records)
	if err != nil {
		return nil, err
	}
	docs, _ := c.documents(paths)
	return docs, nil
}

// fromHere is a path as a person in the working directory would name it.
func fromHere(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(here, path); err == nil {
		return rel
	}
	return path
}

func find(docs []*model.Document, id string) (*model.Document, *model.Item) {
	for _, d := range docs {
		for i := range d.Items {
			if d.Items[i].ID == id {
				return d, &d.Items[i]
			}
		}
	}
	return nil, nil
}

// showItem prints where the item stands and the lines around it, its words in
// reverse video on a terminal, else between » and «.
func (c *cli) showItem(doc *model.Document, item *model.Item) {
	on, off := "»", "«"
	if c.stdout.terminal() {
		on, off = "\x1b[7m", "\x1b[0m"
	}
	text := []rune(doc.Text)
	first, last := lineOf(text, item.Spans[0].Start), lineOf(text, item.Spans[len(item.Spans)-1].End-1)
	where := filepath.ToSlash(doc.Source.URI)
	if p := item.Spans[0].Page; p > 0 {
		where += fmt.Sprintf(", page %d", p)
	}
	fmt.Fprintf(c.stdout, "%s\n%s, lines %d-%d of the text\n", printable(item.ID), printable(where), first, last)
	fmt.Fprintln(c.stdout, printable(describe(item)))
	for _, b := range item.Because {
		fmt.Fprintf(c.stdout, "  %s %s: %s\n", orKind(b.Field), b.Rule, printable(quote(text, b.Spans)))
	}
	fmt.Fprintln(c.stdout)
	c.marked(text, item.Spans, on, off)
}

func orKind(field string) string {
	if field == "" {
		return "kind"
	}
	return field
}

func describe(item *model.Item) string {
	parts := []string{string(item.Kind)}
	if item.Kind == model.Commitment {
		parts = append(parts, item.Strength, strings.Join(item.Actors, " and ")+" to "+item.Action)
	}
	if item.Due != nil {
		parts = append(parts, strings.TrimSpace("due "+item.Due.Text+" "+item.Due.EDTF))
	}
	for _, a := range item.Amounts {
		parts = append(parts, a.Text)
	}
	return strings.Join(parts, "; ")
}

func quote(text []rune, spans []model.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, string(text[s.Start:s.End]))
	}
	return strings.Join(parts, " … ")
}

// marked prints the lines that the spans touch, with one more on each side.
func (c *cli) marked(text []rune, spans []model.Span, on, off string) {
	from, to := spans[0].Start, spans[len(spans)-1].End
	from, to = back(text, from, 2), forth(text, to, 2)
	at := from
	for _, s := range spans {
		fmt.Fprint(c.stdout, lines(text[at:s.Start]), on, lines(text[s.Start:s.End]), off)
		at = s.End
	}
	fmt.Fprintln(c.stdout, lines(text[at:to]))
}

// lines makes text safe for a terminal but keeps its line ends.
func lines(text []rune) string {
	parts := strings.Split(string(text), "\n")
	for i := range parts {
		parts[i] = printable(parts[i])
	}
	return strings.Join(parts, "\n")
}

func lineOf(text []rune, at int) int {
	n := 1
	for _, r := range text[:at] {
		if r == '\n' {
			n++
		}
	}
	return n
}

// back goes to the start of the nth line end before at, forth to the nth after.
func back(text []rune, at, n int) int {
	for ; at > 0; at-- {
		if text[at-1] == '\n' {
			if n--; n == 0 {
				break
			}
		}
	}
	return at
}

func forth(text []rune, at, n int) int {
	for ; at < len(text); at++ {
		if text[at] == '\n' {
			if n--; n == 0 {
				break
			}
		}
	}
	return at
}
