package serve

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/model"
)

// extract makes one commitment of a whole file.
func extract(_ context.Context, uri string, data []byte) (*model.Document, error) {
	if len(data) == 0 {
		return nil, errors.New("nothing in it")
	}
	id := filepath.Base(uri)
	text := string(data)
	media := "text/html"
	if filepath.Ext(uri) == ".pdf" {
		media = "application/pdf"
	}
	return &model.Document{
		Schema: model.DocumentSchema, ID: id, Kind: model.JointStatement, Carrier: "none", Title: "On <script>alert(1)</script>", Date: "2024-03-26",
		Meeting: &model.Meeting{Series: "xx-yy", Ordinal: 1, Date: "2024-03-26"}, Topics: []model.Topic{}, Text: text,
		Items: []model.Item{{ID: id + "/preamble/1", Statement: 1, Kind: model.Commitment, Text: text, Actors: []string{"XX"}, Action: "share",
			Strength: model.Firm, Spans: []model.Span{{Start: 0, End: utf8.RuneCountInString(text)}}}},
		Source:    model.Source{URI: uri, MediaType: media, Bytes: len(data)},
		Generator: model.Generator{Name: "test", Version: "1"},
	}, nil
}

// desk is a served corpus of one file.
type desk struct {
	t       *testing.T
	db      *corpus.Corpus
	handler http.Handler
	file    string
}

func newDesk(t *testing.T, name, text string) *desk {
	dir := t.TempDir()
	db, err := corpus.Open(context.Background(), filepath.Join(dir, "c.db"))
	require.NoError(t, err)
	t.Cleanup(func() { db.Close() })
	d := &desk{t, db, Handler(db, Options{Hosts: []string{"desk.example"}}), filepath.Join(dir, name)}
	d.write(text)
	d.ingest()
	return d
}

func (d *desk) write(text string) { require.NoError(d.t, os.WriteFile(d.file, []byte(text), 0o644)) }

func (d *desk) ingest() {
	_, err := d.db.Ingest(context.Background(), []string{d.file}, corpus.Options{Extract: extract, Version: "1", Jobs: 1})
	require.NoError(d.t, err)
}

func (d *desk) ask(method, path, host string, head ...string) *http.Response {
	r := httptest.NewRequest(method, path, nil)
	r.Host = host
	for i := 0; i+1 < len(head); i += 2 {
		r.Header.Set(head[i], head[i+1])
	}
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r)
	return w.Result()
}

func (d *desk) body(path string, want int) string {
	r := d.ask("GET", path, "127.0.0.1:8080")
	require.Equal(d.t, want, r.StatusCode, path)
	var b [1 << 20]byte
	n, _ := r.Body.Read(b[:])
	return string(b[:n])
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

const said = "XX will share <script>alert(1)</script> with YY."

func TestOnlyForReadingAndForKnownHosts(t *testing.T) {
	d := newDesk(t, "a.html", said)
	for host, want := range map[string]int{
		"127.0.0.1:8080": 200, "localhost": 200, "LOCALHOST:80": 200, "[::1]:8080": 200, "192.0.2.7": 200, "desk.example:8080": 200, "desk.example.": 200,
		"evil.example": 421, "localhost.evil.example": 421, "127.0.0.1.evil.example:8080": 421, "": 421,
	} {
		require.Equal(t, want, d.ask("GET", "/", host).StatusCode, host)
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "TRACE"} {
		require.Equal(t, 405, d.ask(method, "/", "localhost").StatusCode, method)
	}
	head := d.ask("HEAD", "/", "localhost")
	require.Equal(t, 200, head.StatusCode)
	for _, path := range []string{"/", "/items", "/nothing", "/file/x"} {
		h := d.ask("GET", path, "localhost").Header
		require.Equal(t, "nosniff", h.Get("X-Content-Type-Options"), path)
		require.Contains(t, h.Get("Content-Security-Policy"), "default-src 'none'", path)
		require.Contains(t, h.Get("Content-Security-Policy"), "frame-ancestors 'none'", path)
		require.Empty(t, h.Get("Access-Control-Allow-Origin"), path)
	}
}

func TestThePageFollowsTheCorpus(t *testing.T) {
	d := newDesk(t, "a.html", said)
	first := d.body("/", 200)
	require.Contains(t, first, "XX will share")
	require.NotContains(t, first, "<script>alert")
	require.Contains(t, first, "/file/"+digest(said))
	tag := d.ask("GET", "/", "localhost").Header.Get("ETag")
	require.Equal(t, 304, d.ask("GET", "/", "localhost", "If-None-Match", tag).StatusCode)
	d.write("XX will measure rain.")
	d.ingest()
	require.Contains(t, d.body("/", 200), "measure rain")
	require.Equal(t, 200, d.ask("GET", "/", "localhost", "If-None-Match", tag).StatusCode)
}

func TestFilesOnlyWhileTheyAreWhatWasRead(t *testing.T) {
	d := newDesk(t, "a.html", said)
	path := "/file/" + digest(said)
	r := d.ask("GET", path, "localhost")
	require.Equal(t, 200, r.StatusCode)
	require.Equal(t, "text/plain; charset=utf-8", r.Header.Get("Content-Type"), "markup is shown, not run")
	require.Equal(t, said, d.body(path, 200))
	require.Equal(t, 206, d.ask("GET", path, "localhost", "Range", "bytes=0-3").StatusCode)
	d.body("/file/"+digest("other"), 404)
	d.body("/file/", 404)
	d.body("/file/..%2f..%2fetc%2fpasswd", 404)
	d.write(said[:len(said)-1] + "!") // as long as before
	d.body(path, 410)
	require.NoError(t, os.Remove(d.file))
	d.body(path, 410)

	pdf := newDesk(t, "a \"b\".pdf", said)
	r = pdf.ask("GET", path, "localhost")
	require.Equal(t, "application/pdf", r.Header.Get("Content-Type"))
	require.Equal(t, `attachment; filename="a \"b\".pdf"`, r.Header.Get("Content-Disposition"))
}

func TestRecords(t *testing.T) {
	d := newDesk(t, "a.html", said)
	for path, want := range map[string]int{
		"/documents": 1, "/items": 1, "/items?words=share&party=XX&kind=commitment": 1, "/items?party=ZZ": 0, "/items?words=%22%28": 0, "/links": 0, "/threads": 1,
	} {
		var all []json.RawMessage
		require.NoError(t, json.Unmarshal([]byte(d.body(path, 200)), &all), path)
		if path != "/items?words=%22%28" { // odd words ask for something or nothing, but never fail
			require.Len(t, all, want, path)
		}
	}
	d.body("/items?limit=x", 400)
	d.body("/items?due-after=soon", 400)
	docs, err := model.Decode([]byte(d.body("/documents/a.html", 200)))
	require.NoError(t, err)
	require.Equal(t, said, docs[0].Text)
	d.body("/documents/b", 404)
}

// TestFailedFilesAreTold: a file that could not be read is on the page.
func TestFailedFilesAreTold(t *testing.T) {
	d := newDesk(t, "a.html", "Share notes.")
	d.file = filepath.Join(filepath.Dir(d.file), "empty.html")
	d.write("")
	d.ingest()
	require.Contains(t, d.body("/", 200), "<bdi>empty.html</bdi></dt><dd>nothing in it")
}
