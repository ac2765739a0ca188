package link

import (
	"math"
	"sort"
	"strings"
	"unicode"

	"github.com/paraph/paraph/model"
)

// entry is an item as the signals see it.
type entry struct {
	item     *model.Item
	meeting  int     // place of its meeting in the series
	doc      int     // place of its document in the series
	topic    int     // place of its topic in the series, or -1
	before   int     // the entry its words point back to ("the projects"), or -1
	terms    []term  // the distinct stems that count, by stem
	seq      []int32 // the same in the order of the text, for phrases
	mass     float64 // sum of the terms' weights
	core     []term  // the stems of what is undertaken: the verb and its object, by stem
	verb     int32   // the stem of the core's verb, or -1
	names    []int32 // stems that stand in names, by stem
	specific bool    // has a stem that is not the genre's
	double   bool    // says again what another document of the meeting says
}

// term is a stem of an entry.
type term struct {
	stem   int32
	weight float64
}

// stemInfo is a stem of the series.
type stemInfo struct {
	text    string
	plain   string  // a word it came from, for people to read
	general float64 // weight by the genre alone
	number  int     // in the related table
	count   int     // entries it stands in
	weight  float64
	name    bool // an acronym or a word hardly ever written small
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
		e.before = r.antecedent(&e, r.scratch)
		r.entries = append(r.entries, e)
	}
}

// readWords fills terms, seq and names from the words in scratch.
func (r *reading) readWords(e *entry) {
	e.seq = r.sequence(r.scratch)
	for _, s := range e.seq {
		if r.stems[s].name {
			e.names = append(e.names, s)
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
	for _, s := range distinct(r.sequence(undertaken)) {
		e.core = append(e.core, term{stem: s})
	}
	for _, s := range distinct(append([]int32(nil), e.seq...)) {
		e.terms = append(e.terms, term{stem: s})
		e.specific = e.specific || r.stems[s].general == 1
		r.stems[s].count++
	}
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
	r.stems = append(r.stems, stemInfo{text: stem, plain: strings.Clone(w.plain), general: w.weight, name: w.acronym})
	return id
}

func distinct(s []int32) []int32 {
	sort.Slice(s, func(i, j int) bool { return s[i] < s[j] })
	n := 0
	for i, x := range s {
		if i == 0 || x != s[n-1] {
			s[n] = x
			n++
		}
	}
	return s[:n]
}

// defineAcronyms reads "International Counter Ransomware Task Force (ICRTF)":
// the words before the bracket whose initials the acronym is.
func (r *reading) defineAcronyms(d *model.Document) {
	for i := range d.Items {
		text := d.Items[i].Text
		if !strings.Contains(text, "(") {
			continue
		}
		words := split(text, nil)
		for k, w := range words {
			if !w.acronym || w.start == 0 || text[w.start-1] != '(' || len(w.plain) < 2 {
				continue
			}
			if full := standsFor(words[:k], w.plain); full != nil && r.short[w.plain] == nil {
				r.short[w.plain] = full
			}
		}
	}
}

// nameParties learns the words of the body's name, and of the parties' names
// where they are few: in a large coalition a member's name may be what an item is about.
func (r *reading) nameParties(d *model.Document) {
	if d.Meeting != nil {
		for _, w := range split(d.Meeting.Body+" meeting", nil) {
			r.body[w.stem] = true
		}
	}
	if len(d.Parties) >= manyParties {
		return
	}
	for _, p := range d.Parties {
		for _, w := range split(p.ID+" "+p.Name, nil) {
			if w.weight > 0 {
				r.parties[w.stem] = true
			}
		}
	}
}

// own tells whether a name is that of the body itself: every item of the
// series may bear it.
func (r *reading) own(name []word) bool {
	for _, w := range name {
		if w.weight > 0 && !r.parties[w.stem] && !r.body[w.stem] {
			return false
		}
	}
	return true
}

// standsFor gives the last words whose initials spell the acronym; function
// words between may be passed over.
func standsFor(words []word, acronym string) []string {
	k := len(acronym)
	var full []string
	for i := len(words) - 1; i >= 0 && k > 0 && len(words)-i <= 2*len(acronym); i-- {
		w := words[i]
		switch {
		case w.plain[0] == acronym[k-1]:
			k--
			full = append(full, w.plain)
		case w.weight == 0:
		default:
			return nil
		}
	}
	if k > 0 {
		return nil
	}
	for i, j := 0, len(full)-1; i < j; i, j = i+1, j-1 {
		full[i], full[j] = full[j], full[i]
	}
	return full
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
			e.terms[k].weight = r.weight(e, e.terms[k].stem)
			e.mass += e.terms[k].weight
		}
		for k := range e.core {
			e.core[k].weight = r.weight(e, e.core[k].stem)
		}
	}
	for i := range r.entries {
		r.inherit(&r.entries[i])
	}
}

// titled is what a stem counts for in an item whose topic's title has it: that
// both items treat the topic is a signal of its own.
const titled = 0.6

// weight is what a stem counts for in an entry.
func (r *reading) weight(e *entry, stem int32) float64 {
	w := r.stems[stem].weight
	for t := e.topic; t >= 0; t = r.topics[t].parent {
		if hasTerm(r.topics[t].terms, stem) {
			return w * titled
		}
	}
	return w
}

// inherited is what a stem counts for in an item that only points back to it.
const inherited = 0.5

// inherit gives an item that points back the stems of what it points to.
func (r *reading) inherit(e *entry) {
	if e.before < 0 {
		return
	}
	back := &r.entries[e.before]
	own := e.terms
	for _, t := range back.terms {
		if !hasTerm(own, t.stem) {
			e.terms = append(e.terms, term{t.stem, t.weight * inherited})
			e.mass += t.weight * inherited
		}
	}
	sort.Slice(e.terms, func(i, j int) bool { return e.terms[i].stem < e.terms[j].stem })
	core := append([]term(nil), e.core...)
	for _, t := range back.core {
		if !hasTerm(e.core, t.stem) {
			core = append(core, t)
		}
	}
	sort.Slice(core, func(i, j int) bool { return core[i].stem < core[j].stem })
	e.core = core
}

// pointers open an item whose subject stands in an earlier one.
var pointers = set(`this these such they it its those`)

// antecedent finds the entry before, of the same topic, that the words of e
// point back to: e has no subject of its own ("will be selected"), or names
// opens with "these", or with "the" and what the entry before has brought in.
func (r *reading) antecedent(e *entry, words []word) int {
	if len(r.entries) == 0 || len(words) == 0 {
		return -1
	}
	last := len(r.entries) - 1
	p := &r.entries[last]
	if p.doc != e.doc || p.topic != e.topic {
		return -1
	}
	back := last
	if p.before >= 0 {
		back = p.before
	}
	if pointers[words[0].plain] || headless(e.item.Text, words) {
		return back
	}
	if words[0].plain == "the" {
		for _, next := range words[1:min(len(words), 3)] {
			if id, ok := r.ids[next.stem]; ok && next.weight > 0 && !next.capital && p.has(id) {
				return back
			}
		}
	}
	return -1
}

// headless tells whether a text is the passive half of a sentence whose
// subject stands in an earlier item: "will be selected", "are expected to".
func headless(text string, words []word) bool {
	if !unicode.IsLower(rune(text[words[0].start])) {
		return false
	}
	return being[words[0].plain] || len(words) > 1 && modals[words[0].plain] && being[words[1].plain]
}

var (
	modals = set(`will would shall should could may might can`)
	being  = set(`is are was were be has have`)
)

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
