package segment

import (
	"math/bits"
	"strings"

	"github.com/paraph/paraph/extract/party"
)

// chairPhrases stand before the names of those who chair.
var chairPhrases = newFoldPhrases("chaired by", "chaired on ", "chaired for ", "chairs,", "chairs, ", "chairs ", "chairs: ", "chairs – ", "chair, ", "chair ", "presided over by", "chairmanship of", "chairpersonship of", "chairpersons,", "under the chair of", "under the presidency of")

// chairEnds close the list of those who chair.
var chairEnds = newPhrases(" joined by", " hosted by", " met ", " were ", " was ", " attended by", " held ", " with the participation", " accompanied by", " in the presence", " on behalf of", " took place", " in Brussels", " convened", " welcomed", " reviewed", " announced", " discussed", " agreed", " have ", " who ", " to review", " on the margins")

// chairs reads the people named as chairs in the opening.
func (d *doc) chairs() {
	mt := d.out.Facts.Document.Meeting
	for i := range d.out.Statements[:min(len(d.out.Statements), opening)] {
		if !d.tell(i, tellsChair) {
			continue
		}
		s := &d.out.Statements[i]
		text := beginning(s.Text)
		if verb, end := chairVerb(text); verb > 0 {
			d.addChairs(s, 0, verb, sideBehind(text[end:]))
			if k := strings.Index(text[end:min(len(text), end+60)], " with "); k >= 0 { // "co-chaired the Dialogue with Minister Roe"
				from := end + k + len(" with ")
				d.addChairs(s, from, chairsEnd(text, from), "")
			}
		} else {
			for from, to := chairRegion(text, 0); to > from; from, to = chairRegion(text, to) {
				if d.othersMeeting(text[:from]) { // "the Norway-Chile Water Dialogue, co-chaired by …"
					continue
				}
				home := ""
				if m := party.Find(text[max(0, from-40):from]); len(m) > 0 {
					home = m[len(m)-1].ID
				}
				d.addChairs(s, from, to, home)
			}
		}
		if len(mt.Chairs) > 0 && !d.moreChairs(i+1) {
			return
		}
	}
}

// longStatement is more bytes than a statement has that names people, or tells
// where they met.
const longStatement = 4 << 10

// beginning is a statement, or the words of it up to longStatement.
func beginning(s string) string {
	if len(s) <= longStatement {
		return s
	}
	return s[:strings.LastIndexByte(s[:longStatement], ' ')+1]
}

// addChairs adds the people that a stretch of a statement lists.
func (d *doc) addChairs(s *Statement, from, to int, home string) {
	mt := d.out.Facts.Document.Meeting
	for _, c := range d.people(s, from, to, home) {
		mt.Chairs = append(mt.Chairs, c.chair)
		d.say("meeting.chairs", "chaired-by", c.at)
	}
}

// moreChairs says whether statement i, right behind the one that named some
// chairs, names those of the other side.
func (d *doc) moreChairs(i int) bool {
	if i >= len(d.out.Statements) {
		return false
	}
	if !d.tell(i, tellsChair) {
		return false
	}
	s := d.out.Statements[i].Text
	verb, _ := chairVerb(s)
	return verb > 0 || strings.Contains(s, "chaired by")
}

// chairVerb finds the verb of those who chaired: "Minister Berg and Minister
// Lee co-chaired the meeting". It gives where the verb begins and ends, -1 for
// none: "was chaired by" is another construct.
func chairVerb(s string) (start, end int) {
	for k, w := range chairVerbs.firsts(s) {
		if strings.HasPrefix(s[k+len(w):], "by ") || passive.has(lastWord(s[:k])) {
			continue
		}
		return k, k + len(w)
	}
	return -1, 0
}

var chairVerbs = newPhrases(" co-chaired ", " chaired ", " jointly chaired ", " presided over ", " took the chair",
	" served as Co-Chair", " served as co-chair", " served as Chair", " served as chair", " acted as Co-Chair", " acted as co-chair", " acted as Chair", " acted as chair")

var passive = set("was were is are been be being jointly which and who")

// sideBehind reads for whom they chaired: "the meeting for Mexico", "on the EU
// side".
func sideBehind(s string) string {
	for _, w := range [...]string{" for ", "for ", "on ", " on "} {
		k := strings.Index(s[:min(len(s), 60)], w)
		if k < 0 || w[0] != ' ' && k > 0 {
			continue
		}
		if m := party.Find(s[k:min(len(s), k+60)]); len(m) > 0 && m[0].Start < len(w)+len("the ")+1 {
			return m[0].ID
		}
	}
	return ""
}

// chairRegion finds the words behind the next chair phrase from offset at on.
func chairRegion(s string, at int) (from, to int) {
	from = -1
	for k, found := chairPhrases.next(s, at); found != 0 && (from < 0 || k < from); k, found = chairPhrases.next(s, k+1) {
		for ; found != 0; found &= found - 1 {
			p := chairPhrases.list[bits.TrailingZeros64(found)]
			if from >= 0 && k+len(p) >= from {
				continue
			}
			from = k + len(p)
			if strings.HasPrefix(p, "chaired ") && p != "chaired by" {
				from = k + len("chaired ")
			}
		}
	}
	if from < 0 {
		return 0, 0
	}
	return from, chairsEnd(s, from)
}

// chairsEnd is where a list of those who chair ends that begins at from.
func chairsEnd(s string, from int) int {
	k, _ := chairEnds.next(s[from:]+" ", 0)
	return from + min(k, len(s)-from)
}
