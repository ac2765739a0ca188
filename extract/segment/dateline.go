package segment

import (
	"strings"
	"unicode"

	"github.com/paraph/paraph/extract/layout"
)

// placeAndDate reads a line that says only where and when: "Brussels, 26 March
// 2024", "31 May 2023", "Bali, Indonesia, 15-16 November 2022", "September 29,
// 2021". place is empty where none is named.
func placeAndDate(s string) (place, date string, ok bool) {
	s = strings.Trim(s, " \n\t()[]*.–—")
	if len(s) > 90 || !hasFigure(s) {
		return "", "", false
	}
	if k := strings.Index(s, " - "); k > 0 && k+3 < len(s) && isDigit(s[k+3]) && strings.ContainsAny(s[k:], ":_") && len(s) < 90 {
		s = strings.TrimSpace(s[:k]) // the hour, a record's number
	}
	d, found := findDate(s, "")
	if !found {
		return "", "", false
	}
	before := strings.Trim(s[:d.start], " ,\n\t–—-:|")
	after := strings.Trim(s[d.end:], " ,\n\t–—-:|.")
	before = strings.TrimSuffix(strings.TrimSuffix(before, " on"), " le")
	for _, w := range [...]string{"Done at", "Done in", "Issued in", "Adopted in", "Issued on", "Adopted on", "Published", "Date:", "On", "Updated", "FOR MEDIA", "For media", "FOR IMMEDIATE RELEASE", "For immediate release", "For Immediate Release", "EMBARGOED", "Embargoed"} {
		if rest, cut := strings.CutPrefix(before, w); cut && (rest == "" || rest[0] == ' ') {
			before = strings.Trim(rest, " ,:")
		}
	}
	if weekdays.has(strings.Trim(before, ", ")) || strings.Contains(before, "/") && strings.Trim(before, "0123456789/-.") == "" { // "02/88", the paper's own number
		before = ""
	}
	switch {
	case before == "" && after == "":
		return "", d.edtf, true
	case after == "" && isPlace(before):
		return before, d.edtf, true
	case before == "" && isPlace(after):
		if strings.Contains(after, "(") && !strings.Contains(after, ")") {
			after += ")"
		}
		return after, d.edtf, true
	}
	return "", "", false
}

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

func isPlaceAndDate(s string) bool {
	_, _, ok := placeAndDate(s)
	return ok
}

// isPlace says whether words can be a place's name: a few, each with a
// capital, no figures.
func isPlace(s string) bool {
	if s == "" || len(s) > 50 || strings.ContainsAny(s, ":;") || countWords(s, 7) > 6 {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '\n' || r == '–' || r == '/' }) {
		if r := firstRune(w); !unicode.IsUpper(r) && !placeParticles.has(w) || notPlaces.has(strings.Trim(w, ".")) || organWords.has(w) {
			return false
		}
	}
	return !speaks(s)
}

var (
	placeParticles = set("of the de la le del los las da do di der den am an upon and el al")
	notPlaces      = set("for media release embargoed immediate held adopted issued convened on situation joint statement declaration meeting summit council communiqué communique press release report minutes session conclusions note document version")
)

// datelines sets apart the place and date that a press release begins its
// text with: "BRUSSELS, 5 June 2025 – The …".
func datelines(d *doc) {
	for i := d.body; i < len(d.units) && i < d.body+6; i++ {
		u := &d.units[i]
		if u.class != open || u.num.scheme != none {
			continue
		}
		s := d.words(u)
		end, mark := datelineEnd(s)
		if end == 0 {
			continue
		}
		place, date, ok := placeAndDate(s[:end])
		if !ok {
			place, date, ok = agencyLine(s[:end])
		}
		if !ok && end < 40 && allCaps(s[:end]) && isPlace(titleCase(s[:end])) {
			place, ok = s[:end], true
		}
		if !ok || place == "" {
			continue
		}
		at := trim(d.t.S, layout.Span{Start: u.span.Start, End: u.span.Start + end})
		u.opener, u.lead = at, end+mark
		if allCaps(place) {
			place = titleCase(place)
		}
		d.linePlace = fold(place)
		if date != "" {
			d.lineDate = date
		}
		d.say("date", "dateline", at)
		return
	}
}

// agencyLine reads a dateline with more than place and day: "Riyadh, Jumada
// al-Awwal 12, 1449H, October 13, 2027, SPA".
func agencyLine(s string) (place, date string, ok bool) {
	place, rest, found := strings.Cut(s, ", ")
	day, dated := findDate(rest, "")
	if !found || !dated || !toTheDay(day.edtf) || !isPlace(place) || countWords(s, 15) > 14 || finite.anyIn(s, 14) {
		return "", "", false
	}
	return place, day.edtf, true
}

// longestDateline is more bytes than one has.
const longestDateline = 90

// datelineEnd is where a dateline ends at a dash, and the length of the dash
// with its blanks; 0 for none.
func datelineEnd(s string) (end, mark int) {
	if head := s[:min(len(s), longestDateline+len(") "))]; strings.IndexByte(head, '-') < 0 && strings.IndexByte(head, 0xE2) < 0 {
		return 0, 0
	}
	for k := 3; k < len(s) && k < longestDateline+len(") "); k++ {
		if s[k] != '-' && s[k] != 0xE2 {
			continue
		}
		for i := max(3, k-len(") ")); i <= k && i < longestDateline; i++ {
			for _, dash := range [...]string{" – ", " — ", " - ", " -- ", "—", ") – "} {
				if strings.HasPrefix(s[i:], dash) {
					return i, len(dash)
				}
			}
		}
	}
	return 0, 0
}
