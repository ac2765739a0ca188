package html

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/layout"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// Read reads a page. The charset is told by the byte order mark, the meta
// element or the bytes themselves. Broken markup is read as browsers do.
func Read(data []byte) (*layout.Draft, error) {
	text, notices := decode(data)
	d := &layout.Draft{Notices: notices}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		// The parser gives up on elements nested hundreds deep.
		if err := readFlat(d, text); err != nil {
			return nil, errors.New("html: " + err.Error())
		}
		d.Notices = append(d.Notices, layout.Notice{Code: "nesting", Message: "elements nested too deep: read without structure"})
		return d, nil
	}
	p := survey(doc)
	d.Meta = p.meta
	w := walker{d: d, page: p}
	w.walk(doc, context{})
	w.flush()
	return d, nil
}

// decode gives the page as UTF-8. What is valid UTF-8 is taken for it,
// whatever the page says of itself.
func decode(data []byte) (string, []layout.Notice) {
	wide := bytes.HasPrefix(data, []byte{0xFE, 0xFF}) || bytes.HasPrefix(data, []byte{0xFF, 0xFE})
	if wide || utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return layout.Decode(data)
	}
	enc, name, _ := charset.DetermineEncoding(data, "")
	if name == "utf-8" || name == "windows-1252" {
		return layout.Decode(data)
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return layout.Decode(data)
	}
	return string(out), nil
}

// readFlat takes the words out of markup that is too deep to be parsed.
func readFlat(d *layout.Draft, text string) error {
	z := html.NewTokenizer(strings.NewReader(text))
	skip := ""
	var b strings.Builder
	flush := func() {
		if s := strings.TrimSpace(b.String()); s != "" {
			d.Lines = append(d.Lines, layout.Line{Text: s, Join: layout.Begin})
		}
		b.Reset()
	}
	for {
		switch z.Next() {
		case html.ErrorToken:
			flush()
			if z.Err() == io.EOF {
				return nil
			}
			return z.Err()
		case html.TextToken:
			if skip == "" {
				b.WriteString(html.UnescapeString(string(z.Raw())))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			if n := string(name); n == "script" || n == "style" {
				skip = n
			} else if !inline[n] {
				flush()
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if n := string(name); n == skip {
				skip = ""
			} else if !inline[n] {
				flush()
			}
		}
	}
}

// inline elements do not part paragraphs.
var inline = map[string]bool{
	"a": true, "abbr": true, "acronym": true, "b": true, "bdi": true, "bdo": true, "big": true, "cite": true,
	"code": true, "data": true, "del": true, "dfn": true, "em": true, "font": true, "i": true, "ins": true,
	"kbd": true, "label": true, "mark": true, "q": true, "s": true, "samp": true, "small": true, "span": true,
	"strike": true, "strong": true, "sub": true, "sup": true, "time": true, "tt": true, "u": true, "var": true,
	"wbr": true, "sdfield": true, "img": true, "svg": true, "nobr": true, "ruby": true, "rt": true, "rp": true, "slot": true,
}
