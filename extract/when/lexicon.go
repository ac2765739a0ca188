package when

import (
	"sync"

	"github.com/paraph/paraph/extract/words"
)

// unitKind is a length of time.
type unitKind = int

const (
	day unitKind = iota + 1
	week
	monthUnit
	quarter
	half
	year
	decade
	century
)

// partKind is a part of a period.
type partKind = int

const (
	early partKind = iota + 1
	middle
	late
	start
	end
	later   // "later this year": the whole of it
	earlier // "earlier this year": gone by
)

// deixisKind points from the date of reference.
type deixisKind = int

const (
	ahead   deixisKind = iota + 1 // next, following
	coming                        // coming, upcoming, forthcoming, ensuing
	thisOne                       // this, current, present, same
	gone                          // last, past, previous, preceding, recent
	each                          // every, each
	several                       // few, several, some: the number of a count that has none
)

type entry struct {
	class class
	val   int
}

// lexicon is every word that has a part in a time expression.
var lexicon = sync.OnceValue(func() *words.Table[entry] {
	t := &words.Table[entry]{}
	t.Grow(len(rows))
	for _, r := range rows {
		*t.Put(r.word) = r.entry
	}
	return t
})

// tellingWords are those of the lexicon that a time without figures can be told by: a
// month, season or length of time, a word of an open phrase, or "next", of what is
// held then. The others tell a time with one of these alone.
var tellingWords = sync.OnceValue(func() *words.Table[entry] {
	t := &words.Table[entry]{}
	for _, r := range rows {
		switch {
		case r.class == month, r.class == season, r.class == unit, r.class == hint,
			r.class == part && r.val == early, // as early as possible
			r.class == deixis && (r.val == ahead || r.val == coming):
			*t.Put(r.word) = r.entry
		}
	}
	return t
})

// rows are the words of the lexicon in small letters. Months and weekdays
// count with a capital only.
var rows = []struct {
	word string
	entry
}{
	{"january", entry{month, 1}}, {"february", entry{month, 2}}, {"march", entry{month, 3}}, {"april", entry{month, 4}},
	{"may", entry{month, 5}}, {"june", entry{month, 6}}, {"july", entry{month, 7}}, {"august", entry{month, 8}},
	{"september", entry{month, 9}}, {"october", entry{month, 10}}, {"november", entry{month, 11}}, {"december", entry{month, 12}},
	{"jan", entry{month, 1}}, {"feb", entry{month, 2}}, {"mar", entry{month, 3}}, {"apr", entry{month, 4}}, {"jun", entry{month, 6}}, {"jul", entry{month, 7}},
	{"aug", entry{month, 8}}, {"sep", entry{month, 9}}, {"sept", entry{month, 9}}, {"oct", entry{month, 10}}, {"nov", entry{month, 11}}, {"dec", entry{month, 12}},

	{"monday", entry{weekday, 1}}, {"tuesday", entry{weekday, 2}}, {"wednesday", entry{weekday, 3}}, {"thursday", entry{weekday, 4}},
	{"friday", entry{weekday, 5}}, {"saturday", entry{weekday, 6}}, {"sunday", entry{weekday, 7}},

	{"spring", entry{season, 21}}, {"summer", entry{season, 22}}, {"autumn", entry{season, 23}}, {"fall", entry{season, 23}}, {"winter", entry{season, 24}},

	{"day", entry{unit, day}}, {"days", entry{unit, day}}, {"week", entry{unit, week}}, {"weeks", entry{unit, week}},
	{"month", entry{unit, monthUnit}}, {"months", entry{unit, monthUnit}}, {"quarter", entry{unit, quarter}}, {"quarters", entry{unit, quarter}},
	{"trimester", entry{unit, quarter}}, {"half", entry{unit, half}}, {"semester", entry{unit, half}}, {"year", entry{unit, year}}, {"years", entry{unit, year}},
	{"decade", entry{unit, decade}}, {"decades", entry{unit, decade}}, {"century", entry{unit, century}},

	{"early", entry{part, early}}, {"mid", entry{part, middle}}, {"middle", entry{part, middle}}, {"late", entry{part, late}}, {"later", entry{part, later}},
	{"start", entry{part, start}}, {"beginning", entry{part, start}}, {"outset", entry{part, start}}, {"end", entry{part, end}}, {"close", entry{part, end}},
	{"earlier", entry{part, earlier}}, {"latter", entry{part, late}},

	{"next", entry{deixis, ahead}}, {"following", entry{deixis, ahead}}, {"coming", entry{deixis, coming}}, {"upcoming", entry{deixis, coming}},
	{"forthcoming", entry{deixis, coming}}, {"ensuing", entry{deixis, coming}}, {"this", entry{deixis, thisOne}}, {"current", entry{deixis, thisOne}},
	{"present", entry{deixis, thisOne}}, {"same", entry{deixis, thisOne}}, {"last", entry{deixis, gone}}, {"past", entry{deixis, gone}},
	{"previous", entry{deixis, gone}}, {"preceding", entry{deixis, gone}}, {"recent", entry{deixis, gone}},
	{"every", entry{deixis, each}}, {"each", entry{deixis, each}}, {"few", entry{deixis, several}}, {"several", entry{deixis, several}},

	{"one", entry{number, 1}}, {"two", entry{number, 2}}, {"three", entry{number, 3}}, {"four", entry{number, 4}}, {"five", entry{number, 5}}, {"six", entry{number, 6}},
	{"seven", entry{number, 7}}, {"eight", entry{number, 8}}, {"nine", entry{number, 9}}, {"ten", entry{number, 10}}, {"eleven", entry{number, 11}},
	{"twelve", entry{number, 12}}, {"eighteen", entry{number, 18}}, {"twenty", entry{number, 20}}, {"thirty", entry{number, 30}}, {"forty", entry{number, 40}}, {"sixty", entry{number, 60}}, {"ninety", entry{number, 90}},
	{"first", entry{ordinal, 1}}, {"second", entry{ordinal, 2}}, {"third", entry{ordinal, 3}}, {"fourth", entry{ordinal, 4}},

	{"the", entry{article, 0}}, {"a", entry{article, 1}}, {"an", entry{article, 1}}, {"our", entry{article, 2}}, {"its", entry{article, 2}}, {"their", entry{article, 2}},
	{"fy", entry{fiscal, 0}}, {"fiscal", entry{yearKind, 0}}, {"financial", entry{yearKind, 0}}, {"calendar", entry{yearKind, 0}}, {"academic", entry{yearKind, 0}},

	{"soon", entry{hint, 0}}, {"shortly", entry{hint, 0}}, {"earliest", entry{hint, 0}}, {"due", entry{hint, 0}}, {"near", entry{hint, 0}}, {"nearest", entry{hint, 0}},
	{"foreseeable", entry{hint, 0}}, {"delay", entry{hint, 0}}, {"urgency", entry{hint, 0}}, {"short", entry{hint, 0}}, {"medium", entry{hint, 0}}, {"long", entry{hint, 0}},
}

// openPhrases tell a time that is no time. Each holds a word that the lexicon
// knows as a hint (or "early").
var openPhrases = []string{
	"as soon as possible", "as soon as practicable", "as soon as feasible", "as early as possible", "at the earliest opportunity",
	"at the earliest possible date", "at the earliest possible time", "at the earliest convenience", "at an early date",
	"at an early opportunity", "at the earliest", "in due course", "in due time", "in the near future", "in the nearest future",
	"in the near term", "in the short term", "in the medium term", "in the medium to long term", "in the short to medium term",
	"in the long term", "in the foreseeable future", "without further delay", "without undue delay", "without delay",
	"as a matter of urgency", "shortly",
}

// events are the heads of what is held on a day: the date of an event that an
// action is for counts as the action's.
var events = words.NewSet(`
	meeting meetings summit summits session sessions conference conferences council dialogue dialogues round ministerial
	edition assembly forum presidency chairmanship gathering visit consultations congress workshop symposium olympics games
	exhibition expo elections election exercise seminar day week anniversary cup retreat deadline negotiations cop
`)

// recalling are the participles with which a statement looks back or takes
// note before it goes on to undertake.
var recalling = words.NewSet(`
	recalling acknowledging noting recognizing recognising welcoming considering stressing emphasizing emphasising
	underlining highlighting reaffirming remembering mindful building marking celebrating having following reflecting
	reiterating appreciating expressing observing
`)

// terms are the nouns that say that the years before them are a time.
var terms = words.NewSet("period biennium triennium cycle term")

// plans are the heads of what is named after a year or years and is not held
// on them: "the 2030 Agenda", "by 2030 targets".
var plans = words.NewSet("agenda strategy goals goal targets target vision framework plan programme program levels roadmap declaration agreement")

// opener is a preposition, or several words that do its work, before a time.
type opener struct {
	words string // small letters, single blanks
	prep  string // the preposition it stands for
}

// openers are tried in order: a longer one stands before its own beginning.
var openers = []opener{
	{words: "by no later than", prep: "by"},
	{words: "between now and", prep: "until"},
	{words: "from now until", prep: "until"},
	{words: "from now to", prep: "until"},
	{words: "until at least", prep: "until"},
	{words: "through at least", prep: "until"},
	{words: "to at least", prep: "until"},
	{words: "by at least", prep: "by"},
	{words: "by the time of", prep: "by"},
	{words: "by around", prep: "by"},
	{words: "for the remainder of", prep: "during"},
	{words: "over the remainder of", prep: "during"},
	{words: "during the remainder of", prep: "during"},
	{words: "the remainder of", prep: "during"},
	{words: "for the rest of", prep: "during"},
	{words: "over the rest of", prep: "during"},
	{words: "during the rest of", prep: "during"},
	{words: "the rest of", prep: "during"},
	{words: "in the run - up to", prep: "before"},
	{words: "in the lead - up to", prep: "before"},
	{words: "in the lead up to", prep: "before"},
	{words: "on the road to", prep: "before"},
	{words: "on the way to", prep: "before"},
	{words: "no later than", prep: "by"},
	{words: "not later than", prep: "by"},
	{words: "at the latest by", prep: "by"},
	{words: "on or before", prep: "by"},
	{words: "in the week of", prep: "week of"},
	{words: "during the week of", prep: "week of"},
	{words: "the week of", prep: "week of"},
	{words: "in the week beginning", prep: "week of"},
	{words: "latest by", prep: "by"},
	{words: "by", prep: "by"},
	{words: "before", prep: "before"},
	{words: "prior to", prep: "before"},
	{words: "ahead of", prep: "before"},
	{words: "in advance of", prep: "before"},
	{words: "as early as", prep: "in"},
	{words: "as soon as", prep: "in"},
	{words: "as of", prep: "from"},
	{words: "as from", prep: "from"},
	{words: "starting from", prep: "from"},
	{words: "starting in", prep: "from"},
	{words: "starting on", prep: "from"},
	{words: "starting with", prep: "from"},
	{words: "starting", prep: "from"},
	{words: "beginning in", prep: "from"},
	{words: "beginning on", prep: "from"},
	{words: "beginning from", prep: "from"},
	{words: "beginning", prep: "from"},
	{words: "effective from", prep: "from"},
	{words: "effective", prep: "from"},
	{words: "from", prep: "from"},
	{words: "since", prep: "since"},
	{words: "up until", prep: "until"},
	{words: "until", prep: "until"},
	{words: "till", prep: "until"},
	{words: "up to", prep: "until"},
	{words: "through to", prep: "until"},
	{words: "throughout", prep: "throughout"},
	{words: "through", prep: "until"},
	{words: "in the course of", prep: "during"},
	{words: "over the course of", prep: "over"},
	{words: "in the period", prep: "during"},
	{words: "for the period", prep: "for"},
	{words: "over the period", prep: "over"},
	{words: "during", prep: "during"},
	{words: "within", prep: "within"},
	{words: "over", prep: "over"},
	{words: "between", prep: "between"},
	{words: "after", prep: "after"},
	{words: "beyond", prep: "after"},
	{words: "following", prep: "after"},
	{words: "post", prep: "after"},
	{words: "around", prep: "around"},
	{words: "towards", prep: "around"},
	{words: "toward", prep: "around"},
	{words: "at", prep: "at"},
	{words: "on", prep: "on"},
	{words: "in", prep: "in"},
	{words: "for", prep: "for"},
	{words: "to", prep: "to"},
	{words: "of", prep: "of"},
}

// titles are the words of a text's or an aim's name before its year.
var titles = words.NewSet(`
	agenda decade goals horizon plan plans priorities programme program roadmap strategy target targets towards toward vision workplan budget calendar
`)

// longTeller is more bytes than one of the tellers has with the blanks before it.
const longTeller = 24

// tellers are the words of an aim's name behind its year.
var tellers = words.NewSet(`scenario scenarios pathway pathways`)
