package when

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

// maxWord is the length of the longest word in the lexicon.
const maxWord = 11

// lexicon is every word that has a part in a time expression, in small
// letters. Months and weekdays count with a capital only.
var lexicon = map[string]entry{
	"january": {month, 1}, "february": {month, 2}, "march": {month, 3}, "april": {month, 4},
	"may": {month, 5}, "june": {month, 6}, "july": {month, 7}, "august": {month, 8},
	"september": {month, 9}, "october": {month, 10}, "november": {month, 11}, "december": {month, 12},
	"jan": {month, 1}, "feb": {month, 2}, "mar": {month, 3}, "apr": {month, 4}, "jun": {month, 6}, "jul": {month, 7},
	"aug": {month, 8}, "sep": {month, 9}, "sept": {month, 9}, "oct": {month, 10}, "nov": {month, 11}, "dec": {month, 12},

	"monday": {weekday, 1}, "tuesday": {weekday, 2}, "wednesday": {weekday, 3}, "thursday": {weekday, 4},
	"friday": {weekday, 5}, "saturday": {weekday, 6}, "sunday": {weekday, 7},

	"spring": {season, 21}, "summer": {season, 22}, "autumn": {season, 23}, "fall": {season, 23}, "winter": {season, 24},

	"day": {unit, day}, "days": {unit, day}, "week": {unit, week}, "weeks": {unit, week},
	"month": {unit, monthUnit}, "months": {unit, monthUnit}, "quarter": {unit, quarter}, "quarters": {unit, quarter},
	"trimester": {unit, quarter}, "half": {unit, half}, "semester": {unit, half}, "year": {unit, year}, "years": {unit, year},
	"decade": {unit, decade}, "decades": {unit, decade}, "century": {unit, century},

	"early": {part, early}, "mid": {part, middle}, "middle": {part, middle}, "late": {part, late}, "later": {part, later},
	"start": {part, start}, "beginning": {part, start}, "outset": {part, start}, "end": {part, end}, "close": {part, end},
	"earlier": {part, earlier}, "latter": {part, late},

	"next": {deixis, ahead}, "following": {deixis, ahead}, "coming": {deixis, coming}, "upcoming": {deixis, coming},
	"forthcoming": {deixis, coming}, "ensuing": {deixis, coming}, "this": {deixis, thisOne}, "current": {deixis, thisOne},
	"present": {deixis, thisOne}, "same": {deixis, thisOne}, "last": {deixis, gone}, "past": {deixis, gone},
	"previous": {deixis, gone}, "preceding": {deixis, gone}, "recent": {deixis, gone},
	"every": {deixis, each}, "each": {deixis, each}, "few": {deixis, several}, "several": {deixis, several},

	"one": {number, 1}, "two": {number, 2}, "three": {number, 3}, "four": {number, 4}, "five": {number, 5}, "six": {number, 6},
	"seven": {number, 7}, "eight": {number, 8}, "nine": {number, 9}, "ten": {number, 10}, "eleven": {number, 11},
	"twelve": {number, 12}, "eighteen": {number, 18}, "twenty": {number, 20}, "thirty": {number, 30},
	"first": {ordinal, 1}, "second": {ordinal, 2}, "third": {ordinal, 3}, "fourth": {ordinal, 4},

	"the": {article, 0}, "a": {article, 1}, "an": {article, 1}, "our": {article, 2}, "its": {article, 2}, "their": {article, 2},
	"fy": {fiscal, 0}, "fiscal": {yearKind, 0}, "financial": {yearKind, 0}, "calendar": {yearKind, 0}, "academic": {yearKind, 0},

	"soon": {hint, 0}, "shortly": {hint, 0}, "earliest": {hint, 0}, "due": {hint, 0}, "near": {hint, 0}, "nearest": {hint, 0},
	"foreseeable": {hint, 0}, "delay": {hint, 0}, "urgency": {hint, 0}, "short": {hint, 0}, "medium": {hint, 0}, "long": {hint, 0},
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
var events = map[string]bool{
	"meeting": true, "meetings": true, "summit": true, "summits": true, "session": true, "sessions": true, "conference": true,
	"conferences": true, "council": true, "dialogue": true, "dialogues": true, "round": true, "ministerial": true, "edition": true,
	"assembly": true, "forum": true, "presidency": true, "chairmanship": true, "gathering": true, "visit": true, "consultations": true,
	"congress": true, "workshop": true, "symposium": true, "olympics": true, "games": true, "exhibition": true, "expo": true,
	"elections": true, "election": true, "exercise": true, "seminar": true, "day": true, "week": true, "anniversary": true, "cup": true, "retreat": true,
	"deadline": true, "negotiations": true, "cop": true,
}

// recalling are the participles with which a statement looks back or takes
// note before it goes on to undertake.
var recalling = map[string]bool{
	"recalling": true, "acknowledging": true, "noting": true, "recognizing": true, "recognising": true, "welcoming": true,
	"considering": true, "stressing": true, "emphasizing": true, "emphasising": true, "underlining": true, "highlighting": true,
	"reaffirming": true, "remembering": true, "mindful": true, "building": true, "marking": true, "celebrating": true, "having": true,
	"following": true, "reflecting": true, "reiterating": true, "appreciating": true, "expressing": true, "observing": true,
}

// terms are the nouns that say that the years before them are a time.
var terms = map[string]bool{"period": true, "biennium": true, "triennium": true, "cycle": true, "term": true}

// plans are the heads of what is named after a year or years and is not held
// on them: "the 2030 Agenda", "by 2030 targets".
var plans = map[string]bool{
	"agenda": true, "strategy": true, "goals": true, "goal": true, "targets": true, "target": true, "vision": true, "framework": true,
	"plan": true, "programme": true, "program": true, "levels": true, "roadmap": true, "declaration": true, "agreement": true,
}

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
