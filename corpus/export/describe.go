package export

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
)

// tableRows are the tables in the order of the README and the descriptor.
var tableRows = []struct {
	name, about string
	row         any
}{
	{"documents", "The documents, one row each.", documentRow{}},
	{"topics", "The headings that the documents give to a stretch of text.", topicRow{}},
	{"items", "Undertakings, outcomes, positions and information, cut from the documents.", itemRow{}},
	{"links", "Items and topics of one meeting that are about the same as one of a later meeting of the same body.", linkRow{}},
	{"threads", "Undertakings followed through the meetings of a body.", threadRow{}},
	{"sources", "The files that the dataset was made from.", Source{}},
	{"corrections", "Values that persons decided, beside the machine's.", Correction{}},
}

// otherFiles tells of the files that are no tables.
var otherFiles = []struct{ name, about, format, mediatype string }{
	{"documents.ndjson", "The documents whole, one JSON object a line, as `paraph extract` writes them (`paraph schema document`).", "ndjson", "application/x-ndjson"},
}

const defaultTitle = "Outcome documents, their commitments, and what became of them"

func (ds *Dataset) title() string { return cmp.Or(ds.Title, defaultTitle) }

// describe writes what tells of the files written so far. The dataset's
// version is the digest of all of them.
func describe(out *folder, ds *Dataset, c *counts) error {
	sum := sha256.Sum256([]byte(out.sums()))
	version := hex.EncodeToString(sum[:6])
	descriptor, err := datapackage(out, ds, c, version)
	if err != nil {
		return err
	}
	if err := out.put("datapackage.json", descriptor); err != nil {
		return err
	}
	if err := out.put("CITATION.cff", citation(ds, c, version)); err != nil {
		return err
	}
	if err := out.put("README.md", readme(out, ds, c, version)); err != nil {
		return err
	}
	return out.put("SHA256SUMS", []byte(out.sums()))
}

// The descriptor is a Data Package of version 2 that validators of version 1
// accept, too: what version 2 gave up ("profile") stands beside what it
// brought ("$schema", "type").
type packageDescriptor struct {
	Schema      string               `json:"$schema"`
	Profile     string               `json:"profile"`
	Name        string               `json:"name"`
	Title       string               `json:"title"`
	Description string               `json:"description"`
	Version     string               `json:"version"`
	Resources   []resourceDescriptor `json:"resources"`
}

type resourceDescriptor struct {
	Name        string       `json:"name"`
	Path        string       `json:"path"`
	Profile     string       `json:"profile"`
	Type        string       `json:"type,omitempty"`
	Title       string       `json:"title"`
	Format      string       `json:"format"`
	Mediatype   string       `json:"mediatype"`
	Encoding    string       `json:"encoding,omitempty"`
	Bytes       int64        `json:"bytes"`
	Hash        string       `json:"hash"`
	TableSchema *tableSchema `json:"schema,omitempty"`
}

type tableSchema struct {
	Fields        []fieldDescriptor `json:"fields"`
	MissingValues []string          `json:"missingValues"`
	PrimaryKey    []string          `json:"primaryKey,omitempty"`
	ForeignKeys   []foreignKey      `json:"foreignKeys,omitempty"`
}

type fieldDescriptor struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type foreignKey struct {
	Fields    []string  `json:"fields"`
	Reference reference `json:"reference"`
}

type reference struct {
	Resource string   `json:"resource"`
	Fields   []string `json:"fields"`
}

func datapackage(out *folder, ds *Dataset, c *counts, version string) ([]byte, error) {
	p := packageDescriptor{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json", Profile: "data-package", Name: "paraph-dataset",
		Title: ds.title(), Description: "Made by " + c.madeBy() + ". See README.md for the codebook.", Version: version,
	}
	for _, t := range tableRows {
		if e, ok := out.find(t.name + ".csv"); ok {
			p.Resources = append(p.Resources, resourceDescriptor{
				Name: t.name, Path: e.name, Profile: "tabular-data-resource", Type: "table", Title: t.about, Format: "csv", Mediatype: "text/csv",
				Encoding: "utf-8", Bytes: e.bytes, Hash: "sha256:" + e.sha256, TableSchema: schemaOf(t.row, true),
			})
		}
	}
	for _, t := range tableRows {
		if e, ok := out.find(t.name + ".parquet"); ok {
			p.Resources = append(p.Resources, resourceDescriptor{
				Name: t.name + "-parquet", Path: e.name, Profile: "data-resource", Title: t.about, Format: "parquet",
				Mediatype: "application/vnd.apache.parquet", Bytes: e.bytes, Hash: "sha256:" + e.sha256, TableSchema: schemaOf(t.row, false),
			})
		}
	}
	for _, o := range otherFiles {
		if e, ok := out.find(o.name); ok {
			p.Resources = append(p.Resources, resourceDescriptor{
				Name: strings.ReplaceAll(o.name, ".", "-"), Path: e.name, Profile: "data-resource", Title: o.about, Format: o.format, Mediatype: o.mediatype,
				Encoding: "utf-8", Bytes: e.bytes, Hash: "sha256:" + e.sha256,
			})
		}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(p)
	return b.Bytes(), err
}

// schemaOf makes a table schema; the CSV lacks some columns.
func schemaOf(row any, csv bool) *tableSchema {
	s := &tableSchema{MissingValues: []string{""}}
	for _, c := range columnsOf(reflect.TypeOf(row)) {
		if csv && !c.csv {
			continue
		}
		f := fieldDescriptor{Name: c.name, Type: c.typ, Description: c.about}
		if !c.optional || len(c.enum) > 0 {
			f.Constraints = &constraints{Required: !c.optional, Enum: c.enum}
		}
		s.Fields = append(s.Fields, f)
		if c.name == "id" {
			s.PrimaryKey = []string{c.name}
		}
		if c.ref != "" && csv {
			s.ForeignKeys = append(s.ForeignKeys, foreignKey{[]string{c.name}, reference{c.ref, []string{"id"}}})
		}
	}
	return s
}

// citation is in the Citation File Format, version 1.2.0.
func citation(ds *Dataset, c *counts, version string) []byte {
	var b bytes.Buffer
	authors := ds.Authors
	if len(authors) == 0 {
		authors = []string{"The editors of this dataset"}
	}
	fmt.Fprintf(&b, "cff-version: 1.2.0\nmessage: If you use this dataset, please cite it.\ntype: dataset\ntitle: %s\nversion: %s\nauthors:\n", yaml(ds.title()), yaml(version))
	for _, a := range authors {
		fmt.Fprintf(&b, "  - name: %s\n", yaml(a))
	}
	fmt.Fprintf(&b, "abstract: %s\n", yaml("Made by "+c.madeBy()+"."))
	return b.Bytes()
}

// yaml quotes a string; JSON strings are YAML.
func yaml(s string) string {
	js, err := json.Marshal(s)
	if err != nil {
		return `""`
	}
	return string(js)
}

func readme(out *folder, ds *Dataset, c *counts, version string) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n\nVersion %s (digest of the data files). Made by %s.\n\n", markdown(ds.title()), version, markdown(c.madeBy()))
	fmt.Fprintf(&b, "%d documents, %d topics, %d items, %d links, %d threads. Of %d items a person decided or confirmed values (`decided_by`).\n\n",
		c.documents, c.topics, c.items, c.links, c.threads, c.reviewed)
	tally(&b, "items by kind", c.byKind, itemRow{}, "kind")
	tally(&b, "commitments by strength", c.byStrength, itemRow{}, "strength")
	tally(&b, "links by relation", c.byRelation, linkRow{}, "relation")
	tally(&b, "threads by status", c.byStatus, threadRow{}, "status")
	b.WriteString("| series | documents | items | first | last |\n| --- | ---: | ---: | --- | --- |\n")
	for _, key := range slices.Sorted(maps.Keys(c.series)) {
		s := c.series[key]
		fmt.Fprintf(&b, "| %s | %d | %d | %s | %s |\n", markdown(cmp.Or(key, "(none)")), s.documents, s.items, s.first, s.last)
	}
	b.WriteString(readmeRules)
	codebook(&b, out)
	return b.Bytes()
}

const readmeRules = `
## How to read it

- Offsets (start, end, spans) count Unicode code points of the document's text, from 0, end exclusive: in Python,
  text[start:end] are the words. The text is in documents.ndjson and documents.parquet.
- An empty cell means: not said. Nothing is guessed. Lists are JSON arrays in CSV and lists in Parquet.
- Every item is in the document's own words. rules tells which rule decided a value; because in documents.ndjson
  tells on which words.
- A statement that several files carry is one document; superseded versions are listed in the table of sources only.
- SHA256SUMS checks all files: sha256sum -c SHA256SUMS.

## Codebook
`

func codebook(b *bytes.Buffer, out *folder) {
	for _, t := range tableRows {
		var names []string
		for _, ext := range []string{".csv", ".parquet"} {
			if e, ok := out.find(t.name + ext); ok {
				names = append(names, "`"+e.name+"`")
			}
		}
		if len(names) == 0 {
			continue
		}
		fmt.Fprintf(b, "\n### %s\n\n%s\n\n| column | type | meaning |\n| --- | --- | --- |\n", strings.Join(names, ", "), t.about)
		for _, col := range columnsOf(reflect.TypeOf(t.row)) {
			about := col.about
			if len(col.enum) > 0 {
				about += ": " + strings.Join(col.enum, ", ")
			}
			if !col.csv {
				about += " (not in the CSV)"
			}
			fmt.Fprintf(b, "| %s | %s | %s |\n", col.name, col.typ, about)
		}
	}
	for _, o := range otherFiles {
		if _, ok := out.find(o.name); ok {
			fmt.Fprintf(b, "\n### `%s`\n\n%s\n", o.name, o.about)
		}
	}
	for _, d := range folders {
		if slices.ContainsFunc(out.written, func(e entry) bool { return path.Dir(e.name) == d.name }) {
			fmt.Fprintf(b, "\n### `%s/`\n\n%s\n", d.name, d.about)
		}
	}
}

// folders tells of the folders with a file for each document.
var folders = []struct{ name, about string }{
	{"texts", "The canonical text of each document, UTF-8: what all offsets count in."},
	{"annotations", "The items of each document as W3C Web Annotations on its text. Positions count Unicode code points."},
	{"akn", "Each document as Akoma Ntoso 3 XML: topics as sections, items as inlines; wId holds the ids of the tables."},
}

func tally(b *bytes.Buffer, what string, m map[string]int, row any, field string) {
	if len(m) == 0 {
		return
	}
	var enum []string
	for _, c := range columnsOf(reflect.TypeOf(row)) {
		if c.name == field {
			enum = c.enum
		}
	}
	fmt.Fprintf(b, "| %s | |\n| --- | ---: |\n", what)
	for _, k := range inOrder(m, enum) {
		fmt.Fprintf(b, "| %s | %d |\n", markdown(k), m[k])
	}
	b.WriteString("\n")
}

// markdown takes the meaning out of what a document may hold.
func markdown(s string) string {
	return strings.NewReplacer("|", "\\|", "<", "&lt;", "\n", " ", "\r", " ", "`", "'").Replace(s)
}
