package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLettersEncodedTwice turns back what was encoded twice and nothing else.
func TestLettersEncodedTwice(t *testing.T) {
	for in, want := range map[string]string{
		"Maurice GlÃ¨lÃ¨":                   "Maurice Glèlè",
		"the Unionâ\u0080\u0099s plan":      "the Union’s plan",
		"the Unionâ€™s plan":                "the Union’s plan",
		"â\u0080¢ a bullet, â€“ and a dash": "• a bullet, – and a dash",
		"São Tomé, Ångström, Škoda, mâché":  "São Tomé, Ångström, Škoda, mâché",
		"plain words":                       "plain words",
		"Â":                                 "Â",
	} {
		got, _ := Decode([]byte(in))
		assert.Equal(t, want, got, in)
	}
}
