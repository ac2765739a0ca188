package html

import (
	"strings"

	"golang.org/x/net/html"
)

// attr gives an attribute's value, "" if it is absent.
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// inner gives the words inside a node, up to about limit bytes.
func inner(n *html.Node, limit int) string {
	var b strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil && b.Len() < limit; c = c.NextSibling {
			if c.Type == html.TextNode {
				b.WriteString(c.Data)
			} else {
				visit(c)
			}
		}
	}
	visit(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// css gives a property out of a style attribute, in lower case.
func css(n *html.Node, property string) string {
	style := attr(n, "style")
	for style != "" {
		var one string
		one, style, _ = strings.Cut(style, ";")
		key, value, ok := strings.Cut(one, ":")
		if ok && strings.EqualFold(strings.TrimSpace(key), property) {
			return strings.ToLower(strings.TrimSpace(value))
		}
	}
	return ""
}
