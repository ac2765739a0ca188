package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// chairPhrases stand before the names of those who chair.
var chairPhrases = []string{"chaired by", "chaired on ", "chaired for ", "chairs,", "chairs, ", "chairs ", "chairs: ", "chairs – ", "chair, ", "chair ", "presided over by", "chairmanship of", "chairpersonship of", "chairpersons,"}

// chairEnds close the list of those who chair.
var chairEnds = []string{" joined by", " hosted by", " met ", " were ", " was ", " attended by", " held ", " with the participation", " accompanied by", " in the presence", " on behalf of", " took place", " in Brussels", " convened", " welcomed", " reviewed", " announced", " discussed", " agreed", " have ", " who ", " to review", " on the margins"}

// chairs reads the people named as chairs in the opening.
func (d *doc) chairs() {
	mt := d.out.Facts.Document.Meeting
	for i := range d.out.Statements[:min(len(d.out.Statements), opening)] {
		s := &d.out.Statements[i]
		for at := 0; at < len(s.Text); {
			from, to := chairRegion(s.Text, at)
			if to <= from {
				break
			}
			home := ""
			if m := party.Find(s.Text[max(0, from-40):from]); len(m) > 0 {
				home = m[len(m)-1].ID
			}
			for _, c := range d.people(s, from, to, home) {
				mt.Chairs = append(mt.Chairs, c.chair)
				d.say("meeting.chairs", "chaired-by", c.at)
			}
			at = to
		}
		if len(mt.Chairs) > 0 {
			return
		}
	}
}

// chairRegion finds the words behind the next chair phrase from offset at on.
func chairRegion(s string, at int) (from, to int) {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		low = s
	}
	from = -1
	for _, p := range chairPhrases {
		if k := strings.Index(low[at:], p); k >= 0 && (from < 0 || at+k+len(p) < from) {
			from = at + k + len(p)
			if strings.HasPrefix(p, "chaired ") && p != "chaired by" {
				from = at + k + len("chaired ")
			}
		}
	}
	if from < 0 {
		return 0, 0
	}
	to = len(s)
	for _, e := range chairEnds {
		if k := strings.Index(s[from:to], e); k >= 0 {
			to = from + k
		}
	}
	return from, to
}

// person is a chair with the words that name them.
type person struct {
	chair model.Chair
	at    layout.Span
}

// people reads names and roles from the stretch of a sentence that lists them.
// A name stands at the end of a stretch between commas, behind its role or
// behind a comma after it.
func (d *doc) people(s *Statement, from, to int, home string) []person {
	var out []person
	role := ""      // the stretches since the last name
	behind := false // the last name's role stands behind it
	for _, c := range chunks(s.Text[from:to]) {
		text := s.Text[from+c[0] : from+c[1]]
		if n := len(out); n > 0 && from+c[0] > 0 && s.Text[from+c[0]-1] == '(' { // "Anna Berg (Norway)"
			if id, ok := party.Lookup(text); ok {
				out[n-1].chair.Party = id
			}
			if nameless(text) || strings.HasPrefix(text, "on behalf") || strings.HasPrefix(text, "for ") {
				continue
			}
		}
		if cut := strings.Index(text, " for the "); cut > 0 && len(identify(text[cut:])) == 1 && len(text)-cut < 30 {
			home = identify(text[cut:])[0]
			text = text[:cut] // "Henna Virkkunen for the EU"
		}
		if cut := strings.LastIndex(text, " of "); cut > 0 { // "Minister Kari Nordmann of Norway"
			if id, ok := party.Lookup(text[cut+len(" of "):]); ok && !nameless(text[:cut]) {
				home, text = id, text[:cut]
			}
		}
		if id, behind := sideBefore(text); id != "" { // "on the Indian side by Dr. Berg"
			home = id
			c[0] += behind
			text = text[behind:]
		}
		if rest, ok := strings.CutPrefix(text, "by "); ok {
			c[0] += len("by ")
			text = rest
		}
		if side := sideOf(text); side != "" {
			home = side
			continue
		}
		start, end := nameIn(text)
		if end == start {
			if n := len(out); n > 0 && role == "" && (out[n-1].chair.Role == "" || behind) { // a role behind the name
				if !behind {
					out[n-1].chair.Role = text
				}
				behind = true
				if out[n-1].chair.Party == "" && strings.Contains(text, "High Representative") {
					out[n-1].chair.Party = "EU"
				}
				if ids := identify(text); out[n-1].chair.Party == "" && len(ids) > 0 {
					out[n-1].chair.Party = ids[0]
				}
				continue
			}
			role = strings.TrimSpace(role + " " + text)
			continue
		}
		before := strings.TrimSpace(role + " " + trimHonorific(text[:start]))
		if before == "" && len(out) > 0 && strings.Count(text[start:end], " ") == 0 {
			continue
		}
		at := layout.Span{Start: s.Span.Start + from + c[0] + start, End: s.Span.Start + from + c[0] + end}
		name := fold(text[start:end])
		id := home
		for _, m := range party.Find(before) {
			id = m.ID
			break
		}
		if id == "" && strings.Contains(before, "High Representative") {
			id = "EU"
		}
		out = append(out, person{at: at, chair: model.Chair{Name: name, FamilyName: d.familyName(name, id, at), Role: strings.Trim(strings.TrimPrefix(before, "the "), " ,"), Party: id}})
		role, behind = "", false
	}
	return out
}

// nameless says whether an aside names no person.
func nameless(s string) bool {
	start, end := nameIn(s)
	return start == end
}

// sideOf reads "for Japan", "on the EU side": whose chairs come next.
func sideOf(s string) string {
	rest, ok := strings.CutPrefix(s, "for ")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "on the "); !ok {
			return ""
		}
		rest = strings.TrimSuffix(rest, " side")
	}
	id, _ := party.Lookup(rest)
	return id
}

// sideBefore reads "on the Indian side by" and where it ends.
func sideBefore(s string) (id string, end int) {
	s0 := strings.TrimPrefix(s, "on ")
	rest, ok := strings.CutPrefix(s0, "the ")
	k := strings.Index(rest, " side ")
	if !ok || k <= 0 || k > 40 {
		return "", 0
	}
	if id, ok = party.Lookup(rest[:k]); !ok {
		return "", 0
	}
	return id, len(s) - len(rest) + k + len(" side ")
}

// chunks cuts a list at its commas and "and"s.
func chunks(s string) [][2]int {
	var out [][2]int
	start := 0
	add := func(end int) {
		if t := trim(s, layout.Span{Start: start, End: end}); t.Len() > 0 {
			out = append(out, [2]int{t.Start, t.End})
		}
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == ',' || s[i] == ';' || s[i] == '(' || s[i] == ')':
			add(i)
			start = i + 1
		case strings.HasPrefix(s[i:], " and ") || strings.HasPrefix(s[i:], "\nand "):
			add(i)
			start = i + len(" and ")
		}
	}
	add(len(strings.TrimRight(s, " .")))
	return out
}

// honorifics stand before a name and are no part of it.
var honorifics = set("dr mr mrs ms mme prof professor hon honourable honorable sir dame lord h.e excellency excellencies amb sen gen admiral madam mdm")

func trimHonorific(s string) string {
	for {
		s = strings.TrimSpace(s)
		w := lastWord(strings.TrimRight(s, "."))
		if w == "" || !honorifics.has(w) {
			return s
		}
		s = strings.TrimSuffix(strings.TrimRight(s, "."), w)
	}
}

// particles belong to a family name.
var particles = set("von der van den de da di la le el al bin ibn dos del du ter ten zu af av")

// roleWords are words of offices and their fields, none of them a name.
var roleWords = set(`president presidents commissioners representatives vice-presidents chancellors advisors advisers adviser advisor counsellor vice prime minister ministers deputy secretary secretaries state commerce commissioner executive representative high under assistant
	director general ambassador envoy special senior official chancellor chair co-chair chairs co-chairs council commission union european foreign affairs security policy trade
	internal market science ict industry digital economy economic transformation defence defense home interior justice environment climate energy finance treasury technology
	technologies innovation research education health agriculture transport infrastructure communications communication information development cooperation labour labor employment
	federal department ministry government republic kingdom states nations united north south national office chief head political permanent planning international relations
	business growth attorney homeland cyber space competition values transparency democracy parliament speaker governor mayor king queen prince emperor the minister-president
	tech sovereignty green transition people works public administration exterior integration regional islands water rural interim acting first second third director-general
	vice-president commissioner-designate state-secretary msit motie meti dg affairs' trade's service services action external investment enterprise enterprises small medium smes strategy planning culture tourism sports labour social welfare gender equality housing digitalisation digitalization data ai`)

// nameIn finds a name at the end of a stretch: two to five capitalised words
// that are no office; one is enough behind an honorific.
func nameIn(s string) (start, end int) {
	type word struct{ start, end int }
	var words []word
	for i := 0; i < len(s); {
		for i < len(s) && isSpace(s[i]) {
			i++
		}
		j := i
		for j < len(s) && !isSpace(s[j]) {
			j++
		}
		if j > i {
			words = append(words, word{i, j})
		}
		i = j
	}
	k := len(words)
	honoured := false
	for k > 0 {
		w := strings.Trim(s[words[k-1].start:words[k-1].end], ".“”\"*’'")
		bareWord := strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")
		if honorifics.has(bareWord) {
			honoured = true
			break
		}
		if particles.has(w) && w != "" && w[0] >= 'a' && k < len(words) {
			k--
			continue
		}
		if !startsUpper(w) || roleWords.has(bareWord) {
			break
		}
		if id, ok := party.Lookup(bareWord); ok && id != "" && k < len(words)+1 {
			break
		}
		if utf8.RuneCountInString(w) > 1 && allCaps(w) && k == len(words) && len(words) == 1 { // an abbreviation
			break
		}
		k--
	}
	for k < len(words) && particles.has(s[words[k].start:words[k].end]) && s[words[k].start] == 'd' && k > 0 { // "of de": no name begins so behind a role
		break
	}
	n := len(words) - k
	if n > 3 && k > 0 && !honoured {
		k, n = len(words)-3, 3
	}
	if n < 2 && !honoured || n == 0 || n > 6 {
		return 0, 0
	}
	if k > 0 && !honoured {
		switch s[words[k-1].start:words[k-1].end] {
		case "for", "of", "on", "the": // what the office is for
			if n < 4 && n != 3 {
				return 0, 0
			}
			if n == 3 {
				k++
			}
		}
	}
	return words[k].start, words[len(words)-1].end
}

// eastAsian are family names that stand first (Korea, China, Viet Nam).
var eastAsian = set(`lee kim park choi jung jeong kang cho yoon yun jang lim han shin oh seo kwon hwang ahn song yoo hong ko moon son bae baek ryu nam noh roh ha chung yang woo joo
	wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma xi qin ding han wei liang luo song zheng tang nguyen tran pham vuong bui le dang vo do ngo phan to luong`)

// japanese are family names that Japan's ministries print first and others
// last: which of the two words is one tells.
var japanese = set(`abe aoki ando aso endo fujii fujita fujiwara fukuda goto hagiuda hamada hara harada hasegawa hashimoto hayashi ikeda imai inoue ishiba ishida ishii ishikawa ito
	iwaya kamikawa kaneko kato kihara kimura kishi kishida kobayashi kondo kono konno kudo maruyama matsuda matsumoto miura miyamoto miyazaki mori morita motegi murakami muto nakagawa
	nakamura nakano nakatani nakayama nishida nishimura noda ogawa okada okamoto ono onodera ota saito sakai sakamoto sasaki sato seko shibata shimizu suga suzuki taira takagi takahashi
	takaichi takeuchi tamura tanaka taniguchi uchida ueda wada watanabe yamada yamaguchi yamamoto yokoyama yoshida`)

// familyFirst are the parties whose people print the family name first.
func familyFirst(id string) bool {
	switch id {
	case "KR", "CN", "VN", "KP", "TW", "HK", "MO":
		return true
	}
	return false
}

// familyName gives the family name of a printed name: what is in capitals or
// emphasised, else by the order of the party's names.
func (d *doc) familyName(name, id string, at layout.Span) string {
	words := strings.Fields(name)
	if len(words) == 1 {
		return name
	}
	var caps []string
	for _, w := range words {
		if utf8.RuneCountInString(w) > 1 && allCaps(w) && !strings.Contains(w, ".") {
			caps = append(caps, w)
		}
	}
	if len(caps) > 0 && len(caps) < len(words) {
		return strings.Join(caps, " ")
	}
	if s := d.emphasised(at); s != "" && s != name && strings.Contains(name, s) {
		return s
	}
	if (familyFirst(id) || strings.Contains(words[len(words)-1], "-") && eastAsian.has(words[0])) && eastAsian.has(words[0]) && !(eastAsian.has(words[len(words)-1]) && strings.Contains(words[0], "-")) {
		return words[0]
	}
	if id == "JP" && japanese.has(words[0]) && !japanese.has(words[len(words)-1]) {
		return words[0]
	}
	from := len(words) - 1
	if len(words) >= 4 && spanishNames(id) {
		from = len(words) - 2
	}
	for from > 1 && particles.has(words[from-1]) {
		from--
	}
	return strings.Join(words[from:], " ")
}

func spanishNames(id string) bool {
	switch id {
	case "MX", "ES", "AR", "CO", "CL", "PE", "UY", "PY", "EC", "BO", "VE", "CR", "PA", "GT", "HN", "SV", "NI", "DO", "CU":
		return true
	}
	return false
}

// emphasised is the emphasised stretch inside a span, "" for none or all.
func (d *doc) emphasised(at layout.Span) string {
	for i := range d.t.Blocks {
		b := &d.t.Blocks[i]
		if b.Span.End <= at.Start {
			continue
		}
		if b.Span.Start >= at.End {
			break
		}
		for _, r := range b.Runs {
			if r.Style&(layout.Bold|layout.Underline) != 0 && r.Start >= at.Start && r.End <= at.End && r.End-r.Start < at.Len() {
				return strings.TrimSpace(d.t.S[r.Start:r.End])
			}
		}
	}
	return ""
}
