// Package segment reads a canonical text as the genre writes it: cover page,
// annex, title, preamble, numbered and unnumbered topics, paragraphs,
// bullets, lead-ins, the next meeting. One construct a file, so that ls reads
// as the grammar of these documents; each family of documents is a list of
// the constructs it is made of.
//
// Offsets count bytes of layout.Text.S, end exclusive.
package segment
