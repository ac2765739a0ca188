package annotate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

// drawn makes statements of a text's lines. A line's first characters say what
// it is: ":" a lead-in, "-" a bullet of the last lead-in, "+" a tail, "!"
// words in bold.
func drawn(text string) (out []Statement) {
	governor := -1
	for line := range strings.Lines(text) {
		s := Statement{Text: strings.TrimSpace(line), Governor: -1, Topic: len(out) / 4, Paragraph: len(out) / 2}
		switch {
		case strings.HasPrefix(s.Text, ":"):
			s.Form, s.Governor, governor = LeadIn, governor, len(out)
		case strings.HasPrefix(s.Text, "-"):
			s.Form, s.Governor = Bullet, governor
		case strings.HasPrefix(s.Text, "+") && len(out) > 0:
			s.Form, s.Tail = Bullet, true
		case strings.HasPrefix(s.Text, "!"):
			s.Strong = []Range{{1, len(s.Text)}}
		}
		s.Text = strings.TrimLeft(s.Text, ":-+!")
		if len(s.Strong) > 0 {
			s.Strong[0] = Range{0, len(s.Text)}
		}
		if s.Text != "" {
			out = append(out, s)
		} else if s.Form == LeadIn {
			governor = -1
		}
	}
	return out
}

// FuzzAnnotate: whatever the statements, the items lie in them, in order, hold
// values of the codebook only, and are the same each time.
func FuzzAnnotate(f *testing.F) {
	f.Add("We agreed to:\n-set up a forum by mid-2025 with EUR 2 million;\n-explore it.\n+in Seoul\n!Blue Rivers\nThe next meeting will be held in Tokyo.")
	f.Add(":We will:\n-share notes,\n:and, to this end,\n-hold talks and launch a call.\nThey welcomed the launch of the Hub.")
	kinds := map[model.Kind]bool{model.Commitment: true, model.Outcome: true, model.Position: true, model.Information: true, model.Schedule: true}
	f.Fuzz(func(t *testing.T, text string) {
		context := func() *Context {
			return &Context{Kind: model.JointStatement, Date: "2024-03-26", Parties: []Party{{ID: "EU", Names: []string{"European Union", "EU"}}, {ID: "JP", Names: []string{"Japan"}}}}
		}
		ss := drawn(text)
		items := Default().Annotate(context(), pointers(ss))
		last := 0
		for _, it := range items {
			require.GreaterOrEqual(t, it.Statement, last)
			last = it.Statement
			inside := func(s int, r Range) {
				require.True(t, 0 <= r.Start && r.Start <= r.End && r.End <= len(ss[s].Text), "%+v", it)
			}
			inside(it.Statement, Range{it.Start, it.End})
			require.Less(t, it.Start, it.End)
			require.True(t, kinds[it.Kind], "%+v", it)
			require.Equal(t, it.Kind == model.Commitment, it.Strength != "", "%+v", it)
			for _, e := range it.Because {
				inside(it.Statement, e.At)
			}
			for _, a := range it.Amounts {
				inside(it.Statement, a.At)
			}
			if it.Due != nil {
				inside(it.Due.Statement, it.Due.At)
			}
		}
		require.Equal(t, items, Default().Annotate(context(), pointers(drawn(text))))
	})
}
