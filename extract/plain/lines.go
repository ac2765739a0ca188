package plain

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// splitLines cuts at every kind of line end and at form feeds.
func splitLines(s string) []string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.NewReplacer("\r", "\n", "\f", "\n").Replace(s)
	return strings.Split(s, "\n")
}

// wrapWidth is the number of letters that nine of ten lines stay within: the
// width of hard-wrapped text, and more than any short line in a text whose
// paragraphs are one line each.
func wrapWidth(lines []string) int {
	var count [1024]int
	n := 0
	for _, s := range lines {
		if k := utf8.RuneCountInString(strings.TrimSpace(s)); k > 0 {
			count[min(k, len(count)-1)]++
			n++
		}
	}
	sum := 0
	for i, k := range count {
		if sum += k; sum*10 >= n*9 {
			return i
		}
	}
	return 0
}

// numberOf is the number of a marker like "3." or "3)", 0 for others.
func numberOf(marker string) int {
	n, err := strconv.Atoi(strings.TrimRight(marker, ".)"))
	if err != nil {
		return 0
	}
	return n
}

func renumber(marker string, n int) string {
	return strconv.Itoa(n) + marker[len(marker)-1:]
}
