// Command make writes the inputs of bench/run and bench/linear.
//
//	make docs N DIR        N documents of about 12 KB of text
//	make pages N FILE      one document of N pages; FILE ends in .txt or .pdf
//	make hostile SIZE DIR  what readers, cutters and patterns die of, each SIZE bytes
package main

import (
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

// page is about 1,500 bytes of the genre, in our own words. i makes it differ,
// and not in its numbers alone: what comes back page after page is furniture.
func page(i int) string {
	return fmt.Sprintf(`%d. Cooperation in %[4]s

Both sides agreed to widen the early warning mechanism of %[4]s to raw materials and to hold a first exercise in the second half of 20%02[3]d. They welcomed the launch of project %[2]d, which brings together laboratories for biomedicine, materials and climate. The European Union intends to support a feasibility study with EUR %[3]d million by mid-20%02[3]d, and Japan could explore a study of its own.

The ministers reaffirmed that a trusted flow of data is of great value to their economies, and that rules for it should be open, clear and predictable. They took note of the report of working group %[4]s and thanked its members for their work over the past year. Japan will send experts to the next round of talks. They decided:

- to exchange information between the two offices twice a year;
- to consider a common taxonomy of risks, with the help of agency %[2]d;
- to report on progress to the next meeting.

The two sides underlined the need for resilient cables and safe ports in %[4]s. They will set up a task force on secure connectivity in 20%02[3]d, which shall meet every quarter, and intend to publish its findings. Researchers of both sides should be able to use each other's computing centres; a first call for proposals will be opened in spring, and a second one, with a larger budget, may follow where the first has been taken up well.

`, i%40+1, i, i%30+26, name(i))
}

// name is a name for a number: Ba, Ca, … Baba, ….
func name(i int) string {
	const first = "bcdfghklmnprst"
	s := ""
	for {
		s += string(first[i%len(first)]) + "aeiou"[i/7%5:][:1]
		if i /= len(first); i == 0 {
			return strings.ToUpper(s[:1]) + s[1:]
		}
	}
}

// pdf is a plain PDF file with a page of 10-point Helvetica for each text,
// broken at 95 characters.
func pdf(pages []string) []byte {
	contents := make([]string, len(pages))
	for i, text := range pages {
		var c strings.Builder
		c.WriteString("BT /F1 10 Tf 14 TL 60 780 Td\n")
		for line := range strings.Lines(text) {
			for _, part := range wrap(strings.TrimSpace(line), 95) {
				fmt.Fprintf(&c, "(%s) '\n", strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(part))
			}
		}
		contents[i] = c.String() + "ET"
	}
	return drawnPDF(contents)
}

// drawnPDF is a PDF file with a page for each of the contents.
func drawnPDF(contents []string) []byte {
	var b bytes.Buffer
	var at []int
	object := func(s string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), s)
	}
	b.WriteString("%PDF-1.4\n")
	var kids strings.Builder
	for i := range contents {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(contents)))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	for i, c := range contents {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>", 5+2*i))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(c), c))
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
