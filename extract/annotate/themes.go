package annotate

import "strings"

// themeNouns end a lead-in whose bullets only name what it speaks of: "will
// deepen their cooperation in the following areas:".
var themeNouns = map[string]bool{"area": true, "pillar": true, "theme": true, "topic": true, "field": true, "priority": true, "sector": true, "domain": true,
	"strand": true, "subject": true, "dimension": true, "component": true, "cluster": true, "heading": true, "chapter": true, "track": true}

// longestTheme bounds, in words, what only names a theme.
const longestTheme = 14

// namesThemes tells whether statement i is a lead-in whose bullets name themes
// and undertake nothing: then they are words of its own item.
func (d *document) namesThemes(i int) bool {
	s := d.ss[i]
	if s.Form != LeadIn || !themeNouns[d.lastNoun(s.Text)] {
		return false
	}
	n := 0
	for k := i + 1; k < len(d.ss) && d.ss[k].Governor == i && !d.ss[k].Far; k++ {
		b := d.ss[k]
		if b.Form != Bullet || strings.Count(b.Text, " ") >= longestTheme {
			return false
		}
		d.turnTo(k)
		if m := d.p.main; m >= 0 && d.p.nodes[m].form != foIng {
			return false
		}
		n++
	}
	return n > 1
}

// lastNoun is the base form of the last word of a lead-in, its colon and
// "namely" passed over.
func (d *document) lastNoun(text string) string {
	text = strings.TrimRight(text, " :\n–-")
	text = strings.TrimRight(strings.TrimSuffix(text, "namely"), " ,")
	w := strings.ToLower(text[strings.LastIndexByte(text, ' ')+1:])
	if one, ok := strings.CutSuffix(w, "ies"); ok {
		return one + "y"
	}
	return strings.TrimSuffix(w, "s")
}
