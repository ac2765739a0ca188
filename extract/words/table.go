package words

import "slices"

// Table holds what is known of words, by their small letters. Capitals of
// ASCII count as small ones; a key may be any string. The zero Table is empty
// and ready for use.
type Table[V any] struct {
	tags []uint8 // by hash: what the key's hash tells of it; 0 for an empty place
	at   []int32 // where in rows the key of each tag is
	rows []row[V]
}

type row[V any] struct {
	key   string
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

// Put gives the value for key, which is in small letters, and makes room for
// it where there is none. The pointer holds until the next Put.
func (t *Table[V]) Put(key string) *V {
	h := hash(key)
	if v := t.find(h, key); v != nil {
		return v
	}
	if 4*len(t.rows) >= len(t.tags) {
		t.Grow(1)
	}
	t.rows = append(t.rows, row[V]{key: key})
	t.place(h, len(t.rows)-1)
	return &t.rows[len(t.rows)-1].value
}

// Grow makes room for n words more. Three places in four stay empty, so that
// most words that are in no table are known by one look.
func (t *Table[V]) Grow(n int) {
	size := max(32, len(t.tags))
	for size < 4*(len(t.rows)+n) {
		size *= 2
	}
	if size <= len(t.tags) {
		return
	}
	t.tags, t.at = make([]uint8, size), make([]int32, size)
	t.rows = slices.Grow(t.rows, size/4-len(t.rows))
	for i := range t.rows {
		t.place(hash(t.rows[i].key), i)
	}
}

func (t *Table[V]) place(h uint32, row int) {
	mask := uint32(len(t.tags) - 1)
	i := h & mask
	for t.tags[i] != 0 {
		i = (i + 1) & mask
	}
	t.tags[i], t.at[i] = tag(h), int32(row)
}

// Find gives what is known of word k of a text, nil for nothing.
func (t *Table[V]) Find(text *Text, k int) *V {
	w := &text.Words[k]
	if len(t.tags) == 0 || t.tags[w.hash&uint32(len(t.tags)-1)] == 0 {
		return nil
	}
	return t.find(w.hash, text.Word(k))
}

// Get gives what is known of a word in any case, nil for nothing.
func (t *Table[V]) Get(s string) *V { return t.find(hash(s), s) }

// Has says whether a word, in any case, is in the table.
func (t *Table[V]) Has(s string) bool { return t.find(hash(s), s) != nil }

// Holds says whether word k of a text is in the table.
func (t *Table[V]) Holds(text *Text, k int) bool { return t.Find(text, k) != nil }

func (t *Table[V]) find(h uint32, s string) *V {
	if len(t.tags) == 0 {
		return nil
	}
	mask := uint32(len(t.tags) - 1)
	for i, want := h&mask, tag(h); ; i = (i + 1) & mask {
		switch t.tags[i] {
		case 0:
			return nil
		case want:
			if r := &t.rows[t.at[i]]; r.key == s || equal(r.key, s) {
				return &r.value
			}
		}
	}
}

// equal says whether s is key but for capitals of ASCII.
func equal(key, s string) bool {
	if len(key) != len(s) {
		return false
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c != key[i] && (c < 'A' || c > 'Z' || c|0x20 != key[i]) {
			return false
		}
	}
	return true
}

// The hash is FNV-1a over small letters, its high bits folded down.
const (
	seed  = 2166136261
	prime = 16777619
)

func hash(s string) uint32 {
	h := uint32(seed)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i]|0x20)) * prime
	}
	return finish(h)
}

func finish(h uint32) uint32 { return h ^ h>>15 }

// tag is what a slot tells of its key's hash without being looked into.
func tag(hash uint32) uint8 { return uint8(hash>>24) | 1 }
