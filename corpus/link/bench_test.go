package link

import (
	"fmt"
	"math"
	"runtime"
	"testing"
	"time"
)

// go test ./corpus/link -bench . -benchtime 1x
//
// Each size is linked as many series of ten meetings, and as one series of
// ever more meetings. "exponent" is that of the growth from the size before.

var benchSizes = []int{10_000, 100_000, 1_000_000}

func BenchmarkManySeries(b *testing.B) { benchmark(b, 10) }

func BenchmarkOneSeries(b *testing.B) { benchmark(b, math.MaxInt) }

func benchmark(b *testing.B, meetings int) {
	var before time.Duration
	for i, n := range benchSizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			if testing.Short() && n > 10_000 {
				b.Skip("short")
			}
			docs := synthetic(n, meetings, 100)
			runtime.GC()
			var links int
			for b.Loop() {
				l, _ := Run(docs, 0)
				links = len(l)
			}
			each := b.Elapsed() / time.Duration(b.N)
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(n)/each.Seconds(), "items/s")
			b.ReportMetric(float64(links), "links")
			b.ReportMetric(float64(m.Sys)/(1<<20), "MB-of-process")
			if i > 0 && before > 0 {
				b.ReportMetric(math.Log10(float64(each)/float64(before))/math.Log10(float64(n)/float64(benchSizes[i-1])), "exponent")
			}
			before = each
		})
	}
}
