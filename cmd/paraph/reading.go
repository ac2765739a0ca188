package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/extract"
	"github.com/paraph/paraph/extract/pdf"
	"github.com/paraph/paraph/extract/worker"
	"github.com/paraph/paraph/model"
)

// reading are the flags of every command that reads documents.
type reading struct {
	options extract.Options
	limits  worker.Limits
	memory  int64 // MiB
}

func (r *reading) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	opt := &r.options.PDF
	r.options.MaxBytes, r.limits.Time, r.memory = extract.DefaultMaxBytes, worker.DefaultTime, worker.DefaultMemory>>20
	opt.MaxPages, opt.MaxInflated = pdf.DefaultMaxPages, pdf.DefaultMaxInflated
	f.Var(number[int64]{&r.options.MaxBytes, 1}, "max-bytes", "largest input, in bytes")
	f.Var(period{&r.limits.Time}, "max-time", "longest time for one document")
	f.Var(number[int64]{&r.memory, 1}, "max-memory", "most memory for one document, in MiB")
	f.Var(number[int]{&opt.MaxPages, 1}, "max-pages", "most pages of a PDF file")
	f.Var(number[int64]{&opt.MaxInflated, 1}, "max-inflated", "most bytes that a PDF file's streams may inflate to")
	f.StringVar(&opt.Password, "pdf-password", "", "password of encrypted PDF files")
	f.Func("pdf-engine", "what reads PDF files: auto, native or pdfium (default auto)", func(s string) error {
		switch e := pdf.Engine(s); e {
		case "auto":
			opt.Engine = pdf.Auto
		case pdf.Native, pdf.PDFium:
			opt.Engine = e
		default:
			return fmt.Errorf("want auto, native or pdfium")
		}
		return nil
	})
}

// extractor makes the Extractor the flags ask for.
func (c *cli) extractor(r *reading) (*extract.Extractor, error) {
	r.options.Lexicon = c.lexicon
	r.limits.Memory = uint64(r.memory) << 20
	x, err := extract.New(r.options)
	if err != nil {
		return nil, failure{err}
	}
	return x, nil
}

// apart has x read within the limits, so that a document that goes beyond them
// fails alone.
func (c *cli) apart(x *extract.Extractor, r *reading) corpus.Extractor {
	return worker.New(c.jobs, x, r.limits).Extract
}

// guarded is x for a single document: beyond the limits it is given up with
// the program, which ends as told.
func guarded(x *extract.Extractor, r *reading, end func(error)) corpus.Extractor {
	return func(ctx context.Context, uri string, data []byte) (*model.Document, error) {
		defer worker.Guard(r.limits, end)()
		return x.Extract(ctx, uri, data)
	}
}
