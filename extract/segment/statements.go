package segment

import (
	"slices"
	"strings"

	"github.com/paraph/paraph/extract/annotate"
	"github.com/paraph/paraph/extract/layout"
)

// lead is a lead-in that is open over what follows.
type lead struct {
	depth     int // of the unit that it stands in: 0 for a paragraph
	statement int
	tails     bool // its bullets only complete it
}

// writer turns claimed units into statements.
type writer struct {
	*doc
	leads   []lead
	far     int // a lead-in that headings follow; -1 for none
	topic   int
	runs    []int // the units whose run-in headings are open
	para    string
	counter int
}

// statements cuts every unit that is no heading into statements.
func (d *doc) statements() {
	w := &writer{doc: d, far: -1, topic: -1}
	most := max(len(d.units), strings.Count(d.t.S, ".")) + 8 // about as many
	d.out.Statements, d.told = slices.Grow(d.buffer.statements[:0], most), slices.Grow(d.buffer.told[:0], most)
	for i := range d.units {
		u := &d.units[i]
		switch u.class {
		case cover:
			d.rest("cover", u.marker)
			d.rest("cover", u.span)
		case title:
			d.rest("title", u.marker)
			d.rest("title", u.span)
		case joining:
			d.rest("marker", u.marker)
			d.rest("no-statement", u.span)
			if isAnnexMark(d.words(u)) {
				w.topic, w.far, w.leads = -1, -1, nil
			}
		case heading:
			w.heading(u)
		default:
			w.text(i)
		}
	}
}

// heading opens a topic. A lead-in right before it governs the bullets of the
// topics that follow.
func (w *writer) heading(u *unit) {
	w.topic = u.topic
	w.para = ""
	if len(w.leads) > 0 && w.leads[0].depth == 0 && w.fresh() {
		w.far = w.leads[0].statement
	}
	w.leads, w.runs = w.leads[:0], w.runs[:0]
}

// fresh says whether the lead-in is the last thing written.
func (w *writer) fresh() bool {
	return w.leads[len(w.leads)-1].statement == len(w.out.Statements)-1
}

// text writes a paragraph or a bullet.
func (w *writer) text(i int) {
	u := &w.units[i]
	w.counter++
	w.rest("marker", u.marker)
	depth := w.depth(i)
	if u.para != "" && u.sets { // a numbered run-in heading: the number is the topic's
		w.para = ""
	} else if u.para != "" {
		w.para = u.para
	} else if depth == 0 {
		w.para = ""
	}
	for len(w.leads) > 0 && w.leads[len(w.leads)-1].depth >= depth {
		w.leads = w.leads[:len(w.leads)-1]
	}
	governor, far, tail := -1, false, false
	if depth > 0 {
		if n := len(w.leads); n > 0 {
			governor, tail = w.leads[n-1].statement, w.leads[n-1].tails
		} else if w.far >= 0 {
			governor, far = w.far, true
		}
	}
	from := len(w.out.Statements)
	topic := w.runIn(i)
	start := layout.Span{Start: u.span.Start + u.lead, End: u.span.End}
	if depth > 0 {
		start.End = w.cutJoint(start)
	}
	sentences(w.t.S, start, func(at layout.Span, wide int) {
		at.Start = w.numberInside(u, at)
		if w.foreign != "" || wide > 1 && languageOf(w.t.Slice(at), 60) != "en" { // without such letters it is English, or names
			w.rest("language", at)
			return
		}
		s := Statement{Span: at, Paragraph: w.para}
		s.Text = w.t.Slice(at)
		cut := w.buffer.words.Cut(s.Text)
		s.Words = cut.Words
		w.told = append(w.told, tellsOf(&cut))
		s.Strong = strong(u.block, at)
		s.Governor, s.Topic, s.Statement.Paragraph = -1, topic, w.counter
		if depth > 0 && len(w.out.Statements) == from {
			s.Form, s.Governor, s.Far, s.Tail = annotate.Bullet, governor, far, tail
			s.Marker = w.markerText(u)
			if u.marker.Len() == 0 {
				s.Marker = "•"
			}
		} else if tail {
			s.Tail, s.Governor = true, governor
		}
		s.Operative = u.operative
		w.out.Statements = append(w.out.Statements, s)
	})
	if i+1 == w.organ && len(w.out.Statements) > from {
		w.out.Statements[from].Form = annotate.LeadIn
	}
	u.from, u.to = from, len(w.out.Statements)
	w.leadIn(i, depth, from)
}

// numberInside takes the number off a sentence that opens a numbered paragraph
// within a unit, where a page has lost its breaks: "… in time. 2. The Council
// …". It gives where the words begin.
func (w *writer) numberInside(u *unit, at layout.Span) int {
	if at.Start == u.span.Start+u.lead || !isDigit(w.t.S[at.Start]) {
		return at.Start
	}
	n, end, ok := leadingNumber(w.t.Slice(at))
	if !ok || n.scheme != arabic || len(n.text) > 3 || u.depth > 0 {
		return at.Start
	}
	w.rest("marker", layout.Span{Start: at.Start, End: at.Start + end})
	w.para = n.text
	return trim(w.t.S, layout.Span{Start: at.Start + end, End: at.End}).Start
}

// cutJoint takes "and" or "or" off the end of a list's entry ("…; and"), and
// gives where its own words end.
func (w *writer) cutJoint(at layout.Span) int {
	s := w.t.Slice(at)
	for _, joint := range [...]string{" and", " or", " and,", " and/or"} {
		rest, ok := strings.CutSuffix(s, joint)
		if !ok {
			continue
		}
		if m := lastMark(rest); m == ';' || m == ',' {
			end := at.Start + len(rest)
			w.rest("joining", layout.Span{Start: end, End: at.End})
			return end
		}
	}
	return at.End
}

// runIn gives the topic that unit i stands in, and sets its own opener apart.
func (w *writer) runIn(i int) int {
	u := &w.units[i]
	w.runs = w.runs[:w.openRuns(w.runs, u.depth)]
	if u.opener.Len() > 0 {
		if u.sets {
			w.runs = append(w.runs, i)
		} else {
			w.rest("title", u.opener)
		}
	}
	if n := len(w.runs); n > 0 {
		return w.units[w.runs[n-1]].topic
	}
	return w.topic
}

// leadIn marks the last statement of unit i as a lead-in where bullets or
// headings complete it.
func (w *writer) leadIn(i, depth, from int) {
	last := len(w.out.Statements) - 1
	if last < from {
		return
	}
	s := &w.out.Statements[last]
	next := w.after(i)
	if next < 0 || s.Tail {
		return
	}
	v := &w.units[next]
	switch {
	case v.class == heading:
		if depth > 0 || !pointsOn(s.Text) {
			return
		}
		if verb, _ := w.meetVerb(last); verb >= 0 && lastMark(s.Text) == '.' {
			return // it tells that they met
		}
	case w.depth(next) > depth:
		if m := lastMark(s.Text); (m == '.' || m == ';') && !pointsOn(s.Text) {
			return
		}
	default:
		quoted := strings.HasPrefix(w.words(v), "“") || strings.HasPrefix(w.words(v), `"`) // "they stated:"
		if lastMark(s.Text) == ':' && !s.Tail && !quoted {
			s.Form = annotate.LeadIn
		}
		return
	}
	l := lead{depth: depth, statement: last}
	if v.class != heading && w.completes(s.Text, next, depth) {
		l.tails = true
	} else {
		s.Form = annotate.LeadIn
	}
	w.leads = append(w.leads, l)
}

// after is the next unit that holds text or a heading, -1 at the end.
func (d *doc) after(i int) int {
	for j := i + 1; j < len(d.units); j++ {
		if c := d.units[j].class; c == open || c == heading || c == bullet {
			return j
		}
	}
	return -1
}
