package annotate

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/paraph/paraph/extract/words"
)

//go:embed lexicon/verbs.tsv lexicon/nouns.tsv lexicon/words.tsv
var tables embed.FS

// Lexicon is what the annotator knows of words: verbs with what they do to a
// clause, nouns with what they stand for, and the words and phrases that hold
// clauses together. Its three tables say their columns in their first lines.
type Lexicon struct {
	verbs   []verb
	nouns   []noun
	words   []word
	phrases []phrase

	entries words.Table[entry]
}

// slot gives the entry for key, making it where there is none. The pointer
// holds until the next call.
func (l *Lexicon) slot(key string) *entry {
	e := l.entries.Put(key)
	e.key = key
	return e
}

// find gives the entry for a form in any case, nil for none.
func (l *Lexicon) find(form string) *entry { return l.entries.Get(form) }

// reading is a set of the parts of speech that a form can be.
type reading uint32

const (
	rNoun reading = 1 << iota
	rAdj
	rAdv
	rDet
	rPoss
	rPron
	rPrep
	rConj
	rSub
	rRel
	rModal
	rBe
	rHave
	rDo
	rTo
	rNeg
	rBase // verb forms: share, shares, shared (past), shared (participle), sharing
	rS
	rPast
	rPart
	rIng
)

const rVerb = rBase | rS | rPast | rPart | rIng

// entry is one form. verb, noun and word are indices from 1, 0 for none;
// phrase is the first of the phrases that the form opens, from 1, and seconds
// are the first letters of their second words, by the lower five bits.
type entry struct {
	key                      string
	is                       reading
	verb, noun, word, phrase int16
	seconds                  uint32
}

type verb struct {
	lemma string
	class verbClass
	frame frame
}

type noun struct {
	lemma string
	class nounClass
	verb  string // lemma of the action it names
	event bool   // names something brought about
	judge bool
}

type word struct {
	class reading
	value string
}

type phrase struct {
	entry entry    // as a token of its own
	tail  []string // the words after the first
	next  int16    // the next phrase with the same first word

}

type verbClass uint8

const (
	vAct verbClass = iota
	vEffect
	vDecide
	vIntend
	vTentative
	vLight
	vTask
	vInvite
	vStance
	vSay
	vReport
	vPerform
	vJudge
	vState
)

var verbClasses = []string{"act", "effect", "decide", "intend", "tentative", "light", "task", "invite", "stance", "say", "report", "perform", "judge", "state"}

// frame is a set of the complements that a verb takes.
type frame uint16

const (
	fInf     frame = 1 << iota // t: to share
	fToIng                     // T: to sharing
	fIng                       // g: sharing
	fThat                      // h: that …
	fObjInf                    // o: somebody to share
	fNoun                      // n: the base form is a noun too
	fDouble                    // d: doubles its last consonant
	fObjless                   // i: used without object
	fMostly                    // v: a noun too, but more often the verb
	fIdle                      // x: accomplishes nothing
)

const frameLetters = "tTghondivx"

type nounClass uint8

const (
	nThing nounClass = iota
	nSpeaker
	nBody
	nProject
	nScheme
	nAbstract
	nNations
	nOutsider
	nTime
	nEvent
	nFirm
	nIntended
	nTentative
	nLight
)

var nounClasses = []string{"thing", "speaker", "body", "project", "scheme", "abstract", "nations", "outsider", "time", "event", "firm", "intended", "tentative", "light"}

var wordClasses = []struct {
	name string
	is   reading
}{

	{"det", rDet}, {"poss", rPoss}, {"pron", rPron}, {"prep", rPrep}, {"conj", rConj}, {"sub", rSub}, {"rel", rRel},
	{"modal", rModal}, {"be", rBe}, {"have", rHave}, {"do", rDo}, {"adv", rAdv}, {"adj", rAdj}, {"neg", rNeg}, {"to", rTo}, {"noun", rNoun},
}

var defaultLexicon = sync.OnceValue(func() *Lexicon {
	lex, err := buildLexicon(tables, "lexicon")
	if err != nil {
		panic(err) // the embedded tables are tested
	}
	return lex
})

// DefaultLexicon gives the lexicon that comes with the program, built when it
// is first asked for.
func DefaultLexicon() *Lexicon { return defaultLexicon() }

// LoadLexicon gives the default lexicon with the tables found in dir
// (verbs.tsv, nouns.tsv, words.tsv; each may be absent) laid over it: a row
// for a word that is known replaces what is known of it.
func LoadLexicon(dir string) (*Lexicon, error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	found := false
	for _, name := range tableNames {
		_, err := os.Stat(filepath.Join(dir, name))
		found = found || err == nil
	}
	if !found {
		return nil, fmt.Errorf("lexicon: %s: none of %s", dir, strings.Join(tableNames, ", "))
	}
	return buildLexicon(tables, "lexicon", dir)
}

// forms is about how many the tables hold.
const forms = 8000

var tableNames = []string{"verbs.tsv", "nouns.tsv", "words.tsv"}

// buildLexicon reads the tables under root in base, then those in the
// directories over.
func buildLexicon(base fs.FS, root string, over ...string) (*Lexicon, error) {
	l := &Lexicon{}
	l.entries.Grow(forms)
	readers := []func(*Lexicon, []string) error{(*Lexicon).verbRow, (*Lexicon).nounRow, (*Lexicon).wordRow}
	for i, name := range tableNames {
		data, err := fs.ReadFile(base, root+"/"+name)
		if err != nil {
			return nil, err
		}
		if err := l.rows(name, string(data), readers[i]); err != nil {
			return nil, err
		}
	}
	for _, dir := range over {
		for i, name := range tableNames {
			path := filepath.Join(dir, name)
			data, err := os.ReadFile(path)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return nil, fmt.Errorf("lexicon: %w", err)
			}
			if err := l.rows(path, string(data), readers[i]); err != nil {
				return nil, err
			}
		}
	}
	return l, nil
}

// rows hands each row's fields to read; "#" opens a comment.
func (l *Lexicon) rows(name, data string, read func(*Lexicon, []string) error) error {
	var fields [6]string
	for n := 1; data != ""; n++ {
		var row string
		row, data, _ = strings.Cut(data, "\n")
		row = strings.TrimSuffix(row, "\r")
		if row == "" || row[0] == '#' {
			continue
		}
		f := fields[:0]
		for more := true; more && len(f) < cap(f); {
			var field string
			field, row, more = strings.Cut(row, "\t")
			f = append(f, strings.TrimSpace(field))
		}
		for len(f) < 4 {
			f = append(f, "")
		}
		if f[0] == "" {
			return fmt.Errorf("lexicon: %s:%d: no word", name, n)
		}
		if err := read(l, f); err != nil {
			return fmt.Errorf("lexicon: %s:%d: %s: %w", name, n, f[0], err)
		}
	}
	return nil
}

func classOf(names []string, name string) (int, error) {
	for i, n := range names {
		if n == name {
			return i, nil
		}
	}
	return 0, fmt.Errorf("unknown class %q (one of %s)", name, strings.Join(names, ", "))
}

func (l *Lexicon) verbRow(f []string) error {
	class, err := classOf(verbClasses, f[1])
	if err != nil {
		return err
	}
	v := verb{lemma: f[0], class: verbClass(class)}
	for _, c := range f[2] {
		i := strings.IndexRune(frameLetters, c)
		if i < 0 {
			return fmt.Errorf("unknown frame letter %q (some of %s)", c, frameLetters)
		}
		v.frame |= 1 << i
	}
	n := int16(0)
	if e := l.find(v.lemma); e != nil && e.verb != 0 && l.verbs[e.verb-1].lemma == v.lemma {
		n = e.verb
		l.verbs[n-1] = v
	} else {
		l.verbs = append(l.verbs, v)
		n = int16(len(l.verbs))
	}
	past, part := f[3], ""
	if past == "" {
		past = inflect(v, "ed")
		part = past
	} else if past, part, _ = strings.Cut(past, ","); part == "" {
		part = past
	}
	part = strings.TrimSpace(part)
	base := rBase
	if v.frame&fNoun != 0 {
		base |= rNoun
	}
	s := rS
	if v.frame&fNoun != 0 {
		s |= rNoun
	}
	l.verbForm(v.lemma, base, n, true)
	l.verbForm(inflect(v, "s"), s, n, false)
	l.verbForm(inflect(v, "ing"), rIng, n, false)
	l.verbForm(past, rPast, n, false)
	l.verbForm(part, rPart, n, false)
	return nil
}

// verbForm adds a form of verb n. Where two verbs share a form ("found") the
// first in the table keeps it, but for a base form.
func (l *Lexicon) verbForm(form string, is reading, n int16, base bool) {
	e := l.slot(form)
	if e.verb != 0 && e.verb != n && !base {
		return
	}
	e.is |= is
	e.verb = n
}

func (l *Lexicon) nounRow(f []string) error {
	class, err := classOf(nounClasses, f[1])
	if err != nil {
		return err
	}
	l.nouns = append(l.nouns, noun{lemma: f[0], class: nounClass(class), verb: f[2],
		event: strings.Contains(f[3], "e"), judge: strings.Contains(f[3], "j")})
	n := int16(len(l.nouns))
	e := l.slot(f[0])
	e.is |= rNoun
	e.noun = n
	if !strings.Contains(f[3], "o") {
		plural := inflect(verb{lemma: f[0]}, "s")
		switch f[0] {
		case "woman":
			plural = "women"
		case "crisis", "analysis":
			plural = f[0][:len(f[0])-2] + "es"
		}
		e = l.slot(plural)
		e.is |= rNoun
		e.noun = n
	}
	return nil
}

func (l *Lexicon) wordRow(f []string) error {
	w := word{value: f[2]}
	for _, c := range wordClasses {
		if c.name == f[1] {
			w.class = c.is
		}
	}
	if w.class == 0 {
		return fmt.Errorf("unknown class %q", f[1])
	}
	l.words = append(l.words, w)
	n := int16(len(l.words))
	first, rest, many := strings.Cut(f[0], " ")
	e := l.slot(first)
	if !many {
		e.is |= w.class
		e.word = n
		return nil
	}
	l.phrases = append(l.phrases, phrase{
		entry: entry{key: f[0], is: w.class, word: n},
		tail:  strings.Fields(rest), next: e.phrase,
	})
	e.phrase = int16(len(l.phrases))
	e.seconds |= 1 << (strings.TrimSpace(rest)[0] & 31)
	return nil
}
