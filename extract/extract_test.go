package extract

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

// documents are all files at hand that a document can be made of: the
// repository's own, and those beside the checkout where they stand.
func documents(t testing.TB) []string {
	var out []string
	for _, glob := range []string{
		"../testdata/series/*",
		"../../shared/seeds/*", "../../shared/gold/dev/docs/*", "../../shared/gold/dev/formats/*",
		"../../shared/raw/*", "../../shared/gold/covers/*.pdf", "../../shared/pdf/made/*.pdf",
	} {
		files, err := filepath.Glob(glob)
		require.NoError(t, err)
		out = append(out, files...)
	}
	require.NotEmpty(t, out)
	if _, err := os.Stat("../../shared"); err != nil {
		t.Log("no documents beside the checkout: the repository's own only")
	}
	return out
}

func extractor(t testing.TB) *Extractor {
	x, err := New(Options{})
	require.NoError(t, err)
	return x
}

// each extracts every document at hand; those that give an error are left to
// the readers' tests.
func each(t *testing.T, check func(t *testing.T, d *model.Document)) {
	x := extractor(t)
	for _, path := range documents(t) {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		t.Run(filepath.Base(path), func(t *testing.T) {
			d, err := x.Extract(context.Background(), path, data)
			if err != nil {
				require.NotEqual(t, "internal", Code(err), "%v", err)
				t.Skip(err)
			}
			check(t, d)
		})
	}
}

func TestNothingIsLost(t *testing.T) { each(t, nothingLost) }

// nothingLost: every word of the text lies in exactly one of an item, a
// topic's title, furniture, or the rest with its reason.
func nothingLost(t *testing.T, d *model.Document) {
	text := []rune(d.Text)
	owner := make([]string, len(text))
	claim := func(who string, spans []model.Span) {
		for _, s := range spans {
			require.LessOrEqual(t, s.Start, s.End, who)
			for i := s.Start; i < s.End; i++ {
				if !unicode.IsSpace(text[i]) {
					require.Empty(t, owner[i], "%s claims %q at %d, which %s has", who, text[i], i, owner[i])
					owner[i] = who
				}
			}
		}
	}
	for _, it := range d.Items {
		claim("item "+it.ID, it.Spans)
	}
	for _, topic := range d.Topics {
		claim("topic "+topic.ID, topic.Spans)
	}
	for _, f := range d.Furniture {
		claim("furniture "+f.Kind, f.Spans)
	}
	for _, r := range d.Rest {
		require.NotEmpty(t, r.Reason)
		claim("rest "+r.Reason, r.Spans)
	}
	for i, r := range text {
		if owner[i] == "" && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			t.Fatalf("nobody has %q at %d: …%s…", r, i, string(text[max(0, i-30):min(len(text), i+30)]))
		}
	}
}

func TestSpansRoundTrip(t *testing.T) {
	each(t, func(t *testing.T, d *model.Document) {
		text := []rune(d.Text)
		ids := map[string]bool{}
		for _, it := range d.Items {
			require.False(t, ids[it.ID], "%s stands twice", it.ID)
			ids[it.ID] = true
			var joined, parted strings.Builder
			for _, s := range it.Spans {
				joined.WriteString(string(text[s.Start:s.End]))
				parted.WriteString(string(text[s.Start:s.End]) + " ")
			}
			require.Equal(t, it.Text, foldSpace(joined.String()))
			require.Equal(t, it.Text, foldSpace(parted.String()))
			require.NotEmpty(t, it.Text)
			for _, name := range it.Names {
				require.Contains(t, it.Text, name)
			}
		}
		for _, topic := range d.Topics {
			require.False(t, ids[topic.ID], "%s stands twice", topic.ID)
			ids[topic.ID] = true
		}
		require.NoError(t, d.Check())
	})
}

func foldSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestTheSameBytesGiveTheSameBytes(t *testing.T) {
	x := extractor(t)
	for _, path := range documents(t) {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		first, err := x.Extract(context.Background(), "x", data)
		if err != nil {
			continue
		}
		second, err := x.Extract(context.Background(), "x", data)
		require.NoError(t, err)
		a, err := json.Marshal(first)
		require.NoError(t, err)
		b, err := json.Marshal(second)
		require.NoError(t, err)
		require.Equal(t, string(a), string(b), path)
	}
}

func TestFormatIsToldByContent(t *testing.T) {
	for _, c := range []struct{ head, want string }{
		{"%PDF-1.4\n", "application/pdf"},
		{"junk\n%PDF-1.4\n", "application/pdf"},
		{"PK\x03\x04", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		{"<!DOCTYPE html><html>", "text/html"},
		{"\n  <div><p>x</p></div>", "text/html"},
		{"---\ntitle: x\n---\n", "text/markdown"},
		{"# Heading\n", "text/markdown"},
		{"1\\. A paragraph\n", "text/markdown"},
		{"Both sides **agreed**", "text/markdown"},
		{"Both sides agreed (see <p. 4>)", "text/plain"},
		{"#hashtag and * star", "text/plain"},
		{"", "text/plain"},
		{"\x89PNG\r\n", "application/octet-stream"},
	} {
		require.Equal(t, c.want, sniff([]byte(c.head)).mediaType, "%q", c.head)
	}
}

func TestIndexCountsCodePoints(t *testing.T) {
	for _, s := range []string{"", "plain", strings.Repeat("né – 4 ≈ 日本 ", 40)} {
		x, n := newIndex(s), 0
		for i := range s {
			require.Equal(t, n, x.runes(i))
			n++
		}
		require.Equal(t, n, x.runes(len(s)))
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"8318/24 REV 1": "8318-24-rev-1", "CM 3630/26": "cm-3630-26", "3.2": "3.2", "Türkiye’s rôle": "turkiyes-role", "II": "ii", "—": "",
	} {
		require.Equal(t, want, slug(in, 0))
	}
	require.Equal(t, "one-two", slug("One, two three", 2))
}
