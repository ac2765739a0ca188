package annotate

import (
	"slices"
	"strings"

	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/model"
)

// fewestPartners is the number from which on those whom the bullets of a fact sheet name as
// doing something are taken for partners.
const fewestPartners = 3

// withPartners is ctx with the countries that a press release tells of one by
// one, a bullet each ("Chile will …", "Peru announced …"): they act for
// themselves there, but "we" does not mean them.
func withPartners(ctx *Context, ss []*Statement) *Context {
	if ctx == nil || ctx.Kind != model.PressRelease || len(ctx.Parties) == 0 {
		return ctx
	}
	var ids []string
	for i := range ss {
		if s := ss[i]; s.Form == Bullet {
			if id := actsFirst(s.Text); id != "" && !mayAct(ctx, id) && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	if len(ids) < fewestPartners {
		return ctx
	}
	c := *ctx
	c.Parties = slices.Clone(ctx.Parties)
	for _, id := range ids {
		c.Parties = append(c.Parties, Party{ID: id, Names: party.Names(id), Partner: true})
	}
	return &c
}

// actsFirst gives the country that a statement begins with and that acts in
// it, "" for none.
func actsFirst(text string) string {
	text = strings.TrimPrefix(strings.TrimPrefix(text, "The "), "Government of ")
	text = strings.TrimPrefix(text, "the ")
	end := min(len(text), 60)
	for end < len(text) && text[end] != ' ' {
		end++
	}
	m := party.Find(text[:end])
	if len(m) == 0 || m[0].Start != 0 || m[0].Adjective {
		return ""
	}
	rest, ok := strings.CutPrefix(text[m[0].End:], " ")
	if !ok {
		return ""
	}
	w, _, _ := strings.Cut(rest, " ")
	switch w {
	case "will", "has", "is", "also", "plans", "intends", "expects", "commits", "pledges", "made", "took", "continues":
		return m[0].ID
	}
	if strings.HasSuffix(w, "ed") {
		return m[0].ID
	}
	return ""
}
