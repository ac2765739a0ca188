package layout

import "unicode/utf8"

// The classes of bytes that folding has to look at.
const (
	plain = iota
	white // a blank
	drop  // a control character
	lead  // first byte of a sequence that may be a blank or to be dropped
)

// class tells which bytes may stand as they are.
var class = func() (t [256]uint8) {
	for i := range 0x20 {
		t[i] = drop
	}
	for _, c := range "\t\n\v\f\r\x1c\x1d\x1e\x1f " {
		t[c] = white
	}
	t[0x7f] = drop
	for _, c := range []byte{0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEE, 0xEF} {
		t[c] = lead
	}
	for i := 0xF4; i < 0x100; i++ {
		t[i] = lead // not in valid UTF-8, or private
	}
	return t
}()

// text writes s with white space folded to single blanks, ligatures resolved,
// and without control characters, soft hyphens, zero-width and bidirectional
// controls. Invalid UTF-8 is the readers' to mend; what is left of it stays.
func (c *composer) text(s string) {
	for i := 0; i < len(s); {
		j := i
		for j < len(s) {
			if k := class[s[j]]; k == plain {
				j++
			} else if k == white && s[j] == ' ' && j > i && j+1 < len(s) && class[s[j+1]] == plain {
				j += 2
			} else {
				break
			}
		}
		if j > i {
			c.put(s[i:j])
			i = j
			continue
		}
		switch class[s[i]] {
		case white:
			c.blank = c.blank || len(c.s) > c.begin
			i++
		case drop:
			c.controls = true
			i++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			switch to := foldRune(r); to {
			case " ":
				c.blank = c.blank || len(c.s) > c.begin
			case "":
				c.put(s[i : i+n])
			case "\x00":
				c.controls = c.controls || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
			default:
				c.put(to)
			}
			i += n
		}
	}
}

// put writes words, after the blank that is due.
func (c *composer) put(s string) {
	if c.stick {
		c.stick = false
		switch s[0] {
		case '.', ',', ';', ':', ')', '!', '?':
			c.blank = false
		}
	}
	if c.blank {
		c.blank = false
		c.s = append(c.s, ' ')
	}
	c.s = append(c.s, s...)
}

// foldRune gives what a rune is written as: itself (""), a blank, nothing
// ("\x00"), or other letters.
func foldRune(r rune) string {
	switch {
	case r == 0xA0, r == 0x85, r == 0x1680, r >= 0x2000 && r <= 0x200A, r == 0x2028, r == 0x2029, r == 0x202F, r == 0x205F, r == 0x3000:
		return " "
	case r == 0xAD, r >= 0x80 && r < 0xA0, r == 0x34F, r == 0x61C, r == 0x180E,
		r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F,
		r == 0xFEFF, r >= 0xFFF9 && r <= 0xFFFC, r >= 0xFE00 && r <= 0xFE0F:
		return "\x00"
	case r == 0x2011:
		return "-" // a hyphen that must not break the line is a hyphen
	case r >= 0xF020 && r <= 0xF0FF:
		return symbols[r]
	case r >= 0xFB00 && r <= 0xFB06:
		return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xFB00]
	}
	return ""
}

// symbols are the characters of the fonts Symbol and Wingdings that serve as
// bullets and signs, at the private code points that PDF and Word give them.
var symbols = map[rune]string{
	0xF02D: "–", 0xF06E: "■", 0xF06F: "□", 0xF071: "❑", 0xF076: "❖", 0xF09F: "•", 0xF0A3: "≤", 0xF0A7: "▪",
	0xF0A8: "◻", 0xF0B0: "°", 0xF0B1: "±", 0xF0B3: "≥", 0xF0B7: "•", 0xF0BB: "≈", 0xF0BE: "–", 0xF0D0: "–",
	0xF0D8: "➢", 0xF0DE: "⇒", 0xF0DF: "←", 0xF0E0: "→", 0xF0F0: "⇨", 0xF0FC: "✓", 0xF0FE: "☒",
}
