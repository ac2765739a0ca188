package export

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/model"
)

// sample is a small dataset with everything odd in it that a corpus can hold.
func sample() *Dataset {
	text := "Title\n1. Chips\nThe Parties will set up a forum\nby 2025 – with €3 million.\n=cmd|' /C calc'!A0 should be harmless.\n<b>&amp; \x02 done\U0001F600"
	at := func(words string) []model.Span {
		i := strings.Index(text, words)
		start := len([]rune(text[:i]))
		return []model.Span{{Start: start, End: start + len([]rune(words)), Page: 1}}
	}
	two := append(at("set up a forum"), at("by 2025 – with €3 million.")...)
	two[1].Page = 2
	d := &model.Document{
		Schema: model.DocumentSchema, ID: "st-1-24", Kind: model.JointStatement, Carrier: "council-note", Language: "en", Title: "A title | with <b>",
		Date: "2024-03-26", Number: "1/24", SubjectCodes: []model.SubjectCode{{Code: "TELECOM", Number: "7"}},
		Parties: []model.Party{{ID: "EU", Name: "European Union"}, {ID: "KR", Name: "Republic of Korea"}},
		Meeting: &model.Meeting{Series: "eu-kr-council", Body: "EU – Korea Council", Ordinal: 2, Date: "2024-03-26", Place: "Brussels",
			Chairs: []model.Chair{{Name: "Ann O'Nym", Role: "Chair"}}},
		Topics: []model.Topic{{ID: "st-1-24/1", Number: "1", Title: "Chips", Level: 1, Spans: at("Chips")},
			{ID: "st-1-24/1.forum", Title: "set up", Level: 2, Parent: "st-1-24/1", Spans: at("set up")}},
		Items: []model.Item{
			{ID: "st-1-24/1.forum/1", Topic: "st-1-24/1.forum", Statement: 1, Kind: model.Commitment, Text: "set up a forum by 2025 – with €3 million.", Spans: two,
				Actors: []string{"EU", "KR"}, Action: "set", Strength: model.Firm, Due: &model.Due{Text: "by 2025", EDTF: "2025"},
				Amounts: []model.Amount{{Text: "€3 million", Currency: "EUR", Value: 3e6}}, Names: []string{"a forum"},
				Because: []model.Because{{Rule: "will", Spans: at("will")}}},
			{ID: "st-1-24/1/2", Topic: "st-1-24/1", Statement: 2, Kind: model.Position, Text: "=cmd|' /C calc'!A0 should be harmless.", Spans: at("=cmd|' /C calc'!A0 should be harmless."), DecidedBy: model.Reviewer},
			{ID: "st-1-24/1/3", Statement: 3, Kind: model.Information, Text: "<b>&amp; \x02 done\U0001F600", Spans: at("<b>&amp; \x02 done\U0001F600")},
		},
		Furniture: []model.Furniture{{Kind: "footer", Spans: at("Title")}},
		Text:      text, Source: model.Source{URI: "in/a note.pdf", MediaType: "application/pdf", SHA256: strings.Repeat("ab", 32), Bytes: 9, Pages: 2},
		Generator: model.Generator{Name: "paraph", Version: "v0", Lexicon: "abc"},
	}
	empty := &model.Document{Schema: model.DocumentSchema, ID: "other", Kind: model.Other, Carrier: "none", Topics: []model.Topic{}, Items: []model.Item{}}
	return &Dataset{
		Documents: Docs([]*model.Document{d, empty}),
		Links: All([]model.Link{{Schema: model.LinkSchema, From: "st-1-24/1/2", To: "st-1-24/1/3", Relation: model.Restates, Score: 0.5,
			Because: []model.Signal{{Signal: "stems", Score: 0.25, Words: []string{"a", "b;c"}}}}}),
		Threads:     All([]model.Thread{{Schema: model.ThreadSchema, ID: "t", Series: "eu-kr-council", Label: "l", Items: []string{"st-1-24/1/2", "st-1-24/1/3"}, Status: model.New}}),
		Sources:     []Source{{URI: "in/a note.pdf", Document: "st-1-24", Role: "primary", State: "current", Bytes: 9}, {URI: "bad\n.pdf", Error: "encrypted"}},
		Corrections: []Correction{{Item: "st-1-24/1/2", Document: "st-1-24", Quote: "q", Field: "kind", Machine: "information", Value: "position", Reviewer: "ann", DecidedAt: "2024-01-01T00:00:00Z"}},
	}
}

func written(t *testing.T, opt Options) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "out")
	require.NoError(t, Write(dir, sample(), opt))
	return dir
}

func read(t *testing.T, path ...string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(path...))
	require.NoError(t, err)
	return string(b)
}

func TestSameBytes(t *testing.T) {
	a, b := written(t, Options{Formats: Formats()}), written(t, Options{Formats: Formats()})
	sums := read(t, a, "SHA256SUMS")
	require.Equal(t, sums, read(t, b, "SHA256SUMS"))
	listed := 0
	require.NoError(t, filepath.WalkDir(a, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && d.Name() != "SHA256SUMS" {
			name, _ := filepath.Rel(a, path)
			require.Contains(t, sums, "  "+filepath.ToSlash(name)+"\n")
			listed++
		}
		return err
	}))
	require.Equal(t, strings.Count(sums, "\n"), listed, "nothing is left lying about")
}

// TestTablesKeepTheirSchema reads every CSV back by the schema that
// datapackage.json gives it.
func TestTablesKeepTheirSchema(t *testing.T) {
	dir := written(t, Options{})
	var p packageDescriptor
	require.NoError(t, json.Unmarshal([]byte(read(t, dir, "datapackage.json")), &p))
	keys := map[string][]string{}
	for _, r := range p.Resources {
		info, err := os.Stat(filepath.Join(dir, r.Path))
		require.NoError(t, err)
		require.Equal(t, r.Bytes, info.Size(), r.Path)
		if r.Format == "csv" {
			keys[r.Name] = checkTable(t, r, read(t, dir, r.Path), keys)
		}
	}
	require.Len(t, keys, len(tableRows))
}

// checkTable checks one table and returns its ids.
func checkTable(t *testing.T, r resourceDescriptor, data string, keys map[string][]string) (ids []string) {
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	require.NoError(t, err)
	require.Greater(t, len(rows), 1, r.Name)
	for i, f := range r.TableSchema.Fields {
		require.Equal(t, f.Name, rows[0][i])
		for _, row := range rows[1:] {
			v := row[i]
			if c := f.Constraints; v == "" {
				require.False(t, c != nil && c.Required, "%s.%s is required", r.Name, f.Name)
				continue
			} else if c != nil && len(c.Enum) > 0 {
				require.Contains(t, c.Enum, v)
			}
			switch f.Type {
			case "integer":
				_, err = strconv.Atoi(v)
			case "number":
				_, err = strconv.ParseFloat(v, 64)
			case "boolean":
				_, err = strconv.ParseBool(v)
			case "array":
				err = json.Unmarshal([]byte(v), new([]any))
			}
			require.NoError(t, err, "%s.%s: %s", r.Name, f.Name, v)
			if f.Name == "id" {
				require.NotContains(t, ids, v)
				ids = append(ids, v)
			}
			for _, k := range r.TableSchema.ForeignKeys {
				if k.Fields[0] == f.Name {
					require.Contains(t, keys[k.Reference.Resource], v)
				}
			}
		}
	}
	return ids
}

func TestParquetSaysWhatCSVSays(t *testing.T) {
	dir := written(t, Options{})
	items, err := parquet.ReadFile[itemRow](filepath.Join(dir, "items.parquet"))
	require.NoError(t, err)
	rows, err := csv.NewReader(strings.NewReader(read(t, dir, "items.csv"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, items, len(rows)-1)
	for i := range items {
		var got []string
		require.Equal(t, rows[i+1], cellsOf(items[i], got))
	}
	docs, err := parquet.ReadFile[documentRow](filepath.Join(dir, "documents.parquet"))
	require.NoError(t, err)
	first := items[0]
	text := []rune(docs[0].Text)
	var words []string
	for _, s := range first.Spans {
		words = append(words, string(text[s.Start:s.End]))
	}
	require.Equal(t, first.Text, strings.Join(strings.Fields(strings.Join(words, " ")), " "))
}

func TestExcel(t *testing.T) {
	dir := written(t, Options{Formats: []string{"csv"}, Excel: true})
	data := read(t, dir, "items.csv")
	require.True(t, strings.HasPrefix(data, "\ufeffid,"))
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	require.NoError(t, err)
	col := slices.Index(rows[0], "text")
	require.Equal(t, "'=cmd|' /C calc'!A0 should be harmless.", rows[2][col])
	for _, cell := range []string{"=1", "+1", "-1", "@x", "\t=1", " =1", "\r=1", "＝1"} {
		require.Equal(t, "'"+cell, Harmless(cell))
	}
	require.Equal(t, "1-2", Harmless("1-2"))
}

func TestUnknownFormat(t *testing.T) {
	require.ErrorContains(t, Write(t.TempDir(), sample(), Options{Formats: []string{"xls"}}), "xls")
}

// TestDescriptorKeepsTheProfiles validates datapackage.json against the
// standard's own profiles, versions 1.0 and 2.0, where they are at hand: files
// VERSION-datapackage.json in the directory that PARAPH_PROFILES names (from
// https://datapackage.org/profiles/).
func TestDescriptorKeepsTheProfiles(t *testing.T) {
	profiles := os.Getenv("PARAPH_PROFILES")
	if profiles == "" {
		t.Skip("PARAPH_PROFILES names no directory with the profiles")
	}
	dir := written(t, Options{Formats: Formats()})
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(read(t, dir, "datapackage.json")))
	require.NoError(t, err)
	for _, version := range []string{"1.0", "2.0"} {
		compiler := jsonschema.NewCompiler()
		compiler.UseRegexpEngine(lenient)
		schema, err := compiler.Compile(filepath.Join(profiles, version+"-datapackage.json"))
		require.NoError(t, err)
		require.NoError(t, schema.Validate(doc), version)
	}
}

// lenient lets patterns pass that Go has no syntax for: look-ahead, which the
// profiles use to keep paths from leading upwards.
func lenient(pattern string) (jsonschema.Regexp, error) {
	re, err := regexp.Compile(pattern)
	if err != nil {
		return regexp.MustCompile(""), nil
	}
	return re, nil
}
