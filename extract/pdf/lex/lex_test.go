package lex

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// show writes tokens as kind:value.
func show(src string) string {
	l := New([]byte(src), 0)
	var out []string
	for {
		t := l.Next()
		switch t.Kind {
		case EOF:
			return strings.Join(out, " ")
		case Number:
			out = append(out, fmt.Sprint(t.Num))
		case String:
			out = append(out, fmt.Sprintf("(%s)", t.Bytes))
		case Name:
			out = append(out, "/"+string(t.Bytes))
		case Keyword:
			out = append(out, string(t.Bytes))
		default:
			out = append(out, []string{"[", "]", "<<", ">>"}[t.Kind-ArrayOpen])
		}
	}
}

func TestTokens(t *testing.T) {
	for src, want := range map[string]string{
		"1 -2 +3.5 .25 -.002 4.":       "1 -2 3.5 0.25 -0.002 4",
		"--5 12-34 1.2.3":              "-5 12 1.2",
		"99999999999999999999":         "1e+20",
		"<</A[1 0 R]/B true>>":         "<< /A [ 1 0 R ] /B true >>",
		"(a(b)c) (\\(\\101\\12x\\\nz)": "(a(b)c) ((A\nxz)",
		"(a\r\nb) (never closed":       "(a\nb) (never closed)",
		"<48 65 6c6C 6> <>":            "(Hell`) ()",
		"/A#20B /C#zz /":               "/A B /C#zz /",
		"q % gone\nQ":                  "q Q",
		")} BT":                        "BT",
		"1a T* f*":                     "1a T* f*",
		"":                             "",
	} {
		assert.Equal(t, want, show(src), "%q", src)
	}
}

// TestResetKeepsSlices: tokens that need no decoding are slices of the input
// and outlive Reset.
func TestResetKeepsSlices(t *testing.T) {
	l := New([]byte("(plain) (es\\143aped) (more\\041)"), 0)
	a := l.Next()
	l.Next()
	l.Reset()
	assert.Equal(t, "more!", string(l.Next().Bytes))
	assert.Equal(t, "plain", string(a.Bytes))
}

func FuzzNext(f *testing.F) {
	for _, s := range []string{"1 0 obj <</A (b)>>", "<41", "((", "[[[[", "/#", "+-.", "\\", "%"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l := New(data, 0)
		for n := 0; l.Next().Kind != EOF; n++ {
			if n > len(data) {
				t.Fatal("more tokens than bytes")
			}
		}
	})
}
