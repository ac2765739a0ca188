package extract

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/plain"
)

// prose is running text of the genre, in our own words, made long by
// repetition with numbers that differ.
func prose(paragraphs int) []byte {
	var b strings.Builder
	for i := range paragraphs {
		fmt.Fprintf(&b, "%d. Topic number %d\n\n", i%40+1, i)
		b.WriteString("Both sides agreed to widen the early warning mechanism to raw materials and to hold a first exercise in the second half of 2025. ")
		fmt.Fprintf(&b, "They welcomed the launch of project %d, which brings together laboratories for biomedicine, materials and climate. ", i)
		b.WriteString("The European Union intends to support a feasibility study with EUR 2.5 million by mid-2025, and Japan could explore a study of its own.\n\n")
		b.WriteString("The ministers reaffirmed that a trusted flow of data is of great value to their economies. They decided:\n\n")
		b.WriteString("- to exchange information between the two offices twice a year;\n- to consider a common taxonomy of risks.\n\n")
	}
	return []byte(b.String())
}

// BenchmarkCode is segmentation and annotation together on one core, per byte
// of text.
func BenchmarkCode(b *testing.B) {
	draft, err := plain.ReadText(prose(400))
	require.NoError(b, err)
	layout.MarkFurniture(draft)
	text := layout.Compose(draft)
	x := extractor(b)
	items := len(x.Code(text).Items)
	b.SetBytes(int64(len(text.S)))
	b.ReportAllocs()
	for b.Loop() {
		x.Code(text)
	}
	b.ReportMetric(float64(items), "items")
}

// BenchmarkExtract is bytes in, document out, for a file of each format.
func BenchmarkExtract(b *testing.B) {
	files, err := filepath.Glob("../testdata/series/*")
	require.NoError(b, err)
	x := extractor(b)
	for _, path := range files {
		data, err := os.ReadFile(path)
		require.NoError(b, err)
		b.Run(strings.TrimPrefix(filepath.Ext(path), "."), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := x.Extract(context.Background(), path, data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkGrowth shows whether time stays linear in the length of a document.
func BenchmarkGrowth(b *testing.B) {
	x := extractor(b)
	for _, n := range []int{100, 1000, 10000} {
		data := prose(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := x.Extract(context.Background(), "x", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
