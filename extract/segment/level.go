package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// signature is what headings of one level have in common.
type signature struct {
	scheme scheme
	deep   int // parts of a decimal number
	markup int // heading level by the markup
	style  layout.Style
	caps   bool
	size   int // points, rounded
	outer  bool
}

func (d *doc) signature(u *unit) signature {
	s := signature{scheme: u.num.scheme, deep: u.num.deep, style: u.style &^ layout.Superscript}
	if u.num.scheme == none || u.num.scheme == symbol {
		s.scheme = none
		s.caps = allCaps(d.words(u))
		s.size = int(u.block.Size + 0.5)
	}
	if u.block.Role == layout.Heading {
		s.markup = u.block.Level
	}
	return s
}

// same says whether two headings are of one level by their looks: numbers
// count before the markup, the markup before the type.
func (s signature) same(o signature) bool {
	switch {
	case s.scheme == decimal || o.scheme == decimal, s.scheme == arabic && o.scheme == arabic:
		return s.scheme == o.scheme && s.deep == o.deep || s.scheme+o.scheme == arabic+decimal && s.deep == o.deep
	case s.scheme != none || o.scheme != none:
		return s.scheme == o.scheme
	case s.markup > 0 && o.markup > 0:
		return s.markup == o.markup
	}
	return s == o // a heading that holds others stands over them
}

// firstOfItsLook says whether the look of a heading is new among those that are
// open, and that of the next heading too: "HAITI" and "LIBYA" under "Regional
// matters".
func (d *doc) firstOfItsLook(i int, sig signature, path []signature) bool {
	for _, p := range path {
		if p.same(sig) {
			return false
		}
	}
	next := d.nextHeading(i)
	return next >= 0 && d.signature(&d.units[next]) == sig
}

// levels gives every heading its level and parent by the document's own
// logic: looks that were met before stand where they stood, new looks stand
// one deeper than the heading that is open.
func (d *doc) levels() {
	var path []signature // of the headings that are open, outermost first
	var topics []int     // their topics
	var runs []int       // the units whose run-in headings are open
	for i := range d.units {
		u := &d.units[i]
		if u.class == joining && isAnnexMark(d.words(u)) {
			path, topics = path[:0], topics[:0]
		}
		if u.class == open && u.sets {
			runs = runs[:d.openRuns(runs, u.depth)]
			d.addRunIn(u, topics, runs)
			runs = append(runs, i)
			continue
		}
		if u.class != heading {
			runs = runs[:d.openRuns(runs, u.depth)]
			continue
		}
		runs = runs[:0]
		sig := d.signature(u)
		if sig.scheme == none {
			if n := len(path); n > 0 && sig.caps && sig.style == 0 && path[n-1].scheme == none && isAcronym(d.words(u)) && !d.firstOfItsLook(i, sig, path) {
				sig = path[n-1] // capitals by nature tell nothing
			}
			d.contain(i, sig, &sig)
		}
		k := d.levelOf(sig, path, u)
		path, topics = append(path[:k], sig), topics[:k]
		parent := -1
		if k > 0 {
			parent = topics[k-1]
		}
		u.topic = len(d.out.Topics)
		d.addTopic(u, k+1, parent)
		topics = append(topics, u.topic)
	}
}

// isAcronym says whether a heading is a single short word in capitals: "APEC".
func isAcronym(s string) bool { return len(s) < 8 && !strings.ContainsAny(s, " \n") }

// levelOf gives how many headings of path stay open over a new one.
func (d *doc) levelOf(sig signature, path []signature, u *unit) int {
	if sig.scheme == none && hasPrefixFold(d.words(u), "annex ") {
		return 0
	}
	for k := range path {
		if path[k].same(sig) {
			return k
		}
	}
	if look := sig; sig.outer { // the first that holds others stands beside those before it
		look.outer = false
		for k := range path {
			if path[k].same(look) {
				return k
			}
		}
	}
	if sig.scheme == decimal {
		for k := range path {
			if (path[k].scheme == decimal || path[k].scheme == arabic) && path[k].deep >= sig.deep {
				return k
			}
		}
	}
	if sig.scheme == none && returnsToWhole(d.words(u)) {
		return 0
	}
	if sig.markup > 0 {
		for k := range path {
			if path[k].markup >= sig.markup {
				return k
			}
		}
	}
	// "Section 3" and Roman numbers stand for the outermost parts.
	if sig.scheme == section || sig.scheme == roman && (len(path) == 0 || path[0].scheme != section) {
		return 0
	}
	return len(path)
}

// returnsToWhole says whether a heading without number speaks of the whole
// document again, whatever topic came before.
func returnsToWhole(s string) bool {
	for _, p := range [...]string{"next ", "conclusion", "concluding ", "closing ", "follow-up", "way forward", "the way forward", "looking ahead", "other business", "any other business", "background", "final "} {
		if hasPrefixFold(s, p) {
			return true
		}
	}
	return false
}

func (d *doc) addTopic(u *unit, level, parent int) {
	name := strings.TrimRight(fold(d.words(u)), " :")
	d.out.Topics = append(d.out.Topics, Topic{Number: u.num.text, Title: name, Level: level, Parent: parent, Span: u.span})
	d.rest("marker", u.marker)
}

// addRunIn adds the topic of a run-in heading: one deeper than the heading
// that it stands under.
func (d *doc) addRunIn(u *unit, topics, runs []int) {
	parent := -1
	if len(topics) > 0 {
		parent = topics[len(topics)-1]
	}
	if len(runs) > 0 {
		parent = d.units[runs[len(runs)-1]].topic
	}
	level := 1
	if parent >= 0 {
		level = d.out.Topics[parent].Level + 1
	}
	u.topic = len(d.out.Topics)
	d.out.Topics = append(d.out.Topics, Topic{Number: u.num.text, Title: fold(d.t.Slice(u.opener)), Level: level, Parent: parent, Span: u.opener})
}

// openRuns gives how many run-in headings stay open over a unit of a depth: a
// paragraph's ends with it and its bullets, a bullet's with its sub-bullets.
func (d *doc) openRuns(runs []int, depth int) int {
	for k, r := range runs {
		if d.units[r].depth >= depth {
			return k
		}
	}
	return len(runs)
}

// contain tells a heading that holds others of its own looks: one that another
// follows at once, or whose first words announce those that follow. What it
// announces is marked as inner by being left as it is.
func (d *doc) contain(i int, look signature, sig *signature) {
	next := d.nextHeading(i)
	if next < 0 || d.units[next].num.scheme != none || !d.signature(&d.units[next]).same(look) {
		return
	}
	if look.markup > 0 && d.units[i].block.Role == layout.Heading && look.style == 0 && look.size == 0 && next > i+1 {
		return // the markup's levels are to be trusted
	}
	between := d.t.S[d.units[i].span.End:d.units[next].span.Start]
	if strings.TrimSpace(between) == "" {
		sig.outer = true
		return
	}
	if len(between) > 700 {
		return
	}
	between = strings.ToLower(between)
	announced := 0
	for j := next; j >= 0 && announced < 2; j = d.nextHeading(j) {
		if !strings.Contains(between, strings.TrimRight(strings.ToLower(d.words(&d.units[j])), " :")) {
			break
		}
		announced++
	}
	sig.outer = announced >= 2
}

// nextHeading is the next heading's unit, -1 for none.
func (d *doc) nextHeading(i int) int {
	for j := i + 1; j < len(d.units); j++ {
		if d.units[j].class == heading {
			return j
		}
	}
	return -1
}
