package font

import (
	"bytes"

	"github.com/paraph/paraph/extract/pdf/lex"
)

// type1Encoding reads the encoding out of a Type 1 font program's clear text:
// "dup 65 /A put", or StandardEncoding by name.
func type1Encoding(data []byte) (names [256]string, ok bool) {
	if i := bytes.Index(data, []byte("eexec")); i > 0 {
		data = data[:i]
	}
	i := bytes.Index(data, []byte("/Encoding"))
	if i < 0 {
		return names, false
	}
	l := lex.New(data, i+len("/Encoding"))
	if l.Next().Is("StandardEncoding") {
		return standardNames, true
	}
	var before lex.Token
	for range 4096 {
		t := l.Next()
		if t.Kind == lex.EOF || t.Is("def") || t.Is("readonly") {
			break
		}
		if t.Kind == lex.Name && before.Kind == lex.Number && before.Num >= 0 && before.Num < 256 {
			names[int(before.Num)] = string(t.Bytes)
			ok = true
		}
		before = t
	}
	return names, ok
}
