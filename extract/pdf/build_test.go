package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// built makes a PDF file of objects, numbered from 1, with a right
// cross-reference table. Object 1 is the catalog.
func built(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}

// stream makes a stream object; dict holds further entries.
func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>> stream\n%s\nendstream", dict, len(data), data)
}

func deflated(dict string, data []byte) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(data)
	w.Close()
	return stream("/Filter/FlateDecode"+dict, b.String())
}

// The fonts that shown gives its pages.
const (
	helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
	bold      = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
	wingdings = "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Wingdings-Regular/FirstChar 167/LastChar 167/Widths[458]>>"
)

// shown makes a file of pages that show the contents in F (Helvetica), B
// (bold) and W (Wingdings).
func shown(contents ...string) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "", helvetica, bold, wingdings}
	var kids []string
	for _, c := range contents {
		n := len(objects)
		kids = append(kids, fmt.Sprintf("%d 0 R", n+1))
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R>>", n+2), stream("", c))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R/B 4 0 R/W 5 0 R>>>>>>", len(kids), strings.Join(kids, " "))
	return built(objects...)
}

// at shows text in a font at a place, counted from the bottom left.
func at(font string, size, x, y float64, text string) string {
	return fmt.Sprintf("BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, size, x, y, text)
}

// web makes a file as a browser prints a page without tags: each line is a
// link where it begins with "@".
func web(lines ...string) []byte {
	var content, links strings.Builder
	for i, l := range lines {
		y := 760 - 20*float64(i)
		text, link := strings.CutPrefix(l, "@")
		size := 10.0
		if strings.HasPrefix(text, "#") {
			text, size = text[1:], 18
		}
		content.WriteString(at("F", size, 50, y, text))
		if link {
			fmt.Fprintf(&links, "<</Subtype/Link/Rect[50 %g %g %g]/A<</S/URI/URI(https://example.org/%d)>>>>", y-3, 50+6*float64(len(text)), y+9, i)
		}
	}
	data := built("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots["+links.String()+"]>>",
		stream("", content.String()), helvetica, "<</Creator(Mozilla/5.0 \\(X11\\))/Producer(Skia/PDF m140)>>")
	return bytes.Replace(data, []byte("/Root 1 0 R"), []byte("/Root 1 0 R/Info 6 0 R"), 1)
}
