package party

// members are the states of the groups that speak under their own name, as of
// 2025, by the group's short name.
var members = map[string][]string{
	"G7":                     {"CA", "DE", "EU", "FR", "GB", "IT", "JP", "US"},
	"G20":                    {"AR", "AU", "BR", "CA", "CN", "DE", "EU", "FR", "GB", "ID", "IN", "IT", "JP", "KR", "MX", "RU", "SA", "TR", "US", "ZA"},
	"Quad":                   {"AU", "IN", "JP", "US"},
	"AUKUS":                  {"AU", "GB", "US"},
	"BRICS":                  {"AE", "BR", "CN", "EG", "ET", "ID", "IN", "IR", "RU", "ZA"},
	"ASEAN":                  {"BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"},
	"GCC":                    {"AE", "BH", "KW", "OM", "QA", "SA"},
	"Mercosur":               {"AR", "BO", "BR", "PY", "UY"},
	"Visegrad":               {"CZ", "HU", "PL", "SK"},
	"Five Eyes":              {"AU", "CA", "GB", "NZ", "US"},
	"Nordic":                 {"DK", "FI", "IS", "NO", "SE"},
	"Weimar":                 {"DE", "FR", "PL"},
	"Benelux":                {"BE", "LU", "NL"},
	"NB8":                    {"DK", "EE", "FI", "IS", "LT", "LV", "NO", "SE"},
	"E3":                     {"DE", "FR", "GB"},
	"North American Leaders": {"CA", "MX", "US"},
}

// Members gives the codes of a group's members, sorted; nil where id is no
// group that the table knows.
func Members(id string) []string { return members[id] }

// sizes are how many states the groups have that are too many to list, as of
// 2025.
var sizes = map[string]int{
	"African Union": 55, "Andean Community": 4, "APEC": 21, "Arab League": 22, "CARICOM": 15, "CARIFORUM": 16, "CELAC": 33, "Commonwealth": 56, "ECOWAS": 12, "G77": 134,
	"NATO": 32, "OACPS": 79, "OAS": 34, "OECD": 38, "OIC": 57, "OSCE": 57, "PIF": 18, "SADC": 16, "SCO": 10, "SICA": 8, "Three Seas Initiative": 13, "UN": 193,
}

// grew are the groups that were smaller once: how many they were from a year on.
var grew = map[string][]struct{ year, size int }{
	"ASEAN": {{1967, 5}, {1984, 6}, {1995, 7}, {1997, 9}, {1999, 10}, {2025, 11}},
	"BRICS": {{2009, 4}, {2011, 5}, {2024, 9}, {2025, 10}},
	"NATO":  {{1949, 12}, {1999, 19}, {2004, 26}, {2009, 28}, {2017, 29}, {2020, 30}, {2023, 31}, {2024, 32}},
}

// Size gives how many members speak where id does in a year, 0 for today: one
// for a state and for the EU, the number of its members for a group.
func Size(id string, year int) int {
	if steps := grew[id]; steps != nil && year > 0 {
		n := 1
		for _, s := range steps {
			if s.year <= year {
				n = s.size
			}
		}
		return n
	}
	if n := sizes[id]; n > 0 {
		return n
	}
	return max(1, len(members[id]))
}
