package font

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCollections(t *testing.T) {
	known := collections{}
	for _, c := range []struct {
		ordering string
		cid      int
		want     rune
	}{
		{"Japan1", 843, 'あ'}, {"Japan1", 7887, '、'}, {"Japan1", 34, 'A'}, {"Korea1", 1086, '가'}, {"GB1", 4162, '一'}, {"CNS1", 595, '一'},
		{"Japan1", 1 << 20, 0}, {"Japan1", -1, 0}, {"Identity", 34, 0}, {"", 34, 0},
	} {
		assert.Equal(t, string(c.want), string(known.of(c.ordering).char(c.cid)), "%s %d", c.ordering, c.cid)
	}
	assert.Equal(t, 843, known.of("Japan1").cids['あ'])
}

// trueType is a font of five glyphs: the third draws nothing, cmap has the
// second as A and gives code 7 of a symbol font the fourth, post names the
// fifth.
func trueType() []byte {
	b16 := func(v ...uint16) (b []byte) {
		for _, n := range v {
			b = binary.BigEndian.AppendUint16(b, n)
		}
		return b
	}
	cmap := b16(0, 2, 3, 1, 0, 20, 3, 0, 0, 32)
	cmap = append(cmap, b16(6, 12, 0, 'A', 1, 1)...)
	cmap = append(cmap, b16(6, 12, 0, 0xF007, 1, 3)...)
	parts := []struct {
		name string
		data []byte
	}{
		{"cmap", cmap},
		{"head", make([]byte, 54)},
		{"loca", b16(0, 4, 8, 8, 12, 16)},
		{"maxp", b16(1, 0, 5)},
		{"post", append(append(b16(2, 0), make([]byte, 28)...), append(b16(5, 0, 36, 3, 90, 258), "\x06eacute"...)...)},
	}
	out := append(b16(1, 0, uint16(len(parts))), make([]byte, 6)...)
	at := uint32(12 + 16*len(parts))
	var body []byte
	for _, p := range parts {
		out = append(append(out, p.name...), 0, 0, 0, 0)
		out = binary.BigEndian.AppendUint32(out, at+uint32(len(body)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(p.data)))
		body = append(body, p.data...)
	}
	return append(out, body...)
}

func TestTrueTypeProgram(t *testing.T) {
	p := trueTypeProgram(trueType())
	assert.Equal(t, []rune{0, 'A', ' ', 'w', 'é'}, []rune{p.char(0), p.char(1), p.char(2), p.char(3), p.char(4)})
	assert.Equal(t, 3, p.codes[7])
	assert.Zero(t, p.char(99))
	assert.Zero(t, (*program)(nil).char(1))
}

func TestBlankCharString(t *testing.T) {
	for want, programs := range map[bool][]string{
		true:  {"\x0e", "\x8b\x0e", "\xf7\x01\x0e", "\x1c\x01\x02\x0e"},
		false: {"\x8b\x8b\x05\x0e", "\x8b\x16\x0e"},
	} {
		for _, p := range programs {
			assert.Equal(t, want, blankCharString([]byte(p)), "%x", p)
		}
	}
}

func FuzzProgram(f *testing.F) {
	f.Add(trueType())
	f.Add([]byte("\x01\x00\x04\x01\x00\x01\x01\x01\x02A\x00\x01\x01\x01\x03\x8b\x10\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) >= 12 {
			trueTypeProgram(data)
			cffProgram(data)
		}
	})
}
