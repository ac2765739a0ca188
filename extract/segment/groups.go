package segment

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/extract/words"
)

// groups are those that speak under a name of their own, by what titles print.
var groups = []struct{ words, name string }{
	{"G20", "G20"}, {"G-20", "G20"}, {"Group of Twenty", "G20"}, {"G7", "G7"}, {"G-7", "G7"}, {"Group of Seven", "G7"}, {"G8", "G8"}, {"G77", "G77"},
	{"Quad ", "Quad"}, {"Benelux", "Benelux"}, {"Weimar Triangle", "Weimar Triangle"}, {"E3", "E3"}, {"Quadrilateral Security Dialogue", "Quad"}, {"BRICS", "BRICS"}, {"NATO", "NATO"}, {"North Atlantic Council", "NATO"}, {"AUKUS", "AUKUS"},
	{"ASEAN", "ASEAN"}, {"APEC", "APEC"}, {"CARICOM", "CARICOM"}, {"MERCOSUR", "Mercosur"}, {"Mercosur", "Mercosur"}, {"CELAC", "CELAC"}, {"African Union", "African Union"},
	{"ECOWAS", "ECOWAS"}, {"SADC", "SADC"}, {"Gulf Cooperation Council", "GCC"}, {"GCC", "GCC"}, {"Pacific Islands Forum", "PIF"}, {"Visegrad", "V4"}, {"Visegrád", "V4"},
	{"Three Seas", "Three Seas Initiative"}, {"Nordic-Baltic Eight", "NB8"}, {"NB8", "NB8"}, {"Nordic Council of Ministers", "Nordic Council of Ministers"},
	{"Shanghai Cooperation Organisation", "SCO"}, {"Shanghai Cooperation Organization", "SCO"}, {"OECD", "OECD"}, {"Commonwealth Heads", "Commonwealth"}, {"Commonwealth Leaders", "Commonwealth"}, {"Commonwealth Ministers", "Commonwealth"}, {"Commonwealth Law Ministers", "Commonwealth"}, {"Commonwealth Foreign", "Commonwealth"}, {"Commonwealth Finance Ministers", "Commonwealth"}, {"Commonwealth Health Ministers", "Commonwealth"}, {"Commonwealth Education Ministers", "Commonwealth"}, {"Five Eyes", "Five Eyes"}, {"Bucharest Nine", "B9"},
	{"Peace and Security Council", "African Union"}, {"General Assembly", "UN"}, {"Security Council", "UN"}, {"Human Rights Council", "UN"},
}

// formats are meetings whose name stands for those who come: a group with
// states beside it, or a few states by a number.
var formats = []struct {
	words string
	ids   []string
}{
	{"ASEAN Plus Three", []string{"ASEAN", "CN", "JP", "KR"}}, {"ASEAN PLUS THREE", []string{"ASEAN", "CN", "JP", "KR"}}, {"ASEAN+3", []string{"ASEAN", "CN", "JP", "KR"}}, {"ASEAN +3", []string{"ASEAN", "CN", "JP", "KR"}},
	{"C5+1", []string{"KG", "KZ", "TJ", "TM", "UZ"}}, {"AUSMIN", []string{"AU", "US"}}, {"AUKMIN", []string{"AU", "GB"}}, {"I2U2", []string{"AE", "IL", "IN", "US"}},
	{"MIKTA", []string{"AU", "ID", "KR", "MX", "TR"}}, {"IBSA", []string{"BR", "IN", "ZA"}}, {"Lublin Triangle", []string{"LT", "PL", "UA"}},
}

var formatWords = func() *phrases {
	var list []string
	for _, f := range formats {
		list = append(list, f.words)
	}
	return newPhrases(list...)
}()

// formatIn gives those whom a format's name stands for, nil for none.
func formatIn(s string) []string {
	found := formatWords.in(s)
	if found == 0 {
		return nil
	}
	return slices.Clone(formats[bits.TrailingZeros64(found)].ids)
}

// regions are met as partners under their own name where no states are listed.
var regions = []string{"Nordic", "Western Balkans", "Central Asia", "Eastern Partnership", "Caribbean", "Pacific Islands", "Latin America"}

var regionWords = newPhrases(regions...)

// regionIn is the region that a title names as a partner: "EU-Western Balkans
// Summit", "the European Union and Central Asia".
func regionIn(title string) string {
	if !regionWords.anyIn(title) {
		return ""
	}
	for _, r := range regions {
		k := strings.Index(title, r)
		if k < 0 {
			continue
		}
		behind := strings.TrimPrefix(strings.TrimPrefix(title[k+len(r):], " "), "and ")
		if m := party.Find(strings.TrimLeft(behind, "-–")); behind != title[k+len(r):] || strings.HasPrefix(behind, "-") || strings.HasPrefix(behind, "–") {
			if len(m) > 0 && m[0].Start == 0 { // "the Nordic-Japan Dialogue"
				return r
			}
		}
		before := title[:k]
		for _, w := range [...]string{"-", "–", "- ", "– ", "and ", "and the "} {
			if rest, ok := strings.CutSuffix(before, w); ok && len(party.Find(rest)) > 0 {
				return r
			}
		}
	}
	return ""
}

// members are those of the groups that are no more than a name for a few
// countries.
var members = map[string][]string{
	"Quad": {"AU", "IN", "JP", "US"}, "AUKUS": {"AU", "GB", "US"}, "V4": {"CZ", "HU", "PL", "SK"}, "Benelux": {"BE", "LU", "NL"}, "Weimar Triangle": {"DE", "FR", "PL"}, "E3": {"DE", "FR", "GB"},
	"NB8": {"DK", "EE", "FI", "IS", "LT", "LV", "NO", "SE"},
}

// groupIn gives the name of the first of the groups that a stretch names,
// empty for none.
func groupIn(s string) string {
	var buf [64]words.Word
	if t := words.Cut(s, buf[:0]); !groupHeads.AnyOf(&t) {
		return ""
	}
	padded := s + " "
	for _, g := range groups {
		i := strings.Index(padded, g.words)
		if i < 0 || i > 0 && isLetter(s[i-1]) || g.name == "UN" && !ofUN(s[:i], s[i+len(g.words):]) {
			continue
		}
		end := i + len(g.words)
		if end < len(s) && (isLetter(s[end]) && !strings.HasPrefix(s[end:], "’") && !strings.HasPrefix(s[end:], "–") && g.words[len(g.words)-1] != ' ' || isDigit(s[end])) {
			continue
		}
		return g.name
	}
	return ""
}

// groupHeads are the words that the groups' names begin with: where none is
// among a stretch's words, it names no group.
var groupHeads = func() (heads words.Set) {
	for _, g := range groups {
		t := words.Cut(g.words, nil)
		heads.Put(strings.ToLower(t.Word(0)))
	}
	return heads
}()

// ofUN says whether the words around "Security Council" leave it the United
// Nations': a capitalised one before it makes it a state's own, an office
// behind it a person's.
func ofUN(before, after string) bool {
	if office, _ := nextWord(after, 0); strings.HasPrefix(after, " "+office) && offices.has(office) {
		return false
	}
	w := lastWord(strings.TrimRight(before, " "))
	return !startsUpper(w) || w == "UN" || w == "Nations" || w == "The"
}

// groupName is the short name that a coalition gives itself in its first
// sentence: "(CRI)".
func groupName(s string) string {
	for i := strings.IndexByte(s, '('); i >= 0; {
		if j := strings.IndexByte(s[i:], ')'); j > 2 && j < 12 {
			if w := strings.Trim(s[i+1:i+j], "“”\"' "); allUpper(w) && len(w) > 2 {
				return w
			}
		}
		next := strings.IndexByte(s[i+1:], '(')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return ""
}
