package extract

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"github.com/paraph/paraph/extract/annotate"
	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/extract/segment"
	"github.com/paraph/paraph/model"
)

// Extractor turns files into documents. It may be used by several goroutines.
type Extractor struct {
	opt       Options
	generator model.Generator
	coders    sync.Pool
}

// coder keeps buffers from document to document: one goroutine at a time.
type coder struct {
	parsed     segment.Buffer
	statements []*annotate.Statement
	annotator  *annotate.Annotator
}

// mostKept is how many statements' room a coder keeps: more than most
// documents have.
const mostKept = 1 << 12

// New makes an Extractor. An error means the user's lexicon could not be read.
func New(opt Options) (*Extractor, error) {
	if opt.MaxBytes == 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	digest, err := annotate.Digest(opt.Lexicon)
	if err != nil {
		return nil, err
	}
	x := &Extractor{opt: opt, generator: model.Generator{Name: "paraph", Version: Version(), Lexicon: digest}}
	x.coders.New = func() any { return &coder{annotator: annotate.Default()} }
	if opt.Lexicon != "" {
		lex, err := annotate.LoadLexicon(opt.Lexicon)
		if err != nil {
			return nil, err
		}
		x.coders.New = func() any { return &coder{annotator: annotate.New(lex)} }
	}
	return x, nil
}

// Options gives what the Extractor was made with.
func (x *Extractor) Options() Options { return x.opt }

// Generator is what documents say of the program and lexicon that made them.
func (x *Extractor) Generator() model.Generator { return x.generator }

// Extract codes one document. uri is what Source.URI shall say. Odd text gives
// a notice in the document; an error means the container could not be read.
func (x *Extractor) Extract(ctx context.Context, uri string, data []byte) (doc *model.Document, err error) {
	defer func() {
		// A fault of ours on one document must not take the batch with it.
		if p := recover(); p != nil {
			doc, err = nil, &Error{Code: "internal", Reason: fmt.Sprintf("internal fault, please report it: %v", p)}
		}
	}()
	if int64(len(data)) > x.opt.MaxBytes {
		return nil, &Error{Code: "too-large", Reason: fmt.Sprintf("%d bytes, limit %d", len(data), x.opt.MaxBytes)}
	}
	f := sniff(data)
	sum := sha256.Sum256(data)
	source := model.Source{URI: uri, MediaType: f.mediaType, SHA256: hex.EncodeToString(sum[:]), Bytes: len(data)}
	draft, err := f.read(ctx, data, &x.opt)
	if err != nil {
		return nil, wrap(err)
	}
	text := compose(draft) // neither the data nor the draft is held from here on
	source.Pages = text.Pages
	doc = x.Code(text)
	doc.Source = source
	return doc, nil
}

// Compose reads a document as far as its canonical text.
func compose(draft *layout.Draft) *layout.Text {
	layout.MarkFurniture(draft)
	return layout.Compose(draft)
}

// Code segments and annotates a canonical text. Source is left empty.
func (x *Extractor) Code(text *layout.Text) *model.Document {
	c := x.coders.Get().(*coder)
	outline := segment.ParseWith(text, &c.parsed)
	statements := slices.Grow(c.statements[:0], len(outline.Statements))
	for i := range outline.Statements {
		s := &outline.Statements[i].Statement
		if s.Topic >= 0 {
			s.Heading = outline.Topics[s.Topic].Title
		}
		statements = append(statements, s)
	}
	items := c.annotator.Windows(circumstances(&outline.Facts), statements)
	w := writer{spanner: spanner{text: text, index: newIndex(text.S)}, generator: x.generator, outline: outline, items: items}
	doc := w.document()
	c.parsed.Reset()
	clear(statements) // nothing of the text is held from here on
	if len(statements) <= mostKept {
		c.statements = statements
	}
	x.coders.Put(c)
	return doc
}

// circumstances are what the facts tell the annotator beyond the statements.
func circumstances(f *segment.Facts) *annotate.Context {
	d := &f.Document
	c := &annotate.Context{Kind: d.Kind, Date: d.Date, Parties: f.Parties, Group: f.Group, Bodies: f.Bodies}
	if c.Date == "" && d.Meeting != nil {
		c.Date = d.Meeting.Date
	}
	c.Coalition = speakers(f, c.Date) >= coalition
	return c
}

// coalition is the number of speakers from which on "we" is coded ALL (coding
// manual, actors): ASEAN and the United States are twelve, the G7 are eight.
const coalition = 10

// speakers counts those who speak in the document's year, the members of a
// group each. A union that speaks with another party does so as one, through
// its own institutions: the EU always, the African Union beside others.
func speakers(f *segment.Facts, date string) int {
	year := 0
	if len(date) >= len("2006") {
		year, _ = strconv.Atoi(date[:len("2006")])
	}
	n := 0
	for i := range f.Parties {
		if id := f.Parties[i].ID; id == "African Union" && len(f.Parties) > 1 {
			n++
		} else {
			n += party.Size(id, year)
		}
	}
	if len(f.Parties) <= 1 {
		n = max(n, party.Size(f.Group, year))
	}
	return n
}
