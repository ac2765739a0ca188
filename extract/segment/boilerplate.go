package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// boilerplate claims what closes a release and is none of its text: contacts,
// related links, notes on the publisher, with the lines under their headings.
func boilerplate(d *doc) {
	on := false
	for i := d.body; i < len(d.units); i++ {
		u := &d.units[i]
		if u.class != open {
			continue
		}
		s := d.words(u)
		switch {
		case len(s) < 60 && u.num.scheme == none && (isBoilerplate(s) || i > len(d.units)-12 && isTail(s)):
			on = true
		case on && (u.block.Role == layout.Heading || d.styled(u) && d.titleForm(u) || u.num.scheme != none && u.num.scheme != symbol):
			on = false
		}
		if on {
			u.class = joining
		}
	}
}

// isTail says whether a line heads what a site lists at the end of a page.
func isTail(s string) bool {
	return tailLabels.Has(strings.Trim(s, " .:*"))
}

var tailLabels = labelSet(`topics|tags|keywords|themes|share|countries|updates to this page|categories|attachments|documents`)

func isBoilerplate(s string) bool {
	return boilerplateLabels.Has(strings.Trim(s, " .:*"))
}

var boilerplateLabels = labelSet(`for more information|more information|further information|press contact|press contacts|contacts|contact|media contact|media contacts|media inquiries|media enquiries|press inquiries|for media inquiries|for media enquiries|address for enquiries|for enquiries|enquiries|contact for media|contact point|contact persons|contact person|associated links|about the author|read also|see more|further reading|related links|related documents|related information|see also|share this page|notes to editors|note to editors|useful links|press office|print friendly pdf`)
