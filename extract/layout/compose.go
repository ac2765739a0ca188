package layout

import "slices"

// Compose makes the canonical text of a draft whose furniture is marked.
//
// Lines that belong together become one block, also across the end of a page:
// what stands between (footers, headers, footnotes) is put behind the block,
// and so are footnote references, so that every sentence is one contiguous
// slice of Text.S. No word of the draft is lost.
func Compose(d *Draft) *Text {
	lines := partCells(d.Lines)
	size := 0
	for i := range lines {
		size += len(lines[i].Text) + len(lines[i].Marker) + 2
	}
	c := composer{
		lines: lines,
		joins: make([]Join, len(lines)),
		s:     make([]byte, 0, size),
	}
	f := newFlow(lines)
	begun := 0
	body, page := -1, -1 // the last line of the text and of the furniture
	for i := range lines {
		last := &body
		if lines[i].Furniture != None {
			last = &page
		}
		c.joins[i] = f.join(*last, i)
		*last = i
		if c.joins[i] == Begin {
			begun++
		}
	}
	c.blocks, c.places = make([]Block, 0, begun), make([]float32, 0, begun)
	c.hyphens = newHyphens(lines, c.joins)
	c.letters = seeLetters(lines)
	for i := range lines {
		l := &lines[i]
		if l.Furniture != None {
			c.held = append(c.held, i)
			continue
		}
		if c.joins[i] == Begin {
			c.close()
		} else if l.Text == "" {
			continue // an empty line, which parts the blocks
		}
		c.open = append(c.open, i)
	}
	c.close()
	c.writeLone()
	t := &Text{
		S: string(c.s), Blocks: c.blocks, Marks: c.marks,
		Pages: d.Pages, Meta: c.clean(d.Meta), Notices: slices.Clip(d.Notices),
	}
	if c.controls {
		t.Notices = append(t.Notices, Notice{Code: "control-characters", Message: "control characters or direction overrides were left out"})
	}
	t.nest(c.places, f.left)
	return t
}

// clean folds what the container says of the document like its text.
func (c *composer) clean(m Meta) Meta {
	for _, s := range [...]*string{&m.Title, &m.Date, &m.Language, &m.Site, &m.URL, &m.Author} {
		at := len(c.s)
		c.blank, c.stick, c.begin = false, false, at
		c.text(*s)
		*s, c.s = string(c.s[at:]), c.s[:at]
	}
	return m
}

// composer gathers lines to blocks and writes them.
type composer struct {
	lines   []Line
	joins   []Join // decided: Begin, Wrap or Break
	hyphens hyphens
	letters letters

	open []int  // lines of the block that may still go on
	lone []int  // markers in lines of their own, for the blocks that follow
	held []int  // furniture met since then
	note []mark // footnote references of the block

	s     []byte
	blank bool // white space is due before the next word
	stick bool // a note mark was cut out here: no blank before punctuation
	begin int  // where the block's or the line's words begin in s: no blank is due there
	page  int

	controls bool // control characters or direction overrides were met

	blocks []Block
	places []float32 // left edge of each block's marker or first word
	marks  []PageMark
	runs   []Run // arena of the blocks' runs
}

// mark is a footnote reference cut out of a block.
type mark struct {
	text string
	page int
}

// close writes the open block, then the furniture held.
func (c *composer) close() {
	if len(c.open) > 0 && !c.setAside() {
		c.write(c.open)
	}
	c.open = c.open[:0]
	for i := 0; i < len(c.held); {
		j := i + 1
		for j < len(c.held) && c.joins[c.held[j]] != Begin {
			j++
		}
		c.write(c.held[i:j])
		i = j
	}
	c.held = c.held[:0]
}

// setAside keeps lines that are markers and nothing else for as many blocks
// that follow: some dumps print a list's bullets first, then its items.
func (c *composer) setAside() bool {
	for _, i := range c.open {
		l := &c.lines[i]
		if n := CutMarker(l.Text); n == 0 || n < len(l.Text) || l.Marker != "" || l.Role == TableCell {
			return false
		}
	}
	c.lone = append(c.lone, c.open...)
	return true
}

// setMarker gives the block the first of the markers set aside.
func (c *composer) setMarker(l *Line) string {
	if len(c.lone) == 0 || l.Furniture != None {
		return ""
	}
	m := c.lines[c.lone[0]].Text
	if l.Marker != "" || markerLen(l) > 0 || l.Role == TableCell {
		c.writeLone()
		return ""
	}
	c.lone = c.lone[1:]
	return m
}

// writeLone writes the markers set aside that no block took.
func (c *composer) writeLone() {
	lone := c.lone
	c.lone = nil
	for i := range lone {
		c.write(lone[i : i+1])
	}
}
