package worker

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"time"

	"github.com/paraph/paraph/extract/pdf"
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

// Main reads requests until in ends and answers them on out. It returns the
// process's exit status.
func Main(in io.Reader, out io.Writer) int {
	debug.SetMaxStack(maxStack)
	debug.SetGCPercent(50) // several of these run at once
	limit, _ := strconv.ParseUint(os.Getenv(variable), 10, 64)
	if limit > 0 {
		debug.SetMemoryLimit(int64(limit / 2))
		go watch(limit)
	}
	r, w := bufio.NewReaderSize(in, 1<<16), bufio.NewWriterSize(out, 1<<16)
	dec, enc := gob.NewDecoder(r), gob.NewEncoder(w)
	for {
		var req request
		if err := dec.Decode(&req); err != nil {
			if errors.Is(err, io.EOF) {
				return 0
			}
			return 1
		}
		if err := errors.Join(enc.Encode(answer(&req)), w.Flush()); err != nil {
			return 1
		}
	}
}

func answer(req *request) *response {
	ctx, cancel := context.WithTimeout(context.Background(), req.Limits.Time)
	defer cancel()
	d, err := pdf.Read(ctx, req.Data, req.Options)
	if err == nil {
		return &response{Draft: d}
	}
	var e *pdf.Error
	if errors.As(err, &e) {
		return &response{Kind: e.Kind, Message: e.Message}
	}
	return &response{Kind: "damaged", Message: err.Error()}
}

// watch ends the process when it takes more memory than limit, in bytes. It
// looks often enough that not much more can be had in between.
func watch(limit uint64) {
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for range time.Tick(10 * time.Millisecond) {
		metrics.Read(sample)
		if sample[0].Value.Uint64()-sample[1].Value.Uint64() > limit {
			os.Exit(exitMemory)
		}
	}
}
