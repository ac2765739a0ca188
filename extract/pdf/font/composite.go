package font

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"github.com/paraph/paraph/extract/pdf/file"
	"github.com/paraph/paraph/extract/pdf/lex"
)

// composite is what a Type 0 font adds (9.7): codes of several bytes, and
// widths by CID.
type composite struct {
	spaces   []codeSpace // nil: two bytes each
	cids     map[int]int // nil: the code is the CID
	ranges   []cidRange
	legacy   *encoding.Decoder // a predefined CMap of a national encoding
	byChar   bool              // a predefined CMap: the CID is told by the character
	runes    []rune            // by code; 0 not looked up yet
	sparse   map[int]rune
	widths   []float32 // by CID; negative: the default
	fallback float32

	collection *collection
	glyphs     []byte          // the CIDToGIDMap; nil: the CID is the glyph
	load       func() *program // the embedded font program
	absent     bool            // none is embedded, and the CIDs are a core font's glyphs
}

// next reads one code, as Font.Next.
func (c *composite) next(s []byte) (rune, float32, int) {
	code, n := c.code(s)
	r := c.char(code, s[:n])
	w := c.fallback
	if cid := c.cidOf(code, r); cid >= 0 && cid < len(c.widths) && c.widths[cid] >= 0 {
		w = c.widths[cid]
	}
	return r, w, n
}

// char is the character of a code: by ToUnicode, else by what find finds.
func (c *composite) char(code int, s []byte) rune {
	if code < len(c.runes) && c.runes[code] != 0 {
		return c.runes[code]
	}
	if r, ok := c.sparse[code]; ok {
		return r
	}
	r := c.find(code, s)
	if code >= 1<<16 {
		c.sparse[code] = r
		return r
	}
	for code >= len(c.runes) {
		c.runes = append(c.runes, make([]rune, max(256, len(c.runes)))...)
	}
	c.runes[code] = r
	return r
}

// find finds a code's character by its encoding, its collection or, at last,
// the embedded font program.
func (c *composite) find(code int, s []byte) rune {
	if c.legacy != nil {
		if out, err := c.legacy.Bytes(s); err == nil {
			if r, _ := utf8.DecodeRune(out); r != utf8.RuneError {
				return r
			}
		}
	}
	cid := c.cidOf(code, 0)
	if r := c.collection.char(cid); r != 0 {
		return r
	}
	if c.absent {
		if r := macintosh(cid); r != 0 {
			return r
		}
	}
	p := c.load()
	glyph := cid
	switch {
	case c.glyphs != nil:
		if glyph = 0; 2*cid+1 < len(c.glyphs) {
			glyph = int(c.glyphs[2*cid])<<8 | int(c.glyphs[2*cid+1])
		}
	case p != nil && p.ordering != "":
		glyph = p.glyph(cid)
	}
	if r := p.char(glyph); r != 0 {
		return r
	}
	return Unknown
}

type codeSpace struct {
	low, high, bytes int
}

type cidRange struct{ low, high, cid int }

func (c *composite) code(s []byte) (code, n int) {
	if c.spaces == nil {
		if len(s) < 2 {
			return int(s[0]), 1
		}
		return int(s[0])<<8 | int(s[1]), 2
	}
	for n = 1; n <= 4 && n <= len(s); n++ {
		code = code<<8 | int(s[n-1])
		for i := range c.spaces {
			if sp := &c.spaces[i]; sp.bytes == n && sp.holds(code) {
				return code, n
			}
		}
	}
	n = min(len(s), c.spaces[0].bytes)
	return number(s[:n]), n
}

// holds tells whether each byte of the code is in its range.
func (s *codeSpace) holds(code int) bool {
	for shift := 0; shift < s.bytes*8; shift += 8 {
		b := code >> shift & 255
		if b < s.low>>shift&255 || b > s.high>>shift&255 {
			return false
		}
	}
	return true
}

// cidOf is the CID of a code whose character is r.
func (c *composite) cidOf(code int, r rune) int {
	if c.byChar {
		if c.collection != nil {
			if cid, ok := c.collection.cids[r]; ok {
				return cid
			}
		}
		return -1
	}
	if c.cids == nil && c.ranges == nil {
		return code
	}
	if cid, ok := c.cids[code]; ok {
		return cid
	}
	for i := range c.ranges {
		if r := &c.ranges[i]; code >= r.low && code <= r.high {
			return r.cid + code - r.low
		}
	}
	return 0
}

// composite fills the tables of a Type 0 font.
func (l *Loader) composite(f *Font, v, kid file.Value, toUnicode *unicodeMap) {
	c := &composite{fallback: 1000, sparse: map[int]rune{}}
	f.cid = c
	enc := file.Key(v, "Encoding")
	name := enc.Name()
	if file.IsStream(enc) {
		name = file.Key(enc, "CMapName").Name()
		if data, _ := l.file.Stream(enc); len(data) > 0 {
			c.parse(data)
		}
		if use := file.Key(enc, "UseCMap"); len(c.spaces) == 0 && use.Name() != "" {
			c.predefined(use.Name())
		}
		f.Vertical = file.Key(enc, "WMode").Int64() == 1
	} else {
		c.predefined(name)
		f.Vertical = strings.HasSuffix(name, "-V") || name == "V"
	}
	if toUnicode != nil {
		c.runes = toUnicode.dense
		if f.marks != &symbolMarks || f.hasPrivate(c.runes) {
			for i, r := range c.runes {
				c.runes[i] = f.mark(r)
			}
		}
		for code, s := range toUnicode.sparse {
			c.sparse[code] = f.put(s)
		}
	}
	if strings.HasPrefix(name, "Uni") {
		c.unicode()
	}
	c.program(l, kid)
	if w := file.Key(kid, "DW"); !w.IsNull() {
		c.fallback = float32(w.Float64())
	}
	c.readWidths(file.Key(kid, "W"))
}

// program notes where characters are found that no map of the file tells.
func (c *composite) program(l *Loader, kid file.Value) {
	if m := file.Key(kid, "CIDToGIDMap"); file.IsStream(m) {
		c.glyphs, _ = l.file.Stream(m)
	}
	c.load = sync.OnceValue(func() *program { return l.program(file.Key(kid, "FontDescriptor")) })
	desc := file.Key(kid, "FontDescriptor")
	c.absent = file.Key(kid, "Subtype").Name() == "CIDFontType2" && !c.byChar && c.glyphs == nil && isCoreFont(file.Key(kid, "BaseFont").Name()) &&
		file.Key(desc, "FontFile2").IsNull() && file.Key(desc, "FontFile3").IsNull()
	ordering := file.Key(file.Key(kid, "CIDSystemInfo"), "Ordering").RawString()
	if c.collection = l.collections.of(ordering); c.collection == nil && !c.byChar && c.cids == nil && len(c.runes) == 0 {
		if p := c.load(); p != nil {
			c.collection = l.collections.of(p.ordering)
		}
	}
}

func (f *Font) hasPrivate(runes []rune) bool {
	for _, r := range runes {
		if r >= 0xF000 && r <= 0xF0FF {
			return true
		}
	}
	return false
}

// unicode makes codes their own characters, as the Uni… CMaps have them.
func (c *composite) unicode() {
	c.runes = append(c.runes, make([]rune, max(0, 1<<16-len(c.runes)))...)
	for i := range c.runes {
		if c.runes[i] == 0 {
			c.runes[i] = rune(i)
		}
	}
}

// legacyCMaps are the predefined CMaps (9.7.5.2) whose codes are a national
// encoding, by what their names begin with.
var legacyCMaps = []struct {
	prefix string
	enc    encoding.Encoding
	wide   string // the lead bytes of two-byte codes, as pairs low high
}{
	{"GB-EUC", simplifiedchinese.GBK, "\x81\xfe"}, {"GBpc-EUC", simplifiedchinese.GBK, "\x81\xfe"},
	{"GBK", simplifiedchinese.GBK, "\x81\xfe"}, {"GBKp", simplifiedchinese.GBK, "\x81\xfe"}, {"GBK2K", simplifiedchinese.GB18030, "\x81\xfe"},
	{"B5pc", traditionalchinese.Big5, "\x81\xfe"}, {"HKscs", traditionalchinese.Big5, "\x81\xfe"}, {"ETen", traditionalchinese.Big5, "\x81\xfe"},
	{"83pv-RKSJ", japanese.ShiftJIS, "\x81\x9f\xe0\xfc"}, {"90ms", japanese.ShiftJIS, "\x81\x9f\xe0\xfc"}, {"90pv", japanese.ShiftJIS, "\x81\x9f\xe0\xfc"},
	{"Add-RKSJ", japanese.ShiftJIS, "\x81\x9f\xe0\xfc"}, {"Ext-RKSJ", japanese.ShiftJIS, "\x81\x9f\xe0\xfc"}, {"EUC-", japanese.EUCJP, "\x8e\x8e\xa1\xfe"},
	{"KSC-EUC", korean.EUCKR, "\x81\xfe"}, {"KSCms-UHC", korean.EUCKR, "\x81\xfe"}, {"KSCpc-EUC", korean.EUCKR, "\x81\xfe"},
}

func (c *composite) predefined(name string) {
	for _, m := range legacyCMaps {
		if strings.HasPrefix(name, m.prefix) {
			c.legacy, c.byChar = m.enc.NewDecoder(), true
			for i := 0; i+1 < len(m.wide); i += 2 {
				c.spaces = append(c.spaces, codeSpace{int(m.wide[i])<<8 | 0x30, int(m.wide[i+1])<<8 | 0xff, 2})
			}
			c.spaces = append([]codeSpace{{0, 0x80, 1}, {0xa0, 0xa0, 1}}, c.spaces...)
			if m.enc == japanese.ShiftJIS {
				c.spaces = append(c.spaces, codeSpace{0xa1, 0xdf, 1})
			}
			return
		}
	}
	c.byChar = strings.HasPrefix(name, "Uni")
}

// readWidths reads the W array (9.7.4.3).
func (c *composite) readWidths(w file.Value) {
	for i := 0; i+1 < w.Len(); {
		first := int(file.Index(w, i).Float64())
		second := file.Index(w, i+1)
		if list := second.Len(); list > 0 || second.Kind() == file.Array {
			for k := range list {
				c.setWidth(first+k, float32(file.Index(second, k).Float64()))
			}
			i += 2
			continue
		}
		if i+2 >= w.Len() {
			return
		}
		width := float32(file.Index(w, i+2).Float64())
		for cid := first; cid <= min(int(second.Float64()), first+maxRange); cid++ {
			c.setWidth(cid, width)
		}
		i += 3
	}
}

func (c *composite) setWidth(cid int, w float32) {
	if cid < 0 || cid >= 1<<16 {
		return
	}
	for cid >= len(c.widths) {
		grow := make([]float32, max(256, len(c.widths)))
		for i := range grow {
			grow[i] = -1
		}
		c.widths = append(c.widths, grow...)
	}
	c.widths[cid] = w
}

// parse reads an embedded CMap (9.7.5.4).
func (c *composite) parse(data []byte) {
	x := lex.New(data, 0)
	for {
		t := x.Next()
		switch {
		case t.Kind == lex.EOF:
			return
		case t.Is("begincodespacerange"):
			for {
				low, high := x.Next(), x.Next()
				if low.Kind != lex.String || high.Kind != lex.String || len(low.Bytes) == 0 {
					break
				}
				c.spaces = append(c.spaces, codeSpace{number(low.Bytes), number(high.Bytes), min(len(low.Bytes), 4)})
			}
		case t.Is("begincidrange"):
			for {
				low := x.Next()
				if low.Kind != lex.String {
					break
				}
				high, cid := x.Next(), x.Next()
				c.ranges = append(c.ranges, cidRange{number(low.Bytes), number(high.Bytes), int(cid.Num)})
			}
		case t.Is("begincidchar"):
			if c.cids == nil {
				c.cids = map[int]int{}
			}
			for {
				code, cid := x.Next(), x.Next()
				if code.Kind != lex.String || cid.Kind != lex.Number {
					break
				}
				c.cids[number(code.Bytes)] = int(cid.Num)
			}
		}
		x.Reset()
	}
}
