package annotate

import (
	"math"
	"strconv"
	"strings"
	"sync"
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
	for k := range t.Words {
		i := t.Start(k)
		if t.Words[k].Form&words.Figure == 0 {
			if i == end || strings.IndexByte(" \n(-", text[i-1]) >= 0 {
				found, end = amountAt(ctx, text, i, end, found)
			}
			continue
		}
		for ; i < t.End(k); i++ {
			if isFigure(text[i]) && (i == 0 || !isFigure(text[i-1])) {
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
func mayCount(t *words.Text) bool {
	for k := range t.Words {
		if t.Words[k].Form&words.Figure != 0 || scaleWords.Holds(&t.Words[k]) {
			return true
		}
	}
	return false
}

var scaleWords = words.NewSet("thousand million millions billion billions trillion")

// quantity is a number with its scale, at text[start:end].
type quantity struct {
	value   float64
	end     int
	scaled  bool // million, bn, …
	figures bool // written in figures
	scale   float64
}

// scales are the words that multiply the number before them; the short ones
// hang on its last figure or stand after one blank.
var scales = []struct {
	word  string
	times float64
	tight bool // only right at the figure
}{
	{"lakh crore", 1e12, false}, {"hundred thousand", 1e5, false}, {"hundred million", 1e8, false}, {"hundred billion", 1e11, false},
	{"thousand", 1e3, false}, {"million", 1e6, false}, {"millions", 1e6, false}, {"billion", 1e9, false}, {"billions", 1e9, false}, {"trillion", 1e12, false},
	{"hundred", 1e2, false}, {"crores", 1e7, false}, {"crore", 1e7, false}, {"lakhs", 1e5, false}, {"lakh", 1e5, false},
	{"mio", 1e6, false}, {"mn", 1e6, false}, {"mln", 1e6, false}, {"bn", 1e9, false}, {"bln", 1e9, false}, {"tn", 1e12, false}, {"trn", 1e12, false},
	{"m", 1e6, true}, {"M", 1e6, true}, {"b", 1e9, true}, {"B", 1e9, true}, {"k", 1e3, true}, {"K", 1e3, true}, {"T", 1e12, true},
}

// numerals are numbers in words, as they stand before a scale.
var numerals = sync.OnceValue(func() *words.Table[float64] {
	t := &words.Table[float64]{}
	for w, n := range map[string]float64{
		"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
		"twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
		"half a": 0.5,
	} {
		*t.Put(w) = n
	}
	return t
})

// quantityAt reads a number that begins at text[i:], with its scale. In words
// it counts with a scale only.
func quantityAt(text string, i int) (quantity, bool) {
	if i > 0 && wordByte(text[i-1]) && text[i-1] < utf8.RuneSelf && !signBefore(text, i) {
		return quantity{}, false
	}
	var q quantity
	if text[i] >= '0' && text[i] <= '9' {
		end, value, ok := figure(text, i)
		if !ok {
			return quantity{}, false
		}
		q = quantity{value: value, end: end, figures: true, scale: 1}
	} else {
		j := letters(text, i)
		if strings.HasPrefix(text[i:], "half a ") {
			j = i + len("half a")
		}
		if j == i || j-i > 7 {
			return quantity{}, false
		}
		n := numerals().Get(text[i:j])
		if n == nil {
			return quantity{}, false
		}
		q = quantity{value: *n, end: j, scale: 1}
	}
	q.readScale(text)
	return q, q.figures || q.scaled
}

// readScale reads "million" after the number: "3 million", "3-million", "3bn".
func (q *quantity) readScale(text string) {
	i := q.end
	tight := true
	if i < len(text) && (text[i] == ' ' || text[i] == '-' || text[i] == '\n') {
		i, tight = i+1, false
	} else if strings.HasPrefix(text[i:], "\u00a0") {
		i, tight = i+len("\u00a0"), false
	}
	for _, s := range scales {
		if s.tight && !tight || tight && !q.figures {
			continue
		}
		if end := i + len(s.word); strings.HasPrefix(text[i:], s.word) && (end == len(text) || !wordByte(text[end])) {
			q.value, q.scale, q.end, q.scaled = round(q.value*s.times), s.times, end, true
			return
		}
	}
}

// round takes off what binary fractions add: 1.1 million is 1100000.
func round(v float64) float64 {
	if r := math.Round(v); math.Abs(v-r) < 1e-3 {
		return r
	}
	return v
}

// figure reads a number in figures, its thousands parted by commas, points,
// apostrophes or blanks: 1,250,000 · 1.250.000 · 1 250 000 · 1.25 · 1,5.
func figure(text string, i int) (end int, value float64, ok bool) {
	var digits [32]byte
	n := 0
	take := func(j int) int {
		for j < len(text) && text[j] >= '0' && text[j] <= '9' {
			if n < len(digits)-1 {
				digits[n] = text[j]
				n++
			} else {
				return -1
			}
			j++
		}
		return j
	}
	j := take(i)
	if j < 0 {
		return 0, 0, false
	}
	first, groups, groupSep := j-i, 0, ""
	for first <= 3 { // groups of three after the same separator
		sep := separator(text, j)
		if sep == "" || groupSep != "" && sep != groupSep || sep == "." && groups == 0 && !moreGroups(text, j+1) {
			break
		}
		k := j + len(sep)
		if digitRun(text, k) != 3 || sep == "," && groups == 0 && text[i] == '0' {
			break
		}
		groupSep = sep
		if j = take(k); j < 0 {
			return 0, 0, false
		}
		groups++
	}
	if j < len(text) && (text[j] == '.' || text[j] == ',' && groupSep != ",") && groupSep != text[j:j+1] {
		if run := digitRun(text, j+1); run > 0 && (text[j] == '.' || run < 3) {
			digits[n] = '.'
			n++
			if j = take(j + 1); j < 0 {
				return 0, 0, false
			}
		}
	}
	value, err := strconv.ParseFloat(string(digits[:n]), 64)
	return j, value, err == nil
}

// separator is what parts thousands at text[i:].
func separator(text string, i int) string {
	for _, s := range [...]string{",", ".", " ", "'", "’", "\u00a0", "\u202f", "\u2009"} {
		if strings.HasPrefix(text[i:], s) {
			return s
		}
	}
	return ""
}

// moreGroups says whether two groups of three follow: 1.250.000 is grouped,
// 1.250 is a fraction.
func moreGroups(text string, i int) bool {
	return digitRun(text, i) == 3 && i+3 < len(text) && text[i+3] == '.' && digitRun(text, i+4) == 3
}

func digitRun(text string, i int) int {
	j := i
	for j < len(text) && text[j] >= '0' && text[j] <= '9' {
		j++
	}
	return j - i
}

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
	"approximately", "about", "around", "nearly", "almost", "more than", "over", "some", "roughly", "circa", "ca.", "c.", "close to", "in excess of",
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
