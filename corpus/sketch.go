package corpus

import (
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/model"
)

// Two files carry the same statement when their items share most of their
// words in the same order. A text is known by the smallest hashes of its
// five-word runs (Broder's bottom-k sketch): the share that two sketches have
// in common estimates the Jaccard index of the runs, with a standard error of
// about 1/√k.
const (
	runWords   = 5
	sketchSize = 512
	keyHashes  = 8
	// sameText is the share of runs above which two texts of one meeting are
	// one statement. A copy read from another format keeps above 0.8; a press
	// release that reports a statement, or the next meeting's statement with
	// the same boilerplate, stays below 0.3.
	sameText = 0.5
)

// sketch is a sorted list of the smallest distinct hashes.
type sketch []uint64

// sketchOf reads the items, or the whole text where there are none, and
// counts their words.
func sketchOf(d *model.Document) (s sketch, words int) {
	var h runHasher
	for i := range d.Items {
		h.text(d.Items[i].Text)
	}
	words = h.words
	if words == 0 {
		h.text(d.Text)
	}
	slices.Sort(h.hashes)
	s = slices.Compact(h.hashes)
	return slices.Clone(s[:min(len(s), sketchSize)]), words
}

type runHasher struct {
	window [runWords]uint64
	words  int
	hashes []uint64
}

// text adds a text's words. Runs go on across items, so that where a text is
// cut matters little.
func (h *runHasher) text(s string) {
	s = strings.ToLower(s)
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			s = s[n:]
			continue
		}
		end := n
		for end < len(s) {
			r, n := utf8.DecodeRuneInString(s[end:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				break
			}
			end += n
		}
		h.word(fnv(s[:end]))
		s = s[end:]
	}
}

func (h *runHasher) word(w uint64) {
	h.window[h.words%runWords] = w
	h.words++
	if h.words < runWords {
		return
	}
	x := uint64(0)
	for i := range runWords {
		x = mix(x ^ h.window[(h.words+i)%runWords])
	}
	h.hashes = append(h.hashes, x)
	if len(h.hashes) >= 1<<16 { // keep memory flat for very long texts
		slices.Sort(h.hashes)
		h.hashes = slices.Compact(h.hashes)
		h.hashes = h.hashes[:min(len(h.hashes), sketchSize)]
	}
}

// alike estimates the Jaccard index of two texts' runs.
func (a sketch) alike(b sketch) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	i, j, seen, both := 0, 0, 0, 0
	for seen < sketchSize && (i < len(a) || j < len(b)) {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			i++
		case i == len(a) || b[j] < a[i]:
			j++
		default:
			i, j, both = i+1, j+1, both+1
		}
		seen++
	}
	return float64(both) / float64(seen)
}

// keysOf gives the hashes under which readings of the same statement meet:
// the number, and each fact of the meeting together with each of the smallest
// runs, so that a thousand different texts of one meeting do not all have to
// be compared.
func keysOf(d *model.Document, s sketch) []uint64 {
	facts := []string{"id\x00" + d.ID}
	if m := d.Meeting; m != nil {
		if m.Series != "" && m.Ordinal > 0 {
			facts = append(facts, "nth\x00"+m.Series+"\x00"+strconv.Itoa(m.Ordinal))
		}
		if m.Series != "" && m.Date != "" {
			facts = append(facts, "on\x00"+m.Series+"\x00"+m.Date)
		}
		if m.Date != "" && len(d.Parties) > 0 {
			ids := make([]string, len(d.Parties))
			for i, p := range d.Parties {
				ids[i] = p.ID
			}
			facts = append(facts, "who\x00"+m.Date+"\x00"+strings.Join(ids, ","))
		}
	}
	var keys []uint64
	for _, f := range facts {
		h := fnv(f)
		for _, x := range s[:min(len(s), keyHashes)] {
			keys = append(keys, mix(h^x))
		}
		if len(s) == 0 {
			keys = append(keys, h)
		}
	}
	return keys
}

// fnv is FNV-1a; the hashes are stored, so they must be the same everywhere
// and for ever, which hash/maphash is not.
func fnv(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// mix is the finalizer of SplitMix64.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func packHashes(h []uint64) []byte {
	b := make([]byte, 0, 8*len(h))
	for _, x := range h {
		b = binary.LittleEndian.AppendUint64(b, x)
	}
	return b
}

func unpackHashes(b []byte) []uint64 {
	h := make([]uint64, len(b)/8)
	for i := range h {
		h[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	return h
}
