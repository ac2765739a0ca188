package export

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/paraph/paraph/model"
)

// Dataset is what is written. What there may be much of comes one by one, and
// may be asked for several times. The order of everything is the caller's; the
// same order gives the same bytes.
type Dataset struct {
	Title   string   // of the dataset; "" for a plain one
	Authors []string // who publishes it; for the citation

	Documents   iter.Seq2[*model.Document, error]
	Links       iter.Seq2[*model.Link, error]
	Threads     iter.Seq2[*model.Thread, error]
	Sources     []Source
	Corrections []Correction
}

// Docs makes a slice of documents a Dataset's Documents.
func Docs(docs []*model.Document) iter.Seq2[*model.Document, error] {
	return func(yield func(*model.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

// All makes a slice a Dataset's Links or Threads.
func All[T any](records []T) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		for i := range records {
			if !yield(&records[i], nil) {
				return
			}
		}
	}
}

// Options says how a dataset is written.
type Options struct {
	Formats []string // of Formats; none: Default
	Excel   bool     // CSV that spreadsheets open without running anything in it
}

// writer writes one format of a dataset. Documents come one by one, so that a
// corpus of any size can be written.
type writer interface {
	document(*model.Document) error
	finish(*Dataset) error
}

// formats are the formats by name, in the order they are listed to users.
var formats = []struct {
	name string
	open func(*folder, Options) (writer, error)
}{
	{"ndjson", newNDJSON},
	{"csv", newCSV},
	{"parquet", newParquet},
	{"webannotation", newWebAnnotation},
	{"akn", newAKN},
}

// Default is what is written when no format is named.
var Default = []string{"ndjson", "csv", "parquet"}

// Formats lists the formats' names.
func Formats() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// Write writes the dataset into dir, each file whole or not at all, with the
// checksums last. Files that are there already under the same names are
// replaced, others are left.
func Write(dir string, ds *Dataset, opt Options) error {
	if len(opt.Formats) == 0 {
		opt.Formats = Default
	}
	for _, name := range opt.Formats {
		if !slices.Contains(Formats(), name) {
			return fmt.Errorf("format %q: want %s", name, strings.Join(Formats(), ", "))
		}
	}
	out, err := newFolder(dir)
	if err != nil {
		return err
	}
	defer out.abandon()
	var writers []writer
	for _, f := range formats {
		if !slices.Contains(opt.Formats, f.name) {
			continue
		}
		w, err := f.open(out, opt)
		if err != nil {
			return err
		}
		writers = append(writers, w)
	}
	counts := newCounts()
	for d, err := range ds.Documents {
		if err != nil {
			return err
		}
		counts.document(d)
		for _, w := range writers {
			if err := w.document(d); err != nil {
				return err
			}
		}
	}
	if err := counts.rest(ds); err != nil {
		return err
	}
	for _, w := range writers {
		if err := w.finish(ds); err != nil {
			return err
		}
	}
	return describe(out, ds, counts)
}
