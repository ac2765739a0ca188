// Package words cuts a text into its words once, for all who read it: the
// countries, times, sums, names and clauses of a statement are told by words,
// and each word is hashed here so that no reader does it again. A Table holds
// what one reader knows of words and is asked by that hash.
//
// Offsets count bytes, end exclusive.
package words
