package export

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// column is what a row struct's tags say of one field.
type column struct {
	name, about, ref string
	enum             []string
	optional, csv    bool
	index            int
	typ              string // of Table Schema: string, integer, number, boolean, array
}

var columnCache sync.Map // reflect.Type → []column

// columnsOf reads the tags of a row type.
func columnsOf(t reflect.Type) []column {
	if c, ok := columnCache.Load(t); ok {
		return c.([]column)
	}
	var out []column
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("parquet"), ",")
		c := column{
			name: name, about: f.Tag.Get("about"), ref: f.Tag.Get("ref"), index: i,
			enum: strings.Fields(f.Tag.Get("enum")), csv: f.Tag.Get("csv") != "-",
			optional: strings.Contains(options, "optional"),
		}
		switch f.Type.Kind() {
		case reflect.Slice:
			c.typ, c.optional = "array", true
		case reflect.Int64:
			c.typ = "integer"
		case reflect.Float64:
			c.typ = "number"
		case reflect.Bool:
			c.typ = "boolean"
		default:
			c.typ = "string"
		}
		out = append(out, c)
	}
	columnCache.Store(t, out)
	return out
}

// cells gives a row's CSV cells. An absent value is an empty cell, a list a
// JSON array.
func cells(cols []column, row reflect.Value, into []string) []string {
	into = into[:0]
	for _, c := range cols {
		if !c.csv {
			continue
		}
		into = append(into, cell(c, row.Field(c.index)))
	}
	return into
}

func cell(c column, v reflect.Value) string {
	if c.optional && (v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0) {
		return ""
	}
	switch v.Kind() {
	case reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'g', -1, 64)
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Slice:
		var b strings.Builder
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if enc.Encode(v.Interface()) != nil {
			return "" // no such value in a row
		}
		return strings.TrimSuffix(b.String(), "\n")
	}
	return v.String()
}

// cellsOf gives any row's CSV cells.
func cellsOf(row any, into []string) []string {
	v := reflect.ValueOf(row)
	return cells(columnsOf(v.Type()), v, into)
}
