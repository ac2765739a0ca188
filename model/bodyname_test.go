package model

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNamesOfBodiesEndInTheirNoun(t *testing.T) {
	organ := func(w string) bool { return w == "force" || w == "council" }
	for name, want := range map[string]string{
		"task force on reef protection":      "reef protection task force",
		"trade council on reefs":             "trade reefs council",
		"reef protection task force":         "reef protection task force",
		"meeting on reefs":                   "meeting on reefs",
		"council on":                         "council on",
		"g9 ministers of trade and industry": "g9 trade and industry ministers",
		"ministers of":                       "ministers of",
	} {
		assert.Equal(t, want, strings.Join(OrganLast(MinistersLast(strings.Fields(name)), organ), " "), name)
	}
	assert.Equal(t, 2, OrganAt([]string{"reef", "protection", "task", "force"}, organ))
	assert.Equal(t, 1, OrganAt([]string{"reefs"}, organ))
}
