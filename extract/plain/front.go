package plain

import (
	"strings"
	"time"

	"github.com/paraph/paraph/extract/layout"
	"go.yaml.in/yaml/v3"
)

// front is what the front matter of Markdown files says, under the names that
// static site generators, pandoc and web archives use.
type front struct {
	Title     string `yaml:"title"`
	Date      any    `yaml:"date"`
	Published any    `yaml:"published_time"`
	Language  string `yaml:"lang"`
	Lang2     string `yaml:"language"`
	SourceURL string `yaml:"source_url"`
	Source    string `yaml:"source"`
	URL       string `yaml:"url"`
	Canonical string `yaml:"canonical"`
	Site      string `yaml:"site"`
	Publisher string `yaml:"publisher"`
	Author    any    `yaml:"author"`
}

// frontMatter cuts the YAML between the lines "---" off the beginning.
func frontMatter(s string) (string, layout.Meta) {
	var meta layout.Meta
	head := strings.TrimLeft(s, "\r\n")
	if !strings.HasPrefix(head, "---") {
		return s, meta
	}
	first, rest, ok := strings.Cut(head, "\n")
	if !ok || strings.TrimRight(first, " \r\t") != "---" {
		return s, meta
	}
	const limit = 64 << 10 // bytes that front matter may have
	yml, after, ok := "", "", false
	for at := 0; at < len(rest) && at < limit; {
		line, _, _ := strings.Cut(rest[at:], "\n")
		if t := strings.TrimRight(line, " \r\t"); t == "---" || t == "..." {
			yml, after, ok = rest[:at], rest[min(len(rest), at+len(line)+1):], true
			break
		}
		at += len(line) + 1
	}
	if !ok || strings.TrimSpace(yml) == "" {
		return s, meta
	}
	var f front
	if err := yaml.Unmarshal([]byte(yml), &f); err != nil && f == (front{}) {
		return s, meta // a rule and a text that is no front matter
	}
	meta = layout.Meta{
		Title: fold(f.Title), Date: date(f.Date), Language: first1(f.Language, f.Lang2),
		Site: first1(f.Site, f.Publisher), URL: first1(f.SourceURL, f.Canonical, f.URL, f.Source),
	}
	if meta.Date == "" {
		meta.Date = date(f.Published)
	}
	if a, ok := f.Author.(string); ok {
		meta.Author = fold(a)
	}
	meta.Web = strings.HasPrefix(meta.URL, "http")
	return after, meta
}

func date(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case time.Time:
		return v.Format(time.DateOnly)
	}
	return ""
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

func first1(of ...string) string {
	for _, s := range of {
		if s != "" {
			return s
		}
	}
	return ""
}

// references collects the labels of link definitions, "[label]: address".
func references(lines []string) map[string]bool {
	var refs map[string]bool
	for _, s := range lines {
		if s = strings.TrimLeft(s, " "); !definition(s) {
			continue
		}
		if refs == nil {
			refs = map[string]bool{}
		}
		refs[strings.ToLower(s[1:strings.IndexByte(s, ']')])] = true
	}
	return refs
}

// definition tells "[label]: address", which is no text.
func definition(s string) bool {
	if !strings.HasPrefix(s, "[") || strings.HasPrefix(s, "[^") {
		return false
	}
	end := strings.IndexByte(s, ']')
	return end > 1 && strings.HasPrefix(s[end:], "]: ") && strings.Contains(s[end:], "/")
}
