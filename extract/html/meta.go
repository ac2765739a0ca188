package html

import (
	"encoding/json"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"golang.org/x/net/html"
)

// metaNames says which field a meta element's name or property fills, best
// first within a field: Open Graph, Dublin Core, the names of news sites.
var metaNames = []struct{ field, name string }{
	{"title", "og:title"}, {"title", "dcterms.title"}, {"title", "dc.title"}, {"title", "citation_title"}, {"title", "twitter:title"},
	{"date", "article:published_time"}, {"date", "og:published_time"}, {"date", "datepublished"}, {"date", "dcterms.date"},
	{"date", "dcterms.issued"}, {"date", "dcterms.created"}, {"date", "dc.date"}, {"date", "dc.date.issued"}, {"date", "date"},
	{"date", "pubdate"}, {"date", "publish-date"}, {"date", "citation_publication_date"}, {"date", "parsely-pub-date"},
	{"language", "og:locale"}, {"language", "dcterms.language"}, {"language", "dc.language"}, {"language", "content-language"},
	{"site", "og:site_name"}, {"site", "application-name"}, {"site", "dcterms.publisher"}, {"site", "dc.publisher"},
	{"url", "og:url"}, {"url", "twitter:url"},
	{"author", "author"}, {"author", "article:author"}, {"author", "dc.creator"}, {"author", "dcterms.creator"},
}

// head gathers what a page says of itself.
type head struct {
	named     map[string]string // meta elements by name in lower case
	title     string
	lang      string
	canonical string
	ld        linked
	time      string // the first <time datetime> of the page
}

// note takes what an element says.
func (h *head) note(n *html.Node) {
	switch n.Data {
	case "html":
		h.lang = first(h.lang, attr(n, "lang"), attr(n, "xml:lang"))
	case "title":
		if h.title == "" && n.Parent != nil && n.Parent.Data == "head" {
			h.title = inner(n, 2000)
		}
	case "meta":
		name := strings.ToLower(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop"), attr(n, "http-equiv")))
		if value := strings.TrimSpace(attr(n, "content")); name != "" && value != "" && h.named[name] == "" {
			h.named[name] = value
		}
	case "link":
		if attr(n, "rel") == "canonical" {
			h.canonical = attr(n, "href")
		}
	case "time":
		h.time = first(h.time, attr(n, "datetime"), inner(n, 60))
	case "script":
		if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
			h.ld.read(n.FirstChild.Data)
		}
	}
}

// meta puts the sources in order.
func (h *head) meta() layout.Meta {
	field := func(name string) string {
		for _, m := range metaNames {
			if m.field == name && h.named[m.name] != "" {
				return h.named[m.name]
			}
		}
		return ""
	}
	return layout.Meta{
		Title:    first(field("title"), h.ld.Headline, h.title),
		Date:     first(field("date"), h.ld.Published, h.time),
		Language: first(h.lang, h.ld.Language, strings.ReplaceAll(field("language"), "_", "-")),
		Site:     first(field("site"), h.ld.Publisher),
		URL:      first(h.canonical, field("url"), h.ld.URL),
		Author:   first(h.ld.Author, field("author")),
		Web:      !h.office(),
	}
}

// office tells pages that an office program or a converter exported.
func (h *head) office() bool {
	g := strings.ToLower(h.named["generator"] + h.named["progid"])
	for _, name := range []string{"libreoffice", "openoffice", "microsoft word", "word.document", "pandoc", "aspose", "google docs", "abiword"} {
		if strings.Contains(g, name) {
			return true
		}
	}
	return false
}

// linked is what JSON-LD says of the article.
type linked struct {
	Headline, Published, Language, Publisher, Author, URL string
}

// thing is a schema.org object as far as it is of use; values may be strings,
// objects or lists.
type thing struct {
	Headline      string            `json:"headline"`
	DatePublished string            `json:"datePublished"`
	InLanguage    json.RawMessage   `json:"inLanguage"`
	Publisher     json.RawMessage   `json:"publisher"`
	Author        json.RawMessage   `json:"author"`
	URL           string            `json:"url"`
	Graph         []json.RawMessage `json:"@graph"`
}

func (l *linked) read(s string) {
	if len(s) > 1<<20 {
		return
	}
	var list []json.RawMessage
	if json.Unmarshal([]byte(s), &list) != nil {
		list = []json.RawMessage{[]byte(s)}
	}
	for _, raw := range list {
		var t thing
		if json.Unmarshal(raw, &t) != nil {
			continue
		}
		for _, raw := range t.Graph {
			var u thing
			if json.Unmarshal(raw, &u) == nil {
				l.take(&u)
			}
		}
		l.take(&t)
	}
}

func (l *linked) take(t *thing) {
	if t.Headline == "" {
		return
	}
	l.Headline = first(l.Headline, t.Headline)
	l.Published = first(l.Published, t.DatePublished)
	l.Language = first(l.Language, name(t.InLanguage))
	l.Publisher = first(l.Publisher, name(t.Publisher))
	l.Author = first(l.Author, name(t.Author))
	l.URL = first(l.URL, t.URL)
}

// name reads "X", {"name": "X"} or a list of such.
func name(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var named struct {
		Name string `json:"name"`
	}
	if json.Unmarshal(raw, &named) == nil {
		return named.Name
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil && len(list) > 0 && len(list) < 100 && len(list[0]) < len(raw) {
		return name(list[0])
	}
	return ""
}

func first(of ...string) string {
	for _, s := range of {
		if s != "" {
			return s
		}
	}
	return ""
}
