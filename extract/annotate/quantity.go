package annotate

import (
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/words"
)

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

// beginsScale are the bytes that they begin with.
var beginsScale = func() (of [256]bool) {
	for i := range scales {
		of[scales[i].word[0]] = true
	}
	return of
}()

// numerals are numbers in words, as they stand before a scale.
var numerals = sync.OnceValue(func() *words.Table[float64] {
	t := &words.Table[float64]{}
	for w, n := range numeralValues {
		*t.Put(w) = n
	}
	return t
})

var numeralValues = map[string]float64{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"half a": 0.5,
}

// beginsNumber are the first words of numerals.
var beginsNumber = sync.OnceValue(func() *words.Set {
	t := &words.Set{}
	for w := range numeralValues {
		first, _, _ := strings.Cut(w, " ")
		t.Put(first)
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
	if i+1 < len(text) && text[i] == '+' && text[i+1] == ' ' {
		i++ // $90+ million
	}
	if i < len(text) && (text[i] == ' ' || text[i] == '-' || text[i] == '\n') {
		i, tight = i+1, false
	} else if strings.HasPrefix(text[i:], "\u00a0") {
		i, tight = i+len("\u00a0"), false
	}
	if i >= len(text) || !beginsScale[text[i]] {
		return
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
	for _, f := range fractions {
		if strings.HasPrefix(text[j:], f.sign) {
			return j + len(f.sign), value + f.part, err == nil
		}
	}
	return j, value, err == nil
}

// fractions are signs that hang on a figure: 2¾ billion.
var fractions = [...]struct {
	sign string
	part float64
}{{"½", .5}, {"¼", .25}, {"¾", .75}}

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
