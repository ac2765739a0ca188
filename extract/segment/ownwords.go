package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/extract/words"
)

// ownWords are the words that the name of this meeting is made of. They are
// gathered when they are first asked for: few texts ask.
type ownWords struct {
	doc       *doc
	gathered  bool
	words     words.Set
	top, high bool // leaders, ministers may be of the name
}

// own are those of a text whose body, parties and group are known.
func (d *doc) own() *ownWords {
	d.ownWords.doc = d
	return &d.ownWords
}

// has says whether a word, in any case, is of the name.
func (o *ownWords) has(w string) bool {
	if anyName.has(w) {
		return true
	}
	if !o.gathered {
		o.gather()
	}
	w = lowerWide(w)
	return o.words.Has(w) || o.top && topRank.has(w) || o.high && highRank.has(w)
}

func (o *ownWords) gather() {
	o.gathered = true
	d := o.doc
	m := &d.out.Facts.Document
	for _, b := range d.out.Facts.Bodies {
		o.add(b)
	}
	o.add(m.Meeting.Body)
	o.add(d.out.Facts.Group)
	if m.Meeting.Body == "" {
		o.add(m.Title)
	}
	for _, p := range m.Parties {
		o.add(p.ID)
		for _, n := range party.Names(p.ID) {
			o.add(n)
		}
	}
	letters := initials(d.core)
	for i := range letters {
		for j := i + 2; j <= len(letters); j++ {
			o.words.Put(letters[i:j])
		}
	}
	for i := range d.out.Statements[:min(len(d.out.Statements), opening)] {
		o.add(shortName(d.out.Statements[i].Text, d.core))
	}
	// Ministers and leaders of the same states meet apart.
	name := m.Meeting.Body + " " + m.Title
	top, high := topRank.anyIn(name, 60), highRank.anyIn(name, 60)
	o.top, o.high = top || !high, high || !top
}

// isShort says whether a word is the short name in capitals that the text gives
// the body.
func (o *ownWords) isShort(w string) bool {
	return o != nil && len(w) > 2 && allUpper(w) && contains(o.doc.out.Facts.Bodies, w)
}

// shortIn is the short name that a text has, empty for none.
func (o *ownWords) shortIn(s string) string {
	if o == nil {
		return ""
	}
	for _, b := range o.doc.out.Facts.Bodies {
		if len(b) < 12 && strings.Contains(s, b) && o.isShort(b) {
			return b
		}
	}
	return ""
}

// add takes in the words of a name.
func (o *ownWords) add(name string) {
	from, wide := -1, false
	for i, r := range name {
		switch {
		case r < utf8.RuneSelf && (isWordByte(byte(r)) || r == '\'' || r == '.' || r == '+'):
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			wide = true
		default:
			if from >= 0 {
				o.put(name[from:i], wide)
			}
			from, wide = -1, false
			continue
		}
		if from < 0 {
			from = i
		}
	}
	if from >= 0 {
		o.put(name[from:], wide)
	}
}

// put takes in a word; wide says whether it has letters beyond ASCII.
func (o *ownWords) put(w string, wide bool) {
	if wide {
		w = strings.ToLower(w)
	}
	o.words.Put(w)
}

// lowerWide makes the letters small of a word that has some beyond ASCII; the
// others count as small as they are.
func lowerWide(w string) string {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return strings.ToLower(w)
		}
	}
	return w
}

// anyName are words that the name of any meeting may have.
var anyName = set(`republic of the and meeting session gathering conference
	parties partners sides round edition iteration convening annual`)

// The words of those who meet: leaders, and ministers.
var (
	topRank  = set("leaders leaders' summit presidents heads state government prime")
	highRank = set("ministers ministerial foreign")
)

// initials are the first letters of a name's words: what an abbreviation of it
// or of a part of it is made of.
func initials(name string) string {
	var b []byte
	for _, w := range strings.Fields(name) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b = append(b, w[0])
		}
	}
	return string(b[:min(len(b), 10)])
}
