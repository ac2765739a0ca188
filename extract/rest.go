package extract

import (
	"slices"
	"strings"

	"github.com/paraph/paraph/extract/annotate"
	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/model"
)

// rest lists every word that no item, title or furniture holds, with the
// reason. What segmentation set apart has its own; what is left of a lead-in
// is "lead-in", what is left between the cut items of a sentence "joining", and
// a line that no item was made of, a date or a signature, "no-statement".
func (w *writer) rest() {
	type part struct {
		layout.Span
		reason string
	}
	parts := make([]part, 0, len(w.outline.Rest)+len(w.outline.Statements)/2)
	apart := make([]layout.Span, 0, len(w.outline.Rest)+len(w.aside))
	for _, r := range w.outline.Rest {
		parts = append(parts, part{r.Span, r.Reason})
		apart = append(apart, r.Span)
	}
	w.said = merged(w.said, append(apart, w.aside...))
	next := 0
	for i := range w.outline.Statements {
		s := &w.outline.Statements[i]
		next = w.gaps(s.Span, next, func(gap layout.Span) {
			reason := "joining"
			switch {
			case s.Form == annotate.LeadIn:
				reason = "lead-in"
			case gap.Len() == len(strings.TrimSpace(w.text.Slice(s.Span))):
				reason = "no-statement"
			}
			parts = append(parts, part{gap, reason})
		})
	}
	slices.SortStableFunc(parts, func(a, b part) int { return a.Start - b.Start })
	if len(parts) > 0 {
		w.doc.Rest = make([]model.Rest, 0, len(parts))
	}
	for _, p := range parts {
		w.doc.Rest = append(w.doc.Rest, model.Rest{Reason: p.reason, Spans: w.one(p.Span)})
	}
}

// merged is both lists in the order of the text. Each is about in order by
// itself, which sorting them apart makes use of.
func merged(a, b []layout.Span) []layout.Span {
	byStart := func(a, b layout.Span) int { return a.Start - b.Start }
	slices.SortFunc(a, byStart)
	slices.SortFunc(b, byStart)
	out := make([]layout.Span, 0, len(a)+len(b))
	for _, s := range a {
		for len(b) > 0 && b[0].Start < s.Start {
			out, b = append(out, b[0]), b[1:]
		}
		out = append(out, s)
	}
	return append(out, b...)
}

// gaps yields the stretches of s that nothing in said covers and that hold more
// than white space. near is where in said to look for them first; it gives where
// to for the next.
func (w *writer) gaps(s layout.Span, near int, yield func(layout.Span)) int {
	at := s.Start
	take := func(end int) {
		t := w.text.S[at:end]
		left := strings.TrimLeft(t, " \n\t")
		trimmed := strings.TrimRight(left, " \n\t")
		if trimmed != "" {
			start := at + len(t) - len(left)
			yield(layout.Span{Start: start, End: start + len(trimmed)})
		}
	}
	i := near
	for i > 0 && w.said[i-1].Start >= s.Start {
		i--
	}
	for i < len(w.said) && w.said[i].Start < s.Start {
		i++
	}
	for ; i < len(w.said) && w.said[i].Start < s.End; i++ {
		if w.said[i].Start > at {
			take(w.said[i].Start)
		}
		at = max(at, min(w.said[i].End, s.End))
	}
	if at < s.End {
		take(s.End)
	}
	return i
}
