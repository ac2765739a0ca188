package segment

import (
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// longList is the number of countries from which on a list in the opening
// names the members who speak.
const longList = 10

// parties finds who speaks: a list of members, the title, the body's name,
// the first sentence.
func (d *doc) parties() {
	q := speakers{doc: d, name: d.speakersOf(d.name), state: publisher(d.t.Meta.URL), often: 2}
	if q.ids = identify(q.name); len(q.ids) == 0 {
		if line := d.speakersOf(d.headLine(isOccasionLine)); line != "" {
			q.name, q.ids = line, identify(line)
		}
	}
	if q.state != "" && len(q.ids) > 0 && unbound(q.name) == 1 && !contains(q.ids, q.state) {
		q.ids = append(q.ids, q.state) // the one whose state goes without saying
	}
	for _, told := range speakerRules {
		if told(&q) {
			return
		}
	}
}

// speakers is the search for those who speak.
type speakers struct {
	*doc
	name  string   // the title without its matter, day and place
	ids   []string // the parties known so far to be among them
	state string   // whose site publishes the text, "" for none
	often int      // how often those who speak are named in one breath
}

// speakerRules tell who speaks; the first that can tell ends the search.
var speakerRules = [...]func(*speakers) bool{
	(*speakers).byFormat, (*speakers).byRegion, (*speakers).byTitle, (*speakers).byGroup, (*speakers).byPublisher,
	(*speakers).byMembers, (*speakers).byUnion, (*speakers).byBreath, (*speakers).bySentences, (*speakers).byWhatIsKnown,
}

// byFormat: the title has the name of a round of states (a quad, a 3+3).
func (q *speakers) byFormat() bool {
	list := formatIn(q.name)
	if list == nil {
		return false
	}
	if more := q.listedFirst(); len(union(more, list)) == len(more) {
		q.ids = union(q.ids, more)
	}
	q.setParties(union(list, q.ids), "format", q.titleSpans()...)
	return true
}

// byRegion: the title names a region whose states meet.
func (q *speakers) byRegion() bool {
	region := regionIn(q.name)
	if region == "" || len(q.ids) >= 2 {
		return false
	}
	list := q.listedFirst()
	for i := 0; i < min(len(q.out.Statements), 3) && len(list) < 3; i++ { // "attended by the ministers of …"
		list = idsOf(q.mentions(i))
	}
	if len(list) > 2 {
		q.setParties(union(q.ids, list), "listed", q.titleSpans()...)
	} else if known := party.Members(region); known != nil {
		q.setParties(union(q.ids, known), "region", q.titleSpans()...)
	} else {
		q.setParties(append(q.ids, region), "region", q.titleSpans()...)
	}
	return true
}

// byTitle: the title names two and more.
func (q *speakers) byTitle() bool {
	if len(q.ids) < 2 {
		return false
	}
	if list := q.listedWhole(q.ids); list != nil {
		q.ids = list // the title names some of those who speak
	}
	q.setParties(q.ids, "title", q.titleSpans()...)
	if len(q.ids) >= longList {
		q.out.Facts.Group = groupName(q.name)
	}
	return true
}

// byGroup: the title names a group.
func (q *speakers) byGroup() bool {
	group := groupIn(q.name)
	if group == "" || len(countries(q.ids)) > 0 {
		return false
	}
	q.setGroup(group, q.titleSpans()...)
	return true
}

// byPublisher: a press release by one of those who met, which reports.
func (q *speakers) byPublisher() bool {
	m := &q.out.Facts.Document
	if q.state == "" || m.Kind != model.PressRelease && m.Kind != model.Other || len(q.ids) >= 2 {
		return false
	}
	q.often = 4
	if q.ids = union(q.ids, []string{q.state}); oneSpeaks(m.Title) {
		q.setParties(q.ids, "publisher")
		return true
	}
	return false
}

// byMembers: one of the first sentences lists the members of a coalition.
func (q *speakers) byMembers() bool {
	for i := range q.out.Statements[:min(len(q.out.Statements), 6)] {
		s := &q.out.Statements[i]
		if cameLater(s.Text) {
			continue
		}
		if list := idsOf(q.mentions(i)); len(list) >= longList {
			if own := identify(subjectOf(s.Text)); len(own) >= longList {
				list = own
			}
			q.setParties(append(list, otherMembers(s.Text)...), "members-listed", s.Span)
			q.out.Facts.Group = groupName(s.Text)
			return true
		}
	}
	return false
}

// byUnion: the Union's Council speaks alone.
func (q *speakers) byUnion() bool {
	if !q.isUnionText() {
		return false
	}
	q.setParties([]string{"EU"}, "council-text", q.titleSpans()...)
	return true
}

// byBreath: the text names the same parties in one breath again and again.
func (q *speakers) byBreath() bool {
	together, at := q.namedTogether(q.ids, q.often)
	if len(together) < 2 {
		return false
	}
	q.setParties(together, "named-together", at)
	return true
}

// bySentences: the subjects of the first sentences name the others, or a group.
func (q *speakers) bySentences() bool {
	for i := range q.out.Statements[:min(len(q.out.Statements), 4)] {
		s := &q.out.Statements[i]
		if list := formatIn(s.Text); list != nil && i < 2 {
			q.setParties(union(list, q.ids), "format", s.Span)
			return true
		}
		if cameLater(s.Text) {
			continue
		}
		subject := subjectOf(s.Text)
		more := identify(subject)
		if q.state != "" && len(more) > 1 && unbound(subject) == 1 {
			more = union(more, []string{q.state})
		}
		if q.ids = union(q.ids, more); len(q.ids) >= 2 {
			q.setParties(q.ids, "first-sentences", s.Span)
			return true
		}
		if group := groupIn(s.Text); group != "" && len(countries(q.ids)) == 0 {
			q.setGroup(group, s.Span)
			return true
		}
	}
	return false
}

// byWhatIsKnown: the one party that is known.
func (q *speakers) byWhatIsKnown() bool {
	if len(q.ids) > 0 {
		q.setParties(q.ids, "title", q.titleSpans()...)
	}
	return len(q.ids) > 0
}
