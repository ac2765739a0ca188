package extract

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// hostile are texts that sentence cutters, bullet parsers and regular
// expressions die of. What is checked is that a document or a clear error
// comes of each and that nothing is lost; a run that does not end fails by
// the test's time limit.
var hostile = map[string]string{
	"one long line":          strings.Repeat("word and ", 1<<20/9),
	"one long word":          strings.Repeat("a", 1<<20),
	"one-letter lines":       strings.Repeat("a\n", 1<<18),
	"one-letter words":       strings.Repeat("a ", 1<<19),
	"ten thousand bullets":   strings.Repeat("- to agree\n", 10000),
	"nested bullets":         nested(2000),
	"brackets":               strings.Repeat("(", 1<<18),
	"quotation marks":        strings.Repeat("“", 1<<17),
	"points":                 strings.Repeat(". ", 1<<18),
	"points alone":           strings.Repeat(".", 1<<18),
	"numbers with points":    strings.Repeat("1.", 1<<17),
	"abbreviations":          strings.Repeat("U.S. No. ", 1<<16),
	"semicolons":             "We will " + strings.Repeat("agree; ", 1<<16),
	"and to":                 "We agreed to act" + strings.Repeat(" and to act", 1<<15),
	"commas":                 "We will act" + strings.Repeat(", act", 1<<16),
	"modals":                 strings.Repeat("will ", 1<<17),
	"lead-ins":               strings.Repeat("We will:\n", 1<<14),
	"nested lead-ins":        strings.Repeat("- We will:\n", 1<<13),
	"numbers":                strings.Repeat("1. ", 1<<17),
	"headings":               strings.Repeat("# Heading\n\n", 1<<14),
	"digits":                 strings.Repeat("9", 1<<19),
	"sums":                   strings.Repeat("EUR 1 million ", 1<<15),
	"dates":                  strings.Repeat("on 1 May 2024 ", 1<<15),
	"countries":              strings.Repeat("Japan, ", 1<<16),
	"stars":                  strings.Repeat("*", 1<<18),
	"Markdown links":         strings.Repeat("[", 1<<17),
	"front matter unclosed":  "---\ntitle: x\n" + strings.Repeat("a: b\n", 1<<14),
	"hyphens at line ends":   strings.Repeat("agree-\n", 1<<15),
	"soft hyphens":           strings.Repeat("a\u00ad", 1<<17),
	"form feeds":             strings.Repeat("page\f", 1<<15),
	"HTML deep":              "<html><body>" + strings.Repeat("<div>", 1<<17) + "text",
	"HTML lists deep":        "<html><body>" + strings.Repeat("<ul><li>a", 1<<14),
	"HTML attributes":        "<html><body><p " + strings.Repeat("a=b ", 1<<17) + ">text",
	"HTML unclosed":          "<html><body>" + strings.Repeat("<p><b>", 1<<16),
	"HTML entities":          "<html><body>" + strings.Repeat("&amp;&#x", 1<<16),
	"control characters":     "We will\x00 agree\x1b[31m to\x07 act\u202e.",
	"UTF-16":                 "\xff\xfeW\x00e\x00 \x00w\x00i\x00l\x00l\x00 \x00a\x00c\x00t\x00.\x00",
	"invalid UTF-8":          "We will act\xff\xfe\xc3( in 2024.",
	"Windows-1252":           "We will act \x96 \x93soon\x94.",
	"zip without an ending":  "PK\x03\x04" + strings.Repeat("x", 1000),
	"PDF without a document": "%PDF-1.7\n" + strings.Repeat("1 0 obj << /Kids [1 0 R] >> endobj\n", 1000),
}

// nested is bullets each one step further in, up and up.
func nested(n int) string {
	var b bytes.Buffer
	for i := range n {
		b.WriteString(strings.Repeat(" ", min(i, 200)*2))
		b.WriteString("- We will act\n")
	}
	return b.String()
}

func TestHostileTexts(t *testing.T) {
	x := extractor(t)
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, err := x.Extract(context.Background(), name, []byte(text))
			if err != nil {
				require.NotEqual(t, "internal", Code(err), "%v", err)
				require.NotContains(t, err.Error(), "\n")
				return
			}
			nothingLost(t, d)
			require.NoError(t, d.Check())
			require.NotContains(t, d.Text, "\x00")
			require.NotContains(t, d.Text, "\x1b")
		})
	}
}

func FuzzExtract(f *testing.F) {
	seeds := 0
	for _, text := range hostile {
		if len(text) < 1<<12 {
			f.Add([]byte(text))
			seeds++
		}
	}
	f.Add(prose(1))
	if seeds == 0 {
		f.Fatal("no seeds")
	}
	x := extractor(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := x.Extract(context.Background(), "fuzz", data)
		if err != nil {
			require.NotEqual(t, "internal", Code(err), "%v", err)
			return
		}
		nothingLost(t, d)
		require.NoError(t, d.Check())
	})
}
