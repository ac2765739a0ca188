package segment

import "strings"

var ordinalWords = []string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
	"eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
	"twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth"}

// ordinal reads "second", "2nd", "inaugural", "first-ever", "25th"; 0 for none.
func ordinal(w string) int {
	if w == "" || len(w) > 16 {
		return 0
	}
	if isDigit(w[0]) {
		n, digits := leadingFigures(w)
		switch strings.ToLower(w[digits:]) {
		case "st", "nd", "rd", "th":
			if digits <= 3 {
				return n
			}
		}
		return 0
	}
	if len(w) > 1 && w[0] <= 'X' { // "the XIII Joint Committee"
		if n := romanValue(w); n > 1 {
			return n
		}
	}
	switch {
	case strings.EqualFold(w, "inaugural"), strings.EqualFold(w, "first-ever"):
		return 1
	}
	for n, o := range ordinalWords {
		if n > 0 && strings.EqualFold(w, o) {
			return n
		}
	}
	return 0
}
