package corpus

import (
	"strconv"
	"strings"
)

// number is a document number taken apart: "8318/24 ADD 1 REV 2" is the base
// 8318/24 with the steps ADD 1 and REV 2. The Council also prints the
// revision into the number ("8318/2/24 REV 2"), which is the same.
type number struct {
	base  string
	steps []step
}

// step is one suffix: REV, COR or ADD with its count.
type step struct {
	kind string
	n    int
}

// parseNumber reads a printed number. Words that are no suffix belong to the
// base, so that every number says something.
func parseNumber(s string) number {
	words := strings.Fields(strings.ToUpper(strings.NewReplacer("(", " (", "\u00a0", " ").Replace(s)))
	var n number
	var base []string
	for i := 0; i < len(words); i++ {
		kind, digits := splitStep(words[i])
		if kind == "" {
			if len(n.steps) == 0 {
				base = append(base, words[i])
			}
			continue
		}
		if digits == "" && i+1 < len(words) && isDigits(words[i+1]) {
			i++
			digits = words[i]
		}
		count, err := strconv.Atoi(digits)
		if err != nil || count < 1 {
			count = 1
		}
		n.steps = append(n.steps, step{kind, count})
	}
	n.base = strings.Join(base, " ")
	if p := strings.Split(n.base, "/"); len(p) == 3 && len(n.steps) > 0 && isDigits(p[1]) {
		n.base = p[0] + "/" + p[2]
	}
	return n
}

// splitStep takes "REV", "REV1" or "REV." apart; kind is "" for other words.
func splitStep(w string) (kind, digits string) {
	for _, k := range [...]string{"REV", "COR", "ADD"} {
		if rest, ok := strings.CutPrefix(w, k); ok {
			if rest = strings.Trim(rest, ".-"); rest == "" || isDigits(rest) {
				return k, rest
			}
		}
	}
	return "", ""
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// String gives the normalized number; "" for none.
func (n number) String() string {
	var b strings.Builder
	b.WriteString(n.base)
	for _, s := range n.steps {
		b.WriteString(" " + s.kind + " " + strconv.Itoa(s.n))
	}
	return b.String()
}

// last is the latest suffix, and parent the number that it was put to.
func (n number) last() step {
	if len(n.steps) == 0 {
		return step{}
	}
	return n.steps[len(n.steps)-1]
}

func (n number) parent() number {
	return number{n.base, n.steps[:len(n.steps)-1]}
}
