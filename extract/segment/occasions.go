package segment

import (
	"strings"
	"unicode"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/extract/words"
	"github.com/paraph/paraph/model"
)

// occasion is a mention of a meeting of the body: "the third meeting of the
// Council", "the next Dialogue", "our last meeting".
type occasion struct {
	statement  int // -1: the title
	start, end int // of the words, in the statement's text
	ordinal    int
	next, last bool // "next", "previous"
	since      bool // behind "since", "following", "at the": not this meeting in a sentence of its own
}

// meetingWords are what an ordinal counts.
var meetingWords = set(meetingList)

const meetingList = "meeting session summit dialogue council ministerial round edition gathering conference forum committee commission consultations consultation plenary assembly meetings dialogues convening iteration reunion"

// betweenWords may stand between an ordinal and what it counts.
var betweenWords = set("ministerial annual high-level formal regular plenary virtual bilateral trilateral joint leaders' leaders’ leader's of the in-person leader-level leaders-level leader-level minister-level official political strategic full biennial ordinary special informal and level its our their – -")

// occasions finds this meeting's ordinal, and the previous and next meeting.
func (d *doc) occasions() {
	m := &d.out.Facts.Document
	known := d.knownWords()
	title := m.Title
	if shouted(title) {
		title = titleCase(title)
	}
	this := 0
	if o := titleOccasions(title, known); len(o) > 0 && o[0].ordinal > 0 {
		this = o[0].ordinal
		d.say("meeting.ordinal", "title", d.titleSpans()...)
	}
	var all []occasion
	for i := range d.out.Statements {
		s := &d.out.Statements[i]
		if !mayCount(s) {
			continue
		}
		for _, o := range occasionsIn(s.Text, known) {
			o.statement = i
			all = append(all, o)
		}
	}
	if this == 0 {
		this = d.headingOrdinal(known)
	}
	if this == 0 {
		this = d.thisOrdinal(all)
	} else {
		d.fillFrom(this, all)
	}
	if this > 0 && (m.Meeting.Body != "" || m.Meeting.Date != "" || this > 0) {
		m.Meeting.Ordinal = this
	}
	var before *occasion // the latest that is counted
	for _, o := range all {
		if m.Next == nil && d.isNext(o, this) {
			m.Next = d.occasionFacts(o, "next", this)
		} else if d.isPrevious(o, this) && (before == nil || o.ordinal > before.ordinal) {
			before = &o
		}
	}
	if before != nil {
		m.Previous = d.occasionFacts(*before, "previous", this)
	} else {
		d.datedBefore()
	}
	if m.Next == nil {
		d.meetAgain()
	}
}

// titleOccasions finds the meetings that a title speaks of. Where none is of
// this body by its words, the first that the title begins with is: a title
// names the meeting by words of its own ("10th Commission-to-Commission
// Meeting").
func titleOccasions(title string, known map[string]bool) []occasion {
	if o := occasionsIn(title, known); len(o) > 0 {
		return o
	}
	o := occasionsIn(title, nil)
	if len(o) == 0 || o[0].since || margin(title[:o[0].start]) || countWords(title[:o[0].start], 7) > 6 {
		return nil
	}
	return o
}

// knownWords are the words that the name of this meeting is made of, in small
// letters.
func (d *doc) knownWords() map[string]bool {
	known := map[string]bool{}
	add := func(s string) {
		for _, w := range strings.FieldsFunc(s, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '.' && r != '+'
		}) {
			known[strings.ToLower(w)] = true
		}
	}
	m := &d.out.Facts.Document
	for _, b := range d.out.Facts.Bodies {
		add(b)
	}
	add(m.Meeting.Body)
	add(d.out.Facts.Group)
	if m.Meeting.Body == "" {
		add(m.Title)
	}
	for _, p := range m.Parties {
		add(p.ID)
		for _, n := range party.Names(p.ID) {
			add(n)
		}
	}
	letters := initials(d.core)
	for i := range letters {
		for j := i + 2; j <= len(letters); j++ {
			known[strings.ToLower(letters[i:j])] = true
		}
	}
	for i := range d.out.Statements[:min(len(d.out.Statements), opening)] {
		add(shortName(d.out.Statements[i].Text, d.core))
	}
	for _, w := range []string{"eu", "us", "u.s.", "uk", "rok", "korea", "republic", "of", "european", "union", "united", "states", "korean", "the", "and", "meeting", "session", "gathering", "conference", "parties", "partners", "sides", "round", "edition", "iteration", "convening", "annual"} {
		known[w] = true
	}
	// Ministers and leaders of the same states meet apart.
	name := m.Meeting.Body + " " + m.Title
	top, high := topRank.anyIn(name, 60), highRank.anyIn(name, 60)
	for w := range strings.FieldsSeq(topWords) {
		known[w] = known[w] || top || !high
	}
	for w := range strings.FieldsSeq(highWords) {
		known[w] = known[w] || high || !top
	}
	return known
}

// The words of those who meet: leaders, and ministers.
const (
	topWords  = "leaders leaders' summit presidents heads state government prime"
	highWords = "ministers ministerial foreign"
)

var topRank, highRank = set(topWords), set(highWords)

// initials are the first letters of a name's words: what an abbreviation of it
// or of a part of it is made of.
func initials(name string) string {
	var b []byte
	for _, w := range strings.Fields(name) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b = append(b, w[0])
		}
	}
	return string(b[:min(len(b), 10)])
}

// occasionsIn finds the meetings that a text speaks of. Capitalised words
// between the ordinal and what it counts must be of this body's name: "the
// next AI Safety Summit" is another's.
func occasionsIn(s string, known map[string]bool) []occasion {
	if !hasCounter(s) || !mayMeet(s) {
		return nil
	}
	t := tokens(s, 400)
	var out []occasion
	for i := range t {
		o := occasion{statement: -1, start: t[i].start, ordinal: ordinal(t[i].text)}
		switch strings.ToLower(t[i].text) {
		case "next", "upcoming":
			o.next = true
		case "previous", "last", "preceding":
			o.last = true
		}
		if o.ordinal == 0 && !o.next && !o.last || isDigit(t[i].text[0]) && o.ordinal == 0 {
			continue
		}
		if end := countedBy(t, i, known); end > 0 {
			o.end = t[end].end
			if i > 0 {
				o.since = sinceBefore(t, i)
			}
			out = append(out, o)
		}
	}
	return out
}

// mayCount is a quick look for both a counter and what it counts.
func mayCount(s *Statement) bool {
	t := s.Cut()
	seen := uint8(0)
	for k := range t.Words {
		if tells := tellers.Find(&t.Words[k]); tells != nil {
			if seen |= *tells; seen == 3 {
				return true
			}
		}
	}
	return false
}

// tellers are the words by which an occasion is told: 1 for a counter, 2 for
// what it counts or the verb that countedBy takes for it.
var tellers = func() (t words.Table[uint8]) {
	for bit, list := range []string{counting, meetingList + " was took"} {
		for w := range strings.FieldsSeq(list) {
			*t.Put(w) |= 1 << bit
		}
	}
	return t
}()

// mayMeet is a quick look for any word that could matter.
func mayMeet(s string) bool {
	for _, w := range [...]string{"eeting", "ummit", "ialogue", "ouncil", "inisterial", "ession", "athering", "onference", "orum", "ommittee", "ommission", "onsultation", "ound", "dition", "artnership", "onvening", "teration", "was held", "took place"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// countedBy gives the token that ordinal i counts, 0 for none.
func countedBy(t []token, i int, known map[string]bool) int {
	end := 0
	for k := i + 1; k < len(t) && k < i+14 && !t[k-1].stop; k++ {
		w := strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(t[k].text, "'s"), "’s"))
		switch {
		case t[k].aside, w == "", w == "–", w == "-":
			continue
		case meetingWords.has(w):
			if t[k].capital() && known != nil && !known[w] {
				return 0
			}
			end = k
			if k+1 < len(t) && !t[k+1].aside && meetingWords.has(t[k+1].text) {
				continue
			}
			return ofThisBody(t, k, known)
		case betweenWords.has(w), strings.HasSuffix(w, "-level"):
		case t[k].capital() && (known == nil || known[w] || partsKnown(w, known)):
		case k == i+1 && (w == "was" || w == "took") && i > 0 && strings.EqualFold(t[i-1].text, "the"): // "The second was held in …"
			return i
		default:
			return 0
		}
	}
	return end
}

func partsKnown(w string, known map[string]bool) bool {
	for _, p := range strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '–' || r == '/' }) {
		if !known[p] {
			return false
		}
	}
	return true
}

// ofThisBody says whether "the third meeting" is one "of" another body; it
// gives the token back where it is of this.
func ofThisBody(t []token, k int, known map[string]bool) int {
	if known == nil || k+2 >= len(t) || t[k+1].text != "of" || t[k].stop {
		return k
	}
	hits, misses := 0, 0
	for j := k + 2; j < len(t) && j < k+14; j++ {
		w := strings.ToLower(t[j].text)
		if t[j].aside || bodyLinks.has(w) {
			continue
		}
		if !t[j].capital() || isDigit(w[0]) || timely.has(w) {
			break
		}
		if known[w] || partsKnown(w, known) {
			hits++
		} else if misses++; hits == 0 && !betweenWords.has(w) {
			return 0 // "of the Heads of State"
		}
		if t[j].stop {
			break
		}
	}
	if misses > hits {
		return 0
	}
	return k
}

// sinceBefore says whether the words before token i make the meeting one that
// the sentence only refers to.
func sinceBefore(t []token, i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch strings.ToLower(t[k].text) {
		case "since", "following", "after", "from", "before", "by", "until", "ahead", "during", "until the":
			return true
		case "at":
			return k > 0 && !spokenToday(t[:k])
		}
	}
	return false
}

// future says whether the sentence of an occasion tells what is to come.
func (d *doc) future(o occasion) bool {
	s := d.out.Statements[o.statement].Text
	for _, w := range [...]string{" will ", "planned", "scheduled", "to take place", "to be held", "look forward", "looks forward", "looking forward", "looked forward", "agreed to hold", "agreed to meet", "agreed to convene", "intend to", "expected to", "be convened", "plan to", "shall ", "to host", "decided to hold", "is foreseen", "envisage"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

func (d *doc) isNext(o occasion, this int) bool {
	if o.since || o.last {
		return false
	}
	if !o.next && (o.ordinal == 0 || o.ordinal <= this || this == 0) {
		return false
	}
	return d.future(o) && d.timeOrPlace(o, true) || o.next && d.timeOrPlace(o, true) && d.held(o)
}

// held says whether the sentence speaks of holding the meeting, with any verb.
func (d *doc) held(o occasion) bool {
	s := d.out.Statements[o.statement].Text
	for _, w := range [...]string{"take place", "held", "hold", "meet ", "convene", "host", "organis", "organiz"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

func (d *doc) isPrevious(o occasion, this int) bool {
	if o.next || !o.last && (o.ordinal == 0 || this > 0 && o.ordinal >= this || this == 0 && !o.since && !d.yearsAgo(o)) {
		return false
	}
	if s := d.out.Statements[o.statement].Text; o.statement < opening && (strings.HasPrefix(s, "This is ") || strings.HasPrefix(s, "This was ") || strings.HasPrefix(s, "It was ")) {
		return false // "This was the first meeting since the accord of 2016"
	}
	if o.since && this > 1 && o.ordinal == this-1 {
		return true // "since the sixth meeting"
	}
	edtf, place, _ := d.tellOf(o, false)
	if this := d.reference(); edtf != "" && this != "" && edtf > this {
		return false
	}
	return edtf != "" || place != ""
}

// timeOrPlace says whether the text behind an occasion tells when or where it
// is: only right behind it for one that is past.
func (d *doc) timeOrPlace(o occasion, ahead bool) bool {
	edtf, place, _ := d.tellOf(o, ahead)
	return edtf != "" || place != ""
}

// tellOf reads when and where an occasion is from the words behind it.
func (d *doc) tellOf(o occasion, ahead bool) (edtf, place string, at layout.Span) {
	s := &d.out.Statements[o.statement]
	rest := s.Text[o.end:]
	if !ahead {
		rest = rest[:asideEnd(rest)]
	}
	mt := d.out.Facts.Document.Meeting
	if from, to := placeAfter(rest, 0); to > from && (ahead || from < 90) {
		place = fold(rest[from:to])
		at = layout.Span{Start: s.Span.Start + o.end + from, End: s.Span.Start + o.end + to}
	}
	edtf, from, to := looseDate(rest, d.reference())
	if edtf == "" && ahead { // "In 2027 Oslo will host the next meeting"
		if edtf, from, to = looseDate(s.Text[:o.start], d.reference()); edtf != "" {
			from, to = from-o.end, to-o.end
		}
	}
	if place == "" && edtf != "" && from >= 0 { // "(3 July 2026, Oslo)"
		if tail, ok := strings.CutPrefix(rest[to:], ", "); ok {
			if end := strings.IndexByte(tail, ')'); end > 0 && isPlace(tail[:end]) {
				place = fold(tail[:end])
			}
		}
	}
	if edtf != "" {
		one := layout.Span{Start: s.Span.Start + o.end + from, End: s.Span.Start + o.end + to}
		if at.Len() == 0 {
			at = one
		}
		at.Start, at.End = min(at.Start, one.Start), max(at.End, one.End)
	}
	if !ahead && edtf != "" && edtf == mt.Date {
		return "", "", layout.Span{}
	}
	return edtf, place, at
}

// asideEnd is where the words about a past meeting end: at the next comma
// behind them that is none of a date or place, or after some words.
func asideEnd(s string) int {
	end := min(len(s), 110)
	for _, w := range [...]string{", including", " and recogni", " and welcom", " and reaffirm", ", both", ", the ", ", we ", ", they ", " the two ", " and that"} {
		if i := strings.Index(s[:end], w); i >= 0 {
			end = i
		}
	}
	return end
}

func (d *doc) reference() string {
	m := &d.out.Facts.Document
	if m.Date != "" {
		return m.Date
	}
	if m.Meeting != nil {
		return m.Meeting.Date
	}
	return ""
}

func (d *doc) occasionFacts(o occasion, field string, this int) *model.Occasion {
	edtf, place, at := d.tellOf(o, field == "next")
	s := &d.out.Statements[o.statement]
	d.say(field, "occasion", layout.Span{Start: s.Span.Start + o.start, End: s.Span.Start + o.end}, at)
	return &model.Occasion{Ordinal: o.ordinal, Date: edtf, Place: place}
}

// meetAgain reads a next meeting that is not counted: "We look forward to
// meeting again in India in 2026", "will next meet in Oslo".
func (d *doc) meetAgain() {
	for i := len(d.out.Statements) - 1; i >= 0; i-- {
		s := &d.out.Statements[i]
		if !mayMeetAgain(s) {
			continue
		}
		for _, w := range [...]string{"intend to meet", "plan to meet", "agreed to meet", "decided to meet", "expect to meet"} {
			if k := strings.Index(s.Text, w); k >= 0 {
				rest := s.Text[k+len(w) : min(len(s.Text), k+len(w)+40)]
				if edtf, from, to := looseDate(rest, d.reference()); edtf != "" && from < 4 {
					d.out.Facts.Document.Next = &model.Occasion{Date: edtf}
					d.say("next", "meet-again", layout.Span{Start: s.Span.Start + k, End: s.Span.Start + k + len(w) + to})
					return
				}
			}
		}
		for _, w := range [...]string{"meeting again", "meet again", "next meet ", "reconvene", "to meet next", "will meet next", "convene again", "convene next", "hold an in-person summit", "hold an in-person meeting", "hold another summit", "hold another meeting", "hold a further meeting"} {
			k := strings.Index(s.Text, w)
			if k < 0 {
				continue
			}
			o := occasion{statement: i, start: k, end: k + len(w)}
			if strings.HasPrefix(s.Text[o.end:], " year") { // "to meet next year"
				o.end -= len("next") + 1
			}
			if edtf, place, at := d.tellOf(o, true); edtf != "" || place != "" {
				d.out.Facts.Document.Next = &model.Occasion{Date: edtf, Place: place}
				d.say("next", "meet-again", layout.Span{Start: s.Span.Start + o.start, End: s.Span.Start + o.end}, at)
				return
			}
		}
	}
}

// mayMeetAgain is a quick look for the words of meetAgain.
func mayMeetAgain(s *Statement) bool {
	t := s.Cut()
	for k := range t.Words {
		if meetsAgain.Holds(&t.Words[k]) {
			return true
		}
	}
	return false
}

var meetsAgain = set("meet meeting reconvene reconvened reconvenes convene summit")
