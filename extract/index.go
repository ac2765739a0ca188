package extract

import "unicode/utf8"

// index turns byte offsets into counts of Unicode code points. A text of
// ASCII only needs no table; else the count is kept at every step bytes.
type index struct {
	s     string
	steps []int32 // code points before byte i*step; nil for ASCII
}

const step = 32

func newIndex(s string) *index {
	x := &index{s: s}
	if utf8.RuneCountInString(s) == len(s) {
		return x
	}
	x.steps = make([]int32, 0, len(s)/step+1)
	n := 0
	for i := 0; i < len(s); i += step {
		x.steps = append(x.steps, int32(n))
		n += begun(s[i:min(i+step, len(s))])
	}
	return x
}

// begun is the number of code points that begin in s.
func begun(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 { // not a continuation byte
			n++
		}
	}
	return n
}

// runes is the number of code points before byte offset i, which is taken to
// lie on a code point's first byte.
func (x *index) runes(i int) int {
	if x.steps == nil || i == 0 {
		return i
	}
	k := (i - 1) / step
	return int(x.steps[k]) + begun(x.s[k*step:i])
}
