package report

import (
	"cmp"
	"strings"
	"time"

	held "github.com/paraph/paraph/corpus/meeting"
	"github.com/paraph/paraph/model"
)

// meeting is a column of the picture: all documents of one meeting.
type meeting struct {
	Ordinal   int
	Date      string // EDTF
	Place     string
	Documents []*model.Document
}

// Label is "2nd", or nothing where the ordinal is unknown.
func (m *meeting) Label() string {
	if m.Ordinal > 0 {
		return model.Nth(m.Ordinal)
	}
	return ""
}

// Name is "2nd meeting, 26 March 2024, Brussels", or what there is of it.
func (m *meeting) Name() string {
	parts := []string{"meeting"}
	if m.Ordinal > 0 {
		parts[0] = model.Nth(m.Ordinal) + " meeting"
	}
	if m.Date != "" {
		parts = append(parts, longDate(m.Date))
	} else {
		parts = append(parts, "without a date")
	}
	if m.Place != "" {
		parts = append(parts, m.Place)
	}
	return strings.Join(parts, ", ")
}

// Short is the ordinal and the month: "2nd, Mar 2024".
func (m *meeting) Short() string {
	switch {
	case m.Ordinal > 0 && m.Date != "":
		return model.Nth(m.Ordinal) + ", " + m.Month()
	case m.Ordinal > 0:
		return model.Nth(m.Ordinal)
	case m.Date != "":
		return m.Month()
	}
	return "no date"
}

// Month is "Mar 2024", or the year.
func (m *meeting) Month() string {
	day, _, _ := strings.Cut(m.Date, "/")
	for _, f := range [][2]string{{time.DateOnly, "Jan 2006"}, {"2006-01", "Jan 2006"}} {
		if t, err := time.Parse(f[0], day); err == nil {
			return t.Format(f[1])
		}
	}
	return day
}

// When is the month, for a label that needs one: "no date" where nothing else
// tells the meeting.
func (m *meeting) When() string {
	if m.Date == "" && m.Ordinal == 0 {
		return "no date"
	}
	return m.Month()
}

// longDate writes a date as people do: "26 March 2024", "first half of 2025",
// "about 2024", "30 October 2023 to 1 November 2023". What it does not know
// stays as it is.
func longDate(edtf string) string {
	from, to, interval := strings.Cut(edtf, "/")
	if !interval {
		return oneDate(from)
	}
	switch {
	case from == "..":
		return "until " + oneDate(to)
	case to == "..":
		return "from " + oneDate(from)
	}
	return oneDate(from) + " to " + oneDate(to)
}

// groupings names what EDTF puts in the place of the month.
var groupings = map[string]string{
	"21": "spring", "22": "summer", "23": "autumn", "24": "winter",
	"33": "first quarter of", "34": "second quarter of", "35": "third quarter of", "36": "fourth quarter of",
	"37": "first third of", "38": "second third of", "39": "last third of",
	"40": "first half of", "41": "second half of",
}

func oneDate(edtf string) string {
	bare := strings.TrimRight(edtf, "~?%")
	out := bare
	if t, err := time.Parse(time.DateOnly, bare); err == nil {
		out = t.Format("2 January 2006")
	} else if t, err := time.Parse("2006-01", bare); err == nil {
		out = t.Format("January 2006")
	} else if year, part, ok := strings.Cut(bare, "-"); ok && groupings[part] != "" {
		out = groupings[part] + " " + year
	}
	if bare != edtf {
		out = "about " + out
	}
	return out
}

// meetings are those of a series, oldest first.
func meetings(docs []*model.Document) (out []meeting) {
	for _, m := range held.Of(docs) {
		one := meeting{Ordinal: m.Ordinal, Date: m.Date, Documents: m.Docs}
		for _, d := range m.Docs { // the fullest tells place and days
			if about := d.Meeting; about != nil {
				one.Place = cmp.Or(one.Place, about.Place)
				if strings.HasPrefix(about.Date, m.Date) && len(about.Date) > len(one.Date) {
					one.Date = about.Date // all its days
				}
			}
		}
		out = append(out, one)
	}
	return out
}

// each makes every document a meeting of its own.
func each(docs []*model.Document) (out []meeting) {
	for _, d := range docs {
		out = append(out, meeting{Date: d.Date, Place: d.Place, Documents: []*model.Document{d}})
	}
	return out
}
