// Package pdfium reads the characters of PDF files with PDFium, compiled to
// WebAssembly and run by wazero: no cgo, no access to files or network. It is
// slower than our own engine by far, and takes what that cannot read.
//
// NOTICES.txt in this folder holds PDFium's notices; a distribution of the
// program must carry them.
package pdfium

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// Notices are the licences of PDFium and what it contains.
//
//go:embed NOTICES.txt
var Notices string

// memoryPages caps the module's memory: pages of 64 KiB, 256 MiB in all.
const memoryPages = 4096

// The errors that a caller tells apart.
var (
	ErrPassword = errors.New("encrypted: a password is needed")
	ErrStart    = errors.New("PDFium cannot be started")
)

// engine is the one runtime of the process. It is started when first needed:
// compiling takes seconds, or a tenth of one where an earlier run has left the
// outcome in the user's cache directory.
var engine struct {
	sync.Mutex
	pool pdfium.Pool
}

func start() (pdfium.Pool, error) {
	engine.Lock()
	defer engine.Unlock()
	if engine.pool != nil {
		return engine.pool, nil
	}
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(memoryPages).WithCloseOnContextDone(true)
	if dir, err := os.UserCacheDir(); err == nil {
		if cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "paraph", "pdfium")); err == nil {
			config = config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		MinIdle: 0, MaxIdle: 1, MaxTotal: 4, RuntimeConfig: config,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	engine.pool = pool
	return pool, nil
}

// Document is a file opened by PDFium.
type Document struct {
	Pages int

	instance pdfium.Pdfium
	doc      references.FPDF_DOCUMENT
}

// Open opens a file. The password may be empty.
func Open(ctx context.Context, data []byte, password string) (*Document, error) {
	pool, err := start()
	if err != nil {
		return nil, err
	}
	instance, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	d := &Document{instance: instance}
	open := &requests.OpenDocument{File: &data}
	if password != "" {
		open.Password = &password
	}
	res, err := instance.OpenDocument(open)
	if err != nil {
		d.Close()
		if strings.Contains(err.Error(), "password") {
			return nil, ErrPassword
		}
		return nil, fmt.Errorf("damaged: %w", err)
	}
	d.doc = res.Document
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.doc})
	if err != nil {
		d.Close()
		return nil, fmt.Errorf("damaged: %w", err)
	}
	d.Pages = count.PageCount
	return d, nil
}

// Close gives the file and its memory up.
func (d *Document) Close() { d.instance.Close() }
