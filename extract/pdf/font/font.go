// Package font turns the codes of a shown string into characters and widths
// (ISO 32000-1, 9.5 to 9.10).
//
// A character comes from the font's ToUnicode map, else from its encoding's
// glyph names or character collection. What none of them tells is Unknown.
package font

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/pdf/file"
)

// Unknown stands for a code without a known character.
const Unknown = '\uFFFD'

// Font is a font as a page's resources name it.
type Font struct {
	Name         string // without the subset's tag
	Bold, Italic bool
	Vertical     bool // shown from top to bottom
	Composite    bool
	Type3        bool
	Scale        float64 // from glyph space to text space: 0.001 but for Type 3
	Height       float64 // of the type, in parts of the size: 1 but for Type 3

	glyphs [256]glyph // simple fonts
	cid    *composite
	multi  []string // texts of more than one character
	marks  *[256]rune
}

// glyph is a code's character and width. A negative character is an index
// into multi, -1 the first.
type glyph struct {
	r     rune
	width float32
}

// Next reads the first code of s: its character (a negative one stands for
// the text that Text gives), its width in glyph space and its length in bytes.
func (f *Font) Next(s []byte) (r rune, width float32, n int) {
	if f.cid == nil {
		g := &f.glyphs[s[0]]
		return g.r, g.width, 1
	}
	return f.cid.next(s)
}

// Text is the text that Next's negative character stands for.
func (f *Font) Text(r rune) string { return f.multi[-1-int(r)] }

// Loader makes the fonts of one file, each once.
type Loader struct {
	file        *file.File
	fonts       map[int]*Font
	collections collections
}

// NewLoader is a loader for the file's fonts.
func NewLoader(f *file.File) *Loader { return &Loader{f, map[int]*Font{}, collections{}} }

// Load reads the font whose dictionary v is. It always gives one.
func (l *Loader) Load(v file.Value) *Font {
	id := file.ID(v)
	if f, ok := l.fonts[id]; ok && id != 0 {
		return f
	}
	f := l.load(v)
	if id != 0 {
		l.fonts[id] = f
	}
	return f
}

func (l *Loader) load(v file.Value) *Font {
	f := &Font{Scale: 0.001, Height: 1}
	desc := file.Key(v, "FontDescriptor")
	kids := file.Key(v, "DescendantFonts")
	var kid file.Value
	if kids.Len() > 0 {
		kid = file.Index(kids, 0)
		desc = file.Key(kid, "FontDescriptor")
	}
	f.Name = file.Key(v, "BaseFont").Name()
	if f.Name == "" {
		f.Name = file.Key(desc, "FontName").Name()
	}
	f.style(desc)
	f.marks = marksOf(f.Name)
	toUnicode := l.toUnicode(f, file.Key(v, "ToUnicode"))
	if file.Key(v, "Subtype").Name() == "Type0" || !kid.IsNull() {
		f.Composite = true
		l.composite(f, v, kid, toUnicode)
		return f
	}
	f.Type3 = file.Key(v, "Subtype").Name() == "Type3"
	l.simple(f, v, desc, toUnicode)
	return f
}

// Named is a font of which only the name and the descriptor's flags are known.
func Named(name string, flags int) *Font {
	f := &Font{Name: name}
	f.styleBy(flags, 0, 0)
	return f
}

// The flags of a font descriptor (9.8.2, table 123).
const (
	flagSymbolic  = 1 << 2
	flagItalic    = 1 << 6
	flagForceBold = 1 << 18
)

// style tells bold and italic from the name and the descriptor.
func (f *Font) style(desc file.Value) {
	f.styleBy(int(file.Key(desc, "Flags").Float64()), file.Key(desc, "FontWeight").Float64(), file.Key(desc, "ItalicAngle").Float64())
}

// The parts of fonts' names that tell their style.
var (
	boldNames   = [...]string{"bold", "black", "heavy", "semibd", "demi", "cmbx", "sfbx", "-bd", "fett"}
	italicNames = [...]string{"italic", "oblique", "kursiv", "cmti", "sfti", "-it", "boldit", "slanted"}
)

func (f *Font) styleBy(flags int, weight, angle float64) {
	if len(f.Name) > 7 && f.Name[6] == '+' {
		f.Name = f.Name[7:]
	}
	name := strings.ToLower(f.Name)
	f.Bold = containsAny(strings.Replace(name, "demilight", "", 1), boldNames[:]) || flags&flagForceBold != 0 || weight >= 600
	f.Italic = containsAny(name, italicNames[:]) || flags&flagItalic != 0 || angle != 0
}

func containsAny(s string, parts []string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// put gives the character that stands for a text.
func (f *Font) put(s string) rune {
	if s == "" {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(s); string(r) == s {
		return f.mark(r)
	}
	f.multi = append(f.multi, s)
	return rune(-len(f.multi))
}
