// Package pdf reads PDF files.
//
// Read is the way in. A file goes through five rooms, each a package named
// after what it does in ISO 32000-1: file opens it, mends it and decodes its
// streams (github.com/ledongthuc/pdf parses the objects); structure reads what
// its tags tell; content runs the pages' programs with the fonts of font and
// gives characters with their places; arrange makes lines, columns and tables of
// them, in reading order.
// Where that fails or yields what cannot be text, PDFium reads the file.
package pdf
