package plain

import (
	"bytes"
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
)

// reach bounds how far a link's address or a tag is looked for, in bytes.
const reach = 2000

// inlines is a text without its inline marks.
type inlines struct {
	text   string
	runs   []layout.Run // in order, none overlapping
	hidden []string     // alternative texts of images
	ajar   bool         // it begins with "**" that nothing closes
}

// parseInline takes escapes, emphasis, links, images, footnote references,
// tags and entities out of s. refs holds the labels that are defined.
func parseInline(s string, refs map[string]bool) inlines {
	if !strings.ContainsAny(s, "\\*_`[]<&!") {
		return inlines{text: s}
	}
	p := inlineParser{s: s, refs: refs, out: make([]byte, 0, len(s))}
	for p.i < len(s) {
		p.step()
	}
	p.pair()
	ajar := p.strays()
	in := p.finish()
	in.ajar = ajar
	return in
}

type inlineParser struct {
	s    string
	refs map[string]bool
	i    int

	out    []byte
	cuts   []cut   // bytes of out to be left out
	delims []delim // emphasis delimiters in out
	opens  []int   // places in out of open square brackets
	styles []change
	hidden []string
}

// cut is a stretch of out that is no text.
type cut struct{ from, to int }

// delim is a run of * or _ at a place in out.
type delim struct {
	at, n       int
	char        byte
	open, close bool
	loose       bool // a single mark between blanks: it closes on the line of its opener
}

// change switches styles on (by > 0) or off at a place in out.
type change struct {
	at, by int
	style  layout.Style
}

func (p *inlineParser) step() {
	s, i := p.s, p.i
	switch c := s[i]; c {
	case '\\':
		if i+1 == len(s) || s[i+1] == '\n' { // a hard line break
			p.i++
			return
		}
		if i+1 < len(s) && s[i+1] < 0x80 && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			p.out = append(p.out, s[i+1])
			p.i += 2
			return
		}
	case '`':
		p.i++
		return
	case '*', '_':
		p.delimiter(c)
		return
	case '!':
		if i+1 < len(s) && s[i+1] == '[' {
			if n := p.image(); n > 0 {
				p.i += n
				return
			}
		}
	case '[':
		if n := p.noteMark(); n > 0 {
			p.i += n
			return
		}
		p.opens = append(p.opens, len(p.out))
	case ']':
		if n := p.link(); n > 0 {
			p.i += n
			return
		}
	case '<':
		if n := p.tag(); n > 0 {
			p.i += n
			return
		}
	case '&':
		if end := strings.IndexByte(s[i:min(len(s), i+34)], ';'); end > 1 {
			p.out = append(p.out, html.UnescapeString(s[i:i+end+1])...)
			p.i += end + 1
			return
		}
	}
	p.out = append(p.out, s[i])
	p.i++
}

// delimiter notes a run of * or _ and whether it may open or close.
func (p *inlineParser) delimiter(c byte) {
	n := 1
	for p.i+n < len(p.s) && p.s[p.i+n] == c {
		n++
	}
	before, _ := utf8.DecodeLastRuneInString(p.s[:p.i])
	after, _ := utf8.DecodeRuneInString(p.s[p.i+n:])
	left := p.i+n < len(p.s) && !unicode.IsSpace(after) && (!mark(after) || p.i == 0 || unicode.IsSpace(before) || mark(before))
	right := p.i > 0 && !unicode.IsSpace(before) && (!mark(before) || p.i+n == len(p.s) || unicode.IsSpace(after) || mark(after))
	d := delim{at: len(p.out), n: n, char: c, open: left, close: right}
	if c == '_' {
		d.open = left && (!right || mark(before))
		d.close = right && (!left || mark(after))
	} else if !left && !right && (n > 1 || before == '\n' && (after == '\n' || p.i+n == len(p.s))) {
		d.open, d.close = true, true // dumps of web pages have blanks and line ends inside the marks
	} else if !left && !right && n == 1 && before != '\n' && unicode.IsSpace(before) {
		d.close, d.loose = true, true
	}
	if d.open || d.close {
		p.delims = append(p.delims, d)
	}
	for range n {
		p.out = append(p.out, c)
	}
	p.i += n
}

func mark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// pair matches closing delimiters with the nearest open ones.
func (p *inlineParser) pair() {
	var stacks [2][]int
	for i := range p.delims {
		d := &p.delims[i]
		stack := &stacks[0]
		if d.char == '_' {
			stack = &stacks[1]
		}
		if d.open && !d.close && d.n == 2 && d.char == '*' && len(*stack) > 0 && p.delims[(*stack)[len(*stack)-1]].n == 2 {
			d.open, d.close = false, true // bold within bold means nothing: "**Rivers: **The parties"
		}
		for d.close && d.n > 0 && len(*stack) > 0 {
			o := &p.delims[(*stack)[len(*stack)-1]]
			if d.loose && (o.n != 1 || bytes.IndexByte(p.out[o.at:d.at], '\n') >= 0) {
				break
			}
			n := 1
			style := layout.Italic
			if d.n >= 2 && o.n >= 2 {
				n, style = 2, layout.Bold
			}
			from := o.at + o.n - n
			p.cuts = append(p.cuts, cut{from, from + n}, cut{d.at, d.at + n})
			p.styles = append(p.styles, change{from, 1, style}, change{d.at, -1, style})
			o.n -= n
			d.at += n
			d.n -= n
			if o.n == 0 {
				*stack = (*stack)[:len(*stack)-1]
			}
		}
		if d.open && d.n > 0 {
			*stack = append(*stack, i)
		}
	}
}

// strays leaves out the "**" that found no partner, as dumps of web pages
// spread them; it says whether one opens the text. No text prints two stars
// for themselves within its words.
func (p *inlineParser) strays() (ajar bool) {
	for i := range p.delims {
		d := &p.delims[i]
		if d.char != '*' || d.n < 2 {
			continue
		}
		ajar = ajar || d.at == 0
		p.cuts = append(p.cuts, cut{d.at, d.at + d.n})
	}
	return ajar
}

// noteMark reads "[^1]".
func (p *inlineParser) noteMark() int {
	rest := p.s[p.i:min(len(p.s), p.i+40)]
	end := strings.IndexByte(rest, ']')
	if !strings.HasPrefix(rest, "[^") || end < 3 {
		return 0
	}
	p.styled(rest[2:end], layout.NoteMark|layout.Superscript)
	return end + 1
}

func (p *inlineParser) styled(text string, style layout.Style) {
	p.styles = append(p.styles, change{len(p.out), 1, style})
	p.out = append(p.out, text...)
	p.styles = append(p.styles, change{len(p.out), -1, style})
}

// link ends a link's text: "](address)", "][label]" or "]" of a defined label.
func (p *inlineParser) link() int {
	if len(p.opens) == 0 {
		return 0
	}
	from := p.opens[len(p.opens)-1]
	p.opens = p.opens[:len(p.opens)-1]
	n := target(p.s[p.i+1:])
	if n == 0 && len(p.refs) > 0 {
		rest := p.s[p.i+1 : min(len(p.s), p.i+1+200)]
		if end := strings.IndexByte(rest, ']'); strings.HasPrefix(rest, "[") && end > 0 && (end == 1 || p.refs[strings.ToLower(rest[1:end])]) {
			n = end + 1
		} else if len(p.out)-from > 200 || !p.refs[strings.ToLower(string(p.out[from+1:]))] {
			return 0
		}
	} else if n == 0 {
		return 0
	}
	p.cuts = append(p.cuts, cut{from, from + 1})
	return n + 1
}

// target is the length of "(address "title")".
func target(s string) int {
	if !strings.HasPrefix(s, "(") {
		return 0
	}
	deep := 0
	for i := 0; i < len(s) && i < reach; i++ {
		switch s[i] {
		case '\\':
			i++
		case '(':
			deep++
		case ')':
			if deep--; deep == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// image reads "![alt](address)"; the alternative text is no running text.
func (p *inlineParser) image() int {
	rest := p.s[p.i:min(len(p.s), p.i+reach)]
	end := strings.IndexByte(rest, ']')
	if end < 0 {
		return 0
	}
	n := target(p.s[p.i+end+1:])
	if n == 0 {
		return 0
	}
	if end > 2 {
		p.hidden = append(p.hidden, rest[2:end])
	}
	return end + 1 + n
}

// tags are the elements that mean a style.
var tags = map[string]layout.Style{
	"b": layout.Bold, "strong": layout.Bold, "i": layout.Italic, "em": layout.Italic,
	"u": layout.Underline, "ins": layout.Underline, "sup": layout.Superscript,
}

// tag reads an HTML tag or "<https://address>".
func (p *inlineParser) tag() int {
	rest := p.s[p.i:min(len(p.s), p.i+reach)]
	end := strings.IndexByte(rest, '>')
	if end < 2 {
		return 0
	}
	in := rest[1:end]
	if strings.Contains(in, "://") && !strings.ContainsAny(in, " \"'") || strings.Contains(in, "@") && !strings.ContainsAny(in, " =") {
		p.out = append(p.out, in...)
		return end + 1
	}
	shut := in[0] == '/'
	name := strings.ToLower(strings.Trim(in, "/"))
	if k := strings.IndexAny(name, " \t\n/"); k >= 0 {
		name = name[:k]
	}
	if name == "" || !(name[0] >= 'a' && name[0] <= 'z') || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-:") != "" {
		return 0
	}
	style := tags[name]
	if name == "span" && strings.Contains(in, "underline") {
		style = layout.Underline
	}
	switch {
	case name == "br":
		p.out = append(p.out, '\n')
	case style != 0 && shut:
		p.styles = append(p.styles, change{len(p.out), -1, style})
	case style != 0:
		p.styles = append(p.styles, change{len(p.out), 1, style})
	}
	return end + 1
}

// finish leaves out the cuts and makes runs of the changes of style.
func (p *inlineParser) finish() inlines {
	slices.SortFunc(p.cuts, func(a, b cut) int { return a.from - b.from })
	slices.SortStableFunc(p.styles, func(a, b change) int { return a.at - b.at })
	var (
		out   strings.Builder
		runs  []layout.Run
		depth [8]int
		cur   layout.Style
		from  int
		at, k int
	)
	copyTo := func(to int) {
		for ; k < len(p.cuts) && p.cuts[k].from < to; k++ {
			out.Write(p.out[at:max(at, p.cuts[k].from)])
			at = max(at, p.cuts[k].to)
		}
		if at < to {
			out.Write(p.out[at:to])
			at = to
		}
	}
	for _, c := range p.styles {
		copyTo(c.at)
		next := cur
		for bit := range 8 {
			if c.style&(1<<bit) == 0 {
				continue
			}
			depth[bit] = max(0, depth[bit]+c.by)
			next &^= 1 << bit
			if depth[bit] > 0 {
				next |= 1 << bit
			}
		}
		if next == cur {
			continue
		}
		if cur != 0 && out.Len() > from {
			runs = append(runs, layout.Run{Start: from, End: out.Len(), Style: cur})
		}
		cur, from = next, out.Len()
	}
	copyTo(len(p.out))
	if cur != 0 && out.Len() > from {
		runs = append(runs, layout.Run{Start: from, End: out.Len(), Style: cur})
	}
	return inlines{text: out.String(), runs: runs, hidden: p.hidden}
}
