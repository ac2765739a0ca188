package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/party"
)

// placeAfter reads the place that a sentence names behind a preposition from
// offset i on: "in Seoul", "in Luleå, Sweden", "in the Republic of Korea",
// "outside Washington, D.C.". It gives the first that is no month or body.
func placeAfter(s string, i int) (start, end int) {
	begin := i
	for i < len(s) {
		w, wordEnd := nextWord(s, i)
		if w == "" {
			return 0, 0
		}
		at := wordEnd - len(w)
		i = wordEnd
		switch w {
		case "in", "at", "In", "At", "outside":
		case "to":
			if at > begin+1 { // only where the sentence welcomes someone to a place
				continue
			}
		default:
			continue
		}
		from := i
		if w == "outside" {
			from = at
		}
		if start, end = placeName(s, i); end > start && !speaks(s[start:end]) {
			if from < i {
				start = from
			}
			return start, end
		}
	}
	return 0, 0
}

// speaks says whether a name is that of parties or of a group rather than of
// a place: "U.S.-ROK", "the European Union".
func speaks(name string) bool {
	m := party.Find(name)
	if len(m) == 0 || m[0].Start > 0 || m[len(m)-1].End < len(name) {
		return groupIn(name) != ""
	}
	return len(m) > 1 && strings.ContainsAny(name, "-–") || len(m[0].ID) != 2 || m[0].ID == "EU" || m[0].Adjective
}

// placeName reads capitalised words at i, with what belongs to them: "Saclay –
// Paris, France", "Washington, D.C.", "Rio de Janeiro".
func placeName(s string, i int) (start, end int) {
	j := i
	for j < len(s) && (s[j] == ' ' || s[j] == '\n') {
		j++
	}
	if strings.HasPrefix(s[j:], "the ") {
		j += len("the ")
	}
	start, end = j, j
	for words := 0; words < 8; words++ {
		r, _ := utf8.DecodeRuneInString(s[j:])
		w, e := placeWord(s, j)
		if w == "" {
			break
		}
		if !unicode.IsUpper(r) {
			if end > start && placeLinks.has(w) && e < len(s) && s[e] == ' ' && startsUpper(s[e+1:]) {
				j = e + 1
				continue
			}
			break
		}
		if organWords.has(w) {
			return 0, 0 // "at the National Security Council": a later place may follow
		}
		if notPlaceWords.has(w) || strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "'s") || acronym(w) && !allCaps(s) {
			if end > start {
				break
			}
			return 0, 0
		}
		end, j = e, e
		switch {
		case countryAt(s, j+len(", ")) > 0 && strings.HasPrefix(s[j:], ", "): // "Seoul, the Republic of Korea"
			end = countryAt(s, j+len(", "))
			return start, end
		case strings.HasPrefix(s[j:], " (") && countryAt(s, j+len(" (")) > 0: // "Seoul (Republic of Korea)"
			if country := countryAt(s, j+len(" (")); strings.HasPrefix(s[country:], ")") {
				end = country + len(")")
			}
			return start, end
		case strings.HasPrefix(s[j:], ", ") && startsUpper(s[j+2:]):
			j += 2
		case strings.HasPrefix(s[j:], " – ") && startsUpper(s[j+len(" – "):]):
			j += len(" – ")
		case strings.HasPrefix(s[j:], " "):
			j++
		default:
			return start, end
		}
	}
	return start, end
}

// countryAt says where the country's name ends that stands at i, behind an
// article or not; 0 for none.
func countryAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	rest := s[i:min(len(s), i+70)]
	from := 0
	if strings.HasPrefix(rest, "the ") {
		from = len("the ")
	}
	m := party.Find(rest[from:])
	if len(m) == 0 || m[0].Start > 0 || m[0].Adjective || len(m[0].ID) != 2 || m[0].ID == "EU" {
		return 0
	}
	return i + from + m[0].End
}

// acronym tells the short name of a body or scheme; no place is written so but
// the United States, the Kingdom and the Emirates.
func acronym(w string) bool {
	return len(w) > 2 && len(w) < 8 && allCaps(w) && !strings.Contains(w, ".") && w != "USA" && w != "UAE"
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// placeWord is a word with its inner points and hyphens: "D.C.", "St.", "Saint-Malo".
func placeWord(s string, i int) (string, int) {
	j := i
	for j < len(s) {
		r, n := utf8.DecodeRuneInString(s[j:])
		if !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' && !(r == '.' && j > i && (j-i == 1 || s[j-2] == '.' || j-i == 2 && s[i] == 'S')) {
			break
		}
		j += n
	}
	return s[i:j], j
}

var (
	placeLinks = set("of and de la del da do the upon el al")
	// organWords end the names of organs, offices and schemes.
	organWords = set(`council commission committee headquarters academy university organization organisation parliament secretariat ministry department
		embassy agency institute union nations assembly group force team office bank fund society company association minister ministers secretary president
		leaders sciences charter agreement treaty convention declaration programme program strategy plan resolution`)
	notPlaceWords = set(`pacific indian atlantic this that our their its his her we both all paragraph annex article section line particular addition order close accordance
		january february march april may june july august september october november december spring summer autumn fall winter council meeting summit ministerial dialogue forum commission committee digital trade joint first second third
		fourth fifth sixth seventh eighth ninth tenth annual working partnership following artificial g7 g20 indo-pacific ai ict`)
)
