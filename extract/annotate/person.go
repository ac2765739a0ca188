package annotate

import (
	"slices"
	"strings"
	"sync"

	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/extract/words"
)

// offices are the words that stand before the family name of somebody who
// speaks for a party. Each ends an office: "Prime Minister", "Secretary".
var offices = []string{"President", "Minister", "Secretary", "Chancellor", "Commissioner", "Representative", "Premier", "Taoiseach", "Ambassador", "Vice-President"}

// leaders are heads of state and government, foreign ministers and the like
// of the last fifteen years whom documents name without their country. A row
// counts only after an office and where the party is one of the speakers.
var leaders = []struct{ name, id string }{
	{"Obama", "US"}, {"Biden", "US"}, {"Trump", "US"}, {"Harris", "US"}, {"Vance", "US"}, {"Kerry", "US"}, {"Tillerson", "US"}, {"Pompeo", "US"}, {"Blinken", "US"},
	{"Rubio", "US"}, {"Austin", "US"}, {"Hegseth", "US"}, {"Yellen", "US"}, {"Bessent", "US"}, {"Raimondo", "US"}, {"Lutnick", "US"}, {"Mayorkas", "US"}, {"Garland", "US"}, {"Granholm", "US"},
	{"Modi", "IN"}, {"Jaishankar", "IN"}, {"Sitharaman", "IN"}, {"Goyal", "IN"},
	{"Harper", "CA"}, {"Trudeau", "CA"}, {"Carney", "CA"}, {"Freeland", "CA"}, {"Joly", "CA"}, {"Anand", "CA"},
	{"Peña Nieto", "MX"}, {"López Obrador", "MX"}, {"Sheinbaum", "MX"}, {"Ebrard", "MX"}, {"Bárcena", "MX"}, {"de la Fuente", "MX"},
	{"Abe", "JP"}, {"Suga", "JP"}, {"Kishida", "JP"}, {"Ishiba", "JP"}, {"Takaichi", "JP"}, {"Hayashi", "JP"}, {"Kamikawa", "JP"}, {"Iwaya", "JP"},
	{"Park Geun-hye", "KR"}, {"Moon", "KR"}, {"Yoon", "KR"}, {"Lee Jae-myung", "KR"},
	{"Rudd", "AU"}, {"Gillard", "AU"}, {"Abbott", "AU"}, {"Turnbull", "AU"}, {"Morrison", "AU"}, {"Albanese", "AU"}, {"Marles", "AU"}, {"Wong", "AU"},
	{"Ardern", "NZ"}, {"Hipkins", "NZ"}, {"Luxon", "NZ"},
	{"Cameron", "GB"}, {"Johnson", "GB"}, {"Truss", "GB"}, {"Sunak", "GB"}, {"Starmer", "GB"}, {"Lammy", "GB"},
	{"Sarkozy", "FR"}, {"Hollande", "FR"}, {"Macron", "FR"}, {"Merkel", "DE"}, {"Scholz", "DE"}, {"Merz", "DE"}, {"Baerbock", "DE"},
	{"Renzi", "IT"}, {"Conte", "IT"}, {"Draghi", "IT"}, {"Meloni", "IT"}, {"Sánchez", "ES"}, {"Tusk", "PL"}, {"Rutte", "NL"},
	{"Barroso", "EU"}, {"Van Rompuy", "EU"}, {"Juncker", "EU"}, {"Mogherini", "EU"}, {"von der Leyen", "EU"}, {"Michel", "EU"}, {"Costa", "EU"}, {"Borrell", "EU"}, {"Kallas", "EU"},
	{"Vestager", "EU"}, {"Dombrovskis", "EU"}, {"Breton", "EU"}, {"Šefčovič", "EU"}, {"Virkkunen", "EU"}, {"Séjourné", "EU"},
	{"Rousseff", "BR"}, {"Bolsonaro", "BR"}, {"Lula", "BR"}, {"Milei", "AR"}, {"Boric", "CL"}, {"Petro", "CO"},
	{"Xi", "CN"}, {"Li Keqiang", "CN"}, {"Li Qiang", "CN"}, {"Wang Yi", "CN"}, {"Putin", "RU"}, {"Zelenskyy", "UA"}, {"Zelensky", "UA"}, {"Poroshenko", "UA"}, {"Erdoğan", "TR"}, {"Erdogan", "TR"},
	{"Netanyahu", "IL"}, {"Widodo", "ID"}, {"Prabowo", "ID"}, {"Marcos", "PH"}, {"Lee Hsien Loong", "SG"}, {"Vivian Balakrishnan", "SG"}, {"Chinh", "VN"},
	{"Ramaphosa", "ZA"}, {"Ruto", "KE"}, {"Kenyatta", "KE"}, {"Tinubu", "NG"}, {"Tokayev", "KZ"}, {"Mirziyoyev", "UZ"}, {"Pashinyan", "AM"}, {"Sandu", "MD"},
}

// leaderNames are the last words of their names.
var leaderNames = sync.OnceValue(func() *words.Set {
	names := &words.Set{}
	for i := range leaders {
		t := words.Cut(leaders[i].name, nil)
		names.Put(t.Word(len(t.Words) - 1))
	}
	return names
})

// officeholder is the party for which a subject's person speaks, by the table
// of leaders: "President Macron". The office must stand before the name.
func officeholder(ctx *Context, t *words.Text) []string {
	subject := t.S
	if !leaderNames().AnyOf(t) || !slices.ContainsFunc(offices, func(o string) bool { return strings.Contains(subject, o) }) {
		return nil
	}
	var ids []string
	for i := range leaders {
		if l := &leaders[i]; !slices.Contains(ids, l.id) && afterOffice(subject, l.name) && mayAct(ctx, l.id) {
			ids = append(ids, l.id)
		}
	}
	return ids
}

// afterOffice says whether a family name stands in subject after an office or
// a given name: not the "Costa" of "the President of Costa Rica".
func afterOffice(subject, name string) bool {
	i := strings.Index(subject, name)
	if i < 2 || !holds(subject, name) {
		return false
	}
	w := lastWordOf(subject[:i])
	return w != "" && w[0] >= 'A' && w[0] <= 'Z' && !strings.HasPrefix(subject[i:], "Costa Rica")
}

// withPersons is ctx with the persons that the document itself says speak for
// a party: "Prime Minister Hart of Australia", "Canadian Foreign Minister
// Claire Dubois".
func withPersons(ctx *Context, ss []*Statement) *Context {
	if ctx == nil || len(ctx.Parties) == 0 || len(ctx.Parties) > 10 {
		return ctx
	}
	var known *Context
	for i := range ss {
		t, present := ss[i].Cut(), 0 // the offices, by their numbers
		for k := officeWords.Next(t.Words, 0, words.Capital); k >= 0; k = officeWords.Next(t.Words, k+1, words.Capital) {
			present |= *officeWords.Find(&t.Words[k])
		}
		if present == 0 {
			continue
		}
		text := t.S
		for n, office := range offices {
			for from := 0; present>>n&1 > 0; {
				k := strings.Index(text[from:], office)
				if k < 0 {
					break
				}
				k += from
				from = k + len(office)
				id, family := personAt(text, k, from)
				if family == "" {
					continue
				}
				if known == nil {
					c := *ctx
					c.subjects = nil
					c.Parties = slices.Clone(ctx.Parties)
					known = &c
				}
				for p := range known.Parties {
					if q := &known.Parties[p]; q.ID == id && len(q.Persons) < 16 && !slices.Contains(q.Persons, family) {
						q.Persons = append(slices.Clip(q.Persons), family)
					}
				}
			}
		}
	}
	if known == nil {
		return ctx
	}
	return known
}

// officeWords are the last words of the offices, with a bit for each that they
// end.
var officeWords = func() *words.Table[int] {
	t := &words.Table[int]{}
	for n, office := range offices {
		*t.Put(office[strings.LastIndexByte(office, '-')+1:]) |= 1 << n
	}
	return t
}()

// personAt reads the person who holds the office that ends at text[end:], and
// the party that stands before the office or after the name.
func personAt(text string, start, end int) (id, family string) {
	if end < len(text) && wordByte(text[end]) {
		return "", ""
	}
	if strings.HasPrefix(text[end:], " of State ") {
		end += len(" of State")
	}
	w := wordAt(text, end)
	last := nameWord{}
	for n := 0; n < 4 && w.capital && adjacent(text, w.start-1, w.start); n++ {
		last, w = w, wordAt(text, w.end)
		if w.start <= last.end || text[last.end:w.start] != " " {
			break
		}
	}
	if last.end == 0 {
		return "", ""
	}
	family = text[last.start:last.end]
	rest := strings.TrimPrefix(strings.TrimPrefix(text[last.end:min(len(text), last.end+60)], " of "), "the ")
	if strings.HasPrefix(text[last.end:], " of ") {
		if m := party.Find(rest); len(m) > 0 && m[0].Start == 0 {
			return m[0].ID, family
		}
	}
	before := text[max(0, start-40):start]
	m := party.Find(before)
	if len(m) == 0 {
		return "", ""
	}
	// nothing but capitals between: "Canadian Foreign | Minister", "Mexico's | President"
	gap := strings.TrimLeft(before[m[len(m)-1].End:], "'’s")
	for part := range strings.FieldsSeq(gap) {
		if part[0] < 'A' || part[0] > 'Z' {
			return "", ""
		}
	}
	return m[len(m)-1].ID, family
}
