package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/paraph/paraph/extract/party"
	"github.com/paraph/paraph/extract/words"
)

// All stands for the speakers of a coalition of ten or more.
const All = "ALL"

// Actors says who undertakes, sorted, for the words of a clause's subject:
// "both sides", "we", "the EU side", "Mexico's Foreign Ministry". All the
// speakers where the subject is empty (passive, bare infinitive), means them
// all, or is none of them by name ("the Task Force"); ALL in a coalition.
// previous are the actors of the sentence before, for "it" and "they".
func Actors(ctx *Context, subject string, previous []string) []string {
	if ctx == nil {
		return nil
	}
	return ctx.meant(ctx.look(strings.TrimSpace(subject)), previous)
}

// meant are those whom a subject means.
func (ctx *Context) meant(who *subject, previous []string) []string {
	switch {
	case who.all:
	case len(who.ids) > 0:
		return who.ids
	case len(previous) > 0 && strings.EqualFold(who.head, "it"), len(previous) > 1 && strings.EqualFold(who.head, "they"):
		return previous
	}
	return speakers(ctx)
}

// undertakers is Actors for an item: t are its words from its verb on, which
// may name the doer of a passive or a second doer.
func undertakers(ctx *Context, subject string, t *words.Text, previous []string) []string {
	if ctx == nil {
		return nil
	}
	who := ctx.look(strings.TrimSpace(subject))
	if subject != "" && !who.all && len(who.ids) == 0 {
		if ids := agent(ctx, t.S); len(ids) > 0 {
			return ids
		}
	}
	return withGapped(ctx, ctx.meant(who, previous), t)
}

// agent are the speakers by whom something is to be done: "will be hosted by
// Japan and Italy". The passive must be the item's own, with its modal.
func agent(ctx *Context, text string) []string {
	i := strings.Index(text, "be ")
	if i < 1 || text[i-1] != ' ' || !firstOf(lastWordOf(text[:i]), []string{"will", "shall", "should", "would", "to", "could", "may"}) {
		return nil
	}
	rest := text[i+len("be "):]
	by := strings.Index(rest, " by ")
	if by < 0 || strings.Count(rest[:by], " ") > 1 {
		return nil
	}
	rest = rest[by+len(" by "):]
	if end := strings.IndexAny(rest, ".;("); end >= 0 {
		rest = rest[:end]
	}
	var ids []string
	end := 0
	for _, m := range party.Find(rest) {
		switch strings.Trim(rest[end:m.Start], " ") {
		case "", "the", "and", "and the", ",", ", the", ", and", ", and the", "both", "both the":
		default:
			return sorted(ids)
		}
		if !mayAct(ctx, m.ID) {
			return sorted(ids)
		}
		ids, end = append(ids, m.ID), m.End
	}
	return sorted(ids)
}

// withGapped adds to actors the speaker of a second clause whose verb is left
// out: "The EU will pay for it with €8 million and the Korean side with 9 billion
// Won". t are the item's words from its verb on.
func withGapped(ctx *Context, actors []string, t *words.Text) []string {
	if len(actors) != 1 || len(ctx.Parties) < 2 {
		return actors
	}
	text := t.S
	var buf [8]party.Mention
	for _, m := range party.FindIn(*t, buf[:0]) {
		if m.ID == actors[0] || !mayAct(ctx, m.ID) || !firstOf(lastWordOf(text[:m.Start]), []string{"and", "while"}) {
			continue
		}
		rest := strings.TrimPrefix(strings.TrimPrefix(text[m.End:], " side"), ",")
		if strings.HasPrefix(rest, " with ") || strings.HasPrefix(rest, " by ") {
			return sorted([]string{actors[0], m.ID})
		}
		rest = strings.TrimLeft(rest, " ")
		if a := AmountsOf(ctx, rest[:min(len(rest), 60)]); len(a) > 0 && a[0].At.Start == 0 {
			return sorted([]string{actors[0], m.ID})
		}
	}
	return actors
}

// together are the words with which a subject means all the speakers even
// where it goes on to name some.
var together = []string{"we", "both", "all", "each", "together,", "jointly"}

// severs are the words at which what a subject says of others begins.
var severs = []string{
	" which ", " who ", " that ", " whose ", " in coordination with ", " in consultation with ", " in cooperation with ", " in collaboration with ",
	" in partnership with ", " with the support of ", " with support from ", " supported by ", " working with ", " alongside ", " on behalf of ",
}

// aside are the prepositions after which a party is no part of the subject:
// "companies in Mexico", "its work with Korea".
var aside = []string{"in", "into", "to", "with", "for", "against", "towards", "toward", "on", "within", "across", "outside", "at", "about", "under"}

// longestSubject bounds, in bytes, what is read of a subject.
const longestSubject = 600

// severing are the words that severs begin with.
var severing = words.NewSet("which who that whose in with supported working alongside on")

// headOf cuts a subject, whose words are t, before what it says of others.
func headOf(subject string, t *words.Text) string {
	if severing.AnyOf(t) {
		for _, w := range severs {
			if i := strings.Index(subject, w); i > 0 {
				subject = subject[:i]
			}
		}
	}
	return strings.TrimRight(subject, " ,")
}

func firstOf(subject string, words []string) bool {
	first, _, _ := strings.Cut(subject, " ")
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(first, w) })
}

// speakers are all who speak; the list is the same for every item.
func speakers(ctx *Context) []string {
	if ctx.all == nil {
		if ctx.all = []string{All}; !ctx.Coalition {
			ctx.all = make([]string, 0, len(ctx.Parties))
			for i := range ctx.Parties {
				if !ctx.Parties[i].Partner {
					ctx.all = append(ctx.all, ctx.Parties[i].ID)
				}
			}
			ctx.all = sorted(ctx.all)
		}
	}
	return ctx.all
}

func sorted(ids []string) []string {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// subject is what the words of a clause's subject say of who speaks.
type subject struct {
	head string   // the words without what they say of others
	all  bool     // all the speakers are meant
	ids  []string // those that are named
}

// look reads a subject. Subjects come again and again in a document, so each
// is looked at once.
func (ctx *Context) look(said string) *subject {
	who := ctx.subjects[said]
	if who == nil {
		if ctx.subjects == nil {
			ctx.subjects = map[string]*subject{}
		}
		whole := said[:min(len(said), longestSubject)]
		var buf [64]words.Word
		t := words.Cut(whole, buf[:0])
		who = &subject{head: headOf(whole, &t)}
		who.all = who.head == "" || firstOf(who.head, together)
		if !who.all {
			head := t.Slice(0, len(who.head))
			who.ids = slices.Clip(namesIn(ctx, &head))
		}
		ctx.subjects[said] = who
	}
	return who
}

// namesIn are the speakers that a subject names: by country, by a name of the
// document's own, by who speaks for them, by an agency of theirs.
func namesIn(ctx *Context, t *words.Text) []string {
	var ids []string
	subject := t.S
	var buf [8]party.Mention
	mentions := party.FindIn(*t, buf[:0])
	for _, m := range mentions {
		if mayAct(ctx, m.ID) && !firstOf(lastWordOf(subject[:m.Start]), aside) {
			ids = append(ids, m.ID)
		}
	}
	if len(ctx.Parties) <= 10 {
		for i := range ctx.Parties {
			p := &ctx.Parties[i]
			if len(mentions) == 0 && holdsAny(subject, p.Names) || holdsAny(subject, p.Persons) {
				ids = append(ids, p.ID)
			}
		}
	}
	ids = append(ids, officeholder(ctx, t)...)
	if !agencyHeads().AnyOf(t) {
		return sorted(ids)
	}
	for i := range agencies {
		if a := &agencies[i]; holds(subject, a.name) && !slices.Contains(ids, a.id) && mayAct(ctx, a.id) && !owned(subject, a.name) {
			ids = append(ids, a.id)
		}
	}
	return sorted(ids)
}

// owned says whether an agency's name follows a country's or is followed by
// one: "Mexico's Department of Justice", "the Treasury of Canada".
func owned(subject, agency string) bool {
	at := strings.Index(subject, agency)
	before := party.Find(subject[:at])
	if n := len(before); n > 0 && len(strings.Trim(subject[before[n-1].End:at], "'’s ")) == 0 {
		return true
	}
	return strings.HasPrefix(subject[at+len(agency):], " of ") || strings.HasPrefix(subject[at+len(agency):], " in ")
}

// mayAct says whether a party is one of the speakers, or a member of the group
// that speaks.
func mayAct(ctx *Context, id string) bool {
	for i := range ctx.Parties {
		if p := ctx.Parties[i].ID; p == id || slices.Contains(party.Members(p), id) {
			return true
		}
	}
	return false
}

// lastWordOf is the last word before a name, an article passed over.
func lastWordOf(s string) string {
	s = s[max(0, len(s)-48):]
	s = strings.TrimSuffix(strings.TrimRight(s, " "), " the")
	return s[strings.LastIndexByte(s, ' ')+1:]
}

func holdsAny(s string, names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return holds(s, n) })
}

// holds says whether name stands in s as whole words.
func holds(s, name string) bool {
	if name == "" {
		return false
	}
	for from := 0; ; {
		i := strings.Index(s[from:], name)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(name)
		if (i == 0 || !wordByte(s[i-1])) && (end == len(s) || !wordByte(s[end])) {
			return true
		}
		from = end
	}
}

// wordByte says whether a byte is of a letter or figure, or beyond ASCII.
func wordByte(c byte) bool { return wordBytes[c] }

var wordBytes = func() (of [256]bool) {
	for c := range of {
		of[c] = alnum(byte(c)) || c >= utf8.RuneSelf
	}
	return of
}()
