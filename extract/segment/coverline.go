package segment

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// The lines of a cover page's head: number, codes, other identifiers, marks.

// longestNumber is the most bytes of a document's number.
const longestNumber = 48

// documentNumber reads a Council document number alone on its line: "8318/24",
// "13907/1/25 REV 1", "CM 3630/26", "ST 8318/24 INIT".
func documentNumber(s string) (string, bool) {
	if len(s) > 4*longestNumber || strings.IndexByte(s, '/') < 0 {
		return "", false
	}
	s = fold(s)
	if len(s) > longestNumber {
		return "", false
	}
	rest := s
	for _, p := range numberPrefixes {
		if r, ok := strings.CutPrefix(rest, p+" "); ok {
			rest = r
			break
		}
	}
	head, tail, _ := strings.Cut(rest, " ")
	parts := strings.Split(head, "/")
	if len(parts) < 2 || len(parts) > 3 || len(parts[0]) < 1 || len(parts[0]) > 5 || len(parts[len(parts)-1]) != 2 {
		return "", false
	}
	for i, p := range parts {
		if p == "" || len(p) > 5 || i == 1 && len(p) > 2 || strings.Trim(p, "0123456789") != "" {
			return "", false
		}
	}
	if len(parts) == 3 && len(parts[0]) < 3 { // 26/03/24 is a date
		return "", false
	}
	for _, w := range strings.Fields(tail) {
		if w == "LIMITE" {
			s = strings.TrimSpace(strings.Replace(s, "LIMITE", "", 1))
			continue
		}
		if !revisions.has(w) && strings.Trim(w, "0123456789()") != "" {
			return "", false
		}
	}
	return s, true
}

var (
	numberPrefixes = []string{"ST", "CM", "DS", "WK", "SN", "XT", "PE-CONS", "EUCO", "AG", "CP", "LT", "PV"}
	revisions      = set("rev cor add init dcl ext amd corr")
)

// isRevision says whether a line only adds to the number: "REV 1", "ADD 2 COR 1".
func isRevision(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 || !revisions.has(words[0]) || words[0] != strings.ToUpper(words[0]) {
		return false
	}
	for _, w := range words {
		if !revisions.has(w) && strings.Trim(w, "0123456789") != "" {
			return false
		}
	}
	return true
}

// otherIdentifier reads interinstitutional files, Commission documents and
// the stamps of national parliaments.
func otherIdentifier(s string) (ids []model.Identifier, ok bool) {
	s = fold(s)
	if i := strings.LastIndexByte(s, ':'); i >= 0 && i < len(s)-4 {
		s = strings.TrimSpace(s[i+1:])
	}
	if len(s) > 120 {
		return nil, false
	}
	if strings.Contains(s, "/EU ") && strings.Contains(s, "GP") && isDigit(s[0]) {
		return []model.Identifier{{Scheme: "at-parliament", Value: s}}, true
	}
	for rest := s; len(rest) > 10; {
		open := strings.IndexByte(rest, '(')
		if open < 9 || open+4 >= len(rest) || rest[open+4] != ')' || strings.ToUpper(rest[open+1:open+4]) != rest[open+1:open+4] {
			break
		}
		file := strings.TrimSpace(rest[:open])
		if len(file) < 9 || strings.Trim(file, "0123456789/") != "" || !isDigit(file[0]) || file[4] != '/' {
			break
		}
		ids = append(ids, model.Identifier{Scheme: "interinstitutional", Value: file + " " + rest[open:open+5]})
		rest = strings.Trim(rest[open+5:], " ,;")
	}
	if ids != nil {
		return ids, true
	}
	if isCommissionNumber(s) {
		return []model.Identifier{{Scheme: "commission", Value: s}}, true
	}
	return nil, false
}

// isCommissionNumber: "COM(2026) 502 final", "SWD(2024) 5", "JOIN(2025) 3 final".
func isCommissionNumber(s string) bool {
	open := strings.IndexByte(s, '(')
	return open >= 1 && open <= 4 && allUpper(s[:open]) && len(s) > open+6 && s[open+5] == ')' && isDigit(s[open+1]) && isDigit(s[open+4])
}

func allUpper(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
}

// subjectCodes reads a line of subject codes: "TELECOM 136", "CYBER",
// "MI 587 COMPET 700".
func subjectCodes(s string) []model.SubjectCode {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 60 {
		return nil
	}
	var codes []model.SubjectCode
	for _, w := range words {
		w = strings.Trim(w, ",;")
		switch {
		case w == "":
		case strings.Trim(w, "0123456789") == "":
			if len(codes) == 0 || codes[len(codes)-1].Number != "" || len(w) > 4 {
				return nil
			}
			codes[len(codes)-1].Number = w
		case len(w) >= 2 && len(w) <= 16 && allUpper(strings.NewReplacer("-", "", "/", "", "_", "", "&", "").Replace(w)):
			codes = append(codes, model.SubjectCode{Code: w})
		default:
			return nil
		}
	}
	if len(codes) == 2 && codes[0].Code == "CO" && codes[1].Number != "" { // "CO EUR 10": one code
		codes = []model.SubjectCode{{Code: "CO " + codes[1].Code, Number: codes[1].Number}}
	}
	if len(words) > 1 && codes[0].Number == "" && (len(codes) < 2 || codes[1].Number == "") {
		return nil // words in capitals: "OUTCOME OF PROCEEDINGS"
	}
	if len(codes) == 1 && codes[0].Number == "" && isDistribution(s) {
		return nil
	}
	return codes
}

// isCoverType says whether a word in capitals is a type of cover rather than
// a subject code. Types are the words of the Council's cover pages; other
// languages' stand alone over the labelled rows too.
func isCoverType(s string) bool {
	return coverTypes.has(strings.Trim(s, " '"))
}

var coverTypes = set(`note report proposal presence communication opinion information addendum corrigendum agenda minutes resolution decision letter
	vermerk bericht vorschlag nota rapport rapporto informe notat not ilmoitus muistio poznámka nóta megjegyzés notă opomba napomena märkus piezīme pranešimas nóta
	бележка σημειωμα feljegyzés aruanne raport sprawozdanie proposition propuesta proposta`)

// isDistribution says whether a line in capitals only says who may read it.
func isDistribution(s string) bool {
	switch strings.Trim(s, " ") {
	case "LIMITE", "PUBLIC", "RESTREINT UE", "RESTREINT UE/EU RESTRICTED", "EN", "CONFIDENTIEL UE", "NON CLASSIFIÉ", "DECLASSIFIED":
		return true
	}
	return false
}

// isLanguageMark says whether a line tells the original's language: "(OR. en)".
func isLanguageMark(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) <= 16 && strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Contains(strings.ToUpper(s), "OR.")
}
