package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/model"
)

var ordinalWords = []string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
	"eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
	"twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth"}

// ordinal reads "second", "2nd", "inaugural", "first-ever", "25th"; 0 for none.
func ordinal(w string) int {
	if w == "" || len(w) > 16 {
		return 0
	}
	if isDigit(w[0]) {
		n, digits := leadingFigures(w)
		switch strings.ToLower(w[digits:]) {
		case "st", "nd", "rd", "th":
			if digits <= 4 {
				return n
			}
		}
		return 0
	}
	if len(w) > 1 && w[0] <= 'X' { // "the XIII Joint Committee"
		if n := romanValue(w); n > 1 {
			return n
		}
	}
	if !counters.has(w) { // none of the words below
		return 0
	}
	switch {
	case strings.EqualFold(w, "inaugural"), strings.EqualFold(w, "first-ever"):
		return 1
	}
	for n, o := range ordinalWords {
		if n > 0 && strings.EqualFold(w, o) {
			return n
		}
	}
	return 0
}

// headingOrdinal is the ordinal in a heading: "Key outcomes of the Third
// Ministerial".
func (d *doc) headingOrdinal(known *ownWords) int {
	for i := range d.out.Topics {
		t := &d.out.Topics[i]
		for _, o := range occasionsIn(t.Title, known) {
			if o.ordinal > 0 && !o.since {
				d.say("meeting.ordinal", "heading", t.Span)
				return o.ordinal
			}
		}
	}
	return 0
}

// thisOrdinal is the highest ordinal of the opening that is neither to come
// nor only referred to.
func (d *doc) thisOrdinal(all []occasion) int {
	best, at := 0, layout.Span{}
	defer func() { d.fillFrom(best, all) }()
	for _, o := range all {
		if o.statement >= opening || o.ordinal == 0 || o.since || d.future(o) && o.statement+1 != d.announcedIn || d.otherYear(o) || d.countedSince(o) {
			continue
		}
		if o.ordinal > best {
			best = o.ordinal
			s := &d.out.Statements[o.statement]
			at = layout.Span{Start: s.Span.Start + o.start, End: s.Span.Start + o.end}
		}
	}
	if best == 0 {
		for i := range d.out.Statements[:min(len(d.out.Statements), 4)] {
			s := &d.out.Statements[i]
			k := strings.Index(s.Text, "for the ")
			if k < 0 || strings.Contains(s.Text, " ago") {
				continue
			}
			w, end := nextWord(s.Text, k+len("for the "))
			if n := ordinal(w); n > 0 && strings.HasPrefix(s.Text[end:], " time") {
				o := occasion{statement: i, start: k, end: end + len(" time")}
				if v, _ := d.meetVerb(i); v >= 0 && v < k && !inForm(tokens(s.Text[v:k], 40)) && !d.countedSince(o) {
					best, at = n, layout.Span{Start: s.Span.Start + k, End: s.Span.Start + end + len(" time")}
				}
			}
		}
	}
	if best > 0 {
		d.say("meeting.ordinal", "ordinal", at)
	}
	return best
}

// countedSince says whether an occasion is counted from some event or within a
// time, rather than from the body's beginning: "the second meeting since the
// leaders met in May", "their third this year", "the fourth of the Berg
// Government".
func (d *doc) countedSince(o occasion) bool {
	rest := d.out.Statements[o.statement].Text[o.end:]
	if since, ok := strings.CutPrefix(rest, " since "); ok {
		return !beginnings.anyIn(since, 4)
	}
	for _, w := range [...]string{" this year", " of its kind", " of the year", " in as many", " in a year", " in years"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	if k := strings.IndexAny(rest, ",.;"); k >= 0 {
		rest = rest[:k]
	}
	return terms.anyIn(rest, 8)
}

// terms are spans of office that meetings are counted in.
var terms = set("administration presidency government term")

var beginnings = set("establishment inception launch creation founding foundation beginning")

// spokenToday says whether the words tell of today: "Today … at the inaugural
// Dialogue" is this meeting.
func spokenToday(t []token) bool {
	for _, x := range t {
		if strings.EqualFold(x.text, "today") {
			return true
		}
	}
	return false
}

// fillFrom takes the day and place of this meeting from the sentence that
// counts it, where no sentence of meeting told them.
func (d *doc) fillFrom(ordinal int, all []occasion) {
	m := d.out.Facts.Document.Meeting
	for _, o := range all {
		if ordinal == 0 || o.ordinal != ordinal || o.statement >= opening || o.since && !spokenToday(tokens(d.out.Statements[o.statement].Text, 40)) || d.future(o) {
			continue
		}
		s := d.out.Statements[o.statement].Text
		if m.Date == "" || len(m.Date) == 4 {
			from := 0
			if w, _ := nextWord(s, 0); looksBack(w) { // "Following the Summit of 3 May, they held their first meeting"
				from = o.start
			}
			if date, ok := findDate(s[from:], d.out.Facts.Document.Date); ok && toTheDay(date.edtf) {
				m.Date = date.edtf
			} else if today(s) && len(d.out.Facts.Document.Date) == 10 {
				m.Date = d.out.Facts.Document.Date
			}
		}
		if m.Place == "" && !online(s) {
			behind := s[o.end:min(len(s), o.end+90)]
			limit := purpose(behind, m.Body)
			if from, to := placeAfter(behind, 0); to > from && from < limit && o.end+to < len(s) || to > from && from < 8 {
				m.Place = fold(behind[from:to])
			}
		}
		return
	}
}

// otherYear says whether the words right behind an occasion give it a time that
// is not this meeting's: "our first dialogue, in Manila in 1977".
func (d *doc) otherYear(o occasion) bool {
	s := d.out.Statements[o.statement].Text
	edtf, _, _ := looseDate(s[o.end:min(len(s), o.end+40)], d.reference())
	this := d.out.Facts.Document.Meeting.Date
	if this == "" {
		this = d.out.Facts.Document.Date
	}
	return longBefore(edtf, this) || len(edtf) >= 4 && len(this) >= 4 && edtf[:4] > this[:4]
}

// yearsAgo says whether the words behind an occasion give it a time before this
// meeting, though not so long before that others must lie between.
func (d *doc) yearsAgo(o occasion) bool {
	s := d.out.Statements[o.statement].Text
	edtf, _, _ := looseDate(s[o.end:min(len(s), o.end+40)], d.reference())
	this := d.reference()
	if !longBefore(edtf, this) {
		return false
	}
	then, _ := leadingFigures(edtf[:4])
	now, _ := leadingFigures(this[:4])
	return now-then <= 3
}

// longBefore says whether a time is of another year than a day, or months
// before it: no meeting that the text of that day comes from.
func longBefore(edtf, day string) bool {
	if len(edtf) < 4 || len(day) < 4 {
		return false
	}
	if len(edtf) < 7 || len(day) < 7 || edtf[4] != '-' || edtf[5] > '1' {
		return edtf[:4] < day[:4]
	}
	return monthsOf(edtf)+2 <= monthsOf(day)
}

// monthsOf counts the months up to a date that begins "2027-05".
func monthsOf(s string) int {
	year, _ := leadingFigures(s[:4])
	month, _ := leadingFigures(s[5:7])
	return year*12 + month
}

// romanNumber writes a number below forty in Roman figures.
func romanNumber(n int) string {
	return strings.Repeat("X", n/10) + [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}[n%10]
}

// figureOrdinals are "1st" to "99th".
func figureOrdinals() string {
	var b strings.Builder
	for n := 1; n < 100; n++ {
		b.WriteString(model.Nth(n) + " ")
		if n > 1 && n < 40 {
			b.WriteString(strings.ToLower(romanNumber(n)) + " ")
		}
	}
	return b.String()
}

// inCounter are the bytes that counters are made of.
var inCounter = func() (in [256]bool) {
	for c := range in {
		in[c] = isLetter(byte(c)) || isDigit(byte(c)) || c == '-'
	}
	return in
}()

// hasCounter looks for a counter.
func hasCounter(s string) bool {
	start := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && inCounter[s[i]] {
			continue
		}
		if i-start > 1 && counterHeads[s[start]] && (counters.has(s[start:i]) || i-start > 4 && isDigit(s[start]) && ordinal(s[start:i]) > 0) {
			return true
		}
		start = i + 1
	}
	return false
}

// counters are the words that tell which meeting is meant.
var counters = set(counting)

// counterHeads are the bytes that they begin with.
var counterHeads = func() (of [256]bool) {
	for w := range strings.FieldsSeq(counting) {
		of[w[0]], of[strings.ToUpper(w)[0]] = true, true
	}
	return of
}()

var counting = strings.Join(ordinalWords, " ") + " next upcoming previous last preceding inaugural first-ever " + figureOrdinals()
