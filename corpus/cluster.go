package corpus

import (
	"cmp"
	"slices"
	"time"
)

// fact is what a reading is known by when documents are told apart.
type fact struct {
	sha256, digest  string
	ownID, language string
	day             string // of the meeting, else of the document
	number          number
	words           int
	keys            []uint64
	uri             string // the first of the sources that hold it
}

// cluster is the readings of one document: the same number, or the same
// statement of the same meeting from several carriers.
type cluster struct {
	members []*fact // the first is the primary
	number  number
	id      string

	supersededBy, belongsTo *cluster
}

// sketches gives the sketch of a reading.
type sketches func(sha256 string) (sketch, error)

const (
	// sameNumber is how alike two texts of one number must be at least; less
	// means that a number was misread.
	sameNumber = 0.2
	// asFull is the share of the fullest reading's words from which on another
	// property than fullness decides which reading is the primary.
	asFull = 0.9
)

// clusters tells which readings are one document. It depends on the set of
// facts only, not on their order.
func clusters(facts []*fact, of sketches) ([]*cluster, error) {
	facts = slices.Clone(facts)
	slices.SortFunc(facts, byFullness)
	var all []*cluster
	numbered := map[string]*cluster{}
	byKey := map[uint64][]*cluster{}
	for _, f := range facts {
		home, err := homeOf(f, numbered, byKey, of)
		if err != nil {
			return nil, err
		}
		if home == nil {
			home = &cluster{number: f.number}
			all = append(all, home)
			if s := f.number.String(); s != "" && numbered[s] == nil {
				numbered[s] = home
			}
		}
		home.members = append(home.members, f)
		for _, k := range f.keys {
			if !slices.Contains(byKey[k], home) {
				byKey[k] = append(byKey[k], home)
			}
		}
	}
	taken := map[string]bool{}
	for _, c := range all {
		c.choose()
		c.id = c.members[0].ownID
		if taken[c.id] {
			c.id += "-" + c.members[0].sha256[:8]
		}
		taken[c.id] = true
	}
	return all, nil
}

// byFullness puts numbered readings first, then the fuller ones.
func byFullness(a, b *fact) int {
	if n, m := a.number.base != "", b.number.base != ""; n != m {
		if n {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.words, a.words), cmp.Compare(a.sha256, b.sha256))
}

// homeOf finds the cluster that a reading belongs to: that of its number, or
// the one with a shared fact of the meeting whose text is most alike.
func homeOf(f *fact, numbered map[string]*cluster, byKey map[uint64][]*cluster, of sketches) (*cluster, error) {
	if s := f.number.String(); s != "" {
		c := numbered[s]
		if c == nil {
			return nil, nil
		}
		head := c.members[0]
		if head.language != f.language || head.words == 0 || f.words == 0 {
			return c, nil
		}
		if a, err := alike(head, f, of); err != nil || a >= sameNumber {
			return c, err
		}
		return nil, nil
	}
	var best *cluster
	var most float64
	seen := map[*cluster]bool{}
	for _, k := range f.keys {
		for _, c := range byKey[k] {
			if seen[c] || otherDay(c.members[0].day, f.day) {
				continue
			}
			seen[c] = true
			a, err := alike(c.members[0], f, of)
			if err != nil {
				return nil, err
			}
			if a >= sameText && (a > most || a == most && later(c, best)) {
				best, most = c, a
			}
		}
	}
	return best, nil
}

// daysLate is how long after a meeting a carrier of its statement may be
// dated.
const daysLate = 31

// otherDay tells that two days are too far apart for one meeting: a body
// repeats much of its text from year to year, and an ordinal may be misread.
func otherDay(a, b string) bool {
	s, errA := time.Parse(time.DateOnly, a)
	t, errB := time.Parse(time.DateOnly, b)
	return errA == nil && errB == nil && s.Sub(t).Abs() > daysLate*24*time.Hour
}

func alike(a, b *fact, of sketches) (float64, error) {
	s, err := of(a.sha256)
	if err != nil {
		return 0, err
	}
	t, err := of(b.sha256)
	if err != nil {
		return 0, err
	}
	return s.alike(t), nil
}

// later settles ties between equally alike documents: a carrier goes with the
// later version.
func later(a, b *cluster) bool {
	if n, m := len(a.number.steps), len(b.number.steps); n != m {
		return n > m
	}
	return a.number.String() > b.number.String()
}

// choose puts the primary reading first: of those about as full as the
// fullest, one with a document number, then the fullest.
func (c *cluster) choose() {
	most := 0
	for _, f := range c.members {
		most = max(most, f.words)
	}
	full := func(f *fact) bool { return float64(f.words) >= asFull*float64(most) }
	slices.SortFunc(c.members, func(a, b *fact) int {
		if full(a) != full(b) {
			if full(a) {
				return -1
			}
			return 1
		}
		return byFullness(a, b)
	})
}

// versions tells which documents supersede and belong to which, by number.
func versions(all []*cluster, of sketches) error {
	byNumber := map[string]*cluster{}
	stems := map[string][]*cluster{}
	for _, c := range all {
		s := c.number.String()
		if s == "" || byNumber[s] != nil {
			continue
		}
		byNumber[s] = c
		stem := c.number
		if stem.last().kind == "REV" {
			stem = stem.parent()
		}
		if c.number.last().kind != "COR" {
			stems[stem.String()] = append(stems[stem.String()], c)
		}
	}
	for _, line := range stems {
		slices.SortFunc(line, func(a, b *cluster) int { return cmp.Compare(revision(a), revision(b)) })
		for i := range line[1:] {
			line[i].supersededBy = line[i+1]
		}
	}
	if err := corrigenda(all, byNumber, of); err != nil {
		return err
	}
	for _, c := range all {
		for n := c.number; len(n.steps) > 0; n = n.parent() {
			if n.last().kind != "ADD" {
				continue
			}
			up := n.parent().String()
			if base := byNumber[up]; base != nil {
				c.belongsTo = base.head()
			} else if line := stems[up]; len(line) > 0 {
				c.belongsTo = line[0].head()
			}
			break
		}
	}
	return nil
}

// revision is the count of a number's last REV, 0 for the original.
func revision(c *cluster) int {
	if s := c.number.last(); s.kind == "REV" {
		return s.n
	}
	return 0
}

// corrigenda places each COR: one that repeats the text takes the place of
// what it corrects; one that only lists corrections belongs to it. What came
// before a revision is superseded with what it corrected.
func corrigenda(all []*cluster, byNumber map[string]*cluster, of sketches) error {
	var cors []*cluster
	for _, c := range all {
		if c.number.last().kind == "COR" && byNumber[c.number.String()] == c {
			cors = append(cors, c)
		}
	}
	slices.SortFunc(cors, func(a, b *cluster) int {
		return cmp.Or(cmp.Compare(len(a.number.steps), len(b.number.steps)), cmp.Compare(a.number.last().n, b.number.last().n))
	})
	for _, c := range cors {
		base := byNumber[c.number.parent().String()]
		if base == nil {
			continue
		}
		next := base.supersededBy
		for next != nil && next.number.last().kind == "COR" && next.number.parent().String() == base.number.String() {
			base, next = next, next.supersededBy
		}
		whole := 2*c.members[0].words >= base.members[0].words
		if whole {
			a, err := alike(base.members[0], c.members[0], of)
			if err != nil {
				return err
			}
			whole = a >= sameNumber
		}
		c.supersededBy = next
		switch {
		case whole:
			base.supersededBy = c
		default:
			c.belongsTo = base
		}
	}
	return nil
}

// head is the version that stands now.
func (c *cluster) head() *cluster {
	for c.supersededBy != nil {
		c = c.supersededBy
	}
	return c
}
