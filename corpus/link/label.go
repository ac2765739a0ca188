package link

import "strings"

// The bounds of a label, in words.
const labelWords = 8

// label names a thread: the run of words of its first items that carries most
// of what its items share.
func (r *reading) label(s *strand) string {
	var best string
	var most float64
	for _, i := range s.entries[:min(len(s.entries), 4)] {
		e := &r.entries[i]
		text := e.item.Text
		words := split(text, nil)
		for from := range words {
			if words[from].weight == 0 || from == 0 && !words[from].capital {
				continue
			}
			var sum float64
			for to := from; to < len(words) && to < from+labelWords; to++ {
				if to > from && !sameRun(text[words[to-1].end:words[to].start]) {
					break
				}
				if words[to].weight == 0 {
					if !inLabel[words[to].plain] {
						break
					}
					sum -= 0.1
					continue
				}
				id, ok := r.ids[words[to].stem]
				if !ok {
					continue
				}
				gain := s.centre[id] / float64(len(s.entries))
				if words[to].capital && to > 0 {
					gain *= 1.3
				}
				sum += gain - 0.05
				if sum > most {
					most, best = sum, text[words[from].start:words[to].end]
				}
			}
		}
	}
	if best == "" {
		best = r.entries[s.entries[0]].item.Text
		if len(best) > 80 {
			best = best[:strings.LastIndex(best[:80], " ")+1]
		}
	}
	return strings.TrimSpace(best)
}

var inLabel = set(`of and for on in the to with`)

// sameRun tells whether only a word's rest and a blank or hyphen stand between
// two words.
func sameRun(gap string) bool { return !strings.ContainsAny(gap, ",;:.()[]–—“”\"") }
