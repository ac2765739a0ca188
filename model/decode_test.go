package model

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDecode(t *testing.T) {
	docs, err := Decode([]byte(`{"schema":"paraph/error/v1"}
{"schema":"paraph/document/v1","id":"a","text":"né","items":[{"id":"a/1","spans":[{"start":0,"end":2}]}]}`))
	require.NoError(t, err)
	require.Len(t, docs, 1)
	for _, bad := range []string{
		`{`, `[]`, `{"id":"x"}`, `{"schema":"paraph/document/v1"}`,
		`{"schema":"paraph/document/v1","id":"a","text":"né","items":[{"id":"a/1","spans":[{"start":0,"end":3}]}]}`,
		`{"schema":"paraph/document/v1","id":"a","items":[{"id":"a/1"}]}`,
		`{"schema":"paraph/document/v1","id":"a","rest":[{"spans":[{"start":-1,"end":0}]}]}`,
	} {
		_, err := Decode([]byte(bad))
		require.Error(t, err, bad)
	}
}

// FuzzDecode: whatever is decoded can be sliced by its spans.
func FuzzDecode(f *testing.F) {
	goldens, err := filepath.Glob("../testdata/golden/*.json")
	require.NoError(f, err)
	if len(goldens) == 0 {
		f.Fatal("no seeds")
	}
	for _, path := range goldens {
		data, err := os.ReadFile(path)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		docs, _ := Decode(data)
		for _, d := range docs {
			text := []rune(d.Text)
			for i := range d.Items {
				for _, s := range d.Items[i].Spans {
					_ = text[s.Start:s.End]
				}
			}
		}
	})
}
