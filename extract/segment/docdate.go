package segment

import (
	"strings"
	"time"

	"github.com/paraph/paraph/extract/layout"
)

// The day of a document where no line over its text gives it.

// pageDate is the day that a web page prints over its article, among what is
// the site's: "Press release | 5 June 2027 11:40". Two days are a list of news.
func (d *doc) pageDate() string {
	day := ""
	read := func(at layout.Span) bool {
		one, ok := findDate(d.t.Slice(at), "")
		if !ok || len(one.edtf) != 10 || at.Len() > 120 {
			return true
		}
		if day != "" && day != one.edtf {
			return false
		}
		day = one.edtf
		d.say("date", "page-head", at)
		return true
	}
	for i := range d.units[:min(len(d.units), max(d.body, pageTop))] {
		if u := &d.units[i]; u.class == joining && tellsDay(d.words(u)) && !read(u.span) {
			return ""
		}
	}
	if !d.t.Meta.Web && d.t.Meta.URL == "" || len(d.units) == 0 {
		return day
	}
	for i := range d.t.Blocks {
		b := &d.t.Blocks[i]
		if b.Span.Start > d.units[0].span.Start+200 {
			break
		}
		if (b.Furniture == layout.Navigation || b.Furniture == layout.Header) && !read(b.Span) {
			return ""
		}
	}
	return day
}

// pageTop is how many units from the beginning a page's own lines may stand.
const pageTop = 6

// tellsDay says whether a line of the site's tells the day of the text below
// rather than today's: it names the kind of paper, or has little else.
func tellsDay(s string) bool {
	return paperNouns.anyIn(s, 20) || strings.Contains(s, " | ") || s != "" && countWords(s, 8) < 8 && (isDigit(s[0]) || s[0] == '(' || strings.HasPrefix(s, "Published"))
}

// titleDate is the day that a title ends in: "Joint Statement of the EU-Norway
// Meeting, 8 May 2027".
func (d *doc) titleDate() string {
	name := d.out.Facts.Document.Title
	day, ok := findDate(name, "")
	if !ok || !toTheDay(day.edtf) || day.start == 0 || strings.Trim(name[day.end:], " .)") != "" {
		return ""
	}
	return lastDay(day.edtf)
}

// signedOn is the day on which a text says at its end that it was signed: "Done
// at Oslo on 3 May 2027".
func (d *doc) signedOn() string {
	for i := max(d.body, len(d.units)-16); i < len(d.units); i++ {
		u := &d.units[i]
		s := d.words(u)
		if u.class != joining || len(s) > 160 || !strings.HasPrefix(s, "Done ") && !strings.HasPrefix(s, "Signed ") {
			continue
		}
		if day, ok := findDate(s, ""); ok && len(day.edtf) == len(time.DateOnly) {
			d.say("date", "signed-on", u.span)
			return day.edtf
		}
	}
	return ""
}

// pathDate is the day that the path of a press office's page has: "…/2027/05/14/…".
func pathDate(url string) string {
	part := strings.Split(url, "/")
	for i := 3; i+2 < len(part); i++ {
		if y, m, day := part[i], part[i+1], part[i+2]; len(y) == 4 && len(m) == 2 && len(day) == 2 && y > "1990" && y < "2100" {
			if t, err := time.Parse(time.DateOnly, y+"-"+m+"-"+day); err == nil {
				return t.Format(time.DateOnly)
			}
		}
	}
	return ""
}

// lastDay is the last day of a date or interval.
func lastDay(s string) string {
	if i := strings.LastIndexByte(s, '/'); i >= 0 {
		return s[i+1:]
	}
	return s
}

// metaDate cuts a container's date to the day.
func metaDate(s string) string {
	if len(s) >= 10 && s[4] == '-' && s[7] == '-' {
		return s[:10]
	}
	if dt, ok := findDate(s, ""); ok && len(dt.edtf) == 10 {
		return dt.edtf
	}
	return ""
}
