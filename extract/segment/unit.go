package segment

import (
	"slices"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
)

// class is what a unit has been found to be.
type class uint8

const (
	open    class = iota // not yet claimed: running text in the end
	cover                // a cover page's row
	title                // the document's title, its place and date, a label over it
	joining              // words that only join or mark: "###", "Annex II"
	heading              // a topic
	bullet               // a list entry
)

// unit is what the constructs work on: a block, or a line of a block whose
// lines stand for themselves. Furniture makes no unit.
type unit struct {
	span      layout.Span // the words
	marker    layout.Span // the printed number or bullet before them; empty for none
	num       number      // the marker read as a number
	block     *layout.Block
	style     layout.Style // what all letters share
	first     bool         // first of its block
	class     class
	list      bool        // a numbered unit that is an entry of a list
	para      string      // the number of the paragraph that it opens
	depth     int         // of a bullet, from 1
	topic     int         // of a heading: its place in Outline.Topics
	lead      int         // bytes at the beginning that are no part of the text: a dateline, a run-in heading
	opener    layout.Span // a run-in heading's words
	sets      bool        // the run-in heading sets off several statements: it is a topic
	operative bool        // of the operative part of a resolution or conclusions
	from      int         // its statements, once they are written: from, up to to
	to        int
}

// doc is a text on its way to an Outline.
type doc struct {
	t      *layout.Text
	units  []unit
	out    *Outline
	buffer *Buffer
	body   int // the first unit after cover page, annex mark and title

	coverPage *coverPage        // nil for none
	organ     int               // the unit in which a resolution's organ names itself, plus one
	decides   bool              // its operative part has begun
	foreign   string            // the language of the text where that is not English, BCP 47
	found     [][]party.Mention // by statement, once sought
	named     []party.Mention   // all of them
	told      []tells           // by statement: what its words may tell
	lineDate  string            // of the place-and-date line over the text
	linePlace string
	name      string      // the title, with small letters where it is all in capitals
	rowTitle  layout.Span // the title that a labelled row over the text gives
	core      string      // the body's name without its parties
	ownWords  ownWords

	bareTitle   string // the container's title as bare has it, once asked for
	announcedIn int    // the statement that announces the meeting, plus one
	headline    int    // the unit of a page's headline, 0 for none or the first
	published   string // the day that a labelled line near the beginning gives
}

func (d *doc) words(u *unit) string { return d.t.S[u.span.Start:u.span.End] }

func (d *doc) markerText(u *unit) string { return d.t.S[u.marker.Start:u.marker.End] }

func newDoc(t *layout.Text, buf *Buffer) *doc {
	if t.Meta.Title != "" && isFileName(t.Meta.Title) {
		named := *t
		named.Meta.Title = ""
		t = &named
	}
	d := &doc{t: t, out: &Outline{}, buffer: buf, units: slices.Grow(buf.units[:0], len(t.Blocks))}
	for i := range t.Blocks {
		if t.Blocks[i].Furniture == layout.None {
			d.addBlock(&t.Blocks[i])
		}
	}
	return d
}

// isFileName says whether what a container gives as its title is the name of a
// file or a program's stopgap rather than a title.
func isFileName(s string) bool {
	l := strings.TrimSpace(s)
	for _, w := range [...]string{"microsoft word", "microsoft powerpoint", "powerpoint presentation", "untitled", "document1", "file:", "http:", "https:", "print preview"} {
		if hasPrefixFold(l, w) {
			return true
		}
	}
	if k := strings.LastIndexByte(l, '.'); k > 0 && len(l)-k <= 6 && !strings.Contains(l[k:], " ") && k+1 < len(l) && !strings.Contains(l[k+1:], ".") {
		switch strings.ToLower(l[k+1:]) {
		case "pdf", "doc", "docx", "html", "htm", "txt", "md", "rtf", "odt", "indd", "xml":
			return true
		}
	}
	return !strings.Contains(l, " ") && strings.ContainsAny(l, "_0123456789") && len(l) > 3
}

// addBlock makes one unit of a block, or several where its lines stand for
// themselves.
func (d *doc) addBlock(b *layout.Block) {
	u := unit{span: b.Span, marker: b.Marker, block: b, style: b.Style, first: true}
	for {
		nl := strings.IndexByte(d.t.S[u.span.Start:b.Span.End], '\n')
		for nl >= 0 && !partsLines(d.t.S[u.span.Start:u.span.Start+nl], d.t.S[u.span.Start+nl+1:b.Span.End]) {
			next := strings.IndexByte(d.t.S[u.span.Start+nl+1:b.Span.End], '\n')
			if next < 0 {
				nl = -1
			} else {
				nl += 1 + next
			}
		}
		if nl < 0 {
			u.span.End = b.Span.End
			d.addUnit(u)
			return
		}
		u.span.End = u.span.Start + nl
		d.addUnit(u)
		u = unit{span: layout.Span{Start: u.span.End + 1, End: b.Span.End}, block: b, style: b.Style}
	}
}

// partsLines says whether a meant line break between two lines of a block
// parts them: not where a sentence plainly runs on.
func partsLines(before, after string) bool {
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	if before == "" || after == "" {
		return true
	}
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	return !startsLower(after) || len(before) < 80 && !strings.ContainsAny(before, ".,;")
}

func (d *doc) addUnit(u unit) {
	u.span = trim(d.t.S, u.span)
	if u.span.Len() == 0 && u.marker.Len() == 0 {
		return
	}
	if u.style == 0 {
		u.style = d.sharedStyle(&u)
	}
	if at, style, ok := d.inset(&u); ok && u.style == 0 {
		before, own, after := u, u, u
		before.span.End, own.span, after.span.Start = at.Start, at, at.End
		own.style, own.first, after.first = style, true, true
		d.addUnit(before)
		d.addUnit(own)
		d.addUnit(after)
		return
	}
	k := capsEnd(d.words(&u))
	if len(d.units) >= 12 {
		k = annexEnd(d.words(&u))
	} else if k == 0 {
		k = annexEnd(d.words(&u))
	}
	if k > 0 {
		rest := u
		rest.span.Start += k
		u.span.End = u.span.Start + k
		d.addUnit(u)
		rest.marker, rest.first = layout.Span{}, false
		d.addUnit(rest)
		return
	}
	if u.marker.Len() > 0 {
		u.num = readNumber(d.markerText(&u))
	} else if n, end, ok := d.leading(&u); ok {
		u.num = n
		u.marker = layout.Span{Start: u.span.Start, End: u.span.Start + end}
		u.span = trim(d.t.S, layout.Span{Start: u.marker.End, End: u.span.End})
	}
	d.units = append(d.units, u)
}

// capsEnd says where a title in capitals ends that a place in small letters
// follows on the same line: "… OF THE 28TH SUMMIT Kuala Lumpur, Malaysia"; 0
// for none.
func capsEnd(s string) int {
	if len(s) > 300 || len(s) < 20 {
		return 0
	}
	end := 0
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && !isSpace(s[j]) {
			j++
		}
		if w := s[i:j]; hasSmall(w) || strings.ToUpper(w) != w {
			break
		}
		for j < len(s) && isSpace(s[j]) {
			j++
		}
		end, i = j, j
	}
	if end < 16 || end >= len(s) || countWords(s[:end], 4) < 4 || !isPlace(s[end:]) && !isPlaceAndDate(s[end:]) {
		return 0
	}
	return end
}

// annexEnd says where "ANNEX" ends that a title follows on the same line; 0
// for none.
func annexEnd(s string) int {
	if len(s) > 300 || len(s) < 12 || s[0] < 'A' || s[0] > 'Z' && s[0] < 0x80 {
		return 0
	}
	head, rest, ok := strings.Cut(s, " ")
	if !ok || !allCaps(head) || !isAnnexMark(head) || !startsUpper(rest) || isAnnexMark(s) || lastMark(s) == '.' {
		return 0
	}
	if next, tail, more := strings.Cut(rest, " "); numberOf(strings.Trim(next, ".:")).scheme != symbol { // "ANNEX II Joint Statement"
		if !more || !startsUpper(tail) {
			return 0
		}
		return len(head) + 1 + len(next)
	} else if strings.HasPrefix(rest, "TO ") {
		return 0
	}
	return len(head)
}

// leading reads the number that a unit's words begin with. In a heading by
// markup a bare figure is one too: "2 Finance".
func (d *doc) leading(u *unit) (number, int, bool) {
	s := d.words(u)
	n, end, ok := leadingNumber(s)
	if ok || u.block.Role != layout.Heading {
		return n, end, ok
	}
	head, tail, _ := strings.Cut(s, " ")
	if n = numberOf(head); (n.scheme == arabic || n.scheme == roman) && len(head) <= 3 && startsUpper(tail) {
		return n, len(head), true
	}
	return number{}, 0, false
}

// sharedStyle gives the style that a line of a block has all over when the
// block as a whole has none.
func (d *doc) sharedStyle(u *unit) layout.Style {
	for _, r := range runsFrom(u.block, u.span.Start) {
		if r.Start <= u.span.Start && !hasLetters(d.t.S[min(r.End, u.span.End):u.span.End]) {
			return r.Style &^ (layout.Superscript | layout.NoteMark)
		}
		if r.Start > u.span.Start {
			break
		}
	}
	return 0
}
