package corpus

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// BenchmarkIngest measures the store alone: documents of 40 items, 20 meetings
// to a series, read by a stub.
//
//	go test -bench Ingest -benchtime 1x ./corpus
func BenchmarkIngest(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			dir := b.TempDir()
			for i := range n {
				text := strings.ReplaceAll(statement(fmt.Sprintf("id: doc-%d\ndate: %d-%02d-01\n", i, 1950+i%80, 1+i/80%12), i%20+1, wares(i, 40)...), "partners", fmt.Sprint("partners of group ", i/20))
				name := filepath.Join(dir, "in", strconv.Itoa(i/500), strconv.Itoa(i)+".txt")
				require.NoError(b, os.MkdirAll(filepath.Dir(name), 0o755))
				require.NoError(b, os.WriteFile(name, []byte(text), 0o644))
			}
			for b.Loop() {
				path := filepath.Join(dir, fmt.Sprint(time.Now().UnixNano())+".db")
				c, err := Open(context.Background(), path)
				require.NoError(b, err)
				opt := Options{Extract: stubSeries, Version: "v", Jobs: runtime.GOMAXPROCS(0)}
				start := time.Now()
				r, err := c.Ingest(context.Background(), []string{filepath.Join(dir, "in")}, opt)
				require.NoError(b, err)
				require.Equal(b, n, r.Added)
				b.ReportMetric(float64(n)/time.Since(start).Seconds(), "documents/s")
				start = time.Now()
				_, err = c.Ingest(context.Background(), []string{filepath.Join(dir, "in")}, opt)
				require.NoError(b, err)
				b.ReportMetric(float64(n)/time.Since(start).Seconds(), "unchanged/s")
				require.NoError(b, c.Close())
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				b.ReportMetric(float64(m.Sys)/1e6, "MB")
				if info, err := os.Stat(path); err == nil {
					b.ReportMetric(float64(info.Size())/float64(n), "bytes/document")
				}
			}
		})
	}
}
