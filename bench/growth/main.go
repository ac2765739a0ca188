// Command growth looks for what takes more than linear time by way of the words
// that the rules turn on: every string in the sources and tables below extract,
// and every word in one, is repeated to a text in a few shapes, at a length and
// at four times it. It prints the shapes that take more than nine times as
// long, and fails where there are any. It takes ten minutes.
//
//	go run ./bench/growth [DIR]    (default extract)
package main

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/paraph/paraph/extract"
)

// The lengths in bytes, and the ratio and time from which on a shape is told.
const (
	short, long = 20_000, 80_000
	most        = 9 // four times as long and the new memory for it; the square is 16
	least       = 40 * time.Millisecond
)

// shapes make texts of about n bytes out of a word.
var shapes = []struct {
	name string
	make func(w string, n int) string
}{
	{"in a row", func(w string, n int) string { return fill(w+" ", n) }},
	{"line by line", func(w string, n int) string { return fill(w+"\n", n) }},
	{"behind much", func(w string, n int) string { return "We will " + fill("a ", n/2) + fill(w+" ", n/2) }},
	{"before much", func(w string, n int) string { return "We agreed to act, " + fill(w+" the ", n/2) + fill("act ", n/2) }},
	{"undertaken", func(w string, n int) string { return fill("We will "+w+", ", n) }},
	{"bullets", func(w string, n int) string { return "We will:\n\n" + fill("- "+w+"\n", n) }},
	{"in brackets", func(w string, n int) string { return "We met. " + fill("("+w+") ", n) }},
	{"between dashes", func(w string, n int) string { return "We agreed " + fill(w+" – ", n) }},
	{"named", func(w string, n int) string {
		return "The European Union and Japan " + fill(w+" of Japan and the Joint Committee, ", n)
	}},
	{"sentences", func(w string, n int) string { return fill("The EU and Japan agreed "+w+" in 2025. ", n) }},
}

func fill(s string, n int) string { return strings.Repeat(s, n/len(s)+1) }

func main() {
	dir := "extract"
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	all, err := words(dir)
	fail(err)
	x, err := extract.New(extract.Options{})
	fail(err)
	bad := 0
	for _, w := range all {
		for _, s := range shapes {
			b := seconds(x, s.make(w, long))
			if b < least || ratio(b, seconds(x, s.make(w, short))) < most {
				continue
			}
			// Once more, the best of some and longer: a collection may have fallen in, and
			// what a text of common length uses again is made anew for a long one.
			a, b := best(x, s.make(w, 6*short)), best(x, s.make(w, 6*long))
			if r := ratio(b, a); r >= most {
				fmt.Printf("%q %s: %v, four times as long %v: %.1f\n", w, s.name, a, b, r)
				bad++
			}
		}
	}
	fmt.Printf("%d words in %d shapes, %d above linear\n", len(all), len(shapes), bad)
	if bad > 0 {
		os.Exit(1)
	}
}

// best is the least time of a few.
func best(x *extract.Extractor, text string) time.Duration {
	return min(seconds(x, text), seconds(x, text), seconds(x, text))
}

func ratio(b, a time.Duration) float64 { return float64(b) / float64(max(a, time.Microsecond)) }

var quoted = regexp.MustCompile(`"(?:[^"\\\n]|\\.)*"`)

// words gives the strings of Go sources and the fields of tables below dir, and
// the words in them.
func words(dir string) ([]string, error) {
	seen := map[string]bool{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(path, "_test.go") {
			return err
		}
		var found []string
		data, err := os.ReadFile(path)
		switch filepath.Ext(path) {
		case ".go":
			for _, q := range quoted.FindAllString(string(data), -1) {
				if s, err := strconv.Unquote(q); err == nil {
					found = append(found, s)
				}
			}
		case ".tsv":
			found = strings.FieldsFunc(string(data), func(r rune) bool { return r == '\t' || r == '\n' })
		}
		for _, s := range found {
			if len(s) <= 60 {
				seen[strings.TrimSpace(s)] = true
				for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '|' }) {
					seen[w] = true
				}
			}
		}
		return err
	})
	delete(seen, "")
	return slices.Sorted(maps.Keys(seen)), err
}

// seconds is the processor time of one extraction, the collector's included.
func seconds(x *extract.Extractor, text string) time.Duration {
	start := used()
	if _, err := x.Extract(context.Background(), "x", []byte(text)); extract.Code(err) == "internal" {
		fail(err)
	}
	return used() - start
}

func used() time.Duration {
	var u syscall.Rusage
	fail(syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(1)
	}
}
