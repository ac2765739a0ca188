package party

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/words"
)

//go:embed countries.tsv
var countries string

// entry is one way to name a party; an empty id marks a name that only holds
// a country's name.
type entry struct {
	name      string
	id        string
	adjective bool
	second    uint8 // where its second word begins, 0 for none
}

// index finds names by their first word.
type index struct {
	byWord words.Table[[]entry] // longest first
	short  map[string]string    // code → English short name
	names  map[string][]string
}

var english = sync.OnceValue(func() *index {
	ix := &index{short: make(map[string]string, 256), names: make(map[string][]string, 256)}
	ix.byWord.Grow(800)
	for line := range strings.Lines(countries) {
		if line[0] == '#' {
			continue
		}
		id, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		short, rest, _ := strings.Cut(rest, "\t")
		official, rest, _ := strings.Cut(rest, "\t")
		adjectives, others, _ := strings.Cut(rest, "\t")
		if id == "-" {
			id = ""
		} else {
			ix.short[id], _, _ = strings.Cut(cmp.Or(short, official), ";")
		}
		ix.addAll(id, short, false)
		ix.addAll(id, official, false)
		ix.addAll(id, adjectives, true)
		ix.addAll(id, others, false)
	}
	return ix
})

// addAll adds the names of a column.
func (ix *index) addAll(id, names string, adjective bool) {
	for name := range strings.SplitSeq(names, ";") {
		ix.add(id, name, adjective)
		if rest, ok := strings.CutPrefix(name, "Saint "); ok {
			ix.add(id, "St "+rest, adjective)
			ix.add(id, "St. "+rest, adjective)
		}
	}
}

func (ix *index) add(id, name string, adjective bool) {
	if name == "" {
		return
	}
	name = strings.ReplaceAll(name, "’", "'")
	if id != "" && !adjective && !slices.Contains(ix.names[id], name) {
		ix.names[id] = append(ix.names[id], name)
	}
	list := ix.byWord.Put(strings.ToLower(firstWord(name)))
	at := len(*list)
	for at > 0 && len((*list)[at-1].name) < len(name) {
		at--
	}
	*list = slices.Insert(*list, at, entry{name, id, adjective, uint8(strings.IndexByte(name, ' ') + 1)})
}

// longest gives the longest of the entries whose name stands at text[i:] as
// whole words, and where it ends.
func longest(list *[]entry, text string, i int) (*entry, int) {
	if list == nil {
		return nil, 0
	}
	rest, plain := text[i:], -1 // how many bytes of rest can stand for themselves alone
	for all, k := *list, 0; k < len(all); k++ {
		e := &all[k]
		if n := int(e.second); n > 0 && n < len(rest) && rest[n-1] == ' ' && rest[n] != e.name[n] && !stands[rest[n]] {
			continue // another second word, most often
		}
		end := len(e.name)
		if !strings.HasPrefix(rest, e.name) {
			if plain < 0 {
				plain = standing(rest[:min(len(rest), len(all[0].name))])
			}
			if end <= plain || plain == len(rest) {
				continue
			}
			end = matchAt(rest, e.name)
		}
		if end > 0 && endsWord(rest, end, e.name) {
			return e, i + end
		}
	}
	return nil, 0
}

// standing is how many bytes of s come before one that matchAt takes for others.
func standing(s string) int {
	for i := range len(s) {
		if stands[s[i]] {
			return i
		}
	}
	return len(s)
}

// stands are the bytes that begin what stands for others in a name: the last two
// are a no-break space's and a curly apostrophe's first.
var stands = [256]bool{'\n': true, '&': true, 0xC2: true, 0xE2: true}

// matchAt says where name, standing at the beginning of text, ends; 0 where it
// does not stand there: a curly apostrophe and any white space match the plain
// ones, "&" an "and".
func matchAt(text, name string) (i int) {
	for j := 0; j < len(name); j++ {
		switch {
		case i >= len(text):
			return 0
		case text[i] == name[j] || name[j] == ' ' && text[i] == '\n':
			i++
		case name[j] == 'a' && text[i] == '&' && strings.HasPrefix(name[j:], "and "):
			i++
			j += len("and") - 1
		case name[j] == '\'' && strings.HasPrefix(text[i:], "’"):
			i += len("’")
		case name[j] == ' ' && strings.HasPrefix(text[i:], "\u00a0"):
			i += len("\u00a0")
		default:
			return 0
		}
	}
	return i
}

// startsWord says whether a capital opens a word at text[i]. A word that hangs
// on a small one by a hyphen ("non-EU") does not count.
func startsWord(text string, i int) bool {
	if c := text[i]; c < 'A' || c > 'Z' {
		if r, _ := utf8.DecodeRuneInString(text[i:]); c < utf8.RuneSelf || !unicode.IsUpper(r) {
			return false
		}
	}
	if i == 0 || text[i-1] == ' ' {
		return true
	}
	before, n := utf8.DecodeLastRuneInString(text[:i])
	if unicode.IsLetter(before) || unicode.IsDigit(before) {
		return false
	}
	if before != '-' || i == n {
		return true
	}
	k := i - n
	for k > 0 && text[k-1] >= 'a' && text[k-1] <= 'z' {
		k--
	}
	return k == i-n || k > 0 && text[k-1] != ' '
}

// endsWord says whether a name may end at text[end:]: not inside a word.
func endsWord(text string, end int, name string) bool {
	if name[len(name)-1] == '.' || end >= len(text) || text[end] == ' ' {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[end:])
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// firstWord is the word that a name begins with.
func firstWord(name string) string {
	var buf [8]words.Word
	t := words.Cut(name, buf[:0])
	return t.Word(0)
}
