package segment

import (
	"cmp"
	"strings"

	"github.com/paraph/paraph/extract/party"
)

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
