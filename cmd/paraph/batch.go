package main

import (
	"context"
	"iter"
	"runtime"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/model"
)

// result is one input's document or why there is none.
type result struct {
	path string
	doc  *model.Document
	err  error
}

// idleBytes are never touched, so they take up no memory, but the collector
// counts them as live: it runs again after so many bytes of garbage and not
// after each few small documents. Unlike a higher percentage they do not
// multiply what one large document needs.
const idleBytes = 16 << 20

// batch extracts the paths on c.jobs goroutines and yields the results in the
// order of the paths, holding no more than a few of them at a time.
func (c *cli) batch(ctx context.Context, x corpus.Extractor, limit int64, paths []string) iter.Seq[result] {
	return func(yield func(result) bool) {
		if len(paths) > 1 {
			idle := make([]byte, idleBytes)
			defer runtime.KeepAlive(idle)
		}
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		pending := make(chan chan result, 2*max(c.jobs, 1))
		go func() {
			defer close(pending)
			slots := make(chan struct{}, max(c.jobs, 1))
			for _, path := range paths {
				one := make(chan result, 1)
				select {
				case pending <- one:
				case <-ctx.Done():
					return
				}
				slots <- struct{}{}
				go func() {
					defer func() { <-slots }()
					one <- c.one(ctx, x, limit, path)
				}()
			}
		}()
		for one := range pending {
			if !yield(<-one) {
				return
			}
		}
	}
}

func (c *cli) one(ctx context.Context, x corpus.Extractor, limit int64, path string) result {
	if err := ctx.Err(); err != nil {
		return result{path: path, err: err}
	}
	data, err := c.read(path, limit)
	if err != nil {
		return result{path: path, err: err}
	}
	doc, err := x(ctx, path, data)
	return result{path: path, doc: doc, err: err}
}
