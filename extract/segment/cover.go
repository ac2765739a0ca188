package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/model"
)

// coverPage is what a Council cover page says, with the words of each.
type coverPage struct {
	language  string
	number    string
	date      string
	place     string
	kind      string
	rows      map[label]string
	codes     []model.SubjectCode
	others    []model.Identifier
	because   []Because
	subjectAt int // the unit of the subject's row
	rowAt     int // the unit of the last labelled row
}

// coverReach is how many units a cover page has at the most.
const coverReach = 90

// hasCouncilCover says whether a text begins with the cover page of a Council
// document: its number, with a labelled subject or the language mark.
func hasCouncilCover(d *doc) bool {
	number := false
	for i := range d.units[:min(len(d.units), coverReach)] {
		if _, number = documentNumber(d.full(i)); number {
			break
		}
	}
	if !number {
		return false
	}
	for i := range d.units[:min(len(d.units), coverReach)] {
		s := d.words(&d.units[i])
		if len(s) > 400 {
			s = s[:400]
		}
		if l, _, _ := readLabel(s); l == labelSubject || l == labelFrom || isLanguageMark(s) {
			return true
		}
	}
	return false
}

// full gives a unit's words with its marker before them: a cover's figures
// are no markers.
func (d *doc) full(i int) string {
	u := &d.units[i]
	if u.marker.Len() > 0 && u.marker.Start < u.span.Start {
		return d.t.S[u.marker.Start:u.span.End]
	}
	return d.words(u)
}

// councilCover claims the cover page and keeps what it says.
func councilCover(d *doc) {
	c := &coverPage{rows: map[label]string{}, subjectAt: -1}
	d.coverPage = c
	c.language = d.coverLanguage()
	row := noLabel
	i := 0
	for ; i < len(d.units) && i < coverReach; i++ {
		u := &d.units[i]
		s := d.full(i)
		if isAnnexMark(s) || c.subjectAt >= 0 && d.afterCover(c, i, row) {
			break
		}
		u.class = cover
		at := layout.Span{Start: u.span.Start, End: u.span.End}
		if u.marker.Len() > 0 {
			at.Start = min(at.Start, u.marker.Start)
		}
		if l, value, langs := readLabel(s); l != noLabel && (len(langs) == 0 || contains(langs, c.language)) {
			row, c.rowAt = l, i
			if l == labelSubject {
				c.subjectAt = i
			}
			s = strings.TrimSpace(s[value:])
			at = trim(d.t.S, layout.Span{Start: at.Start + value, End: at.End})
			if s != "" {
				c.addRow(row, s, at)
			}
			continue
		}
		if _, isNumber := documentNumber(s); row != noLabel && (!isNumber || row != labelSubject || c.number != "") {
			c.addRow(row, s, at)
			continue
		}
		c.line(s, at)
	}
	d.body = i
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// coverLanguage is the language that most labels of the cover are printed in.
func (d *doc) coverLanguage() string {
	votes := map[string]int{}
	best := "en"
	for i := range d.units[:min(len(d.units), coverReach)] {
		_, _, langs := readLabel(d.full(i))
		for _, l := range langs {
			votes[l]++
			if votes[l] > votes[best] {
				best = l
			}
		}
	}
	return best
}

// afterCover says whether the cover page is over at unit i, behind the
// subject: where a paragraph begins that is no announcement of what is
// attached.
func (d *doc) afterCover(c *coverPage, i int, row label) bool {
	u := &d.units[i]
	s := d.full(i)
	if !hasLetters(s) {
		return false
	}
	if l, _, _ := readLabel(s); l != noLabel {
		return false
	}
	if row == labelSubject && (c.rows[labelSubject] == "" || i-c.subjectAt < 4 && u.num.scheme == symbol && u.marker.Len() > 0 && countWords(s, 20) < 20) {
		return false // "– Approval", under the subject
	}
	if u.block.Table.Table > 0 && u.block.Table.Table == d.units[c.subjectAt].block.Table.Table {
		return false
	}
	if c.rows[labelSubject] != "" && i > 0 && u.block == d.units[i-1].block && d.units[i-1].class == cover && row != noLabel && !announces(s) {
		return false // a further line of the subject
	}
	if (row == labelOther || row == labelDate) && u.num.scheme == none && lastMark(s) != '.' && u.block.Indent > d.units[c.rowAt].block.Indent {
		return false // a further line of the address
	}
	return !announces(s)
}

// announces says whether a paragraph only says what is attached.
func announces(s string) bool {
	if len(s) > 600 {
		return false
	}
	l := strings.ToLower(s)
	for _, p := range [...]string{"delegations will find", "delegations find", "encl", "delegations are", "please find", "the delegations will find", "_",
		"die delegationen erhalten", "les délégations trouveront", "adjunto se remite", "si allega per le delegazioni", "hierbij gaat voor de delegaties",
		"vedlagt følger til delegationerne", "för delegationerna bifogas", "valtuuskunnille toimitetaan", "delegacje otrzymują", "delegace naleznou",
		"delegáciám v prílohe", "mellékelten továbbítjuk", "în anexă, se pune", "приложено се изпраща", "delegacije prejmejo", "za delegacije se u prilogu",
		"delegatsioonidele edastatakse", "pielikumā ir pievienots", "delegacijoms pridedamas", "id-delegazzjonijiet għandhom", "gheofar i gceangal", "junto se envia", "διαβιβάζεται συνημμένως"} {
		if strings.HasPrefix(l, p) {
			return true
		}
	}
	return false
}

// addRow adds a line to the value of a labelled row.
func (c *coverPage) addRow(l label, s string, at layout.Span) {
	if l == labelSubject && announces(s) || !hasLetters(s) && firstRune(s) == 0 {
		return
	}
	s = strings.TrimLeft(fold(s), "–- ")
	if have := c.rows[l]; have != "" {
		s = have + " " + s
	}
	c.rows[l] = s
	c.say(rowField[l], at)
}

var rowField = map[label]string{labelFrom: "from", labelTo: "to", labelSubject: "subject", labelReceived: "received", labelPrevious: "identifiers", labelCommission: "identifiers", labelDate: "meeting.date"}

func (c *coverPage) say(field string, at layout.Span) {
	if field == "" {
		return
	}
	for i := range c.because {
		if c.because[i].Field == field {
			c.because[i].Spans = append(c.because[i].Spans, at)
			return
		}
	}
	c.because = append(c.because, Because{Field: field, Rule: "council-cover", Spans: []layout.Span{at}})
}

// line reads a line of the cover's head, over the labelled rows.
func (c *coverPage) line(s string, at layout.Span) {
	if n, ok := documentNumber(s); ok && c.number == "" {
		c.number = n
		c.say("number", at)
		return
	}
	if c.number != "" && isRevision(s) && len(c.codes) == 0 {
		c.number += " " + fold(s)
		c.say("number", at)
		return
	}
	if id, ok := otherIdentifier(s); ok {
		c.others = append(c.others, id...)
		c.say("identifiers", at)
		return
	}
	if codes := subjectCodes(s); codes != nil && c.number != "" {
		if len(codes) == 1 && codes[0].Number == "" && isCoverType(s) {
			c.kind = fold(s)
			c.say("cover_type", at)
			return
		}
		c.codes = append(c.codes, codes...)
		c.say("subject_codes", at)
		return
	}
	if c.date == "" {
		if date := coverDate(c.language, s); date != "" && len(s) < 80 && strings.ContainsAny(s, ", ") && !strings.Contains(strings.ToLower(s), "eingelangt") {
			c.date, c.place = date, coverPlace(s)
			c.say("date", at)
			return
		}
	}
	if allCaps(s) && c.number != "" && !isDistribution(s) && c.kind == "" {
		c.kind = fold(s)
		c.say("cover_type", at)
	}
}

// coverPlace is what stands before the comma or the first figure.
func coverPlace(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] == ',' || isDigit(s[i]) {
			return strings.TrimSpace(s[:i])
		}
	}
	return ""
}
