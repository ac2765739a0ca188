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

	// generic words in a name say nothing of its subject.
	generic = set(`high level strategic joint senior comprehensive political annual next generation new global`)

	// relations are what parties have with one another, when a text is about them.
	relations = set(`partnership alliance relations relationship friendship ties`)
)

func isOrgan(w string) bool { return organs[w] }

// subject are the words of a name without the noun of the organ at its end,
// nil where too few are left to be known again in a title.
func subject(words []string) []string {
	n := model.OrganAt(words, isOrgan)
	if n < 2 || n == len(words) || !slices.ContainsFunc(words[:n], func(w string) bool { return !generic[w] && !organs[w] }) {
		return nil
	}
	return words[:n]
}

// headlineSubject is what a headline, by its words that tell, says the parties
// strengthen or launch: "digital partnership". Nil where there is none that only
// one thing could have.
func headlineSubject(words []string) []string {
	verb := slices.IndexFunc(words, func(w string) bool { return headlineVerbs[w] })
	for i := verb + 1; verb >= 0 && i < len(words); i++ {
		if !organs[words[i]] {
			continue
		}
		from := i
		for from > verb+1 && from > i-3 && !generic[words[from-1]] && !owners[words[from-1]] && !headlineVerbs[words[from-1]] {
			from--
		}
		if from < i {
			return words[from : i+1]
		}
	}
	return nil
}

var owners = set(`their its our his her`)

// unordered is one key for the same words in any order.
func unordered(words []string) string {
	sorted := slices.Clone(words)
	sort.Strings(sorted)
	return strings.Join(slices.Compact(sorted), " ")
}

// callings are the words that name parties, by their names or in letters, and
// which of the parties they name.
type callings map[string][]int

func callingsOf(parties []model.Party) callings {
	c := callings{}
	for i, p := range parties {
		for _, w := range nameWords(p.Name) {
			if !stateWords[w] && !meetingWords[w] {
				c[w] = append(c[w], i)
			}
		}
		for _, w := range letters[p.ID] {
			c[w] = append(c[w], i)
		}
	}
	return c
}

// letters stand for a party's name.
var letters = map[string][]string{"US": {"us", "usa"}, "EU": {"eu"}, "GB": {"uk"}, "KR": {"rok"}, "CN": {"prc"}, "AE": {"uae"}}

// open tells whether the first word of a stretch names a party.
func (c callings) open(s string) bool {
	words := nameWords(s[:min(len(s), 100)])
	return len(words) > 0 && len(c[words[0]]) > 0
}

// ownRelation tells whether what a text is about is no more than what its
// parties, two of them named, have with one another: "on the Peru – Oman
// Partnership for the Seas" is no topic.
func (c callings) ownRelation(topic []string) bool {
	named := map[int]bool{}
	first := -1 // word that tells
	for i, w := range topic {
		for _, p := range c[w] {
			named[p] = true
		}
		if first < 0 && len(c[w]) == 0 && !meetingWords[w] && !stateWords[w] && !generic[w] {
			first = i
		}
	}
	if len(named) < 2 || first < 0 || !relations[topic[first]] {
		return false
	}
	behind := topic[first+1:]
	return len(behind) == 0 || !topical[behind[0]] && behind[0] != "in"
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
