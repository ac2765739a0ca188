package font

import "github.com/paraph/paraph/extract/pdf/file"

// program is what an embedded font program tells of its glyphs, which are
// numbered from 0. A nil program tells nothing.
type program struct {
	runes    []rune      // by glyph: its character by the program's own names and maps; 0 unknown
	blank    []bool      // by glyph: it draws nothing
	codes    [256]int    // by code: the glyph that a simple font shows; 0 unknown
	glyphs   map[int]int // by CID; nil: the CID is the glyph
	ordering string      // the character collection that the CIDs are of
}

// char is the character of a glyph: a blank for one that draws nothing, 0 for
// unknown.
func (p *program) char(glyph int) rune {
	switch {
	case p == nil || glyph <= 0 || glyph >= len(p.runes):
		return 0
	case p.blank[glyph]: // whatever it is called
		return ' '
	}
	return p.runes[glyph]
}

// glyph is the glyph of a CID.
func (p *program) glyph(cid int) int {
	if p != nil && p.glyphs != nil {
		return p.glyphs[cid]
	}
	return cid
}

// program reads the font program that a descriptor embeds, nil for none that
// can be read.
func (l *Loader) program(desc file.Value) *program {
	for _, key := range [...]string{"FontFile2", "FontFile3"} {
		v := file.Key(desc, key)
		if v.IsNull() {
			continue
		}
		data, _ := l.file.Stream(v)
		if len(data) < 12 {
			return nil
		}
		switch string(data[:4]) {
		case "OTTO":
			return cffProgram(tables(data)["CFF "])
		case "\x00\x01\x00\x00", "true", "ttcf":
			return trueTypeProgram(data)
		}
		if data[0] == 1 {
			return cffProgram(data)
		}
	}
	return nil
}
