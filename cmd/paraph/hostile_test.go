package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFilesThatChange extracts a directory while its files are taken away,
// cut short and written anew: every line that comes out is a whole record.
func TestFilesThatChange(t *testing.T) {
	dir := t.TempDir()
	name := func(i int) string { return filepath.Join(dir, fmt.Sprintf("%03d.txt", i)) }
	for i := range 120 {
		require.NoError(t, os.WriteFile(name(i), []byte(strings.Repeat("Both sides agreed to widen the early warning mechanism. ", 20)), 0o666))
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := 119; i >= 0; i-- {
			switch i % 3 {
			case 0:
				os.Remove(name(i))
			case 1:
				os.Truncate(name(i), int64(i))
			default:
				os.WriteFile(name(i), []byte("%PDF-1.7\nnow something else"), 0o666)
			}
		}
	}()
	var out, errs bytes.Buffer
	status := run([]string{"extract", "-q", dir}, strings.NewReader(""), &out, &errs)
	<-done
	require.LessOrEqual(t, status, exitSomeFailed)
	require.NotContains(t, errs.String(), "panic")
	for line := range strings.Lines(out.String()) {
		require.True(t, json.Valid([]byte(line)), line)
	}
}

// TestTrappedPackages are Word documents that want more than they are worth:
// each fails alone, in one line, or gives what can be read of it.
func TestTrappedPackages(t *testing.T) {
	const head = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	text := "<w:p><w:r><w:t>We will act.</w:t></w:r></w:p>"
	for name, c := range map[string]struct {
		main   string
		args   []string
		failed bool
	}{
		"bomb":           {main: head + strings.Repeat("<w:p/>", 1<<20), args: []string{"--max-bytes", "1000000"}, failed: true},
		"declared large": {main: head + text, failed: true},
		"entity":         {main: `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>` + head + "&x;", failed: true},
		"billion laughs": {main: `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>` + head + "&b;", failed: true},
		"deep":           {main: head + text + strings.Repeat("<w:sdt><w:sdtContent>", 1000) + text},
		"deeper":         {main: head + text + strings.Repeat("<w:tbl><w:tr><w:tc>", 20000) + text},
		"cut short":      {main: head + text + "<w:p><w:r><w:t>We"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "d.docx")
			require.NoError(t, os.WriteFile(path, packed(t, c.main, name == "declared large"), 0o666))
			var out, errs bytes.Buffer
			status := run(append([]string{"extract", path}, c.args...), strings.NewReader(""), &out, &errs)
			if c.failed {
				require.Equal(t, exitSomeFailed, status, out.String())
				require.Equal(t, 1, strings.Count(errs.String(), "\n"), errs.String())
				return
			}
			require.Equal(t, exitOK, status, errs.String())
			require.Contains(t, out.String(), "We will act.")
		})
	}
}

// packed is a Word document with this main part, its relations pointing
// outside as well. With lie its directory declares a part of 2^40 bytes.
func packed(t *testing.T, main string, lie bool) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", `<Relationships><Relationship Id="s" Type="x/styles" Target="../../../../etc/passwd"/><Relationship Id="f" Type="x/footer" TargetMode="External" Target="file:///etc/passwd"/></Relationships>`},
		{"word/document.xml", main},
	} {
		if lie && part[0] == "word/document.xml" {
			w, err := z.CreateRaw(&zip.FileHeader{Name: part[0], Method: zip.Deflate, UncompressedSize64: 1 << 40, CompressedSize64: uint64(len(main))})
			require.NoError(t, err)
			_, err = w.Write([]byte(main))
			require.NoError(t, err)
			continue
		}
		w, err := z.Create(part[0])
		require.NoError(t, err)
		_, err = w.Write([]byte(part[1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}
