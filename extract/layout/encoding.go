package layout

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Decode gives the bytes as UTF-8 without byte order mark and NULs. UTF-16 is
// told by its mark or its zero bytes; what is no UTF-8 is Windows-1252, unless
// most of its special letters are UTF-8 all the same: then only the broken
// bytes are replaced.
func Decode(data []byte) (string, []Notice) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return wide(data[2:], 1, 0), nil
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return wide(data[2:], 0, 1), nil
	}
	var notices []Notice
	if n := bytes.Count(data, []byte{0}); n > 0 {
		if hi, lo := wideOrder(data); hi != lo {
			return wide(data, hi, lo), []Notice{{Code: "encoding", Message: "read as UTF-16 without a byte order mark"}}
		}
		data = bytes.ReplaceAll(data, []byte{0}, nil)
		notices = append(notices, Notice{Code: "encoding", Message: "NUL bytes dropped"})
	}
	if utf8.Valid(data) {
		text, twice := mendTwice(string(data))
		if twice {
			notices = append(notices, Notice{Code: "encoding", Message: "letters that were encoded twice are turned back"})
		}
		return text, notices
	}
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	if good > bad {
		return strings.ToValidUTF8(string(data), "\uFFFD"),
			append(notices, Notice{Code: "encoding", Message: "broken UTF-8 replaced"})
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		out = bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	return string(out), append(notices, Notice{Code: "encoding", Message: "read as Windows-1252"})
}

// wideOrder tells UTF-16 without a mark by the places of its zero bytes: hi
// and lo are the places of the high and low byte in a pair, equal for none.
func wideOrder(data []byte) (hi, lo int) {
	head := data[:min(len(data), 4096)&^1]
	var zero [2]int
	for i, c := range head {
		if c == 0 {
			zero[i&1]++
		}
	}
	half := len(head) / 2
	switch {
	case half > 0 && zero[0] > half*3/5 && zero[1] < half/10:
		return 0, 1
	case half > 0 && zero[1] > half*3/5 && zero[0] < half/10:
		return 1, 0
	}
	return 0, 0
}

func wide(data []byte, hi, lo int) string {
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i+1 < len(data); i += 2 {
		if u := uint16(data[i+hi])<<8 | uint16(data[i+lo]); u != 0 {
			units = append(units, u)
		}
	}
	return string(utf16.Decode(units))
}
