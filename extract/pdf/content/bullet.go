package content

import "math"

// Browsers draw the bullets of lists as discs, rings and squares rather than
// as characters. A drawn shape of that size with text right of it is taken for
// the character it stands for, where it has the text's colour: the marks of a
// chart's legend have their own.

// The sizes of drawn bullets, in points and in parts of the text's size; a disc
// is about a third as wide as the type is high and stands about a third of its
// size above the baseline.
const (
	minBullet   = 1.5
	maxBullet   = 8
	bulletPart  = 0.32
	leastPart   = 0.15
	mostPart    = 0.6
	bulletAbove = 0.33
	maxBullets  = 500 // a page
)

// shape is the extent of the path that is being built.
type shape struct {
	x0, y0, x1, y1 float64
	some, curved   bool
}

func (s *shape) add(x, y float64) {
	if !s.some {
		*s = shape{x, y, x, y, true, false}
		return
	}
	s.x0, s.y0 = min(s.x0, x), min(s.y0, y)
	s.x1, s.y1 = max(s.x1, x), max(s.y1, y)
}

// bullet gives the character that the painted shape stands for, 0 for none.
func (s *shape) bullet(filled bool) rune {
	w, h := s.x1-s.x0, s.y1-s.y0
	if !s.some || w < minBullet || w > maxBullet || math.Abs(w-h) > 0.15*w {
		return 0
	}
	switch {
	case s.curved && filled:
		return '•'
	case s.curved:
		return '◦'
	case filled:
		return '▪'
	}
	return 0
}

// drawn notes a shape that may be a bullet, for keepBullets to decide.
func (in *Interpreter) drawn(s *shape, filled bool, with ink) {
	r := s.bullet(filled)
	if r == 0 || len(in.bullets) >= maxBullets {
		return
	}
	size := (s.x1 - s.x0) / bulletPart
	in.bullets = append(in.bullets, Glyph{
		X0: float32(s.x0), X1: float32(s.x1), Next: float32(s.x1), Size: float32(size),
		Y: float32((s.y0+s.y1)/2 + bulletAbove*size), R: r, Mark: -1, Font: math.MaxUint16, ink: with,
	})
}

// keepBullets puts the bullets on the page that have text right of them, and
// none left of them, on about their line.
func (in *Interpreter) keepBullets() {
	glyphs := in.page.Glyphs
	for _, b := range in.bullets {
		right, left := -1, false
		for i := range glyphs {
			g := &glyphs[i]
			if dy := g.Y - b.Y; g.Dir != Right || dy > 0.4*g.Size || dy < -0.4*g.Size {
				continue
			}
			switch gap := g.X0 - b.X1; {
			case gap > -0.1*g.Size && gap < 2.5*g.Size && (right < 0 || g.X0 < glyphs[right].X0):
				right = i
			case gap < 0 && b.X0-g.X1 < 1.5*g.Size: // more is a gutter
				left = true
			}
		}
		if right < 0 || left {
			continue
		}
		if part := (b.X1 - b.X0) / glyphs[right].Size; part > leastPart && part < mostPart && b.ink.near(glyphs[right].ink) {
			b.Y, b.Size = glyphs[right].Y, glyphs[right].Size
			in.page.Glyphs = append(in.page.Glyphs, b)
		}
	}
}
