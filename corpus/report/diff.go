package report

import "strings"

// word is a word of a wording. Mark is "ins" where the wording before it has
// no such word, "del" for one that only the wording before has.
type word struct {
	Text, Mark string
}

// compared is how many words of each wording are compared; statements are
// rarely longer, and the comparison takes the product of the lengths.
const compared = 400

// diff marks the words of after against those of before by their longest
// common subsequence. Case and punctuation do not count.
func diff(before, after string) []word {
	a, b := strings.Fields(before), strings.Fields(after)
	if len(a) == 0 || len(a) > compared || len(b) > compared {
		return plain(b, "")
	}
	length := common(a, b)
	var out []word
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case bare(a[i]) == bare(b[j]):
			out = append(out, word{b[j], ""})
			i++
			j++
		case length[i+1][j] >= length[i][j+1]:
			out = append(out, word{a[i], "del"})
			i++
		default:
			out = append(out, word{b[j], "ins"})
			j++
		}
	}
	out = append(out, plain(a[i:], "del")...)
	return runs(append(out, plain(b[j:], "ins")...))
}

func plain(words []string, mark string) (out []word) {
	if mark == "" && len(words) > 0 {
		return []word{{strings.Join(words, " "), ""}}
	}
	for _, w := range words {
		out = append(out, word{w, mark})
	}
	return out
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

func bare(w string) string { return strings.ToLower(strings.Trim(w, ".,;:()“”\"'‘’")) }

// runs joins neighbours of one mark.
func runs(in []word) (out []word) {
	for _, w := range in {
		if n := len(out); n > 0 && out[n-1].Mark == w.Mark {
			out[n-1].Text += " " + w.Text
			continue
		}
		out = append(out, w)
	}
	return out
}
