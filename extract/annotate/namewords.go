package annotate

import (
	"strings"
	"sync"

	"github.com/paraph/paraph/extract/words"
)

// nameFacet is a set of what a word does in and around names.
type nameFacet uint8

// The facets, in the order of the lists below.
const (
	nameHead nameFacet = 1 << iota
	nameFiller
	nameTitle
	nameGrammar
	nameOpening
)

var nameWords = sync.OnceValue(func() *words.Table[nameFacet] {
	t := &words.Table[nameFacet]{}
	for i, list := range [...]string{nameHeads, fillers, titles, grammar, openingWords} {
		for w := range strings.FieldsSeq(list) {
			*t.Put(w) |= 1 << i
		}
	}
	return t
})

// headForms are the heads of names in singular and plural.
var headForms = sync.OnceValue(func() *words.Set {
	t := &words.Set{}
	for w := range strings.FieldsSeq(nameHeads) {
		t.Put(w)
		t.Put(w + "s")
	}
	return t
})

func nameWordOf(w string) nameFacet {
	if is := nameWords().Get(w); is != nil {
		return *is
	}
	return 0
}

// nameHeads are the nouns that initiatives, bodies and instruments are named
// by, singular, in small letters.
const nameHeads = `
	forum council initiative partnership group force taskforce agreement declaration framework dialogue programme program centre center act
	committee commission secretariat board panel network alliance coalition club consortium platform hub observatory mechanism facility fund
	bank foundation institute institution academy university laboratory office agency authority organisation organization association union
	assembly conference summit ministerial undertaking mission project corridor roadmap strategy agenda plan vision compact pact deal charter
	treaty protocol convention accord arrangement memorandum understanding principles guidelines code call pledge statement communiqué communique
	resolution regulation directive law bill package gateway track campaign exercise convention instrument statute concept blueprint toolkit
	taskgroup tribunal court parliament cooperation challenge accelerator incubator fellowship scholarship award prize day week decade standard
	treaty index registry database portal system roundtable consultation troika quad review monitor grid league nations community society
	accelerator investment connection observatory conference concert collaborative collaboration exchange scheme
`

// fillers are capitalised words that alone do not make a head a name: "the
// Joint Working Group", "the next Leaders' Summit".
const fillers = `
	joint working task action expert experts annual ministerial leader leaders high-level high level senior official officials technical strategic
	bilateral trilateral multilateral regional first second third fourth fifth new the of on and for work study steering contact advisory
	implementation coordination member executive general special technical memorandum understanding force minister ministers summit final free
	no this that our its their each both all such said european international union federal national republic state states
`

// titles are held by persons: a run with one names no body.
const titles = `
	president minister commissioner secretary chancellor representative ambassador director chair co-chair governor king queen emperor mr ms mrs dr
	excellency vice
`

// grammar are words that may follow a name without belonging to it.
const grammar = `
	is are was were will would shall should can could may might must has have had be been which who whose that than so because
	including include includes aims aim also continue continues remain remains intend intends plan plans provide provides support supports
`

// openingWords begin sentences and bullets and belong to no name.
const openingWords = `
	the a an this that these those both we our in on at by to for from with within under through throughout during after before following
	as and or but also all each every it its they their there here while when where which who if since until upon among between against
	about across over into per via using based given such no not other another many most more some any moreover furthermore additionally
	finally together jointly further similarly likewise likewise accordingly therefore thus hence however meanwhile today tomorrow
	establish launch create implement support develop strengthen promote enhance continue explore expand advance cooperate exchange conduct
	convene hold organise organize build deepen encourage facilitate foster ensure improve increase join welcome sign complete conclude use
	leverage work share host provide adopt endorse reaffirm recognise recognize acknowledge note commend applaud condemn urge call invite
`
