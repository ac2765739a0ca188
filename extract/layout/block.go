package layout

import "strings"

// writeMark makes a block of a footnote reference.
func (c *composer) writeMark(n mark) {
	from := c.start(n.page)
	c.text(n.text)
	if len(c.s) == from {
		return
	}
	c.blocks = append(c.blocks, Block{
		Span: Span{from, len(c.s)}, Marker: Span{from, from},
		Page: n.page, Style: Superscript, Furniture: FootnoteMark,
	})
	c.places = append(c.places, 0)
}

// start parts the next block from the one before and notes its page.
func (c *composer) start(page int) int {
	if n := len(c.s); n > 0 && c.s[n-1] != '\n' {
		c.s = append(c.s, '\n')
	}
	c.blank, c.stick, c.begin = false, false, len(c.s)
	c.turn(page)
	return len(c.s)
}

// turn notes that the text goes on on another page.
func (c *composer) turn(page int) {
	if page == c.page {
		return
	}
	c.page = page
	at := len(c.s)
	if c.blank {
		at++
	}
	for n := len(c.marks); n > 0 && c.marks[n-1].Offset >= at; n-- {
		c.marks = c.marks[:n-1] // of a line without words
	}
	c.marks = append(c.marks, PageMark{at, page})
}

// write makes one block of lines, and behind it one of each of its note marks.
func (c *composer) write(group []int) {
	c.writeBlock(group)
	for _, n := range c.note {
		c.writeMark(n)
	}
	c.note = c.note[:0]
}

func (c *composer) writeBlock(group []int) {
	l := &c.lines[group[0]]
	lone := c.setMarker(l)
	from := c.start(l.Page)
	b := Block{
		Role: l.Role, Level: l.Level, Size: l.Size, Table: l.Table,
		Page: l.Page, Furniture: l.Furniture,
	}
	place, width := l.Box.X0, float32(0)
	skip := 0
	if lone != "" {
		c.text(lone)
	} else if l.Marker != "" {
		c.text(l.Marker)
	} else if l.Furniture == None {
		if skip = markerLen(l); skip > 0 && c.letters.number(strings.TrimLeft(l.Text[:skip], " \t\u00a0")) {
			c.text(l.Text[:skip])
			width = markerWidth(l, skip)
		} else {
			skip = 0
		}
	}
	b.Marker = Span{from, len(c.s)}
	if b.Marker.Len() > 0 {
		c.s = append(c.s, ' ')
	}
	c.blank, c.begin = false, len(c.s)
	b.Span.Start = len(c.s)
	run := len(c.runs)
	c.line(l, skip, run)
	for k, i := range group[1:] {
		c.join(group[k], i)
		c.line(&c.lines[i], 0, run)
	}
	b.Span.End = len(c.s)
	if b.Span.Len() == 0 {
		if b.Marker.Len() == 0 {
			return
		}
		c.s = c.s[:b.Marker.End] // a lone marker is a word like any other
		b.Span, b.Marker = b.Marker, Span{from, from}
	}
	b.Runs = c.runs[run:len(c.runs):len(c.runs)]
	b.Style = shared(c.s, b.Span, b.Runs)
	b.Indent = place + width
	if len(group) > 1 && b.Marker.Len() > 0 {
		b.Indent = c.lines[group[1]].Box.X0
	}
	if b.Marker.Len() > 0 && (b.Role == Unknown || b.Role == Paragraph) {
		b.Role = ListItem
	}
	c.blocks = append(c.blocks, b)
	c.places = append(c.places, place)
}

// join writes what stands between line i and the block's line before it.
func (c *composer) join(prev, i int) {
	if c.joins[i] == Break {
		if len(c.s) > c.begin {
			c.s = append(c.s, '\n')
		}
		c.blank, c.stick, c.begin = false, false, len(c.s)
		return
	}
	switch c.hyphens.at(c.lines[prev].Text, c.lines[i].Text) {
	case keep:
		c.blank = false
	case hang:
		c.blank = true
	case mend:
		c.s = c.s[:len(c.s)-hyphenLen(c.s)]
		if n := len(c.runs); n > 0 && c.runs[n-1].End > len(c.s) {
			c.runs[n-1].End = len(c.s)
		}
		c.blank = false
	default:
		c.blank = len(c.s) > c.begin && !dashed(c.lines[prev].Text, c.lines[i].Text)
	}
}

// line writes a line's words from byte skip on, with its runs; first is where
// the block's runs begin in the arena.
func (c *composer) line(l *Line, skip, first int) {
	if l.Page != c.page {
		c.turn(l.Page)
	}
	at := skip
	for _, r := range l.Runs {
		r.Start, r.End = max(r.Start, at), min(r.End, len(l.Text))
		if r.Start >= r.End {
			continue
		}
		c.text(l.Text[at:r.Start])
		at = r.End
		if r.Style&NoteMark != 0 {
			c.note = append(c.note, mark{l.Text[r.Start:r.End], l.Page})
			c.stick = true
			continue
		}
		words := l.Text[r.Start:r.End]
		if lead := len(words) - len(strings.TrimLeft(words, " \t\u00a0")); lead > 0 {
			c.text(words[:lead])
			words = words[lead:]
		}
		start := len(c.s)
		c.text(words)
		if start < len(c.s) && c.s[start] == ' ' {
			start++
		}
		if start < len(c.s) {
			c.run(Run{start, len(c.s), r.Style}, first)
		}
	}
	c.text(l.Text[at:])
}

// run adds a run to the block's, joining what only white space parts.
func (c *composer) run(r Run, first int) {
	if n := len(c.runs); n > first {
		last := &c.runs[n-1]
		if last.Style == r.Style && r.Start-last.End <= 1 && (r.Start == last.End || c.s[last.End] <= ' ') {
			last.End = r.End
			return
		}
	}
	c.runs = append(c.runs, r)
}

// shared gives the styles that all letters and digits of a span have.
func shared(s []byte, span Span, runs []Run) Style {
	if len(runs) == 0 {
		return 0
	}
	all, at := ^Style(0), span.Start
	for _, r := range runs {
		if wordy(s[at:r.Start]) {
			return 0
		}
		if wordy(s[r.Start:r.End]) {
			all &= r.Style
		}
		at = r.End
	}
	if wordy(s[at:span.End]) || all == ^Style(0) {
		return 0
	}
	return all
}

// wordy tells whether there is a letter or digit.
func wordy[T string | []byte](s T) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0xC3 && c != 0xE2 || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' {
			return true
		}
	}
	return false
}
