package model

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// The records of which a document has thousands are written here by hand, as
// encoding/json would: that takes a third of its time. A test holds the two to
// one another, whatever the fields hold.

// record is what writes itself.
type record interface{ write(o *out) }

func (s *Span) write(o *out) {
	o.open('{')
	o.number("start", s.Start)
	o.number("end", s.End)
	if s.Page != 0 {
		o.number("page", s.Page)
	}
	o.close('}')
}

func (t *Topic) write(o *out) {
	o.open('{')
	o.text("id", t.ID)
	o.given("number", t.Number)
	o.text("title", t.Title)
	o.number("level", t.Level)
	o.given("parent", t.Parent)
	list(o, "spans", t.Spans, (*Span).write)
	o.close('}')
}

func (it *Item) write(o *out) {
	o.open('{')
	o.text("id", it.ID)
	o.given("topic", it.Topic)
	o.number("statement", it.Statement)
	o.given("paragraph", it.Paragraph)
	o.given("marker", it.Marker)
	o.text("kind", string(it.Kind))
	o.text("text", it.Text)
	list(o, "spans", it.Spans, (*Span).write)
	given(o, "actors", it.Actors, word)
	o.given("action", it.Action)
	o.given("strength", it.Strength)
	if it.Due != nil {
		o.key("due")
		it.Due.write(o)
	}
	given(o, "amounts", it.Amounts, (*Amount).write)
	given(o, "names", it.Names, word)
	given(o, "because", it.Because, (*Because).write)
	o.given("decided_by", it.DecidedBy)
	o.close('}')
}

func (d *Due) write(o *out) {
	o.open('{')
	o.text("text", d.Text)
	o.given("edtf", d.EDTF)
	given(o, "spans", d.Spans, (*Span).write)
	o.close('}')
}

func (a *Amount) write(o *out) {
	o.open('{')
	o.text("text", a.Text)
	o.text("currency", a.Currency)
	o.key("value")
	value, err := json.Marshal(a.Value)
	if o.err == nil {
		o.err = err
	}
	o.b = append(o.b, value...)
	o.key("approximate")
	o.b = strconv.AppendBool(o.b, a.Approximate)
	given(o, "spans", a.Spans, (*Span).write)
	o.close('}')
}

func (b *Because) write(o *out) {
	o.open('{')
	o.given("field", b.Field)
	o.text("rule", b.Rule)
	given(o, "spans", b.Spans, (*Span).write)
	o.close('}')
}

func (f *Furniture) write(o *out) {
	o.open('{')
	o.text("kind", f.Kind)
	list(o, "spans", f.Spans, (*Span).write)
	o.close('}')
}

func (r *Rest) write(o *out) {
	o.open('{')
	o.text("reason", r.Reason)
	list(o, "spans", r.Spans, (*Span).write)
	o.close('}')
}

// out is JSON on its way, indented or on one line.
type out struct {
	b        []byte
	indented bool
	depth    int
	begun    bool // something stands before in the object or list
	err      error
}

func (o *out) open(c byte) {
	o.b = append(o.b, c)
	o.depth++
	o.begun = false
}

func (o *out) close(c byte) {
	o.depth--
	if o.begun {
		o.line()
	}
	o.b = append(o.b, c)
	o.begun = true
}

// next parts what comes from what stands before it.
func (o *out) next() {
	if o.begun {
		o.b = append(o.b, ',')
	}
	o.begun = true
	o.line()
}

func (o *out) line() {
	if o.indented {
		o.b = append(o.b, '\n')
		for range o.depth {
			o.b = append(o.b, indent...)
		}
	}
}

func (o *out) key(name string) {
	o.next()
	o.b = append(append(append(o.b, '"'), name...), `":`...)
	if o.indented {
		o.b = append(o.b, ' ')
	}
}

func (o *out) number(name string, n int) {
	o.key(name)
	o.b = strconv.AppendInt(o.b, int64(n), 10)
}

func (o *out) text(name, s string) {
	o.key(name)
	o.b = appendString(o.b, s)
}

// given is text that is left out where it is empty.
func (o *out) given(name, s string) {
	if s != "" {
		o.text(name, s)
	}
}

func word(s *string, o *out) { o.b = appendString(o.b, *s) }

// given is list that is left out where it is empty.
func given[T any](o *out, name string, all []T, one func(*T, *out)) {
	if len(all) > 0 {
		list(o, name, all, one)
	}
}

func list[T any](o *out, name string, all []T, one func(*T, *out)) {
	o.key(name)
	if all == nil {
		o.b = append(o.b, "null"...)
		return
	}
	o.open('[')
	for i := range all {
		o.next()
		one(&all[i], o)
	}
	o.close(']')
}

// appendString writes s as encoding/json does with HTML left unescaped.
func appendString(to []byte, s string) []byte {
	to = append(to, '"')
	from := 0 // of what stands as it is
	for i := 0; i < len(s); {
		c := s[i]
		n, escaped := 1, ""
		switch {
		case c >= utf8.RuneSelf:
			var r rune
			switch r, n = utf8.DecodeRuneInString(s[i:]); {
			case r == utf8.RuneError && n == 1:
				escaped = `\ufffd`
			case r == 0x2028:
				escaped = `\u2028`
			case r == 0x2029:
				escaped = `\u2029`
			}
		case c == '"':
			escaped = `\"`
		case c == '\\':
			escaped = `\\`
		case c < ' ':
			escaped = controls[c]
		}
		if escaped != "" {
			to = append(append(to, s[from:i]...), escaped...)
			from = i + n
		}
		i += n
	}
	return append(append(to, s[from:]...), '"')
}

// controls are the control characters as they are escaped.
var controls = func() (as [' ']string) {
	for c := range as {
		as[c] = `\u00` + string("0123456789abcdef"[c>>4]) + string("0123456789abcdef"[c&15])
	}
	as['\b'], as['\f'], as['\n'], as['\r'], as['\t'] = `\b`, `\f`, `\n`, `\r`, `\t`
	return as
}()
