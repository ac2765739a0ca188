package docx

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// blocks reads what holds paragraphs and tables.
func (w *writer) blocks() { w.p.each(w.block) }

// block reads one element of what holds paragraphs and tables.
func (w *writer) block(e *element) {
	switch e.Name.Local {
	case "body", "sdtContent", "txbxContent", "customXml", "smartTag", "ins", "moveTo", "hdr", "ftr":
		w.blocks()
	case "p":
		w.paragraph()
	case "tbl":
		w.table()
	case "sdt":
		w.control(w.blocks)
	case "AlternateContent":
		w.alternatives(w.blocks)
	case "sectPr":
		w.p.section()
	case "altChunk":
		w.r.d.Notices = append(w.r.d.Notices, layout.Notice{Code: "embedded", Message: "an embedded file of another format is not read"})
		w.p.skip()
	default: // del and moveFrom among others
		w.p.skip()
	}
}

// control reads a content control; what an automatic table of contents holds
// is navigation.
func (w *writer) control(content func()) {
	before := w.contents
	w.p.each(func(e *element) {
		switch e.Name.Local {
		case "sdtPr":
			w.p.each(func(e *element) {
				if e.Name.Local != "docPartObj" {
					w.p.skip()
					return
				}
				w.p.each(func(e *element) {
					if e.Name.Local == "docPartGallery" && strings.EqualFold(e.val(), "Table of Contents") {
						w.contents = true
					}
					w.p.skip()
				})
			})
		case "sdtContent":
			content()
		default:
			w.p.skip()
		}
	})
	w.contents = before
}

// alternatives reads the first choice of mc:AlternateContent, or else the
// fallback: never both.
func (w *writer) alternatives(content func()) {
	done := false
	w.p.each(func(e *element) {
		if (e.Name.Local == "Choice" || e.Name.Local == "Fallback") && !done {
			done = true
			content()
			return
		}
		w.p.skip()
	})
}

func (w *writer) paragraph() {
	begun := false
	begin := func(pr paraProps) {
		if !begun {
			begun = true
			w.begin(pr)
		}
	}
	w.p.each(func(e *element) {
		if e.Name.Local == "pPr" && e.word {
			begin(w.p.paraProps())
			return
		}
		begin(inherited())
		w.inline(e)
	})
	begin(inherited())
	w.end()
}

// inlines reads what holds runs.
func (w *writer) inlines() { w.p.each(w.inline) }

func (w *writer) inline(e *element) {
	switch e.Name.Local {
	case "r":
		w.run()
	case "hyperlink", "smartTag", "customXml", "sdtContent", "fldSimple", "ins", "moveTo", "dir", "bdo",
		"oMath", "oMathPara", "num", "den", "e", "sup", "sub", "f", "sSup", "sSub", "d", "rad", "nary", "fName", "func", "lim":
		w.inlines()
	case "sdt":
		w.control(w.inlines)
	case "AlternateContent":
		w.alternatives(w.inlines)
	default:
		w.p.skip()
	}
}

// run reads a run of letters.
func (w *writer) run() {
	props := w.letters
	w.p.each(func(e *element) { w.piece(e, &props) })
}

func (w *writer) piece(e *element, props *runProps) {
	switch e.Name.Local {
	case "rPr":
		if e.word {
			*props = w.r.styles.letters(w.p.runProps(), w.letters)
			return
		}
	case "t":
		w.add(w.p.chars(), *props)
		return
	case "tab", "ptab":
		w.add("\t", *props)
	case "noBreakHyphen":
		w.add("-", *props)
	case "softHyphen":
		w.add("\u00ad", *props)
	case "br", "cr":
		w.breakLine()
	case "sym":
		w.add(symbol(e.attr("char")), *props)
	case "footnoteReference", "endnoteReference":
		w.reference(e, *props)
	case "fldChar":
		w.field(e.attr("fldCharType"))
	case "drawing", "pict", "object":
		w.shapes()
		return
	case "AlternateContent":
		w.alternatives(func() { w.p.each(func(e *element) { w.piece(e, props) }) })
		return
	case "ruby", "rubyBase", "rt":
		w.p.each(func(e *element) {
			if e.Name.Local == "r" {
				w.run()
			} else {
				w.piece(e, props)
			}
		})
		return
	}
	w.p.skip() // instrText, delText and what prints nothing
}

// field follows a field's beginning, its result's beginning and its end.
func (w *writer) field(kind string) {
	n := len(w.fields)
	switch {
	case kind == "begin" && n < 100:
		w.fields = append(w.fields, true)
	case kind == "separate" && n > 0:
		w.fields[n-1] = false
	case kind == "end" && n > 0:
		w.fields = w.fields[:n-1]
	}
}

// shapes looks for text boxes and alternative texts in a drawing.
func (w *writer) shapes() {
	w.p.each(func(e *element) {
		switch e.Name.Local {
		case "txbxContent":
			box := writer{r: w.r, p: w.p, furniture: w.furniture}
			box.blocks()
			box.flush()
			w.after = append(w.after, box.lines...)
		case "AlternateContent":
			w.alternatives(w.shapes)
		case "docPr":
			w.hide(e.attr("descr"))
			w.p.skip()
		case "textpath":
			w.hide(e.attr("string"))
			w.p.skip()
		default:
			w.shapes()
		}
	})
}

// symbol gives the character that w:sym names in hexadecimal; those of symbol
// fonts lie in the private use area.
func symbol(hex string) string {
	n := rune(0)
	for _, c := range strings.ToLower(hex) {
		k := strings.IndexRune("0123456789abcdef", c)
		if k < 0 || n > 0xFFFF {
			return ""
		}
		n = n<<4 | rune(k)
	}
	if n == 0 {
		return ""
	}
	if n < 0x100 {
		n |= 0xF000
	}
	return string(n)
}
