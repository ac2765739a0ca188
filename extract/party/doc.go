// Package party tells countries and groups of countries by their names, short
// names, adjectives and abbreviations, as ISO 3166-1 alpha-2 codes or "EU".
// Country names are CLDR's (golang.org/x/text); the tables here hold only
// what CLDR has not.
//
// Offsets count bytes, end exclusive.
package party
