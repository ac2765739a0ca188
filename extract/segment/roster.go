package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// person is a chair with the words that name them.
type person struct {
	chair model.Chair
	at    layout.Span
}

// people reads names and roles from the stretch of a sentence that lists them.
// A name stands at the end of a stretch between commas, behind its role or
// behind a comma after it.
func (d *doc) people(s *Statement, from, to int, home string) []person {
	l := roster{doc: d, s: s, home: home, role: -1}
	all := chunks(s.Text[from:to])
	titled := make([]bool, len(all)+1) // whether the next person from a stretch on comes with an office before the name
	for i := len(all) - 1; i >= 0; i-- {
		titled[i] = titled[i+1]
		if start, end := nameIn(s.Text[from+all[i][0] : from+all[i][1]]); end > start {
			titled[i] = start > 0
		}
	}
	for i, c := range all {
		l.titled = titled[i+1]
		l.chunk(from+c[0], from+c[1])
	}
	return l.out
}

// roster is a list of people under way.
type roster struct {
	*doc
	s      *Statement
	home   string // the party whose people are being named
	out    []person
	role   int // where the role that waits for its name begins; -1 for none
	titled bool
	mine   int // where the last person's role behind the name begins; 0 for none
}

// chunk reads the stretch from, to between two commas or "and"s.
func (l *roster) chunk(from, to int) {
	text := l.s.Text[from:to]
	if n := len(l.out); n > 0 && from > 0 && l.s.Text[from-1] == '(' && l.role < 0 { // "Anna Berg (Norway)"
		if id, ok := party.Lookup(text); ok {
			l.out[n-1].chair.Party = id
		}
		if nameless(text) || strings.HasPrefix(text, "on behalf") || strings.HasPrefix(text, "for ") {
			return
		}
	}
	if cut := strings.Index(text, " for the "); cut > 0 && len(identify(text[cut:])) == 1 && len(text)-cut < 30 {
		l.home = identify(text[cut:])[0]
		text = text[:cut] // "Henna Virkkunen for the EU"
	}
	if cut := strings.LastIndex(text, " of "); cut > 0 { // "Minister Kari Nordmann of Norway"
		if id, ok := party.Lookup(text[cut+len(" of "):]); ok && !nameless(text[:cut]) {
			l.home, text = id, text[:cut]
		}
	}
	if id, behind := sideBefore(text); id != "" { // "on the Indian side by Dr. Berg"
		l.home = id
		from += behind
		text = text[behind:]
	}
	if rest, ok := strings.CutPrefix(text, "by "); ok {
		from += len("by ")
		text = rest
	}
	if side := sideOf(text); side != "" {
		l.side(side)
		return
	}
	start, end := nameIn(text)
	if start == end || l.servesAnother(text[:start]) {
		l.nameless(from, to)
		return
	}
	if l.role >= 0 && joinedByAnd(l.s.Text, from) { // "Secretary of Finance and Public Credit Anna Berg"
		start = lastWords(text[:end], start, 2)
	}
	if l.role < 0 {
		l.role = from
	}
	before := strings.Trim(trimHonorific(l.s.Text[l.role:from+start]), " ,")
	if !personLike(text[start:end]) || finite.anyIn(before, 60) {
		l.role = -1
		return
	}
	if before == "" && start == 0 && len(l.out) > 0 && strings.Count(text[start:end], " ") == 0 {
		l.role = -1
		return
	}
	l.name(layout.Span{Start: from + start, End: from + end}, before)
}

// side tells whose people have been named, where it stands behind them ("…,
// from the Japanese side"), or else whose come next.
func (l *roster) side(id string) {
	behind := false
	for i := range l.out {
		c := &l.out[i].chair
		if c.Party == "" {
			c.Party, behind = id, true
			c.FamilyName = l.familyName(c.Name, id, l.out[i].at)
		}
	}
	if !behind {
		l.home = id
	}
}

// name adds a person; at counts in the statement's text.
func (l *roster) name(at layout.Span, role string) {
	name := fold(l.s.Text[at.Start:at.End])
	id := l.home
	if found := servedIn(role); found != "" {
		id = found
	}
	if id == "" && strings.Contains(role, "High Representative") {
		id = "EU"
	}
	if role = strings.TrimPrefix(role, "the "); strings.EqualFold(role, "the") { // "the Honourable Anna Berg"
		role = ""
	}
	at = layout.Span{Start: l.s.Span.Start + at.Start, End: l.s.Span.Start + at.End}
	l.out = append(l.out, person{at: at, chair: model.Chair{Name: name, FamilyName: l.familyName(name, id, at), Role: strings.Trim(role, " ,"), Party: id}})
	l.role, l.mine = -1, 0
}

// nameless takes in a stretch without a name: the role of the person before
// it, or of the one to come.
func (l *roster) nameless(from, to int) {
	if openTimes.has(firstWord(l.s.Text[from:to])) { // "Today, Minister Berg and Minister Lind chaired …"
		return
	}
	n := len(l.out)
	ours := n > 0 && l.role < 0 && (l.out[n-1].chair.Role == "" || l.mine > 0 || l.titled && !strings.Contains(l.out[n-1].chair.Role, " ")) // "Ambassador Juan Soto, Secretary for Africa, and Ms. Anna Berg"
	if ours && l.mine > 0 && opensOffice(l.s.Text[from:to]) && !joinedByAnd(l.s.Text, from) {
		ours = false
	}
	if !ours {
		if l.role < 0 {
			l.role = from
		}
		return
	}
	c := &l.out[n-1].chair
	if l.mine == 0 {
		l.mine = from
	}
	c.Role = strings.TrimRight(strings.TrimSuffix(fold(l.s.Text[l.mine:to]), " and"), " ,")
	if c.Party == "" && strings.Contains(c.Role, "High Representative") {
		c.Party = "EU"
	}
	if c.Party == "" {
		if c.Party = servedIn(c.Role); familyFirst(c.Party) || c.Party == "JP" {
			c.FamilyName = l.familyName(c.Name, c.Party, l.out[n-1].at)
		}
	}
}

// servedIn is the party that a role names: a state rather than a group that it
// has to do with ("Director for ASEAN of Norway").
func servedIn(role string) string {
	ids := identify(role)
	for _, id := range ids {
		if len(id) == 2 {
			return id
		}
	}
	if len(ids) > 0 {
		return ids[0]
	}
	return ""
}

// openTimes open what only tells when.
var openTimes = set("today yesterday earlier on")

// servesAnother says whether the words before a name in a stretch are the role
// of the person before, and the name that of whom they serve: "Head of Cabinet
// of President | Anna Berg".
func (l *roster) servesAnother(before string) bool {
	if n := len(l.out); n == 0 || l.role >= 0 || l.out[n-1].chair.Role != "" || !opensOffice(before) {
		return false
	}
	k := strings.LastIndex(before, " of ")
	return k > 0 && (leaders.anyIn(before[k:], 6) || offices.anyIn(before[k:], 6))
}

// personLike says whether capitalised words can be a person's name: none is of
// a meeting, none has a figure.
func personLike(name string) bool {
	for w := range strings.FieldsSeq(name) {
		w = strings.Trim(w, ".,")
		if bodyNouns.has(w) || meetingWords.has(w) || organWords.has(w) || strings.ContainsAny(w, "0123456789") {
			return false
		}
	}
	return true
}

// joinedByAnd says whether only "and" stands between the stretch before and
// the one at from.
func joinedByAnd(s string, from int) bool {
	before, ok := strings.CutSuffix(strings.TrimRight(s[:from], " \n"), " and")
	return ok && lastMark(before) != ','
}

// opensOffice says whether a stretch begins with an office: "the Minister of
// Trade".
func opensOffice(s string) bool {
	for i, n := 0, 0; n < 3; n++ {
		w, end := nextWord(s, i)
		if officeHeads.has(w) {
			return true
		}
		i = end
	}
	return false
}

var officeHeads = set(`president minister secretary commissioner chancellor ambassador representative director chair chairman chairperson chairwoman co-chair governor
	vice-president envoy coordinator advisor adviser head counsellor councillor king prime deputy amir emir sultan queen prince crown taoiseach premier federal`)

// lastWords moves start forward so that at the most n words are left.
func lastWords(s string, start, n int) int {
	for countWords(s[start:], n+1) > n {
		k := strings.IndexByte(s[start:], ' ')
		start += k + 1
	}
	return start
}

// nameless says whether an aside names no person.
func nameless(s string) bool {
	start, end := nameIn(s)
	return start == end
}

// sideOf reads "for Japan", "on the EU side": whose chairs come next.
func sideOf(s string) string {
	rest, ok := strings.CutPrefix(s, "for ")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "on the "); !ok {
			if rest, ok = strings.CutPrefix(s, "from the "); !ok {
				return ""
			}
		}
		rest = strings.TrimSuffix(rest, " side")
	}
	id, _ := party.Lookup(rest)
	return id
}

// sideBefore reads "on the Indian side by" and where it ends.
func sideBefore(s string) (id string, end int) {
	s0 := strings.TrimPrefix(s, "on ")
	rest, ok := strings.CutPrefix(s0, "the ")
	k := strings.Index(rest, " side ")
	if !ok || k <= 0 || k > 40 {
		return "", 0
	}
	if id, ok = party.Lookup(rest[:k]); !ok {
		return "", 0
	}
	return id, len(s) - len(rest) + k + len(" side ")
}

// chunks cuts a list at its commas and "and"s.
func chunks(s string) [][2]int {
	var out [][2]int
	start := 0
	add := func(end int) {
		if t := trim(s, layout.Span{Start: start, End: end}); t.Len() > 0 {
			out = append(out, [2]int{t.Start, t.End})
		}
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == ',' || s[i] == ';' || s[i] == '(' || s[i] == ')':
			add(i)
			start = i + 1
		case strings.HasPrefix(s[i:], " and ") || strings.HasPrefix(s[i:], "\nand "):
			add(i)
			start = i + len(" and ")
		}
	}
	add(len(strings.TrimRight(s, " .")))
	return out
}
