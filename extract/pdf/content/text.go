package content

import (
	"math"

	"github.com/paraph/paraph/extract/pdf/file"
	"github.com/paraph/paraph/extract/pdf/font"
	"github.com/paraph/paraph/extract/pdf/lex"
)

// textOperator runs a text operator (9.3, 9.4); false for another.
func (r *run) textOperator(op string) bool {
	t := &r.state.text
	switch op {
	case "BT":
		r.tm, r.tlm = identity, identity
	case "ET":
	case "Tc":
		t.char = r.num(0, 1)
	case "Tw":
		t.word = r.num(0, 1)
	case "Tz":
		t.scale = r.num(0, 1) / 100
	case "TL":
		t.leading = r.num(0, 1)
	case "Ts":
		t.rise = r.num(0, 1)
	case "Tr":
		t.mode = int(r.num(0, 1))
	case "Tf":
		t.size = r.num(1, 2)
		if n := len(r.args); n >= 2 && r.args[n-2].Kind == lex.Name {
			r.setFontNamed(string(r.args[n-2].Bytes))
		}
	case "Td":
		r.move(r.num(0, 2), r.num(1, 2))
	case "TD":
		t.leading = -r.num(1, 2)
		r.move(r.num(0, 2), r.num(1, 2))
	case "Tm":
		r.tm = r.matrixArg()
		r.tlm = r.tm
	case "T*":
		r.move(0, -t.leading)
	case "Tj":
		r.show(r.last(lex.String))
	case "'":
		r.move(0, -t.leading)
		r.show(r.last(lex.String))
	case "\"":
		t.word, t.char = r.num(0, 3), r.num(1, 3)
		r.move(0, -t.leading)
		r.show(r.last(lex.String))
	case "TJ":
		r.showArray()
	default:
		return false
	}
	return true
}

func (r *run) move(x, y float64) {
	r.tlm.e, r.tlm.f = r.tlm.apply(x, y)
	r.tm = r.tlm
}

func (r *run) setFontNamed(name string) {
	if i, ok := r.res.fonts[name]; ok {
		r.state.text.font, r.state.text.index = r.page.Fonts[i], uint16(i)
		return
	}
	r.setFont(name, file.Key(file.Key(r.res.Value, "Font"), name))
}

// setFont loads a font under the name that the resources know it by.
func (r *run) setFont(name string, v file.Value) {
	if len(r.page.Fonts) >= math.MaxUint16 {
		return
	}
	f := r.Fonts.Load(v)
	i := len(r.page.Fonts)
	for k, old := range r.page.Fonts {
		if old == f {
			i = k
		}
	}
	if i == len(r.page.Fonts) {
		r.page.Fonts = append(r.page.Fonts, f)
	}
	r.res.fonts[name] = i
	r.state.text.font, r.state.text.index = f, uint16(i)
}

func (r *run) showArray() {
	t := &r.state.text
	for i := range r.array {
		e := &r.array[i]
		if e.Kind == lex.String {
			r.show(e.Bytes)
			continue
		}
		shift := -e.Num / 1000 * t.size
		if t.font != nil && t.font.Vertical {
			r.advance(0, shift)
		} else {
			r.advance(shift*t.scale, 0)
		}
	}
}

func (r *run) advance(x, y float64) {
	r.tm.e, r.tm.f = r.tm.apply(x, y)
}

// show shows a string (9.4.3, 9.4.4).
func (r *run) show(s []byte) {
	t := &r.state.text
	f := t.font
	if f == nil || len(s) == 0 {
		return
	}
	m := r.tm.mul(r.state.ctm)
	sign := 1.0
	if t.size*t.scale < 0 {
		sign = -1
	}
	p := pen{run: r, font: f, a: sign * m.a, b: sign * m.b, length: sign * math.Hypot(m.a, m.b)}
	p.size = math.Abs(t.size) * math.Hypot(m.c, m.d)
	p.size *= f.Height
	if f.Vertical {
		p.a, p.b, p.length = -m.c, -m.d, math.Hypot(m.c, m.d)
	}
	p.dir = along(p.a, p.b)
	var total float64 // along the line, in text space
	for len(s) > 0 {
		c, w, n := f.Next(s)
		width := float64(w) * f.Scale * t.size
		after := t.char
		if n == 1 && s[0] == ' ' {
			after += t.word
		}
		if f.Vertical {
			width = t.size
			p.put(m, 0, -total, c, width, t.char)
			total += width + after
		} else {
			p.put(m, total, t.rise, c, width*t.scale, t.char*t.scale)
			total += (width + after) * t.scale
		}
		s = s[n:]
	}
	if f.Vertical {
		r.advance(0, -total)
	} else {
		r.advance(total, 0)
	}
}

// pen puts the glyphs of one string.
type pen struct {
	*run
	font   *font.Font
	a, b   float64 // the line's direction, of any length
	dir    Direction
	length float64 // points of one unit of text space along the line
	size   float64
}

// put shows character c at x, y in text space; width is its own, char what Tc
// adds before the next.
func (p *pen) put(m matrix, x, y float64, c rune, width, char float64) {
	r := p.run
	switch c {
	case 0:
		return
	case ' ', '\u00A0', '\t', '\n', '\r', '\u2002', '\u2003', '\u2009', '\u202F', '\u3000':
		r.space = true
		return
	}
	page := r.page
	u, v := m.apply(x, y)
	var flags Flags
	if !inside(u, v, [4]float64{0, 0, float64(page.Width), float64(page.Height)}, p.size) {
		if !inside(u, v, r.sheet, p.size) {
			return
		}
		flags = Outside
	}
	u, v = p.dir.turn(u, v, float64(page.Width), float64(page.Height), p.a, p.b)
	end := u + width*p.length
	g := Glyph{X0: float32(u), X1: float32(end), Next: float32(end + min(char*p.length, maxSpacing*p.size)), Y: float32(v), Size: float32(p.size),
		R: c, Mark: -1, Font: r.state.text.index, Dir: p.dir, Flags: flags, ink: r.state.fill}
	if g.X1 < g.X0 {
		g.X0, g.X1 = g.X1, g.X0
	}
	if c < 0 {
		page.Texts = append(page.Texts, p.font.Text(c))
		g.R = rune(-len(page.Texts))
	}
	if c == font.Unknown {
		page.Unknown++
	}
	if r.space {
		g.Flags |= SpaceBefore
		r.space = false
	}
	switch r.state.text.mode {
	case 3, 7:
		g.Flags |= Invisible
	case 2, 6:
		g.Flags |= Stroked
	}
	for i := range r.marked {
		if r.marked[i].artifact {
			g.Flags |= Artifact
		}
		if r.marked[i].mcid >= 0 {
			g.Mark = r.marked[i].mcid
		}
	}
	page.Glyphs = append(page.Glyphs, g)
}

// maxSpacing is how much spacing between characters, in parts of the size, is
// taken for a word set wide; more moves on to the next column.
const maxSpacing = 0.6

// inside tells whether a glyph of that size at the place can be seen in the
// box: left, top, right, bottom.
func inside(x, y float64, box [4]float64, size float64) bool {
	return x > box[0]-size && x < box[2] && y > box[1] && y < box[3]+size && !math.IsNaN(x) && !math.IsNaN(y) && size > 0.01
}
