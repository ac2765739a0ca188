package corpus

import (
	"context"
	"os"
	"time"
)

// Watch calls ingest for the files below dirs: at once for all, and from then
// on for those that come or change. It looks at the directories every so
// often rather than asking the system to be told, for network shares, where
// such documents arrive, tell nothing. A file is taken when it has stood still
// between two looks, so that none is read half copied. It ends with ctx, or
// with the first error of ingest.
func Watch(ctx context.Context, dirs []string, every time.Duration, ingest func(paths []string) error) error {
	taken := look(ctx, dirs)
	if err := ingest(dirs); err != nil {
		return err
	}
	last := taken
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(every):
		}
		now := look(ctx, dirs)
		var paths []string
		for path, state := range now {
			if taken[path] != state && last[path] == state {
				paths = append(paths, path)
				taken[path] = state
			}
		}
		last = now
		if len(paths) == 0 {
			continue
		}
		if err := ingest(paths); err != nil {
			return err
		}
	}
}

// state is what changes when a file does.
type state struct {
	size, modified int64
}

func look(ctx context.Context, dirs []string) map[string]state {
	seen := map[string]state{}
	walk(ctx, dirs, func(f found) bool {
		if info, err := os.Stat(f.path); err == nil {
			seen[f.path] = state{info.Size(), info.ModTime().UnixNano()}
		}
		return true
	})
	return seen
}
