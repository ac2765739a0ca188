package pdf

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf/arrange"
	"github.com/paraph/paraph/extract/pdf/content"
	"github.com/paraph/paraph/extract/pdf/file"
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

// Read gives the lines of the file in reading order. Oddities become notices.
// The error is an *Error: one line that tells what is wrong with the file,
// that it needs a password, or which limit it goes beyond.
func Read(ctx context.Context, data []byte, opt Options) (*layout.Draft, error) {
	if opt.MaxPages <= 0 {
		opt.MaxPages = DefaultMaxPages
	}
	if opt.MaxInflated <= 0 {
		opt.MaxInflated = DefaultMaxInflated
	}
	if opt.Engine == PDFium {
		r, err := readWith(ctx, openPDFium, data, opt)
		return r.draft, asError(err)
	}
	r, err := readWith(ctx, openNative, data, opt)
	if opt.Engine == Auto && r.doubtful(err) {
		if second, secondErr := readWith(ctx, openPDFium, data, opt); secondErr == nil && second.betters(&r, err) {
			return second.draft, nil
		}
	}
	return r.draft, asError(err)
}

// source is an open file, by whichever engine.
type source interface {
	pages() (n int, more bool)                                // more than the limit, or not
	page(ctx context.Context, n int, out *content.Page) error // n from 0
	describe(d *layout.Draft)                                 // adds what the file says of itself
	close()
}

type opener func(ctx context.Context, data []byte, opt Options) (source, error)

// result is what an engine read, and how well.
type result struct {
	draft           *layout.Draft
	glyphs, unknown int
	images          int
}

// garbled is the part of the characters that may be unknown in a good text.
const garbled = 0.1

// doubtful tells whether the other engine should have a look: at an error that
// is not a password's or a limit's, at unknown characters, at pages without
// text and without images that would explain it.
func (r *result) doubtful(err error) bool {
	for _, last := range []error{file.ErrPassword, file.ErrLimit, file.ErrNotPDF, content.ErrTooMuch, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, last) {
			return false
		}
	}
	return err != nil || float64(r.unknown) > garbled*float64(r.glyphs) || r.glyphs == 0 && r.images == 0
}

// betters tells whether r has more known characters than the first reading.
func (r *result) betters(first *result, err error) bool {
	return err != nil || r.glyphs-r.unknown > first.glyphs-first.unknown
}

// readWith reads the whole file with one engine.
func readWith(ctx context.Context, open opener, data []byte, opt Options) (res result, err error) {
	defer func() {
		if x := recover(); x != nil { // a fault met only in broken files
			res, err = result{}, fmt.Errorf("damaged: %v", x)
		}
	}()
	src, err := open(ctx, data, opt)
	if err != nil {
		return res, err
	}
	defer src.close()
	n, more := src.pages()
	if more {
		return res, fmt.Errorf("%w: more than %d pages", file.ErrLimit, opt.MaxPages)
	}
	d := &layout.Draft{Pages: n}
	src.describe(d)
	var page content.Page
	var arranger arrange.Arranger
	var menus menus
	var scans []int
	for i := range n {
		if err := src.page(ctx, i, &page); err != nil {
			return result{}, fmt.Errorf("page %d: %w", i+1, err)
		}
		res.glyphs += len(page.Glyphs)
		res.unknown += page.Unknown
		res.images += page.Images
		if len(page.Glyphs) == 0 && page.Images > 0 {
			scans = append(scans, i+1)
		}
		from := len(d.Lines)
		d.Lines = arranger.Page(&page, i+1, d.Lines)
		menus.look(&page, d.Lines[from:])
	}
	menus.mark(d.Lines)
	if scans != nil {
		d.Notices = append(d.Notices, layout.Notice{Code: "no-text-layer", Message: "images without text, which need text recognition (OCR) first: " + pageList(scans)})
	}
	if float64(res.unknown) > garbled*float64(res.glyphs) {
		d.Notices = append(d.Notices, layout.Notice{Code: "garbled-text", Message: fmt.Sprintf("%d of %d characters have no known meaning", res.unknown, res.glyphs)})
	}
	res.draft = d
	return res, nil
}

// pageList is numbers of pages in order: "page 3", "pages 1, 4-9".
func pageList(pages []int) string {
	var runs []string
	for from := 0; from < len(pages); {
		to := from
		for to+1 < len(pages) && pages[to+1] == pages[to]+1 {
			to++
		}
		run := strconv.Itoa(pages[from])
		if to > from {
			run += "-" + strconv.Itoa(pages[to])
		}
		runs = append(runs, run)
		from = to + 1
	}
	if len(pages) == 1 {
		return "page " + runs[0]
	}
	return "pages " + strings.Join(runs, ", ")
}
