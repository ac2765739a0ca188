package docs

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

// TestTheCodebookIsWhole looks up every field and every value that the schemas
// allow, and the rules, signals and reasons of the goldens.
func TestTheCodebookIsWhole(t *testing.T) {
	data, err := os.ReadFile("codebook.md")
	require.NoError(t, err)
	book := string(data)
	told := func(word, where string) {
		if !strings.Contains(book, "`"+word+"`") {
			t.Errorf("%s: %s stands nowhere in the codebook", where, word)
		}
	}
	for _, record := range model.Records() {
		raw, _ := model.Schema(record)
		var schema node
		require.NoError(t, json.Unmarshal(raw, &schema))
		schema.each(record, told)
	}
	goldens, err := filepath.Glob("../testdata/golden/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, goldens)
	for _, path := range goldens {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var d model.Document
		require.NoError(t, json.Unmarshal(data, &d))
		for _, i := range d.Items {
			for _, b := range i.Because {
				told(b.Rule, path)
			}
		}
		for _, r := range d.Rest {
			told(r.Reason, path)
		}
	}
	links, err := os.Open("../testdata/golden/links.ndjson")
	require.NoError(t, err)
	defer links.Close()
	for dec := json.NewDecoder(links); dec.More(); {
		var l model.Link // or a thread, which has no reasons
		require.NoError(t, dec.Decode(&l))
		for _, b := range l.Because {
			told(b.Signal, l.From)
		}
	}
}

// node is a schema, as far as names and values go.
type node struct {
	Properties map[string]*node
	Items      *node
	Enum       []string
	Defs       map[string]*node `json:"$defs"`
}

// each calls f for every name of a field and every value of an enumeration.
func (n *node) each(where string, f func(word, where string)) {
	for _, v := range n.Enum {
		f(v, where)
	}
	for name, p := range n.Properties {
		f(name, where)
		p.each(where+"."+name, f)
	}
	for name, d := range n.Defs {
		d.each(where+"."+name, f)
	}
	if n.Items != nil {
		n.Items.each(where, f)
	}
}
