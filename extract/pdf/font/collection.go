package font

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// cidsText tells the characters of Adobe's collections; see its head.
//
//go:embed cids.txt
var cidsText string

// collection is a character collection (9.7.3).
type collection struct {
	runes []rune       // by CID; 0 unknown
	cids  map[rune]int // the other way
}

// collections are those read so far, by their ordering ("Japan1"). Files name
// few of them, so each is read when first asked for.
type collections map[string]*collection

// of is the collection of that ordering, nil where its characters are not
// known.
func (c collections) of(ordering string) *collection {
	if known, ok := c[ordering]; ok {
		return known
	}
	c[ordering] = readCollection(ordering)
	return c[ordering]
}

var nationalEncodings = map[string]encoding.Encoding{
	"shift-jis": japanese.ShiftJIS, "gbk": simplifiedchinese.GBK, "euc-kr": korean.EUCKR, "big5": traditionalchinese.Big5,
}

func readCollection(ordering string) *collection {
	_, text, ok := strings.Cut(cidsText, "\n= "+ordering+" ")
	if !ok || ordering == "" {
		return nil
	}
	name, text, _ := strings.Cut(text, "\n")
	text, _, _ = strings.Cut(text, "\n=")
	decoder := nationalEncodings[name].NewDecoder()
	c := &collection{cids: map[rune]int{}}
	for row := range strings.Lines(text) {
		first, rest, _ := strings.Cut(strings.TrimSpace(row), " ")
		last, number, _ := strings.Cut(rest, " ")
		low, _ := strconv.ParseUint(first, 16, 32)
		high, _ := strconv.ParseUint(last, 16, 32)
		cid, _ := strconv.Atoi(number)
		for code := low; code <= high; code, cid = code+1, cid+1 {
			c.add(decoder, int(code), cid)
		}
	}
	return c
}

// add enters the character of a national code.
func (c *collection) add(decoder *encoding.Decoder, code, cid int) {
	b := []byte{byte(code >> 8), byte(code)}
	if code < 256 {
		b = b[1:]
	}
	out, err := decoder.Bytes(b)
	r, n := utf8.DecodeRune(out)
	if err != nil || r == utf8.RuneError || n != len(out) {
		return
	}
	for cid >= len(c.runes) {
		c.runes = append(c.runes, make([]rune, 4096)...)
	}
	if c.runes[cid] == 0 {
		c.runes[cid] = r
	}
	if _, twice := c.cids[r]; !twice {
		c.cids[r] = cid
	}
}

// char is the character of a CID, 0 unknown.
func (c *collection) char(cid int) rune {
	if c == nil || cid < 0 || cid >= len(c.runes) {
		return 0
	}
	return c.runes[cid]
}
