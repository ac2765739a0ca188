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
	f.Int64Var(&r.options.MaxBytes, "max-bytes", extract.DefaultMaxBytes, "largest input, in bytes")
	f.DurationVar(&r.limits.Time, "max-time", worker.DefaultTime, "longest time for one document")
	f.Int64Var(&r.memory, "max-memory", worker.DefaultMemory>>20, "most memory for one document, in MiB")
	opt := &r.options.PDF
	f.IntVar(&opt.MaxPages, "max-pages", pdf.DefaultMaxPages, "most pages of a PDF file")
	f.Int64Var(&opt.MaxInflated, "max-inflated", pdf.DefaultMaxInflated, "most bytes that a PDF file's streams may inflate to")
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
	r.limits.Memory = uint64(max(r.memory, 0)) << 20
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
