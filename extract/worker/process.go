package worker

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
)

// process is a running worker.
type process struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	w   *bufio.Writer
	enc *gob.Encoder
	dec *gob.Decoder
}

// start runs a worker and tells it its setup.
func start(s *setup) (*process, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("worker: %w", err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), variable+"=1")
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("worker: %w", err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("worker: %w", err)
	}
	// Its stderr is dropped: what the runtime prints when it dies is of no use
	// to who reads documents.
	apart(cmd)
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("worker: %w", err)
	}
	w := bufio.NewWriterSize(in, 1<<16)
	p := &process{cmd, in, w, gob.NewEncoder(w), gob.NewDecoder(bufio.NewReaderSize(out, 1<<16))}
	_ = p.enc.Encode(s) // goes out with the first request, which tells what is wrong
	return p, nil
}

// ask sends a request and waits for the answer. After an error the process is
// of no more use.
func (p *process) ask(req *request) (*response, error) {
	// A worker that dies while it is being written to is told by its exit
	// status, not by the broken pipe.
	if err := errors.Join(p.enc.Encode(req), p.w.Flush()); err != nil {
		return nil, err
	}
	return receive(p.dec)
}

func (p *process) kill() { p.cmd.Process.Kill() }

// wait gives the exit status; -1 for a process that was killed.
func (p *process) wait() int {
	p.in.Close()
	p.cmd.Wait()
	return p.cmd.ProcessState.ExitCode()
}

// end lets the process finish by itself.
func (p *process) end() error {
	p.in.Close()
	return p.cmd.Wait()
}
