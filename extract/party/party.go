package party

import (
	"sort"
	"unicode/utf8"
)

// Mention is a country or group named in a text: text[Start:End], bytes.
type Mention struct {
	Start, End int
	ID         string // ISO 3166-1 alpha-2, EU, or a group's own name ("ASEAN")
	Adjective  bool   // "Korean", "European"; "EU" and "U.S." before a noun are not marked
}

// Find gives the countries and groups that text names, by official name,
// short name, abbreviation or adjective, in order, the longest at each place.
// "EU-Republic of Korea" gives two; "non-EU" and "South China Sea" none.
func Find(text string) []Mention {
	ix := english()
	var found []Mention
	for i := 0; i < len(text); {
		if c := text[i]; c < 'A' || c > 'Z' && c < utf8.RuneSelf || !startsWord(text, i) {
			i++
			continue
		}
		e, end := ix.longestAt(text, i)
		if e == nil {
			i += wordLen(text[i:])
			continue
		}
		if e.id != "" {
			found = append(found, Mention{Start: i, End: end, ID: e.id, Adjective: e.adjective})
		}
		i = end
	}
	return found
}

// Lookup gives the code for a whole name: "Republic of Korea", "ROK",
// "Korean", "the Netherlands", "European Union".
func Lookup(name string) (id string, ok bool) {
	if len(name) > 4 && (name[:4] == "the " || name[:4] == "The ") {
		name = name[4:]
	}
	e, end := english().longestAt(name, 0)
	if e == nil || e.id == "" || end != len(name) {
		return "", false
	}
	return e.id, true
}

// Name gives the English short name for a code, "" for none.
func Name(id string) string { return english().short[id] }

// Names gives every English name of a code that is no adjective, the short
// name first.
func Names(id string) []string { return english().names[id] }

// IDs gives every code that is known, sorted.
func IDs() []string {
	short := english().short
	ids := make([]string, 0, len(short))
	for id := range short {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	return ids
}
