package annotate

import (
	"strings"
	"sync"

	"github.com/paraph/paraph/extract/words"
)

// agencyHeads are the words that the agencies' names begin with.
var agencyHeads = sync.OnceValue(func() *words.Set {
	heads := &words.Set{}
	for i := range agencies {
		t := words.Cut(agencies[i].name, nil)
		heads.Put(strings.ToLower(t.Word(0)))
	}
	return heads
})

// agencies are ministries and agencies that documents name without their
// country. A row counts only where its country is one of the speakers.
var agencies = []struct{ name, id string }{
	{"Commission", "EU"},
	{"High Representative", "EU"},
	{"Council of the Union", "EU"},
	{"Member States", "EU"},
	{"European Investment Bank", "EU"},
	{"EIB", "EU"},
	{"ENISA", "EU"},
	{"Europol", "EU"},
	{"EUROPOL", "EU"},
	{"Eurojust", "EU"},
	{"Frontex", "EU"},
	{"DG CONNECT", "EU"},
	{"DG CNECT", "EU"},
	{"AI Office", "EU"},

	{"State Department", "US"},
	{"Department of State", "US"},
	{"Department of Homeland Security", "US"},
	{"Department of Justice", "US"},
	{"Department of Commerce", "US"},
	{"Department of Energy", "US"},
	{"Department of Defense", "US"},
	{"Department of Labor", "US"},
	{"Department of Transportation", "US"},
	{"Department of the Treasury", "US"},
	{"Department of the Interior", "US"},
	{"Department of Agriculture", "US"},
	{"Department of Health and Human Services", "US"},
	{"Treasury Department", "US"},
	{"Environmental Protection Agency", "US"},
	{"National Science Foundation", "US"},
	{"National Institutes of Health", "US"},
	{"Development Finance Corporation", "US"},
	{"Federal Bureau of Investigation", "US"},
	{"Drug Enforcement Administration", "US"},
	{"USAID", "US"},
	{"USTDA", "US"},
	{"USTR", "US"},
	{"USDA", "US"},
	{"DHS", "US"},
	{"DOJ", "US"},
	{"DOE", "US"},
	{"DOD", "US"},
	{"DoD", "US"},
	{"HHS", "US"},
	{"EPA", "US"},
	{"FBI", "US"},
	{"FAA", "US"},
	{"FCC", "US"},
	{"FDA", "US"},
	{"CDC", "US"},
	{"CBP", "US"},
	{"CISA", "US"},
	{"DFC", "US"},
	{"EXIM", "US"},
	{"NASA", "US"},
	{"NIH", "US"},
	{"NIST", "US"},
	{"NOAA", "US"},
	{"NSF", "US"},

	{"Global Affairs Canada", "CA"},
	{"CBSA", "CA"},
	{"RCMP", "CA"},

	{"JAXA", "JP"},
	{"JBIC", "JP"},
	{"JICA", "JP"},
	{"METI", "JP"},
	{"NEDO", "JP"},
	{"NISC", "JP"},

	{"KOICA", "KR"},
	{"KISA", "KR"},
	{"MOTIE", "KR"},
	{"MSIT", "KR"},

	{"ISRO", "IN"},
	{"MeitY", "IN"},
	{"CERT-In", "IN"},

	{"FCDO", "GB"},
	{"DFAT", "AU"},
	{"SEMARNAT", "MX"},
	{"GIZ", "DE"},
	{"KfW", "DE"},
}
