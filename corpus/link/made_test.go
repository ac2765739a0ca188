package link

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/paraph/paraph/model"
)

// made is a document of one meeting of a body that does not exist.
func made(id, date string, ordinal int, items ...model.Item) *model.Document {
	d := &model.Document{ID: id, Date: date, Kind: model.JointStatement,
		Parties: []model.Party{{ID: "CA", Name: "Canada"}, {ID: "JP", Name: "Japan"}},
		Meeting: &model.Meeting{Body: "Canada-Japan Ocean Council", Ordinal: ordinal, Date: date},
	}
	for i, it := range items {
		it.ID = fmt.Sprintf("%s/%d", id, i+1)
		it.Statement = i + 1
		d.Items = append(d.Items, it)
	}
	return d
}

func commits(action, text string) model.Item {
	return model.Item{Kind: model.Commitment, Action: action, Strength: model.Firm, Text: text, Actors: []string{"CA", "JP"}}
}

func reports(text string) model.Item { return model.Item{Kind: model.Outcome, Text: text} }

// others are undertakings that have nothing to do with what a test links, so
// that the series is one in which some words are rare.
func others() []model.Item {
	return []model.Item{
		commits("reduce", "reduce plastic litter along the Pacific coast"),
		commits("train", "train harbour pilots in winter navigation"),
		commits("protect", "protect breeding grounds of grey whales"),
		commits("publish", "publish tide tables for remote islands"),
		commits("inspect", "inspect ballast water of bulk carriers"),
		commits("fund", "fund scholarships for young oceanographers"),
	}
}

// synthetic makes about n items: meetings of items in series of so many
// meetings, undertakings that come back in other words from meeting to meeting
// among items that do not. Word frequencies follow Zipf's law.
func synthetic(n, meetings, items int) []*model.Document {
	rnd := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(rnd, 1.07, 4, 30000)
	word := func() string { return syllables(int(zipf.Uint64())) }
	sentence := func() string {
		w := make([]string, 14)
		for i := range w {
			w[i] = word()
		}
		return "We will " + strings.Join(w, " ")
	}
	var docs []*model.Document
	for s := 0; len(docs)*items < n; s++ {
		themes := make([]string, items/2)
		for i := range themes {
			themes[i] = sentence()
		}
		for m := 0; m < meetings && len(docs)*items < n; m++ {
			var list []model.Item
			for i := range items {
				text := sentence()
				if i < len(themes) {
					text = vary(rnd, themes[i], word)
					themes[i] = text
				}
				kind := commits("do", text)
				if rnd.IntN(4) == 0 {
					kind = reports(text)
				}
				list = append(list, kind)
			}
			d := made(fmt.Sprintf("s%d-m%d", s, m), fmt.Sprintf("%04d-%02d-01", 1000+m/12, 1+m%12), m+1, list...)
			d.Meeting.Body = fmt.Sprintf("Council %s on %s", syllables(s*7+1), syllables(s*13+5))
			docs = append(docs, d)
		}
	}
	return docs
}

// vary changes some words of a text.
func vary(rnd *rand.Rand, text string, word func() string) string {
	w := strings.Fields(text)
	for i := 2; i < len(w); i++ {
		if rnd.IntN(4) == 0 {
			w[i] = word()
		}
	}
	return strings.Join(w, " ")
}

// syllables spells a number as a word.
func syllables(n int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var s strings.Builder
	for n += 40; n > 0; n /= len(consonants) * len(vowels) {
		k := n % (len(consonants) * len(vowels))
		s.WriteByte(consonants[k/len(vowels)])
		s.WriteByte(vowels[k%len(vowels)])
	}
	return s.String() + "x"
}
