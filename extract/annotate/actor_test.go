package annotate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/paraph/paraph/extract/words"
)

func cut(text string) *words.Text {
	t := words.Cut(text, nil)
	return &t
}

func TestGappedActors(t *testing.T) {
	ctx := &Context{Parties: []Party{{ID: "EU"}, {ID: "JP"}}}
	for text, want := range map[string]string{
		"fund it with €3 million and the Japanese side with ¥4 billion": "EU JP",
		"provide EUR 30 million and Japan ¥5 billion":                   "EU JP",
		"deepen exchanges with Japan":                                   "EU",
		"deepen exchanges of students and Japan experts":                "EU",
	} {
		assert.Equal(t, want, strings.Join(withGapped(ctx, []string{"EU"}, cut(text)), " "), text)
	}
}

func TestPersons(t *testing.T) {
	ctx := withPersons(&Context{Parties: []Party{{ID: "AU"}, {ID: "CA"}, {ID: "EU"}, {ID: "US"}}}, pointers([]Statement{
		{Text: "Prime Minister Anna Hart of Australia met Canadian Foreign Minister Claire Dubois."},
		{Text: "U.S. Secretary of State Cole and the Minister of Ports of Peru met."},
	}))
	for subject, want := range map[string]string{
		"Prime Minister Hart":                     "AU",
		"Minister Dubois and Prime Minister Hart": "AU CA",
		"President von der Leyen":                 "EU",
		"Secretary Cole":                          "US",
		"Secretary Blinken":                       "US",
		"The President of Costa Rica":             "AU CA EU US",
		"President Macron":                        "AU CA EU US",
	} {
		assert.Equal(t, want, strings.Join(Actors(ctx, subject, nil), " "), subject)
	}
}

func TestAgents(t *testing.T) {
	ctx := &Context{Parties: []Party{{ID: "EU"}, {ID: "JP"}}}
	for _, c := range [][3]string{
		{"The workshop", "will be hosted by Japan in May", "JP"},
		{"The pilots", "are to be funded jointly by the EU and Japan", "EU JP"},
		{"The pilots", "will be led by experts", "EU JP"},
		{"Both sides", "will attend the forum to be hosted by Japan", "EU JP"},
		{"", "Attend the forum to be hosted by Japan", "EU JP"},
	} {
		assert.Equal(t, c[2], strings.Join(undertakers(ctx, c[0], cut(c[1]), nil), " "), c)
	}
}

func TestActors(t *testing.T) {
	euKR := &Context{Parties: []Party{
		{ID: "EU", Names: []string{"European Union", "EU"}, Persons: []string{"Virtanen"}},
		{ID: "KR", Names: []string{"Republic of Korea", "ROK"}, Persons: []string{"Park"}},
	}}
	usMX := &Context{Parties: []Party{{ID: "MX"}, {ID: "US"}}}
	many := &Context{Coalition: true, Parties: []Party{{ID: "AU"}, {ID: "SG"}, {ID: "US"}}}
	g20 := &Context{Coalition: true, Group: "G20", Parties: []Party{{ID: "G20"}}}
	for _, c := range []struct {
		ctx             *Context
		subject, before string
		want            string
	}{
		{euKR, "", "", "EU KR"},
		{euKR, "Both sides", "", "EU KR"},
		{euKR, "The European Union and the Republic of Korea", "", "EU KR"},
		{euKR, "The EU side", "", "EU"},
		{euKR, "the Korean side", "", "KR"},
		{euKR, "the Commission and the High Representative", "", "EU"},
		{euKR, "The EU-Republic of Korea Quantum Group", "", "EU KR"},
		{euKR, "The Working Group", "", "EU KR"},
		{euKR, "Minister Park", "EU", "KR"},
		{euKR, "It", "EU", "EU"},
		{euKR, "it", "", "EU KR"},
		{euKR, "They", "EU", "EU KR"},
		{euKR, "The projects", "EU", "EU KR"},
		{euKR, "Japan", "", "EU KR"},
		{euKR, "researchers in the Republic of Korea", "", "EU KR"},
		{euKR, "The EU, in consultation with Korea,", "", "EU"},
		{usMX, "The United States and Mexico", "", "MX US"},
		{usMX, "Mexico’s Foreign Ministry", "", "MX"},
		{usMX, "The U.S. Department of Labor", "", "US"},
		{usMX, "USAID", "", "US"},
		{usMX, "The Government of Mexico", "", "MX"},
		{usMX, "We, the Presidents of Mexico and the United States,", "", "MX US"},
		{usMX, "the Commission", "", "MX US"},
		{many, "We", "", "ALL"},
		{many, "", "", "ALL"},
		{many, "Members", "", "ALL"},
		{many, "Singapore", "", "SG"},
		{many, "Singapore and Australia", "", "AU SG"},
		{many, "Brazil", "", "ALL"},
		{g20, "Brazil", "", "BR"},
		{g20, "The Finance Ministers", "", "ALL"},
	} {
		got := Actors(c.ctx, c.subject, strings.Fields(c.before))
		assert.Equal(t, c.want, strings.Join(got, " "), c.subject)
	}
}
