package link

import (
	"slices"
	"sort"
	"strings"

	"github.com/paraph/paraph/model"
)

// The name of a body is taken as the words that tell its rank, the noun that
// says what kind of body it is and the words for its subject, in whatever
// order: "Task Force on Reef Protection" is the "Reef Protection Task Force".

var (
	// organs say what kind of body a name is of.
	organs = set(`council dialogue dialogues group force committee commission forum conference consultations consultation
initiative partnership alliance taskforce board mechanism network coalition roundtable compact congress association assembly panel platform`)

	// ofOrgans belong to the noun of an organ.
	ofOrgans = set(`task working`)

	// generic words in a name say nothing of its subject.
	generic = set(`high level strategic joint senior comprehensive political annual next generation new global`)

	// relations are what parties have with one another, when a text is about them.
	relations = set(`partnership alliance relations relationship friendship ties`)
)

// turned puts what a body is on before its noun: "trade working group on
// reefs" becomes "trade reefs working group", "ministers of trade" "trade
// ministers".
func turned(words []string) []string {
	if of := slices.Index(words, "ministers"); of >= 0 && of+2 < len(words) && words[of+1] == "of" {
		return slices.Concat(words[:of], words[of+2:], words[of:of+1])
	}
	on := slices.Index(words, "on")
	if on < 1 || on+1 == len(words) || !organs[words[on-1]] {
		return words
	}
	noun := organAt(words[:on])
	return slices.Concat(words[:noun], words[on+1:], words[noun:on])
}

// organAt is where the noun of the organ begins that words end in, their
// length for none.
func organAt(words []string) int {
	n := len(words)
	if n > 0 && organs[words[n-1]] {
		n--
		if n > 0 && ofOrgans[words[n-1]] {
			n--
		}
	}
	return n
}

// subject are the words of a name without the noun of the organ at its end,
// nil where too few are left to be known again in a title.
func subject(words []string) []string {
	n := organAt(words)
	if n < 2 || n == len(words) || !slices.ContainsFunc(words[:n], func(w string) bool { return !generic[w] && !organs[w] }) {
		return nil
	}
	return words[:n]
}

// unordered is one key for the same words in any order.
func unordered(words []string) string {
	sorted := slices.Clone(words)
	sort.Strings(sorted)
	return strings.Join(slices.Compact(sorted), " ")
}

// ownRelation tells whether what a text is about is no more than what its
// parties, two of them named, have with one another: "on the Peru – Oman
// Partnership for the Seas" is no topic.
func ownRelation(topic []string, parties []model.Party) bool {
	own := partiesIn(topic, parties)
	if len(own) < 2 {
		return false
	}
	left := slices.DeleteFunc(slices.Clone(topic), func(w string) bool {
		return meetingWords[w] || stateWords[w] || generic[w] || slices.ContainsFunc(own, func(p *model.Party) bool { return names(p, w) })
	})
	if len(left) == 0 || !relations[left[0]] {
		return false
	}
	behind := topic[slices.Index(topic, left[0])+1:]
	return len(behind) == 0 || !topical[behind[0]] && behind[0] != "in"
}

// partiesIn are those of the parties that words name, by their names or in
// letters.
func partiesIn(words []string, parties []model.Party) (in []*model.Party) {
	for i := range parties {
		if slices.ContainsFunc(words, func(w string) bool { return names(&parties[i], w) }) {
			in = append(in, &parties[i])
		}
	}
	return in
}

// letters stand for a party's name.
var letters = map[string]string{"us": "US", "eu": "EU", "uk": "GB", "rok": "KR", "prc": "CN", "uae": "AE"}

// names tells whether a word is of a party's name.
func names(p *model.Party, word string) bool {
	if p.ID == letters[word] {
		return true
	}
	return !stateWords[word] && !meetingWords[word] && slices.Contains(nameWords(p.Name), word)
}

// widened finds the documents of an organisation's meetings with some states
// among those of a coalition that has a meeting of the same name: its members
// are listed once and stand behind its name the next time.
func widened(bodies []body) {
	coalitions := map[string]*body{}
	for i := range bodies {
		if b := &bodies[i]; b.named && b.group == "" && len(b.words) > 1 {
			coalitions[unordered(b.words)] = b
		}
	}
	for i := range bodies {
		b := &bodies[i]
		if !b.named || len(b.whole) == 0 {
			continue
		}
		if c := coalitions[unordered(b.whole)]; c != nil && c.hasStates(b) && c.rank == b.rank {
			b.group, b.words = "", c.words
		}
	}
}

// hasStates tells whether the states among other's parties are among b's.
func (b *body) hasStates(other *body) bool {
	for _, p := range other.doc.Parties {
		if len(p.ID) == 2 && !slices.ContainsFunc(b.doc.Parties, func(q model.Party) bool { return q.ID == p.ID }) {
			return false
		}
	}
	return true
}

// wholly are the words of those parties that a name has in full: among many
// there is one for nearly every word ("Islands", "Republic").
func wholly(name []string, parties []model.Party) map[string]bool {
	own := map[string]bool{}
	for _, p := range parties {
		words := nameWords(p.Name)
		if slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(name, w) }) {
			continue
		}
		for _, w := range words {
			own[w] = true
		}
	}
	return own
}

// wholeName are the words of a name with those of the organisations among its
// parties left in, but for the nouns of organs there.
func wholeName(all []string, d *model.Document) []string {
	states, organisations := map[string]bool{}, map[string]bool{}
	for _, p := range d.Parties {
		own := states
		if len(p.ID) != 2 {
			own = organisations
		}
		for _, w := range nameWords(p.Name) {
			own[w] = true
		}
	}
	if len(organisations) == 0 {
		return nil
	}
	return slices.DeleteFunc(ranked(telling(all, states)), func(w string) bool { return organisations[w] && organs[w] })
}
