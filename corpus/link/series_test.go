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
		{"what a body is on stands before its noun or behind", []*model.Document{
			titled("a", "", "Task Force on Reef Protection", "JP", "CA"), titled("b", "", "Reef Protection Task Force", "JP", "CA")}, true},
		{"other bodies on the same", []*model.Document{
			titled("a", "", "Reef Protection Task Force", "JP", "CA"), titled("b", "", "Reef Protection Council", "JP", "CA")}, false},
		{"what founds a body is on its subject", []*model.Document{
			titled("a", "Joint Statement by President Moss and Prime Minister Reed on Reef Protection", "", "JP", "CA"),
			titled("b", "", "Reef Protection Task Force", "JP", "CA")}, true},
		{"a headline with the subject of a body", []*model.Document{
			titled("a", "Japan and Canada strengthen their ocean partnership to answer new questions", "", "JP", "CA"),
			titled("b", "", "Canada-Japan Ocean Partnership Council", "JP", "CA")}, true},
		{"headlines with one subject", []*model.Document{
			titled("a", "Japan and Canada strengthen their strategic ocean partnership to answer new questions", "", "JP", "CA"),
			titled("b", "Canada and Japan Launch Ocean Partnership", "", "JP", "CA")}, true},
		{"headlines with no subject of one thing", []*model.Document{
			titled("a", "Japan and Canada strengthen their strategic partnership in fish", "", "JP", "CA"),
			titled("b", "Canada and Japan Deepen Strategic Partnership in Harbours", "", "JP", "CA")}, false},
		{"a word that any subject may have", []*model.Document{
			titled("a", "Japan and Canada deepen strategic partnership", "", "JP", "CA"),
			titled("b", "", "Strategic Partnership Council", "JP", "CA")}, false},
		{"what the parties have with one another is no topic", []*model.Document{
			titled("a", "Statement on Japan – Canada – Singapore Trilateral Partnership for the Seas", "", "JP", "CA", "SG"),
			titled("b", "Joint Leaders’ Statement", "", "JP", "CA", "SG")}, true},
		{"the partnership of two", []*model.Document{
			titled("a", "Joint Statement on the Japan-Canada Strategic Partnership", "", "JP", "CA"),
			titled("b", "Canada-Japan Joint Leaders’ StatementBuilding an Ocean", "", "JP", "CA")}, true},
		{"a partnership in one thing", []*model.Document{
			titled("a", "Joint Statement on the Japan-Canada Partnership in Harbours", "", "JP", "CA"),
			titled("b", "Joint Leaders’ Statement", "", "JP", "CA")}, false},
		{"a partnership for something", []*model.Document{
			titled("a", "Joint Statement on Partnership for Harbours", "", "JP", "CA"),
			titled("b", "Joint Leaders’ Statement –", "", "JP", "CA")}, false},
		{"ministers of and for", []*model.Document{
			titled("a", "", "Pentad Ministers of Trade", "JP", "CA", "SG"), titled("b", "", "Pentad Trade Ministers", "JP", "CA", "SG")}, true},
		{"ministers of another", []*model.Document{
			titled("a", "", "Pentad Ministers of Trade", "JP", "CA", "SG"), titled("b", "", "Pentad Ministers of Health", "JP", "CA", "SG")}, false},
		{"other parties", []*model.Document{
			titled("a", "Joint Leaders’ Statement", "", "JP", "CA"), titled("b", "Joint Leaders’ Statement", "", "JP", "SG")}, false},
		{"ministers beside leaders", []*model.Document{
			titled("a", "Joint Statement of the Foreign Ministers of Japan and Canada", "", "JP", "CA"),
			titled("b", "Joint Leaders’ Statement", "", "JP", "CA")}, false},
	} {
		assert.Equal(t, c.same, len(Group(c.docs)) == 1, c.name)
	}
}

// An organisation's name stands for its members, who were listed before.
func TestGroupCoalitionUnderAnOrganisation(t *testing.T) {
	islands := []string{"CK", "FJ", "JP", "KI", "MH", "NR", "PW", "SB", "TO", "TV"}
	listed := meetingOf("a", "Japan-Coral Islands Summit", 1, "2022-05-01", islands...)
	for i := range listed.Parties {
		listed.Parties[i].Name = map[string]string{"CK": "Cook Islands", "MH": "Marshall Islands", "JP": "Japan"}[listed.Parties[i].ID]
	}
	forum := meetingOf("b", "Japan-Coral Islands Forum Summit", 2, "2023-05-01", "JP")
	forum.Parties = append(forum.Parties, model.Party{ID: "CIF", Name: "Coral Islands Forum"})
	dialogue := meetingOf("c", "Japan-Coral Islands Forum Leaders’ Dialogue", 0, "2023-01-01", "JP")
	dialogue.Parties = forum.Parties
	other := meetingOf("d", "Canada-Coral Islands Forum Summit", 2, "2023-05-01", "CA")
	other.Parties = append(other.Parties, forum.Parties[1])
	series := Group([]*model.Document{listed, forum, dialogue, other})
	var sizes []int
	for _, s := range series {
		sizes = append(sizes, len(s.Meetings))
	}
	assert.ElementsMatch(t, []int{2, 1, 1}, sizes)
}
