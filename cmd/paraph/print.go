package main

import (
	"encoding/json"
	"io"
	"strings"
	"unicode"
)

// writeJSON writes v on one line, or indented.
func writeJSON(w io.Writer, v any, indented bool) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if indented {
		enc.SetIndent("", "  ")
	}
	return enc.Encode(v)
}

// printable takes the teeth out of text that came from a document or a file
// name: control characters and bidirectional overrides are shown as a
// replacement, so that nothing can move the cursor or forge a line.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
