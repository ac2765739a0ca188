package extract

import (
	"bytes"
	"context"

	"github.com/paraph/paraph/extract/docx"
	"github.com/paraph/paraph/extract/html"
	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/pdf"
	"github.com/paraph/paraph/extract/plain"
)

// format is a kind of file: told by its content, never by its name.
type format struct {
	mediaType string
	is        func(head []byte) bool
	weigh     func(data []byte) int64 // as Weigh tells
	read      func(ctx context.Context, data []byte, opt *Options) (*layout.Draft, error)
}

// formats are tried in order; the last takes whatever is left.
var formats = []format{
	{"application/pdf", isPDF, unknown, func(ctx context.Context, b []byte, o *Options) (*layout.Draft, error) {
		return pdf.Read(ctx, b, o.PDF)
	}},
	{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", isZip, docx.Weigh, func(_ context.Context, b []byte, o *Options) (*layout.Draft, error) {
		return docx.Read(b, o.MaxBytes)
	}},
	{"application/octet-stream", isBinary, length, func(_ context.Context, b []byte, _ *Options) (*layout.Draft, error) {
		return nil, &Error{Code: "unknown-format", Reason: notRead(b)}
	}},
	{"text/html", isHTML, length, func(_ context.Context, b []byte, _ *Options) (*layout.Draft, error) {
		return html.Read(b)
	}},
	{"text/markdown", isMarkdown, length, func(_ context.Context, b []byte, _ *Options) (*layout.Draft, error) {
		return plain.ReadMarkdown(b)
	}},
	{"text/plain", func([]byte) bool { return true }, length, func(_ context.Context, b []byte, _ *Options) (*layout.Draft, error) {
		return plain.ReadText(b)
	}},
}

func length(data []byte) int64 { return int64(len(data)) }
func unknown([]byte) int64     { return -1 }

// Weigh is the number of bytes that reading a file goes through, which what it
// takes is in proportion to: more than there are, where they are packed. known
// is false where only reading tells.
func Weigh(data []byte) (bytes int64, known bool) {
	n := sniff(data).weigh(data)
	return n, n >= 0
}

// sniffed is how many bytes of a file the tests may look at.
const sniffed = 64 << 10

func sniff(data []byte) *format {
	head := data[:min(len(data), sniffed)]
	for i := range formats {
		if formats[i].is(head) {
			return &formats[i]
		}
	}
	panic("unreachable: the last format takes everything")
}

// isPDF allows for junk before the header, as readers do (ISO 32000-1, annex
// H.3, note 13: within the first 1024 bytes).
func isPDF(head []byte) bool {
	return bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-"))
}

func isZip(head []byte) bool { return bytes.HasPrefix(head, []byte("PK\x03\x04")) }

// binaries are the formats that are often met among documents and are not
// read, by how they open, with what to do about them.
var binaries = []struct{ magic, what string }{
	{"\xd0\xcf\x11\xe0", "an old Office file: save it as DOCX or PDF"},
	{"{\\rtf", "an RTF file: save it as DOCX or PDF"},
	{"\x89PNG", image}, {"\xff\xd8\xff", image}, {"GIF8", image}, {"II*\x00", image}, {"MM\x00*", image},
	{"\x1f\x8b", packed}, {"7z\xbc\xaf", packed}, {"Rar!", packed},
	{"%!PS", "a PostScript file: turn it into a PDF file"},
}

const (
	image  = "an image: it needs text recognition (OCR) first"
	packed = "an archive: unpack it first"
)

// binary gives what to say of a file in one of binaries.
func binary(head []byte) (what string, ok bool) {
	for _, b := range binaries {
		if bytes.HasPrefix(head, []byte(b.magic)) {
			return b.what, true
		}
	}
	return "", false
}

// notRead is why a binary file is not read.
func notRead(head []byte) string {
	const formats = "neither PDF, DOCX, HTML, Markdown nor text"
	if what, ok := binary(head); ok {
		return formats + ", but " + what
	}
	return formats
}

func isBinary(head []byte) bool {
	_, known := binary(head)
	return known || !isUTF16(head) && controls(head) > len(head)/10
}

// controls counts the bytes that no text uses.
func controls(head []byte) (n int) {
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			n++
		}
	}
	return n
}

// isUTF16 tells text of two bytes a character, by its mark or by its zeros.
func isUTF16(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return true
	}
	zeros := bytes.Count(head, []byte{0})
	return zeros > len(head)*3/10 && zeros < len(head)*6/10
}

// isHTML looks for markup that text and Markdown do not begin with.
func isHTML(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\xff\xfe<\x00")) || bytes.HasPrefix(head, []byte("\xfe\xff\x00<")) {
		return true
	}
	h := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n\f\x00")
	if len(h) == 0 || h[0] != '<' {
		return false
	}
	h = bytes.ToLower(h[:min(len(h), 4096)])
	for _, tag := range htmlTags {
		if bytes.Contains(h, []byte(tag)) {
			return true
		}
	}
	return false
}

var htmlTags = []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<div", "<article", "<main", "<section", "<p>", "<p ", "<h1", "<h2", "<ul", "<ol", "<table"}

// isMarkdown looks for front matter or for marks that plain text lacks:
// headings, emphasis pairs, escaped numbers, links.
func isMarkdown(head []byte) bool {
	h := bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	if bytes.HasPrefix(h, []byte("---\n")) || bytes.HasPrefix(h, []byte("---\r\n")) {
		return true
	}
	if bytes.Count(h, []byte("**")) >= 2 || bytes.Contains(h, []byte("](")) {
		return true
	}
	for line := range bytes.Lines(h) {
		if markdownLine(bytes.TrimSpace(line)) {
			return true
		}
	}
	return false
}

// isItalic says whether a line is all in marks of emphasis: "*Oslo, 5 May 2027*".
func isItalic(line []byte) bool {
	c, n := line[0], len(line)
	return (c == '*' || c == '_') && line[n-1] == c && line[1] != c && line[1] != ' ' && line[n-2] != ' ' && bytes.Count(line, line[:1]) == 2 && n > 8
}

func markdownLine(line []byte) bool {
	hashes := len(line) - len(bytes.TrimLeft(line, "#"))
	if hashes >= 1 && hashes <= 6 && len(line) > hashes && line[hashes] == ' ' {
		return true
	}
	if n := len(line); n > 2 && (len(bytes.Trim(line, "=")) == 0 || isItalic(line)) {
		return true
	}
	digits := len(line) - len(bytes.TrimLeft(line, "0123456789"))
	return digits > 0 && bytes.HasPrefix(line[digits:], []byte("\\."))
}
