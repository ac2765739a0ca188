package corpus

import (
	"bytes"
	"context"
	"encoding/csv"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

// sheetOf writes a corpus's sheet as rows by item, header under "".
func sheetOf(t *testing.T, c *Corpus) (head []string, rows map[string]map[string]string) {
	t.Helper()
	var hits []*Hit
	for h, err := range c.Query(context.Background(), Filter{}) {
		require.NoError(t, err)
		hits = append(hits, h)
	}
	var b bytes.Buffer
	require.NoError(t, WriteSheet(&b, hits))
	all, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b.Bytes(), []byte("\ufeff")))).ReadAll()
	require.NoError(t, err)
	rows = map[string]map[string]string{}
	for _, row := range all[1:] {
		m := map[string]string{}
		for i, name := range all[0] {
			m[name] = row[i]
		}
		rows[m["item"]] = m
	}
	return all[0], rows
}

// reviewedAs fills cells of one item's row and reads the sheet back.
func reviewedAs(t *testing.T, c *Corpus, reviewer, item string, fill map[string]string, comma rune) (int, []string) {
	t.Helper()
	head, rows := sheetOf(t, c)
	row := rows[item]
	require.NotNil(t, row, item)
	for k, v := range fill {
		require.Contains(t, row, k)
		row[k] = v
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = comma
	require.NoError(t, w.Write(head))
	for _, m := range rows {
		var cells []string
		for _, name := range head {
			cells = append(cells, m[name])
		}
		require.NoError(t, w.Write(cells))
	}
	w.Flush()
	reviews, err := ReadSheet(b.Bytes())
	require.NoError(t, err)
	var failed []string
	n, err := c.Correct(context.Background(), reviews, reviewer, "v", 1, func(r Review, err error) { failed = append(failed, err.Error()) })
	require.NoError(t, err)
	return n, failed
}

func TestReview(t *testing.T) {
	dir := t.TempDir()
	head := "number: 7/24\ndate: 2024-03-26\n"
	items := wares(1, 5)
	files(t, dir, map[string]string{"in/a.txt": statement(head, 2, items...)})
	c := opened(t, filepath.Join(dir, "c.db"))
	ingested(t, c, "v", filepath.Join(dir, "in"))

	n, failed := reviewedAs(t, c, "ann", "st-7-24/1/1", map[string]string{"correct_strength": "tentative", "correct_due": "2025-06", "note": "reads \"could\""}, ',')
	require.Empty(t, failed)
	require.Equal(t, 2, n)
	n, _ = reviewedAs(t, c, "ann", "st-7-24/1/1", map[string]string{"correct_strength": "tentative", "correct_due": "EDTF 2025-06", "note": "reads \"could\""}, ';')
	require.Zero(t, n, "saying it twice says it once")
	n, _ = reviewedAs(t, c, "ann", "st-7-24/1/2", map[string]string{"correct_kind": "position"}, '\t')
	require.Equal(t, 1, n)
	n, _ = reviewedAs(t, c, "bob", "st-7-24/1/3", map[string]string{"verdict": "OK"}, ',')
	require.Equal(t, 6, n)
	n, _ = reviewedAs(t, c, "bob", "st-7-24/1/4", map[string]string{"verdict": "drop"}, ',')
	require.Equal(t, 1, n)
	n, failed = reviewedAs(t, c, "bob", "st-7-24/1/5", map[string]string{"correct_strength": "soft"}, ',')
	require.Zero(t, n)
	require.Len(t, failed, 1)
	n, failed = reviewedAs(t, c, "bob", "st-7-24/1/5", map[string]string{"verdict": "ok", "strength": "tentative"}, ',')
	require.Zero(t, n)
	require.Contains(t, failed[0], "the sheet showed", "nobody confirms what they have not seen")

	want := []string{
		"st-7-24/1/1 commitment tentative 2025-06 reviewer", "st-7-24/1/2 position - - reviewer",
		"st-7-24/1/3 commitment firm 2021 reviewer", "st-7-24/1/5 commitment firm 2021 machine",
	}
	query := `SELECT id || ' ' || kind || ' ' || coalesce(strength,'-') || ' ' || coalesce(due_edtf,'-') || ' ' || decided_by FROM items ORDER BY id`
	require.Equal(t, want, column(t, c, query))
	d, err := c.Document(context.Background(), "st-7-24")
	require.NoError(t, err)
	require.Len(t, d.Items, 4)
	require.Equal(t, model.Rest{Reason: model.Reviewer, Spans: d.Rest[0].Spans}, d.Rest[0], "what was dropped is accounted for")

	f, err := c.Figures(context.Background())
	require.NoError(t, err)
	require.Equal(t, []int{4, 1, 0}, []int{f.Items, f.Dropped, f.Lost})
	require.Equal(t, []int{2, 1}, []int{f.Fields[0].Judged, f.Fields[0].Agreed})
	require.Equal(t, map[string]map[string]int{"position": {"commitment": 1}, "commitment": {"commitment": 1}}, f.Kinds)

	// Read again, from a text that moved and was cut elsewhere: items before
	// the old ones, and the first two in one.
	moved := append([]string{"a word before all others", items[0] + " " + "and so on"}, items[1:]...)
	files(t, dir, map[string]string{"in/a.txt": statement(head+"title: longer\n", 2, moved...)})
	ingested(t, c, "v2", filepath.Join(dir, "in"))
	require.Equal(t, []string{
		"st-7-24/1/1 commitment firm - machine",
		"st-7-24/1/2 commitment tentative 2025-06 reviewer", "st-7-24/1/3 position - - reviewer",
		"st-7-24/1/4 commitment firm 2021 reviewer", "st-7-24/1/6 commitment firm 2021 machine",
	}, column(t, c, query))

	// The item is gone: the decision is kept and told as lost; back again, it holds.
	files(t, dir, map[string]string{"in/a.txt": statement(head, 2, items[2:]...)})
	ingested(t, c, "v2", filepath.Join(dir, "in"))
	f, err = c.Figures(context.Background())
	require.NoError(t, err)
	require.Equal(t, 3, f.Lost)
	files(t, dir, map[string]string{"in/a.txt": statement(head, 2, items...)})
	ingested(t, c, "v2", filepath.Join(dir, "in"))
	require.Equal(t, want, column(t, c, query))

	// And a decision can be taken back.
	n, _ = reviewedAs(t, c, "ann", "st-7-24/1/2", map[string]string{"correct_kind": "?"}, ',')
	require.Equal(t, 1, n)
	require.Equal(t, "st-7-24/1/2 commitment firm 2021 machine", column(t, c, query)[1])
}

func TestReviewFollowsTheDocumentsID(t *testing.T) {
	dir := t.TempDir()
	items := wares(1, 12)
	files(t, dir, map[string]string{"page.txt": statement("date: 2024-03-26\n", 2, items...)})
	c := opened(t, filepath.Join(dir, "c.db"))
	ingested(t, c, "v", dir)
	reviewedAs(t, c, "ann", "2024-03-26-xx-yy/1/3", map[string]string{"correct_kind": "outcome"}, ',')
	files(t, dir, map[string]string{"note.txt": statement("number: 7/24\ndate: 2024-03-26\n", 2, items...)})
	ingested(t, c, "v", dir)
	require.Equal(t, []string{"st-7-24/1/3"}, column(t, c, `SELECT id FROM items WHERE decided_by='reviewer' AND kind='outcome'`))
}

func TestSheetIsHarmless(t *testing.T) {
	h := &Hit{ID: "a/1", Document: "a", Text: "=1+1 is told", Kind: model.Commitment, Spans: []model.Span{{Start: 0, End: 5}}, Due: &model.Due{EDTF: "2025-06"}}
	var b bytes.Buffer
	require.NoError(t, WriteSheet(&b, []*Hit{h}))
	require.Contains(t, b.String(), "'=1+1 is told")
	require.Contains(t, b.String(), "EDTF 2025-06")
	reviews, err := ReadSheet([]byte(strings.Replace(b.String(), "'=1+1 is told,", "'=1+1 is told,drop", 1)))
	require.NoError(t, err)
	require.Equal(t, "=1+1 is told", reviews[0].Text)
	require.Equal(t, "2025-06", reviews[0].Shown["due"])
	_, err = ReadSheet([]byte("my,thesis\n"))
	require.Error(t, err)
}

func TestDueRange(t *testing.T) {
	for edtf, want := range map[string][2]string{
		"2025": {"2025-01-01", "2025-12-31"}, "2024-02": {"2024-02-01", "2024-02-29"}, "2025-06-30": {"2025-06-30", "2025-06-30"},
		"2025-40": {"2025-01-01", "2025-06-30"}, "2024-41": {"2024-07-01", "2024-12-31"}, "2024-12~": {"2024-12-01", "2024-12-31"},
		"2024-24": {"2024-12-01", "2025-02-28"}, "2024-36": {"2024-10-01", "2024-12-31"}, "2022-10-14/2023-10-14": {"2022-10-14", "2023-10-14"},
		"2024/..": {"2024-01-01", ""}, "": {"", ""}, "soon": {"", ""}, "2024-13": {"", ""}, "2024-1": {"", ""},
	} {
		from, to := dueRange(edtf)
		require.Equal(t, want, [2]string{from, to}, edtf)
	}
}

func TestQuery(t *testing.T) {
	dir := t.TempDir()
	files(t, dir, map[string]string{
		"1.txt": statement("date: 2021-05-01\n", 1, "publish a map of the 5G/6G corridors by 2022", "share \"river\" notes"),
		"2.txt": statement("date: 2022-05-01\n", 2, "published maps are kept by 2025-40"),
	})
	c := opened(t, filepath.Join(dir, "c.db"))
	ingested(t, c, "v", dir)
	for _, x := range []struct {
		f    Filter
		want int
	}{
		{Filter{}, 3}, {Filter{Words: "publishing map"}, 2}, {Filter{Words: "5G/6G"}, 1}, {Filter{Words: `"a map"`}, 1}, {Filter{Words: "riv* OR kept"}, 2},
		{Filter{Words: "map -corridors"}, 1}, {Filter{Words: `"unclosed`}, 0}, {Filter{Words: "OR AND NOT ( ) * ^ : \" - +"}, 0}, {Filter{Words: "-map"}, 1},
		{Filter{Kinds: []string{"commitment"}}, 3}, {Filter{Kinds: []string{"outcome"}}, 0}, {Filter{Parties: []string{"XX", "ZZ"}}, 3}, {Filter{Parties: []string{"ZZ"}}, 0},
		{Filter{DueBefore: "2022"}, 1}, {Filter{DueAfter: "2022"}, 2}, {Filter{DueAfter: "2025-06-30"}, 1}, {Filter{DueAfter: "2025-07"}, 0},
		{Filter{Topic: "chip"}, 3}, {Filter{Topic: "c%p"}, 0}, {Filter{Topic: "2021-05-01-xx-yy/1"}, 2}, {Filter{Limit: 2}, 2}, {Filter{Strengths: []string{"firm"}}, 3},
	} {
		n := 0
		for _, err := range c.Query(context.Background(), x.f) {
			require.NoError(t, err, "%+v", x.f)
			n++
		}
		require.Equal(t, x.want, n, "%+v", x.f)
	}
	for _, err := range c.Query(context.Background(), Filter{DueAfter: "soon"}) {
		require.Error(t, err)
	}
}
