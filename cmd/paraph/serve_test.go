package main

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The server tells its address, answers, and ends with its context: what is
// said then is that it was interrupted.
func TestServeUntilInterrupted(t *testing.T) {
	ctx, interrupt := context.WithCancel(context.Background())
	stderr, said := io.Pipe()
	c := &cli{stdout: &stream{Writer: io.Discard}, stderr: said}
	done := make(chan error, 1)
	go func() {
		done <- c.serve(ctx, "127.0.0.1:0", &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, "page")
		})})
	}()
	var line [200]byte
	n, err := stderr.Read(line[:])
	require.NoError(t, err)
	_, address, _ := strings.Cut(string(line[:n]), "paraph: ")
	address, _, _ = strings.Cut(address, " ")
	r, err := http.Get(address)
	require.NoError(t, err)
	body, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	r.Body.Close()
	require.Equal(t, "page", string(body))
	interrupt()
	err = <-done
	require.ErrorIs(t, err, context.Canceled)
	c.stderr = io.Discard
	require.Equal(t, exitInterrupted, c.status(ctx, nil, err))
}
