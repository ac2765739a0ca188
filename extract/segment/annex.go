package segment

import "strings"

// annexWords are what the languages of the Union print over an annex.
// Source: the Interinstitutional Style Guide of the Publications Office,
// whose annexes bear these words.
var annexWords = []string{"ANNEX", "ANNEXE", "ANHANG", "ANLAGE", "ANEXO", "ALLEGATO", "BIJLAGE", "BILAG", "BILAGA", "LIITE",
	"ZAŁĄCZNIK", "PŘÍLOHA", "PRÍLOHA", "MELLÉKLET", "ANEXĂ", "ANEXA", "ПРИЛОЖЕНИЕ", "ΠΑΡΑΡΤΗΜΑ", "PRILOGA", "PRILOG",
	"LISA", "PIELIKUMS", "PRIEDAS", "ANNESS", "IARSCRÍBHINN", "APPENDIX", "ENCLOSURE"}

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
	up := strings.ToUpper(strings.Trim(s, " .:[]"))
	for _, w := range annexWords {
		rest, ok := strings.CutPrefix(up, w)
		if !ok {
			continue
		}
		rest = strings.TrimSpace(rest)
		if rest == "" || numberOf(rest).scheme != symbol {
			return true
		}
		to, ok := strings.CutPrefix(rest, "TO THE ")
		return ok && isAnnexMark(to)
	}
	return false
}

// endMarks claims lines without words, like "###" and "* * *", and the labels
// that close a release.
func endMarks(d *doc) {
	for i := range d.units {
		u := &d.units[i]
		if u.class != open {
			continue
		}
		if s := d.words(u); !hasLetters(s) && firstRune(s) == 0 {
			u.class = joining
		}
	}
}
