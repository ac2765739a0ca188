package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf"
	"github.com/paraph/paraph/extract/worker"
)

// pdfReading is how PDF files are read.
type pdfReading struct {
	apart  bool // in workers: for batches, which one bad file must not end
	limits worker.Limits
	memory int64 // of a worker, in MiB
}

func (p *pdfReading) flags(cmd *cobra.Command, opt *pdf.Options) {
	f := cmd.Flags()
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
	f.StringVar(&opt.Password, "pdf-password", "", "password of encrypted PDF files")
	f.IntVar(&opt.MaxPages, "max-pages", pdf.DefaultMaxPages, "most pages of a PDF file")
	f.Int64Var(&opt.MaxInflated, "max-inflated", pdf.DefaultMaxInflated, "most bytes that a PDF file's streams may inflate to")
	f.DurationVar(&p.limits.Time, "max-time", worker.DefaultTime, "longest time for reading one PDF file")
	f.Int64Var(&p.memory, "max-memory", worker.DefaultMemory>>20, "most memory for reading one PDF file, in MiB, where several are read")
}

// reader reads PDF files in this process, or in as many workers as there are
// jobs. Workers end with the program.
func (p *pdfReading) reader(jobs int) func(context.Context, []byte, pdf.Options) (*layout.Draft, error) {
	p.limits.Memory = uint64(max(p.memory, 0)) << 20
	if p.apart {
		return worker.New(jobs, p.limits).Read
	}
	return func(ctx context.Context, data []byte, opt pdf.Options) (*layout.Draft, error) {
		ctx, cancel := context.WithTimeout(ctx, p.limits.Time)
		defer cancel()
		return pdf.Read(ctx, data, opt)
	}
}
