package main

import (
	"bytes"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// TestNothingHarmsATerminal: every character that a terminal obeys is escaped,
// all others stay.
func TestNothingHarmsATerminal(t *testing.T) {
	for r := rune(0x20); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		p := utf8.AppendRune([]byte("a"), r)
		if r < 0x80 {
			require.Equal(t, -1, firstHarm(p), "%x", r)
			continue
		}
		require.Equal(t, harmful(r), firstHarm(p) == 1, "%x", r)
	}
	var b bytes.Buffer
	require.NoError(t, writeJSON(&b, "é\u009b“\u202e”\u061c", false))
	require.Equal(t, `"é\u009b“\u202e”\u061c"`+"\n", b.String())
}
