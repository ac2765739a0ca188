package html

import (
	"github.com/paraph/paraph/extract/layout"
	"golang.org/x/net/html"
)

// noteMark hands over a footnote reference; the references in the notes
// themselves, which lead back, are read like any words.
func (w *walker) noteMark(n *html.Node, c context) bool {
	a := n
	if n.Data == "sup" {
		a = element(n, "a")
		if a == nil || inner(a, 20) != inner(n, 20) {
			return false
		}
	}
	ok, id := noteReference(a)
	if !ok || c.furniture == layout.FootnoteText || w.seen[id] && c.furniture != layout.None {
		return false
	}
	if w.seen == nil {
		w.seen = map[string]bool{}
	}
	w.seen[id] = true
	c.style |= layout.NoteMark | layout.Superscript
	w.gather(inner(a, 20), c)
	return true
}

// footnote tells the block that a reference met before leads to.
func (w *walker) footnote(n *html.Node) bool {
	if len(w.seen) == 0 {
		return false
	}
	if id := attr(n, "id"); id != "" {
		return w.seen[id] && !inline[n.Data]
	}
	if n.Data != "p" && n.Data != "div" && n.Data != "li" {
		return false
	}
	a := n.FirstChild
	for a != nil && (a.Type != html.ElementNode || a.Data != "a" && a.Data != "sup") {
		if a.Type == html.TextNode && len(a.Data) > 3 {
			return false
		}
		a = a.NextSibling
	}
	if a != nil && a.Data == "sup" {
		a = element(a, "a")
	}
	if a == nil {
		return false
	}
	id := first(attr(a, "name"), attr(a, "id"))
	return id != "" && w.seen[id]
}
