package export

import (
	"github.com/paraph/paraph/model"
)

// The rows of the tables. Tags: parquet gives the column's name and options
// for Parquet and, by its first word, for all other formats; about is the
// codebook's line; enum the values that can occur; csv:"-" keeps long values
// out of the CSV.

type documentRow struct {
	ID           string   `parquet:"id" about:"stable id: the document number, else date, series and kind"`
	Kind         string   `parquet:"kind,dict" about:"what the text is" enum:"joint-statement communique declaration conclusions press-release resolution other"`
	Carrier      string   `parquet:"carrier,dict" about:"what it travels in" enum:"council-note web-page none"`
	Language     string   `parquet:"language,optional,dict" about:"BCP 47"`
	Title        string   `parquet:"title,optional" about:"as printed"`
	Date         string   `parquet:"date,optional" about:"the document's own date, ISO 8601"`
	Place        string   `parquet:"place,optional" about:"as printed"`
	Number       string   `parquet:"number,optional" about:"Council document number as printed"`
	SubjectCodes []string `parquet:"subject_codes,list" about:"Council subject codes with their numbers"`
	Parties      []string `parquet:"parties,list" about:"who speaks: EU, ISO 3166-1 alpha-2 codes, or a group's own name"`
	Series       string   `parquet:"series,optional,dict" about:"the body whose meetings make a series"`
	Body         string   `parquet:"body,optional" about:"the body as named"`
	Ordinal      int64    `parquet:"ordinal,optional" about:"2 for the second meeting"`
	MeetingDate  string   `parquet:"meeting_date,optional" about:"ISO 8601, several days as EDTF interval"`
	MeetingPlace string   `parquet:"meeting_place,optional" about:"absent when held online"`
	Chairs       []string `parquet:"chairs,list" about:"people named as chairs or co-chairs, as printed"`
	NextDate     string   `parquet:"next_date,optional" about:"when the next meeting is planned, EDTF"`
	NextPlace    string   `parquet:"next_place,optional" about:"where the next meeting is planned"`
	Topics       int64    `parquet:"topics" about:"how many topics"`
	Items        int64    `parquet:"items" about:"how many items"`
	Source       string   `parquet:"source,optional" about:"the file it was read from"`
	MediaType    string   `parquet:"media_type,optional,dict" about:"of the file"`
	SHA256       string   `parquet:"sha256,optional" about:"of the file"`
	Pages        int64    `parquet:"pages,optional" about:"of the file; absent where the format has none"`
	Notices      []string `parquet:"notices,list" about:"codes of what was odd about the file"`
	Text         string   `parquet:"text" csv:"-" about:"the canonical text that all offsets count in"`
}

type topicRow struct {
	ID       string `parquet:"id" about:"document id / topic path"`
	Document string `parquet:"document,dict" about:"document id" ref:"documents"`
	Number   string `parquet:"number,optional" about:"as printed, without punctuation at the end"`
	Title    string `parquet:"title" about:"as printed, without a colon at the end"`
	Level    int64  `parquet:"level" about:"1 for the outermost"`
	Parent   string `parquet:"parent,optional" about:"id of the topic around it"`
	Start    int64  `parquet:"start" about:"where the title begins: code points of the document's text"`
	End      int64  `parquet:"end" about:"where it ends, exclusive"`
}

type itemRow struct {
	ID         string      `parquet:"id" about:"document id / topic path / place"`
	Document   string      `parquet:"document,dict" about:"document id" ref:"documents"`
	Series     string      `parquet:"series,optional,dict" about:"the body whose meetings make a series"`
	Ordinal    int64       `parquet:"ordinal,optional" about:"the meeting's: 2 for the second"`
	Date       string      `parquet:"date,optional,dict" about:"the meeting's date, else the document's"`
	Topic      string      `parquet:"topic,optional" about:"topic id; absent in the preamble"`
	TopicTitle string      `parquet:"topic_title,optional,dict" about:"the topic's title"`
	Statement  int64       `parquet:"statement" about:"items cut from one sentence share it"`
	Paragraph  string      `parquet:"paragraph,optional" about:"the printed paragraph number"`
	Marker     string      `parquet:"marker,optional,dict" about:"the printed bullet"`
	Kind       string      `parquet:"kind,dict" about:"what the statement does (coding manual, section 3)" enum:"schedule commitment outcome position information"`
	Text       string      `parquet:"text" about:"the document's words, white space folded"`
	Actors     []string    `parquet:"actors,list" about:"who undertakes it: EU, ISO 3166-1 alpha-2 codes, ALL in a large coalition"`
	Action     string      `parquet:"action,optional,dict" about:"lemma of the verb undertaken"`
	Strength   string      `parquet:"strength,optional,dict" about:"how strongly a commitment binds" enum:"firm intended tentative"`
	DueText    string      `parquet:"due_text,optional" about:"the words that give the time"`
	DueEDTF    string      `parquet:"due_edtf,optional" about:"the time in EDTF (ISO 8601-2); absent for an open phrase"`
	Amounts    []amountRow `parquet:"amounts,list" about:"each printed sum: ISO 4217 currency and full value"`
	Names      []string    `parquet:"names,list" about:"initiatives, bodies and instruments named"`
	Page       int64       `parquet:"page,optional" about:"of the file, from 1"`
	Start      int64       `parquet:"start" about:"where the item begins: code points of the document's text"`
	End        int64       `parquet:"end" about:"where it ends, exclusive"`
	Spans      []spanRow   `parquet:"spans,list" about:"its stretches of the text; several where a page break or furniture cuts it"`
	Rules      []string    `parquet:"rules,list" about:"the rules that decided, as field:rule"`
	DecidedBy  string      `parquet:"decided_by,dict" about:"who decided the values" enum:"machine reviewer"`
}

type amountRow struct {
	Text        string  `parquet:"text" json:"text"`
	Currency    string  `parquet:"currency" json:"currency"`
	Value       float64 `parquet:"value" json:"value"`
	Approximate bool    `parquet:"approximate" json:"approximate"`
}

type spanRow struct {
	Start int64 `parquet:"start" json:"start"`
	End   int64 `parquet:"end" json:"end"`
	Page  int64 `parquet:"page,optional" json:"page,omitempty"`
}

type linkRow struct {
	From     string      `parquet:"from" about:"item or topic id of the earlier meeting"`
	To       string      `parquet:"to" about:"item or topic id of the later meeting"`
	Relation string      `parquet:"relation,dict" about:"what became of it (coding manual, section 4)" enum:"same-topic restates advances delivers"`
	Score    float64     `parquet:"score" about:"0 to 1; of items: how likely the link holds, by coded series of bodies not learnt from"`
	Because  []signalRow `parquet:"because,list" about:"the signals and the words they rest on"`
}

type signalRow struct {
	Signal string   `parquet:"signal" json:"signal"`
	Score  float64  `parquet:"score" json:"score"`
	Words  []string `parquet:"words,list" json:"words,omitempty"`
}

type threadRow struct {
	ID      string   `parquet:"id" about:"stable id"`
	Series  string   `parquet:"series,dict" about:"the body whose meetings make a series"`
	Label   string   `parquet:"label" about:"what it is about, in its items' words"`
	Status  string   `parquet:"status,dict" about:"at the series' latest meeting; dormant: no longer mentioned" enum:"new ongoing delivered dormant"`
	Overdue bool     `parquet:"overdue" about:"its time has passed by a later meeting and nothing was delivered"`
	First   string   `parquet:"first,optional" about:"date of the first meeting in it"`
	Last    string   `parquet:"last,optional" about:"date of the last meeting in it"`
	Items   []string `parquet:"items,list" about:"item ids, oldest first"`
}

// Source is a file that the dataset was made from.
type Source struct {
	URI       string `parquet:"uri" about:"path, from the corpus file's directory"`
	Document  string `parquet:"document,optional" about:"id of the document that it carries"`
	Role      string `parquet:"role,optional,dict" about:"primary: the document was read from it; carrier: another file of the same statement" enum:"primary carrier"`
	State     string `parquet:"state,optional,dict" about:"superseded: a later version stands in the dataset" enum:"current superseded"`
	Successor string `parquet:"superseded_by,optional" about:"id of the next version"`
	BelongsTo string `parquet:"belongs_to,optional" about:"id of the document that it adds to or corrects"`
	SHA256    string `parquet:"sha256,optional" about:"of its bytes"`
	Bytes     int64  `parquet:"bytes,optional" about:"its size"`
	MediaType string `parquet:"media_type,optional,dict" about:"told by its content"`
	Pages     int64  `parquet:"pages,optional" about:"absent where the format has none"`
	Error     string `parquet:"error,optional" about:"why it could not be read"`
}

// Correction is a value that a person decided, beside the machine's.
type Correction struct {
	Item      string `parquet:"item,optional" about:"item id; absent when its words are found no more"`
	Document  string `parquet:"document" about:"document id when it was decided"`
	Quote     string `parquet:"quote" about:"the item's words when it was decided"`
	Start     int64  `parquet:"start" about:"where they began: code points of the document's text then"`
	Field     string `parquet:"field,dict" about:"which value; item: the item as a whole" enum:"item kind actors action strength due"`
	Machine   string `parquet:"machine,optional" about:"the machine's value then"`
	Value     string `parquet:"value,optional" about:"the reviewer's; of an item as a whole ok or drop"`
	Reviewer  string `parquet:"reviewer" about:"who decided"`
	Note      string `parquet:"note,optional" about:"the reviewer's reason"`
	DecidedAt string `parquet:"decided_at" about:"RFC 3339, UTC"`
}

func newDocumentRow(d *model.Document) documentRow {
	r := documentRow{
		ID: d.ID, Kind: string(d.Kind), Carrier: d.Carrier, Language: d.Language, Title: d.Title, Date: d.Date, Place: d.Place, Number: d.Number,
		Topics: int64(len(d.Topics)), Items: int64(len(d.Items)), Source: d.Source.URI, MediaType: d.Source.MediaType, SHA256: d.Source.SHA256,
		Pages: int64(d.Source.Pages), Text: d.Text,
	}
	for _, c := range d.SubjectCodes {
		s := c.Code
		if c.Number != "" {
			s += " " + c.Number
		}
		r.SubjectCodes = append(r.SubjectCodes, s)
	}
	for _, p := range d.Parties {
		r.Parties = append(r.Parties, p.ID)
	}
	if m := d.Meeting; m != nil {
		r.Series, r.Body, r.Ordinal, r.MeetingDate, r.MeetingPlace = m.Series, m.Body, int64(m.Ordinal), m.Date, m.Place
		for _, c := range m.Chairs {
			r.Chairs = append(r.Chairs, c.Name)
		}
	}
	if n := d.Next; n != nil {
		r.NextDate, r.NextPlace = n.Date, n.Place
	}
	for _, n := range d.Notices {
		r.Notices = append(r.Notices, n.Code)
	}
	return r
}

func newTopicRow(d *model.Document, t *model.Topic) topicRow {
	r := topicRow{ID: t.ID, Document: d.ID, Number: t.Number, Title: t.Title, Level: int64(t.Level), Parent: t.Parent}
	if n := len(t.Spans); n > 0 {
		r.Start, r.End = int64(t.Spans[0].Start), int64(t.Spans[n-1].End)
	}
	return r
}

// newItemRow takes the title of the item's topic.
func newItemRow(d *model.Document, it *model.Item, title string) itemRow {
	r := itemRow{
		ID: it.ID, Document: d.ID, Date: d.Date, Topic: it.Topic, TopicTitle: title, Statement: int64(it.Statement), Paragraph: it.Paragraph,
		Marker: it.Marker, Kind: string(it.Kind), Text: it.Text, Actors: it.Actors, Action: it.Action, Strength: it.Strength, Names: it.Names,
		DecidedBy: model.Machine,
	}
	if it.DecidedBy != "" {
		r.DecidedBy = it.DecidedBy
	}
	if m := d.Meeting; m != nil {
		r.Series, r.Ordinal = m.Series, int64(m.Ordinal)
		if m.Date != "" {
			r.Date = m.Date
		}
	}
	if it.Due != nil {
		r.DueText, r.DueEDTF = it.Due.Text, it.Due.EDTF
	}
	for _, a := range it.Amounts {
		r.Amounts = append(r.Amounts, amountRow{a.Text, a.Currency, a.Value, a.Approximate})
	}
	for _, s := range it.Spans {
		r.Spans = append(r.Spans, spanRow{int64(s.Start), int64(s.End), int64(s.Page)})
	}
	if n := len(it.Spans); n > 0 {
		r.Page, r.Start, r.End = int64(it.Spans[0].Page), int64(it.Spans[0].Start), int64(it.Spans[n-1].End)
	}
	for _, b := range it.Because {
		field := b.Field
		if field == "" {
			field = "kind"
		}
		r.Rules = append(r.Rules, field+":"+b.Rule)
	}
	return r
}

func newLinkRow(l *model.Link) linkRow {
	r := linkRow{From: l.From, To: l.To, Relation: string(l.Relation), Score: l.Score}
	for _, s := range l.Because {
		r.Because = append(r.Because, signalRow{s.Signal, s.Score, s.Words})
	}
	return r
}

func newThreadRow(t *model.Thread) threadRow {
	return threadRow{ID: t.ID, Series: t.Series, Label: t.Label, Status: string(t.Status), Overdue: t.Overdue, First: t.First, Last: t.Last, Items: t.Items}
}
