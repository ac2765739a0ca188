// Command make writes the inputs of bench/run and bench/linear.
//
//	make docs N DIR        N documents of about 12 KB of text
//	make pages N FILE      one document of N pages; FILE ends in .txt or .pdf
//	make hostile SIZE DIR  what readers, cutters and patterns die of, each SIZE bytes
package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

func main() {
	if len(os.Args) != 4 {
		fail(fmt.Errorf("usage: make docs|pages|hostile N PATH"))
	}
	n, err := strconv.Atoi(os.Args[2])
	fail(err)
	path := os.Args[3]
	switch os.Args[1] {
	case "docs":
		fail(os.MkdirAll(path, 0o777))
		for i := range n {
			var b strings.Builder
			fmt.Fprintf(&b, "Joint Statement of the %dth Meeting of the European Union–Japan Digital Council\n\n", i%20+1)
			for p := range 8 {
				b.WriteString(page(i*8 + p))
			}
			fail(os.WriteFile(filepath.Join(path, fmt.Sprintf("%05d.txt", i)), []byte(b.String()), 0o666))
		}
	case "pages":
		var pages []string
		for i := range n {
			pages = append(pages, page(i))
		}
		data := []byte(strings.Join(pages, "\f"))
		if strings.HasSuffix(path, ".pdf") {
			data = pdf(pages)
		}
		fail(os.WriteFile(path, data, 0o666))
	case "hostile":
		fail(os.MkdirAll(path, 0o777))
		for _, h := range hostile {
			fail(os.WriteFile(filepath.Join(path, h.name), h.make(n), 0o666))
		}
	default:
		fail(fmt.Errorf("unknown: %s", os.Args[1]))
	}
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "make:", err)
		os.Exit(1)
	}
}

// page is about 1,500 bytes of the genre, in our own words; i makes it differ.
func page(i int) string {
	return fmt.Sprintf(`%d. Cooperation in field %d

Both sides agreed to widen early warning mechanism number %[2]d to raw materials and to hold a first exercise in the second half of 20%02[3]d. They welcomed the launch of project %[2]d, which brings together laboratories for biomedicine, materials and climate. The European Union intends to support a feasibility study with EUR %[3]d million by mid-20%02[3]d, and Japan could explore a study of its own.

The ministers reaffirmed that a trusted flow of data is of great value to their economies, and that rules for it should be open, clear and predictable. They took note of the report of working group %[2]d and thanked its members for their work over the past year. Japan will send experts to the next round of talks. They decided:

- to exchange information between the two offices twice a year;
- to consider a common taxonomy of risks, with the help of agency %[2]d;
- to report on progress to the next meeting.

The two sides underlined the need for resilient cables and safe ports. They will set up a task force on secure connectivity in 20%02[3]d, which shall meet every quarter, and intend to publish its findings. Researchers of both sides should be able to use each other's computing centres; a first call for proposals will be opened in spring, and a second one, with a larger budget, may follow where the first has been taken up well.

`, i%40+1, i, i%30+26)
}

// pdf is a plain PDF file with a page of 10-point Helvetica for each text,
// broken at 95 characters.
func pdf(pages []string) []byte {
	var b bytes.Buffer
	var at []int
	object := func(s string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), s)
	}
	b.WriteString("%PDF-1.4\n")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(pages)))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	for i, text := range pages {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>", 5+2*i))
		var c strings.Builder
		c.WriteString("BT /F1 10 Tf 14 TL 60 780 Td\n")
		for line := range strings.Lines(text) {
			for _, part := range wrap(strings.TrimSpace(line), 95) {
				fmt.Fprintf(&c, "(%s) '\n", strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(part))
			}
		}
		c.WriteString("ET")
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", c.Len(), c.String()))
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
	return b.Bytes()
}

func wrap(line string, width int) []string {
	lines := []string{""}
	for _, w := range strings.Fields(line) {
		last := &lines[len(lines)-1]
		if len(*last)+len(w) > width {
			lines = append(lines, w)
		} else {
			*last = strings.TrimPrefix(*last+" "+w, " ")
		}
	}
	return lines
}

// hostile are texts of a size that something quadratic shows on.
var hostile = []struct {
	name string
	make func(n int) []byte
}{
	{"prose.txt", func(n int) []byte {
		var b bytes.Buffer
		for i := 0; b.Len() < n; i++ {
			b.WriteString(page(i))
		}
		return b.Bytes()
	}},
	{"one-line.txt", repeat("", "we will work together and ")},
	{"one-word.txt", repeat("", "a")},
	{"one-letter-lines.txt", repeat("", "a\n")},
	{"one-letter-paragraphs.txt", repeat("", "a\n\n")},
	{"bullets.txt", repeat("We will:\n", "- to agree\n")},
	{"lead-ins.txt", repeat("", "- We will:\n")},
	{"brackets.txt", repeat("We will act ", "(")},
	{"quotations.txt", repeat("We will act ", "“")},
	{"points.txt", repeat("", ". ")},
	{"abbreviations.txt", repeat("", "U.S. No. ")},
	{"semicolons.txt", repeat("We will ", "agree; ")},
	{"and-to.txt", repeat("We agreed to act", " and to act")},
	{"commas.txt", repeat("We will act", ", act")},
	{"capitals.txt", repeat("", "Action Plan of the Forum ")},
	{"numbers.txt", repeat("", "1. ")},
	{"numbered-lines.txt", repeat("", "1. We agreed.\n")},
	{"digits.txt", repeat("", "9")},
	{"sums.txt", repeat("", "EUR 1 million ")},
	{"dates.txt", repeat("", "on 1 May 2024 ")},
	{"ordinals.txt", repeat("", "the next third meeting ")},
	{"countries.txt", repeat("", "Japan, ")},
	{"hyphens.txt", repeat("", "agree-\n")},
	{"headings.md", repeat("", "# Heading\n\n")},
	{"deep-quote.md", repeat("", "> ")},
	{"stars.md", repeat("", "*")},
	{"links.md", repeat("", "[")},
	{"deep.html", repeat("<html><body>", "<div>")},
	{"deep-lists.html", repeat("<html><body>", "<ul><li>a")},
	{"tables.html", repeat("<html><body>", "<table><tr><td>a")},
	{"attributes.html", repeat("<html><body><p ", "a=b ")},
	{"unclosed.html", repeat("<html><body>", "<p><b>a")},
	{"flat.html", repeat("<html><body>", "<p>We will act.</p>")},
	{"deep.docx", docx("<w:sdt><w:sdtContent>")},
	{"flat.docx", docx("<w:p><w:r><w:t>We will act.</w:t></w:r></w:p>")},
	{"runs.docx", docx("<w:r><w:t>a</w:t></w:r>")},
	{"prose.pdf", func(n int) []byte {
		var pages []string
		for i := range max(n/1500, 1) {
			pages = append(pages, page(i))
		}
		return pdf(pages)
	}},
	{"letters.pdf", func(n int) []byte { return pdf([]string{strings.Repeat("a b c ", n/6)}) }},
}

func repeat(head, s string) func(int) []byte {
	return func(n int) []byte { return []byte(head + strings.Repeat(s, n/len(s))) }
}

// docx is a document whose body repeats s; what s opens stays open.
func docx(s string) func(int) []byte {
	return func(n int) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		part := func(name, text string) {
			w, err := z.Create(name)
			fail(err)
			_, err = w.Write([]byte(text))
			fail(err)
		}
		part("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)
		part("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)
		part("word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+strings.Repeat(s, n/len(s)))
		fail(z.Close())
		return b.Bytes()
	}
}
