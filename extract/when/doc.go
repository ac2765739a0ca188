// Package when finds times in English text - dates, months, quarters,
// seasons, halves, years, "over the next year", "in the coming months" - and
// says them in EDTF (ISO 8601-2), resolved against a date of reference.
//
// Offsets count bytes, end exclusive.
package when
