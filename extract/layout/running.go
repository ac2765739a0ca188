package layout

import "strings"

// markRunning marks the lines at the top and the foot of pages that come back
// on other pages, numbers aside. Where lines have true places, these tell what
// is the top and the foot, and lines that stand where the footers of other
// pages do are footers too (a cover's). In text dumps the order of lines tells.
func markRunning(d *Draft) {
	pages := pagesOf(d.Lines)
	if len(pages) < 2 {
		return
	}
	high := height(d.Lines)
	same := map[edgeLine]*row{}    // lines at the edges by their text
	like := map[numberedLine]int{} // by their text, numbers aside
	for n, p := range pages {
		for i := p.from; i < p.to; i++ {
			if w := p.edge(d.Lines, i, high); w != 0 {
				s := d.Lines[i].Text
				r := same[edgeLine{w, s}]
				if r == nil {
					r = &row{}
					same[edgeLine{w, s}] = r
				}
				r.add(n)
				if sum := struck(s); sum != 0 {
					like[numberedLine{w, sum}]++
				}
			}
		}
	}
	// Headings come back too ("Chapter I"), but not page after page, and
	// numbers aside ("Article 5"), but not that often.
	least := 2
	if len(pages) > 5 {
		least = 3
	}
	often := max(least, len(pages)*3/10)
	running := func(p page, i int) bool {
		w, s := p.edge(d.Lines, i, high), d.Lines[i].Text
		return w != 0 && (same[edgeLine{w, s}].long >= least || like[numberedLine{w, struck(s)}] >= often)
	}
	for _, p := range pages {
		if high > 0 {
			p.markPlaced(d.Lines, high, running)
		} else {
			p.markOrdered(d.Lines, running)
		}
	}
	if foot := footLine(d.Lines, high, max(2, len(pages)/4)); foot > 0 {
		for i := range d.Lines {
			if l := &d.Lines[i]; l.Size > 0 && l.Box.Y0 >= foot {
				set(l, Footer)
			}
		}
	}
}

// edgeLine is a line's text at an edge of a page, numberedLine what struck makes
// of it.
type (
	edgeLine struct {
		edge byte
		text string
	}
	numberedLine struct {
		edge byte
		sum  uint64
	}
)

// height is how far down the pages are printed; 0 where lines have no true
// places, as in text dumps.
func height(lines []Line) float32 {
	var y float32
	for i := range lines {
		if lines[i].Size > 0 {
			y = max(y, lines[i].Box.Y1)
		}
	}
	return y
}

// row counts how often a line comes back from one page to the next, or to the
// next but one: left and right pages may differ.
type row struct{ last, now, long int }

func (r *row) add(page int) {
	if r.now > 0 && page == r.last {
		return
	}
	if r.now == 0 || page-r.last > 2 {
		r.now = 0
	}
	r.now++
	r.last = page
	r.long = max(r.long, r.now)
}

// footLine is where the footers begin that at least so many pages have, in
// points from the top; 0 for none.
func footLine(lines []Line, high float32, least int) float32 {
	var feet [1 << 10]int // running lines at the foot by their place
	for i := range lines {
		if l := &lines[i]; l.Furniture == Footer || l.Furniture == PageNumber {
			feet[min(max(int(l.Box.Y0/4), 0), len(feet)-1)]++
		}
	}
	for y, n := range feet {
		if n >= least && high > 0 && float32(y*4) > 0.85*high {
			return float32(y*4) - 4
		}
	}
	return 0
}

// page is a stretch of lines on one page.
type page struct{ from, to int }

func pagesOf(lines []Line) []page {
	var out []page
	for i := 0; i < len(lines); {
		j := i
		for j < len(lines) && lines[j].Page == lines[i].Page {
			j++
		}
		if lines[i].Page > 0 {
			out = append(out, page{i, j})
		}
		i = j
	}
	return out
}

// atEdge is how many lines from the top and the foot of a page may be running
// headers and footers where places are not known.
const atEdge = 6

// edge tells lines at the top ('^') and at the foot ('$') of a page of the
// given height; 0 is neither.
func (p page) edge(lines []Line, i int, high float32) byte {
	if high > 0 {
		switch b := lines[i].Box; {
		case b.Y1 <= 0.2*high:
			return '^'
		case b.Y0 >= 0.8*high:
			return '$'
		}
		return 0
	}
	switch {
	case i-p.from > p.to-1-i && i >= p.to-atEdge:
		return '$'
	case i < p.from+atEdge:
		return '^'
	}
	return 0
}

// markPlaced marks the running lines that stand above or below all others of
// the page.
func (p page) markPlaced(lines []Line, high float32, running func(page, int) bool) {
	top, foot := high, float32(0) // of what is no running line
	for i := p.from; i < p.to; i++ {
		if lines[i].Furniture == None && !running(p, i) {
			top, foot = min(top, lines[i].Box.Y0), max(foot, lines[i].Box.Y0)
		}
	}
	for i := p.from; i < p.to; i++ {
		if !running(p, i) {
			continue
		}
		if y := lines[i].Box.Y0; y < top {
			set(&lines[i], Header)
		} else if y > foot {
			set(&lines[i], Footer)
		}
	}
}

// markOrdered goes from the edges inwards as long as the lines are running.
func (p page) markOrdered(lines []Line, running func(page, int) bool) {
	for i := p.from; i < p.to && (lines[i].Furniture != None || running(p, i)); i++ {
		set(&lines[i], Header)
	}
	for i := p.to - 1; i >= p.from && (lines[i].Furniture != None || running(p, i)); i-- {
		set(&lines[i], Footer)
	}
}

// struck is the FNV-1a hash of a text without white space and with "#" for each
// number; 0 for a text without numbers.
func struck(s string) uint64 {
	h, numbers, digit := uint64(14695981039346656037), false, false
	for i := 0; i < len(s); i++ {
		before, c := digit, s[i]
		switch digit = '0' <= c && c <= '9'; {
		case digit && before, c == ' ', c == '\t':
			continue
		case digit:
			c, numbers = '#', true
		case c == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0: // no-break space
			i++
			continue
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	if !numbers {
		return 0
	}
	return h
}

func set(l *Line, f Furniture) {
	if l.Furniture != None {
		return
	}
	l.Furniture = f
	if pageNumber(l.Text) {
		l.Furniture = PageNumber
	}
}

// pageNumber tells "3", "- 3 -", "3/10", "Page 3 of 10", "iii".
func pageNumber(s string) bool {
	s = strings.ToLower(strings.Trim(s, " -–—|[]().\t"))
	s = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(s, "page"), "p."))
	for _, sep := range [...]string{"/", "of", "|"} {
		if a, b, ok := strings.Cut(s, sep); ok {
			return digits(strings.TrimSpace(a)) && digits(strings.TrimSpace(b))
		}
	}
	return digits(s) && len(s) <= 4 || s != "" && len(s) < 6 && strings.Trim(s, "ivx") == ""
}
