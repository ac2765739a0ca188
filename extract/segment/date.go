package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/when"
)

// stretchDate is a time as a text states it, its preposition included.
type stretchDate struct {
	start, end int // bytes of the text
	edtf       string
}

// findDate finds the first date to the day, or the first to the month where
// none is to the day. ref is the date that a year is taken from where none is
// printed.
func findDate(s, ref string) (found stretchDate, ok bool) {
	if ref == "" && !hasFigure(s) {
		return found, false // no year
	}
	if strings.Contains(s, "–-") { // a dash too many, met in print
		s = strings.ReplaceAll(s, "–-", "– ")
	}
	for _, m := range when.Find(s, ref) {
		one := stretchDate{m.Start, m.End, m.EDTF}
		switch {
		case toTheDay(m.EDTF):
			return one, true
		case !ok && len(m.EDTF) == 7 && m.EDTF[5] <= '1':
			found, ok = one, true
		}
	}
	return found, ok
}

// toTheDay says whether an EDTF value names a day or an interval of days.
func toTheDay(edtf string) bool {
	from, to, interval := strings.Cut(edtf, "/")
	return len(from) == 10 && (!interval || len(to) == 10)
}

// looseDate finds the first time in a text, be it a half of a year; empty for
// none.
func looseDate(s, ref string) (edtf string, start, end int) {
	for _, m := range when.Find(s, ref) {
		if m.EDTF != "" {
			return m.EDTF, m.Start, m.End
		}
	}
	return "", 0, 0
}
