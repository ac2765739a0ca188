package content

import (
	"strings"
	"unicode/utf16"

	"github.com/paraph/paraph/extract/pdf/file"
	"github.com/paraph/paraph/extract/pdf/lex"
)

// marked is an open marked-content sequence (14.6).
type marked struct {
	mcid     int32 // -1 for none
	artifact bool
	actual   bool // the glyphs from first on stand for text
	text     string
	first    int
	space    bool // a space was pending when it began
}

// props is what a property list says (14.6.2).
type props struct {
	mcid   int32
	actual bool
	text   string
}

// readProps reads a dictionary among the operands.
func (r *run) readProps() {
	p := props{mcid: -1}
	depth := 1
	for depth > 0 {
		t := r.lex.Next()
		switch t.Kind {
		case lex.EOF:
			return
		case lex.DictOpen, lex.ArrayOpen:
			depth++
		case lex.DictClose, lex.ArrayClose:
			depth--
		case lex.Name:
			if depth != 1 {
				continue
			}
			switch string(t.Bytes) {
			case "MCID":
				if v := r.lex.Next(); v.Kind == lex.Number {
					p.mcid = int32(v.Num)
				}
			case "ActualText":
				if v := r.lex.Next(); v.Kind == lex.String {
					p.actual, p.text = true, textString(v.Bytes)
				}
			}
		}
	}
	r.props = p
}

// textString decodes a text string (7.9.2.2).
func textString(b []byte) string {
	if len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF {
		var units []uint16
		for i := 2; i+1 < len(b); i += 2 {
			units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
		}
		return string(utf16.Decode(units))
	}
	if len(b) >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF {
		return string(b[3:])
	}
	runes := make([]rune, len(b))
	for i, c := range b {
		runes[i] = rune(c)
	}
	return string(runes)
}

// begin opens a sequence; withProps that its last operand is a property list
// or the name of one.
func (r *run) begin(withProps bool) {
	m := marked{mcid: -1, first: len(r.page.Glyphs), space: r.space}
	n := len(r.args)
	if withProps && n >= 2 {
		tag, list := r.args[n-2], r.args[n-1]
		m.artifact = tag.Kind == lex.Name && string(tag.Bytes) == "Artifact"
		if list.Kind == lex.DictOpen {
			m.mcid, m.actual, m.text = r.props.mcid, r.props.actual, r.props.text
		} else if list.Kind == lex.Name {
			v := file.Key(file.Key(r.res.Value, "Properties"), string(list.Bytes))
			if id := file.Key(v, "MCID"); !id.IsNull() {
				m.mcid = int32(id.Int64())
			}
			if a := file.Key(v, "ActualText"); !a.IsNull() {
				m.actual, m.text = true, textString([]byte(a.RawString()))
			}
		}
	} else if n >= 1 {
		m.artifact = string(r.last(lex.Name)) == "Artifact"
	}
	if r.depth > 0 {
		m.mcid = -1 // a form's numbers are its own
	} else if m.mcid >= 0 && int(m.mcid) < len(r.page.Tags) {
		e := &r.page.Tags[m.mcid]
		if m.artifact = m.artifact || e.Artifact; e.Actual && !m.actual {
			m.actual, m.text = true, e.Text
		}
	}
	if len(r.marked) < 256 {
		r.marked = append(r.marked[:len(r.marked):len(r.marked)], m)
	}
}

// end closes a sequence. Its ActualText replaces its glyphs where they stand
// on one line; over several lines the glyphs themselves tell more.
func (r *run) end() {
	n := len(r.marked)
	if n == 0 {
		return
	}
	m := r.marked[n-1]
	r.marked = r.marked[:n-1]
	if !m.actual {
		return
	}
	glyphs := r.page.Glyphs
	if m.first >= len(glyphs) { // a blank that stands for a soft hyphen, say
		r.space = m.space || strings.ContainsAny(m.text, " \u00A0\t")
		return
	}
	part := glyphs[m.first:]
	g := part[0]
	for i := range part {
		if d := part[i].Y - g.Y; part[i].Dir != g.Dir || d > g.Size || d < -g.Size {
			return
		}
		g.X0, g.X1, g.Next = min(g.X0, part[i].X0), max(g.X1, part[i].X1), part[i].Next
	}
	r.page.Glyphs = glyphs[:m.first]
	if m.text == "" {
		return
	}
	r.page.Texts = append(r.page.Texts, m.text)
	g.R = rune(-len(r.page.Texts))
	r.page.Glyphs = append(r.page.Glyphs, g)
}
