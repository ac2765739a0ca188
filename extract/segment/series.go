package segment

import (
	"slices"
	"strings"
	"unicode"

	"github.com/paraph/paraph/model"
)

// seriesID is the stable name of a body's meetings: parties in order, then the
// body's own words. "International" comes and goes in names and is left out.
func seriesID(core string, ids []string) string {
	var b strings.Builder
	write := func(s string) {
		dash := b.Len() > 0
		for _, r := range strings.ToLower(s) {
			switch {
			case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || unicode.IsLetter(r):
				if dash {
					b.WriteByte('-')
				}
				dash = false
				b.WriteRune(r)
			case r == '\'' || r == '’' || r == '.':
			default:
				dash = b.Len() > 0
			}
		}
	}
	if len(ids) <= 4 {
		for _, id := range ids {
			write(id)
		}
	}
	for _, w := range seriesWords(core) {
		switch w {
		case "international", "the", "and", "of", "for", "on", "&", "-":
		default:
			write(w)
		}
	}
	return b.String()
}

// seriesWords are the words of a body's name, small, in the order that stands
// for all: "Task Force on River Safety" is the "River Safety Task Force",
// "Ministers of Foreign Affairs" are "Foreign Ministers"; and leaders are the
// same at a "Leaders' Summit" and a "Leaders' Meeting".
func seriesWords(core string) []string {
	w := strings.Fields(core)
	leaders := false
	for i := range w {
		w[i] = strings.ToLower(strings.Trim(w[i], "“”\"'’()"))
		leaders = leaders || w[i] == "leaders"
	}
	if m := model.MinistersLast(w); len(m) < len(w) {
		w = m
		if i := slices.Index(w, "affairs"); i > 0 && w[i-1] == "foreign" {
			w = slices.Delete(w, i, i+1)
		}
	}
	w = model.OrganLast(w, func(w string) bool { return w == "group" || w == "force" || bodyNouns.has(w) })
	if leaders {
		w = slices.DeleteFunc(w, func(w string) bool { return w == "summit" || w == "meeting" })
	}
	return w
}

// seriesParties are the ids that a series is named by: none for a coalition.
func (d *doc) seriesParties() []string {
	var ids []string
	for _, p := range d.out.Facts.Document.Parties {
		ids = append(ids, p.ID)
	}
	if g := d.out.Facts.Group; members[g] != nil {
		return nil
	}
	if g := groupIn(d.core); members[g] != nil && slices.Equal(members[g], ids) { // "Quad Leaders Summit"
		return nil
	}
	if len(ids) > 4 || len(ids) == 1 && (ids[0] == "EU" || strings.HasPrefix(strings.ToLower(d.core), strings.ToLower(ids[0]))) {
		return nil
	}
	return ids
}
