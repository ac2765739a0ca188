package file

import (
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"

	"github.com/paraph/paraph/extract/pdf/lex"
)

// decode applies the filters one after the other within the limits.
func (f *File) decode(data []byte, filters []filter) ([]byte, error) {
	var damage error
	for _, step := range filters {
		limit := min(f.limits.Stream, f.limits.Inflated)
		var err error
		switch step.name {
		case "FlateDecode", "Fl":
			data, err = inflate(data, limit)
			data = predict(data, step)
		case "LZWDecode", "LZW":
			data, err = unLZW(data, step.early, limit)
			data = predict(data, step)
		case "ASCIIHexDecode", "AHx":
			l := lex.New(append([]byte("<"), data...), 0)
			data = l.Next().Bytes
		case "ASCII85Decode", "A85":
			data = un85(data)
		case "RunLengthDecode", "RL":
			data, err = unRunLength(data, limit)
		case "Crypt":
		default:
			return nil, fmt.Errorf("filter %s is not for text", step.name)
		}
		f.limits.Inflated -= int64(len(data))
		if errors.Is(err, ErrLimit) {
			f.note(err)
			return nil, err
		}
		if damage == nil {
			damage = err
		}
	}
	return data, damage
}

// inflate undoes FlateDecode (7.4.4). The checksum is not looked at, and what
// precedes damage is given.
func inflate(data []byte, limit int64) ([]byte, error) {
	for len(data) > 0 && lex.White(data[0]) {
		data = data[1:]
	}
	if len(data) >= 2 && data[0]&0x0f == 8 && (int(data[0])<<8|int(data[1]))%31 == 0 {
		data = data[2:]
	} else if len(data) >= 2 && data[0]&0x0f == 8 {
		data = data[2:] // a wrong header check
	}
	size := min(int64(len(data))*4+512, limit)
	if size > large { // look how much it is first: a bomb shall not take memory
		n, _ := io.Copy(io.Discard, io.LimitReader(flate.NewReader(bytes.NewReader(data)), limit+1))
		if n > limit {
			return nil, tooLarge(limit)
		}
		size = n
	}
	r := flate.NewReader(bytes.NewReader(data))
	out := make([]byte, 0, size+1)
	for int64(len(out)) <= limit {
		n, err := r.Read(out[len(out):cap(out)])
		out = out[:len(out)+n]
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		if len(out) == cap(out) {
			out = append(make([]byte, 0, min(2*int64(cap(out)), limit+1)), out...)
		}
	}
	return nil, tooLarge(limit)
}

func tooLarge(limit int64) error {
	return fmt.Errorf("%w: a stream inflates to more than %d bytes", ErrLimit, limit)
}

// large is from where on a stream's size is counted before it is inflated.
const large = 1 << 20

// unRunLength undoes RunLengthDecode (7.4.5).
func unRunLength(data []byte, limit int64) ([]byte, error) {
	var out []byte
	for len(data) > 1 && data[0] != 128 {
		n := int(data[0])
		if n < 128 {
			n = min(n+1, len(data)-1)
			out = append(out, data[1:1+n]...)
			data = data[1+n:]
		} else {
			out = append(out, bytes.Repeat(data[1:2], 257-n)...)
			data = data[2:]
		}
		if int64(len(out)) > limit {
			return nil, fmt.Errorf("%w: a stream decodes to more than %d bytes", ErrLimit, limit)
		}
	}
	return out, nil
}

// un85 undoes ASCII85Decode (7.4.3).
func un85(data []byte) []byte {
	out := make([]byte, 0, len(data)*4/5+8)
	var group uint32
	n := 0
	for _, c := range data {
		if c == '~' {
			break
		}
		if c == 'z' && n == 0 {
			out = append(out, 0, 0, 0, 0)
			continue
		}
		if c < '!' || c > 'u' {
			continue
		}
		group = group*85 + uint32(c-'!')
		if n++; n == 5 {
			out = append(out, byte(group>>24), byte(group>>16), byte(group>>8), byte(group))
			group, n = 0, 0
		}
	}
	if n > 1 {
		for i := n; i < 5; i++ {
			group = group*85 + 84
		}
		last := []byte{byte(group >> 24), byte(group >> 16), byte(group >> 8)}
		out = append(out, last[:n-1]...)
	}
	return out
}

// unLZW undoes LZWDecode (7.4.4): codes of 9 to 12 bits, 256 clears the table,
// 257 ends.
func unLZW(data []byte, early int, limit int64) ([]byte, error) {
	var prefix [4096]uint16
	var suffix, first [4096]byte
	var length [4096]int
	for i := range 256 {
		suffix[i], first[i], length[i] = byte(i), byte(i), 1
	}
	var out []byte
	next, width, old := 258, 9, -1
	bits, have := uint32(0), 0
	for _, c := range data {
		bits, have = bits<<8|uint32(c), have+8
		for have >= width {
			code := int(bits >> (have - width) & (1<<width - 1))
			have -= width
			switch {
			case code == 257:
				return out, nil
			case code == 256:
				next, width, old = 258, 9, -1
				continue
			case code > next || code == next && old < 0:
				return out, errors.New("LZW: a code that is not in the table")
			}
			if old >= 0 && next < 4096 {
				head := old
				if code < next {
					head = code
				}
				prefix[next], suffix[next], first[next], length[next] = uint16(old), first[head], first[old], length[old]+1
				next++
			}
			n := length[code]
			if int64(len(out)+n) > limit {
				return nil, fmt.Errorf("%w: a stream decodes to more than %d bytes", ErrLimit, limit)
			}
			out = append(out, make([]byte, n)...)
			for i, at := code, len(out)-1; n > 0; n, at = n-1, at-1 {
				out[at] = suffix[i]
				i = int(prefix[i])
			}
			old = code
			for width < 12 && next+early >= 1<<width {
				width++
			}
		}
	}
	return out, nil
}

// predict undoes the predictor of 7.4.4.4 in place.
func predict(data []byte, s filter) []byte {
	if s.predictor < 2 || s.colors < 1 || s.bits < 1 || s.column < 1 || s.colors > 64 || s.bits > 32 || s.column > 1<<24 {
		return data
	}
	size := max(1, s.colors*s.bits/8) // bytes of a pixel
	row := (s.column*s.colors*s.bits + 7) / 8
	if s.predictor == 2 {
		if s.bits == 8 {
			for from := 0; from < len(data); from += row {
				line := data[from:min(from+row, len(data))]
				for i := size; i < len(line); i++ {
					line[i] += line[i-size]
				}
			}
		}
		return data
	}
	out := data[:0]
	prev := make([]byte, row)
	line := make([]byte, row)
	for len(data) > 0 {
		kind := data[0]
		n := copy(line, data[1:])
		clear(line[n:])
		data = data[1+n:]
		unfilter(kind, line, prev, size)
		out = append(out, line[:n]...)
		line, prev = prev, line
	}
	return out
}

// unfilter undoes one row of PNG's filters (RFC 2083, 6).
func unfilter(kind byte, line, prev []byte, size int) {
	for i := range line {
		var left, corner byte
		if i >= size {
			left, corner = line[i-size], prev[i-size]
		}
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += prev[i]
		case 3:
			line[i] += byte((int(left) + int(prev[i])) / 2)
		case 4:
			line[i] += paeth(left, prev[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	pa, pb, pc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	if pa <= pb && pa <= pc {
		return a
	}
	if pb <= pc {
		return b
	}
	return c
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
