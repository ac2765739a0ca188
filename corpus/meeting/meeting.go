package meeting

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/paraph/paraph/model"
)

// Meeting is the documents of one meeting, the fullest first.
type Meeting struct {
	Ordinal int
	Date    string // ISO 8601; the first day of a meeting of several
	Docs    []*model.Document
}

// Of puts the documents of a series into meetings, oldest first: those of one
// ordinal, or without one those within a few days. The documents may stand in
// any order.
func Of(docs []*model.Document) []Meeting {
	all := make([]Meeting, 0, len(docs))
	for _, d := range docs {
		all = append(all, Meeting{Ordinal: ordinal(d), Date: Date(d), Docs: []*model.Document{d}})
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
// whose ordinal is, a first meeting before all; where no ordinal tells it stands
// last.
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
	case ordinal == 1: // nothing was before it
		return 0
	case before >= 0:
		return before
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

// Date is the day a meeting began, or the document's own date where the
// meeting's is missing or less precise.
func Date(d *model.Document) string {
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
