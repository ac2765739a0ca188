package when

import (
	"sort"
	"strings"

	"github.com/paraph/paraph/extract/words"
)

// Due gives the time at which the undertaking that text states is to happen
// (coding manual, section 3): not the date of a past event nor a year that is
// part of a name ("Agenda 2030"). text is one undertaking's words.
//
// Of several times the first that lies ahead counts, one that can be told
// before an open phrase, one in the sentence before one in brackets.
func Due(text, ref string) (Mention, bool) { return due(text, ref, Find(text, ref)) }

// DueIn is Due for a text whose words are known.
func DueIn(t *words.Text, ref string) (Mention, bool) {
	buf := buffers.Get().(*buffer)
	defer buffers.Put(buf)
	return due(t.S, ref, buf.find(t, ref))
}

func due(text, ref string, found []Mention) (Mention, bool) {
	if len(found) == 0 {
		return Mention{}, false
	}
	best, ok := Mention{}, false
	rank := 0
	now, _ := parse(ref).span()
	from, dashes := background(text), dashesIn(text)
	for _, m := range found {
		if m.Start < from || setApart(dashes, m.Start) {
			continue
		}
		if r := dueRank(&m, text, now); r > rank {
			best, rank, ok = m, r, true
		}
	}
	return best, ok
}

// background is where the clause ends that an undertaking begins with and that
// only recalls or notes: "Recalling their aim to halve it by 2030, they agreed
// to …". 0 for none.
func background(text string) int {
	first, rest, _ := strings.Cut(text, " ")
	if len(first) < 6 || !strings.HasSuffix(first, "ing") || !recalling.Has(first) {
		return 0
	}
	from := len(first)
	for {
		i := strings.Index(rest, ", ")
		if i < 0 {
			return 0
		}
		from += i + 3
		rest = rest[i+2:]
		w, _, _ := strings.Cut(rest, " ")
		switch w {
		case "we", "they", "it", "both", "the", "our", "each", "all":
			return from
		}
		if w != "" && w[0] >= 'A' && w[0] <= 'Z' {
			return from
		}
	}
}

// aside is what sets words apart, two of them around.
const aside = " – "

// dashesIn are the places of the dashes in a text.
func dashesIn(text string) (at []int) {
	for from := 0; ; {
		i := strings.Index(text[from:], aside)
		if i < 0 {
			return at
		}
		at = append(at, from+i)
		from += i + len(aside)
	}
}

// setApart says whether the time at byte i stands inside words set between two
// dashes, which tell of somebody or something: "Chile – host of the fair in
// 2027 – will …". One that opens them is an aside of its own.
func setApart(dashes []int, i int) bool {
	before := sort.Search(len(dashes), func(k int) bool { return dashes[k]+len(aside) > i })
	return before%2 == 1 && before < len(dashes) && dashes[before-1]+len(aside) < i
}

// dueRank is 0 for what tells no time ahead, else the higher the surer.
func dueRank(m *Mention, text string, now int) int {
	v := &m.value
	if v.past || m.Prep == "since" {
		return 0
	}
	if m.Prep == "of" && m.Open || named(m, text) {
		return 0
	}
	if m.Open {
		if v.words && !v.noun {
			return 2
		}
		return 1
	}
	first, last := v.span()
	if last < now && v.guessed && liesAhead(m.Prep, v) && !(v.a.m == 2 && v.a.d == 29) {
		v.a.y++
		v.b.y++
		m.EDTF = v.edtf()
		first, last = v.span()
	}
	if last < now {
		return 0
	}
	bracket := m.Start > 0 && text[m.Start-1] == '('
	switch {
	case bracket && v.year:
		return 0 // a programme's years
	case m.Prep == "of" && v.a.d == 0 && (v.year || first <= now): // the memorandum of this month
		return 0
	case first <= now && pastEvent(text[:m.Start]):
		return 0
	case bracket:
		return 3
	case m.Prep == "" || m.Prep == "of" || m.Prep == "to" || m.Prep == "for":
		return 4
	}
	return 5
}

// named says whether the time only tells one text or aim from others: "the
// Roadmap Towards 2030", "a work plan for 2026", "the net zero by 2050 scenario".
func named(m *Mention, text string) bool {
	w, _ := lastWord(text[max(0, m.Start-40):m.Start])
	switch {
	case w == "" || m.Open || m.value.words:
		return false
	case m.Prep == "for", w[0] < 'a' && (m.Prep == "" || text[m.Start] < 'a'):
		if titles.Has(w) {
			return true
		}
	}
	next := strings.TrimLeft(text[m.End:min(len(text), m.End+longTeller)], " ")
	if i := strings.IndexAny(next, " ,.;:)"); i >= 0 {
		next = next[:i]
	}
	return tellers.Has(next)
}

// liesAhead says whether a month or day without a year that lies behind means
// the next year's: "by 15 January" in March.
func liesAhead(prep string, v *value) bool {
	return prep == "by" || prep == "before" || prep == "until" || prep == "in" && v.a.d == 0
}

// pastEvent says whether a participle or a past tense ends before, without a
// "be" that puts it ahead: "adopted in" against "to be adopted in".
func pastEvent(before string) bool {
	w, rest := lastWord(before[max(0, len(before)-120):])
	for n := 0; n < 6 && (w == "in" || w == "at" || w == "the" || w == "of" || w != "" && w[0] < 'a'); n++ { // "signed in New York in 2024"
		w, rest = lastWord(rest)
	}
	if len(w) < 4 || w[len(w)-2:] != "ed" && w != "held" && w != "made" && w != "begun" && w != "began" && w != "took" && w != "place" {
		return false
	}
	prior, _ := lastWord(rest)
	return prior != "be" && prior != "is" && prior != "are"
}

// lastWord cuts the last word, in letters, off s.
func lastWord(s string) (w, rest string) {
	e := len(s)
	for e > 0 && !isLetter(s[e-1]) {
		e--
	}
	b := e
	for b > 0 && isLetter(s[b-1]) {
		b--
	}
	return s[b:e], s[:b]
}
