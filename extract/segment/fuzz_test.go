package segment

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"
)

// FuzzParse feeds any text in the notation of draw: nothing may be lost, no
// offset may lie outside, and parsing twice gives the same.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(f, err)
	seeds := 0
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		require.NoError(f, err)
		for _, one := range ar.Files {
			if strings.HasSuffix(one.Name, ".in") {
				f.Add(string(one.Data))
				seeds++
			}
		}
	}
	require.NotZero(f, seeds, "no seeds")
	f.Fuzz(func(t *testing.T, s string) {
		text := draw(s)
		out := Parse(text)
		requireWhole(t, text, out)
		require.Equal(t, dump(text, out), dump(text, Parse(text)))
	})
}

// BenchmarkParse reads all cases as one long document.
func BenchmarkParse(b *testing.B) {
	files, _ := filepath.Glob("testdata/*.txtar")
	var all strings.Builder
	for _, file := range files {
		ar, _ := txtar.ParseFile(file)
		for _, one := range ar.Files {
			if strings.HasSuffix(one.Name, ".in") {
				all.WriteString(string(one.Data) + "\n\n")
			}
		}
	}
	for all.Len() < 1<<20 {
		all.WriteString(all.String())
	}
	text := draw(all.String())
	b.SetBytes(int64(len(text.S)))
	for b.Loop() {
		Parse(text)
	}
}
