package content

import (
	"strings"
	"unicode"

	"github.com/paraph/paraph/extract/pdf/file"
	"github.com/paraph/paraph/extract/pdf/font"
	"github.com/paraph/paraph/extract/pdf/lex"
)

// The flags of fields (12.7.4, tables 228 and 230) that tell what is seen.
const (
	fieldPassword = 1 << 13
	fieldCombo    = 1 << 17
)

// The bounds of a field that is set here.
const (
	maxFieldLines  = 200
	maxFieldLetter = 10_000
	plainSize      = 10 // of a field that leaves the size to the viewer
)

// field shows the value of a form field, or the entries of a list box, as
// viewers do where the file leaves the appearance to them (12.7.3.3).
func (in *Interpreter) field(a file.Value, s state) {
	rect, ok := file.Rect(file.Key(a, "Rect"))
	flags := int(inherited(a, "Ff").Float64())
	if !ok || flags&fieldPassword != 0 {
		return
	}
	var lines []string
	switch kind := inherited(a, "FT").Name(); {
	case kind == "Ch" && flags&fieldCombo == 0:
		options := inherited(a, "Opt")
		for i := range min(options.Len(), maxFieldLines) {
			o := file.Index(options, i)
			if o.Len() == 2 { // what is sent, and what is seen
				o = file.Index(o, 1)
			}
			lines = append(lines, o.Text())
		}
	case kind == "Ch", kind == "Tx":
		value := inherited(a, "V").Text()
		lines = strings.FieldsFunc(value[:min(len(value), maxFieldLetter)], func(r rune) bool { return r == '\r' || r == '\n' })
	}
	size := fieldSize(inherited(a, "DA").RawString())
	p := Placer{page: in.page, m: s.ctm}
	index := uint16(len(in.page.Fonts))
	in.page.Fonts = append(in.page.Fonts, font.Named("Helvetica", 0))
	for i, line := range lines {
		p.line(line, rect[0]+2, rect[3]-size*(1+1.2*float64(i)), size, index)
	}
}

// line puts a line of a font whose widths are guessed.
func (p *Placer) line(s string, x, y, size float64, index uint16) {
	var flags Flags
	for _, r := range s {
		if unicode.IsSpace(r) {
			flags = SpaceBefore
		} else {
			p.Put(r, x, y, 0, size/2, size, index, flags)
			flags = 0
		}
		x += size / 2
	}
}

// inherited is an entry of a field, or of the next parent that has it.
func inherited(v file.Value, key string) file.Value {
	for range 8 {
		if e := file.Key(v, key); !e.IsNull() {
			return e
		}
		v = file.Key(v, "Parent")
	}
	return file.Value{}
}

// fieldSize is the size that a default appearance sets.
func fieldSize(appearance string) float64 {
	l := lex.New([]byte(appearance), 0)
	size := 0.0
	for t := l.Next(); t.Kind != lex.EOF && !t.Is("Tf"); t = l.Next() {
		size = t.Num
	}
	if size < 2 || size > 100 {
		return plainSize
	}
	return size
}
