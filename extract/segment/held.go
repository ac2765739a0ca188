package segment

import (
	"strings"
	"time"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// whenAndWhere tells when and where this meeting was held: from the sentence
// that tells that they met, else from the title and the lines under it.
func (d *doc) whenAndWhere(m *model.Meeting) {
	if d.coverPage == nil && d.resolves() {
		return
	}
	first := -1 // the sentence that tells of the meeting
	for i := range d.out.Statements[:min(len(d.out.Statements), opening)] {
		s := &d.out.Statements[i]
		if first < 0 && d.hereIn(m, s) {
			first = i
		}
		verb, end := d.meetVerb(i)
		if verb < 0 || toCome(s.Text, verb) || first >= 0 && !goesOnMeeting(s.Text[:verb]) || d.othersMeeting(s.Text[:verb]) || m.Body == "" && s.Text[verb:min(len(s.Text), verb+len("welcomed"))] == "welcomed" {
			continue
		}
		d.heldIn(m, s, verb, end)
		if first < 0 && (m.Date != "" || m.Place != "") {
			first = i
		}
		if m.Date != "" && m.Place != "" {
			break
		}
	}
	for i := range d.units[:min(len(d.units), d.body)] {
		if u := &d.units[i]; u.class == title {
			d.titleOccasion(m, d.words(u), u.span)
		}
	}
	d.titleOccasion(m, d.out.Facts.Document.Subject, layout.Span{})
	d.councilMeeting(m)
	d.announced(m)
	if m.Date == "" {
		m.Date = yearOfName(d.out.Facts.Document.Title, m.Body)
	}
	d.whenIssued(m, first)
	if m.Place == "" && m.Date != "" && d.linePlace != "" && d.coverPage == nil && !d.metOnline() {
		m.Place = d.linePlace
	}
}

// announced reads when and where the meeting of a title will be from the text
// that announces it: "The President will host the first Summit in Oslo on 5 May".
func (d *doc) announced(m *model.Meeting) {
	f := &d.out.Facts.Document
	if m.Body == "" || m.Date != "" || f.Kind != model.PressRelease && !strings.Contains(f.Title, "nnouncement of") {
		return
	}
	noun := lastWord(d.core)
	for i := range d.out.Statements[:min(len(d.out.Statements), 3)] {
		s := &d.out.Statements[i]
		k := strings.Index(s.Text, "will ")
		if k <= 0 {
			continue
		}
		verb, end := nextWord(s.Text, k+len("will "))
		if !convening.has(verb) || !strings.Contains(strings.ToLower(s.Text), strings.ToLower(noun)) && verb != "meet" {
			continue
		}
		day, ok := findDate(s.Text, f.Date)
		if !ok || !toTheDay(day.edtf) || f.Date != "" && day.edtf < f.Date {
			continue
		}
		m.Date, d.announcedIn = day.edtf, i+1
		at := layout.Span{Start: s.Span.Start + day.start, End: s.Span.Start + day.end}
		d.say("meeting.date", "announced", at)
		if from, to := placeAfter(s.Text, end); to > from && m.Place == "" && !online(s.Text) {
			m.Place = fold(s.Text[from:to])
			d.say("meeting.place", "announced", layout.Span{Start: s.Span.Start + from, End: s.Span.Start + to})
		}
		return
	}
}

var convening = set("host co-host hold meet convene welcome gather chair co-chair")

// councilMeeting reads on the cover in which meeting the Council adopted what is
// attached: "approved by the Council at its 3793rd meeting held on 10 May 2021".
func (d *doc) councilMeeting(m *model.Meeting) {
	for i := range d.units {
		u := &d.units[i]
		if d.coverPage == nil || u.class != cover {
			return
		}
		s := d.words(u)
		k := strings.Index(s, " at its ")
		if k < 0 {
			continue
		}
		w, end := nextWord(s, k+len(" at its "))
		if n := ordinal(w); n > 0 && strings.HasPrefix(s[end:], " meeting") {
			if day, ok := findDate(s[end:], ""); ok && toTheDay(day.edtf) {
				m.Ordinal, m.Date = n, day.edtf
				d.say("meeting.ordinal", "council-cover", u.span)
			}
		}
	}
}

// whenIssued takes the day of a joint text for the day of the meeting that it
// tells of, first being the sentence that does: what they say where they meet
// bears the day of it.
func (d *doc) whenIssued(m *model.Meeting, first int) {
	f := &d.out.Facts.Document
	if m.Date != "" || f.Kind == model.PressRelease {
		return
	}
	met := first >= 0 && m.Place != ""
	switch {
	case d.lineDate != "" && (m.Body != "" || met && m.Place == d.linePlace) && (d.linePlace != "" || len(d.lineDate) > 10):
		m.Date = d.lineDate
		if m.Place == "" {
			m.Place = d.linePlace
		}
	case met && first == 0 && len(f.Date) == 10 && !strings.Contains(d.out.Statements[0].Text, " week"):
		m.Date = f.Date
		d.say("meeting.date", "met-then", d.out.Statements[first].Span)
	}
}

// heldIn reads the day and place of a meeting from the words around its verb.
// What stands behind the meeting's purpose counts only where day and place
// stand side by side: "met to discuss events in Mali", but "met to discuss
// these in Oslo on 5 May".
func (d *doc) heldIn(m *model.Meeting, s *Statement, verb, end int) {
	text := s.Text
	limit := end + purpose(text[end:], m.Body)
	day, dated := findDate(text[end:], d.out.Facts.Document.Date)
	day.start, day.end = day.start+end, day.end+end
	if dated && day.start >= limit && !besidePlace(text, day.start) {
		dated = false
	}
	earlier := dated && longBefore(day.edtf, d.out.Facts.Document.Date)
	dated = dated && !earlier
	if first, _ := nextWord(text, 0); !dated && !looksBack(first) {
		if before, ok := findDate(text[:verb], d.out.Facts.Document.Date); ok && toTheDay(before.edtf) {
			day, dated = before, true
		}
	}
	if !dated && earlier && day.start-end < 60 {
		return // an earlier meeting
	}
	switch {
	case m.Date != "":
	case dated:
		m.Date = day.edtf
		d.say("meeting.date", "met-on", layout.Span{Start: s.Span.Start + day.start, End: s.Span.Start + day.end})
	case today(text) && len(d.out.Facts.Document.Date) == 10:
		m.Date = d.out.Facts.Document.Date
		d.say("meeting.date", "today", s.Span)
	case strings.Contains(text[:limit], "esterday"):
		if m.Date = dayBefore(d.out.Facts.Document.Date); m.Date != "" {
			d.say("meeting.date", "yesterday", s.Span)
		}
	}
	if m.Place != "" || online(text) {
		return
	}
	from, to := placeAfter(text, end)
	if to > from && from >= limit { // only the one beside the day
		from, to = 0, 0
		if dated && day.start >= limit {
			from, to = placeAfter(text, max(end, day.start-60))
			if apart(from, to, day.start, day.end) > besides {
				from, to = 0, 0
			}
		}
	}
	if to == from && strings.HasPrefix(text[verb:], "hosted") { // "Chile hosted the third Ministerial"
		from, to = stateBefore(text, verb)
	}
	if to > from {
		m.Place = fold(text[from:to])
		d.say("meeting.place", "met-in", layout.Span{Start: s.Span.Start + from, End: s.Span.Start + to})
	}
}

// stateBefore is the name of the state that stands right before offset at, as
// the one that does what the verb there tells; empty for none.
func stateBefore(s string, at int) (from, to int) {
	before := strings.TrimRight(s[:at], " \n")
	m := party.Find(before)
	if n := len(m); n > 0 {
		if last := m[n-1]; last.End == len(before) && len(last.ID) == 2 && last.ID != "EU" && !last.Adjective {
			return last.Start, last.End
		}
	}
	return 0, 0
}

// besides is how many bytes may stand between a day and a place that belong
// together: ", on ".
const besides = 8

// apart is the number of bytes between two stretches.
func apart(from, to, from2, to2 int) int { return max(from2-to, from-to2, 0) }

// besidePlace says whether a place's name ends right before offset at.
func besidePlace(s string, at int) bool {
	from, to := placeAfter(s[:at], max(0, at-60))
	return to > from && at-to <= besides
}

// purpose is where a sentence of meeting comes to what the meeting was for: "to
// discuss …", "on rivers", where that is not of the body's name.
func purpose(s, body string) int {
	for i := 0; i < len(s); {
		w, end := nextWord(s, i)
		if w == "" {
			break
		}
		next, _ := nextWord(s, end)
		switch w {
		case "to":
			if doing.has(next) || aims.has(next) {
				return end - len(w)
			}
		case "on", "regarding", "concerning":
			if next != "" && !isDigit(next[0]) && !strings.Contains(body, w+" "+next) && !timely.has(next) && !beside(s[end:]) && !(determiners.has(next) && dayNext(s[end:])) {
				return end - len(w)
			}
		}
		i = end
	}
	return len(s)
}

// dayNext says whether a day stands right behind an article: " this 26th day of
// May".
func dayNext(s string) bool {
	day, ok := findDate(s[:min(len(s), 40)], "2000-01-01")
	return ok && day.start < len(" this the ")
}

// beside tells "on the margins of …", "on the occasion of …".
func beside(s string) bool {
	for _, w := range [...]string{" the margin", " the sideline", " the occasion", " the side"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

var (
	aims   = set("exchange mark celebrate commemorate deliberate chart reflect reaffirm recognise outline address inaugurate open take follow set cement renew respond examine reiterate realise realize")
	timely = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today behalf")
)

// goesOnMeeting says whether what stands before a verb of meeting is this
// meeting by its common name: "The Dialogue, held on 5 May, …".
func goesOnMeeting(before string) bool {
	first, _ := nextWord(before, 0)
	switch first {
	case "It":
		return countWords(before, 4) < 4
	case "The", "This":
		if finite.anyIn(strings.TrimRight(aloneBefore(before), " "), 14) { // "The meeting was a continuation of talks | held in …"
			return false
		}
		return countWords(before, 15) < 15 && (bodyNouns.anyIn(before, 14) || strings.Contains(before, "meeting") || strings.Contains(before, "Meeting"))
	}
	return false
}

// aloneBefore is what stands before a verb without its auxiliaries.
func aloneBefore(s string) string {
	for {
		s = strings.TrimRight(s, " \n")
		w := lastWord(s)
		if w == "" || !auxiliaries.has(w) {
			return s
		}
		s = strings.TrimSuffix(s, w)
	}
}

// hereIn reads a sentence that opens with the place where they are: "Here in
// Oslo, our ministers signed …".
func (d *doc) hereIn(m *model.Meeting, s *Statement) bool {
	for _, w := range [...]string{"Here in ", "Today in ", "Today, in ", "Meeting in ", "Meeting here in ", "Gathered in ", "Gathered here in ", "Gathering in "} {
		if !strings.HasPrefix(s.Text, w) {
			continue
		}
		from, to := placeName(s.Text, len(w))
		if to == from || m.Place != "" || speaks(s.Text[from:to]) {
			return false
		}
		m.Place = fold(s.Text[from:to])
		at := layout.Span{Start: s.Span.Start + from, End: s.Span.Start + to}
		d.say("meeting.place", "here-in", at)
		if day, ok := findDate(s.Text[to:min(len(s.Text), to+40)], d.out.Facts.Document.Date); ok && m.Date == "" {
			m.Date = day.edtf
		} else if m.Date == "" && len(d.out.Facts.Document.Date) == 10 {
			m.Date = d.out.Facts.Document.Date
		}
		d.say("meeting.date", "here-in", at)
		return true
	}
	return false
}

// titleOccasion reads the day of a meeting, and the place beside it, from a
// line of the title that names it: "EU-Norway Summit, Oslo, 6 December 2027".
func (d *doc) titleOccasion(m *model.Meeting, s string, at layout.Span) {
	day, ok := findDate(s, "")
	if !ok || !toTheDay(day.edtf) || m.Date != "" && m.Date != day.edtf {
		return
	}
	before, after := strings.TrimRight(s[:day.start], " ,–-(\n"), strings.TrimLeft(s[day.end:], " ,–-)\n")
	if !bodyNouns.anyIn(before, maxTitle) && !meeters.anyIn(before, maxTitle) && !strings.Contains(strings.ToLower(before), "meeting") {
		return
	}
	if m.Date == "" {
		m.Date = day.edtf
		d.say("meeting.date", "title-line", at)
	}
	place := ""
	for _, w := range [...]string{" in ", ", "} {
		if k := strings.LastIndex(before, w); k > 0 && isPlace(before[k+len(w):]) {
			place = before[k+len(w):]
		}
	}
	if place == "" && isPlace(after) {
		place = after
	}
	if m.Place == "" && place != "" {
		m.Place = fold(place)
		d.say("meeting.place", "title-line", at)
	}
}

// dayBefore is the day before a day in ISO 8601, empty where it is none.
func dayBefore(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, -1).Format(time.DateOnly)
}

func today(s string) bool {
	return strings.Contains(s, "oday")
}

// toCome says whether the verb at offset verb tells of a meeting to come or of
// an earlier one.
func toCome(s string, verb int) bool {
	before := s[max(0, verb-40):verb]
	return aheadWords.anyIn(before)
}

var aheadWords = newPhrases(" will", "to be ", "planned", "scheduled", " shall", "next ", "revious ", "last ", "forward to", "agreed to", "decided to", "intend", "expect")

// yearOfName is the year that a title prints before or behind the body's name:
// "Joint Statement: 2019 Alpha-Beta Energy Dialogue".
func yearOfName(title, body string) string {
	i := strings.Index(title, body)
	if body == "" || i < 0 {
		return ""
	}
	for _, w := range [...]string{lastWord(strings.TrimRight(title[:i], " ")), strings.Trim(title[i+len(body):min(len(title), i+len(body)+5)], " ")} {
		if n, digits := leadingFigures(w); digits == 4 && len(w) == 4 && n > 1990 && n < 2100 {
			return w
		}
	}
	return ""
}

// metOnline says whether they met without a place.
func (d *doc) metOnline() bool {
	for i := range d.out.Statements[:min(len(d.out.Statements), 3)] {
		if online(d.out.Statements[i].Text) {
			return true
		}
	}
	return false
}

// online says whether a sentence tells of a meeting without a place.
func online(s string) bool {
	return onlineWords.anyIn(s)
}

var onlineWords = newPhrases(" virtual", "Virtual", " online", "video conference", "videoconference", "video-conference", "by video", "remotely", "teleconference")
