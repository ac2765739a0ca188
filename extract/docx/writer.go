package docx

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// reader is a document that is being read.
type reader struct {
	d          *layout.Draft
	c          *container
	rels       map[string]relation
	styles     *styles
	num        *numbering
	notes      map[noteID][]layout.Line
	runningIDs []string // relations of headers and footers
	tables     int
	counts     map[string]int // of foot- and endnote references
	err        error
}

// writer turns paragraphs into lines. A text box has a writer of its own.
type writer struct {
	r         *reader
	p         *parser
	furniture layout.Furniture
	lines     []layout.Line
	cell      layout.Cell
	nest      []listPlace
	contents  bool   // in a table of contents
	fields    []bool // open fields; true while in the instruction
	labels    int    // the table of the labelled lines just read

	open    bool // a paragraph is open
	para    paraProps
	letters runProps
	style   string // the paragraph style's name
	counted bool   // its number has been counted
	head    layout.Line
	text    []byte
	runs    []layout.Run
	sizes   map[float32]int // letters by size
	after   []layout.Line   // what is handed over behind the paragraph
}

// begin opens a paragraph; one whose mark is deleted runs on into the next.
func (w *writer) begin(pr paraProps) {
	if w.open {
		w.para.mark = pr.mark
		return
	}
	w.open, w.counted = true, false
	w.para, w.letters, w.style = w.r.styles.resolve(pr)
	w.head = layout.Line{Join: layout.Begin, Furniture: w.furniture, Table: w.cell}
}

// end closes the paragraph.
func (w *writer) end() {
	if w.para.mark.deleted {
		return
	}
	w.flush()
}

func (w *writer) flush() {
	if !w.open {
		return
	}
	w.number()
	w.open = false
	if len(w.text) > 0 {
		w.emit()
	}
	w.lines = append(w.lines, w.after...)
	w.after = w.after[:0]
}

// number counts the paragraph in its list and tells its role. Empty list
// paragraphs count as well, as they do in print.
func (w *writer) number() {
	if w.counted {
		return
	}
	w.counted = true
	h := &w.head
	x := indent(w.para.left, w.para.first)
	if w.para.num > 0 {
		at := w.para.level
		if at < 0 {
			at = w.r.num.levelOf(w.para.num, w.para.id)
		}
		var lv *level
		if h.Marker, lv = w.r.num.next(w.para.num, at); lv != nil {
			if w.para.left == nil {
				x = indent(lv.left, lv.first)
			}
			h.Role = layout.ListItem
			h.Level = w.place(w.r.num.lists[w.para.num].abstract, at, x, lv.format == "bullet")
		}
	}
	h.Box.X0 = max(x, 0)
	switch n := headingLevel(w.style, w.para.outline); {
	case w.cell != (layout.Cell{}) && h.Role == layout.Unknown && n == 0:
		h.Role = layout.TableCell
	case strings.HasPrefix(w.style, "toc ") || w.contents:
		h.Role, h.Level = layout.Paragraph, 0
		if h.Furniture == layout.None {
			h.Furniture = layout.Navigation
		}
	case w.style == "title":
		h.Role, h.Level = layout.Title, 1
	case n > 0:
		h.Role, h.Level = layout.Heading, n
	case w.style == "caption":
		h.Role = layout.Caption
	case h.Role == layout.Unknown:
		h.Role = layout.Paragraph
	}
	if h.Role != layout.ListItem && x <= 18 {
		w.nest = w.nest[:0]
	}
}

// headingLevel tells from the outline level or the style's name.
func headingLevel(style string, outline int) int {
	if outline >= 0 && outline < 9 {
		return outline + 1
	}
	if n, ok := strings.CutPrefix(style, "heading "); ok && len(n) == 1 && n[0] >= '1' && n[0] <= '9' {
		return int(n[0] - '0')
	}
	return 0
}

// indent gives the left edge of the first line in points.
func indent(left, first *int) float32 {
	x := 0
	if left != nil {
		x += *left
	}
	if first != nil {
		x += *first
	}
	return float32(x) / 20
}

// listPlace is a list that is open: where it stands and at which depth.
type listPlace struct {
	abstract, base int
	x              float32
}

// place gives a list paragraph's depth: its level in its own list, below the
// list that it is indented from.
func (w *writer) place(abstract, at int, x float32, bullet bool) int {
	for i := len(w.nest) - 1; i >= 0; i-- {
		if w.nest[i].abstract == abstract {
			w.nest = w.nest[:i+1]
			return w.nest[i].base + at + 1
		}
	}
	const slack = 4
	base := 0
	for n := len(w.nest); n > 0; n-- {
		if last := w.nest[n-1]; x > last.x+slack {
			base = last.base + 1
			break
		}
		w.nest = w.nest[:n-1]
	}
	if at > 0 && base > 0 {
		base--
	}
	// Numbers at the very edge are paragraphs' own: what is indented below
	// them is no deeper for it (see layout's nest).
	if len(w.nest) < 32 && (bullet || x > slack) {
		w.nest = append(w.nest, listPlace{abstract, base, x})
	}
	return base + at + 1
}

// add gathers text in a style.
func (w *writer) add(s string, r runProps) {
	if s == "" || !w.open {
		return
	}
	for _, instruction := range w.fields {
		if instruction {
			return
		}
	}
	if r.hidden {
		w.hide(s)
		return
	}
	from := len(w.text)
	w.text = append(w.text, s...)
	if w.sizes == nil {
		w.sizes = map[float32]int{}
	}
	w.sizes[r.size] += len(s)
	w.runs = layout.AddRun(w.runs, layout.Run{Start: from, End: len(w.text), Style: r.style})
}

// hide hands over words that are not printed.
func (w *writer) hide(s string) {
	if strings.TrimSpace(s) != "" {
		w.after = append(w.after, layout.Line{Text: s, Join: layout.Begin, Furniture: layout.Hidden})
	}
}

// breakLine ends a line but not its paragraph; empty lines count.
func (w *writer) breakLine() {
	if len(w.text) > 0 || w.head.Join == layout.Break {
		w.emit()
	}
}

// emit hands over the line that is gathered.
func (w *writer) emit() {
	w.number()
	l := w.head
	l.Text, l.Runs = string(w.text), w.runs
	for size, n := range w.sizes {
		if n > w.sizes[l.Size] || n == w.sizes[l.Size] && size > l.Size {
			l.Size = size
		}
	}
	clear(w.sizes)
	w.text, w.runs = w.text[:0], nil
	w.head.Marker, w.head.Join = "", layout.Break
	if !w.labelled(l) {
		w.lines = append(w.lines, l)
	}
}

// labelled hands over "From:", a tab and what follows as cells of a table, as
// cover pages without tables have them.
func (w *writer) labelled(l layout.Line) bool {
	label, rest, ok := strings.Cut(l.Text, "\t")
	label, rest = strings.TrimSpace(label), strings.TrimSpace(rest)
	if !ok || w.open || l.Role != layout.Paragraph || l.Marker != "" || len(l.Runs) > 0 || rest == "" || !strings.HasSuffix(label, ":") || len(label) > 40 {
		return false
	}
	cell := layout.Cell{Table: w.labels, Row: 1, Col: 1}
	if n := len(w.lines); w.labels > 0 && n > 0 && w.lines[n-1].Table.Table == w.labels {
		cell.Row = w.lines[n-1].Table.Row + 1
	} else {
		w.r.tables++
		w.labels = w.r.tables
		cell.Table = w.labels
	}
	l.Role = layout.TableCell
	for i, s := range [...]string{label, rest} {
		l.Text = s
		l.Table = cell
		l.Table.Col = i + 1
		w.lines = append(w.lines, l)
	}
	return true
}
