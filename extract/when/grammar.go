package when

import (
	"strings"
	"sync"

	"github.com/paraph/paraph/extract/words"
)

// parser reads time expressions off tokens. Its rules take the token to begin
// at and give the token after what they read, 0 where they do not apply.
type parser struct {
	text string
	t    []token
	ref  point // the date of reference; zero for none
}

func (p *parser) is(k int, c class) bool { return k >= 0 && k < len(p.t) && p.t[k].class == c }

func (p *parser) isMark(k int, c rune) bool { return p.is(k, mark) && p.t[k].val == int(c) }

// says whether token k is the word w (small letters), whatever its case.
func (p *parser) says(k int, w string) bool {
	if k < 0 || k >= len(p.t) {
		return false
	}
	t := &p.t[k]
	return t.end-t.start == len(w) && p.text[t.start]|0x20 == w[0] && strings.EqualFold(p.text[t.start:t.end], w)
}

// touches says whether token k begins where the one before it ends.
func (p *parser) touches(k int) bool {
	return k > 0 && k < len(p.t) && p.t[k].start == p.t[k-1].end
}

// body reads a time without its preposition: "the end of 2024".
func (p *parser) body(k int) (value, int) {
	i := k
	if p.is(i, article) {
		i++
	}
	if p.is(i, part) {
		if v, next := p.partOf(i); next > 0 {
			return v, next
		}
	}
	if v, next := p.yearEnd(i); next > 0 {
		return v, next
	}
	if p.is(i, deixis) && p.is(i+1, part) { // "the latter part", "the early part" have their part first
		return value{}, 0
	}
	return p.core(k)
}

// core reads a period.
func (p *parser) core(k int) (value, int) {
	first := k
	if p.is(k, article) {
		first++
	}
	if first < 0 || first >= len(p.t) {
		return value{}, 0
	}
	begins := classes(1) << p.t[first].class
	for i := range periods {
		if periods[i].begin&begins == 0 {
			continue
		}
		if v, next := periods[i].read(p, k); next > 0 {
			return v, next
		}
	}
	return value{}, 0
}

// classes is a set of them.
type classes uint32

// periods are the rules that read one, in order, with what their first token
// can be behind an article.
var periods = [...]struct {
	begin classes
	read  func(*parser, int) (value, int)
}{
	{1<<number | 1<<ordinal | 1<<month | 1<<weekday, (*parser).dayDate},
	{1 << month, (*parser).monthDate},
	{1<<number | 1<<ordinal | 1<<grouping | 1<<deixis | 1<<part | 1<<other, (*parser).grouped},
	{1 << season, (*parser).seasonOf},
	{1<<unit | 1<<deixis, (*parser).pointed},
	{1<<number | 1<<unit | 1<<deixis | 1<<other, (*parser).counted},
	{1<<number | 1<<unit | 1<<yearsOf | 1<<yearKind | 1<<fiscal, (*parser).years},
	{1<<numbered | 1<<deixis, (*parser).event},
}

// partOf reads the part of a period: "end of 2024", "mid-2025", "early in the
// second half of this year", "late next year".
func (p *parser) partOf(k int) (value, int) {
	kind := p.t[k].val
	i := k + 1
	if p.says(i, "part") || p.says(i, "days") || p.says(i, "weeks") || p.says(i, "stages") {
		i++
	}
	switch {
	case p.is(i, dash), p.says(i, "of"):
		i++
	case kind == start && !p.is(k-1, article) && !p.says(k-1, "at") && !p.says(k-1, "by"): // "beginning this year" starts then
		return value{}, 0
	case p.says(i, "in") || p.says(i, "on"):
		if kind == start || kind == end { // verbs: "will start in 2025"
			return value{}, 0
		}
		i++
	}
	if kind == middle && p.says(i, "century") {
		return value{a: point{y: 2050, approx: true}}, i + 1
	}
	v, next := p.core(i)
	if next == 0 {
		if v, next = p.plainPeriod(i); next == 0 {
			return value{}, 0
		}
	}
	v.weak = false
	if kind == earlier {
		v.past = true
	}
	if v.count || v.words || v.noun || v.fiscal {
		return v, next
	}
	if v.interval {
		if kind == end && v.b.y%10 == 9 { // the end of the decade is its goal year, 2030
			return value{a: point{y: v.b.y + 1}}, next
		}
		if kind == middle && v.b.y%10 == 9 {
			return value{a: point{y: v.b.y - 4, approx: true}}, next
		}
		return v, next
	}
	v.a = narrow(v.a, kind)
	return v, next
}

// yearEnd reads "year-end", "year-end 2025", "the year's end".
func (p *parser) yearEnd(k int) (value, int) {
	if !p.says(k, "year") {
		return value{}, 0
	}
	i := k + 1
	switch {
	case p.is(i, dash):
		i++
	case (p.isMark(i, '\'') || p.isMark(i, '’')) && p.says(i+1, "s"):
		i += 2
	}
	if !p.says(i, "end") {
		return value{}, 0
	}
	if p.year4(i + 1) {
		return value{a: narrow(point{y: p.t[i+1].val}, end)}, i + 2
	}
	v := p.around(year)
	v.a = narrow(v.a, end)
	return v, i + 1
}

// narrow takes a part of a year or month: "mid-2025" is about 2025, the end of
// 2024 about its December, the end of a month the month. A part of a quarter,
// half or season is the whole.
func narrow(a point, kind partKind) point {
	if a.d != 0 || a.code != 0 || a.approx {
		return a
	}
	switch kind {
	case early, middle, late:
		a.approx = true
	case start, end:
		if a.m == 0 {
			a.m, a.approx = 1, true
			if kind == end {
				a.m = 12
			}
		}
	}
	return a
}

// plainPeriod reads "the year", "year", "the month", "the decade" after "end
// of": the one that the date of reference lies in.
func (p *parser) plainPeriod(k int) (value, int) {
	if p.is(k, article) {
		k++
	}
	if !p.is(k, unit) {
		return value{}, 0
	}
	return p.around(p.t[k].val), k + 1
}

// around is the period of a kind that the date of reference lies in.
func (p *parser) around(u unitKind) value {
	r := p.ref
	if r.y == 0 {
		return value{words: true}
	}
	switch u {
	case year:
		return value{a: point{y: r.y}}
	case monthUnit:
		return value{a: point{y: r.y, m: r.m}}
	case quarter:
		return value{a: point{y: r.y, code: 33 + (max(r.m, 1)-1)/3}}
	case half:
		return value{a: point{y: r.y, code: 40 + (max(r.m, 1)-1)/6}}
	case decade:
		return value{a: point{y: r.y}, interval: true, b: point{y: r.y/10*10 + 9}}
	case day:
		return value{a: r}
	}
	return value{words: true}
}

// rangeAfter joins a second time to v: "– November 1, 2022", "to 2027", "and
// 2025". What the first has not (year, month) it takes from the second.
func (p *parser) rangeAfter(v value, next int, prep string) (value, int) {
	if v.words || v.count || v.noun || v.interval {
		return v, next
	}
	i := next
	and := p.says(i, "and") || p.says(i, "or")
	switch {
	case p.is(i, dash), p.says(i, "to"), p.says(i, "through"), p.says(i, "until"), p.says(i, "till"), and:
		i++
	default:
		return v, next
	}
	if p.says(i, "in") && and {
		i++
	}
	w, after := p.body(i)
	if after == 0 || w.words || w.count || w.interval || w.noun || w.past || !alike(v.a, w.a) {
		return v, next
	}
	if v.a.y == 0 || v.weak && w.a.y != 0 && v.a.m != 0 {
		v.a.y = w.a.y
	}
	a, _ := v.a.span()
	_, b := w.a.span()
	if v.a.y != 0 && b < a {
		return v, next
	}
	if and && prep != "between" && !adjoin(v.a, w.a) {
		return v, next
	}
	v.interval, v.b, v.weak, v.past = true, w.a, v.weak && w.weak, false
	return v, after
}

// alike says whether two points are of the same fineness.
func alike(a, b point) bool {
	return (a.m == 0) == (b.m == 0) && (a.d == 0) == (b.d == 0) && (a.code == 0) == (b.code == 0)
}

// adjoin says whether b is the year, month or part that follows a.
func adjoin(a, b point) bool {
	switch {
	case a.d != 0:
		return false
	case a.m != 0:
		return b.y*12+b.m == a.y*12+a.m+1
	case a.code != 0:
		return a.y == b.y && b.code == a.code+1
	}
	return b.y == a.y+1
}

// opener gives the first token of the preposition that stands before token k,
// and its plain form. "of" and "to" count but stay outside.
func (p *parser) opener(k, floor int) (int, string) {
	if k-1 < floor || k == 0 {
		return k, ""
	}
	if p.is(k-1, mark) || p.is(k-1, number) {
		return k, ""
	}
	list := openersBefore().Get(p.text[p.t[k-1].start:p.t[k-1].end])
	if list == nil {
		return k, ""
	}
	for _, o := range *list {
		if n := p.endsWith(o.words, k, floor); n > 0 {
			if o.prep == "of" || o.prep == "to" {
				return k, o.prep
			}
			return k - n, o.prep
		}
	}
	return k, ""
}

// phrase is an opener in words.
type phrase struct {
	words []string
	prep  string
}

// openersBefore are the openers, in their order, by the last of their words.
var openersBefore = sync.OnceValue(func() *words.Table[[]phrase] {
	by := &words.Table[[]phrase]{}
	for _, o := range openers {
		w := strings.Fields(o.words)
		list := by.Put(w[len(w)-1])
		*list = append(*list, phrase{w, o.prep})
	}
	return by
})

// opening is an open phrase as it stands around one of its words.
type opening struct {
	words []string
	at    int // the place of the word
}

// openingsAt are the open phrases, in their order, by each of their words.
var openingsAt = sync.OnceValue(func() *words.Table[[]opening] {
	by := &words.Table[[]opening]{}
	for _, phrase := range openPhrases {
		list := strings.Fields(phrase)
		for at := len(list) - 1; at >= 0; at-- {
			here := by.Put(list[at])
			*here = append(*here, opening{list, at})
		}
	}
	return by
})

// endsWith says how many tokens before k are words, 0 where they are others.
func (p *parser) endsWith(words []string, k, floor int) int {
	if k-len(words) < floor {
		return 0
	}
	for n := 1; n <= len(words); n++ {
		if !p.says(k-n, words[len(words)-n]) {
			return 0
		}
	}
	return len(words)
}

// openPhrase finds an open phrase around the hint at k.
func (p *parser) openPhrase(k, floor int) (from, to int) {
	if !p.is(k, hint) && !p.is(k, part) {
		return 0, 0
	}
	around := openingsAt().Get(p.text[p.t[k].start:p.t[k].end])
	if around == nil {
		return 0, 0
	}
	for _, o := range *around {
		if end := k + len(o.words) - o.at; end <= len(p.t) {
			if n := p.endsWith(o.words, end, floor); n > 0 {
				return end - n, end
			}
		}
	}
	return 0, 0
}
