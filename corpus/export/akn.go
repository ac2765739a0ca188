package export

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/paraph/paraph/model"
)

// akn writes each document as Akoma Ntoso 3 (OASIS LegalDocML 1.0): a
// statement whose sections are the topics and in whose paragraphs each item is
// an inline that refers to its kind. What the schema has no place for - the
// fields of a commitment - stands in proprietary metadata. The texts are the
// canonical text's, without furniture.
type akn struct{ out *folder }

func newAKN(out *folder, _ Options) (writer, error) { return akn{out}, nil }

func (w akn) document(d *model.Document) error {
	f, err := w.out.create("akn/" + fileName(d.ID) + ".xml")
	if err != nil {
		return err
	}
	x := &aknDoc{w: f, d: d, text: []rune(d.Text)}
	x.write()
	if x.err != nil {
		return x.err
	}
	return f.Close()
}

func (w akn) finish(*Dataset) error { return nil }

const (
	aknNamespace    = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
	paraphNamespace = "https://github.com/paraph/paraph/ns/item"
)

// aknDoc is one document being written. The first error ends it.
type aknDoc struct {
	w    io.Writer
	err  error
	d    *model.Document
	text []rune

	hidden []mark // furniture, titles, cover: not in the body
	items  []mark // the items' spans
	paras  int    // paragraphs at the level being written
	inline int    // inlines written, for ids
}

// mark is a stretch of the text; at is the item's place in the document.
type mark struct{ start, end, at int }

func (x *aknDoc) print(format string, args ...any) {
	if x.err == nil {
		_, x.err = fmt.Fprintf(x.w, format, args...)
	}
}

// esc makes any text fit for XML; characters that XML cannot hold become
// U+FFFD.
func esc(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder never fails
	return b.String()
}

func (x *aknDoc) write() {
	x.layOut()
	x.print("%s<akomaNtoso xmlns=%q xmlns:paraph=%q>\n<statement name=\"%s\">\n", xml.Header, aknNamespace, paraphNamespace, esc(cmp.Or(string(x.d.Kind), "other")))
	x.meta()
	x.front()
	x.body()
	x.print("</statement>\n</akomaNtoso>\n")
}

// layOut sorts the marks; of two that overlap the earlier counts.
func (x *aknDoc) layOut() {
	add := func(to *[]mark, spans []model.Span, at int) {
		for _, s := range spans {
			if s.Start >= 0 && s.Start < s.End && s.End <= len(x.text) {
				*to = append(*to, mark{s.Start, s.End, at})
			}
		}
	}
	for _, f := range x.d.Furniture {
		add(&x.hidden, f.Spans, -1)
	}
	for i := range x.d.Topics {
		add(&x.hidden, x.d.Topics[i].Spans, -1)
	}
	for _, r := range x.d.Rest {
		if r.Reason == "cover" || r.Reason == "title" {
			add(&x.hidden, r.Spans, -1)
		}
	}
	for i := range x.d.Items {
		add(&x.items, x.d.Items[i].Spans, i)
	}
	x.hidden, x.items = apart(x.hidden), apart(x.items)
}

func apart(marks []mark) []mark {
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	out := marks[:0]
	end := 0
	for _, m := range marks {
		if m.start >= end {
			out = append(out, m)
			end = m.end
		}
	}
	return out
}

// front is the cover page and the title.
func (x *aknDoc) front() {
	var cover, title []string
	for _, r := range x.d.Rest {
		for _, s := range r.Spans {
			switch {
			case s.Start < 0 || s.End > len(x.text) || s.Start >= s.End:
			case r.Reason == "cover":
				cover = append(cover, string(x.text[s.Start:s.End]))
			case r.Reason == "title":
				title = append(title, string(x.text[s.Start:s.End]))
			}
		}
	}
	if len(cover) > 0 {
		x.print("<coverPage>\n")
		for _, c := range cover {
			x.print("<p>%s</p>\n", esc(folded(c)))
		}
		x.print("</coverPage>\n")
	}
	words := folded(strings.Join(title, " "))
	if words = cmp.Or(words, x.d.Title); words != "" {
		x.print("<preface><p><docTitle>%s</docTitle></p></preface>\n", esc(words))
	}
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

// stretch is a topic with the text that follows its title up to the next.
type stretch struct {
	topic      *model.Topic
	start, end int
	children   []*stretch
}

// body writes what stands before the first topic, the topics, and what
// returns to the whole after the last.
func (x *aknDoc) body() {
	first, roots, rest := x.tree()
	x.print("<mainBody>\n")
	n := x.paragraphs("", 0, first)
	for i, s := range roots {
		x.section(s, fmt.Sprintf("sec_%d", i+1), 1)
	}
	x.paras = n
	n = x.paragraphs("", rest, len(x.text))
	if n == 0 && len(roots) == 0 {
		x.print("<p/>\n") // a body may not be empty
	}
	x.print("</mainBody>\n")
}

// tree tells where the preamble ends, how the topics nest, and where the
// closing text begins.
func (x *aknDoc) tree() (first int, roots []*stretch, rest int) {
	var all []*stretch
	for i := range x.d.Topics {
		if t := &x.d.Topics[i]; len(t.Spans) > 0 {
			all = append(all, &stretch{topic: t, start: t.Spans[0].Start})
		}
	}
	slices.SortStableFunc(all, func(a, b *stretch) int { return cmp.Compare(a.start, b.start) })
	if len(all) == 0 {
		return len(x.text), nil, len(x.text)
	}
	byID := map[string]*stretch{}
	for i, s := range all {
		s.end = len(x.text)
		if i+1 < len(all) {
			s.end = max(s.start, min(all[i+1].start, len(x.text)))
		}
		if up := byID[s.topic.Parent]; up != nil {
			up.children = append(up.children, s)
		} else {
			roots = append(roots, s)
		}
		byID[s.topic.ID] = s
	}
	last := all[len(all)-1]
	rest = last.end
	for i := range x.d.Items {
		it := &x.d.Items[i]
		if it.Topic == "" && len(it.Spans) > 0 && it.Spans[0].Start >= last.start && it.Spans[0].Start < rest {
			rest = it.Spans[0].Start
		}
	}
	last.end = rest
	return all[0].start, roots, rest
}

// levels are the elements for topics by level; deeper ones are generic.
var levels = []struct{ element, id string }{{"section", "sec"}, {"subsection", "subsec"}, {"paragraph", "para"}}

func (x *aknDoc) section(s *stretch, eid string, level int) {
	element, open := "hcontainer", `hcontainer name="topic"`
	if level <= len(levels) {
		element = levels[level-1].element
		open = element
	}
	x.print("<%s eId=\"%s\" wId=\"%s\">\n", open, eid, esc(solid(s.topic.ID)))
	if s.topic.Number != "" {
		x.print("<num>%s</num>\n", esc(s.topic.Number))
	}
	x.print("<heading>%s</heading>\n", esc(s.topic.Title))
	inner := "content"
	if len(s.children) > 0 {
		inner = "intro"
	}
	x.print("<%s eId=\"%s__%s\">\n", inner, eid, inner)
	x.paras = 0
	x.paragraphs(eid+"__"+inner+"__", s.start, s.end)
	x.print("</%s>\n", inner)
	for i, c := range s.children {
		id := "hcontainer"
		if level < len(levels) {
			id = levels[level].id
		}
		x.section(c, fmt.Sprintf("%s__%s_%d", eid, id, i+1), level+1)
	}
	x.print("</%s>\n", element)
}

// paragraphs writes each line of a stretch that has words in it, and returns
// how many paragraphs there are at this level now.
func (x *aknDoc) paragraphs(prefix string, start, end int) int {
	for start < end {
		stop := start
		for stop < end && x.text[stop] != '\n' {
			stop++
		}
		if pieces := x.pieces(start, stop); len(pieces) > 0 {
			x.paras++
			id := fmt.Sprintf("%sp_%d", prefix, x.paras)
			x.print("<p eId=\"%s\">", id)
			x.inline = 0
			for _, p := range pieces {
				x.piece(id, p)
			}
			x.print("</p>\n")
		}
		start = stop + 1
	}
	return x.paras
}

// pieces cuts a line into plain stretches (at -1) and items, without what is
// hidden; nil when no words are left.
func (x *aknDoc) pieces(start, end int) (out []mark) {
	words := false
	h, i := at(x.hidden, start), at(x.items, start)
	for start < end {
		for h < len(x.hidden) && x.hidden[h].end <= start {
			h++
		}
		for i < len(x.items) && x.items[i].end <= start {
			i++
		}
		stop, item := end, -1
		if h < len(x.hidden) {
			if m := x.hidden[h]; m.start <= start {
				start = min(m.end, end)
				continue
			} else if m.start < stop {
				stop = m.start
			}
		}
		if i < len(x.items) {
			if m := x.items[i]; m.start <= start {
				stop, item = min(stop, m.end), m.at
			} else {
				stop = min(stop, m.start)
			}
		}
		out = append(out, mark{start, stop, item})
		words = words || strings.TrimSpace(string(x.text[start:stop])) != ""
		start = stop
	}
	if !words {
		return nil
	}
	return out
}

// at finds the first mark that ends after a place.
func at(marks []mark, place int) int {
	n, _ := slices.BinarySearchFunc(marks, place, func(m mark, p int) int {
		if m.end <= p {
			return -1
		}
		return 1
	})
	return n
}

func (x *aknDoc) piece(paragraph string, p mark) {
	words := esc(string(x.text[p.start:p.end]))
	if p.at < 0 {
		x.print("%s", words)
		return
	}
	x.inline++
	it := &x.d.Items[p.at]
	x.print("<inline name=\"%s\" eId=\"%s__inline_%d\" wId=\"%s\" refersTo=\"#%s\">%s</inline>",
		esc(string(it.Kind)), paragraph, x.inline, esc(solid(it.ID)), esc(solid(string(it.Kind))), words)
}

var spaces = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\s+`) })

// solid makes a string fit for an id of Akoma Ntoso, which holds no blanks.
func solid(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return '-'
		}
		return r
	}, s)
	return cmp.Or(spaces().ReplaceAllString(s, "-"), "-")
}
