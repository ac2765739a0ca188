package segment

import (
	"sort"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// cameLater says whether a sentence lists those who joined others.
func cameLater(s string) bool { return strings.HasPrefix(s, "In addition to ") }

// otherMembers are the organisations in a list of members that are neither
// countries nor groups of them: "INTERPOL", "Council of Europe".
func otherMembers(s string) []string {
	found := party.Find(s)
	if len(found) < longList {
		return nil
	}
	from, to := found[0].Start, found[len(found)-1].End
	var out []string
	for _, part := range strings.Split(s[from:to], ",") {
		part = strings.TrimSpace(part)
		part = strings.TrimPrefix(strings.TrimPrefix(part, "and "), "the ")
		if part == "" || !startsUpper(part) || countWords(part, 8) > 7 || !isNamesOnly(strings.ReplaceAll(part, " on ", " of ")) || len(identify(part)) > 0 {
			continue
		}
		out = append(out, part)
	}
	return out
}

// isUnionText says whether the Council or the European Council speaks alone.
func (d *doc) isUnionText() bool {
	m := &d.out.Facts.Document
	if m.Kind == model.Conclusions {
		if d.coverPage != nil || strings.Contains(m.Title, "Council") {
			return true
		}
	}
	for i := range d.out.Statements[:min(len(d.out.Statements), 3)] {
		for _, who := range [...]string{"the Council of the European Union", "the European Council"} {
			if s := d.out.Statements[i].Text; len(s) >= len(who) && strings.EqualFold(s[:len(who)], who) {
				return true
			}
		}
	}
	return false
}

// namedTogether finds the parties that the text most often names in one breath
// ("the United States, Mexico, and Canada", "Australia-New Zealand"), at the
// least as often as is asked for, with those that the title names among them.
func (d *doc) namedTogether(with []string, often int) (ids []string, at layout.Span) {
	count := map[string]int{}
	list := map[string][]string{}
	first := map[string]layout.Span{}
	best := ""
	for i := range d.out.Statements {
		s := &d.out.Statements[i]
		found := d.mentions(i)
		for k := 0; k < len(found); {
			j := k
			var group []string
			for ; j < len(found) && (j == k || joins(s.Text[found[j-1].End:found[j].Start])); j++ {
				if !contains(group, found[j].ID) {
					group = append(group, found[j].ID)
				}
			}
			if len(group) >= 2 && len(group) < longList && len(union(group, with)) == len(group) {
				sort.Strings(group)
				key := strings.Join(group, " ")
				if count[key] == 0 {
					list[key] = group
					first[key] = layout.Span{Start: s.Span.Start + found[k].Start, End: s.Span.Start + found[j-1].End}
				}
				count[key]++
				if count[key] > count[best] {
					best = key
				}
			}
			k = j
		}
	}
	if count[best] < often {
		return nil, layout.Span{}
	}
	return list[best], first[best]
}

// joins says whether words only join two names of a list.
func joins(s string) bool {
	switch strings.TrimSpace(strings.Trim(s, ",’'s")) {
	case "", "and", "and the", "the", "-", "–", "/", "&", ", and", ", the":
		return true
	}
	return false
}

func (d *doc) setParties(ids []string, rule string, at ...layout.Span) {
	m := &d.out.Facts.Document
	sort.Strings(ids)
	for _, id := range ids {
		name := party.Name(id)
		if name == "" {
			name = id
		}
		m.Parties = append(m.Parties, model.Party{ID: id, Name: name})
	}
	d.say("parties", rule, at...)
}

// listedFirst are the states that one of the first sentences lists as those who
// met.
func (d *doc) listedFirst() []string {
	for i := range d.out.Statements[:min(len(d.out.Statements), 3)] {
		if list := identify(subjectOf(d.out.Statements[i].Text)); len(list) > 2 {
			return list
		}
	}
	return nil
}

// listedWhole is the list of states that one of the first sentences gives in one
// breath, where it has all that a title of three or more names, and others;
// nil for none.
func (d *doc) listedWhole(ids []string) []string {
	for i := range d.out.Statements[:min(len(d.out.Statements), 3)] {
		if len(ids) < 3 {
			break
		}
		found, s := d.mentions(i), d.out.Statements[i].Text
		var run []string
		for k := range found {
			if k > 0 && !joins(s[found[k-1].End:found[k].Start]) {
				run = nil
			}
			run = union(run, []string{found[k].ID})
			if len(run) > len(ids) && len(union(run, ids)) == len(run) && len(countries(run)) == len(run) {
				return run
			}
		}
	}
	return nil
}

// setGroup makes a group the one who speaks, or its few members.
func (d *doc) setGroup(group string, at ...layout.Span) {
	f := &d.out.Facts
	f.Group = group
	if few := members[group]; few != nil {
		d.setParties(few, "group-members", at...)
		return
	}
	f.Document.Parties = []model.Party{{ID: group}}
	d.say("parties", "group", at...)
}
