package corpus

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/paraph/paraph/corpus/export"
	"github.com/paraph/paraph/model"
)

// The sheet is a CSV made for spreadsheets. A person writes into the columns
// correct_FIELD (a value; "-" for "there is none"; "?" to take a decision
// back), verdict and note; empty cells decide nothing. The other columns are
// to be left alone: they say which item is meant.
const (
	noValue = "-"
	retract = "?"
	// edtfPrefix keeps spreadsheets from making a date of their own of 2025-06.
	edtfPrefix = "EDTF "
)

func sheetHeader() []string {
	head := []string{"item", "document", "start", "series", "date", "page", "topic", "text", "verdict"}
	for _, f := range reviewFields {
		head = append(head, f.name, "correct_"+f.name)
	}
	return append(head, "due_text", "decided_by", "note")
}

// WriteSheet writes items to check.
func WriteSheet(w io.Writer, hits []*Hit) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil { // else Excel takes it for Windows-1252
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(sheetHeader()); err != nil {
		return err
	}
	for _, h := range hits {
		if err := out.Write(sheetRow(h)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func sheetRow(h *Hit) []string {
	it := model.Item{Kind: h.Kind, Actors: h.Actors, Action: h.Action, Strength: h.Strength, Due: h.Due, Amounts: h.Amounts}
	start, page := 0, ""
	if len(h.Spans) > 0 {
		start = h.Spans[0].Start
		if p := h.Spans[0].Page; p > 0 {
			page = strconv.Itoa(p)
		}
	}
	row := []string{h.ID, h.Document, strconv.Itoa(start), h.Series, edtfCell(h.Date), page, h.TopicTitle, h.Text, ""}
	for _, f := range reviewFields {
		v := f.get(&it)
		if f.name == "due" {
			v = edtfCell(v)
		}
		row = append(row, v, "")
	}
	dueText := ""
	if h.Due != nil {
		dueText = h.Due.Text
	}
	row = append(row, dueText, h.DecidedBy, "")
	for i := range row {
		row[i] = export.Harmless(row[i])
	}
	return row
}

func edtfCell(v string) string {
	if v == "" {
		return ""
	}
	return edtfPrefix + v
}

// plainCell undoes what the sheet's cells were given.
func plainCell(s string) string {
	s = strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(s, "'"); ok && export.Harmless(rest) == s {
		s = rest
	}
	return strings.TrimPrefix(s, edtfPrefix)
}

// ReadSheet reads a sheet back, in whatever way a spreadsheet saved it:
// commas, semicolons or tabs, with a byte order mark or without. Rows that
// decide nothing are left out.
func ReadSheet(data []byte) ([]Review, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	in := csv.NewReader(bytes.NewReader(data))
	in.Comma = separator(data)
	in.FieldsPerRecord = -1
	in.LazyQuotes = true
	head, err := in.Read()
	if err != nil {
		return nil, errors.New("no sheet: no header line")
	}
	at := map[string]int{}
	for i, name := range head {
		at[plainCell(name)] = i
	}
	for _, name := range []string{"item", "document", "start", "text", "verdict"} {
		if _, ok := at[name]; !ok {
			return nil, fmt.Errorf("no sheet: no column %q", name)
		}
	}
	var out []Review
	for {
		row, err := in.Read()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := in.FieldPos(0)
		r := readRow(func(name string) string {
			if i, ok := at[name]; ok && i < len(row) {
				return plainCell(row[i])
			}
			return ""
		})
		r.Line = line
		if len(r.Decided) > 0 || len(r.Retract) > 0 || r.Verdict != "" {
			out = append(out, r)
		}
	}
}

func readRow(cell func(string) string) Review {
	r := Review{Item: cell("item"), Document: cell("document"), Text: cell("text"), Note: cell("note"), Verdict: strings.ToLower(cell("verdict")),
		Shown: map[string]string{}, Decided: map[string]string{}}
	r.Start, _ = strconv.Atoi(cell("start")) // only a hint
	if r.Verdict == retract {
		r.Verdict, r.Retract = "", []string{fieldItem}
	}
	for _, f := range reviewFields {
		r.Shown[f.name] = cell(f.name)
		switch v := cell("correct_" + f.name); v {
		case "":
		case retract:
			r.Retract = append(r.Retract, f.name)
		case noValue:
			r.Decided[f.name] = ""
		default:
			r.Decided[f.name] = v
		}
	}
	return r
}

// separator is the one that the header line has most of.
func separator(data []byte) rune {
	line, _, _ := bytes.Cut(data, []byte("\n"))
	return slices.MaxFunc([]rune{',', ';', '\t'}, func(a, b rune) int {
		return bytes.Count(line, []byte(string(a))) - bytes.Count(line, []byte(string(b)))
	})
}
