package html

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"golang.org/x/net/html"
)

// page is what a first look at the tree tells: what the page says of itself,
// where the article stands and what around it is clutter.
type page struct {
	head
	meta    layout.Meta
	stats   map[*html.Node]stat
	misled  map[*html.Node]bool // wrappers named like clutter that hold much of the page
	total   stat
	nav     int             // navigation elements met
	notes   map[string]bool // ids of footnotes, by the references to them
	counter bool            // a style sheet numbers nested lists 1.1, 1.2

	root  *html.Node // the article
	title *html.Node // its h1; text before it is navigation
}

// stat counts the letters under a wrapper element, in bytes: prose outside of
// links and clutter, and the text of links.
type stat struct{ prose, links int }

// wrappers are elements that only group others; the article is one of them.
var wrappers = map[string]bool{
	"body": true, "div": true, "main": true, "article": true, "section": true, "center": true, "form": true,
	"table": true, "tbody": true, "tr": true, "td": true, "frameset": true, "span": true,
}

// clutter elements and roles are never part of the article.
var (
	clutterElements = map[string]bool{"nav": true, "aside": true, "footer": true, "button": true, "select": true, "dialog": true, "menu": true, "iframe": true}
	clutterRoles    = map[string]bool{"navigation": true, "banner": true, "contentinfo": true, "complementary": true, "dialog": true, "search": true, "alertdialog": true, "toolbar": true, "menu": true}
	// clutterNames are words of class names and ids that sites give to what is
	// not the article.
	clutterNames = map[string]bool{
		"nav": true, "navbar": true, "navigation": true, "menu": true, "breadcrumb": true, "breadcrumbs": true, "cookie": true,
		"cookies": true, "consent": true, "gdpr": true, "related": true, "share": true, "sharing": true, "social": true, "newsletter": true,
		"subscribe": true, "sidebar": true, "pagination": true, "pager": true, "promo": true, "comments": true, "skip": true,
		"skiplink": true, "toolbar": true, "advert": true, "ads": true, "footer": true, "recommended": true, "languages": true,
		"addtoany": true, "sharedaddy": true, "backtotop": true,
	}
)

// survey looks at the whole tree: how much prose there is at all, and then how
// much of it is no clutter.
func survey(doc *html.Node) page {
	p := page{head: head{named: map[string]string{}}, stats: map[*html.Node]stat{}, notes: map[string]bool{}, misled: map[*html.Node]bool{}}
	p.weigh(doc, p.weigh(doc, 1<<30))
	p.total = p.count(doc, false, false)
	p.meta = p.head.meta()
	p.root = p.find(doc)
	p.title = p.heading(doc)
	return p
}

// weigh gives the letters of prose under a node, and notes the wrappers whose
// names say clutter though they hold more than two fifths of all.
func (p *page) weigh(n *html.Node, all int) int {
	switch {
	case n.Type == html.TextNode:
		return len(strings.TrimSpace(n.Data))
	case n.Type == html.ElementNode && (n.Data == "a" || n.Data == "script" || n.Data == "style" || n.Data == "head" || n.Data == "noscript"):
		return 0
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += p.weigh(c, all)
	}
	if sum*5 > all*2 && n.Type == html.ElementNode {
		p.misled[n] = true
	}
	return sum
}

// count fills the statistics of a subtree.
func (p *page) count(n *html.Node, link, clutter bool) stat {
	switch n.Type {
	case html.TextNode:
		k := len(strings.TrimSpace(n.Data))
		if link {
			return stat{links: k}
		} else if clutter {
			return stat{}
		}
		return stat{prose: k}
	case html.ElementNode:
		p.note(n)
		switch n.Data {
		case "script", "style", "head", "noscript", "template":
			if n.Data == "style" && strings.Contains(inner(n, 1<<16), "counters(") {
				p.counter = true
			}
			for c := n.FirstChild; c != nil && n.Data == "head"; c = c.NextSibling {
				p.count(c, link, clutter)
			}
			return stat{}
		case "a":
			link = has(n, "href")
			if mark, id := noteReference(n); mark {
				p.notes[id] = true
			}
		case "header":
			clutter = clutter || n.Parent != nil && n.Parent.Data == "body"
		}
		if p.isClutter(n) {
			clutter = true
			p.nav++
		}
	}
	var sum stat
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s := p.count(c, link, clutter)
		sum.prose += s.prose
		sum.links += s.links
	}
	if n.Type == html.ElementNode && wrappers[n.Data] {
		p.stats[n] = sum
	}
	return sum
}

// isClutter tells by element, role, class and id.
func (p *page) isClutter(n *html.Node) bool {
	if clutterElements[n.Data] || clutterRoles[strings.ToLower(attr(n, "role"))] {
		return true
	}
	switch n.Data {
	case "html", "body", "main", "article", "p", "a", "h1", "h2", "span", "li", "td", "table", "b", "strong", "i", "em":
		return false
	}
	return !p.misled[n] && (cluttered(attr(n, "class")) || cluttered(attr(n, "id")))
}

// cluttered looks at the words of a class attribute or id.
func cluttered(names string) bool {
	for _, word := range strings.FieldsFunc(names, func(r rune) bool { return r == ' ' || r == '-' || r == '_' || r == '\n' || r == '\t' }) {
		if clutterNames[strings.ToLower(word)] {
			return true
		}
	}
	return false
}

// find goes down from the body as long as one wrapper holds nearly all prose.
// A page without any clutter is an article as a whole.
func (p *page) find(doc *html.Node) *html.Node {
	node := element(doc, "body")
	if node == nil {
		return doc
	}
	if p.office() || p.nav == 0 && p.total.links*5 < p.total.prose {
		return node
	}
	var semantic *html.Node
	for {
		var best *html.Node
		for c := node.FirstChild; c != nil; c = c.NextSibling {
			if s, ok := p.stats[c]; ok && !p.isClutter(c) && (best == nil || s.prose > p.stats[best].prose) {
				best = c
			}
		}
		if best == nil || p.stats[best].prose*4 < p.stats[node].prose*3 {
			break
		}
		node = best
		if isArticle(node) && (semantic == nil || semantic.Data != "article") {
			semantic = node
		}
	}
	if semantic != nil {
		return semantic
	}
	return node
}

func isArticle(n *html.Node) bool {
	return n.Data == "article" || n.Data == "main" || attr(n, "role") == "main"
}

// heading finds the article's h1: in it, or the last before it that the
// page's title names. In the second case the root is widened to hold it.
func (p *page) heading(doc *html.Node) *html.Node {
	if p.root.Data == "body" {
		return nil
	}
	if h := element(p.root, "h1"); h != nil {
		return h
	}
	var last *html.Node
	var visit func(n *html.Node) bool
	visit = func(n *html.Node) bool {
		if n == p.root {
			return false
		}
		if n.Type == html.ElementNode && n.Data == "h1" && p.titled(n) {
			last = n
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if !visit(c) {
				return false
			}
		}
		return true
	}
	visit(doc)
	if last == nil {
		return nil
	}
	up := map[*html.Node]bool{}
	for n := p.root; n != nil; n = n.Parent {
		up[n] = true
	}
	for n := last; n != nil; n = n.Parent {
		if up[n] {
			p.root = n
			break
		}
	}
	return last
}

// titled tells whether the page's title holds the heading's words.
func (p *page) titled(h *html.Node) bool {
	words := strings.ToLower(inner(h, 500))
	title := strings.ToLower(strings.Join(strings.Fields(p.head.title+" "+p.meta.Title), " "))
	return len(words) > 8 && strings.Contains(title, words) && !strings.EqualFold(words, p.meta.Site)
}

// element finds the first element of a name.
func element(n *html.Node, name string) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == name {
			return c
		}
		if e := element(c, name); e != nil {
			return e
		}
	}
	return nil
}

// noteReference tells a link to a footnote: its text is a number or a sign,
// its target stands in the page.
func noteReference(n *html.Node) (bool, string) {
	href := attr(n, "href")
	if !strings.HasPrefix(href, "#") || len(href) < 2 {
		return false, ""
	}
	words := strings.Trim(inner(n, 12), "[]() ")
	if words == "" || len(words) > 6 || strings.Trim(words, "0123456789*†‡§abcdeivx") != "" {
		return false, ""
	}
	return true, href[1:]
}
