package extract

import (
	"context"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTakesASmallMultiple: a text of a megabyte and more is coded in a small
// multiple of its bytes, allocated and kept. The items alone are 5 bytes for
// each of the text.
func TestTakesASmallMultiple(t *testing.T) {
	x := extractor(t)
	data := prose(3000)
	_, err := x.Extract(context.Background(), "x", prose(1)) // what is made once
	require.NoError(t, err)
	before := memory()
	doc, err := x.Extract(context.Background(), "x", data)
	require.NoError(t, err)
	after := memory()
	n := uint64(len(data))
	t.Logf("%d bytes: allocated %.1f, kept %.1f times as much", n, float64(after.TotalAlloc-before.TotalAlloc)/float64(n), float64(after.HeapAlloc-before.HeapAlloc)/float64(n))
	require.Less(t, after.TotalAlloc-before.TotalAlloc, 45*n)
	require.Less(t, after.HeapAlloc-before.HeapAlloc, 13*n)
	runtime.KeepAlive(doc)
}

func memory() (m runtime.MemStats) {
	runtime.GC()
	runtime.GC() // a pool is emptied by the second
	runtime.ReadMemStats(&m)
	return m
}
