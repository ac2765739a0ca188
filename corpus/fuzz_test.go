package corpus

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzQuery: whatever is typed, the items that are found are a part of all,
// and nothing typed is a fault of the query's own language.
func FuzzQuery(f *testing.F) {
	for _, words := range []string{"chips", `"early warning" -port*`, "a OR b", `OR OR "`, "-", "*", `col:umn NEAR(a b) ^x {y}`, "\x00", "\"early\x00ea\" -port", "é AND NOT"} {
		f.Add(words, "%_", "1")
	}
	dir := f.TempDir()
	files(f, dir, map[string]string{"in/a": statement("date: 2021-05-01\n", 1, wares(1, 9)...)})
	c, err := Open(context.Background(), filepath.Join(dir, "c.db"))
	require.NoError(f, err)
	f.Cleanup(func() { c.Close() })
	_, err = c.Ingest(context.Background(), []string{filepath.Join(dir, "in")}, Options{Extract: stub, Version: "v", Jobs: 1})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, words, topic, party string) {
		if len(words) > 200 {
			return // FTS5 has limits of its own
		}
		n := 0
		for _, err := range c.Query(context.Background(), Filter{Words: words, Topic: topic, Parties: []string{party}}) {
			require.NoError(t, err, "%q", words)
			n++
		}
		require.LessOrEqual(t, n, 9)
	})
}

// FuzzReadSheet: any sheet gives decisions with an item, or an error of one
// line.
func FuzzReadSheet(f *testing.F) {
	f.Add([]byte("item;document;start;text;verdict;correct_strength\na/1;a;0;act;ok;firm\n"))
	f.Add([]byte("\ufeffitem,document,start,text,verdict\n\"a\"\"/1\",a,x,,\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		reviews, err := ReadSheet(data)
		if err != nil {
			require.False(t, strings.Contains(err.Error(), "\n"), "%v", err)
			return
		}
		for _, r := range reviews {
			require.NotZero(t, r.Line)
		}
	})
}
