package when

import "github.com/paraph/paraph/extract/words"

// plausible says whether n can be the year of a document or of its plans.
func plausible(n int) bool { return n >= 1900 && n < 2150 }

// tenYears says whether token k is a decade in figures: "2030s".
func (p *parser) tenYears(k int) bool {
	return p.is(k, yearsOf) && p.t[k].val%10 == 0 && plausible(p.t[k].val)
}

// year4 says whether token k is a year in figures: not a part of a longer
// number ("2,000", "2024/1689").
func (p *parser) year4(k int) bool {
	if !p.is(k, number) || p.t[k].digits != 4 || !plausible(p.t[k].val) {
		return false
	}
	if p.is(k+2, number) && p.touches(k+1) && p.touches(k+2) {
		if p.isMark(k+1, ',') || p.isMark(k+1, '.') {
			return false
		}
		if p.isMark(k+1, '/') && !(p.t[k+2].digits == 2 && p.t[k+2].val == (p.t[k].val+1)%100) && !(p.t[k+2].digits == 4 && plausible(p.t[k+2].val)) {
			return false
		}
	}
	if k > 0 && p.touches(k) {
		if prev := p.t[k-1]; prev.class == mark && (prev.val == '/' || prev.val == '.' || prev.val == ',' || prev.val == '$' || prev.val == '€' || prev.val == '£') {
			return false
		}
	}
	return !p.isMark(k+1, '%') && !p.says(k+1, "percent")
}

// yearRef reads a year, in figures or pointed at: 2025, "this year", "the
// same year", "fiscal year 2025".
func (p *parser) yearRef(k int) (y, next int) {
	if p.year4(k) {
		return p.t[k].val, k + 1
	}
	if p.is(k, fiscal) && p.t[k].val != 0 {
		return p.t[k].val, k + 1
	}
	if p.is(k, article) && p.t[k].val == 0 {
		if p.is(k+1, unit) && p.t[k+1].val == year {
			if p.year4(k + 2) {
				return p.t[k+2].val, k + 3
			}
			if p.ref.y != 0 && !p.isMark(k+2, '\'') {
				return p.ref.y, k + 2
			}
			return 0, 0
		}
		k++
	}
	if p.is(k, deixis) && p.is(k+1, unit) && p.t[k+1].val == year && p.ref.y != 0 && len(p.text) > p.t[k+1].end-1 && p.text[p.t[k+1].end-1] == 'r' {
		switch p.t[k].val {
		case thisOne:
			return p.ref.y, k + 2
		case ahead, coming:
			return p.ref.y + 1, k + 2
		case gone:
			return p.ref.y - 1, k + 2
		}
	}
	return 0, 0
}

// grouped reads quarters and halves: "Q3 2025", "2025 Q3", "the second half
// of this year", "first quarter of 2025", "first six months of 2025".
func (p *parser) grouped(k int) (value, int) {
	if p.is(k, grouping) {
		code := p.t[k].val
		i := k + 1
		if p.says(i, "of") || p.says(i, "in") || p.isMark(i, '/') || p.is(i, dash) {
			i++
		}
		if y, next := p.yearRef(i); next > 0 {
			return value{a: point{y: y, code: code}}, next
		}
		return p.comingPart(code), k + 1
	}
	if p.year4(k) {
		i := k + 1
		if p.is(i, dash) || p.isMark(i, '/') || p.isMark(i, ',') {
			i++
		}
		if p.is(i, grouping) {
			return value{a: point{y: p.t[k].val, code: p.t[i].val}}, i + 1
		}
	}
	if p.is(k, article) {
		k++
	}
	nth := 0
	switch {
	case p.is(k, ordinal):
		nth = p.t[k].val
	case p.says(k, "last"), p.says(k, "final"), p.says(k, "latter"):
		nth = -1
	case p.says(k, "1st"):
		nth = 1
	default:
		return value{}, 0
	}
	return p.nthPart(nth, k+1)
}

// nthPart reads "half of this year" after "the second"; nth -1 is the last.
func (p *parser) nthPart(nth, k int) (value, int) {
	of, i := 0, k+1
	switch {
	case p.is(k, unit) && p.t[k].val == quarter:
		of = 4
	case p.is(k, unit) && p.t[k].val == half:
		of = 2
		if p.is(i, dash) && p.is(i+1, unit) { // half-year
			i += 2
		}
	case p.is(k, number) && p.t[k].val == 6 && p.is(k+1, unit) && p.t[k+1].val == monthUnit:
		of, i = 2, k+2
	case p.is(k, number) && p.t[k].val == 3 && p.is(k+1, unit) && p.t[k+1].val == monthUnit:
		of, i = 4, k+2
	case p.is(k, unit) && (p.t[k].val == week || p.t[k].val == day) && (p.says(i, "of") || p.says(i, "in")):
		return p.monthDate(i + 1) // "the first week of June"
	default:
		return value{}, 0
	}
	if nth < 0 {
		nth = of
	}
	if nth > of {
		return value{}, 0
	}
	code := 32 + nth
	if of == 2 {
		code = 39 + nth
	}
	after := i
	if p.says(i, "of") || p.says(i, "in") {
		i++
	} else if p.isMark(i, ',') && p.year4(i+1) {
		i++
	}
	if y, next := p.yearRef(i); next > 0 {
		return value{a: point{y: y, code: code}}, next
	}
	d := i
	if p.is(d, article) {
		d++
	}
	if of == 2 && p.tenYears(d) && i > after { // "the first half of the 2030s"
		from := p.t[d].val + 5*(nth-1)
		return value{a: point{y: from}, interval: true, b: point{y: from + 4}}, d + 1
	}
	if v, next := p.monthDate(i); next > 0 && i > after { // "the second half of May"
		v.weak = false
		return v, next
	}
	if i > after && !p.is(i, unit) { // "the second half of the programme"
		if p.says(after, "of") {
			return value{}, 0
		}
	}
	v := p.comingPart(code)
	v.weak = true
	return v, after
}

// comingPart is the part of the year of reference, or of the next where it
// has gone by.
func (p *parser) comingPart(code int) value {
	if p.ref.y == 0 {
		return value{words: true, weak: true}
	}
	a := point{y: p.ref.y, code: code}
	_, last := a.span()
	if first, _ := p.ref.span(); last < first {
		a.y++
	}
	return value{a: a}
}

// seasonOf reads "spring 2024", "the summer of this year", "the summer".
func (p *parser) seasonOf(k int) (value, int) {
	the := p.is(k, article)
	if the {
		k++
	}
	if !p.is(k, season) {
		return value{}, 0
	}
	code := p.t[k].val
	i := k + 1
	if p.says(i, "of") || p.says(i, "in") || p.isMark(i, ',') {
		i++
	}
	if y, next := p.yearRef(i); next > 0 && (i == k+1 || !p.isMark(k+1, ',') || p.year4(i)) {
		if code == 24 && (p.isMark(next, '/') || p.is(next, dash)) && p.is(next+1, number) { // winter 2024/25
			next += 2
		}
		return value{a: point{y: y, code: code}}, next
	}
	if !p.ends(k + 1) { // "summer school"
		return value{}, 0
	}
	v := p.comingPart(code)
	v.weak = true
	return v, k + 1
}

// ends says whether a time may end before token k: the text ends there, or a
// mark or a small word of grammar follows, not a noun.
func (p *parser) ends(k int) bool {
	if k >= len(p.t) || p.t[k].class == mark || p.t[k].class == dash && !p.touches(k) || p.t[k].class == article {
		return true
	}
	return p.among(k, enders)
}

// enders are the small words that no noun phrase goes on with.
var enders = words.NewSet(`
	and or in on at by with through to for from of as is are will should would that which when where while under via
	including subject following until both we our onwards onward period if but upon after before during between among within
	this these across using based so thus thereby its their pending into can could may has have was were
`)

// years reads a year or a run of years: 2025, "2024-2027", "2024/25", "the
// year 2025", "FY2025", "the 2030s".
func (p *parser) years(k int) (value, int) {
	first := k
	if p.is(k, article) {
		k++
	}
	if p.tenYears(k) {
		y := p.t[k].val
		return value{a: point{y: y}, interval: true, b: point{y: y + 9}}, k + 1
	}
	named, fiscalYear := false, p.is(k, fiscal)
	switch {
	case p.is(k, yearKind):
		fiscalYear = !p.says(k, "calendar")
		k++
	case p.is(k, fiscal) && p.t[k].val != 0:
		v := value{a: point{y: p.t[k].val}, year: true, fiscal: true}
		return p.shortYear(v, k+1)
	}
	if p.is(k, unit) && p.t[k].val == year || p.is(k, fiscal) {
		named = true
		k++
	}
	if !p.year4(k) {
		return value{}, 0
	}
	v := value{a: point{y: p.t[k].val}, year: true, weak: !named, fiscal: fiscalYear}
	if first < k && !named {
		v.noun = true // "the 2025 …": judged by what follows
	}
	return p.shortYear(v, k+1)
}

// shortYear reads the other end of "2024-2027", "2024-27" or "2024/25".
func (p *parser) shortYear(v value, next int) (value, int) {
	if !p.is(next, dash) && !p.isMark(next, '/') || !p.is(next+1, number) {
		return v, next
	}
	t := p.t[next+1]
	y := t.val
	switch {
	case t.digits == 2 && p.touches(next) && p.touches(next+1):
		y += v.a.y / 100 * 100
	case t.digits != 4:
		return v, next
	}
	if y <= v.a.y || !plausible(y) || p.isMark(next+2, '%') {
		return v, next
	}
	v.interval, v.b = true, point{y: y}
	return v, next + 2
}
