package segment

import (
	"strconv"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/model"
)

// datedBefore finds the previous meeting where it is named by its date or year
// alone: "at the TTC meeting in Paris on 16 May 2022", "the 2021 Dialogue". Of
// several the latest counts.
func (d *doc) datedBefore() {
	m := &d.out.Facts.Document
	this := m.Meeting.Date
	if this == "" {
		this = m.Date
	}
	if len(this) < 4 || d.core == "" {
		return
	}
	var best *model.Occasion
	var at layout.Span
	names := d.out.Facts.Bodies
	if n := len(d.core) - len("meeting"); n > 0 && strings.HasSuffix(d.core, "meeting") {
		names = append(names[:len(names):len(names)], d.core[:n]+"Meeting")
	}
	for _, noun := range [...]string{strings.ToLower(lastWord(d.core)), "meeting"} {
		if meetingWords.has(noun) {
			names = append(names[:len(names):len(names)], "our "+noun)
		}
	}
	for i := range d.out.Statements {
		if !d.tell(i, tellsDate) {
			continue
		}
		s := &d.out.Statements[i]
		for _, name := range names {
			for k := strings.Index(s.Text, name); k >= 0; {
				o, span := d.datedMention(i, k, k+len(name))
				if o != nil && o.Date > this && !strings.HasPrefix(this, o.Date) && !strings.HasPrefix(o.Date, this[:4]) && m.Next == nil && span.Len() > 0 {
					m.Next = o
					d.say("next", "dated", span)
				}
				if o != nil && o.Date < this && !strings.HasPrefix(this, o.Date) && (best == nil || o.Date > best.Date) {
					best, at = o, span
				}
				next := strings.Index(s.Text[k+len(name):], name)
				if next < 0 {
					break
				}
				k += len(name) + next
			}
		}
	}
	if best != nil {
		m.Previous = best
		d.say("previous", "dated", at)
	}
}

// datedMention reads the year before a body's name, or the place and date
// right behind it.
func (d *doc) datedMention(i, start, end int) (*model.Occasion, layout.Span) {
	s := &d.out.Statements[i]
	before := strings.TrimRight(s.Text[:start], " ")
	if n := len(before); n >= 4 && start > n && (n == 4 || before[n-5] == ' ') {
		if year, digits := leadingFigures(before[n-4:]); digits == 4 && year > 1990 && year < 2100 {
			o := &model.Occasion{Date: before[n-4:]}
			if behind := s.Text[end:min(len(s.Text), end+60)]; strings.HasPrefix(behind, " in ") {
				if from, to := placeAfter(behind, 0); to > from && from < 10 {
					o.Place = fold(behind[from:to])
				}
			}
			return o, layout.Span{Start: s.Span.Start + n - 4, End: s.Span.Start + end}
		}
	}
	rest := s.Text[end:]
	for _, w := range [...]string{" ministerial", " Ministerial", " principals", " meeting", " Meeting", " summit", " Summit", " held"} {
		if strings.HasPrefix(rest, w) {
			end += len(w)
			rest = s.Text[end:]
		}
	}
	for _, w := range [...]string{" a year ago", " last year"} {
		if this := d.reference(); len(this) >= 4 && strings.HasPrefix(rest, w) {
			year, _ := leadingFigures(this[:4])
			return &model.Occasion{Date: strconv.Itoa(year - 1)}, layout.Span{Start: s.Span.Start + start, End: s.Span.Start + end + len(w)}
		}
	}
	if !strings.HasPrefix(rest, " in ") && !strings.HasPrefix(rest, " on ") && !strings.HasPrefix(rest, " of ") && !strings.HasPrefix(rest, " (") {
		return nil, layout.Span{}
	}
	rest = rest[:min(len(rest), 70)]
	date, ok := findDate(rest, "")
	if !ok {
		return nil, layout.Span{}
	}
	o := &model.Occasion{Date: date.edtf}
	if from, to := placeAfter(rest[:date.end], 0); to > from && from <= date.start {
		o.Place = fold(rest[from:to])
	}
	return o, layout.Span{Start: s.Span.Start + start, End: s.Span.Start + end + date.end}
}
