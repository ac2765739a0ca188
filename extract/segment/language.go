package segment

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/words"
)

// functionWords are the commonest small words of languages that outcome
// documents of the Union and of American states are printed in. They make up a
// quarter and more of any running text.
var functionWords = []struct {
	lang, words string
}{
	{"en", "the of and to in for on with that by we our will as is are from this their be at an it its which has have"},
	{"fr", "le la les des et du une que dans pour sur par au aux avec est qui sont ce cette ces leur leurs nous à en de l d"},
	{"es", "el la los las del y en que para por con una se al su sus es son como lo de entre a"},
	{"pt", "o os as do da dos das e em para com que uma ao aos na no nas nos se por sua seu é de a"},
	{"de", "der die das und den des dem zu mit von für im ist auf ein eine sich wir werden zur zum in nicht als"},
	{"it", "il la gli dei delle della del e di che per con una nel nella al alla sono è le i si da in"},
	{"nl", "de het een van en in op voor met te dat zijn is die aan door ook we zal"},
	{"pl", "i w na z do się oraz że dla jest przez o ze w tym od są"},
	{"sv", "och att på för med av i det som är den till en ett de om har"},
	{"da", "og at på for med af i det som er den til en et de om har"},
	{"cs", "a v na se s o že do pro z je k ve jako jsou by i"},
	{"ro", "și în de la cu pe pentru care din a al ale este sunt prin o"},
	{"hu", "a az és hogy is egy nem meg van ezt ami"},
	{"id", "dan yang di untuk dengan dalam pada dari ke ini oleh serta"},
}

// languagesOf are the languages of each word, a bit for each of functionWords.
var languagesOf = sync.OnceValue(func() *words.Table[uint32] {
	t := &words.Table[uint32]{}
	for k := range functionWords {
		for w := range strings.FieldsSeq(functionWords[k].words) {
			*t.Put(w) |= 1 << k
		}
	}
	return t
})

// languageOf tells the language of a stretch by its function words: English
// where it could be, empty where none is plain. It looks at up to limit words.
func languageOf(s string, limit int) string {
	t := tally{limit: limit}
	t.add(s)
	return t.languageOf(s)
}

// languageOf tells the language of s, whose words have been counted.
func (t *tally) languageOf(s string) string {
	if t.english() {
		return "en"
	}
	if lang := t.other(); lang != "" {
		return lang
	}
	if otherScript(s) {
		return script(s)
	}
	return "en"
}

// tally counts the function words of a text's first words, up to limit.
type tally struct {
	limit, words int
	hits         [32]int // by language, as in functionWords
}

// add goes on with s, as far as the text may still be in another language.
func (t *tally) add(s string) {
	of := languagesOf()
	for i := 0; t.words < t.limit && !t.plain(); t.words++ {
		w, end := nextWord(s, i)
		if w == "" {
			return
		}
		i = end
		if len(w) > longestFunctionWord {
			continue
		}
		if langs := of.Get(w); langs != nil {
			for set := *langs; set != 0; set &= set - 1 {
				t.hits[bits.TrailingZeros32(set)]++
			}
		}
	}
}

// longestFunctionWord is the most bytes that one of functionWords has.
const longestFunctionWord = 6

// plain says whether the text is English, whatever follows.
func (t *tally) plain() bool { return t.hits[0]*10 > t.limit }

// english says whether the text could be, or is too short to tell.
func (t *tally) english() bool { return t.words < leastWords || t.hits[0]*10 > t.words }

// other gives the language that the text plainly is in besides English, empty
// for none.
func (t *tally) other() string {
	best := 0
	for k := range functionWords {
		if t.hits[k] > t.hits[best] {
			best = k
		}
	}
	if best > 0 && t.hits[best]*5 >= t.words && t.hits[best] >= 3*t.hits[0] {
		return functionWords[best].lang
	}
	return ""
}

// leastWords is how many words it takes to tell a language.
const leastWords = 7

// otherScript says whether most letters of s are none of the Latin alphabet's.
func otherScript(s string) bool {
	latin, other := 0, 0
	for _, r := range s[:min(len(s), 2000)] {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
			latin++
		default:
			other++
		}
	}
	return other > 2*latin
}

// script gives a language that is written in the script of s, "und" (BCP 47)
// where several are.
func script(s string) string {
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Greek, r):
			return "el"
		case unicode.Is(unicode.Hangul, r):
			return "ko"
		case unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r):
			return "ja"
		case unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && !unicode.Is(unicode.Han, r):
			return "und"
		}
	}
	return "und"
}

// plainEnglish is a quick look whether a text begins in English, by the commonest
// function words among its first words, of four bytes and more each with what
// parts them.
func (d *doc) plainEnglish() bool {
	const least = 4 // bytes
	hits, left := 0, least*sampleWords
	for i := 0; i < len(d.units) && left > 0; i++ {
		u := &d.units[i]
		s := d.words(u)
		if u.class == cover || countWords(s, leastWords) < leastWords {
			continue
		}
		s = s[:min(len(s), left)]
		left -= len(s)
		for from := 0; from < len(s); {
			end := from
			for end < len(s) && s[end] != ' ' {
				end++
			}
			switch s[from:end] {
			case "the", "of", "and", "to", "in", "for", "on", "with", "that", "by", "we", "our", "will", "as", "is", "are", "from", "this", "their", "be", "at":
				hits++
			}
			from = end + 1
		}
		if hits*10 > sampleWords {
			return true
		}
	}
	return hits*10 > sampleWords-left/least
}

// sampleWords is how many words are looked at to tell a text's language.
const sampleWords = 800

// tellLanguage looks at the text below the cover and says whether it is
// English, the language that the rules read.
func (d *doc) tellLanguage() {
	if d.plainEnglish() {
		return
	}
	var sample []string
	t := tally{limit: sampleWords}
	for i, size := 0, 0; i < len(d.units) && size <= 6000; i++ {
		if u := &d.units[i]; u.class != cover && countWords(d.words(u), leastWords) >= leastWords {
			if t.add(d.words(u)); t.plain() {
				return
			}
			sample = append(sample, d.words(u))
			size += len(d.words(u)) + 1
		}
	}
	if t.english() {
		return
	}
	if lang := t.languageOf(strings.Join(sample, " ")); lang != "en" {
		d.foreign = lang
		d.out.Notices = append(d.out.Notices, layout.Notice{Code: "language", Message: "the text is not in English (" + lang + "): its statements are not coded"})
	}
}

// foreignKinds are titles of other languages, in small letters.
var foreignKinds = []struct{ words, english string }{
	{"déclaration conjointe", "joint statement"}, {"declaración conjunta", "joint statement"}, {"declaração conjunta", "joint statement"}, {"gemeinsame erklärung", "joint statement"}, {"dichiarazione congiunta", "joint statement"},
	{"communiqué de presse", "press release"}, {"comunicado de prensa", "press release"}, {"comunicado de imprensa", "press release"}, {"pressemitteilung", "press release"}, {"comunicato stampa", "press release"},
	{"comunicado", "communiqué"}, {"kommuniqué", "communiqué"}, {"comunicato", "communiqué"}, {"communiqué", "communiqué"},
	{"déclaration", "declaration"}, {"declaración", "declaration"}, {"declaração", "declaration"}, {"erklärung", "declaration"}, {"dichiarazione", "declaration"},
	{"schlussfolgerungen", "conclusions"}, {"conclusiones", "conclusions"}, {"conclusões", "conclusions"}, {"conclusioni", "conclusions"}, {"conclusions", "conclusions"},
	{"résolution", "resolution"}, {"resolución", "resolution"}, {"resolução", "resolution"}, {"risoluzione", "resolution"}, {"entschließung", "resolution"},
}

// inEnglish gives the English for the kind that a foreign title names, empty
// for none.
func inEnglish(title string) string {
	l := strings.ToLower(title)
	for _, k := range foreignKinds {
		if strings.Contains(l, k.words) {
			return k.english
		}
	}
	return ""
}
