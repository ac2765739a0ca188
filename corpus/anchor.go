package corpus

import (
	"github.com/paraph/paraph/model"
)

// anchors finds where a quote stands in a reading of a document that may have
// been cut or read differently since.
type anchors struct {
	doc    *model.Document
	byText map[string][]int // item text → items
	text   []rune           // the document's text, white space folded
	at     []int            // folded offset → code point of the text
}

func newAnchors(d *model.Document) *anchors {
	a := &anchors{doc: d, byText: map[string][]int{}}
	for i := range d.Items {
		a.byText[d.Items[i].Text] = append(a.byText[d.Items[i].Text], i)
	}
	return a
}

// find returns the item that a correction is about, -1 for none: one of the
// same words, the nearest to the old place among several; else the one that
// covers most of where the quote stands now, and little else.
func (a *anchors) find(c *correction) int {
	if same := a.byText[c.quote]; len(same) > 0 {
		best := same[0]
		for _, i := range same[1:] {
			if a.away(i, c) < a.away(best, c) {
				best = i
			}
		}
		return best
	}
	from, to, ok := a.locate(c)
	if !ok {
		return -1
	}
	best, most := -1, 0.5 // an item that shares less than half is another
	for i := range a.doc.Items {
		if s := shared(a.doc.Items[i].Spans, from, to); s > most {
			best, most = i, s
		}
	}
	return best
}

// away is how far an item stands from where a correction was made.
func (a *anchors) away(i int, c *correction) int {
	return abs(a.doc.Items[i].Spans[0].Start - c.start)
}

// locate finds the quote in the text, code points; the nearest to the old
// place whose surroundings fit where it occurs more than once.
func (a *anchors) locate(c *correction) (from, to int, ok bool) {
	if a.text == nil {
		a.fold()
	}
	quote := []rune(c.quote)
	best, score := -1, 0
	for _, i := range occurrences(a.text, quote) {
		s := 1<<30 - abs(a.at[i]-c.start)
		if endsWith(a.text[:i], c.prefix) {
			s += 1 << 31
		}
		if startsWith(a.text[i+len(quote):], c.suffix) {
			s += 1 << 31
		}
		if best < 0 || s > score {
			best, score = i, s
		}
	}
	if best < 0 {
		return 0, 0, false
	}
	return a.at[best], a.at[best+len(quote)-1] + 1, true
}

func (a *anchors) fold() {
	blank := true
	n := 0
	for _, r := range a.doc.Text {
		space := r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\u00a0' || r == '\f'
		if !space || !blank {
			if space {
				r = ' '
			}
			a.text = append(a.text, r)
			a.at = append(a.at, n)
		}
		blank = space
		n++
	}
}

// occurrences lists where needle stands in text (Knuth, Morris and Pratt: no
// text of repeated letters takes longer).
func occurrences(text, needle []rune) (out []int) {
	if len(needle) == 0 {
		return nil
	}
	fail := make([]int, len(needle))
	for i, k := 1, 0; i < len(needle); i++ {
		for k > 0 && needle[i] != needle[k] {
			k = fail[k-1]
		}
		if needle[i] == needle[k] {
			k++
		}
		fail[i] = k
	}
	k := 0
	for i, r := range text {
		for k > 0 && r != needle[k] {
			k = fail[k-1]
		}
		if r == needle[k] {
			k++
		}
		if k == len(needle) {
			out = append(out, i-k+1)
			k = fail[k-1]
		}
	}
	return out
}

func startsWith(text []rune, s string) bool {
	w := []rune(s)
	return len(text) >= len(w) && string(text[:len(w)]) == s
}

func endsWith(text []rune, s string) bool {
	w := []rune(s)
	return len(text) >= len(w) && string(text[len(text)-len(w):]) == s
}

// shared is the Jaccard index of the spans and the stretch from..to.
func shared(spans []model.Span, from, to int) float64 {
	both, all := 0, to-from
	for _, s := range spans {
		n := max(0, min(s.End, to)-max(s.Start, from))
		both += n
		all += s.End - s.Start - n
	}
	return float64(both) / float64(max(all, 1))
}

func abs(n int) int { return max(n, -n) }
