package docx

import (
	"strconv"

	"github.com/paraph/paraph/extract/layout"
)

// noteID names a foot- or endnote: its kind and its id.
type noteID struct{ kind, id string }

// readNotes reads the bodies of foot- or endnotes; the separators that Word
// keeps among them are no notes.
func (r *reader) readNotes(data []byte, kind string) {
	if data == nil {
		return
	}
	p := newParser(data)
	p.root(func(*element) {
		p.each(func(e *element) {
			if e.Name.Local != kind || e.attr("type") != "" && e.attr("type") != "normal" {
				p.skip()
				return
			}
			w := writer{r: r, p: p, furniture: layout.FootnoteText}
			w.blocks()
			w.flush()
			for i := range w.lines {
				w.lines[i].Role = layout.Footnote
			}
			r.notes[noteID{kind, e.attr("id")}] = w.lines
		})
	})
	if p.err != nil && r.err == nil {
		r.err = p.err
	}
}

// reference hands over a note's mark, and behind the paragraph its body.
func (w *writer) reference(e *element, props runProps) {
	kind := "footnote"
	if e.Name.Local == "endnoteReference" {
		kind = "endnote"
	}
	number := ""
	if e.attr("customMarkFollows") == "" {
		if w.r.counts == nil {
			w.r.counts = map[string]int{}
		}
		w.r.counts[kind]++
		number = strconv.Itoa(w.r.counts[kind])
		if kind == "endnote" {
			number = layout.Roman(w.r.counts[kind])
		}
	}
	props.style |= layout.NoteMark | layout.Superscript
	props.hidden = false
	w.add(number, props)
	id := noteID{kind, e.attr("id")}
	body := w.r.notes[id]
	delete(w.r.notes, id) // a note is read once, whoever else refers to it
	if len(body) > 0 && body[0].Marker == "" {
		body[0].Marker = number
	}
	w.after = append(w.after, body...)
}
