package docx

import (
	"strconv"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/model"
)

// level is one of the nine levels of a list's definition.
type level struct {
	start   int
	format  string // ST_NumberFormat
	text    string // "%1.%2"
	style   string // the paragraph style tied to it
	legal   bool   // all numbers in Arabic figures
	restart int    // -1: after any higher level; 0 never; n after level n
	left    *int
	first   *int
}

// abstract is a list's definition with its running counters: lists that share
// a definition count on.
type abstract struct {
	levels [9]level
	link   string // numStyleLink: the definition stands in another one
	named  string // styleLink
	count  [9]int
	used   [9]bool
}

// list is a w:num: a definition with overrides.
type list struct {
	abstract int
	starts   [9]int // startOverride; -1 for none
	levels   [9]*level
	begun    bool
}

// numbering turns list paragraphs into the markers they print.
type numbering struct {
	abstracts map[int]*abstract
	lists     map[int]*list
}

func readNumbering(data []byte) *numbering {
	n := &numbering{abstracts: map[int]*abstract{}, lists: map[int]*list{}}
	if data == nil {
		return n
	}
	p := newParser(data)
	p.root(func(*element) {
		p.each(func(e *element) {
			switch e.Name.Local {
			case "abstractNum":
				n.abstracts[e.int("abstractNumId", -1)] = readAbstract(p)
			case "num":
				n.lists[e.int("numId", -1)] = readList(p)
			default:
				p.skip()
			}
		})
	})
	return n
}

func readAbstract(p *parser) *abstract {
	a := &abstract{}
	for i := range a.levels {
		a.levels[i] = level{start: 1, format: "decimal", restart: -1}
	}
	p.each(func(e *element) {
		switch e.Name.Local {
		case "lvl":
			if i := e.int("ilvl", -1); i >= 0 && i < 9 {
				a.levels[i] = readLevel(p)
				return
			}
		case "numStyleLink":
			a.link = e.val()
		case "styleLink":
			a.named = e.val()
		}
		p.skip()
	})
	return a
}

func readLevel(p *parser) level {
	l := level{start: 1, format: "decimal", restart: -1}
	p.each(func(e *element) {
		switch e.Name.Local {
		case "start":
			l.start = e.int("val", 1)
		case "numFmt":
			l.format = e.val()
		case "lvlText":
			l.text = e.val()
		case "pStyle":
			l.style = e.val()
		case "isLgl":
			l.legal = e.on()
		case "lvlRestart":
			l.restart = e.int("val", -1)
		case "pPr":
			pr := p.paraProps()
			l.left, l.first = pr.left, pr.first
			return
		case "AlternateContent":
			p.each(func(*element) { p.skip() })
			return
		}
		p.skip()
	})
	return l
}

func readList(p *parser) *list {
	l := &list{abstract: -1}
	for i := range l.starts {
		l.starts[i] = -1
	}
	p.each(func(e *element) {
		switch e.Name.Local {
		case "abstractNumId":
			l.abstract = e.int("val", -1)
		case "lvlOverride":
			i := e.int("ilvl", -1)
			p.each(func(e *element) {
				switch {
				case i < 0 || i > 8:
				case e.Name.Local == "startOverride":
					l.starts[i] = e.int("val", -1)
				case e.Name.Local == "lvl":
					lv := readLevel(p)
					l.levels[i] = &lv
					return
				}
				p.skip()
			})
			return
		}
		p.skip()
	})
	return l
}

// find gives a list with its definition, links followed.
func (n *numbering) find(num int) (*list, *abstract, int) {
	l := n.lists[num]
	if l == nil {
		return nil, nil, 0
	}
	id := l.abstract
	a := n.abstracts[id]
	if a != nil && a.link != "" {
		for other, b := range n.abstracts {
			if b.named == a.link && b.link == "" {
				return l, b, other
			}
		}
	}
	if a == nil {
		return nil, nil, 0
	}
	return l, a, id
}

// levelOf gives the level that a paragraph style is tied to.
func (n *numbering) levelOf(num int, style string) int {
	if _, a, _ := n.find(num); a != nil && style != "" {
		for i := range a.levels {
			if a.levels[i].style == style {
				return i
			}
		}
	}
	return 0
}

// next counts a paragraph of a list and gives its printed marker and level.
func (n *numbering) next(num, at int) (string, *level) {
	l, a, _ := n.find(num)
	if l == nil || at < 0 || at > 8 {
		return "", nil
	}
	if !l.begun {
		l.begun = true
		for i, s := range l.starts {
			if s >= 0 {
				a.used[i] = false
			}
		}
	}
	if !a.used[at] {
		a.used[at] = true
		a.count[at] = a.levels[at].start
		if l.levels[at] != nil {
			a.count[at] = l.levels[at].start
		}
		if l.starts[at] >= 0 {
			a.count[at] = l.starts[at]
		}
	} else {
		a.count[at]++
	}
	for i := at + 1; i < 9; i++ {
		if r := a.levels[i].restart; r < 0 || r > at {
			a.used[i] = false
		}
	}
	lv := l.level(a, at)
	return l.print(a, lv), lv
}

func (l *list) level(a *abstract, at int) *level {
	if l.levels[at] != nil {
		return l.levels[at]
	}
	return &a.levels[at]
}

// print fills the counters into the level's text.
func (l *list) print(a *abstract, lv *level) string {
	if lv.format == "none" || lv.format == "bullet" {
		return strings.TrimSpace(bullet(lv.text))
	}
	var b strings.Builder
	for i := 0; i < len(lv.text); i++ {
		c := lv.text[i]
		if c != '%' || i+1 == len(lv.text) || lv.text[i+1] < '1' || lv.text[i+1] > '9' {
			b.WriteByte(c)
			continue
		}
		i++
		k := int(lv.text[i] - '1')
		of := l.level(a, k)
		n := of.start
		if a.used[k] {
			n = a.count[k]
		}
		format := of.format
		if lv.legal {
			format = "decimal"
		}
		b.WriteString(numeral(n, format))
	}
	return strings.TrimSpace(b.String())
}

// bullet turns the letter "o" of Courier New, Word's hollow bullet, into one;
// Symbol's and Wingdings' glyphs are layout's to turn.
func bullet(s string) string {
	if s == "o" {
		return "◦"
	}
	return s
}

// numeral writes a number in one of the formats of ST_NumberFormat.
func numeral(n int, format string) string {
	s := ""
	switch format {
	case "none", "bullet":
		return ""
	case "lowerLetter":
		s = layout.Alpha(n)
	case "upperLetter":
		s = strings.ToUpper(layout.Alpha(n))
	case "lowerRoman":
		s = layout.Roman(n)
	case "upperRoman":
		s = strings.ToUpper(layout.Roman(n))
	case "decimalZero":
		if n >= 0 && n < 10 {
			s = "0" + strconv.Itoa(n)
		}
	case "ordinal":
		s = model.Nth(n)
	}
	if s == "" {
		s = strconv.Itoa(n)
	}
	return s
}
