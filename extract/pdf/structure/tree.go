// Package structure reads the structure tree of tagged files (ISO 32000-1,
// 14.7 and 14.8): what each marked piece of a page's content is.
package structure

import (
	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf/file"
)

// Element is what the tree says of one piece of marked content.
type Element struct {
	Role     layout.Role // Heading or ListItem; Unknown for all others
	Level    int         // of a heading, or how deep the list is nested, from 1
	Block    int         // the paragraph, heading or item it belongs to, numbered through the document; 0 for none
	Cell     bool        // in a table
	Table    int         // the table it stands in, numbered through the document; 0 for none
	Row, Col int         // from 1, where Table is given
	Around   bool        // around a web page's text: in a list of links, or outside its only article
	Artifact bool        // no part of the document's text
	Actual   bool        // Text stands for what is shown (14.9.4)
	Text     string
}

// Tree is the elements by page (its object's number) and marked-content
// identifier.
type Tree map[int][]Element

// The bounds of a tree.
const (
	maxDepth    = 64
	maxElements = 1 << 18
	maxMark     = 1 << 16
)

// Read reads the file's tree; nil where there is none.
func Read(f *file.File) Tree {
	root := file.Key(f.Root(), "StructTreeRoot")
	if root.IsNull() {
		return nil
	}
	w := walker{tree: Tree{}, roles: file.Key(root, "RoleMap"), seen: map[int]bool{}}
	w.kids(file.Key(root, "K"), around{}, 0)
	w.article()
	return w.tree
}

// Sane tells whether the tree of a page is worth listening to: most of what is
// shown belongs to it, and headings are no more than headings are. shown and
// heads count characters, known those with an element.
func Sane(shown, known, heads int) bool {
	return known*10 >= shown*8 && heads*2 <= known
}

// walker goes through the tree.
type walker struct {
	tree  Tree
	roles file.Value
	seen  map[int]bool
	count int
	block int
	put   []place // in the order they were met

	articles int
	tables   int
}

// place is a piece of content that was given its element.
type place struct {
	page, mark           int
	list                 int // how many lists it stands in
	link, label, article bool
}

// around is what a piece inherits from the elements around it.
type around struct {
	Element
	page        int
	list        int
	article     bool
	link, label bool
	open        *bool // the item's first paragraph is still to come
	table       *table
}

// kids walks what stands under K: an element, a piece of content, or several.
func (w *walker) kids(k file.Value, a around, depth int) {
	if depth > maxDepth {
		return
	}
	if k.Kind() == file.Array {
		for i := 0; i < k.Len() && w.count <= maxElements; i++ {
			if e := file.Index(k, i); e.Kind() != file.Array {
				w.kids(e, a, depth+1)
			}
		}
		return
	}
	if w.count++; w.count > maxElements {
		return
	}
	switch {
	case k.Kind() == file.Integer:
		w.piece(int(k.Int64()), a)
	case k.IsNull():
	case file.Key(k, "Type").Name() == "MCR":
		if page := file.Key(k, "Pg"); !page.IsNull() {
			a.page = file.ID(page)
		}
		if file.Key(k, "Stm").IsNull() { // else it stands in a form, which counts for itself
			w.piece(int(file.Key(k, "MCID").Int64()), a)
		}
	case !file.Key(k, "S").IsNull():
		w.element(k, a, depth)
	}
}

// piece gives a piece of content its element.
func (w *walker) piece(mark int, a around) {
	if mark < 0 || mark >= maxMark || a.page == 0 {
		return
	}
	all := w.tree[a.page]
	for mark >= len(all) {
		all = append(all, make([]Element, max(64, len(all)))...)
	}
	all[mark] = a.Element
	w.tree[a.page] = all
	w.put = append(w.put, place{a.page, mark, a.list, a.link, a.label, a.article})
}

// element walks one structure element (14.7.2).
func (w *walker) element(v file.Value, a around, depth int) {
	if id := file.ID(v); id != 0 {
		if w.seen[id] {
			return
		}
		w.seen[id] = true
	}
	if page := file.Key(v, "Pg"); !page.IsNull() {
		a.page = file.ID(page)
	}
	kids := file.Key(v, "K")
	a.Actual, a.Text = false, ""
	if text := file.Key(v, "ActualText"); !text.IsNull() && single(kids) {
		a.Actual, a.Text = true, text.Text()
	}
	role := w.role(file.Key(v, "S").Name())
	a.enter(role, v, w)
	from := len(w.put)
	w.kids(kids, a, depth+1)
	if role == "L" {
		w.menu(w.put[from:], a.list)
	}
}

// single tells whether an element holds one piece of content and nothing else.
func single(kids file.Value) bool {
	if kids.Kind() == file.Array {
		if kids.Len() != 1 {
			return false
		}
		kids = file.Index(kids, 0)
	}
	return kids.Kind() == file.Integer || file.Key(kids, "Type").Name() == "MCR"
}

// role is the standard type that a type stands for (14.7.3).
func (w *walker) role(name string) string {
	for range 8 {
		to := file.Key(w.roles, name).Name()
		if to == "" || to == name {
			break
		}
		name = to
	}
	return name
}

// enter makes of what is around an element what is around its kids (14.8.4).
func (a *around) enter(role string, v file.Value, w *walker) {
	begin := func(role layout.Role, level int) {
		w.block++
		a.Role, a.Level, a.Block, a.open = role, level, w.block, nil
	}
	switch role {
	case "Title":
		begin(layout.Heading, 1)
	case "H":
		begin(layout.Heading, 0)
	case "H1", "H2", "H3", "H4", "H5", "H6":
		begin(layout.Heading, int(role[1]-'0'))
	case "P", "Div", "BlockQuote", "Caption", "Note", "TOCI":
		if a.open != nil && *a.open { // an item's first paragraph is the item
			*a.open = false
			return
		}
		begin(layout.Unknown, 0)
	case "Art":
		a.article = true
		w.articles++
	case "L":
		a.list++
	case "LI":
		begin(layout.ListItem, a.list)
		open := true
		a.open = &open
	case "Lbl":
		a.label = true
	case "Table":
		w.tables++
		a.table = &table{number: w.tables}
		a.Table = 0
	case "TR":
		if a.table != nil {
			a.table.next()
		}
	case "TD", "TH":
		begin(layout.Unknown, 0)
		a.Cell = true
		if a.table != nil {
			if a.Col = a.table.cell(v); a.Col > 0 {
				a.Table, a.Row = a.table.number, a.table.row
			}
		}
	case "Link":
		a.link = true
	case "Artifact":
		a.Artifact = true
	}
}

// The least items and the part of its content that make a list one of links.
const (
	menuItems = 2
	menuPart  = 0.9
)

// menu marks a list whose items are nothing but links, whatever lists stand in
// these: a web page's menu, or a table of contents.
func (w *walker) menu(put []place, list int) {
	links, all := 0, 0
	for _, p := range put {
		if p.list == list && !p.label {
			all++
			if p.link {
				links++
			}
		}
	}
	if links < menuItems || float64(links) < menuPart*float64(all) {
		return
	}
	for _, p := range put {
		w.tree[p.page][p.mark].Around = true
	}
}

// article marks what stands around the only article of a web page: one that
// holds the headings of the first level and half of the content.
func (w *walker) article() {
	if w.articles != 1 {
		return
	}
	inside, heads := 0, 0
	for _, p := range w.put {
		first := w.tree[p.page][p.mark].Role == layout.Heading && w.tree[p.page][p.mark].Level <= 1
		switch {
		case p.article && first:
			heads++
		case first:
			return
		}
		if p.article {
			inside++
		}
	}
	if heads == 0 || 2*inside < len(w.put) {
		return
	}
	for _, p := range w.put {
		if !p.article {
			w.tree[p.page][p.mark].Around = true
		}
	}
}
