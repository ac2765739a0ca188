package segment

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// organs open a resolution or conclusions, each with "the": "The General Assembly,", "THE
// COUNCIL OF THE EUROPEAN UNION,".
var organs = []string{"the general assembly", "the security council", "the peace and security council", "the human rights council", "the economic and social council",
	"the council of the european union", "the council", "the european council", "the european parliament", "the conference of the parties",
	"the commission", "the executive board", "the governing council", "the assembly", "the representatives of the governments"}

// organLine is the unit in which the organ names itself, -1 for none: all
// that follows is what it recalls and decides.
func (d *doc) organLine() int {
	for i := range d.units[:min(len(d.units), d.body+60)] {
		s := d.words(&d.units[i])
		if d.units[i].marker.Len() > 0 {
			continue
		}
		if len(s) > 120 || lastMark(s) != ',' && lastMark(s) != ':' || d.units[i].class == cover {
			continue
		}
		if !strings.EqualFold(s[:min(len(s), len("the "))], "the ") {
			continue
		}
		l := strings.ToLower(strings.TrimRight(s, ",: "))
		for _, o := range organs {
			rest, ok := strings.CutPrefix(l, o)
			if ok && (rest == "" || strings.HasPrefix(rest, " of ") || strings.HasPrefix(rest, " and ") || strings.HasPrefix(rest, ", ")) {
				return i
			}
		}
	}
	return -1
}

func isResolution(d *doc) bool { return d.organLine() >= 0 }

// resolutionHead claims what stands over the line of the organ: the symbol,
// the agenda item, the title.
func resolutionHead(d *doc) {
	at := d.organLine()
	if at < d.body {
		return
	}
	for i := d.body; i < at; i++ {
		if u := &d.units[i]; u.class == open {
			u.class = title
			u.num = number{}
		}
	}
	d.body = at
}

// operative marks the numbered paragraphs behind the organ's line, in which it
// decides; what stands between is the preamble.
func operative(d *doc) {
	at := d.organLine()
	if at < 0 {
		if k, ok := titleKind(d.titleText()); ok && k == model.Conclusions {
			for i := range d.units {
				d.units[i].operative = d.units[i].class == open && d.units[i].para != ""
			}
		}
		return
	}
	d.organ = at + 1
	for i := at + 1; i < len(d.units); i++ {
		u := &d.units[i]
		if u.class == joining && isAnnexMark(d.words(u)) {
			return
		}
		if u.class == open && u.para != "" {
			d.decides = true
		}
		u.operative = d.decides || operativeVerb(d.words(u))
	}
}

// resolutionTitle is the title among the lines over the organ's: the last
// that is no date and does not only tell of the adoption.
func (d *doc) resolutionTitle() string {
	for i := min(d.body, len(d.units)) - 1; i >= 0; i-- {
		u := &d.units[i]
		s := fold(d.words(u))
		if u.class != title || isPlaceAndDate(s) || strings.HasPrefix(s, "[") || strings.HasPrefix(s, "(") || strings.Contains(s, "dopted by") {
			continue
		}
		return s
	}
	return ""
}

// adoptedOn is the day of a resolution: of its distribution ("Distr.: General
// 15 October 2025"), else of its adoption ("Resolution adopted by the General
// Assembly on 10 December 2025").
func (d *doc) adoptedOn() string {
	day := ""
	for i := range d.units[:min(d.body, len(d.units))] {
		s := d.words(&d.units[i])
		if strings.HasPrefix(s, "Distr") {
			if i+1 < d.body && len(s) < 20 {
				s += " " + d.words(&d.units[i+1])
			}
			if date, ok := findDate(s, ""); ok && len(date.edtf) == 10 {
				d.say("date", "distributed-on", d.units[i].span)
				return date.edtf
			}
		}
		if k := strings.Index(s, "dopted by"); k >= 0 && day == "" {
			if date, ok := findDate(s[k:], ""); ok && len(date.edtf) == 10 {
				d.say("date", "adopted-on", d.units[i].span)
				day = date.edtf
			}
		}
	}
	return day
}

// sittings claims the lines that tell in which sitting a resolution was
// adopted: "18th plenary meeting 14 October 2025".
func sittings(d *doc) {
	for i := d.body; i < len(d.units); i++ {
		u := &d.units[i]
		s := d.words(u)
		if u.class != open || len(s) > 80 || lastMark(s) == '.' {
			continue
		}
		first, end := nextWord(s, 0)
		if ordinal(first) > 0 && isDigit(first[0]) && (strings.HasPrefix(s[end:], " plenary meeting") || strings.HasPrefix(s[end:], " meeting")) {
			u.class = joining
			if i+1 < len(d.units) && isPlaceAndDate(d.words(&d.units[i+1])) {
				d.units[i+1].class = joining
			}
		}
	}
}

// operativeVerb says whether a paragraph opens with a verb of deciding in
// capitals: "INVITES", "CALLS ON".
func operativeVerb(s string) bool {
	w, end := nextWord(s, 0)
	return len(w) > 3 && allUpper(w) && strings.HasSuffix(w, "S") && !strings.HasSuffix(w, "SS") && end < len(s)
}
