package segment

import (
	"strings"

	"github.com/paraph/paraph/extract/party"
)

// bodyNouns end the name of a body that meets.
var bodyNouns = set(bodyNounList)

const bodyNounList = "council dialogue partnership initiative forum commission committee conference alliance consultations consultation summit ministerial assembly board mechanism network congress association taskforce coalition roundtable compact dialogues"

var (
	// weakNouns name a scheme as often as those who meet.
	weakNouns = set("partnership initiative alliance network compact mechanism association board")
	notBody   = set(`joint statement communiqué communique declaration press release fact sheet meeting conclusions outcome outcomes summary report inaugural
		text final readout draft chair's chairman's co-chairs' co-chairs co-chair side event ministers representatives following the from by at between with
		january february march april june july august september october november december may note`)
	// headlineVerbs stand before a name in titles that write every word large.
	headlineVerbs = set("hosts host hosting launching launches launch elevating announcing announces announce establishing reaffirming strengthening renewing convenes attends upcoming round the")
	bodyLinks     = set("and of on for & – - the")
)

// bodyName finds the name of the body that meets: capitalised words up to
// "Council", "Dialogue" and the like. It gives the name without asides, and
// its place.
func bodyName(s string) (name string, start, end int) { return bodyNameIf(s, nil) }

// bodyNameIf is bodyName among those that is takes, which is asked with the
// place of the name among the tokens; nil takes all.
func bodyNameIf(s string, is func(t []token, from, to int) bool) (name string, start, end int) {
	t := tokens(s, 120)
	best := 0
	for i := range t {
		if t[i].aside || !(t[i].capital() && bodyNouns.has(t[i].text)) && !leadersMeeting(t, i) {
			continue
		}
		j := i
		for j+1 < len(t) && !t[j].stop && t[j+1].capital() && bodyNouns.has(t[j+1].text) {
			j++
		}
		from, to := nameStart(t, i), nameEnd(t, j)
		if holdsOffice(t[from:to+1]) || officeBehind(t, j) || weakNouns.has(t[j].text) && themeOnly(t, from) {
			continue
		}
		if to > j && isParty(joinTokens(s, t[from:j+1])) { // "European Commission on Rivers"
			to = j
		}
		if is != nil && !is(t, from, to) {
			continue
		}
		worth := min(to-from, 2)
		if !weakNouns.has(t[j].text) {
			worth *= 2
		}
		if worth > best || worth == best && best > 0 && t[from].start == start && !strings.Contains(s[end:t[to].end], " and ") { // "U.S.-Pacific Islands Forum", then "Leaders Dialogue"
			best, start, end = worth, t[from].start, t[to].end
			name = joinTokens(s, t[from:to+1])
		}
	}
	return name, start, end
}

// officeBehind says whether the name only tells where somebody serves or what
// was decided there: "Security Council Secretary Berg".
func officeBehind(t []token, j int) bool {
	return !t[j].stop && j+1 < len(t) && t[j+1].capital() && (offices.has(t[j+1].text) || servants.has(t[j+1].text))
}

var servants = set("spokespersons advisors advisers ministers president's chair chairman chairperson chairs vice-president member resolution resolutions senior deputy staff secretariat")

// themeOnly says whether the name of a scheme is what a text is about, not
// those who meet: "on the Strategic Partnership", "to a Partnership", "an
// Alliance for Our Times".
func themeOnly(t []token, from int) bool {
	if first := t[from].text; strings.EqualFold(first, "a") || strings.EqualFold(first, "an") {
		return true
	}
	for k := from - 1; k >= 0 && k >= from-5 && !t[k].stop; k-- {
		switch w := strings.ToLower(t[k].text); {
		case w == "on", w == "to", w == "a", w == "an", headlineVerbs.has(w) && w != "the":
			return true
		case w == "the", w == "their", ordinal(w) > 0, t[k].capital() && !notBody.has(w):
		default:
			return false
		}
	}
	return false
}

// holdsOffice says whether a stretch names a person by an office rather than a
// body: "Prime Minister Modi and European Commission".
func holdsOffice(t []token) bool {
	for _, x := range t {
		if x.text != "Ministers" && leaders.has(x.text) {
			return true
		}
	}
	return false
}

// meetingOf finds who meets in "the second meeting of the Canada–Chile Trade
// Working Group": capitalised words behind "meeting of".
func meetingOf(s string) (name string, start, end int) {
	k := strings.Index(s, "eeting of ")
	if k < 0 {
		return "", 0, 0
	}
	off := k + len("eeting of ")
	t := tokens(s[off:], 16)
	from, to := -1, -1
	for i := 0; i < len(t); i++ {
		w := t[i].text
		if t[i].aside || from < 0 && w == "the" || from >= 0 && bodyLinks.has(w) {
			continue
		}
		if !t[i].capital() || notBody.has(w) && w != "Ministers" {
			break
		}
		if from < 0 {
			from = i
		}
		to = i
		if t[i].stop {
			break
		}
	}
	if from < 0 || to-from < 1 || holdsOffice(t[from:to+1]) || bodyCore(joinTokens(s[off:], t[from:to+1])) == "" {
		return "", 0, 0
	}
	if name := joinTokens(s[off:], t[from:to+1]); isParty(name) || !manyMeet(name) {
		return "", 0, 0
	}
	return joinTokens(s[off:], t[from:to+1]), off + t[from].start, off + t[to].end
}

// manyMeet says whether a name tells of many or of a body: "meeting of Anna
// Berg" has none.
func manyMeet(name string) bool {
	return bodyNouns.anyIn(name, 12) || meeters.anyIn(name, 12) || len(party.Find(name)) > 0
}

var meeters = set("group team force ministers leaders secretaries advisors advisers parties states directors heads presidents chiefs officials troika partners members committee panel platform quad task")

// leadersMeeting says whether token i is the "meeting" of "Leaders' meeting",
// the "Group" of "Working Group" or the "Force" of "Task Force".
func leadersMeeting(t []token, i int) bool {
	if i == 0 {
		return false
	}
	switch t[i].text {
	case "Group": // "Working Group", "Consultative Group"
		w := t[i-1].text
		return t[i-1].capital() && (strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ive") || groupWords.has(w))
	case "Force":
		return t[i-1].text == "Task"
	}
	if !strings.EqualFold(t[i].text, "meeting") {
		return false
	}
	if strings.Contains(t[i-1].text, "-to-") { // "Commission-to-Commission Meeting"
		return true
	}
	switch strings.TrimRight(t[i-1].text, "'’") {
	case "Leaders", "Ministers":
		return strings.HasSuffix(t[i-1].text, "'") || strings.HasSuffix(t[i-1].text, "’")
	}
	return false
}

var groupWords = set("contact expert experts experts' ministerial task study cyber level coordination action")

// nameStart goes back over the words of a name that ends at token i.
func nameStart(t []token, i int) int {
	k := i
	for k > 0 {
		p := t[k-1]
		switch {
		case p.aside:
			if k < 2 {
				return k
			}
			k--
			continue
		case p.text == "Joint" && !p.stop && t[k].capital() && len(party.Find(t[k].text)) == 0: // "Joint Committee", "Joint Cooperation Committee"
		case p.stop, notBody.has(p.text), ordinal(p.text) > 0, headlineVerbs.has(p.text), ownedBy(p.text):
			return settle(t, k, i)
		case p.capital():
		case bodyLinks.has(p.text) && p.text != "the" && k > 1 && (t[k-2].capital() || t[k-2].aside) && !t[k-2].stop && !notBody.has(t[k-2].text):
		default:
			return settle(t, k, i)
		}
		k--
	}
	return settle(t, k, i)
}

// ownedBy says whether a word names whose a thing is: "June's Summit", "Berg’s
// Roundtable"; the name does not begin there.
func ownedBy(w string) bool {
	return (strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s")) && !strings.EqualFold(w[:len(w)-len("s")-1], "leader")
}

// settle steps over links and years that a name does not begin with.
func settle(t []token, k, i int) int {
	for k < i && (bodyLinks.has(t[k].text) || t[k].aside || len(t[k].text) == 4 && isDigit(t[k].text[0])) {
		k++
	}
	return k
}

// nameEnd takes in what the body is on: "Dialogue on Security and Trade".
func nameEnd(t []token, j int) int {
	if t[j].stop || j+2 >= len(t) {
		return j
	}
	switch t[j+1].text {
	case "on", "for", "of":
	default:
		return j
	}
	end := j
	for k := j + 1; k < len(t) && k < j+10; k++ {
		switch {
		case t[k].text == "of" && ofParty(t[k+1:]): // "Leaders' Summit of the United States and Japan"
			return end
		case t[k].capital() && (!notBody.has(t[k].text) || t[k].text == "Declaration" && end == k-1 && k+1 < len(t) && t[k+1].text == "on") && !isDigit(t[k].text[0]):
			end = k
		case bodyLinks.has(t[k].text):
		default:
			return end
		}
		if t[k].stop {
			break
		}
	}
	return end
}

// ofParty says whether a name behind "of" begins with a party's.
func ofParty(t []token) bool {
	if len(t) > 0 && t[0].text == "the" {
		t = t[1:]
	}
	return len(t) > 0 && (len(party.Find(t[0].text)) > 0 || len(t) > 1 && len(party.Find(t[0].text+" "+t[1].text)) > 0)
}

// joinTokens gives the words of a name as printed, without asides.
func joinTokens(s string, t []token) string {
	aside := false
	for _, x := range t {
		aside = aside || x.aside
	}
	if !aside {
		return fold(s[t[0].start:t[len(t)-1].end])
	}
	var b strings.Builder
	for _, x := range t {
		if x.aside {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(x.text)
	}
	return b.String()
}

// bodyCore is a body's name without the parties in it: "Digital Partnership
// Council".
func bodyCore(name string) string {
	core := name
	for m := party.Find(core); len(m) > 0; m = party.Find(core) {
		if m[0].End-m[0].Start == len(core) { // "European Council" is itself the body
			return core
		}
		end := m[0].End
		if space := strings.LastIndexByte(core[:end], ' '); space > m[0].Start && strings.HasPrefix(core[end:], "-to-") {
			end = space // "African Union | Commission-to-Commission Meeting"
		}
		core = core[:m[0].Start] + " " + strings.TrimPrefix(strings.TrimPrefix(core[end:], "’s"), "'s")
	}
	if core == name {
		return name
	}
	var kept []string
	for _, w := range strings.Fields(core) {
		if w = strings.Trim(w, "-–—,&"); w != "" {
			kept = append(kept, w)
		}
	}
	core = strings.Join(kept, " ")
	for _, w := range [...]string{"and ", "of ", "the ", "- "} {
		core = strings.TrimPrefix(core, w)
	}
	return strings.Trim(core, " -–,&")
}
