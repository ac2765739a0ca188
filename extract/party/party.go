package party

// Mention is a country or group named in a text: text[Start:End], bytes.
type Mention struct {
	Start, End int
	ID         string // ISO 3166-1 alpha-2, or EU
	Adjective  bool   // "Korean", "U.S." before a noun is no adjective
}

// Find gives the countries and the EU that text names, by official name,
// short name, abbreviation or adjective, in order, the longest at each place.
// "EU-Republic of Korea" gives two.
func Find(text string) []Mention { return nil }

// Lookup gives the code for a whole name: "Republic of Korea", "ROK",
// "Korean", "the Netherlands", "European Union". Case counts only for
// abbreviations.
func Lookup(name string) (id string, ok bool) { return "", false }

// Name gives the English short name for a code, "" for none.
func Name(id string) string { return "" }
