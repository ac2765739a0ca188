package corpus

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

// The tests' files are read by stub: "key: value" lines, then "# topic" and
// "- kind: item" lines.
func stub(_ context.Context, uri string, data []byte) (*model.Document, error) {
	if strings.HasPrefix(string(data), "broken") {
		return nil, errors.New("cannot be read")
	}
	if strings.HasPrefix(string(data), "panic") {
		panic("at the disco")
	}
	d := &model.Document{Schema: model.DocumentSchema, Kind: model.JointStatement, Carrier: "none", Language: "en", Text: string(data),
		Meeting: &model.Meeting{Series: "xx-yy-council", Body: "Council of X and Y"}, Parties: []model.Party{{ID: "XX"}, {ID: "YY"}},
		Topics: []model.Topic{}, Items: []model.Item{}, Generator: model.Generator{Name: "stub", Version: "1"}}
	d.Source = model.Source{URI: uri, MediaType: "text/plain", Bytes: len(data), Pages: 1}
	at := 0
	for _, line := range strings.SplitAfter(string(data), "\n") {
		n := len([]rune(line))
		stubLine(d, strings.TrimSuffix(line, "\n"), at)
		at += n
	}
	if d.ID == "" {
		d.ID = d.Date + "-xx-yy"
		if d.Number != "" {
			d.ID = "st-" + strings.ToLower(strings.NewReplacer("/", "-", " ", "-").Replace(d.Number))
		}
	}
	for i := range d.Topics {
		d.Topics[i].ID = d.ID + "/" + d.Topics[i].ID
	}
	for i := range d.Items {
		it := &d.Items[i]
		it.ID = d.ID + "/" + it.ID
		if it.Topic != "" {
			it.Topic = d.ID + "/" + it.Topic
		}
	}
	return d, nil
}

func stubLine(d *model.Document, line string, at int) {
	if title, ok := strings.CutPrefix(line, "# "); ok {
		d.Topics = append(d.Topics, model.Topic{ID: strconv.Itoa(len(d.Topics) + 1), Title: title, Level: 1,
			Spans: []model.Span{{Start: at + 2, End: at + len([]rune(line))}}})
		return
	}
	key, value, ok := strings.Cut(line, ": ")
	if !ok {
		return
	}
	if kind, ok := strings.CutPrefix(key, "- "); ok {
		it := model.Item{Statement: len(d.Items) + 1, Kind: model.Kind(kind), Text: value,
			Spans: []model.Span{{Start: at + len([]rune(key)) + 2, End: at + len([]rune(line))}}}
		it.ID = "0/" + strconv.Itoa(it.Statement)
		if n := len(d.Topics); n > 0 {
			it.Topic = d.Topics[n-1].ID
			it.ID = it.Topic + "/" + strconv.Itoa(it.Statement)
		}
		if it.Kind == model.Commitment {
			it.Actors, it.Strength, it.Action = []string{"XX", "YY"}, model.Firm, strings.Fields(value)[0]
			if _, year, ok := strings.Cut(value, " by "); ok {
				it.Due = &model.Due{Text: "by " + year, EDTF: strings.Trim(year, ".")}
			}
		}
		d.Items = append(d.Items, it)
		return
	}
	switch key {
	case "id":
		d.ID = value
	case "number":
		d.Number, d.Carrier = value, "council-note"
	case "date":
		d.Date, d.Meeting.Date = value, value
	case "nth":
		d.Meeting.Ordinal, _ = strconv.Atoi(value)
	case "title":
		d.Title = value
	case "language":
		d.Language = value
	}
}

// statement makes a file's text: the items of the nth meeting.
func statement(head string, nth int, items ...string) string {
	var b strings.Builder
	b.WriteString(head)
	fmt.Fprintf(&b, "nth: %d\n", nth)
	b.WriteString("# Chips\n")
	for _, s := range items {
		b.WriteString("- commitment: " + s + "\n")
	}
	return b.String()
}

// wares fill items with words that differ from meeting to meeting.
func wares(nth, n int) []string {
	verbs := []string{"exchange", "establish", "publish", "review", "map", "share"}
	things := []string{"catalogues of turbine blades", "a registry of harbour pilots", "guidance on seed storage", "figures on river freight", "schools for glass makers", "notes about lighthouse lamps"}
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("%s %s %d%d for office %d by %d", verbs[(i+nth)%6], things[i%6], nth, i, (i*7+nth)%13, 2020+nth))
	}
	return out
}

func files(t testing.TB, dir string, texts map[string]string) {
	t.Helper()
	for name, text := range texts {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
}

func opened(t testing.TB, path string) *Corpus {
	t.Helper()
	c, err := Open(context.Background(), path)
	require.NoError(t, err)
	t.Cleanup(func() { c.Close() })
	return c
}

func ingested(t testing.TB, c *Corpus, version string, paths ...string) Result {
	t.Helper()
	r, err := c.Ingest(context.Background(), paths, Options{Extract: stub, Version: version, Jobs: 3, batch: 3})
	require.NoError(t, err)
	return r
}

// dump is all a corpus says, in a stable order.
func dump(t testing.TB, c *Corpus) string {
	t.Helper()
	var b strings.Builder
	for _, table := range []string{"readings", "sources", "documents", "topics", "items", "series", "links", "threads", "corrections"} {
		columns := "*"
		if table == "items" {
			columns = `id, document, position, topic, kind, text, "start", "end", spans, actors, action, strength, due_text, due_edtf, due_from, due_to, decided_by`
		}
		rows, err := c.db.Query("SELECT " + columns + " FROM " + table)
		require.NoError(t, err)
		var lines []string
		for rows.Next() {
			lines = append(lines, table+scanned(t, rows))
		}
		require.NoError(t, rows.Err())
		sort.Strings(lines)
		b.WriteString(strings.Join(lines, ""))
	}
	_, err := c.db.Exec(`INSERT INTO items_fts(items_fts, rank) VALUES ('integrity-check', 1)`)
	if !c.ro {
		require.NoError(t, err)
	}
	return b.String()
}

func scanned(t testing.TB, rows *sql.Rows) string {
	names, err := rows.Columns()
	require.NoError(t, err)
	values := make([]any, len(names))
	to := make([]any, len(names))
	for i := range values {
		to[i] = &values[i]
	}
	require.NoError(t, rows.Scan(to...))
	s := ""
	for i := range values {
		s += fmt.Sprintf(" %s=%q", names[i], fmt.Sprint(values[i]))
	}
	return s + "\n"
}

func column(t testing.TB, c *Corpus, query string, args ...any) []string {
	t.Helper()
	rows, err := c.db.Query(query, args...)
	require.NoError(t, err)
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s sql.NullString
		require.NoError(t, rows.Scan(&s))
		out = append(out, s.String)
	}
	require.NoError(t, rows.Err())
	return out
}

// stubSeries is stub with a series of its own for every twenty documents.
func stubSeries(ctx context.Context, uri string, data []byte) (*model.Document, error) {
	d, err := stub(ctx, uri, data)
	if err == nil {
		n, _ := strconv.Atoi(strings.TrimPrefix(d.ID, "doc-"))
		d.Meeting.Body = "Council " + strconv.Itoa(n/20)
		d.Meeting.Series = "council-" + strconv.Itoa(n/20)
		d.Parties = []model.Party{{ID: "P" + strconv.Itoa(n/20)}, {ID: "Q"}}
	}
	return d, err
}
