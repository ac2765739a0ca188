package plain

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
)

// The measures of a typewriter: each letter 6 points wide, each line 12 high.
const (
	letterWidth = 6
	lineHeight  = 12
	tabStop     = 8
)

// ReadText reads plain text in any of the usual encodings. Form feeds part
// pages, as pdftotext writes them. It never fails; oddities become notices.
func ReadText(data []byte) (*layout.Draft, error) {
	s, notices := layout.Decode(data)
	d := &layout.Draft{Notices: notices}
	d.Lines = make([]layout.Line, 0, strings.Count(s, "\n")+1)
	r := reader{d: d, join: layout.Begin}
	if strings.IndexByte(strings.TrimRight(s, "\f\r\n \t"), '\f') >= 0 {
		r.page = 1
	}
	for len(s) > 0 {
		n := strings.IndexAny(s, "\n\r\f")
		if n < 0 {
			r.line(s)
			break
		}
		r.line(s[:n])
		if s[n] == '\f' {
			r.feed()
		}
		if s[n] == '\r' && n+1 < len(s) && s[n+1] == '\n' {
			n++
		}
		s = s[n+1:]
	}
	d.Pages = r.page
	return d, nil
}

// reader holds where on the page the next line stands.
type reader struct {
	d     *layout.Draft
	page  int
	row   int // counts the lines of the page, the empty ones too
	table int
	inRow bool // the line before was a row of the table
	join  layout.Join
}

// feed turns the page. A paragraph may go on over it.
func (r *reader) feed() {
	if r.page > 0 {
		r.page++
		r.join = layout.Guess
	}
	r.row = 0
}

func (r *reader) line(s string) {
	r.row++
	text := strings.TrimLeft(s, " \t\u00a0")
	if text == "" {
		r.inRow = false
		if r.page == 0 || len(r.d.Lines) > 0 && r.d.Lines[len(r.d.Lines)-1].Page == r.page {
			r.join = layout.Begin
		}
		return
	}
	column := columns(s[:len(s)-len(text)])
	text = strings.TrimRight(text, " \t\u00a0")
	if strings.IndexByte(text, '\t') > 0 && layout.CutMarker(text) == 0 {
		r.cells(text, column)
		return
	}
	r.inRow = false
	r.add(text, column, layout.Line{Join: r.join})
	r.join = layout.Guess
}

// cells hands over the parts of a line that tabs part as cells of a table.
func (r *reader) cells(text string, column int) {
	if !r.inRow {
		r.inRow = true
		r.table++
	}
	row := r.row
	for col := 1; text != ""; col++ {
		cell, rest, _ := strings.Cut(text, "\t")
		if cell != "" {
			r.add(cell, column, layout.Line{Join: layout.Begin, Role: layout.TableCell, Table: layout.Cell{Table: r.table, Row: row, Col: col}})
		}
		column = (column + utf8.RuneCountInString(cell) + tabStop) / tabStop * tabStop
		text = strings.TrimLeft(rest, " ")
	}
	r.join = layout.Begin
}

// add places a line that begins in the given column.
func (r *reader) add(text string, column int, l layout.Line) {
	l.Text, l.Page = text, r.page
	x, y := float32(column*letterWidth), float32(r.row*lineHeight)
	l.Box = layout.Box{X0: x, Y0: y, X1: x + float32(letterWidth*utf8.RuneCountInString(text)), Y1: y + lineHeight}
	r.d.Lines = append(r.d.Lines, l)
}

// columns is how far white space reaches.
func columns(s string) int {
	n := 0
	for _, c := range s {
		if c == '\t' {
			n += tabStop - n%tabStop
		} else {
			n++
		}
	}
	return n
}
