package worker

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"runtime"
	"runtime/debug"

	"github.com/paraph/paraph/extract"
)

// variable is set in the environment of a worker.
const variable = "PARAPH_WORKER"

// Asked tells whether the program was started as a worker.
func Asked() bool { return os.Getenv(variable) != "" }

// exitMemory is the exit status of a worker that took too much memory.
const exitMemory = 86

// maxStack is far more than any sane file needs; the runtime's own limit of
// 1 GB takes seconds to fill.
const maxStack = 64 << 20

// idleBytes are never touched, so they take up no memory, but the collector
// counts them as live and runs once in so many bytes of garbage, not after each
// few pages.
const idleBytes = 16 << 20

// Main reads requests until in ends and answers them on out. It returns the
// process's exit status.
func Main(in io.Reader, out io.Writer) int {
	debug.SetMaxStack(maxStack)
	idle := make([]byte, idleBytes)
	defer runtime.KeepAlive(idle)
	r, w := bufio.NewReaderSize(in, 1<<16), bufio.NewWriterSize(out, 1<<16)
	dec, enc := gob.NewDecoder(r), gob.NewEncoder(w)
	var s setup
	if err := dec.Decode(&s); err != nil {
		return 1
	}
	go watch(s.Memory+idleBytes, nil, func() { os.Exit(exitMemory) })
	x, err := extract.New(s.Options)
	if err != nil {
		return 1 // the program has made one of the same options
	}
	for {
		var req request
		if err := dec.Decode(&req); err != nil {
			if errors.Is(err, io.EOF) {
				return 0
			}
			return 1
		}
		d, err := x.Extract(context.Background(), req.URI, req.Data)
		if err := errors.Join(send(enc, d, err), w.Flush()); err != nil {
			return 1
		}
	}
}
