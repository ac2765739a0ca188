package link

import (
	"math"
	"slices"
)

// What stands around an item tells what it is about when its own words do
// not: "share best practices" is another undertaking under every heading.
const (
	titleShare   = 0.6  // what a stem of the topic's title counts for beside one of the item's own
	backShare    = 0.6  // a stem of the item that the words point back to
	besideShare  = 0.25 // a stem of an item beside
	beside       = 2    // how many items on either side those are
	windowReach  = 4    // items on either side that make the window
	windowDecay  = 0.8  // what an item counts for beside the one nearer
	windowMost   = 64   // stems that a window is known by
	indexedShare = 0.5  // the least share by which an item is found
)

// surround gives each entry its wide terms, its own with those of what it
// stands among, and its window, the vector of the passage around it.
func (r *reading) surround() {
	var wide, window gathered
	for i := range r.entries {
		e := &r.entries[i]
		wide.reset(len(r.stems))
		window.reset(len(r.stems))
		for j := max(0, i-windowReach); j <= min(len(r.entries)-1, i+windowReach); j++ {
			o := &r.entries[j]
			if o.doc != e.doc {
				continue
			}
			away := max(i-j, j-i)
			window.add(o.terms, math.Pow(windowDecay, float64(away)))
			switch {
			case j == i:
				wide.most(o.terms, 1)
			case j == i-1 && e.points && o.topic == e.topic, j == e.before:
				wide.most(o.terms, backShare)
			case away <= beside && o.topic == e.topic:
				wide.most(o.terms, besideShare)
			}
		}
		if e.before >= 0 {
			wide.most(r.entries[e.before].terms, backShare)
		}
		for t := e.topic; t >= 0; t = r.topics[t].parent {
			wide.most(r.topics[t].weighed, titleShare)
			window.add(r.topics[t].weighed, 1)
		}
		e.wide = wide.terms()
		e.wideMass = massOf(e.wide)
		e.window = unit(strongest(window.terms(), windowMost))
	}
}

// unit brings terms to the length of one.
func unit(terms []term) []term {
	var sum float64
	for _, t := range terms {
		sum += t.weight * t.weight
	}
	if sum > 0 {
		for i := range terms {
			terms[i].weight /= math.Sqrt(sum)
		}
	}
	return terms
}

// gathered is a list of terms in the making.
type gathered struct {
	weight  []float64 // by stem
	touched []int32
}

func (g *gathered) reset(stems int) {
	if g.weight == nil {
		g.weight = make([]float64, stems)
	}
	for _, s := range g.touched {
		g.weight[s] = 0
	}
	g.touched = g.touched[:0]
}

func (g *gathered) touch(stem int32) {
	if g.weight[stem] == 0 {
		g.touched = append(g.touched, stem)
	}
}

// add adds terms times a share.
func (g *gathered) add(terms []term, share float64) {
	for _, t := range terms {
		if t.weight > 0 {
			g.touch(t.stem)
			g.weight[t.stem] += share * t.weight
		}
	}
}

// most takes terms times a share where that is more than what stands there.
func (g *gathered) most(terms []term, share float64) {
	for _, t := range terms {
		if w := share * t.weight; w > g.weight[t.stem] {
			g.touch(t.stem)
			g.weight[t.stem] = w
		}
	}
}

// terms gives what was gathered, by stem.
func (g *gathered) terms() []term {
	slices.Sort(g.touched)
	out := make([]term, len(g.touched))
	for i, s := range g.touched {
		out[i] = term{stem: s, weight: g.weight[s]}
	}
	return out
}
