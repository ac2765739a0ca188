package segment

// closing takes the paragraphs that return to the whole out of the last
// topic: those behind its bullets, where the topics are rows of bullets.
func (d *doc) closing() {
	last := -1 // the last heading's unit
	for i := range d.units {
		if d.units[i].class == heading {
			last = i
		}
	}
	if last < 0 || !d.rowOfBullets(last) {
		return
	}
	from := -1
	for i := last + 1; i < len(d.units); i++ {
		u := &d.units[i]
		switch {
		case u.class != open:
		case u.depth > 0:
			from = -1
		case from < 0 && i > last+1 && d.units[i-1].depth > 0:
			from = i
		}
	}
	if from < 0 {
		return
	}
	for i := from; i < len(d.units); i++ {
		for k := d.units[i].from; k < d.units[i].to; k++ {
			d.out.Statements[k].Topic = -1
		}
	}
}

// rowOfBullets says whether each heading before the last one of its level ends
// in bullets, and at least one does.
func (d *doc) rowOfBullets(last int) bool {
	level := d.out.Topics[d.units[last].topic].Level
	rows := 0
	for i := 0; i < last; i++ {
		u := &d.units[i]
		if u.class != heading || d.out.Topics[u.topic].Level != level {
			continue
		}
		end := i + 1
		for end < len(d.units) && d.units[end].class != heading {
			end++
		}
		if end == i+1 || d.units[end-1].depth == 0 {
			return false
		}
		rows++
	}
	return rows > 0
}
