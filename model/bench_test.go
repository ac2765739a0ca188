package model

import (
	"fmt"
	"io"
	"testing"
)

// BenchmarkEncode is MB of JSON a second, on one line and indented.
func BenchmarkEncode(b *testing.B) {
	d := many(10000)
	for _, indented := range []bool{false, true} {
		b.Run(fmt.Sprintf("indented=%t", indented), func(b *testing.B) {
			w := new(largest)
			_ = d.Encode(w, indented)
			b.SetBytes(int64(w.all))
			b.ReportAllocs()
			for b.Loop() {
				_ = d.Encode(io.Discard, indented)
			}
		})
	}
}
