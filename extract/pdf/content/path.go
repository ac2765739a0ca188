package content

import "math"

// path collects the straight lines of the current path (8.5), for the rules of
// tables.
type path struct {
	x, y           float64 // the current point, in points from the page's top left
	startX, startY float64
	rules          []Rule
	shape          shape
}

// The sizes of rules, in points: a line thicker than thick is a box, one
// shorter than short a dash or part of a letter.
const (
	thick    = 3
	short    = 8
	maxRules = 20000
)

// pathOperator runs the operators that build and paint paths.
func (r *run) pathOperator(op string) {
	p := &r.path
	switch op {
	case "m":
		p.x, p.y = r.state.ctm.apply(r.num(0, 2), r.num(1, 2))
		p.startX, p.startY = p.x, p.y
		p.shape.add(p.x, p.y)
	case "l":
		p.line(r.state.ctm.apply(r.num(0, 2), r.num(1, 2)))
		p.shape.add(p.x, p.y)
	case "c":
		p.x, p.y = r.state.ctm.apply(r.num(4, 6), r.num(5, 6))
		p.shape.add(p.x, p.y)
		p.shape.curved = true
	case "v", "y":
		p.x, p.y = r.state.ctm.apply(r.num(2, 4), r.num(3, 4))
		p.shape.add(p.x, p.y)
		p.shape.curved = true
	case "h":
		p.line(p.startX, p.startY)
	case "re":
		p.rectangle(r.state.ctm, r.num(0, 4), r.num(1, 4), r.num(2, 4), r.num(3, 4))
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		if len(r.page.Rules)+len(p.rules) < maxRules {
			r.page.Rules = append(r.page.Rules, p.rules...)
		}
		if op == "S" || op == "s" {
			r.drawn(&p.shape, false, r.state.stroke)
		} else {
			r.drawn(&p.shape, true, r.state.fill)
		}
		p.rules, p.shape = p.rules[:0], shape{}
	case "n":
		p.rules, p.shape = p.rules[:0], shape{}
	}
}

func (p *path) line(x, y float64) {
	p.add(p.x, p.y, x, y)
	p.x, p.y = x, y
}

// rectangle is a rule where it is thin, else its four sides.
func (p *path) rectangle(m matrix, x, y, w, h float64) {
	x0, y0 := m.apply(x, y)
	x1, y1 := m.apply(x+w, y+h)
	p.x, p.y, p.startX, p.startY = x0, y0, x0, y0
	p.shape.add(x0, y0)
	p.shape.add(x1, y1)
	if math.Abs(x1-x0) <= thick || math.Abs(y1-y0) <= thick {
		p.add(x0, y0, x1, y1)
		return
	}
	p.add(x0, y0, x1, y0)
	p.add(x0, y1, x1, y1)
	p.add(x0, y0, x0, y1)
	p.add(x1, y0, x1, y1)
}

func (p *path) add(x0, y0, x1, y1 float64) {
	w, h := math.Abs(x1-x0), math.Abs(y1-y0)
	if !(w <= thick && h >= short || h <= thick && w >= short) || len(p.rules) >= maxRules {
		return
	}
	p.rules = append(p.rules, Rule{float32(min(x0, x1)), float32(min(y0, y1)), float32(max(x0, x1)), float32(max(y0, y1))})
}
