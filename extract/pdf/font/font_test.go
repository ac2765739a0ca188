package font

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/paraph/paraph/extract/pdf/lex"
)

func TestGlyphNames(t *testing.T) {
	for name, want := range map[string]string{
		"A": "A", "zero": "0", "zukatakana": "ズ", "quoteright": "’", "fi": "ﬁ", "f_f_i": "ffi", "A.sc": "A",
		"uni20AC": "€", "u1F600": "😀", "uni00660069": "fi", "Asmall": "A", "sevenoldstyle": "7", "a71": "●", "a20": "✔",
		"": "", "nosuchglyph": "", ".notdef": "",
	} {
		assert.Equal(t, want, nameText(name, false), name)
	}
	for name, want := range map[string]string{"a73": "I", "a28": "fi", "C14": "ffi"} {
		assert.Equal(t, want, nameText(name, true), "a Type 3 font's code")
	}
}

func TestStyleByName(t *testing.T) {
	for name, want := range map[string][2]bool{
		"ABCDEF+LiberationSerif-BoldItalic": {true, true},
		"Arial,Bold":                        {true, false},
		"TimesNewRomanPS-ItalicMT":          {false, true},
		"CMBX12":                            {true, false},
		"NotoSansCJK-DemiLight":             {false, false},
		"EUAlbertina":                       {false, false},
	} {
		f := Named(name, 0)
		assert.Equal(t, want, [2]bool{f.Bold, f.Italic}, name)
	}
}

func TestToUnicode(t *testing.T) {
	m := &unicodeMap{sparse: map[int]string{}}
	x := lex.New([]byte("<01> <0041> <02> <00660066> <03> /eacute endbfchar"), 0)
	m.chars(x)
	x = lex.New([]byte("<0010> <0012> <0061> <20> <21> [<0058> <D83DDE00>] endbfrange"), 0)
	m.ranges(x)
	for code, want := range map[int]string{1: "A", 2: "ff", 3: "é", 0x10: "a", 0x12: "c", 0x20: "X", 0x21: "😀"} {
		got, ok := m.lookup(code)
		assert.True(t, ok)
		assert.Equal(t, want, got)
	}
	_, ok := m.lookup(0x99)
	assert.False(t, ok)
	m.ranges(lex.New([]byte("<0000> <FFFFFFFF> <4E00> endbfrange"), 0)) // asks for four thousand million
	assert.LessOrEqual(t, len(m.dense), 1<<17)
}

func TestMarks(t *testing.T) {
	for _, c := range []struct {
		font string
		r    rune
		want rune
	}{
		{"Symbol", 0xF0B7, '•'}, {"Wingdings-Regular", 0xF0A7, '▪'}, {"Wingdings", 0xA7, '▪'}, {"Wingdings", 0xFC, '✓'},
		{"Arial", 0xF0B7, '•'}, {"Arial", 'ü', 'ü'}, {"Symbol", 0xF061, 'α'}, {"SymbolMT", 0xF02D, '–'},
	} {
		f := &Font{Name: c.font, marks: marksOf(c.font)}
		assert.Equal(t, string(c.want), string(f.mark(c.r)), "%s %x", c.font, c.r)
	}
}

func TestStandardWidths(t *testing.T) {
	f := &Font{Name: "Helvetica-Bold", Bold: true}
	f.glyphs['A'].r = 'A'
	f.standardWidths()
	assert.EqualValues(t, 722, f.glyphs['A'].width)
}

func FuzzCFF(f *testing.F) {
	f.Add([]byte("\x01\x00\x04\x01\x00\x01\x01\x01\x02A\x00\x01\x01\x01\x03\x8b\x10\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) { cffEncoding(data) })
}
