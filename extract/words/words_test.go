package words

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func list(t Text) (out []string) {
	for k := range t.Words {
		out = append(out, t.Word(k))
	}
	return out
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" – … ’ ", nil},
		{"The EU-Korea pact’s 30th year.", []string{"The", "EU", "Korea", "pact", "s", "30th", "year"}},
		{"São Tomé, U.S.", []string{"São", "Tomé", "U", "S"}},
		{"€3bn\u00a0by Q3", []string{"3bn", "by", "Q3"}},
		{"\xffab\xfe", []string{"ab"}},
	} {
		assert.Equal(t, c.want, list(Cut(c.text, nil)), "%q", c.text)
	}
}

func TestALongWordIsCut(t *testing.T) {
	a := strings.Repeat("a", longest)
	assert.Equal(t, []string{a, "ab"}, list(Cut(a+"ab", nil)))
	assert.Equal(t, []string{a, "é"}, list(Cut(a+"é", nil)))
	assert.Equal(t, []string{"é" + a[2:], "a"}, list(Cut("é"+a[1:], nil)))
}

func TestNext(t *testing.T) {
	text := Cut("the Plan of a plan", nil)
	set := NewSet("plan a")
	assert.Equal(t, 1, set.Next(text.Words, 0, AnyForm))
	assert.Equal(t, 3, set.Next(text.Words, 2, AnyForm))
	assert.Equal(t, -1, set.Next(text.Words, 2, Capital))
	assert.Equal(t, -1, (&Set{}).Next(text.Words, 0, AnyForm))
	assert.True(t, set.AnyOf(&text))
	assert.True(t, text.Has(Capital))
	assert.False(t, text.Has(Figure|Wide))
}

func TestForm(t *testing.T) {
	text := Cut("a B Ab aB 3 3b Q3 é Éa", nil)
	want := []Form{Small, Large | Capital, Small | Large | Capital, Small | Large, Figure | Counts, Figure | Counts | Small, Large | Capital | Figure, Wide, Wide | Small}
	for k := range text.Words {
		assert.Equal(t, want[k], text.Words[k].Form, text.Word(k))
	}
}

func TestTable(t *testing.T) {
	var table Table[int]
	assert.Nil(t, table.Get("x"))
	keys := strings.Fields("the of and Ünder co-operate 30th a_b x@y " + strings.Repeat("z", 99))
	for i, k := range keys {
		*table.Put(strings.ToLower(k)) = i
	}
	for i := range 5000 {
		table.Put("filler" + strings.Repeat("q", i%70) + string(rune('a'+i%26)))
	}
	require.Equal(t, 0, *table.Get("THE"))
	require.Equal(t, 5, *table.Get("30TH"))
	require.Equal(t, 8, *table.Get(strings.Repeat("Z", 99)))
	assert.Nil(t, table.Get("thee"))
	assert.False(t, table.Has("A\x7fB"), "only letters fold")
	assert.False(t, table.Has("X`Y"))
	text := Cut("Of all, ANd", nil)
	assert.Equal(t, 1, *table.Find(&text.Words[0]))
	assert.Nil(t, table.Find(&text.Words[1]))
	assert.True(t, table.Holds(&text.Words[2]))
	assert.True(t, NewSet(" a b\n\tc ").Has("C"))
	assert.False(t, NewSet("").Has(""))
}

func TestSieve(t *testing.T) {
	var sieve Sieve
	known := strings.Fields("the meeting 25th Forum été")
	for _, w := range known {
		sieve.Put(w)
	}
	text := Cut("The MEETING 25th forum été", nil)
	for k := range text.Words {
		assert.True(t, sieve.May(&text.Words[k]), text.Word(k))
	}
	through := 0
	for i := range 5000 {
		text = Cut(strings.Repeat("z", 1+i%70)+string(rune('a'+i%26))+strings.Repeat("y", i/70), nil)
		if sieve.May(&text.Words[0]) {
			through++
		}
	}
	assert.Less(t, through, 50, "others than known")
}

// FuzzCut holds words to what they are said to be, and a stretch of a text to
// its own words.
func FuzzCut(f *testing.F) {
	f.Add("The EU–Korea pact’s 30th year: São Tomé\xff", 4, 20)
	f.Fuzz(func(t *testing.T, s string, from, to int) {
		want := strings.FieldsFunc(s, func(r rune) bool {
			return !(r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r >= utf8.RuneSelf && unicode.IsLetter(r))
		})
		text := Cut(s, nil)
		if len(want) == 0 {
			want = nil
		}
		assert.Equal(t, want, list(text))
		for k := range text.Words {
			assert.Equal(t, hash(text.Word(k)), text.Words[k].hash)
		}
		if from < 0 || to > len(s) || from > to {
			return
		}
		part := text.Slice(from, to)
		alone := Cut(s[from:to], nil)
		assert.Equal(t, list(alone), list(part))
		for k := range alone.Words {
			assert.Equal(t, alone.Start(k), part.Start(k))
			assert.Equal(t, alone.End(k), part.End(k))
		}
	})
}

// TestAResetBufferIsSmall: a long text's room is not kept for the short ones
// that follow.
func TestAResetBufferIsSmall(t *testing.T) {
	var b Buffer
	for range 4 {
		b.Cut(strings.Repeat("we act ", 100_000))
	}
	b.Reset()
	require.LessOrEqual(t, cap(b.chunk), mostKept)
}
