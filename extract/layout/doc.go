// Package layout turns what a reader read into the canonical text that
// everything else slices.
//
// A reader (extract/pdf, extract/html, extract/docx, extract/plain) hands over
// a Draft: lines with their style, place and what the markup says of them.
// MarkFurniture tells running headers and footers by repetition and place.
// Compose joins lines to blocks, mends words broken at line ends, tells
// markers and depth, and builds the Text. It is the only way to make a Text,
// so every offset is right by construction: spans are born here and from then
// on only sliced.
//
// Offsets in this package count bytes of Text.S (UTF-8), end exclusive.
package layout
