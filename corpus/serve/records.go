package serve

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/model"
)

// records hands over what the corpus holds, as JSON.
type records struct{ db *corpus.Corpus }

// documents lists them, without their texts.
func (j *records) documents(w http.ResponseWriter, r *http.Request) {
	all, err := j.db.List(r.Context())
	array(w, all, err)
}

// document is one whole document record.
func (j *records) document(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	all, err := j.db.List(r.Context())
	if err != nil {
		failed(w, err)
		return
	}
	for i := range all {
		if all[i].ID == id {
			doc, err := j.db.Document(r.Context(), id)
			if err != nil {
				failed(w, err)
				return
			}
			head(w)
			_ = doc.Encode(w, false)
			return
		}
	}
	http.NotFound(w, r)
}

// items are those that the address asks for, as paraph query does:
// ?words=…&series=…&party=…&kind=…&strength=…&topic=…&limit=….
func (j *records) items(w http.ResponseWriter, r *http.Request) {
	f, err := filter(r.URL.Query())
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	sep := "["
	for hit, err := range j.db.Query(r.Context(), f) {
		if err != nil {
			if sep == "[" { // nothing is sent yet
				http.Error(w, "these items cannot be asked for", http.StatusBadRequest)
			}
			return // cut off: no valid JSON, so that nobody takes it for all
		}
		if sep == "[" {
			head(w)
		}
		if _, err := b.WriteString(sep); err != nil || write(enc, hit) != nil {
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

func filter(q url.Values) (f corpus.Filter, err error) {
	f = corpus.Filter{
		Words: q.Get("words"), Series: q["series"], Documents: q["document"], Parties: q["party"], Kinds: q["kind"],
		Strengths: q["strength"], Topic: q.Get("topic"), DueAfter: q.Get("due-after"), DueBefore: q.Get("due-before"),
	}
	if n := q.Get("limit"); n != "" {
		f.Limit, err = strconv.Atoi(n)
	}
	return f, err
}

func (j *records) links(w http.ResponseWriter, r *http.Request) {
	all, err := j.db.Links(r.Context())
	array(w, all, err)
}

func (j *records) threads(w http.ResponseWriter, r *http.Request) {
	all, err := j.db.Threads(r.Context())
	array(w, all, err)
}

// array writes records as one JSON array, [] for none.
func array[T corpus.Entry | model.Link | model.Thread](w http.ResponseWriter, all []T, err error) {
	if err != nil {
		failed(w, err)
		return
	}
	if all == nil {
		all = []T{}
	}
	head(w)
	_ = write(json.NewEncoder(w), all)
}

func head(w http.ResponseWriter) { w.Header().Set("Content-Type", "application/json") }

// write writes the documents' words as they are: < and & need no escape in
// JSON that is served as such.
func write(enc *json.Encoder, v any) error {
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
