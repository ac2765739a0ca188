package content

import "github.com/paraph/paraph/extract/pdf/lex"

// ink is a colour as it is seen, roughly: eight bits each of red, green and
// blue. Patterns and colour spaces of their own are taken as if their numbers
// were grey, RGB or CMYK by how many there are. Black is 0, where every page
// begins.
type ink uint32

// near tells whether two inks look alike.
func (a ink) near(b ink) bool {
	const slack = 48
	for shift := 0; shift < 24; shift += 8 {
		if d := int(a>>shift&255) - int(b>>shift&255); d > slack || d < -slack {
			return false
		}
	}
	return true
}

// colorOperator runs an operator that sets a colour (8.6.8); false for
// another.
func (r *run) colorOperator(op string) bool {
	s := &r.state
	switch op {
	case "g", "rg", "k", "sc", "scn":
		s.fill = r.ink()
	case "G", "RG", "K", "SC", "SCN":
		s.stroke = r.ink()
	case "cs":
		s.fill = 0
	case "CS":
		s.stroke = 0
	default:
		return false
	}
	return true
}

// ink is the colour that the numbers among the operands name.
func (r *run) ink() ink {
	var c [4]float64
	n := 0
	for _, t := range r.args {
		if t.Kind == lex.Number && n < len(c) {
			c[n] = min(max(t.Num, 0), 1)
			n++
		}
	}
	switch n {
	case 1:
		c[1], c[2] = c[0], c[0]
	case 4:
		for i := range 3 {
			c[i] = (1 - c[i]) * (1 - c[3])
		}
	}
	return ink(c[0]*255)<<16 | ink(c[1]*255)<<8 | ink(c[2]*255)
}
