package report

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// browser opens the sample page in a real browser and collects what its
// console says. The test skips where no browser is found.
func browser(t *testing.T) (context.Context, string, func() []string) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium or Chrome found")
	}
	file := filepath.Join(t.TempDir(), "report.html")
	require.NoError(t, os.WriteFile(file, []byte(rendered(t, sample())), 0o644))
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.DisableGPU, chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.UserDataDir(t.TempDir()), chromedp.WSURLReadTimeout(3*time.Minute))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 6*time.Minute)
	t.Cleanup(cancel)
	var mu sync.Mutex
	var said []string
	require.NoError(t, chromedp.Listen(ctx, func(ev any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := ev.(type) {
		case *runtime.EventExceptionThrown:
			said = append(said, e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			said = append(said, e.Entry.Text)
		case *runtime.EventConsoleAPICalled:
			said = append(said, string(e.Type))
		}
	}))
	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate("file://"+file)))
	return ctx, "file://" + file, func() []string {
		mu.Lock()
		defer mu.Unlock()
		return append([]string(nil), said...)
	}
}

func TestInABrowser(t *testing.T) {
	ctx, address, console := browser(t)
	do := func(steps ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		require.NoError(t, chromedp.Do(ctx, steps...))
	}
	text := func(js string) string {
		t.Helper()
		s, err := chromedp.Run(ctx, chromedp.Evaluate[string](js))
		require.NoError(t, err)
		return s
	}
	shown := func() string { return text(`document.getElementById("shown").textContent`) }
	// until waits for something that follows an event; asked amid a
	// navigation the browser knows no page to ask.
	until := func(js string) {
		t.Helper()
		require.Eventually(t, func() bool {
			ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](js))
			return err == nil && ok
		}, time.Minute, 20*time.Millisecond, js)
	}
	opens := func(id string) {
		t.Helper()
		until(`!!(document.getElementById("` + id + `") || {}).open`)
	}
	reset := func() {
		do(chromedp.Click(chromedp.CSS(`button[type=reset]`)))
		until(`document.getElementById("shown").textContent === "4 threads, 6 items"`)
	}

	require.Equal(t, "EU-Japan Digital Partnership Council", text(`document.title`), "no script of a document has run")
	require.Equal(t, "4 threads, 6 items", shown())

	// Filters, over picture, lists and documents alike; the address keeps them.
	do(chromedp.SendKeys(chromedp.CSS(`input[name=words]`), "wallets"))
	require.Equal(t, "1 of 4 threads, 1 of 6 items with words: wallets", shown())
	require.Equal(t, "1", text(`"" + document.querySelectorAll(".lane:not([hidden])").length`))
	require.Equal(t, ", 1 of them shown", text(`document.getElementById("document-b").querySelector(".hits").textContent`))
	require.Equal(t, "?words=wallets", text(`location.search`))
	reset()
	choose := func(name, value string) {
		do(chromedp.SetValue(chromedp.CSS(`select[name=`+name+`]`), value))
		text(`document.forms[0].dispatchEvent(new Event("input")); ""`)
	}
	choose("status", "dormant")
	require.Contains(t, shown(), "2 of 4 threads, 2 of 6 items")
	require.Equal(t, "Commitments at the meetings. 1st, Jul 2023: 1 firm", text(`document.querySelector(".lane .bars").getAttribute("aria-label")`))
	reset()
	choose("kind", "position")
	require.Contains(t, shown(), "0 of 4 threads, 1 of 6 items")
	choose("status", "new")
	require.Equal(t, "true", text(`"" + !document.getElementById("nothing").hidden`))
	reset()

	// A thread opens to its wordings amid their text, and leads to the document.
	do(chromedp.Click(chromedp.CSS(`[id="thread-a/x/1"] > summary`)))
	opens("thread-a/x/1")
	until(`!!document.querySelector('[id="thread-a/x/1"] .context mark')`)
	require.Equal(t, "Both sides welcomed the launch of the early warning mechanism for chips.",
		text(`document.querySelector('[id="thread-a/x/1"] li:last-child .context mark').textContent`))
	require.Equal(t, "#thread-a/x/1", text(`location.hash`))
	do(chromedp.Click(chromedp.CSS(`[id="thread-a/x/1"] li:last-child .way a`)))
	opens("document-b")
	require.Equal(t, "OBoth sides welcomed the launch of the early warning mechanism for chips.", text(`document.querySelector(":target").textContent`))

	// The keyboard opens a thread as the mouse does.
	text(`document.querySelector('[id="thread-a/x/1"]').open = false; ""`)
	do(chromedp.Focus(chromedp.CSS(`[id="thread-a/x/1"] > summary`)), chromedp.KeyEvent("\r"))
	opens("thread-a/x/1")

	// A narrow window holds all of it, and the picture begins on its first
	// screen: the filters are folded but for the words and those that are set.
	seen := func(name string) string {
		return `document.querySelector("[name=` + name + `]").checkVisibility()`
	}
	do(chromedp.EmulateViewport(360, 740))
	until(`document.documentElement.scrollWidth <= 360`)
	until(`document.querySelector(".picture").getBoundingClientRect().top + scrollY < 740`)
	until(seen("words") + ` && !` + seen("kind"))
	choose("kind", "position")
	until(seen("kind") + ` && !` + seen("status"))
	do(chromedp.Click(chromedp.CSS(`#more`)))
	until(seen("status"))
	require.Equal(t, "true", text(`document.getElementById("more").getAttribute("aria-expanded")`))
	reset()
	do(chromedp.EmulateViewport(1280, 800))
	until(seen("status") + ` && !document.getElementById("more").checkVisibility()`)

	// What could not be read is told.
	require.Equal(t, "2 files not read", text(`document.querySelector(".top [href='#failed']").textContent`))
	require.Contains(t, text(`document.getElementById("failed").textContent`), "scan.pdfdamaged: no document catalog")

	// A shared address opens the thread it names, with its filters.
	u, err := url.Parse(address)
	require.NoError(t, err)
	u.RawQuery, u.Fragment = "status=new", "thread-b/x/3"
	do(chromedp.Navigate("about:blank"), chromedp.Navigate(u.String()))
	opens("thread-b/x/3")
	require.Contains(t, shown(), "1 of 4 threads, 1 of 6 items with status: new")
	require.Empty(t, console())
}
