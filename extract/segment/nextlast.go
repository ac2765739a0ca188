package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/model"
)

// future says whether the sentence of an occasion tells what is to come.
func (d *doc) future(o occasion) bool {
	s := d.out.Statements[o.statement].Text
	return futureWords.anyIn(s)
}

var futureWords = newPhrases(" will ", "planned", "scheduled", "to take place", "to be held", "would take place", "would be held", "would be hosted", "would meet", "look forward", "looks forward", "looking forward", "looked forward", "agreed to hold", "agreed to meet", "agreed to convene", "intend to", "expected to", "be convened", "plan to", " shall ", "to host", "decided to hold", "is foreseen", "envisage")

func (d *doc) isNext(o occasion, this int) bool {
	if o.last || o.since && !o.next && (this == 0 || o.ordinal != this+1) || o.statement+1 == d.announcedIn {
		return false
	}
	if o.partly { // the date tells, as the ordinal does not
		edtf, _, _ := d.tellOf(o, true)
		return d.future(o) && edtf > d.reference()
	}
	if !o.next && (o.ordinal == 0 || o.ordinal <= this || this == 0) {
		return false
	}
	return d.future(o) && d.timeOrPlace(o, true) || o.next && d.timeOrPlace(o, true) && d.held(o)
}

// held says whether the sentence speaks of holding the meeting, with any verb.
func (d *doc) held(o occasion) bool {
	s := d.out.Statements[o.statement].Text
	return holdingWords.anyIn(s)
}

var holdingWords = newPhrases("take place", "held", "hold", "meet ", "convene", "host", "organis", "organiz")

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
	if this := d.reference(); edtf != "" && this != "" && (edtf > this || len(edtf) > 4 && strings.HasPrefix(this, edtf)) {
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
		} else if head, ok := strings.CutSuffix(rest[:from], ", "); ok { // "(Oslo, 3 July 2026)"
			if k := strings.LastIndexByte(head, '('); k >= 0 && isPlace(head[k+1:]) {
				place = fold(head[k+1:])
			}
		}
	}
	if place == "" && ahead {
		place = d.host(o)
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

// host is the state that is to host an occasion: "Chile will host the next
// Dialogue".
func (d *doc) host(o occasion) string {
	rest := d.out.Statements[o.statement].Text[o.end:]
	if k := strings.Index(rest[:min(len(rest), 60)], " hosted by "); k >= 0 { // "the next Dialogue, to be hosted by Chile"
		at := k + len(" hosted by ")
		if end := countryAt(rest, at); end > 0 {
			return strings.TrimPrefix(rest[at:end], "the ")
		}
	}
	before := d.out.Statements[o.statement].Text[:o.start]
	if !strings.Contains(before, " host") {
		return ""
	}
	for _, w := range [...]string{" will host", " offered to host", " to host", " is to host", " would host", " agreed to host", " shall host"} {
		k := strings.LastIndex(before, w)
		if k < 0 {
			continue
		}
		if from, to := stateBefore(before, k); to > from {
			return before[from:to]
		}
	}
	return ""
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

// lastMet reads an earlier meeting that is not counted: "The two sides last met
// in Oslo in March 2026".
func (d *doc) lastMet() {
	for i := range d.out.Statements {
		if !d.tell(i, tellsMet) {
			continue
		}
		s := &d.out.Statements[i]
		for k, w := range metWords.firsts(s.Text) {
			o := occasion{statement: i, start: k + 1, end: k + len(w), last: true}
			if edtf, place, at := d.tellOf(o, false); edtf != "" && (d.reference() == "" || edtf < d.reference()) {
				d.out.Facts.Document.Previous = &model.Occasion{Date: edtf, Place: place}
				d.say("previous", "last-met", layout.Span{Start: s.Span.Start + o.start, End: s.Span.Start + o.end}, at)
				return
			}
		}
	}
}

var metWords = newPhrases(" last met", " previously met", " had last met", "hen we met", "ince we met")

// meetAgain reads a next meeting that is not counted: "We look forward to
// meeting again in India in 2026", "will next meet in Oslo".
func (d *doc) meetAgain() {
	for i := len(d.out.Statements) - 1; i >= 0; i-- {
		s := &d.out.Statements[i]
		if !d.tell(i, tellsAgain|tellsPlan) {
			continue
		}
		for k, w := range planWords.firsts(s.Text) {
			rest := s.Text[k+len(w) : min(len(s.Text), k+len(w)+40)]
			if edtf, from, to := looseDate(rest, d.reference()); edtf != "" && from < 4 {
				d.out.Facts.Document.Next = &model.Occasion{Date: edtf}
				d.say("next", "meet-again", layout.Span{Start: s.Span.Start + k, End: s.Span.Start + k + len(w) + to})
				return
			}
		}
		for k, w := range againWords.firsts(s.Text) {
			if d.reconvenesOther(s.Text[k+len(w):]) {
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

// planWords are plans to meet with their time behind them, againWords what else
// tells of meeting again.
var (
	planWords  = newPhrases("intend to meet", "plan to meet", "agreed to meet", "decided to meet", "expect to meet")
	againWords = newPhrases("meeting again", "meet again", "convening again", "reconvening", "gathering again", "next meet ", "reconvene", "to meet next", "will meet next", "convene again", "convene next", "hold an in-person summit", "hold an in-person meeting", "hold another summit", "hold another meeting", "hold a further meeting")
)

// reconvenesOther says whether the words behind a verb of meeting again name
// what is to meet, and it is none of ours: "reconvening the Trade Forum".
func (d *doc) reconvenesOther(rest string) bool {
	name, ok := strings.CutPrefix(strings.TrimPrefix(rest, " of"), " the ")
	if !ok || !startsUpper(name) {
		return false
	}
	for _, b := range d.out.Facts.Bodies {
		if strings.HasPrefix(name, b) {
			return false
		}
	}
	return true
}
