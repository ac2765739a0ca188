package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/model"
)

// writeJSON writes v on one line, or indented. Nothing in it does a terminal
// any harm.
func writeJSON(w io.Writer, v any, indented bool) error {
	w = escaping{w}
	if d, ok := v.(*model.Document); ok {
		return d.Encode(w, indented)
	}
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
		if harmful(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

func harmful(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}

// firstHarm is where in p the first harmful character beyond ASCII is, or -1.
// All of them begin with one of three bytes, which are looked for first.
func firstHarm(p []byte) int {
	if bytes.IndexByte(p, 0xC2) < 0 && bytes.IndexByte(p, 0xE2) < 0 && bytes.IndexByte(p, 0xD8) < 0 {
		return -1
	}
	return bytes.IndexFunc(p, func(r rune) bool { return r >= 0x80 && harmful(r) })
}

// escaping passes JSON on with the characters escaped that a terminal obeys and
// encoding/json leaves as they are: the controls beyond ASCII and bidirectional
// overrides, in names of files most of all. It is written to in whole values.
type escaping struct{ w io.Writer }

func (e escaping) Write(p []byte) (int, error) {
	out := p
	if i := firstHarm(p); i >= 0 {
		out = slices.Clone(p[:i])
		for _, r := range string(p[i:]) {
			if r >= 0x80 && harmful(r) {
				out = fmt.Appendf(out, `\u%04x`, r)
			} else {
				out = utf8.AppendRune(out, r)
			}
		}
	}
	if _, err := e.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}
