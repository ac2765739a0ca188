// Package content runs a page's content streams (ISO 32000-1, 8 and 9) and
// gives the characters that they show, each with its place.
package content

import (
	"github.com/paraph/paraph/extract/pdf/font"
	"github.com/paraph/paraph/extract/pdf/structure"
)

// Direction is the way a character's line runs, in quarter turns clockwise
// from left to right. Text that runs none of the four ways has Oblique or
// more: see Angle.
type Direction uint8

// The directions.
const (
	Right Direction = iota
	Down
	Left
	Up
	Oblique
)

// Flags are what is known of a glyph besides its place.
type Flags uint8

// The flags.
const (
	SpaceBefore Flags = 1 << iota // a space character was shown before it
	Invisible                     // neither filled nor stroked: a scan's text layer
	Stroked                       // filled and stroked, which looks bold
	Artifact                      // marked as no part of the document's text
	Outside                       // on the sheet, but cut off by the page's visible box
)

// Glyph is one character shown. Its place is given as if its line ran from
// left to right: X along the line, Y downwards to the baseline, in points from
// the top left of the page turned so.
type Glyph struct {
	X0, X1 float32 // the character's own extent along the line
	Next   float32 // where the next character would stand
	Y      float32
	Size   float32
	R      rune  // negative: Page.Texts[-1-R]
	Mark   int32 // the marked-content identifier (MCID), -1 for none
	ink    ink
	Font   uint16
	Dir    Direction
	Flags  Flags
}

// Rule is a thin horizontal or vertical line drawn on the page, in points from
// its top left.
type Rule struct{ X0, Y0, X1, Y1 float32 }

// Link is the place of a link, in points from the page's top left, and where
// it leads.
type Link struct {
	X0, Y0, X1, Y1 float32
	Target         string
}

// Page is what a page shows.
type Page struct {
	Width, Height float32
	Glyphs        []Glyph
	Fonts         []*font.Font
	Texts         []string
	Rules         []Rule
	Links         []Link              // where the interpreter was asked for them
	Tags          []structure.Element // by MCID; what the structure tree says
	Images        int                 // images shown that are larger than a letter
	Unknown       int                 // glyphs without a known character
}

// Reset empties the page for the next one.
func (p *Page) Reset() {
	*p = Page{Glyphs: p.Glyphs[:0], Fonts: p.Fonts[:0], Texts: p.Texts[:0], Rules: p.Rules[:0], Links: p.Links[:0]}
}
