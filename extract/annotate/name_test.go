package annotate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNames(t *testing.T) {
	for text, want := range map[string]string{
		"Both sides launched a Joint Lakes-Fjords Researchers Forum which will meet.":                     "Joint Lakes-Fjords Researchers Forum",
		"The Working Group met, and the Council thanked the Joint Task Force.":                            "",
		"They support the Charter for the Future of Rivers and the Polar Data Network (PDN).":             "Charter for the Future of Rivers|Polar Data Network",
		"The Boats and Harbours Joint Undertaking will report to the European Union.":                     "Boats and Harbours Joint Undertaking",
		"We will sign a Memorandum of Understanding on Ocean Sensors with Chile.":                         "Memorandum of Understanding on Ocean Sensors",
		"The Council INVITES the Commission to use the Digital Skills Fund.":                              "Digital Skills Fund",
		"Under the “Clean Kitchens for All” scheme they will train cooks.":                                "Clean Kitchens for All",
		"Establish a Women’s Mediation Network; the Harbour Pact and the Coast Guard Dialogue.":           "Women’s Mediation Network|Harbour Pact|Coast Guard Dialogue",
		"We met in Lima with Minister Ana Torres.":                                                        "",
		"the EU-Iceland Fisheries Dialogue's next round":                                                  "EU-Iceland Fisheries Dialogue",
		"to carry out the UN Convention against Corruption and the Lake Declaration, and Resolution 1325": "UN Convention against Corruption|Lake Declaration",
		"the United States and the European Union; United States and European Union":                      "",
		"European Commission Vice President Anna Berg opened it":                                          "",
		"the U.S.-EU Harbour Council on the 2030 Agenda for Sustainable Harbours":                         "U.S.-EU Harbour Council|2030 Agenda for Sustainable Harbours",
		"the Ports Joint Undertaking on the EU side":                                                      "Ports Joint Undertaking",
		"the Lima Call for Trust and Security for CRI members":                                            "Lima Call for Trust and Security",
		"the Smart Grids and Services Joint Undertaking":                                                  "Smart Grids and Services Joint Undertaking",
		"Peru's National Search Commission":                                                               "National Search Commission",
		"in line with Resolution 1325 and the Ports Action Plan 2025-2027":                                "Ports Action Plan 2025-2027",
		"implementing the Green Ports Act":                                                                "Green Ports Act",
	} {
		assert.Equal(t, want, strings.Join(FindNames(text, nil), "|"), text)
	}
	assert.Equal(t, []string{"Blue Rivers 2030"}, FindNames("We launch Blue Rivers 2030 today.", []Range{{10, 26}}))
}

func FuzzNames(f *testing.F) {
	f.Add("The EU–Iceland “Fisheries’ Dialogue”’s Élan of the And")
	f.Fuzz(func(t *testing.T, text string) {
		for _, n := range FindNames(text, nil) {
			if !strings.Contains(text, n) {
				t.Fatalf("%q in %q", n, text)
			}
		}
	})
}
