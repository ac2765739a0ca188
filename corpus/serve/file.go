package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"mime"
	"net/http"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/paraph/paraph/corpus"
)

// files hands over the files that the corpus was read from, by their digest.
type files struct{ db *corpus.Corpus }

var errChanged = errors.New("the file is no longer what was read")

func (f *files) serve(w http.ResponseWriter, r *http.Request) {
	sum := r.PathValue("sha256")
	all, err := f.db.Sources(r.Context())
	if err != nil {
		failed(w, err)
		return
	}
	found := false
	for _, s := range all {
		if s.SHA256 != sum || sum == "" {
			continue
		}
		found = true
		if data, err := f.read(&s); err == nil {
			send(w, r, &s, data)
			return
		}
	}
	if found {
		http.Error(w, errChanged.Error()+", or has gone", http.StatusGone)
		return
	}
	http.NotFound(w, r)
}

// read reads a source and checks that it still is what was read. It is read
// whole before a byte of it is sent: it must not change under the check.
func (f *files) read(s *corpus.SourceFile) ([]byte, error) {
	data, err := corpus.ReadFile(f.db.File(s.URI), int64(s.Bytes), false)
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != s.SHA256 {
		return nil, errChanged
	}
	return data, nil
}

// send hands text over to be read as text, whatever markup it holds, and
// everything else to be kept: nothing of a file is run or rendered here.
func send(w http.ResponseWriter, r *http.Request, s *corpus.SourceFile, data []byte) {
	h := w.Header()
	name := path.Base(filepath.ToSlash(s.URI))
	if text(s.MediaType) {
		h.Set("Content-Type", "text/plain; charset=utf-8")
	} else {
		h.Set("Content-Type", "application/octet-stream")
		if s.MediaType == "application/pdf" {
			h.Set("Content-Type", s.MediaType)
		}
		if d := mime.FormatMediaType("attachment", map[string]string{"filename": name}); d != "" {
			h.Set("Content-Disposition", d)
		} else {
			h.Set("Content-Disposition", "attachment")
		}
	}
	h.Set("ETag", `"`+s.SHA256+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
}

func text(mediaType string) bool {
	mediaType, _, _ = strings.Cut(mediaType, ";")
	return strings.HasPrefix(mediaType, "text/") || strings.HasSuffix(mediaType, "+xml") || strings.HasSuffix(mediaType, "html")
}
