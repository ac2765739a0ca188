package extract

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
)

// inOrder is the part of the words that all forms of a document have in the
// same order, furniture aside.
const inOrder = 0.995

// TestFormsOfOneDocument reads each document at hand in all its forms and
// compares the text with the plainest one's. Title and date, which the other
// forms print and Markdown has in its front matter, are left aside.
func TestFormsOfOneDocument(t *testing.T) {
	plainest, err := filepath.Glob("../../shared/gold/dev/docs/*.md")
	require.NoError(t, err)
	seeds, err := filepath.Glob("../../shared/seeds/*.[mt][dx]*")
	require.NoError(t, err)
	plainest = append(plainest, seeds...)
	if len(plainest) == 0 {
		t.Skip("no documents beside the checkout")
	}
	t.Logf("%-28s %-5s %7s %8s %7s %7s", "document", "form", "words", "in order", "blocks", "equal")
	for _, path := range plainest {
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		base := formOf(t, path, nil)
		for _, ext := range []string{".html", ".docx", ".pdf"} {
			other := filepath.Join(filepath.Dir(path), "../formats", name+ext)
			if strings.Contains(path, "seeds") {
				other = filepath.Join(filepath.Dir(path), name+ext)
			}
			if _, err := os.Stat(other); err != nil {
				continue
			}
			form := formOf(t, other, base.meta)
			part := float64(common(base.words, form.words)) / float64(max(len(base.words), len(form.words)))
			t.Logf("%-28s %-5s %7d %7.2f%% %7d %7d", name, ext[1:], len(form.words), 100*part, len(form.blocks), common(base.blocks, form.blocks))
			assert.GreaterOrEqual(t, part, inOrder, "%s%s", name, ext)
		}
	}
}

// form is a document's text in one of its forms: words, and blocks with their
// markers and depth, whatever glyph stands for a bullet.
type form struct {
	words, blocks, meta []string
}

func formOf(t *testing.T, path string, aside []string) form {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	d, err := sniff(data).read(context.Background(), data, &Options{})
	require.NoError(t, err)
	layout.MarkFurniture(d)
	text := layout.Compose(d)
	f := form{meta: []string{strings.Join(strings.Fields(d.Meta.Title), " "), d.Meta.Date}}
blocks:
	for i := range text.Blocks {
		b := &text.Blocks[i]
		words := strings.Fields(text.Words(b))
		s := strings.Join(words, " ")
		if b.Furniture != layout.None {
			continue
		}
		for _, a := range aside {
			if s == a {
				continue blocks
			}
		}
		marker := text.Slice(b.Marker)
		if len(marker) > 0 && !strings.ContainsFunc(marker, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			marker = "•"
		}
		f.words = append(f.words, words...)
		if b.Role == layout.ListItem {
			s = fmt.Sprintf("%d %s %s", b.Level, marker, s)
		}
		f.blocks = append(f.blocks, s)
	}
	return f
}

// TestLayoutLosesNoLetter composes every document at hand: the letters and
// figures of its lines are those of its text.
func TestLayoutLosesNoLetter(t *testing.T) {
	count := func(s string, in map[rune]int, by int) {
		for _, r := range s {
			if unicode.IsLetter(r) && (r < 0xFB00 || r > 0xFB06) || unicode.IsDigit(r) {
				in[r] += by
			}
		}
	}
	for _, path := range documents(t) {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		d, err := sniff(data).read(context.Background(), data, &Options{})
		if err != nil {
			continue
		}
		layout.MarkFurniture(d)
		left := map[rune]int{}
		ligatures := false
		for i := range d.Lines {
			count(d.Lines[i].Text, left, 1)
			count(d.Lines[i].Marker, left, 1)
			ligatures = ligatures || strings.ContainsAny(d.Lines[i].Text, "ﬀﬁﬂﬃﬄﬅﬆ")
		}
		count(layout.Compose(d).S, left, -1)
		for r, n := range left {
			if n != 0 && !(ligatures && strings.ContainsRune("filst", r)) {
				t.Errorf("%s: %q is lost %d times", path, r, n)
			}
		}
	}
}

// common is the length of the longest common subsequence.
func common(a, b []string) int {
	before, now := make([]int, len(b)+1), make([]int, len(b)+1)
	for i := range a {
		for j := range b {
			if a[i] == b[j] {
				now[j+1] = before[j] + 1
			} else {
				now[j+1] = max(before[j+1], now[j])
			}
		}
		before, now = now, before
	}
	return before[len(b)]
}
