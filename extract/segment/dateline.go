package segment

import (
	"strings"
	"unicode"

	"github.com/paraph/paraph/extract/layout"
)

// stretchDate is a date as a line states it: to the day, an interval, or less.
type stretchDate struct {
	start, end int // bytes of the line
	edtf       string
}

// placeAndDate reads a line that says only where and when: "Brussels, 26 March
// 2024", "31 May 2023", "Bali, Indonesia, 15-16 November 2022", "September 29,
// 2021". place is empty where none is named.
func placeAndDate(s string) (place, date string, ok bool) {
	s = strings.Trim(s, " \n\t()[]*.–—")
	if len(s) > 90 || s == "" {
		return "", "", false
	}
	d, found := findDate(s)
	if !found {
		return "", "", false
	}
	before := strings.Trim(s[:d.start], " ,\n\t–—-:|")
	after := strings.Trim(s[d.end:], " ,\n\t–—-:|.")
	before = strings.TrimSuffix(strings.TrimSuffix(before, " on"), " le")
	for _, w := range [...]string{"Done at", "Done in", "Issued in", "Adopted in", "Issued on", "Adopted on", "Published", "Date:", "On", "Updated"} {
		if rest, cut := strings.CutPrefix(before, w); cut && (rest == "" || rest[0] == ' ') {
			before = strings.Trim(rest, " ,:")
		}
	}
	if weekdays.has(strings.Trim(before, ", ")) {
		before = ""
	}
	switch {
	case before == "" && after == "":
		return "", d.edtf, true
	case after == "" && isPlace(before):
		return before, d.edtf, true
	case before == "" && isPlace(after):
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
		if r := firstRune(w); !unicode.IsUpper(r) && !placeParticles.has(w) || notPlaces.has(strings.Trim(w, ".")) {
			return false
		}
	}
	return true
}

var (
	placeParticles = set("of the de la le del los las da do di der den am an upon and el al")
	notPlaces      = set("joint statement declaration meeting summit council communiqué communique press release report minutes session conclusions note document version the")
)

// findDate finds the first date in English words: "26 March 2024", "March 26,
// 2024", "15-16 November 2022", "October 31–November 1, 2022", "2024-03-26",
// "26.3.2024", "November 2022".
func findDate(s string) (stretchDate, bool) {
	t := dateTokens(s)
	for i := range t {
		if end, edtf := dateAt(t, i); end > i {
			return stretchDate{start: t[i].start, end: t[end-1].end, edtf: edtf}, true
		}
	}
	return stretchDate{}, false
}

// dateToken is a figure, a month or another word of a text.
type dateToken struct {
	start, end int
	figure     int // -1 for none
	digits     int
	month      int
	join       bool // "-", "–", "and", "to": joins two days
	word       string
}

func dateTokens(s string) []dateToken {
	var out []dateToken
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case isDigit(c):
			j := i
			n := 0
			for j < len(s) && isDigit(s[j]) {
				n = min(n*10+int(s[j]-'0'), 1<<24)
				j++
			}
			digits := j - i
			for _, suffix := range [...]string{"st", "nd", "rd", "th"} {
				if strings.HasPrefix(s[j:], suffix) && digits <= 2 {
					j += 2
					break
				}
			}
			out = append(out, dateToken{start: i, end: j, figure: n, digits: digits})
			i = j
		case c == '-' || c == '/' || c == '.':
			out = append(out, dateToken{start: i, end: i + 1, figure: -1, join: c == '-', word: s[i : i+1]})
			i++
		case strings.HasPrefix(s[i:], "–") || strings.HasPrefix(s[i:], "—"):
			out = append(out, dateToken{start: i, end: i + 3, figure: -1, join: true, word: "–"})
			i += 3
		case isLetter(c):
			j := i
			for j < len(s) && isLetter(s[j]) && !strings.HasPrefix(s[j:], "–") && !strings.HasPrefix(s[j:], "—") && !strings.HasPrefix(s[j:], "\u00a0") {
				j++
			}
			if j == i { // a no-break space
				i += 2
				continue
			}
			w := s[i:j]
			if j < len(s) && s[j] == '.' && len(w) <= 4 && englishMonth(w) > 0 {
				j++
			}
			out = append(out, dateToken{start: i, end: j, figure: -1, month: englishMonth(w), join: w == "and" || w == "to" || w == "&", word: w})
			i = j
		case c == ',' || c == '(' || c == ';' || c == ':':
			if c != ',' {
				out = append(out, dateToken{start: i, end: i + 1, figure: -1, word: s[i : i+1]})
			}
			i++
		default:
			i++
		}
	}
	return out
}

// englishMonth reads a month's name or its abbreviation, with a capital.
func englishMonth(w string) int {
	if len(w) < 3 || w[0] < 'A' || w[0] > 'Z' {
		return 0
	}
	for i, m := range englishMonths {
		if strings.EqualFold(w, m) || strings.EqualFold(w, m[:3]) && w != "MAY" || m == "September" && w == "Sept" {
			return i + 1
		}
	}
	return 0
}

var englishMonths = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// dateAt reads a date that begins with token i and gives where it ends; 0 for
// none.
func dateAt(t []dateToken, i int) (int, string) {
	at := func(k int) *dateToken {
		if k < len(t) {
			return &t[k]
		}
		return &dateToken{figure: -1}
	}
	isDay := func(k int) bool { d := at(k); return d.figure >= 1 && d.figure <= 31 && d.digits <= 2 }
	isYear := func(k int) bool { d := at(k); return d.digits == 4 && d.figure >= 1900 && d.figure < 2200 }
	// 2024-03-26
	if isYear(i) && at(i+1).word == "-" && at(i+2).digits == 2 && at(i+3).word == "-" && at(i+4).digits == 2 && at(i+2).figure <= 12 {
		return i + 5, isoDate(at(i).figure, at(i+2).figure, at(i+4).figure)
	}
	// 26.3.2024 and 26/03/2024: the day first
	if isDay(i) && (at(i+1).word == "." || at(i+1).word == "/") && isDay(i+2) && at(i+2).figure <= 12 && at(i+3).word == at(i+1).word && isYear(i+4) {
		return i + 5, isoDate(at(i+4).figure, at(i+2).figure, at(i).figure)
	}
	type day struct{ month, day int }
	var days []day
	k := i
	switch {
	case isDay(k) && (at(k+1).month > 0 || at(k+1).join && isDay(k+2) || at(k+1).word == "of" && at(k+2).month > 0): // 15-16 November
		first := at(k).figure
		k++
		var more []int
		for at(k).join && isDay(k+1) {
			more = append(more, at(k+1).figure)
			k += 2
		}
		if at(k).word == "of" {
			k++
		}
		if at(k).month == 0 {
			return 0, ""
		}
		m := at(k).month
		k++
		days = append(days, day{m, first})
		for _, d := range more {
			days = append(days, day{m, d})
		}
		if at(k).join && isDay(k+1) && at(k+2).month > 0 { // 31 October – 1 November
			days = append(days, day{at(k + 2).month, at(k + 1).figure})
			k += 3
		}
	case at(k).month > 0 && isDay(k+1): // October 31
		m := at(k).month
		days = append(days, day{m, at(k + 1).figure})
		k += 2
		for at(k).join && (isDay(k+1) || at(k+1).month > 0 && isDay(k+2)) {
			if at(k+1).month > 0 {
				m = at(k + 1).month
				k++
			}
			days = append(days, day{m, at(k + 1).figure})
			k += 2
		}
	case at(k).month > 0 && isYear(k+1):
		return k + 2, isoDate(at(k+1).figure, at(k).month, 1)[:7]
	default:
		return 0, ""
	}
	year := 0
	if isYear(k) {
		year = at(k).figure
		k++
	}
	first, last := days[0], days[len(days)-1]
	from := isoDate(year, first.month, first.day)
	if len(days) == 1 || first == last {
		return k, from
	}
	return k, from + "/" + isoDate(year, last.month, last.day)
}

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

// datelineEnd is where a dateline ends at a dash, and the length of the dash
// with its blanks; 0 for none.
func datelineEnd(s string) (end, mark int) {
	for i := 3; i < len(s) && i < 70; i++ {
		for _, dash := range [...]string{" – ", " — ", " - ", " -- ", "—", ") – "} {
			if strings.HasPrefix(s[i:], dash) {
				return i, len(dash)
			}
		}
	}
	return 0, 0
}
