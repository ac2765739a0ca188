package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
)

// titleLines claims what stands over the text: its title and subtitle, its
// place and date, a label like "Press release".
func titleLines(d *doc) {
	i := d.body
	named, lines := false, 0
	headline := d.titleAhead()
	if headline >= 0 && d.isHeadline(headline) {
		d.headline = headline
	}
	if h := headline; h > i { // what stands over the title is the site's
		for ; i < h; i++ {
			if d.units[i].class == open {
				d.units[i].class = title
			}
		}
	}
	i = d.siteTrail(i)
	dated := d.dateAhead(i)
	for ; i < len(d.units) && lines < 12; i++ {
		u := &d.units[i]
		if u.class == joining {
			continue
		}
		if u.class != open {
			break
		}
		s := d.words(u)
		if named && i < dated && u.block.Role == layout.ListItem {
			u.class = joining // who speaks with whom
			continue
		}
		row, _, _ := readRow(s)
		switch {
		case row == rowDate && len(s) < 80:
		case i < dated && u.num.scheme == none && (named || lastMark(s) == ',' || d.saysKind(u)):
			named = true
		case u.num.scheme != none && !d.isMetaTitle(s):
			d.body = i
			return
		case isPlaceAndDate(s), isLabel(s), d.besideDate(i), d.underHeadline(i):
		case i == headline, d.beginsWithTitle(s), u.block.Role == layout.Title, d.isMetaTitle(s), !named && d.sharesTitle(s):
			named = true
		case lines > 0 && d.continuesTitle(i):
		case !d.titleForm(u):
			d.body = i
			return
		case named && d.headMatter(i):
		case !named && (d.t.Meta.Title == "" || d.metaTitleAhead(i)) && (lines == 0 || namesMeeting(s)):
			named = true
		default:
			d.body = i
			return
		}
		u.class = title
		lines++
	}
	d.body = i
}

// saysKind says whether a line has a title's form and says what the paper is.
func (d *doc) saysKind(u *unit) bool {
	_, ok := titleKind(d.words(u))
	return ok && d.titleForm(u)
}

// siteTrail claims the path of a site's pages over the text ("Home", "News",
// and last the page's own title, printed again below); it gives where the head
// begins.
func (d *doc) siteTrail(i int) int {
	j := i
	for j < len(d.units) && j < i+8 && d.units[j].class == open && d.units[j].marker.Len() > 0 && len(d.words(&d.units[j])) < 200 {
		j++
	}
	if j-i < 2 || j >= len(d.units) || bare(d.words(&d.units[j-1])) != bare(d.words(&d.units[j])) {
		return i
	}
	for ; i < j; i++ {
		d.units[i].class = joining
	}
	return j
}

// namesMeeting says whether a line under a label ("Chairman's Statement") can be
// the title that it labels, rather than a first heading.
func namesMeeting(s string) bool {
	return lastMark(s) != ':' && (countWords(s, 6) > 5 || bodyNouns.anyIn(s, maxTitle) || meeters.anyIn(s, maxTitle) || len(identify(s)) > 0)
}

// dateAhead is the line of place and date that closes the head, some lines on
// with none between that states anything; -1 for none.
func (d *doc) dateAhead(i int) int {
	at := -1
	for j := i; j < len(d.units) && j < i+7; j++ {
		u := &d.units[j]
		s := d.words(u)
		if u.class == open && d.t.Meta.Web && j > i && u.num.scheme == symbol && (mostlyNames(s) || lastMark(s) == ':' && paperNouns.anyIn(s, 4)) {
			continue
		}
		if u.class != open || u.num.scheme != none || u.block.Role == layout.ListItem {
			break
		}
		if isPlaceAndDate(s) || isOccasionLine(s) {
			at = j + 1
		} else if len(s) > 400 || lastMark(s) == '.' || lastMark(s) == ':' || finite.anyIn(s, 60) {
			break
		}
	}
	return at
}

// isOccasionLine says whether a line names a meeting with its day: "EU-Norway
// Summit, Oslo, 6 December 2027".
func isOccasionLine(s string) bool {
	if len(s) > 200 || finite.anyIn(s, maxTitle) {
		return false
	}
	day, ok := findDate(s, "")
	return ok && toTheDay(day.edtf) && (bodyNouns.anyIn(s[:day.start], maxTitle) || strings.Contains(strings.ToLower(s[:day.start]), "meeting"))
}

// isMetaTitle says whether a line is the title that the container gives, or a
// good part of it.
func (d *doc) isMetaTitle(s string) bool {
	if !d.asLongAsMeta(s) || len(s) < 8 {
		return false
	}
	a, b := bare(s), d.bareMeta()
	return a == b || len(a) >= 16 && strings.Contains(b, a) || len(b) >= 16 && len(a) < 2*len(b) && strings.Contains(a, b)
}

// asLongAsMeta is a quick look whether a line can have the words of the title
// that the container gives: a paragraph cannot.
func (d *doc) asLongAsMeta(s string) bool {
	return d.t.Meta.Title != "" && len(s) <= 2*len(d.t.Meta.Title)+40
}

// sameAsMeta says whether a line has the very words of it.
func (d *doc) sameAsMeta(s string) bool {
	if !d.asLongAsMeta(s) {
		return false
	}
	rest, ok := cutBare(s, d.bareMeta())
	return ok && firstRune(rest) == 0
}

// bareMeta is the letters and digits of it alone.
func (d *doc) bareMeta() string {
	if d.bareTitle == "" {
		d.bareTitle = bare(d.t.Meta.Title)
	}
	return d.bareTitle
}

// metaTitleAhead says whether the container's title is printed further on,
// so that this line is only a label over it; where it is printed nowhere the
// first line is a topic's heading, not the title.
func (d *doc) metaTitleAhead(i int) bool {
	for j := i + 1; j < len(d.units) && j < i+6; j++ {
		if d.isMetaTitle(d.words(&d.units[j])) {
			return true
		}
	}
	return false
}

// continuesTitle says whether the line at i goes on with the title before it.
func (d *doc) continuesTitle(i int) bool {
	u, v := &d.units[i], &d.units[i-1]
	s := d.words(u)
	if v.class != title || len(s) > 300 || lastMark(s) == '.' && countWords(s, 13) > 12 {
		return false
	}
	if startsLower(s) || danglers.has(lastWord(d.words(v))) || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "-") {
		return true
	}
	if u.block == v.block && u.style == v.style && !isPlaceAndDate(d.words(v)) {
		return true
	}
	return u.style == layout.Italic && u.block.Role != layout.Heading && v.style != layout.Italic || u.block.Role == layout.Title
}

// pointers begin lines that send the reader elsewhere.
var pointers = set("read see download watch view click")

func firstWord(s string) string {
	w, _ := nextWord(s, 0)
	return w
}

// isLabel says whether a line only says what kind of paper this is: "Press
// release", "Joint Ministerial Statement", "European Commission - Statement".
func isLabel(s string) bool {
	if len(s) > 80 {
		return false
	}
	s = strings.ToLower(strings.Trim(s, " .:*[]()"))
	switch s {
	case "embargoed", "briefing room", "the white house", "unclassified", "en", "en en", "pdf", "html", "text":
		return true
	}
	for _, dash := range [...]string{" - ", " – ", " — ", " | "} {
		if _, after, ok := strings.Cut(s, dash); ok && len(after) < len(s) {
			s = after // what stands before is the house
		}
	}
	kind := false
	for i := 0; ; {
		w, end := nextWord(s, i)
		if w == "" {
			return kind
		}
		w = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"), "'’")
		switch {
		case paperNouns.has(w):
			kind = true
		case !paperWords.has(w):
			return false
		}
		i = end
	}
}

var (
	paperNouns = set("release releases statement statements communiqué communique declaration sheet factsheet note draft version summary readout transcript conclusions document")
	paperWords = set("s press media news joint ministerial ministers leaders leader chair chairs chairman co-chairs co-chair presidential ministers' final text of the for immediate fact official and press outcome embargoed political pdf")
)

// titleAhead is the unit that repeats the container's title a little further
// on, -1 for none: on a copied page the site's own lines stand before it.
func (d *doc) titleAhead() int {
	if d.t.Meta.Title == "" {
		return -1
	}
	at := -1
	for i := d.body; i < len(d.units) && i < d.body+8; i++ {
		u := &d.units[i]
		s := d.words(u)
		if len(s) > 300 || u.marker.Len() > 0 || lastMark(s) == '.' && !d.isMetaTitle(s) {
			break
		}
		if d.isMetaTitle(s) || d.sharesTitle(s) {
			at = i
			break
		}
	}
	for i := d.body; at < 0 && d.t.Meta.Web && i < len(d.units) && i < d.body+5; i++ { // the site's own title is printed nowhere
		u := &d.units[i]
		s := d.words(u)
		if len(s) > 300 || u.marker.Len() > 0 || lastMark(s) == '.' || finite.anyIn(s, maxTitle) {
			break
		}
		if u.block.Role == layout.Heading || u.block.Role == layout.Title {
			if _, ok := titleKind(s); !ok {
				break
			}
			at = i
		}
	}
	return at
}

// isHeadline says whether the unit at i is a page's headline: what stands over
// it is no part of the title.
func (d *doc) isHeadline(i int) bool {
	u := &d.units[i]
	name, _, _ := strings.Cut(d.t.Meta.Title, " | ")
	if k := strings.LastIndex(name, " - "); k > 0 {
		name = name[:k]
	}
	return d.t.Meta.Web && (u.block.Role == layout.Title || u.block.Role == layout.Heading && (u.block.Level == 1 || !d.isMetaTitle(d.words(u)))) || bare(d.words(u)) == bare(name)
}

// beginsWithTitle says whether a line opens with the container's title and goes
// on with those who speak, or the day, without stating anything.
func (d *doc) beginsWithTitle(s string) bool {
	if len(s) >= 400 || len(d.bareMeta()) < 16 {
		return false
	}
	_, begins := cutBare(s, d.bareMeta())
	return begins && lastMark(s) != '.' && !finite.anyIn(s, 60)
}

// sharesTitle says whether most words of a line are the container title's.
func (d *doc) sharesTitle(s string) bool {
	if d.t.Meta.Title == "" || len(s) > 300 || lastMark(s) == '.' && finite.anyIn(s, 30) {
		return false
	}
	have := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(d.t.Meta.Title)) {
		have[strings.Trim(w, ".,:;’'")] = true
	}
	words := strings.Fields(strings.ToLower(s))
	hits := 0
	for _, w := range words {
		if have[strings.Trim(w, ".,:;’'")] {
			hits++
		}
	}
	return len(words) >= 4 && hits*10 >= len(words)*6
}

// headMatter says whether an unstyled line under the title belongs to the
// head: those who speak, a place, a further word on what the paper is.
func (d *doc) headMatter(i int) bool {
	u := &d.units[i]
	s := d.words(u)
	if d.styled(u) && !strings.Contains(s, "/") || u.block.Role == layout.Heading || u.block.Role == layout.ListItem || lastMark(s) == '.' || finite.anyIn(s, 40) {
		return false
	}
	if !strings.Contains(s, " ") && strings.ContainsAny(s, "/_") && strings.ContainsAny(s, "0123456789") { // STATEMENT/15/6088
		return true
	}
	if date, ok := findDate(s, ""); ok && toTheDay(date.edtf) && date.end >= len(s)-1 && len(s) < 100 && isNamesOnly(strings.Trim(s[:date.start], " ,-–")) { // "Foreign Affairs Council, 17 October 2016"
		return true
	}
	if k, ok := titleKind(s); ok && k != "" && (countWords(s, 10) <= 9 || countWords(s, 21) <= 20 && lastMark(s) != ':' && d.t.Meta.Title == "") {
		return true
	}
	if place, _, cut := strings.Cut(s, ","); cut && len(s) < 40 && isPlace(s) && strings.Contains(d.t.Meta.Title, place) {
		return true
	}
	return leaders.anyIn(s, 12) && strings.Contains(s, " ") && isNamesOnly(s)
}

// leaders are the offices that a line naming the speakers has.
var leaders = set("president minister ministers chancellor secretary chairman chairperson commissioner representative king prince")

// isNamesOnly says whether every word has a capital, links aside.
func isNamesOnly(s string) bool {
	for _, w := range strings.Fields(s) {
		if !startsUpper(strings.Trim(w, "(“‘")) && !placeParticles.has(w) && w != "and" && w != "for" && w != "–" {
			return false
		}
	}
	return true
}

// besideDate says whether the line at i is a place's name next to the line of
// the date: "Pittsburgh, Pennsylvania" under "September 29, 2021". A place
// alone over the text counts too where it names town and country.
func (d *doc) besideDate(i int) bool {
	u := &d.units[i]
	s := d.words(u)
	if u.num.scheme != none || !isPlace(s) {
		return false
	}
	if i > 0 && d.units[i-1].class == title && isPlaceAndDate(d.words(&d.units[i-1])) && (u.block == d.units[i-1].block || strings.Contains(s, ",")) {
		return true
	}
	if i+1 < len(d.units) && isPlaceAndDate(d.words(&d.units[i+1])) && (u.block == d.units[i+1].block || strings.Contains(s, ",")) {
		return true
	}
	_, country, ok := strings.Cut(s, ", ")
	id, known := party.Lookup(country)
	return ok && known && id != ""
}

// underHeadline says whether the line at i is all in italics before any text:
// a subtitle, or a pointer to the full text, as press offices set them under
// the headline.
func (d *doc) underHeadline(i int) bool {
	u := &d.units[i]
	if s := d.words(u); lastMark(s) == '.' && !pointers.has(firstWord(s)) {
		return false
	}
	return u.style&layout.Italic != 0 && u.style&layout.Bold == 0 && u.block.Role != layout.Heading && countWords(d.words(u), 41) <= 40 && i+1 < len(d.units) && d.units[i+1].style&layout.Italic == 0 || u.style&layout.Italic != 0 && u.style&layout.Bold == 0 && i+2 < len(d.units) && d.underHeadline(i+1)
}
