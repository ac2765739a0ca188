package link

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// labelWords is how many words a label has at most.
const labelWords = 12

// label names a thread: by the initiative, body or instrument that most of its
// items name, else by what the commitment nearest to all of them undertakes, or
// where there is none the outcome or other item.
func (r *reading) label(s *strand) string {
	if name := r.sharedName(s); name != "" {
		return name
	}
	var best string
	most := -1.0
	for _, kind := range []model.Kind{model.Commitment, model.Outcome, ""} {
		for _, i := range s.entries {
			e := &r.entries[i]
			if kind != "" && e.item.Kind != kind {
				continue
			}
			if near := s.nearness(e); near > most {
				most, best = near, phrase(e.item)
			}
		}
		if best != "" {
			break
		}
	}
	return best
}

// nearness is how much of an entry's core the whole strand speaks of.
func (s *strand) nearness(e *entry) float64 {
	var got, all float64
	for _, t := range e.core {
		all += t.weight
		got += weightOf(s.centre, t.stem) / float64(len(s.entries))
	}
	return got / (all + little)
}

// phrase is the words of an item's core as they stand.
func phrase(it *model.Item) string {
	words := split(it.Text, nil)
	if len(words) == 0 {
		return it.Text
	}
	_, from, to := core(it, words)
	to = min(to, from+labelWords)
	for to > from+1 && words[to-1].weight == 0 {
		to--
	}
	if to <= from {
		from, to = 0, min(len(words), labelWords)
	}
	return it.Text[words[from].start:words[to-1].end]
}

// sharedName gives the fullest name whose stems stand in most items of a
// thread of several; of equally full ones the first.
func (r *reading) sharedName(s *strand) string {
	if len(s.entries) < 2 {
		return ""
	}
	var best string
	var most float64
	for _, i := range s.entries {
		for _, name := range r.entries[i].item.Names {
			words := split(name, nil)
			if r.own(words) {
				continue
			}
			if weight := r.commonName(s, words); weight > most {
				most, best = weight, strings.TrimSpace(name)
			}
		}
	}
	return best
}

// commonName is the weight of a name's stems, or 0 if fewer than two count or
// most items of the thread have not all of them.
func (r *reading) commonName(s *strand, words []word) float64 {
	stems := distinct(r.sequence(words))
	if len(stems) < 2 {
		return 0
	}
	having := 0
	var weight float64
	for _, i := range s.entries {
		if r.entries[i].hasAll(stems) {
			having++
		}
	}
	if 2*having <= len(s.entries) {
		return 0
	}
	for _, x := range stems {
		weight += r.stems[x].weight
	}
	return weight
}

func (e *entry) hasAll(stems []int32) bool {
	for _, s := range stems {
		if !e.has(s) {
			return false
		}
	}
	return true
}
