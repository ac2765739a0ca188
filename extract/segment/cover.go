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
	number, other := false, false
	for i := range d.units[:min(len(d.units), coverReach)] {
		s := d.words(&d.units[i])
		if len(s) > 400 {
			s = s[:400]
		}
		if _, ok := documentNumber(d.full(i)); ok {
			number = true
		}
		if l, _, _ := readLabel(s); l == labelSubject || l == labelFrom || isLanguageMark(s) {
			other = true
		}
		if number && other {
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

// documentNumber reads a Council document number alone on its line: "8318/24",
// "13907/1/25 REV 1", "CM 3630/26", "ST 8318/24 INIT".
func documentNumber(s string) (string, bool) {
	s = fold(s)
	if len(s) > 48 {
		return "", false
	}
	rest := s
	for _, p := range numberPrefixes {
		if r, ok := strings.CutPrefix(rest, p+" "); ok {
			rest = r
			break
		}
	}
	head, tail, _ := strings.Cut(rest, " ")
	parts := strings.Split(head, "/")
	if len(parts) < 2 || len(parts) > 3 || len(parts[0]) < 1 || len(parts[0]) > 5 || len(parts[len(parts)-1]) != 2 {
		return "", false
	}
	for i, p := range parts {
		if p == "" || len(p) > 5 || i == 1 && len(p) > 2 || strings.Trim(p, "0123456789") != "" {
			return "", false
		}
	}
	if len(parts) == 3 && len(parts[0]) < 3 { // 26/03/24 is a date
		return "", false
	}
	for _, w := range strings.Fields(tail) {
		if w == "LIMITE" {
			s = strings.TrimSpace(strings.Replace(s, "LIMITE", "", 1))
			continue
		}
		if !revisions.has(w) && strings.Trim(w, "0123456789()") != "" {
			return "", false
		}
	}
	return s, true
}

var (
	numberPrefixes = []string{"ST", "CM", "DS", "WK", "SN", "XT", "PE-CONS", "EUCO", "AG", "CP", "LT", "PV"}
	revisions      = set("rev cor add init dcl ext amd corr")
)

// isRevision says whether a line only adds to the number: "REV 1", "ADD 2 COR 1".
func isRevision(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 || !revisions.has(words[0]) || words[0] != strings.ToUpper(words[0]) {
		return false
	}
	for _, w := range words {
		if !revisions.has(w) && strings.Trim(w, "0123456789") != "" {
			return false
		}
	}
	return true
}

// otherIdentifier reads interinstitutional files, Commission documents and
// the stamps of national parliaments.
func otherIdentifier(s string) (ids []model.Identifier, ok bool) {
	s = fold(s)
	if i := strings.LastIndexByte(s, ':'); i >= 0 && i < len(s)-4 {
		s = strings.TrimSpace(s[i+1:])
	}
	if len(s) > 120 {
		return nil, false
	}
	if strings.Contains(s, "/EU ") && strings.Contains(s, "GP") && isDigit(s[0]) {
		return []model.Identifier{{Scheme: "at-parliament", Value: s}}, true
	}
	for rest := s; len(rest) > 10; {
		open := strings.IndexByte(rest, '(')
		if open < 9 || open+4 >= len(rest) || rest[open+4] != ')' || strings.ToUpper(rest[open+1:open+4]) != rest[open+1:open+4] {
			break
		}
		file := strings.TrimSpace(rest[:open])
		if len(file) < 9 || strings.Trim(file, "0123456789/") != "" || !isDigit(file[0]) || file[4] != '/' {
			break
		}
		ids = append(ids, model.Identifier{Scheme: "interinstitutional", Value: file + " " + rest[open:open+5]})
		rest = strings.Trim(rest[open+5:], " ,;")
	}
	if ids != nil {
		return ids, true
	}
	if isCommissionNumber(s) {
		return []model.Identifier{{Scheme: "commission", Value: s}}, true
	}
	return nil, false
}

// isCommissionNumber: "COM(2026) 502 final", "SWD(2024) 5", "JOIN(2025) 3 final".
func isCommissionNumber(s string) bool {
	open := strings.IndexByte(s, '(')
	return open >= 1 && open <= 4 && allUpper(s[:open]) && len(s) > open+6 && s[open+5] == ')' && isDigit(s[open+1]) && isDigit(s[open+4])
}

func allUpper(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
}

// subjectCodes reads a line of subject codes: "TELECOM 136", "CYBER",
// "MI 587 COMPET 700".
func subjectCodes(s string) []model.SubjectCode {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 60 {
		return nil
	}
	var codes []model.SubjectCode
	for _, w := range words {
		w = strings.Trim(w, ",;")
		switch {
		case w == "":
		case strings.Trim(w, "0123456789") == "":
			if len(codes) == 0 || codes[len(codes)-1].Number != "" || len(w) > 4 {
				return nil
			}
			codes[len(codes)-1].Number = w
		case len(w) >= 2 && len(w) <= 16 && allUpper(strings.NewReplacer("-", "", "/", "", "_", "", "&", "").Replace(w)):
			codes = append(codes, model.SubjectCode{Code: w})
		default:
			return nil
		}
	}
	if len(codes) == 2 && codes[0].Code == "CO" && codes[1].Number != "" { // "CO EUR 10": one code
		codes = []model.SubjectCode{{Code: "CO " + codes[1].Code, Number: codes[1].Number}}
	}
	if len(words) > 1 && codes[0].Number == "" && (len(codes) < 2 || codes[1].Number == "") {
		return nil // words in capitals: "OUTCOME OF PROCEEDINGS"
	}
	if len(codes) == 1 && codes[0].Number == "" && isDistribution(s) {
		return nil
	}
	return codes
}

// isCoverType says whether a word in capitals is a type of cover rather than
// a subject code. Types are the words of the Council's cover pages; other
// languages' stand alone over the labelled rows too.
func isCoverType(s string) bool {
	return coverTypes.has(strings.Trim(s, " '"))
}

var coverTypes = set(`note report proposal presence communication opinion information addendum corrigendum agenda minutes resolution decision letter
	vermerk bericht vorschlag nota rapport rapporto informe notat not ilmoitus muistio poznámka nóta megjegyzés notă opomba napomena märkus piezīme pranešimas nóta
	бележка σημειωμα feljegyzés aruanne raport sprawozdanie proposition propuesta proposta`)

// isDistribution says whether a line in capitals only says who may read it.
func isDistribution(s string) bool {
	switch strings.Trim(s, " ") {
	case "LIMITE", "PUBLIC", "RESTREINT UE", "RESTREINT UE/EU RESTRICTED", "EN", "CONFIDENTIEL UE", "NON CLASSIFIÉ", "DECLASSIFIED":
		return true
	}
	return false
}

// isLanguageMark says whether a line tells the original's language: "(OR. en)".
func isLanguageMark(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) <= 16 && strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Contains(strings.ToUpper(s), "OR.")
}
