package extract

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

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

// processor reports MB of text a second of processor time, the collector's
// included: what one core does, however busy the machine is.
func processor(b *testing.B, size int) func() {
	start := used(b)
	return func() {
		b.ReportMetric(float64(size)*float64(b.N)/1e6/(used(b)-start).Seconds(), "MB/cpu-s")
	}
}

// used is the processor time that this process has had.
func used(b *testing.B) time.Duration {
	var u syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
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
	done := processor(b, len(text.S))
	for b.Loop() {
		x.Code(text)
	}
	done()
	b.ReportMetric(float64(items), "items")
}

// BenchmarkCodeReal is the same over the real documents beside the checkout, or
// those that lie in the directory that DOCUMENTS names, one after another: the
// more there are, the less the processor can learn of any.
func BenchmarkCodeReal(b *testing.B) {
	dirs := []string{"../../shared/raw", "../../shared/gold/dev/docs"}
	if dir := os.Getenv("DOCUMENTS"); dir != "" {
		dirs = []string{dir}
	}
	var files []string
	for _, dir := range dirs {
		found, err := filepath.Glob(dir + "/*.md")
		require.NoError(b, err)
		files = append(files, found...)
	}
	if len(files) == 0 {
		b.Skip("no ../shared/raw beside the checkout")
	}
	var texts []*layout.Text
	size := 0
	for _, path := range files {
		data, err := os.ReadFile(path)
		require.NoError(b, err)
		draft, err := plain.ReadMarkdown(data)
		require.NoError(b, err)
		texts = append(texts, compose(draft))
		size += len(texts[len(texts)-1].S)
	}
	x := extractor(b)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	items := 0
	done := processor(b, size)
	for b.Loop() {
		items = 0
		for _, text := range texts {
			items += len(x.Code(text).Items)
		}
	}
	done()
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

// BenchmarkGrowth shows whether time stays linear in the length of a document:
// what a second does of 100 pages it does of 2,000.
func BenchmarkGrowth(b *testing.B) {
	x := extractor(b)
	for _, pages := range []int{100, 2000} {
		data := prose(pages * 5 / 2)
		b.Run(fmt.Sprint(pages), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			done := processor(b, len(data))
			for b.Loop() {
				if _, err := x.Extract(context.Background(), "x", data); err != nil {
					b.Fatal(err)
				}
			}
			done()
		})
	}
}
