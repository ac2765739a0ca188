package annotate

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h ^ h>>15
}

// slot gives the entry for key, making it where there is none. The pointer
// holds until the next call.
func (l *Lexicon) slot(key string) *entry {
	if l.size*2 > len(l.slots) {
		old := l.slots
		l.slots, l.tags = make([]entry, 2*len(old)), make([]uint8, 2*len(old))
		for _, e := range old {
			if e.key != "" {
				*l.place(e.key) = e
			}
		}
	}
	e := l.probe(key)
	if e.key == "" {
		e = l.place(key)
		e.key = key
		l.size++
	}
	return e
}

// place gives the slot for a key, its tag set.
func (l *Lexicon) place(key string) *entry {
	e := l.probe(key)
	mask := uint32(len(l.slots) - 1)
	i := hash(key) & mask
	for &l.slots[i] != e {
		i = (i + 1) & mask
	}
	l.tags[i] = tag(hash(key))
	return e
}

// tag is what a slot tells of its key's hash without being looked into.
func tag(hash uint32) uint8 { return uint8(hash>>24) | 1 }

func (l *Lexicon) probe(key string) *entry {
	mask := uint32(len(l.slots) - 1)
	for i := hash(key) & mask; ; i = (i + 1) & mask {
		if e := &l.slots[i]; e.key == key || e.key == "" {
			return e
		}
	}
}

// find gives the entry for a form in lower case, nil for none.
func (l *Lexicon) find(key string) *entry {
	if e := l.probe(key); e.key != "" {
		return e
	}
	return nil
}

// lookup is find for a word in any case, without making a string of it.
func (l *Lexicon) lookup(w string) *entry {
	if len(w) == 0 || len(w) > 32 {
		return nil
	}
	var low [32]byte
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
		h = (h ^ uint32(c)) * 16777619
	}
	h ^= h >> 15
	mask := uint32(len(l.slots) - 1)
	for i, want := h&mask, tag(h); ; i = (i + 1) & mask {
		switch l.tags[i] {
		case 0:
			return nil
		case want:
			if e := &l.slots[i]; e.key == string(low[:len(w)]) {
				return e
			}
		}
	}
}
