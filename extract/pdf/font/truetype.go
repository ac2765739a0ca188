package font

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// table is a table of a TrueType font. Reads beyond its end give zeros.
type table []byte

func (t table) byte(at int) int {
	if at < 0 || at >= len(t) {
		return 0
	}
	return int(t[at])
}

func (t table) short(at int) int { return t.byte(at)<<8 | t.byte(at+1) }
func (t table) long(at int) int  { return t.short(at)<<16 | t.short(at+2) }

// from is the rest of the table from at on.
func (t table) from(at int) table {
	if at < 0 || at > len(t) {
		return nil
	}
	return t[at:]
}

// tables finds the tables of a TrueType or OpenType font by their names.
func tables(data []byte) map[string]table {
	t := table(data)
	at := 0
	if string(data[:4]) == "ttcf" { // of a collection the first font
		at = t.long(12)
	}
	out := map[string]table{}
	for i := range min(t.short(at+4), 64) {
		entry := t.from(at + 12 + 16*i)
		if len(entry) < 16 {
			break
		}
		body := t.from(entry.long(8))
		out[string(entry[:4])] = body[:min(len(body), entry.long(12))]
	}
	return out
}

// trueTypeProgram reads the tables cmap, post and loca.
func trueTypeProgram(data []byte) *program {
	t := tables(data)
	n := t["maxp"].short(4)
	p := &program{runes: make([]rune, n), blank: make([]bool, n)}
	size := 2 << (t["head"].short(50) & 1)
	loca := t["loca"]
	for g := range n {
		at := loca.from(g * size)
		if len(at) < 2*size {
			break
		}
		p.blank[g] = size == 2 && at.short(0) == at.short(2) || size == 4 && at.long(0) == at.long(4)
	}
	p.readCmap(t["cmap"])
	p.readPost(t["post"])
	return p
}

// readCmap reads the maps from characters, and from the codes of simple fonts,
// to glyphs: Windows' symbols before the Macintosh's (9.6.6.4).
func (p *program) readCmap(t table) {
	for i := range min(t.short(2), 32) {
		platform, encoding, sub := t.short(4+8*i), t.short(6+8*i), t.from(t.long(8+8*i))
		switch {
		case platform == 0, platform == 3 && (encoding == 1 || encoding == 10):
			sub.mapped(func(code, glyph int) { p.name(glyph, rune(code)) })
		case platform == 3 && encoding == 0:
			sub.mapped(func(code, glyph int) { p.codes[code&255] = glyph })
		case platform == 1:
			sub.mapped(func(code, glyph int) {
				if code < 256 && p.codes[code] == 0 {
					p.codes[code] = glyph
				}
			})
		}
	}
}

// name gives a glyph its character, where none is known and r is one.
func (p *program) name(glyph int, r rune) {
	if glyph > 0 && glyph < len(p.runes) && p.runes[glyph] == 0 && r > ' ' && !private(r) {
		p.runes[glyph] = r
	}
}

// private tells characters without a common meaning.
func private(r rune) bool { return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 }

// mapped tells every code of a subtable of cmap, and its glyph.
func (t table) mapped(tell func(code, glyph int)) {
	switch t.short(0) {
	case 0:
		for code := range 256 {
			tell(code, t.byte(6+code))
		}
	case 4:
		t.segments(tell)
	case 6:
		first := t.short(6)
		for i := range t.short(8) {
			tell(first+i, t.short(10+2*i))
		}
	case 12:
		left := maxRange
		for i := range min(t.long(12), len(t)/12) {
			from, to, glyph := t.long(16+12*i), t.long(20+12*i), t.long(24+12*i)
			for code := from; code <= to && left > 0; code, left = code+1, left-1 {
				tell(code, glyph+code-from)
			}
		}
	}
}

// segments reads a subtable of format 4.
func (t table) segments(tell func(code, glyph int)) {
	n := t.short(6) / 2
	ends, starts := t.from(14), t.from(16+2*n)
	deltas, offsets := t.from(16+4*n), t.from(16+6*n)
	left := maxRange
	for i := range n {
		offset := offsets.short(2 * i)
		for code := starts.short(2 * i); code <= ends.short(2*i) && code < 0xFFFF && left > 0; code, left = code+1, left-1 {
			glyph := code
			if offset != 0 {
				if glyph = offsets.short(2*i + offset + 2*(code-starts.short(2*i))); glyph == 0 {
					continue
				}
			}
			tell(code, (glyph+deltas.short(2*i))&0xFFFF)
		}
	}
}

// readPost reads the glyphs' names: the Macintosh's own 258 by number, then
// those that the table holds.
func (p *program) readPost(t table) {
	switch t.long(0) {
	case 0x10000:
		for g := range p.runes {
			p.name(g, macintosh(g))
		}
		return
	case 0x20000:
	default:
		return
	}
	n := min(t.short(32), len(p.runes))
	var names []string
	for at := 34 + 2*t.short(32); at < len(t); {
		end := min(at+1+t.byte(at), len(t))
		names = append(names, string(t[at+1:end]))
		at = end
	}
	for g := range n {
		k := t.short(34 + 2*g)
		if k < 258 {
			p.name(g, macintosh(k))
		} else if k-258 < len(names) {
			if r := []rune(nameText(names[k-258], false)); len(r) == 1 {
				p.name(g, r[0])
			}
		}
	}
}

// macintosh is the character of a number in the Macintosh's order of glyphs,
// which many TrueType fonts begin with; 0 for none.
func macintosh(k int) rune {
	switch {
	case k < 3 || k >= 226: // the last 32 are seldom met
		return 0
	case k < 98: // ASCII in its order, from the blank on
		return rune(k + 29)
	}
	return charmap.Macintosh.DecodeByte(byte(k + 30)) // its upper half
}

// coreFonts are the system's fonts that writers leave out of files though
// their codes are numbers of glyphs. All have the Macintosh's order.
var coreFonts = [...]string{"arial", "timesnewroman", "couriernew", "verdana", "georgia", "tahoma", "trebuchetms", "comicsansms"}

func isCoreFont(name string) bool {
	name = strings.ToLower(strings.ReplaceAll(name, " ", ""))
	for _, core := range coreFonts {
		if rest, ok := strings.CutPrefix(name, core); ok && !strings.HasPrefix(rest, "unicode") && !strings.HasPrefix(rest, "narrow") {
			return true
		}
	}
	return false
}
