package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// depthMark is an open level of bullets: how its entries look.
type depthMark struct {
	scheme scheme
	symbol string
	num    number
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
		m := depthMark{scheme: u.num.scheme, num: u.num, symbol: d.markerText(u), level: u.block.Level, indent: u.block.Indent}
		k := len(open)
		for k > 0 && !m.under(open[k-1]) {
			k--
		}
		for j := range open[:k] { // "2." behind the dashes of "1." goes on with it
			if o := &open[j]; m.scheme != symbol && m.scheme == o.scheme && m.level == o.level && m.num.follows(o.num) {
				k = j
				break
			}
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

// completes says whether the bullets from unit i on only complete the lead-in
// that stands at depth. Under a paragraph these are mere names of things after
// words that a list of them ends; under a bullet they are whatever states
// nothing of its own, unless the bullet is itself only a governor ("agreed
// to:").
func (d *doc) completes(leadIn string, i, depth int) bool {
	body := strings.TrimRight(leadIn, " :–—\u00a0")
	last := lastWord(body)
	if last == "that" && depth > 0 { // "a framework that:", but not "agreed that:"
		return !finite.has(lastWord(strings.TrimRight(strings.TrimSuffix(body, last), " ")))
	}
	themes := themeNouns.has(last) || depth == 0 && relativeTail(body)
	if depth == 0 && !completed.has(last) && !themes || governors.has(last) {
		return false
	}
	gerunds, entries := 0, 0
	for ; i < len(d.units) && d.units[i].depth > depth; i++ {
		s := d.words(&d.units[i])
		first, _ := nextWord(s, 0)
		if hasOwnVerb(s, 20) || doing.has(first) {
			return false
		}
		if depth == 0 && (countWords(s, 8) > 7 && !themes || countWords(s, 17) > 16) {
			return false
		}
		if entries++; strings.HasSuffix(first, "ing") {
			gerunds++
		}
	}
	// Names of themes may be gerunds too: "Building Roads", where others are not.
	return depth > 0 || gerunds < max(entries, 1) || themeNames.has(last)
}

// relativeTail says whether a lead-in ends in a relative clause, which can only
// tell of things: "three groups which focus on:".
func relativeTail(body string) bool {
	tail := body[max(0, len(body)-40):]
	k := max(strings.LastIndex(tail, " which "), strings.LastIndex(tail, " that "))
	return k >= 0 && countWords(tail[k:], 5) <= 4
}

var (
	// completed are the last words of a paragraph that a list of things ends.
	completed = set("on of in for include including includes comprising covering namely fields topics sectors with from between items themes issues")
	// themeNouns are what a list that merely names themes is called; themeNames
	// what nothing but themes is.
	themeNouns = set("pillars areas priorities themes topics fields sectors groups workstreams streams tracks items chapters components elements dimensions clusters issues")
	themeNames = set("pillars themes topics workstreams streams tracks chapters")
	// governors leave the verb to what follows.
	governors = set("to will shall should must may can could would that we agreed decided both")
	// doing are verbs that entries of agreed lists begin with.
	doing = set(`accelerate achieve act adapt address adopt advance advocate align analyse analyze apply assess assist attract avoid broaden bring build call carry combat
		commence commit complete conclude conduct consider continue contribute convene cooperate collaborate coordinate create deepen define deliver deploy design determine develop
		discuss draft drive elaborate eliminate enable encourage endeavour endorse engage enhance ensure establish evaluate examine exchange expand explore extend
		facilitate finalise finalize focus foster fund further give harmonise harmonize help hold identify implement improve increase inform initiate integrate intensify
		introduce invest invite join keep launch lead leverage lower maintain make map mobilise mobilize monitor negotiate open operationalise operationalize organise organize
		participate pilot plan prepare prevent prioritise prioritize promote propose protect provide publish pursue put raise ratify reach reaffirm recognise recognize
		reduce refrain reinforce remove renew report request resume review revise run safeguard scale secure seek set share sign simplify start step stop strengthen streamline
		study submit take task test train triple double undertake update upgrade urge use utilise utilize welcome widen work`)
)
