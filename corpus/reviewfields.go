package corpus

import (
	"errors"
	"slices"
	"strings"

	"github.com/paraph/paraph/model"
)

// Corrections of the item as a whole have this field and one of these values.
const (
	fieldItem   = "item"
	verdictOK   = "ok"   // a person looked, and the machine is right
	verdictDrop = "drop" // it is no item
)

// field is a value of an item that a reviewer can decide.
type field struct {
	name string
	get  func(*model.Item) string
	set  func(*model.Item, string) error
}

// reviewFields are the fields of a commitment (coding manual, section 3) and
// the kind. "" stands for no value.
var reviewFields = []field{
	{"kind", func(it *model.Item) string { return string(it.Kind) }, setKind},
	{"actors", func(it *model.Item) string { return strings.Join(it.Actors, ";") }, func(it *model.Item, s string) error {
		it.Actors = splitList(s)
		return nil
	}},
	{"action", func(it *model.Item) string { return it.Action }, func(it *model.Item, s string) error {
		it.Action = s
		return nil
	}},
	{"strength", func(it *model.Item) string { return it.Strength }, setStrength},
	{"due", getDue, setDue},
}

func reviewField(name string) *field {
	for i := range reviewFields {
		if reviewFields[i].name == name {
			return &reviewFields[i]
		}
	}
	return nil
}

func setKind(it *model.Item, s string) error {
	kind := model.Kind(s)
	if !slices.Contains([]model.Kind{model.Schedule, model.Commitment, model.Outcome, model.Position, model.Information}, kind) {
		return errors.New("want schedule, commitment, outcome, position or information")
	}
	it.Kind = kind
	return nil
}

func setStrength(it *model.Item, s string) error {
	if s != "" && !slices.Contains([]string{model.Firm, model.Intended, model.Tentative}, s) {
		return errors.New("want firm, intended or tentative")
	}
	it.Strength = s
	return nil
}

func getDue(it *model.Item) string {
	if it.Due == nil {
		return ""
	}
	return it.Due.EDTF
}

// setDue sets the time in EDTF; the printed words stay, where there are any.
func setDue(it *model.Item, s string) error {
	if s == "" {
		it.Due = nil
		return nil
	}
	if from, to := dueRange(s); from == "" && to == "" {
		return errors.New("want EDTF: 2025, 2025-06, 2025-06-30, 2025-40, 2024/2025")
	}
	due := model.Due{EDTF: s}
	if it.Due != nil {
		due.Text, due.Spans = it.Due.Text, it.Due.Spans
	}
	it.Due = &due
	return nil
}

// splitList reads "EU;KR".
func splitList(s string) (out []string) {
	for _, p := range strings.Split(s, ";") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
