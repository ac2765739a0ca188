package content

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestDrawnBullets(t *testing.T) {
	disc := shape{100, 200, 104, 204, true, true}
	for name, c := range map[string]struct {
		shape  shape
		filled bool
		want   rune
	}{
		"disc":       {disc, true, '•'},
		"ring":       {disc, false, '◦'},
		"square":     {shape{100, 200, 104, 204, true, false}, true, '▪'},
		"box":        {shape{100, 200, 104, 204, true, false}, false, 0},
		"large":      {shape{100, 200, 140, 240, true, true}, true, 0},
		"rule":       {shape{100, 200, 108, 201, true, false}, true, 0},
		"empty path": {shape{}, true, 0},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, c.shape.bullet(c.filled)) })
	}

	text := Glyph{X0: 112, X1: 118, Y: 206.5, Size: 12, R: 'T'}
	before := Glyph{X0: 90, X1: 96, Y: 206.5, Size: 12, R: 'x'}
	for name, c := range map[string]struct {
		glyphs []Glyph
		ink    ink
		want   int
	}{
		"text to the right": {[]Glyph{text}, 0, 1},
		"nearly black":      {[]Glyph{text}, 0x202020, 1},
		"a chart's legend":  {[]Glyph{text}, 0xC00000, 0},
		"small text":        {[]Glyph{{X0: 112, X1: 118, Y: 204, Size: 5, R: 'T'}}, 0, 0},
		"within a line":     {[]Glyph{before, text}, 0, 0},
		"a column beside":   {[]Glyph{{X0: 70, X1: 76, Y: 206.5, Size: 12, R: 'x'}, text}, 0, 1},
		"alone":             {nil, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			in := Interpreter{page: &Page{Glyphs: c.glyphs}}
			in.drawn(&disc, true, c.ink)
			in.keepBullets()
			assert.Len(t, in.page.Glyphs, len(c.glyphs)+c.want)
		})
	}
}
