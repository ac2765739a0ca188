package plain

import (
	"strings"
	"testing"

	"github.com/paraph/paraph/extract/layout"
)

// wrapped is hard-wrapped prose with lists, about half a megabyte.
var wrapped = strings.Repeat(`The ministers agreed to set up a joint working group on the safety of
ports and to report on its first results by the end of the year. They
reaffirmed the “central” role of the partnership – and of its council.

  1. Ports:
    • widen the channel and deepen the basin of the outer port of the
      capital;
    • share data on vessels.

`, 1200)

func BenchmarkText(b *testing.B) { benchmark(b, ReadText) }

func BenchmarkMarkdown(b *testing.B) { benchmark(b, ReadMarkdown) }

// benchmark reads, marks furniture and composes.
func benchmark(b *testing.B, read func([]byte) (*layout.Draft, error)) {
	data := []byte(wrapped)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		d, err := read(data)
		if err != nil {
			b.Fatal(err)
		}
		layout.MarkFurniture(d)
		layout.Compose(d)
	}
}
