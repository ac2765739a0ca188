package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// chairPhrases stand before the names of those who chair.
var chairPhrases = []string{"chaired by", "chaired on ", "chaired for ", "chairs,", "chairs, ", "chairs ", "chairs: ", "chairs – ", "chair, ", "chair ", "presided over by", "chairmanship of", "chairpersonship of", "chairpersons,", "under the chair of", "under the presidency of"}

// chairEnds close the list of those who chair.
var chairEnds = []string{" joined by", " hosted by", " met ", " were ", " was ", " attended by", " held ", " with the participation", " accompanied by", " in the presence", " on behalf of", " took place", " in Brussels", " convened", " welcomed", " reviewed", " announced", " discussed", " agreed", " have ", " who ", " to review", " on the margins"}

// chairs reads the people named as chairs in the opening.
func (d *doc) chairs() {
	mt := d.out.Facts.Document.Meeting
	for i := range d.out.Statements[:min(len(d.out.Statements), opening)] {
		s := &d.out.Statements[i]
		text := beginning(s.Text)
		if verb, end := chairVerb(text); verb > 0 {
			d.addChairs(s, 0, verb, sideBehind(text[end:]))
		} else {
			for from, to := chairRegion(text, 0); to > from; from, to = chairRegion(text, to) {
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
	s := d.out.Statements[i].Text
	verb, _ := chairVerb(s)
	return verb > 0 || strings.Contains(s, "chaired by")
}

// chairVerb finds the verb of those who chaired: "Minister Berg and Minister
// Lee co-chaired the meeting". It gives where the verb begins and ends, -1 for
// none: "was chaired by" is another construct.
func chairVerb(s string) (start, end int) {
	for _, w := range [...]string{" co-chaired ", " chaired ", " jointly chaired ", " presided over "} {
		k := strings.Index(s, w)
		if k < 0 || strings.HasPrefix(s[k+len(w):], "by ") || passive.has(lastWord(s[:k])) {
			continue
		}
		return k, k + len(w)
	}
	return -1, 0
}

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
	low := strings.ToLower(s)
	if len(low) != len(s) {
		low = s
	}
	if !strings.Contains(low, "chair") && !strings.Contains(low, "presid") {
		return 0, 0 // none of the phrases
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
		if k := strings.Index(s[from:to]+" ", e); k >= 0 {
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
	l := roster{doc: d, s: s, home: home, role: -1}
	for _, c := range chunks(s.Text[from:to]) {
		l.chunk(from+c[0], from+c[1])
	}
	return l.out
}

// roster is a list of people under way.
type roster struct {
	*doc
	s    *Statement
	home string // the party whose people are being named
	out  []person
	role int // where the role that waits for its name begins; -1 for none
	mine int // where the last person's role behind the name begins; 0 for none
}

// chunk reads the stretch from, to between two commas or "and"s.
func (l *roster) chunk(from, to int) {
	text := l.s.Text[from:to]
	if n := len(l.out); n > 0 && from > 0 && l.s.Text[from-1] == '(' { // "Anna Berg (Norway)"
		if id, ok := party.Lookup(text); ok {
			l.out[n-1].chair.Party = id
		}
		if nameless(text) || strings.HasPrefix(text, "on behalf") || strings.HasPrefix(text, "for ") {
			return
		}
	}
	if cut := strings.Index(text, " for the "); cut > 0 && len(identify(text[cut:])) == 1 && len(text)-cut < 30 {
		l.home = identify(text[cut:])[0]
		text = text[:cut] // "Henna Virkkunen for the EU"
	}
	if cut := strings.LastIndex(text, " of "); cut > 0 { // "Minister Kari Nordmann of Norway"
		if id, ok := party.Lookup(text[cut+len(" of "):]); ok && !nameless(text[:cut]) {
			l.home, text = id, text[:cut]
		}
	}
	if id, behind := sideBefore(text); id != "" { // "on the Indian side by Dr. Berg"
		l.home = id
		from += behind
		text = text[behind:]
	}
	if rest, ok := strings.CutPrefix(text, "by "); ok {
		from += len("by ")
		text = rest
	}
	if side := sideOf(text); side != "" {
		l.side(side)
		return
	}
	start, end := nameIn(text)
	if start == end {
		l.nameless(from, to)
		return
	}
	if l.role >= 0 && joinedByAnd(l.s.Text, from) { // "Secretary of Finance and Public Credit Anna Berg"
		start = lastWords(text[:end], start, 2)
	}
	if l.role < 0 {
		l.role = from
	}
	before := strings.Trim(trimHonorific(l.s.Text[l.role:from+start]), " ,")
	if before == "" && start == 0 && len(l.out) > 0 && strings.Count(text[start:end], " ") == 0 {
		l.role = -1
		return
	}
	l.name(layout.Span{Start: from + start, End: from + end}, before)
}

// side tells whose people have been named, where it stands behind them ("…,
// from the Japanese side"), or else whose come next.
func (l *roster) side(id string) {
	behind := false
	for i := range l.out {
		c := &l.out[i].chair
		if c.Party == "" {
			c.Party, behind = id, true
			c.FamilyName = l.familyName(c.Name, id, l.out[i].at)
		}
	}
	if !behind {
		l.home = id
	}
}

// name adds a person; at counts in the statement's text.
func (l *roster) name(at layout.Span, role string) {
	name := fold(l.s.Text[at.Start:at.End])
	id := l.home
	if m := party.Find(role); len(m) > 0 {
		id = m[0].ID
	}
	if id == "" && strings.Contains(role, "High Representative") {
		id = "EU"
	}
	at = layout.Span{Start: l.s.Span.Start + at.Start, End: l.s.Span.Start + at.End}
	l.out = append(l.out, person{at: at, chair: model.Chair{Name: name, FamilyName: l.familyName(name, id, at), Role: strings.Trim(strings.TrimPrefix(role, "the "), " ,"), Party: id}})
	l.role, l.mine = -1, 0
}

// nameless takes in a stretch without a name: the role of the person before
// it, or of the one to come.
func (l *roster) nameless(from, to int) {
	n := len(l.out)
	ours := n > 0 && l.role < 0 && (l.out[n-1].chair.Role == "" || l.mine > 0)
	if ours && l.mine > 0 && opensOffice(l.s.Text[from:to]) && !joinedByAnd(l.s.Text, from) {
		ours = false
	}
	if !ours {
		if l.role < 0 {
			l.role = from
		}
		return
	}
	c := &l.out[n-1].chair
	if l.mine == 0 {
		l.mine = from
	}
	c.Role = fold(l.s.Text[l.mine:to])
	if c.Party == "" && strings.Contains(c.Role, "High Representative") {
		c.Party = "EU"
	}
	if ids := identify(c.Role); c.Party == "" && len(ids) > 0 {
		c.Party = ids[0]
	}
}

// joinedByAnd says whether only "and" stands between the stretch before and
// the one at from.
func joinedByAnd(s string, from int) bool {
	before, ok := strings.CutSuffix(strings.TrimRight(s[:from], " \n"), " and")
	return ok && lastMark(before) != ','
}

// opensOffice says whether a stretch begins with an office: "the Minister of
// Trade".
func opensOffice(s string) bool {
	for i, n := 0, 0; n < 3; n++ {
		w, end := nextWord(s, i)
		if officeHeads.has(w) {
			return true
		}
		i = end
	}
	return false
}

var officeHeads = set(`president minister secretary commissioner chancellor ambassador representative director chair chairman chairperson chairwoman co-chair governor
	vice-president envoy coordinator advisor adviser head counsellor councillor king prime deputy`)

// lastWords moves start forward so that at the most n words are left.
func lastWords(s string, start, n int) int {
	for countWords(s[start:], n+1) > n {
		k := strings.IndexByte(s[start:], ' ')
		start += k + 1
	}
	return start
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
			if rest, ok = strings.CutPrefix(s, "from the "); !ok {
				return ""
			}
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
var honorifics = set("dr mr mrs ms mme prof professor hon honourable honorable rt right sir dame lord lady h.e hh excellency excellencies amb sen gen admiral madam mdm dato datuk shri smt")

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
	vice-president commissioner-designate state-secretary msit motie meti dg affairs' trade's service services action external investment enterprise enterprises small medium smes strategy planning culture tourism sports labour social welfare gender equality housing digitalisation digitalization data ai
	human rights bureau humanitarian arms control multilateral neighbourhood enlargement civil protection crisis management fisheries forestry mining mines natural resources petroleum industrial
	electronics skill skills entrepreneurship family women children youth minorities cultural heritage consumer competitiveness employment pensions veterans army navy nuclear nonproliferation budget
	bilateral asia asian africa african america american americas europe eastern western southern northern central middle pacific global strategic counsellor minister-counsellor directorate-general division section`)

// postnominals stand behind a name and are no part of it.
var postnominals = set("mp mep mla mlc msp td cmg kcmg gcmg obe cbe mbe dbe kbe am ao ac oam qc kc pc phd ret cb kcb")

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
	for len(words) > 1 && postnominals.has(strings.Trim(s[words[len(words)-1].start:words[len(words)-1].end], ".")) && allCaps(s[words[len(words)-1].start:]+"XX") {
		words = words[:len(words)-1] // "Anna Berg MP"
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
	if (id == "JP" || id == "" && d.speaksFor("JP")) && japanese.has(words[0]) && !japanese.has(words[len(words)-1]) {
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

// speaksFor says whether a party is among those who speak.
func (d *doc) speaksFor(id string) bool {
	if d.out == nil {
		return false
	}
	for _, p := range d.out.Facts.Document.Parties {
		if p.ID == id {
			return true
		}
	}
	return false
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
