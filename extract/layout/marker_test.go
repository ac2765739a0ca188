package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCutMarker(t *testing.T) {
	for s, want := range map[string]string{
		"1. Networks":           "1.",
		"12) Networks":          "12)",
		"2.1 Networks":          "2.1",
		"2.1. networks":         "2.1.",
		"3.5 million people":    "",
		"2024. Then":            "",
		"50 countries":          "",
		"1\tScope":              "1",
		"(a) to work":           "(a)",
		"(iv) to work":          "(iv)",
		"(EU) 2024/1":           "",
		"(12) to work":          "(12)",
		"b) to work":            "b)",
		"IV. Conclusion":        "IV.",
		"II) Conclusion":        "II)",
		"- to work":             "-",
		"– to work":             "–",
		"-to work":              "",
		"• to work":             "•",
		"\uf0b7 to work":        "\uf0b7",
		"o to work":             "o",
		"on to work":            "",
		"e.g. this":             "",
		"Mr. Smith":             "",
		"•":                     "•",
		"":                      "",
		"5G networks":           "",
		"\u00a0• after a blank": "",
	} {
		n := CutMarker(s)
		assert.Equal(t, want, s[:n], "%q", s)
	}
}

func TestNumbers(t *testing.T) {
	for n, want := range map[int]string{1: "a", 26: "z", 27: "aa", 0: "", -3: ""} {
		assert.Equal(t, want, Alpha(n))
	}
	for n, want := range map[int]string{1: "i", 4: "iv", 9: "ix", 14: "xiv", 2024: "mmxxiv", 0: ""} {
		assert.Equal(t, want, Roman(n))
	}
}
