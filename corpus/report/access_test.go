package report

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// What a screen reader and a keyboard need of the page's structure.
func TestAccessible(t *testing.T) {
	doc, err := html.Parse(strings.NewReader(rendered(t, sample())))
	require.NoError(t, err)
	ids, level := map[string]bool{}, 0
	var links []string
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if id := attr(n, "id"); id != "" {
			require.False(t, ids[id], "id %q twice", id)
			ids[id] = true
		}
		name := attr(n, "aria-label") + textOf(n)
		switch n.Data {
		case "html":
			require.Equal(t, "en", attr(n, "lang"))
		case "svg":
			require.True(t, attr(n, "aria-hidden") == "true" || attr(n, "role") != "" && attr(n, "aria-label") != "", "a drawing without words")
		case "a", "button", "summary":
			require.NotEmpty(t, name, "<%s> without a name", n.Data)
			if to, ok := strings.CutPrefix(attr(n, "href"), "#"); ok {
				links = append(links, to)
			}
		case "input", "select":
			require.Equal(t, "label", n.Parent.Data, "a field without a label")
		case "h1", "h2", "h3", "h4":
			now := int(n.Data[1] - '0')
			require.LessOrEqual(t, now, level+1, "heading %q leaves out a level", textOf(n))
			level = now
		case "th":
			require.NotEmpty(t, attr(n, "scope"))
		}
	}
	unescape := strings.NewReplacer("%2f", "/", "%2F", "/")
	for _, to := range links {
		require.True(t, ids[unescape.Replace(to)], "a link to #%s, which is nowhere", to)
	}
}

var variable = regexp.MustCompile(`--([a-z-]+):#([0-9a-f]{3,6})`)

// palette reads a theme's colours off the style sheet.
func palette(t *testing.T, sheet string) map[string]float64 {
	out := map[string]float64{}
	for _, m := range variable.FindAllStringSubmatch(sheet, -1) {
		hex := m[2]
		if len(hex) == 3 {
			hex = strings.Repeat(hex[:1], 2) + strings.Repeat(hex[1:2], 2) + strings.Repeat(hex[2:], 2)
		}
		var rgb [3]float64
		for i := range rgb {
			v, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
			require.NoError(t, err)
			if c := float64(v) / 255; c <= 0.03928 {
				rgb[i] = c / 12.92
			} else {
				rgb[i] = math.Pow((c+0.055)/1.055, 2.4)
			}
		}
		out[m[1]] = 0.2126*rgb[0] + 0.7152*rgb[1] + 0.0722*rgb[2]
	}
	return out
}

// Contrast by WCAG 2: 4.5 for text (1.4.3), 3 for marks (1.4.11).
func TestContrast(t *testing.T) {
	light, rest, _ := strings.Cut(style, "@media (prefers-color-scheme:dark)")
	dark, _, _ := strings.Cut(rest, "*{box-sizing")
	for theme, sheet := range map[string]string{"light": light, "dark": dark} {
		c := palette(t, sheet)
		require.Len(t, c, 21, theme)
		check := func(least float64, fore, back string) {
			a, b := c[fore]+0.05, c[back]+0.05
			require.GreaterOrEqual(t, math.Max(a, b)/math.Min(a, b), least, "%s: %s on %s", theme, fore, back)
		}
		for _, back := range []string{"bg", "panel", "hover"} {
			for _, fore := range []string{"ink", "faint", "link", "ongoing", "delivered", "dormant", "new", "alarm"} {
				check(4.5, fore, back)
			}
			check(3, "edge", back)
		}
		for _, back := range []string{"c-commitment", "c-outcome", "c-position", "c-information", "c-schedule", "ins", "del", "found"} {
			check(4.5, "ink", back)
		}
	}
}
