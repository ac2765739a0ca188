package docx

import "github.com/paraph/paraph/extract/layout"

// table reads a table in row order.
func (w *writer) table() {
	w.flush()
	outer := w.cell
	w.r.tables++
	id, from := w.r.tables, len(w.lines)
	row := 0
	w.p.each(func(e *element) { w.rows(e, id, &row) })
	w.cell = outer
	unwrap(w.lines[from:], id)
}

func (w *writer) rows(e *element, id int, row *int) {
	switch e.Name.Local {
	case "tr":
		*row++
		w.cells(layout.Cell{Table: id, Row: *row})
	case "sdt":
		w.control(func() { w.p.each(func(e *element) { w.rows(e, id, row) }) })
	case "customXml", "ins", "moveTo":
		w.p.each(func(e *element) { w.rows(e, id, row) })
	default:
		w.p.skip()
	}
}

func (w *writer) cells(at layout.Cell) {
	at.Col = 1
	deleted := false
	var cell func(e *element)
	cell = func(e *element) {
		switch e.Name.Local {
		case "trPr":
			w.p.each(func(e *element) {
				deleted = deleted || e.Name.Local == "del"
				w.p.skip()
			})
		case "tc":
			if deleted {
				w.p.skip()
				return
			}
			w.cell = at
			span := w.cellContent()
			w.cell = layout.Cell{}
			at.Col += span
		case "sdt":
			w.control(func() { w.p.each(cell) })
		case "customXml":
			w.p.each(cell)
		default:
			w.p.skip()
		}
	}
	w.p.each(cell)
}

// cellContent reads a cell and gives how many columns it spans.
func (w *writer) cellContent() int {
	span := 1
	at := w.cell
	w.p.each(func(e *element) {
		w.cell = at
		if e.Name.Local != "tcPr" {
			w.block(e)
			return
		}
		w.p.each(func(e *element) {
			if e.Name.Local == "gridSpan" {
				span = min(max(e.int("val", 1), 1), 1000)
			}
			w.p.skip()
		})
	})
	w.flush()
	return span
}

// unwrap makes paragraphs of the cells of a table that only lays out the
// page: one with headings in it, or with a cell of many paragraphs.
func unwrap(lines []layout.Line, id int) {
	const many = 8
	inCell, layoutOnly := 0, false
	for i := range lines {
		l := &lines[i]
		if l.Table.Table != id {
			continue
		}
		if i > 0 && lines[i-1].Table == l.Table {
			if l.Join == layout.Begin {
				inCell++
			}
		} else {
			inCell = 1
		}
		layoutOnly = layoutOnly || l.Role == layout.Heading || l.Role == layout.Title || inCell > many
	}
	if !layoutOnly {
		return
	}
	for i := range lines {
		if lines[i].Table.Table == id {
			lines[i].Table = layout.Cell{}
			if lines[i].Role == layout.TableCell {
				lines[i].Role = layout.Paragraph
			}
		}
	}
}
