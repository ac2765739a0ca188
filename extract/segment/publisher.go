package segment

import "strings"

// publisher is the state or union whose government publishes at an address, by
// the address alone: "https://www.gov.uk/…" is GB. Empty where it does not tell.
func publisher(url string) string {
	_, host, ok := strings.Cut(url, "://")
	if !ok {
		return ""
	}
	host, _, _ = strings.Cut(host, "/")
	host = strings.ToLower(host)
	for _, h := range publishers {
		if rest, ok := strings.CutSuffix(host, h.host); ok && (rest == "" || rest[len(rest)-1] == '.') {
			return h.id
		}
	}
	label := strings.Split(host, ".")
	n := len(label)
	if n < 2 {
		return ""
	}
	if label[n-1] == "gov" {
		return "US"
	}
	switch label[n-2] { // "mofa.go.jp", "pm.gov.in"
	case "gov", "go", "gob", "gouv", "govt", "gc":
		if len(label[n-1]) == 2 && label[n-1] != "uk" {
			return strings.ToUpper(label[n-1])
		}
	}
	return ""
}

// publishers are the hosts of governments that say nothing of a country by
// their form.
var publishers = []struct{ host, id string }{
	{"europa.eu", "EU"}, {"gov.uk", "GB"}, {"canada.ca", "CA"}, {"elysee.fr", "FR"}, {"bundesregierung.de", "DE"}, {"auswaertiges-amt.de", "DE"},
	{"governo.it", "IT"}, {"esteri.it", "IT"}, {"regjeringen.no", "NO"}, {"government.se", "SE"}, {"government.nl", "NL"}, {"admin.ch", "CH"},
	{"mil.ru", "RU"}, {"kremlin.ru", "RU"}, {"president.gov.ua", "UA"}, {"state.gov", "US"},
}

// unbound counts the people whom a stretch names by their office without their
// state: "President Berg", but not "President Berg of Norway".
func unbound(s string) int {
	if !leaders.anyIn(s, len(s)) && !offices.anyIn(s, len(s)) {
		return 0
	}
	n := 0
	for _, w := range [...]string{" with ", " between ", " Between ", " from ", " by ", " of President ", " of Prime "} {
		s = strings.ReplaceAll(s, w, ", "+strings.TrimPrefix(w, " of "))
	}
	for _, c := range chunks(s) {
		one := s[c[0]:c[1]]
		if !leaders.anyIn(one, 12) && !offices.anyIn(one, 12) || len(identify(one)) > 0 {
			continue
		}
		if start, end := officeName(one); end > start {
			n++
		}
	}
	return n
}

// officeName finds the capitalised word right behind an office: its holder's
// name.
func officeName(s string) (start, end int) {
	for i := 0; ; {
		w, e := nextWord(s, i)
		if w == "" {
			return 0, 0
		}
		if officeHeads.has(w) {
			next, after := nextWord(s, e)
			if next != "" && after-len(next) == e+1 && startsUpper(next) && !roleWords.has(next) {
				return after - len(next), after
			}
		}
		i = e
	}
}
