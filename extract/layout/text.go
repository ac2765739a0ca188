package layout

import (
	"sort"
)

// Span is a stretch of Text.S in bytes, end exclusive.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Text is the canonical text of a document: every word that was read, in
// reading order, blocks parted by newlines, white space inside a block folded
// to single blanks (a newline where a line break was meant).
type Text struct {
	S       string
	Blocks  []Block
	Marks   []PageMark // where the page changes, by offset, ascending; none for unpaged formats
	Pages   int
	Meta    Meta
	Notices []Notice
}

// Block is a paragraph, heading, list item, table cell or piece of furniture.
type Block struct {
	Span   Span // the words, without the marker
	Marker Span // the printed marker before them; empty where there is none

	Role      Role
	Level     int     // heading level by markup or list depth from 1; 0 unknown
	Indent    float32 // left edge of the words, in points from the text's left edge; 0 where unknown
	Size      float32 // points; 0 unknown
	Style     Style   // styles that all letters of the block share
	Runs      []Run   // emphasised stretches, by offset into Text.S
	Table     Cell
	Page      int // the page it begins on
	Furniture Furniture
}

// PageMark says that from Offset on the text stands on Page.
type PageMark struct{ Offset, Page int }

// Slice gives the words of a span.
func (t *Text) Slice(s Span) string { return t.S[s.Start:s.End] }

// Words gives the words of a block, without its marker.
func (t *Text) Words(b *Block) string { return t.S[b.Span.Start:b.Span.End] }

// PageAt gives the page of the byte at offset, 0 where there are no pages.
func (t *Text) PageAt(offset int) int {
	i := sort.Search(len(t.Marks), func(i int) bool { return t.Marks[i].Offset > offset })
	if i == 0 {
		return 0
	}
	return t.Marks[i-1].Page
}
