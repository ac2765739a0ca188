package worker

import (
	"context"
	"errors"
	"time"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf"
)

// Limits are what one file may take. Zero values are the defaults.
type Limits struct {
	Time   time.Duration
	Memory uint64 // bytes
}

// The default limits: what the slowest and largest real documents need, many
// times over.
const (
	DefaultTime   = time.Minute
	DefaultMemory = 400 << 20
)

// grace is how long a worker may go on past the time: it keeps the time
// itself, but for code that never looks at it.
const grace = 2 * time.Second

// Pool reads files in at most n processes at once. It may be used by several
// goroutines.
type Pool struct {
	limits Limits
	idle   chan *process // nil: a place for a process that is not running
}

// New makes a pool of n workers. None is started yet.
func New(n int, limits Limits) *Pool {
	if limits.Time <= 0 {
		limits.Time = DefaultTime
	}
	if limits.Memory == 0 {
		limits.Memory = DefaultMemory
	}
	p := &Pool{limits: limits, idle: make(chan *process, max(1, n))}
	for range cap(p.idle) {
		p.idle <- nil
	}
	return p
}

// Read is pdf.Read in a worker. Beyond its errors there are those of kind
// "limit" for a file that took too much time or memory, and of kind "damaged"
// for one that the worker died of.
func (p *Pool) Read(ctx context.Context, data []byte, opt pdf.Options) (*layout.Draft, error) {
	var w *process
	select {
	case w = <-p.idle:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	d, w, err := p.read(ctx, w, &request{data, opt, p.limits})
	p.idle <- w
	return d, err
}

// read has w, or a new process, answer. It returns the process where it lives
// on.
func (p *Pool) read(ctx context.Context, w *process, req *request) (*layout.Draft, *process, error) {
	if w == nil {
		var err error
		if w, err = start(p.limits.Memory); err != nil {
			return nil, nil, err
		}
	}
	timer := time.AfterFunc(p.limits.Time+grace, w.kill)
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
			return nil, nil, &pdf.Error{Kind: "limit", Message: "limit reached: the time for one document"}
		case code == exitMemory:
			return nil, nil, &pdf.Error{Kind: "limit", Message: "limit reached: the memory for one document"}
		}
		return nil, nil, &pdf.Error{Kind: "damaged", Message: "damaged: reading it ends the reader"}
	}
	if !inTime || !alive { // killed just behind the answer
		w.kill()
		w.wait()
		w = nil
	}
	if res.Draft == nil {
		return nil, w, &pdf.Error{Kind: res.Kind, Message: res.Message}
	}
	return res.Draft, w, nil
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
