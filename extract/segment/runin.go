package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// runIn is an opener set apart from the text that it runs into: "Quantum: …".
type runIn struct {
	title layout.Span // its words, without colon
	text  int         // where the text begins
}

// runIns finds the openers of paragraphs and bullets. One that sets off
// several statements is a topic, and so is one that bears a number or stands
// in a list that goes topic by topic; another is part of nothing.
func runIns(d *doc) {
	for i := d.body; i < len(d.units); i++ {
		u := &d.units[i]
		if u.class != open || u.span.Len() == 0 || u.opener.Len() > 0 {
			continue
		}
		r, ok := d.styledOpener(u)
		if !ok && u.depth > 0 && d.plainOpeners(i) {
			r, ok = d.plainOpener(u)
		}
		if !ok {
			continue
		}
		u.lead = r.text - u.span.Start
		u.opener = r.title
		u.sets = d.statementsUnder(i) > 1 || u.num.scheme != none && u.num.scheme != symbol && u.depth == 0
	}
	rowsOfOpeners(d)
}

// rowsOfOpeners makes topics of all the openers of a list, where at least half
// of them set off several statements: the list then goes topic by topic.
func rowsOfOpeners(d *doc) {
	for i := d.body; i < len(d.units); {
		j, with, sets, stated := i, 0, 0, 0
		for ; j < len(d.units) && d.units[j].class == open && d.units[j].depth > 0; j++ {
			if v := &d.units[j]; v.depth == 1 && v.opener.Len() > 0 {
				with++
				if v.sets {
					sets++
				}
			} else if v.depth == 1 && d.statesInBold(v) {
				stated++
			}
		}
		if stated > 0 && stated >= with { // the bold of this list is weight, not headings
			for k := i; k < j; k++ {
				d.units[k].sets = false
			}
		}
		if with > 2 && sets*2 >= with {
			for k := i; k < j; k++ {
				if v := &d.units[k]; v.depth == 1 && v.opener.Len() > 0 {
					v.sets = true
				}
			}
		}
		i = max(j, i+1)
	}
}

// statesInBold says whether a bullet begins with a sentence in bold: "**Norway
// will widen its fund.** It …".
func (d *doc) statesInBold(u *unit) bool {
	for _, r := range runsFrom(u.block, u.span.Start) {
		if r.Start > u.span.Start || r.Style&layout.Bold == 0 {
			break
		}
		if r.End > u.span.Start {
			return finite.anyIn(d.t.S[u.span.Start:min(r.End, u.span.End)], 30)
		}
	}
	return false
}

// longestOpener is the most words of a run-in heading.
const longestOpener = 20

// styledOpener reads an opener in bold, underlined or italic letters that a
// colon, a point or a dash parts from the text.
func (d *doc) styledOpener(u *unit) (runIn, bool) {
	end := 0
	for _, r := range runsFrom(u.block, u.span.Start) {
		if r.Style&(layout.Bold|layout.Underline|layout.Italic) == 0 || r.End <= u.span.Start {
			continue
		}
		from := u.span.Start
		if end > 0 {
			from = end
		}
		if r.Start > from && strings.Trim(d.t.S[from:r.Start], " ") != "" {
			break
		}
		end = min(r.End, u.span.End)
	}
	if end == 0 || end >= u.span.End {
		return runIn{}, false
	}
	return d.opener(u, trim(d.t.S, layout.Span{Start: u.span.Start, End: end}))
}

// opener checks a candidate and finds where the text behind it begins.
func (d *doc) opener(u *unit, at layout.Span) (runIn, bool) {
	s := d.t.Slice(at)
	behind := d.t.S[at.End:u.span.End]
	skip := 0
	dash := strings.HasSuffix(s, "–") || strings.HasSuffix(s, "—")
	switch lastMark(s) {
	case ':':
	case '.':
		if finite.anyIn(s, longestOpener) {
			return runIn{}, false
		}
	default:
		skip = openerMark(behind)
		if skip == 0 && !dash {
			return runIn{}, false
		}
		dash = dash || strings.ContainsAny(behind[:skip], "–—-")
	}
	name := trim(d.t.S, layout.Span{Start: at.Start, End: at.Start + len(strings.TrimRight(s, " :.–—-"))})
	text := trim(d.t.S, layout.Span{Start: at.End + skip, End: u.span.End})
	if name.Len() == 0 || text.Len() == 0 || countWords(s, longestOpener+1) > longestOpener || startsLower(s) || startsLower(d.t.Slice(text)) && !(dash && u.depth > 0) || leadsIn(strings.TrimRight(s, ".")) {
		return runIn{}, false
	}
	return runIn{title: name, text: text.Start}, true
}

// openerMark is the length of the mark that parts an opener from its text.
func openerMark(s string) int {
	for _, m := range [...]string{":", " – ", " — ", " - ", "–", "—", " :", "."} {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

// plainOpener reads an opener without style: a few words before a colon.
func (d *doc) plainOpener(u *unit) (runIn, bool) {
	s := d.words(u)
	head := s[:min(len(s), 80)]
	if strings.IndexByte(head, ':') < 0 {
		return runIn{}, false
	}
	colon := strings.Index(head, ": ")
	if colon <= 0 || countWords(s[:colon], 8) > 7 {
		return runIn{}, false
	}
	return d.opener(u, layout.Span{Start: u.span.Start, End: u.span.Start + colon + 1})
}

// plainOpeners says whether the bullets beside a bullet have such openers
// too: in a single one the colon may be anything.
func (d *doc) plainOpeners(i int) bool {
	with, without := 0, 0
	look := func(j int) bool {
		u := &d.units[j]
		if u.depth < d.units[i].depth {
			return false
		}
		if u.depth == d.units[i].depth {
			if _, ok := d.plainOpener(u); ok {
				with++
			} else {
				without++
			}
		}
		return with+without < 8
	}
	for j := i; j < len(d.units) && look(j); j++ {
	}
	for j := i - 1; j >= d.body && look(j); j-- {
	}
	return with >= 2 && without == 0
}

// statementsUnder counts the sentences of a unit behind its opener and the
// bullets under it, at the most two.
func (d *doc) statementsUnder(i int) int {
	u := &d.units[i]
	n := 0
	sentences(d.t.S, layout.Span{Start: u.span.Start + u.lead, End: u.span.End}, func(layout.Span, int) { n++ })
	for j := i + 1; j < len(d.units) && n < 2; j++ {
		v := &d.units[j]
		if v.class != open || v.depth <= u.depth || u.depth == 0 && !pointsOn(d.words(u)) {
			break
		}
		n++
	}
	return n
}
