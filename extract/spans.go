package extract

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/paraph/paraph/extract/annotate"
	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/model"
)

func itoa(n int) string { return strconv.Itoa(n) }

// pool hands out short slices that lie one behind another in long ones, so
// that a document of ten thousand spans is not as many small objects.
type pool[T any] struct{ chunk []T }

const chunkLen = 256

// slice is an empty slice with room for n.
func (p *pool[T]) slice(n int) []T {
	if cap(p.chunk)-len(p.chunk) < n {
		p.chunk = make([]T, 0, max(n, chunkLen))
	}
	from := len(p.chunk)
	p.chunk = p.chunk[:from+n]
	return p.chunk[from : from : from+n]
}

// spans turns byte spans into the model's: code points, cut where a page ends.
func (w *writer) spans(in ...layout.Span) []model.Span {
	if len(in) == 0 {
		return nil
	}
	out := w.pool.slice(len(in))
	for _, s := range in {
		out = w.pages(out, s)
	}
	return out
}

// itemSpans is spans for the parts of one item. All parts but the last take
// the white space behind them with them, so that their texts may be joined
// with or without a blank.
func (w *writer) itemSpans(parts []layout.Span) []model.Span {
	for i := range parts[:len(parts)-1] {
		for parts[i].End < parts[i+1].Start && blank(w.text.S[parts[i].End]) {
			parts[i].End++
		}
	}
	return w.spans(parts...)
}

// pages appends a span, cut at the page ends within it. A word broken over a
// page end stands on the page where it begins, so that no span holds half a
// word.
func (w *writer) pages(out []model.Span, s layout.Span) []model.Span {
	marks := w.text.Marks
	i := sort.Search(len(marks), func(i int) bool { return marks[i].Offset > s.Start })
	for ; i < len(marks) && marks[i].Offset < s.End; i++ {
		at := marks[i].Offset
		for at > s.Start && at < s.End && !blank(w.text.S[at-1]) && !blank(w.text.S[at]) {
			at++
		}
		if at > s.Start && at < s.End {
			out = append(out, w.span(s.Start, at))
			s.Start = at
		}
	}
	return append(out, w.span(s.Start, s.End))
}

func (w *writer) span(start, end int) model.Span {
	return model.Span{Start: w.index.runes(start), End: w.index.runes(end), Page: w.text.PageAt(start)}
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

// rest lists every word that no item, title or furniture holds, with the
// reason. What segmentation set apart has its own; what is left of a lead-in
// is "lead-in", what is left between the cut items of a sentence "joining".
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
	for i := range w.outline.Statements {
		s := &w.outline.Statements[i]
		reason := "joining"
		if s.Form == annotate.LeadIn {
			reason = "lead-in"
		}
		w.gaps(s.Span, func(gap layout.Span) { parts = append(parts, part{gap, reason}) })
	}
	slices.SortStableFunc(parts, func(a, b part) int { return a.Start - b.Start })
	if len(parts) > 0 {
		w.doc.Rest = make([]model.Rest, 0, len(parts))
	}
	for _, p := range parts {
		w.doc.Rest = append(w.doc.Rest, model.Rest{Reason: p.reason, Spans: w.spans(p.Span)})
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
// than white space.
func (w *writer) gaps(s layout.Span, yield func(layout.Span)) {
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
	i, _ := slices.BinarySearchFunc(w.said, s.Start, func(a layout.Span, at int) int { return a.Start - at })
	for ; i < len(w.said) && w.said[i].Start < s.End; i++ {
		if w.said[i].Start > at {
			take(w.said[i].Start)
		}
		at = max(at, min(w.said[i].End, s.End))
	}
	if at < s.End {
		take(s.End)
	}
}
