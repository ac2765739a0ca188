package segment

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/layout"
	"github.com/paraph/paraph/extract/words"
)

// What looks quickly must give what looks slowly gives.

var allPhrases = map[string]*phrases{"meeting": meetingParts, "future": futureWords, "holding": holdingWords, "ahead": aheadWords, "online": onlineWords,
	"other": otherMatters, "kind": kindWords, "site": siteWords, "openers": siteOpeners, "contact": contactOpeners, "chair verbs": chairVerbs, "chairs": chairPhrases,
	"chair ends": chairEnds, "matter": matterWords, "again": againWords, "plan": planWords, "met": metWords, "margin": marginWords, "format": formatWords, "region": regionWords}

// FuzzQuick holds each quick look to the plain one.
func FuzzQuick(f *testing.F) {
	for _, s := range []string{"The EU–Korea Dialogue’s 3rd meeting, “to be held” online (Oslo).", "follow COOKIE Policy: accept — U.S.-led, don't", "« Été » 12.5 …\u00a0”", "ANNEX II chaired by the chair, was co-chaired",
		"Oslo, 5 May 2027 – The ministers met", "12. The COMMUNIQUÉ", "We welcome and of the in", "\xe2\x80 \xc2 -a", "Sincerely: 3,4;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 300 { // all of its beginnings are looked at
			return
		}
		for name, p := range allPhrases {
			text := s
			if p.fold {
				text = strings.ToLower(s)
			}
			if !utf8.ValidString(s) || strings.ContainsAny(s, "\u0130\u017f\u212a") { // letters that ASCII's stand for
				return
			}
			for k, one := range p.list {
				require.Equal(t, strings.Contains(text, one), p.in(s)>>k&1 != 0, "%s: %q in %q", name, one, s)
				require.Equal(t, strings.HasPrefix(text, one), p.at(s)>>k&1 != 0, "%s: %q at %q", name, one, s)
			}
			require.Equal(t, p.in(s) != 0, p.anyIn(s))
		}
		for i := range len(s) + 1 {
			word, end := nextWord(s, i)
			plain, plainEnd := plainNextWord(s, i)
			require.Equal(t, plain, word, "%q from %d", s, i)
			require.Equal(t, plainEnd, end)
		}
		require.Equal(t, min(len(strings.FieldsFunc(s, func(r rune) bool { return r < utf8.RuneSelf && isSpace(byte(r)) })), 3), countWords(s, 3), "%q", s)
		require.Equal(t, strings.Trim(s, "()[],;:“”\"*"), trimMarks(s), "%q", s)
		require.Equal(t, plainLastMark(s), lastMark(s), "%q", s)
		require.Equal(t, strings.TrimLeft(s, " \n\t\u00a0"), trimBlanks(s), "%q", s)
		at := trim(s, layout.Span{End: len(s)})
		require.Equal(t, strings.TrimSpace(s), s[at.Start:at.End], "%q", s)
		for cut := range len(s) + 1 {
			rest, begins := cutBare(s, bare(s[:cut]))
			require.Equal(t, strings.HasPrefix(bare(s), bare(s[:cut])), begins, "%q %q", s, s[:cut])
			require.Equal(t, bare(s) == bare(s[:cut]), begins && firstRune(rest) == 0, "%q %q", s, s[:cut])
		}
		end, mark := datelineEnd(s)
		plain, plainMark := plainDatelineEnd(s)
		require.Equal(t, [2]int{plain, plainMark}, [2]int{end, mark}, "%q", s)
		text := words.Cut(s, nil)
		told := tellsOf(&text)
		for k := range text.Words {
			if one := tellers.Find(&text.Words[k]); one != nil {
				require.Equal(t, *one, told&*one, "%q", text.Word(k))
			}
		}
		if hasCounter(s) {
			require.NotZero(t, told&(tellsWhich|tellsDate), "%q", s)
		}
	})
}

func plainNextWord(s string, i int) (string, int) {
	for i < len(s) && !isLetter(s[i]) && !isDigit(s[i]) {
		i++
	}
	j := i
	for j < len(s) && (isLetter(s[j]) || isDigit(s[j]) || strings.IndexByte("-'.", s[j]) >= 0) {
		if strings.IndexByte("-'.", s[j]) >= 0 && (j+1 == len(s) || !isLetter(s[j+1])) || partsWords(s[j:]) {
			break
		}
		j++
	}
	if j == i && j < len(s) {
		_, n := utf8.DecodeRuneInString(s[j:])
		return plainNextWord(s, j+n)
	}
	return s[i:j], j
}

func plainLastMark(s string) byte {
	s = strings.TrimRight(s, " \n\t\u00a0”’\"')]»*_")
	switch {
	case s == "":
		return 0
	case strings.HasSuffix(s, "…"):
		return '.'
	}
	return s[len(s)-1]
}

func plainDatelineEnd(s string) (int, int) {
	for i := 3; i < len(s) && i < longestDateline; i++ {
		for _, dash := range []string{" – ", " — ", " - ", " -- ", "—", ") – "} {
			if strings.HasPrefix(s[i:], dash) {
				return i, len(dash)
			}
		}
	}
	return 0, 0
}

// TestCounts: whatever countedBy takes for a meeting that a counter counts,
// counts takes for one that it may.
func TestCounts(t *testing.T) {
	behind := append(strings.Fields(meetingList+" "+betweenList+" was took Summit AI (the next"), "half", "time,", "time")
	for _, counter := range []string{"third", "next", "25th", "100th", "twenty-first", "first-ever", "XIII", "“second”", "second,", "next."} {
		for _, a := range behind {
			for _, b := range []string{"", "meeting", "Council", "round of talks"} {
				s := "at the " + counter + " " + a + " " + b
				found := false
				tok := tokens(s, 40)
				for i := range tok {
					w := tok[i].text
					found = found || w != "" && (isDigit(w[0]) || counters.has(w)) && countedBy(tok, i, nil) > 0 && !strings.EqualFold(w, "the")
				}
				text := words.Cut(s, nil)
				if found {
					require.NotZero(t, tellsOf(&text)&tellsCount, "%q", s)
				}
			}
		}
	}
	for _, s := range []string{"the second half of the year", "our next steps", "first, we agreed", "last"} {
		text := words.Cut(s, nil)
		require.Zero(t, tellsOf(&text)&tellsCount, "%q", s)
	}
}

// TestLongest holds the bounds that quick looks go by to the lists they bound.
func TestLongest(t *testing.T) {
	for _, lang := range functionWords {
		for w := range strings.FieldsSeq(lang.words) {
			require.LessOrEqual(t, len(w), longestFunctionWord, w)
		}
	}
	for name, p := range allPhrases {
		require.LessOrEqual(t, len(p.list), 64, name)
	}
	for c := range 256 {
		want := isLetter(byte(c)) || isDigit(byte(c)) || strings.IndexByte("-'.", byte(c)) >= 0
		require.Equal(t, want, wordBytes[c] != noWord, "%x", c)
	}
}

// TestPlainEnglish: what is not plain is looked at again.
func TestPlainEnglish(t *testing.T) {
	for s, want := range map[string]bool{
		"We will meet in the capital of the country on the day that is set for it, and we will agree to act.":                                         true,
		"Wij komen in de hoofdstad van het land bijeen op de dag die daarvoor vooraf werd bepaald, of anders later, en wel dit voorjaar.":             false,
		"Die Minister treffen sich in der Hauptstadt und in den Regionen am vereinbarten Tag und beraten in vier Gruppen über die nächsten Schritte.": false,
		"Oslo Trade Dialogue Ministers Meeting Chair Summary Annex Table Participants List Agenda":                                                    false,
	} {
		d := &doc{t: &layout.Text{S: s}, units: []unit{{span: layout.Span{End: len(s)}}}}
		require.Equal(t, want, d.plainEnglish(), s)
	}
}
