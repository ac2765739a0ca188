package model

import "slices"

// MinistersLast puts what ministers are of before them: "ministers of trade",
// in words in small letters, becomes "trade ministers".
func MinistersLast(words []string) []string {
	of := slices.Index(words, "ministers")
	if of < 0 || of+2 >= len(words) || words[of+1] != "of" {
		return words
	}
	return slices.Concat(words[:of], words[of+2:], words[of:of+1])
}

// OrganLast puts what a body is on before its noun, which organ tells: "trade
// working group on reefs" becomes "trade reefs working group".
func OrganLast(words []string, organ func(string) bool) []string {
	on := slices.Index(words, "on")
	if on < 1 || on+1 == len(words) || !organ(words[on-1]) {
		return words
	}
	noun := OrganAt(words[:on], organ)
	return slices.Concat(words[:noun], words[on+1:], words[noun:on])
}

// OrganAt is where the noun of the body begins that words end in, their length
// for none: "task" and "working" belong to it.
func OrganAt(words []string, organ func(string) bool) int {
	n := len(words)
	if n > 0 && organ(words[n-1]) {
		n--
		if n > 0 && (words[n-1] == "task" || words[n-1] == "working") {
			n--
		}
	}
	return n
}
