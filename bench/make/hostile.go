package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
)

// shape is something that readers, cutters or patterns die of where they are
// quadratic, or deep where what they read is.
type shape struct {
	name string
	make func(n int) []byte // about n bytes
}

var hostile = []shape{
	{"prose.txt", func(n int) []byte {
		var b bytes.Buffer
		for i := 0; b.Len() < n; i++ {
			b.WriteString(page(i))
		}
		return b.Bytes()
	}},

	// Lines, words and marks.
	{"one-line.txt", repeat("", "we will work together and ")},
	{"one-word.txt", repeat("", "a")},
	{"one-letter-lines.txt", repeat("", "a\n")},
	{"one-letter-paragraphs.txt", repeat("", "a\n\n")},
	{"one-letter-pages.txt", repeat("", "a\f")},
	{"alike-pages.txt", repeat("", "Page 1\n\nWe will act.\f")},
	{"returns.txt", repeat("We will act", "\r")},
	{"blanks.txt", func(n int) []byte { return []byte("We will" + strings.Repeat(" ", n) + "act.") }},
	{"tabs.txt", repeat("We will act", "\ta")},
	{"columns.txt", repeat("", "We agreed      to act      together\n")},
	{"steps.txt", func(n int) []byte { // each line one step further in
		var b bytes.Buffer
		for i := 0; b.Len() < n; i++ {
			b.WriteString(strings.Repeat(" ", i%500) + "- We will act\n")
		}
		return b.Bytes()
	}},
	{"brackets.txt", repeat("We will act ", "(")},
	{"brackets-closed.txt", nest("We will act ", "(", ")")},
	{"square.txt", nest("We will act ", "[", "]")},
	{"quotations.txt", repeat("We will act ", "“")},
	{"straight-quotes.txt", repeat("We will act ", "\"")},
	{"quoted.txt", repeat("We will act ", "'\"“‘ ")},
	{"apostrophes.txt", repeat("We will act ", "'s ")},
	{"points.txt", repeat("", ". ")},
	{"dots.txt", repeat("We will act", ".")},
	{"ellipses.txt", repeat("We will act", "… ")},
	{"dashes.txt", repeat("We will act", "-")},
	{"long-dashes.txt", repeat("We will act", " – ")},
	{"dash-lines.txt", repeat("", "-\n")},
	{"dash-bullets.txt", repeat("", "- – — ")},
	{"slashes.txt", repeat("", "and/or/")},
	{"colons.txt", repeat("We will: ", "act: ")},
	{"question-marks.txt", repeat("", "Why? ")},
	{"combining.txt", repeat("We will a", "\u0301")},
	{"combined.txt", repeat("We will ", "a\u0301\u0323 ")},
	{"zero-width.txt", repeat("We will ", "\u200b")},
	{"zero-width-words.txt", repeat("We will ", "a\u200d\u200ca\ufeff ")},
	{"soft-hyphens.txt", repeat("We will ", "a\u00ad")},
	{"ligatures.txt", repeat("We will ", "ﬃ")},
	{"overrides.txt", repeat("We will ", "\u202ea\u202c")},
	{"chinese.txt", repeat("", "我们将采取行动。")},
	{"arabic.txt", repeat("", "سنعمل معا. ")},
	{"controls.txt", repeat("We will act ", "a\x01bcdefghijklmnop")},
	{"invalid.txt", repeat("We will act ", "a\xff")},
	{"utf-16.txt", repeat("\xff\xfe", "a\x00\n\x00")},

	// What sentences, bullets and numbers are told by.
	{"bullets.txt", repeat("We will:\n", "- to agree\n")},
	{"empty-bullets.txt", repeat("We will:\n", "•\n")},
	{"lead-ins.txt", repeat("", "- We will:\n")},
	{"abbreviations.txt", repeat("", "U.S. No. ")},
	{"initials.txt", repeat("", "A. B. C. ")},
	{"semicolons.txt", repeat("We will ", "agree; ")},
	{"and-to.txt", repeat("We agreed to act", " and to act")},
	{"ands.txt", repeat("We agreed to act", " and")},
	{"commas.txt", repeat("We will act", ", act")},
	{"that-clauses.txt", repeat("We agreed", " that we agreed")},
	{"numbers.txt", repeat("", "1. ")},
	{"numbered-lines.txt", repeat("", "1. We agreed.\n")},
	{"counted-lines.txt", counted("%d. We agreed.\n")},
	{"deep-numbers.txt", repeat("", "1.")},
	{"deeper-numbers.txt", func(n int) []byte { // 1. 1.1. 1.1.1. …
		var b bytes.Buffer
		for i := 0; b.Len() < n; i++ {
			b.WriteString(strings.Repeat("1.", i%200+1) + " We agreed\n")
		}
		return b.Bytes()
	}},
	{"letters.txt", repeat("", "(a) act (b) act ")},
	{"lettered-lines.txt", repeat("", "(a) we agreed\n")},
	{"romans.txt", repeat("", "ivx ")},
	{"roman-lines.txt", repeat("", "XIV. Agreed\n")},
	{"capital-lines.txt", repeat("", "SEMICONDUCTORS\n")},
	{"annexes.txt", repeat("", "ANNEX I\n\n")},
	{"footnotes.txt", repeat("We will act", "[1] ")},
	{"note-lines.txt", counted("[%d] We agreed.\n")},
	{"superscripts.txt", repeat("We will act", "¹²³ ")},

	// What names, times, sums and clauses are told by.
	{"capitals.txt", repeat("", "Action Plan of the Forum ")},
	{"of-the.txt", repeat("Council", " of the Council")},
	{"of.txt", repeat("The Council", " of")},
	{"persons.txt", repeat("", "Minister Anna Berg, ")},
	{"codes.txt", repeat("", "2024/1689 (EU) ")},
	{"hyphens.txt", repeat("", "agree-\n")},
	{"hyphenated.txt", repeat("We will act", "-act")},
	{"digits.txt", repeat("", "9")},
	{"thousands.txt", repeat("EUR 1", ",000")},
	{"sums.txt", repeat("", "EUR 1 million ")},
	{"currencies.txt", repeat("", "EUR ")},
	{"dollars.txt", repeat("", "$")},
	{"percents.txt", repeat("", "5 % ")},
	{"dates.txt", repeat("", "on 1 May 2024 ")},
	{"date-ranges.txt", repeat("2024", "-2025")},
	{"date-slashes.txt", repeat("1", "/1")},
	{"by-by.txt", repeat("We will act", " by the end of")},
	{"months.txt", repeat("", "May ")},
	{"years.txt", repeat("", "2024 ")},
	{"deadlines.txt", repeat("", "We will year-end, ")},
	{"years-ahead.txt", repeat("", "We will year-end 2025, ")},
	{"ordinals.txt", repeat("", "the next third meeting ")},
	{"countries.txt", repeat("", "Japan, ")},
	{"country-pairs.txt", repeat("EU", "-Japan")},
	{"we-will.txt", repeat("", "We will ")},
	{"modals.txt", repeat("We ", "will not ")},
	{"passives.txt", repeat("It ", "will be welcomed by ")},
	{"gerunds.txt", repeat("We ", "welcoming, noting ")},
	{"infinitives.txt", repeat("We agreed ", "to ")},
	{"links.txt", repeat("", "https://example.org/a?b=c ")},
	{"one-link.txt", repeat("https://example.org/", "a/")},
	{"json.txt", repeat(`{"a":`, `[{"a":`)},

	// Markdown.
	{"headings.md", repeat("", "# Heading\n\n")},
	{"counted-headings.md", counted("# Heading %d\n\nWe will act.\n\n")},
	{"deep-quote.md", repeat("", "> ")},
	{"deep-quotes.md", repeat("# A\n\n", strings.Repeat(">", 200)+" a\n")},
	{"deep-lists.md", func(n int) []byte {
		var b bytes.Buffer
		b.WriteString("# A\n\n")
		for i := 0; b.Len() < n; i++ {
			b.WriteString(strings.Repeat("  ", i%300) + "* **act**\n")
		}
		return b.Bytes()
	}},
	{"stars.md", repeat("", "*")},
	{"star-pairs.md", repeat("# A\n\n", "**a *b ")},
	{"underlines.md", repeat("# A\n\n", "_a__")},
	{"open-links.md", repeat("", "[")},
	{"links.md", repeat("# A\n\n", "[act](https://example.org) ")},
	{"half-links.md", repeat("# A\n\n", "[a](")},
	{"images.md", repeat("# A\n\n", "![")},
	{"references.md", counted("[a%d]: x\n")},
	{"note-marks.md", counted("We act[^%[1]d].\n\n[^%[1]d]: We agreed.\n\n")},
	{"ticks.md", repeat("# A\n\n", "`a``")},
	{"fences.md", repeat("# A\n\n", "```\n")},
	{"angles.md", repeat("# A\n\n", "<a ")},
	{"backslashes.md", repeat("# A\n\n", "\\")},
	{"cells.md", repeat("| a | b |\n|---|---|\n", "| act | act |\n")},
	{"one-row.md", repeat("# A\n\n", "| a ")},
	{"front.md", repeat("---\n", "a: b\n")},
	{"setext.md", repeat("", "Heading\n---\n")},

	// HTML.
	{"deep.html", repeat("<html><body>", "<div>")},
	{"deep-lists.html", repeat("<html><body>", "<ul><li>a")},
	{"deep-inline.html", repeat("<html><body><p>", "<b>a")},
	{"crossed.html", repeat("<html><body>", "<b><i></b><p>a")},
	{"crossed-links.html", repeat("<html><body>", "<a><div>a")},
	{"fonts.html", repeat("<html><body>", "<p><font size=1>a")},
	{"tables.html", repeat("<html><body>", "<table><tr><td>a")},
	{"fostered.html", repeat("<html><body>", "<table><b>a")},
	{"cells.html", repeat("<html><body><table><tr>", "<td>a")},
	{"rows.html", repeat("<html><body><table>", "<tr><td>a<td>b")},
	{"spans.html", repeat("<html><body><table>", "<tr><td rowspan=9999 colspan=999>a")},
	{"attributes.html", repeat("<html><body><p ", "a=b ")},
	{"one-attribute.html", repeat("<html><body><p style='", "color:red;")},
	{"unclosed.html", repeat("<html><body>", "<p><b>a")},
	{"ends.html", repeat("<html><body>", "</p>")},
	{"flat.html", repeat("<html><body>", "<p>We will act.</p>")},
	{"breaks.html", repeat("<html><body><p>", "act<br>")},
	{"anchors.html", repeat("<html><body>", "<a href='#a'>act</a> ")},
	{"notes.html", counted("<html><body>", "<p>act<sup><a href='#n%[1]d'>%[1]d</a></sup><p id=n%[1]d>%[1]d noted")},
	{"entities.html", repeat("<html><body>", "&amp;&#x41;&")},
	{"comments.html", repeat("<html><body>", "<!--a")},
	{"scripts.html", repeat("<html><body>", "<script>a</script>a")},
	{"data.html", func(n int) []byte {
		return []byte("<html><head><script type='application/ld+json'>" + strings.Repeat(`{"@graph":[`, n/11) + "</script><body><p>We will act.")
	}},
	{"meta.html", repeat("<html><head>", "<meta name=a content=b>")},
	{"drawings.html", repeat("<html><body>", "<svg><g>a")},
	{"templates.html", repeat("<html><body>", "<template>a")},
	{"menus.html", repeat("<html><body>", "<nav><a href=x>a</a></nav>")},
	{"articles.html", repeat("<html><body>", "<article><p>We will act.</p>")},

	// Word.
	{"deep.docx", docx("", "<w:sdt><w:sdtContent>", "")},
	{"deep-closed.docx", func(n int) []byte {
		const in, out = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
		deep := n / (len(in) + len(out))
		return packed(strings.Repeat(in, deep)+act+strings.Repeat(out, deep)+whole, nil)
	}},
	{"deep-tables.docx", docx("", "<w:tbl><w:tr><w:tc>", "")},
	{"deep-runs.docx", docx("<w:p>", "<w:ins><w:r><w:t>a</w:t></w:r>", "")},
	{"flat.docx", docx("", act, whole)},
	{"empty.docx", docx(act, "<w:p/>", whole)},
	{"runs.docx", docx("", "<w:r><w:t>a</w:t></w:r>", whole)},
	{"one-paragraph.docx", docx("<w:p>", "<w:r><w:t>a </w:t></w:r>", "</w:p>"+whole)},
	{"tabs.docx", docx("<w:p><w:r>", "<w:t>a</w:t><w:tab/>", "</w:r></w:p>"+whole)},
	{"breaks.docx", docx("<w:p><w:r>", "<w:t>a</w:t><w:br/>", "</w:r></w:p>"+whole)},
	{"rows.docx", docx("<w:tbl>", "<w:tr><w:tc><w:p/></w:tc></w:tr>", "</w:tbl>"+act+whole)},
	{"cells.docx", docx("<w:tbl><w:tr>", "<w:tc>"+act+"</w:tc>", "</w:tr></w:tbl>"+whole)},
	{"lists.docx", docx("", `<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>act</w:t></w:r></w:p>`, whole)},
	{"links.docx", docx("<w:p>", `<w:hyperlink r:id="rId1"><w:r><w:t>act </w:t></w:r></w:hyperlink>`, "</w:p>"+whole)},
	{"sections.docx", docx(act, `<w:p><w:pPr><w:sectPr><w:headerReference r:id="rId1"/></w:sectPr></w:pPr></w:p>`, whole)},
	{"notes.docx", notesDocx},
	{"styles.docx", stylesDocx},

	// PDF.
	{"prose.pdf", func(n int) []byte {
		var pages []string
		for i := range max(n/1500, 1) {
			pages = append(pages, page(i))
		}
		return pdf(pages)
	}},
	{"letters.pdf", func(n int) []byte { return pdf([]string{strings.Repeat("a b c ", n/6)}) }},
	{"empty-pages.pdf", func(n int) []byte { return pdf(make([]string, n/200+1)) }},
	{"scattered.pdf", drawn(func(i int) string { return fmt.Sprintf("1 0 0 1 %d %d Tm (a)Tj ", i*7919%600, i*104729%800) })},
	{"one-place.pdf", drawn(func(int) string { return "1 0 0 1 100 100 Tm (a)Tj " })},
	{"grid.pdf", drawn(func(i int) string { return fmt.Sprintf("%d %d 10 10 re S ", i%60*10, i/60%80*10) })},
	{"rules.pdf", drawn(func(i int) string { return fmt.Sprintf("0 %d m 600 %[1]d l S ", i%800) })},
	{"saves.pdf", drawn(func(int) string { return "q " })},
	{"arrays.pdf", drawn(func(int) string { return "[" })},
	{"dictionaries.pdf", drawn(func(int) string { return "<</A " })},
	{"strings.pdf", drawn(func(int) string { return "(" })},
	{"marks.pdf", drawn(func(int) string { return "/P <</MCID 0>> BDC " })},
	{"objects.pdf", repeat("%PDF-1.4\n", "1 0 obj\n")},
	{"rebuilt.pdf", func(n int) []byte { // no table of objects
		return []byte("%PDF-1.4\n" + string(counted("%d 0 obj <</Type/Page/Parent 1 0 R>> endobj\n")(n)) + "trailer <</Root 1 0 R>>")
	}},
	{"deep-pages.pdf", func(n int) []byte { // each node has the next for its only kid
		return []byte("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n" +
			string(counted("%[1]d 0 obj <</Type/Pages/Kids[%[2]d 0 R]>> endobj\n")(n)) + "trailer <</Root 1 0 R>>")
	}},
}

func repeat(head, s string) func(int) []byte {
	return func(n int) []byte { return []byte(head + strings.Repeat(s, n/len(s))) }
}

// nest opens and closes.
func nest(head, open, shut string) func(int) []byte {
	return func(n int) []byte { return []byte(head + strings.Repeat(open, n/2) + strings.Repeat(shut, n/2)) }
}

// counted repeats the last of its arguments, with 2, 3, … and the number after
// each put in; what stands before it is the head.
func counted(format ...string) func(int) []byte {
	return func(n int) []byte {
		var b bytes.Buffer
		b.WriteString(strings.Join(format[:len(format)-1], ""))
		f := format[len(format)-1]
		for i := 2; b.Len() < n; i++ {
			if strings.Contains(f, "%[2]d") {
				fmt.Fprintf(&b, f, i, i+1)
			} else {
				fmt.Fprintf(&b, f, i)
			}
		}
		return b.Bytes()
	}
}

// A paragraph of a Word document, and its end.
const (
	act   = "<w:p><w:r><w:t>We will act.</w:t></w:r></w:p>"
	whole = "</w:body></w:document>"
)

// docx is a document whose body repeats s.
func docx(head, s, tail string) func(int) []byte {
	return func(n int) []byte { return packed(head+strings.Repeat(s, n/len(s))+tail, nil) }
}

const (
	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// packed is a Word document of this body, beside it the parts by kind.
func packed(body string, parts map[string]string) []byte {
	var b, rels bytes.Buffer
	z := zip.NewWriter(&b)
	part := func(name, text string) {
		w, err := z.Create(name)
		fail(err)
		_, err = w.Write([]byte(text))
		fail(err)
	}
	part("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)
	part("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="`+relations+`officeDocument" Target="word/document.xml"/></Relationships>`)
	part("word/document.xml", `<w:document `+wordSpace+`><w:body>`+body)
	for kind, text := range parts {
		part("word/"+kind+".xml", text)
		fmt.Fprintf(&rels, `<Relationship Id="%s" Type="%s%[1]s" Target="%[1]s.xml"/>`, kind, relations)
	}
	part("word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+rels.String()+`</Relationships>`)
	fail(z.Close())
	return b.Bytes()
}

func notesDocx(n int) []byte {
	body := counted(`<w:p><w:r><w:t>We will act.</w:t><w:footnoteReference w:id="%d"/></w:r></w:p>`)(n / 2)
	notes := counted(`<w:footnotes `+wordSpace+`>`, `<w:footnote w:id="%d"><w:p><w:r><w:t>Noted.</w:t></w:r></w:p></w:footnote>`)(n / 2)
	return packed(string(body)+whole, map[string]string{"footnotes": string(notes) + "</w:footnotes>"})
}

// stylesDocx is styles each based on the next, and paragraphs of the first.
func stylesDocx(n int) []byte {
	styles := counted(`<w:styles `+wordSpace+`>`, `<w:style w:type="paragraph" w:styleId="s%[1]d"><w:basedOn w:val="s%[2]d"/></w:style>`)(n / 2)
	body := counted(`<w:p><w:pPr><w:pStyle w:val="s%d"/></w:pPr><w:r><w:t>act</w:t></w:r></w:p>`)(n / 2)
	return packed(string(body)+whole, map[string]string{"styles": string(styles) + "</w:styles>"})
}

// drawn is a PDF file of one page whose content goes on as the function says.
func drawn(operator func(i int) string) func(int) []byte {
	return func(n int) []byte {
		var c bytes.Buffer
		c.WriteString("BT /F1 10 Tf ")
		for i := 0; c.Len() < n; i++ {
			c.WriteString(operator(i))
		}
		return drawnPDF([]string{c.String()})
	}
}
