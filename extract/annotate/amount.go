package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/words"
)

// FindAmounts gives every printed sum of money in text; At is in bytes of
// text. A range ("€3–5 million") gives both its sums.
func FindAmounts(text string) []Amount { return AmountsOf(nil, text) }

// AmountsOf is FindAmounts where the speakers tell whose dollar or yen it is;
// ctx may be nil.
func AmountsOf(ctx *Context, text string) []Amount {
	var buf [16]words.Word
	t := words.Cut(text, buf[:0])
	return amountsIn(ctx, &t)
}

// amountsIn is AmountsOf for a text whose words are known. A number begins
// with a figure wherever it stands, in words behind a blank, bracket or hyphen.
func amountsIn(ctx *Context, t *words.Text) []Amount {
	if !mayCount(t) {
		return nil
	}
	var found []Amount
	text, end := t.S, 0
	numbers := beginsNumber()
	for k := range t.Words {
		i := t.Start(k)
		if t.Words[k].Form&words.Figure == 0 {
			if t.Words[k].Form&words.Wide == 0 && !numbers.Holds(&t.Words[k]) {
				continue
			}
			if i == end || strings.IndexByte(" \n(-", text[i-1]) >= 0 {
				found, end = amountAt(ctx, text, i, end, found)
			}
			continue
		}
		for ; i < t.End(k); i++ {
			if digit(text[i]) && (i == 0 || !digit(text[i-1])) {
				found, end = amountAt(ctx, text, i, end, found)
			}
		}
	}
	return found
}

// amountAt adds the sum whose number begins at text[i:], where what is before
// end has been read; it gives what has been read then.
func amountAt(ctx *Context, text string, i, end int, found []Amount) ([]Amount, int) {
	if i < end {
		return found, end
	}
	q, ok := quantityAt(text, i)
	if !ok {
		return found, end
	}
	if a, to := sumAt(ctx, text, i, q); to > 0 {
		return append(found, a...), to
	}
	return found, q.end
}

// mayCount is a quick look for a figure or a scale that a number in words has.
func mayCount(t *words.Text) bool { return t.Has(words.Figure) || scaleWords.AnyOf(t) }

var scaleWords = words.NewSet("thousand million millions billion billions trillion")

// sumAt makes a sum of the quantity at text[i:], with the currency before or
// after it, and of a second one that a range joins to it. end is 0 where no
// currency stands there.
func sumAt(ctx *Context, text string, i int, q quantity) ([]Amount, int) {
	start, code := currencyBefore(text, i, q.scaled)
	r, hasRange := rangeTo(text, i, q)
	last := q
	if hasRange {
		last = r
	}
	end := last.end
	if after, e := currencyAfter(text, end, code, last.scaled); e > 0 {
		code, end = after, e
	}
	if code == "" && hasRange { // "5 and 10 million euros" without "between": try the first alone
		hasRange, last, end = false, q, q.end
	}
	if code = settle(ctx, code); code == "" {
		return nil, 0
	}
	a := Amount{Text: text[start:end], Currency: code, Value: q.value, Approximate: vague(text[:start]), At: Range{start, end}}
	if !hasRange {
		return []Amount{a}, end
	}
	if !q.scaled {
		a.Value = round(q.value * r.scale)
	}
	b := a
	b.Value = r.value
	return []Amount{a, b}, end
}

// rangeTo reads the other end of a range after q: "–5 million", " to EUR 5
// million", " and 5 million" after "between".
func rangeTo(text string, start int, q quantity) (quantity, bool) {
	rest := text[q.end:]
	i := q.end
	switch {
	case strings.HasPrefix(rest, "-"):
		i++
	case strings.HasPrefix(rest, "–"), strings.HasPrefix(rest, "—"):
		i += len("–")
	case strings.HasPrefix(rest, " – "):
		i += len(" – ")
	case strings.HasPrefix(rest, " - "):
		i += len(" - ")
	case strings.HasPrefix(rest, " to "):
		i += len(" to ")
	case strings.HasPrefix(rest, " and ") && strings.Contains(text[max(0, start-20):start], "etween "):
		i += len(" and ")
	default:
		return quantity{}, false
	}
	for _, s := range signs {
		if strings.HasPrefix(text[i:], s.sign) {
			i += len(s.sign)
			break
		}
	}
	if i+4 < len(text) && text[i+3] == ' ' && isCode(text[i:i+3], true) {
		i += 4
	}
	for i < len(text) && text[i] == ' ' {
		i++
	}
	if i >= len(text) || text[i] < '0' || text[i] > '9' {
		return quantity{}, false
	}
	end, value, ok := figure(text, i)
	if !ok {
		return quantity{}, false
	}
	r := quantity{value: value, end: end, figures: true, scale: 1}
	r.readScale(text)
	return r, true
}

// signBefore says whether a currency sign or code in letters ends right at i,
// as in "EUR3" and "Rs50".
func signBefore(text string, i int) bool {
	_, code := currencyBefore(text, i, true)
	return code != ""
}

// currencyBefore reads the sign, code or name that ends at text[:i], a blank
// between, and gives where it begins; i and "" for none.
func currencyBefore(text string, i int, scaled bool) (start int, code string) {
	head := strings.TrimSuffix(strings.TrimSuffix(text[:i], "\u00a0"), " ")
	if head == "" || !letterAt(head, len(head)-1) && head[len(head)-1] != '$' && head[len(head)-1] != '.' && head[len(head)-1] < utf8.RuneSelf {
		return i, "" // no sign or name ends so
	}
	for _, s := range signs {
		if !signEnds[head[len(head)-1]] {
			break
		}
		if strings.HasSuffix(head, s.sign) {
			at := len(head) - len(s.sign)
			if letterAt(s.sign, 0) && endsInWord(head[:at]) {
				continue
			}
			if at >= 4 && head[at-1] == ' ' && s.code == "$" && isCode(head[at-4:at-1], true) { // CAD $5m
				return at - 4, head[at-4 : at-1]
			}
			return at, s.code
		}
	}
	at := len(head)
	for at > 0 && letterAt(head, at-1) {
		at--
	}
	w := head[at:]
	if endsInWord(head[:at]) {
		return i, ""
	}
	if isCode(w, scaled) {
		return at, w
	}
	if scaled && w != "" && w[0] <= 'Z' { // "Rupees 50 crore"
		if code := coins[strings.ToLower(w)]; code != "" {
			return at, code
		}
	}
	return i, ""
}

// endsInWord says whether the last character of s is a letter or a figure.
func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func letterAt(s string, i int) bool { return s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' }

// currencyAfter reads the sign, code or name after a number: "3 million
// euros", "5-million-euro", "10 €". before is the one that stands before it;
// a code after a bare $ overrules it ("$5 million CAD").
func currencyAfter(text string, end int, before string, scaled bool) (code string, after int) {
	i := end
	switch {
	case i < len(text) && (text[i] == ' ' || text[i] == '-' || text[i] == '\n'):
		i++
	case strings.HasPrefix(text[i:], "\u00a0"):
		i += len("\u00a0")
	}
	if strings.HasPrefix(text[i:], "of ") && scaled { // "millions of euros" is no sum, "half a million of euros" is rare
		return "", 0
	}
	j := letters(text, i)
	if w := text[i:j]; j-i == 3 && isCode(w, scaled) && (j == len(text) || !wordByte(text[j])) {
		if before == "" || before == "$" || before == w {
			return w, j
		}
		return "", 0
	}
	if before != "" && before != "$" {
		return "", 0
	}
	if before == "" && i < len(text) && text[i] >= utf8.RuneSelf {
		for _, s := range signs {
			if s.code != "$" && s.code != "¥" && strings.HasPrefix(text[i:], s.sign) {
				if k := i + len(s.sign); !letterAt(s.sign, 0) && (k == len(text) || text[k] < '0' || text[k] > '9') {
					return s.code, k
				}
			}
		}
	}
	if code, n := coin(text[i:]); n > 0 {
		if strings.HasPrefix(text[i+n:], " area") || strings.HasPrefix(text[i+n:], " zone") {
			return "", 0
		}
		if w := text[i : i+n]; w == "won" && !scaled || w == "real" || w == "sol" || w == "som" || w == "pounds" && !scaled && i == end+1 && before == "" {
			return "", 0
		}
		return code, i + n
	}
	return "", 0
}

// vagues are the words before a sum that make it approximate.
var vagues = []string{
	"approximately", "about", "around", "nearly", "almost", "more than", "over", "some", "roughly", "circa", "ca.", "c.", "close to", "in excess of", "no less than", "not less than",
	"an estimated", "estimated", "upwards of", "less than", "under", "at least", "≈", "~", "approx.", "well over",
}

// vague says whether before ends in a word of approximation.
func vague(before string) bool {
	before = strings.TrimRight(before, " ")
	for _, w := range [...]string{" an additional", " an", " a", " another"} {
		before = strings.TrimSuffix(before, w)
	}
	for _, w := range vagues {
		if len(before) >= len(w) && strings.EqualFold(before[len(before)-len(w):], w) && (len(before) == len(w) || !wordByte(before[len(before)-len(w)-1]) || !letterAt(w, 0)) {
			return true
		}
	}
	return false
}
