package segment

import (
	"cmp"
	"sort"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// longList is the number of countries from which on a list in the opening
// names the members who speak.
const longList = 10

// parties finds who speaks: a list of members, the title, the body's name,
// the first sentence.
func (d *doc) parties() {
	f := &d.out.Facts
	name := d.speakersOf(d.name)
	ids := identify(name)
	if len(ids) == 0 {
		if line := d.speakersOf(d.headLine(isOccasionLine)); line != "" {
			name, ids = line, identify(line)
		}
	}
	state := publisher(d.t.Meta.URL)
	if state != "" && len(ids) > 0 && unbound(name) == 1 && !contains(ids, state) {
		ids = append(ids, state) // the one whose state goes without saying
	}
	if list := formatIn(name); list != nil {
		if more := d.listedFirst(); len(union(more, list)) == len(more) {
			ids = union(ids, more)
		}
		d.setParties(union(list, ids), "format", d.titleSpans()...)
		return
	}
	if r := regionIn(name); r != "" && len(ids) < 2 {
		list := d.listedFirst()
		for i := 0; i < min(len(d.out.Statements), 3) && len(list) < 3; i++ { // "attended by the ministers of …"
			list = idsOf(d.mentions(i))
		}
		if len(list) > 2 {
			d.setParties(union(ids, list), "listed", d.titleSpans()...)
		} else if known := party.Members(r); known != nil {
			d.setParties(union(ids, known), "region", d.titleSpans()...)
		} else {
			d.setParties(append(ids, r), "region", d.titleSpans()...)
		}
		return
	}
	if len(ids) >= 2 {
		if list := d.listedWhole(ids); list != nil {
			ids = list // the title names some of those who speak
		}
		d.setParties(ids, "title", d.titleSpans()...)
		if len(ids) >= longList {
			f.Group = groupName(name)
		}
		return
	}
	if group := groupIn(name); group != "" && len(countries(ids)) == 0 {
		d.setGroup(group, d.titleSpans()...)
		return
	}
	often := 2 // how often those who speak are named in one breath
	if state != "" && (f.Document.Kind == model.PressRelease || f.Document.Kind == model.Other) && len(ids) < 2 {
		if ids = union(ids, []string{state}); oneSpeaks(f.Document.Title) { // whoever reports is one of them
			d.setParties(ids, "publisher")
			return
		}
		often = 4
	}
	for i := range d.out.Statements[:min(len(d.out.Statements), 6)] {
		s := &d.out.Statements[i]
		if cameLater(s.Text) {
			continue
		}
		if list := idsOf(d.mentions(i)); len(list) >= longList {
			if own := identify(subjectOf(s.Text)); len(own) >= longList {
				list = own
			}
			d.setParties(append(list, otherMembers(s.Text)...), "members-listed", s.Span)
			f.Group = groupName(s.Text)
			return
		}
	}
	if d.isUnionText() {
		d.setParties([]string{"EU"}, "council-text", d.titleSpans()...)
		return
	}
	if together, at := d.namedTogether(ids, often); len(together) >= 2 {
		d.setParties(together, "named-together", at)
		return
	}
	for i := range d.out.Statements[:min(len(d.out.Statements), 4)] {
		s := &d.out.Statements[i]
		if list := formatIn(s.Text); list != nil && i < 2 {
			d.setParties(union(list, ids), "format", s.Span)
			return
		}
		if cameLater(s.Text) {
			continue
		}
		subject := subjectOf(s.Text)
		more := identify(subject)
		if state != "" && len(more) > 1 && unbound(subject) == 1 {
			more = union(more, []string{state})
		}
		if all := union(ids, more); len(all) >= 2 {
			d.setParties(all, "first-sentences", s.Span)
			return
		}
		ids = union(ids, more)
		if group := groupIn(s.Text); group != "" && len(countries(ids)) == 0 {
			d.setGroup(group, s.Span)
			return
		}
	}
	if len(ids) > 0 {
		d.setParties(ids, "title", d.titleSpans()...)
	}
}

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

// speakersOf cuts a title where its subject matter or its day and place begin:
// "Joint Statement by Japan and Italy on Ukraine".
func (d *doc) speakersOf(name string) string {
	told := func(s string) bool {
		return len(identify(s)) > 0 || groupIn(s) != "" || unbound(s) > 1
	}
	name = behindSubject(name)
	has := matterWords.in(name)
	for k := range matters {
		if has>>(2*k)&3 == 0 {
			continue
		}
		w := matters[k].words
		i := strings.Index(name, w)
		if i < 0 && matters[k].headline != "" {
			i = strings.Index(name, matters[k].headline)
		}
		for next := i; w == " on " && next >= 0 && i > 0 && !told(name[:i]); {
			if next = strings.Index(name[i+1:], w); next >= 0 {
				i += 1 + next
			}
		}
		if i > 0 && told(name[:i]) {
			name = name[:i]
		} else if i > 0 && w == " on " && paperNouns.has(lastWord(name[:i])) && len(identify(name[i:])) == 1 {
			name = name[:i] // "Joint Statement on Ukraine"
		}
	}
	if day, ok := findDate(name, ""); ok && toTheDay(day.edtf) && told(name[:day.start]) {
		name = strings.TrimRight(name[:day.start], " ,–-(")
		if k := strings.LastIndex(name, ", "); k > 0 && isPlace(name[k+2:]) && told(name[:k]) {
			name = name[:k]
		}
	}
	if k := strings.LastIndex(name, " in "); k > 0 && isPlace(name[k+len(" in "):]) && !strings.Contains(name[k:], " and ") && (told(name[:k]) || strings.Contains(strings.ToLower(name[:k]), "meeting") || bodyNouns.anyIn(name[:k], maxTitle)) {
		name = name[:k]
	}
	return name
}

// matters are the words at which the subject matter of a title begins, and how
// headlines print them.
var matters = [...]struct{ words, headline string }{
	{" on ", ""}, {" regarding ", " Regarding "}, {" concerning ", " Concerning "}, {" about ", " About "}, {" in support of ", ""}, {" against ", " Against "},
	{" following ", " Following "}, {" commemorating ", " Commemorating "}, {" marking ", " Marking "}, {" to address ", " To address "}, {" ahead of ", " Ahead of "},
	{" condemning ", " Condemning "}, {" announcing ", " Announcing "}, {" endorsing ", " Endorsing "}, {" reaffirming ", " Reaffirming "}, {" calling for ", " Calling for "},
}

// matterWords are the words of all matters, and behind each the headline's or
// the same again.
var matterWords = func() *phrases {
	var list []string
	for _, m := range matters {
		list = append(list, m.words, cmp.Or(m.headline, m.words))
	}
	return newPhrases(list...)
}()

// behindSubject is a title from where it says whose it is, where what it is on
// stands before: "Joint Statement on Rivers from Norway and Sweden".
func behindSubject(name string) string {
	on := strings.Index(name, " on ")
	if on < 0 || !paperNouns.has(lastWord(name[:on])) {
		return name
	}
	for _, w := range [...]string{" from ", " by "} {
		if k := strings.Index(name[on:], w); k > 0 {
			if by := name[on+k+1:]; len(identify(by)) > 1 || len(identify(by)) > 0 && leaders.anyIn(by, 6) {
				return by
			}
		}
	}
	return name
}

// subjectOf is the stretch of a sentence before its verb, where those who
// speak stand; the whole where no verb is told.
func subjectOf(s string) string {
	for _, we := range [...]string{"we the ", "We the ", "We, the ", "we, the "} {
		if k := strings.Index(s, we); k >= 0 {
			s = s[k:]
			break
		}
	}
	for i := 0; ; {
		w, end := nextWord(s, i)
		if w == "" {
			return s
		}
		if i > 0 && meetVerbs.has(w) {
			return s[:end]
		}
		i = end
	}
}

var meetVerbs = set(`met took will held hold convened gathered reaffirm reaffirmed reaffirms welcomed welcome agreed agree announced announce discussed adopted launched signed issued endorsed recognize
	recognise concluded decided intend have has are is was were condemn condemned condemns support supports stand call called urge urged express expressed share shared note noted affirm affirmed commit committed
	issue applaud spoke regarding celebrate celebrated underscore underscored plan continue continued believe remain seek participated attended establish established`)

// identify gives the ids that a text names, each once, in order.
func identify(s string) []string { return idsOf(party.Find(s)) }

// idsOf gives the ids of the parties mentioned, each once, in order.
func idsOf(found []party.Mention) []string {
	var ids []string
	for _, m := range found {
		if !contains(ids, m.ID) {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

// countries are those of ids that are countries or the Union.
func countries(ids []string) []string {
	var out []string
	for _, id := range ids {
		if len(id) == 2 && id != "UN" {
			out = append(out, id)
		}
	}
	return out
}

func union(a, b []string) []string {
	out := append([]string(nil), a...)
	for _, x := range b {
		if !contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
