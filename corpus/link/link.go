package link

import (
	"runtime"
	"slices"
	"sync"

	"github.com/paraph/paraph/model"
)

// Run links all the documents given: the topics and items of each series, and
// the threads they make. Links come by series, topics first, then by the place
// of their ends; the same documents in any order give the same result. A link
// of items whose score, from 0 to 1, is below least is left out of both.
func Run(docs []*model.Document, least float64) ([]model.Link, []model.Thread) {
	series := Group(docs)
	results := make([]Result, len(series))
	var wait sync.WaitGroup
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(series)) {
		wait.Go(func() {
			for i := range next {
				results[i] = LinkSeries(&series[i], least)
			}
		})
	}
	for i := range series {
		next <- i
	}
	close(next)
	wait.Wait()
	var links []model.Link
	var threads []model.Thread
	for _, r := range results {
		links = append(links, r.Links...)
		threads = append(threads, r.Threads...)
	}
	return links, threads
}

// Result is what linking one series gives.
type Result struct {
	Links   []model.Link
	Threads []model.Thread
}

// LinkSeries links one series. The result depends on nothing but the series,
// so a store that relinks the series a new document belongs to (see Group)
// holds what a full relink would give. least is as for Run.
func LinkSeries(s *Series, least float64) Result {
	r := read(s)
	topics := r.linkTopics()
	r.surround()
	matches := r.assign(r.propose(func(*features) {}))
	matches = slices.DeleteFunc(matches, func(m match) bool { return m.score < least })
	links := make([]model.Link, 0, len(topics)+len(matches))
	words := newExplainer(r)
	for i := range topics {
		links = append(links, words.topicLink(&topics[i]))
	}
	for i := range matches {
		links = append(links, words.link(&matches[i]))
	}
	return Result{Links: links, Threads: r.threads(matches)}
}
