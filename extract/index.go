package extract

import "unicode/utf8"

// index turns byte offsets into counts of Unicode code points. The count is
// kept at every step bytes; most steps are of ASCII alone.
type index struct {
	s     string
	steps []int32 // code points before byte i*step, and before the end
}

const step = 32

func newIndex(s string) *index {
	x := &index{s: s, steps: make([]int32, 0, len(s)/step+2)}
	n := 0
	for i := 0; i < len(s); i += step {
		x.steps = append(x.steps, int32(n))
		n += begun(s[i:min(i+step, len(s))])
	}
	x.steps = append(x.steps, int32(n))
	return x
}

// begun is the number of code points that begin in s.
func begun(s string) int {
	all := byte(0)
	for i := range len(s) {
		all |= s[i]
	}
	if all < utf8.RuneSelf {
		return len(s)
	}
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
	k := i / step
	n := int(x.steps[k])
	switch {
	case i%step == 0:
		return n
	case k+1 < len(x.steps) && int(x.steps[k+1])-n == step: // ASCII
		return n + i%step
	}
	return n + begun(x.s[k*step:i])
}
