package annotate

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestItemsKeepLittle: what the items of a long document keep alive is their
// own, and no room that their reasons have grown out of.
func TestItemsKeepLittle(t *testing.T) {
	ss := make([]Statement, 40000)
	for i := range ss {
		ss[i] = Statement{Text: "We will work.", Governor: -1, Topic: -1}
	}
	a := Default()
	a.Annotate(&Context{}, pointers(ss)) // what is made once, and the statements' words
	before := kept()
	items := a.Annotate(&Context{}, pointers(ss))
	bytes := float64(kept()-before) / float64(len(items))
	t.Logf("%.0f bytes an item", bytes)
	require.Less(t, bytes, 450.)
	runtime.KeepAlive(items)
	runtime.KeepAlive(ss)
}

func kept() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
