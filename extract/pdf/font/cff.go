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

// newCFF reads a program's first font: its strings, top DICT and glyphs.
func newCFF(data []byte) (f *cff, top map[int]int, glyphs [][]byte) {
	f = &cff{data: data}
	if len(data) < 4 {
		f.bad = true
		return f, nil, nil
	}
	_, at := f.index(int(data[2]))
	tops, at := f.index(at)
	f.strings, _ = f.index(at)
	if f.bad || len(tops) == 0 {
		f.bad = true
		return f, nil, nil
	}
	top = topDict(tops[0])
	if at := top[cffCharStrings]; at != 0 {
		glyphs, _ = f.index(at)
	}
	return f, top, glyphs
}

// Operators of a top DICT.
const (
	cffCharset     = 15
	cffEncodingAt  = 16
	cffCharStrings = 17
	cffROS         = 12<<8 | 30 // its font is keyed by CIDs
)

// cffEncoding is the glyph name of each code; false where the program has no
// encoding of its own.
func cffEncoding(data []byte) (names [256]string, ok bool) {
	f, top, glyphs := newCFF(data)
	if _, composite := top[cffROS]; f.bad || composite || top[cffCharStrings] == 0 {
		return names, false
	}
	switch top[cffEncodingAt] {
	case 0:
		return standardNames, true
	case 1: // expert
		return runeNames(charmap.Windows1252), true
	}
	f.encoding(top[cffEncodingAt], f.charset(top[cffCharset], len(glyphs)), &names)
	return names, !f.bad
}

// cffProgram reads which glyphs are blank, and their names or CIDs.
func cffProgram(data []byte) *program {
	f, top, glyphs := newCFF(data)
	if f.bad {
		return nil
	}
	p := &program{runes: make([]rune, len(glyphs)), blank: make([]bool, len(glyphs))}
	for g, program := range glyphs {
		p.blank[g] = blankCharString(program)
	}
	if ros, ok := top[cffROS]; ok {
		p.ordering = f.name(ros)
		p.glyphs = map[int]int{}
		f.eachSID(top[cffCharset], len(glyphs), func(glyph, cid int) { p.glyphs[cid] = glyph })
		return p
	}
	for g, name := range f.charset(top[cffCharset], len(glyphs)) {
		if r := []rune(nameText(name, false)); len(r) == 1 && g < len(glyphs) {
			p.name(g, r[0])
		}
	}
	return p
}

// blankCharString tells a Type 2 charstring that draws nothing: a width at
// most, then endchar.
func blankCharString(b []byte) bool {
	const endchar = 14
	for i := 0; i < len(b); {
		switch c := b[i]; {
		case c == endchar:
			return true
		case c == 28:
			i += 3
		case c >= 32 && c <= 246:
			i++
		case c >= 247 && c <= 254:
			i += 2
		case c == 255:
			i += 5
		default:
			return false
		}
	}
	return len(b) == 0
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

// topDict reads the integers of a DICT, the last operand of each operator, of
// ROS the second: the ordering. Two-byte operators are 12<<8 + the second.
func topDict(b []byte) map[int]int {
	out := map[int]int{}
	last, before := 0, 0
	put := func(v int) { before, last = last, v }
	for i := 0; i < len(b); {
		c := int(b[i])
		i++
		switch {
		case c == 12 && i < len(b):
			if out[12<<8|int(b[i])] = last; 12<<8|int(b[i]) == cffROS {
				out[cffROS] = before
			}
			i++
		case c <= 21:
			out[c] = last
		case c == 28 && i+1 < len(b):
			put(int(int16(b[i])<<8 | int16(b[i+1])))
			i += 2
		case c == 29 && i+3 < len(b):
			put(int(b[i])<<24 | int(b[i+1])<<16 | int(b[i+2])<<8 | int(b[i+3]))
			i += 4
		case c == 30:
			for i < len(b) && b[i]&15 != 15 && b[i]>>4 != 15 {
				i++
			}
			i++
		case c >= 32 && c <= 246:
			put(c - 139)
		case c >= 247 && c <= 250 && i < len(b):
			put((c-247)*256 + int(b[i]) + 108)
			i++
		case c >= 251 && c <= 254 && i < len(b):
			put(-(c-251)*256 - int(b[i]) - 108)
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
	names := make([]string, max(n, 1))
	f.eachSID(at, n, func(glyph, sid int) { names[glyph] = f.name(sid) })
	return names
}

// eachSID tells the name's number, or the CID, of each of n glyphs but the
// first.
func (f *cff) eachSID(at, n int, tell func(glyph, sid int)) {
	if at <= 2 { // one of the predefined ones, of which ISOAdobe matters
		for sid := 1; sid < n; sid++ {
			tell(sid, sid)
		}
		return
	}
	format := f.byte(at)
	for glyph := 1; glyph < n && !f.bad; {
		at++
		sid, more := f.short(at), 0
		at++
		switch format {
		case 1:
			at++
			more = f.byte(at)
		case 2:
			more = f.short(at + 1)
			at += 2
		}
		for ; more >= 0 && glyph < n; more, sid = more-1, sid+1 {
			tell(glyph, sid)
			glyph++
		}
	}
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
