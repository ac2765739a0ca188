// Command paraph reads what governments say they agreed and follows it from
// meeting to meeting. It parses flags, prints and sets the exit status; all
// else is in packages extract and corpus.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/paraph/paraph/extract"
	"github.com/paraph/paraph/extract/worker"
)

// Exit statuses, as sysexits-minded scripts expect them of a filter.
const (
	exitOK          = 0
	exitSomeFailed  = 1
	exitUsage       = 2
	exitInterrupted = 130
)

func main() {
	if worker.Asked() {
		os.Exit(worker.Main(os.Stdin, os.Stdout))
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// grace is how long a signal waits for what is being done to end well.
const grace = 5 * time.Second

// run is main with its surroundings passed in, so that tests can call it.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	unhook := context.AfterFunc(ctx, func() {
		// What cannot be interrupted - a read from a pipe that nobody writes
		// to - must not hold the program. A second signal ends it at once.
		stop()
		time.AfterFunc(grace, func() { os.Exit(exitInterrupted) })
	})
	defer unhook()
	c := &cli{stdin: stdin, stdout: &stream{Writer: stdout}, stderr: stderr}
	root := c.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(c.stdout)
	root.SetErr(stderr)
	cmd, err := root.ExecuteContextC(ctx)
	return c.status(ctx, cmd, err)
}

// cli is what all commands share: the streams and the global flags.
type cli struct {
	stdin  io.Reader
	stdout *stream
	stderr io.Writer

	jobs    int
	quiet   bool
	verbose bool
	lexicon string
}

// stream is standard output. It remembers what went wrong in writing to it, so
// that no command need look at each line it prints.
type stream struct {
	io.Writer
	err error
}

func (o *stream) Write(p []byte) (int, error) {
	n, err := o.Writer.Write(p)
	if err != nil && o.err == nil {
		o.err = err
	}
	return n, err
}

// terminal tells whether a person sees it as it is written.
func (o *stream) terminal() bool {
	f, ok := o.Writer.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// someFailed says that inputs failed, each of which has had its line already.
type someFailed struct{ n int }

func (e someFailed) Error() string { return fmt.Sprintf("%d inputs failed", e.n) }

// failure is an error in doing the job, as against one in the call.
type failure struct{ error }

func (f failure) Unwrap() error { return f.error }

// status tells of what went wrong, unless that was done, and gives the exit
// status of a command that ended with err.
func (c *cli) status(ctx context.Context, cmd *cobra.Command, err error) int {
	var some someFailed
	var failed failure
	if c.stdout.err != nil {
		err = failure{c.stdout.err} // once, whatever the command makes of it
	}
	switch {
	case err == nil:
		return exitOK
	case ctx.Err() != nil || errors.Is(err, context.Canceled):
		c.say("interrupted")
		return exitInterrupted
	case errors.Is(err, syscall.EPIPE):
		return exitSomeFailed // the reader has gone; nobody is left to tell
	case errors.As(err, &some):
		return exitSomeFailed
	case errors.As(err, &failed):
		c.say("%s", reason(failed.error))
		return exitSomeFailed
	}
	what := strings.Replace(err.Error(), "\n\nDid you mean this?\n\t", ": perhaps ", 1) // cobra says it on five lines
	c.say("%s (see %s --help)", strings.Join(strings.Fields(what), " "), cmd.CommandPath())
	return exitUsage
}

// reason is an error as FILE: reason, without the name of the system's call.
func reason(err error) string {
	if p, ok := err.(*fs.PathError); ok {
		return p.Path + ": " + p.Err.Error()
	}
	return err.Error()
}

// say prints one line to stderr, made safe for a terminal.
func (c *cli) say(format string, args ...any) {
	fmt.Fprintln(c.stderr, "paraph: "+printable(fmt.Sprintf(format, args...)))
}

func (c *cli) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "paraph",
		Short:         "Reads what governments say they agreed, and follows it from meeting to meeting",
		Long:          longHelp,
		Version:       extract.Version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	f := root.PersistentFlags()
	c.jobs = runtime.GOMAXPROCS(0)
	f.VarP(number[int]{&c.jobs, 1}, "jobs", "j", "how many files are read at once")
	f.BoolVarP(&c.quiet, "quiet", "q", false, "no progress and no summary")
	f.BoolVarP(&c.verbose, "verbose", "v", false, "say what is done with each file")
	f.StringVar(&c.lexicon, "lexicon", "", "a `DIR` of tables that add to the lexicon or override it")
	root.SetFlagErrorFunc(badFlag)
	root.SetVersionTemplate("paraph {{.Version}}\n")
	for _, command := range []func() *cobra.Command{
		c.extractCommand, c.linkCommand, c.buildCommand, c.ingestCommand, c.lsCommand, c.queryCommand,
		c.exportCommand, c.reviewCommand, c.reportCommand, c.serveCommand, c.showCommand, c.evalCommand, c.schemaCommand,
		c.licencesCommand,
	} {
		root.AddCommand(command())
	}
	return root
}

const longHelp = `paraph reads outcome documents - Council notes, joint statements, communiqués,
conclusions, press releases - as PDF, DOCX, HTML, Markdown or text, cuts each into
its topics and single commitments, writes them as JSON, and links them from one
meeting of a body to the next.

Exit status: 0 all done; 1 some inputs failed, the others' output stands;
2 wrong usage; 130 interrupted.`
