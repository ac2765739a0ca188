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
	if s = strings.TrimRight(s, "\f\r\n \t"); strings.IndexByte(s, '\f') >= 0 {
		r.page = 1
	}
	ends := func(s string) int { return strings.IndexByte(s, '\n') }
	if r.page > 0 || strings.IndexByte(s, '\r') >= 0 {
		ends = func(s string) int { return strings.IndexAny(s, "\n\r\f") }
	}
	for len(s) > 0 {
		n := ends(s)
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
	d    *layout.Draft
	page int
	row  int // counts the lines of the page, the empty ones too
	join layout.Join
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
	text := s
	if s != "" && (s[0] <= ' ' || s[0] >= utf8.RuneSelf) {
		text = strings.TrimLeft(s, " \t\u00a0")
	}
	if text == "" {
		if r.page == 0 { // on pages the places tell: a header may stand between
			r.join = layout.Begin
		}
		return
	}
	column := columns(s[:len(s)-len(text)])
	if c := text[len(text)-1]; c <= ' ' || c >= utf8.RuneSelf {
		text = strings.TrimRight(text, " \t\u00a0")
	}
	r.add(text, column)
	r.join = layout.Guess
}

// add hands over a line whose text begins in the given column. A tab or three
// blanks and more part columns.
func (r *reader) add(text string, column int) {
	l := layout.Line{Join: r.join, Page: r.page}
	x := float32(column * letterWidth)
	if strings.IndexByte(text, '\t') >= 0 || strings.Contains(text, "   ") {
		text, l.Gaps = gaps(text, column)
	}
	width := letterWidth * utf8.RuneCountInString(text)
	if n := len(l.Gaps); n > 0 {
		tail := text[strings.LastIndexByte(text, '\t')+1:]
		width = int(l.Gaps[n-1].X1-x) + letterWidth*utf8.RuneCountInString(tail)
	}
	y := float32(r.row * lineHeight)
	l.Text = text
	l.Box = layout.Box{X0: x, Y0: y, X1: x + float32(width), Y1: y + lineHeight}
	r.d.Lines = append(r.d.Lines, l)
}

// gaps puts one tab for each white gap that parts columns, and says where
// these gaps are.
func gaps(text string, column int) (string, []layout.Gap) {
	var (
		b   strings.Builder
		out []layout.Gap
	)
	for i := 0; i < len(text); {
		j := i
		for j < len(text) && (text[j] == ' ' || text[j] == '\t') {
			j++
		}
		if j == i {
			_, n := utf8.DecodeRuneInString(text[i:])
			b.WriteString(text[i : i+n])
			column++
			i += n
			continue
		}
		white := text[i:j]
		end := column
		for _, c := range white {
			if c == '\t' {
				end += tabStop - end%tabStop
			} else {
				end++
			}
		}
		if len(white) >= 3 || strings.IndexByte(white, '\t') >= 0 {
			out = append(out, layout.Gap{X0: float32(column * letterWidth), X1: float32(end * letterWidth)})
			b.WriteByte('\t')
		} else {
			b.WriteByte(' ')
		}
		column, i = end, j
	}
	return b.String(), out
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
