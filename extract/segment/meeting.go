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
	body, at := d.body0(d.name)
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

// body0 finds the body's name in the title, else in the first sentences.
func (d *doc) body0(name string) (string, []layout.Span) {
	if d.organ > 0 && d.coverPage == nil && d.out.Facts.Document.Kind == model.Resolution {
		u := &d.units[d.organ-1]
		s := strings.TrimRight(d.words(u), ",: ")
		return strings.TrimPrefix(strings.TrimPrefix(s, "The "), "THE "), []layout.Span{u.span}
	}
	own := func(line string) string {
		body, start, _ := bodyName(line)
		if margin(line[:start]) || onlyParties(body) {
			return ""
		}
		return body
	}
	body := own(name)
	if body == "" {
		d.headLine(func(line string) bool {
			if body = own(line); weakNouns.has(lastWord(body)) {
				body = ""
			}
			return body != ""
		})
	}
	if body == "" && d.coverPage != nil {
		body = own(d.out.Facts.Document.Subject)
	}
	if _, institution := party.Lookup(body); ownOrgan(body) || institution && d.out.Facts.Document.Kind != model.Conclusions || onlyParties(body) {
		body = "" // "the President of the European Commission"
	}
	if noun := bodyNoun(body); weakNouns.has(noun) && !d.weakBodyMeets(body, noun) {
		body = ""
	}
	if d.out.Facts.Group != "" && groupIn(name) != "" && len(strings.Fields(body)) < 2 {
		return d.groupBody(name), d.titleSpans()
	}
	if body != "" && len(strings.Fields(bodyCore(body))) > 1 {
		return body, d.titleSpans()
	}
	for i := range d.out.Statements[:min(len(d.out.Statements), 5)] {
		s := &d.out.Statements[i]
		if !d.tell(i, tellsBody) {
			continue
		}
		if verb, _ := d.meetVerb(i); verb < 0 && !(d.told[i]&(tellsWhich|tellsDate) != 0 && hasCounter(s.Text)) && !strings.Contains(s.Text, "members of") && !strings.Contains(s.Text, " of the ") {
			continue
		}
		longer, start, end := bodyNameIf(s.Text, func(t []token, from, to int) bool { return metAs(s.Text, t, from, to, i > 1) })
		if body != "" && !weakNouns.has(lastWord(body)) && !strings.EqualFold(lastWord(longer), lastWord(body)) {
			continue // another body than the title's
		}
		if longer != "" && !ownOrgan(longer) && !margin(s.Text[:start]) && !isParty(longer) && !onlyParties(longer) && (len(strings.Fields(bodyCore(longer))) > 1 || len(party.Find(longer)) > 1) {
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

// onlyParties says whether a name is no more than those of parties: "United
// States and European Commission".
func onlyParties(name string) bool {
	if len(party.Find(name)) < 2 {
		return false
	}
	core := bodyCore(name)
	return core == "" || core == "and"
}

// margin says whether the words before the name of a gathering tell that they
// met beside it or on the way to it: "on the margins of the …".
func margin(before string) bool {
	before = before[max(0, len(before)-60):]
	if !marginWords.anyIn(before) {
		return false
	}
	before = strings.ToLower(before)
	for _, w := range marginWords.list {
		if i := strings.LastIndex(before, w); i >= 0 && !strings.ContainsAny(before[i:], ",;") {
			return true
		}
	}
	return false
}

var marginWords = newFoldPhrases("margins of ", "sidelines of ", "margin of ", "ahead of ", "advance of ", "prior to ", "participation in ", "participating in ", "attending ", "at the historic ", "previous ", "preparation for ", "preparations for ")

// ownOrgans are organs of one state, not bodies that two share.
func ownOrgan(body string) bool {
	if !organNouns.anyIn(strings.ReplaceAll(body, "-", " "), len(body)) {
		return false
	}
	core := strings.ReplaceAll(bodyCore(body), " ", "-")
	return ownOrgans.has(core) || strings.HasSuffix(strings.ToLower(core), "-central-committee") || strings.EqualFold(core, "security-council") && len(countries(identify(body))) == 1
}

var organNouns = set("council assembly committee commission")

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
			of := ""
			if from == i { // "Ministers of Foreign Affairs"
				rest := strings.Join(w[i:], " ")
				t := tokens(rest, 12)
				of = rest[t[0].end:t[nameEnd(t, 0)].end]
			}
			return strings.TrimSpace(group+" "+strings.Join(w[from:i], " ")) + " Ministers" + of
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
