package font

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// metricsText holds the widths of the fonts that a file need not bring
// (9.6.2.2), by character.
//
//go:embed metrics.txt
var metricsText string

var metrics = sync.OnceValue(func() map[rune][6]float32 {
	m := map[rune][6]float32{}
	for line := range strings.Lines(metricsText) {
		fields := strings.Fields(line)
		if len(fields) != 7 || fields[0] == "#" {
			continue
		}
		r, err := strconv.ParseUint(fields[0], 16, 32)
		if err != nil {
			continue
		}
		var w [6]float32
		for i := range w {
			v, _ := strconv.Atoi(fields[i+1])
			w[i] = float32(v)
		}
		m[rune(r)] = w
	}
	return m
})

// standardWidths gives a simple font without widths those of the standard
// font that its name calls for.
func (f *Font) standardWidths() {
	name := strings.ToLower(f.Name)
	if strings.Contains(name, "courier") || strings.Contains(name, "mono") {
		for i := range f.glyphs {
			f.glyphs[i].width = 600
		}
		return
	}
	column := 0
	if strings.Contains(name, "times") || strings.Contains(name, "serif") || strings.Contains(name, "roman") {
		column = 2
		if f.Italic {
			column = 4
		}
	}
	if f.Bold {
		column++
	}
	table := metrics()
	for i := range f.glyphs {
		if w, ok := table[f.glyphs[i].r]; ok {
			f.glyphs[i].width = w[column]
		} else {
			f.glyphs[i].width = 556
		}
	}
}
