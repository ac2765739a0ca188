package link

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

// linked says how two items are linked, or "".
func linked(links []model.Link, from, to string) model.Relation {
	for _, l := range links {
		if l.From == from && l.To == to {
			return l.Relation
		}
	}
	return ""
}

func threadOf(t *testing.T, threads []model.Thread, item string) model.Thread {
	for _, x := range threads {
		if slices.Contains(x.Items, item) {
			return x
		}
	}
	require.Fail(t, "no thread holds "+item)
	return model.Thread{}
}

func TestRelations(t *testing.T) {
	for _, c := range []struct {
		name        string
		early, late model.Item
		want        model.Relation
		status      model.Status
	}{
		{"said again", commits("map", "map the seabed of the northern straits"), commits("map", "map the seabed of the northern straits together"),
			model.Restates, model.Ongoing},
		{"progress told", commits("map", "map the seabed of the northern straits"), reports("We have mapped a third of the seabed of the northern straits"),
			model.Advances, model.Ongoing},
		{"a next step", model.Item{Kind: model.Commitment, Action: "explore", Strength: model.Tentative, Text: "explore a common buoy network for tsunami warning"},
			commits("build", "build the common buoy network for tsunami warning"), model.Advances, model.Ongoing},
		{"done", commits("establish", "establish a forum of tsunami warning centres"), reports("We established the forum of tsunami warning centres"),
			model.Delivers, model.Delivered},
		{"what came about judged", commits("map", "map the seabed of the northern straits"),
			model.Item{Kind: model.Position, Text: "We welcome the work on mapping the seabed of the northern straits"}, model.Advances, model.Ongoing},
		{"upheld", commits("map", "map the seabed of the northern straits"),
			model.Item{Kind: model.Position, Text: "It is vital to map the seabed of the northern straits"}, model.Restates, model.Ongoing},
		{"nothing in common", commits("map", "map the seabed of the northern straits"), commits("exchange", "exchange customs officers"), "", model.Dormant},
	} {
		t.Run(c.name, func(t *testing.T) {
			links, threads := Run([]*model.Document{
				made("one", "2021-03-01", 1, append(others(), c.early)...),
				made("two", "2022-03-01", 2, c.late),
			}, 0)
			assert.Equal(t, c.want, linked(links, "one/7", "two/1"))
			assert.Equal(t, c.status, threadOf(t, threads, "one/7").Status)
			for _, l := range links {
				assert.NotEmpty(t, l.Because)
				assert.Positive(t, l.Score)
				assert.LessOrEqual(t, l.Score, 1.0)
			}
		})
	}
}

func TestTopicsAreLinkedByTheirSubject(t *testing.T) {
	one := made("one", "2021-03-01", 1, others()...)
	one.Topics = []model.Topic{
		{ID: "one/A", Title: "Promoting trustworthy AI", Level: 1}, {ID: "one/B", Title: "Fisheries", Level: 1},
		{ID: "one/C", Title: "Future collaboration", Level: 1},
	}
	two := made("two", "2022-03-01", 2, others()...)
	two.Topics = []model.Topic{
		{ID: "two/A", Title: "Sustainable fisheries", Level: 1}, {ID: "two/B", Title: "Artificial Intelligence", Level: 1},
		{ID: "two/C", Title: "Other areas of cooperation", Level: 1}, {ID: "two/D", Title: "Space", Level: 1},
	}
	links, _ := Run([]*model.Document{one, two}, 0)
	assert.Equal(t, model.SameTopic, linked(links, "one/A", "two/B"))
	assert.Equal(t, model.SameTopic, linked(links, "one/B", "two/A"))
	assert.Equal(t, model.SameTopic, linked(links, "one/C", "two/C"))
	for _, l := range links {
		assert.NotEqual(t, "two/D", l.To)
	}
}

func TestTopicsAreLinkedByWhatTheirItemsSpeakOf(t *testing.T) {
	under := func(topic string, items ...model.Item) []model.Item {
		for i := range items {
			items[i].Topic = topic
		}
		return items
	}
	chart, lanes := "chart the depth of shipping lanes near icebergs", "share iceberg charts with ships in northern lanes"
	herring, nets := "count herring in coastal waters each spring", "mend nets that catch young herring in spring"
	one := made("one", "2021-03-01", 1, append(append(others(), under("one/B", commits("chart", chart), commits("share", lanes))...),
		under("one/C", commits("count", herring))...)...)
	one.Topics = []model.Topic{{ID: "one/A", Title: "Introduction", Level: 1}, {ID: "one/B", Title: "Safe passage", Level: 1}, {ID: "one/C", Title: "Fisheries", Level: 1}}
	two := made("two", "2022-03-01", 2, append(under("two/B", reports("Depths of shipping lanes near icebergs have been charted"), commits("share", lanes)),
		under("two/C", commits("mend", nets))...)...)
	two.Topics = []model.Topic{{ID: "two/A", Title: "Introduction and overview", Level: 1}, {ID: "two/B", Title: "Navigation", Level: 1}, {ID: "two/C", Title: "Food", Level: 1}}
	links, _ := Run([]*model.Document{one, two}, 0)
	assert.Equal(t, model.SameTopic, linked(links, "one/B", "two/B"))
	assert.Empty(t, linked(links, "one/A", "two/A"), "what only opens a text has no subject")
	assert.Empty(t, linked(links, "one/C", "two/B"))
	for _, l := range links {
		if l.From == "one/B" {
			require.Len(t, l.Because, 1)
			assert.Equal(t, "items", l.Because[0].Signal)
			assert.Contains(t, l.Because[0].Words, "lanes")
		}
	}
}

func TestAcronymsStandForWhatTheSeriesSaysTheyDo(t *testing.T) {
	links, _ := Run([]*model.Document{
		made("one", "2021-03-01", 1, append(others(), commits("set", "set up the Northern Ice Patrol Registry (NIPR)"))...),
		made("two", "2022-03-01", 2, commits("extend", "extend the NIPR to fishing vessels"), commits("fund", "fund a museum of lighthouses")),
	}, 0)
	assert.NotEmpty(t, linked(links, "one/7", "two/1"))
	assert.Empty(t, linked(links, "one/7", "two/2"))
}

func TestBoilerplateLinksNothing(t *testing.T) {
	links, _ := Run([]*model.Document{
		made("one", "2021-03-01", 1, append(others(), commits("strengthen", "further strengthen our cooperation"))...),
		made("two", "2022-03-01", 2, commits("strengthen", "further strengthen our cooperation")),
	}, 0)
	assert.Empty(t, links)
}

func TestPositionsAloneLinkNothing(t *testing.T) {
	it := model.Item{Kind: model.Position, Text: "Coral reefs are the nurseries of the oceans"}
	links, threads := Run([]*model.Document{
		made("one", "2021-03-01", 1, append(others(), it)...), made("two", "2022-03-01", 2, it),
	}, 0)
	assert.Empty(t, linked(links, "one/7", "two/1"))
	for _, x := range threads {
		assert.NotContains(t, x.Items, "two/1")
	}
}

func TestOneStatementOfTwoCarriersCountsOnce(t *testing.T) {
	early := made("one", "2021-03-01", 1, append(others(), commits("map", "map the seabed of the northern straits"))...)
	late := commits("map", "map the seabed of the northern straits by sonar")
	note, page := made("note", "2022-03-01", 2, late, others()[0]), made("page", "2022-03-04", 2, late)
	links, threads := Run([]*model.Document{early, note, page}, 0)
	assert.Equal(t, model.Restates, linked(links, "one/7", "note/1"))
	assert.Empty(t, linked(links, "one/7", "page/1"))
	assert.Equal(t, []string{"one/7", "note/1"}, threadOf(t, threads, "one/7").Items)
}

// stems makes terms of stems and their weights.
func stems(pairs ...float64) (out []term) {
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, term{stem: int32(pairs[i]), weight: pairs[i+1]})
	}
	return out
}

// A chain in which each is like the next, but the ends are about different
// things, is no thread.
func TestChainsDoNotWander(t *testing.T) {
	r := &reading{entries: []entry{
		{terms: stems(1, 1, 2, 1, 3, 1)}, {terms: stems(2, 0.2, 3, 0.2, 4, 1, 5, 1)}, {terms: stems(5, 1, 6, 1, 7, 1)},
	}}
	w := &loom{r: r, of: make([]*strand, 3), links: [][]int32{{1}, {0, 2}, {1}}}
	assert.True(t, w.agree(w.strand(0), w.strand(1), 0.7), "a link alone makes a thread of two")
	assert.True(t, w.agree(w.strand(1), w.strand(2), 0.9))
	x := w.join(w.strand(1), w.strand(2))
	assert.False(t, w.agree(w.strand(0), x, 0.9))
}

func TestOverdue(t *testing.T) {
	pledge := commits("publish", "publish an atlas of kelp forests by the end of 2021")
	pledge.Due = &model.Due{Text: "by the end of 2021", EDTF: "2021-12"}
	for _, c := range []struct {
		name string
		late model.Item
		want bool
	}{
		{"no word of it", commits("tag", "tag sturgeon"), true},
		{"promised again", commits("publish", "publish the atlas of kelp forests"), true},
		{"delivered", reports("We published the atlas of kelp forests"), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, threads := Run([]*model.Document{
				made("one", "2021-03-01", 1, append(others(), pledge)...), made("two", "2022-03-01", 2, c.late),
			}, 0)
			assert.Equal(t, c.want, threadOf(t, threads, "one/7").Overdue)
		})
	}
	_, threads := Run([]*model.Document{made("one", "2021-03-01", 1, pledge)}, 0)
	assert.False(t, threads[0].Overdue, "no later meeting has passed it over")
	assert.Equal(t, model.New, threads[0].Status)
}

func TestOrderOfDocumentsDoesNotMatter(t *testing.T) {
	docs := synthetic(600, 4, 30)
	links, threads := Run(docs, 0)
	require.NotEmpty(t, links)
	slices.Reverse(docs)
	again, threadsAgain := Run(docs, 0)
	assert.Equal(t, links, again)
	assert.Equal(t, threads, threadsAgain)
}

// Relinking the one series that a new meeting belongs to gives what linking
// everything anew gives.
func TestAddingAMeetingTouchesItsSeriesOnly(t *testing.T) {
	docs := synthetic(900, 5, 30)
	before := Group(docs[:len(docs)-1])
	after := Group(docs)
	require.Len(t, after, len(before))
	held := map[string]Result{}
	for i := range before {
		held[before[i].Key] = LinkSeries(&before[i], 0)
	}
	touched := 0
	for i := range after {
		if len(after[i].Meetings) != len(before[i].Meetings) {
			touched++
			held[after[i].Key] = LinkSeries(&after[i], 0)
		}
	}
	assert.Equal(t, 1, touched)
	var links []model.Link
	var threads []model.Thread
	for i := range after {
		links = append(links, held[after[i].Key].Links...)
		threads = append(threads, held[after[i].Key].Threads...)
	}
	wantLinks, wantThreads := Run(docs, 0)
	assert.Equal(t, wantLinks, links)
	assert.Equal(t, wantThreads, threads)
}

func TestLabels(t *testing.T) {
	first := commits("launch", "launch the Kelp Atlas Initiative with our universities")
	first.Names = []string{"Kelp Atlas Initiative"}
	later := commits("widen", "widen the Kelp Atlas Initiative to southern waters")
	later.Names = first.Names
	_, threads := Run([]*model.Document{
		made("one", "2021-03-01", 1, append(others(), first)...), made("two", "2022-03-01", 2, later),
	}, 0)
	assert.Equal(t, "Kelp Atlas Initiative", threadOf(t, threads, "two/1").Label)
	assert.Equal(t, "harbour pilots in winter navigation", threadOf(t, threads, "one/2").Label)
}

func FuzzRun(f *testing.F) {
	f.Add("map the seabed (NIPR)", "We mapped it. U.S. R&D 1,000", "Other areas", "2021-03")
	f.Add("", "\xff\xfe (((", "AI", "")
	f.Add("the", "will be", "ing", "0000-99-99/..")
	f.Fuzz(func(t *testing.T, one, two, title, date string) {
		a := made("one", date, 0, commits(one, one), reports(two))
		b := made("two", "2022-03-01", 0, commits("x", two), reports(one))
		a.Topics = []model.Topic{{ID: "one/t", Title: title, Parent: "one/t"}}
		b.Topics = []model.Topic{{ID: "two/t", Title: title}, {ID: "two/u", Title: one, Parent: "two/t"}}
		a.Items[0].Topic, b.Items[0].Topic = "one/t", "two/u"
		a.Items[0].Due = &model.Due{EDTF: date}
		a.Items[0].Names = []string{two, title}
		a.Meeting.Body, b.Meeting.Place = title, one
		ids := map[string]bool{}
		for _, d := range []*model.Document{a, b} {
			for _, it := range d.Items {
				ids[it.ID] = true
			}
		}
		_, threads := Run([]*model.Document{a, b}, 0)
		for _, x := range threads {
			for _, i := range x.Items {
				if !ids[i] {
					t.Fatal("an item twice, or none: ", i)
				}
				delete(ids, i)
			}
		}
	})
}
