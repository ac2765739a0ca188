package link

import (
	"slices"
	"sort"
	"strings"

	"github.com/paraph/paraph/corpus/meeting"
	"github.com/paraph/paraph/model"
)

// Group puts documents into series, each ordered by ordinal and date, the
// series by key. Only the facts of the meeting are looked at (Parties,
// Meeting, Date, Title, ID), never the items, so it is cheap to ask anew
// which series a document belongs to. Documents that name the same body under
// a longer and a shorter name, or by its initials, meet when their parties are
// the same; one without a body belongs to the body that its title names, or
// else to the statements of its parties' leaders.
func Group(docs []*model.Document) []Series {
	bodies := make([]body, len(docs))
	for i, d := range docs {
		bodies[i] = bodyOf(d)
	}
	widened(bodies)
	groups := map[string][]body{}
	for _, b := range bodies {
		groups[b.group] = append(groups[b.group], b)
	}
	var out []Series
	for group, bodies := range groups {
		out = append(out, groupBodies(group, bodies)...)
	}
	return merge(out)
}

// groupBodies parts the bodies of the same parties. Names of bodies go before
// titles, and short names before long ones, so that a name's kin are found
// whatever the order of the documents; the series is named by the shortest of
// several words.
func groupBodies(group string, bodies []body) []Series {
	names := map[string][]body{}
	for _, b := range bodies {
		k := b.key()
		names[k] = append(names[k], b)
	}
	order := make([]string, 0, len(names))
	for k := range names {
		order = append(order, k)
	}
	sort.Slice(order, func(i, j int) bool {
		a, b := &names[order[i]][0], &names[order[j]][0]
		if a.order() != b.order() {
			return a.order() < b.order()
		}
		if n, m := len(a.words), len(b.words); n != m {
			return n < m
		}
		return order[i] < order[j]
	})
	kin := newKin()
	var series []Series
	var found [][]body
	for _, name := range order {
		b := &names[name][0]
		at, ok := kin.find(b)
		if !ok {
			at = len(series)
			key := strings.Join(b.words, "-")
			if group != "" {
				key = strings.TrimSuffix(group+"-"+key, "-")
			}
			series = append(series, Series{Key: key})
			found = append(found, nil)
			kin.add(b, at)
		} else if kin.ranks[at] == noRank {
			kin.ranks[at] = b.rank
		}
		found[at] = append(found[at], names[name]...)
	}
	for i := range series {
		docs := make([]*model.Document, len(found[i]))
		for k, b := range found[i] {
			docs[k] = b.doc
		}
		series[i].Key = keyOf(found[i], series[i].Key)
		series[i].Meetings = meeting.Of(docs)
	}
	return series
}

// keyOf is the key that most of the documents of a named body were given when
// they were read, or else the one made of the body's name.
func keyOf(bodies []body, made string) string {
	count := map[string]int{}
	best := ""
	for _, b := range bodies {
		if !b.named || b.doc.Meeting.Series == "" {
			continue
		}
		key := b.doc.Meeting.Series
		count[key]++
		if n := count[key]; n > count[best] || n == count[best] && key < best {
			best = key
		}
	}
	if best == "" {
		return made
	}
	return best
}

// merge joins the series that came to the same key.
func merge(all []Series) []Series {
	sort.SliceStable(all, func(i, j int) bool { return all[i].Key < all[j].Key })
	var out []Series
	for _, s := range all {
		if n := len(out); n > 0 && out[n-1].Key == s.Key {
			var docs []*model.Document
			for _, m := range append(out[n-1].Meetings, s.Meetings...) {
				docs = append(docs, m.Docs...)
			}
			out[n-1].Meetings = meeting.Of(docs)
			continue
		}
		out = append(out, s)
	}
	return out
}

// kin finds the series a name belongs to without comparing it with every
// other: by each run of words in it, by its words in any order, by its subject,
// and by its initials.
type kin struct {
	byRun, byWords, bySubject, byInitials map[string]int
	ranks                                 []rank // by series
}

func newKin() *kin {
	return &kin{byRun: map[string]int{}, byWords: map[string]int{}, bySubject: map[string]int{}, byInitials: map[string]int{}}
}

const manySeries = -1 // the subject of more than one

func (k *kin) add(b *body, series int) {
	k.ranks = append(k.ranks, b.rank)
	k.byRun[strings.Join(b.words, " ")] = series
	k.byWords[unordered(b.words)] = series
	if on := strings.Join(subject(b.words), " "); b.named && on != "" {
		if _, taken := k.bySubject[on]; taken {
			k.bySubject[on] = manySeries
		} else {
			k.bySubject[on] = series
		}
	}
	if _, taken := k.byInitials[b.initials]; !taken && len(b.initials) >= 2 {
		k.byInitials[b.initials] = series
	}
}

const runWords = 24 // a longer name is compared by its first words only

// find gives the series of a body, never one of another rank.
func (k *kin) find(b *body) (int, bool) {
	at := func(index map[string]int, name string) (int, bool) {
		at, ok := index[name]
		return at, ok && at != manySeries && (b.rank == noRank || k.ranks[at] == noRank || b.rank == k.ranks[at])
	}
	long := b.words
	if !b.named {
		long = b.title
	}
	long = long[:min(len(long), runWords)]
	if s, ok := at(k.byWords, unordered(long)); ok && len(long) >= 2 {
		return s, true
	}
	if s, ok := longestRun(long, k.byRun, at); ok {
		return s, true
	}
	if !b.named && !b.general() {
		if s, ok := longestRun(long, k.bySubject, at); ok {
			return s, true
		}
	}
	for _, a := range b.acronyms {
		if s, ok := at(k.byInitials, a); ok {
			return s, true
		}
	}
	if len(b.words) == 1 {
		if s, ok := at(k.byInitials, b.words[0]); ok {
			return s, true
		}
	}
	if b.highest {
		if s, ok := at(k.byRun, strings.Join(append(slices.Clone(b.words), leadersWord), " ")); ok {
			return s, true
		}
		if len(b.words) == 1 && b.words[0] == b.group { // the group's own name
			if s, ok := at(k.byRun, leadersWord); ok {
				return s, true
			}
		}
	}
	return at(k.byRun, strings.Join(b.words, " "))
}

// longestRun looks for the longest run of at least two words that at finds.
func longestRun(words []string, index map[string]int, at func(map[string]int, string) (int, bool)) (int, bool) {
	for n := len(words); n >= 2; n-- {
		for i := 0; i+n <= len(words); i++ {
			if s, ok := at(index, strings.Join(words[i:i+n], " ")); ok {
				return s, true
			}
		}
	}
	return 0, false
}
