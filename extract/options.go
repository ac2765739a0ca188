package extract

import "github.com/paraph/paraph/extract/pdf"

// Options sets an Extractor up. The zero value is ready for use.
type Options struct {
	Lexicon  string // a directory of tables over the built-in ones; empty: those alone
	PDF      pdf.Options
	MaxBytes int64 // largest file, and largest part of a container once inflated; 0: DefaultMaxBytes
}

// DefaultMaxBytes is far above any outcome document: the largest Council
// documents with annexes are around 30 MB.
const DefaultMaxBytes = 256 << 20
