// Command bench compares two commands side by side: A B A B …, each a whole
// process, so that a drift of the machine's speed meets both. It prints the
// medians of wall and processor time and of peak memory, and the ratio A/B
// pair by pair with its spread.
//
//	go run ./bench -n 9 'paraph extract --out /tmp/out docs' 'sh -c "for f in docs/*.pdf; do pdftotext $f - ; done"'
//
// bench/run makes the inputs and runs the comparisons that the README quotes.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"time"
)

// sample is one run: seconds of wall clock, seconds of processor time of the
// process and those it started, and the largest resident set of one in MB.
type sample struct{ wall, cpu, rss float64 }

func main() {
	n := flag.Int("n", 7, "counted runs of each command, after one that is not counted")
	flag.Parse()
	if flag.NArg() != 2 {
		fmt.Fprintln(os.Stderr, "usage: bench [-n RUNS] 'COMMAND A' 'COMMAND B'")
		os.Exit(2)
	}
	adopt()
	var a, b []sample
	for i := range *n + 1 {
		sa, sb := run(flag.Arg(0)), run(flag.Arg(1))
		if i > 0 {
			a, b = append(a, sa), append(b, sb)
		}
	}
	fmt.Printf("A: %s\nB: %s\n", flag.Arg(0), flag.Arg(1))
	for _, f := range []struct {
		name string
		of   func(sample) float64
	}{
		{"wall s", func(s sample) float64 { return s.wall }},
		{"cpu s", func(s sample) float64 { return s.cpu }},
		{"peak MB", func(s sample) float64 { return s.rss }},
	} {
		var xs, ys, ratios []float64
		for i := range a {
			x, y := f.of(a[i]), f.of(b[i])
			xs, ys, ratios = append(xs, x), append(ys, y), append(ratios, x/y)
		}
		slices.Sort(ratios)
		fmt.Printf("%-8s A %8.3f  B %8.3f  A/B %.2f (%.2f to %.2f)\n", f.name, median(xs), median(ys), median(ratios), ratios[0], ratios[len(ratios)-1])
	}
}

func run(command string) sample {
	c := exec.Command("sh", "-c", command)
	c.Stdout, c.Stderr = io.Discard, io.Discard
	start := time.Now()
	err := c.Run()
	wall := time.Since(start).Seconds()
	if c.ProcessState == nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
	s := sample{wall: wall}
	for _, u := range append(reap(), *c.ProcessState.SysUsage().(*syscall.Rusage)) {
		s.cpu += time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
		s.rss = max(s.rss, float64(u.Maxrss)/1024)
	}
	return s
}

func median[T cmp.Ordered](v []T) T {
	v = slices.Clone(v)
	slices.Sort(v)
	return v[len(v)/2]
}
