package export

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAkomaNtoso checks the structure, and validity where xmllint and the
// schema are at hand: PARAPH_AKN names akomantoso30.xsd (from
// https://docs.oasis-open.org/legaldocml/akn-core/v1.0/).
func TestAkomaNtoso(t *testing.T) {
	dir := written(t, Options{Formats: []string{"akn"}})
	data := read(t, dir, "akn", "st-1-24.xml")
	dec := xml.NewDecoder(strings.NewReader(data))
	ids, refers := map[string]bool{}, []string{}
	var words strings.Builder
	inBody := false
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		switch e := tok.(type) {
		case xml.StartElement:
			inBody = inBody || e.Name.Local == "mainBody"
			for _, a := range e.Attr {
				switch a.Name.Local {
				case "eId":
					require.False(t, ids[a.Value], "eId %s twice", a.Value)
					ids[a.Value] = true
				case "refersTo", "source":
					refers = append(refers, strings.TrimPrefix(a.Value, "#"))
				}
			}
		case xml.CharData:
			if inBody {
				words.Write(e)
			}
		}
	}
	for _, r := range refers {
		require.Contains(t, ids, r)
	}
	for _, s := range []string{"The Parties will ", "forum", "by 2025 – with €3 million.", "should be harmless.", "<b>&amp; \ufffd done\U0001F600"} {
		require.Contains(t, words.String(), s)
	}
	require.Contains(t, data, `<section eId="sec_1" wId="st-1-24/1">`)
	require.Contains(t, data, `<subsection eId="sec_1__subsec_1" wId="st-1-24/1.forum">`)
	require.Contains(t, data, `FRBRthis value="/akn/eu/statement/2024-03-26/st-1-24/!main"`)

	schema := os.Getenv("PARAPH_AKN")
	if _, err := exec.LookPath("xmllint"); schema == "" || err != nil {
		t.Skip("not validated: no xmllint, or PARAPH_AKN names no schema")
	}
	names, err := filepath.Glob(filepath.Join(dir, "akn", "*.xml"))
	require.NoError(t, err)
	out, err := exec.Command("xmllint", append([]string{"--noout", "--schema", schema}, names...)...).CombinedOutput()
	require.NoError(t, err, string(out))
}

func TestWebAnnotation(t *testing.T) {
	dir := written(t, Options{Formats: []string{"webannotation"}})
	text := []rune(read(t, dir, "texts", "st-1-24.txt"))
	var page struct {
		Type  string
		Items []struct {
			Type   string
			Target []struct {
				Source   string
				Selector []struct {
					Type, Exact, Prefix, Suffix, Unit string
					Start, End                        int
				}
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(read(t, dir, "annotations", "st-1-24.jsonld")), &page))
	require.Equal(t, "AnnotationPage", page.Type)
	require.Len(t, page.Items, 3)
	require.Len(t, page.Items[0].Target, 2)
	for _, it := range page.Items {
		for _, target := range it.Target {
			require.FileExists(t, filepath.Join(dir, "annotations", target.Source))
			at, quote := target.Selector[0], target.Selector[1]
			require.Equal(t, "code point", at.Unit)
			require.Equal(t, quote.Exact, string(text[at.Start:at.End]))
			require.Contains(t, string(text), quote.Prefix+quote.Exact+quote.Suffix)
		}
	}
}

func TestFileNames(t *testing.T) {
	require.Equal(t, "st-8318-24", fileName("st-8318-24"))
	for _, id := range []string{"../etc/passwd", "a/b", ".hidden", "con\x00", strings.Repeat("x", 300)} {
		name := fileName(id)
		require.NotContains(t, name, "/")
		require.NotEqual(t, '.', rune(name[0]))
		require.Less(t, len(name), 140)
	}
	require.NotEqual(t, fileName("a/b"), fileName("a?b"))
}
