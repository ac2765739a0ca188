package corpus

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"

	"github.com/paraph/paraph/model"
)

// reading is a row of the table readings, made beside the database.
type reading struct {
	sha256, extractor, digest string
	ownID, number, language   string
	series, day               string
	words                     int
	keys, sketch, document    []byte
	pages                     int
	mediaType                 string
}

// newReading packs a document. Its source's URI is left out: the same bytes
// give the same reading, wherever they lie.
func newReading(sum, extractor string, d *model.Document) (*reading, error) {
	if err := sound(d); err != nil {
		return nil, err
	}
	plain := *d
	plain.Source.URI = ""
	plain.Source.SHA256 = sum
	packed, digest, err := pack(&plain)
	if err != nil {
		return nil, err
	}
	s, words := sketchOf(d)
	r := &reading{
		sha256: sum, extractor: extractor, digest: hex.EncodeToString(digest[:16]),
		ownID: d.ID, number: parseNumber(d.Number).String(), language: d.Language, words: words,
		keys: packHashes(keysOf(d, s)), sketch: packHashes(s),
		pages: d.Source.Pages, mediaType: d.Source.MediaType,
		document: packed,
	}
	r.day = d.Date
	if d.Meeting != nil {
		r.series = d.Meeting.Series
		if d.Meeting.Date != "" {
			r.day, _, _ = strings.Cut(d.Meeting.Date, "/")
		}
	}
	return r, nil
}

// sound checks what the tables rest on, so that one odd document cannot
// break the corpus.
func sound(d *model.Document) error {
	if d.ID == "" || strings.Contains(d.ID, "/") {
		return fmt.Errorf("document id %q", d.ID)
	}
	seen := make(map[string]bool, len(d.Topics)+len(d.Items))
	check := func(id string) error {
		if !strings.HasPrefix(id, d.ID+"/") || seen[id] {
			return fmt.Errorf("id %q in document %q", id, d.ID)
		}
		seen[id] = true
		return nil
	}
	for i := range d.Topics {
		if err := check(d.Topics[i].ID); err != nil {
			return err
		}
	}
	clear(seen)
	for i := range d.Items {
		if err := check(d.Items[i].ID); err != nil {
			return err
		}
		if len(d.Items[i].Spans) == 0 {
			return fmt.Errorf("item %q without a place", d.Items[i].ID)
		}
	}
	return nil
}

// pack gives a document's record packed, and its digest. The record itself is
// never there as a whole.
func pack(d *model.Document) (packed, digest []byte, err error) {
	var out bytes.Buffer
	sum := sha256.New()
	z := encoders.Get().(*zstd.Encoder)
	defer encoders.Put(z)
	z.Reset(&out)
	w := bufio.NewWriterSize(io.MultiWriter(z, sum), 64<<10)
	if err := errors.Join(d.Encode(w, false), w.Flush(), z.Close()); err != nil {
		return nil, nil, err
	}
	return out.Bytes(), sum.Sum(nil), nil
}

// unpack gives the document of a reading's document column.
func unpack(blob []byte) (*model.Document, error) {
	js, err := decoder().DecodeAll(blob, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: a reading: %v", ErrDamaged, err)
	}
	d := new(model.Document)
	if err := json.Unmarshal(js, d); err != nil {
		return nil, fmt.Errorf("%w: a reading: %v", ErrDamaged, err)
	}
	return d, nil
}

var encoders = sync.Pool{New: func() any {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(1<<20))
	if err != nil {
		panic(err) // only for wrong options
	}
	return e
}}

// decoder is stateless in use and shared by all goroutines.

var decoder = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0))
	if err != nil {
		panic(err) // only for wrong options
	}
	return d
})

// rename puts a document under another id.
func rename(d *model.Document, id string) {
	if d.ID == id {
		return
	}
	old := d.ID + "/"
	move := func(s *string) {
		if rest, ok := strings.CutPrefix(*s, old); ok {
			*s = id + "/" + rest
		}
	}
	for i := range d.Topics {
		move(&d.Topics[i].ID)
		move(&d.Topics[i].Parent)
	}
	for i := range d.Items {
		move(&d.Items[i].ID)
		move(&d.Items[i].Topic)
	}
	d.ID = id
}
