package annotate

import (
	"cmp"
	"iter"
	"slices"

	"github.com/paraph/paraph/model"
)

// Annotator codes statements. It keeps buffers between calls: one goroutine
// at a time.
type Annotator struct {
	lex     *Lexicon
	p       parser
	reader  reader
	us      []unit
	carried []carried
	items   []Item
	because []Evidence // of the items
}

// mostKept is how many items' room stays for others: more than a window of most
// documents has.
const mostKept = 1 << 10

// reset lets go of the text.
func (a *Annotator) reset() {
	a.p.sentence, a.p.act = sentence{}, act{}
	a.reader.reset()
	clear(a.items[:cap(a.items)])
	clear(a.because[:cap(a.because)])
	clear(a.carried[:cap(a.carried)])
	a.items, a.because, a.carried = a.items[:0], a.because[:0], a.carried[:0]
	if cap(a.items) > mostKept {
		a.items, a.because, a.carried = nil, nil, nil
	}
}

// New gives an annotator that reads by lex.
func New(lex *Lexicon) *Annotator {
	return &Annotator{lex: lex, p: parser{scanner: scanner{lex: lex}}}
}

// Default gives an annotator with the lexicon of the program.
func Default() *Annotator { return New(DefaultLexicon()) }

// document is one call's state.
type document struct {
	*Annotator
	ctx   *Context
	ss    []*Statement
	nm    *naming
	leads []*lead  // by statement, nil where not asked for
	prev  []string // the actors of the last undertaking
	who   string   // the subject of the item before, where that is later

	themesOf int // the last lead-in whose bullets only name themes, -1
	shared   Due // the time that governs every item of statement sharedOf, counted from 1
	sharedOf int
}

// Annotate codes a document's statements. Every statement yields an item, but
// a lead-in that only points at its bullets and a Tail; the items of a
// statement are disjoint and in order.
func (a *Annotator) Annotate(ctx *Context, ss []*Statement) []Item {
	all := make([]Item, 0, len(ss)+len(ss)/4)
	for items := range a.Windows(ctx, ss) {
		for _, it := range items {
			it.Because = slices.Clone(it.Because)
			all = append(all, it)
		}
	}
	return all
}

// Windows gives what Annotate gives, some items at a time. Each slice of them
// and its evidence hold until the next.
func (a *Annotator) Windows(ctx *Context, ss []*Statement) iter.Seq[[]Item] {
	return func(yield func([]Item) bool) {
		ctx := withPersons(withPartners(ctx, ss), ss)
		d := &document{Annotator: a, ctx: ctx, ss: ss, nm: newNaming(ctx), leads: make([]*lead, len(ss)), themesOf: -1}
		defer d.reset()
		d.p.ref = ""
		if ctx != nil {
			d.p.ref = ctx.Date
		}
		for from := 0; from < len(ss); from += window {
			to := min(from+window, len(ss))
			d.read(from, to)
			for i := from; i < to; i++ {
				d.statement(i)
			}
			d.carry()
			last := len(d.items) - 1 // tails may still come to it
			if to == len(ss) {
				last++
			}
			if last > 0 {
				if !yield(d.items[:last]) {
					return
				}
				d.drop(last)
			}
		}
	}
}

// drop lets go of the first n items, for others to take their room.
func (d *document) drop(n int) {
	left := copy(d.items, d.items[n:])
	clear(d.items[left:])
	d.items = d.items[:left]
	for k := range d.items {
		d.items[k].Because = slices.Clone(d.items[k].Because)
	}
	d.because = d.because[:0]
}

func (d *document) statement(i int) {
	s := d.ss[i]
	if s.Tail || s.Governor >= 0 && s.Governor == d.themesOf {
		if n := len(d.items); n > 0 {
			d.items[n-1].Tails = append(d.items[n-1].Tails, i)
			return
		}
	}
	d.nm.introduce(s.Text, d.lex)
	var ld, under *lead
	if s.Governor >= 0 && s.Governor < i {
		ld = d.leadOf(s.Governor)
	}
	if ld == nil && s.Form == Bullet {
		under = headingLead(s.Heading, i)
	}
	text, end := s.Text, len(s.Text)
	leads := s.Form == LeadIn
	if leads && d.namesThemes(i) {
		leads, d.themesOf = false, i
	}
	if leads {
		d.leads[i] = d.readLead(i, ld)
		end = pointing(text)
	}
	d.turnTo(i)
	us := d.us[:0]
	us = d.p.units(us)
	if i == 0 || d.ss[i-1].Topic != s.Topic {
		d.p.it = voNone
	}
	d.us = us
	if s.Form == Bullet && ld != nil && len(us) == 1 && d.p.nominal(ld) {
		us = us[:0]
	}
	if len(us) == 0 {
		if !leads {
			d.whole(i, cmp.Or(ld, under))
		}
		return
	}
	for k := range us {
		if us[k].chain != nil {
			l := ld
			if d.p.nodes[us[k].chain[0]].role == roWhile && k > 0 {
				l = &lead{kind: us[k-1].v.kind, strength: us[k-1].v.strength, statement: i}
			}
			if under != nil && under.kind == model.Outcome && d.p.nodes[us[k].chain[0]].form == foIng {
				l = under
			}
			us[k].v = d.p.decide(d.nm, us[k].chain, l)
			d.sharing(&us[k], l)
			if k > 0 && us[k].v.kind == model.Commitment && d.p.sameEffects(&us[k-1], &us[k]) {
				us[k].v = us[k-1].v // the plan will open ports, train crews and cut waste
			}
		}
	}
	before := len(us)
	us, text = d.pointers(us, text)
	struck := len(us) < before
	us = d.merge(us)
	d.place(us, text)
	if leads {
		us = d.wholeHalves(us, text, end == len(s.Text) && !struck)
	}
	for k := range us {
		d.item(i, &us[k], ld)
	}
}

// sharing lets a verb that shares its object with the one decided on say what
// was done or undertaken where that one does not: "considered and adopted the
// report", "call for, and commit to provide, relief".
func (d *document) sharing(u *unit, l *lead) {
	p := &d.p
	for m := p.nextInList(u.chain[0]); m >= 0 && p.sharesBefore(m) && len(u.chain) == 1; m = p.nextInList(m) {
		if v := p.decide(d.nm, p.wayFrom(m), l); (v.kind == model.Outcome || v.kind == model.Commitment && p.nodes[m].gov) && order(v.kind) < order(u.v.kind) {
			u.v = v
		}
	}
}
