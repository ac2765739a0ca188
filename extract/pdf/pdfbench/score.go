package main

// f1 is the harmonic mean of precision and recall of two bags of words.
func f1(want, got []string) float64 {
	if len(want)+len(got) == 0 {
		return 1
	}
	count := map[string]int{}
	for _, w := range want {
		count[w]++
	}
	hits := 0
	for _, w := range got {
		if count[w] > 0 {
			count[w]--
			hits++
		}
	}
	return 2 * float64(hits) / float64(len(want)+len(got))
}

func pairs(words []string) []string {
	var out []string
	for i := 1; i < len(words); i++ {
		out = append(out, words[i-1]+" "+words[i])
	}
	return out
}

func mean(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum / float64(max(1, len(x)))
}

// good is how many per cent of the scores are 0.95 or more.
func good(scores []float64) float64 {
	n := 0
	for _, v := range scores {
		if v >= 0.95 {
			n++
		}
	}
	return 100 * float64(n) / float64(max(1, len(scores)))
}
