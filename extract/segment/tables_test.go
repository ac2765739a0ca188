package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/model"
)

// TestSentences holds the cuts: "|" marks where one sentence ends and the next
// begins.
func TestSentences(t *testing.T) {
	for _, want := range []string{
		"The sides met.|They agreed.",
		"Dr. Berg and Mr. Lee met Prof. Roe.|They agreed.",
		"They noted No. 5 and Art. 3 of the note, e.g. the part on rivers, i.e. dams.|We agree.",
		"They met in the U.S. Congress.|The U.S. and the U.K. agreed.",
		"They met in Washington, D.C.|The ministers agreed.",
		"They met in Washington, D.C. on 3 May.",
		"It rose by 3.5 percent.|It fell by 2.1.",
		"Secretary Jane Q. Doe met J. K. Roe.|She left.",
		"They said: “We agree. We will act.” on that day.",
		"They said “we agree.”|They left.",
		`They said "we agree. We will act" and left.`,
		"The annex (see para. 5. Also the map.) is new.|We agree.",
		"(The annex is new.)|We agree.",
		"Who pays?|We do!|All agree.",
		"The text ends…|The next begins.",
		"They met in Seoul.The parties agreed.",
		"See consilium.europa.eu and v1.2.Beta for more.",
		"eHealth matters.|eHealth is new.",
		"It costs approx. 5 million.|We pay.",
		"They met on 3 Jan. 2026 and on Sept. 5.|We agree.",
		"Companies such as Alpha Inc. and Beta Ltd. joined.|We agree.",
		"They bought ships, aircraft, etc.|The sides agreed.",
		"A quotation “that never closes. It goes on.",
		"First; second; third.",
	} {
		s := strings.ReplaceAll(want, "|", " ")
		if strings.Contains(want, "Seoul.The") {
			s, want = want, "They met in Seoul.|The parties agreed."
		}
		if strings.Contains(want, "never closes") { // given up only where no quotation closes at all
			want = "A quotation “that never closes.|It goes on."
		}
		var got []string
		sentences(s, layout.Span{End: len(s)}, func(at layout.Span, _ int) { got = append(got, s[at.Start:at.End]) })
		require.Equal(t, want, strings.Join(got, "|"))
	}
}

// TestNumbers reads printed numbers and tells them from words.
func TestNumbers(t *testing.T) {
	for s, want := range map[string]number{
		"1. Trade":             {scheme: arabic, text: "1", value: 1, deep: 1},
		"12) Trade":            {scheme: arabic, text: "12", value: 12, deep: 1},
		"3.2 Trade":            {scheme: decimal, text: "3.2", value: 2, deep: 2},
		"A.1 Trade":            {scheme: decimal, text: "A.1", value: 1, deep: 2},
		"IV. Trade":            {scheme: roman, text: "IV", value: 4},
		"(iii) trade":          {scheme: small, text: "iii", value: 3},
		"(b) trade":            {scheme: lower, text: "b", value: 2},
		"B. Trade":             {scheme: upper, text: "B", value: 2},
		"Section 3. Trade":     {scheme: section, text: "3", value: 3, deep: 1},
		"Part II – Trade":      {scheme: section, text: "II", value: 2},
		"2 Trade":              {},
		"50 members met":       {},
		"5G networks":          {},
		"Section 3 of the Act": {},
		"Mix. Trade":           {},
		"A trade fair":         {},
		"3.5 million people":   {},
	} {
		got, _, ok := leadingNumber(s)
		if want.scheme == none {
			require.False(t, ok, s)
			continue
		}
		require.True(t, ok, s)
		got.alt = 0
		require.Equal(t, want, got, s)
	}
}

// TestCoverDates reads one day in every official language of the Union, as
// its cover pages print it.
func TestCoverDates(t *testing.T) {
	for lang, s := range map[string]string{
		"bg": "Брюксел, 26 март 2024 г.", "cs": "Brusel 26. března 2024", "da": "Bruxelles, den 26. marts 2024", "de": "Brüssel, den 26. März 2024",
		"el": "Βρυξέλλες, 26 Μαρτίου 2024", "en": "Brussels, 26 March 2024", "es": "Bruselas, 26 de marzo de 2024", "et": "Brüssel, 26. märts 2024",
		"fi": "Bryssel, 26. maaliskuuta 2024", "fr": "Bruxelles, le 26 mars 2024", "ga": "An Bhruiséil, 26 Márta 2024", "hr": "Bruxelles, 26. ožujka 2024.",
		"hu": "Brüsszel, 2024. március 26.", "it": "Bruxelles, 26 marzo 2024", "lt": "Briuselis, 2024 m. kovo 26 d.", "lv": "Briselē, 2024. gada 26. martā",
		"mt": "Brussell, 26 ta' Marzu 2024", "nl": "Brussel, 26 maart 2024", "pl": "Bruksela, 26 marca 2024 r.", "pt": "Bruxelas, 26 de março de 2024",
		"ro": "Bruxelles, 26 martie 2024", "sk": "V Bruseli 26. marca 2024", "sl": "Bruselj, 26. marec 2024", "sv": "Bryssel den 26 mars 2024",
	} {
		require.Equal(t, "2024-03-26", coverDate(lang, s), lang)
	}
	require.Len(t, unionLanguages, 24)
	require.Equal(t, "2026-06-03", coverDate("en", "3.6.2026"))
	require.Equal(t, "2024-03-26", coverDate("de", "Eingelangt am 26/03/24"))
	for _, s := range []string{"", "March 2024", "8318/24", "2025/0114 (NLE)", "45 March 2024"} {
		require.Empty(t, coverDate("en", s), s)
	}
}

// TestMonthsTellApart reads every month of every language back.
func TestMonthsTellApart(t *testing.T) {
	for lang, open := range unionLanguages {
		for i, name := range open().MonthsWide() {
			require.Equal(t, i+1, monthIn(lang, name), "%s %s", lang, name)
		}
	}
}

// TestCoverLabels finds sender, addressee and subject in every language.
func TestCoverLabels(t *testing.T) {
	have := map[string]map[label]bool{}
	for _, c := range coverLabels {
		if have[c.lang] == nil {
			have[c.lang] = map[label]bool{}
		}
		have[c.lang][c.label] = true
		l, value, langs := readLabel(strings.ToUpper(c.text[:1]) + c.text[1:] + ": x")
		if c.text[0] < 0x80 {
			require.NotEqual(t, noLabel, l, c.text)
			require.Contains(t, langs, c.lang)
			require.Positive(t, value)
		}
	}
	for lang := range unionLanguages {
		for _, l := range []label{labelFrom, labelTo, labelSubject, labelPrevious, labelCommission, labelReceived} {
			require.True(t, have[lang][l], "%s lacks label %d", lang, l)
		}
	}
}

// TestDocumentNumbers tells document numbers from what looks like them.
func TestDocumentNumbers(t *testing.T) {
	for s, want := range map[string]string{
		"8318/24": "8318/24", "13907/1/25 REV 1": "13907/1/25 REV 1", "CM 3630/26": "CM 3630/26", "ST 8318/24 INIT": "ST 8318/24 INIT",
		"8318/24 ADD 1 COR 2": "8318/24 ADD 1 COR 2", "8318/24 LIMITE": "8318/24", "EUCO 12/25": "EUCO 12/25",
		"26/03/24": "", "2025/0114 (NLE)": "", "178760/EU XXVII. GP": "", "TELECOM 136": "", "1/2": "",
	} {
		got, ok := documentNumber(s)
		require.Equal(t, want != "", ok, s)
		if ok {
			require.Equal(t, want, got)
		}
	}
}

func TestSubjectCodes(t *testing.T) {
	require.Equal(t, []model.SubjectCode{{Code: "TELECOM", Number: "136"}}, subjectCodes("TELECOM 136"))
	require.Equal(t, []model.SubjectCode{{Code: "MI", Number: "587"}, {Code: "COMPET", Number: "700"}}, subjectCodes("MI 587 COMPET 700"))
	require.Equal(t, []model.SubjectCode{{Code: "CYBER"}}, subjectCodes("CYBER"))
	require.Equal(t, []model.SubjectCode{{Code: "CO EUR", Number: "10"}}, subjectCodes("CO EUR 10"))
	for _, s := range []string{"OUTCOME OF PROCEEDINGS", "LIMITE", "Brussels", "TELECOM one", ""} {
		require.Nil(t, subjectCodes(s), s)
	}
}

// TestTitleKinds tells what a document is by its title.
func TestTitleKinds(t *testing.T) {
	for s, want := range map[string]model.Kind{
		"Joint Statement of the second EU–Norway River Council":            model.JointStatement,
		"JOINT LEADERS’ STATEMENT: THE RIVER FRAMEWORK":                    model.JointStatement,
		"G20 Riverton Leaders’ Declaration":                                model.Declaration,
		"G7 Foreign Ministers’ Communiqué":                                 model.Communique,
		"Council conclusions on the Joint Statement on rivers":             model.Conclusions,
		"Joint Statement on the Declaration for the Future of Rivers":      model.JointStatement,
		"FACT SHEET: Sweden and Norway Work Together":                      model.PressRelease,
		"Joint Fact Sheet: Sweden and Norway":                              model.JointStatement,
		"Press release: Joint Statement of the EU–Norway River Council":    model.JointStatement,
		"Chairman's Statement of the River Summit":                         model.JointStatement,
		"Co-Chairs' Summary of the River Summit":                           model.Other,
		"Statement by the Ministers of Sweden and Norway":                  model.JointStatement,
		"Resolution adopted by the General Assembly":                       model.Resolution,
		"Transcript of joint press conference":                             model.Other,
		"Joint Communiqué of the fourth Forum following the Press Release": model.Communique,
	} {
		got, ok := titleKind(s)
		require.True(t, ok, s)
		require.Equal(t, want, got, s)
	}
	_, ok := titleKind("Sweden and Norway work together")
	require.False(t, ok)
}

// TestOneSpeaks tells the word of one person from a joint statement.
func TestOneSpeaks(t *testing.T) {
	for s, want := range map[string]bool{
		"Statement by the River Secretary on the Norway-Sweden Summit":                  true,
		"Statement from Press Secretary Anna Berg on the Declaration":                   true,
		"Letter to the Speaker on the Declaration of Emergency":                         true,
		"Statement by President Lee and Prime Minister Berg":                            false,
		"Statement by the Foreign Ministers of Sweden and Norway":                       false,
		"Statement by the High Representative on behalf of the EU":                      false,
		"Joint Statement by the President of Finland and the Prime Minister of Estonia": false,
		"Leaders’ Statement on Rivers":                                                  false,
	} {
		require.Equal(t, want, oneSpeaks(s), s)
	}
}

// TestSpeakersOf leaves the matter of a title out, also behind a group's name.
func TestSpeakersOf(t *testing.T) {
	for s, want := range map[string]string{
		"G7 Leaders’ Statement on Moldova":                          "G7 Leaders’ Statement",
		"Joint Statement by the G7 Announcing Further Aid to Kenya": "Joint Statement by the G7",
		"Joint Statement by Japan and Italy on Ukraine":             "Joint Statement by Japan and Italy",
		"Statement on Rivers by Sweden and Norway":                  "by Sweden and Norway",
		"Joint Statement on the Missile Tests of North Korea":       "Joint Statement",
		"12th ASEAN-Norway Summit, 24 October 2026, Hua Hin, Peru":  "12th ASEAN-Norway Summit",
		"Norway-Chile Leaders’ Dialogue in Lima, Peru":              "Norway-Chile Leaders’ Dialogue",
	} {
		require.Equal(t, want, (&doc{t: &layout.Text{}}).speakersOf(s), s)
	}
	require.Empty(t, groupIn("the National Security Council of Norway"))
	require.Equal(t, "UN", groupIn("Resolution of the UN Security Council"))
}

// TestPublishers tells a government by its address, and who among the people
// that a title names has no state beside their name.
func TestPublishers(t *testing.T) {
	for url, want := range map[string]string{
		"https://www.gov.uk/government/news/x": "GB", "https://www.whitehouse.gov/x": "US", "https://www.mofa.go.jp/x": "JP", "https://pm.gc.ca/x": "CA",
		"https://www.mea.gov.in/x": "IN", "https://ec.europa.eu/x": "EU", "https://www.example.org/x": "", "https://gov.example.com/x": "", "": "",
	} {
		require.Equal(t, want, publisher(url), url)
	}
	for s, want := range map[string]int{
		"Readout: Meeting of Prime Minister Berg of Norway, President Doe, and Prime Minister Roe of Chile": 1,
		"Joint Statement by President Doe and President Roe":                                                2,
		"Joint Statement by the Prime Minister of Norway and the President of Chile":                        0,
		"Readout of President Doe’s Meeting with President Roe of Chile":                                    1,
	} {
		require.Equal(t, want, unbound(s), s)
	}
}

// TestFileNames tells what programs write for a title from titles.
func TestFileNames(t *testing.T) {
	for s, want := range map[string]bool{
		"statement-12.html": true, "Microsoft Word - note.docx": true, "st08318.en24.pdf": true, "Untitled": true, "file:///tmp/x": true, "ST_8318_2024": true,
		"Joint Statement of Norway and Chile": false, "Statement of 5.5.2026": false, "Declaration": false, "Joint Statement on A.I.": false,
	} {
		require.Equal(t, want, isFileName(s), s)
	}
}

// TestLanguages tells English from other languages; what is short or made of
// names is taken for English.
func TestLanguages(t *testing.T) {
	for s, want := range map[string]string{
		"The ministers of both states agreed on a plan for the rivers of the north.":                           "en",
		"Les ministres des deux États ont adopté un plan pour les rivières du nord.":                           "fr",
		"Los ministros de los dos Estados adoptaron un plan para los ríos del norte.":                          "es",
		"Die Ministerinnen und Minister der beiden Staaten einigten sich auf einen Plan für die Flüsse.":       "de",
		"I ministri dei due Stati hanno adottato un piano per i fiumi del nord e della costa.":                 "it",
		"De ministers van de twee staten hebben een plan voor de rivieren in het noorden.":                     "nl",
		"Οι υπουργοί των δύο κρατών συμφώνησαν σε ένα σχέδιο για τα ποτάμια του βορρά.":                        "el",
		"President José Muñoz, Minister Anna Løvås, Minister Zoë Ångström, Minister Chloé Dupré, Oslo, Bogotá": "en",
		"Communiqué de presse": "en",
	} {
		require.Equal(t, want, languageOf(s, 100), s)
	}
}

// TestSiteLines tells what a site prints around a text from the text.
func TestSiteLines(t *testing.T) {
	for s, want := range map[string]bool{
		"Skip to content": true, "Accept": true, "Share on Facebook Share on X": true, "We use cookies on this site.": true, "Ministers in Oslo © Council": true,
		"Last review: 6 June 2026": true, "https://example.org/a": true, "Photo: A. Berg": true, "(Agency) 10:26, February 28, 2027": true, "News Facebook Twitter Instagram YouTube": true,
		"Media contacts: Anna Berg (Foreign Minister) 0419 206890": true, "Anna Berg (Trade) 0412 14 2128": true, "The fund will hold 12 345 678": false,
		"For more information see the annex": false, "They will spend EUR 12 345 678.": false,
		"They will share data on ships.": false, "The parties accept the plan.": false, "Close the gap": false, "Next steps": false, "Trade": false,
	} {
		require.Equal(t, want, isSiteLine(s), s)
	}
	for s, want := range map[string]int{
		"11/22/26, 6:47 AM": 17, "22/11/2026, 16:47": 17, "22.11.2026, 16:47 Joint Statement": 17, "11/22/26": 0, "1.2.3, 4": 0, "10/12 members": 0, "": 0,
	} {
		require.Equal(t, want, printStamp(s), s)
	}
}

// TestPlaces reads the place that a sentence names.
func TestPlaces(t *testing.T) {
	for s, want := range map[string]string{
		"met in Seoul on 30 June 2023":                   "Seoul",
		"met in Luleå, Sweden, on 31 May 2023":           "Luleå, Sweden",
		"met outside Washington, D.C., on 5 December":    "outside Washington, D.C.",
		"took place in Saclay – Paris, France on 15 May": "Saclay – Paris, France",
		"will meet in the Republic of Korea in 2026":     "Republic of Korea",
		"met in Rio de Janeiro":                          "Rio de Janeiro",
		"met in March in Oslo":                           "Oslo",
		"met in accordance with Article 5":               "",
		"met in the margins of the Summit":               "",
		"will meet in 2027":                              "",
		"met in COVAX and in Oslo":                       "Oslo",
		"met in Norway’s capital":                        "",
	} {
		start, end := placeAfter(s, 3)
		require.Equal(t, want, s[start:end], s)
	}
}

func TestOrdinals(t *testing.T) {
	for s, want := range map[string]int{"first": 1, "Second": 2, "inaugural": 1, "28TH": 28, "3rd": 3, "twenty-first": 21, "2": 0, "5G": 0, "secondly": 0, "": 0, "2nd": 2} {
		require.Equal(t, want, ordinal(s), s)
	}
}

// TestBodies finds the body in titles and names its series.
func TestBodies(t *testing.T) {
	for s, want := range map[string][2]string{
		"Joint Statement of the second meeting of the European Union – Norway River Council": {"European Union – Norway River Council", "eu-no-river-council"},
		"Joint Statement: U.S.-Mexico High-Level River Dialogue":                             {"U.S.-Mexico High-Level River Dialogue", "eu-no-high-level-river-dialogue"},
		"International River Initiative 2022 Joint Statement":                                {"International River Initiative", "eu-no-river-initiative"},
		"Statement of the Ministers from the River Initiative Meeting October 2021":          {"River Initiative", "eu-no-river-initiative"},
		"EU–Norway Digital Partnership: Communiqué of the first Digital Partnership Council": {"Digital Partnership Council", "eu-no-digital-partnership-council"},
		"Communiqué of the Dialogue on Security and Trade":                                   {"Dialogue on Security and Trade", "eu-no-security-trade-dialogue"},
		"Sweden and Norway work together":                                                    {"", ""},
		"Joint Statement on the Sweden-Norway Strategic Partnership":                         {"", ""},
		"Norway-Sweden Joint Leaders’ Statement: A Partnership for Clean Rivers":             {"", ""},
		"Joint Statement on the Strategic Third Neighbor Partnership":                        {"", ""},
		"Meeting of Anna Berg with River Council Secretary Lee":                              {"", ""},
		"Readout of the Leaders’ Summit of the United States and Norway":                     {"Leaders’ Summit", "eu-no-leaders"},
		"Joint Statement on the EU–Norway Task Force on River Safety":                        {"EU–Norway Task Force on River Safety", "eu-no-river-safety-task-force"},
		"Joint Statement on the EU–Norway River Safety Task Force Meeting":                   {"EU–Norway River Safety Task Force", "eu-no-river-safety-task-force"},
		"Norway Hosts River Dialogue":                                                        {"River Dialogue", "eu-no-river-dialogue"},
		"Joint Statement on the Second Round of Sweden-Norway River Dialogue":                {"Sweden-Norway River Dialogue", "eu-no-river-dialogue"},
	} {
		name, _, _ := bodyName(s)
		require.Equal(t, want[0], name, s)
		if name != "" {
			require.Equal(t, want[1], seriesID(bodyCore(name), []string{"EU", "NO"}), s)
		}
	}
}

// TestFamilyNames holds the order of names by where their bearers come from.
func TestFamilyNames(t *testing.T) {
	d := newDoc(&layout.Text{}, &Buffer{})
	for _, c := range [][3]string{
		{"Anna Berg", "NO", "Berg"}, {"Lee Jong-Ho", "KR", "Lee"}, {"Park Jin", "KR", "Park"}, {"Wang Yi", "CN", "Wang"}, {"Taira Masaaki", "JP", "Taira"}, {"Masaaki Taira", "JP", "Taira"},
		{"Ursula von der Leyen", "EU", "von der Leyen"}, {"Martine DEPREZ", "EU", "DEPREZ"}, {"Antony J. Blinken", "US", "Blinken"}, {"Andrés Manuel López Obrador", "MX", "López Obrador"},
	} {
		require.Equal(t, c[2], d.familyName(c[0], c[1], layout.Span{}), c[0])
	}
}

func TestPlaceAndDateLines(t *testing.T) {
	for s, want := range map[string][2]string{
		"Brussels, 26 March 2024":          {"Brussels", "2024-03-26"},
		"31 May 2023":                      {"", "2023-05-31"},
		"Riverton, Norway, 15-16 May 2026": {"Riverton, Norway", "2026-05-15/2026-05-16"},
		"September 29, 2021":               {"", "2021-09-29"},
		"2021-10-08":                       {"", "2021-10-08"},
		"*Paris, Friday 14 March 2025*":    {"Paris", "2025-03-14"},
	} {
		place, date, ok := placeAndDate(s)
		require.True(t, ok, s)
		require.Equal(t, want, [2]string{place, date}, s)
	}
	for _, s := range []string{"Joint Statement, 26 March 2024", "Trade and Energy", "The ministers met on 26 March 2024", "Agenda 2030"} {
		require.False(t, isPlaceAndDate(s), s)
	}
}
