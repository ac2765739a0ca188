package segment

import "strings"

// looseDate finds the first time in a text that may be less than a day: a
// date, a month, a half, quarter or season, a year, "later this year". EDTF
// (ISO 8601-2), with the codes of the coding manual for halves; empty for
// none.
func looseDate(s, ref string) (edtf string, start, end int) {
	t := dateTokens(s)
	for i := range t {
		if e, edtf := dateAt(t, i); e > i {
			if strings.Contains(edtf, "0000-") {
				if len(ref) < 4 {
					return "", 0, 0
				}
				edtf = strings.ReplaceAll(edtf, "0000-", ref[:4]+"-")
			}
			return aboutMonth(t, i, edtf), t[i].start, t[e-1].end
		}
		if year, e := yearAt(t, i, ref); year != "" {
			from, code := partOfYear(t, i)
			return year + code, t[from].start, t[e-1].end
		}
	}
	return "", 0, 0
}

// aboutMonth marks "early in March 2025" as about the month.
func aboutMonth(t []dateToken, i int, edtf string) string {
	if len(edtf) == 7 && i > 0 {
		switch strings.ToLower(t[i-1].word) {
		case "early", "late", "mid", "around":
			return edtf + "~"
		}
	}
	return edtf
}

// yearAt reads a year at token i: in figures behind a preposition or a part of
// the year, or "this year", "next year".
func yearAt(t []dateToken, i int, ref string) (string, int) {
	if t[i].digits == 4 && t[i].figure >= 1990 && t[i].figure < 2100 {
		return isoDate(t[i].figure, 1, 1)[:4], i + 1
	}
	if i+1 < len(t) && strings.EqualFold(t[i+1].word, "year") && len(ref) >= 4 {
		year := 0
		for _, c := range []byte(ref[:4]) {
			year = year*10 + int(c-'0')
		}
		switch strings.ToLower(t[i].word) {
		case "this":
			return isoDate(year, 1, 1)[:4], i + 2
		case "next":
			return isoDate(year+1, 1, 1)[:4], i + 2
		}
	}
	return "", 0
}

// partOfYear reads what stands before a year: "the first half of", "early in",
// "the end of", "autumn". It gives the first token and the EDTF suffix.
func partOfYear(t []dateToken, i int) (from int, code string) {
	k := i - 1
	for k >= 0 && (strings.EqualFold(t[k].word, "of") || strings.EqualFold(t[k].word, "in") || strings.EqualFold(t[k].word, "the") || t[k].join && t[k].word == "-") {
		k--
	}
	if k < 0 {
		return i, ""
	}
	w := strings.ToLower(t[k].word)
	switch w {
	case "early", "late", "mid", "beginning", "around", "start", "middle":
		return k, "~"
	case "end":
		return k, "-12~"
	case "spring":
		return k, "-21"
	case "summer":
		return k, "-22"
	case "autumn", "fall":
		return k, "-23"
	case "winter":
		return k, "-24"
	}
	if k == 0 {
		return i, ""
	}
	n := ordinal(t[k-1].word)
	if t[k-1].figure > 0 {
		n = t[k-1].figure
	}
	switch {
	case (w == "half" || w == "semester") && n >= 1 && n <= 2:
		return k - 1, [...]string{"-40", "-41"}[n-1]
	case w == "quarter" && n >= 1 && n <= 4:
		return k - 1, [...]string{"-33", "-34", "-35", "-36"}[n-1]
	}
	return i, ""
}
