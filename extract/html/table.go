package html

import (
	"strconv"

	"github.com/paraph/paraph/extract/layout"
	"golang.org/x/net/html"
)

// table reads a table in row order. A table that only lays out the page (its
// cells hold headings, lists or tables) is no table.
func (w *walker) table(n *html.Node, c context) {
	if layoutTable(n) {
		w.children(n, c)
		return
	}
	w.tables++
	g := grid{w: w, table: w.tables}
	g.rows(n, c)
}

type grid struct {
	w          *walker
	table, row int
}

func (g *grid) rows(n *html.Node, c context) {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		switch {
		case k.Type != html.ElementNode:
		case k.Data == "tr":
			g.row++
			g.cells(k, g.w.enter(k, c))
		case k.Data == "thead", k.Data == "tbody", k.Data == "tfoot":
			g.rows(k, g.w.enter(k, c))
		case k.Data == "caption":
			g.w.flush()
			g.w.walk(k, c)
			g.w.flush()
		}
	}
}

func (g *grid) cells(tr *html.Node, c context) {
	col := 1
	for k := tr.FirstChild; k != nil; k = k.NextSibling {
		if k.Type != html.ElementNode || k.Data != "td" && k.Data != "th" {
			continue
		}
		in := g.w.enter(k, c)
		if in.role != layout.Footnote {
			in.role, in.level = layout.TableCell, 0
		}
		in.cell = layout.Cell{Table: g.table, Row: g.row, Col: col}
		g.w.flush()
		g.w.children(k, in)
		g.w.flush()
		span, err := strconv.Atoi(attr(k, "colspan"))
		if err != nil || span < 1 || span > 1000 {
			span = 1
		}
		col += span
	}
}

// layoutTable tells tables that lay out the page.
func layoutTable(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		switch c.Data {
		case "table", "h1", "h2", "h3", "h4", "h5", "h6", "article", "main", "nav", "form":
			return true
		}
		if layoutTable(c) {
			return true
		}
	}
	return false
}
