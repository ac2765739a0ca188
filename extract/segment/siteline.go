package segment

import (
	"math/bits"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/words"
)

// siteLines claims what a web page that was printed or copied as a whole has
// around its text: the browser's stamp, menus, buttons, notices on cookies,
// credits of pictures.
func siteLines(d *doc) {
	for i := range d.units {
		u := &d.units[i]
		if u.class != open {
			continue
		}
		s := d.words(u)
		if n := printStamp(s); n > 0 {
			d.rest("no-statement", layout.Span{Start: u.span.Start, End: u.span.Start + n})
			if u.span = trim(d.t.S, layout.Span{Start: u.span.Start + n, End: u.span.End}); u.span.Len() == 0 {
				u.class = joining
			}
			continue
		}
		if isSiteLine(s) {
			u.class = joining
		}
	}
	d.menus()
}

// isSiteLine says whether a line is the site's, by its words alone.
func isSiteLine(s string) bool {
	if len(s) > 400 || len(s) > 200 && !(strings.Contains(s, "kie") && strings.Contains(s, "ookie")) {
		return false
	}
	l := strings.Trim(s, " .:|»›<>←→")
	if len(l) <= longestSiteLabel && siteLabels.Has(l) {
		return true
	}
	if siteOpeners.at(l) != 0 || isContact(l) || isStamped(l) {
		return true
	}
	found := siteWords.in(l)
	if found&cookie != 0 && found&onCookies != 0 || bits.OnesCount64(found&networks) > 2 || found&rights != 0 {
		return true
	}
	return hasPrefixFold(l, "file:///") || (hasPrefixFold(l, "http://") || hasPrefixFold(l, "https://")) && countWords(l, 3) < 3
}

// siteWords tell lines of a site's by words inside them: what is said of
// cookies, networks to share on, the rights that are reserved.
var (
	siteWords = newFoldPhrases("cookie", "site", "we use", "accept", "setting", "consent", "policy", "facebook", "twitter", "instagram", "youtube", "linkedin", "whatsapp", "telegram", "微博", "©", "all rights reserved")
	cookie    = siteWords.set("cookie")
	onCookies = siteWords.set("site", "we use", "accept", "setting", "consent", "policy")
	networks  = siteWords.set("facebook", "twitter", "instagram", "youtube", "linkedin", "whatsapp", "telegram", "微博")
	rights    = siteWords.set("©", "all rights reserved")
)

// isContact says whether a line names people to ask and how to reach them.
func isContact(l string) bool {
	figures := 0
	for i := 0; i < len(l); i++ {
		if isDigit(l[i]) {
			figures++
		}
	}
	if figures < 6 && !strings.Contains(l, "@") {
		return false
	}
	if contactOpeners.at(l) != 0 {
		return true
	}
	// A name and a number to call.
	tail := l[max(0, len(l)-14):]
	return figures > 7 && len(l) < 100 && lastMark(l) != '.' && strings.Trim(tail, "0123456789 ()+-") == "" && countWords(l, 13) < 13 && !finite.anyIn(l, 13) && !strings.ContainsAny(l, "/")
}

var contactOpeners = newFoldPhrases("media contact", "press contact", "contact:", "contacts:", "for further information", "for more information", "media inquiries", "media enquiries", "press office", "tel:", "tel.:", "phone:", "telephone:", "fax:", "e-mail:", "email:", "mobile:")

// isStamped says whether a line only tells the hour and day at which an agency
// or a site put a text out: "(Xinhua) 10:26, February 28, 2027".
func isStamped(s string) bool {
	colon := strings.IndexByte(s, ':')
	if len(s) > 80 || colon < 1 || colon+2 >= len(s) || !isDigit(s[colon-1]) || !isDigit(s[colon+1]) || finite.anyIn(s, 12) {
		return false
	}
	return countWords(s, 8) < 8 && lastMark(s) != '.' && (s[0] == '(' || isDigit(s[0]))
}

// longestSiteLabel is the most bytes of one of siteLabels.
const longestSiteLabel = 20

// siteLabels are whole lines, in small letters without marks at the ends.
var siteLabels = labelSet(`accept|accept all|accept cookies|accept all cookies|reject|reject all|decline|close|menu|search|skip to content|skip to main content|skip to navigation|skip navigation
	|back to top|top of page|top|print|print this page|print page|share|share this page|share this|tweet|email|e-mail|subscribe|sign up|log in|login|register|download|download pdf|download as pdf|listen|read more|show more|see more|learn more
	|follow us|contact us|about us|site map|sitemap|accessibility|privacy policy|legal notice|terms of use|advertisement|leave a comment|post navigation|previous|next|previous post|next post|previous article|next article
	|related news|related articles|related posts|related content|you may also like|recommended|most read|latest news|more news|add comment|copy link|whatsapp|facebook|twitter|linkedin|telegram|instagram|youtube|imprimer`)

// siteOpeners begin lines of the kind.
var siteOpeners = newFoldPhrases("share on ", "share this ", "share via ", "last review", "last updated", "last update:", "page last ", "photo:", "photo by ", "photo credit", "image:", "image credit", "credit:", "click here", "tags:", "filed under", "posted in ", "view all ", "discussion about this post", "(release id", "release id:", "read this release in", "did you find what you", "is this page useful", "was this page helpful", "was this page useful", "report a problem", "if you are not a journalist", "joint statement with:", "sign up for ", "subscribe to ")

// menuLabels are entries of menus that may be words of a text as well.
var menuLabels = labelSet("home|archive|archives|news|press|newsroom|media|about|contact|contacts|english|français|deutsch|español|en|fr|events|publications|press releases|news releases|back issues|statements|speeches|topics|policies|documents|library|gallery|videos|search|menu")

func labelSet(list string) *words.Set {
	set := &words.Set{}
	for one := range strings.SplitSeq(list, "|") {
		set.Put(strings.TrimSpace(one))
	}
	return set
}

// menuReach is how far from the beginning menus are looked for, in units.
const menuReach = 40

// menus claims rows of short lines over the text of which two at the least are
// what menus have.
func (d *doc) menus() {
	for i := 0; i < len(d.units) && i < menuReach; {
		j, known := i, 0
		for ; j < len(d.units) && d.isMenuEntry(j); j++ {
			if d.units[j].class == joining || menuLabels.Has(lowerWide(d.words(&d.units[j]))) {
				known++
			}
		}
		if j-i > 2 && known > 1 {
			for k := i; k < j; k++ {
				d.units[k].class = joining
			}
		}
		i = max(j, i+1)
	}
}

// isMenuEntry says whether a line could be an entry of a menu.
func (d *doc) isMenuEntry(i int) bool {
	u := &d.units[i]
	s := d.words(u)
	if u.class == joining {
		return !isAnnexMark(s) && countWords(s, 9) < 9
	}
	return u.class == open && countWords(s, 4) < 4 && hasLetters(s) && u.style&(layout.Bold|layout.Underline) == 0 && u.num.scheme == none && !strings.ContainsAny(s, ".,;:") && u.block.Role != layout.Heading && !allCaps(s)
}

// printStamp is the length of the day and hour that a browser prints over each
// page ("11/22/26, 6:47 AM"), 0 for none.
func printStamp(s string) int {
	i, figures, slashes := 0, 0, 0
	for ; i < len(s) && i < 11 && (isDigit(s[i]) || s[i] == '/' || s[i] == '.'); i++ {
		if isDigit(s[i]) {
			figures++
		} else {
			slashes++
		}
	}
	if slashes != 2 || figures < 4 || !strings.HasPrefix(s[i:], ", ") {
		return 0
	}
	i += len(", ")
	from := i
	for i < len(s) && (isDigit(s[i]) || s[i] == ':') {
		i++
	}
	if i-from < 4 || !strings.Contains(s[from:i], ":") {
		return 0
	}
	for _, w := range [...]string{" AM", " PM", " am", " pm"} {
		if strings.HasPrefix(s[i:], w) {
			return i + len(w)
		}
	}
	return i
}
