package model

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"strings"
)

// indent is one step of an indented record.
const indent = "  "

// Encode writes the document as JSON on one line, or indented: the bytes that
// encoding/json gives, HTML left unescaped. But it never holds them all, which
// for a document of a hundred thousand items are more than the document itself:
// the elements of its lists are written one by one.
func (d *Document) Encode(w io.Writer, indented bool) error {
	e := encoder{w: w}
	e.json = json.NewEncoder(&e.one)
	e.json.SetEscapeHTML(false)
	if indented {
		e.newline, e.colon = "\n", ": "
	} else {
		e.colon = ":"
	}
	e.object(reflect.ValueOf(d).Elem())
	e.put("\n")
	return e.err
}

type encoder struct {
	w              io.Writer
	err            error // the first; nothing is written behind it
	newline, colon string
	json           *json.Encoder
	one            bytes.Buffer // the value at hand
	wide           []byte       // the same indented
}

// object writes the fields of the struct v.
func (e *encoder) object(v reflect.Value) {
	e.put("{")
	sep := ""
	for i := range v.NumField() {
		name, omit, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		f := v.Field(i)
		if omit == "omitempty" && empty(f) {
			continue
		}
		e.put(sep)
		e.line(1)
		e.put(`"` + name + `"` + e.colon)
		if f.Kind() == reflect.Slice && f.Len() > 0 {
			e.list(f)
		} else {
			e.value(f, 1)
		}
		sep = ","
	}
	e.line(0)
	e.put("}")
}

// empty is what omitempty leaves out.
func empty(v reflect.Value) bool {
	if k := v.Kind(); k == reflect.Slice || k == reflect.String {
		return v.Len() == 0
	}
	return v.Kind() != reflect.Struct && v.IsZero()
}

func (e *encoder) list(v reflect.Value) {
	sep := "["
	for i := range v.Len() {
		e.put(sep)
		e.line(2)
		e.value(v.Index(i), 2)
		sep = ","
	}
	e.line(1)
	e.put("]")
}

// value writes any value that stands depth steps in.
func (e *encoder) value(v reflect.Value, depth int) {
	if e.err != nil {
		return
	}
	if v.CanAddr() {
		v = v.Addr() // an interface holds a pointer without copying
	}
	e.one.Reset()
	if e.err = e.json.Encode(v.Interface()); e.err != nil {
		return
	}
	out := bytes.TrimSuffix(e.one.Bytes(), []byte("\n"))
	if e.newline != "" && (out[0] == '{' || out[0] == '[') {
		e.wide = appendIndented(e.wide[:0], out, depth)
		out = e.wide
	}
	_, e.err = e.w.Write(out)
}

// appendIndented appends JSON without white space as json.Indent writes it,
// depth steps in. It takes the JSON for right, as it comes from encoding/json,
// and so need not look at every byte.
func appendIndented(to, in []byte, depth int) []byte {
	for i := 0; i < len(in); {
		switch c := in[i]; c {
		case '"':
			end := i + stringLen(in[i:])
			to = append(to, in[i:end]...)
			i = end
			continue
		case '{', '[':
			to = append(to, c)
			if next := in[i+1]; next == '}' || next == ']' {
				to = append(to, next)
				i++
				break
			}
			depth++
			to = appendLine(to, depth)
		case '}', ']':
			depth--
			to = append(appendLine(to, depth), c)
		case ',':
			to = appendLine(append(to, c), depth)
		case ':':
			to = append(to, ':', ' ')
		default:
			to = append(to, c)
		}
		i++
	}
	return to
}

// stringLen is the length of the JSON string that in begins with.
func stringLen(in []byte) int {
	for i := 1; ; {
		i += bytes.IndexByte(in[i:], '"') + 1
		escapes := 0
		for in[i-2-escapes] == '\\' {
			escapes++
		}
		if escapes%2 == 0 {
			return i
		}
	}
}

func appendLine(to []byte, depth int) []byte {
	to = append(to, '\n')
	for range depth {
		to = append(to, indent...)
	}
	return to
}

// line begins a line depth steps in, in an indented record.
func (e *encoder) line(depth int) {
	if e.newline != "" {
		e.put(e.newline)
		for range depth {
			e.put(indent)
		}
	}
}

func (e *encoder) put(s string) {
	if e.err == nil && s != "" {
		_, e.err = io.WriteString(e.w, s)
	}
}
