package segment

import (
	"math/bits"
	"strings"

	"github.com/paraph/paraph/model"
)

// titleKinds tell what a document is by the words of its title (coding
// manual, section 1). The first words in the title win, of two that begin at
// one place the longer.
var titleKinds = []struct {
	words string
	kind  model.Kind
}{
	{"joint press statement", model.JointStatement}, {"joint press release", model.JointStatement}, {"joint media release", model.JointStatement}, {"joint media statement", model.JointStatement}, {"joint news release", model.JointStatement}, {"joint press communiqué", model.Communique}, {"joint press communique", model.Communique},
	{"joint statement", model.JointStatement}, {"joint leaders' statement", model.JointStatement}, {"joint ministerial statement", model.JointStatement},
	{"joint fact sheet", model.JointStatement}, {"joint factsheet", model.JointStatement}, {"joint vision", model.JointStatement}, {"vision statement", model.JointStatement},
	{"leaders' statement", model.JointStatement}, {"leaders statement", model.JointStatement}, {"ministers' statement", model.JointStatement}, {"ministerial statement", model.JointStatement},
	{"summit statement", model.JointStatement}, {"co-chairs' statement", model.JointStatement}, {"co-chairs statement", model.JointStatement}, {"joint co-chairs", model.JointStatement}, {"joint readout", model.JointStatement}, {"joint summary", model.JointStatement},
	{"joint outcome", model.JointStatement}, {"joint conclusions", model.Conclusions}, {"joint communiqué", model.Communique}, {"joint communique", model.Communique}, {"joint declaration", model.Declaration},
	{"communiqué", model.Communique}, {"communique", model.Communique}, {"declaration", model.Declaration}, {"conclusions", model.Conclusions},
	{"resolution", model.Resolution}, {"press release", model.PressRelease}, {"press statement", model.PressRelease}, {"fact sheet", model.PressRelease}, {"factsheet", model.PressRelease}, {"readout", model.PressRelease}, {"news release", model.PressRelease}, {"media release", model.PressRelease},
	{"outcome document", model.JointStatement}, {"agreed minutes", model.Other}, {"record of discussion", model.Other},
	{"transcript", model.Other}, {"press conference", model.Other}, {"chair's summary", model.Other}, {"chairs' summary", model.Other}, {"chairs' summary", model.Other}, {"chair's statement", model.JointStatement}, {"chairman's statement", model.JointStatement}, {"chairman's summary", model.Other}, {"presidency summary", model.Other}, {"summary of discussions", model.Other}, {"action plan", model.Other}, {"memorandum of", model.Other}, {"exchange of letters", model.Other}, {"work programme", model.Other}, {"proposal for", model.Other},
	{"statement", model.JointStatement},
}

// kindOf tells what a document is: by its title, else by who speaks.
func (d *doc) kindOf(name string) (model.Kind, string) {
	if oneSpeaks(name) {
		return model.PressRelease, "one-speaker"
	}
	if d.resolves() {
		return model.Resolution, "organ"
	}
	if k, ok := titleKind(name); ok {
		return k, "title-words"
	}
	for _, strongOnly := range [...]bool{true, false} {
		for i := range d.units[:min(len(d.units), d.body)] {
			if u := &d.units[i]; u.class == title {
				if k, ok := titleKind(d.words(u)); ok && (k != model.PressRelease || !strongOnly) {
					return k, "title-words"
				}
			}
		}
	}
	if d.organ > 0 {
		return model.Conclusions, "organ"
	}
	we, sentences := 0, 0
	for i := range d.out.Statements[:min(len(d.out.Statements), 200)] {
		s := d.out.Statements[i].Text
		if d.tell(i, tellsWe) && firstPerson.anyIn(s, 60) {
			we++
		}
		sentences++
	}
	switch {
	case sentences == 0:
		return model.Other, "no-statement"
	case we*8 >= sentences:
		return model.JointStatement, "first-person"
	case d.coverPage != nil:
		return model.Other, "cover"
	}
	return model.PressRelease, "third-person"
}

// resolves says whether an organ speaks that adopts resolutions: any but the
// Council of the Union and the European Council, which adopt conclusions too.
func (d *doc) resolves() bool {
	if d.organ == 0 {
		return false
	}
	if k, ok := titleKind(d.resolutionTitle()); ok && k == model.Communique {
		return false
	}
	s := strings.ToLower(d.words(&d.units[d.organ-1]))
	return !strings.HasPrefix(s, "the council") && !strings.HasPrefix(s, "the european council")
}

// oneSpeaks says whether a title gives the word to one person: "Statement by
// the Prime Minister on …", "Remarks by …". Two who speak are joined by "and".
func oneSpeaks(title string) bool {
	if !hasPrefixFold(title, "statement ") {
		for _, w := range [...]string{"remarks by ", "remarks of ", "remarks as ", "opening remarks", "closing remarks", "press remarks", "speech by ", "background press call", "letter to ", "press briefing by "} {
			if hasPrefixFold(title, w) {
				return true
			}
		}
		return false
	}
	rest := strings.ToLower(title[len("statement "):])
	if !strings.HasPrefix(rest, "by ") && !strings.HasPrefix(rest, "from ") {
		return false
	}
	for _, w := range [...]string{" on ", " regarding ", " welcoming ", " announcing ", " following ", " marking "} {
		if i := strings.Index(rest, w); i > 0 {
			rest = rest[:i]
		}
	}
	held, first := 0, ""
	for i := 0; ; {
		w, end := nextWord(rest, i)
		if w == "" {
			break
		}
		if first == "" {
			first = w
		}
		if offices.has(w) {
			held++
		}
		i = end
	}
	return held == 1 && !strings.Contains(rest, " and ") && (!strings.Contains(rest, ", ") || !offices.has(first)) && !strings.Contains(rest, "behalf")
}

// offices are held by one person.
var offices = set("president spokesperson spokesman spokeswoman secretary advisor adviser minister chancellor commissioner director coordinator ambassador envoy")

var firstPerson = set(firstPersonList)

const firstPersonList = "we our us"

func titleKind(name string) (model.Kind, bool) {
	s := strings.ReplaceAll(name, "’", "'")
	weak := -1 // "Press release: joint statement of …" and "… statement" alone give way
	for at, found := kindWords.next(s, 0); found != 0; at, found = kindWords.next(s, at+1) {
		strong := -1
		for ; found != 0; found &= found - 1 {
			k := bits.TrailingZeros64(found)
			best := &strong
			if t := &titleKinds[k]; t.kind == model.PressRelease && !strings.HasPrefix(t.words, "fact") && t.words != "readout" || t.words == "statement" {
				best = &weak
			}
			if *best < 0 || len(titleKinds[k].words) > len(titleKinds[*best].words) {
				*best = k
			}
		}
		if strong >= 0 {
			return titleKinds[strong].kind, true
		}
	}
	if weak < 0 {
		return "", false
	}
	return titleKinds[weak].kind, true
}

var kindWords = func() *phrases {
	var list []string
	for _, t := range titleKinds {
		list = append(list, t.words)
	}
	return newFoldPhrases(list...)
}()
