package report

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

// big is a series of many meetings with many items, made of few words but
// always the same: half of the undertakings come back at later meetings.
func big(meetings, items int) Data {
	rnd := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("partners will share test early warning data on chips and cables with pilots of wallets for research in quantum networks while standards for safe platforms ripen under a joint roadmap that experts review each year")
	sentence := func() string {
		n := 14 + rnd.IntN(20)
		var b strings.Builder
		for range n {
			b.WriteString(words[rnd.IntN(len(words))] + " ")
		}
		return b.String() + fmt.Sprint("number ", rnd.IntN(1e6), ".")
	}
	kinds := []model.Kind{model.Commitment, model.Commitment, model.Outcome, model.Position, model.Information}
	strengths := []string{model.Firm, model.Intended, model.Tentative}
	var d Data
	type open struct {
		thread int
		text   string
	}
	byTopic := make([][]open, 10)
	for m := range meetings {
		doc := newDoc(fmt.Sprintf("m%02d", m+1), m+1, fmt.Sprintf("%d-%02d-15", 1999+m/2, 1+6*(m%2)), fmt.Sprintf("Meeting %d", m+1))
		for t := range byTopic {
			doc.topic(fmt.Sprintf("Topic of the %d-th kind", t+1))
			if m > 0 {
				d.Links = append(d.Links, model.Link{From: fmt.Sprintf("m%02d/%d", m, t+1), To: fmt.Sprintf("m%02d/%d", m+1, t+1), Relation: model.SameTopic, Score: 1})
			}
			for range items / meetings / len(byTopic) {
				kind := kinds[rnd.IntN(len(kinds))]
				text, at := sentence(), -1
				if n := len(byTopic[t]); n > 0 && rnd.IntN(2) == 0 {
					at = rnd.IntN(n)
					text = strings.Replace(byTopic[t][at].text, " and ", " and also ", 1)
				}
				doc.item(kind, text)
				it := &doc.d.Items[len(doc.d.Items)-1]
				if kind == model.Commitment {
					it.Strength = strengths[rnd.IntN(3)]
					it.Because = []model.Because{{Rule: "modal", Spans: it.Spans}, {Field: "action", Rule: "verb", Spans: it.Spans}}
				}
				switch {
				case at >= 0:
					th := &d.Threads[byTopic[t][at].thread]
					d.Links = append(d.Links, model.Link{From: th.Items[len(th.Items)-1], To: it.ID, Relation: model.Advances, Score: .8,
						Because: []model.Signal{{Signal: "words", Score: .7, Words: []string{"chips", "cables", "wallets"}}}})
					th.Items = append(th.Items, it.ID)
					th.Status = model.Ongoing
				case kind == model.Commitment:
					byTopic[t] = append(byTopic[t], open{len(d.Threads), text})
					d.Threads = append(d.Threads, model.Thread{ID: "thread/" + it.ID, Series: "eu-jp", Label: text[:60], Items: []string{it.ID}, Status: model.Dormant})
				}
			}
		}
		d.Documents = append(d.Documents, doc.done())
	}
	return d
}

func TestBigStaysWhole(t *testing.T) {
	d := big(12, 1200)
	v := newView(d)
	rows := 0
	for _, l := range v.Series[0].Lanes {
		rows += len(l.Rows) + len(l.Once.Threads) + len(l.Beside.Threads)
	}
	require.Len(t, v.Series[0].Lanes, 10)
	require.Equal(t, len(v.Facets.Threads), rows)
	for i, it := range v.Facets.Items {
		require.NotEmpty(t, it, "item %d stands in no row", i)
	}
	require.Equal(t, rendered(t, d), rendered(t, d))
}

func BenchmarkWrite(b *testing.B) {
	d := big(50, 5000)
	var page bytes.Buffer
	require.NoError(b, Write(&page, d))
	b.ReportMetric(float64(page.Len())/1e6, "MB")
	for b.Loop() {
		require.NoError(b, Write(io.Discard, d))
	}
}
