package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// inset finds a heading that lost its own line and stands, still emphasised,
// at the beginning or end of a paragraph or between two sentences: "… coercion.
// **G. Trade and Labour** The ministers …". It gives the first in the unit.
func (d *doc) inset(u *unit) (at layout.Span, style layout.Style, ok bool) {
	if u.marker.Len() > 0 || u.block.Role == layout.ListItem || u.block.Role == layout.TableCell || u.block.Role == layout.Heading {
		return at, 0, false
	}
	const emphasis = layout.Bold | layout.Underline | layout.Italic
	runs := runsFrom(u.block, u.span.Start)
	for i := 0; i < len(runs); i++ {
		r := runs[i]
		if r.Start >= u.span.End {
			break
		}
		if r.Style&emphasis == 0 {
			continue
		}
		for i+1 < len(runs) && runs[i+1].Style == r.Style && runs[i+1].Start < u.span.End && strings.TrimSpace(d.t.S[r.End:runs[i+1].Start]) == "" {
			i++
			r.End = runs[i].End
		}
		one := trim(d.t.S, layout.Span{Start: max(r.Start, u.span.Start), End: min(r.End, u.span.End)})
		if d.isInset(u, one) {
			return one, r.Style & emphasis, true
		}
	}
	return at, 0, false
}

// isInset says whether an emphasised stretch is such a heading: at least two
// words, written as titles are, between a sentence's end and a word that
// begins sentences.
func (d *doc) isInset(u *unit, at layout.Span) bool {
	if at.Len() < 6 || at == u.span {
		return false
	}
	s := d.t.Slice(at)
	before := strings.TrimSpace(d.t.S[u.span.Start:at.Start])
	after := strings.TrimSpace(d.t.S[at.End:u.span.End])
	switch lastMark(s) {
	case '.', ':', ';', ',', '?', '!':
		return false
	}
	if strings.HasSuffix(s, "–") || strings.HasSuffix(s, "—") {
		return false
	}
	if words := countWords(s, longestOpener+1); words < 2 || words > longestOpener || startsLower(s) || finite.anyIn(s, longestOpener) || danglers.has(lastWord(s)) {
		return false
	}
	if before != "" && lastMark(before) != '.' {
		return false
	}
	if after == "" {
		return before != ""
	}
	next, _ := nextWord(after, 0)
	return strings.HasPrefix(after, next) && startsUpper(next) && starters.has(next)
}
