package content

import (
	"math"

	"github.com/paraph/paraph/extract/pdf/file"
)

// matrix is a transformation (8.3.3): x' = ax + cy + e, y' = bx + dy + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// mul is m applied first, then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// box is the upright rectangle around the rectangle b (two corners), mapped.
func (m matrix) box(b [4]float64) (r [4]float64) {
	r[0], r[1] = m.apply(b[0], b[1])
	r[2], r[3] = r[0], r[1]
	for _, c := range [3][2]float64{{b[2], b[1]}, {b[0], b[3]}, {b[2], b[3]}} {
		x, y := m.apply(c[0], c[1])
		r = [4]float64{min(r[0], x), min(r[1], y), max(r[2], x), max(r[3], y)}
	}
	return r
}

func matrixOf(v file.Value) (matrix, bool) {
	if v.Len() < 6 {
		return identity, false
	}
	var n [6]float64
	for i := range n {
		n[i] = file.Index(v, i).Float64()
	}
	return matrix{n[0], n[1], n[2], n[3], n[4], n[5]}, true
}

// pageMatrix maps user space to points from the top left of the page as it is
// shown, and gives the page's width and height.
func pageMatrix(p file.Page) (m matrix, width, height float64) {
	b := p.Box
	w, h := b[2]-b[0], b[3]-b[1]
	switch p.Rotate {
	case 90:
		return matrix{0, 1, 1, 0, -b[1], -b[0]}, h, w
	case 180:
		return matrix{-1, 0, 0, 1, b[2], -b[1]}, w, h
	case 270:
		return matrix{0, -1, -1, 0, b[3], b[2]}, h, w
	}
	return matrix{1, 0, 0, -1, -b[0], b[3]}, w, h
}

// obliqueStep is the difference, in degrees, of neighbouring oblique
// directions.
const obliqueStep = 3

// along turns a vector's direction into one of the four, where it is near, or
// into an oblique one.
func along(a, b float64) Direction {
	const slack = 0.1 // about six degrees
	switch x, y := math.Abs(a), math.Abs(b); {
	case y <= x*slack && a >= 0:
		return Right
	case y <= x*slack:
		return Left
	case x <= y*slack && b >= 0:
		return Down
	case x <= y*slack:
		return Up
	}
	degrees := math.Atan2(b, a) * 180 / math.Pi
	return Oblique + Direction(math.Round((degrees+180)/obliqueStep))
}

// Angle is the clockwise angle from Right, in radians; that of oblique text is
// exact to a degree and a half.
func (d Direction) Angle() float64 {
	if d < Oblique {
		return float64(d) * math.Pi / 2
	}
	return (float64(d-Oblique)*obliqueStep - 180) * math.Pi / 180
}

// turn gives a point's place as if the direction were Right, on a page of
// that width and height. Oblique text, whose vector is a, b, is turned about
// the page's top left.
func (d Direction) turn(x, y, width, height, a, b float64) (float64, float64) {
	switch d {
	case Right:
		return x, y
	case Down:
		return y, width - x
	case Left:
		return width - x, height - y
	case Up:
		return height - y, x
	}
	n := math.Hypot(a, b)
	return (x*a + y*b) / n, (y*a - x*b) / n
}
