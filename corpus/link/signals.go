package link

import (
	"math"

	"github.com/paraph/paraph/model"
)

// The signals of a pair of items, in the order in which weights and reasons
// are told. Each is between 0 and 1 or thereabouts.
const (
	sWords   = iota // rarity-weighted share of the stems that both have
	sWithin         // the same, of the shorter item alone
	sMeaning        // the like with near stems counted, above sWords
	sNear           // the same, of the shorter item alone
	sRare           // the rarest stem shared
	sPhrase         // stems shared that stand side by side in both
	sSame           // the same words
	sName           // names and acronyms shared
	sTopic          // topics linked
	sApart          // both in topics, not linked
	sAction         // the same action, or one near to it
	sActors         // actors in common
	sDue            // the same time
	sAmount         // the same sum
	sFromC          // the earlier item is a commitment
	sToO            // the later item is an outcome
	sToC            // the later item is a commitment
	sIdle           // one end is neither commitment nor outcome
	sMass           // how much there is to compare
	sTitle          // the later item speaks of the earlier's topic
	signalCount
)

var signalNames = [signalCount]string{"words", "within", "meaning", "near", "rare", "phrase", "same-words", "name", "topic", "apart", "action",
	"actors", "due", "amount", "from-commitment", "to-outcome", "to-commitment", "idle", "mass", "title"}

type features [signalCount]float64

// matcher compares one entry with many: its stems and their neighbours are
// laid out once.
type matcher struct {
	r     *reading
	e     *entry
	at    []int32 // by stem: 1 + place in hits of the best reach
	like  []float64
	from  []int32
	best  []float64 // by place in e.terms
	hard  []float64
	dirty []int32
	pairs map[[2]int32]bool // e's phrases
}

func newMatcher(r *reading) *matcher {
	return &matcher{r: r, like: make([]float64, len(r.stems)), from: make([]int32, len(r.stems)), pairs: map[[2]int32]bool{}}
}

// set makes e the entry that others are compared with.
func (m *matcher) set(e *entry, hits []hit) {
	for _, s := range m.dirty {
		m.like[s] = 0
	}
	m.dirty = m.dirty[:0]
	m.e = e
	for _, h := range hits {
		if h.like > m.like[h.stem] {
			if m.like[h.stem] == 0 {
				m.dirty = append(m.dirty, h.stem)
			}
			m.like[h.stem], m.from[h.stem] = h.like, h.from
		}
	}
	clear(m.pairs)
	for i := 1; i < len(e.seq); i++ {
		m.pairs[[2]int32{e.seq[i-1], e.seq[i]}] = true
	}
}

// compare gives the signals of m's entry, the later one, and a, the earlier.
func (m *matcher) compare(a *entry) (f features) {
	r, b := m.r, m.e
	m.best = grow(m.best, len(b.terms))
	m.hard = grow(m.hard, len(b.terms))
	var hardA, softA float64
	for _, t := range a.terms {
		like := m.like[t.stem]
		if like == 0 {
			continue
		}
		i := m.from[t.stem]
		softA += like * t.weight
		if b.terms[i].stem == t.stem {
			hardA += t.weight
			m.hard[i] = 1
			f[sRare] = math.Max(f[sRare], t.weight)
		}
		m.best[i] = math.Max(m.best[i], like)
	}
	var softB float64
	for i, t := range b.terms {
		softB += m.best[i] * t.weight
	}
	total := a.mass + b.mass
	shorter := math.Min(a.mass, b.mass)
	if shorter == 0 {
		return f
	}
	f[sWords] = 2 * hardA / total
	f[sWithin] = math.Min(1, hardA/(shorter+0.5))
	f[sMeaning] = (softA+softB)/total - f[sWords]
	soft := softA
	if b.mass < a.mass {
		soft = softB
	}
	f[sNear] = math.Min(1, soft/(shorter+0.5)) - f[sWithin]
	f[sMass] = math.Min(1, shorter/4)
	f[sPhrase] = m.phrases(a)
	if f[sWords] > 0.9 && a.item.Text == b.item.Text {
		f[sSame] = 1
	}
	f[sName] = r.names(a, b)
	m.facts(a, b, &f)
	return f
}

func grow(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n)
	}
	s = s[:n]
	clear(s)
	return s
}

func (m *matcher) phrases(a *entry) float64 {
	var sum float64
	for i := 1; i < len(a.seq); i++ {
		if m.pairs[[2]int32{a.seq[i-1], a.seq[i]}] {
			sum += math.Sqrt(m.r.stems[a.seq[i-1]].weight * m.r.stems[a.seq[i]].weight)
		}
	}
	return math.Min(1, sum/2)
}

// names weighs the stems shared that stand in names of both.
func (r *reading) names(a, b *entry) float64 {
	var sum float64
	for i, j := 0, 0; i < len(a.names) && j < len(b.names); {
		switch {
		case a.names[i] < b.names[j]:
			i++
		case a.names[i] > b.names[j]:
			j++
		default:
			sum += r.stems[a.names[i]].weight
			i++
			j++
		}
	}
	return math.Min(1, sum)
}

// facts adds the signals that are not of the words.
func (m *matcher) facts(a, b *entry, f *features) {
	if a.topic >= 0 && b.topic >= 0 {
		if m.r.sameTopic(a.topic, b.topic) {
			f[sTopic] = 1
		} else {
			f[sApart] = 1
		}
	}
	if a.item.Action != "" && b.item.Action != "" {
		if a.item.Action == b.item.Action {
			f[sAction] = 1
		}
	}
	f[sActors] = shareOf(a.item.Actors, b.item.Actors)
	if a.item.Due != nil && b.item.Due != nil && a.item.Due.EDTF != "" && a.item.Due.EDTF == b.item.Due.EDTF {
		f[sDue] = 1
	}
	for _, x := range a.item.Amounts {
		for _, y := range b.item.Amounts {
			if x.Currency == y.Currency && x.Value == y.Value {
				f[sAmount] = 1
			}
		}
	}
	f[sFromC] = truth(a.item.Kind == model.Commitment)
	f[sToC] = truth(b.item.Kind == model.Commitment)
	f[sToO] = truth(b.item.Kind == model.Outcome)
	f[sIdle] = truth(!acts(a) || !acts(b))
	if a.topic >= 0 {
		f[sTitle] = m.title(a.topic)
	}
}

// title tells how much of a topic's title m's entry speaks of.
func (m *matcher) title(topic int) float64 {
	t := &m.r.topics[topic]
	if t.mass == 0 {
		return 0
	}
	var sum float64
	for _, x := range t.terms {
		sum += x.weight * m.like[x.stem]
	}
	return sum / t.mass
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// acts tells whether an item undertakes or reports something: one end of a
// link at the least must.
func acts(e *entry) bool {
	return e.item.Kind == model.Commitment || e.item.Kind == model.Outcome
}

// shareOf is the share of the shorter list that stands in the other too.
func shareOf(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	n := 0
	for _, x := range a {
		for _, y := range b {
			if x == y {
				n++
				break
			}
		}
	}
	return float64(n) / float64(min(len(a), len(b)))
}
