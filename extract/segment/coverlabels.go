package segment

import "strings"

// label is what a row of a cover page says.
type label uint8

const (
	noLabel label = iota
	labelFrom
	labelTo
	labelSubject
	labelPrevious // No. prev. doc.
	labelCommission
	labelReceived
	labelOther // a row that is known and not kept: contact, time, …
	labelDate
)

// coverLabel is a label in one language.
type coverLabel struct {
	lang, text string
	label      label
}

// coverLabels are the labels of the cover page in the official languages of
// the Union, as the General Secretariat of the Council prints them on the
// documents of its public register
// (https://www.consilium.europa.eu/en/documents-publications/public-register/).
// Lower case; a label stands at the beginning of a row, before a colon.
var coverLabels = []coverLabel{
	{"en", "from", labelFrom}, {"en", "to", labelTo}, {"en", "subject", labelSubject}, {"en", "no. prev. doc.", labelPrevious}, {"en", "prev. doc.", labelPrevious},
	{"en", "no. cion doc.", labelCommission}, {"en", "cion doc.", labelCommission}, {"en", "date of receipt", labelReceived}, {"en", "on", labelReceived}, {"en", "no.", labelPrevious},
	{"en", "contact", labelOther}, {"en", "tel./fax", labelOther}, {"en", "tel.", labelOther}, {"en", "email", labelOther}, {"en", "e-mail", labelOther}, {"en", "time", labelOther}, {"en", "venue", labelOther}, {"en", "date", labelDate}, {"en", "encl.", labelOther},
	{"fr", "origine", labelFrom}, {"fr", "destinataire", labelTo}, {"fr", "objet", labelSubject}, {"fr", "nº doc. préc.", labelPrevious}, {"fr", "n° doc. préc.", labelPrevious}, {"fr", "nº doc. cion", labelCommission}, {"fr", "n° doc. cion", labelCommission}, {"fr", "date de réception", labelReceived},
	{"de", "absender", labelFrom}, {"de", "empfänger", labelTo}, {"de", "betr.", labelSubject}, {"de", "betr", labelSubject}, {"de", "betreff", labelSubject}, {"de", "nr. vordok.", labelPrevious}, {"de", "nr. komm.dok.", labelCommission}, {"de", "eingangsdatum", labelReceived},
	{"es", "de", labelFrom}, {"es", "a", labelTo}, {"es", "asunto", labelSubject}, {"es", "n.º doc. prec.", labelPrevious}, {"es", "n.° doc. prec.", labelPrevious}, {"es", "n.º doc. ción.", labelCommission}, {"es", "n.° doc. ción.", labelCommission}, {"es", "fecha de recepción", labelReceived},
	{"it", "origine", labelFrom}, {"it", "destinatario", labelTo}, {"it", "oggetto", labelSubject}, {"it", "n. doc. prec.", labelPrevious}, {"it", "n. doc. comm.", labelCommission}, {"it", "data", labelReceived},
	{"nl", "van", labelFrom}, {"nl", "aan", labelTo}, {"nl", "betreft", labelSubject}, {"nl", "nr. vorig doc.", labelPrevious}, {"nl", "nr. comdoc.", labelCommission}, {"nl", "ingekomen", labelReceived},
	{"pt", "de", labelFrom}, {"pt", "para", labelTo}, {"pt", "assunto", labelSubject}, {"pt", "n.° doc. ant.", labelPrevious}, {"pt", "n.º doc. ant.", labelPrevious}, {"pt", "n.° doc. com.", labelCommission}, {"pt", "n.º doc. com.", labelCommission}, {"pt", "data de receção", labelReceived},
	{"da", "fra", labelFrom}, {"da", "til", labelTo}, {"da", "vedr.", labelSubject}, {"da", "tidl. dok. nr.", labelPrevious}, {"da", "komm. dok. nr.", labelCommission}, {"da", "modtaget", labelReceived},
	{"sv", "från", labelFrom}, {"sv", "till", labelTo}, {"sv", "ärende", labelSubject}, {"sv", "föreg. dok. nr", labelPrevious}, {"sv", "komm. dok. nr", labelCommission}, {"sv", "inkom den", labelReceived},
	{"fi", "lähettäjä", labelFrom}, {"fi", "vastaanottaja", labelTo}, {"fi", "asia", labelSubject}, {"fi", "ed. asiak. nro", labelPrevious}, {"fi", "kom:n asiak. nro", labelCommission}, {"fi", "saapunut", labelReceived},
	{"el", "αποστολέας", labelFrom}, {"el", "αποδέκτης", labelTo}, {"el", "θέμα", labelSubject}, {"el", "αριθ. προηγ. εγγρ.", labelPrevious}, {"el", "αριθ. εγγρ. επιτρ.", labelCommission}, {"el", "ημερομηνία παραλαβής", labelReceived},
	{"cs", "odesílatel", labelFrom}, {"cs", "příjemce", labelTo}, {"cs", "předmět", labelSubject}, {"cs", "č. předchozího dokumentu", labelPrevious}, {"cs", "č. dok. komise", labelCommission}, {"cs", "datum přijetí", labelReceived},
	{"sk", "od", labelFrom}, {"sk", "komu", labelTo}, {"sk", "predmet", labelSubject}, {"sk", "č. predch. dok.", labelPrevious}, {"sk", "č. dok. kom.", labelCommission}, {"sk", "dátum doručenia", labelReceived},
	{"pl", "od", labelFrom}, {"pl", "do", labelTo}, {"pl", "dotyczy", labelSubject}, {"pl", "nr poprz. dok.", labelPrevious}, {"pl", "nr dok. kom.", labelCommission}, {"pl", "data otrzymania", labelReceived},
	{"hu", "küldi", labelFrom}, {"hu", "címzett", labelTo}, {"hu", "tárgy", labelSubject}, {"hu", "előző dok. sz.", labelPrevious}, {"hu", "biz. dok. sz.", labelCommission}, {"hu", "az átvétel dátuma", labelReceived},
	{"ro", "sursă", labelFrom}, {"ro", "destinatar", labelTo}, {"ro", "subiect", labelSubject}, {"ro", "nr. doc. ant.", labelPrevious}, {"ro", "nr. doc. csie", labelCommission}, {"ro", "data primirii", labelReceived},
	{"bg", "от", labelFrom}, {"bg", "до", labelTo}, {"bg", "относно", labelSubject}, {"bg", "№ предх. док.", labelPrevious}, {"bg", "№ док. ком.", labelCommission}, {"bg", "дата на получаване", labelReceived},
	{"sl", "pošiljatelj", labelFrom}, {"sl", "prejemnik", labelTo}, {"sl", "zadeva", labelSubject}, {"sl", "št. predh. dok.", labelPrevious}, {"sl", "št. dok. kom.", labelCommission}, {"sl", "datum prejema", labelReceived},
	{"hr", "od", labelFrom}, {"hr", "za", labelTo}, {"hr", "predmet", labelSubject}, {"hr", "br. preth. dok.", labelPrevious}, {"hr", "br. dok. kom.", labelCommission}, {"hr", "datum primitka", labelReceived},
	{"et", "saatja", labelFrom}, {"et", "saaja", labelTo}, {"et", "teema", labelSubject}, {"et", "eelm dok nr", labelPrevious}, {"et", "komisjoni dok nr", labelCommission}, {"et", "kättesaamise kuupäev", labelReceived},
	{"lv", "sūtītājs", labelFrom}, {"lv", "saņēmējs", labelTo}, {"lv", "temats", labelSubject}, {"lv", "iepr. dok. nr.", labelPrevious}, {"lv", "k-jas dok. nr.", labelCommission}, {"lv", "saņemšanas datums", labelReceived},
	{"lt", "nuo", labelFrom}, {"lt", "kam", labelTo}, {"lt", "dalykas", labelSubject}, {"lt", "ankstesnio dokumento nr.", labelPrevious}, {"lt", "komisijos dok. nr.", labelCommission}, {"lt", "gavimo data", labelReceived},
	{"mt", "minn", labelFrom}, {"mt", "lil", labelTo}, {"mt", "suġġett", labelSubject}, {"mt", "nru dok. preċ.", labelPrevious}, {"mt", "nru dok. cion", labelCommission}, {"mt", "data meta waslet", labelReceived},
	{"ga", "ó", labelFrom}, {"ga", "chuig", labelTo}, {"ga", "ábhar", labelSubject}, {"ga", "uimh. réamhdhoic.", labelPrevious}, {"ga", "uimh. dhoic. chn", labelCommission}, {"ga", "dáta a fuarthas", labelReceived},
}

// longestLabel is the most bytes of a label.
const longestLabel = 60

// readLabel reads the label that a row begins with and says where its value
// begins, past the colon. langs are the languages that print it so.
func readLabel(row string) (l label, value int, langs []string) {
	colon := strings.IndexByte(row, ':')
	if len(row) > 5 && strings.EqualFold(row[:5], "kom:n") && colon >= 0 {
		if next := strings.IndexByte(row[colon+1:], ':'); next >= 0 {
			colon += 1 + next
		}
	}
	if colon <= 0 || colon > longestLabel {
		return noLabel, 0, nil
	}
	name := strings.ToLower(strings.TrimSpace(row[:colon]))
	for i := range coverLabels {
		if c := &coverLabels[i]; c.text == name {
			l = c.label
			langs = append(langs, c.lang)
		}
	}
	return l, colon + 1, langs
}
