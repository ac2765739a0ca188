//go:build unix

package corpus

import (
	"os/signal"
	"strconv"
	"syscall"
)

func makePipe(path string) error { return syscall.Mkfifo(path, 0o644) }

// limitFileSize makes every write past so many bytes of a file fail.
func limitFileSize(bytes string) error {
	if bytes == "" {
		return nil
	}
	n, err := strconv.ParseUint(bytes, 10, 64)
	if err != nil {
		return err
	}
	signal.Ignore(syscall.SIGXFSZ)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: n, Max: n})
}
