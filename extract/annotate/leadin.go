package annotate

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// lead is what a lead-in gives to the bullets under it.
type lead struct {
	statement int
	kind      model.Kind
	report    bool // what was discussed
	strength  string
	action    string
	subject   string
	actors    []string
	due       *Due
}

// pointing tells where the words begin that only point at what follows:
// "including the following:", "through the following actions:"; len(text)
// where the verb itself waits for what follows ("agreed to the following:").
func pointing(text string) int {
	low := strings.ToLower(strings.TrimRight(text, " :\n"))
	best := len(text)
	if strings.HasSuffix(low, " by") {
		best = len(low) - len(" by")
	}
	for _, tail := range [...]string{", including", ", in particular", ", such as", ", namely", ", notably", ", as follows", ", by",
		" including the following", " through the following", " by the following", " with the following", " including through the following"} {
		if i := strings.LastIndex(low, tail); i > 0 && len(low)-i < len(tail)+30 && i < best {
			best = i
		}
	}
	return best
}
