package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/corpus/serve"
)

func (c *cli) serveCommand() *cobra.Command {
	var addr string
	var o serve.Options
	cmd := &cobra.Command{
		Use:   "serve CORPUS.db",
		Short: "Show a corpus in a browser on this machine",
		Long: `Serves the page of paraph report and follows the corpus as it changes. Beside it:
/file/SHA256 (the file a document was read from, while it still is what was read),
/documents, /documents/ID, /items, /links and /threads as JSON (/items takes the
filters of paraph query: ?words=...&party=...&kind=...).

It is for reading only. The address is this machine's own unless --addr says
otherwise; there is no log-in, so another address is open to all who reach it.`,
		Args: wants(1, 1, "one CORPUS.db"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, _, err := net.SplitHostPort(addr); err != nil {
				return fmt.Errorf("--addr %q: want HOST:PORT, such as 127.0.0.1:8081", addr)
			}
			return c.reading(cmd.Context(), args[0], func(db *corpus.Corpus) error {
				return c.serve(cmd.Context(), addr, serve.New(db, o))
			})
		},
	}
	f := cmd.Flags()
	f.StringVar(&addr, "addr", "127.0.0.1:8080", "the `ADDRESS` to listen on; port 0 takes a free one")
	f.StringArrayVar(&o.Hosts, "host", nil, "a host `NAME` it may be asked by, beside localhost and addresses")
	f.StringVar(&o.Title, "title", "", "the page's title")
	return cmd
}

// serve answers until ctx ends, then lets what is under way end.
func (c *cli) serve(ctx context.Context, addr string, s *http.Server) error {
	l, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%s: in use by another program: --addr takes another address", addr)
	} else if err != nil {
		return err
	}
	c.say("http://%s/ (Ctrl-C ends it)", l.Addr())
	done := make(chan error, 1)
	go func() { done <- s.Serve(l) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 3*time.Second)
	defer cancel()
	if err := s.Shutdown(grace); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return ctx.Err()
}
