package link

import (
	"slices"
	"sort"
	"strings"

	"github.com/paraph/paraph/model"
)

// manyParties is from where on a group's membership changes from meeting to
// meeting, so that the body's name alone tells the series.
const manyParties = 10

// body is what a document says of whose meeting it reports.
type body struct {
	doc      *model.Document
	group    string   // parties, or "" for a large coalition
	named    bool     // the document names a body
	words    []string // of the body's name; without one, of the title or the word for leaders
	whole    []string // of the name with the organisations among the parties, if there are any
	title    []string // without a name, where one may stand
	initials string   // of the name's words as they stand
	acronyms []string // of the title
	rank     rank
	highest  bool // where no rank is told, the leaders' may be meant
}

// rank is the level at which a body meets.
type rank byte

const (
	noRank rank = iota
	leadersRank
	lowerRank // ministers, advisors, officials
)

// leadersWord stands for every word of the highest rank in a body's words.
const leadersWord = "leaders"

var (
	// meetingWords say which meeting it was, not of what body.
	meetingWords = set(`the of a an and for on in at to from by between with meeting meetings session held ministerial inaugural annual edition
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth 1st 2nd 3rd joint statement
communique communiqué declaration conclusions press release outcome document fact sheet chairs chair's summary readout
bilateral trilateral us u.s u s eu rok uk`)

	// stateWords stand beside the names of parties.
	stateWords = set(`republic kingdom state states america government governments european commission union`)

	leadersWords = set(`leader leaders leader's summit presidential`)
	lowerWords   = set(`ministers ministerial advisor advisors adviser advisers secretary secretaries officials deputies sherpas directors`)

	// heads are those who speak for a state at the highest rank; a minister is
	// one only as a prime minister.
	heads = set(`president presidents premier chancellor taoiseach king queen majesty emir sultan`)

	// statements are what the parties' own words are called.
	statements = set(`statement declaration communique communiqué readout`)

	// topical words bring in what a statement is about, if no occasion follows.
	topical   = set(`on regarding concerning announcing about endorsing welcoming`)
	occasions = set(`meeting visit call phone occasion anniversary summit conclusion margins`)

	// headlineVerbs tell a headline that was taken for a body's name.
	headlineVerbs = set(`strengthen strengthens elevate elevates deepen deepens boost boosts launch launches continue expand expands
reaffirm reaffirms announce announces advance advances welcome welcomes host hosts agree agrees join joins`)
)

func bodyOf(d *model.Document) body {
	b := body{doc: d}
	var ids []string
	own := map[string]bool{}
	for _, p := range d.Parties {
		ids = append(ids, strings.ToLower(p.ID))
		for _, w := range nameWords(p.Name) {
			own[w] = true
		}
	}
	sort.Strings(ids)
	if len(ids) < manyParties {
		b.group = strings.Join(ids, "-")
	}
	name := ""
	if d.Meeting != nil {
		name = d.Meeting.Body
		if name == "" {
			name = strings.ReplaceAll(d.Meeting.Series, "-", " ")
		}
		for _, w := range nameWords(d.Meeting.Place) {
			own[w] = true
		}
	}
	said := titleOf(d.Title, callingsOf(d.Parties))
	if name != "" && !said.mistaken(name) {
		b.name(name, own, ids)
	}
	if !b.named {
		b.untitled(d.Title, &said, own)
	}
	return b
}

// name takes the words of a body's name. The names of several states and no
// more are no body; an organisation among them is one.
func (b *body) name(name string, own map[string]bool, ids []string) {
	all := nameWords(name)
	b.rank = rankOf(all)
	if b.group == "" {
		own = wholly(all, b.doc.Parties)
	} else {
		b.whole = wholeName(all, b.doc)
	}
	b.initials = initials(ranked(telling(all, own)))
	all = model.OrganLast(model.MinistersLast(all), isOrgan)
	b.words = ranked(telling(all, own))
	if b.rank == lowerRank { // "Foreign Ministers' Dialogue"
		for n := len(b.words); n > 2; n-- {
			if lowerWords[b.words[n-1]] {
				b.words = b.words[:n]
				break
			}
		}
	}
	b.highest = b.rank == noRank
	organised := len(ids) < 2 || slices.ContainsFunc(ids, func(id string) bool { return len(id) != 2 })
	if b.named = len(b.words) > 0 || !b.highest || organised; len(b.words) == 0 {
		b.words = all
	}
}

// untitled takes what a title tells of a document that names no body. What the
// leaders of the same parties state, or the parties themselves without saying
// who speaks, makes a series, but not what is stated on one topic.
func (b *body) untitled(title string, said *occasion, own map[string]bool) {
	b.rank, b.highest = said.rank, false
	for _, w := range split(title, nil) {
		if w.acronym && len(w.plain) >= 3 {
			b.acronyms = append(b.acronyms, w.plain)
		}
	}
	b.title = telling(nameWords(title), own)
	b.words = b.title
	if b.group != "" && said.statement && len(said.topic) == 0 {
		switch {
		case said.rank == leadersRank:
			b.words = []string{leadersWord}
		case len(telling(said.words, own)) == 0 && !headline(said.motto):
			b.words, b.highest = nil, true
		}
	}
	if on := headlineSubject(b.title); on != nil && !b.general() {
		b.words = on
	}
	if len(b.words) == 0 && !b.highest {
		b.words = nameWords(title)
	}
}

// general tells whether a document that names no body is one of its parties'
// or their leaders' statements.
func (b *body) general() bool {
	return !b.named && (b.highest || len(b.words) == 1 && b.words[0] == leadersWord)
}

// rankOf tells the rank of a name.
func rankOf(words []string) rank {
	r := noRank
	for i, w := range words {
		switch {
		case lowerWords[w] || w == "minister" && (i == 0 || words[i-1] != "prime"):
			return lowerRank
		case leadersWords[w]:
			r = leadersRank
		}
	}
	return r
}

// telling are the words of a name that neither say which meeting it was nor
// name its parties or place.
func telling(words []string, own map[string]bool) (out []string) {
	for _, w := range words {
		if !own[w] && !meetingWords[w] && !isDigits(w) && !own[lookup(w).stem] && !(len(own) > 0 && stateWords[w]) {
			out = append(out, w)
		}
	}
	return out
}

// ranked puts one word for all that say the highest rank.
func ranked(words []string) (out []string) {
	for _, w := range words {
		if !leadersWords[w] {
			out = append(out, w)
		} else if !slices.Contains(out, leadersWord) {
			out = append(out, leadersWord)
		}
	}
	return out
}

// key tells apart what find may answer differently.
func (b *body) key() string {
	return strings.Join(append([]string{string('0' + rune(b.order())), string('0' + rune(b.rank)), strings.Join(b.acronyms, "+")}, b.words...), " ")
}

// order is when a body is looked at: names of several words, of one, titles.
func (b *body) order() int {
	switch {
	case !b.named && len(b.words) == 0:
		return 4
	case !b.named:
		return 3
	case b.highest && len(b.words) < 2:
		return 2
	case len(b.words) < 2:
		return 1
	}
	return 0
}

// nameWords gives the plain words of a name in order.
func nameWords(s string) []string {
	var out []string
	for _, w := range split(s, nil) {
		out = append(out, w.plain)
	}
	return out
}

func initials(words []string) string {
	var s strings.Builder
	for _, w := range words {
		s.WriteString(w[:1])
	}
	return s.String()
}

// occasion is what a title tells of the occasion of a statement.
type occasion struct {
	statement bool     // the parties' own words
	rank      rank     // of those whose words they are
	words     []string // up to where the topic or a circumstance begins
	topic     []string
	motto     []string // what stands beside: "A Partnership for …"
}

// titleOf parts a title at colons, dashes and quotation marks. The part that
// calls itself a statement tells the occasion; the others are its motto. Dashes
// may stand between the names of its parties too.
func titleOf(title string, called callings) (o occasion) {
	parts := strings.FieldsFunc(title, func(c rune) bool { return strings.ContainsRune(":“”\"", c) })
	if at := strings.Index(title, " – "); at > 0 && len(parts) == 1 && !called.open(title[at:]) {
		parts = []string{title[:at], title[at:]}
	}
	for _, part := range parts {
		words := nameWords(part)
		if o.statement || !slices.ContainsFunc(words, isStatement) {
			o.motto = append(o.motto, words...)
			continue
		}
		o.statement = true
		o.rank = rankOf(words)
		if o.rank == noRank && headsIn(words) >= 2 {
			o.rank = leadersRank
		}
		if o.words, o.topic = untilTopic(words); called.ownRelation(o.topic) {
			o.topic = nil
		}
	}
	return o
}

// isStatement knows a statement also where a page ran the next line's first
// word into it: "Joint Leaders' StatementBuilding".
func isStatement(w string) bool { return statements[w] || strings.HasPrefix(w, "statement") }

func headsIn(words []string) (n int) {
	for _, w := range words {
		if heads[w] || w == "prime" {
			n++
		}
	}
	return n
}

// untilTopic cuts the words of a statement's title where its topic begins; the
// occasion of a statement ("on the visit of") is no topic.
func untilTopic(words []string) (before, topic []string) {
	for i, w := range words {
		if !topical[w] || i == 0 {
			continue
		}
		if !slices.ContainsFunc(words[i+1:min(len(words), i+4)], func(w string) bool { return occasions[w] }) {
			topic = words[i+1:]
		}
		return words[:i], topic
	}
	return words, nil
}

// mistaken tells whether what was taken for a body's name is none: a headline,
// or the motto of a leaders' statement.
func (o *occasion) mistaken(name string) bool {
	words := nameWords(name)
	motto := o.statement && o.rank == leadersRank && len(words) > 1 && rankOf(words) == noRank &&
		strings.Contains(strings.Join(o.motto, " "), strings.Join(words, " "))
	return motto || headline(words)
}

func headline(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return headlineVerbs[w] })
}
