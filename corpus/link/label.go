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
				if p := phrase(e.item); p != "" {
					most, best = near, p
				}
			}
		}
		if best != "" {
			return best
		}
	}
	e := &r.entries[s.entries[0]]
	if e.before >= 0 {
		if p := phrase(r.entries[e.before].item); p != "" {
			return p
		}
	}
	return opening(e.item)
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

// phrase is what an item is about as it stands: the object of its verb, or
// where there is none what stands before the verb; "" if neither says anything.
func phrase(it *model.Item) string {
	words := split(it.Text, nil)
	verb := verbOf(it, words)
	if verb >= len(words) {
		return ""
	}
	from := verb + 1
	if !verbal(it, words[verb]) {
		from = verb
	}
	passive := from < len(words) && words[from].plain == "by"
	if s := nounPhrase(it, words, from, len(words)); s != "" && !passive {
		return s
	}
	return nounPhrase(it, words, 0, verb)
}

// verbal tells whether a word is the item's action or a past form of another.
func verbal(it *model.Item, w word) bool {
	return it.Action != "" && strings.HasPrefix(w.plain, it.Action[:min(4, len(it.Action))]) || strings.HasSuffix(w.plain, "ed") || irregularPast[w.plain]
}

// Words that no label begins with beside the small ones, and words before which
// it ends.
var (
	particles  = set(`together closely jointly also further work continue`)
	phraseEnds = set(`by through including such while which that who where whether so before after during until twice once every
using via under will would should could is are was were has have`)
)

// nounPhrase is the words from on, without what leads in, up to where a clause,
// a time or a sum begins; "" if fewer than two of them count.
func nounPhrase(it *model.Item, words []word, from, end int) string {
	for from < end && (words[from].weight == 0 || particles[words[from].plain]) {
		from++
	}
	limit := len(it.Text)
	if it.Due != nil {
		limit = before(it.Text, it.Due.Text, limit)
	}
	for _, a := range it.Amounts {
		limit = before(it.Text, a.Text, limit)
	}
	to, counting := from, 0
	for to < end && to-from < labelWords && words[to].end <= limit && !phraseEnds[words[to].plain] {
		if to > from && breaks(it.Text[words[to-1].end:words[to].start]) {
			break
		}
		if words[to].weight > 0 && !isDigits(words[to].plain) {
			counting++
		}
		to++
	}
	for to > from && (words[to-1].weight == 0 || to-from == labelWords && words[to-2].weight == 0) {
		to--
	}
	if counting < 2 || to <= from {
		return ""
	}
	return it.Text[words[from].start:words[to-1].end]
}

// before is where part begins in text, if that is before limit.
func before(text, part string, limit int) int {
	if at := strings.Index(text, part); part != "" && at > 0 && at < limit {
		return at
	}
	return limit
}

// opening is the first words of an item, for what has no phrase of its own.
func opening(it *model.Item) string {
	words := split(it.Text, nil)
	if len(words) == 0 {
		return it.Text
	}
	to := min(len(words), labelWords)
	for to > 1 && words[to-1].weight == 0 {
		to--
	}
	return it.Text[words[0].start:words[to-1].end]
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
