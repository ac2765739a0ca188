package pdf

import (
	"context"
	"errors"
	"fmt"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf/arrange"
	"github.com/paraph/paraph/extract/pdf/content"
	"github.com/paraph/paraph/extract/pdf/file"
	"github.com/paraph/paraph/extract/pdf/font"
)

// Options say how to read. The zero value reads with the engine Auto and the
// default limits.
type Options struct {
	Engine      Engine
	Password    string
	MaxPages    int   // 0: DefaultMaxPages
	MaxInflated int64 // bytes that the file's streams may decode to; 0: DefaultMaxInflated
}

// The default limits.
const (
	DefaultMaxPages    = 10_000
	DefaultMaxInflated = 256 << 20

	maxStream  = 64 << 20
	maxObjects = 1_000_000
)

// Engine names what reads a file.
type Engine string

// The engines. Auto, the zero value, reads with the native one and turns to
// PDFium where that fails or its text is garbled.
const (
	Auto   Engine = ""
	Native Engine = "native"
	PDFium Engine = "pdfium"
)

// Read gives the lines of the file in reading order. Oddities become notices;
// the error is one line and tells what is wrong with the file, that it needs a
// password, or which limit it goes beyond.
func Read(ctx context.Context, data []byte, opt Options) (*layout.Draft, error) {
	if opt.MaxPages <= 0 {
		opt.MaxPages = DefaultMaxPages
	}
	if opt.MaxInflated <= 0 {
		opt.MaxInflated = DefaultMaxInflated
	}
	r, err := readNative(ctx, data, opt)
	if err != nil {
		return nil, err
	}
	return r.draft, nil
}

// result is what the native engine read, and how well.
type result struct {
	draft           *layout.Draft
	glyphs, unknown int
}

func readNative(ctx context.Context, data []byte, opt Options) (res *result, err error) {
	defer func() {
		if x := recover(); x != nil {
			res, err = nil, fmt.Errorf("damaged: %v", x)
		}
	}()
	f, err := file.Open(data, opt.Password, file.Limits{Inflated: opt.MaxInflated, Stream: maxStream, Objects: maxObjects})
	if err != nil {
		return nil, err
	}
	pages, more := f.Pages(opt.MaxPages)
	if more {
		return nil, fmt.Errorf("%w: more than %d pages", file.ErrLimit, opt.MaxPages)
	}
	if len(pages) == 0 {
		if err := f.Err(); err != nil {
			return nil, err
		}
		return nil, errors.New("damaged: no pages")
	}
	res = &result{draft: &layout.Draft{Pages: len(pages)}}
	d := res.draft
	in := content.Interpreter{File: f, Fonts: font.NewLoader(f)}
	var page content.Page
	var arranger arrange.Arranger
	var bare []int
	for i, p := range pages {
		err := in.Run(ctx, p, &page)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		res.glyphs += len(page.Glyphs)
		res.unknown += page.Unknown
		if len(page.Glyphs) == 0 && page.Images > 0 {
			bare = append(bare, i+1)
		}
		d.Lines = arranger.Page(&page, i+1, d.Lines)
	}
	for _, n := range bare {
		d.Notices = append(d.Notices, layout.Notice{Code: "no-text-layer", Message: "the page is an image without text", Page: n})
	}
	return res, nil
}
