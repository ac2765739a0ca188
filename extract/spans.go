package extract

import (
	"sort"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/model"
)

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

// spanner turns what lies in bytes of a text into spans of code points.
type spanner struct {
	text  *layout.Text
	index *index
	pool  pool[model.Span]
}

// spans turns byte spans into the model's: code points, cut where a page ends.
func (x *spanner) spans(in ...layout.Span) []model.Span {
	if len(in) == 0 {
		return nil
	}
	out := x.pool.slice(len(in))
	for _, s := range in {
		out = x.pages(out, s)
	}
	return out
}

// one is spans for one span.
func (x *spanner) one(s layout.Span) []model.Span {
	out := x.pool.slice(1)
	if len(x.text.Marks) > 0 {
		return x.pages(out, s)
	}
	return append(out, model.Span{Start: x.index.runes(s.Start), End: x.index.runes(s.End)})
}

// itemSpans is spans for the parts of one item. All parts but the last take
// the white space behind them with them, so that their texts may be joined
// with or without a blank.
func (x *spanner) itemSpans(parts []layout.Span) []model.Span {
	for i := range parts[:len(parts)-1] {
		for parts[i].End < parts[i+1].Start && blank(x.text.S[parts[i].End]) {
			parts[i].End++
		}
	}
	if len(parts) == 1 {
		return x.one(parts[0])
	}
	return x.spans(parts...)
}

// pages appends a span, cut at the page ends within it. A word broken over a
// page end stands on the page where it begins, so that no span holds half a
// word.
func (x *spanner) pages(out []model.Span, s layout.Span) []model.Span {
	marks := x.text.Marks
	i := sort.Search(len(marks), func(i int) bool { return marks[i].Offset > s.Start })
	for ; i < len(marks) && marks[i].Offset < s.End; i++ {
		at := marks[i].Offset
		for at > s.Start && at < s.End && !blank(x.text.S[at-1]) && !blank(x.text.S[at]) {
			at++
		}
		if at > s.Start && at < s.End {
			out = append(out, x.span(s.Start, at))
			s.Start = at
		}
	}
	return append(out, x.span(s.Start, s.End))
}

func (x *spanner) span(start, end int) model.Span {
	return model.Span{Start: x.index.runes(start), End: x.index.runes(end), Page: x.text.PageAt(start)}
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }
