package annotate

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWindow asks that a statement is read the same wherever the windows part
// it from its lead-in and from what stood before.
func TestWindow(t *testing.T) {
	body := []Statement{
		{Text: "Both sides agreed to deepen their work on ports.", Governor: -1},
		{Text: "This includes by May 2027:", Form: LeadIn, Governor: -1},
		{Text: "training crews;", Form: Bullet, Governor: 1},
		{Text: "Japan to host a fair worth EUR 3 million.", Form: Bullet, Governor: 1},
		{Text: "The ministers will, by the end of 2026, pursue the following themes:", Form: LeadIn, Governor: -1},
		{Text: "ports and shipping;", Form: Bullet, Governor: 4},
		{Text: "fisheries.", Form: Bullet, Governor: 4},
		{Text: "They committed to:", Form: LeadIn, Governor: -1},
		{Text: "share maps, and", Form: Bullet, Governor: 7},
		{Text: "through the Ocean Data Office:", Form: LeadIn, Governor: 7},
		{Text: "publish tide tables every year.", Form: Bullet, Governor: 9},
		{Text: "with pictures", Form: Bullet, Governor: 9, Tail: true},
	}
	ctx := &Context{Date: "2026-05-04", Parties: []Party{{ID: "EU", Names: []string{"European Union"}}, {ID: "JP", Names: []string{"Japan"}}}}
	var want []string
	for before := range 2*window + 1 {
		ss := make([]Statement, before)
		for i := range ss {
			ss[i] = Statement{Text: "Annex.", Governor: -1, Topic: -1}
		}
		for _, s := range body {
			if s.Governor >= 0 {
				s.Governor += before
			}
			ss = append(ss, s)
		}
		var have []string
		for _, it := range Default().Annotate(ctx, pointers(ss))[before:] {
			due := "-"
			if it.Due != nil {
				due = fmt.Sprint(it.Due.EDTF, it.Due.Statement-before)
			}
			have = append(have, fmt.Sprintln(it.Statement-before, it.Start, it.End, len(it.Tails), it.Kind, it.Actors, it.Action, it.Strength, due, it.Amounts, it.Names))
		}
		if before == 0 {
			want = have
			require.NotEmpty(t, want)
		}
		require.Equal(t, want, have, "%d statements before", before)
	}
}
