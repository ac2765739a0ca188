package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/paraph/paraph/model"
)

func rendered(t testing.TB, d Data) string {
	var b bytes.Buffer
	require.NoError(t, Write(&b, d))
	return b.String()
}

func TestOnePageWithoutTheNetwork(t *testing.T) {
	page := rendered(t, sample())
	doc, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	scripts := 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		require.NotContains(t, []string{"link", "img", "iframe", "object", "embed", "base"}, n.Data)
		if n.Data == "script" {
			scripts++
		}
		for _, a := range n.Attr {
			require.False(t, strings.HasPrefix(a.Key, "on"), "<%s %s>", n.Data, a.Key)
			require.NotEqual(t, "src", a.Key)
			if a.Key == "href" {
				require.True(t, strings.HasPrefix(a.Val, "#"), a.Val)
			}
		}
	}
	require.Equal(t, 1, scripts, "only the page's own")
	require.Contains(t, page, "Content-Security-Policy")
	require.NotContains(t, page, "<script>document")
}

func TestTheSameDataGivesTheSameBytes(t *testing.T) {
	require.Equal(t, rendered(t, sample()), rendered(t, sample()))
}

// Every word of a document's text stands in its view, in order.
func TestTheDocumentIsWhole(t *testing.T) {
	for _, d := range sample().Documents {
		var b strings.Builder
		for _, p := range pieces(d) {
			b.WriteString(p.Text)
		}
		require.Equal(t, d.Text, b.String())
	}
}

func TestLanesFollowTheLatestTitles(t *testing.T) {
	v := newView(sample())
	require.Len(t, v.Series, 1)
	s := v.Series[0]
	require.Equal(t, []string{"1st", "2nd"}, []string{s.Meetings[0].Label(), s.Meetings[1].Label()})
	require.Equal(t, "Chips", s.Lanes[0].Title)
	require.Equal(t, "Chips", s.Threads[0].Lane)
	require.Equal(t, model.Delivers, s.Threads[0].Steps[1].Relation)
	require.Len(t, s.Picture.Lanes, 2)
	require.Len(t, s.Picture.Lanes[0].Rows, 1, "one thread goes through both meetings")
	require.Equal(t, 1, s.Picture.Lanes[0].Once.Counts[0].N, "one fell silent at once")
}

func TestDiff(t *testing.T) {
	require.Equal(t, []word{{"Set up", "del"}, {"launched", "ins"}, {"a forum", ""}, {"for chips", "ins"}},
		diff("Set up a forum", "launched a forum for chips"))
	require.Equal(t, []word{{"same words.", ""}}, diff("Same words", "same words."))
	require.Equal(t, []word{{"new", ""}}, diff("", "new"))
}

func TestEmpty(t *testing.T) {
	require.Contains(t, rendered(t, Data{}), "<h2>Threads</h2>")
	alone := newDoc("c", 0, "2024-01-01", "Alone").item(model.Position, "x").done()
	alone.Meeting = nil
	require.Contains(t, rendered(t, Data{Documents: []*model.Document{alone}}), "Documents outside a series")
}
