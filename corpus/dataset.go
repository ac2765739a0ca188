package corpus

import (
	"context"

	"github.com/paraph/paraph/corpus/export"
)

// Dataset is what the corpus exports: the documents that stand now with what
// was made of them, one in memory at a time.
func (c *Corpus) Dataset(ctx context.Context) (*export.Dataset, error) {
	ds := &export.Dataset{Documents: c.Documents(ctx, ""), Links: c.EachLink(ctx), Threads: c.EachThread(ctx)}
	var err error
	if ds.Sources, err = c.exportSources(ctx); err != nil {
		return nil, explain(c.path, err)
	}
	if ds.Corrections, err = c.exportCorrections(ctx); err != nil {
		return nil, explain(c.path, err)
	}
	return ds, nil
}

func (c *Corpus) exportSources(ctx context.Context) ([]export.Source, error) {
	rows, err := c.db.QueryContext(ctx, `
		SELECT s.uri, coalesce(s.document,''), coalesce(s.role,''), coalesce(d.state,''), coalesce(d.superseded_by,''), coalesce(d.belongs_to,''),
		       coalesce(s.sha256,''), coalesce(s.bytes,0), coalesce(s.media_type,''), coalesce(s.pages,0), coalesce(s.error,'')
		FROM sources s LEFT JOIN documents d ON d.id = s.document ORDER BY s.uri`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []export.Source
	for rows.Next() {
		var s export.Source
		if err := rows.Scan(&s.URI, &s.Document, &s.Role, &s.State, &s.Successor, &s.BelongsTo, &s.SHA256, &s.Bytes, &s.MediaType, &s.Pages, &s.Error); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, rows.Err()
}

func (c *Corpus) exportCorrections(ctx context.Context) ([]export.Correction, error) {
	fixes, err := scanCorrections(ctx, c.db, `ORDER BY document, "start", quote, field, reviewer`)
	if err != nil {
		return nil, err
	}
	out := make([]export.Correction, len(fixes))
	for i, f := range fixes {
		out[i] = export.Correction{Item: f.item, Document: f.document, Quote: f.quote, Start: int64(f.start), Field: f.field,
			Machine: f.machine, Value: f.value, Reviewer: f.reviewer, Note: f.note, DecidedAt: f.decide}
	}
	return out, nil
}
