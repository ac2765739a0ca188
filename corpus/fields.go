package corpus

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/paraph/paraph/model"
)

// Corrections of the item as a whole have this field and one of these values.
const (
	fieldItem   = "item"
	verdictDrop = "drop" // it is no item
	verdictKeep = "keep" // it is one
)

// field is a value of an item that a reviewer can decide.
type field struct {
	name string
	get  func(*model.Item) string
	set  func(*model.Item, string) error
}

// fieldsOf are the fields that an item of its kind has.
func fieldsOf(it *model.Item) []field {
	if it.Kind == model.Commitment {
		return reviewFields
	}
	return reviewFields[:1]
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
	{"amounts", getAmounts, setAmounts},
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
		if it.Due != nil && it.Due.EDTF != "" {
			it.Due = nil // words that fix no time stay
		}
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

// getAmounts says "EUR 3000000;USD 500".
func getAmounts(it *model.Item) string {
	parts := make([]string, len(it.Amounts))
	for i, a := range it.Amounts {
		parts[i] = a.Currency + " " + strconv.FormatFloat(a.Value, 'f', -1, 64)
	}
	slices.Sort(parts)
	return strings.Join(parts, ";")
}

// setAmounts keeps the words of the sums that stay the same.
func setAmounts(it *model.Item, s string) error {
	var out []model.Amount
	for _, p := range splitList(s) {
		currency, value, _ := strings.Cut(p, " ")
		n, err := strconv.ParseFloat(value, 64)
		if err != nil || len(currency) != 3 || currency != strings.ToUpper(currency) {
			return errors.New("want EUR 3000000;USD 500")
		}
		a := model.Amount{Text: p, Currency: currency, Value: n}
		for _, old := range it.Amounts {
			if old.Currency == currency && old.Value == n {
				a = old
			}
		}
		out = append(out, a)
	}
	it.Amounts = out
	return nil
}
