package layout

import "strings"

// edge is how many lines from the top and the foot of a page may be running
// headers and footers.
const edge = 5

// markRunning marks the lines at the edges of pages that come back on other
// pages, numbers aside.
func markRunning(d *Draft) {
	pages := pagesOf(d.Lines)
	if len(pages) < 2 {
		return
	}
	seen := map[string]int{}
	for _, p := range pages {
		for _, i := range p.edges() {
			seen[p.key(d.Lines, i)]++
		}
	}
	for _, p := range pages {
		p.mark(d.Lines, seen, len(pages))
	}
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

// edges lists the lines near the top and the foot.
func (p page) edges() []int {
	var out []int
	for i := p.from; i < p.to; i++ {
		if i < p.from+edge || i >= p.to-edge {
			out = append(out, i)
		}
	}
	return out
}

// key is a line's text with its numbers struck out, and whether it stands at
// the top or the foot.
func (p page) key(lines []Line, i int) string {
	where := "^"
	if i-p.from > p.to-1-i {
		where = "$"
	}
	return where + strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return '#'
		case r == ' ' || r == '\t' || r == 0xA0:
			return -1
		}
		return r
	}, lines[i].Text)
}

// mark goes from the edges inwards as long as the lines come back.
func (p page) mark(lines []Line, seen map[string]int, pages int) {
	least := 2
	if pages > 5 {
		least = 3
	}
	for i := p.from; i < p.to && i < p.from+edge; i++ {
		if lines[i].Furniture == None && !p.running(lines, i, seen, least) {
			break
		}
		set(&lines[i], Header)
	}
	for i := p.to - 1; i >= p.from && i >= p.to-edge; i-- {
		if lines[i].Furniture == None && !p.running(lines, i, seen, least) {
			break
		}
		set(&lines[i], Footer)
	}
}

func set(l *Line, f Furniture) {
	if l.Furniture != None {
		return
	}
	if pageNumber(l.Text) {
		f = PageNumber
	}
	l.Furniture = f
}

func (p page) running(lines []Line, i int, seen map[string]int, least int) bool {
	return seen[p.key(lines, i)] >= least
}

// pageNumber tells "3", "- 3 -", "3/10", "Page 3 of 10".
func pageNumber(s string) bool {
	s = strings.ToLower(strings.Trim(s, " -–—|[]()."))
	s = strings.TrimSpace(strings.TrimPrefix(s, "page"))
	for _, sep := range []string{"/", "of", "|"} {
		if a, b, ok := strings.Cut(s, sep); ok {
			return digits(strings.TrimSpace(a)) && digits(strings.TrimSpace(b))
		}
	}
	return digits(s) && len(s) <= 4
}
