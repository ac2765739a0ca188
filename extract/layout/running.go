package layout

import "strings"

// edge is how many lines from the top and the foot of a page may be running
// headers and footers.
const edge = 6

// markRunning marks the lines at the edges of pages that come back on other
// pages, numbers aside, and those that stand as far out as these on pages of
// their own (a cover's footer).
func markRunning(d *Draft) {
	pages := pagesOf(d.Lines)
	if len(pages) < 2 {
		return
	}
	same := map[string]int{} // edge lines by their text
	like := map[string]int{} // by their text, numbers aside
	for _, p := range pages {
		for i := p.from; i < p.to; i++ {
			if p.atEdge(i) {
				same[p.where(i)+d.Lines[i].Text]++
				like[p.where(i)+struck(d.Lines[i].Text)]++
			}
		}
	}
	// Headings come back too, numbers aside ("Article 5"), but not that often.
	least := 2
	if len(pages) > 5 {
		least = 3
	}
	often := max(least, len(pages)*3/10)
	high := height(d.Lines)
	var feet [1 << 10]int // running lines at the foot by their place
	for _, p := range pages {
		p.mark(d.Lines, high, func(i int) bool {
			return same[p.where(i)+d.Lines[i].Text] >= least || like[p.where(i)+struck(d.Lines[i].Text)] >= often
		})
		for i := p.from; i < p.to; i++ {
			if l := &d.Lines[i]; l.Furniture == Footer || l.Furniture == PageNumber {
				feet[min(max(int(l.Box.Y0/4), 0), len(feet)-1)]++
			}
		}
	}
	foot := float32(0)
	for y, n := range feet {
		if n >= max(2, len(pages)/4) && high > 0 && float32(y*4) > 0.85*high {
			foot = float32(y * 4)
			break
		}
	}
	if foot > 0 {
		for _, p := range pages {
			p.mark(d.Lines, high, func(i int) bool { return d.Lines[i].Box.Y0 >= foot-4 })
		}
	}
}

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

func (p page) atEdge(i int) bool { return i < p.from+edge || i >= p.to-edge }

// where tells the upper half of a page from the lower.
func (p page) where(i int) string {
	if i-p.from > p.to-1-i {
		return "$"
	}
	return "^"
}

// struck is a text without white space and with "#" for each number.
func struck(s string) string {
	digit := false
	return strings.Map(func(r rune) rune {
		before := digit
		digit = r >= '0' && r <= '9'
		switch {
		case digit && before, r == ' ', r == '\t', r == 0xA0:
			return -1
		case digit:
			return '#'
		}
		return r
	}, s)
}

// mark goes from the edges inwards as long as the lines are running ones. On
// pages of the given height, these stand in the outer fifths.
func (p page) mark(lines []Line, high float32, running func(int) bool) {
	for i := p.from; i < p.to && i < p.from+edge; i++ {
		if lines[i].Furniture == None && (!running(i) || high > 0 && lines[i].Box.Y1 > 0.2*high) {
			break
		}
		set(&lines[i], Header)
	}
	for i := p.to - 1; i >= p.from && i >= p.to-edge; i-- {
		if lines[i].Furniture == None && (!running(i) || high > 0 && lines[i].Box.Y0 < 0.8*high) {
			break
		}
		set(&lines[i], Footer)
	}
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
