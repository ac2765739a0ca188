package serve

import (
	"bufio"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"net/http"
	"net/url"
	"strconv"

	"github.com/paraph/paraph/corpus"
)

// records hands over what the corpus holds, as JSON.
type records struct{ db *corpus.Corpus }

// documents lists them, without their texts.
func (j *records) documents(w http.ResponseWriter, r *http.Request) {
	all, err := j.db.List(r.Context())
	if err != nil {
		failed(w, err)
		return
	}
	array(w, func(yield func(*corpus.Entry, error) bool) {
		for i := range all {
			if !yield(&all[i], nil) {
				return
			}
		}
	}, failed)
}

// document is one whole document record.
func (j *records) document(w http.ResponseWriter, r *http.Request) {
	doc, err := j.db.Document(r.Context(), r.PathValue("id"))
	switch {
	case errors.Is(err, sql.ErrNoRows):
		http.NotFound(w, r)
	case err != nil:
		failed(w, err)
	default:
		head(w)
		_ = doc.Encode(w, false)
	}
}

// items are those that the address asks for, as paraph query does:
// ?words=…&series=…&party=…&kind=…&strength=…&topic=…&limit=….
func (j *records) items(w http.ResponseWriter, r *http.Request) {
	f, err := filter(r.URL.Query())
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	array(w, j.db.Query(r.Context(), f), failed)
}

func filter(q url.Values) (f corpus.Filter, err error) {
	f = corpus.Filter{
		Words: q.Get("words"), Series: q["series"], Documents: q["document"], Parties: q["party"], Kinds: q["kind"],
		Strengths: q["strength"], Topic: q.Get("topic"), DueAfter: q.Get("due-after"), DueBefore: q.Get("due-before"),
	}
	if n := q.Get("limit"); n != "" {
		if f.Limit, err = strconv.Atoi(n); err != nil || f.Limit < 0 {
			return f, fmt.Errorf("limit %q: want a whole number from 0 on", n)
		}
	}
	return f, f.Check()
}

func (j *records) links(w http.ResponseWriter, r *http.Request) {
	array(w, j.db.EachLink(r.Context()), failed)
}

func (j *records) threads(w http.ResponseWriter, r *http.Request) {
	array(w, j.db.EachThread(r.Context()), failed)
}

// array writes records as one JSON array, [] for none, one in memory at a
// time. fail answers where the first of them cannot be had.
func array[T any](w http.ResponseWriter, records iter.Seq2[*T, error], fail func(http.ResponseWriter, error)) {
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false) // < and & need no escape in JSON that is served as such
	sep := "["
	for r, err := range records {
		if err != nil {
			if sep == "[" { // nothing is sent yet
				fail(w, err)
			}
			return // cut off: no valid JSON, so that nobody takes it for all
		}
		if sep == "[" {
			head(w)
		}
		if _, err := b.WriteString(sep); err != nil || enc.Encode(r) != nil {
			return
		}
		sep = ","
	}
	if sep == "[" {
		head(w)
		_, _ = b.WriteString(sep)
	}
	_, _ = b.WriteString("]\n")
	_ = b.Flush()
}

func head(w http.ResponseWriter) { w.Header().Set("Content-Type", "application/json") }
