package corpus

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// dueRange gives the first and the last day that an EDTF value covers, as ISO
// 8601; "" for an end that is open or not understood.
func dueRange(edtf string) (from, to string) {
	first, last, interval := strings.Cut(edtf, "/")
	if !interval {
		last = first
	}
	from, _ = period(first)
	_, to = period(last)
	return from, to
}

// subYears are EDTF's groupings that stand in the place of the month: the
// first month and how many. 21 to 24 are the seasons (northern, as readers of
// such documents mean them), 33 to 36 the quarters, 37 to 39 the thirds, 40
// and 41 the halves.
var subYears = map[int][2]int{
	21: {3, 3}, 22: {6, 3}, 23: {9, 3}, 24: {12, 3},
	33: {1, 3}, 34: {4, 3}, 35: {7, 3}, 36: {10, 3},
	37: {1, 4}, 38: {5, 4}, 39: {9, 4},
	40: {1, 6}, 41: {7, 6},
}

// period gives the first and last day of a single date.
func period(s string) (from, to string) {
	parts := strings.Split(strings.Trim(s, "~?%"), "-")
	var n [3]int
	if len(parts) > 3 {
		return "", ""
	}
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || len(p) != [3]int{4, 2, 2}[i] {
			return "", ""
		}
		n[i] = v
	}
	month, months, day := n[1], 1, n[2]
	switch {
	case len(parts) == 1:
		month, months = 1, 12
	case month > 12:
		g, ok := subYears[month]
		if !ok || day > 0 {
			return "", ""
		}
		month, months = g[0], g[1]
	case month < 1:
		return "", ""
	}
	if day > 0 {
		from = fmt.Sprintf("%04d-%02d-%02d", n[0], month, day)
		return from, from
	}
	end := time.Date(n[0], time.Month(month+months), 0, 0, 0, 0, 0, time.UTC)
	return fmt.Sprintf("%04d-%02d-01", n[0], month), end.Format(time.DateOnly)
}
