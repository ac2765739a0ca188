package segment

import "strings"

// opensOurs says whether words before "meeting" open a sentence with one's own.
func opensOurs(s string) bool {
	switch strings.ToLower(s) {
	case "at our ", "at their ", "at today's ", "at today’s ", "during our ", "during their ", "in our ":
		return true
	}
	return false
}

// namesBody says whether the first words of a stretch that is led or chaired
// are a body's name: "a Norway-Chile High-Level Roundtable".
func namesBody(s string) bool {
	if strings.HasPrefix(s, " by ") {
		return false
	}
	for i, n := 0, 0; n < 8; n++ {
		w, end := nextWord(s, i)
		if w == "" || finite.has(w) {
			return false
		}
		if startsUpper(w) && bodyNouns.has(w) {
			return true
		}
		i = end
	}
	return false
}

// before is how much of s stands before the end of word's first occurrence, all
// of it where there is none.
func before(s, word string) int {
	if k := strings.Index(s, word); k >= 0 {
		return k + len(word) - 1
	}
	return len(s)
}

// meetVerbList are the words that meetVerb turns on.
const meetVerbList = `met gathered convened assembled hosted participated gather joining joined hosting hosts meet convene meeting welcomed held holding
	led chaired concluded attended opened took taking`

// gathering are the words themselves.
var gathering = set(meetVerbList + " co-chaired")

// meetVerb finds the words of statement i that tell of coming together: "met",
// "held their", "took place", "gathered", "the meeting … was held". It gives
// where they begin and end, -1 for none.
func (d *doc) meetVerb(i int) (int, int) {
	if !d.tell(i, tellsVerb) {
		return -1, 0
	}
	return meetVerb(d.out.Statements[i].Text)
}

func meetVerb(s string) (int, int) {
	ahead := -1 // where what is to come begins, once asked for
	for i := 0; i < len(s); {
		w, end := nextWord(s, i)
		if w == "" {
			return -1, 0
		}
		at := end - len(w)
		i = end
		if at > 0 && s[at-1] == '-' { // "Norwegian-hosted"
			continue
		}
		if !gathering.has(w) {
			continue
		}
		switch strings.ToLower(w) {
		case "met", "gathered", "convened", "assembled", "hosted", "participated", "gather", "joining", "joined", "hosting", "hosts":
			return at, end
		case "meet", "convene":
			if strings.HasSuffix(s[:at], "e ") || strings.HasSuffix(s[:at], "– ") || strings.HasSuffix(s[:at], "— ") || strings.HasSuffix(s[:at], "—") || strings.HasSuffix(s[:at], ", ") {
				if ahead < 0 {
					ahead = min(before(s, "will"), before(s, "to "))
				}
				if at <= ahead {
					return at, end
				}
			}
		case "meeting":
			if at == 0 || strings.HasSuffix(s[:at], ", ") || at < 12 && opensOurs(s[:at]) { // "At our meeting today in Oslo, we …"
				return at, end
			}
		case "welcomed": // "welcomed the Secretary of State to New Delhi on 10 March"
			if to := strings.Index(s[end:min(len(s), end+204)], " to "); to > 0 && startsUpper(s[end+to+4:]) {
				return at, end + to
			}
		case "held", "holding":
			if !strings.HasPrefix(s[end:], " by ") && !strings.HasPrefix(s[end:], " hostage") && !strings.HasSuffix(s[:at], "ostages ") {
				return at, end
			}
		case "led", "chaired", "co-chaired", "concluded", "attended", "opened":
			if next := s[end:min(len(s), end+90)]; namesBody(next) || strings.Contains(next, "meeting") || strings.Contains(next, "Meeting") || strings.Contains(next, " session") || strings.Contains(next, " round") || hasCounter(next) && mayMeet(next) {
				return at, end
			}
		case "took", "taking":
			if strings.HasPrefix(s[end:], " place") {
				return at, end
			}
		}
	}
	return -1, 0
}
