//go:build unix

package corpus

import "syscall"

func makePipe(path string) error { return syscall.Mkfifo(path, 0o644) }
