package file

import "github.com/paraph/paraph/extract/pdf/lex"

// dict is a dictionary that is needed before the library can be asked:
// trailers, streams' own, the encryption dictionary.
type dict map[string]direct

// direct is a value in a dict. Of an array it holds the numbers, the names,
// the first string and the first dictionary.
type direct struct {
	kind  lex.Kind
	num   float64
	ref   int    // object number where the value is a reference
	text  string // a name or keyword
	bytes []byte // a string
	nums  []int64
	names []string
	sub   dict // a dictionary, down to the third level
}

func (d dict) has(key string) bool    { _, ok := d[key]; return ok }
func (d dict) num(key string) int64   { return int64(d[key].num) }
func (d dict) ref(key string) int     { return d[key].ref }
func (d dict) name(key string) string { return d[key].text }
func (d dict) nums(key string) []int64 {
	return d[key].nums
}

// readDict reads a dictionary whose << has been read.
func readDict(l *lex.Lexer) dict { return readDictAt(l, 1) }

func readDictAt(l *lex.Lexer, depth int) dict {
	if depth > 3 {
		skip(l)
		return nil
	}
	d := dict{}
	for range 4096 {
		t := l.Next()
		if t.Kind == lex.EOF || t.Kind == lex.DictClose {
			break
		}
		if t.Is("stream") || t.Is("endobj") {
			l.Pos = t.Start
			break
		}
		if t.Kind != lex.Name {
			continue
		}
		key := string(t.Bytes)
		v := l.Next()
		if v.Kind == lex.DictClose {
			break
		}
		if _, twice := d[key]; !twice {
			d[key] = readDirect(l, v, depth)
		} else {
			readDirect(l, v, depth)
		}
	}
	return d
}

func readDirect(l *lex.Lexer, t lex.Token, depth int) direct {
	v := direct{kind: t.Kind, num: t.Num}
	switch t.Kind {
	case lex.Name, lex.Keyword:
		v.text = string(t.Bytes)
	case lex.String:
		v.bytes = append([]byte{}, t.Bytes...)
	case lex.Number:
		if n, ok := reference(l, t); ok {
			v.ref = n
		}
	case lex.ArrayOpen:
		v.array(l, depth)
	case lex.DictOpen:
		v.sub = readDictAt(l, depth+1)
	}
	return v
}

func (v *direct) array(l *lex.Lexer, depth int) {
	for {
		t := l.Next()
		switch t.Kind {
		case lex.EOF, lex.ArrayClose:
			return
		case lex.Number:
			if n, ok := reference(l, t); ok && v.ref == 0 {
				v.ref = n
			} else {
				v.nums = append(v.nums, int64(t.Num))
			}
		case lex.Name:
			v.names = append(v.names, string(t.Bytes))
		case lex.String:
			if v.bytes == nil {
				v.bytes = append([]byte{}, t.Bytes...)
			}
		case lex.DictOpen:
			if v.sub == nil {
				v.sub = readDictAt(l, depth+1)
			} else {
				skip(l)
			}
		case lex.ArrayOpen:
			skip(l)
		case lex.Keyword:
			if t.Is("endobj") || t.Is("stream") {
				l.Pos = t.Start
				return
			}
		}
	}
}

// reference reads the rest of "n g R" where it stands.
func reference(l *lex.Lexer, t lex.Token) (int, bool) {
	after := l.Pos
	if t.Int {
		if g := l.Next(); g.Kind == lex.Number && g.Int {
			if r := l.Next(); r.Is("R") {
				return int(t.Num), true
			}
		}
	}
	l.Pos = after
	return 0, false
}

// skip passes over a dictionary or array whose opening has been read.
func skip(l *lex.Lexer) {
	for depth := 1; depth > 0; {
		t := l.Next()
		switch t.Kind {
		case lex.DictOpen, lex.ArrayOpen:
			depth++
		case lex.DictClose, lex.ArrayClose:
			depth--
		case lex.EOF:
			return
		case lex.Keyword:
			if t.Is("endobj") || t.Is("stream") {
				l.Pos = t.Start
				return
			}
		}
		l.Reset()
	}
}

// dictOf reads object n where it is a dictionary or a stream's.
func (f *File) dictOf(n int) (dict, bool) {
	l, ok := f.source(n)
	if !ok || n == 0 || l.Next().Kind != lex.DictOpen {
		return nil, false
	}
	d := readDict(l)
	if f.isFile(l) && l.Next().Is("stream") {
		f.streams[n] = stream{d, l.Pos}
	}
	return d, true
}

// get is the value under key, a reference followed.
func (f *File) get(d dict, key string) direct {
	v := d[key]
	if v.ref == 0 || v.kind != lex.Number {
		return v
	}
	l, ok := f.source(v.ref)
	if !ok {
		return direct{}
	}
	return readDirect(l, l.Next(), 1)
}
