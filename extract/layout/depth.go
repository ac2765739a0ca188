package layout

// nest gives list items their depth where the markup does not: by the left
// edges of their markers. places holds each block's left edge, left is the
// text's. Numbers and letters at the very edge are paragraphs' and headings'
// own, so that the bullets below them are as deep as in markup.
func (t *Text) nest(places []float32, left float32) {
	blocks := t.Blocks
	var edges []float32 // the markers' edges of the lists that are open
	for i := range blocks {
		b := &blocks[i]
		if b.Furniture != None {
			continue
		}
		x := places[i]
		const slack = 4
		if b.Role != ListItem {
			if len(edges) > 0 && x <= edges[0]+slack {
				edges = edges[:0]
			}
			continue
		}
		if b.Level != 0 {
			edges = edges[:0]
			continue
		}
		for len(edges) > 0 && edges[len(edges)-1] > x+slack {
			edges = edges[:len(edges)-1]
		}
		if m := t.Slice(b.Marker); x <= left+slack && m != "" && m[0] < 0x80 && m != "-" && m != "*" && m != "o" {
			b.Level = 1
			continue
		}
		if len(edges) == 0 || x > edges[len(edges)-1]+slack {
			if len(edges) < 32 {
				edges = append(edges, x)
			}
		}
		b.Level = len(edges)
	}
}
