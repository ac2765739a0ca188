package annotate

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// lead is what a lead-in gives to the bullets under it.
type lead struct {
	statement int
	kind      model.Kind
	strength  string
	action    string
	subject   string
	actors    []string
	due       *Due
}

// pointing tells where the words begin that only point at what follows:
// "including the following:", "through the following actions:"; len(text)
// where there are none.
func pointing(text string) int {
	t := strings.TrimRight(text, " :\n")
	low := strings.ToLower(t)
	best := len(text)
	for _, tail := range [...]string{", including the following", ", including", ", through the following", ", in the following", ", with the following", ", by", ", namely", ", in particular", ", such as", ", as follows", ", as set out below", ", notably"} {
		if i := strings.LastIndex(low, tail); i > 0 && len(low)-i < len(tail)+40 && i < best {
			best = i
		}
	}
	return best
}
