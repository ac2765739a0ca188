package report

import "strings"

// word is a run of words of a wording. Mark is "ins" where the wording before
// it has no such words, "del" for what only the wording before has. Linked
// words are among those that join the two.
type word struct {
	Text, Mark string
	Linked     bool
}

const (
	// compared is how many words of each wording are compared; statements are
	// rarely longer, and the comparison takes the product of the lengths.
	compared = 400
	// alike is the share of common words from which on the changes are shown;
	// below it they would hide both wordings.
	alike = 0.35
)

// compare marks the words of after against those of before by their longest
// common subsequence. Case and punctuation do not count. Where little is
// common the new wording stands unmarked, and anew is true.
func compare(before, after string, linked map[string]bool) (words []word, anew bool) {
	a, b := strings.Fields(before), strings.Fields(after)
	if len(a) == 0 || len(b) == 0 || len(a) > compared || len(b) > compared {
		return runs(plain(b, "", linked)), true
	}
	length := common(a, b)
	if float64(2*length[0][0]) < alike*float64(len(a)+len(b)) {
		return runs(plain(b, "", linked)), true
	}
	return runs(ordered(steady(walk(a, b, length, linked)))), false
}

// overlap is the share of words that two wordings have in common, in whatever
// order.
func overlap(before, after string) float64 {
	a, b := strings.Fields(before), strings.Fields(after)
	n := map[string]int{}
	for _, w := range a {
		n[bare(w)]++
	}
	both := 0
	for _, w := range b {
		if n[bare(w)] > 0 {
			n[bare(w)]--
			both++
		}
	}
	return float64(2*both) / float64(max(1, len(a)+len(b)))
}

// walk goes along the longest common subsequence.
func walk(a, b []string, length [][]int, linked map[string]bool) (out []word) {
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case bare(a[i]) == bare(b[j]):
			out = append(out, word{b[j], "", links(b[j], linked)})
			i++
			j++
		case length[i+1][j] >= length[i][j+1]:
			out = append(out, word{a[i], "del", false})
			i++
		default:
			out = append(out, word{b[j], "ins", links(b[j], linked)})
			j++
		}
	}
	out = append(out, plain(a[i:], "del", nil)...)
	return append(out, plain(b[j:], "ins", linked)...)
}

func plain(words []string, mark string, linked map[string]bool) (out []word) {
	for _, w := range words {
		out = append(out, word{w, mark, links(w, linked)})
	}
	return out
}

// steady turns a lone short word ("of", "the") between two changes into a
// change itself: that it is the same by chance only breaks the reading.
func steady(in []word) (out []word) {
	for i, w := range in {
		if w.Mark == "" && i > 0 && i+1 < len(in) && in[i-1].Mark != "" && in[i+1].Mark != "" && len(bare(w.Text)) <= 3 {
			out = append(out, word{w.Text, "del", false}, word{w.Text, "ins", w.Linked})
			continue
		}
		out = append(out, w)
	}
	return out
}

// ordered puts what went before what came, within each stretch of changes.
func ordered(in []word) (out []word) {
	var came []word
	for _, w := range in {
		switch w.Mark {
		case "ins":
			came = append(came, w)
		case "":
			out = append(append(out, came...), w)
			came = nil
		default:
			out = append(out, w)
		}
	}
	return append(out, came...)
}

// common[i][j] is the length of the longest common subsequence of a[i:], b[j:].
func common(a, b []string) [][]int {
	n := make([][]int, len(a)+1)
	for i := range n {
		n[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if bare(a[i]) == bare(b[j]) {
				n[i][j] = n[i+1][j+1] + 1
			} else {
				n[i][j] = max(n[i+1][j], n[i][j+1])
			}
		}
	}
	return n
}

func bare(w string) string { return strings.ToLower(strings.Trim(w, ".,;:()[]“”\"'‘’")) }

// links tells whether w is one of the linking words, in whatever ending.
func links(w string, linked map[string]bool) bool {
	w = bare(w)
	if linked[w] {
		return true
	}
	for l := range linked {
		n := 0
		for n < len(w) && n < len(l) && w[n] == l[n] {
			n++
		}
		if n >= 4 && n >= len(l)-3 && n >= len(w)-3 {
			return true
		}
	}
	return false
}

// runs joins neighbours of one mark.
func runs(in []word) (out []word) {
	for _, w := range in {
		if n := len(out); n > 0 && out[n-1].Mark == w.Mark && out[n-1].Linked == w.Linked {
			out[n-1].Text += " " + w.Text
			continue
		}
		out = append(out, w)
	}
	return out
}
