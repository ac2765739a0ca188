package export

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/paraph/paraph/model"
)

// meta writes the FRBR identity, the classification by subject codes, the
// references that the body points to, and the items' fields.
func (x *aknDoc) meta() {
	x.print("<meta>\n")
	x.identification()
	if len(x.d.SubjectCodes) > 0 {
		x.print("<classification source=\"#paraph\">\n")
		for i, c := range x.d.SubjectCodes {
			x.print("<keyword eId=\"keyword_%d\" value=\"%s\" showAs=\"%s\" dictionary=\"council-subject-codes\"/>\n", i+1, esc(c.Code), esc(strings.TrimSpace(c.Code+" "+c.Number)))
		}
		x.print("</classification>\n")
	}
	x.references()
	x.proprietary()
	x.print("</meta>\n")
}

// identification names work, expression and manifestation after the Akoma
// Ntoso naming convention: /akn/country/type/date/number/language@/!main.
func (x *aknDoc) identification() {
	d := x.d
	country, language := aknCountry(d), aknLanguage(d.Language)
	date, what := d.Date, "document"
	if !isDay(date) && d.Meeting != nil {
		date, _, _ = strings.Cut(d.Meeting.Date, "/")
		what = "meeting"
	}
	if !isDay(date) {
		date, what = "0001-01-01", "unknown" // the schema asks for one
	}
	work := "/akn/" + country + "/statement/" + date + "/" + url.PathEscape(d.ID)
	expression := work + "/" + language + "@"
	level := func(element, uri, end, rest string) {
		x.print("<%s>\n<FRBRthis value=\"%s/!main%s\"/>\n<FRBRuri value=\"%s%s\"/>\n", element, esc(uri), end, esc(uri), end)
		if element == "FRBRWork" {
			for _, i := range d.Identifiers {
				x.print("<FRBRalias value=\"%s\" name=\"%s\"/>\n", esc(i.Value), esc(cmp.Or(i.Scheme, "identifier")))
			}
		}
		x.print("<FRBRdate date=\"%s\" name=\"%s\"/>\n", date, what)
		for _, p := range x.parties() {
			x.print("<FRBRauthor href=\"#%s\"/>\n", p.id)
		}
		x.print("%s</%s>\n", rest, element)
	}
	number := ""
	if d.Number != "" {
		number = "<FRBRnumber value=\"" + esc(d.Number) + "\"/>\n"
	}
	x.print("<identification source=\"#paraph\">\n")
	level("FRBRWork", work, "", "<FRBRcountry value=\""+country+"\"/>\n"+number)
	level("FRBRExpression", expression, "", "<FRBRlanguage language=\""+esc(language)+"\"/>\n")
	level("FRBRManifestation", expression, ".xml", "<FRBRformat value=\"application/akn+xml\"/>\n")
	x.print("</identification>\n")
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// aknCountry is whose statement it is: the EU's where it takes part, else the
// first country's; "xx" (ISO 3166-1: for users' own use) for a group.
func aknCountry(d *model.Document) string {
	country := "xx"
	for _, p := range d.Parties {
		if p.ID == "EU" {
			return "eu"
		}
		if len(p.ID) == 2 && country == "xx" {
			country = strings.ToLower(url.PathEscape(p.ID))
		}
	}
	if country == "xx" && d.Carrier == "council-note" {
		return "eu"
	}
	return country
}

// aknLanguage is ISO 639-2's code where BCP 47 has a shorter one, as the naming
// convention asks; "und" for an unknown language.
func aknLanguage(bcp47 string) string {
	if code, ok := map[string]string{"": "und", "en": "eng", "fr": "fra", "de": "deu", "es": "spa", "ko": "kor", "ja": "jpn"}[bcp47]; ok {
		return code
	}
	return solid(bcp47)
}

// reference is a thing that the document speaks of, with its id there.
type aknReference struct{ element, id, href, show string }

func (x *aknDoc) parties() (out []aknReference) {
	for i, p := range x.d.Parties {
		out = append(out, aknReference{"TLCOrganization", fmt.Sprintf("party_%d", i+1), "/akn/ontology/organization/" + url.PathEscape(strings.ToLower(p.ID)), cmp.Or(p.Name, p.ID)})
	}
	if len(out) == 0 {
		out = append(out, aknReference{"TLCOrganization", "party_0", "/akn/ontology/organization/unknown", "unknown"})
	}
	return out
}

func (x *aknDoc) references() {
	refs := x.parties()
	refs = append(refs, aknReference{"TLCOrganization", "paraph", "https://github.com/paraph/paraph", "paraph"})
	if m := x.d.Meeting; m != nil {
		for i, c := range m.Chairs {
			refs = append(refs, aknReference{"TLCPerson", fmt.Sprintf("chair_%d", i+1), "/akn/ontology/person/" + url.PathEscape(strings.ToLower(solid(c.Name))), cmp.Or(c.Name, "unknown")})
		}
		if m.Body != "" {
			refs = append(refs, aknReference{"TLCEvent", "meeting", "/akn/ontology/event/" + url.PathEscape(cmp.Or(m.Series, solid(m.Body))), m.Body})
		}
	}
	var kinds []string
	for i := range x.d.Items {
		if k := solid(string(x.d.Items[i].Kind)); !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		refs = append(refs, aknReference{"TLCConcept", k, "/akn/ontology/concept/" + url.PathEscape(k), k})
	}
	x.print("<references source=\"#paraph\">\n")
	for _, r := range refs {
		x.print("<%s eId=\"%s\" href=\"%s\" showAs=\"%s\"/>\n", r.element, esc(r.id), esc(r.href), esc(r.show))
	}
	x.print("</references>\n")
}

// proprietary writes the items' fields, by the items' ids.
func (x *aknDoc) proprietary() {
	if len(x.d.Items) == 0 {
		return
	}
	x.print("<proprietary source=\"#paraph\">\n")
	for i := range x.d.Items {
		it := &x.d.Items[i]
		x.print("<paraph:item id=\"%s\" kind=\"%s\"", esc(it.ID), esc(string(it.Kind)))
		attribute := func(name, value string) {
			if value != "" {
				x.print(" %s=\"%s\"", name, esc(value))
			}
		}
		attribute("actors", strings.Join(it.Actors, " "))
		attribute("action", it.Action)
		attribute("strength", it.Strength)
		if it.Due != nil {
			attribute("due", it.Due.EDTF)
			attribute("dueText", it.Due.Text)
		}
		attribute("decidedBy", it.DecidedBy)
		x.print("/>\n")
	}
	x.print("</proprietary>\n")
}
