package when

// dayDate reads a date to the day: "30 June 2023", "16-17 May", "June 30,
// 2023", "2023-06-30", "30.6.2023". What has no year takes the nearest.
func (p *parser) dayDate(k int) (value, int) {
	if p.is(k, weekday) {
		k++
		if p.isMark(k, ',') {
			k++
		}
	}
	if p.is(k, article) && p.is(k+1, ordinal) {
		k++
	}
	if v, next := p.numeric(k); next > 0 {
		return v, next
	}
	if v, next := p.dayMonth(k); next > 0 {
		return p.withYear(v, next)
	}
	if v, next := p.monthDay(k); next > 0 {
		return p.withYear(v, next)
	}
	return value{}, 0
}

// numeric reads 2023-06-30 and, day first, 30.6.2023 and 30/06/2023. Where a
// slash leaves open which is the month it reads nothing.
func (p *parser) numeric(k int) (value, int) {
	if !p.is(k, number) || !p.is(k+2, number) || !p.is(k+4, number) {
		return value{}, 0
	}
	for i := k + 1; i <= k+4; i++ {
		if !p.touches(i) && !(p.isMark(k+1, '.') && (i == k+2 || i == k+4)) {
			return value{}, 0
		}
	}
	a, b, c := p.t[k], p.t[k+2], p.t[k+4]
	var d point
	switch {
	case a.digits == 4 && b.digits == 2 && c.digits == 2 && p.is(k+1, dash) && p.is(k+3, dash):
		d = point{y: a.val, m: b.val, d: c.val}
	case c.digits != 4 || a.digits > 2 || b.digits > 2:
	case p.isMark(k+1, '.') && p.isMark(k+3, '.'):
		d = point{y: c.val, m: b.val, d: a.val}
	case p.isMark(k+1, '/') && p.isMark(k+3, '/') && (a.val > 12 || a.val == b.val):
		d = point{y: c.val, m: b.val, d: a.val}
	case p.isMark(k+1, '/') && p.isMark(k+3, '/') && b.val > 12:
		d = point{y: c.val, m: a.val, d: b.val}
	}
	if d.d == 0 || d.m == 0 || !plausible(d.y) || !d.valid() {
		return value{}, 0
	}
	return value{a: d}, k + 5
}

// dayNumber reads a day of the month: 30, 30th.
func (p *parser) dayNumber(k int) (int, bool) {
	if (p.is(k, number) && p.t[k].digits > 0 && p.t[k].digits < 3 || p.is(k, ordinal)) && p.t[k].val >= 1 && p.t[k].val <= 31 {
		return p.t[k].val, true
	}
	return 0, false
}

// days reads one day or several: "16", "16-17", "16 and 17", "16, 17 and 18".
func (p *parser) days(k int) (from, to, next int) {
	from, ok := p.dayNumber(k)
	if !ok {
		return 0, 0, 0
	}
	to, next = from, k+1
	for {
		i := next
		switch {
		case p.is(i, dash), p.says(i, "and"), p.says(i, "to"), p.isMark(i, '&'), p.isMark(i, '/'):
			i++
		case p.isMark(i, ','):
			i++
			if p.says(i, "and") {
				i++
			}
		default:
			return from, to, next
		}
		if p.is(i, article) {
			i++
		}
		d, ok := p.dayNumber(i)
		if !ok || d <= to {
			return from, to, next
		}
		to, next = d, i+1
	}
}

// dayMonth reads "30 June", "30th of June", "30th day of June", "16-17 May".
func (p *parser) dayMonth(k int) (value, int) {
	from, to, i := p.days(k)
	if i == 0 {
		return value{}, 0
	}
	if p.is(i, unit) && p.t[i].val == day && p.says(i+1, "of") {
		i++
	}
	if p.says(i, "of") {
		i++
	}
	if !p.is(i, month) {
		return value{}, 0
	}
	return dayRange(p.t[i].val, from, to), p.afterMonth(i)
}

// monthDay reads "June 30", "May 16-17", "June 30th".
func (p *parser) monthDay(k int) (value, int) {
	if !p.is(k, month) {
		return value{}, 0
	}
	i := p.afterMonth(k)
	if p.is(i, article) && p.is(i+1, ordinal) {
		i++
	}
	from, to, next := p.days(i)
	if next == 0 {
		return value{}, 0
	}
	if _, after := p.dayMonth(i); after > 0 && p.year4(after) { // "in March 3 May 2024": no such thing
		return value{}, 0
	}
	return dayRange(p.t[k].val, from, to), next
}

func dayRange(m, from, to int) value {
	v := value{a: point{m: m, d: from}}
	if to != from {
		v.interval, v.b = true, point{m: m, d: to}
	}
	return v
}

// afterMonth is the token after the month at k and the point of its
// abbreviation.
func (p *parser) afterMonth(k int) int {
	if p.isMark(k+1, '.') && p.t[k].end-p.t[k].start <= 4 && p.touches(k+1) && k+2 < len(p.t) && p.is(k+2, number) {
		return k + 2
	}
	return k + 1
}

// withYear reads the year of v, through a second date where v is the first of
// a range over a month's end ("October 31–November 1, 2022").
func (p *parser) withYear(v value, next int) (value, int) {
	i := next
	if p.isMark(i, ',') || p.says(i, "of") || p.says(i, "in") {
		i++
	}
	if y, after := p.yearRef(i); after > 0 {
		v.a.y = y
		if v.interval {
			v.b.y = y
		}
		return p.checked(v, after)
	}
	if !v.interval {
		if w, after := p.laterDay(next); after > 0 && w.a.y != 0 {
			y := w.a.y
			if w.a.m < v.a.m {
				y--
			}
			v.a.y, v.b, v.interval = y, w.a, true
			return p.checked(v, after)
		}
	}
	v.a.y, v.guessed = p.nearest(v.a.m), true
	if v.interval {
		v.b.y = v.a.y
	}
	return p.checked(v, next)
}

// laterDay reads the other end of a range of days: "– November 1, 2022".
func (p *parser) laterDay(k int) (value, int) {
	if !p.is(k, dash) && !p.says(k, "to") && !p.says(k, "through") && !p.says(k, "until") && !p.says(k, "and") {
		return value{}, 0
	}
	k++
	w, next := p.dayMonth(k)
	if next == 0 {
		w, next = p.monthDay(k)
	}
	if next == 0 || w.interval {
		return value{}, 0
	}
	if p.isMark(next, ',') {
		next++
	}
	y, after := p.yearRef(next)
	w.a.y = y
	return w, after
}

// checked gives v where its days exist.
func (p *parser) checked(v value, next int) (value, int) {
	if !v.a.valid() || !v.b.valid() {
		return value{}, 0
	}
	v.words = v.a.y == 0
	return v, next
}

// monthDate reads a month: "May 2024", "May of this year", "May".
func (p *parser) monthDate(k int) (value, int) {
	if !p.is(k, month) {
		return value{}, 0
	}
	m := p.t[k].val
	next := p.afterMonth(k)
	i := next
	if p.isMark(i, ',') || p.says(i, "of") || p.is(i, dash) && p.touches(i) && p.touches(i+1) {
		i++
	}
	if y, after := p.yearRef(i); after > 0 && !(p.isMark(next, ',') && !p.year4(i)) {
		return value{a: point{y: y, m: m}}, after
	}
	y := p.nearest(m)
	return value{a: point{y: y, m: m}, weak: true, guessed: true}, k + 1
}

// nearest is the year whose month m lies nearest to the date of reference.
func (p *parser) nearest(m int) int {
	switch {
	case p.ref.y == 0:
		return 0
	case p.ref.m == 0:
		return p.ref.y
	case m-p.ref.m > 6:
		return p.ref.y - 1
	case p.ref.m-m > 5:
		return p.ref.y + 1
	}
	return p.ref.y
}
