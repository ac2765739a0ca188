package worker

import (
	"fmt"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"time"

	"github.com/paraph/paraph/extract"
)

// Limits are what one document may take. Zero values are the defaults.
type Limits struct {
	Time   time.Duration
	Memory uint64 // bytes
}

// The default limits: what the slowest and largest real documents need, many
// times over. Running text needs about 20 bytes of memory a byte.
const (
	DefaultTime   = time.Minute
	DefaultMemory = 400 << 20
)

func (l Limits) orDefault() Limits {
	if l.Time <= 0 {
		l.Time = DefaultTime
	}
	if l.Memory == 0 {
		l.Memory = DefaultMemory
	}
	return l
}

// More than the worst texts of bench/make take, by the byte: tabs 780 bytes, a
// dash a line 450, bullets of two words 170; all less than three microseconds.
// What is small by this measure keeps the limits by itself.
const (
	worstMemory = 1024 // bytes
	worstTime   = 5 * time.Microsecond
	maxLight    = 400 << 10 // bytes; several of these are read at once
)

// light tells of a document that keeps the limits whatever is in it.
func (l Limits) light(data []byte) bool {
	n, known := extract.Weigh(data)
	return known && n <= maxLight && uint64(n)*worstMemory <= l.Memory && time.Duration(n)*worstTime <= l.Time
}

func (l Limits) timeError() error {
	return &extract.Error{Code: "limit", Reason: fmt.Sprintf("limit reached: %s for one document", l.Time)}
}

func (l Limits) memoryError() error {
	return &extract.Error{Code: "limit", Reason: fmt.Sprintf("limit reached: %d MiB of memory for one document", l.Memory>>20)}
}

// Guard calls beyond, once, when what this process does goes beyond the limits
// before the function that it returns is called. beyond should end the process.
func Guard(limits Limits, beyond func(error)) (done func()) {
	limits = limits.orDefault()
	var once sync.Once
	end := make(chan struct{})
	timer := time.AfterFunc(limits.Time, func() { once.Do(func() { beyond(limits.timeError()) }) })
	go watch(limits.Memory, end, func() { once.Do(func() { beyond(limits.memoryError()) }) })
	return func() {
		once.Do(func() {}) // waits where beyond is at work
		timer.Stop()
		close(end)
	}
}

// watch calls beyond when this process takes more memory than limit, in bytes.
// It looks often enough that not much more can be had in between. From half
// the limit on, the collector takes pains to stay there.
func watch(limit uint64, end <-chan struct{}, beyond func()) {
	debug.SetMemoryLimit(int64(limit / 2))
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-end:
			return
		case <-tick.C:
		}
		metrics.Read(sample)
		if sample[0].Value.Uint64()-sample[1].Value.Uint64() > limit {
			beyond()
			return
		}
	}
}
