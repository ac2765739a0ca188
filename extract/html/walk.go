package html

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"golang.org/x/net/html"
)

// context is what the elements around a node say of it.
type context struct {
	style     layout.Style
	role      layout.Role
	level     int
	cell      layout.Cell
	furniture layout.Furniture
	depth     int    // of lists
	number    string // of the item around, where nested lists are numbered 1.1
	inside    bool   // in the article
	pre       bool
}

// walker turns the tree into lines.
type walker struct {
	d    *layout.Draft
	page page

	text   []byte // the line that is gathered
	runs   []layout.Run
	at     context // the context of its first word
	left   float32 // left margin of its paragraph, in points
	join   layout.Join
	item   int    // the depth of the list item that the next line begins; 0 for none
	marker string // and its marker, if it prints one

	tables int
	titled bool            // the article's h1 has been met
	seen   map[string]bool // footnote references met
	hidden []string        // alternative texts to hand over behind the line
}

func (w *walker) walk(n *html.Node, c context) {
	switch n.Type {
	case html.TextNode:
		w.add(n.Data, c)
		return
	case html.ElementNode:
	case html.DocumentNode:
		w.children(n, c)
		return
	default:
		return
	}
	c = w.enter(n, c)
	switch n.Data {
	case "script", "style", "head", "noscript", "template", "iframe", "object", "embed", "math":
		return
	case "br":
		w.breakLine(c)
		return
	case "hr":
		w.flush()
		return
	case "img", "area":
		w.alt(attr(n, "alt"))
		return
	case "input":
		w.hide(attr(n, "value"), n)
		return
	case "ol", "ul", "menu", "dir":
		w.flush()
		w.list(n, c)
		w.flush()
		return
	case "table":
		w.flush()
		w.table(n, c)
		w.flush()
		return
	case "li": // outside of any list
		w.flush()
		c.role, c.level = layout.ListItem, c.depth+1
		w.marker, w.item = "•", c.level
	}
	if n.Data == "a" || n.Data == "sup" {
		if w.noteMark(n, c) {
			return
		}
	}
	if n.Data == "span" || n.Data == "p" {
		if w.office(n, &c) {
			return
		}
	}
	if inline[n.Data] {
		w.children(n, c)
		return
	}
	w.flush()
	if n.Data == "p" || n.Data == "div" {
		w.left = points(css(n, "margin-left"))
	}
	w.children(n, c)
	w.flush()
	w.left = 0
}

func (w *walker) children(n *html.Node, c context) {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		w.walk(k, c)
	}
}

// enter adds what an element says to its context.
func (w *walker) enter(n *html.Node, c context) context {
	if n == w.page.root {
		c.inside = true
	}
	if n == w.page.title {
		w.titled = true
	}
	c.style = styleOf(n, c.style)
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		c.role, c.level = layout.Heading, int(n.Data[1]-'0')
		if n.Data == "h1" && (n == w.page.title || strings.Contains(attr(n, "class"), "title")) {
			c.role = layout.Title
		}
	case "pre", "textarea":
		c.pre = true
	case "figcaption", "caption":
		c.role = layout.Caption
		c.furniture = max(c.furniture, layout.Hidden)
	case "p":
		if class := strings.ToLower(attr(n, "class")); class == "msotitle" || class == "title" {
			c.role = layout.Title
		}
	}
	switch attr(n, "title") {
	case "header":
		c.furniture = layout.Header
	case "footer":
		c.furniture = layout.Footer
	}
	if w.footnote(n) {
		c.role, c.furniture = layout.Footnote, layout.FootnoteText
	}
	if c.furniture == layout.None {
		if hiddenElement(n) {
			c.furniture = layout.Hidden
		} else if c.inside && w.clutter(n) {
			c.furniture = layout.Navigation
		}
	}
	return c
}

// clutter tells navigation inside of the article, unless it holds so much of
// the prose that its name must mislead.
func (w *walker) clutter(n *html.Node) bool {
	if n == w.page.root || !w.page.isClutter(n) {
		return n.Data == "ul" && linkList(n) && w.page.root.Data != "body"
	}
	return !w.page.misled[n]
}

// linkList tells a list of which each item is nothing but a short link.
func linkList(n *html.Node) bool {
	items := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		a := element(c, "a")
		if a == nil || !has(a, "href") {
			return false
		}
		words := inner(c, 300)
		if len(words) > 120 || inner(a, 300) != words {
			return false
		}
		items++
	}
	return items > 1
}

// hiddenElement tells what a browser does not show.
func hiddenElement(n *html.Node) bool {
	if has(n, "hidden") || css(n, "display") == "none" || css(n, "visibility") == "hidden" || strings.HasPrefix(css(n, "mso-hide"), "all") {
		return true
	}
	for _, name := range strings.Fields(attr(n, "class")) {
		switch name {
		case "sr-only", "visually-hidden", "screen-reader-text", "screen-reader", "element-invisible", "visuallyhidden", "show-for-sr", "hidden":
			return true
		}
	}
	return false
}

// add gathers text.
func (w *walker) add(s string, c context) {
	if c.pre {
		for {
			one, rest, more := strings.Cut(s, "\n")
			w.gather(one, c)
			if !more {
				return
			}
			w.breakLine(c)
			s = rest
		}
	}
	w.gather(s, c)
}

func (w *walker) gather(s string, c context) {
	if s == "" {
		return
	}
	if len(w.text) == 0 {
		if strings.Trim(s, " \t\r\n\f") == "" {
			return
		}
		w.at = c
	} else if c.furniture != w.at.furniture { // hidden words inside a line
		if strings.TrimSpace(s) != "" {
			w.hidden = append(w.hidden, s)
		}
		return
	}
	from := len(w.text)
	w.text = append(w.text, s...)
	w.runs = layout.AddRun(w.runs, layout.Run{Start: from, End: len(w.text), Style: c.style})
}

// breakLine ends a line but not its paragraph.
func (w *walker) breakLine(c context) {
	if len(w.text) > 0 {
		w.emit()
	} else if w.join == layout.Break {
		empty := w.d.Lines[len(w.d.Lines)-1]
		empty.Text, empty.Runs, empty.Marker, empty.Join = "", nil, "", layout.Break
		w.d.Lines = append(w.d.Lines, empty)
	} else {
		return
	}
	w.join = layout.Break
}

// flush ends the paragraph.
func (w *walker) flush() {
	if len(w.text) > 0 {
		w.emit()
	}
	for _, s := range w.hidden {
		w.d.Lines = append(w.d.Lines, layout.Line{Text: s, Join: layout.Begin, Furniture: layout.Hidden})
	}
	w.hidden = w.hidden[:0]
	w.join = layout.Begin
}

// emit hands over the line that is gathered.
func (w *walker) emit() {
	c := w.at
	l := layout.Line{
		Text: string(w.text), Runs: w.runs, Role: c.role, Level: c.level,
		Join: w.join, Table: c.cell, Furniture: c.furniture,
	}
	w.text, w.runs = w.text[:0], nil
	if l.Join == layout.Guess {
		l.Join = layout.Begin
	}
	if l.Role == layout.Unknown {
		l.Role = layout.Paragraph
	}
	if l.Furniture == layout.None {
		switch {
		case !c.inside, w.page.title != nil && !w.titled:
			l.Furniture = layout.Navigation
		case c.role == layout.ListItem && w.item == 0:
			l.Role = layout.Paragraph // a further paragraph of the item
		}
	}
	if w.item > 0 && l.Join == layout.Begin {
		if l.Furniture == layout.None {
			l.Marker = w.marker
			if l.Role == layout.Paragraph {
				l.Role, l.Level = layout.ListItem, w.item
			}
		}
		w.marker, w.item = "", 0
	}
	if l.Join == layout.Break && len(w.d.Lines) > 0 {
		l.Role, l.Level = w.d.Lines[len(w.d.Lines)-1].Role, w.d.Lines[len(w.d.Lines)-1].Level
	}
	if w.left > 0 {
		l.Box.X0 = w.left
	}
	w.d.Lines = append(w.d.Lines, l)
}

// alt hands over an alternative text, behind the paragraph it stands in.
func (w *walker) alt(s string) {
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	w.hidden = append(w.hidden, s)
	if len(w.text) == 0 {
		w.flush()
	}
}

// hide hands over what a form's button says.
func (w *walker) hide(s string, n *html.Node) {
	switch strings.ToLower(attr(n, "type")) {
	case "submit", "button", "reset":
		w.alt(s)
	}
}
