package pdf

import (
	"context"
	"errors"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf/content"
	"github.com/paraph/paraph/extract/pdf/file"
	"github.com/paraph/paraph/extract/pdf/font"
	"github.com/paraph/paraph/extract/pdf/pdfium"
	"github.com/paraph/paraph/extract/pdf/structure"
)

// native is our own engine.
type native struct {
	file *file.File
	in   content.Interpreter
	tree []file.Page
	more bool // pages beyond the limit
}

func openNative(_ context.Context, data []byte, opt Options) (source, error) {
	f, err := file.Open(data, opt.Password, file.Limits{Inflated: opt.MaxInflated, Stream: maxStream, Objects: maxObjects})
	if err != nil {
		return nil, err
	}
	n := &native{file: f, in: content.Interpreter{File: f, Fonts: font.NewLoader(f), Tree: structure.Read(f)}}
	n.in.Links = n.in.Tree == nil && printed(f.Info())
	n.tree, n.more = f.Pages(opt.MaxPages)
	if len(n.tree) == 0 {
		if err := f.Err(); err != nil {
			return nil, err
		}
		return nil, errors.New("damaged: no pages")
	}
	return n, nil
}

func (n *native) pages() (int, bool) { return len(n.tree), n.more }

func (n *native) page(ctx context.Context, i int, out *content.Page) error {
	return n.in.Run(ctx, n.tree[i], out)
}

func (n *native) close() {}

// describe takes the document's own description (14.3.3) and language
// (14.9.2.1). Its dates tell when the file was made, not the document's.
func (n *native) describe(d *layout.Draft) {
	info := n.file.Info()
	d.Meta.Title = text(info, "Title")
	d.Meta.Author = text(info, "Author")
	d.Meta.Language = text(n.file.Root(), "Lang")
	if n.file.Repaired {
		d.Notices = append(d.Notices, layout.Notice{Code: "repaired", Message: "the file's cross-references are damaged; its objects were found by scanning"})
	}
}

func text(v file.Value, key string) string {
	return strings.Join(strings.Fields(file.Key(v, key).Text()), " ")
}

// fallback is PDFium.
type fallback struct {
	*pdfium.Document
	max int
}

func openPDFium(ctx context.Context, data []byte, opt Options) (source, error) {
	d, err := pdfium.Open(ctx, data, opt.Password)
	if err != nil {
		return nil, err
	}
	return fallback{d, opt.MaxPages}, nil
}

func (f fallback) pages() (int, bool) { return min(f.Pages, f.max), f.Pages > f.max }

func (f fallback) page(ctx context.Context, n int, out *content.Page) error {
	return f.Page(ctx, n, out)
}

func (f fallback) describe(*layout.Draft) {}
func (f fallback) close()                 { f.Close() }
