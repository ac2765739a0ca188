package export

import (
	"encoding/json"

	"github.com/paraph/paraph/model"
)

// ndjson writes the documents whole, as paraph extract does.
type ndjson struct {
	f   *file
	enc *json.Encoder
}

func newNDJSON(out *folder, _ Options) (writer, error) {
	f, err := out.create("documents.ndjson")
	if err != nil {
		return nil, err
	}
	enc := json.NewEncoder(f)
	enc.SetEscapeHTML(false)
	return &ndjson{f, enc}, nil
}

func (w *ndjson) document(d *model.Document) error { return w.enc.Encode(d) }

func (w *ndjson) finish(*Dataset) error { return w.f.Close() }
