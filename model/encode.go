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
	one, wide      bytes.Buffer // the value at hand, and the same indented
	own            out          // the record at hand
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
	if r, ok := v.Interface().(record); ok {
		e.own = out{b: e.own.b[:0], indented: e.newline != "", depth: depth}
		r.write(&e.own)
		if e.err = e.own.err; e.err == nil {
			_, e.err = e.w.Write(e.own.b)
		}
		return
	}
	e.one.Reset()
	if e.err = e.json.Encode(v.Interface()); e.err != nil {
		return
	}
	text := bytes.TrimSuffix(e.one.Bytes(), []byte("\n"))
	if e.newline != "" && (text[0] == '{' || text[0] == '[') {
		e.wide.Reset()
		if e.err = json.Indent(&e.wide, text, strings.Repeat(indent, depth), indent); e.err != nil {
			return
		}
		text = e.wide.Bytes()
	}
	_, e.err = e.w.Write(text)
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
