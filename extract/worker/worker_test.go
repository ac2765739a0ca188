package worker

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract"
)

// TestMain lets the test program be its own worker. PARAPH_HURT makes it one
// that does what hostile files would have it do.
func TestMain(m *testing.M) {
	if Asked() {
		switch os.Getenv("PARAPH_HURT") {
		case "stack":
			debug.SetMaxStack(maxStack)
			overflow(0)
		case "memory":
			go watch(64<<20, nil, func() { os.Exit(exitMemory) })
			hoard()
		case "time":
			select {}
		}
		os.Exit(Main(os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

func overflow(n int) int { return overflow(n+1) + n }

func hoard() {
	var all [][]byte
	for {
		b := make([]byte, 16<<20)
		for i := range b {
			b[i] = 1
		}
		all = append(all, b)
		if len(all) > 1<<10 {
			return
		}
	}
}

const page = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 44>> stream
BT /F 12 Tf 72 700 Td (Both sides agreed.) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
trailer <</Root 1 0 R>>
`

// pool is one of n workers.
func pool(t *testing.T, n int, limits Limits) *Pool {
	x, err := extract.New(extract.Options{})
	require.NoError(t, err)
	p := New(n, x, limits)
	t.Cleanup(func() { assert.NoError(t, p.Close()) })
	return p
}

func read(p *Pool, data string) error {
	_, err := p.Extract(context.Background(), "x", []byte(data))
	return err
}

func TestReads(t *testing.T) {
	p := pool(t, 2, Limits{})
	for range 3 {
		d, err := p.Extract(context.Background(), "x", []byte(page))
		require.NoError(t, err)
		require.Equal(t, "Both sides agreed.", strings.TrimSpace(d.Text))
	}
	err := read(p, "%PDF-1.4 but no PDF at all")
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "\n")
}

// TestReadsAlike: a document is the same, to the byte, whichever process reads
// it.
func TestReadsAlike(t *testing.T) {
	x, err := extract.New(extract.Options{})
	require.NoError(t, err)
	p := pool(t, 1, Limits{Time: time.Hour, Memory: 1 << 30})
	files, err := filepath.Glob("../../testdata/series/*")
	require.NoError(t, err)
	texts := []string{page, strings.Repeat("- to agree\n", 1<<17)}
	for _, path := range files {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		texts = append(texts, string(data))
	}
	for _, text := range texts {
		want, err := x.Extract(context.Background(), "x", []byte(text))
		require.NoError(t, err)
		got, _, err := p.extract(context.Background(), nil, &request{"x", []byte(text)})
		require.NoError(t, err)
		var a, b bytes.Buffer
		require.NoError(t, want.Encode(&a, false))
		require.NoError(t, got.Encode(&b, false))
		require.Equal(t, a.String(), b.String())
	}
}

// TestLimitsHold: whatever the format, a document beyond the limits fails
// alone, in a line, and the next is read.
func TestLimitsHold(t *testing.T) {
	large := map[string]string{
		"text":     strings.Repeat("- to agree\n", 1<<18),
		"Markdown": "# Agreed\n\n" + strings.Repeat("- to agree\n", 1<<18),
		"HTML":     "<html><body>" + strings.Repeat("<p>We agreed to act.</p>", 1<<18),
		"DOCX":     packed(t, strings.Repeat("<w:p><w:r><w:t>We agreed to act.</w:t></w:r></w:p>", 1<<18)),
	}
	for name, text := range large {
		for _, limits := range []Limits{{Time: time.Hour, Memory: 60 << 20}, {Time: time.Millisecond, Memory: 1 << 40}} {
			t.Run(fmt.Sprint(name, limits), func(t *testing.T) {
				p := pool(t, 1, limits)
				err := read(p, text)
				require.Equal(t, "limit", extract.Code(err), "%v", err)
				require.NotContains(t, err.Error(), "\n")
				require.NoError(t, read(p, "We agreed to act."))
			})
		}
	}
}

// packed is a Word document of these paragraphs: a hundredth of their length.
func packed(t *testing.T, body string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	require.NoError(t, err)
	_, err = w.Write([]byte(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.String()
}

// TestSmallOnesStayHere: no process is started for what keeps the limits.
func TestSmallOnesStayHere(t *testing.T) {
	p := pool(t, 1, Limits{})
	require.NoError(t, read(p, strings.Repeat("We agreed to act. ", 1000)))
	w := <-p.idle
	p.idle <- w
	assert.Nil(t, w)
}

func TestGuard(t *testing.T) {
	for name, limits := range map[string]Limits{"time": {Time: time.Millisecond, Memory: 1 << 40}, "memory": {Time: time.Hour, Memory: 1}} {
		t.Run(name, func(t *testing.T) {
			told := make(chan error, 2)
			done := Guard(limits, func(err error) { told <- err })
			assert.Equal(t, "limit", extract.Code(<-told))
			done()
			assert.Empty(t, told)
		})
	}
	var told atomic.Int32
	Guard(Limits{Time: time.Hour, Memory: 1 << 40}, func(error) { told.Add(1) })()
	assert.Zero(t, told.Load())
	debug.SetMemoryLimit(1 << 62)
}

func TestOutlivesItsWorkers(t *testing.T) {
	// What dies of something else than its time is given plenty of it: a
	// machine that is busy must not turn one into the other.
	const plenty = 5 * time.Minute
	for _, c := range []struct {
		hurt, want string
		time       time.Duration
	}{{"stack", "damaged", plenty}, {"memory", "memory", plenty}, {"time", "3s", 3 * time.Second}} {
		t.Run(c.hurt, func(t *testing.T) {
			t.Setenv("PARAPH_HURT", c.hurt)
			p := pool(t, 1, Limits{Time: c.time})
			require.ErrorContains(t, read(p, page), c.want)
			t.Setenv("PARAPH_HURT", "")
			assert.NoError(t, read(p, page))
		})
	}
}

func TestStopsWhenAsked(t *testing.T) {
	t.Setenv("PARAPH_HURT", "time")
	p := pool(t, 1, Limits{})
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	_, err := p.Extract(ctx, "x", []byte(page))
	assert.ErrorIs(t, err, context.DeadlineExceeded)
}
