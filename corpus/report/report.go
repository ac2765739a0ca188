package report

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"sync"

	"github.com/paraph/paraph/model"
)

// Data is what the page shows. Documents may stand in any order.
type Data struct {
	Title     string // empty: made from the series
	Documents []*model.Document
	Links     []model.Link
	Threads   []model.Thread
	Failed    []Failure // files that are not among the documents, and why

	// SourceURL turns a document's source into an address the page may link
	// to; nil, or an empty result, links to nothing.
	SourceURL func(model.Source) string
}

// Failure is a file that could not be read.
type Failure struct{ Name, Reason string }

//go:embed *.tmpl
var templates embed.FS

//go:embed style.css
var style string

//go:embed script.js
var script string

// page is parsed when the first page is written, not whenever the program starts.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page.tmpl").Funcs(template.FuncMap{
		"join": join, "count": func(noun string, n int) string { return count(n, noun) },
		"bars":  func(bars []bar, summary, lane string) barsView { return barsView{bars, summary, lane} },
		"group": func(g group, class, says string, open bool) groupView { return groupView{g, class, says, open} },
	}).ParseFS(templates, "*.tmpl"))
})

// barsView and groupView hand a template what it needs beside its data.
type (
	barsView struct {
		Bars          []bar
		Summary, Lane string
	}
	groupView struct {
		group
		Class, Says string
		Open        bool
	}
)

// Write writes the page. The same data gives the same bytes.
func Write(w io.Writer, d Data) error {
	return page().Execute(w, struct {
		*view
		Style  template.CSS
		Script template.JS
		Policy string
	}{newView(d), template.CSS(style), template.JS(script), Policy()})
}

// Policy is the content security policy that the page names: it allows the
// page's own style and script, by their digests, and nothing else: no script
// of a document, no request, no frame, no form.
func Policy() string {
	return "default-src 'none'; base-uri 'none'; form-action 'none'; " +
		"style-src '" + digest(style) + "'; script-src '" + digest(script) + "'"
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
