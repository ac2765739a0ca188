package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// annexWords are what the languages of the Union print over an annex.
// Source: the Interinstitutional Style Guide of the Publications Office,
// whose annexes bear these words.
var annexWords = []string{"ANNEX", "ANNEXE", "ANHANG", "ANLAGE", "ANEXO", "ALLEGATO", "BIJLAGE", "BILAG", "BILAGA", "LIITE",
	"ZAŁĄCZNIK", "PŘÍLOHA", "PRÍLOHA", "MELLÉKLET", "ANEXĂ", "ANEXA", "ПРИЛОЖЕНИЕ", "ΠΑΡΑΡΤΗΜΑ", "PRILOGA", "PRILOG",
	"LISA", "PIELIKUMS", "PRIEDAS", "ANNESS", "IARSCRÍBHINN", "APPENDIX", "ENCLOSURE"}

// annexHeads are the bytes that they begin with in any case.
var annexHeads = func() (of [256]bool) {
	for _, w := range annexWords {
		of[w[0]], of[strings.ToLower(w)[0]] = true, true
	}
	return of
}()

// annexMarks claims the lines that only say that an annex begins.
func annexMarks(d *doc) {
	for i := range d.units {
		if u := &d.units[i]; u.class == open && isAnnexMark(d.words(u)) {
			u.class = joining
		}
	}
}

// isAnnexMark says whether a line is "ANNEX", "Annex II", "ANNEX TO THE ANNEX".
func isAnnexMark(s string) bool {
	if len(s) > 60 {
		return false
	}
	s = strings.Trim(s, " .:[]")
	if s == "" || !annexHeads[s[0]] {
		return false
	}
	for _, w := range annexWords {
		if len(s) < len(w) || !strings.EqualFold(s[:len(w)], w) {
			continue
		}
		rest := strings.ToUpper(strings.TrimSpace(s[len(w):]))
		if rest == "" || numberOf(rest).scheme != symbol {
			return true
		}
		to, ok := strings.CutPrefix(rest, "TO THE ")
		if ok {
			return isAnnexMark(to)
		}
	}
	return false
}

// endMarks claims lines without words, like "###" and "* * *", the numbers of
// pages that stand alone, and the labels that close a release.
func endMarks(d *doc) {
	for i := range d.units {
		u := &d.units[i]
		if u.class != open {
			continue
		}
		s := d.words(u)
		if !hasLetters(s) && (firstRune(s) == 0 || len(s) <= 4 && u.block.Table.Table == 0) || isEndMark(s) || isRelease(s) || i < pageTop && sendsAttached(s) || strings.IndexByte(s, '|') >= 0 && strings.Count(s, " | ") > 1 {
			u.class = joining
		}
	}
	signatures(d)
	pageEnd(d)
}

// isEndMark says whether a line only marks where a text begins or ends.
func isEndMark(s string) bool {
	if len(s) > 30 {
		return false
	}
	return endLabels.Has(strings.Trim(s, " .:-–*#[]()"))
}

var endLabels = labelSet("begin text|end text|end|ends|end of document|end of text")

// sendsAttached says whether a sentence only sends what is attached to it:
// "Delegations will find attached the draft conclusions."
func sendsAttached(s string) bool {
	if len(s) >= 600 || !strings.Contains(s, "will find ") {
		return false
	}
	k := strings.Index(s, "elegations will find ")
	return k >= 0 && (strings.Contains(s[k:], "attached") || strings.Contains(s[k:], "nnex"))
}

// isRelease says whether a sentence only tells that the text under it was
// released, and by whom.
func isRelease(s string) bool {
	return len(s) < 400 && strings.HasPrefix(s, "The text of the following ") && (strings.Contains(s, " released ") || strings.Contains(s, " issued "))
}

// pageEnd claims what a copied web page has behind the text: places and dates
// alone on a line, links, "top".
func pageEnd(d *doc) {
	for i := len(d.units) - 1; i > d.body && i > len(d.units)-24; i-- {
		u := &d.units[i]
		if u.class == joining {
			continue
		}
		s := d.words(u)
		if u.class != open || u.marker.Len() > 0 || u.block.Role == layout.ListItem || lastMark(s) == '.' || lastMark(s) == ':' || len(s) > 90 {
			return
		}
		l := strings.ToLower(s)
		if !isPlaceAndDate(s) && !strings.Contains(l, "webmaster") && !strings.Contains(l, "this page") && !strings.Contains(l, "this site") && !strings.Contains(l, "back to ") && (countWords(s, 5) > 4 || finite.anyIn(s, 5)) {
			return
		}
		u.class = joining
	}
}

// signatures claims the lines with which a text is signed at its end: "Done at
// Paris on 14 March 2025", "For the European Union: …".
func signatures(d *doc) {
	for i := max(0, len(d.units)-16); i < len(d.units); i++ {
		u := &d.units[i]
		s := d.words(u)
		if u.class != open || len(s) > 160 {
			continue
		}
		for _, p := range [...]string{"Done at ", "Done in ", "Signed at ", "Signed in "} {
			if !strings.HasPrefix(s, p) {
				continue
			}
			if _, ok := findDate(s, ""); !ok && !strings.Contains(s, "duplicate") {
				continue
			}
			for ; i < len(d.units); i++ {
				if v := &d.units[i]; v.class == open && v.marker.Len() == 0 && len(d.words(v)) < 160 {
					v.class = joining
				}
			}
			return
		}
	}
	signers(d)
}

// signers claims the names and offices alone on the last lines, and what greets
// before them: "Sincerely,", "ANNA BERG", "Prime Minister of Norway".
func signers(d *doc) {
	for i := len(d.units) - 1; i > 0 && i > len(d.units)-40; i-- {
		u := &d.units[i]
		s := d.words(u)
		switch {
		case u.class == joining:
		case u.class == open && u.marker.Len() == 0 && u.block.Role != layout.ListItem && u.block.Role != layout.Heading && u.block.Role != layout.TableCell && isSigner(s):
			u.class = joining
		default:
			return
		}
	}
}

func isSigner(s string) bool {
	if isPlaceAndDate(s) {
		return true
	}
	last := lastMark(s)
	if last == ':' || last == '.' && !strings.HasSuffix(s, "Jr.") && !strings.HasSuffix(s, "JR.") {
		return false
	}
	if countWords(s, 13) > 12 && (countWords(s, 61) > 60 || !officeHeads.has(firstWord(s))) || finite.anyIn(s, 12) {
		return false
	}
	greets := strings.HasPrefix(s, "Sincerely") || strings.HasPrefix(s, "Respectfully")
	return greets || countWords(s, 2) > 1 && (isNamesOnly(s) || startsUpper(s) && mostlyNames(s))
}

// mostlyNames says whether nearly all words but links have a capital: "Chargé
// d'affaires Anna bint Kari Berg of the Republic of Chile".
func mostlyNames(s string) bool {
	small, words := 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		if !startsUpper(w) && !placeParticles.has(w) && !particles.has(w) && w != "and" && w != "for" {
			small++
		}
	}
	return words >= 4 && small*5 <= words
}
