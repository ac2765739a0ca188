package pdf

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNoWordIsLost: whatever the arrangement of words and rules on a page,
// every word comes out exactly once.
func TestNoWordIsLost(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 0))
		var b strings.Builder
		taken := map[[2]int]bool{}
		want := map[string]int{}
		for n := range 5 + r.IntN(80) {
			// Words on a grid of places, so that none covers another.
			place := [2]int{r.IntN(8), r.IntN(40)}
			if taken[place] {
				continue
			}
			taken[place] = true
			word := fmt.Sprintf("w%dx", n)
			want[word]++
			size := float64(6 + r.IntN(6))
			b.WriteString(at([]string{"F", "B"}[r.IntN(2)], size, 40+65*float64(place[0])+r.Float64()*8, 40+18*float64(place[1])+r.Float64()*3, word))
		}
		for range r.IntN(30) {
			x, y := float64(30+10*r.IntN(50)), float64(30+10*r.IntN(70))
			if r.IntN(2) == 0 {
				fmt.Fprintf(&b, "%g %g m %g %g l S\n", x, y, x+float64(50+10*r.IntN(40)), y)
			} else {
				fmt.Fprintf(&b, "%g %g m %g %g l S\n", x, y, x, y-float64(50+10*r.IntN(40)))
			}
		}
		got := map[string]int{}
		for _, line := range texts(read(t, shown(b.String()))) {
			// Words may cling to one another; each still ends with x.
			for _, w := range strings.SplitAfter(strings.Join(strings.Fields(line), ""), "x") {
				if w != "" {
					got[w]++
				}
			}
		}
		assert.Equal(t, want, got, "seed %d", seed)
		if t.Failed() {
			return
		}
	}
}
