package link

import (
	"flag"
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/paraph/paraph/corpus/meeting"
)

// go test ./corpus/link -run Fit -fit -v prints the weights that weights.go
// holds, and how well weights do on each body that were learnt on all others.
var fitting = flag.Bool("fit", false, "learn the signals' weights from the coded series")

// byHand are the signals that the coded series show too seldom to be learnt,
// and what they are set to.
var byHand = map[string]float64{"due": 0.3, "amount": 0.5}

// ridge is the penalty on weights of signals brought to a deviation of one.
const ridge = 12.0

// stepMost keeps Newton's method from leaping too far.
const stepMost = 1.0

// sight is the pairs of one coded series as linking meets them.
type sight struct {
	goldOne
	r       *reading
	pairs   []pair
	signals []features
	right   []bool
	gold    int
}

func sights(t *testing.T) (all []sight) {
	for _, s := range goldSeries(t) {
		var g goldLinks
		readGold(t, s.name+".links.json", &g)
		want := map[string]bool{}
		for _, l := range g.Links {
			want[fold(l.From.Quote)+">"+fold(l.To.Quote)+">"+l.From.Doc+">"+l.To.Doc] = true
		}
		r := read(&Series{Meetings: meeting.Of(goldDocs(t, s.docs))})
		r.linkTopics()
		r.surround()
		one := sight{goldOne: s, r: r, gold: len(want)}
		one.pairs = r.propose(func(f *features) { one.signals = append(one.signals, *f) })
		for _, p := range one.pairs {
			a, b := r.entries[p.a].item, r.entries[p.b].item
			doc := func(id string) string { return id[:strings.LastIndexByte(id, '/')] }
			one.right = append(one.right, want[a.Text+">"+b.Text+">"+doc(a.ID)+">"+doc(b.ID)])
		}
		all = append(all, one)
	}
	return all
}

func TestFit(t *testing.T) {
	if !*fitting {
		t.Skip("no -fit")
	}
	all := sights(t)
	held, seen := make([][]float64, len(all)), make([][]float64, len(all))
	for k := range all {
		if slices.ContainsFunc(all[:k], func(o sight) bool { return o.body == all[k].body }) {
			continue
		}
		m := learnBoth(all, func(o *sight) bool { return o.body != all[k].body })
		for i := range all {
			if all[i].body == all[k].body {
				held[i], seen[i] = m.second(i), m.first(i)
			}
		}
	}
	tell(t, "first sight, held out", all, seen)
	tell(t, "held out", all, held)
	sure := calibrate(all, held)
	t.Logf("sureStart = %.2f, sureSlope = %.2f", sure[0], sure[1])
	tellSure(t, all, held, sure)

	m := learnBoth(all, func(*sight) bool { return true })
	for i := range all {
		held[i] = m.second(i)
	}
	tell(t, "learnt from", all, held)
	t.Log(table("firstWeights", m.w1[1:], signalNames[:]), fmt.Sprintf("firstStart = %.2f", m.w1[0]))
	t.Log(table("secondWeights", m.w2[1:1+signalCount], signalNames[:]), fmt.Sprintf("secondStart = %.2f", m.w2[0]))
	t.Log(table("rivalWeights", m.w2[1+signalCount:], rivalNames[:]))
}

// learnt is both sights' weights. The second is learnt on what the first says
// of the series that the first was learnt from: were they held out one by one,
// the first's score would tell of what was left out.
type learnt struct {
	all    []sight
	w1, w2 []float64
	rivals [][]rivalry
}

func learnBoth(all []sight, use func(*sight) bool) *learnt {
	m := &learnt{all: all}
	m.w1 = learn(all, m.signals, use)
	for k := range all {
		for i, s := range m.first(k) {
			all[k].pairs[i].first = s
		}
		told := make([]rivalry, len(all[k].pairs))
		all[k].r.rivalries(all[k].pairs, told)
		m.rivals = append(m.rivals, told)
	}
	m.w2 = learn(all, m.among, use)
	return m
}

func (m *learnt) signals(k, i int) []float64 { return slices.Clone(m.all[k].signals[i][:]) }
func (m *learnt) among(k, i int) []float64   { return append(m.signals(k, i), m.rivals[k][i][:]...) }
func (m *learnt) first(k int) []float64      { return m.scores(k, m.w1, m.signals) }
func (m *learnt) second(k int) []float64     { return m.scores(k, m.w2, m.among) }

func (m *learnt) scores(k int, w []float64, x func(k, i int) []float64) (out []float64) {
	for i := range m.all[k].pairs {
		out = append(out, dot(w, x(k, i)))
	}
	return out
}

func dot(w, x []float64) float64 {
	z := w[0]
	for i, v := range x {
		z += w[i+1] * v
	}
	return z
}

// table prints weights as Go.
func table(name string, w []float64, names []string) string {
	var s strings.Builder
	fmt.Fprintf(&s, "\n%s = [%d]float64{\n", name, len(w))
	for i, x := range w {
		if v, ok := byHand[names[i]]; ok {
			x = v
		}
		fmt.Fprintf(&s, "\t%.3f, // %s\n", x, names[i])
	}
	return s.String() + "}\n"
}

// calibrate learns how likely a pair that is linked is right, from scores held
// out: the log odds at nothing, and what each of the score adds.
func calibrate(all []sight, held [][]float64) []float64 {
	var rows []row
	for k := range all {
		for i, x := range held[k] {
			if x >= linkLeast {
				rows = append(rows, row{[]float64{x}, all[k].right[i], seriesWeight(&all[k])})
			}
		}
	}
	return regress(rows)
}

// tellSure prints how well links of some likelihood do, held out.
func tellSure(t *testing.T, all []sight, held [][]float64, sure []float64) {
	for _, least := range []float64{0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9} {
		tellAt(t, all, held, max(linkLeast, (math.Log(least/(1-least))-sure[0])/sure[1]))
	}
}

// learn is the regression on the pairs of the series asked for, every series
// of the weight that seriesWeight gives it.
func learn(all []sight, x func(k, i int) []float64, use func(*sight) bool) []float64 {
	var rows []row
	for k := range all {
		s := &all[k]
		if s.gold == 0 || !use(s) {
			continue
		}
		for i := range s.pairs {
			rows = append(rows, row{x(k, i), s.right[i], seriesWeight(s)})
		}
	}
	return regress(rows)
}

// regress is logistic regression by Newton's method; the start stands before
// the weights.
func regress(rows []row) []float64 {
	mean, dev := standard(rows)
	n := len(mean)
	w := make([]float64, n+1)
	w[0] = -4 // links are few
	total := 0.0
	for _, r := range rows {
		total += r.weight
	}
	scale := float64(len(rows)) / total
	for range 40 {
		grad := make([]float64, n+1)
		hess := make([][]float64, n+1)
		for i := range hess {
			hess[i] = make([]float64, n+1)
			if i > 0 {
				hess[i][i] = ridge
				grad[i] = -ridge * w[i]
			}
		}
		for _, r := range rows {
			p := logistic(dot(w, r.x))
			e := scale * r.weight * (truth(r.right) - p)
			h := scale * r.weight * p * (1 - p)
			grad[0] += e
			hess[0][0] += h
			for i, v := range r.x {
				if v == 0 {
					continue
				}
				grad[i+1] += e * v
				hv := h * v
				row := hess[i+1]
				row[0] += hv
				for j := 0; j <= i; j++ {
					row[j+1] += hv * r.x[j]
				}
			}
		}
		for i := range hess {
			for j := range i {
				hess[j][i] = hess[i][j]
			}
		}
		step := solve(hess, grad)
		most := 0.0
		for _, s := range step {
			most = max(most, math.Abs(s))
		}
		for i, s := range step {
			w[i] += s * min(1, stepMost/most)
		}
		if most < 1e-3 {
			break
		}
	}
	for i := range mean {
		w[i+1] /= dev[i]
		w[0] -= w[i+1] * mean[i]
	}
	return w
}

type row struct {
	x      []float64
	right  bool
	weight float64
}

// seriesWeight keeps series of many links from deciding everything. Those
// coded twice and settled by a third reader count for more.
func seriesWeight(s *sight) float64 {
	w := math.Pow(float64(s.gold), -0.7)
	if s.settled {
		w *= 8
	}
	return w
}

// standard brings each signal of the rows to a mean of nothing and a deviation
// of one.
func standard(rows []row) (mean, dev []float64) {
	n := len(rows[0].x)
	mean, dev = make([]float64, n), make([]float64, n)
	for _, r := range rows {
		for i, v := range r.x {
			mean[i] += v
		}
	}
	for i := range mean {
		mean[i] /= float64(len(rows))
	}
	for _, r := range rows {
		for i, v := range r.x {
			dev[i] += (v - mean[i]) * (v - mean[i])
		}
	}
	for i := range dev {
		dev[i] = math.Sqrt(dev[i] / float64(len(rows)))
		if dev[i] < 1e-9 {
			dev[i] = 1
		}
	}
	for _, r := range rows {
		for i := range r.x {
			r.x[i] = (r.x[i] - mean[i]) / dev[i]
		}
	}
	return mean, dev
}

// tell prints how well scores do: on each series by the threshold that is best
// on the series of other bodies, and by its own best.
func tell(t *testing.T, name string, all []sight, scores [][]float64) {
	t.Log(name)
	var hit, got, gold int
	bodies := map[string][]float64{}
	size := map[string]float64{}
	for k := range all {
		s := &all[k]
		if s.gold == 0 {
			continue
		}
		th := bestThreshold(all, scores, func(o *sight) bool { return o.body != s.body })
		h, g := at(s, scores[k], th)
		best := 0.0
		for x := -4.0; x < 2; x += 0.1 {
			bh, bg := at(s, scores[k], x)
			best = max(best, f1(bh, bg, s.gold))
		}
		t.Logf("%-24s p %.3f r %.3f f1 %.3f (best %.3f) %d of %d for %d, at %.1f, of %d pairs", s.name, float64(h)/float64(max(1, g)), float64(h)/float64(s.gold),
			f1(h, g, s.gold), best, h, g, s.gold, th, len(s.pairs))
		hit, got, gold = hit+h, got+g, gold+s.gold
		bodies[s.body] = append(bodies[s.body], f1(h, g, s.gold))
		size[s.body] += float64(s.gold)
	}
	mean, weight := 0.0, 0.0
	for b, f := range bodies {
		sum := 0.0
		for _, x := range f {
			sum += x
		}
		w := math.Sqrt(min(100, size[b]))
		mean += w * sum / float64(len(f))
		weight += w
	}
	for x := -1.4; x < 0.2; x += 0.2 {
		tellAt(t, all, scores, x)
	}
	t.Logf("mean of bodies %.3f; together p %.3f r %.3f f1 %.3f; best threshold of all %.1f", mean/weight, float64(hit)/float64(got), float64(hit)/float64(gold), f1(hit, got, gold),
		bestThreshold(all, scores, func(*sight) bool { return true }))
}

// tellAt prints how well a threshold does on the settled series and on all.
func tellAt(t *testing.T, all []sight, scores [][]float64, th float64) {
	var hit, got, gold [2]int
	for k := range all {
		h, g := at(&all[k], scores[k], th)
		for i := range 2 {
			if i == 1 || all[k].settled {
				hit[i], got[i], gold[i] = hit[i]+h, got[i]+g, gold[i]+all[k].gold
			}
		}
	}
	figures := func(i int) string {
		return fmt.Sprintf("p %.3f r %.3f f1 %.3f", float64(hit[i])/float64(max(1, got[i])), float64(hit[i])/float64(max(1, gold[i])), f1(hit[i], got[i], gold[i]))
	}
	t.Logf("at %4.1f settled %s; all %s", th, figures(0), figures(1))
}

// bestThreshold is the one with the best mean of F1, large series weighing
// more than small ones.
func bestThreshold(all []sight, scores [][]float64, use func(*sight) bool) float64 {
	best, th := -1.0, 0.0
	for x := -3.0; x < 1; x += 0.1 {
		sum := 0.0
		for k := range all {
			if s := &all[k]; s.gold > 0 && use(s) {
				h, g := at(s, scores[k], x)
				sum += math.Sqrt(float64(min(100, s.gold))) * f1(h, g, s.gold)
			}
		}
		if sum > best {
			best, th = sum, x
		}
	}
	return th
}

func at(s *sight, scores []float64, th float64) (hit, got int) {
	for i, x := range scores {
		if x >= th {
			got++
			hit += int(truth(s.right[i]))
		}
	}
	return hit, got
}

// solve solves a x = b by Gauss's elimination.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		a[i] = append(slices.Clone(a[i]), b[i])
	}
	for i := range n {
		best := i
		for r := i; r < n; r++ {
			if math.Abs(a[r][i]) > math.Abs(a[best][i]) {
				best = r
			}
		}
		a[i], a[best] = a[best], a[i]
		for r := i + 1; r < n; r++ {
			f := a[r][i] / a[i][i]
			for c := i; c <= n; c++ {
				a[r][c] -= f * a[i][c]
			}
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = a[i][n]
		for c := i + 1; c < n; c++ {
			x[i] -= a[i][c] * x[c]
		}
		x[i] /= a[i][i]
	}
	return x
}

// Newton's method finds the weights that made-up examples were made with.
func TestLearn(t *testing.T) {
	s := sight{gold: 1}
	var xs [][]float64
	for i := range 400 {
		x := []float64{math.Sin(float64(i)), math.Cos(float64(3 * i))}
		xs = append(xs, x)
		s.pairs = append(s.pairs, pair{})
		s.right = append(s.right, 2*x[0]-x[1] > 0.1*math.Sin(float64(7*i)))
	}
	w := learn([]sight{s}, func(_, i int) []float64 { return slices.Clone(xs[i]) }, func(*sight) bool { return true })
	assert.InDelta(t, -2, w[1]/w[2], 1)
	sort.Float64s(w)
}
