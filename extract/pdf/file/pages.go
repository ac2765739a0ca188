package file

// Page is a page of the tree with what it inherits (7.7.3).
type Page struct {
	Value
	Resources Value
	Media     [4]float64 // the sheet: left, bottom, right, top
	Box       [4]float64 // what is visible of it
	Rotate    int        // 0, 90, 180 or 270, clockwise
}

// maxTreeDepth bounds how deep the page tree is followed.
const maxTreeDepth = 64

// Pages walks the page tree, each node once, and stops behind max pages. more
// tells that there were more.
func (f *File) Pages(max int) (pages []Page, more bool) {
	w := pageWalk{max: max, seen: map[int]bool{}}
	w.walk(Key(f.Root(), "Pages"), Page{Media: letter}, 0)
	if len(w.pages) == 0 {
		loose := Key(f.reader.Trailer(), looseKey)
		for i := range loose.Len() {
			w.loose(Index(loose, i))
		}
	}
	return w.pages, w.more
}

// loose adds a page that no tree holds, with what its parents still give.
func (w *pageWalk) loose(page Value) {
	inherited := Page{Media: letter}
	for v, n := page, 0; n < maxTreeDepth && !v.IsNull(); v, n = Key(v, "Parent"), n+1 {
		if r := Key(v, "Resources"); !r.IsNull() && inherited.Resources.IsNull() {
			inherited.Resources = r
		}
		if b, ok := Rect(Key(v, "MediaBox")); ok && n == 1 {
			inherited.Media = b
		}
	}
	w.walk(page, inherited, 0)
}

type pageWalk struct {
	max   int
	seen  map[int]bool
	pages []Page
	more  bool
}

func (w *pageWalk) walk(v Value, inherited Page, depth int) {
	if v.Kind() == 0 || depth > maxTreeDepth || w.more {
		return
	}
	if id := ID(v); id != 0 {
		if w.seen[id] {
			return
		}
		w.seen[id] = true
	}
	p := inherited
	p.Value = v
	if r := Key(v, "Resources"); !r.IsNull() {
		p.Resources = r
	}
	if b, ok := Rect(Key(v, "MediaBox")); ok {
		p.Media = b
	}
	if b, ok := Rect(Key(v, "CropBox")); ok {
		p.Box = b
	}
	if r := Key(v, "Rotate"); !r.IsNull() {
		p.Rotate = ((int(r.Float64())/90)%4 + 4) % 4 * 90
	}
	kids := Key(v, "Kids")
	if kids.Len() == 0 {
		if Key(v, "Type").Name() == "Pages" {
			return
		}
		if len(w.pages) >= w.max {
			w.more = true
			return
		}
		p.Box = p.crop()
		w.pages = append(w.pages, p)
		return
	}
	for i := range kids.Len() {
		w.walk(Index(kids, i), p, depth+1)
	}
}

// letter is the sheet of a page that names none.
var letter = [4]float64{0, 0, 612, 792}

// crop is the part of the sheet that is seen (14.11.2.1): the CropBox, which
// stands in Box, as far as it lies on the sheet.
func (p *Page) crop() [4]float64 {
	m, c := p.Media, p.Box
	c = [4]float64{max(m[0], c[0]), max(m[1], c[1]), min(m[2], c[2]), min(m[3], c[3])}
	if c[2]-c[0] <= 0 || c[3]-c[1] <= 0 {
		return m
	}
	return c
}

// Rect reads a rectangle (7.9.5), put in order; false where it is none or
// empty.
func Rect(v Value) (r [4]float64, ok bool) {
	if v.Len() < 4 {
		return r, false
	}
	for i := range r {
		r[i] = Index(v, i).Float64()
	}
	if r[0] > r[2] {
		r[0], r[2] = r[2], r[0]
	}
	if r[1] > r[3] {
		r[1], r[3] = r[3], r[1]
	}
	return r, r[2]-r[0] > 0 && r[3]-r[1] > 0
}

// Err is the first limit that was met while reading objects, if any.
func (f *File) Err() error { return f.err }
