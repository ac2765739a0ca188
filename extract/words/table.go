package words

import "slices"

// Table holds what is known of words, by their small letters. Capitals of
// ASCII count as small ones; a key may be any string. Words are told by their
// hashes of 64 bits alone: that a text of a million words has one that is taken
// for another's is a matter of one in a thousand million. The zero Table is
// empty and ready for use.
type Table[V any] struct {
	places []place // by hash; a power of two
	rows   []row[V]
}

// place is 0 where it is empty, else the number of a row from 1, under eight
// bits of its key's hash that tell most other words from it.
type place uint32

const rowBits = 24

type row[V any] struct {
	hash  uint64
	value V
}

// Set is a table of words of which nothing is known but that they are in it.
type Set = Table[struct{}]

// NewSet makes a set of the words in a list, parted by white space.
func NewSet(words string) *Set {
	s := &Set{}
	for from, i := 0, 0; i <= len(words); i++ {
		if i < len(words) && words[i] > ' ' {
			continue
		}
		if i > from {
			s.Put(words[from:i])
		}
		from = i + 1
	}
	return s
}

// Put gives the value for key, whose letters beyond ASCII are small, and makes
// room for it where there is none. The pointer holds until the next Put.
func (t *Table[V]) Put(key string) *V {
	h := hash(key)
	if v := t.find(h); v != nil {
		return v
	}
	if sparse*(len(t.rows)+1) > len(t.places) {
		t.Grow(1)
	}
	t.rows = append(t.rows, row[V]{hash: h})
	t.place(h, len(t.rows))
	return &t.rows[len(t.rows)-1].value
}

// sparse is how many places there are at the least for each word, so that most
// words that are in no table are known by one look.
const sparse = 4

// Grow makes room for n words more.
func (t *Table[V]) Grow(n int) {
	size := max(32, len(t.places))
	for size < sparse*(len(t.rows)+n) {
		size *= 2
	}
	if size <= len(t.places) {
		return
	}
	t.places = make([]place, size)
	t.rows = slices.Grow(t.rows, size/sparse-len(t.rows))
	for i := range t.rows {
		t.place(t.rows[i].hash, i+1)
	}
}

func (t *Table[V]) place(h uint64, row int) {
	mask := uint64(len(t.places) - 1)
	i := h & mask
	for t.places[i] != 0 {
		i = (i + 1) & mask
	}
	t.places[i] = place(h>>56<<rowBits | uint64(row))
}

// Find gives what is known of a word, nil for nothing.
func (t *Table[V]) Find(w *Word) *V { return t.find(w.hash) }

// FindAll puts into buf, which may be nil, what is known of each of the words,
// nil for nothing. It is quicker than one Find after another with work between
// them: the looks do not wait for each other's memory.
func (t *Table[V]) FindAll(words []Word, buf []*V) []*V {
	buf = slices.Grow(buf[:0], len(words))[:len(words)]
	for k := range words {
		buf[k] = t.find(words[k].hash)
	}
	return buf
}

// Holds says whether a word is in the table.
func (t *Table[V]) Holds(w *Word) bool { return t.Find(w) != nil }

// Next is the first of the words, from word k on, that has one of the forms and
// is in the table, -1 for none.
func (t *Table[V]) Next(words []Word, k int, forms Form) int {
	places := t.places
	if len(places) == 0 {
		return -1
	}
	for mask := uint64(len(places) - 1); k < len(words); k++ {
		w := &words[k]
		if w.Form&forms != 0 && places[w.hash&mask] != 0 && t.find(w.hash) != nil {
			return k
		}
	}
	return -1
}

// AnyOf says whether one of a text's words is in the table.
func (t *Table[V]) AnyOf(text *Text) bool { return t.Next(text.Words, 0, AnyForm) >= 0 }

// Get gives what is known of a word in any case, nil for nothing.
func (t *Table[V]) Get(s string) *V { return t.find(hash(s)) }

// Has says whether a word, in any case, is in the table.
func (t *Table[V]) Has(s string) bool { return t.find(hash(s)) != nil }

func (t *Table[V]) find(h uint64) *V {
	if len(t.places) == 0 {
		return nil
	}
	mask := uint64(len(t.places) - 1)
	for i := h; ; i++ {
		p := t.places[i&mask]
		if p == 0 {
			return nil
		}
		if uint64(p>>rowBits) == h>>56 {
			if r := &t.rows[p&(1<<rowBits-1)-1]; r.hash == h {
				return &r.value
			}
		}
	}
}

// Sieve is a quick look for one of a few hundred words where most have none of
// them. The zero Sieve holds none.
type Sieve [256]uint64

// Put lets a word in any case through.
func (s *Sieve) Put(word string) {
	h := hash(word)
	s[h>>6&255] |= 1 << (h & 63)
}

// May says whether a word may be one that was put in; few others are let
// through.
func (s *Sieve) May(w *Word) bool { return s[w.hash>>6&255]>>(w.hash&63)&1 != 0 }

// The hash is FNV-1a of 64 bits over small letters, its high bits folded down.
const (
	seed  = 14695981039346656037
	prime = 1099511628211
)

func hash(s string) uint64 {
	h := uint64(seed)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(small[s[i]])) * prime
	}
	return finish(h)
}

func finish(h uint64) uint64 { return h ^ h>>32 }

// small are the bytes with capitals of ASCII made small.
var small = func() (to [256]byte) {
	for c := range to {
		to[c] = byte(c)
	}
	for c := 'A'; c <= 'Z'; c++ {
		to[c] = byte(c) + 'a' - 'A'
	}
	return to
}()
