package file

import (
	"bytes"
	"slices"

	"github.com/paraph/paraph/extract/pdf/lex"
)

// rebuild finds the objects by scanning the file for "n g obj", as 7.5.4 asks
// of nobody and every reader does. What the cross-references gave rightly
// stays; of several objects of one number the last counts.
func (f *File) rebuild(password string) error {
	if f.trailer.root == 0 || len(f.entries) == 0 || !f.hasPages() {
		f.entries = nil
	}
	clear(f.streams)
	clear(f.packs)
	f.last = -1
	old := f.trailer
	f.trailer = trailer{}
	found := f.scan()
	for i := len(found) - 1; i >= 0; i-- {
		f.set(found[i].n, found[i].entry)
	}
	f.scanTrailers()
	var packs, catalogs, pages []int
	for i := len(found) - 1; i >= 0; i-- {
		l := lex.New(f.data, int(found[i].offset))
		l.Next()
		l.Next()
		l.Next()
		if l.Next().Kind != lex.DictOpen {
			continue
		}
		switch d := readDict(l); d.name("Type") {
		case "XRef":
			f.adopt(d)
		case "ObjStm":
			packs = append(packs, found[i].n)
		case "Catalog":
			catalogs = append(catalogs, found[i].n)
		case "Page":
			pages = append(pages, found[i].n)
		}
	}
	f.adoptTrailer(old)
	if err := f.decryptWith(password); err != nil {
		return err
	}
	for _, n := range packs {
		if p := f.pack(n); p != nil {
			for id := range p.at {
				f.set(id, entry{inStream, 0, int64(n)})
			}
		}
	}
	if !f.findCatalog(catalogs, packs) {
		slices.Sort(pages) // writers number pages in their order more often than they write them so
		f.loose = slices.Compact(pages)
	}
	return nil
}

type foundObject struct {
	n int
	entry
}

// scan lists the objects that stand in the file, in the file's order.
func (f *File) scan() []foundObject {
	var found []foundObject
	d := f.data
	for p := 0; ; {
		i := bytes.Index(d[p:], []byte("obj"))
		if i < 0 {
			return found
		}
		at := p + i
		p = at + 3
		gen, end := digitsBefore(d, at)
		if end < 0 {
			continue
		}
		n, start := digitsBefore(d, end)
		if start < 0 || n <= 0 {
			continue
		}
		found = append(found, foundObject{n, entry{inFile, uint16(gen), int64(start)}})
	}
}

// digitsBefore reads the number that stands before at, white space between.
// start is where it begins, -1 where there is none.
func digitsBefore(d []byte, at int) (n, start int) {
	i := at
	for i > 0 && lex.White(d[i-1]) && at-i < 8 {
		i--
	}
	end := i
	for i > 0 && d[i-1] >= '0' && d[i-1] <= '9' && end-i < 10 {
		i--
	}
	if i == end {
		return 0, -1
	}
	for _, c := range d[i:end] {
		n = n*10 + int(c-'0')
	}
	return n, i
}

// scanTrailers takes the trailer dictionaries, the last first.
func (f *File) scanTrailers() {
	word := []byte("trailer")
	for end, n := len(f.data), 0; n < 64; n++ {
		i := bytes.LastIndex(f.data[:end], word)
		if i < 0 {
			return
		}
		end = i
		if l := lex.New(f.data, i+len(word)); l.Next().Kind == lex.DictOpen {
			f.adopt(readDict(l))
		}
	}
}

// adoptTrailer fills what is missing from an earlier reading.
func (f *File) adoptTrailer(old trailer) {
	t := &f.trailer
	if t.root == 0 {
		t.root = old.root
	}
	if t.info == 0 {
		t.info = old.info
	}
	if t.encrypt == 0 && t.inlineEncrypt == nil {
		t.encrypt, t.inlineEncrypt = old.encrypt, old.inlineEncrypt
	}
	if t.id == nil {
		t.id = old.id
	}
}

// findCatalog sees that the trailer's Root is a catalog with pages, or takes
// another object that is one. It tells whether there is one.
func (f *File) findCatalog(catalogs, packs []int) bool {
	if f.hasPages() {
		return true
	}
	for _, n := range packs {
		if p := f.packs[n]; p != nil {
			for id := range p.at {
				if d, ok := f.dictOf(id); ok && d.name("Type") == "Catalog" {
					catalogs = append(catalogs, id)
				}
			}
		}
	}
	slices.Sort(catalogs)
	for _, n := range catalogs {
		f.trailer.root = n
		if f.hasPages() {
			return true
		}
	}
	return false
}
