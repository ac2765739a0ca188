package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/paraph/paraph/model"
)

// The picture is a table without cells: each thread's row is drawn in an SVG
// of its own, all as wide as the page gives them, so that a row that is
// filtered out leaves no hole. Places along the time axis are therefore
// percentages of that width.

// tick is a meeting on the time axis.
type tick struct {
	X       string
	Meeting *meeting
	Anchor  string // of its label
	Show    string // "all", "wide" for wide windows only, "none" where labels would overlap
	at      float64
}

// The outermost places, and how far apart labels must stand on a wide and on
// a narrow window, in percent of the width.
const (
	leftmost  = 5.0
	rightmost = 94.0
	wideGap   = 9.0
	narrowGap = 21.0
)

// axis places the meetings halfway between even and true distances in time:
// what is close stays legible, what is far looks far. Where the day of one is
// unknown, all distances are even.
func axis(ms []meeting) []tick {
	n := len(ms)
	out := make([]tick, n)
	first, last := day(&ms[0]), day(&ms[n-1])
	dated := !slices.ContainsFunc(ms, func(m meeting) bool { return day(&m) == 0 })
	for i := range ms {
		even := 0.5
		if n > 1 {
			even = float64(i) / float64(n-1)
		}
		at := even
		if dated && last > first {
			at = (even + (day(&ms[i])-first)/(last-first)) / 2
		}
		x := leftmost + (rightmost-leftmost)*min(max(at, 0), 1)
		out[i] = tick{X: percent(x), Meeting: &ms[i], Anchor: "middle", Show: "none", at: x}
	}
	out[0].Anchor, out[n-1].Anchor = "start", "end"
	if n == 1 {
		out[0].Anchor = "middle"
	}
	label(out, "wide", wideGap)
	label(out, "all", narrowGap)
	return out
}

// label shows the last label, and of the others, going back, those that stand
// clear of the one after; the first goes before its neighbour. What is shown
// on all windows is shown on wide ones, too.
func label(ticks []tick, show string, gap float64) {
	right := ticks[len(ticks)-1].at + gap
	for i := len(ticks) - 1; i >= 0; i-- {
		if show == "all" && ticks[i].Show == "none" {
			continue
		}
		clear := right-ticks[i].at >= gap && (i == 0 || ticks[i].at-ticks[0].at >= gap)
		if clear || i == 0 {
			ticks[i].Show = show
			right = ticks[i].at
		}
	}
}

// day is the meeting's first day as a number; a year or month counts from its
// first.
func day(m *meeting) float64 {
	date, _, _ := strings.Cut(m.Date, "/")
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, date); err == nil {
			return float64(t.Unix()) / 86400
		}
	}
	return 0
}

func percent(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) + "%" }

func itoa(n int) string { return strconv.Itoa(n) }

// row is a thread drawn along the axis.
type row struct {
	Lines []line
	Marks []mark
	Cross string // where the silence is marked; empty for none
	Text  string // the same in words
}

// line joins two meetings: "said" where both take the thread up one after the
// other, "gap" over meetings that do not mention it, "silent" to the latest.
type line struct{ X1, X2, Class string }

// mark is a meeting that takes the thread up: first, restates, advances or
// delivers; N of its items when there are several.
type mark struct {
	X, Class string
	N        int
}

func drawRow(t *thread, axis []tick) row {
	var r row
	var words []string
	latest := len(axis) - 1
	for i := range t.Meets {
		m := &t.Meets[i]
		at := mark{X: axis[m.Column].X, Class: m.class(), N: len(m.Steps)}
		if !t.Followed {
			at.Class = "beside"
		}
		if i > 0 {
			before := t.Meets[i-1].Column
			class := "said"
			if m.Column-before > 1 {
				class = "gap"
				words = append(words, "unmentioned at "+count(m.Column-before-1, "meeting"))
			}
			r.Lines = append(r.Lines, line{axis[before].X, at.X, class})
			if at.Class == "first" { // in the thread, though by no link of its own
				at.Class = string(model.Restates)
			}
		}
		r.Marks = append(r.Marks, at)
		words = append(words, told[at.Class]+" "+m.Meeting.Short())
	}
	if end := t.Meets[len(t.Meets)-1].Column; t.Followed && t.Status == model.Dormant && end < latest {
		r.Lines = append(r.Lines, line{axis[end].X, axis[latest].X, "silent"})
		r.Cross = axis[latest].X
		words = append(words, "unmentioned since")
	}
	r.Text = strings.Join(words, "; ")
	return r
}

var told = map[string]string{
	"first": "first said", string(model.Restates): "said again",
	string(model.Advances): "advanced", string(model.Delivers): "delivered", "beside": "said",
}

// class is the strongest relation of a meeting's items to earlier ones.
func (m *meet) class() string {
	best := model.Relation("")
	for _, s := range m.Steps {
		if rank(s.Relation) > rank(best) {
			best = s.Relation
		}
	}
	if best == "" {
		return "first"
	}
	return string(best)
}

// bar is the commitments of one meeting by strength, drawn upwards.
type bar struct {
	X      string
	Column int
	Total  int
	Blocks []block
	TextY  int
}

type block struct {
	Strength  string
	Y, Height int
}

// Heights of a bar chart in CSS pixels: the bars', and what is above them for
// the number.
const (
	barHeight = 34
	barHead   = 13
)

// bars draws counts [column][strength] to a scale on which top is full.
func bars(counts [][3]int, axis []tick, top int) (out []bar) {
	for c, n := range counts {
		b := bar{X: axis[c].X, Column: c, Total: n[0] + n[1] + n[2]}
		y := barHead + barHeight
		for k, strength := range strengths {
			h := 0
			if n[k] > 0 {
				h = max(2, n[k]*barHeight/max(top, 1))
			}
			y -= h
			b.Blocks = append(b.Blocks, block{strength, y, h})
		}
		b.TextY = y - 3
		if b.Total > 0 {
			out = append(out, b)
		}
	}
	return out
}

// inWords tells a bar chart: "1st, Mar 2024: 5 firm, 2 tentative; …".
func inWords(counts [][3]int, ms []meeting) string {
	var all []string
	for c, n := range counts {
		var parts []string
		for k, strength := range strengths {
			if n[k] > 0 {
				parts = append(parts, fmt.Sprintf("%d %s", n[k], strength))
			}
		}
		if parts != nil {
			all = append(all, ms[c].Short()+": "+join(parts))
		}
	}
	if all == nil {
		return "No commitments"
	}
	return "Commitments at the meetings. " + strings.Join(all, "; ")
}

// countCommitments draws the bars of each lane, all to one scale, and those
// of the lanes together.
func (s *series) countCommitments(home *lanes) {
	n := make([][][3]int, len(home.all))
	for i := range n {
		n[i] = make([][3]int, len(s.Meetings))
	}
	sum := make([][3]int, len(s.Meetings))
	top, all := 1, 1
	for c, m := range s.Meetings {
		for _, d := range m.Documents {
			for i := range d.Items {
				it := &d.Items[i]
				for k, strength := range strengths {
					if it.Kind == model.Commitment && it.Strength == strength {
						lane := &n[home.of(it.Topic)][c]
						lane[k]++
						sum[c][k]++
						top = max(top, lane[0]+lane[1]+lane[2])
						all = max(all, sum[c][0]+sum[c][1]+sum[c][2])
					}
				}
			}
		}
	}
	for i := range s.Lanes {
		l := &s.Lanes[i]
		counts := n[l.home]
		l.Bars, l.Summary = bars(counts, s.Axis, top), inWords(counts, s.Meetings)
	}
	s.Bars, s.Summary = bars(sum, s.Axis, all), inWords(sum, s.Meetings)
}
