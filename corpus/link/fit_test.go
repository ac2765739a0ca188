package link

import (
	"flag"
	"fmt"
	"math"
	"slices"
	"sort"
	"testing"

	"github.com/stretchr/testify/require"
)

// go test ./corpus/link -run Fit -fit -v prints the weights that assign.go
// holds, and how well weights learnt on two of the coded series do on the
// third.
var fitting = flag.Bool("fit", false, "learn the signals' weights from the coded series")

// byHand are the signals that the coded series show too seldom to be learnt.
var byHand = []int{sSame, sName, sActors, sDue, sAmount}

const ridge = 3.0

// choice is a later item's choice among the items of one earlier meeting.
type choice struct {
	series goldOne
	offers [][]float64 // signals, after a 1 for the start
	right  []bool
}

func goldChoices(t *testing.T) (all []choice, gold map[string]int) {
	gold = map[string]int{}
	for _, s := range goldSeries(t) {
		var g goldLinks
		readGold(t, s.name+".links.json", &g)
		want := map[string]bool{}
		for _, l := range g.Links {
			want[fold(l.From.Quote)+">"+fold(l.To.Quote)+">"+l.From.Doc+l.To.Doc] = true
		}
		gold[s.name] = len(want)
		series := Group(goldDocs(t, s.docs))
		require.Len(t, series, 1)
		r := read(&series[0])
		r.linkTopics()
		r.surround()
		m := newMatcher(r)
		for b := range r.entries {
			e := &r.entries[b]
			m.set(e)
			at := map[int]int{}
			for a := range r.entries[:b] {
				p := &r.entries[a]
				if p.meeting == e.meeting || !acts(p) && !acts(e) {
					continue
				}
				if _, ok := at[p.meeting]; !ok {
					at[p.meeting] = len(all)
					all = append(all, choice{series: s})
				}
				c := &all[at[p.meeting]]
				f := m.compare(p)
				for _, i := range byHand {
					f[i] = 0
				}
				c.offers = append(c.offers, append([]float64{1}, f[:]...))
				c.right = append(c.right, want[p.item.Text+">"+e.item.Text+">"+s.docs[p.doc]+s.docs[e.doc]])
			}
		}
	}
	return all, gold
}

func TestFit(t *testing.T) {
	if !*fitting {
		t.Skip("no -fit")
	}
	all, gold := goldChoices(t)
	everything := 0
	for _, n := range gold {
		everything += n
	}
	var held []scored
	for _, s := range goldSeries(t) {
		var train, test []choice
		for _, c := range all {
			if c.series.name == s.name {
				test = append(test, c)
			} else if c.series.body != s.body {
				train = append(train, c)
			}
		}
		one := judge(test, learn(train))
		t.Logf("held out %-11s %s", s.name, at(one, gold[s.name]))
		held = append(held, one...)
	}
	t.Logf("held out together    %s", at(held, everything))
	w := learn(all)
	tell(t, held, everything)
	for _, s := range goldSeries(t) {
		var own []choice
		for _, c := range all {
			if c.series.name == s.name {
				own = append(own, c)
			}
		}
		t.Logf("learnt   %-11s %s", s.name, at(judge(own, w), gold[s.name]))
	}
	t.Logf("learnt   together    %s", at(judge(all, w), everything))
	t.Logf("startScore = %.2f", w[0])
	for i, x := range w[1:] {
		t.Logf("%-16s %.2f", signalNames[i], x)
	}
}

type scored struct {
	odds  float64
	right bool
}

// at tells how well the offers do that reach the threshold, and the best F1 of
// any threshold.
func at(all []scored, gold int) string {
	sort.SliceStable(all, func(i, j int) bool { return all[i].odds > all[j].odds })
	hit, got, right := 0, 0, 0
	best := 0.0
	for i, s := range all {
		right += int(truth(s.right))
		best = max(best, f1(right, i+1, gold))
		if s.odds >= linkLeast {
			hit, got = right, i+1
		}
	}
	return fmt.Sprintf("p %.3f r %.3f f1 %.3f (best %.3f) %d of %d for %d", float64(hit)/float64(max(1, got)), float64(hit)/float64(max(1, gold)),
		f1(hit, got, gold), best, hit, got, gold)
}

// tell lists how well each threshold does.
func tell(t *testing.T, all []scored, gold int) {
	sort.SliceStable(all, func(i, j int) bool { return all[i].odds > all[j].odds })
	hit := 0
	next := 0.6
	for i, s := range all {
		for ; s.odds < next && next > -2.7; next -= 0.2 {
			t.Logf("odds > %4.1f  p %.3f r %.3f f1 %.3f", next, float64(hit)/float64(max(1, i)), float64(hit)/float64(gold), f1(hit, i, gold))
		}
		if s.right {
			hit++
		}
	}
}

// judge gives each offer its log odds against none and all others.
func judge(all []choice, w []float64) (out []scored) {
	for _, c := range all {
		p := probabilities(c, w)
		for i := range p {
			out = append(out, scored{math.Log(p[i] / (1 - p[i])), c.right[i]})
		}
	}
	return out
}

func probabilities(c choice, w []float64) []float64 {
	p := make([]float64, len(c.offers))
	sum := 1.0
	for i, x := range c.offers {
		var z float64
		for j := range x {
			z += w[j] * x[j]
		}
		p[i] = math.Exp(z)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

// learn is conditional logistic regression, by Newton's method.
func learn(all []choice) []float64 {
	n := signalCount + 1
	w := make([]float64, n)
	w[0] = -3
	for range 20 {
		grad := make([]float64, n)
		hess := make([][]float64, n)
		for i := range hess {
			hess[i] = make([]float64, n)
			hess[i][i] = ridge
			grad[i] = -ridge * w[i]
		}
		hess[0][0], grad[0] = 1e-3, 0
		for _, c := range all {
			learnFrom(c, w, grad, hess)
		}
		step := solve(hess, grad)
		most := 0.0
		for _, s := range step {
			most = max(most, math.Abs(s))
		}
		for i := range w {
			w[i] += step[i] * min(1, 2/most)
		}
		if most < 1e-3 {
			break
		}
	}
	return w
}

func learnFrom(c choice, w, grad []float64, hess [][]float64) {
	p := probabilities(c, w)
	picks := 0.0
	for _, r := range c.right {
		picks += truth(r)
	}
	picks = max(1, picks)
	mean := make([]float64, len(w))
	for i, x := range c.offers {
		for j := range x {
			grad[j] += (truth(c.right[i]) - picks*p[i]) * x[j]
			mean[j] += p[i] * x[j]
			for k := range x {
				hess[j][k] += picks * p[i] * x[j] * x[k]
			}
		}
	}
	for j := range mean {
		for k := range mean {
			hess[j][k] -= picks * mean[j] * mean[k]
		}
	}
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
