package link

import (
	"strings"

	"github.com/kljensen/snowball/english"

	"github.com/paraph/paraph/model"
)

// The least and most words that count of a core.
const (
	coreLeast = 3
	coreMost  = 8
)

// core gives the words of what an item undertakes or reports done: its verb
// and the verb's object, up to where the item goes on to tell how. They are
// the words that count among words[from:to].
func core(it *model.Item, words []word) (counting []word, from, to int) {
	from = verbOf(it, words)
	to = from
	for i := from; i < len(words) && len(counting) < coreMost; i++ {
		w := words[i]
		if len(counting) >= coreLeast && (clauseEnds[w.plain] || i > from && breaks(it.Text[words[i-1].end:w.start])) {
			break
		}
		if w.weight > 0 && !isDigits(w.plain) {
			counting = append(counting, w)
			to = i + 1
		}
	}
	return counting, from, to
}

func breaks(gap string) bool { return strings.ContainsAny(gap, ",;:.()–—") }

// verbOf finds the item's verb: its action's, else the first past form.
func verbOf(it *model.Item, words []word) int {
	if it.Action != "" {
		action, _, _ := strings.Cut(strings.ToLower(it.Action), " ")
		stem := english.Stem(action, true)
		for i, w := range words {
			if w.stem == stem {
				return i
			}
		}
		for i, w := range words {
			if len(action) >= 4 && strings.HasPrefix(w.plain, action[:4]) {
				return i
			}
		}
		return 0
	}
	for i, w := range words {
		past := strings.HasSuffix(w.plain, "ed") && len(w.plain) > 4 || irregularPast[w.plain]
		if past && (i == 0 || !articles[words[i-1].plain]) {
			return i
		}
	}
	return 0
}

var (
	irregularPast = set(`built held led began met undertook took made brought set stood gave`)
	articles      = set(`the a an of and`)
)
