package annotate

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// order ranks the kinds as the manual decides them.
func order(k model.Kind) int {
	switch k {
	case model.Schedule:
		return 0
	case model.Commitment:
		return 1
	case model.Outcome:
		return 2
	case model.Position:
		return 3
	}
	return 4
}

// merge puts neighbours together that undertake nothing apart: only
// commitments and what stands beside them are cut.
func (d *document) merge(us []unit) []unit {
	out := us[:0]
	for _, u := range us {
		if n := len(out); n > 0 {
			b := &out[n-1]
			if b.v.kind != model.Commitment && u.v.kind != model.Commitment && b.v.kind != model.Schedule && u.v.kind != model.Schedule ||
				b.v.kind == model.Schedule && u.v.kind == model.Schedule {
				if order(u.v.kind) < order(b.v.kind) {
					b.v = u.v
				}
				continue
			}
		}
		out = append(out, u)
	}
	return out
}

// pointers drops the last of several units where it only points at what
// follows: "and committed to the following actions".
func (d *document) pointers(us []unit, text string) ([]unit, string) {
	last := len(us) - 1
	if last == 0 || us[last].joiner < 0 {
		return us, text
	}
	v := d.p.nodes[us[last].chain[len(us[last].chain)-1]].verb
	for i := v + 1; i < len(d.p.toks) && i < v+7; i++ {
		if d.p.key(i) == "following" && d.p.is(i, rAdj) {
			return us[:last], text[:d.p.toks[us[last].joiner].start]
		}
	}
	return us, text
}

// place finds where the units' words begin and end. A unit that is alone has
// the whole statement; of several, a commitment begins with its verb or its
// own governor, anything else with its clause.
func (d *document) place(us []unit, text string) {
	p := &d.p
	if len(us) == 1 {
		us[0].start, us[0].end = trim(text, 0, len(text))
		return
	}
	for k := range us {
		u := &us[k]
		n := &p.nodes[u.own]
		from := n.from
		switch {
		case k == 0 && u.own == u.chain[0] && (u.v.kind != model.Commitment || d.ownSubject(&us[1])):
			from = 0
		case d.ownSubject(u):
			from = n.subj
		case n.by >= 0 && n.joiner >= 0 && n.by > n.joiner:
			from = n.joiner + 1
			for from < n.by && !p.is(from, rPoss|rDet) {
				from++
			}
		case n.form == foTo && len(u.chain) > 0:
			from = min(n.from+1, n.verb)
			if p.is(n.from-1, rNeg) && n.from > 0 {
				from = n.from - 1
			}
		case u.own == u.chain[0] && n.modal != "" && d.sharesModal(us, k):
			from = d.afterModal(n)
		}
		// not … only, adverbs before the verb belong to it
		for from > 0 && p.is(from-1, rAdv|rNeg) && from-1 > u.joiner && (k == 0 || from-1 > p.nodes[us[k-1].own].verb) && !p.is(from, rTo) && n.role != roMain {
			from--
		}
		if k > 0 && d.ownSubject(u) {
			if c := d.clauseFrom(u.joiner, p.nodes[us[k-1].own].verb); c > 0 {
				u.joiner, from = c, c+1
				for p.toks[from].mark > mNumber || p.is(from, rConj) {
					from++
				}
			}
		}
		u.start = int(p.toks[from].start)
		if k > 0 {
			j := u.joiner
			if j < 0 || int(p.toks[j].start) > u.start {
				j = from
			}
			end := int(p.toks[j].start)
			us[k-1].start, us[k-1].end = trim(text, us[k-1].start, max(end, us[k-1].start))
		}
	}
	last := &us[len(us)-1]
	last.start, last.end = trim(text, last.start, len(text))
}

// clauseFrom gives the joiner at which the clause begins whose subject the comma
// at j comes before: of "and, to that end, we will …" the "and" or its comma,
// of "; in our second year, we will …" the semicolon; -1 where no other joiner
// stands a few words before. lo is the verb of the clause before.
func (d *document) clauseFrom(j, lo int) int {
	p := &d.p
	if !p.at(j, mComma) || p.is(j+1, rConj) {
		return -1
	}
	for k := j - 1; k > lo && k > j-14; k-- {
		switch {
		case p.at(k, mSemicolon):
			return k
		case p.is(k, rConj) && (p.at(k+1, mComma) || p.is(k+1, rPrep|rIng) || p.at(k-1, mComma) && p.is(k+1, rAdv|rSub)):
			if p.at(k-1, mComma) {
				return k - 1
			}
			return k
		case p.is(k, rModal|rBe|rHave|rBase|rS|rPast):
			return -1
		}
	}
	return -1
}

// ownSubject tells whether a unit is a clause with a subject of its own.
func (d *document) ownSubject(u *unit) bool {
	n := &d.p.nodes[u.own]
	return n.role == roMain && n.joiner >= 0 && n.subj > n.joiner && n.subj < n.from
}

// sharesModal tells whether other units have their modal from unit k.
func (d *document) sharesModal(us []unit, k int) bool {
	n := &d.p.nodes[us[k].own]
	for m := k + 1; m < len(us); m++ {
		o := &d.p.nodes[us[m].own]
		if o.head == n.head && o.role == roMain && o.modal == n.modal && !d.p.is(o.from, rModal) && us[m].own != us[k].own {
			return true
		}
	}
	return false
}

// afterModal gives the first token of the verb group of n without its modal
// and what is set between the two.
func (d *document) afterModal(n *node) int {
	k := n.verb
	for k-1 > n.from && d.p.is(k-1, rAdv|rNeg|rBe|rHave) {
		k--
	}
	return k
}

// trim gives text[start:end] without the blanks and joining signs around it.
func trim(text string, start, end int) (int, int) {
	for start < end && strings.IndexByte(" \n\t,;:", text[start]) >= 0 {
		start++
	}
	for end > start && strings.IndexByte(" \n\t,;:", text[end-1]) >= 0 {
		end--
	}
	if end < len(text) && start < end {
		for _, dash := range [...]string{" –", " —", " -"} {
			if strings.HasSuffix(text[start:end], dash) {
				end -= len(dash)
			}
		}
	}
	return start, end
}
