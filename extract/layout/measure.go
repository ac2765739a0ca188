package layout

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
	var last *Line
	for i := range f.lines {
		l := &f.lines[i]
		if l.Furniture != None || l.Box == (Box{}) {
			continue
		}
		n++
		left[bin(l.Box.X0)]++
		right[bin(l.Box.X1)]++
		sizes[min(max(int(l.Size*4), 0), 511)]++
		if last != nil && last.Page == l.Page && last.Size == l.Size {
			if g := l.Box.Y0 - last.Box.Y0; g > 0 && g < 100 {
				gaps[bin(g*4)]++
			}
		}
		last = l
	}
	if n == 0 {
		return
	}
	f.left = float32(percentile(left[:], n, 5))
	f.right = float32(percentile(right[:], n, 92)) + 1
	f.size = float32(mode(sizes[:])) / 4
	f.leading = float32(mode(gaps[:])) / 4
	if f.leading == 0 {
		f.leading = max(f.size*1.2, 12)
	}
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
