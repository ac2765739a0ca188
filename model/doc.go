// Package model says what paraph's JSON says: documents, their topics and
// items, the links and threads between them, and the error record that takes
// the place of a document that could not be read.
//
// It is the ground floor of the house: every other package may import it and
// it imports the standard library only.
//
// Every offset in this package counts Unicode code points of Document.Text,
// start inclusive, end exclusive, so that text[start:end] in Python gives the
// words. (The packages that read and analyse count bytes; the turn is made
// once, in package extract.)
//
// An unknown value is absent, never a guess and never the empty string.
package model
