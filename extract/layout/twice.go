package layout

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mendTwice undoes what comes of UTF-8 that was taken for a code page of one
// byte and written as UTF-8 once more: "GlÃ¨lÃ¨", "the UnionÂ’s", "â€¢". A
// stretch of such letters is turned back only where its bytes are UTF-8; no
// language writes letters that are. It says whether there was any.
func mendTwice(s string) (string, bool) {
	if !mayBeTwice(s) {
		return s, false
	}
	var b strings.Builder
	done, mended := 0, 0
	for i := 0; i < len(s); {
		if s[i] != latin1 {
			i++
			continue
		}
		end, raw := onceMore(s[i:])
		if end == 0 {
			i += 2
			continue
		}
		b.WriteString(s[done:i])
		b.Write(raw)
		i += end
		done = i
		mended++
	}
	if mended == 0 {
		return s, false
	}
	b.WriteString(s[done:])
	return b.String(), true
}

// latin1 is the first byte of the letters from À to ÿ in UTF-8.
const latin1 = 0xC3

// mayBeTwice says whether s has an Â, Ã or â, which most that is written twice
// begins with.
func mayBeTwice(s string) bool {
	for {
		i := strings.IndexByte(s, latin1)
		if i < 0 || i+1 == len(s) {
			return false
		}
		switch s[i+1] {
		case "Â"[1], "Ã"[1], "â"[1]:
			return true
		}
		s = s[i+1:]
	}
}

// onceMore reads one letter that was written twice at the beginning of s: how
// many bytes it takes and what it was; 0 where there is none.
func onceMore(s string) (int, []byte) {
	var raw [4]byte
	n, at, want := 0, 0, 0
	for at < len(s) && n < 4 {
		r, size := utf8.DecodeRuneInString(s[at:])
		c, ok := oneByte(r)
		if !ok || n == 0 && (c < 0xC2 || c > 0xF4) || n > 0 && c&0xC0 != 0x80 {
			return 0, nil
		}
		raw[n] = c
		n++
		at += size
		switch {
		case n > 1:
		case c < 0xE0:
			want = 2
		case c < 0xF0:
			want = 3
		default:
			want = 4
		}
		if n == want {
			if r, size := utf8.DecodeRune(raw[:n]); r == utf8.RuneError || size != n {
				return 0, nil
			}
			return at, append([]byte(nil), raw[:n]...)
		}
	}
	return 0, nil
}

// oneByte is the byte that a letter has in Latin-1 or Windows-1252.
func oneByte(r rune) (byte, bool) {
	if r < 0x100 {
		return byte(r), r >= 0x80
	}
	return charmap.Windows1252.EncodeRune(r)
}
