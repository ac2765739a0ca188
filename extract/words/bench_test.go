package words

import (
	"strings"
	"testing"
)

// BenchmarkCut is how fast a text can be cut and hashed: what every reader of
// words is held to.
func BenchmarkCut(b *testing.B) {
	s := strings.Repeat("Both sides agreed to widen the early warning mechanism to raw materials by May 2026. ", 1000)
	var buf []Word
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		buf = Cut(s, buf).Words
	}
}
