package extract

import (
	"fmt"
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/paraph/paraph/extract/segment"
	"github.com/paraph/paraph/model"
)

// documentID makes the id from the document's own number: "st-8318-24",
// "st-8318-24-rev-1", "cm-3630-26". A document without one is known by date,
// series (else title) and kind; one that tells too little of itself, by its
// words as well.
func documentID(d *model.Document) string {
	if d.Number != "" {
		id := slug(d.Number, 0)
		if c := d.Number[0]; c >= '0' && c <= '9' {
			id = "st-" + id
		}
		return id
	}
	date, series := d.Date, ""
	if d.Meeting != nil {
		if date == "" {
			date = d.Meeting.Date
		}
		series = d.Meeting.Series
	}
	if series == "" {
		series = slug(d.Title, 8)
	}
	parts := []string{slug(date, 0), series, string(d.Kind)}
	if date == "" || series == "" {
		h := fnv.New32a()
		h.Write([]byte(d.Text))
		parts = append(parts, fmt.Sprintf("%08x", h.Sum32()))
	}
	return strings.Join(nonEmpty(parts), "-")
}

func nonEmpty(in []string) (out []string) {
	for _, s := range in {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// topicIDs gives each topic document/path, where the path joins with dots the
// numbers (for topics without one, the first words) from the outermost topic
// down; a number that repeats its parent's ("3.2" under "3") stands alone.
// Equal paths are told apart by a running number.
func topicIDs(doc string, topics []segment.Topic) []string {
	paths := make([]string, len(topics))
	ids := make([]string, len(topics))
	seen := map[string]int{"preamble": 1}
	for i, t := range topics {
		path := slug(t.Number, 0)
		if path == "" {
			path = slug(t.Title, 5)
		}
		if path == "" {
			path = "topic"
		}
		if t.Parent >= 0 {
			if up := paths[t.Parent]; !strings.HasPrefix(path, up+".") {
				path = up + "." + path
			}
		}
		seen[path]++
		if n := seen[path]; n > 1 {
			path = fmt.Sprintf("%s-%d", path, n)
			seen[path]++
		}
		paths[i] = path
		ids[i] = doc + "/" + path
	}
	return ids
}

// slug is s in lower-case ASCII letters and digits parted by hyphens (dots
// between digits stay), cut after a number of words; 0 for all. Letters of
// other scripts stay as they are.
func slug(s string, words int) string {
	ascii := isASCII(s)
	if !ascii {
		s = norm.NFKD.String(strings.ToLower(s))
	}
	var buf [64]byte
	out := buf[:0]
	gap, n := false, 1
	before := rune(0)
	for i, r := range s {
		switch {
		case r == '\'' || r == '’' || r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && len(out) > 0 {
				if n++; words > 0 && n > words {
					return string(out)
				}
				out = append(out, '-')
			}
			gap = false
			if ascii {
				out = append(out, byte(r)|0x20) // figures have the bit of small letters too
			} else {
				out = utf8.AppendRune(out, r)
			}
		case r == '.' && unicode.IsDigit(before):
			if after, _ := utf8.DecodeRuneInString(s[i+1:]); unicode.IsDigit(after) {
				out = append(out, '.')
			} else {
				gap = true
			}
		default:
			gap = true
		}
		before = r
	}
	return string(out)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
