package link

import (
	"math"
	"sort"

	"github.com/paraph/paraph/model"
)

// The signals of a pair of items, in the order in which weights and reasons
// are told. Each is between 0 and 1 or thereabouts.
const (
	sSame    = iota // the same words
	sWords          // rarity-weighted share of the stems that both have
	sWithin         // the same, of the shorter item alone
	sRare           // the rarest stem shared
	sPhrase         // stems shared that stand side by side in both
	sCoreA          // how much of what the earlier undertakes the later speaks of
	sCoreB          // how much of what the later undertakes the earlier speaks of
	sCores          // how much one core has of the other
	sAction         // the same verb
	sName           // names and acronyms shared
	sTopic          // topics linked
	sApart          // both in topics, not linked
	sActors         // actors in common
	sDue            // the same time
	sAmount         // the same sum
	sFromC          // the earlier item is a commitment
	sToO            // the later item is an outcome
	sToC            // the later item is a commitment
	sIdle           // one end is neither commitment nor outcome
	sAkin           // as words, what near words add
	sAkinA          // as core-earlier, what near words add
	sAkinB          // as core-later, what near words add
	sSpokenA        // how much of the earlier is said around the later
	sSpokenB        // how much of the later is said around the earlier
	signalCount
)

var signalNames = [signalCount]string{"same-words", "words", "within", "rare", "phrase", "core-earlier", "core-later", "cores", "action", "name",
	"topic", "apart", "actors", "due", "amount", "from-commitment", "to-outcome", "to-commitment", "idle",
	"akin", "akin-earlier", "akin-later", "spoken-earlier", "spoken-later"}

type features [signalCount]float64

// matcher compares one entry with many: its stems are laid out once.
type matcher struct {
	r       *reading
	e       *entry
	has     []bool            // by stem: e has it
	cored   []bool            // by stem: e's core has it
	pairs   map[[2]int32]bool // e's phrases
	gain    []float64         // by stem; see akin
	touched []int32
}

func newMatcher(r *reading) *matcher {
	return &matcher{r: r, has: make([]bool, len(r.stems)), cored: make([]bool, len(r.stems)), pairs: map[[2]int32]bool{},
		gain: make([]float64, len(r.stems))}
}

// set makes e the entry that others are compared with.
func (m *matcher) set(e *entry) {
	if m.e != nil {
		mark(m.has, m.e.terms, false)
		mark(m.cored, m.e.core, false)
	}
	m.e = e
	mark(m.has, e.terms, true)
	mark(m.cored, e.core, true)
	clear(m.pairs)
	for i := 1; i < len(e.seq); i++ {
		m.pairs[[2]int32{e.seq[i-1], e.seq[i]}] = true
	}
}

func mark(has []bool, terms []term, to bool) {
	for _, t := range terms {
		has[t.stem] = to
	}
}

// nearly brings what near words add, which is less than what shared ones do, to
// the other signals' scale.
const nearly = 4

// little keeps a share of very little from looking like much.
const little = 0.2

// compare gives the signals of a, the earlier entry, and m's, the later one.
func (m *matcher) compare(a *entry) (f features) {
	b := m.e
	shorter := math.Min(a.mass, b.mass)
	if shorter == 0 {
		return f
	}
	var shared float64
	for _, t := range a.terms {
		if m.has[t.stem] {
			shared += t.weight
			f[sRare] = math.Max(f[sRare], t.weight)
		}
	}
	f[sWords] = 2 * shared / (a.mass + b.mass)
	f[sWithin] = math.Min(1, shared/(shorter+little))
	f[sPhrase] = m.phrases(a)
	if f[sWords] > 0.9 && a.item.Text == b.item.Text {
		f[sSame] = 1
	}
	f[sCoreA] = covered(a.core, m.has)
	f[sCoreB] = cover(b.core, a.terms)
	f[sCores] = (covered(a.core, m.cored) + cover(b.core, a.core)) / 2
	f[sSpokenA] = spoken(a, b.context)
	f[sSpokenB] = spoken(b, a.context)
	near := m.akin(a)
	f[sAkin] = nearly * (near.a + near.b) / (a.mass + b.mass)
	f[sAkinA] = nearly * near.coreA / (massOf(a.core) + little)
	f[sAkinB] = nearly * near.coreB / (massOf(b.core) + little)
	f[sAction] = truth(a.verb >= 0 && a.verb == b.verb)
	f[sName] = m.r.names(a, b)
	m.facts(a, b, &f)
	return f
}

// covered is the weighted share of terms whose stems are had.
func covered(terms []term, has []bool) float64 {
	var got, all float64
	for _, t := range terms {
		all += t.weight
		if has[t.stem] {
			got += t.weight
		}
	}
	return got / (all + little)
}

func massOf(terms []term) (m float64) {
	for _, t := range terms {
		m += t.weight
	}
	return m
}

// cover is the weighted share of terms that others have too.
func cover(terms, others []term) float64 {
	var got, all float64
	for _, t := range terms {
		all += t.weight
		if hasTerm(others, t.stem) {
			got += t.weight
		}
	}
	return got / (all + little)
}

func hasTerm(terms []term, stem int32) bool {
	i := sort.Search(len(terms), func(i int) bool { return terms[i].stem >= stem })
	return i < len(terms) && terms[i].stem == stem
}

func weightOf(terms []term, stem int32) float64 {
	i := sort.Search(len(terms), func(i int) bool { return terms[i].stem >= stem })
	if i < len(terms) && terms[i].stem == stem {
		return terms[i].weight
	}
	return 0
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
