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
	require.Equal(t, 2, scripts, "the page's own and its figures")
	require.Contains(t, page, "Content-Security-Policy")
	require.NotContains(t, page, "<script>document")
}

func TestTheSameDataGivesTheSameBytes(t *testing.T) {
	require.Equal(t, rendered(t, sample()), rendered(t, sample()))
}

// Every word of a document's text stands in its view, in order.
func TestTheDocumentIsWhole(t *testing.T) {
	for _, d := range newView(sample()).Documents {
		var b strings.Builder
		for _, p := range d.Pieces {
			b.WriteString(p.Text)
			require.NotEqual(t, "lost", p.Class, p.Text)
		}
		require.Equal(t, d.Text, b.String())
	}
}

func TestLanesFollowTheLatestTitles(t *testing.T) {
	v := newView(sample())
	require.Len(t, v.Series, 1)
	s := v.Series[0]
	require.Equal(t, []string{"1st", "2nd"}, []string{s.Meetings[0].Label(), s.Meetings[1].Label()})
	chips := s.Lanes[0]
	require.Equal(t, "Chips", chips.Title)
	require.Len(t, chips.Rows, 1, "one thread goes through both meetings")
	row := chips.Rows[0]
	require.Equal(t, model.Delivers, row.Meets[1].Steps[0].Relation)
	require.Equal(t, "first said 1st, Jul 2023; delivered 2nd, Apr 2024", row.Row.Text)
	require.Len(t, chips.Once.Threads, 1, "one fell silent at once")
	require.Equal(t, "first said 1st, Jul 2023; unmentioned since", chips.Once.Threads[0].Row.Text)
	require.Len(t, chips.Beside.Threads, 1, "a position is followed by none, and is there")
	require.Equal(t, "position", chips.Beside.Threads[0].Word())
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		before, after string
		want          []word
		anew          bool
	}{
		{"Set up a forum for chips", "launched a forum for chips and wafers",
			[]word{{"Set up", "del", false}, {"launched", "ins", false}, {"a forum for", "", false}, {"chips", "", true}, {"and wafers", "ins", false}}, false},
		{"Same words", "same words.", []word{{"same words.", "", false}}, false},
		{"one big house", "two the chips", []word{{"two the", "", false}, {"chips", "", true}}, true},
		{"share data of ships by May", "share figures of planes by May", // a lone "of" is no common ground
			[]word{{"share", "", false}, {"data of ships", "del", false}, {"figures of planes", "ins", false}, {"by May", "", false}}, false},
		{"", "new", []word{{"new", "", false}}, true},
	} {
		words, anew := compare(c.before, c.after, map[string]bool{"chip": true})
		require.Equal(t, c.want, words, c.after)
		require.Equal(t, c.anew, anew, c.after)
	}
}

func TestDatesInWords(t *testing.T) {
	for edtf, want := range map[string]string{
		"2024-03-26": "26 March 2024", "2024-03": "March 2024", "2024": "2024", "2025-40": "first half of 2025", "2024~": "about 2024",
		"2022-10-31/2022-11-01": "31 October 2022 to 1 November 2022", "../2025": "until 2025", "2024-24": "winter 2024", "": "", "x": "x",
	} {
		require.Equal(t, want, longDate(edtf))
	}
}

func TestAReviewersWordShows(t *testing.T) {
	d := sample()
	require.NotContains(t, rendered(t, d), "Decided by a reviewer")
	d.Documents[0].Items[0].DecidedBy = model.Reviewer
	require.Contains(t, rendered(t, d), "Decided by a reviewer")
}

func TestEmpty(t *testing.T) {
	require.Contains(t, rendered(t, Data{}), "<h2>Documents as they were read</h2>")
	alone := newDoc("c", 0, "2024-01-01", "Alone").item(model.Position, "x").done()
	alone.Meeting = nil
	require.Contains(t, rendered(t, Data{Documents: []*model.Document{alone}}), "Documents outside a series")
}
