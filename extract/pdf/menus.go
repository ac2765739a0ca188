package pdf

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf/content"
	"github.com/paraph/paraph/extract/pdf/file"
)

// browsers are what a printed web page names as its maker.
var browsers = [...]string{"Mozilla/", "Chrom", "Firefox", "Safari", "wkhtmltopdf", "Skia/PDF"}

// printed tells whether a browser made the file.
func printed(info file.Value) bool {
	by := text(info, "Creator") + " " + text(info, "Producer")
	for _, name := range browsers {
		if strings.Contains(by, name) {
			return true
		}
	}
	return false
}

// menus finds the menus of a printed web page: lines that are links and
// nothing else. Where the file is tagged its tree tells more.
type menus struct{ lines []linked }

// linked is how many links a line consists of, 0 where there is more in it,
// and where the first and the last one lead.
type linked struct {
	n           int
	first, last string
}

// look notes the lines of one page.
func (m *menus) look(p *content.Page, lines []layout.Line) {
	for i := range lines {
		m.lines = append(m.lines, linksOf(&lines[i], p.Links))
	}
}

// bullet is the room, in parts of the size, that a line may have beside its
// links: a list's mark.
const bullet = 1.6

func linksOf(l *layout.Line, links []content.Link) (k linked) {
	free := l.Box.X1 - l.Box.X0
	for _, g := range l.Gaps {
		free -= g.X1 - g.X0
	}
	y := (l.Box.Y0 + l.Box.Y1) / 2
	for i := range links {
		b := &links[i]
		if w := min(b.X1, l.Box.X1) - max(b.X0, l.Box.X0); w > 0 && y > b.Y0 && y < b.Y1 {
			free -= w
			if k.n++; k.n == 1 {
				k.first = b.Target
			}
			k.last = b.Target
		}
	}
	if free > bullet*l.Size || strings.Contains(l.Text, ", ") { // names in a sentence, each a link
		return linked{}
	}
	return k
}

// The least links of a menu, and of one above the title or behind the text;
// and the most letters, in bytes, of what follows that.
const (
	menuLinks = 3
	edgeLinks = 2
	tailBytes = 300
)

// mark marks the menus: anywhere in the text; above the title, with what they
// part; behind the text, with their heading and what follows.
func (m *menus) mark(lines []layout.Line) {
	if len(m.lines) != len(lines) {
		return
	}
	top := m.top(lines)
	for i := range top {
		if !year(lines[i].Text) { // which may be the date
			navigation(lines[i : i+1])
		}
	}
	for i := top; i < len(lines); {
		if m.lines[i].n == 0 {
			i++
			continue
		}
		j, n := i, 0
		for ; j < len(lines) && m.lines[j].n > 0; j++ {
			if n += m.lines[j].n; j > i && m.lines[j].first == m.lines[j-1].last {
				n-- // one link on two lines
			}
		}
		switch {
		case n >= edgeLinks && short(lines[j:]):
			if i > 0 && lines[i-1].Size > 1.08*lines[i].Size { // "Related news"
				i--
			}
			navigation(lines[i:])
		case n >= menuLinks:
			navigation(lines[i:j])
		}
		i = j
	}
}

// top is how many lines stand above the title and are no more than menus and
// what these part.
func (m *menus) top(lines []layout.Line) int {
	title := 0
	for i := range lines {
		if lines[i].Page == 1 && lines[i].Size > 1.02*lines[title].Size {
			title = i
		}
	}
	last, n := 0, 0
	for i := range title {
		if m.lines[i].n > 0 {
			last = i + 1
			n += m.lines[i].n
		}
	}
	if n < edgeLinks {
		return 0
	}
	return last
}

// short tells lines that hold no more than a site's own last words.
func short(lines []layout.Line) bool {
	n := 0
	for i := range lines {
		if lines[i].Furniture == layout.None {
			n += len(lines[i].Text)
		}
	}
	return n <= tailBytes
}

func navigation(lines []layout.Line) {
	for i := range lines {
		if lines[i].Furniture == layout.None {
			lines[i].Furniture = layout.Navigation
		}
	}
}

// year tells a line that names one.
func year(s string) bool {
	at := strings.Index(s, "20")
	return at >= 0 && at+4 <= len(s) && s[at+2] >= '0' && s[at+2] <= '9' && s[at+3] >= '0' && s[at+3] <= '9'
}
