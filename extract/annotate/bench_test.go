package annotate

import (
	"strings"
	"testing"
)

// BenchmarkAnnotate codes the cases over and over: bytes of statements a second.
func BenchmarkAnnotate(b *testing.B) {
	var ss []Statement
	n := 0
	for _, doc := range mustCases(b) {
		base := len(ss)
		for _, c := range doc {
			s := c.s
			if s.Governor >= 0 {
				s.Governor += base
			}
			ss = append(ss, s)
			n += len(s.Text) + 1
		}
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	a, ctx := Default(), testContext()
	for b.Loop() {
		a.Annotate(ctx, pointers(ss))
	}
}

// BenchmarkLexicon builds the lexicon from its tables.
func BenchmarkLexicon(b *testing.B) {
	for b.Loop() {
		if _, err := buildLexicon(tables, "lexicon"); err != nil {
			b.Fatal(err)
		}
	}
}

func TestHostileText(t *testing.T) {
	a := Default()
	for _, s := range []string{"", " ", ":", "to ", "and ", "will ", "(", "“", "to share and ", "to share, ", "that we will ", "working ", "plans and ", "the of ", "’s ", "\xff\xfe", "and, ", "May ", "\n"} {
		for _, n := range []int{1, 7, 30000} {
			text := strings.Repeat(s, n)
			for _, f := range []Form{Sentence, Bullet, LeadIn} {
				items := a.Annotate(&Context{}, pointers([]Statement{{Text: text, Form: f, Governor: -1}, {Text: text, Form: Bullet, Governor: 0}}))
				for _, it := range items {
					if it.Start < 0 || it.End > len(text) || it.Start > it.End {
						t.Fatalf("%q×%d: %d:%d of %d", s, n, it.Start, it.End, len(text))
					}
				}
			}
		}
	}
}
