package model

import "strconv"

// Nth writes an ordinal in figures: "1st", "22nd", "113th".
func Nth(n int) string { return strconv.Itoa(n) + nthEnding(n) }

func nthEnding(n int) string {
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}
