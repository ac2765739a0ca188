package link

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/paraph/paraph/model"
)

func meetingOf(id, body string, ordinal int, date string, parties ...string) *model.Document {
	d := &model.Document{ID: id, Date: date, Meeting: &model.Meeting{Body: body, Ordinal: ordinal, Date: date}}
	names := map[string]string{"JP": "Japan", "CA": "Canada", "EU": "European Union", "SG": "Singapore"}
	for _, p := range parties {
		d.Parties = append(d.Parties, model.Party{ID: p, Name: names[p]})
	}
	return d
}

func TestGroup(t *testing.T) {
	coalition := []string{"AU", "CA", "DE", "FR", "GB", "IT", "JP", "KR", "NZ", "US"}
	series := Group([]*model.Document{
		meetingOf("c2", "Clean Harbours Initiative", 2, "2023-01-01", append(coalition, "SG")...),
		meetingOf("a3", "third meeting of the EU-Japan Digital Council", 3, "2024-05-01", "EU", "JP"),
		meetingOf("b1", "EU-Singapore Digital Council", 1, "2022-06-01", "EU", "SG"),
		meetingOf("a1", "Digital Council", 1, "2022-05-01", "EU", "JP"),
		meetingOf("c1", "International Clean Harbours Initiative", 0, "2022-01-01", coalition...),
		meetingOf("a2", "European Union – Japan Digital Council", 2, "2023-05-01", "EU", "JP"),
		meetingOf("a2-press", "Digital Council", 0, "2023-05-03", "EU", "JP"),
		meetingOf("t1", "Trade and Technology Board", 1, "2021-01-01", "EU", "JP"),
		meetingOf("t2", "TTB", 2, "2022-01-01", "EU", "JP"),
	})
	got := map[string][][]string{}
	for _, s := range series {
		for _, m := range s.Meetings {
			var ids []string
			for _, d := range m.Docs {
				ids = append(ids, d.ID)
			}
			got[s.Key] = append(got[s.Key], ids)
		}
	}
	assert.Equal(t, map[string][][]string{
		"eu-jp-digital-council":        {{"a1"}, {"a2", "a2-press"}, {"a3"}},
		"eu-sg-digital-council":        {{"b1"}},
		"clean-harbours-initiative":    {{"c1"}, {"c2"}},
		"eu-jp-trade-technology-board": {{"t1"}, {"t2"}},
	}, got)
}

func TestGroupKeepsTheKeyThatReadingGave(t *testing.T) {
	a, b := meetingOf("a", "Ocean Council", 1, "2022-05-01", "CA", "JP"), meetingOf("b", "Ocean Council", 2, "2023-05-01", "CA", "JP")
	a.Meeting.Series, b.Meeting.Series = "ca-jp-ocean", "ca-jp-ocean"
	series := Group([]*model.Document{a, b})
	assert.Len(t, series, 1)
	assert.Equal(t, "ca-jp-ocean", series[0].Key)
}

// Documents that name no body go to the one that their title names, or to the
// statements of the same leaders; what a document tells apart stays apart.
func TestGroupWithoutABody(t *testing.T) {
	titled := func(id, title, body string, parties ...string) *model.Document {
		d := meetingOf(id, body, 0, "", parties...)
		d.Title, d.Meeting.Ordinal = title, 0
		return d
	}
	for _, c := range []struct {
		name string
		docs []*model.Document
		same bool
	}{
		{"leaders in other words", []*model.Document{
			titled("a", "Japan-Canada Leaders’ Joint Statement", "", "JP", "CA"),
			titled("b", "Canada-Japan Joint Leaders’ Statement: “A Harbour for All Seasons”", "", "JP", "CA")}, true},
		{"leaders by their offices", []*model.Document{
			titled("a", "Joint Statement by President Moss and Prime Minister Reed Following Their Meeting in Nara", "", "JP", "CA"),
			titled("b", "Joint Leaders’ Statement", "", "JP", "CA")}, true},
		{"nobody named", []*model.Document{
			titled("a", "Joint Statement of Japan and Canada", "", "JP", "CA"),
			titled("b", "Joint Leaders’ Statement", "", "JP", "CA")}, true},
		{"a motto for a body", []*model.Document{
			titled("a", "Joint Leaders’ Statement: “Harbour Partnership for All Seasons”", "Harbour Partnership", "JP", "CA"),
			titled("b", "Joint Leaders’ Statement", "", "JP", "CA")}, true},
		{"one topic", []*model.Document{
			titled("a", "Joint Statement by President Moss and Prime Minister Reed on Coral Reefs", "", "JP", "CA"),
			titled("b", "Joint Leaders’ Statement", "", "JP", "CA")}, false},
		{"a body's topic in the title", []*model.Document{
			titled("a", "Joint Statement by President Moss and Prime Minister Reed on Reef Protection", "", "JP", "CA"),
			titled("b", "", "Task Force on Reef Protection", "JP", "CA"),
			titled("c", "", "Reef Protection", "JP", "CA")}, true},
		{"a headline for a body", []*model.Document{
			titled("a", "Japan and Canada Deepen Ocean Partnership in Second ORC Meeting", "Japan and Canada Deepen Ocean Partnership", "JP", "CA"),
			titled("b", "", "Ocean Research Council", "JP", "CA")}, true},
		{"leaders with and without the word", []*model.Document{
			titled("a", "", "Pentad Leaders’ Summit", "JP", "CA", "SG"), titled("b", "", "Pentad", "JP", "CA", "SG")}, true},
		{"other ranks", []*model.Document{
			titled("a", "", "Pentad Leaders’ Summit", "JP", "CA", "SG"), titled("b", "", "Pentad Foreign Ministers’ Meeting", "JP", "CA", "SG")}, false},
		{"other parties", []*model.Document{
			titled("a", "Joint Leaders’ Statement", "", "JP", "CA"), titled("b", "Joint Leaders’ Statement", "", "JP", "SG")}, false},
		{"ministers beside leaders", []*model.Document{
			titled("a", "Joint Statement of the Foreign Ministers of Japan and Canada", "", "JP", "CA"),
			titled("b", "Joint Leaders’ Statement", "", "JP", "CA")}, false},
	} {
		assert.Equal(t, c.same, len(Group(c.docs)) == 1, c.name)
	}
}
