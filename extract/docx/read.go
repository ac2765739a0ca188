package docx

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// defaultLimit bounds the bytes unpacked where the caller sets no limit.
const defaultLimit = 256 << 20

// Read reads a document; limit bounds the bytes unpacked from it, 0 means a
// default of 256 MiB. What is damaged inside the text ends the text with a
// notice; a package that is none is an error.
func Read(data []byte, limit int64) (*layout.Draft, error) {
	if limit <= 0 {
		limit = defaultLimit
	}
	d, err := read(data, limit)
	if err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	return d, nil
}

func read(data []byte, limit int64) (*layout.Draft, error) {
	c, err := open(data, limit)
	if err != nil {
		return nil, err
	}
	main, err := c.main()
	if err != nil {
		return nil, err
	}
	text, err := c.part(main)
	if err != nil {
		return nil, err
	}
	r := reader{d: &layout.Draft{}, c: c, rels: c.relations(main)}
	if err := r.parts(path.Dir(main)); err != nil {
		return nil, err
	}
	if err := r.part(text, layout.None); err != nil {
		return nil, err
	}
	if err := r.running(); err != nil {
		return nil, err
	}
	r.d.Meta = r.core()
	return r.d, nil
}

// parts reads the parts that the main one refers to: styles, numbering, notes.
func (r *reader) parts(dir string) error {
	get := func(kind, name string) []byte {
		for _, rel := range r.rels {
			if rel.kind == kind && !rel.outside {
				name = rel.target
			}
		}
		data, err := r.c.part(name)
		if err != nil {
			r.err = err
		}
		return data
	}
	r.styles = readStyles(get("styles", dir+"/styles.xml"))
	r.num = readNumbering(get("numbering", dir+"/numbering.xml"))
	r.notes = map[noteID][]layout.Line{}
	r.readNotes(get("footnotes", dir+"/footnotes.xml"), "footnote")
	r.readNotes(get("endnotes", dir+"/endnotes.xml"), "endnote")
	if errors.Is(r.err, errTooLarge) || errors.Is(r.err, errDoctype) {
		return r.err
	}
	for _, rel := range r.rels {
		if rel.outside && rel.kind != "hyperlink" && rel.kind != "attachedTemplate" {
			r.d.Notices = append(r.d.Notices, layout.Notice{Code: "external", Message: "the document refers to something outside of it (" + rel.kind + "), which is not read"})
			break
		}
	}
	return nil
}

// part reads a part with paragraphs: the main one, a header, a footer.
func (r *reader) part(data []byte, f layout.Furniture) error {
	p := newParser(data)
	before := len(r.d.Lines)
	w := writer{r: r, p: p, furniture: f}
	p.root(func(*element) { w.blocks() })
	w.flush()
	r.d.Lines = append(r.d.Lines, w.lines...)
	r.runningIDs = append(r.runningIDs, p.sections...)
	if p.deep {
		r.d.Notices = append(r.d.Notices, layout.Notice{Code: "nesting", Message: "elements nested too deep were left out"})
	}
	switch {
	case errors.Is(p.err, errDoctype):
		return p.err
	case p.err != nil && len(r.d.Lines) == before && f == layout.None:
		return p.err
	case p.err != nil:
		r.d.Notices = append(r.d.Notices, layout.Notice{Code: "damaged", Message: "the text ends early: " + p.err.Error()})
	}
	return nil
}

// running reads headers and footers, each once, behind the text.
func (r *reader) running() error {
	kinds := map[string]layout.Furniture{"header": layout.Header, "footer": layout.Footer}
	done := map[string]bool{}
	for _, id := range r.runningIDs {
		rel := r.rels[id]
		f := kinds[rel.kind]
		name := strings.ToLower(rel.target)
		if f == layout.None || rel.outside || done[name] {
			continue
		}
		done[name] = true
		data, err := r.c.part(rel.target)
		if err != nil {
			return err
		}
		if data == nil {
			continue
		}
		if err := r.part(data, f); err != nil {
			return err
		}
	}
	return nil
}

// core reads docProps/core.xml. Its dates tell when the file was made, not
// when the document was issued, so they are left alone.
func (r *reader) core() layout.Meta {
	var m layout.Meta
	data, err := r.c.part("docProps/core.xml")
	if err != nil || data == nil {
		return m
	}
	p := newParser(data)
	p.root(func(*element) {
		p.each(func(e *element) {
			switch e.Name.Local {
			case "title":
				m.Title = p.chars()
			case "creator":
				m.Author = p.chars()
			case "language":
				m.Language = p.chars()
			case "issued":
				m.Date = p.chars()
			default:
				p.skip()
			}
		})
	})
	return m
}
