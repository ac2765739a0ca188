// Package party tells countries and groups of countries by their names, short
// names, adjectives and abbreviations, as ISO 3166-1 alpha-2 codes or "EU".
// Country names are CLDR's; a test holds the table to golang.org/x/text, which
// the program itself does not carry.
//
// Offsets count bytes, end exclusive.
package party
