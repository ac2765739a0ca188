package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
)

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
	if len(words) >= 4 && spanishNames(id) || len(words) == 3 && (spanishNames(id) || id == "EU" || id == "") && spanishGiven.has(words[0]) && !spanishGiven.has(words[1]) && !strings.Contains(words[1], ".") {
		from = len(words) - 2 // "Juan Pérez Soto", not "Juan Carlos Soto"
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

// spanishGiven are given names of Spain and of Spanish America: behind one, two
// further words are both family names.
var spanishGiven = set(`adolfo adriana agustín alberto alejandra alejandro alfonso alfredo alicia álvaro alvaro ana andrea andrés andres ángel angel ángela angela antonio arturo beatriz camila carlos carmen carolina
	césar cesar claudia cristina daniel david diana diego eduardo elena emilio enrique ernesto esteban federico felipe fernando francisco gabriel gabriela gerardo germán german gloria gonzalo guillermo gustavo
	héctor hector hugo icela ignacio inés ines isabel iván ivan jaime javier jesús jesus joaquín joaquin jorge josé jose josep juan juana julia julio laura leonardo leticia lorena lucía lucia luis luisa
	manuel marcelo marcos margarita maría maria mariana mariano mario marta martha martín martin mauricio mercedes miguel mónica monica natalia nicolás nicolas óscar oscar pablo patricia paula pedro
	rafael ramón ramon raúl raul ricardo roberto rodrigo rosa rubén ruben salvador santiago sebastián sebastian sergio silvia sofía sofia susana teresa tomás tomas verónica veronica vicente víctor victor xavier`)

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
