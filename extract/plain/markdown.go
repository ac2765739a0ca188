package plain

import (
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
)

// ReadMarkdown reads Markdown: CommonMark's blocks and inlines as far as
// outcome documents use them, pipe tables, footnotes, and YAML front matter
// (title, date, source). It never fails.
//
// The lines of a paragraph are joined, but for those that end before the width
// at which the document is wrapped: they were broken on purpose.
func ReadMarkdown(data []byte) (*layout.Draft, error) {
	s, notices := layout.Decode(data)
	d := &layout.Draft{Notices: notices}
	s, d.Meta = frontMatter(s)
	lines := splitLines(s)
	d.Lines = make([]layout.Line, 0, len(lines)/2)
	m := markdown{d: d, lines: lines, width: wrapWidth(lines), refs: references(lines)}
	for i := 0; i < len(lines); i++ {
		i += m.block(i)
	}
	m.flush()
	return d, nil
}

// markdown is the state of the block reader.
type markdown struct {
	d     *layout.Draft
	lines []string
	width int             // columns at which lines are wrapped
	refs  map[string]bool // labels of link definitions, in lower case

	items []item      // open list items, outermost first
	head  layout.Line // what the paragraph that is gathered is
	para  []string    // its lines
	fresh bool        // an empty line stands before this one
	ajar  bool        // a paragraph began with "**" that its own words do not close
	table int
}

// item is an open list item.
type item struct {
	marker, text int    // columns
	number       string // the marker as written
	count        int    // its number, 0 for none
}

// block reads what begins at line i and gives how many more lines it took.
func (m *markdown) block(i int) int {
	whole := m.lines[i]
	text := strings.TrimLeft(whole, " \t")
	for strings.HasPrefix(text, ">") { // quotations are read like any text
		whole = text[1:]
		text = strings.TrimLeft(whole, " \t")
	}
	if text == "" || strings.HasPrefix(text, "```") || strings.HasPrefix(text, "~~~") {
		m.flush()
		m.fresh = true
		return 0
	}
	if strings.Trim(text, " \t\u00a0") == "" {
		if m.marksOpen() {
			m.para = append(m.para, "") // an empty line inside the paragraph
		} else {
			m.flush()
			m.fresh = true
		}
		return 0
	}
	column := columns(whole[:len(whole)-len(text)])
	if m.fresh {
		m.leave(column, text)
	}
	fresh := m.fresh || len(m.para) == 0
	m.fresh = false
	switch {
	case strings.HasPrefix(text, "<!--"):
		return m.comment(i)
	case len(m.para) > 0 && underline(text) > 0:
		m.head.Role, m.head.Level = layout.Heading, underline(text)
		m.flush()
	case rule(text) && !m.unclosed(text):
		m.flush()
	case m.heading(text):
	case i+1 < len(m.lines) && strings.Contains(text, "|") && pipeRule(m.lines[i+1]):
		return m.pipeTable(i)
	case fresh && definition(text):
	case strings.HasPrefix(text, "[^") && strings.Contains(text, "]:"):
		m.footnote(text)
	case m.item(text, column, fresh):
	case strings.Contains(strings.TrimSpace(text), "\t"):
		m.cells(text)
	default:
		if len(m.para) == 0 {
			m.head = layout.Line{Role: layout.Paragraph, Level: len(m.items)}
		}
		m.para = append(m.para, text)
	}
	return 0
}

// marksOpen says whether the paragraph that is gathered has emphasis that is not
// closed yet.
func (m *markdown) marksOpen() bool {
	var odd [4]bool // by the number of stars in a row
	for _, s := range m.para {
		for i := 0; i < len(s); i++ {
			n := 0
			for i < len(s) && s[i] == '*' {
				i, n = i+1, n+1
			}
			if n > 0 && n < len(odd) {
				odd[n] = !odd[n]
			}
		}
	}
	return odd[1] || odd[2] || odd[3]
}

// leave closes the list items that a line after an empty one is outside of.
func (m *markdown) leave(column int, text string) {
	marked := layout.CutMarker(text) > 0
	for n := len(m.items); n > 0; n-- {
		last := m.items[n-1]
		if column >= last.text || column > last.marker || column == last.marker && marked {
			return
		}
		m.items = m.items[:n-1]
	}
}

// item opens a list item where the line begins with a marker.
func (m *markdown) item(text string, column int, fresh bool) bool {
	n := markerOf(text)
	if n == 0 || strings.TrimSpace(text[n:]) == "" {
		return false
	}
	if !fresh && !m.interrupts(text) {
		return false
	}
	words := strings.TrimLeft(text[n:], " \t")
	m.flush()
	var before item
	for k := len(m.items); k > 0 && column < m.items[k-1].text; k-- {
		before, m.items = m.items[k-1], m.items[:k-1]
	}
	it := item{marker: column, text: column + columns(text[:len(text)-len(words)]), number: text[:n]}
	it.count = numberOf(it.number)
	printed := it.number
	if it.count > 0 && before.number == it.number && before.marker == it.marker {
		it.count = before.count + 1 // "1. 1. 1.": Markdown counts by itself
		printed = renumber(it.number, it.count)
	}
	m.items = append(m.items, it)
	m.head = layout.Line{Marker: printed, Role: layout.ListItem, Level: len(m.items)}
	m.para = append(m.para, words)
	return true
}

// interrupts tells whether a marker opens an item though no empty line stands
// before it; a number or a dash may as well be a word of a wrapped line.
func (m *markdown) interrupts(text string) bool {
	if len(m.items) > 0 || strings.HasPrefix(text, "1. ") || strings.HasPrefix(text, "1) ") {
		return true
	}
	switch r, _ := utf8.DecodeRuneInString(text); r {
	case '-', '*', '+', '•', '·', '▪', '●', '◦':
		return true
	}
	before := m.para[len(m.para)-1]
	return strings.Trim(before, "*_ ") != "" && m.broken(before, text)
}

// markerOf is layout.CutMarker with Markdown's plus.
func markerOf(text string) int {
	if strings.HasPrefix(text, "+ ") {
		return 1
	}
	return layout.CutMarker(text)
}

// heading reads "## Title ##".
func (m *markdown) heading(text string) bool {
	n := 0
	for n < len(text) && text[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n == len(text) || text[n] != ' ' && text[n] != '\t' {
		return false
	}
	m.flush()
	m.items = m.items[:0]
	words := strings.TrimSpace(text[n:])
	if bare := strings.TrimRight(words, "#"); strings.HasSuffix(bare, " ") {
		words = bare
	}
	m.head = layout.Line{Role: layout.Heading, Level: n}
	m.para = append(m.para, words)
	m.flush()
	return true
}

// underline tells the line under a heading: its level, 0 if it is none.
func underline(text string) int {
	text = strings.TrimRight(text, " \t")
	switch {
	case strings.Trim(text, "=") == "":
		return 1
	case len(text) > 1 && strings.Trim(text, "-") == "":
		return 2
	}
	return 0
}

// rule tells a thematic break.
func rule(text string) bool {
	c := text[0]
	if c != '-' && c != '*' && c != '_' {
		return false
	}
	n := strings.Count(text, string(c))
	return n >= 3 && strings.Trim(text, string(c)+" \t") == ""
}

// unclosed says whether the line "***" or "___" closes the marks that open
// the paragraph above it, as dumps of web pages print a heading.
func (m *markdown) unclosed(text string) bool {
	marks := strings.TrimRight(text, " \t")
	if marks[0] == '-' || len(m.para) == 0 {
		return false
	}
	return strings.HasPrefix(m.para[0], marks) && !strings.Contains(m.para[0][len(marks):], marks)
}

// comment hands over a comment as hidden text.
func (m *markdown) comment(i int) int {
	m.flush()
	var b strings.Builder
	n := 0
	for i+n < len(m.lines) {
		before, after, ok := strings.Cut(m.lines[i+n], "-->")
		b.WriteString(before)
		b.WriteByte(' ')
		if ok {
			b.WriteString(after)
			break
		}
		n++
	}
	words := strings.TrimPrefix(strings.TrimSpace(b.String()), "<!--")
	m.d.Lines = append(m.d.Lines, layout.Line{Text: words, Join: layout.Begin, Furniture: layout.Hidden})
	return min(n, len(m.lines)-1-i)
}

// footnote reads "[^1]: text"; the lines that go on are gathered with it.
func (m *markdown) footnote(text string) {
	m.flush()
	label, words, _ := strings.Cut(text[2:], "]:")
	m.head = layout.Line{Marker: label, Role: layout.Footnote, Furniture: layout.FootnoteText}
	m.para = append(m.para, strings.TrimSpace(words))
}

// flush hands over the paragraph that is gathered.
func (m *markdown) flush() {
	if len(m.para) == 0 {
		return
	}
	var b strings.Builder
	for i, s := range m.para {
		trimmed := strings.TrimRight(s, " \t")
		if i == len(m.para)-1 {
			b.WriteString(trimmed)
			break
		}
		hard := len(s)-len(trimmed) >= 2 || strings.HasSuffix(trimmed, `\`) || trimmed == "" || m.para[i+1] == ""
		b.WriteString(strings.TrimSuffix(trimmed, `\`))
		if hard || m.broken(s, m.para[i+1]) {
			b.WriteByte('\n')
		} else {
			b.WriteByte(' ')
		}
	}
	m.head.Join = layout.Begin
	m.emit(b.String(), m.head)
	m.para = m.para[:0]
}

// broken tells whether a line ended before the width at which the document is
// wrapped: the next word would have had room, with some to spare.
func (m *markdown) broken(s, next string) bool {
	word, _, _ := strings.Cut(next, " ")
	return (utf8.RuneCountInString(s)+1+utf8.RuneCountInString(word))*20 <= m.width*17
}

// emit hands over a text with its inline marks; newlines are meant.
func (m *markdown) emit(text string, head layout.Line) {
	in := parseInline(text, m.refs)
	if in.ajar && !m.ajar && len(in.runs) == 0 && len(in.text) <= 200 && !strings.HasSuffix(strings.TrimSpace(in.text), ".") {
		in.runs = []layout.Run{{End: len(in.text), Style: layout.Bold}} // the next block closes the mark
		m.ajar = true
	} else if in.ajar {
		m.ajar = false
	}
	run := 0
	for at := 0; at <= len(in.text); {
		end := at + strings.IndexByte(in.text[at:], '\n')
		if end < at {
			end = len(in.text)
		}
		l := head
		l.Text = in.text[at:end]
		for run < len(in.runs) && in.runs[run].Start < end {
			r := in.runs[run]
			if from, to := max(r.Start, at)-at, min(r.End, end)-at; from < to {
				l.Runs = append(l.Runs, layout.Run{Start: from, End: to, Style: r.Style})
			}
			if r.End > end {
				break
			}
			run++
		}
		m.d.Lines = append(m.d.Lines, l)
		head.Marker, head.Join = "", layout.Break
		at = end + 1
	}
	for _, alt := range in.hidden {
		m.d.Lines = append(m.d.Lines, layout.Line{Text: alt, Join: layout.Begin, Furniture: layout.Hidden})
	}
}
