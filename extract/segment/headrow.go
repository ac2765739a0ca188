package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// headRow is a labelled row over a text, as records and databases print them:
// "[Date] 13 July 2023", "Venue: Oslo".
type headRow uint8

const (
	noRow headRow = iota
	rowTitle
	rowDate
	rowPlace
	rowOther
)

// rowLabels are the labels of such rows.
var rowLabels = map[string]headRow{
	"title": rowTitle, "date": rowDate, "date issued": rowDate, "date of issue": rowDate, "place": rowPlace, "venue": rowPlace, "location": rowPlace,
	"source": rowOther, "notes": rowOther, "full text": rowOther, "reference": rowOther, "author": rowOther, "release type": rowOther, "press release no": rowOther,
	"published": rowDate, "published on": rowDate, "posted": rowDate, "posted on": rowDate, "issued on": rowDate, "last updated": rowOther, "category": rowOther, "topic": rowOther,
	"type": rowOther, "document type": rowOther, "original language": rowOther, "subject area": rowOther, "country": rowOther, "theme": rowOther, "organisation": rowOther,
}

// readRow reads a labelled row and says where its value begins.
func readRow(s string) (row headRow, value int, bracketed bool) {
	end := -1
	if strings.HasPrefix(s, "[") {
		end, bracketed = strings.IndexByte(s, ']'), true
	} else {
		end = strings.IndexByte(s, ':')
	}
	if end < 3 || end > 30 {
		return noRow, 0, false
	}
	row = rowLabels[strings.ToLower(strings.Trim(s[:end], "[ .*"))]
	return row, end + 1, bracketed
}

// rowReach is how many units from the first such a head may have.
const rowReach = 24

// headRows claims the labelled rows over a text with all that stands above
// them, which is the site's. One row alone is nothing.
func headRows(d *doc) {
	last, rows := -1, 0
	for i := d.body; i < min(len(d.units), d.body+rowReach); i++ {
		u := &d.units[i]
		if u.class != open {
			continue
		}
		s := d.words(u)
		if row, _, bracketed := readRow(s); row != noRow && len(s) < 400 {
			rows++
			if bracketed {
				rows++
			}
			last = i
		} else if last >= 0 && i > last+1 {
			break
		}
	}
	if rows < 2 {
		return
	}
	for i := d.body; i <= last; i++ {
		u := &d.units[i]
		if u.class != open {
			continue
		}
		u.class = title
		s := d.words(u)
		row, at, _ := readRow(s)
		value := strings.TrimSpace(s[at:])
		switch {
		case value == "":
		case row == rowTitle:
			d.rowTitle = trim(d.t.S, layout.Span{Start: u.span.Start + at, End: u.span.End})
		case row == rowDate:
			if day, ok := findDate(value, ""); ok && toTheDay(day.edtf) {
				d.lineDate = day.edtf
				d.say("date", "head-row", u.span)
			}
		case row == rowPlace && isPlace(value):
			d.linePlace = fold(value)
			d.say("place", "head-row", u.span)
		}
	}
	d.body = last + 1
}
