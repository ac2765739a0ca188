package content

import (
	"math"

	"github.com/paraph/paraph/extract/pdf/file"
)

// Placer puts characters on a page whose places another engine found.
type Placer struct {
	page *Page
	m    matrix
}

// NewPlacer empties out and makes it a page of that box (in user space) and
// rotation.
func NewPlacer(box [4]float64, rotate int, out *Page) *Placer {
	out.Reset()
	m, width, height := pageMatrix(file.Page{Box: box, Rotate: rotate})
	out.Width, out.Height = float32(width), float32(height)
	return &Placer{out, m}
}

// Put places a character: its origin, the angle of its line in radians
// (anticlockwise), its width and size, all in user space.
func (p *Placer) Put(r rune, x, y, angle, width, size float64, font uint16, flags Flags) {
	a, b := math.Cos(angle), math.Sin(angle)
	a, b = p.m.a*a+p.m.c*b, p.m.b*a+p.m.d*b
	dir := along(a, b)
	u, v := p.m.apply(x, y)
	if !inside(u, v, [4]float64{0, 0, float64(p.page.Width), float64(p.page.Height)}, size) {
		return
	}
	u, v = dir.turn(u, v, float64(p.page.Width), float64(p.page.Height), a, b)
	p.page.Glyphs = append(p.page.Glyphs, Glyph{
		X0: float32(u), X1: float32(u + width), Next: float32(u + width), Y: float32(v), Size: float32(size),
		R: r, Mark: -1, Font: font, Dir: dir, Flags: flags,
	})
}
