package link

import (
	"sort"
	"strings"

	"github.com/paraph/paraph/model"
)

// topic is a topic of a document as linking sees it.
type topic struct {
	topic   *model.Topic
	meeting int
	doc     int
	parent  int // place of the parent topic in the series, or -1
	terms   []term
	mass    float64
	weighed []term // terms by what they count for in items
	entries []int32
	centre  []term  // what its items speak of; see gather
	linked  []int32 // topics of other meetings that treat the same subject
}

// readTopic takes the stems of a title; the verb it may open with ("Promoting
// …") says little of its subject.
func (r *reading) readTopic(t *topic) {
	words := split(t.topic.Title, nil)
	opens := int32(-1)
	if len(words) > 1 && strings.HasSuffix(words[0].plain, "ing") {
		if s := r.sequence(words[:1]); len(s) == 1 {
			opens = s[0]
		}
	}
	for _, s := range distinct(r.sequence(words)) {
		w := r.stems[s].general
		if s == opens || w < 1 {
			w = titleGenre
		}
		t.terms = append(t.terms, term{stem: s, weight: w})
		t.mass += w
	}
}

func (r *reading) sameTopic(a, b int) bool {
	for x := a; x >= 0; x = r.topics[x].parent {
		for _, l := range r.topics[x].linked {
			for y := b; y >= 0; y = r.topics[y].parent {
				if int(l) == y {
					return true
				}
			}
		}
	}
	return false
}

// The least a pair of topics must score to be linked, and what the words of
// their items count for beside the titles.
const (
	topicLeast   = 0.4
	topicContent = 0.5
	// titleGenre is what a word of the genre counts for in a title: "Working
	// Group 8 – Investment Screening", "Statement on Investment Screening".
	titleGenre = 0.15
	// titleSame is how much two titles must agree for a topic to be linked with
	// more than one of a document.
	titleSame = 0.75
)

// residualWords make up the title of the topic that gathers what is left.
var residualWords = set(`other others further future additional miscellaneous any remaining various general way ahead forward next steps`)

// residualStem stands in the index for a stem that all residual topics share.
const residualStem = -1

// topicPair is a pair of topics that may treat one subject.
type topicPair struct {
	a, b         int
	score, title float64
	words        []string
}

// linkTopics links the topics of every two meetings that are one another's
// best match, titles first, helped by what their items speak of.
func (r *reading) linkTopics() []topicPair {
	byStem := map[int32][]int32{}
	var pairs []topicPair
	first := 0
	for b := range r.topics {
		if b > 0 && r.topics[b].meeting != r.topics[b-1].meeting {
			for t := first; t < b; t++ {
				if r.doubled(t) {
					continue
				}
				for _, x := range r.topics[t].terms {
					byStem[x.stem] = append(byStem[x.stem], int32(t))
				}
				if r.residual(&r.topics[t]) {
					byStem[residualStem] = append(byStem[residualStem], int32(t))
				}
			}
			first = b
		}
		pairs = append(pairs, r.topicPairs(b, byStem)...)
	}
	return r.bestTopics(pairs)
}

func (r *reading) topicPairs(b int, byStem map[int32][]int32) []topicPair {
	var out []topicPair
	if r.doubled(b) {
		return out
	}
	seen := map[int32]bool{}
	try := func(stem int32) {
		list := byStem[stem]
		for _, a := range list[max(0, len(list)-postingsTail):] {
			if !seen[a] {
				seen[a] = true
				if p := r.compareTopics(int(a), b); p.score >= topicLeast {
					out = append(out, p)
				}
			}
		}
	}
	if r.residual(&r.topics[b]) {
		try(residualStem)
	}
	for _, x := range r.topics[b].terms {
		try(x.stem)
	}
	return out
}

// doubled tells whether all that stands under a topic stands in another
// document of the meeting too.
func (r *reading) doubled(t int) bool {
	for _, e := range r.topics[t].entries {
		if !r.entries[e].double {
			return false
		}
	}
	return len(r.topics[t].entries) > 0
}

func (r *reading) compareTopics(a, b int) topicPair {
	x, y := &r.topics[a], &r.topics[b]
	p := topicPair{a: a, b: b}
	var shared float64
	for i, j := 0, 0; i < len(x.terms) && j < len(y.terms); {
		switch {
		case x.terms[i].stem < y.terms[j].stem:
			i++
		case x.terms[i].stem > y.terms[j].stem:
			j++
		default:
			shared += x.terms[i].weight
			p.words = append(p.words, r.stems[x.terms[i].stem].plain)
			i++
			j++
		}
	}
	if x.mass+y.mass == 0 {
		return p
	}
	p.title = 2 * shared / (x.mass + y.mass)
	p.score = p.title
	if r.residual(x) && r.residual(y) {
		p.score = max(p.score, 0.6)
	}
	p.score += topicContent * r.content(x, y)
	if x.topic.Level != y.topic.Level {
		p.score *= 0.8
	}
	return p
}

// residual tells whether a title only gathers what is left: "Other areas of
// cooperation", "Future collaboration".
func (r *reading) residual(t *topic) bool {
	found := false
	for _, w := range split(t.topic.Title, nil) {
		switch {
		case residualWords[w.plain]:
			found = true
		case w.weight > 0 && !genreStems[w.stem]:
			return false
		}
	}
	return found
}

// content is the cosine of what the items of two topics speak of.
func (r *reading) content(x, y *topic) float64 {
	r.gather(x)
	r.gather(y)
	return cosine(x.centre, y.centre)
}

// gather sums the terms of a topic's items, once.
func (r *reading) gather(t *topic) {
	if t.centre != nil || len(t.entries) == 0 {
		return
	}
	var all []int32
	for _, e := range t.entries {
		for _, x := range r.entries[e].terms {
			all = append(all, x.stem)
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i] < all[j] })
	for _, s := range all {
		if n := len(t.centre); n > 0 && t.centre[n-1].stem == s {
			t.centre[n-1].weight += r.stems[s].weight
			continue
		}
		t.centre = append(t.centre, term{stem: s, weight: r.stems[s].weight})
	}
}

// bestTopics keeps the pairs that are best for both in the other's meeting,
// and links their topics.
func (r *reading) bestTopics(pairs []topicPair) []topicPair {
	sort.SliceStable(pairs, func(i, j int) bool { return pairs[i].score > pairs[j].score })
	type seat struct{ topic, doc int }
	taken := map[seat]bool{}
	var out []topicPair
	for _, p := range pairs {
		x, y := &r.topics[p.a], &r.topics[p.b]
		if (taken[seat{p.a, y.doc}] || taken[seat{p.b, x.doc}]) && p.title < titleSame {
			continue
		}
		taken[seat{p.a, y.doc}], taken[seat{p.b, x.doc}] = true, true
		x.linked = append(x.linked, int32(p.b))
		y.linked = append(y.linked, int32(p.a))
		out = append(out, p)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].a < out[j].a || out[i].a == out[j].a && out[i].b < out[j].b })
	return out
}
