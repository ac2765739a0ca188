package link

import (
	"math"
	"slices"
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
	topicLeast   = 0.45
	topicContent = 0.5
	// topicMutual is what it counts for that each is what the other's document
	// has likest to it, by what their items speak of.
	topicMutual = 0.35
	topicMost   = 1 + topicContent + topicMutual
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
	a, b    int
	score   float64
	title   float64  // how alike their titles are,
	words   []string // by these words
	content float64  // how alike what their items speak of
	mutual  bool     // more than anything else in the other's document
}

// linkTopics links the topics of every two meetings that are one another's
// best match, titles first, helped by what their items speak of.
func (r *reading) linkTopics() []topicPair {
	byStem := map[int32][]int32{}
	likest := r.likestTopics()
	var pairs []topicPair
	first := 0
	for b := range r.topics {
		if b > 0 && r.topics[b].meeting != r.topics[b-1].meeting {
			for t := first; t < b; t++ {
				if r.doubled(t) || r.container(&r.topics[t]) {
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
		pairs = append(pairs, r.topicPairs(b, byStem, likest)...)
	}
	return r.bestTopics(pairs)
}

func (r *reading) topicPairs(b int, byStem map[int32][]int32, likest map[seat]likeness) []topicPair {
	var out []topicPair
	if r.doubled(b) || r.container(&r.topics[b]) {
		return out
	}
	seen := map[int32]bool{}
	try := func(a int32) {
		if seen[a] {
			return
		}
		seen[a] = true
		p := r.compareTopics(int(a), b)
		if likest[seat{int(a), r.topics[b].doc}].topic == b && likest[seat{b, r.topics[a].doc}].topic == int(a) {
			p.mutual = true
			p.score += topicMutual
		}
		if p.score >= topicLeast {
			out = append(out, p)
		}
	}
	share := func(stem int32) {
		list := byStem[stem]
		for _, a := range list[max(0, len(list)-postingsTail):] {
			try(a)
		}
	}
	if r.residual(&r.topics[b]) {
		share(residualStem)
	}
	for _, x := range r.topics[b].terms {
		share(x.stem)
	}
	for doc := max(0, r.topics[b].doc-likestReach); doc < r.topics[b].doc; doc++ {
		if l, ok := likest[seat{b, doc}]; ok {
			try(int32(l.topic))
		}
	}
	return out
}

// seat is a topic's place in another document.
type seat struct{ topic, doc int }

// likeness is the topic there that is likest by what its items speak of.
type likeness struct {
	topic int
	score float64
}

// The bounds of what is compared by items: documents apart, and topics of one
// stem, the latest.
const (
	likestReach = 24
	likestTail  = 400
)

// likestTopics finds for each topic what each document of another meeting has
// likest to it.
func (r *reading) likestTopics() map[seat]likeness {
	likest := map[seat]likeness{}
	see := func(t, other int, score float64) {
		at := seat{t, r.topics[other].doc}
		if l, ok := likest[at]; !ok || score > l.score {
			likest[at] = likeness{other, score}
		}
	}
	byStem := make(map[int32][]term) // by stem, topics and what it weighs there
	dot := make([]float64, len(r.topics))
	norm := make([]float64, len(r.topics))
	first := 0
	for b := range r.topics {
		if b > 0 && r.topics[b].meeting != r.topics[b-1].meeting {
			for ; first < b; first++ {
				for _, x := range r.topics[first].centre {
					byStem[x.stem] = append(byStem[x.stem], term{stem: int32(first), weight: x.weight})
				}
			}
		}
		if r.doubled(b) || r.container(&r.topics[b]) {
			continue
		}
		r.gather(&r.topics[b])
		var touched []int
		for _, x := range r.topics[b].centre {
			norm[b] += x.weight * x.weight
			list := byStem[x.stem]
			for _, a := range list[max(0, len(list)-likestTail):] {
				if r.topics[b].doc-r.topics[a.stem].doc > likestReach {
					continue
				}
				if dot[a.stem] == 0 {
					touched = append(touched, int(a.stem))
				}
				dot[a.stem] += x.weight * a.weight
			}
		}
		slices.Sort(touched)
		for _, a := range touched {
			cosine := dot[a] / math.Sqrt(norm[a]*norm[b])
			see(a, b, cosine)
			see(b, a, cosine)
			dot[a] = 0
		}
	}
	return likest
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
	p.content = r.content(x, y)
	p.score += topicContent * p.content
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

// containerWords make up the title of what holds no subject of its own:
// "Introduction", "Key outcomes of the sixth meeting", "Conclusion and next
// steps".
var containerWords = set(`introduction introductory preamble conclusion conclusions concluding closing outcome outcomes summary overview`)

// container tells whether a topic's title says only where in the text it
// stands.
func (r *reading) container(t *topic) bool {
	found := false
	for _, w := range split(t.topic.Title, nil) {
		switch {
		case containerWords[w.plain]:
			found = true
		case w.weight == 0, genreStems[w.stem], residualWords[w.plain], ordinals[w.plain], w.acronym, r.own([]word{w}):
		default:
			return false
		}
	}
	return found
}

var ordinals = set(`fourth fifth sixth seventh eighth ninth tenth eleventh twelfth inaugural`)

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
	slices.Sort(all)
	for _, s := range all {
		if n := len(t.centre); n > 0 && t.centre[n-1].stem == s {
			t.centre[n-1].weight += r.stems[s].weight
			continue
		}
		t.centre = append(t.centre, term{stem: s, weight: r.stems[s].weight})
	}
	t.centre = strongest(t.centre, centreMost)
}

// bestTopics keeps the pairs that are best for both in the other's meeting,
// and links their topics.
func (r *reading) bestTopics(pairs []topicPair) []topicPair {
	sort.SliceStable(pairs, func(i, j int) bool { return pairs[i].score > pairs[j].score })
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
