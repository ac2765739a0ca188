package html

import (
	"strconv"
	"strings"

	"github.com/paraph/paraph/extract/layout"
	"golang.org/x/net/html"
)

// styleOf gives the type style inside an element.
func styleOf(n *html.Node, s layout.Style) layout.Style {
	switch n.Data {
	case "b", "strong":
		s |= layout.Bold
	case "i", "em", "cite":
		s |= layout.Italic
	case "u", "ins":
		s |= layout.Underline
	case "sup":
		s |= layout.Superscript
	}
	if !has(n, "style") {
		return s
	}
	switch weight := css(n, "font-weight"); weight {
	case "":
	case "bold", "bolder", "600", "700", "800", "900":
		s |= layout.Bold
	case "normal", "lighter", "300", "400":
		s &^= layout.Bold
	}
	switch css(n, "font-style") {
	case "italic", "oblique":
		s |= layout.Italic
	case "normal":
		s &^= layout.Italic
	}
	if strings.Contains(css(n, "text-decoration")+css(n, "text-decoration-line"), "underline") {
		s |= layout.Underline
	}
	if css(n, "vertical-align") == "super" {
		s |= layout.Superscript
	}
	return s
}

// points reads a CSS length, 0 for relative ones.
func points(s string) float32 {
	for _, unit := range [...]struct {
		name   string
		points float64
	}{{"pt", 1}, {"in", 72}, {"cm", 28.35}, {"mm", 2.835}, {"px", 0.75}, {"em", 12}, {"pc", 12}} {
		if rest, ok := strings.CutSuffix(s, unit.name); ok {
			v, err := strconv.ParseFloat(strings.TrimSpace(rest), 32)
			if err != nil || v < 0 || v > 5000 {
				return 0
			}
			return float32(v * unit.points)
		}
	}
	return 0
}

// office reads what Word writes for its lists: a span that holds the printed
// marker, and the level in the paragraph's style. It tells whether the node
// has been dealt with.
func (w *walker) office(n *html.Node, c *context) bool {
	list := css(n, "mso-list")
	if list == "" {
		return false
	}
	if n.Data == "span" && strings.HasPrefix(list, "ignore") {
		w.marker = wordBullet(n, strings.TrimSpace(strings.ReplaceAll(inner(n, 40), "\u00a0", " ")))
		return true
	}
	if _, level, ok := strings.Cut(list, "level"); ok {
		digit, _, _ := strings.Cut(level, " ")
		if v, err := strconv.Atoi(digit); err == nil && v > 0 && v < 10 && c.role != layout.Heading {
			c.role, c.level, w.item = layout.ListItem, v, v
		}
	}
	return false
}

// wordBullet gives the bullet that a letter of Symbol or Wingdings prints.
func wordBullet(n *html.Node, s string) string {
	switch s {
	case "·", "\uf0b7":
		return "•"
	case "§", "\uf0a7":
		return "▪"
	case "o":
		return "◦"
	case "Ø", "\uf0d8":
		return "➢"
	case "ü", "\uf0fc":
		return "✓"
	}
	return s
}
