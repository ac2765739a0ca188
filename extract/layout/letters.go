package layout

// letters tells numbering by letters and Roman numerals from initials: "B."
// numbers something only where an "A." or a "C." does as well.
type letters struct {
	upper, lower uint32 // the single letters that open lines with a stop
	longer       bool   // "II.", "IV." and the like are about
}

func seeLetters(lines []Line) letters {
	var seen letters
	for i := range lines {
		s := lines[i].Text
		if len(s) < 3 || !letter(s[0]) {
			continue
		}
		switch {
		case s[1] == '.' && s[0] >= 'a':
			seen.lower |= 1 << (s[0] - 'a')
		case s[1] == '.':
			seen.upper |= 1 << (s[0] - 'A')
		case !seen.longer && letter(s[1]):
			n := CutMarker(s)
			seen.longer = n > 2 && s[n-1] == '.' && roman(s[:n-1])
		}
	}
	return seen
}

// number tells whether a marker that is a letter with a stop numbers; other
// markers always do.
func (seen letters) number(marker string) bool {
	if len(marker) != 2 || marker[1] != '.' || !letter(marker[0]) {
		return true
	}
	if seen.longer && roman(marker[:1]) {
		return true
	}
	set, at := seen.upper, marker[0]-'A'
	if marker[0] >= 'a' {
		set, at = seen.lower, marker[0]-'a'
	}
	beside := uint32(1) << (at + 1)
	if at > 0 {
		beside |= 1 << (at - 1)
	}
	return set&beside != 0
}
