package layout

// MarkFurniture marks what belongs to the page rather than to the document:
// running headers and footers, page numbers, footnotes at a page's foot, lines
// of a table of contents, lines without any word. What a reader has marked
// already stays so.
func MarkFurniture(d *Draft) {
	markRunning(d)
	markFootnotes(d)
	markOddLines(d)
}
