package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/paraph/paraph/model"
)

// reason is a link's signal in plain words.
type reason struct {
	Text  string
	Words string
	Score string // 0 to 1
}

// signals says in plain words what each signal of a link means.
var signals = map[string]string{
	"words":  "shared words",
	"wide":   "shared words, with those around",
	"phrase": "shared phrases",
	"cores":  "what is undertaken",
	"name":   "the same names",
	"topic":  "the same topic",
	"title":  "titles alike",
	"items":  "what their items speak of",
	"action": "the same action",
	"due":    "the same time",
	"amount": "the same sum",
}

func reasons(because []model.Signal) (out []reason) {
	for _, s := range because {
		r := reason{Text: signals[s.Signal], Score: strconv.FormatFloat(s.Score, 'f', 2, 64)}
		if r.Text == "" {
			r.Text = s.Signal
		}
		var words []string
		for _, w := range s.Words {
			if w != "" && !slices.Contains(words, w) {
				words = append(words, strings.Replace(w, "~", " ≈ ", 1))
			}
		}
		r.Words = join(words)
		if s.Signal == "topic" && len(words) == 2 {
			r.Words = words[0] + " ≈ " + words[1]
		}
		out = append(out, r)
	}
	return out
}

// linking are the single words that a link rests on, in lower case.
func linking(because []model.Signal) map[string]bool {
	out := map[string]bool{}
	for _, s := range because {
		switch s.Signal {
		case "topic", "title", "due":
			continue
		}
		for _, w := range s.Words {
			for _, one := range strings.FieldsFunc(strings.ToLower(w), func(r rune) bool { return r == ' ' || r == '~' }) {
				out[one] = true
			}
		}
	}
	return out
}

// field is a value of an item with the words that it was read from.
type field struct {
	Name, Value string
	Words       []string
	Rule        string
}

// fields lists an item's values in the codebook's order.
func fields(text []rune, it *model.Item) (out []field) {
	add := func(name, value string) {
		if value == "" {
			return
		}
		f := field{Name: name, Value: value}
		for _, b := range it.Because {
			if b.Field == name || b.Field == "" && name == "kind" {
				f.Rule = b.Rule
				f.Words = append(f.Words, quotes(text, b.Spans)...)
			}
		}
		out = append(out, f)
	}
	add("kind", string(it.Kind))
	add("strength", it.Strength)
	add("actors", join(it.Actors))
	add("action", it.Action)
	if it.Due != nil {
		due := "“" + it.Due.Text + "”"
		if it.Due.EDTF != "" {
			due += " = " + it.Due.EDTF
			if words := longDate(it.Due.EDTF); words != it.Due.EDTF {
				due += ", " + words
			}
		}
		add("due", due)
	}
	for _, a := range it.Amounts {
		about := ""
		if a.Approximate {
			about = "about "
		}
		add("amounts", fmt.Sprintf("“%s” = %s%s %s", a.Text, about, a.Currency, grouped(a.Value)))
	}
	add("names", strings.Join(it.Names, "; "))
	return out
}

// quotes are the spans' words; the longer ones are cut.
func quotes(text []rune, spans []model.Span) (out []string) {
	for _, s := range spans {
		if s.Start < s.End && s.End <= len(text) {
			out = append(out, shorten(strings.Join(strings.Fields(string(text[s.Start:s.End])), " "), 90))
		}
	}
	return out
}

// grouped writes a sum with its thousands apart: "3 000 000".
func grouped(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	whole, cents, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "\u202f" + whole[i:]
	}
	if cents != "" {
		whole += "." + cents
	}
	return whole
}
