package link

import (
	"cmp"
	"math"
	"slices"

	"github.com/paraph/paraph/model"
)

// explainer turns matches into links that tell their signals and words.
type explainer struct {
	r     *reading
	m     *matcher
	found []term // room for the words of a signal
}

func newExplainer(r *reading) *explainer {
	return &explainer{r: r, m: newMatcher(r)}
}

// told are the signals that are told with a link, where they count for it.
var told = []int{sWords, sCores, sPhrase, sName, sWide, sTopic, sAction, sDue, sAmount}

// toldLeast is the least score at which a signal is told.
const toldLeast = 0.05

// wordsTold is how many words a signal shows, those of most weight first.
const wordsTold = 8

func (x *explainer) link(p *match) model.Link {
	r := x.r
	a, b := &r.entries[p.a], &r.entries[p.b]
	x.m.set(b)
	f := x.m.compare(a)
	l := model.Link{Schema: model.LinkSchema, From: a.item.ID, To: b.item.ID, Relation: p.relation, Score: round(p.score)}
	for _, s := range told {
		if f[s] < toldLeast {
			continue
		}
		l.Because = append(l.Because, model.Signal{Signal: signalNames[s], Score: round(f[s]), Words: x.words(s, a, b)})
	}
	return l
}

// words are those a signal rests on.
func (x *explainer) words(signal int, a, b *entry) []string {
	r := x.r
	found := x.found[:0]
	switch signal {
	case sWords:
		found = common(a.terms, b.terms, found)
	case sWide:
		found = common(a.wide, b.wide, found)
	case sPhrase:
		found = r.phraseTold(a, b, found)
	case sName:
		for _, s := range a.names {
			if _, ok := slices.BinarySearch(b.names, s); ok {
				found = append(found, term{stem: s, weight: r.stems[s].weight})
			}
		}
	case sCores:
		for _, t := range a.core {
			if b.has(t.stem) {
				found = append(found, t)
			}
		}
	case sTopic:
		return []string{r.topics[a.topic].topic.Title, r.topics[b.topic].topic.Title}
	case sAction:
		return []string{r.stems[a.verb].plain}
	case sDue:
		return []string{a.item.Due.Text}
	}
	x.found = found
	return x.tell(found)
}

// tell gives the weightiest of terms as words.
func (x *explainer) tell(terms []term) (out []string) {
	slices.SortStableFunc(terms, func(s, t term) int { return cmp.Compare(t.weight, s.weight) })
	for _, t := range terms[:min(len(terms), wordsTold)] {
		out = append(out, x.r.stems[t.stem].plain)
	}
	return out
}

// common adds the terms of the one that the other has too.
func common(a, b, found []term) []term {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].stem < b[0].stem:
			a = a[1:]
		case a[0].stem > b[0].stem:
			b = b[1:]
		default:
			found = append(found, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return found
}

// phraseTold gives the stems of the weightiest phrase that both have.
func (r *reading) phraseTold(a, b *entry, found []term) []term {
	most := 0.0
	for _, p := range a.phrases {
		if _, ok := slices.BinarySearch(b.phrases, p); !ok {
			continue
		}
		x, y := int32(p>>32), int32(p&(1<<32-1))
		if w := r.stems[x].weight + r.stems[y].weight; w > most {
			most = w
			found = append(found[:0], term{stem: x, weight: r.stems[x].weight}, term{stem: y, weight: r.stems[y].weight})
		}
	}
	return found
}

func (x *explainer) topicLink(p *topicPair) model.Link {
	a, b := &x.r.topics[p.a], &x.r.topics[p.b]
	l := model.Link{Schema: model.LinkSchema, From: a.topic.ID, To: b.topic.ID, Relation: model.SameTopic, Score: round(p.score / topicMost)}
	if p.title >= toldLeast || !p.mutual {
		l.Because = append(l.Because, model.Signal{Signal: "title", Score: round(p.title), Words: p.words})
	}
	if p.mutual {
		x.found = common(a.centre, b.centre, x.found[:0])
		l.Because = append(l.Because, model.Signal{Signal: "items", Score: round(p.content), Words: x.tell(x.found)})
	}
	return l
}

// round keeps two places, so that the same link is written the same on every
// machine.
func round(x float64) float64 { return math.Round(x*100) / 100 }
