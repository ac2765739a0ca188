package segment

import (
	"strings"
	"sync"
	"unicode"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/bg"
	"github.com/go-playground/locales/cs"
	"github.com/go-playground/locales/da"
	"github.com/go-playground/locales/de"
	"github.com/go-playground/locales/el"
	"github.com/go-playground/locales/en"
	"github.com/go-playground/locales/es"
	"github.com/go-playground/locales/et"
	"github.com/go-playground/locales/fi"
	"github.com/go-playground/locales/fr"
	"github.com/go-playground/locales/ga"
	"github.com/go-playground/locales/hr"
	"github.com/go-playground/locales/hu"
	"github.com/go-playground/locales/it"
	"github.com/go-playground/locales/lt"
	"github.com/go-playground/locales/lv"
	"github.com/go-playground/locales/mt"
	"github.com/go-playground/locales/nl"
	"github.com/go-playground/locales/pl"
	"github.com/go-playground/locales/pt"
	"github.com/go-playground/locales/ro"
	"github.com/go-playground/locales/sk"
	"github.com/go-playground/locales/sl"
	"github.com/go-playground/locales/sv"
)

// unionLanguages gives the locale of each official language of the Union.
// Their month names are CLDR's.
var unionLanguages = map[string]func() locales.Translator{
	"bg": bg.New, "cs": cs.New, "da": da.New, "de": de.New, "el": el.New, "en": en.New, "es": es.New, "et": et.New,
	"fi": fi.New, "fr": fr.New, "ga": ga.New, "hr": hr.New, "hu": hu.New, "it": it.New, "lt": lt.New, "lv": lv.New,
	"mt": mt.New, "nl": nl.New, "pl": pl.New, "pt": pt.New, "ro": ro.New, "sk": sk.New, "sl": sl.New, "sv": sv.New,
}

// monthStems gives, for every language, the twelve month names as they are
// compared: in small letters and without the ending that changes with the
// case ("2024. gada 26. martā").
var monthStems = sync.OnceValue(func() map[string][12]string {
	all := make(map[string][12]string, len(unionLanguages))
	for lang, open := range unionLanguages {
		var stems [12]string
		for i, name := range open().MonthsWide() {
			if i < 12 {
				stems[i] = monthStem(name)
			}
		}
		all[lang] = stems
	}
	return all
})

// monthStem takes the last letter off a name of more than four: the case
// ending of the languages that have one.
func monthStem(name string) string {
	r := []rune(strings.ToLower(name))
	if len(r) > 4 {
		r = r[:len(r)-1]
	}
	return string(r)
}

// monthIn reads a word as a month, 1 to 12, of a language; 0 for none. The
// longest stem that the word begins with wins.
func monthIn(lang, word string) int {
	word = strings.ToLower(word)
	best, month := 0, 0
	for i, stem := range monthStems()[lang] {
		if len(stem) > best && strings.HasPrefix(word, stem) && len(word) <= len(stem)+4 {
			best, month = len(stem), i+1
		}
	}
	return month
}

// coverDate reads the date of a cover page in a language of the Union:
// "Brüssel, den 26. März 2024", "2024. március 26.", "3.6.2026". It wants a
// year of four figures, a day and a month; ISO 8601, empty for no date.
func coverDate(lang, s string) string {
	var year, day, month int
	var figures []int
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		n, digits := leadingFigures(w)
		switch {
		case digits == 4 && n >= 1900 && n < 2200:
			year = n
		case digits == 1 || digits == 2:
			figures = append(figures, n)
			if day == 0 && n >= 1 && n <= 31 {
				day = n
			}
		case digits == 0 && month == 0:
			month = monthIn(lang, w)
		}
	}
	if month == 0 && len(figures) == 2 { // 3.6.2026: the day first
		month = figures[1]
	}
	if month == 0 && len(figures) == 3 && year == 0 { // 26/03/24
		month, year = figures[1], 2000+figures[2]
	}
	if year == 0 || month < 1 || month > 12 || day == 0 || len(figures) > 3 {
		return ""
	}
	return isoDate(year, month, day)
}

// leadingFigures reads the figures that a word begins with ("26th", "1er").
func leadingFigures(w string) (n, digits int) {
	for digits < len(w) && digits < 6 && isDigit(w[digits]) {
		n = n*10 + int(w[digits]-'0')
		digits++
	}
	return n, digits
}

func isoDate(year, month, day int) string {
	b := []byte("0000-00-00")
	b[0], b[1], b[2], b[3] = byte('0'+year/1000%10), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10)
	b[5], b[6] = byte('0'+month/10), byte('0'+month%10)
	b[8], b[9] = byte('0'+day/10), byte('0'+day%10)
	return string(b)
}
