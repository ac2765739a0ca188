package font

import (
	"math"

	"golang.org/x/text/encoding/charmap"

	"github.com/paraph/paraph/extract/pdf/file"
)

// simple fills the tables of a simple font (9.6).
func (l *Loader) simple(f *Font, v, desc file.Value, toUnicode *unicodeMap) {
	names := l.encoding(f, v, desc)
	embedded := f.Type3
	for _, key := range [...]string{"FontFile", "FontFile2", "FontFile3"} {
		embedded = embedded || !file.Key(desc, key).IsNull()
	}
	for code := range 256 {
		g := &f.glyphs[code]
		if s, ok := toUnicode.lookup(code); ok {
			g.r = f.put(s)
			continue
		}
		if name := names[code]; name == ".notdef" { // named, so used: as a blank
			g.r = ' '
			continue
		} else if name != "" {
			g.r = f.put(nameText(name, f.Type3))
			if g.r != 0 {
				continue
			}
		}
		if embedded {
			g.r = Unknown // it draws something
		}
	}
	f.widths(v, desc)
}

// encoding is the glyph name of each code (9.6.6).
func (l *Loader) encoding(f *Font, v, desc file.Value) [256]string {
	enc := file.Key(v, "Encoding")
	base := enc.Name()
	if base == "" {
		base = file.Key(enc, "BaseEncoding").Name()
	}
	var names [256]string
	switch base {
	case "WinAnsiEncoding":
		names = runeNames(charmap.Windows1252)
		for _, c := range [...]int{0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d} {
			names[c] = "bullet"
		}
	case "MacRomanEncoding":
		names = runeNames(charmap.Macintosh)
	case "StandardEncoding":
		names = standardNames
	default:
		names = l.builtin(f, desc)
	}
	diff := file.Key(enc, "Differences")
	code := 0
	for i := range min(diff.Len(), 1024) {
		d := file.Index(diff, i)
		if name := d.Name(); name != "" {
			if code >= 0 && code < 256 {
				names[code] = name
			}
			code++
		} else {
			code = int(d.Float64())
		}
	}
	return names
}

// runeNames names each code's character by its number ("u0041").
func runeNames(m *charmap.Charmap) (names [256]string) {
	for c := range names {
		if r := m.DecodeByte(byte(c)); c >= ' ' && r != Unknown {
			names[c] = runeName(r)
		}
	}
	return names
}

// builtin is the encoding that the font itself brings.
func (l *Loader) builtin(f *Font, desc file.Value) [256]string {
	switch family(f.Name) {
	case familySymbol:
		return symbolNames
	case familyDingbats:
		return dingbatNames
	}
	if program := file.Key(desc, "FontFile"); !program.IsNull() {
		if data, _ := l.file.Stream(program); len(data) > 0 {
			if names, ok := type1Encoding(data); ok {
				return names
			}
		}
	}
	if program := file.Key(desc, "FontFile3"); !program.IsNull() {
		if data, _ := l.file.Stream(program); len(data) > 0 {
			if names, ok := cffEncoding(data); ok {
				return names
			}
		}
	}
	if int(file.Key(desc, "Flags").Float64())&flagSymbolic != 0 && !file.Key(desc, "FontFile2").IsNull() {
		// A symbolic TrueType font maps codes by itself; most subsets keep Latin in its place.
		names := runeNames(charmap.Windows1252)
		if p := l.program(desc); p != nil {
			for code, glyph := range p.codes {
				if r := p.char(glyph); r != 0 && r <= 0xFFFF {
					names[code] = runeName(r)
				}
			}
		}
		return names
	}
	return standardNames
}

// widths reads the widths (9.7.3), or takes the standard fonts' own.
func (f *Font) widths(v, desc file.Value) {
	list := file.Key(v, "Widths")
	first := int(file.Key(v, "FirstChar").Float64())
	missing := float32(file.Key(desc, "MissingWidth").Float64())
	if f.Type3 {
		f.type3(v)
	}
	n := list.Len()
	if n == 0 && !f.Type3 {
		f.standardWidths()
		return
	}
	for code := range f.glyphs {
		if i := code - first; i >= 0 && i < n {
			f.glyphs[code].width = float32(file.Index(list, i).Float64())
		} else {
			f.glyphs[code].width = missing
		}
	}
}

// type3 reads the glyph space of a Type 3 font (9.6.5), which is its own. The
// type is as high as the box around all its glyphs, where that fits their
// widths: on average these are about half the height.
func (f *Font) type3(v file.Value) {
	across, up := 0.001, 0.001
	if m := file.Key(v, "FontMatrix"); m.Len() >= 4 {
		a, b, c, d := file.Index(m, 0).Float64(), file.Index(m, 1).Float64(), file.Index(m, 2).Float64(), file.Index(m, 3).Float64()
		if across, up = a, math.Hypot(c, d); across == 0 {
			across = b
		}
	}
	f.Scale = across
	sum, n := 0.0, 0
	for widths, i := file.Key(v, "Widths"), 0; i < min(widths.Len(), 256); i++ {
		if w := math.Abs(file.Index(widths, i).Float64()); w > 0 {
			sum += w
			n++
		}
	}
	if n == 0 {
		return
	}
	f.Height = 2 * math.Abs(across) * sum / float64(n)
	if box, ok := file.Rect(file.Key(v, "FontBBox")); ok {
		if h := (box[3] - box[1]) * up; h > f.Height/2 && h < f.Height*2 {
			f.Height = h
		}
	}
}
