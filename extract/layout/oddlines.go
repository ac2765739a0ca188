package layout

import "strings"

// markOddLines marks lines without any word ("###", "* * *", "_____") as
// hidden, and the lines of a table of contents as navigation.
func markOddLines(d *Draft) {
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Furniture != None || l.Text == "" {
			continue
		}
		switch {
		case l.Marker == "" && !wordy(l.Text) && symbolsOnly(l.Text):
			l.Furniture = Hidden
		case contentsLine(l.Text):
			l.Furniture, l.Join = Navigation, Begin
		default:
			continue
		}
		// What went on from it begins now.
		if i+1 < len(d.Lines) && d.Lines[i+1].Furniture == None && d.Lines[i+1].Join != Guess {
			d.Lines[i+1].Join = Begin
		}
	}
}

// symbolsOnly tells rules and end marks; a lone bullet may belong to the line
// after it.
func symbolsOnly(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" {
		return false
	}
	return CutMarker(s) != len(s) || len(s) > 1 && strings.Trim(s, "-–—*_") == ""
}

// contentsLine tells "Introduction ........ 3".
func contentsLine(s string) bool {
	s = trimEnd(s)
	n := len(s)
	for n > 0 && s[n-1] >= '0' && s[n-1] <= '9' {
		n--
	}
	if n == len(s) || len(s)-n > 4 {
		return false
	}
	dots := 0
	for i := n - 1; i >= 0; i-- {
		switch s[i] {
		case '.':
			dots++
			continue
		case ' ', '\t':
			continue
		}
		break
	}
	if dots < 5 {
		// The dots of a leader may be one character each, or "…".
		return strings.Count(s[:n], "…") >= 3 || strings.Count(s[:n], "_") >= 5
	}
	return wordy(s[:n])
}
