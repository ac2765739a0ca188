// Package docx reads the main text of Office Open XML documents
// (ECMA-376, part 1), as Word would print it with all changes accepted.
//
// Read opens the package within a limit of bytes unpacked, learns the styles
// and the numbering, and streams the main part: paragraphs, tables, text boxes,
// fields' results and insertions are kept, deletions and instructions dropped.
// Automatic numbers become the markers they print as. Headers, footers and
// notes are handed over as furniture. Nothing outside the package is looked at.
package docx
