package annotate

import "github.com/paraph/paraph/model"

// rank orders the strengths; unknown words do not weaken.
func rank(strength string) int {
	switch strength {
	case model.Intended:
		return 1
	case model.Tentative:
		return 2
	}
	return 0
}

// weakest gives the weaker of two strengths: the weakest word on the way to
// the action wins.
func weakest(a, b string) string {
	if a == "" || rank(b) > rank(a) {
		return b
	}
	return a
}

// strengthOf is what a verb on the way to the action leaves of the strength;
// "" where it has no say.
func strengthOf(v *verb) string {
	if v == nil {
		return ""
	}
	switch v.class {
	case vDecide, vTask:
		return model.Firm
	case vIntend, vInvite:
		return model.Intended
	case vTentative:
		return model.Tentative
	}
	return ""
}
