package pdf

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/paraph/paraph/extract/layout"
)

// TestMenusOfPrintedPages: links above the title and behind the text, and
// lists of links, are the site's; a link in the text is not.
func TestMenusOfPrintedPages(t *testing.T) {
	page := []string{
		"@Home", "Ministers", "@Topics", "12 May 2027", "#Joint statement of the second meeting", "Both sides agreed to open a line.",
		"@They welcomed the report.", "They agreed to meet again.", "@One paper", "@Another paper", "@A third paper", "They also thanked the host.",
		"@First annex", "@Second annex", "And the Sides undertook to keep up what this page tells at some length, over more than one line of it,",
		"so that nobody takes it for what a site says of itself at the end of each of its pages, be it of letters that",
		"one may have every week, of the rights that are all of them reserved, or of the ways in which the page is shared.",
		"#Related news", "@Parties agree to meet", "@Ministers agree to sign", "Subscribe to our letters.",
	}
	want := map[int]bool{0: true, 1: true, 2: true, 8: true, 9: true, 10: true, 17: true, 18: true, 19: true, 20: true}
	for i, l := range read(t, web(page...)).Lines {
		assert.Equal(t, want[i], l.Furniture == layout.Navigation, l.Text)
	}
	other := bytes.Replace(web(page...), []byte("Mozilla"), []byte("Writer_"), 1)
	for _, l := range read(t, bytes.Replace(other, []byte("Skia"), []byte("Some"), 1)).Lines {
		assert.Equal(t, layout.None, l.Furniture, l.Text)
	}
	for _, l := range read(t, web("@Home", "@Topics")).Lines {
		assert.NotEmpty(t, l.Text)
	}
}
