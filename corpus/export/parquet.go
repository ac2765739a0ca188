package export

import (
	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

// rowGroup is how many rows a Parquet row group holds at most; it bounds the
// memory that writing takes.
const rowGroup = 5_000

func newParquet(out *folder, _ Options) (writer, error) {
	return newTables(func(name string, row any) (table, error) {
		f, err := out.create(name + ".parquet")
		if err != nil {
			return nil, err
		}
		w := parquet.NewWriter(f, parquet.SchemaOf(row),
			parquet.CreatedBy("paraph", "", ""), // no build in it: the same rows give the same bytes
			parquet.Compression(&zstd.Codec{}),
			parquet.MaxRowsPerRowGroup(rowGroup))
		return &parquetTable{f, w}, nil
	})
}

type parquetTable struct {
	f *file
	w *parquet.Writer
}

func (t *parquetTable) put(row any) error { return t.w.Write(row) }

func (t *parquetTable) close() error {
	if err := t.w.Close(); err != nil {
		return err
	}
	return t.f.Close()
}
