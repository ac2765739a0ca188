package segment

import "strings"

// occasion is a mention of a meeting of the body: "the third meeting of the
// Council", "the next Dialogue", "our last meeting".
type occasion struct {
	statement  int // -1: the title
	start, end int // of the words, in the statement's text
	ordinal    int
	next, last bool // "next", "previous"
	partly     bool // counted among those of its form alone: "the third in-person summit"
	since      bool // behind "since", "following", "at the": not this meeting in a sentence of its own
}

// meetingWords are what an ordinal counts.
var meetingWords = set(meetingList)

const meetingList = "meeting session summit dialogue council ministerial round edition gathering conference forum committee commission consultations consultation plenary assembly meetings dialogues convening iteration reunion"

// betweenWords may stand between an ordinal and what it counts.
var betweenWords = set(betweenList)

const betweenList = "ministerial annual high-level formal regular plenary virtual bilateral trilateral joint leaders' leaders’ leader's of the in-person leader-level leaders-level leader-level minister-level official political strategic full biennial ordinary special informal and level its our their – -"

// occasions finds this meeting's ordinal, and the previous and next meeting.
func (d *doc) occasions() {
	m := &d.out.Facts.Document
	known := d.own()
	this := 0
	if o := titleOccasions(d.name, known); len(o) > 0 && o[0].ordinal > 0 {
		this = o[0].ordinal
		d.say("meeting.ordinal", "title", d.titleSpans()...)
	}
	var all []occasion
	for i := range d.out.Statements {
		if !d.tell(i, tellsWhich|tellsCount) || !d.tell(i, tellsWhat) && known.shortIn(d.out.Statements[i].Text) == "" {
			continue
		}
		for _, o := range occasionsIn(d.out.Statements[i].Text, known) {
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
		if m.Next == nil && !d.others(o, this) && d.isNext(o, this) {
			m.Next = d.occasionFacts(o, "next", this)
		} else if !d.others(o, this) && d.isPrevious(o, this) && (before == nil || o.ordinal > before.ordinal) {
			before = &o
		}
	}
	if before != nil {
		m.Previous = d.occasionFacts(*before, "previous", this)
	} else {
		d.datedBefore()
	}
	if m.Previous == nil {
		d.lastMet()
	}
	if m.Next == nil {
		d.meetAgain()
	}
}

// titleOccasions finds the meetings that a title speaks of. Where none is of
// this body by its words, the first that the title begins with is: a title
// names the meeting by words of its own ("10th Commission-to-Commission
// Meeting").
func titleOccasions(title string, known *ownWords) []occasion {
	if !hasCounter(title) {
		return nil
	}
	o := occasionsIn(title, known)
	if len(o) == 0 {
		o = occasionsIn(title, nil)
	} else if !margin(title[:o[0].start]) {
		return o
	}
	if len(o) == 0 || o[0].since || margin(title[:o[0].start]) || countWords(title[:o[0].start], 7) > 6 {
		return nil
	}
	return o
}

// occasionsIn finds the meetings that a text speaks of. Capitalised words
// between the ordinal and what it counts must be of this body's name: "the
// next AI Safety Summit" is another's.
func occasionsIn(s string, known *ownWords) []occasion {
	if !hasCounter(s) || !mayMeet(s) && known.shortIn(s) == "" {
		return nil
	}
	t := tokens(s, 400)
	var out []occasion
	for i := range t {
		if w := t[i].text; w == "" || !isDigit(w[0]) && !counters.has(w) {
			continue
		}
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
			if o.ordinal > 0 && inForm(t[i+1:end+1]) {
				o.partly, o.ordinal = true, 0
			}
			out = append(out, o)
		}
	}
	return out
}

// inForm says whether words tell how those who meet do: in person or not. Such
// meetings are counted apart from the body's others, and which of all of them
// it was the ordinal does not tell.
func inForm(t []token) bool {
	for k := range t {
		if meetingForms.has(t[k].text) || k > 0 && t[k-1].text == "in" && t[k].text == "person" {
			return true
		}
	}
	return false
}

var meetingForms = set("in-person virtual virtually hybrid online face-to-face physical")

// mayMeet is a quick look for any word that could matter.
func mayMeet(s string) bool {
	return meetingParts.anyIn(s)
}

var meetingParts = newPhrases("eeting", "ummit", "ialogue", "ouncil", "inisterial", "ession", "athering", "onference", "orum", "ommittee", "ommission", "onsultation", "ound", "dition", "artnership", "onvening", "teration", "was held", "took place")

// countedBy gives the token that ordinal i counts, 0 for none.
func countedBy(t []token, i int, known *ownWords) int {
	end := 0
	for k := i + 1; k < len(t) && k < i+14 && !t[k-1].stop; k++ {
		w := strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(t[k].text, "'s"), "’s"))
		switch {
		case t[k].aside, w == "", w == "–", w == "-":
			continue
		case meetingWords.has(w): // "the next AI Safety Summit" and "the first strategic dialogue" may be others'
			if known != nil && (t[k].capital() || k > i+1 && t[k-1].text == "strategic") && !known.has(w) {
				return 0
			}
			end = k
			if k+1 < len(t) && !t[k+1].aside && meetingWords.has(t[k+1].text) {
				continue
			}
			return ofThisBody(t, k, known)
		case betweenWords.has(w), strings.HasSuffix(w, "-level"):
		case known.isShort(t[k].text): // "the eleventh RWG"
			return k
		case t[k].capital() && (known == nil || known.has(w) || partsKnown(w, known)):
		case k == i+1 && (w == "was" || w == "took") && i > 0 && strings.EqualFold(t[i-1].text, "the"): // "The second was held in …"
			return i
		default:
			return 0
		}
	}
	return end
}

func partsKnown(w string, known *ownWords) bool {
	if !strings.ContainsAny(w, "-–/") {
		return w == "" || known.has(w)
	}
	for _, p := range strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '–' || r == '/' }) {
		if !known.has(p) {
			return false
		}
	}
	return true
}

// ofThisBody says whether "the third meeting" is one "of" another body; it
// gives the token back where it is of this.
func ofThisBody(t []token, k int, known *ownWords) int {
	if known == nil || k+2 >= len(t) || t[k+1].text != "of" || t[k].stop {
		return k
	}
	hits, misses := 0, 0
	for j := k + 2; j < len(t) && j < k+14; j++ {
		w := strings.ToLower(t[j].text)
		if t[j].aside || bodyLinks.has(w) || w == "to" && strings.EqualFold(t[j-1].text, "parties") { // "of the Parties to the Convention …"
			continue
		}
		ours := known.has(w) || partsKnown(w, known)
		if !t[j].capital() {
			if hits+misses == 0 && !ours && !betweenWords.has(w) && !speakersWords.has(w) { // "of its kind", "of negotiation"
				return 0
			}
			if t[j].stop || !betweenWords.has(w) && !speakersWords.has(w) {
				break
			}
			continue
		}
		if isDigit(w[0]) || timely.has(w) {
			break
		}
		if ours {
			hits++
		} else if misses++; hits == 0 && !betweenWords.has(w) || bodyNouns.has(w) {
			return 0 // "of the Heads of State", "of the Norway-Chile Water Dialogue"
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

// speakersWords are those who meet by no name.
var speakersWords = set("countries sides both two three four nations governments teams counterparts delegations group parties partners leaders ministers members dialogue partnership council meeting its our their this")

// sinceBefore says whether the words before token i make the meeting one that
// the sentence only refers to.
func sinceBefore(t []token, i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch strings.ToLower(t[k].text) {
		case "since", "following", "after", "from", "before", "by", "until", "ahead", "during", "preparation", "preparations":
			return true
		case "at":
			return k > 0 && !spokenToday(t[:k])
		}
	}
	return false
}
