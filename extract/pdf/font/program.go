package font

import "github.com/paraph/paraph/extract/pdf/file"

// fromProgram reads the characters of a composite font without ToUnicode out
// of its TrueType program's own character map.
func (l *Loader) fromProgram(f *Font, desc, cidToGID file.Value) {
}
