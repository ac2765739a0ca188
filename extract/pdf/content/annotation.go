package content

import (
	"strconv"

	"github.com/paraph/paraph/extract/pdf/file"
)

// maxAnnotations bounds how many annotations of a page are looked at.
const maxAnnotations = 4096

// annotations shows the appearance of the page's annotations (12.5.5): form
// fields and free text. Hidden ones and links show nothing, and what a reader
// underlined or framed is no table's rule.
func (in *Interpreter) annotations(p file.Page, s state) error {
	list := file.Key(p.Value, "Annots")
	for i := range min(list.Len(), maxAnnotations) {
		a := file.Index(list, i)
		switch file.Key(a, "Subtype").Name() {
		case "Link":
			in.link(a, s.ctm)
			continue
		case "Popup", "":
			continue
		}
		if int(file.Key(a, "F").Float64())&2 != 0 {
			continue
		}
		before := len(in.page.Glyphs)
		look := file.Key(file.Key(a, "AP"), "N")
		if !file.IsStream(look) {
			look = file.Key(look, file.Key(a, "AS").Name())
		}
		if file.IsStream(look) {
			placed := s
			placed.ctm = appearanceMatrix(a, look).mul(s.ctm)
			rules := len(in.page.Rules)
			err := in.form(look, placed, 0, nil, p.Resources, nil)
			in.page.Rules = in.page.Rules[:rules]
			if err != nil {
				return err
			}
		}
		if len(in.page.Glyphs) == before && file.Key(a, "Subtype").Name() == "Widget" {
			in.field(a, s)
		}
	}
	return nil
}

// link notes a link (12.5.6.5). One that leads to a place in the file has a
// target of its own.
func (in *Interpreter) link(a file.Value, m matrix) {
	rect, ok := file.Rect(file.Key(a, "Rect"))
	if !in.Links || !ok {
		return
	}
	b := m.box(rect)
	target := file.Key(file.Key(a, "A"), "URI").RawString()
	if target == "" {
		target = strconv.Itoa(len(in.page.Links))
	}
	in.page.Links = append(in.page.Links, Link{float32(b[0]), float32(b[1]), float32(b[2]), float32(b[3]), target})
}

// appearanceMatrix fits the appearance's box into the annotation's rectangle
// (algorithm 8.1).
func appearanceMatrix(a, look file.Value) matrix {
	rect, ok := file.Rect(file.Key(a, "Rect"))
	box, ok2 := file.Rect(file.Key(look, "BBox"))
	if !ok || !ok2 {
		return identity
	}
	m, _ := matrixOf(file.Key(look, "Matrix"))
	box = m.box(box)
	if box[2]-box[0] == 0 || box[3]-box[1] == 0 {
		return identity
	}
	sx, sy := (rect[2]-rect[0])/(box[2]-box[0]), (rect[3]-rect[1])/(box[3]-box[1])
	return matrix{sx, 0, 0, sy, rect[0] - box[0]*sx, rect[1] - box[1]*sy}
}
