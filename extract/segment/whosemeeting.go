package segment

import (
	"strings"
	"unicode"

	"github.com/paraph/paraph/extract/party"
)

// A text names more bodies than the one that met: those it is about, those it
// launches, those beside whose meetings it was written. This file tells by the
// words around a name which one met.

// metAs says whether the name of a body at tokens from to to of a statement is
// that of those who met: "the third meeting of the NAME", "they held the NAME",
// "met for the NAME", "the NAME met". What stands beside it ("on the margins of
// the NAME"), decided ("the statement by the NAME") or lies ahead is another; late
// says that those who met have been named, and other bodies' members may be.
func metAs(s string, t []token, from, to int, late bool) bool {
	k, counted := from, false
	for k > 0 {
		w := strings.ToLower(t[k-1].text)
		n := ordinal(t[k-1].text)
		if n == 0 && !determiners.has(w) && !betweenWords.has(w) && w != "-" || w == "of" || w == "and" || t[k-1].stop {
			break
		}
		counted = counted || n > 0
		k--
	}
	if k == 0 || t[k-1].stop && k < from { // "The NAME met"
		verb, _ := meetVerb(s[t[to].end:min(len(s), t[to].end+100)])
		return counted || verb >= 0
	}
	before := ""
	if k > 1 {
		before = strings.ToLower(t[k-2].text)
	}
	switch w := strings.ToLower(t[k-1].text); w {
	case "of":
		return gatherings.has(before) && !(late && (before == "members" || before == "member")) || counted && before == "occasion"
	case "for":
		verb, _ := meetVerb(s[:t[k-1].start])
		return verb >= 0 && before != "preparation" && before != "preparations"
	case "in":
		return before == "participated" || before == "part" || counted && !following(t[:k-1])
	case "at", "during":
		return counted && !following(t[:k-1])
	default:
		return holders.has(w) && before != "to" && before != "will"
	}
}

var (
	determiners = set("the a an our their its his this that today's today’s this")
	gatherings  = set("meeting meetings session sessions round edition convening iteration plenary gathering members member participants delegations leaders ministers chairs co-chairs aegis auspices framework consultations consultation talks summit")
	holders     = set("held hold holding holds convened convene convenes convening chaired co-chaired hosted host hosts hosting attended concluded opened inaugurated led reconvened joined co-hosted conducted")
)

// following says whether a sentence opens with what went before or what it
// builds on, and has not come to its own matter yet.
func following(t []token) bool {
	if len(t) == 0 || !looksBack(t[0].text) {
		return false
	}
	for _, x := range t {
		if x.text == "we" || finite.has(x.text) && x.text != "had" {
			return false
		}
	}
	return true
}

// looksBack says whether a sentence that begins so tells first of what went
// before it.
func looksBack(first string) bool { return backward.has(first) }

var backward = set("following after since building recognizing recognising recalling pursuant noting welcoming further")

// weakBodyMeets says whether those who meet under the name of a scheme are told
// of: "the members of the Alliance", "the Initiative's ministers met". A title
// alone may only name what it is about.
func (d *doc) weakBodyMeets(body, noun string) bool {
	core := bodyCore(body)
	for i := range d.out.Statements[:min(len(d.out.Statements), opening)] {
		if meetsUnder(beginning(d.out.Statements[i].Text), core, noun) {
			return true
		}
	}
	return meetsUnder(d.out.Facts.Document.Title, core, noun)
}

// bodyNoun is the last word of a body's name that says what kind of body it is.
func bodyNoun(name string) string {
	noun := ""
	for w := range strings.FieldsSeq(name) {
		if bodyNouns.has(w) {
			noun = w
		}
	}
	return noun
}

// meetsUnder looks in one stretch for a meeting under a name: the whole name,
// or its noun behind a word that gathers.
func meetsUnder(s, core, noun string) bool {
	for k := strings.Index(s, core); k >= 0 && core != ""; {
		w, _ := nextWord(s, k+len(core))
		if behind := s[k+len(core):]; strings.HasPrefix(behind, " "+w) && meetersBehind.has(w) {
			return true
		}
		next := strings.Index(s[k+len(core):], core)
		if next < 0 {
			break
		}
		k += len(core) + next
	}
	t := tokens(s, 120)
	for i := range t {
		if strings.EqualFold(t[i].text, noun) && t[i].start > 0 {
			for k := i - 1; k > 0 && k > i-8 && !t[k].stop; k-- {
				if (t[k].text == "of" || t[k].text == "from") && gatherings.has(t[k-1].text) {
					return true
				}
			}
		}
	}
	return false
}

var meetersBehind = set("met meeting ministerial leaders ministers members summit convened gathered held meets countries participants partners meetings members' annual")

// othersMeeting says whether the stretch of a sentence before a verb of meeting
// tells of a meeting that is not this one: "…, released at the Food Ministerial
// Meeting | held in Rome", "was a continuation of the talks | held in Rome".
func (d *doc) othersMeeting(before string) bool {
	if otherMatters.anyIn(before) {
		return true
	}
	t := tokens(before[max(0, len(before)-160):], 40)
	n := len(t)
	for n > 0 && auxiliaries.has(t[n-1].text) {
		n--
	}
	if n < 2 {
		return false
	}
	noun := t[n-1]
	if !noun.capital() || !bodyNouns.has(noun.text) && !meetingWords.has(noun.text) {
		return false
	}
	if d.out.Facts.Document.Meeting.Body == "" && d.out.Facts.Group == "" && t[n-2].capital() && !determiners.has(t[n-2].text) && ordinal(t[n-2].text) == 0 && !isParty(t[n-2].text) {
		return true
	}
	known := d.own()
	for k := n - 2; k >= 0 && !t[k].stop && (t[k].capital() || bodyLinks.has(t[k].text)); k-- {
		w := t[k].text
		if officeHeads.has(w) { // "the President of the Commission, met"
			return false
		}
		if !t[k].capital() || ordinal(w) > 0 || isDigit(w[0]) || len(party.Find(w)) > 0 || betweenWords.has(w) || meetingWords.has(w) || determiners.has(w) {
			continue
		}
		if !known.has(w) && !partsKnown(w, known) {
			return true
		}
	}
	return false
}

var otherMatters = newPhrases("continuation of", " followed", " follows", "builds on", "building on", "built on", "build on")

var auxiliaries = set("was were is are has had have been be being which that also jointly recently first chaired co-chaired by")

// others says whether an occasion of running text is another body's: one told
// with capitals where no body of this meeting is known, an unnamed one behind
// the name of a body that is not this one ("the Relief Conference, the next
// edition of which …"), or any one ("a previous meeting"). this is the ordinal
// of this meeting: what is counted next to it is ours.
func (d *doc) others(o occasion, this int) bool {
	s := d.out.Statements[o.statement].Text
	before := strings.TrimRight(s[:o.start], " \n")
	if w := lastWord(before); w == "a" || w == "an" {
		return true
	}
	if rest, of := strings.CutPrefix(s[o.end:], " of "); of && startsUpper(strings.TrimPrefix(rest, "the ")) {
		return false // ofThisBody has seen that
	}
	own := strings.TrimLeft(s[o.start:o.end], "0123456789")
	named := strings.IndexFunc(own, unicode.IsUpper) > 0
	if d.out.Facts.Document.Meeting.Body == "" && d.out.Facts.Group == "" {
		if named {
			return this == 0 || o.ordinal != this+1 && o.ordinal != this-1
		}
	} else if named {
		return false
	}
	return d.namesOther(before)
}

// namesOther says whether a stretch names a body that is not this meeting's.
func (d *doc) namesOther(s string) bool {
	known := d.own()
	t := tokens(s, 120)
	for i := range t {
		if i == 0 || !t[i].capital() || !bodyNouns.has(t[i].text) && !gatherers.has(t[i].text) {
			continue
		}
		for k := i - 1; k >= 0 && k > i-8 && !t[k].stop && (t[k].capital() || bodyLinks.has(t[k].text)); k-- {
			w := t[k].text
			if !t[k].capital() || ordinal(w) > 0 || isDigit(w[0]) || len(party.Find(w)) > 0 || betweenWords.has(w) || meetingWords.has(w) || notBody.has(w) || officeHeads.has(w) {
				continue
			}
			if !known.has(w) && !partsKnown(w, known) {
				return true
			}
		}
	}
	return false
}

var gatherers = set("group force platform process troika")
