package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// opening is how many of the first statements may tell of the meeting itself.
const opening = 8

// meeting reads body, date and place from the title and the first sentences.
// Ordinals come with the occasions.
func (d *doc) meeting() {
	m := &d.out.Facts.Document
	name := m.Title
	if allCaps(name) {
		name = titleCase(name)
	}
	body, at := d.body0(name)
	mt := m.Meeting
	if mt == nil {
		mt = &model.Meeting{}
		m.Meeting = mt
	}
	mt.Body = body
	if len(at) > 0 {
		d.say("meeting.body", "body-noun", at...)
	}
	if mt.Body == "" && d.out.Facts.Group != "" {
		mt.Body = d.out.Facts.Group
	}
	d.core = bodyCore(mt.Body)
	if d.core == "" && len(identify(mt.Body)) > 0 {
		d.core = ""
	}
	if mt.Body != "" {
		mt.Series = seriesID(d.core, d.seriesParties())
	}
	d.bodies()
	d.whenAndWhere(mt)
}

// seriesParties are the ids that a series is named by: none for a coalition.
func (d *doc) seriesParties() []string {
	var ids []string
	for _, p := range d.out.Facts.Document.Parties {
		ids = append(ids, p.ID)
	}
	if d.out.Facts.Group != "" && members[d.out.Facts.Group] != nil {
		return nil
	}
	if len(ids) > 4 || len(ids) == 1 && (ids[0] == "EU" || strings.HasPrefix(strings.ToLower(d.core), strings.ToLower(ids[0]))) {
		return nil
	}
	return ids
}

// body0 finds the body's name in the title, else in the first sentences.
func (d *doc) body0(name string) (string, []layout.Span) {
	if d.organ > 0 && d.coverPage == nil && d.out.Facts.Document.Kind == model.Resolution {
		u := &d.units[d.organ-1]
		s := strings.TrimRight(d.words(u), ",: ")
		return strings.TrimPrefix(strings.TrimPrefix(s, "The "), "THE "), []layout.Span{u.span}
	}
	body, _, _ := bodyName(name)
	if _, institution := party.Lookup(body); ownOrgan(body) || institution && d.out.Facts.Document.Kind != model.Conclusions {
		body = "" // "the President of the European Commission"
	}
	if d.out.Facts.Group != "" && groupIn(name) != "" && len(strings.Fields(body)) < 2 {
		return d.groupBody(name), d.titleSpans()
	}
	if body != "" && len(strings.Fields(bodyCore(body))) > 1 {
		return body, d.titleSpans()
	}
	for i := range d.out.Statements[:min(len(d.out.Statements), 5)] {
		s := &d.out.Statements[i]
		if verb, _ := meetVerb(s.Text); verb < 0 && !hasCounter(s.Text) && !strings.Contains(s.Text, "members of") && !strings.Contains(s.Text, " of the ") {
			continue
		}
		if longer, start, end := bodyName(s.Text); longer != "" && !ownOrgan(longer) && !margin(s.Text[:start]) && !isParty(longer) && len(strings.Fields(bodyCore(longer))) > 1 {
			return longer, []layout.Span{{Start: s.Span.Start + start, End: s.Span.Start + end}}
		}
	}
	if body != "" {
		return body, d.titleSpans()
	}
	if of, _, _ := meetingOf(name); of != "" && !ownOrgan(of) {
		return of, d.titleSpans()
	}
	return "", nil
}

// isParty says whether a name is one of those who speak rather than of a body.
func isParty(name string) bool {
	_, ok := party.Lookup(name)
	return ok
}

// margin says whether the words before the name of a gathering tell that they
// met beside it or on the way to it: "on the margins of the …".
func margin(before string) bool {
	before = before[max(0, len(before)-60):]
	for _, w := range [...]string{"margins of ", "sidelines of ", "margin of ", "ahead of ", "advance of ", "prior to ", "participation in ", "participating in ", "attending ", "at the historic ", "previous "} {
		if i := strings.LastIndex(before, w); i >= 0 && !strings.ContainsAny(before[i:], ",;") {
			return true
		}
	}
	return false
}

// ownOrgans are organs of one state, not bodies that two share.
func ownOrgan(body string) bool {
	return ownOrgans.has(strings.ReplaceAll(bodyCore(body), " ", "-"))
}

var ownOrgans = set("federal-council state-council national-council national-assembly federal-assembly privy-council council-of-ministers national-security-council central-committee european-commission")

// groupBody names the meeting of a group by those who meet: "G20 Leaders",
// "Quad Foreign Ministers".
func (d *doc) groupBody(name string) string {
	group := d.out.Facts.Group
	w := strings.Fields(name)
	for i := range w {
		who := strings.Trim(w[i], "'’,.:")
		switch who {
		case "Leaders", "Summit":
			return group + " Leaders"
		case "Ministers", "Ministers'", "Ministerial":
			from := i
			for from > 0 && startsUpper(w[from-1]) && !strings.Contains(w[from-1], group) && !isDigit(w[from-1][0]) && i-from < 3 && !notBody.has(w[from-1]) {
				from--
			}
			return strings.TrimSpace(group + " " + strings.Join(w[from:i], " ") + " Ministers")
		}
	}
	return group
}

// bodies lists the names of the body: in full, without the parties, and the
// short name that the text gives it in brackets.
func (d *doc) bodies() {
	f := &d.out.Facts
	body := f.Document.Meeting.Body
	if body == "" {
		return
	}
	add := func(n string) {
		if n != "" && !contains(f.Bodies, n) {
			f.Bodies = append(f.Bodies, n)
		}
	}
	add(body)
	if len(strings.Fields(d.core)) > 1 {
		add(d.core)
		for i := range d.out.Statements[:min(len(d.out.Statements), 12)] {
			add(shortName(d.out.Statements[i].Text, d.core))
		}
	}
	if f.Group == "" && len(f.Document.Parties) >= longList && len(f.Bodies) > 2 {
		f.Group = f.Bodies[2]
	}
}

// shortName is what stands in brackets right behind a name: "Trade and
// Technology Council (TTC)".
func shortName(s, name string) string {
	i := strings.Index(s, name)
	if i < 0 {
		return ""
	}
	rest := strings.TrimLeft(s[i+len(name):min(len(s), i+len(name)+40)], " ")
	if !strings.HasPrefix(rest, "(") {
		return ""
	}
	j := strings.IndexByte(rest, ')')
	if j < 0 {
		return ""
	}
	return strings.Trim(rest[1:j], "“”\"‘’' ")
}

// whenAndWhere finds the sentence that tells that they met.
func (d *doc) whenAndWhere(m *model.Meeting) {
	met := false
	for i := range d.out.Statements[:min(len(d.out.Statements), opening)] {
		s := &d.out.Statements[i]
		verb, end := meetVerb(s.Text)
		if verb < 0 || toCome(s.Text, verb) {
			continue
		}
		met = true
		date, hasDate := findDate(s.Text[end:], d.out.Facts.Document.Date)
		if !hasDate {
			if before, ok := findDate(s.Text[:verb], d.out.Facts.Document.Date); ok && toTheDay(before.edtf) {
				before.start, before.end = before.start-end, before.end-end
				date, hasDate = before, true
			}
		}
		if hasDate && m.Date == "" {
			m.Date = date.edtf
			d.say("meeting.date", "met-on", layout.Span{Start: s.Span.Start + end + date.start, End: s.Span.Start + end + date.end})
		}
		if !hasDate && m.Date == "" && today(s.Text) && len(d.out.Facts.Document.Date) == 10 {
			m.Date = d.out.Facts.Document.Date
			d.say("meeting.date", "today", s.Span)
		}
		limit := len(s.Text)
		if !hasDate {
			limit = min(limit, end+160)
		}
		if m.Place == "" && !online(s.Text) {
			if from, to := placeAfter(s.Text[:limit], end); to > from {
				m.Place = fold(s.Text[from:to])
				d.say("meeting.place", "met-in", layout.Span{Start: s.Span.Start + from, End: s.Span.Start + to})
			}
		}
		if m.Date != "" || m.Place != "" {
			break
		}
	}
	if d.organ > 0 {
		return
	}
	if name := d.out.Facts.Document.Title; m.Date == "" && strings.Contains(name, "meeting") || strings.Contains(name, "Meeting") {
		if date, ok := findDate(name, ""); ok && m.Date == "" && toTheDay(date.edtf) {
			m.Date = date.edtf
		}
	}
	if m.Date == "" {
		m.Date = d.bodyLineDate()
	}
	if m.Date == "" {
		m.Date = yearOfName(d.out.Facts.Document.Title, m.Body)
	}
	if m.Date == "" && (m.Body != "" || met && m.Place != "" && m.Place == d.linePlace) && d.lineDate != "" && (d.linePlace != "" || len(d.lineDate) > 10) && d.out.Facts.Document.Kind != model.PressRelease {
		m.Date = d.lineDate
		if m.Place == "" {
			m.Place = d.linePlace
		}
	}
	if m.Place == "" && m.Date != "" && d.linePlace != "" && d.coverPage == nil && !d.metOnline() {
		m.Place = d.linePlace
	}
}

// toCome says whether the verb at offset verb tells of a meeting to come or of
// an earlier one.
func toCome(s string, verb int) bool {
	before := s[max(0, verb-40):verb]
	for _, w := range [...]string{" will", "to be ", "planned", "scheduled", " shall", "next ", "revious ", "last ", "forward to", "agreed to", "decided to", "intend", "expect"} {
		if strings.Contains(before, w) {
			return true
		}
	}
	return false
}

func today(s string) bool {
	return strings.Contains(s, "oday")
}

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

// bodyLineDate is the day in a line over the text that names a body and its
// day: "Foreign Affairs Council, 17 October 2016".
func (d *doc) bodyLineDate() string {
	for i := range d.units[:min(len(d.units), d.body)] {
		u := &d.units[i]
		s := d.words(u)
		if u.class != title || len(s) > 100 {
			continue
		}
		date, ok := findDate(s, "")
		if !ok || !toTheDay(date.edtf) {
			continue
		}
		if w := lastWord(strings.TrimRight(s[:date.start], " ,-–(")); bodyNouns.has(w) || strings.EqualFold(w, "meeting") {
			d.say("meeting.date", "body-line", u.span)
			return date.edtf
		}
	}
	return ""
}

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
	for _, w := range [...]string{" virtual", "Virtual", " online", "video conference", "videoconference", "video-conference", "by video", "remotely", "teleconference"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// meetVerb finds the words that tell of coming together: "met", "held their",
// "took place", "gathered", "the meeting … was held". It gives where they
// begin and end, -1 for none.
func meetVerb(s string) (int, int) {
	for i := 0; i < len(s); {
		w, end := nextWord(s, i)
		if w == "" {
			return -1, 0
		}
		at := end - len(w)
		i = end
		switch strings.ToLower(w) {
		case "met", "gathered", "convened", "assembled", "hosted", "participated", "attended", "gather", "joining", "joined", "hosting", "hosts":
			return at, end
		case "meet", "convene":
			if (strings.HasSuffix(s[:at], "e ") || strings.HasSuffix(s[:at], "– ") || strings.HasSuffix(s[:at], "— ") || strings.HasSuffix(s[:at], ", ")) && !strings.Contains(s[:at], "will") && !strings.Contains(s[:at], "to ") {
				return at, end
			}
		case "meeting":
			if at == 0 || strings.HasSuffix(s[:at], ", ") {
				return at, end
			}
		case "welcomed": // "welcomed the Secretary of State to New Delhi on 10 March"
			if to := strings.Index(s[end:], " to "); to > 0 && to < 200 && startsUpper(s[end+to+4:]) {
				return at, end + to
			}
		case "held", "holding":
			if !strings.HasPrefix(s[end:], " by ") && !strings.HasPrefix(s[end:], " hostage") && !strings.HasSuffix(s[:at], "ostages ") {
				return at, end
			}
		case "took", "taking":
			if strings.HasPrefix(s[end:], " place") {
				return at, end
			}
		}
	}
	return -1, 0
}
