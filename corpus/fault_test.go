package corpus

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

// The tests of faults run ingestions in processes of their own: this binary
// again, with these in the environment.
const (
	childCorpus = "PARAPH_TEST_CORPUS"
	childFiles  = "PARAPH_TEST_FILES"
	childLimit  = "PARAPH_TEST_FSIZE" // largest file it may write, bytes
)

func TestMain(m *testing.M) {
	if os.Getenv(childCorpus) != "" {
		os.Exit(child())
	}
	os.Exit(m.Run())
}

func child() int {
	ctx := context.Background()
	if err := limitFileSize(os.Getenv(childLimit)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 3
	}
	c, err := Open(ctx, os.Getenv(childCorpus))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	slow := func(ctx context.Context, uri string, data []byte) (*model.Document, error) {
		time.Sleep(time.Millisecond) // so that there is something to cut short
		return stub(ctx, uri, data)
	}
	_, err = c.Ingest(ctx, []string{os.Getenv(childFiles)}, Options{Extract: slow, Version: "v", Jobs: 2, batch: 2})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	if err := c.Close(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// startChild runs an ingestion in a process of its own.
func startChild(t *testing.T, corpus, files, limit string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), childCorpus+"="+corpus, childFiles+"="+files, childLimit+"="+limit)
	var out bytes.Buffer
	cmd.Stderr = &out
	require.NoError(t, cmd.Start())
	return cmd, &out
}

// series writes the files of n meetings, some of them from two carriers.
func series(t testing.TB, dir string, n int) {
	texts := map[string]string{}
	for i := range n {
		items := wares(i, 6)
		texts[fmt.Sprintf("%02d.txt", i)] = statement(fmt.Sprintf("number: %d/24\ndate: %d-05-01\n", i+100, 1990+i), i+1, items...)
		if i%3 == 0 {
			texts[fmt.Sprintf("%02d-page.txt", i)] = statement(fmt.Sprintf("date: %d-05-01\n", 1990+i), i+1, items...)
		}
		if i%5 == 0 {
			texts[fmt.Sprintf("%02d-rev.txt", i)] = statement(fmt.Sprintf("number: %d/24 REV 1\ndate: %d-05-02\n", i+100, 1990+i), i+1, wares(i, 5)...)
		}
		if i%7 == 0 {
			texts[fmt.Sprintf("%02d-bad.txt", i)] = "broken"
		}
	}
	files(t, dir, texts)
}

// TestKilled kills ingestions at random moments; what is left is always
// whole, and running again ends where an undisturbed run ends.
func TestKilled(t *testing.T) {
	kills := 50
	if testing.Short() {
		kills = 8
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	series(t, in, 30)
	whole := opened(t, filepath.Join(dir, "whole.db"))
	ingested(t, whole, "v", in)
	want := dump(t, whole)

	r := rand.New(rand.NewPCG(1, 2))
	path := filepath.Join(dir, "killed.db")
	killed, finished := 0, 0
	for killed < kills {
		cmd, _ := startChild(t, path, in, "")
		after := time.Duration(r.IntN(160)) * time.Millisecond
		timer := time.AfterFunc(after, func() { cmd.Process.Kill() })
		err := cmd.Wait()
		timer.Stop()
		if err != nil {
			killed++
		} else if finished++; finished < 5*kills {
			for _, end := range []string{"", "-wal", "-shm", "-journal"} {
				os.Remove(path + end)
			}
			continue
		}
		c, err := Open(context.Background(), path) // checks it, too
		require.NoError(t, err)
		if killed%5 == 0 {
			ingested(t, c, "v", in)
			require.Equal(t, want, dump(t, c), "after %d kills", killed)
		}
		require.NoError(t, c.Close())
	}
	t.Logf("%d killed, %d came to their end", killed, finished)
}

func TestTwoAtOnce(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	series(t, in, 20)
	whole := opened(t, filepath.Join(dir, "whole.db"))
	ingested(t, whole, "v", in)
	path := filepath.Join(dir, "two.db")
	var wait sync.WaitGroup
	for range 3 {
		cmd, out := startChild(t, path, in, "")
		wait.Go(func() {
			if err := cmd.Wait(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
	wait.Wait()
	require.Equal(t, dump(t, whole), dump(t, opened(t, path)))
}

// TestDiskFull lets the corpus grow to a limit only: the failure is told in a
// line, what is there is whole, and with room it goes on.
func TestDiskFull(t *testing.T) {
	if limitFileSize("") != nil {
		t.Skip("no limit can be set here")
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	series(t, in, 30)
	whole := opened(t, filepath.Join(dir, "whole.db"))
	ingested(t, whole, "v", in)
	for _, limit := range []string{"4096", "100000", "250000", "400000"} {
		path := filepath.Join(dir, "full"+limit+".db")
		cmd, out := startChild(t, path, in, limit)
		if cmd.Wait() != nil {
			require.Equal(t, 1, strings.Count(out.String(), "\n"), out.String())
			require.Contains(t, out.String(), path+": ")
			t.Log(strings.TrimSpace(out.String()))
		}
		c := opened(t, path)
		ingested(t, c, "v", in)
		require.Equal(t, dump(t, whole), dump(t, c))
	}
}

// TestInterrupted cancels in the middle: it ends soon, what was done is kept
// and in the tables, and going on gives the whole.
func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	series(t, in, 30)
	c := opened(t, filepath.Join(dir, "c.db"))
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	_, err := c.Ingest(ctx, []string{in}, Options{Version: "v", Jobs: 2, Extract: stub, batch: 1, Done: func(string, string) {
		if n++; n == 10 {
			cancel()
		}
	}})
	require.ErrorIs(t, err, context.Canceled)
	require.NotEmpty(t, column(t, c, `SELECT id FROM documents`))
	require.Empty(t, column(t, c, `SELECT sha256 FROM readings WHERE sha256 NOT IN (SELECT sha256 FROM sources WHERE document IS NOT NULL)`))
	ingested(t, c, "v", in)
	whole := opened(t, filepath.Join(dir, "whole.db"))
	ingested(t, whole, "v", in)
	require.Equal(t, dump(t, whole), dump(t, c))
}

// TestRelinkIsFull adds the meetings one by one, the middle ones last.
func TestRelinkIsFull(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	series(t, in, 12)
	whole := opened(t, filepath.Join(dir, "whole.db"))
	ingested(t, whole, "v", in)
	names, err := filepath.Glob(filepath.Join(in, "*"))
	require.NoError(t, err)
	c := opened(t, filepath.Join(dir, "c.db"))
	r := rand.New(rand.NewPCG(3, 4))
	for _, i := range r.Perm(len(names)) {
		ingested(t, c, "v", names[i])
	}
	require.Equal(t, dump(t, whole), dump(t, c))
}
