//go:build unix

package worker

import (
	"os/exec"
	"syscall"
)

// apart puts the worker into a process group of its own: an interrupt from the
// terminal is for the program alone, which ends its workers itself.
func apart(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }
