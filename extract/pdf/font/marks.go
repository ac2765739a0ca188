package font

import "strings"

// The families whose codes are not letters.
const (
	familyText = iota
	familySymbol
	familyDingbats
	familyWingdings
)

func family(name string) int {
	n := strings.ToLower(name)
	switch {
	case strings.HasPrefix(n, "wingdings"), strings.HasPrefix(n, "webdings"):
		return familyWingdings
	case strings.Contains(n, "dingbats"):
		return familyDingbats
	case n == "symbol", strings.HasPrefix(n, "symbolmt"), strings.HasPrefix(n, "symbol,"), strings.HasPrefix(n, "symbol-"), strings.HasPrefix(n, "standardsymbols"):
		return familySymbol
	}
	return familyText
}

// wingdings maps what Word draws in Wingdings to the characters that look so:
// its bullets, ticks and arrows. The rest stays what it was.
var wingdings = [256]rune{
	0x28: '☎', 0x6C: '●', 0x6E: '■', 0x6F: '□', 0x70: '□', 0x71: '❑', 0x72: '❒', 0x73: '◆', 0x74: '◆', 0x75: '◆', 0x76: '❖', 0x77: '◆',
	0x9E: '•', 0x9F: '•', 0xA0: '▪', 0xA1: '○', 0xA7: '▪', 0xA8: '□', 0xD8: '➢', 0xE0: '→', 0xE8: '➔', 0xF0: '⇨',
	0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑',
}

// symbolMarks are the Symbol font's bullets and dashes.
var symbolMarks = [256]rune{0x2D: '–', 0xB7: '•', 0xA8: '♦', 0xDE: '⇒', 0xAE: '→', 0xD0: '∠'}

// marksOf is the table by which a font's private-use characters are read.
func marksOf(name string) *[256]rune {
	if family(name) == familyWingdings {
		return &wingdings
	}
	return &symbolMarks
}

// mark reads the characters of symbol fonts: Word writes them as private-use
// F000 + code, other writers as if the code were Latin.
func (f *Font) mark(r rune) rune {
	code := r
	if r >= 0xF000 && r <= 0xF0FF {
		code = r - 0xF000
	} else if r > 0xFF || family(f.Name) != familyWingdings {
		return r
	}
	if m := f.marks[code]; m != 0 {
		return m
	}
	if r >= 0xF020 && family(f.Name) == familySymbol {
		if s := listed(symbolNames[code]); s != "" {
			return []rune(s)[0]
		}
	}
	return r
}
