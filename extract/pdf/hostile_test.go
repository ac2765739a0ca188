package pdf

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/pdf/content"
)

// forEver is when a reading counts as hanging: each takes a fraction of a
// second, and longer by far on a machine that is busy.
const forEver = 3 * time.Minute

// one is a file with one line of text.
func one() []byte { return shown(at("F", 10, 50, 700, "Both sides agreed.")) }

// TestMended: damage that leaves the objects whole is mended.
func TestMended(t *testing.T) {
	cut := func(b []byte, at string) []byte { return b[:bytes.LastIndex(b, []byte(at))] }
	for name, data := range map[string][]byte{
		"junk ahead":             append([]byte("HTTP/1.1 200 OK\r\n\r\n"), one()...),
		"junk behind":            append(one(), make([]byte, 3000)...),
		"PDF 2.0":                bytes.Replace(one(), []byte("%PDF-1.7"), []byte("%PDF-2.0"), 1),
		"no cross-references":    cut(one(), "xref\n0"),
		"no trailer":             append(cut(one(), "trailer"), "startxref\n5\n%%EOF"...),
		"wrong offsets":          bytes.ReplaceAll(one(), []byte("000000"), []byte("000001")),
		"a wrong length":         bytes.Replace(one(), []byte("/Length 4"), []byte("/Length 9"), 1),
		"a size that is no size": bytes.Replace(one(), []byte("/Size 8"), []byte("/Size -3"), 1),
		"no endobj":              bytes.ReplaceAll(one(), []byte("endobj"), nil),
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, []string{"Both sides agreed."}, texts(read(t, data))) })
	}
}

// TestTraps: files that lead in circles or ask for too much end at once, with
// the text that there is or with an error.
func TestTraps(t *testing.T) {
	nested := strings.Repeat("[", 1<<16)
	for name, data := range map[string][]byte{
		"kids in a circle":       built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2000000000/Kids[2 0 R 2 0 R]>>"),
		"its own parent":         built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Parent 2 0 R/Kids[3 0 R]>>", "<</Type/Page/Parent 3 0 R>>"),
		"its own length":         built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>", "<</Length 4 0 R>> stream\nBT ET\nendstream"),
		"references in a circle": built("<</Type/Catalog/Pages 2 0 R>>", "3 0 R", "2 0 R"),
		"deep":                   built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/Contents "+nested),
		"deep content":           shown(nested + strings.Repeat("<<", 1<<16) + strings.Repeat("q ", 1<<16)),
		"a form within itself": built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>",
			"<</Type/Page/Contents 4 0 R/Resources 5 0 R>>", stream("", "/X Do"), "<</XObject<</X 6 0 R>>>>", stream("/Subtype/Form/Resources 5 0 R", "/X Do /X Do")),
		"a font of itself": built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>",
			"<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", stream("", "BT /F 9 Tf (x) Tj ET"), "<</Subtype/Type0/DescendantFonts[5 0 R]/ToUnicode 5 0 R/Encoding 5 0 R>>"),
		"an object stream in itself": built("<</Type/Catalog/Pages 2 0 R>>", "", stream("/Type/ObjStm/N 1/First 4", "3 0 <</Type/ObjStm>>")),
		"no numbers":                 []byte("%PDF-1.4\nxref\n0 99999999999\n trailer <</Size 99999999999/Root 1 0 R>>\nstartxref\n9\n%%EOF"),
		"empty":                      nil,
		"a header alone":             []byte("%PDF-1.4"),
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(context.Background(), forEver)
			defer cancel()
			_, err := Read(ctx, data, Options{Engine: Native})
			assert.NoError(t, ctx.Err())
			if err != nil {
				assert.NotContains(t, err.Error(), "\n")
			}
		})
	}
}

// TestForms within forms, each shown twice by the next: the operators are
// counted over all of them.
func TestFormsThatMultiply(t *testing.T) {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>", stream("", "/X Do")}
	for i := range 20 {
		objects = append(objects, stream(fmt.Sprintf("/Subtype/Form/Resources<</XObject<</X %d 0 R>>>>", i+6), strings.Repeat("/X Do ", 16)))
	}
	_, err := Read(context.Background(), built(objects...), Options{Engine: Native})
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "limit", e.Code())
	assert.ErrorContains(t, err, content.ErrTooMuch.Error())
}

func TestLimits(t *testing.T) {
	bomb := built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>", deflated("", make([]byte, 8<<20)))
	for name, c := range map[string]struct {
		data []byte
		opt  Options
	}{
		"inflated": {bomb, Options{MaxInflated: 1 << 20}},
		"pages":    {shown("", "", ""), Options{MaxPages: 2}},
	} {
		_, err := Read(context.Background(), c.data, c.opt)
		var e *Error
		require.ErrorAs(t, err, &e, name)
		assert.Equal(t, "limit", e.Code(), name)
	}
	_, err := Read(context.Background(), bomb, Options{})
	assert.NoError(t, err)
}

// TestHostileFiles reads the hostile files that stand beside the repository.
func TestHostileFiles(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/pdf/evil/*.pdf")
	if len(files) == 0 {
		t.Skip("../shared/pdf/evil is not here")
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		ctx, cancel := context.WithTimeout(context.Background(), forEver)
		_, err = Read(ctx, data, Options{})
		assert.NoError(t, ctx.Err(), path)
		if err != nil {
			assert.NotContains(t, err.Error(), "\n")
		}
		cancel()
	}
}

func FuzzRead(f *testing.F) {
	f.Add(one())
	f.Add(built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>", deflated("", []byte("BT /F 9 Tf (x) Tj ET"))))
	f.Add(shown("BT /F 10 Tf [(a)-300(b)] TJ (c) ' ET 50 700 m 90 700 l S 10 10 40 20 re f /Span <</ActualText (x)>> BDC EMC BI ID x EI"))
	f.Add([]byte("%PDF-1.5\n1 0 obj <</Type/ObjStm/N 1/First 4/Length 9>> stream\n2 0 <</A 1>> endstream endobj trailer <</Root 2 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)/U(bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)/P 4>>>>"))
	f.Add(taggedFile("<</S/L/Pg 3 0 R/K[<</S/LI/K<</S/Link/K 0>>>><</S/LI/K[<</Type/MCR/MCID 1>>]>>]>><</S/H1/Pg 3 0 R/ActualText(x)/K 2>>", []string{"one", "two", "three"}))
	f.Add(built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/CropBox[10 10 90 90]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[<</Subtype/Widget/FT/Ch/Opt[(a)]/Rect[1 1 9 9]>>]>>",
		stream("", "BT /F 9 Tf 1 1 -1 1 20 20 Tm <829F82A0> Tj 1 0 0 rg ET 20 20 4 4 re f"), "<</Subtype/Type0/Encoding/90ms-RKSJ-V/DescendantFonts[<</CIDSystemInfo<</Ordering(Japan1)>>/W[1[500]]>>]>>"))
	f.Add(web("@Home", "@News", "#Title", "Both agreed.", "@One", "@Two", "@Three"))
	f.Add(taggedFile("<</S/Table/Pg 3 0 R/K[<</S/TR/K[<</S/TH/A<</O/Table/ColSpan 2/RowSpan 3>>/K 0>><</S/TD/K 1>>]>><</S/TR/K<</S/TD/K[<</S/P/K 2>>3]>>>>]>>", []string{"one", "two", "three", "four"}))
	f.Fuzz(func(t *testing.T, data []byte) {
		ctx, cancel := context.WithTimeout(context.Background(), forEver)
		defer cancel()
		Read(ctx, data, Options{Engine: Native, MaxInflated: 8 << 20, MaxPages: 100})
		if ctx.Err() != nil {
			t.Fatal("too slow")
		}
	})
}
