package party

import (
	"sort"
	"strings"

	"github.com/paraph/paraph/extract/words"
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
	var buf [64]words.Word
	return FindIn(words.Cut(text, buf[:0]), nil)
}

// FindIn is Find for a text whose words are known; it appends to found.
func FindIn(t words.Text, found []Mention) []Mention {
	first := &english().byWord
	end := 0
	for k := -1; ; {
		if k = first.Next(t.Words, k+1, words.Capital|words.Wide); k < 0 {
			return found
		}
		i := t.Start(k)
		if i < end || !startsWord(t.S, i) {
			continue
		}
		e, to := longest(first.Find(&t.Words[k]), t.S, i)
		if e == nil {
			continue
		}
		if e.id != "" {
			found = append(found, Mention{Start: i, End: to, ID: e.id, Adjective: e.adjective})
		}
		end = to
	}
}

// Lookup gives the code for a whole name: "Republic of Korea", "ROK",
// "Korean", "the Netherlands", "European Union".
func Lookup(name string) (id string, ok bool) {
	if len(name) > 4 && (name[:4] == "the " || name[:4] == "The ") {
		name = name[4:]
	}
	first, _, _ := strings.Cut(name, " ")
	var buf [8]words.Word
	t := words.Cut(first, buf[:0])
	if len(t.Words) == 0 || t.Start(0) > 0 {
		return "", false
	}
	e, end := longest(english().byWord.Find(&t.Words[0]), name, 0)
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
