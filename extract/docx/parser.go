package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html/charset"
)

// maxDepth is how deep elements may nest before what is inside is skipped.
const maxDepth = 500

// parser streams XML by recursive descent: a function that is handed an
// element must either go through its children with each or skip it.
type parser struct {
	d     *xml.Decoder
	depth int
	deep  bool  // something was nested too deep
	err   error // the first error but the end

	sections []string // relation ids of headers and footers met
}

var errDoctype = errors.New("document type declarations are refused")

func newParser(data []byte) *parser {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false // entities that are not XML's own stay as they stand
	d.CharsetReader = charset.NewReaderLabel
	return &parser{d: d}
}

// element is a start tag; word says that it is WordprocessingML's.
type element struct {
	xml.StartElement
	word bool
}

// attr gives an attribute by its local name, "" if it is absent.
func (e *element) attr(name string) string {
	for i := range e.Attr {
		if e.Attr[i].Name.Local == name {
			return e.Attr[i].Value
		}
	}
	return ""
}

// val gives the attribute val.
func (e *element) val() string { return e.attr("val") }

// int gives an attribute as a number, or other.
func (e *element) int(name string, other int) int {
	n, err := strconv.Atoi(e.attr(name))
	if err != nil {
		return other
	}
	return n
}

// on reads a toggle property: present means on unless it says otherwise.
func (e *element) on() bool {
	switch e.val() {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// root goes to the root element.
func (p *parser) root(do func(*element)) {
	p.each(func(e *element) {
		do(e)
		if p.err == nil {
			p.err = io.EOF // what follows the root is no content
		}
	})
	if p.err == io.EOF {
		p.err = nil
	}
}

// each calls do for each child of the element whose start was read last.
func (p *parser) each(do func(*element)) {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > maxDepth {
		p.deep = true
		p.skip()
		return
	}
	for p.err == nil {
		t, err := p.d.Token()
		if err != nil {
			p.err = err
			return
		}
		switch t := t.(type) {
		case xml.StartElement:
			do(&element{t, strings.Contains(t.Name.Space, "wordprocessingml")})
		case xml.EndElement:
			return
		case xml.Directive:
			if bytes.HasPrefix(bytes.ToUpper(t), []byte("DOCTYPE")) {
				p.err = errDoctype
			}
		}
	}
}

// skip passes over the element whose start was read last.
func (p *parser) skip() {
	if err := p.d.Skip(); err != nil && p.err == nil {
		p.err = err
	}
}

// chars gives the character data of the element, its children skipped.
func (p *parser) chars() string {
	var one []byte
	for p.err == nil {
		t, err := p.d.Token()
		if err != nil {
			p.err = err
			break
		}
		switch t := t.(type) {
		case xml.CharData:
			one = append(one, t...)
		case xml.StartElement:
			p.skip()
		case xml.EndElement:
			return string(one)
		}
	}
	return string(one)
}

// section notes the headers and footers that a w:sectPr refers to.
func (p *parser) section() {
	p.each(func(e *element) {
		if e.Name.Local == "headerReference" || e.Name.Local == "footerReference" {
			p.sections = append(p.sections, e.attr("id"))
		}
		p.skip()
	})
}
