package link

// around is how many items on either side of one are its context, and
// contextMost how many stems of theirs it is known by.
const (
	around      = 3
	contextMost = 48
)

// surround gives each entry its context: what is said around it, and the
// titles it stands under. An undertaking in words of its own is still known by
// its surroundings.
func (r *reading) surround() {
	for i := range r.entries {
		e := &r.entries[i]
		var near []term
		for j := max(0, i-around); j <= min(len(r.entries)-1, i+around); j++ {
			if o := &r.entries[j]; j != i && o.doc == e.doc && o.topic == e.topic {
				near = sum(near, o.terms)
			}
		}
		for t := e.topic; t >= 0; t = r.topics[t].parent {
			near = sum(near, r.topics[t].terms)
		}
		e.context = strongest(near, contextMost)
	}
}

// spoken is the share of what an entry says that another's context speaks of.
func spoken(e *entry, context []term) float64 {
	var got float64
	for _, t := range e.terms {
		if x := weightOf(context, t.stem); x > 0 {
			got += t.weight
		}
	}
	return got / (e.mass + little)
}
