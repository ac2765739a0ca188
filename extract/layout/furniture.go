package layout

// MarkFurniture marks running headers, footers and page numbers: what comes
// back page after page at the top or the foot. What a reader has marked
// already stays so.
func MarkFurniture(d *Draft) {
	markRunning(d)
}
