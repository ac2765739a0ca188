package font

import (
	"strings"
	"sync"

	"golang.org/x/text/encoding/charmap"
)

var cffStandard = sync.OnceValue(func() []string { return strings.Fields(cffStrings) })

// cff reads a CFF font program (Adobe Technical Note 5176) as far as its
// built-in encoding. Reads beyond the data give zeros.
type cff struct {
	data    []byte
	strings [][]byte
	bad     bool
}

// cffEncoding is the glyph name of each code; false where the program has no
// encoding of its own.
func cffEncoding(data []byte) (names [256]string, ok bool) {
	f := cff{data: data}
	if len(data) < 4 {
		return names, false
	}
	_, at := f.index(int(data[2]))
	tops, at := f.index(at)
	f.strings, _ = f.index(at)
	if f.bad || len(tops) == 0 {
		return names, false
	}
	top := topDict(tops[0])
	if _, composite := top[12<<8|30]; composite || top[17] == 0 {
		return names, false
	}
	programs, _ := f.index(top[17])
	charset := f.charset(top[15], len(programs))
	switch top[16] {
	case 0:
		return standardNames, true
	case 1: // expert
		return runeNames(charmap.Windows1252), true
	}
	f.encoding(top[16], charset, &names)
	return names, !f.bad
}

func (f *cff) byte(at int) int {
	if at < 0 || at >= len(f.data) {
		f.bad = true
		return 0
	}
	return int(f.data[at])
}

func (f *cff) short(at int) int { return f.byte(at)<<8 | f.byte(at+1) }

// index reads an INDEX at at, and gives where it ends.
func (f *cff) index(at int) (items [][]byte, end int) {
	n := f.short(at)
	if n == 0 || f.bad {
		return nil, at + 2
	}
	size := f.byte(at + 2)
	offset := func(i int) (v int) {
		for k := range size {
			v = v<<8 | f.byte(at+3+i*size+k)
		}
		return v
	}
	base := at + 2 + (n+1)*size
	from := offset(0)
	for i := 1; i <= n && !f.bad; i++ {
		to := offset(i)
		if from > to || base+to > len(f.data) || base+from < 0 {
			f.bad = true
			return nil, 0
		}
		items = append(items, f.data[base+from:base+to])
		from = to
	}
	return items, base + from
}

// topDict reads the integers of a DICT, the last operand of each operator.
// Two-byte operators are 12<<8 + the second.
func topDict(b []byte) map[int]int {
	out := map[int]int{}
	last := 0
	for i := 0; i < len(b); {
		c := int(b[i])
		i++
		switch {
		case c == 12 && i < len(b):
			out[12<<8|int(b[i])] = last
			i++
		case c <= 21:
			out[c] = last
		case c == 28 && i+1 < len(b):
			last = int(int16(b[i])<<8 | int16(b[i+1]))
			i += 2
		case c == 29 && i+3 < len(b):
			last = int(b[i])<<24 | int(b[i+1])<<16 | int(b[i+2])<<8 | int(b[i+3])
			i += 4
		case c == 30:
			for i < len(b) && b[i]&15 != 15 && b[i]>>4 != 15 {
				i++
			}
			i++
		case c >= 32 && c <= 246:
			last = c - 139
		case c >= 247 && c <= 250 && i < len(b):
			last = (c-247)*256 + int(b[i]) + 108
			i++
		case c >= 251 && c <= 254 && i < len(b):
			last = -(c-251)*256 - int(b[i]) - 108
			i++
		}
	}
	return out
}

// name is a string by its number.
func (f *cff) name(sid int) string {
	std := cffStandard()
	if sid < len(std) {
		return std[sid]
	}
	if sid -= len(std); sid < len(f.strings) {
		return string(f.strings[sid])
	}
	return ""
}

// charset is the name of each of n glyphs.
func (f *cff) charset(at, n int) []string {
	names := make([]string, 1, max(n, 1))
	if at <= 2 { // one of the predefined ones, of which ISOAdobe matters
		for sid := 1; sid < n; sid++ {
			names = append(names, f.name(sid))
		}
		return names
	}
	format := f.byte(at)
	for at++; len(names) < n && !f.bad; {
		sid, more := f.short(at), 0
		at += 2
		switch format {
		case 1:
			more = f.byte(at)
			at++
		case 2:
			more = f.short(at)
			at += 2
		}
		for ; more >= 0 && len(names) < n; more, sid = more-1, sid+1 {
			names = append(names, f.name(sid))
		}
	}
	return names
}

func (f *cff) encoding(at int, charset []string, names *[256]string) {
	format, count := f.byte(at), f.byte(at+1)
	at += 2
	glyph := 1
	put := func(code int) {
		if glyph < len(charset) && code < 256 {
			names[code] = charset[glyph]
		}
		glyph++
	}
	for range count {
		code := f.byte(at)
		at++
		put(code)
		if format&0x7f == 1 {
			for left := f.byte(at); left > 0; left-- {
				code++
				put(code)
			}
			at++
		}
	}
	if format&0x80 != 0 { // codes that share a glyph
		for i := range f.byte(at) {
			names[f.byte(at+1+3*i)] = f.name(f.short(at + 2 + 3*i))
		}
	}
}
