package layout

import "slices"

// measure learns the text's edges, its size and its leading from the lines.
// All histograms have fixed bins, so the time is linear.
func (f *flow) measure() {
	const bins = 4096
	var (
		left, right, gaps [bins]int
		sizes             [512]int
		n                 int
	)
	bin := func(x float32) int { return min(max(int(x), 0), bins-1) }
	for i := range f.lines {
		l := &f.lines[i]
		if l.Furniture != None || l.Box == (Box{}) {
			continue
		}
		n++
		left[bin(l.Box.X0)]++
		right[bin(l.Box.X1)]++
		sizes[min(max(int(l.Size*4), 0), 511)] += len(l.Text)
	}
	if n == 0 {
		return
	}
	f.left = float32(percentile(left[:], n, 5))
	f.right = float32(percentile(right[:], n, 92)) + 1
	f.size = float32(mode(sizes[:])) / 4
	var last *Line
	for i := range f.lines {
		l := &f.lines[i]
		if l.Furniture != None || l.Box == (Box{}) || l.Size < f.size-0.5 || l.Size > f.size+0.5 {
			continue
		}
		if last != nil && last.Page == l.Page {
			if g := l.Box.Y0 - last.Box.Y0; g > 0.8*f.size && g > 1 && g < 100 {
				gaps[bin(g*4)]++
			}
		}
		last = l
	}
	f.leading = float32(smallest(gaps[:])) / 4
	if f.leading == 0 {
		f.leading = max(f.size*1.2, 12)
	}
}

// smallest gives the first bin that is nearly as full as the fullest: lines of
// one paragraph stand closer than paragraphs, of which there may be as many.
func smallest(bins []int) int {
	top := mode(bins)
	if top == 0 {
		return 0
	}
	most := bins[top-1] + bins[top] + bins[top+1]
	for i := 1; i < top; i++ {
		if 3*(bins[i]+bins[i+1]) >= most {
			if bins[i+1] > bins[i] {
				return i + 1
			}
			return i
		}
	}
	return top
}

// percentile gives the first bin at which p per cent of n are reached.
func percentile(bins []int, n, p int) int {
	sum := 0
	for i, k := range bins {
		sum += k
		if sum*100 >= n*p {
			return i
		}
	}
	return len(bins) - 1
}

// mode gives the fullest bin, together with the one after it.
func mode(bins []int) int {
	best, at := 0, 0
	for i := 1; i < len(bins)-1; i++ {
		if k := bins[i] + bins[i+1]; k > best {
			best, at = k, i
			if bins[i+1] > bins[i] {
				at = i + 1
			}
		}
	}
	return at
}

// findColumns gives the lines of pages set in several columns the edges of
// their column. A column is a stretch of lines that goes down the page; the
// next one begins further up, beside it.
func (f *flow) findColumns() {
	for from := 0; from < len(f.lines); {
		to := from
		for to < len(f.lines) && f.lines[to].Page == f.lines[from].Page {
			to++
		}
		if f.lines[from].Page > 0 {
			f.pageColumns(from, to)
		}
		from = to
	}
}

func (f *flow) pageColumns(from, to int) {
	const least = 4 // lines of a column
	type stretch struct {
		from, to int
		in       edges
	}
	var out []stretch
	last := -1
	for i := from; i < to; i++ {
		if f.lines[i].Furniture != None {
			continue
		}
		if last < 0 || f.lines[i].Box.Y0 < f.lines[last].Box.Y0-f.leading/2 {
			out = append(out, stretch{from: i})
		}
		out[len(out)-1].to = i + 1
		last = i
	}
	if len(out) < 2 {
		return
	}
	for k := range out {
		out[k].in = f.between(out[k].from, out[k].to)
	}
	for k := range out {
		beside := k > 0 && out[k].in.left > out[k-1].in.right-1 || k+1 < len(out) && out[k].in.right < out[k+1].in.left+1
		if !beside || out[k].to-out[k].from < least {
			continue
		}
		if f.columns == nil {
			f.columns = make([]edges, len(f.lines))
		}
		for i := out[k].from; i < out[k].to; i++ {
			f.columns[i] = out[k].in
		}
	}
}

// between gives the edges that most lines of a stretch stand within; a title
// above the columns or a stray line does not count.
func (f *flow) between(from, to int) edges {
	var x0, x1 []float32
	for i := from; i < to; i++ {
		if l := &f.lines[i]; l.Furniture == None {
			x0, x1 = append(x0, l.Box.X0), append(x1, l.Box.X1)
		}
	}
	slices.Sort(x0)
	slices.Sort(x1)
	return edges{x0[len(x0)/10], x1[(len(x1)-1)*85/100] + 1}
}
