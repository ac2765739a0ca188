package link

import (
	"math"
	"slices"
	"strings"

	"github.com/paraph/paraph/model"
)

// entry is an item as the signals see it.
type entry struct {
	item     *model.Item
	meeting  int     // place of its meeting in the series
	doc      int     // place of its document in the series
	topic    int     // place of its topic in the series, or -1
	before   int     // the entry its words point back to ("the projects"), or -1
	points   bool    // its words point back to something
	place    float64 // how far down its meeting it stands, from 0 to 1
	terms    []term  // the distinct stems that count, by stem
	mass     float64 // sum of the terms' weights
	top      float64 // the greatest of them
	wide     []term  // the terms with those of what stands around; see surround
	wideMass float64
	window   []term // the vector of the passage around; see surround
	core     []term // the stems of what is undertaken: the verb and its object, by stem
	verb     int32  // the stem of the core's verb, or -1
	class    int    // the class of its action's verb, or 0
	progress progress
	phrases  []uint64 // pairs of stems that stand near one another, in order
	names    []int32  // stems that stand in names, by stem
	specific bool     // has a stem that is not the genre's
	double   bool     // says again what another document of the meeting says
}

// term is a stem of an entry.
type term struct {
	stem   int32
	lone   float32 // in an item's own terms: greatest where no other item of the meeting has it
	weight float64
}

// stemInfo is a stem of the series.
type stemInfo struct {
	stem    string
	plain   string  // a word it came from, for people to read
	general float64 // weight by the genre alone
	count   int     // entries it stands in
	weight  float64
}

// reading is a series read: its entries, its stems, its topics.
type reading struct {
	series  *Series
	entries []entry
	topics  []topic
	stems   []stemInfo
	ids     map[string]int32
	short   map[string][]string // acronym → the words it stands for
	parties map[string]bool     // stems of the parties' names: they tell no items apart
	body    map[string]bool     // stems of the body's name
	scratch []word
	counted []int // by meeting, its entries
}

// read turns the documents of a series into entries.
func read(s *Series) *reading {
	r := &reading{series: s, ids: map[string]int32{}, short: map[string][]string{}, parties: set(`eu us usa uk rok`), body: map[string]bool{}}
	for _, m := range s.Meetings {
		for _, d := range m.Docs {
			r.defineAcronyms(d)
			r.nameParties(d)
		}
	}
	for a, full := range acronyms {
		if r.short[a] == nil {
			r.short[a] = strings.Fields(full)
		}
	}
	doc := 0
	for at, m := range s.Meetings {
		first := len(r.entries)
		for _, d := range m.Docs {
			r.readDocument(d, at, doc)
			doc++
		}
		if len(m.Docs) > 1 {
			r.markDoubles(r.entries[first:])
		}
	}
	r.weigh()
	return r
}

func (r *reading) readDocument(d *model.Document, meeting, doc int) {
	topicAt := map[string]int{}
	for i := range d.Topics {
		t := &d.Topics[i]
		r.topics = append(r.topics, topic{topic: t, meeting: meeting, doc: doc, parent: -1})
		if p, ok := topicAt[t.Parent]; ok && t.Parent != "" {
			r.topics[len(r.topics)-1].parent = p // always an earlier one
		}
		topicAt[t.ID] = len(r.topics) - 1
		r.readTopic(&r.topics[len(r.topics)-1])
	}
	for i := range d.Items {
		it := &d.Items[i]
		e := entry{item: it, meeting: meeting, doc: doc, topic: -1, before: -1}
		if t, ok := topicAt[it.Topic]; ok && it.Topic != "" {
			e.topic = t
			r.topics[t].entries = append(r.topics[t].entries, int32(len(r.entries)))
		}
		r.scratch = split(it.Text, r.scratch[:0])
		r.readWords(&e)
		e.progress = progressOf(r.scratch)
		e.before = r.antecedent(&e, r.scratch)
		e.points = e.before >= 0 || points(it.Text, r.scratch)
		r.entries = append(r.entries, e)
	}
}

// readWords fills what an entry's own words tell from the words in scratch.
func (r *reading) readWords(e *entry) {
	seq := r.sequence(r.scratch)
	e.phrases = phrases(seq)
	for i, w := range r.scratch {
		if w.weight > 0 && (w.acronym || w.capital && i > 0 && !ends(e.item.Text[:w.start])) {
			e.names = append(e.names, r.sequence(r.scratch[i:i+1])...)
		}
	}
	for _, n := range e.item.Names {
		if words := split(n, nil); !r.own(words) {
			e.names = append(e.names, r.sequence(words)...)
		}
	}
	e.names = distinct(e.names)
	undertaken, _, _ := core(e.item, r.scratch)
	e.verb = -1
	if len(undertaken) > 0 {
		if seq := r.sequence(undertaken[:1]); len(seq) > 0 {
			e.verb = seq[0]
		}
	}
	action, _, _ := strings.Cut(e.item.Action, " ")
	e.class = verbClasses[action]
	for _, s := range distinct(r.sequence(undertaken)) {
		e.core = append(e.core, term{stem: s})
	}
	for _, s := range distinct(seq) {
		e.terms = append(e.terms, term{stem: s})
		e.specific = e.specific || r.stems[s].general == 1
		r.stems[s].count++
	}
}

// ends tells whether a text ends a sentence, so that the next word has its
// capital for that.
func ends(text string) bool {
	text = strings.TrimRight(text, " \n\"“”'‘’")
	return text == "" || strings.ContainsAny(text[len(text)-1:], ".:;!?")
}

// phraseReach is how far apart the stems of a phrase may stand.
const phraseReach = 3

// phrases gives the pairs of stems that stand near one another, each once, in
// order: "sharing of information" has the pair of "information sharing".
func phrases(seq []int32) []uint64 {
	var out []uint64
	for i, a := range seq {
		for _, b := range seq[i+1 : min(len(seq), i+1+phraseReach)] {
			if a != b {
				out = append(out, uint64(min(a, b))<<32|uint64(max(a, b)))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sequence interns the words that count; an acronym that is known gives the
// words it stands for, and itself.
func (r *reading) sequence(words []word) []int32 {
	var out []int32
	for _, w := range words {
		if w.weight == 0 || r.parties[w.stem] {
			continue
		}
		if full, ok := r.short[w.plain]; ok && w.acronym {
			for _, f := range full {
				if g := newWord(f, 0, len(f)); g.weight > 0 {
					out = append(out, r.intern(g))
				}
			}
			continue
		}
		out = append(out, r.intern(w))
	}
	return out
}

func (r *reading) intern(w word) int32 {
	if id, ok := r.ids[w.stem]; ok {
		return id
	}
	id := int32(len(r.stems))
	stem := strings.Clone(w.stem)
	r.ids[stem] = id
	r.stems = append(r.stems, stemInfo{stem: stem, plain: strings.Clone(w.plain), general: w.weight})
	return id
}

func distinct(s []int32) []int32 {
	slices.Sort(s)
	return slices.Compact(s)
}

// weigh gives every stem its weight, from 0 to 1: what is rare in the series
// weighs most, what the genre always says counts for less.
func (r *reading) weigh() {
	n := float64(len(r.entries))
	for i := range r.stems {
		s := &r.stems[i]
		s.weight = s.general * math.Log(1+n/float64(max(1, s.count))) / math.Log(1+n)
	}
	for i := range r.entries {
		e := &r.entries[i]
		for k := range e.terms {
			t := &e.terms[k]
			t.weight = r.stems[t.stem].weight
			e.mass += t.weight
			e.top = max(e.top, t.weight)
		}
		for k := range e.core {
			e.core[k].weight = r.stems[e.core[k].stem].weight
		}
	}
	r.count()
	for i := range r.topics {
		t := &r.topics[i]
		for _, x := range t.terms {
			t.weighed = append(t.weighed, term{stem: x.stem, weight: r.stems[x.stem].weight})
		}
	}
}

// count places the entries of each meeting and tells how many of them share
// each stem.
func (r *reading) count() {
	r.counted = make([]int, len(r.series.Meetings))
	having := make([]int, len(r.stems))
	for from := 0; from < len(r.entries); {
		to := from
		for ; to < len(r.entries) && r.entries[to].meeting == r.entries[from].meeting; to++ {
			for _, t := range r.entries[to].terms {
				having[t.stem]++
			}
		}
		meeting := r.entries[from:to]
		for i := range meeting {
			meeting[i].place = float64(i) / float64(len(meeting))
			for k := range meeting[i].terms {
				t := &meeting[i].terms[k]
				t.lone = float32(math.Sqrt(r.stems[t.stem].general / float64(having[t.stem])))
			}
		}
		for i := range meeting {
			for _, t := range meeting[i].terms {
				having[t.stem] = 0
			}
		}
		r.counted[r.entries[from].meeting] = len(meeting)
		from = to
	}
}

func (e *entry) has(stem int32) bool {
	return hasTerm(e.terms, stem)
}

// markDoubles finds what a further document of one meeting only repeats, so
// that one statement from two carriers counts once.
func (r *reading) markDoubles(entries []entry) {
	seen := map[string]int{}
	for i := range entries {
		key := r.print(&entries[i])
		if doc, ok := seen[key]; ok {
			entries[i].double = doc != entries[i].doc
			continue
		}
		seen[key] = entries[i].doc
	}
}

// print is an entry's text without its marks, white space and case.
func (r *reading) print(e *entry) string {
	var s strings.Builder
	for _, w := range split(e.item.Text, nil) {
		s.WriteString(w.plain)
		s.WriteByte(' ')
	}
	return s.String()
}
