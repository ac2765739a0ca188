package report

import (
	"strings"
	"time"

	"github.com/paraph/paraph/model"
)

// picture is the threads of a series drawn along the time axis: a column a
// meeting, a lane a topic, a row a thread. Lengths are SVG user units.
type picture struct {
	Width, Height int
	Top, Bottom   int // where the meetings' rules begin and end
	Columns       []column
	Lanes         []pictureLane
}

type column struct {
	X       int
	Meeting *meeting
}

type pictureLane struct {
	Title string
	Y     int
	Rows  []row
	Once  *once
}

// row is a thread of two items or more.
type row struct {
	Thread *thread
	Y      int
	Line   string // path through its nodes
	Silent string // path from the last node to the latest meeting; empty when it goes on
	EndX   int
	Nodes  []node
	LabelX int
	Label  string
}

type node struct {
	X, Y  int
	Class string // first, restates, advances, delivers
	Step  *step
}

// once counts, by meeting, the threads of one item in a lane.
type once struct {
	Y      int
	Counts []oneCount
	LabelX int
}

type oneCount struct {
	X, Y, N, R int
	Label      string
}

// The measures of the picture. Narrow and Wide bound a column's width, so that
// two meetings do not drift apart and fifty still fit a scroll.
const (
	margin     = 24
	axisHeight = 64
	laneHead   = 30
	rowHeight  = 20
	laneGap    = 10
	labelWidth = 480
	narrow     = 60
	wide       = 260
	fullWidth  = 620
	labelRunes = 58
)

func draw(s *series) picture {
	p := picture{Top: axisHeight - 12}
	for i, x := range columnsX(s.Meetings) {
		p.Columns = append(p.Columns, column{X: x, Meeting: &s.Meetings[i]})
	}
	last := p.Columns[len(p.Columns)-1].X
	p.Width = last + labelWidth
	y := axisHeight
	for i := range s.Lanes {
		lane, end := drawLane(s, i, p.Columns, y)
		if end > y {
			p.Lanes = append(p.Lanes, lane)
			y = end + laneGap
		}
	}
	p.Bottom = y
	p.Height = y + margin
	return p
}

// columnsX places the meetings halfway between even and true distances in
// time: what is close stays legible, what is far looks far.
func columnsX(ms []meeting) []int {
	n := len(ms)
	out := make([]int, n)
	out[0] = margin + 16
	if n == 1 {
		return out
	}
	gap := min(max(fullWidth/(n-1), narrow), wide)
	width := float64(gap * (n - 1))
	first, last := day(&ms[0]), day(&ms[n-1])
	for i := range ms {
		even := width * float64(i) / float64(n-1)
		true_ := even
		if last > first {
			true_ = width * (day(&ms[i]) - first) / (last - first)
		}
		out[i] = out[0] + int((even+true_)/2)
	}
	return out
}

// day is the meeting's first day as a number; a year or month counts from its
// first.
func day(m *meeting) float64 {
	date := dateOf(m.Documents[0])
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, date); err == nil {
			return float64(t.Unix()) / 86400
		}
	}
	return 0
}

func drawLane(s *series, lane int, columns []column, y int) (pictureLane, int) {
	out := pictureLane{Title: s.Lanes[lane].Title, Y: y + laneHead - 10}
	start := y
	y += laneHead
	counts := make([]int, len(columns))
	singles := 0
	for i := range s.Threads {
		t := &s.Threads[i]
		if t.lane != lane {
			continue
		}
		if t.Single() {
			counts[t.Steps[0].Column]++
			singles++
			continue
		}
		out.Rows = append(out.Rows, drawRow(t, columns, y+rowHeight/2))
		y += rowHeight
	}
	if singles > 0 {
		out.Once = drawOnce(counts, columns, y+rowHeight/2)
		y += rowHeight
	}
	if len(out.Rows) == 0 && singles == 0 {
		return out, start
	}
	return out, y
}

func drawRow(t *thread, columns []column, y int) row {
	r := row{Thread: t, Y: y, Label: shorten(t.Label, labelRunes)}
	latest := columns[len(columns)-1].X
	seen := map[int]int{}
	for i := range t.Steps {
		st := &t.Steps[i]
		class := string(st.Relation)
		if class == "" {
			class = "first"
		}
		x := columns[st.Column].X + 11*seen[st.Column] // several items of one meeting stand side by side
		seen[st.Column]++
		r.Nodes = append(r.Nodes, node{X: x, Y: y, Class: class, Step: st})
	}
	from, to := r.Nodes[0].X, r.Nodes[len(r.Nodes)-1].X
	r.Line = line(from, to, y)
	r.EndX = to
	if t.Status == model.Dormant && to < latest {
		r.Silent = line(to, latest, y)
		r.EndX = latest
	}
	r.LabelX = latest + 11*max(seen[len(columns)-1], 1) + 14
	return r
}

func drawOnce(counts []int, columns []column, y int) *once {
	o := &once{Y: y, LabelX: columns[len(columns)-1].X + 25}
	for i, n := range counts {
		if n > 0 {
			o.Counts = append(o.Counts, oneCount{X: columns[i].X, Y: y, N: n, R: min(6+n/8, 9), Label: count(n, "undertaking") + " met only here"})
		}
	}
	return o
}

func line(x1, x2, y int) string {
	return "M" + itoa(x1) + " " + itoa(y) + "H" + itoa(x2)
}

func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimRight(string(r[:n-1]), " ,;") + "…"
}
