package party_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/paraph/paraph/extract/party"
)

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"The European Union and the Republic of Korea met.":     "EU KR",
		"the EU-Republic of Korea Digital Partnership":          "EU KR",
		"U.S.-Mexico dialogue between the U.S. and the UK":      "US MX US GB",
		"it is up to us, not the US":                            "US",
		"St Vincent & the Grenadines and St Lucia":              "VC LC",
		"non-EU members of the EU":                              "EU",
		"Chad, the Netherlands, Türkiye and Côte d’Ivoire":      "TD NL TR CI",
		"Papua New Guinea, Guinea-Bissau, Equatorial Guinea":    "PG GW GQ",
		"the Korean side and the Japanese Minister":             "kr jp",
		"peace on the Korean Peninsula and in the Indian Ocean": "",
		"the Democratic People's Republic of Korea (DPRK)":      "KP KP",
		"the Democratic People’s Republic of Korea":             "KP",
		"the Republic of South Africa and South Sudan":          "ZA SS",
		"ASEAN Member States and the African Union":             "ASEAN African Union",
		"Indiana, Americans, EUROPOL, Usage":                    "",
	} {
		var got []string
		for _, m := range party.Find(text) {
			id := m.ID
			if m.Adjective {
				id = strings.ToLower(id)
			}
			got = append(got, id)
		}
		assert.Equal(t, want, strings.Join(got, " "), text)
	}
}

func TestLookup(t *testing.T) {
	for name, want := range map[string]string{
		"Republic of Korea": "KR", "the Netherlands": "NL", "ROK": "KR", "European Union": "EU", "South Korea": "KR",
		"Viet Nam": "VN", "Vietnam": "VN", "Republic": "", "Korea and": "", "": "", "Indian Ocean": "",
	} {
		id, ok := party.Lookup(name)
		assert.Equal(t, want, id, name)
		assert.Equal(t, want != "", ok, name)
	}
}

// Every code is found again by the name that it is given.
func TestNames(t *testing.T) {
	for _, id := range party.IDs() {
		got, ok := party.Lookup(party.Name(id))
		assert.True(t, ok, "%s: %q", id, party.Name(id))
		assert.Equal(t, id, got)
	}
}

// Every country has its English name in CLDR among its names.
func TestNamesAreCLDRs(t *testing.T) {
	regions := display.English.Regions()
	for _, id := range party.IDs() {
		if len(id) != 2 {
			continue
		}
		r, err := language.ParseRegion(id)
		if assert.NoError(t, err, id) {
			assert.Contains(t, party.Names(id), strings.ReplaceAll(regions.Name(r), "’", "'"), id)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("The European Union’s non-EU U.S.-Mexico Côte d’Ivoire")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, m := range party.Find(text) {
			if m.Start < end || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("%+v in %q", m, text)
			}
			end = m.End
		}
	})
}

func TestSize(t *testing.T) {
	assert.Equal(t, 5, party.Size("ASEAN", 1981))
	assert.Equal(t, 5, party.Size("BRICS", 2019))
	for id, n := range map[string]int{"EU": 1, "JP": 1, "G7": 8, "ASEAN": 11, "G20": 20, "APEC": 21, "": 1} {
		assert.Equal(t, n, party.Size(id, 0), id)
	}
}
