package words

import (
	"unicode"
	"unicode/utf8"
)

// Word is a run of letters and figures: "Korea", "2030s", "COP30". Hyphens,
// apostrophes and points part words; who takes "EU-Korea" for one joins them.
type Word struct {
	hash  uint64 // of its small letters
	start int32  // in the text that was cut
	len   uint16
	Form  Form
}

// Form says what a word is written with.
type Form uint8

// The forms, a set of them for each word.
const (
	Small   Form = 1 << iota // holds a small letter of ASCII
	Large                    // holds a capital of ASCII
	Figure                   // holds a figure
	Wide                     // holds a letter beyond ASCII
	Capital                  // begins with a capital of ASCII
	Counts                   // begins with a figure

	AnyForm = Form(0xFF)
)

// Text is a text with its words, or a stretch of one.
type Text struct {
	S     string
	Words []Word
	base  int32 // where S begins in the text that was cut
}

// Cut finds the words of s, which it puts into buf; buf may be nil.
func Cut(s string, buf []Word) Text { return Text{S: s, Words: appendWords(buf[:0], s)} }

// Buffer holds the words of many texts that are kept for a while, such as a
// document's statements. The zero Buffer is ready for use.
type Buffer struct {
	chunk []Word // what is cut lies behind its length
	spent int    // words in the chunks before
}

// Cut finds the words of s, which stay as they are until Reset.
func (b *Buffer) Cut(s string) Text {
	free := b.chunk[len(b.chunk):cap(b.chunk)]
	if most := len(s)/2 + 1; len(free) < most {
		b.spent += len(b.chunk)
		b.chunk = make([]Word, 0, max(most, 1024, cap(b.chunk)))
		free = b.chunk[:cap(b.chunk)]
	}
	t := Cut(s, free)
	n := len(t.Words)
	b.chunk, t.Words = b.chunk[:len(b.chunk)+n], t.Words[:n:n]
	return t
}

// mostKept is how many words' room stays for others: more than most documents
// have.
const mostKept = 1 << 16

// Reset gives all words back, for others to take their room.
func (b *Buffer) Reset() {
	if n := b.spent + len(b.chunk); b.spent > 0 && cap(b.chunk) < mostKept || cap(b.chunk) > mostKept {
		b.chunk = make([]Word, 0, min(n+n/8, mostKept)) // a text as long finds room for its last words too
	}
	b.chunk, b.spent = b.chunk[:0], 0
}

// Has says whether a word has one of the forms.
func (t *Text) Has(forms Form) bool {
	for k := range t.Words {
		if t.Words[k].Form&forms != 0 {
			return true
		}
	}
	return false
}

// Start is where word k begins in t.S.
func (t *Text) Start(k int) int { return int(t.Words[k].start - t.base) }

// Bounds are where word k begins and ends in t.S.
func (t *Text) Bounds(k int) (start, end int) {
	w := &t.Words[k]
	start = int(w.start - t.base)
	return start, start + int(w.len)
}

// End is where word k ends in t.S.
func (t *Text) End(k int) int { return t.Start(k) + int(t.Words[k].len) }

// Word is word k as it is written.
func (t *Text) Word(k int) string {
	i := t.Start(k)
	return t.S[i : i+int(t.Words[k].len)]
}

// From is the first word that begins at byte i or behind it.
func (t *Text) From(i int) int {
	at := int32(i) + t.base
	from, to := 0, len(t.Words)
	for from < to {
		if k := int(uint(from+to) / 2); t.Words[k].start < at {
			from = k + 1
		} else {
			to = k
		}
	}
	return from
}

// Slice is the text of bytes from to to. Its words are those of t, but where
// a word is cut in two.
func (t *Text) Slice(from, to int) Text {
	a, b := 0, len(t.Words)
	if from > 0 {
		a = t.From(from)
	}
	if to < len(t.S) {
		b = t.From(to)
	}
	if a > 0 && t.End(a-1) > from || b > a && t.End(b-1) > to {
		return Cut(t.S[from:to], nil)
	}
	return Text{S: t.S[from:to], Words: t.Words[a:b], base: t.base + int32(from)}
}

// longest is the number of bytes after which a word is cut.
const longest = 1 << 15

func appendWords(words []Word, s string) []Word {
	n := len(words)
	words = words[:cap(words)]
	for i := 0; i < len(s); {
		first := marks[s[i]]
		if first == 0 {
			i++
			continue
		}
		start, all, h := i, uint16(0), uint64(seed)
		for end := min(len(s), start+longest); i < end; i++ {
			m := marks[s[i]]
			if m <= beyond {
				break
			}
			all |= m
			h = (h ^ uint64(uint8(m))) * prime
		}
		w := Word{hash: finish(h), start: int32(start), len: uint16(i - start), Form: Form(all>>8) | begins(first)}
		if i < len(s) && s[i] >= utf8.RuneSelf {
			if w = wideWord(s, start); w.len == 0 {
				_, size := utf8.DecodeRuneInString(s[start:])
				i = start + size
				continue
			}
			i = start + int(w.len)
		}
		if n == len(words) {
			words = more(words)
		}
		words[n] = w
		n++
	}
	return words[:n]
}

// more makes room behind the words.
func more(words []Word) []Word {
	words = append(words, Word{})
	return words[:cap(words)]
}

// begins is the form that its first byte alone gives a word.
func begins(mark uint16) Form { return Form(mark>>8) & (Large | Figure) << 3 }

// wideWord is the word at s[start:] where a character beyond ASCII stands in it
// or behind it; its len is 0 where none begins there.
func wideWord(s string, start int) Word {
	most := s[:min(len(s), start+longest)]
	w, h, i := Word{start: int32(start), Form: begins(marks[s[start]])}, uint64(seed), start
	for i < len(most) && marks[s[i]] != 0 {
		n := 1
		if marks[s[i]] == beyond {
			var r rune
			if r, n = utf8.DecodeRuneInString(s[i:]); !unicode.IsLetter(r) {
				break
			}
			w.Form |= Wide
		}
		w.Form |= Form(marks[s[i]] >> 8)
		for end := i + n; i < end; i++ {
			h = (h ^ uint64(small[s[i]])) * prime
		}
	}
	w.hash, w.len = finish(h), uint16(i-start)
	return w
}

// marks are, for each letter and figure of ASCII, the form of a word of it over the
// small letter; 0 for the signs, which part words, and beyond for what stands beyond
// ASCII.
var marks = func() (of [256]uint16) {
	for c := range of {
		switch {
		case c >= 'a' && c <= 'z':
			of[c] = uint16(Small)<<8 | uint16(c)
		case c >= 'A' && c <= 'Z':
			of[c] = uint16(Large)<<8 | uint16(small[c])
		case c >= '0' && c <= '9':
			of[c] = uint16(Figure)<<8 | uint16(c)
		case c >= utf8.RuneSelf:
			of[c] = beyond
		}
	}
	return of
}()

const beyond = 1
