package export

import (
	"encoding/csv"
	"io"
	"iter"
	"reflect"
	"strings"

	"github.com/paraph/paraph/model"
)

// table is one table of the dataset in one format.
type table interface {
	put(row any) error
	close() error
}

// tables writes the rows of all tables; CSV and Parquet differ only in how a
// table is made.
type tables struct {
	documents, topics, items table
	open                     func(name string, row any) (table, error)
}

func newTables(open func(name string, row any) (table, error)) (writer, error) {
	t := &tables{open: open}
	for _, x := range []struct {
		to   *table
		name string
		row  any
	}{{&t.documents, "documents", documentRow{}}, {&t.topics, "topics", topicRow{}}, {&t.items, "items", itemRow{}}} {
		var err error
		if *x.to, err = open(x.name, x.row); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func (t *tables) document(d *model.Document) error {
	if err := t.documents.put(newDocumentRow(d)); err != nil {
		return err
	}
	titles := make(map[string]string, len(d.Topics))
	for i := range d.Topics {
		titles[d.Topics[i].ID] = d.Topics[i].Title
		if err := t.topics.put(newTopicRow(d, &d.Topics[i])); err != nil {
			return err
		}
	}
	for i := range d.Items {
		if err := t.items.put(newItemRow(d, &d.Items[i], titles[d.Items[i].Topic])); err != nil {
			return err
		}
	}
	return nil
}

func (t *tables) finish(ds *Dataset) error {
	for _, x := range []table{t.documents, t.topics, t.items} {
		if err := x.close(); err != nil {
			return err
		}
	}
	if err := whole(t, "links", ds.Links, newLinkRow); err != nil {
		return err
	}
	if err := whole(t, "threads", ds.Threads, newThreadRow); err != nil {
		return err
	}
	if err := whole(t, "sources", All(ds.Sources), same[Source]); err != nil {
		return err
	}
	return whole(t, "corrections", All(ds.Corrections), same[Correction])
}

func same[T any](r *T) T { return *r }

// whole writes a table that no document has a part in.
func whole[T, R any](t *tables, name string, records iter.Seq2[*T, error], make func(*T) R) error {
	var row R
	w, err := t.open(name, row)
	if err != nil {
		return err
	}
	for r, err := range records {
		if err != nil {
			return err
		}
		if err := w.put(make(r)); err != nil {
			return err
		}
	}
	return w.close()
}

func newCSV(out *folder, opt Options) (writer, error) {
	return newTables(func(name string, row any) (table, error) {
		f, err := out.create(name + ".csv")
		if err != nil {
			return nil, err
		}
		return newCSVTable(f, columnsOf(reflect.TypeOf(row)), opt.Excel)
	})
}

// csvTable is a table as CSV (RFC 4180, UTF-8).
type csvTable struct {
	f     io.Closer
	w     *csv.Writer
	cols  []column
	excel bool
	cells []string
}

func newCSVTable(f io.WriteCloser, cols []column, excel bool) (*csvTable, error) {
	t := &csvTable{f: f, w: csv.NewWriter(f), cols: cols, excel: excel}
	if excel {
		t.w.UseCRLF = true
		if _, err := io.WriteString(f, "\ufeff"); err != nil { // else Excel takes it for Windows-1252
			return nil, err
		}
	}
	var names []string
	for _, c := range cols {
		if c.csv {
			names = append(names, c.name)
		}
	}
	return t, t.w.Write(names)
}

func (t *csvTable) put(row any) error {
	t.cells = cellsOf(row, t.cells)
	if t.excel {
		at := 0
		for _, c := range t.cols {
			if !c.csv {
				continue
			}
			if c.typ == "string" || c.typ == "array" {
				t.cells[at] = Harmless(t.cells[at])
			}
			at++
		}
	}
	return t.w.Write(t.cells)
}

func (t *csvTable) close() error {
	t.w.Flush()
	if err := t.w.Error(); err != nil {
		return err
	}
	return t.f.Close()
}

// Harmless makes a cell that a spreadsheet would take for a formula a text, by
// an apostrophe before it (OWASP, CSV Injection). The wide forms of the signs
// are formulas to East Asian editions.
func Harmless(cell string) string {
	if first := strings.TrimLeft(cell, " \u00a0"); first != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(first)[0]) {
		return "'" + cell
	}
	return cell
}
