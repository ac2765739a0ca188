package link

import (
	"runtime"
	"sync"

	"github.com/paraph/paraph/model"
)

// Run links all the documents given: the topics and items of each series, and
// the threads they make. Links come by series, topics first, then by the place
// of their ends; the same documents in any order give the same result.
func Run(docs []*model.Document) ([]model.Link, []model.Thread) {
	series := Group(docs)
	results := make([]Result, len(series))
	var wait sync.WaitGroup
	next := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(series)) {
		wait.Go(func() {
			for i := range next {
				results[i] = LinkSeries(&series[i])
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
// holds what a full relink would give.
func LinkSeries(s *Series) Result {
	r := read(s)
	topics := r.linkTopics()
	r.surround()
	matches := r.assign(r.propose(func(*features) {}))
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
