package worker

import (
	"context"
	"errors"
	"time"

	"github.com/paraph/paraph/extract"
	"github.com/paraph/paraph/model"
)

// Pool extracts documents, those that may take much in at most n processes at
// once. It may be used by several goroutines.
type Pool struct {
	x      *extract.Extractor
	limits Limits
	idle   chan *process // nil: a place for a process that is not running
}

// New makes a pool of n workers, which do as x does. None is started yet.
func New(n int, x *extract.Extractor, limits Limits) *Pool {
	p := &Pool{x: x, limits: limits.orDefault(), idle: make(chan *process, max(1, n))}
	for range cap(p.idle) {
		p.idle <- nil
	}
	return p
}

// Extract is that of the Extractor. Beyond its errors there are those of code
// "limit" for a document that took too much time or memory, and of code
// "damaged" for one that the worker died of.
func (p *Pool) Extract(ctx context.Context, uri string, data []byte) (*model.Document, error) {
	if p.limits.light(data) {
		return p.x.Extract(ctx, uri, data)
	}
	var w *process
	select {
	case w = <-p.idle:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	d, w, err := p.extract(ctx, w, &request{uri, data})
	p.idle <- w
	return d, err
}

// extract has w, or a new process, answer. It returns the process where it
// lives on.
func (p *Pool) extract(ctx context.Context, w *process, req *request) (*model.Document, *process, error) {
	if w == nil {
		var err error
		if w, err = start(&setup{p.x.Options(), p.limits.Memory}); err != nil {
			return nil, nil, err
		}
	}
	timer := time.AfterFunc(p.limits.Time, w.kill)
	stop := context.AfterFunc(ctx, w.kill)
	res, err := w.ask(req)
	inTime, alive := timer.Stop(), stop()
	if err != nil {
		w.kill()
		code := w.wait()
		switch {
		case ctx.Err() != nil:
			return nil, nil, ctx.Err()
		case !inTime:
			return nil, nil, p.limits.timeError()
		case code == exitMemory:
			return nil, nil, p.limits.memoryError()
		}
		return nil, nil, &extract.Error{Code: "damaged", Reason: "damaged: reading it ends the reader"}
	}
	if !inTime || !alive { // killed just behind the answer
		w.kill()
		w.wait()
		w = nil
	}
	if res.Document == nil {
		return nil, w, &extract.Error{Code: res.Code, Reason: res.Message}
	}
	return res.Document, w, nil
}

// Close ends the workers; it waits for those at work.
func (p *Pool) Close() error {
	var errs []error
	for range cap(p.idle) {
		if w := <-p.idle; w != nil {
			errs = append(errs, w.end())
		}
	}
	return errors.Join(errs...)
}
