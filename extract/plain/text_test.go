package plain

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
)

func TestText(t *testing.T) {
	assert.Equal(t, []string{
		"Ministers agree on ports",
		"They agreed to the following, which each of them will report on to its own parliament in the coming year:",
		">1. Ports:",
		">>• widen the channel and deepen the basin of the outer port of the capital;",
		">>• share data.",
		">2. Rail:",
		">>• build a link.",
	}, blocks(t, ReadText, `Ministers agree on ports

They agreed to the following, which each of them will report on to its
own parliament in the coming year:

  1. Ports:
    • widen the channel and deepen the basin of the outer port of
      the capital;
    • share data.
  2. Rail:
    • build a link.
`))
}

func TestTextOfPages(t *testing.T) {
	page := func(n, text string) string {
		return "9999/26                                    AB/cd                  " + n + "\n\n" + text + "\n\n                        EN\n\f"
	}
	s := page("1", "The ministers will set up a joint group on the safety of ports, and they will\nreport on the results of its work to the heads of state and government in the") +
		page("2", "spring of the year after.") + page("3", "They met once more.")
	d, err := ReadText([]byte(s))
	require.NoError(t, err)
	assert.Equal(t, 3, d.Pages)
	got := blocks(t, ReadText, s)
	assert.Equal(t, "header: 9999/26 AB/cd 1", got[0])
	assert.Contains(t, got, "The ministers will set up a joint group on the safety of ports, and they will report on the results of its work to the heads of state and government in the spring of the year after.")
	assert.Contains(t, got, "They met once more.")
}

func TestColumnsOfText(t *testing.T) {
	assert.Equal(t, []string{"| From:", "| Secretariat of the group of states", "| Subject:", "| Report on the meeting of the ministers, which took place in the capital", "The report is annexed."},
		blocks(t, ReadText, `From:           Secretariat of the group of states
Subject:        Report on the meeting of the ministers, which took place
                in the capital

The report is annexed.
`))
}

func TestEncodings(t *testing.T) {
	for name, c := range map[string]struct {
		in, want string
		notice   bool
	}{
		"UTF-8":            {"Luleå – 2024", "Luleå – 2024", false},
		"byte order mark":  {"\ufeffText", "Text", false},
		"UTF-16 LE":        {"\xff\xfeL\x00\xe5\x00", "Lå", false},
		"UTF-16 BE":        {"\xfe\xff\x00L\x00\xe5", "Lå", false},
		"UTF-16 unmarked":  {"T\x00e\x00x\x00t\x00 \x00a\x00", "Text a", true},
		"Windows-1252":     {"\x93soon\x94 \x96 Lule\xe5", "“soon” – Luleå", true},
		"broken UTF-8":     {"Luleå Luleå Luleå\xff", "Luleå Luleå Luleå\ufffd", true},
		"NUL":              {"a\x00b", "ab", true},
		"empty":            {"", "", false},
		"only a mark":      {"\xff\xfe", "", false},
		"half a character": {"\xff\xfea", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			got, notices := layout.Decode([]byte(c.in))
			assert.Equal(t, c.want, got)
			assert.Equal(t, c.notice, len(notices) > 0)
		})
	}
}

// letters are what no reader may lose: letters and digits, without the marks
// that Markdown takes away.
func letters(s string) map[rune]int {
	count := map[rune]int{}
	for _, r := range s {
		if r > ' ' && r < 0x7f && (r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9') {
			count[r]++
		}
	}
	return count
}

func FuzzReadText(f *testing.F) {
	for _, s := range []string{"a\nb\f c\td", "From:\tX\n1. a\n  • b", "\xff\xfea\x00", "co-\noperation", "•\n•\n\na\n\nb", "a   b\n    c"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := ReadText(data)
		require.NoError(t, err)
		text := check(t, d)
		s, _ := layout.Decode(data)
		assert.Equal(t, letters(strings.ToValidUTF8(s, "")), letters(text.S))
	})
}

func FuzzReadMarkdown(f *testing.F) {
	for _, s := range []string{"# a\n\n**b** *c*\n\n1. d\n   - e\n", "---\ntitle: x\n---\n[a](b) ![c](d)", "a|b\n-|-\nc|d", "[^1]: x\n\ny[^1]", "<!-- a", "**a\n**\nb", "\t-\t*a_"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := ReadMarkdown(data)
		require.NoError(t, err)
		check(t, d)
	})
}

// check composes a draft and checks what holds of every text.
func check(t *testing.T, d *layout.Draft) *layout.Text {
	for _, l := range d.Lines {
		at := 0
		for _, r := range l.Runs {
			require.LessOrEqual(t, at, r.Start)
			require.Less(t, r.Start, r.End)
			require.LessOrEqual(t, r.End, len(l.Text))
			at = r.End
		}
	}
	layout.MarkFurniture(d)
	text := layout.Compose(d)
	require.True(t, utf8.ValidString(text.S))
	at := 0
	for _, b := range text.Blocks {
		require.LessOrEqual(t, at, b.Marker.Start)
		require.LessOrEqual(t, b.Marker.End, b.Span.Start)
		require.Less(t, b.Span.Start, b.Span.End)
		require.LessOrEqual(t, b.Span.End, len(text.S))
		require.Empty(t, strings.TrimSpace(text.S[at:b.Marker.Start]+text.S[b.Marker.End:b.Span.Start]))
		at = b.Span.End
	}
	require.Empty(t, strings.TrimSpace(text.S[at:]))
	return text
}
