package worker

import (
	"context"
	"os"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/pdf"
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
			go watch(64 << 20)
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

func TestReads(t *testing.T) {
	p := New(2, Limits{})
	defer p.Close()
	for range 3 {
		d, err := p.Read(context.Background(), []byte(page), pdf.Options{})
		require.NoError(t, err)
		require.Len(t, d.Lines, 1)
		assert.Equal(t, "Both sides agreed.", d.Lines[0].Text)
	}
	_, err := p.Read(context.Background(), []byte("no PDF at all"), pdf.Options{})
	require.Error(t, err)
	assert.False(t, strings.Contains(err.Error(), "\n"))
}

func TestOutlivesItsWorkers(t *testing.T) {
	// What dies of something else than its time is given plenty of it: a
	// machine that is busy must not turn one into the other.
	const plenty = 5 * time.Minute
	for _, c := range []struct {
		hurt, want string
		time       time.Duration
	}{{"stack", "damaged", plenty}, {"memory", "the memory", plenty}, {"time", "the time", 3 * time.Second}} {
		t.Run(c.hurt, func(t *testing.T) {
			t.Setenv("PARAPH_HURT", c.hurt)
			p := New(1, Limits{Time: c.time})
			defer p.Close()
			_, err := p.Read(context.Background(), []byte(page), pdf.Options{})
			var e *pdf.Error
			require.ErrorAs(t, err, &e)
			assert.Contains(t, e.Message, c.want)
			t.Setenv("PARAPH_HURT", "")
			_, err = p.Read(context.Background(), []byte(page), pdf.Options{})
			assert.NoError(t, err)
		})
	}
}

func TestStopsWhenAsked(t *testing.T) {
	t.Setenv("PARAPH_HURT", "time")
	p := New(1, Limits{})
	defer p.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	_, err := p.Read(ctx, []byte(page), pdf.Options{})
	assert.ErrorIs(t, err, context.DeadlineExceeded)
}
