package report

import (
	"strconv"

	"github.com/paraph/paraph/model"
)

func itoa(n int) string { return strconv.Itoa(n) }

// multiple is a small chart of one lane: commitments by strength at each
// meeting, all charts of a series to one scale.
type multiple struct {
	Title  string
	Width  int
	Bars   []bar
	Height int
}

type bar struct {
	X      int
	Label  string
	Total  int
	TextY  int
	Blocks []block
}

type block struct {
	Y, Height int
	Strength  string
	N         int
}

const (
	barWidth  = 22
	barGap    = 12
	barHeight = 72
	barFoot   = 18
)

var strengths = []string{model.Firm, model.Intended, model.Tentative}

// multiples counts the commitments of each lane; lanes without any get none.
func multiples(s *series, l *lanes) []multiple {
	n := make([][][3]int, len(s.Lanes))
	top := 1
	for i := range n {
		n[i] = make([][3]int, len(s.Meetings))
	}
	for m := range s.Meetings {
		for _, d := range s.Meetings[m].Documents {
			for i := range d.Items {
				it := &d.Items[i]
				for k, strength := range strengths {
					if it.Kind == model.Commitment && it.Strength == strength {
						c := &n[l.topic(it.Topic)][m]
						c[k]++
						top = max(top, c[0]+c[1]+c[2])
					}
				}
			}
		}
	}
	var out []multiple
	for lane := range n {
		if m, any := newMultiple(s, n[lane], top); any {
			m.Title = s.Lanes[lane].Title
			out = append(out, m)
		}
	}
	return out
}

func newMultiple(s *series, counts [][3]int, top int) (m multiple, any bool) {
	m = multiple{Width: barGap + len(counts)*(barWidth+barGap), Height: barHeight + barFoot + 14}
	for i, c := range counts {
		b := bar{X: barGap + i*(barWidth+barGap), Label: s.Meetings[i].Label(), Total: c[0] + c[1] + c[2]}
		if b.Label == "" {
			b.Label = dateOf(s.Meetings[i].Documents[0])
			b.Label = b.Label[max(0, min(2, len(b.Label))):min(4, len(b.Label))]
		}
		y := barHeight + 14
		for k := range strengths {
			if h := c[k] * barHeight / top; c[k] > 0 {
				h = max(h, 2)
				y -= h
				b.Blocks = append(b.Blocks, block{Y: y, Height: h, Strength: strengths[k], N: c[k]})
				any = true
			}
		}
		b.TextY = y - 3
		m.Bars = append(m.Bars, b)
	}
	return m, any
}
