package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
)

// titleLines claims what stands over the text: its title and subtitle, its
// place and date, a label like "Press release".
func titleLines(d *doc) {
	i := d.body
	named, lines := false, 0
	for ; i < len(d.units) && lines < 12; i++ {
		u := &d.units[i]
		if u.class == joining {
			continue
		}
		if u.class != open {
			break
		}
		s := d.words(u)
		switch {
		case u.num.scheme != none && !d.isMetaTitle(s):
			d.body = i
			return
		case isPlaceAndDate(s), isLabel(s), d.besideDate(i), d.underHeadline(i):
		case u.block.Role == layout.Title, d.isMetaTitle(s):
			named = true
		case lines > 0 && d.continuesTitle(i):
		case !d.titleForm(u):
			d.body = i
			return
		case !named && (d.t.Meta.Title == "" || d.metaTitleAhead(i)):
			named = true
		default:
			d.body = i
			return
		}
		u.class = title
		lines++
	}
	d.body = i
}

// isMetaTitle says whether a line is the title that the container gives, or a
// good part of it.
func (d *doc) isMetaTitle(s string) bool {
	if d.t.Meta.Title == "" || len(s) < 8 {
		return false
	}
	a, b := bare(s), bare(d.t.Meta.Title)
	return a == b || len(a) >= 16 && strings.Contains(b, a) || len(b) >= 16 && strings.Contains(a, b)
}

// metaTitleAhead says whether the container's title is printed further on,
// so that this line is only a label over it; where it is printed nowhere the
// first line is a topic's heading, not the title.
func (d *doc) metaTitleAhead(i int) bool {
	for j := i + 1; j < len(d.units) && j < i+6; j++ {
		if d.isMetaTitle(d.words(&d.units[j])) {
			return true
		}
	}
	return false
}

// continuesTitle says whether the line at i goes on with the title before it.
func (d *doc) continuesTitle(i int) bool {
	u, v := &d.units[i], &d.units[i-1]
	s := d.words(u)
	if v.class != title || len(s) > 300 || lastMark(s) == '.' && countWords(s, 13) > 12 {
		return false
	}
	if startsLower(s) || danglers.has(lastWord(d.words(v))) || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "-") {
		return true
	}
	if u.block == v.block && u.style == v.style && !isPlaceAndDate(d.words(v)) {
		return true
	}
	return u.style == layout.Italic && u.block.Role != layout.Heading && v.style != layout.Italic || u.block.Role == layout.Title
}

// pointers begin lines that send the reader elsewhere.
var pointers = set("read see download watch view click")

func firstWord(s string) string {
	w, _ := nextWord(s, 0)
	return w
}

// isLabel says whether a line only says what kind of paper this is.
func isLabel(s string) bool {
	if len(s) > 60 {
		return false
	}
	switch strings.ToLower(strings.Trim(s, " .:*")) {
	case "press release", "press statement", "press communiqué", "fact sheet", "for immediate release", "statement", "joint statement",
		"joint communiqué", "joint communique", "communiqué", "communique", "media release", "news release", "media statement", "declaration",
		"embargoed", "statements and releases", "briefing room", "the white house", "unclassified", "final", "final version", "en", "en en", "draft":
		return true
	}
	return false
}

// besideDate says whether the line at i is a place's name next to the line of
// the date: "Pittsburgh, Pennsylvania" under "September 29, 2021". A place
// alone over the text counts too where it names town and country.
func (d *doc) besideDate(i int) bool {
	u := &d.units[i]
	s := d.words(u)
	if u.num.scheme != none || !isPlace(s) {
		return false
	}
	if i > 0 && d.units[i-1].class == title && isPlaceAndDate(d.words(&d.units[i-1])) && (u.block == d.units[i-1].block || strings.Contains(s, ",")) {
		return true
	}
	if i+1 < len(d.units) && isPlaceAndDate(d.words(&d.units[i+1])) && (u.block == d.units[i+1].block || strings.Contains(s, ",")) {
		return true
	}
	_, country, ok := strings.Cut(s, ", ")
	id, known := party.Lookup(country)
	return ok && known && id != ""
}

// underHeadline says whether the line at i is all in italics before any text:
// a subtitle, or a pointer to the full text, as press offices set them under
// the headline.
func (d *doc) underHeadline(i int) bool {
	u := &d.units[i]
	if s := d.words(u); lastMark(s) == '.' && !pointers.has(firstWord(s)) {
		return false
	}
	return u.style&layout.Italic != 0 && u.style&layout.Bold == 0 && u.block.Role != layout.Heading && countWords(d.words(u), 41) <= 40 && i+1 < len(d.units) && d.units[i+1].style&layout.Italic == 0 || u.style&layout.Italic != 0 && u.style&layout.Bold == 0 && i+2 < len(d.units) && d.underHeadline(i+1)
}
