package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/quick"

	"github.com/stretchr/testify/require"
)

// TestEncode holds Encode against encoding/json, byte for byte.
func TestEncode(t *testing.T) {
	odd := &Document{
		ID: "a", Title: "<b> & \"c\"\u2028", Text: "bad \xff\x00 é", Items: []Item{},
		Meeting: &Meeting{}, Identifiers: []Identifier{},
		Rest: []Rest{{Reason: "cover"}, {Spans: []Span{{Start: 1, End: 2}}}},
	}
	docs := []*Document{{}, odd, many(3)}
	goldens, err := filepath.Glob("../testdata/golden/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, goldens)
	for _, path := range goldens {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		got, err := Decode(data)
		require.NoError(t, err)
		docs = append(docs, got...)
	}
	for _, d := range docs {
		for _, indented := range []bool{false, true} {
			var want, got bytes.Buffer
			enc := json.NewEncoder(&want)
			enc.SetEscapeHTML(false)
			if indented {
				enc.SetIndent("", "  ")
			}
			require.NoError(t, enc.Encode(d))
			require.NoError(t, d.Encode(&got, indented))
			require.Equal(t, want.String(), got.String())
		}
	}
}

// TestEncodeHasEveryField: whatever a document holds, encoding/json says the
// same; a field that is new is not forgotten.
func TestEncodeHasEveryField(t *testing.T) {
	same := func(d Document) bool {
		for _, indented := range []bool{false, true} {
			var want, got bytes.Buffer
			enc := json.NewEncoder(&want)
			enc.SetEscapeHTML(false)
			if indented {
				enc.SetIndent("", "  ")
			}
			require.NoError(t, enc.Encode(&d))
			require.NoError(t, d.Encode(&got, indented))
			require.Equal(t, want.String(), got.String())
		}
		return true
	}
	require.NoError(t, quick.Check(same, &quick.Config{MaxCount: 50, Rand: rand.New(rand.NewSource(1))}))
}

func TestAppendString(t *testing.T) {
	all := []string{"", "\xff", "a\xe2\x80", "\xed\xa0\x80b", "<b> & \"c\" \\"}
	for r := range rune(0x2100) {
		all = append(all, string(r), "a"+string(r)+"b")
	}
	for _, s := range all {
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		require.NoError(t, enc.Encode(s))
		require.Equal(t, want.String(), string(appendString(nil, s))+"\n", "%q", s)
	}
}

func many(n int) *Document {
	d := &Document{ID: "many", Text: "We will act.", Topics: []Topic{}}
	for range n {
		d.Items = append(d.Items, Item{ID: "many/1", Text: "We will act.", Spans: []Span{{Start: 0, End: 12}}, Due: &Due{Text: "soon"}})
	}
	return d
}

// TestEncodeHoldsLittle: the record is never there as a whole.
func TestEncodeHoldsLittle(t *testing.T) {
	w := new(largest)
	require.NoError(t, many(1000).Encode(w, true))
	require.Greater(t, w.all, 100_000)
	require.Less(t, w.most, 1000)
}

// largest keeps the size of the longest write, and of all.
type largest struct{ most, all int }

func (w *largest) Write(p []byte) (int, error) {
	w.most, w.all = max(w.most, len(p)), w.all+len(p)
	return len(p), nil
}

func TestEncodeTellsOfABrokenPipe(t *testing.T) {
	require.ErrorContains(t, many(10).Encode(broken{}, false), "broken")
}

type broken struct{}

func (broken) Write(p []byte) (int, error) {
	if strings.Contains(string(p), "act") {
		return 0, errors.New("broken")
	}
	return len(p), nil
}
