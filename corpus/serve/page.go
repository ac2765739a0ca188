package serve

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"os"
	"sync"
	"time"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/corpus/report"
	"github.com/paraph/paraph/model"
)

// Data reads what the page shows: all of a corpus, or one series.
func Data(ctx context.Context, db *corpus.Corpus, series string) (d report.Data, err error) {
	for doc, err := range db.Documents(ctx, series) {
		if err != nil {
			return d, err
		}
		d.Documents = append(d.Documents, doc)
	}
	if d.Links, err = db.Links(ctx); err != nil {
		return d, err
	}
	all, err := db.Threads(ctx)
	for _, t := range all {
		if series == "" || t.Series == series {
			d.Threads = append(d.Threads, t)
		}
	}
	if err != nil || series != "" { // a file that was not read is of no series
		return d, err
	}
	sources, err := db.Sources(ctx)
	for _, s := range sources {
		if s.Error != "" {
			d.Failed = append(d.Failed, report.Failure{Name: s.URI, Reason: s.Error})
		}
	}
	return d, err
}

// page keeps the rendered page until the corpus changes.
type page struct {
	db    *corpus.Corpus
	title string

	mu    sync.Mutex
	stamp string // of the corpus file when it was rendered
	html  []byte
	tag   string
}

func (p *page) serve(w http.ResponseWriter, r *http.Request) {
	html, tag, err := p.current(r.Context())
	if err != nil {
		failed(w, err)
		return
	}
	h := w.Header()
	h.Set("Content-Security-Policy", policy())
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("ETag", tag)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(html))
}

// current is the page as the corpus stands. One request renders, the others
// wait for it.
func (p *page) current(ctx context.Context) (html []byte, tag string, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	stamp := stampOf(p.db.Path())
	if p.html != nil && stamp == p.stamp {
		return p.html, p.tag, nil
	}
	d, err := Data(ctx, p.db, "")
	if err != nil {
		return nil, "", err
	}
	d.Title = p.title
	d.SourceURL = func(s model.Source) string {
		if s.SHA256 == "" {
			return ""
		}
		return "/file/" + s.SHA256
	}
	var b bytes.Buffer
	if err := report.Write(&b, d); err != nil {
		return nil, "", err
	}
	sum := sha256.Sum256(b.Bytes())
	p.stamp, p.html, p.tag = stamp, b.Bytes(), `"`+hex.EncodeToString(sum[:16])+`"`
	return p.html, p.tag, nil
}

// stampOf changes whenever the corpus file or its log does.
func stampOf(path string) string {
	s := ""
	for _, name := range []string{path, path + "-wal"} {
		if info, err := os.Stat(name); err == nil {
			s += fmt.Sprintf("%d %d;", info.Size(), info.ModTime().UnixNano())
		}
	}
	return s
}

// failed tells that reading failed, without telling the files' places.
func failed(w http.ResponseWriter, _ error) {
	http.Error(w, "the corpus cannot be read", http.StatusInternalServerError)
}
