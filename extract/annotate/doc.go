// Package annotate codes statements by the coding manual: it cuts a statement
// into its undertakings and tells each one's kind and, of a commitment, who
// undertakes what, how strongly, by when, with how much money.
//
// It knows nothing of files and layout: statements go in, items come out.
// Offsets count bytes of the statement's Text, end exclusive.
package annotate
