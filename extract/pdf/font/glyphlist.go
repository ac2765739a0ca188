package font

import (
	_ "embed"
	"strconv"
	"strings"
)

// glyphList is the Adobe Glyph List, sorted by name; it is searched as it is.
//
//go:embed glyphlist.txt
var glyphList string

// runeName is the glyph name of a character by its number.
func runeName(r rune) string {
	const digits = "0123456789ABCDEF"
	return string([]byte{'u', 'n', 'i', digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15]})
}

// nameText is the text of a glyph name, empty for none, by the rules of the
// Adobe Glyph List specification. numbered also reads the names that writers
// make of a code ("C65", "g41"), which is what Type 3 fonts have.
func nameText(name string, numbered bool) string {
	if i := strings.IndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	if strings.Contains(name, "_") {
		var b strings.Builder
		for part := range strings.SplitSeq(name, "_") {
			b.WriteString(nameText(part, false))
		}
		return b.String()
	}
	if s := hexName(name); s != "" {
		return s
	}
	if s := listed(name); s != "" {
		return s
	}
	if numbered && len(name) > 1 {
		if n, err := strconv.Atoi(strings.TrimLeft(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")); err == nil && n >= 32 && n < 256 {
			return string(rune(n))
		} else if err == nil && n >= 0 && n < 32 && texMarks[n] != "" {
			return texMarks[n]
		}
	}
	if code, ok := dingbatCode(name); ok {
		return string(dingbat(code))
	}
	return ""
}

// texMarks are what TeX's text fonts have below the codes of ASCII: the
// ligatures of its old encoding (OT1), quotes, dashes and ligatures of its new
// one (T1).
var texMarks = [32]string{
	11: "ff", 12: "fi", 13: "fl", 14: "ffi", 15: "ffl", 16: "“", 17: "”", 18: "„", 19: "«", 20: "»", 21: "–", 22: "—",
	27: "ff", 28: "fi", 29: "fl", 30: "ffi", 31: "ffl",
}

// hexName reads "uni0041", "uni00660069" and "u1F600".
func hexName(name string) string {
	digits, group := "", 0
	switch {
	case strings.HasPrefix(name, "uni") && len(name) >= 7 && len(name)%4 == 3:
		digits, group = name[3:], 4
	case len(name) >= 5 && len(name) <= 7 && name[0] == 'u':
		digits, group = name[1:], len(name)-1
	default:
		return ""
	}
	var b strings.Builder
	for ; digits != ""; digits = digits[group:] {
		v, err := strconv.ParseUint(digits[:group], 16, 32)
		if err != nil {
			return ""
		}
		b.WriteRune(rune(v))
	}
	return b.String()
}

// listed looks the name up in the glyph list by halving.
func listed(name string) string {
	from, to := strings.Index(glyphList, "\nA;")+1, len(glyphList)
	for from < to {
		mid := from + (to-from)/2
		start := strings.LastIndexByte(glyphList[from:mid], '\n') + 1 + from
		end := start + strings.IndexByte(glyphList[start:], '\n')
		key, codes, _ := strings.Cut(glyphList[start:end], ";")
		switch {
		case key == name:
			var b strings.Builder
			for code := range strings.FieldsSeq(codes) {
				v, _ := strconv.ParseUint(code, 16, 32)
				b.WriteRune(plainLetter(rune(v)))
			}
			return b.String()
		case key < name:
			from = end + 1
		default:
			to = start
		}
	}
	return ""
}

// plainLetter gives the letter behind the private-use code points that the
// list has for small capitals and old-style figures (Asmall is F761).
func plainLetter(r rune) rune {
	switch {
	case r >= 0xF730 && r <= 0xF739:
		return r - 0xF700
	case r >= 0xF761 && r <= 0xF77A:
		return r - 0xF700 - 32
	case r >= 0xF7E0 && r <= 0xF7FE:
		return r - 0xF700 - 32
	}
	return r
}

func dingbatCode(name string) (int, bool) {
	if len(name) < 2 || name[0] != 'a' || name[1] < '0' || name[1] > '9' {
		return 0, false
	}
	for code, n := range dingbatNames {
		if n == name {
			return code, true
		}
	}
	return 0, false
}

// dingbat is the character of a code of Zapf Dingbats: the Unicode block
// follows the font, but for what stood elsewhere already.
func dingbat(code int) rune {
	switch code {
	case 0x25:
		return 0x260E
	case 0x2A:
		return 0x261B
	case 0x2B:
		return 0x261E
	case 0x48:
		return 0x2605
	case 0x6C:
		return 0x25CF
	case 0x6E:
		return 0x25A0
	case 0x73:
		return 0x25B2
	case 0x74:
		return 0x25BC
	case 0x75:
		return 0x25C6
	case 0x77:
		return 0x25D7
	case 0xA8, 0xA9, 0xAA, 0xAB:
		return [...]rune{0x2663, 0x2666, 0x2665, 0x2660}[code-0xA8]
	case 0xD5, 0xD6, 0xD7:
		return [...]rune{0x2192, 0x2194, 0x2195}[code-0xD5]
	}
	switch {
	case code >= 0xAC && code <= 0xB5:
		return 0x2460 + rune(code-0xAC)
	case code >= 0xA1:
		return 0x2761 + rune(code-0xA1)
	case code > 0x20:
		return 0x2701 + rune(code-0x21)
	}
	return ' '
}
