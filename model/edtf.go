package model

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Days is the stretch of days that an EDTF value may mean, both ends included.
// A zero From or To is an open end.
type Days struct{ From, To time.Time }

// groupings are the codes that ISO 8601-2 puts in the place of the month: the
// first month of each and how many it has. Seasons are the northern
// meteorological ones; winter runs into the next year.
var groupings = map[int]struct{ first, months int }{
	21: {3, 3}, 22: {6, 3}, 23: {9, 3}, 24: {12, 3},
	33: {1, 3}, 34: {4, 3}, 35: {7, 3}, 36: {10, 3},
	37: {1, 4}, 38: {5, 4}, 39: {9, 4},
	40: {1, 6}, 41: {7, 6},
}

// ParseEDTF reads the EDTF that paraph writes: a day, month, year, season,
// quarter, third or half of a year, each perhaps approximate ("~", "?", "%"),
// and intervals of two of them, an end perhaps open (".."). The mark of
// approximation does not widen the days.
func ParseEDTF(s string) (Days, error) {
	from, to, interval := strings.Cut(s, "/")
	if !interval {
		return parseOne(s)
	}
	var d Days
	if from != ".." {
		a, err := parseOne(from)
		if err != nil {
			return Days{}, err
		}
		d.From = a.From
	}
	if to != ".." {
		b, err := parseOne(to)
		if err != nil {
			return Days{}, err
		}
		d.To = b.To
	}
	if !d.From.IsZero() && !d.To.IsZero() && d.To.Before(d.From) {
		return Days{}, fmt.Errorf("edtf %q: ends before it begins", s)
	}
	return d, nil
}

// Before says whether all of d lies before the day (as of midnight) t.
func (d Days) Before(t time.Time) bool { return !d.To.IsZero() && d.To.Before(t) }

func parseOne(s string) (Days, error) {
	bad := fmt.Errorf("edtf %q: not a date", s)
	parts := strings.Split(strings.TrimRight(s, "~?%"), "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return Days{}, bad
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || v < 0 || i > 0 && len(p) != 2 {
			return Days{}, bad
		}
		n[i] = v
	}
	first, months := n[1], 1
	if len(parts) == 1 {
		first, months = 1, 12
	} else if g, ok := groupings[n[1]]; ok && len(parts) == 2 {
		first, months = g.first, g.months
	}
	if first < 1 || first > 12 {
		return Days{}, bad
	}
	from := time.Date(n[0], time.Month(first), 1, 0, 0, 0, 0, time.UTC)
	if len(parts) < 3 {
		return Days{from, from.AddDate(0, months, -1)}, nil
	}
	day := time.Date(n[0], time.Month(first), n[2], 0, 0, 0, 0, time.UTC)
	if n[2] < 1 || day.Day() != n[2] {
		return Days{}, bad
	}
	return Days{day, day}, nil
}
