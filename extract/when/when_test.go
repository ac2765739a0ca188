package when_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/paraph/paraph/extract/when"
	"github.com/paraph/paraph/model"
)

const ref = "2024-03-26"

// cases are undertakings in our own words, the time that Due is to give
// between bars, its EDTF after the arrow; nothing between bars for no time.
var cases = []string{
	// days
	"They will meet |on 30 June 2024|. -> 2024-06-30",
	"They will meet |on June 30, 2024|, in Lima. -> 2024-06-30",
	"They will meet |on Monday, 3 June 2024|. -> 2024-06-03",
	"They will meet |on the 30th of June 2024|. -> 2024-06-30",
	"Talks will be held |on 16-17 May 2024|. -> 2024-05-16/2024-05-17",
	"Talks will be held |on 16 and 17 May|. -> 2024-05-16/2024-05-17",
	"Talks will be held |on May 16–17, 2024| in Rome. -> 2024-05-16/2024-05-17",
	"Talks will be held |from October 31–November 1, 2024|. -> 2024-10-31/2024-11-01",
	"Talks will be held |from 30 December 2024 to 2 January 2025|. -> 2024-12-30/2025-01-02",
	"Talks will be held |from December 30 to January 2, 2025|. -> 2024-12-30/2025-01-02",
	"The text enters into force |on 3.6.2026|. -> 2026-06-03",
	"The text enters into force |on 2026-06-03|. -> 2026-06-03",
	"They will report |by 15 Sept. 2024|. -> 2024-09-15",
	"They will report |no later than 15 September|. -> 2024-09-15",
	"They will report |by January 15|. -> 2025-01-15",
	"They will apply the rules |from 1 July 2024|. -> 2024-07-01",
	// months
	"They will report |in May 2024|. -> 2024-05",
	"They will report |by May|. -> 2024-05",
	"They will report |by the end of May 2024|. -> 2024-05",
	"They will report |by end-May 2024|. -> 2024-05",
	"They will report |in early June|. -> 2024-06~",
	"They will report |by mid-October 2024|. -> 2024-10~",
	"They will report |between May and July 2025|. -> 2025-05/2025-07",
	"They will report |in May this year|. -> 2024-05",
	"They will report |next month|. -> 2024-04",
	"They will report |by the end of this month|. -> 2024-03",
	"They may report on March exercises and on what may come. -> ",
	"They will report |next May|. -> 2024-05",
	"They will report |in January|. -> 2025-01",
	// quarters, halves, seasons
	"It should begin |in Q3 2025|. -> 2025-35",
	"It should begin |in the third quarter of 2025|. -> 2025-35",
	"It should begin |in the first half of 2025|. -> 2025-40",
	"It should begin |early in the second half of this year|. -> 2024-41",
	"It should begin |in the second half of next year|. -> 2025-41",
	"It should begin |by the end of the first half of 2025|. -> 2025-40",
	"It should begin |in H2 2025|. -> 2025-41",
	"It should begin |in the second semester of 2024|. -> 2024-41",
	"It should begin |in the first six months of 2025|. -> 2025-40",
	"It should begin |in the fourth quarter|. -> 2024-36",
	"It should begin |in spring 2024|. -> 2024-21",
	"It should begin |in the spring of 2025|. -> 2025-21",
	"It should begin |before the summer|. -> 2024-22",
	"It should begin |this autumn|. -> 2024-23",
	"It should begin |in Fall 2024|. -> 2024-23",
	"It should begin |next spring|. -> 2025-21",
	"They will run a summer school. -> ",
	"It should not fall behind. -> ",
	"It should begin |in the second half of May|. -> 2024-05",
	// years
	"They will do so |by 2030|. -> 2030",
	"They will do so |in 2025|. -> 2025",
	"They will do so |at the end of 2024|. -> 2024-12~",
	"They will do so |by the end of 2024|. -> 2024-12~",
	"They will do so |by end-2025|. -> 2025-12~",
	"They will do so |by end 2025|. -> 2025-12~",
	"They will do so |by the end of the year|. -> 2024-12~",
	"They will do so |by the end of this year|. -> 2024-12~",
	"They will do so |before the end of next year|. -> 2025-12~",
	"They will do so |in mid-2025|. -> 2025~",
	"They will do so |by mid-2025|. -> 2025~",
	"They will do so |early in 2025|. -> 2025~",
	"They will do so |in early 2025|. -> 2025~",
	"They will do so |in late 2024|. -> 2024~",
	"They will do so |early next year|. -> 2025~",
	"They will do so |later this year|. -> 2024",
	"They will do so |this year|. -> 2024",
	"They will do so |next year|. -> 2025",
	"They will do so |within this year|. -> 2024",
	"They will do so |in 2024 and 2025|. -> 2024/2025",
	"They will do so |in 2024-2027|. -> 2024/2027",
	"They will do so |over 2024–27|. -> 2024/2027",
	"They will do so |from 2025 to 2027|. -> 2025/2027",
	"They will do so |between 2025 and 2030|. -> 2025/2030",
	"They will do so |for the period 2025-2027|. -> 2025/2027",
	"They will do so |over the 2025-2027 period|. -> 2025/2027",
	"They will do so |in FY2025|. -> 2025",
	"They will do so |in fiscal year 2025|. -> 2025",
	"They will do so |from 2025 onwards|. -> 2025/..",
	"They will do so |starting in 2025|. -> 2025",
	"They will do so |as of 2025|. -> 2025",
	"They will do so |through 2026|. -> 2026",
	"They will do so |throughout 2025|. -> 2025",
	"They will do so |no later than 2026|. -> 2026",
	"The scheme will start |in 2025|. -> 2025",
	"The scheme will end |in 2025|. -> 2025",
	"They will work on it |in the course of 2025|. -> 2025",
	"They will work on it |by the end of the decade|. -> 2030",
	"They will cut it |by mid-century|. -> 2050~",
	// reckoned from the date of reference
	"They will do so |over the next year|. -> 2024-03-26/2025-03-26",
	"They will do so |over the coming year|. -> 2024-03-26/2025-03-26",
	"They will do so |within six months|. -> 2024-03-26/2024-09-26",
	"They will do so |over the next five years|. -> 2024-03-26/2029-03-26",
	"They will do so |in the next 12 months|. -> 2024-03-26/2025-03-26",
	"They will do so |over the next three to five years|. -> 2024-03-26/2029-03-26",
	"They will do so |within 90 days|. -> 2024-03-26/2024-06-24",
	"They will do so |over a period of five years|. -> 2024-03-26/2029-03-26",
	"They will do so |over a five-year period|. -> 2024-03-26/2029-03-26",
	"They will do so |in six months' time|. -> 2024-09",
	"They will do so |over the next decade|. -> 2024-03-26/2034-03-26",
	"They will give the money |over four years|. -> 2024-03-26/2028-03-26",
	"They will phase it out |in the first half of the 2030s|. -> 2030/2034",
	"They will raise the sum |by no later than Q1 2026|. -> 2026-33",
	"They will do so |by mid-decade|. -> 2025~",
	"They will do so |by year-end|. -> 2024-12~",
	"They will do so |before the end of Q2 2025|. -> 2025-34",
	"They will do so |starting this year|. -> 2024",
	"They will do so |beginning in 2025|. -> 2025",
	"They will do so |beginning this year|. -> 2024",
	"They will use |the remainder of 2024| to do so. -> 2024",
	"They will do so |during the rest of this year|. -> 2024",
	"They will do so |between now and 2030|. -> 2030",
	"They will do so |until at least 2030|. -> 2030",
	"They will do so |for the 2025-2026 biennium|. -> 2025/2026",
	"They will do so |in FY 2025/26|. -> 2025/2026",
	"They will do so |in the lead-up to the 2026 Harbour Games|. -> 2026",
	"They will do so |as early as 2025|. -> 2025",
	"They will do so as early as possible |in 2025|. -> 2025",
	"They will meet |at next year|'s Summit. -> 2025",
	"They will meet |this September|. -> 2024-09",
	"They will meet |later this month|. -> 2024-03",
	"They will meet |by 31st December, 2025|. -> 2025-12-31",
	"They will meet |within the next 90 days|. -> 2024-03-26/2024-06-24",
	"They will meet |by 2050 at the latest|. -> 2050",
	"They will meet |in 2025|, the Year of Ice. -> 2025",
	"They will meet |early this fall|. -> 2024-23",
	"They will meet |by the end of June|. -> 2024-06",
	"They will meet |in the first week of June|. -> 2024-06",
	"They will meet |at the end of the second quarter of 2025|. -> 2025-34",
	"They will meet |in the last quarter of this year|. -> 2024-36",
	"They will build on the accord signed in New York in 2024. -> ",
	"Recalling the pledge to double it by 2030, they agreed to convene the Forum |no later than June|. -> 2024-06",
	"Noting the aim of 2030, both sides agreed to meet. -> ",
	"They will meet |in the week of 5 May|. -> 2024-05-05/2024-05-11",
	"They will do so |before the end of this fiscal year|. -> 2024",
	"They will do so |by the end of FY2025|. -> 2025",
	"They will do so |by COP30|. -> ",
	// open
	"They will do so |by the time of the next Summit|. -> ",
	"They will do so |by the next ministerial meeting|. -> ",
	"They will do so |in the months to come|. -> ",
	"They will do so |in coming years|. -> ",
	"They will do so |in the coming months|. -> ",
	"They will do so |over the coming weeks and months|. -> ",
	"They will do so |in the next few months|. -> ",
	"They will do so |before the next meeting|. -> ",
	"They will do so |at the next Summit|. -> ",
	"They will do so |as soon as possible|. -> ",
	"They will do so |in due course|. -> ",
	"They will do so |in the near future|. -> ",
	"They will do so |in the years ahead|. -> ",
	"They will do so |within six months| of its entry into force. -> ",
	"They will do so |at the earliest opportunity|. -> ",
	"They will report |by our next Ministerial Dialogue|. -> ",
	// an event's date, and dates that tell nothing
	"They will coordinate during SafeNet 26, a forum to be held |in May 2025| in Lima. -> 2025-05",
	"They will share notes for the next safety summit (|May 2024|). -> 2024-05",
	"They will coordinate |at the 2025 Lisbon Summit| on data. -> 2025",
	"They will carry out the 2030 Agenda. -> ",
	"They will back Chad's 2022-2032 National Water Plan. -> ",
	"They will issue a call under Blue Europe 2026-2027. -> ",
	"They will carry out Agenda 2030 and Vision 2040. -> ",
	"They will carry out the Work Plan signed on 12 May 2021. -> ",
	"They will carry out the Roadmap (2021-2027). -> ",
	"They will build on the accord reached last year. -> ",
	"They will build on work since 2019 and in recent years. -> ",
	"They will build on the forum launched in 2024. -> ",
	"They will build on it |by 2025|, as agreed on 3 May 2023. -> 2025",
	"They will reach over 2000 students and 2,025 schools. -> ",
	"They will apply Regulation (EU) 2024/1689. -> ",
	"They will apply resolution 2231 (2015). -> ",
	"They will raise USD 2030 for it. -> ",
	"They will hold talks every year and a five-year plan. -> ",
	"They will face the 21st century. -> ",
	"They will train police for three years. -> ",
	"They will reach early warning and mid-term goals. -> ",
	// what names a text or an aim, or tells of somebody
	"They will carry out the Ports Roadmap Towards 2030. -> ",
	"They will help the Decade 2024–2034 succeed. -> ",
	"They will agree on a work plan for 2025. -> ",
	"They will heed the net zero by 2050 scenario. -> ",
	"Peru – host of the fair in 2025 – will build ten piers. -> ",
	"They will share the finds of this century. -> ",
	"They will carry out the memorandum of March 2024. -> ",
	"They will build it |by 2030|. -> 2030",
}

func TestDue(t *testing.T) {
	for _, c := range cases {
		marked, edtf, _ := strings.Cut(c, " -> ")
		text := strings.ReplaceAll(marked, "|", "")
		want := ""
		if p := strings.Split(marked, "|"); len(p) == 3 {
			want = p[1]
		}
		m, ok := when.Due(text, ref)
		assert.Equal(t, want != "", ok, c)
		assert.Equal(t, want, text[m.Start:m.End], c)
		assert.Equal(t, edtf, m.EDTF, c)
	}
}

func TestDate(t *testing.T) {
	for text, want := range map[string]string{
		"held in Brussels on 26 March 2024.":              "2024-03-26",
		"Washington, October 31–November 1, 2022":         "2022-10-31/2022-11-01",
		"Seoul, 16-17 May 2024":                           "2024-05-16/2024-05-17",
		"Brussels, 3.6.2026":                              "2026-06-03",
		"OCTOBER 8, 2021":                                 "2021-10-08",
		"30 June – 2 July 2024":                           "2024-06-30/2024-07-02",
		"in May 2024, then on Tuesday, 4th June, 2024":    "2024-06-04",
		"on 31 June 2024":                                 "",
		"in March":                                        "",
		"Brussels, 22 and 23 February 2024":               "2024-02-22/2024-02-23",
		"The Dialogue met on 5 December 2023 in Brussels": "2023-12-05",
	} {
		m, _ := when.Date(text)
		assert.Equal(t, want, m.EDTF, text)
	}
}

// Whatever is found lies in the text, in order, and its EDTF can be read.
func FuzzFind(f *testing.F) {
	for _, c := range cases {
		f.Add(c, ref)
	}
	f.Fuzz(func(t *testing.T, text, ref string) {
		end := 0
		for _, m := range when.Find(text, ref) {
			if m.Start < end || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("%+v in %q", m, text)
			}
			end = m.End
			if m.Open != (m.EDTF == "") {
				t.Fatalf("%+v in %q", m, text)
			}
			if m.EDTF != "" {
				if _, err := model.ParseEDTF(m.EDTF); err != nil {
					t.Fatalf("%v: %q in %q", err, text[m.Start:m.End], text)
				}
			}
		}
		when.Due(text, ref)
	})
}
