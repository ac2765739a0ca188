package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// depthMark is an open level of bullets: how its entries look.
type depthMark struct {
	scheme scheme
	symbol string
	level  int
	indent float32
}

// isBullet says whether a unit is an entry of a list.
func (d *doc) isBullet(i int) bool {
	u := &d.units[i]
	if u.class != open || u.para != "" {
		return false
	}
	if !u.first && u.marker.Len() == 0 {
		return false
	}
	return u.list || u.num.scheme == symbol && u.marker.Len() > 0 || u.block.Role == layout.ListItem && u.num.scheme == none
}

// bullets gives every list entry its depth: by the level that the reader
// tells, else by the kinds of marker and the indents as they come.
func bullets(d *doc) {
	var open []depthMark
	for i := range d.units {
		u := &d.units[i]
		if u.class == joining || u.class == title || u.class == cover {
			continue
		}
		if !d.isBullet(i) {
			if !u.first && len(open) > 0 && u.class != heading { // a further line of the bullet
				u.depth = 0
			}
			open = open[:0]
			continue
		}
		m := depthMark{scheme: u.num.scheme, symbol: d.markerText(u), level: u.block.Level, indent: u.block.Indent}
		k := len(open)
		for k > 0 && !m.under(open[k-1]) {
			k--
		}
		open = append(open[:k], m)
		u.depth = k + 1
	}
}

// under says whether a bullet stands below another.
func (m depthMark) under(o depthMark) bool {
	sameKind := m.scheme == o.scheme && (m.scheme != symbol || m.symbol == o.symbol)
	switch {
	case m.level > 0 && o.level > 0 && m.level != o.level:
		return m.level > o.level
	case m.level > 0 && o.level > 0 && sameKind:
		return false
	case m.indent > o.indent+4:
		return true
	case m.indent < o.indent-4 && m.indent > 0:
		return false
	}
	return !sameKind && m.level == o.level && m.indent == 0
}

// depth of a unit: 0 for a paragraph.
func (d *doc) depth(i int) int { return d.units[i].depth }

// completes says whether the bullets from unit i on only complete the lead-in:
// short names of things after words that a list of them ends.
func (d *doc) completes(leadIn string, i, depth int) bool {
	body := strings.TrimRight(leadIn, " :–—\u00a0")
	if !completed.has(lastWord(body)) {
		return false
	}
	for ; i < len(d.units) && d.units[i].depth > depth; i++ {
		s := d.words(&d.units[i])
		if countWords(s, 15) > 14 || finite.anyIn(s, 15) {
			return false
		}
		first, _ := nextWord(s, 0)
		if strings.HasSuffix(first, "ing") {
			return false
		}
	}
	return depth > 0 || !verbEnds.has(lastWord(body))
}

// completed are the last words of a lead-in that a mere list of things ends.
var (
	completed = set("on of in for include including comprising covering namely are areas fields topics sectors with from between")
	verbEnds  = set("are")
)
