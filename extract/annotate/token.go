package annotate

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/words"
)

// mark tells words from the signs between them.
type mark uint8

const (
	mWord mark = iota
	mNumber
	mComma
	mSemicolon
	mColon
	mDash
	mStop // . ! ? … and newlines
)

// capital tells how a word is written.
type capital uint8

const (
	lower capital = iota
	initial
	allCaps
)

// tok is a word or a sign. is holds every reading the lexicon knows until
// disambiguate leaves one; a word nobody knows is a noun.
type tok struct {
	start, end int32 // bytes of the statement's text
	mark       mark
	caps       capital
	genitive   bool // Mexico's, the sides'
	maybe      bool // a past form that may be a participle
	opens      bool // the first word of phrases
	party      int8 // from 1: one of ctx.Parties, group or body; see naming
	is         reading
	e          *entry
}

// scanner cuts a statement into tokens and settles what each is.
type scanner struct {
	sentence
	lex   *Lexicon
	known []*entry // of each word
	wants int      // from 1: the token of a governor whose infinitive has not come
	front bool     // in a phrase that a preposition opened before the subject
}

// scan reads text. What stands in brackets or, inside the sentence, in
// quotation marks is left out: it says nothing about the clause around it.
func (s *scanner) scan(t words.Text) {
	text := t.S
	s.text = text
	s.known = s.lex.entries.FindAll(t.Words, s.known)
	i := 0 // what has been read
	for k := range t.Words {
		start, end := t.Bounds(k)
		if start > i && (text[i] != ' ' || start > i+1) {
			i = s.signs(i, start)
		}
		if start < i {
			continue // in what is left out, or hangs on the word before
		}
		switch {
		case end < len(text) && text[end] == ')' && enumerator(text[start:end]):
			i = end + 1
		case t.Words[k].Form&(words.Figure|words.Wide) == 0 && alone(text, end):
			s.plain(text[start:end], start, t.Words[k].Form&words.Capital != 0, s.known[k])
			i = end
		default:
			i = s.word(start)
		}
	}
	s.signs(i, len(text))
}

// signs reads what stands between words, from i up to to. It gives where to go
// on, which may lie behind to.
func (s *scanner) signs(i, to int) int {
	text := s.text
	for i < to {
		c := text[i]
		switch {
		case c == ' ' || c == '\t':
			i++
			continue
		case c == '\n' || c == '\r':
			if n := len(s.toks); n > 0 && s.toks[n-1].mark == mWord {
				s.sign(i, i+1, mStop)
			}
			i++
			continue
		case c == ',':
			s.sign(i, i+1, mComma)
			i++
			continue
		case c == ';':
			s.sign(i, i+1, mSemicolon)
			i++
			continue
		case c == ':' && len(s.toks) > 0 && s.key(len(s.toks)-1) == "to" && strings.Trim(text[i:], ": \n") != "":
			i++ // seek to: share data; …
			continue
		case c == ':':
			s.sign(i, i+1, mColon)
			i++
			continue
		case c == '.' && i+2 < len(text) && text[i+1] == ' ' && 'a' <= text[i+2] && text[i+2] <= 'z':
			i++ // Jr. met
			continue
		case c == '.' || c == '!' || c == '?':
			s.sign(i, i+1, mStop)
			i++
			continue
		case c == '(' || c == '[':
			i = s.bracket(i)
			continue
		case c == '-':
			s.sign(i, i+1, mDash)
			i++
			continue
		case c == '"':
			i = s.quotation(i, 1, "\"")
			continue
		case c < utf8.RuneSelf && c != '&' && c != '$':
			i++
			continue
		case c >= utf8.RuneSelf:
			if n := s.special(i); n > 0 {
				i = n
				continue
			}
		}
		i = s.word(i)
	}
	return i
}

// alone tells whether nothing hangs on a word of letters that ends at end.
func alone(text string, end int) bool {
	if end == len(text) {
		return true
	}
	switch text[end] {
	case ' ', '\n', ';', ':', ')':
		return true
	case ',', '.':
		return end+1 == len(text) || text[end+1] == ' '
	}
	return false
}

// enumerator tells whether a word before a bracket only counts what follows: "to
// i) share data; ii) train crews". One in brackets is passed over with them.
func enumerator(w string) bool {
	if len(w) > 4 {
		return false
	}
	if len(w) == 1 || digit(w[0]) && digit(w[len(w)-1]) {
		return true
	}
	return strings.Trim(w, "ivx") == ""
}

// plain takes the word w, which begins at start and stands alone, for a token;
// begins says that it does so with a capital, e is what the lexicon knows of it.
func (s *scanner) plain(w string, start int, begins bool, e *entry) {
	s.toks = append(s.toks, tok{start: int32(start), end: int32(start + len(w))})
	t := &s.toks[len(s.toks)-1]
	if begins {
		t.caps = capitalOf(w)
	}
	if e != nil {
		t.e, t.is, t.opens = e, e.is, e.phrase != 0
	}
	if t.is == 0 {
		t.is = s.unknown(t.caps, w, len(s.toks) == 1)
	}
}

// capitalOf tells how a word that begins with a capital is written.
func capitalOf(w string) capital {
	if len(w) > 1 && isCapital(w[len(w)-1]) && isCapital(w[1]) {
		return allCaps
	}
	return initial
}

func isCapital(c byte) bool { return 'A' <= c && c <= 'Z' }

func alnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func (s *scanner) sign(i, end int, m mark) {
	s.toks = append(s.toks, tok{start: int32(i), end: int32(end), mark: m})
}

// special handles a sign beyond ASCII at i; it gives where to go on, 0 for a letter.
func (s *scanner) special(i int) int {
	r, n := utf8.DecodeRuneInString(s.text[i:])
	switch r {
	case '–', '—', '―':
		s.sign(i, i+n, mDash)
	case '…':
		s.sign(i, i+n, mStop)
	case '“', '„', '«':
		return s.quotation(i, n, "”")
	case '‘', '’', '”', '»', '›', '‹', '•', '·', '\u00a0', '\u202f', '\u2009', '\u200b', '\ufeff', '\u00ad', '≈':
	default:
		return 0
	}
	return i + n
}

// bracket passes over (…) where it closes soon and does not open the text.
func (s *scanner) bracket(i int) int {
	const far = 600
	if len(s.toks) == 0 {
		return i + 1
	}
	depth := 0
	for j := i; j < len(s.text) && j < i+far; j++ {
		switch s.text[j] {
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 {
				return j + 1
			}
		}
	}
	return i + 1
}

// quotation takes a quotation inside the sentence for one noun.
func (s *scanner) quotation(i, n int, closing string) int {
	const far = 1000
	if len(s.toks) == 0 {
		return i + n
	}
	rest := s.text[i+n:]
	if len(rest) > far {
		rest = rest[:far]
	}
	j := strings.Index(rest, closing)
	if j < 0 {
		return i + n
	}
	end := i + n + j + len(closing)
	s.toks = append(s.toks, tok{start: int32(i), end: int32(end), is: rNoun, caps: initial})
	return end
}

// inWord are the bytes that a word goes on with whatever stands around them.
var inWord = func() (in [256]bool) {
	for c := range in {
		in[c] = alnum(byte(c)) || strings.IndexByte("&$%_@+", byte(c)) >= 0
	}
	return in
}()

// word reads a word at i, with what hangs on it by hyphen, stroke or
// apostrophe, and looks it up.
func (s *scanner) word(i int) int {
	text := s.text
	j := i
	dotted := false
loop:
	for j < len(text) {
		c := text[j]
		if inWord[c] {
			j++
			continue
		}
		switch {
		case c == '-' || c == '/' || c == '\'':
			if j+1 < len(text) && (alnum(text[j+1]) || text[j+1] >= utf8.RuneSelf) && j > i {
				j++
				continue
			}
			break loop
		case c == '.':
			// U.S., e.g., 3.5
			if j+1 < len(text) && alnum(text[j+1]) || dotted && j+1 < len(text) && text[j-1] != '.' && j-i < 8 {
				dotted = true
				j++
				continue
			}
			break loop
		case c == ',':
			if j > i && j+1 < len(text) && digit(text[j-1]) && digit(text[j+1]) {
				j++
				continue
			}
			break loop
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[j:])
			switch r {
			case '’', '–', '‑':
				if next := j + n; next < len(text) && j > i && (alnum(text[next]) || text[next] >= 0xC3 && text[next] < 0xE2) {
					j = next
					continue
				}
				break loop
			case '‘', '”', '“', '—', '…', '»', '«', '\u00a0', '\u202f', '\u2009', '•', '·', '≈':
				break loop
			}
			j += n
		default:
			break loop
		}
	}
	if j == i {
		return i + 1
	}
	t := tok{start: int32(i), end: int32(j)}
	w := text[i:j]
	switch {
	case w[len(w)-1] != 's':
	case strings.HasSuffix(w, "'s"):
		w, t.genitive = w[:len(w)-2], true
	case strings.HasSuffix(w, "’s"):
		w, t.genitive = w[:len(w)-len("’s")], true
	case strings.HasPrefix(text[j:], "’ "), strings.HasPrefix(text[j:], "' "):
		t.genitive = true
	}
	if n, full := clitic(w); n > 0 {
		end := i + len(w) - n
		t.end = int32(end)
		s.look(&t, text[i:end])
		second := tok{start: int32(end), end: int32(j)}
		s.look(&second, full)
		s.toks = append(s.toks, t, second)
		return j
	}
	s.look(&t, w)
	s.toks = append(s.toks, t)
	return j
}

// clitics are the short forms that hang on a word, with what they stand for.
var clitics = [...][2]string{{"'re", "are"}, {"’re", "are"}, {"'ve", "have"}, {"’ve", "have"}, {"'ll", "will"}, {"’ll", "will"}, {"n't", "not"}, {"n’t", "not"}}

// clitic gives the length in bytes of the short form that ends w, and what it
// stands for; 0 for none.
func clitic(w string) (n int, full string) {
	switch w[len(w)-1] {
	case 'e', 'l', 't':
	default:
		return 0, ""
	}
	for i := range clitics {
		if c := &clitics[i]; len(w) > len(c[0]) && strings.HasSuffix(w, c[0]) {
			return len(c[0]), c[1]
		}
	}
	return 0, ""
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// str gives a token's words.
func (s *scanner) str(i int) string { return s.text[s.toks[i].start:s.toks[i].end] }

// low is a token's words in small letters.
func (s *scanner) low(i int) string {
	w := s.str(i)
	t := &s.toks[i]
	if t.e != nil && len(t.e.key) == len(w) && (t.e.key == w || strings.EqualFold(t.e.key, w)) {
		return t.e.key // made once
	}
	return strings.ToLower(w)
}
