// Package plain reads plain text, dumps of pdftotext among it, and Markdown.
//
// ReadText hands over printed lines with their places, as if each letter took
// the same room on a page, and leaves it to layout to join them. ReadMarkdown
// knows where paragraphs end, so it hands over joined lines.
package plain
