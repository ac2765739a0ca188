package link

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/paraph/paraph/model"
)

// Series is one body's meetings, oldest first.
type Series struct {
	Key      string // stable for the same body and parties: "eu-kr-digital-partnership-council"
	Meetings []Meeting
}

// Meeting is the documents of one meeting, the fullest first.
type Meeting struct {
	Ordinal int
	Date    string // ISO 8601; the first day of a meeting of several
	Docs    []*model.Document
}

// manyParties is from where on a group's membership changes from meeting to
// meeting, so that the body's name alone tells the series.
const manyParties = 10

// meetingWords say which meeting it was, not of what body.
var meetingWords = set(`the of a an and for on in at to meeting meetings session held ministerial inaugural annual edition
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth 1st 2nd 3rd joint statement
communique communiqué declaration conclusions press release outcome document fact sheet chairs chair's summary us u.s eu rok uk`)

// body is what a document says of whose meeting it reports.
type body struct {
	doc   *model.Document
	group string   // parties, or "" for a large coalition
	words []string // of the body's name
}

func bodyOf(d *model.Document) body {
	b := body{doc: d}
	var ids []string
	own := map[string]bool{}
	for _, p := range d.Parties {
		ids = append(ids, strings.ToLower(p.ID))
		for _, w := range nameWords(p.Name) {
			own[w] = true
		}
	}
	sort.Strings(ids)
	if len(ids) < manyParties {
		b.group = strings.Join(ids, "-")
	}
	name, place := "", ""
	if d.Meeting != nil {
		name, place = d.Meeting.Body, d.Meeting.Place
		if name == "" {
			name = strings.ReplaceAll(d.Meeting.Series, "-", " ")
		}
	}
	if name == "" {
		name = d.Title
	}
	for _, w := range nameWords(place) {
		own[w] = true
	}
	all := nameWords(name)
	for _, w := range all {
		if !own[w] && !meetingWords[w] && !isDigits(w) && !own[sameStem[w]] {
			b.words = append(b.words, w)
		}
	}
	if len(b.words) == 0 {
		b.words = all
	}
	return b
}

// nameWords gives the plain words of a name in order.
func nameWords(s string) []string {
	var out []string
	for _, w := range split(s, nil) {
		out = append(out, w.plain)
	}
	return out
}

func initials(words []string) string {
	var s strings.Builder
	for _, w := range words {
		s.WriteString(w[:1])
	}
	return s.String()
}

// Group puts documents into series, each ordered by ordinal and date, the
// series by key. Only the facts of the meeting are looked at (Parties,
// Meeting, Date, Title, ID), never the items, so it is cheap to ask anew
// which series a document belongs to. Documents that name the same body under
// a longer and a shorter name, or by its initials, meet when their parties are
// the same.
func Group(docs []*model.Document) []Series {
	groups := map[string][]body{}
	for _, d := range docs {
		b := bodyOf(d)
		groups[b.group] = append(groups[b.group], b)
	}
	var out []Series
	for group, bodies := range groups {
		out = append(out, groupBodies(group, bodies)...)
	}
	return merge(out)
}

// groupBodies parts the bodies of the same parties. Names are taken from the
// fullest to the shortest, so that a name's kin are found whatever the order
// of the documents; the series is named by the shortest of several words.
func groupBodies(group string, bodies []body) []Series {
	names := map[string][]body{}
	for _, b := range bodies {
		k := strings.Join(b.words, " ")
		names[k] = append(names[k], b)
	}
	order := make([]string, 0, len(names))
	for k := range names {
		order = append(order, k)
	}
	sort.Slice(order, func(i, j int) bool {
		if n, m := strings.Count(order[i], " "), strings.Count(order[j], " "); n != m {
			return n < m && n > 0 || m == 0
		}
		return order[i] < order[j]
	})
	kin := newKin()
	var series []Series
	var docs [][]*model.Document
	for _, name := range order {
		words := strings.Fields(name)
		at, ok := kin.find(words)
		if !ok {
			at = len(series)
			key := strings.Join(words, "-")
			if group != "" {
				key = group + "-" + key
			}
			series = append(series, Series{Key: key})
			docs = append(docs, nil)
			kin.add(words, at)
		}
		for _, b := range names[name] {
			docs[at] = append(docs[at], b.doc)
		}
	}
	for i := range series {
		series[i].Key = keyOf(docs[i], series[i].Key)
		series[i].Meetings = meetings(docs[i])
	}
	return series
}

// keyOf is the key that most of the documents were given when they were read,
// or else the one made of the body's name.
func keyOf(docs []*model.Document, made string) string {
	count := map[string]int{}
	best := ""
	for _, d := range docs {
		if d.Meeting == nil || d.Meeting.Series == "" {
			continue
		}
		key := d.Meeting.Series
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
			out[n-1].Meetings = meetings(docs)
			continue
		}
		out = append(out, s)
	}
	return out
}

// kin finds the series a name belongs to without comparing it with every
// other: by each run of words in it, and by its initials.
type kin struct {
	byRun, byInitials map[string]int
}

func newKin() *kin { return &kin{map[string]int{}, map[string]int{}} }

func (k *kin) add(words []string, series int) {
	k.byRun[strings.Join(words, " ")] = series
	if len(words) >= 2 {
		if s := initials(words); len(s) >= 2 {
			if _, taken := k.byInitials[s]; !taken {
				k.byInitials[s] = series
			}
		}
	}
}

const runWords = 24 // a longer name is compared by its first words only

func (k *kin) find(words []string) (int, bool) {
	if len(words) == 1 {
		if at, ok := k.byInitials[words[0]]; ok {
			return at, true
		}
		at, ok := k.byRun[words[0]]
		return at, ok
	}
	words = words[:min(len(words), runWords)]
	for n := len(words); n >= 2; n-- {
		for i := 0; i+n <= len(words); i++ {
			if at, ok := k.byRun[strings.Join(words[i:i+n], " ")]; ok {
				return at, true
			}
		}
	}
	return 0, false
}

// meetings puts the documents of a series into meetings: those of one ordinal,
// or without one those within a few days.
func meetings(docs []*model.Document) []Meeting {
	all := make([]Meeting, 0, len(docs))
	for _, d := range docs {
		all = append(all, Meeting{Ordinal: ordinal(d), Date: dateOf(d), Docs: []*model.Document{d}})
	}
	all = inOrder(all)
	var out []Meeting
	for _, m := range all {
		if n := len(out); n > 0 && sameMeeting(out[n-1], m) {
			last := &out[n-1]
			last.Docs = append(last.Docs, m.Docs...)
			last.Ordinal = max(last.Ordinal, m.Ordinal)
			if last.Date == "" {
				last.Date = m.Date
			}
			continue
		}
		out = append(out, m)
	}
	for i := range out {
		docs := out[i].Docs
		sort.SliceStable(docs, func(a, b int) bool {
			if n, m := len(docs[a].Items), len(docs[b].Items); n != m {
				return n > m
			}
			return docs[a].ID < docs[b].ID
		})
	}
	return out
}

// inOrder puts meetings in order of their dates. One without a date stands
// after the last whose ordinal is not above its own, or else before the first
// whose ordinal is; where no ordinal tells, the first stands first, others last.
func inOrder(all []Meeting) (out []Meeting) {
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i], all[j]
		if (a.Date == "") != (b.Date == "") {
			return b.Date == ""
		}
		if a.Date != b.Date {
			return a.Date < b.Date
		}
		if a.Ordinal != b.Ordinal {
			return a.Ordinal < b.Ordinal
		}
		return a.Docs[0].ID < b.Docs[0].ID
	})
	for _, m := range all {
		at := len(out)
		if m.Date == "" {
			at = placeOf(m.Ordinal, out)
		}
		out = slices.Insert(out, at, m)
	}
	return out
}

func placeOf(ordinal int, meetings []Meeting) int {
	after, before := -1, -1
	for i, m := range meetings {
		switch {
		case ordinal == 0 || m.Ordinal == 0:
		case m.Ordinal <= ordinal:
			after = i
		case before < 0:
			before = i
		}
	}
	switch {
	case after >= 0:
		return after + 1
	case before >= 0:
		return before
	case ordinal == 1:
		return 0
	}
	return len(meetings)
}

// daysTogether is how far apart, in days, two documents may be dated and still
// report one meeting: a press release follows within days.
const daysTogether = 10

// daysApart is from how many days on one ordinal is that of two meetings: the
// first virtual summit and the first in person.
const daysApart = 62

func sameMeeting(a, b Meeting) bool {
	x, y := dayNumber(a.Date), dayNumber(b.Date)
	dated := x > 0 && y > 0
	apart := max(x-y, y-x)
	if a.Ordinal != 0 && b.Ordinal != 0 {
		return a.Ordinal == b.Ordinal && (!dated || apart <= daysApart)
	}
	return dated && apart <= daysTogether
}

func ordinal(d *model.Document) int {
	if d.Meeting == nil {
		return 0
	}
	return d.Meeting.Ordinal
}

// dateOf is the day a meeting began, or the document's own date where the
// meeting's is missing or less precise.
func dateOf(d *model.Document) string {
	if d.Meeting != nil {
		date, _, _ := strings.Cut(d.Meeting.Date, "/")
		if len(date) == len("2006-01-02") {
			return date
		}
		if d.Date == "" {
			return date
		}
	}
	return d.Date
}

// dayNumber counts days by months of 31, near enough to compare; 0 where the
// date is no full day.
func dayNumber(date string) int {
	if len(date) < len("2006-01-02") {
		return 0
	}
	y, e1 := strconv.Atoi(date[:4])
	m, e2 := strconv.Atoi(date[5:7])
	d, e3 := strconv.Atoi(date[8:10])
	if e1 != nil || e2 != nil || e3 != nil {
		return 0
	}
	return (y*12+m)*31 + d
}
