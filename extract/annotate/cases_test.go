package annotate

import (
	"os"
	"strings"
	"testing"

	"github.com/paraph/paraph/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// testContext is the meeting that the cases are said to come from.
func testContext() *Context {
	return &Context{
		Kind: model.JointStatement,
		Date: "2026-05-04",
		Parties: []Party{
			{ID: "JP", Names: []string{"Japan", "Japanese"}},
			{ID: "MX", Names: []string{"Mexico", "Mexican"}},
			{ID: "US", Names: []string{"United States", "U.S."}},
		},
		Group:  "Quad",
		Bodies: []string{"Strait Council"},
	}
}

type wantItem struct {
	kind             model.Kind
	action, strength string
	text             string // empty: the whole statement
}

type testCase struct {
	line  int
	s     Statement
	items []wantItem
}

// readCases reads testdata/cases.txt; the groups are documents of their own.
func readCases(t testing.TB, path string) [][]testCase {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	var docs [][]testCase
	var doc []testCase
	lead := -1
	for n, line := range strings.Split(string(data), "\n") {
		switch {
		case strings.HasPrefix(line, "#"), line == "":
			if line == "" && len(doc) > 0 {
				docs, doc, lead = append(docs, doc), nil, -1
			}
		case line[0] == ' ':
			head, text, _ := strings.Cut(strings.TrimSpace(line), " : ")
			f := append(strings.Fields(head), "", "")
			c := &doc[len(doc)-1]
			c.items = append(c.items, wantItem{model.Kind(f[0]), f[1], f[2], text})
		default:
			c := testCase{line: n + 1, s: Statement{Text: line[2:], Governor: -1, Topic: -1}}
			switch line[0] {
			case 'B':
				c.s.Form, c.s.Governor = Bullet, lead
			case 'L':
				c.s.Form, lead = LeadIn, len(doc)
			}
			doc = append(doc, c)
		}
	}
	if len(doc) > 0 {
		docs = append(docs, doc)
	}
	return docs
}

func TestCases(t *testing.T) {
	assert.Greater(t, runCases(t, "testdata/cases.txt"), 150, "the cases are read")
}

// The constructions of the genre, one by one.
func TestGrammar(t *testing.T) {
	assert.Greater(t, runCases(t, "testdata/grammar.txt"), 200, "the cases are read")
}

// Where sentences are cut.
func TestCuts(t *testing.T) {
	assert.Greater(t, runCases(t, "testdata/cuts.txt"), 25, "the cases are read")
}

func runCases(t *testing.T, path string) int {
	n := 0
	for _, doc := range readCases(t, path) {
		ss := make([]Statement, len(doc))
		for i := range doc {
			ss[i] = doc[i].s
		}
		items := Default().Annotate(testContext(), pointers(ss))
		for i, c := range doc {
			n++
			var got []wantItem
			for _, it := range items {
				if it.Statement != i {
					continue
				}
				w := wantItem{it.Kind, it.Action, it.Strength, c.s.Text[it.Start:it.End]}
				got = append(got, w)
			}
			want := append([]wantItem(nil), c.items...)
			for k := range want {
				if want[k].text == "" {
					want[k].text = c.s.Text
				}
				// the sign that ends a bullet or sentence may stand or not
				want[k].text = strings.TrimRight(want[k].text, ".;:")
			}
			for k := range got {
				got[k].text = strings.TrimRight(got[k].text, ".;")
			}
			assert.Equal(t, want, got, "%s:%d: %s", path, c.line, c.s.Text)
		}
	}
	return n
}

func mustCases(t testing.TB) [][]testCase { return readCases(t, "testdata/cases.txt") }

// A title says what the bullets under it are where no lead-in does; a fact
// sheet tells of partners one by one.
func TestHeadings(t *testing.T) {
	bullet := func(text, heading string) Statement {
		return Statement{Text: text, Form: Bullet, Governor: -1, Heading: heading}
	}
	items := Default().Annotate(testContext(), pointers([]Statement{
		bullet("A joint survey of reefs", "Next steps"),
		bullet("A joint survey of reefs", "Key outcomes of the day"),
		bullet("A joint survey of reefs", "Reefs"),
	}))
	require.Len(t, items, 3)
	assert.Equal(t, model.Commitment, items[0].Kind)
	assert.Equal(t, "survey", items[0].Action)
	assert.Equal(t, model.Outcome, items[1].Kind)
	assert.Equal(t, model.Information, items[2].Kind)
}

func TestPartners(t *testing.T) {
	ctx := testContext()
	ctx.Kind = model.PressRelease
	bullet := func(text string) Statement { return Statement{Text: text, Form: Bullet, Governor: -1} }
	items := Default().Annotate(ctx, pointers([]Statement{
		bullet("Chile will lend two ships."), bullet("Peru launched a fund for divers."), bullet("Panama announced a fund for divers."),
		{Text: "We will meet the crews.", Governor: -1},
	}))
	require.Len(t, items, 4)
	assert.Equal(t, []string{"CL"}, items[0].Actors)
	assert.Equal(t, model.Outcome, items[1].Kind)
	assert.Equal(t, []string{"JP", "MX", "US"}, items[3].Actors)
}
