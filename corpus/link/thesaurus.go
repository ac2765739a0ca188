package link

import (
	_ "embed"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:embed thesaurus.tsv
var thesaurusTable string

// sense is a row of thesaurus.tsv: words that are about one thing.
type sense struct {
	weight float64 // what sharing the row counts for, beside 1 for a shared word
	head   string  // the row's first word, for people to read
}

// sensePhrase is a phrase of a row by the stems of its words that count.
type sensePhrase struct {
	stems []string
	sense int32
}

// thesaurus is the table by the stem that a word or phrase begins with.
type thesaurus struct {
	senses  []sense
	words   map[string][]int32
	phrases map[string][]sensePhrase
}

// readThesaurus reads the table when the first series is linked.
var readThesaurus = sync.OnceValue(func() *thesaurus {
	t := &thesaurus{words: map[string][]int32{}, phrases: map[string][]sensePhrase{}}
	for line := range strings.Lines(thesaurusTable) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		weight, err := strconv.ParseFloat(cells[0], 64)
		if err != nil || len(cells) < 2 {
			continue // a comment
		}
		phrases := strings.Split(cells[1], ",")
		for _, p := range phrases {
			t.add(p, int32(len(t.senses)))
		}
		t.senses = append(t.senses, sense{weight, strings.TrimSpace(phrases[0])})
	}
	return t
})

func (t *thesaurus) add(phrase string, sense int32) {
	var stems []string
	for _, w := range split(phrase, nil) {
		if w.weight > 0 {
			stems = append(stems, w.stem)
		}
	}
	switch len(stems) {
	case 0:
	case 1:
		t.words[stems[0]] = append(t.words[stems[0]], sense)
	default:
		t.phrases[stems[0]] = append(t.phrases[stems[0]], sensePhrase{stems[1:], sense})
	}
}

// sensed is a stem of an entry and a sense that it has there, of its own or
// in a phrase.
type sensed struct{ sense, stem int32 }

// senses finds the senses of an entry's words, by sense, then stem.
func (r *reading) senses(seq []int32) []sensed {
	var out []sensed
	for i, s := range seq {
		for _, x := range r.stems[s].senses {
			out = append(out, sensed{x, s})
		}
		for _, p := range r.stems[s].phrases {
			if !r.follows(seq[i+1:], p.stems) {
				continue
			}
			for k := range p.stems {
				out = append(out, sensed{p.sense, seq[i+1+k]})
			}
			out = append(out, sensed{p.sense, s})
		}
	}
	return distinctSenses(out)
}

func distinctSenses(out []sensed) []sensed {
	sort.Slice(out, func(i, j int) bool {
		return out[i].sense < out[j].sense || out[i].sense == out[j].sense && out[i].stem < out[j].stem
	})
	n := 0
	for i, x := range out {
		if i == 0 || x != out[n-1] {
			out[n] = x
			n++
		}
	}
	return out[:n]
}

func (r *reading) follows(seq []int32, stems []string) bool {
	if len(seq) < len(stems) {
		return false
	}
	for i, s := range stems {
		if r.stems[seq[i]].stem != s {
			return false
		}
	}
	return true
}

// nearness is what words add to a pair that are not shared but near one
// another: the sums over a's terms, b's, a's core and b's core.
type nearness struct{ a, b, coreA, coreB float64 }

func (m *matcher) akin(a *entry) (n nearness) {
	b := m.e
	m.touched = m.touched[:0]
	for i, j := 0, 0; i < len(a.senses) && j < len(b.senses); {
		x, y := a.senses[i].sense, b.senses[j].sense
		switch {
		case x < y:
			i++
		case x > y:
			j++
		default:
			for ; i < len(a.senses) && a.senses[i].sense == x; i++ {
				if s := a.senses[i].stem; !m.has[s] {
					m.gains(x, s, weightOf(a.terms, s))
				}
			}
			for ; j < len(b.senses) && b.senses[j].sense == x; j++ {
				if s := b.senses[j].stem; !a.has(s) {
					m.gains(x, s, weightOf(b.terms, s))
				}
			}
		}
	}
	if len(m.touched) == 0 {
		return n
	}
	for _, s := range m.touched {
		if m.has[s] {
			n.b += m.gain[s]
		} else {
			n.a += m.gain[s]
		}
	}
	for _, t := range a.core {
		n.coreA += m.gain[t.stem]
	}
	for _, t := range b.core {
		n.coreB += m.gain[t.stem]
	}
	for _, s := range m.touched {
		m.gain[s] = 0
	}
	return n
}

// gains notes what a stem counts for by a sense, the most of several.
func (m *matcher) gains(sense, stem int32, weight float64) {
	g := m.r.senseWeights[sense] * weight
	if g > m.gain[stem] {
		if m.gain[stem] == 0 {
			m.touched = append(m.touched, stem)
		}
		m.gain[stem] = g
	}
}
