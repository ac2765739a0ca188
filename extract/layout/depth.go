package layout

// nest gives list items their depth where the markup does not: by the left
// edges of their markers. places holds each block's left edge.
func nest(blocks []Block, places []float32) {
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
		if len(edges) == 0 || x > edges[len(edges)-1]+slack {
			if len(edges) < 32 {
				edges = append(edges, x)
			}
		}
		b.Level = len(edges)
	}
}
