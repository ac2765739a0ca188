package when

import (
	"strconv"
	"time"
)

// point is a day, month, part of a year, or year: what is not known is 0.
type point struct {
	y, m, d int
	code    int  // the EDTF code of a season, quarter or half, in the place of m
	approx  bool // ~
}

// value is what a time expression means.
type value struct {
	a, b     point // b is the other end of an interval
	interval bool
	openEnd  bool // from a on
	words    bool // an open phrase: no EDTF
	past     bool // gone by, whatever the date of reference
	weak     bool // a time only after a preposition: "2025", "May", "the spring"
	count    bool // a length of time: "six months", "the next five years"
	fiscal   bool // its end is not December's
	year     bool // a bare year or two
	guessed  bool // the year is not told: the nearest to the date of reference
	noun     bool // names what is held then: "the 2025 Summit"
}

// edtf writes v; empty where it fixes no time.
func (v *value) edtf() string {
	if v.words || v.a.y == 0 || v.interval && v.b.y == 0 {
		return ""
	}
	var buf [32]byte
	out := v.a.append(buf[:0])
	if v.interval {
		out = v.b.append(append(out, '/'))
	} else if v.openEnd {
		out = append(out, "/.."...)
	}
	return string(out)
}

func (p point) append(out []byte) []byte {
	out = strconv.AppendInt(out, int64(p.y), 10)
	switch {
	case p.code != 0:
		out = appendTwo(out, p.code)
	case p.d != 0:
		out = appendTwo(appendTwo(out, p.m), p.d)
	case p.m != 0:
		out = appendTwo(out, p.m)
	}
	if p.approx {
		out = append(out, '~')
	}
	return out
}

func appendTwo(out []byte, n int) []byte {
	return append(out, '-', byte('0'+n/10%10), byte('0'+n%10))
}

// parse reads an ISO date: "2024-03-26", "2024-03" or "2024", or the last day
// of an interval of them. The zero point where it is none.
func parse(iso string) point {
	for i := range len(iso) {
		if iso[i] == '/' {
			return parse(iso[i+1:])
		}
	}
	var n [3]int
	k := 0
	for i := range len(iso) {
		switch c := iso[i]; {
		case isDigit(c) && n[k] < 10000:
			n[k] = n[k]*10 + int(c-'0')
		case c == '-' && k < 2:
			k++
		default:
			return point{}
		}
	}
	p := point{y: n[0], m: n[1], d: n[2]}
	if !plausible(p.y) || p.m > 12 || !p.valid() {
		return point{}
	}
	return p
}

// plus is the point n units after p, no finer than p: month ends are kept
// (31 January and one month: 28 February).
func (p point) plus(n int, u unitKind) point {
	if n > 10000 {
		return point{}
	}
	switch u {
	case year:
		p.y += n
	case decade:
		p.y += 10 * n
	case half:
		return p.plus(6*n, monthUnit)
	case quarter:
		return p.plus(3*n, monthUnit)
	case monthUnit:
		m := p.y*12 + max(p.m, 1) - 1 + n
		p.y, p.m = m/12, m%12+1
	case week:
		return p.plus(7*n, day)
	case day:
		t := time.Date(p.y, time.Month(max(p.m, 1)), max(p.d, 1)+n, 0, 0, 0, 0, time.UTC)
		p.y, p.m, p.d = t.Year(), int(t.Month()), t.Day()
	default:
		return point{}
	}
	if p.d > 28 {
		p.d = min(p.d, daysIn(p.y, p.m))
	}
	return p
}

func daysIn(y, m int) int { return time.Date(y, time.Month(m+1), 0, 0, 0, 0, 0, time.UTC).Day() }

// valid says whether p's day exists.
func (p point) valid() bool {
	return p.d == 0 || p.m >= 1 && p.m <= 12 && (p.y == 0 && p.d <= 31 || p.y != 0 && p.d <= daysIn(p.y, p.m))
}

// span gives the first and last day of p as comparable numbers yyyymmdd.
func (p point) span() (first, last int) {
	from, to := 1, 12
	switch {
	case p.code >= 40:
		from = (p.code-40)*6 + 1
		to = from + 5
	case p.code >= 33:
		from = (p.code-33)*3 + 1
		to = from + 2
	case p.code == 24: // winter is held to the year it begins in
		from, to = 12, 14
	case p.code >= 21:
		from = (p.code-21)*3 + 3
		to = from + 2
	case p.m != 0:
		from, to = p.m, p.m
	}
	if p.d != 0 {
		n := p.y*10000 + p.m*100 + p.d
		return n, n
	}
	return p.y*10000 + from*100, p.y*10000 + to*100 + 31
}

// span gives the first and last day that v covers.
func (v *value) span() (first, last int) {
	first, last = v.a.span()
	if v.interval {
		_, last = v.b.span()
	}
	if v.openEnd {
		last = 99999999
	}
	return first, last
}
