package layout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// scattered makes the lines of a draft out of a text: each line's first six
// bytes say where it stands and what it is.
func scattered(text string) *Draft {
	d := &Draft{}
	for s := range strings.Lines(text) {
		s = strings.TrimSuffix(s, "\n")
		if len(s) < 6 || !utf8.ValidString(s[6:]) {
			continue // the readers hand over none
		}
		b, words := s[:6], s[6:]
		l := Line{Text: words, Page: int(b[2] % 4), Role: Role(b[3] % 8), Join: Join(b[4] % 4), Level: int(b[4] / 64)}
		x, y := float32(b[0])*2, float32(b[1])*3
		l.Box = Box{x, y, x + float32(6*utf8.RuneCountInString(words)), y + 10}
		if b[5]&1 != 0 {
			l.Size = float32(8 + b[5]%8)
		}
		if b[5]&2 != 0 && words != "" {
			l.Runs = []Run{{0, len(words), Style(b[5] % 32)}}
		}
		if b[5]&4 != 0 {
			l.Marker = "•"
		}
		if l.Role == TableCell {
			l.Table = Cell{1, int(b[0]%5) + 1, int(b[1]%5) + 1}
		}
		for n := strings.Count(words, "\t"); n > 0 && b[5]&8 != 0; n-- {
			l.Gaps = append(l.Gaps, Gap{x + 20, x + 60})
		}
		d.Pages = max(d.Pages, l.Page)
		d.Lines = append(d.Lines, l)
	}
	return d
}

// FuzzCompose: wherever the lines stand, the blocks lie in the text one behind
// another, all words are there, and composing again gives the same.
func FuzzCompose(f *testing.F) {
	f.Add("  aaaaThe parties met and agreed\n !aaaato act.\n~~aaaa3\n~~baaa4")
	f.Add("00abab- one\n01abab- two\n90acabTotal\t12\n91adabSum\t9")
	f.Fuzz(func(t *testing.T, s string) {
		d := scattered(s)
		letters := map[rune]int{}
		for i := range d.Lines {
			count(letters, d.Lines[i].Text, 1)
		}
		MarkFurniture(d)
		text := Compose(d)
		end := 0
		for i := range text.Blocks {
			b := &text.Blocks[i]
			if b.Marker.Len() > 0 {
				require.True(t, end <= b.Marker.Start && b.Marker.End <= b.Span.Start, "%+v", b)
			}
			require.True(t, end <= b.Span.Start && b.Span.Start <= b.Span.End && b.Span.End <= len(text.S), "%+v", b)
			end = b.Span.End
			for _, r := range b.Runs {
				require.True(t, b.Span.Start <= r.Start && r.Start <= r.End && r.End <= b.Span.End, "%+v", b)
			}
		}
		for i := 1; i < len(text.Marks); i++ {
			require.LessOrEqual(t, text.Marks[i-1].Offset, text.Marks[i].Offset)
		}
		require.True(t, utf8.ValidString(text.S))
		count(letters, text.S, -1)
		for r, n := range letters {
			require.LessOrEqual(t, n, 0, "%q was lost from %q", r, s)
		}
		d = scattered(s)
		MarkFurniture(d)
		require.Equal(t, text, Compose(d))
	})
}

// count adds the ASCII letters and digits of s, which composing leaves alone.
func count(letters map[rune]int, s string, n int) {
	for _, r := range s {
		if r < utf8.RuneSelf && (r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9') {
			letters[r] += n
		}
	}
}
