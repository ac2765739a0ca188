package segment

import "strings"

// pageRows claims the labels that a page prints near the beginning of its text,
// each with its value on the next line: "From:", "Published". The day of a
// label that tells of one is the text's.
func pageRows(d *doc) {
	if !d.t.Meta.Web {
		return
	}
	for i := 0; i+1 < len(d.units) && i < pageRowReach; i++ {
		u, v := &d.units[i], &d.units[i+1]
		if u.span.Len() > longestPageLabel {
			continue
		}
		row, known := pageLabels[strings.ToLower(strings.TrimRight(d.words(u), ": "))]
		s := d.words(v)
		if !known || u.class == title || v.class != open && v.class != title || u.marker.Len() > 0 || v.marker.Len() > 0 || len(s) > 120 || lastMark(s) == '.' || finite.anyIn(s, 20) {
			continue
		}
		day, dated := findDate(s, "")
		if row == rowDate && (!dated || !toTheDay(day.edtf)) {
			continue
		}
		if row == rowDate && d.published == "" {
			d.published = day.edtf
			d.say("date", "published", v.span)
		}
		u.class, v.class = joining, joining
		i++
	}
}

// pageRowReach is how many units from the first such labels may stand.
const pageRowReach = 14

// longestPageLabel is more bytes than one of them has, with what it ends in.
const longestPageLabel = 24

// pageLabels are whole lines over a value, in small letters without a colon.
var pageLabels = map[string]headRow{
	"from": rowOther, "published": rowDate, "published on": rowDate, "date": rowDate, "date published": rowDate, "posted": rowDate, "posted on": rowDate, "release date": rowDate,
	"issued": rowDate, "location": rowOther, "author": rowOther, "delivered on": rowDate, "delivered by": rowOther, "publisher": rowOther, "department": rowOther, "type": rowOther,
}
