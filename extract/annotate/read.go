package annotate

import "slices"

// sentence is a statement as it was read: its tokens and its verb groups.
type sentence struct {
	text  string
	bare  bool // may open with a bare verb
	toks  []tok
	nodes []node
	main  int // the last node of role main, -1
}

// window is how many statements are read together, each step for all of them
// before the next. The code of all steps is more than the processor's nearest
// memory holds, and fetching it anew for every statement took a tenth to a fifth
// of the time; the tokens of so many statements stay near.
const window = 32

// reader holds the sentences of a window, the first of which is statement from.
type reader struct {
	from      int
	sentences []sentence
	toks      pile[tok]
	nodes     pile[node]
	spare     sentence // one that stands elsewhere
}

// reset lets go of the text.
func (r *reader) reset() {
	clear(r.sentences[:cap(r.sentences)])
	r.spare.text = ""
	r.toks.shrink()
	r.nodes.shrink()
}

// read reads the statements from and up to to.
func (d *document) read(from, to int) {
	r, p := &d.reader, &d.p
	r.from, r.sentences = from, slices.Grow(r.sentences[:0], to-from)[:to-from]
	r.toks.empty()
	r.nodes.empty()
	for k := range r.sentences {
		d.tokens(from+k, r.toks.room(len(d.ss[from+k].Cut().Words)*3/2))
		p.toks = r.toks.keep(p.toks)
		r.sentences[k] = p.sentence
	}
	for k := range r.sentences {
		p.sentence = r.sentences[k]
		p.disambiguate()
	}
	for k := range r.sentences {
		p.sentence = r.sentences[k]
		p.nodes = r.nodes.room(min(mostNodes, len(p.toks)))
		p.parse()
		p.nodes = r.nodes.keep(p.nodes)
		r.sentences[k] = p.sentence
	}
}

// turnTo makes statement i the sentence that the parser speaks of.
func (d *document) turnTo(i int) {
	r, p := &d.reader, &d.p
	p.chains = p.chains[:0]
	if k := i - r.from; k >= 0 && k < len(r.sentences) {
		p.sentence = r.sentences[k]
		return
	}
	d.tokens(i, r.spare.toks[:0])
	p.disambiguate()
	p.nodes = slices.Grow(r.spare.nodes[:0], min(mostNodes, len(p.toks)))
	p.parse()
	r.spare = p.sentence
}

// tokens makes statement i's tokens, in the room given, those of the parser.
func (d *document) tokens(i int, room []tok) {
	p := &d.p
	p.sentence = sentence{bare: d.opensBare(i), toks: room}
	p.scan(d.ss[i].Cut())
	p.merge()
	p.name(d.nm)
}

// opensBare tells whether statement i may open with a bare verb.
func (d *document) opensBare(i int) bool {
	s := d.ss[i]
	return s.Form == Bullet || s.Governor >= 0 && s.Governor < i
}

// pile is room for many slices that are made one after another.
type pile[T any] struct{ all []T }

// leastPile is how many things the first room is for.
const leastPile = 2048

func (p *pile[T]) empty() { p.all = p.all[:0] }

// room is where the next slice may grow, to n things without moving.
func (p *pile[T]) room(n int) []T {
	if cap(p.all)-len(p.all) < n {
		p.all = make([]T, 0, max(leastPile, 2*cap(p.all), n))
	}
	return p.all[len(p.all):]
}

// keep keeps the slice that has grown in the last room, if not out of it.
func (p *pile[T]) keep(s []T) []T {
	if n := len(p.all) + len(s); n <= cap(p.all) {
		p.all = p.all[:n]
	}
	return slices.Clip(s)
}

// shrink gives back what only an uncommon text needs.
func (p *pile[T]) shrink() {
	if cap(p.all) > 16*leastPile {
		p.all = nil
	}
}
