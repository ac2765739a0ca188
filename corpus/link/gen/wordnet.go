package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// What a sense counts for by its place among a word's senses, the commonest
// first, and what is left of it one step up or across.
var (
	senseWeight = []float64{1, 0.8, 0.6, 0.4}
	upward      = 0.7 // to what the sense is a kind of
	across      = 0.9 // to a word derived from it, or like it
)

// crowded is how many stems may reach a sense before it is too general to
// bring any two of them near.
const crowded = 100

// sense is one of a word, with its place among the word's senses of its part
// of speech.
type sense struct {
	id    string
	place int
}

type wordnet struct {
	senses     map[string][]sense
	up, beside map[string][]string // id of a sense → ids
	base       map[string]string   // irregular forms
}

// lookUp gives each stem the senses its words reach, each with its weight.
func lookUp(dir string, stems []*stem) {
	w := open(dir)
	reached := map[string]int{}
	for _, e := range stems {
		e.senses = map[string]float64{}
		for _, form := range e.forms {
			for _, lemma := range w.lemmas(form) {
				w.reach(lemma, e.senses)
			}
		}
		for s := range e.senses {
			reached[s]++
		}
	}
	for _, e := range stems {
		for s := range e.senses {
			if reached[s] > crowded {
				delete(e.senses, s)
			}
		}
	}
}

func (w *wordnet) reach(lemma string, into map[string]float64) {
	put := func(s string, x float64) { into[s] = max(into[s], x) }
	for _, s := range w.senses[lemma] {
		x := senseWeight[s.place]
		put(s.id, x)
		for _, u := range w.up[s.id] {
			put(u, x*upward)
		}
		for _, u := range w.beside[s.id] {
			put(u, x*across)
		}
	}
}

// meet is how near two stems are: the best product at a sense both reach.
func meet(a, b map[string]float64) (best float64) {
	if len(a) > len(b) {
		a, b = b, a
	}
	for s, x := range a {
		best = max(best, x*b[s])
	}
	return best
}

var endings = [][2]string{{"ies", "y"}, {"es", ""}, {"es", "e"}, {"s", ""}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}}

func (w *wordnet) lemmas(word string) []string {
	out := []string{word}
	if b, ok := w.base[word]; ok {
		out = append(out, b)
	}
	for _, e := range endings {
		if b, ok := strings.CutSuffix(word, e[0]); ok && len(b) > 1 {
			out = append(out, b+e[1])
			if n := len(b); len(e[0]) > 1 && b[n-1] == b[n-2] {
				out = append(out, b[:n-1])
			}
		}
	}
	return out
}

// open reads the database files (format: wndb(5WN)).
func open(dir string) *wordnet {
	w := &wordnet{map[string][]sense{}, map[string][]string{}, map[string][]string{}, map[string]string{}}
	for pos, name := range map[string]string{"n": "noun", "v": "verb", "a": "adj"} {
		lines(filepath.Join(dir, "index."+name), func(f []string) {
			count, _ := strconv.Atoi(f[2])
			for i, offset := range f[len(f)-count:][:min(count, len(senseWeight))] {
				w.senses[f[0]] = append(w.senses[f[0]], sense{pos + offset, i})
			}
		})
		lines(filepath.Join(dir, "data."+name), func(f []string) {
			id := pos + f[0]
			count, _ := strconv.ParseInt(f[3], 16, 0)
			at := 4 + 2*int(count)
			pointers, _ := strconv.Atoi(f[at])
			for i := range pointers {
				p := f[at+1+4*i:]
				switch p[0] {
				case "@", "@i":
					w.up[id] = append(w.up[id], p[2]+p[1])
				case "+", "&":
					w.beside[id] = append(w.beside[id], p[2]+p[1])
				}
			}
		})
	}
	for _, name := range []string{"noun", "verb"} {
		lines(filepath.Join(dir, name+".exc"), func(f []string) { w.base[f[0]] = f[1] })
	}
	return w
}

func lines(path string, f func(fields []string)) {
	file, err := os.Open(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer file.Close()
	s := bufio.NewScanner(file)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if !strings.HasPrefix(s.Text(), " ") {
			f(strings.Fields(s.Text()))
		}
	}
}
