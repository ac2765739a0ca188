package when

// judge decides, from the words around, whether what the grammar read is a
// time, and what the preposition makes of it. next is where to go on if not.
func (p *parser) judge(v value, k, next int, prep string) (value, int, bool) {
	switch {
	case v.noun && v.year:
		return p.judgeYearOf(v, k, next, prep)
	case v.noun && !(prep == "by" || prep == "before" || prep == "at" || prep == "in" || prep == "during" || prep == "until" || prep == "on"):
		return v, next, false
	case v.count:
		return p.judgeCount(v, next, prep)
	case v.year && v.weak:
		return p.judgeYear(v, k, next, prep)
	case v.guessed && v.a.d == 0 && !v.interval && (prep == "on" || prep == "at" || prep == "over" || !p.ends(next)):
		return v, next, false
	case v.weak && (prep == "" || prep == "to" || prep == "of" || prep == "for" && v.a.m != 0):
		return v, next, false
	}
	if prep == "week of" && v.a.d != 0 && !v.interval && !v.words {
		v.interval, v.b = true, v.a.plus(6, day)
	}
	return p.onwards(v, next, prep)
}

// onwards reads what leaves the end open: "from 2025 onwards", "2025 and
// beyond", "after 2027".
func (p *parser) onwards(v value, next int, prep string) (value, int, bool) {
	if v.words || v.interval {
		return v, next, true
	}
	switch {
	case p.says(next, "onwards") || p.says(next, "onward"):
		v.openEnd = true
		next++
	case p.says(next, "at") && p.says(next+1, "the") && p.says(next+2, "latest"):
		next += 3
	case p.says(next, "and") && p.says(next+1, "beyond"):
		v.openEnd = true
		next += 2
	case prep == "after":
		v.openEnd = true
	}
	return v, next, true
}

// judgeYear tells a year from a count ("over 2000 students") and from a part
// of a name ("Agenda 2030", "by 2030 targets").
func (p *parser) judgeYear(v value, k, next int, prep string) (value, int, bool) {
	if p.among(next, plans) {
		return v, next, false
	}
	follower := next < len(p.t) && (p.t[next].class == other || p.t[next].class == unit) && !p.ends(next)
	switch prep {
	case "":
		if v.interval && !follower && !(p.is(k-1, other) && p.t[k-1].capital) {
			break
		}
		// alone in brackets, or the second of a list
		if !(p.isMark(k-1, '(') && p.isMark(next, ')')) {
			return v, next, false
		}
	case "of", "to", "for", "around", "at", "over", "until", "throughout", "within", "between":
		if follower && !v.interval {
			return v, next, false
		}
		if prep == "over" && !v.interval || prep == "within" && !v.interval {
			return v, next, p.ends(next) && v.a.y > 2000
		}
	}
	if p.among(next, terms) {
		next++
	}
	return p.onwards(v, next, prep)
}

// judgeYearOf judges "the 2025 …": a time where something held then follows,
// or a period; a part of a name else.
func (p *parser) judgeYearOf(v value, k, next int, prep string) (value, int, bool) {
	if p.among(next, terms) || p.ends(next) && v.interval {
		if p.among(next, terms) {
			next++
		}
		v.noun = false
		return v, next, true
	}
	if prep == "" || prep == "of" || prep == "to" || prep == "from" || prep == "since" {
		return v, next, false
	}
	for i := next; i < len(p.t) && i < next+6; i++ {
		if p.t[i].class == mark || p.among(i, plans) {
			break
		}
		if p.isEvent(i) {
			return v, i + 1, true
		}
		if p.ends(i) {
			break
		}
	}
	return v, next, false
}

// judgeCount says what a length of time means after its preposition.
func (p *parser) judgeCount(v value, next int, prep string) (value, int, bool) {
	if v.past {
		return v, next, true
	}
	pointed := !v.weak                               // "the next five years", "the coming months"
	if p.isMark(next, '\'') || p.isMark(next, '’') { // "in six months' time"
		if p.says(next+1, "time") && prep == "in" && v.interval {
			return value{a: coarse(v), words: false}, next + 2, true
		}
	}
	v.weak = false
	switch prep {
	case "within", "over", "in", "during", "throughout", "for", "under":
		if !pointed && (prep == "for" || prep == "during" || prep == "throughout") {
			return v, next, false // how long, not when
		}
	case "by", "before", "until", "at", "on", "from", "to", "of", "after", "since":
		if !pointed {
			return v, next, false
		}
	default:
		return v, next, pointed
	}
	if !pointed && p.reckonedElsewhere(next) {
		return value{words: true}, next, true
	}
	if !pointed && prep == "in" && v.interval {
		v = value{a: coarse(v)}
	}
	return v, next, true
}

// reckonedElsewhere says whether a length of time runs from something else
// than the document: "within six months of its entry into force".
func (p *parser) reckonedElsewhere(k int) bool {
	return p.says(k, "of") || p.says(k, "after") || p.says(k, "from") || p.says(k, "following") || p.says(k, "before") || p.says(k, "prior")
}

// coarse is the end of an interval to the month, or to the year where whole
// years were counted.
func coarse(v value) point {
	b := v.b
	if b.m == v.a.m && b.d == v.a.d {
		return point{y: b.y}
	}
	return point{y: b.y, m: b.m}
}
