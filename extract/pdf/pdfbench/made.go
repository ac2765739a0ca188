package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// made measures files whose true text and headings stand beside them.
func made(files []string) {
	fmt.Printf("%-36s %6s %6s %9s %6s %6s\n", "file", "words", "pairs", "headings", "bold", "size")
	for _, path := range files {
		truth, err := os.ReadFile(path + ".txt")
		if err != nil {
			continue
		}
		d, _, err := read(path)
		if err != nil {
			fmt.Printf("%-36s %v\n", filepath.Base(path), err)
			continue
		}
		found, bold, size, all := headings(d, path)
		want, got := strings.Fields(string(truth)), strings.Fields(body(d))
		fmt.Printf("%-36s %6.3f %6.3f %4d/%-4d %6.3f %6.3f\n", filepath.Base(path), f1(want, got), f1(pairs(want), pairs(got)),
			found, all, ratio(bold, all), ratio(size, all))
	}
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// headings counts the headings that begin a line, those of them that are bold
// throughout, and those that have the size that most of their level have.
func headings(d *layout.Draft, path string) (found, bold, size, all int) {
	var heads [][2]string
	raw, err := os.ReadFile(path + ".heads.json")
	if err != nil || json.Unmarshal(raw, &heads) != nil {
		return
	}
	sizes := map[string]map[float32]int{}
	next := 0
	for _, h := range heads {
		i := findLine(d, next, h[1])
		if i < 0 {
			continue
		}
		found++
		next = i + 1
		l := &d.Lines[i]
		if isBold(l) {
			bold++
		}
		if sizes[h[0]] == nil {
			sizes[h[0]] = map[float32]int{}
		}
		sizes[h[0]][l.Size]++
	}
	for _, of := range sizes {
		most := 0
		for _, n := range of {
			most = max(most, n)
		}
		size += most
	}
	return found, bold, size, len(heads)
}

// findLine finds the line that a heading begins on, from line from on.
func findLine(d *layout.Draft, from int, heading string) int {
	want := strings.Join(strings.Fields(heading), "")
	for i := from; i < len(d.Lines); i++ {
		got := strings.Join(strings.Fields(d.Lines[i].Marker+d.Lines[i].Text), "")
		if got == want || len(got) > 12 && strings.HasPrefix(want, got) {
			return i
		}
	}
	return -1
}

func isBold(l *layout.Line) bool {
	n := 0
	for _, r := range l.Runs {
		if r.Style&layout.Bold != 0 {
			n += r.End - r.Start
		}
	}
	return n*10 >= len(l.Text)*8
}
