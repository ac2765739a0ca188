package link

import (
	_ "embed"
	"encoding/binary"
)

// related.bin tells of some 20,000 stems of general English how common they
// are, which stems mean nearly the same, and what each is about, as a vector.
// It is made by gen, where its sources and licences are told. All numbers are
// little-endian:
//
//	n uint32 | n+1 starts of text, uint32 | n ranks, uint16 |
//	n+1 starts of neighbours, uint32 | text, stems in order | neighbours:
//	number of the stem, uint16, and likeness in hundredths, uint8 |
//	n vectors of 48 numbers, int8, of length 127
//
//go:embed related.bin
var related string

const (
	neighbourSize = 3
	vectorSize    = 48
)

// unknownStem is the number of a stem that the table does not have.
const unknownStem = -1

func u32(at int) int { return int(binary.LittleEndian.Uint32([]byte(related[at : at+4]))) }
func u16(at int) int { return int(related[at]) | int(related[at+1])<<8 }

func relatedCount() int { return u32(0) }

// relatedText is the stem with number i.
func relatedText(i int) string {
	n := relatedCount()
	text := 4 + 4*(n+1) + 2*n + 4*(n+1)
	return related[text+u32(4+4*i) : text+u32(4+4*i+4)]
}

// relatedFind gives the number of a stem, or unknownStem.
func relatedFind(stem string) int {
	lo, hi := 0, relatedCount()
	for lo < hi {
		mid := (lo + hi) / 2
		if relatedText(mid) < stem {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < relatedCount() && relatedText(lo) == stem {
		return lo
	}
	return unknownStem
}

// relatedRank is the place of stem i among the words of general English, from
// 1, the commonest.
func relatedRank(i int) int { return u16(4 + 4*(relatedCount()+1) + 2*i) }

// relatedEach calls f with each neighbour of stem i and its likeness, 0 to 1.
func relatedEach(i int, f func(stem int, like float64)) {
	n := relatedCount()
	first := 4 + 4*(n+1) + 2*n
	body := first + 4*(n+1) + u32(4+4*n)
	for k := u32(first + 4*i); k < u32(first+4*i+4); k++ {
		at := body + neighbourSize*k
		f(u16(at), float64(related[at+2])/100)
	}
}

// vector is what a stem, or a whole text, is about.
type vector [vectorSize]float32

// relatedVector is the vector of stem i.
func relatedVector(i int) (v vector) {
	n := relatedCount()
	first := 4 + 4*(n+1) + 2*n
	body := first + 4*(n+1) + u32(4+4*n) + neighbourSize*u32(first+4*n)
	for k := range v {
		v[k] = float32(int8(related[body+i*vectorSize+k])) / 127
	}
	return v
}

func (v *vector) add(w vector, times float32) {
	for k := range v {
		v[k] += times * w[k]
	}
}

func (v *vector) scale(times float32) {
	for k := range v {
		v[k] *= times
	}
}

func (v *vector) dot(w *vector) float64 {
	var s float32
	for k := range v {
		s += v[k] * w[k]
	}
	return float64(s)
}
