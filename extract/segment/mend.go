package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// mend puts together what stands in two blocks and is one: a heading over two
// lines, a sentence that a reader could not know to go on.
func mend(d *doc) {
	resolution := d.organLine() >= 0
	kept := d.units[:0]
	for i := range d.units {
		u, n := &d.units[i], len(kept)
		switch {
		case n > 0 && d.labelOver(&kept[n-1], u): // "Section 1" over "Objectives"
			u.num, u.marker, u.block = sectionNumber(d.words(&kept[n-1])), kept[n-1].span, kept[n-1].block
			kept[n-1] = *u
		case n > 0 && d.goesOnIn(&kept[n-1], u, resolution):
			kept[n-1].span.End = u.span.End
		case n == i: // nothing has been put together yet
			kept = d.units[:n+1]
		default:
			kept = append(kept, *u)
		}
	}
	clear(d.units[len(kept):])
	d.units = kept
}

// labelOver says whether unit u is only "Section 1" or "Article 2" and v the
// heading that it numbers.
func (d *doc) labelOver(u, v *unit) bool {
	return u.marker.Len() == 0 && v.marker.Len() == 0 && u.span.Len() < 16 && sectionNumber(d.words(u)).scheme == section && d.titleForm(v) && countWords(d.words(v), 13) < 13
}

func sectionNumber(s string) number {
	if labelEnd(s) > 0 {
		return readNumber(s)
	}
	return number{}
}

// goesOnIn says whether unit v goes on with unit u. Only white space may stand
// between them.
func (d *doc) goesOnIn(u, v *unit, resolution bool) bool {
	if v.marker.Len() > 0 || v.span.Start < u.span.End || strings.TrimSpace(d.t.S[u.span.End:v.span.Start]) != "" || v.block.Table != u.block.Table || v.block.Table.Table > 0 {
		return false
	}
	before, after := d.words(u), d.words(v)
	switch lastMark(before) {
	case '.', '!', '?', ':', ';':
		return false
	}
	if v.style != u.style || v.block.Role != u.block.Role && u.marker.Len() == 0 {
		return false
	}
	lowerNext := startsLower(after) && firstRune(after) == firstLetter(after)
	headline := u.style&(layout.Bold|layout.Underline) != 0 || u.block.Role == layout.Heading || u.block.Role == layout.Title
	if headline {
		return countWords(before, maxTitle) < maxTitle && countWords(after, maxTitle) < maxTitle && (lowerNext || danglers.has(lastWord(before)))
	}
	if allCaps(before) {
		return false
	}
	if u.block == v.block || u.block.Role == layout.Paragraph && v.block.Role == layout.Paragraph {
		return goesOnBeyond(before, after, lowerNext)
	}
	if u.block.Role != layout.Unknown && u.block.Role != layout.ListItem || v.block.Role != layout.Unknown {
		return false
	}
	if lowerNext {
		return countWords(before, 5) > 4
	}
	// A list of names cut behind a comma; in a resolution every paragraph of
	// the preamble ends in one.
	first, _ := nextWord(after, 0)
	return !resolution && u.block.Page > 0 && lastMark(before) == ',' && len(before) > 60 && !strings.HasSuffix(first, "ing") && !strings.HasSuffix(first, "ed") && countWords(after, 4) > 3
}

// goesOnBeyond says whether a sentence goes on in the next paragraph, as dumps
// of scanned pages have it: no mark ends the first, and it hangs on a word that
// ends none, or is long or has a verb and finds its end in small letters.
func goesOnBeyond(before, after string, lowerNext bool) bool {
	if countWords(before, 4) < 4 || strings.HasSuffix(before, ",") && !lowerNext {
		return false
	}
	if hanging.has(lastWord(before)) && lastMark(after) == '.' {
		return true
	}
	return lowerNext && (len(before) > wrappedLine || finite.anyIn(before, 400))
}

// wrappedLine is more bytes than a heading that does not end has.
const wrappedLine = 70

// hanging are words that no sentence ends in and no heading either.
var hanging = set("the a an of and or to with for from by in on at that which who whose as is are was were will our their its this these")

// firstLetter is the very first character of s.
func firstLetter(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
