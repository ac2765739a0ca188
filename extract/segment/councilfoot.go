package segment

import "strings"

// councilFooters claims what is left of the footers of a Council document where
// no other page told that they are: its number, the writers' initials, the
// directorate, the page's number and the mark of the language.
func councilFooters(d *doc) {
	for i := d.body; i < len(d.units); i++ {
		if u := &d.units[i]; u.class == open && d.isCouncilFoot(d.full(i)) {
			u.class = joining
		}
	}
}

// isCouncilFoot says whether a line or cell is made of such parts alone:
// "8318/24 AB/cd 2", "TREE.1.B EN".
func (d *doc) isCouncilFoot(s string) bool {
	if len(s) > 60 || d.coverPage.number == "" {
		return false
	}
	number, _, _ := strings.Cut(d.coverPage.number, " ")
	marks := 0
	for w := range strings.FieldsSeq(s) {
		switch {
		case w == number, isInitials(w), isDirectorate(w):
			marks += 2
		case w == "EN", w == "LIMITE", w == "ANNEX":
			marks++
		case len(w) <= 3 && strings.Trim(w, "0123456789") == "":
		default:
			return false
		}
	}
	return marks > 0 || strings.Trim(s, "0123456789") == "" && s != ""
}

// isInitials tells the writers' initials: "AB/cd", "MKL/ab/ep".
func isInitials(w string) bool {
	parts := strings.Split(w, "/")
	if len(parts) < 2 || len(parts) > 4 {
		return false
	}
	for i, p := range parts {
		if len(p) < 1 || len(p) > 4 || i == 0 && !allUpper(p) || i > 0 && p != strings.ToLower(p) && !allUpper(p) || strings.Trim(p, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") != "" {
			return false
		}
	}
	return true
}

// isDirectorate tells the unit that wrote it: "TREE.1.B", "RELEX.1", "SMART.2.A".
func isDirectorate(w string) bool {
	parts := strings.Split(w, ".")
	if len(parts) < 2 || len(parts) > 4 || len(parts[0]) < 3 || !allUpper(parts[0]) {
		return false
	}
	for _, p := range parts[1:] {
		if len(p) != 1 {
			return false
		}
	}
	return true
}
