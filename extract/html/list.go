package html

import (
	"strconv"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"golang.org/x/net/html"
)

// list reads ol, ul and their like; what stands in them outside of items is
// read all the same.
func (w *walker) list(n *html.Node, c context) {
	c.depth++
	num := numbering(n)
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type != html.ElementNode || k.Data != "li" {
			w.walk(k, c)
			continue
		}
		w.flush()
		in := w.enter(k, c)
		if in.role != layout.Footnote {
			in.role, in.level = layout.ListItem, c.depth
		}
		w.marker, w.item = num.next(k), c.depth
		if w.page.counter && n.Data == "ol" { // numbered 1.1 by the style sheet
			in.number = c.number + strconv.Itoa(num.n-num.by)
			w.marker = in.number
			in.number += "."
		}
		w.children(k, in)
		w.flush()
		w.marker, w.item = "", 0
	}
}

// numerals says how a list's markers are printed.
type numerals struct {
	style string // a CSS list-style-type
	n, by int
}

// listTypes are the values of the type attribute.
var listTypes = map[string]string{
	"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
	"disc": "disc", "circle": "circle", "square": "square", "none": "none",
}

func numbering(n *html.Node) numerals {
	num := numerals{style: "disc", n: 1, by: 1}
	if n.Data == "ol" {
		num.style = "decimal"
	}
	if s := listTypes[attr(n, "type")]; s != "" {
		num.style = s
	}
	num.style = first(listStyle(n), num.style)
	if has(n, "reversed") {
		num.by, num.n = -1, 0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Data == "li" {
				num.n++
			}
		}
	}
	if v, err := strconv.Atoi(strings.TrimSpace(attr(n, "start"))); err == nil {
		num.n = v
	}
	return num
}

// listStyle reads list-style-type, or the word of list-style that says it.
func listStyle(n *html.Node) string {
	if s := css(n, "list-style-type"); s != "" {
		return s
	}
	for _, word := range strings.Fields(css(n, "list-style")) {
		switch word {
		case "none", "disc", "circle", "square", "decimal", "lower-alpha", "upper-alpha", "lower-latin", "upper-latin", "lower-roman", "upper-roman":
			return word
		}
	}
	return ""
}

// next gives the marker of an item as it is printed.
func (num *numerals) next(li *html.Node) string {
	if v, err := strconv.Atoi(strings.TrimSpace(attr(li, "value"))); err == nil {
		num.n = v
	}
	style := first(listStyle(li), listTypes[attr(li, "type")], num.style)
	n := num.n
	num.n += num.by
	text := ""
	switch style {
	case "none":
		return ""
	case "disc":
		return "•"
	case "circle":
		return "◦"
	case "square":
		return "▪"
	case "lower-alpha", "lower-latin":
		text = layout.Alpha(n)
	case "upper-alpha", "upper-latin":
		text = strings.ToUpper(layout.Alpha(n))
	case "lower-roman":
		text = layout.Roman(n)
	case "upper-roman":
		text = strings.ToUpper(layout.Roman(n))
	case "decimal-leading-zero":
		if n >= 0 && n < 10 {
			text = "0" + strconv.Itoa(n)
		}
	}
	if text == "" {
		text = strconv.Itoa(n)
	}
	return text + "."
}
