package segment

import (
	"path"
	"slices"
	"sort"
	"strings"

	"github.com/paraph/paraph/extract/annotate"
	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// facts gathers what the document says of itself and of its meeting.
func (d *doc) facts() {
	f := &d.out.Facts
	m := &f.Document
	m.Language = d.t.Meta.Language
	d.coverFacts()
	name := d.titleText()
	if d.organ > 0 && d.coverPage == nil {
		if t := d.resolutionTitle(); t != "" {
			name = t
		}
		m.Date = d.adoptedOn()
	}
	if m.Title = name; name == "" {
		m.Title = m.Subject
	}
	if d.foreign != "" {
		d.foreignFacts()
		return
	}
	d.name = m.Title
	if shouted(d.name) {
		d.name = titleCase(d.name)
	}
	var rule string
	m.Kind, rule = d.kindOf(m.Title)
	d.say("kind", rule, d.titleSpans()...)
	d.dateLines()
	m.Carrier = d.carrier()
	if m.Date == "" {
		m.Date = metaDate(d.t.Meta.Date)
	}
	if m.Date == "" {
		m.Date = d.published
	}
	if m.Date == "" && d.coverPage == nil {
		m.Date = d.pageDate()
	}
	if m.Date == "" && d.coverPage == nil && m.Kind != model.PressRelease && m.Kind != model.Other {
		m.Date = d.titleDate()
	}
	if m.Date == "" && d.coverPage == nil {
		m.Date = d.signedOn()
	}
	if m.Date == "" && d.coverPage == nil && publisher(d.t.Meta.URL) != "" {
		m.Date = pathDate(d.t.Meta.URL)
	}
	d.parties()
	d.meeting()
	if d.coverPage != nil || !d.resolves() { // the sitting of an organ that resolves is no meeting of its own
		d.chairs()
		d.occasions()
	}
	d.partyNames()
	if m.Meeting != nil && *meetingKey(m.Meeting) == (meetingID{}) && len(m.Meeting.Chairs) == 0 {
		m.Meeting = nil
	}
}

// foreignFacts keeps to what can be told of a text in another language: its
// kind by the title's words, its day by the container or the cover.
func (d *doc) foreignFacts() {
	m := &d.out.Facts.Document
	if d.coverPage == nil || m.Language == "en" {
		m.Language = d.foreign
	}
	m.Kind = model.Other
	if k, ok := titleKind(inEnglish(m.Title)); ok {
		m.Kind = k
		d.say("kind", "title-words", d.titleSpans()...)
	}
	m.Carrier = d.carrier()
	if m.Date == "" {
		m.Date = metaDate(d.t.Meta.Date)
	}
}

type meetingID struct {
	series, body, date, place string
	ordinal                   int
}

func meetingKey(m *model.Meeting) *meetingID {
	return &meetingID{m.Series, m.Body, m.Date, m.Place, m.Ordinal}
}

func (d *doc) say(field, rule string, at ...layout.Span) {
	f := &d.out.Facts
	for _, s := range at {
		if s.Len() == 0 {
			return
		}
	}
	f.Because = append(f.Because, Because{Field: field, Rule: rule, Spans: at})
}

// coverFacts takes over what the cover page says.
func (d *doc) coverFacts() {
	c := d.coverPage
	if c == nil {
		return
	}
	f := &d.out.Facts
	m := &f.Document
	m.Language = c.language
	m.Number, m.Date, m.Place, m.CoverType, m.SubjectCodes = c.number, c.date, c.place, c.kind, c.codes
	m.From, m.To, m.Subject = c.rows[labelFrom], c.rows[labelTo], c.rows[labelSubject]
	m.Received = coverDate(c.language, c.rows[labelReceived])
	if c.number != "" {
		value := c.number
		if isDigit(value[0]) {
			value = "ST " + value
		}
		m.Identifiers = append(m.Identifiers, model.Identifier{Scheme: "council", Value: value})
	}
	m.Identifiers = append(m.Identifiers, c.others...)
	if s := c.rows[labelCommission]; s != "" {
		m.Identifiers = append(m.Identifiers, model.Identifier{Scheme: "commission", Value: s})
	}
	if s := c.rows[labelPrevious]; s != "" {
		m.Identifiers = append(m.Identifiers, model.Identifier{Scheme: "previous", Value: s})
	}
	if date := coverDate(c.language, c.rows[labelDate]); date != "" {
		m.Meeting = &model.Meeting{Date: date}
	}
	f.Because = append(f.Because, c.because...)
}

// titleText is the title as printed, without place, date and labels; the
// container's where the text prints none.
func (d *doc) titleText() string {
	if d.rowTitle.Len() > 0 {
		return fold(d.t.Slice(d.rowTitle))
	}
	var parts []string
	for i := range d.units[:min(len(d.units), d.body)] {
		u := &d.units[i]
		s := d.words(u)
		if row, _, _ := readRow(s); u.class != title || i < d.headline || row == rowDate || isPlaceAndDate(s) || d.besideDate(i) {
			continue
		}
		sameLine := len(parts) > 0 && i > 0 && u.block.Size == d.units[i-1].block.Size && u.style == d.units[i-1].style && u.block.Size > 0
		if isLabel(s) && !d.goesOn(i) && !sameLine && (len(parts) > 0 || d.t.Meta.Title != "" || d.moreTitle(i)) {
			continue
		}
		if len(parts) > 0 && !d.continuesTitle(i) && d.headMatter(i) {
			continue
		}
		if len(parts) > 0 && (isOccasionLine(s) || d.isMetaTitle(strings.Join(parts, " ")) && !d.isMetaTitle(s) && !d.continuesTitle(i)) {
			continue
		}
		if (d.underHeadline(i) || u.style&layout.Italic != 0 && u.block.Role != layout.Heading && !d.isMetaTitle(s)) && (len(parts) > 0 || d.t.Meta.Title != "") {
			continue // a subtitle
		}
		if d.beginsWithTitle(s) && len(s) > len(d.t.Meta.Title)+20 {
			s = d.t.Meta.Title // with those who speak behind it
		}
		parts = append(parts, fold(s))
	}
	if len(parts) > 0 {
		return strings.Join(parts, " ")
	}
	return fold(d.t.Meta.Title)
}

// headLine is the first line over the text of which is holds, empty for none.
func (d *doc) headLine(is func(string) bool) string {
	for i := range d.units[:min(len(d.units), d.body)] {
		if u := &d.units[i]; u.class == title && is(d.words(u)) {
			return fold(d.words(u))
		}
	}
	return ""
}

// goesOn says whether the next line goes on with the line at i: "JOINT
// STATEMENT" over "by the Presidents of …".
func (d *doc) goesOn(i int) bool {
	if i+1 >= d.body || d.units[i+1].class != title {
		return false
	}
	next := d.words(&d.units[i+1])
	return startsLower(next) || allCaps(next) && danglers.has(firstWord(next))
}

// moreTitle says whether a further line of title follows unit i.
func (d *doc) moreTitle(i int) bool {
	for j := i + 1; j < d.body; j++ {
		if s := d.words(&d.units[j]); d.units[j].class == title && !isPlaceAndDate(s) && !isLabel(s) {
			return true
		}
	}
	return false
}

func (d *doc) titleSpans() []layout.Span {
	var out []layout.Span
	for i := range d.units[:min(len(d.units), d.body)] {
		if u := &d.units[i]; u.class == title && !isPlaceAndDate(d.words(u)) {
			out = append(out, u.span)
		}
	}
	return out
}

// dateLines reads the place and date that stand over the text.
func (d *doc) dateLines() {
	m := &d.out.Facts.Document
	for i := range d.units[:min(len(d.units), d.body)] {
		u := &d.units[i]
		s := d.words(u)
		row, value, _ := readRow(s)
		if u.class == title && row == rowDate && d.lineDate == "" { // "Posted on: 14 May 2027 6:30PM"
			if day, ok := findDate(s[value:], ""); ok && toTheDay(day.edtf) {
				d.lineDate = day.edtf
				d.say("date", "date-row", u.span)
			}
		}
		if u.class != title || row != noRow {
			continue
		}
		place, date, ok := placeAndDate(s)
		if !ok && d.lineDate == "" { // "EU-Western Balkans Summit, Tirana, 6 December 2022"
			if at, found := findDate(s, ""); found && toTheDay(at.edtf) && at.end >= len(s)-1 {
				before := strings.TrimRight(s[:at.start], " ,–-")
				if k := strings.LastIndex(before, ", "); k > 0 && isPlace(before[k+2:]) {
					place, date, ok = before[k+2:], at.edtf, true
				} else if d.beginsWithTitle(s) {
					date, ok = at.edtf, true
				}
			}
		}
		if !ok {
			if d.linePlace == "" && d.besideDate(i) {
				d.linePlace = fold(s)
			}
			continue
		}
		d.lineDate = date
		if place != "" {
			d.linePlace = fold(place)
		}
		d.say("date", "date-line", u.span)
	}
	if m.Place == "" {
		m.Place = d.linePlace
	}
	if m.Date == "" && d.t.Meta.Date == "" && len(d.lineDate) >= 10 {
		m.Date = lastDay(d.lineDate)
	}
}

func (d *doc) carrier() string {
	m := &d.t.Meta
	switch {
	case d.coverPage != nil, d.forDelegations():
		return "council-note"
	case (m.Web || strings.HasPrefix(m.URL, "http")) && !isPaper(m.URL), d.out.Facts.Document.Kind == model.PressRelease && d.t.Pages == 0:
		return "web-page"
	}
	return "none"
}

// forDelegations says whether the text opens as the cover of a Council document
// ends, which was left out: "Delegations will find attached …".
func (d *doc) forDelegations() bool {
	for i := range d.units[:min(len(d.units), pageTop)] {
		if sendsAttached(d.words(&d.units[i])) {
			return true
		}
	}
	return false
}

// isPaper says whether an address is that of a paper that was put on the web
// as it is, rather than of a page.
func isPaper(url string) bool {
	switch strings.ToLower(path.Ext(url)) {
	case ".pdf", ".docx", ".doc":
		return true
	}
	return false
}

// partyNames gives every party with the names that the document uses for it.
func (d *doc) partyNames() {
	f := &d.out.Facts
	names := make([][]string, len(f.Document.Parties))
	for i := range d.out.Statements {
		s := d.out.Statements[i].Text
		for _, mention := range d.mentions(i) {
			k := slices.IndexFunc(f.Document.Parties, func(p model.Party) bool { return p.ID == mention.ID })
			if k < 0 {
				continue
			}
			if name := s[mention.Start:mention.End]; name != f.Document.Parties[k].Name && !contains(names[k], name) {
				names[k] = append(names[k], name)
			}
		}
	}
	for k, p := range f.Document.Parties {
		one := annotate.Party{ID: p.ID}
		if p.Name != "" {
			one.Names = append(one.Names, p.Name)
		}
		sort.Strings(names[k])
		one.Names = append(one.Names, names[k]...)
		if f.Document.Meeting != nil {
			for _, c := range f.Document.Meeting.Chairs {
				if c.Party == p.ID && c.FamilyName != "" {
					one.Persons = append(one.Persons, c.FamilyName)
				}
			}
		}
		f.Parties = append(f.Parties, one)
	}
}

// mentions are the parties that statement i names.
func (d *doc) mentions(i int) []party.Mention {
	if d.found == nil {
		n := len(d.out.Statements)
		d.found, d.named = slices.Grow(d.buffer.found[:0], n)[:n], slices.Grow(d.buffer.named[:0], n)
	}
	if d.found[i] == nil {
		from := len(d.named)
		d.named = party.FindIn(d.out.Statements[i].Cut(), d.named)
		d.found[i] = d.named[from:len(d.named):len(d.named)]
	}
	return d.found[i]
}
