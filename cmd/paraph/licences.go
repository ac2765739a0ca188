package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/docs"
	"github.com/paraph/paraph/extract/pdf/pdfium"
)

func (c *cli) licencesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "licences",
		Short: "Print the licences of the libraries, and PDFium's notices",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(c.stdout, docs.Licences+"\n"+pdfium.Notices)
			return err
		},
	}
}
