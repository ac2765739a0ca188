package extract

import "math/bits"

// index turns byte offsets into counts of Unicode code points. The count is
// kept at every step bytes; most steps are of ASCII alone.
type index struct {
	s     string
	steps []int32 // code points before byte i*step, and twice before the end
}

const step = 64

func newIndex(s string) *index {
	steps := make([]int32, 0, len(s)/step+3)
	n := 0
	for i := 0; i < len(s); i += step {
		steps = append(steps, int32(n))
		n += begun(s[i:min(i+step, len(s))])
	}
	return &index{s: s, steps: append(steps, int32(n), int32(n))}
}

// begun is the number of code points that begin in s: of the bytes that do not
// go on with one, which are 10xxxxxx.
func begun(s string) int {
	const highs = 0x8080808080808080
	n, i := len(s), 0
	for ; i+8 <= len(s); i += 8 {
		b := s[i : i+8]
		x := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		if x&highs != 0 {
			n -= bits.OnesCount64(x &^ (x << 1) & highs)
		}
	}
	for ; i < len(s); i++ {
		if s[i]&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// runes is the number of code points before byte offset i, which is taken to
// lie on a code point's first byte.
func (x *index) runes(i int) int {
	k := uint(i) / step
	n, next := int(x.steps[k]), int(x.steps[k+1])
	if next-n == step { // ASCII
		return n + i%step
	}
	return n + begun(x.s[k*step:i])
}
