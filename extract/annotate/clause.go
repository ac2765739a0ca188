package annotate

// role tells what a verb does in its sentence.
type role uint8

const (
	roMain  role = iota // the verb of a main clause, or of a bullet
	roComp              // of what a main verb says: "agreed that both sides will share"
	roGov               // of what a governor undertakes: "agreed to share"
	roPurp              // of a purpose or another infinitive: "a fund to help farmers"
	roAdj               // of a participle or a gerund after a preposition: "by sharing"
	roRel               // of a relative or another subordinate clause
	roWhile             // "while sharing"
)

// form is the form that the verb group as a whole has.
type form uint8

const (
	foFinite form = iota
	foTo
	foBare
	foIng
	foPart
)

// node is a verb group. Its fields from, verb, by, joiner, subj and subjEnd
// are indices of tokens, parent and head of nodes; -1 for none.
type node struct {
	from, verb    int
	role          role
	form          form
	parent, head  int
	joiner        int  // the first token of what joins it to the one before it in its list
	and           bool // joined by and, or, as well as
	semi          bool // joined by a semicolon
	by            int  // the noun or adjective between the parent and it: "our commitment to"
	subj, subjEnd int
	modal         string
	past, perfect bool
	progressive   bool
	passive       bool
	negative      bool
	closed        bool // of a head: its list has had its "and"
	closedTo      bool // … and it was "and to"
	commas        int  // of a head: how many of its list were joined by a comma alone
	semis         bool // of a head: a semicolon stands in its list
	gov           bool // an infinitive or gerund that it governs hangs on it
}

// parser finds the verb groups of a sentence and how they hang together.
// It goes through the tokens once and keeps the way from the main verb down to
// the verb it stands in; what comes is hung on that way.
type parser struct {
	scanner
	way    []int  // indices of nodes, the innermost last
	chains []int  // of all units
	under  int    // the innermost node when the marker was met
	wait   int    // the "that" within whose clause the marker stands, -1
	marker int    // a relative pronoun or conjunction that waits for its verb, -1
	start  int    // the token at which the clause began: after a semicolon or a joiner with its own subject
	it     voice  // whom "it" means
	ref    string // the document's date, ISO 8601
	act    act    // of the decision under way
}

// mostNodes bounds the work that one statement can ask for.
const mostNodes = 400

func (p *parser) parse() {
	p.way = p.way[:0]
	p.marker, p.wait, p.start, p.main = -1, -1, 0, -1
	i := 0
	if p.is(0, rModal) {
		// "Should the need arise, …"
		for i < len(p.toks) && !p.at(i, mComma) {
			i++
		}
		p.start = i
	}
	for i < len(p.toks) {
		t := &p.toks[i]
		switch {
		case t.mark > mNumber:
			if t.mark == mSemicolon || t.mark == mStop {
				p.marker = -1
			}
			i++
		case t.is&(rRel|rSub) != 0:
			if t.is&rRel != 0 && p.marker >= 0 && p.key(p.marker) == "that" && i-p.marker < 12 {
				p.wait = p.marker // noted that the fund which …
			}
			p.marker, p.under = i, p.top()
			i++
		case t.is&(rModal|rBe|rHave|rDo|rVerb|rTo) != 0 && t.is&rNoun == 0:
			n, next := p.group(i)
			if n.verb >= 0 && len(p.nodes) < mostNodes {
				p.hang(n)
			}
			i = next
		default:
			i++
		}
	}
	p.settle()
}
