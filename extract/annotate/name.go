package annotate

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/words"
)

// FindNames gives the initiatives, bodies and instruments that text names, as
// printed, in order, each once; not the parties themselves. strong are its
// bold or italic stretches, by offset into text.
//
// A name is a run of capitalised words around a head that such names have
// ("Forum", "Task Force", "Action Plan"), or a short run of them that the
// document itself sets apart by quotation marks or bold letters.
func FindNames(text string, strong []Range) []string {
	t := words.Cut(text, nil)
	return namesOf(&t, strong)
}

// namesOf is FindNames for a text whose words are known.
func namesOf(t *words.Text, strong []Range) []string {
	text := t.S
	var names []string
	add := func(n string, within bool) {
		if len(names) >= mostNames {
			return
		}
		for _, have := range names {
			if have == n || within && strings.Contains(have, n) {
				return
			}
		}
		names = append(names, n)
	}
	end := 0 // of what has been read
	hyphens := strings.IndexByte(text, '-') >= 0
	for k, head := 0, nextHead(t, 0, hyphens); head >= 0; head = nextHead(t, k, hyphens) {
		for k = runBefore(t, k, head); k <= head; k++ {
			i := t.Start(k)
			if i < end || smallAlone(t, k) {
				continue
			}
			if i >= end+len("’") && text[i-len("’"):i] == "’" {
				i -= len("’")
			}
			w := wordAt(text, i)
			end = w.end
			if !w.capital {
				continue
			}
			r := nameRun(text, w)
			if n := r.trimmed(text); n != "" {
				add(n, false)
			}
			end = max(r.end, w.end)
		}
	}
	for _, n := range quoted(text) {
		add(n, true)
	}
	for _, r := range strong {
		if r.Start >= 0 && r.End <= len(text) && r.Start < r.End {
			if n := text[r.Start:r.End]; titled(n) && !personal(n) && !strings.HasSuffix(n, ":") && !strings.HasSuffix(n, ".") {
				add(n, true)
			}
		}
	}
	return names
}

// nextHead is the first word, from word k on, that may be a head of names: with
// a capital or, where there are hyphens, behind one. -1 for none.
func nextHead(t *words.Text, k int, hyphens bool) int {
	forms := words.Large | words.Wide
	if hyphens {
		forms = words.AnyForm
	}
	for ; ; k++ {
		k = headForms().Next(t.Words, k, forms)
		if k < 0 || t.Words[k].Form&(words.Large|words.Wide) != 0 {
			return k
		}
		if i := t.Start(k); i > 0 && t.S[i-1] == '-' {
			return k
		}
	}
}

// runBefore is the first word, from word k on, of the run that may hold the
// head: none goes over more than a blank, or over a word in small letters but
// those that join its words.
func runBefore(t *words.Text, k, head int) int {
	for from := head; from > k; from-- {
		i, next := t.Start(from-1), t.Start(from)
		gap := strings.TrimSuffix(t.S[t.End(from-1):next], "’") // which wordAt takes into the word behind it
		if len(gap) > 1 && strings.IndexByte(gap, ' ') >= 0 || smallAlone(t, from-1) && i > 0 && t.S[i-1] == ' ' && joinerOf(t.Word(from-1)) == noJoiner {
			return from
		}
	}
	return k
}

// smallAlone says whether word k is one in small letters with a blank behind it.
func smallAlone(t *words.Text, k int) bool {
	return t.Words[k].Form == words.Small && (t.End(k) == len(t.S) || t.S[t.End(k)] == ' ')
}

// mostNames bounds the names of one item.
const mostNames = 64

// personal says whether words in bold may be a person's name: two or three
// capitalised words, no head of names among them.
func personal(n string) bool {
	count := 0
	for w := range strings.FieldsSeq(n) {
		if count++; inNames(w)&nameHead != 0 || digit(w[0]) || w[0] >= 'a' && w[0] <= 'z' {
			return false
		}
	}
	return count < 4
}

// quotes are the quotation marks that titles stand in.
var quotes = [...]struct{ open, closed string }{{"“", "”"}, {"‘", "’"}, {"\"", "\""}, {"«", "»"}}

// quoted gives the titles that stand in quotation marks.
func quoted(text string) []string {
	if !mayQuote(text) {
		return nil
	}
	var out []string
	for _, q := range quotes {
		for at := 0; ; {
			i := strings.Index(text[at:], q.open)
			if i < 0 {
				break
			}
			from := at + i + len(q.open)
			j := strings.Index(text[from:min(len(text), from+120)], q.closed)
			if j < 0 {
				at = from
				continue
			}
			if n := strings.TrimRight(text[from:from+j], ",. "); titled(n) {
				out = append(out, n)
			}
			at = from + j + len(q.closed)
		}
	}
	return out
}

// mayQuote is a quick look for a quotation mark that opens.
func mayQuote(text string) bool {
	if strings.IndexByte(text, '"') >= 0 || strings.IndexByte(text, "«"[0]) >= 0 {
		return true
	}
	for {
		i := strings.IndexByte(text, "“"[0])
		if i < 0 {
			return false
		}
		if text = text[i:]; strings.HasPrefix(text, "“") || strings.HasPrefix(text, "‘") {
			return true
		}
		text = text[1:]
	}
}

// titled says whether s is two to twelve words, the first and the long ones
// capitalised.
func titled(s string) bool {
	count, capitals := 0, 0
	for w := range strings.FieldsSeq(s) {
		count++
		c := w[0]
		switch {
		case c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf:
			capitals++
		case count == 1 || len(w) > 4:
			return false
		}
	}
	return count >= 2 && count <= 12 && capitals >= 2
}
