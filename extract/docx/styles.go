package docx

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// runProps are the properties of letters. A style that set does not name is
// inherited.
type runProps struct {
	set, style layout.Style
	size       float32 // points; 0 inherited
	hidden     bool
	id         string // the character style
	deleted    bool   // of a paragraph's mark: tracked as deleted
}

// over lays properties over those they refine.
func (r runProps) over(base runProps) runProps {
	base.style = base.style&^r.set | r.style&r.set
	base.set |= r.set
	if r.size > 0 {
		base.size = r.size
	}
	base.hidden = base.hidden || r.hidden
	return base
}

// paraProps are the properties of a paragraph; -1 and nil are inherited.
type paraProps struct {
	id      string // the paragraph style
	outline int    // 0 to 8, 9 for body text
	num     int    // numId; 0 for none
	level   int    // ilvl
	left    *int   // twentieths of a point
	first   *int   // the first line's indent, negative for hanging
	mark    runProps
}

func inherited() paraProps { return paraProps{outline: -1, num: -1, level: -1} }

func (p paraProps) over(base paraProps) paraProps {
	if p.outline >= 0 {
		base.outline = p.outline
	}
	if p.num >= 0 {
		base.num = p.num
	}
	if p.level >= 0 {
		base.level = p.level
	}
	if p.left != nil {
		base.left = p.left
	}
	if p.first != nil {
		base.first = p.first
	}
	base.id, base.mark = p.id, p.mark
	return base
}

// style is a paragraph or character style.
type style struct {
	name, base string
	para       paraProps
	run        runProps
}

// styles are the document's styles by id.
type styles struct {
	byID     map[string]*style
	standard string // the default paragraph style
	defaults runProps
}

func readStyles(data []byte) *styles {
	s := &styles{byID: map[string]*style{}}
	if data == nil {
		return s
	}
	p := newParser(data)
	p.root(func(*element) {
		p.each(func(e *element) {
			switch e.Name.Local {
			case "docDefaults":
				p.each(func(*element) {
					p.each(func(e *element) {
						if e.Name.Local == "rPr" {
							s.defaults = p.runProps()
						} else {
							p.skip()
						}
					})
				})
			case "style":
				s.read(p, e)
			default:
				p.skip()
			}
		})
	})
	return s
}

func (s *styles) read(p *parser, e *element) {
	id := e.attr("styleId")
	st := &style{para: inherited()}
	if e.attr("type") == "paragraph" && (e.attr("default") == "1" || e.attr("default") == "true") {
		s.standard = id
	}
	p.each(func(e *element) {
		switch e.Name.Local {
		case "name":
			st.name = strings.ToLower(e.val())
			p.skip()
		case "basedOn":
			st.base = e.val()
			p.skip()
		case "pPr":
			st.para = p.paraProps()
		case "rPr":
			st.run = p.runProps()
		default:
			p.skip()
		}
	})
	s.byID[id] = st
}

// chain gives a style and those it is based on, nearest first.
func (s *styles) chain(id string) []*style {
	var out []*style
	for len(out) < 20 { // also ends where styles are based on one another
		st := s.byID[id]
		if st == nil {
			break
		}
		out = append(out, st)
		id = st.base
	}
	return out
}

// resolve lays a paragraph's properties over its styles'; the letters' as the
// styles say are given too, and the name of the nearest style.
func (s *styles) resolve(p paraProps) (paraProps, runProps, string) {
	id := p.id
	if id == "" {
		id = s.standard
	}
	chain := s.chain(id)
	para, run, name := inherited(), s.defaults, ""
	for i := len(chain) - 1; i >= 0; i-- {
		para, run, name = chain[i].para.over(para), chain[i].run.over(run), chain[i].name
	}
	para = p.over(para)
	para.id = id
	return para, run, name
}

// letters gives the style of a run inside a paragraph whose styles say base.
func (s *styles) letters(r, base runProps) runProps {
	chain := s.chain(r.id)
	for i := len(chain) - 1; i >= 0; i-- {
		base = chain[i].run.over(base)
	}
	return r.over(base)
}

// paraProps reads w:pPr.
func (p *parser) paraProps() paraProps {
	pr := inherited()
	p.each(func(e *element) {
		switch e.Name.Local {
		case "pStyle":
			pr.id = e.val()
		case "outlineLvl":
			pr.outline = e.int("val", -1)
		case "ind":
			for _, name := range []string{"left", "start"} {
				if v := e.int(name, -1<<20); v != -1<<20 {
					pr.left = &v
				}
			}
			if v := e.int("firstLine", -1<<20); v != -1<<20 {
				pr.first = &v
			}
			if v := e.int("hanging", -1<<20); v != -1<<20 {
				v = -v
				pr.first = &v
			}
		case "numPr":
			p.each(func(e *element) {
				switch e.Name.Local {
				case "ilvl":
					pr.level = e.int("val", -1)
				case "numId":
					pr.num = e.int("val", -1)
				}
				p.skip()
			})
			return
		case "rPr":
			pr.mark = p.runProps()
			return
		case "sectPr":
			p.section()
			return
		}
		p.skip() // pPrChange among others: what was before a change
	})
	return pr
}

// runProps reads w:rPr.
func (p *parser) runProps() runProps {
	var r runProps
	toggle := func(s layout.Style, on bool) {
		r.set |= s
		if on {
			r.style |= s
		} else {
			r.style &^= s
		}
	}
	p.each(func(e *element) {
		switch e.Name.Local {
		case "rStyle":
			r.id = e.val()
		case "b":
			toggle(layout.Bold, e.on())
		case "i":
			toggle(layout.Italic, e.on())
		case "u":
			toggle(layout.Underline, e.on())
		case "vertAlign":
			toggle(layout.Superscript, e.val() == "superscript")
		case "vanish":
			r.hidden = e.on()
		case "sz":
			r.size = float32(e.int("val", 0)) / 2
		case "del":
			r.deleted = true
		}
		p.skip()
	})
	return r
}
