package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// numberedRuns tells numbered headings from numbered paragraphs and from the
// entries of numbered lists. It looks at a run of numbers as a whole (1., 2.,
// 3. …), since a single entry seldom tells: a list that merely names themes
// gives no topics.
func numberedRuns(d *doc) {
	var runs [symbol + 1][]int // by scheme: the units of the run that is under way
	for i := d.body; i < len(d.units); i++ {
		u := &d.units[i]
		if u.class != open || u.num.scheme == none || u.num.scheme == symbol {
			continue
		}
		d.settleLetter(u, runs[:])
		k := u.num.scheme
		if run := runs[k]; len(run) > 0 && !u.num.follows(d.units[run[len(run)-1]].num) {
			d.judgeRun(run)
			runs[k] = nil
		}
		runs[k] = append(runs[k], i)
	}
	for _, run := range runs {
		d.judgeRun(run)
	}
}

// settleLetter reads I, V and X as letters where the run of letters is under
// way and has come to them.
func (d *doc) settleLetter(u *unit, runs [][]int) {
	if u.num.alt == 0 {
		return
	}
	letters, romans := upper, roman
	if u.num.scheme == small {
		letters, romans = lower, small
	}
	last := func(k scheme) int {
		if run := runs[k]; len(run) > 0 {
			return d.units[run[len(run)-1]].num.value
		}
		return 0
	}
	if last(letters) == u.num.alt-1 && last(romans) != u.num.value-1 || u.num.value != 1 && last(romans) != u.num.value-1 && last(letters) > 0 {
		u.num.scheme, u.num.value = letters, u.num.alt
	}
}

// judgeRun settles what the entries of one run are.
func (d *doc) judgeRun(run []int) {
	if len(run) == 0 {
		return
	}
	titles, filled := 0, 0
	for k, i := range run {
		if d.titleForm(&d.units[i]) {
			titles++
		}
		if d.filled(i) || k == len(run)-1 && len(run) > 1 {
			filled++
		}
	}
	first := &d.units[run[0]]
	marked := first.block.Role == layout.Heading || first.style&(layout.Bold|layout.Underline) != 0
	if titles*3 >= len(run)*2 && filled*2 > len(run) && (len(run) > 1 || marked || d.filled(run[0])) {
		for _, i := range run {
			if u := &d.units[i]; d.titleForm(u) && !d.listed(run, i) {
				u.class = heading
			} else {
				d.numberedText(i)
			}
		}
		return
	}
	for _, i := range run {
		u := &d.units[i]
		if d.titleForm(u) && (u.block.Role == layout.Heading || marked && u.style == first.style && u.num.scheme != lower && u.num.scheme != small) && d.filled(i) {
			u.class = heading
			continue
		}
		d.numberedText(i)
	}
}

// listed says whether an entry of a run of headings is a list's all the same:
// a small letter or number without style, in a run that a lead-in brings or
// whose entries do not all stand over text of their own.
func (d *doc) listed(run []int, i int) bool {
	u := &d.units[i]
	if u.num.scheme != lower && u.num.scheme != small || d.styled(u) || u.block.Role == layout.Heading {
		return false
	}
	if first := run[0]; first > d.body && pointsOn(d.words(&d.units[first-1])) {
		return true
	}
	for _, k := range run {
		if v := &d.units[k]; !d.titleForm(v) || startsLower(d.words(v)) || finite.anyIn(d.words(v), maxTitle) || k+1 >= len(d.units) || d.units[k+1].num.scheme == u.num.scheme || d.units[k+1].num.scheme == symbol {
			return true
		}
	}
	return len(run) < 2
}

// filled says whether text stands under a numbered unit before the next
// number of its own kind.
func (d *doc) filled(i int) bool {
	u := &d.units[i]
	for j := i + 1; j < len(d.units); j++ {
		v := &d.units[j]
		if v.class == joining {
			continue
		}
		return (v.class == open || v.class == heading) && v.num.scheme != u.num.scheme
	}
	return false
}

// farBack is how many units back an entry's lead-in or the entry before it may
// stand.
const farBack = 300

// numberedText makes a numbered unit an entry of a list or a paragraph: small
// letters and numbers, and what a lead-in brings, are lists.
func (d *doc) numberedText(i int) {
	u := &d.units[i]
	switch u.num.scheme {
	case lower, small:
		u.list = true
		return
	}
	for j := i - 1; j >= d.body && j > i-farBack; j-- {
		v := &d.units[j]
		if v.num.scheme == u.num.scheme && u.num.follows(v.num) {
			u.list = v.list
			break
		}
		if v.class == heading || v.num.scheme == none {
			u.list = v.class != heading && pointsOn(d.words(v))
			break
		}
		if v.num.scheme != symbol && v.num.scheme != u.num.scheme {
			u.list = pointsOn(d.words(v))
			break
		}
	}
	if !u.list {
		u.para = u.num.text
	}
}

// headings finds the headings that have no number.
func headings(d *doc) {
	var plain, pointed []int
	for i := d.body; i < len(d.units); i++ {
		u := &d.units[i]
		if d.pointedHeading(i) {
			pointed = append(pointed, i)
			continue
		}
		if u.class == open && i < d.body+6 && d.sameAsMeta(d.words(u)) {
			u.class = title // behind words on its release
			continue
		}
		if d.boldBullet(i) {
			u.class = heading
			continue
		}
		if u.class != open || u.num.scheme != none || u.block.Role == layout.ListItem || u.block.Role == layout.TableCell || !d.titleForm(u) || !d.underText(i) {
			continue
		}
		switch {
		case d.leadsBullets(i), d.sentenceLead(i):
		case u.block.Role == layout.Heading, d.styled(u):
			u.class = heading
		case d.plainHeading(i):
			plain = append(plain, i)
		}
	}
	for _, i := range pointed {
		if len(pointed) > 1 {
			d.units[i].class = heading
		}
	}
	d.motto()
	if len(plain) == 0 {
		return
	}
	// Without any style a short line is a heading inside numbered topics, where
	// several lines of the kind stand, or deep in the text; a single one near
	// its beginning is a caption.
	first := d.firstHeading()
	for _, i := range plain {
		u := &d.units[i]
		if len(plain) > 1 && !(first < len(d.units) && i < first) || i > first || i >= d.body+4 && i+2 < len(d.units) && first == len(d.units) {
			u.class = heading
		} else {
			u.class = title
		}
	}
}

// pointedHeading says whether a line all in bold is a heading for all the point
// that it ends in: a few words without a verb that state nothing, over text
// that is not in bold. A single one may be a motto.
func (d *doc) pointedHeading(i int) bool {
	u := &d.units[i]
	s := d.words(u)
	if u.class != open || u.style&layout.Bold == 0 || lastMark(s) != '.' || u.num.scheme != none || u.block.Role == layout.ListItem || u.block.Role == layout.TableCell || i+1 >= len(d.units) {
		return false
	}
	next := &d.units[i+1]
	return next.class == open && next.style&layout.Bold == 0 && countWords(s, 17) < 17 && startsUpper(s) && !finite.anyIn(s, 17) && !endsInAbbreviation(s)
}

// motto makes the title's what stands right under it in italics over a text
// without headings, as the theme of a summit does. What opens a text by its
// common name is a heading all the same.
func (d *doc) motto() {
	if d.body >= len(d.units) || d.body == 0 && d.t.Meta.Title == "" {
		return
	}
	u := &d.units[d.body]
	if u.class != heading || u.num.scheme != none || u.block.Role == layout.Heading || u.style&layout.Italic == 0 || countWords(d.words(u), 4) < 4 || openers.anyIn(d.words(u), 4) {
		return
	}
	for i := d.body + 1; i < len(d.units); i++ {
		if d.units[i].class == heading {
			return
		}
	}
	u.class = title
	d.body++
}

var openers = set("introduction preamble background overview context summary opening general results outcomes conclusions")

// leadsBullets says whether a line that ends in a colon begins the sentences
// that bullets in small letters go on with.
func (d *doc) leadsBullets(i int) bool {
	u, v := &d.units[i], &d.units[i+1]
	return lastMark(d.words(u)) == ':' && (v.num.scheme == symbol || v.block.Role == layout.ListItem || v.num.scheme == lower || v.num.scheme == small) && startsLower(d.words(v))
}

// sentenceLead says whether a line that ends in a colon is a sentence that the
// bullets under it complete, whatever its letters: "They named the following
// steps:", "Key announcements include:".
func (d *doc) sentenceLead(i int) bool {
	s, v := d.words(&d.units[i]), &d.units[i+1]
	if lastMark(s) != ':' || v.num.scheme != symbol && v.block.Role != layout.ListItem {
		return false
	}
	return d.units[i].block.Role != layout.Heading && (leadsIn(s) || !d.styled(&d.units[i]) && (adverbial.has(firstWord(s)) || themeNouns.has(lastWord(strings.TrimRight(s, ": "))))) || strings.Contains(s, " following ")
}

// adverbial words open what only tells when, how or to what end: "In the short
// term:".
var adverbial = set("in to with by at as for under through during over within towards")

// boldBullet says whether a bullet all in bold stands over a paragraph: some
// houses print their inner headings so.
func (d *doc) boldBullet(i int) bool {
	u := &d.units[i]
	if u.class != open || u.num.scheme != symbol || u.style&layout.Bold == 0 || !d.titleForm(u) || i+1 >= len(d.units) {
		return false
	}
	v := &d.units[i+1]
	return v.class == open && v.marker.Len() == 0 && v.block.Role != layout.ListItem && v.style&layout.Bold == 0 && lastMark(d.words(u)) != ':' && lastMark(d.words(v)) == '.'
}

func (d *doc) firstHeading() int {
	for i := d.body; i < len(d.units); i++ {
		if d.units[i].class == heading {
			return i
		}
	}
	return len(d.units)
}

// underText says whether something stands under a heading at i.
func (d *doc) underText(i int) bool {
	for j := i + 1; j < len(d.units); j++ {
		if d.units[j].class != joining {
			return true
		}
	}
	return false
}

// plainHeading says whether a line without style is a heading by its form: a
// few words without a finite verb between whole paragraphs.
func (d *doc) plainHeading(i int) bool {
	u := &d.units[i]
	s := d.words(u)
	if countWords(s, 15) > 14 || finite.anyIn(s, 15) || lastMark(s) == ':' && len(s) > 80 || firstWord(s) == "I" || hanging.has(lastWord(s)) || d.units[i+1].marker.Len() == 0 && startsLower(d.words(&d.units[i+1])) {
		return false
	}
	if i > d.body {
		v := &d.units[i-1]
		if v.class == open && lastMark(d.words(v)) != '.' && lastMark(d.words(v)) != ':' && v.num.scheme != symbol && v.block.Role != layout.ListItem {
			return false
		}
	}
	v := &d.units[i+1]
	return v.class == heading || lastMark(d.words(v)) == '.' || pointsOn(d.words(v)) || v.num.scheme == symbol || v.block.Role == layout.ListItem || v.num.scheme != none
}
