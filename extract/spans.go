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

// spans turns byte spans into the model's: code points, cut where a page ends.
func (w *writer) spans(in ...layout.Span) []model.Span {
	var out []model.Span
	for _, s := range in {
		for _, p := range w.pages(s) {
			out = append(out, model.Span{
				Start: w.index.runes(p.Start), End: w.index.runes(p.End), Page: w.text.PageAt(p.Start),
			})
		}
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

// pages cuts a span at the page ends within it. A word broken over a page end
// stands on the page where it begins, so that no span holds half a word.
func (w *writer) pages(s layout.Span) []layout.Span {
	marks := w.text.Marks
	i := sort.Search(len(marks), func(i int) bool { return marks[i].Offset > s.Start })
	var out []layout.Span
	for ; i < len(marks) && marks[i].Offset < s.End; i++ {
		at := marks[i].Offset
		for at > s.Start && at < s.End && !blank(w.text.S[at-1]) && !blank(w.text.S[at]) {
			at++
		}
		if at > s.Start && at < s.End {
			out = append(out, layout.Span{Start: s.Start, End: at})
			s.Start = at
		}
	}
	return append(out, s)
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
	var parts []part
	for _, r := range w.outline.Rest {
		parts = append(parts, part{r.Span, r.Reason})
		w.said = append(w.said, r.Span)
	}
	slices.SortFunc(w.said, func(a, b layout.Span) int { return a.Start - b.Start })
	for i := range w.outline.Statements {
		s := &w.outline.Statements[i]
		reason := "joining"
		if s.Form == annotate.LeadIn {
			reason = "lead-in"
		}
		for _, gap := range w.gaps(s.Span) {
			parts = append(parts, part{gap, reason})
		}
	}
	slices.SortStableFunc(parts, func(a, b part) int { return a.Start - b.Start })
	for _, p := range parts {
		w.doc.Rest = append(w.doc.Rest, model.Rest{Reason: p.reason, Spans: w.spans(p.Span)})
	}
}

// gaps are the stretches of s that nothing in said covers and that hold more
// than white space.
func (w *writer) gaps(s layout.Span) (out []layout.Span) {
	at := s.Start
	take := func(end int) {
		t := w.text.S[at:end]
		left := strings.TrimLeft(t, " \n\t")
		trimmed := strings.TrimRight(left, " \n\t")
		if trimmed != "" {
			start := at + len(t) - len(left)
			out = append(out, layout.Span{Start: start, End: start + len(trimmed)})
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
	return out
}
