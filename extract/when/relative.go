package when

import "github.com/paraph/paraph/extract/words"

// pointed reads a period pointed at from the date of reference: "this year",
// "next month", "this autumn", "the coming year", "the coming months", "the
// years ahead".
func (p *parser) pointed(k int) (value, int) {
	the := p.is(k, article)
	if the {
		k++
	}
	if the && p.is(k, unit) && p.plural(k) && (p.says(k+1, "ahead") || p.says(k+1, "to") && p.says(k+2, "come")) {
		next := k + 2
		if p.says(k+1, "to") {
			next++
		}
		return value{words: true, count: true}, next
	}
	if !p.is(k, deixis) || p.t[k].val == each || p.t[k].val == several {
		return value{}, 0
	}
	kind, i := p.t[k].val, k+1
	fiscal := false
	if kind == thisOne && p.is(i, deixis) && p.t[i].val == coming { // "this coming year"
		kind, i, the = ahead, i+1, false
	}
	if p.is(i, yearKind) {
		fiscal = !p.says(i, "calendar")
		i, the = i+1, false
	}
	switch {
	case p.is(i, unit):
		v, next := p.pointedUnit(kind, the, i)
		v.fiscal = fiscal
		return v, next
	case p.is(i, month) && kind != coming:
		return p.pointedMonth(kind, i)
	case p.is(i, season):
		return p.pointedSeason(kind, i)
	}
	return value{}, 0
}

func (p *parser) plural(k int) bool { return p.text[p.t[k].end-1] == 's' }

func (p *parser) pointedUnit(kind deixisKind, the bool, k int) (value, int) {
	u, v := p.t[k].val, value{}
	switch {
	case p.plural(k):
		if kind == thisOne {
			return value{}, 0
		}
		if p.says(k+1, "and") && p.is(k+2, unit) { // "weeks and months"
			k += 2
		}
		v = value{words: true, count: true, past: kind == gone}
	case kind == thisOne:
		v = p.around(u)
	case kind == gone:
		v = p.shifted(u, -1)
		v.past = true
	case kind == coming || the || u == decade || u == century: // "the next year" runs from now
		v = p.fromNow(1, u)
	default:
		v = p.shifted(u, 1)
	}
	return v, k + 1
}

// shifted is the period n after the one that the date of reference lies in.
func (p *parser) shifted(u unitKind, n int) value {
	r := p.ref
	if r.y == 0 {
		return value{words: true}
	}
	switch u {
	case year:
		return value{a: point{y: r.y + n}}
	case monthUnit:
		return value{a: point{y: r.y, m: r.m}.plus(n, u)}
	case quarter:
		r = point{y: r.y, m: r.m}.plus(n, u)
		return value{a: point{y: r.y, code: 33 + (r.m-1)/3}}
	case half:
		r = point{y: r.y, m: r.m}.plus(n, u)
		return value{a: point{y: r.y, code: 40 + (r.m-1)/6}}
	}
	return value{words: true}
}

// fromNow is the interval of n units from the date of reference.
func (p *parser) fromNow(n int, u unitKind) value {
	if p.ref.y == 0 || n == 0 {
		return value{words: true, count: true}
	}
	b := p.ref.plus(n, u)
	if !plausible(b.y) {
		return value{words: true, count: true}
	}
	return value{a: p.ref, interval: true, b: b, count: true}
}

// pointedMonth reads "next May", "this May".
func (p *parser) pointedMonth(kind deixisKind, k int) (value, int) {
	if p.ref.y == 0 {
		return value{words: true}, k + 1
	}
	if y, next := p.yearRef(k + 1); next > 0 {
		return value{a: point{y: y, m: p.t[k].val}}, next
	}
	a := point{y: p.ref.y, m: p.t[k].val}
	switch {
	case kind == ahead && a.m <= p.ref.m:
		a.y++
	case kind == gone && a.m >= p.ref.m:
		a.y--
	}
	return value{a: a, past: kind == gone}, k + 1
}

// pointedSeason reads "this autumn", "next spring", "the coming winter".
func (p *parser) pointedSeason(kind deixisKind, k int) (value, int) {
	if y, next := p.yearRef(k + 1); next > 0 {
		return value{a: point{y: y, code: p.t[k].val}}, next
	}
	if p.ref.y == 0 {
		return value{words: true}, k + 1
	}
	a := point{y: p.ref.y, code: p.t[k].val}
	first, _ := a.span()
	now, _ := p.ref.span()
	switch {
	case kind == ahead || kind == coming:
		if first <= now {
			a.y++
		}
	case kind == gone:
		if first >= now {
			a.y--
		}
	}
	return value{a: a, past: kind == gone}, k + 1
}

// counted reads a length of time: "six months", "the next five years", "the
// past two years", "the next 12 to 18 months", "a five-year period".
func (p *parser) counted(k int) (value, int) {
	if p.is(k, article) {
		k++
	}
	pointer := 0
	if p.is(k, deixis) && (p.t[k].val == ahead || p.t[k].val == coming || p.t[k].val == gone) {
		pointer = p.t[k].val
		k++
	}
	if p.says(k, "period") && p.says(k+1, "of") {
		k += 2
	}
	if p.says(k, "couple") && p.says(k+1, "of") {
		k += 2
	}
	n, i := 0, k
	switch {
	case p.is(k, number):
		n, i = p.t[k].val, k+1
		if (p.says(i, "to") || p.says(i, "or") || p.is(i, dash)) && p.is(i+1, number) {
			n, i = p.t[i+1].val, i+2
		}
		if p.isMark(i, '(') && p.is(i+1, number) && p.isMark(i+2, ')') { // six (6) months
			i += 3
		}
	case p.is(k, deixis) && p.t[k].val == several:
		i = k + 1
	case k > 0 && p.is(k-1, article) && p.t[k-1].val == 1 && p.is(k, unit) && pointer == 0:
		n = 1 // "a year"
	case pointer != 0 && p.is(k, unit):
		return value{}, 0 // "the next year" is read by pointed
	default:
		return value{}, 0
	}
	hyphen := p.is(i, dash)
	if hyphen {
		i++
	}
	if !p.is(i, unit) || p.t[i].val == half {
		return value{}, 0
	}
	u := p.t[i].val
	i++
	if hyphen {
		if !p.says(i, "period") {
			return value{}, 0
		}
		i++
	}
	if p.says(i, "ago") || p.says(i, "old") {
		return value{}, 0
	}
	v := p.fromNow(n, u)
	v.past = pointer == gone
	if v.past || n == 0 {
		v = value{words: true, count: true, past: v.past}
	}
	v.count, v.weak = true, pointer == 0
	return v, i
}

// event reads what is held next, as an open phrase: "the next meeting", "our
// next annual Ministerial Dialogue", "COP30".
func (p *parser) event(k int) (value, int) {
	if p.is(k, numbered) { // COP30
		return value{words: true, weak: true, noun: true}, k + 1
	}
	if p.is(k, article) {
		k++
	}
	if !p.is(k, deixis) || p.t[k].val != ahead && p.t[k].val != coming {
		return value{}, 0
	}
	for i, head := k+1, 0; i < len(p.t) && i <= k+8; i++ {
		t := p.t[i]
		if t.class == mark || p.says(i, "of") || p.says(i, "to") || p.says(i, "and") || p.says(i, "in") || p.says(i, "on") {
			if head > 0 {
				return value{words: true, weak: true, noun: true}, head
			}
			return value{}, 0
		}
		if p.isEvent(i) {
			head = i + 1
			if p.isEvent(i + 1) {
				continue
			}
			if i+1 == len(p.t) || p.ends(i+1) || !p.t[i+1].capital {
				return value{words: true, weak: true, noun: true}, head
			}
		}
	}
	return value{}, 0
}

// isEvent says whether token k is the head of something held on a day.
func (p *parser) isEvent(k int) bool { return p.among(k, events) }

func (p *parser) among(k int, set *words.Set) bool {
	return k >= 0 && k < len(p.t) && p.t[k].class != mark && set.Has(p.text[p.t[k].start:p.t[k].end])
}
