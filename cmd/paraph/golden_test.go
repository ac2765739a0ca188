package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

const series, goldens = "../../testdata/series", "../../testdata/golden"

// output runs the command and gives what it wrote to stdout.
func output(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	require.Zero(t, run(args, strings.NewReader(""), &out, &errs), errs.String())
	return out.Bytes()
}

// inSeries lists the documents of testdata/series as they are named from the
// repository's top, so that the goldens tell no machine's paths.
func inSeries(t *testing.T) []string {
	t.Chdir("../..")
	files, err := filepath.Glob("testdata/series/*")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

// TestGoldens holds what paraph makes of its own series against the files
// that were read and found right.
func TestGoldens(t *testing.T) {
	dir, err := filepath.Abs(goldens)
	require.NoError(t, err)
	files := inSeries(t)
	docs := t.TempDir()
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)) + ".json"
		got := output(t, "extract", file)
		golden(t, filepath.Join(dir, name), got)
		require.NoError(t, os.WriteFile(filepath.Join(docs, name), got, 0o644))
	}
	golden(t, filepath.Join(dir, "links.ndjson"), output(t, "link", docs))
}

// lexicon is the digest of the tables: a golden is about what they decide.
var lexicon = regexp.MustCompile(`"lexicon": "[0-9a-f]+"`)

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	got = lexicon.ReplaceAll(got, []byte(`"lexicon": "…"`))
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), "%s: read the difference, then renew it with -update", filepath.Base(path))
}

// TestOutputFitsTheSchemas validates real output, records of every kind,
// against what paraph schema prints.
func TestOutputFitsTheSchemas(t *testing.T) {
	files := inSeries(t)
	schemas := map[string]*jsonschema.Schema{}
	for _, record := range model.Records() {
		text, _ := model.Schema(record)
		schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		require.NoError(t, err)
		c := jsonschema.NewCompiler()
		require.NoError(t, c.AddResource(record, schema))
		compiled, err := c.Compile(record)
		require.NoError(t, err)
		schemas["paraph/"+record+"/v1"] = compiled
	}
	docs := output(t, append([]string{"extract"}, files...)...)
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "docs.ndjson"), docs, 0o644))
	records := append(docs, output(t, "link", dir)...)
	var failed bytes.Buffer
	require.Equal(t, exitSomeFailed, run([]string{"extract", files[0], "no-such-file"}, strings.NewReader(""), &failed, &bytes.Buffer{}))
	records = append(records, failed.Bytes()...)

	seen := map[string]int{}
	for line := range bytes.Lines(records) {
		record, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
		require.NoError(t, err)
		name := record.(map[string]any)["schema"].(string)
		require.NoError(t, schemas[name].Validate(record), string(line))
		seen[name]++
	}
	require.Len(t, seen, 4, "a record of every kind")
}
