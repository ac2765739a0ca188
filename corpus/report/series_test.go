package report

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

// The columns are the meetings that the threads run through: one ordinal far
// apart is two meetings, and one without a date stands where its ordinal says.
func TestColumnsAreMeetings(t *testing.T) {
	act := func(id string, ordinal int, date string) *model.Document {
		return newDoc(id, ordinal, date, id).item(model.Commitment, "We will act.").done()
	}
	v := newView(Data{Documents: []*model.Document{
		act("fourth", 4, "2022-05-24"), act("virtual", 1, "2021-03-12"), act("first", 1, "2021-09-24"),
		act("third", 3, ""), act("press", 4, "2022-05-26"), act("unknown", 0, ""),
	}})
	require.Len(t, v.Series, 1)
	var got []string
	for _, m := range v.Series[0].Meetings {
		got = append(got, m.Short())
	}
	require.Equal(t, []string{"1st, Mar 2021", "1st, Sep 2021", "3rd", "4th, May 2022", "no date"}, got)
	require.Len(t, v.Series[0].Meetings[3].Documents, 2)
	require.Equal(t, "5.0% 27.2% 49.5% 71.8% 94.0%", places(v.Series[0].Axis), "where one has no date distances are even")
}

func places(axis []tick) (s string) {
	for i, t := range axis {
		if i > 0 {
			s += " "
		}
		s += t.X
	}
	return s
}

// A series is named as most of its documents name the body, in full; by its
// parties where none does. What no other document joins is in no series.
func TestSeriesHaveNames(t *testing.T) {
	of := func(id, series, body string) *model.Document {
		d := newDoc(id, 0, "2023-01-0"+id, id).item(model.Commitment, "We will act.").done()
		d.Meeting = &model.Meeting{Series: series, Body: body}
		if series == "" {
			d.Meeting = nil
		}
		return d
	}
	thread := func(series string, items ...string) model.Thread {
		return model.Thread{ID: items[0], Series: series, Label: "act", Items: items, Status: model.Ongoing}
	}
	for _, c := range []struct {
		name    string
		docs    []*model.Document
		threads []model.Thread
		want    []string
	}{
		{"most", []*model.Document{of("1", "s", "Ocean Council"), of("2", "s", "Ocean Council"), of("3", "s", "Both Deepen Ties")}, nil, []string{"Ocean Council"}},
		{"whose", []*model.Document{of("1", "s", "Ocean Council"), of("2", "s", "Ocean Council"), of("3", "s", "EU-Japan Ocean Council")}, nil, []string{"EU-Japan Ocean Council"}},
		{"nobody", []*model.Document{of("1", "eu-jp-leaders", ""), of("2", "eu-jp-leaders", "")}, nil, []string{"European Union – Japan: leaders"}},
		{"by its threads", []*model.Document{of("1", "", ""), of("2", "", "")}, []model.Thread{thread("eu-jp-leaders", "1/x/1", "2/x/1")}, []string{"European Union – Japan: leaders"}},
		{"alone", []*model.Document{of("1", "", ""), of("2", "", "")}, []model.Thread{thread("a", "1/x/1"), thread("b", "2/x/1")}, []string{"Documents outside a series"}},
		{"empty", []*model.Document{newDoc("1", 0, "", "").done()}, nil, nil},
	} {
		var got []string
		for _, s := range newView(Data{Documents: c.docs, Threads: c.threads}).Series {
			got = append(got, s.Name)
		}
		require.Equal(t, c.want, got, c.name)
	}
}

// A document with nothing in it is told beside those that could not be read.
func TestEmptyDocumentsAreTold(t *testing.T) {
	scan := newDoc("scan", 0, "", "").done()
	scan.Notices = []model.Notice{{Code: "no-text-layer", Message: "an image"}, {Code: "no-text-layer", Message: "an image"}}
	page := rendered(t, Data{Documents: []*model.Document{scan}})
	require.Contains(t, page, "1 file with nothing in it")
	require.Contains(t, page, "<bdi>scan.html</bdi></a></dt><dd>an image</dd>")
	require.NotContains(t, page, "could not be read")
}
