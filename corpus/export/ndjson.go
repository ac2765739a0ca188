package export

import "github.com/paraph/paraph/model"

// ndjson writes the documents whole, as paraph extract does.
type ndjson struct {
	f *file
}

func newNDJSON(out *folder, _ Options) (writer, error) {
	f, err := out.create("documents.ndjson")
	if err != nil {
		return nil, err
	}
	return &ndjson{f}, nil
}

func (w *ndjson) document(d *model.Document) error { return d.Encode(w.f, false) }

func (w *ndjson) finish(*Dataset) error { return w.f.Close() }
