package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What to do with the hyphen at a line's end.
type verdict uint8

const (
	apart verdict = iota // no hyphen: a blank stands between the lines
	keep                 // a compound: the hyphen stays
	mend                 // a word broken by the width: the hyphen goes
	hang                 // "small- and medium-sized": hyphen and blank stay
)

// hyphens knows how the document spells the words that line ends break.
type hyphens struct {
	spelt  map[string]uint8 // by the word in lower case
	mended bool             // the document breaks words at line ends: many end so, or some are spelt in one elsewhere
}

const (
	wanted uint8 = 1 << iota // a candidate: other words need not be kept
	alone                    // seen inside a line
)

// newHyphens looks for the spellings of all words that end a wrapped line in
// a hyphen. Documents without such lines cost nothing.
func newHyphens(lines []Line, joins []Join) hyphens {
	var h hyphens
	type pair struct{ left, right string }
	var pairs []pair
	wraps := 0
	for i := 1; i < len(lines); i++ {
		if joins[i] != Wrap {
			continue
		}
		wraps++
		j := i - 1
		for j > 0 && lines[j].Furniture != lines[i].Furniture {
			j--
		}
		if hyphenLen(lines[j].Text) == 0 {
			continue
		}
		p := pair{lastWord(lines[j].Text), firstWord(lines[i].Text)}
		if p.left == "" || p.right == "" {
			continue
		}
		pairs = append(pairs, p)
		if h.spelt == nil {
			h.spelt = map[string]uint8{}
		}
		for _, w := range [...]string{p.left + p.right, p.left + "-" + p.right, p.left, p.right} {
			h.spelt[w] |= wanted
		}
	}
	if len(pairs) == 0 {
		return h
	}
	h.count(lines, joins)
	h.mended = len(pairs)*25 > wraps && len(pairs) > 3
	for _, p := range pairs {
		if h.spelt[p.left+p.right]&alone != 0 && h.spelt[p.left+"-"+p.right]&alone == 0 {
			h.mended = true
		}
	}
	return h
}

// count marks the wanted words that stand inside lines.
func (h *hyphens) count(lines []Line, joins []Join) {
	var low []byte
	for i := range lines {
		s := lines[i].Text
		at := 0
		if i > 0 && joins[i] == Wrap && hyphenLen(lines[i-1].Text) > 0 { // the rest of a broken word
			for at < len(s) && wordByte(s[at]) {
				at++
			}
		}
		for at < len(s) {
			for at < len(s) && !wordByte(s[at]) {
				at++
			}
			end := at
			for end < len(s) && (wordByte(s[end]) || s[end] == '-') {
				end++
			}
			if end == at {
				continue
			}
			word := s[at:end]
			at = end
			if end == len(s) && word[len(word)-1] == '-' {
				continue // the broken word itself
			}
			low = lower(low[:0], strings.Trim(word, "-"))
			if k, ok := h.spelt[string(low)]; ok {
				h.spelt[string(low)] = k | alone
			}
		}
	}
}

// at decides on the hyphen between a line and the one that goes on.
func (h *hyphens) at(before, next string) verdict {
	n := hyphenLen(before)
	if n == 0 {
		return apart
	}
	left, right := lastWord(before), firstWord(next)
	if n == 2 { // a soft hyphen
		return mend
	}
	if left == "" && right != "" && n == 1 {
		return keep // "U.S.-"
	}
	if left == "" || right == "" {
		return apart
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, " \t"))
	if !unicode.IsLower(r) {
		return keep
	}
	if (right == "and" || right == "or" || right == "to") && !strings.HasPrefix(strings.TrimLeft(next, " \t")[len(right):], "-") {
		return hang
	}
	one, two := h.spelt[left+right]&alone != 0, h.spelt[left+"-"+right]&alone != 0
	switch {
	case two:
		return keep
	case one:
		return mend
	case !h.mended || free[left] || h.spelt[left]&alone != 0 && (h.spelt[right]&alone != 0 || !openings[left]):
		return keep
	}
	return mend
}

// openings are first syllables that are words as well ("in", "de" of a name):
// that they stand elsewhere makes no compound of what is no word behind them.
var openings = map[string]bool{
	"an": true, "as": true, "at": true, "be": true, "com": true, "con": true, "de": true, "dis": true, "en": true, "im": true, "in": true,
	"is": true, "it": true, "pro": true, "re": true, "so": true, "to": true, "us": true,
}

// free are first parts that keep their hyphen.
var free = map[string]bool{
	"non": true, "self": true, "cross": true, "vice": true, "high": true, "low": true, "long": true, "short": true, "well": true,
	"like": true, "multi": true, "all": true, "ex": true, "co": true, "full": true, "half": true, "large": true, "small": true,
	"medium": true, "mid": true, "near": true, "open": true, "risk": true, "rules": true, "science": true, "world": true,
}

// hyphenLen is the length of the hyphen that s ends in, 0 if it ends in none
// or in a dash.
func hyphenLen[T string | []byte](s T) int {
	n := len(s)
	switch {
	case n >= 2 && s[n-1] == '-' && wordByte(s[n-2]), n >= 3 && s[n-1] == '-' && s[n-2] == '.' && wordByte(s[n-3]):
		return 1
	case n >= 2 && s[n-2] == 0xC2 && s[n-1] == 0xAD:
		return 2
	case n >= 3 && s[n-3] == 0xE2 && s[n-2] == 0x80 && s[n-1] == 0x90:
		return 3
	}
	return 0
}

// dashed tells lines that were broken at a long dash or a stroke between two
// words: no blank stands there in print.
func dashed(s, next string) bool {
	if after, ok := strings.CutPrefix(next, "—"); ok && after != "" && wordByte(after[0]) {
		return true
	}
	for _, end := range [...]string{"—", "–", "/"} {
		if before, ok := strings.CutSuffix(s, end); ok && before != "" {
			return wordByte(before[len(before)-1]) || before[len(before)-1] == ')'
		}
	}
	return false
}

// lastWord is the word before the hyphen at the end, in lower case.
func lastWord[T string | []byte](s T) string {
	end := len(s) - hyphenLen(s)
	at := end
	for at > 0 && wordByte(s[at-1]) && end-at < 64 {
		at--
	}
	return strings.ToLower(string(s[at:end]))
}

func firstWord(s string) string {
	s = strings.TrimLeft(s, " \t")
	end := 0
	for end < len(s) && wordByte(s[end]) && end < 64 {
		end++
	}
	return strings.ToLower(s[:end])
}

// wordByte takes every byte beyond ASCII for a letter's.
func wordByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= 0x80
}

func lower(to []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return append(to[:0], strings.ToLower(s)...)
		}
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		to = append(to, c)
	}
	return to
}
