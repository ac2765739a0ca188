package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// container is the package: a zip whose parts are read within a budget.
type container struct {
	files map[string]*zip.File // by name in lower case: part names ignore case
	left  int64                // bytes that may still be unpacked
}

var errTooLarge = errors.New("unpacks to more than the limit")

func open(data []byte, limit int64) (*container, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	c := &container{files: make(map[string]*zip.File, min(len(z.File), 1024)), left: limit}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(f.Name, "/"))
		if c.files[name] == nil {
			c.files[name] = f
		}
	}
	return c, nil
}

// Weigh is the number of bytes that the package unpacks to, by what it
// declares; a part that is longer is cut off there.
func Weigh(data []byte) int64 {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return int64(len(data))
	}
	n := uint64(len(data))
	for _, f := range z.File {
		n += min(f.UncompressedSize64, 1<<40)
	}
	return int64(min(n, 1<<62))
}

// part unpacks a part, nil if the package has none of that name.
func (c *container) part(name string) ([]byte, error) {
	f := c.files[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	if f.UncompressedSize64 > uint64(c.left) {
		return nil, errTooLarge
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer r.Close()
	// The declared size may lie, so the reader is bounded as well.
	data, err := io.ReadAll(io.LimitReader(r, c.left+1))
	c.left -= int64(len(data))
	if c.left < 0 {
		return nil, errTooLarge
	}
	if err != nil && len(data) == 0 {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return data, nil // what a damaged stream gave is read all the same
}

// relation leads from one part to another; outside says that it leaves the
// package, and then it is never followed.
type relation struct {
	kind, target string
	outside      bool
}

// relations reads the relations of a part, by their ids.
func (c *container) relations(of string) map[string]relation {
	dir, base := path.Split(of)
	data, err := c.part(dir + "_rels/" + base + ".rels")
	if err != nil || data == nil {
		return nil
	}
	out := map[string]relation{}
	p := newParser(data)
	p.root(func(e *element) {
		p.each(func(e *element) {
			r := relation{kind: path.Base(e.attr("Type")), outside: strings.EqualFold(e.attr("TargetMode"), "External")}
			if t := e.attr("Target"); strings.HasPrefix(t, "/") {
				r.target = strings.TrimPrefix(path.Clean(t), "/")
			} else {
				r.target = path.Join(dir, t)
			}
			out[e.attr("Id")] = r
			p.skip()
		})
	})
	return out
}

// main finds the main document's part.
func (c *container) main() (string, error) {
	for _, r := range c.relations("") {
		if r.kind != "officeDocument" {
			continue
		}
		if r.outside || c.files[strings.ToLower(r.target)] == nil {
			return "", errors.New("the main document is not in the package")
		}
		if !strings.HasSuffix(r.target, ".xml") || strings.HasPrefix(r.target, "xl/") || strings.HasPrefix(r.target, "ppt/") {
			return "", errors.New("no Word document: " + r.target)
		}
		return r.target, nil
	}
	if c.files["word/document.xml"] != nil {
		return "word/document.xml", nil
	}
	return "", errors.New("a zip archive that is no Word document")
}
