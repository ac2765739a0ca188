package link

import (
	"math"
	"sort"

	"github.com/paraph/paraph/model"
)

// The signals of a pair of items by themselves, in the order in which weights
// are told. Those that are shares lie between 0 and 1.
const (
	sWords    = iota // rarity-weighted share of the stems that both have
	sEarlier         // share of the earlier item's stems that the later has
	sLater           // share of the later item's stems that the earlier has
	sMass            // weight of all stems shared
	sRare            // the rarest stem shared
	sLone            // the stem shared that fewest others of the two meetings have
	sLone2           // the next such stem
	sLones           // all such stems
	sPhrase          // the weightiest pair of stems that stand together in both
	sPhrases         // all such pairs
	sCoreA           // how much of what the earlier undertakes the later speaks of
	sCoreB           // how much of what the later undertakes the earlier speaks of
	sCores           // how much of the later's core the earlier's has
	sWide            // share of stems, with what stands around the items
	sWideA           // share of the earlier's stems in the later and around it
	sWideB           // share of the later's stems in the earlier and around it
	sAroundA         // share of the earlier's stems in the passage around the later
	sAroundB         // share of the later's stems in the passage around the earlier
	sPassage         // likeness of the passages around the two
	sTopic           // topics linked
	sFew             // topics linked that have few items
	sApart           // both in topics, not linked
	sUntitled        // one of them in no topic
	sTitleA          // share of the later's topic's title in the earlier
	sTitleB          // share of the earlier's topic's title in the later
	sName            // share of the names of the one that the other has
	sStrange         // both have names, none in common
	sAction          // the same verb
	sClass           // verbs that say the same
	sDue             // the same time
	sAmount          // the same sum
	sFromC           // the earlier item is a commitment,
	sFromO           // an outcome,
	sFromP           // a position
	sToC             // the later item is a commitment,
	sToO             // an outcome,
	sToP             // a position
	sIdle            // one end is neither commitment nor outcome
	sMaybe           // the earlier is tentative
	sPoints          // the later points back to what an earlier item names
	sLongA           // how long the earlier is: logarithm of its stems
	sLongB           // how long the later is
	sTopA            // the weightiest stem of the earlier
	sTopB            // the weightiest stem of the later
	sPlace           // how far apart they stand in their meetings
	sGap             // how many meetings lie between, at most gapMost
	signalCount
)

var signalNames = [signalCount]string{"words", "earlier", "later", "mass", "rare", "lone", "lone-2", "lones", "phrase", "phrases",
	"core-earlier", "core-later", "cores", "wide", "wide-earlier", "wide-later", "around-earlier", "around-later", "passage",
	"topic", "few", "apart", "untitled", "title-earlier", "title-later", "name", "strange", "action", "class", "due", "amount",
	"from-commitment", "from-outcome", "from-position", "to-commitment", "to-outcome", "to-position", "idle", "maybe", "points",
	"long-earlier", "long-later", "top-earlier", "top-later", "place", "gap"}

const (
	little   = 0.3 // keeps a share of very little from looking like much
	gapMost  = 3   // meetings apart beyond which it is all one
	massMost = 4   // weight of words, of lone words and of phrases beyond which more says nothing
)

type features [signalCount]float64

// matcher compares one entry with many: its stems are laid out once.
type matcher struct {
	r     *reading
	e     *entry
	laid  []laid // by stem
	cored float64
}

// laid is a stem of the entry that others are compared with.
type laid struct {
	own    float64 // what it weighs in the entry
	wide   float64 // in the entry and around it
	window float64 // in its window
	lone   float32
	cored  bool // its core has it
}

func newMatcher(r *reading) *matcher {
	return &matcher{r: r, laid: make([]laid, len(r.stems))}
}

// set makes e the entry that others are compared with.
func (m *matcher) set(e *entry) {
	if m.e != nil {
		for _, terms := range [][]term{m.e.terms, m.e.core, m.e.wide, m.e.window} {
			for _, t := range terms {
				m.laid[t.stem] = laid{}
			}
		}
	}
	m.e = e
	m.cored = massOf(e.core)
	for _, t := range e.terms {
		m.laid[t.stem].own, m.laid[t.stem].lone = t.weight, t.lone
	}
	for _, t := range e.core {
		m.laid[t.stem].cored = true
	}
	for _, t := range e.wide {
		m.laid[t.stem].wide = t.weight
	}
	for _, t := range e.window {
		m.laid[t.stem].window = t.weight
	}
}

// compare gives the signals of a, the earlier entry, and m's, the later one.
func (m *matcher) compare(a *entry) (f features) {
	b := m.e
	m.words(a, &f)
	m.cores(a, &f)
	m.around(a, &f)
	m.topics(a, &f)
	f[sPhrase], f[sPhrases] = m.r.phrasesShared(a.phrases, b.phrases)
	f[sName], f[sStrange] = m.r.names(a, b)
	f[sAction] = truth(a.verb >= 0 && a.verb == b.verb)
	f[sClass] = truth(a.class > 0 && a.class == b.class)
	f[sTopA], f[sTopB] = a.top, b.top
	f[sLongA], f[sLongB] = math.Log1p(float64(len(a.terms))), math.Log1p(float64(len(b.terms)))
	f[sPlace] = math.Abs(a.place - b.place)
	f[sGap] = float64(min(b.meeting-a.meeting, gapMost))
	m.facts(a, &f)
	return f
}

// words adds the signals of a's stems: those that b has, its core has, and
// what stands around it has.
func (m *matcher) words(a *entry, f *features) {
	b := m.e
	var shared, lones, cored, wide, passed float64
	for _, t := range a.terms {
		l := &m.laid[t.stem]
		if l.cored {
			cored += t.weight
		}
		if l.wide > 0 {
			wide += min(l.wide, t.weight)
		}
		if l.window > 0 {
			passed += t.weight
		}
		if l.own == 0 {
			continue
		}
		shared += t.weight
		f[sRare] = max(f[sRare], t.weight)
		lone := float64(t.lone * l.lone)
		lones += lone
		if lone > f[sLone] {
			f[sLone], lone = lone, f[sLone]
		}
		f[sLone2] = max(f[sLone2], lone)
	}
	f[sWords] = 2 * shared / (a.mass + b.mass + little)
	f[sEarlier] = shared / (a.mass + little)
	f[sLater] = shared / (b.mass + little)
	f[sMass] = min(shared, massMost)
	f[sLones] = min(lones, massMost)
	f[sCoreB] = cored / (m.cored + little)
	f[sWideA] = wide / (a.mass + little)
	f[sAroundA] = passed / (a.mass + little)
}

// cores adds the signals of a's core.
func (m *matcher) cores(a *entry, f *features) {
	var shared, cored, all float64
	for _, t := range a.core {
		all += t.weight
		l := &m.laid[t.stem]
		if l.own > 0 {
			shared += t.weight
		}
		if l.cored {
			cored += t.weight
		}
	}
	f[sCoreA] = shared / (all + little)
	f[sCores] = cored / (m.cored + little)
}

// around adds the signals of what stands around a.
func (m *matcher) around(a *entry, f *features) {
	b := m.e
	var wide, later, passed float64
	for _, t := range a.wide {
		l := &m.laid[t.stem]
		if l.wide > 0 {
			wide += min(l.wide, t.weight)
		}
		if l.own > 0 {
			later += min(l.own, t.weight)
		}
	}
	for _, t := range a.window {
		l := &m.laid[t.stem]
		passed += l.own
		f[sPassage] += t.weight * l.window
	}
	f[sWide] = 2 * wide / (a.wideMass + b.wideMass + little)
	f[sWideB] = later / (b.mass + little)
	f[sAroundB] = passed / (b.mass + little)
}

// topics adds the signals of the topics that the items stand under.
func (m *matcher) topics(a *entry, f *features) {
	r, b := m.r, m.e
	if a.topic < 0 || b.topic < 0 {
		f[sUntitled] = 1
	} else if r.sameTopic(a.topic, b.topic) {
		f[sTopic] = 1
		f[sFew] = 1 / math.Sqrt(float64(max(1, len(r.topics[a.topic].entries))*max(1, len(r.topics[b.topic].entries))))
	} else {
		f[sApart] = 1
	}
	if b.topic >= 0 {
		f[sTitleA] = titled(r.topics[b.topic].weighed, func(s int32) bool { return a.has(s) })
	}
	if a.topic >= 0 {
		f[sTitleB] = titled(r.topics[a.topic].weighed, func(s int32) bool { return m.laid[s].own > 0 })
	}
}

// titled is the weighted share of a title's stems that an item has.
func titled(title []term, has func(stem int32) bool) float64 {
	var got, all float64
	for _, t := range title {
		all += t.weight
		if has(t.stem) {
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

func find(terms []term, stem int32) (term, bool) {
	i := sort.Search(len(terms), func(i int) bool { return terms[i].stem >= stem })
	if i < len(terms) && terms[i].stem == stem {
		return terms[i], true
	}
	return term{}, false
}

func hasTerm(terms []term, stem int32) bool {
	_, ok := find(terms, stem)
	return ok
}

func weightOf(terms []term, stem int32) float64 {
	t, _ := find(terms, stem)
	return t.weight
}

// phrasesShared gives the weightiest phrase of both and the sum of all.
func (r *reading) phrasesShared(a, b []uint64) (most, sum float64) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			w := (r.stems[a[i]>>32].weight + r.stems[a[i]&(1<<32-1)].weight) / 2
			most = max(most, w)
			sum += w
			i++
			j++
		}
	}
	return most, min(sum, massMost)
}

// names gives the share of the one's names that the other has, and whether
// both have names and none in common.
func (r *reading) names(a, b *entry) (shared, strange float64) {
	if len(a.names) == 0 || len(b.names) == 0 {
		return 0, 0
	}
	n := 0
	for i, j := 0, 0; i < len(a.names) && j < len(b.names); {
		switch {
		case a.names[i] < b.names[j]:
			i++
		case a.names[i] > b.names[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return float64(n) / float64(min(len(a.names), len(b.names))+1), truth(n == 0)
}

// facts adds the signals that are not of the words.
func (m *matcher) facts(a *entry, f *features) {
	b := m.e
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
	f[sFromO] = truth(a.item.Kind == model.Outcome)
	f[sFromP] = truth(a.item.Kind == model.Position)
	f[sToC] = truth(b.item.Kind == model.Commitment)
	f[sToO] = truth(b.item.Kind == model.Outcome)
	f[sToP] = truth(b.item.Kind == model.Position)
	f[sIdle] = truth(!acts(a) || !acts(b))
	f[sMaybe] = truth(a.item.Strength == model.Tentative)
	f[sPoints] = truth(b.points)
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
