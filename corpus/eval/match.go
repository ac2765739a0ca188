package eval

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// words gives the words of a text, folded for comparison: NFKC, lower case,
// typographic apostrophes plain, soft hyphens gone, Markdown links to their
// text.
func words(s string) []string {
	s = strings.NewReplacer("’", "'", "\u00ad", "").Replace(strings.ToLower(norm.NFKC.String(unlink(s))))
	return strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	})
}

func fold(s string) string { return strings.Join(words(s), " ") }

// unlink turns [text](address) into text.
func unlink(s string) string {
	for {
		mid := strings.Index(s, "](")
		if mid < 0 {
			return s
		}
		open := strings.LastIndexByte(s[:mid], '[')
		end := strings.IndexByte(s[mid:], ')')
		if open < 0 || end < 0 {
			return s
		}
		s = s[:open] + s[open+1:mid] + s[mid+end+1:]
	}
}

// overlap is the word F1 of two word lists, as bags.
func overlap(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	n := map[string]int{}
	for _, w := range b {
		n[w]++
	}
	same := 0
	for _, w := range a {
		if n[w] > 0 {
			n[w]--
			same++
		}
	}
	return 2 * float64(same) / float64(len(a)+len(b))
}

// floor is the least word F1 of a match.
const floor = 0.6

// match pairs pred with gold one to one, best first; ties go to the nearer
// place, then to the earlier. match[i] is the gold index of pred i, or -1.
func match(pred, gold [][]string) []int {
	type pair struct {
		s, far float64
		i, j   int
	}
	index := map[string][]int{}
	for j, g := range gold {
		for _, w := range slices.Compact(sorted(g)) {
			index[w] = append(index[w], j)
		}
	}
	var all []pair
	for i, p := range pred {
		seen := map[int]bool{}
		for _, w := range slices.Compact(sorted(p)) {
			for _, j := range index[w] {
				if seen[j] {
					continue
				}
				seen[j] = true
				if s := overlap(p, gold[j]); s >= floor {
					far := float64(i)/float64(len(pred)) - float64(j)/float64(len(gold))
					all = append(all, pair{s, max(far, -far), i, j})
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.s, a.s), cmp.Compare(a.far, b.far), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	out := slices.Repeat([]int{-1}, len(pred))
	taken := make([]bool, len(gold))
	for _, p := range all {
		if out[p.i] < 0 && !taken[p.j] {
			out[p.i], taken[p.j] = p.j, true
		}
	}
	return out
}
