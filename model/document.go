package model

import (
	"slices"
	"strings"
)

// The schema names that stand in the "schema" field of each record.
const (
	DocumentSchema = "paraph/document/v1"
	LinkSchema     = "paraph/link/v1"
	ThreadSchema   = "paraph/thread/v1"
	ErrorSchema    = "paraph/error/v1"
)

// Span is a stretch of Document.Text in Unicode code points, end exclusive.
// Page counts from 1; it is 0 (absent) where the format has no pages. A span
// never crosses a page end: an item that does has a span on each page.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
	Page  int `json:"page,omitempty"`
}

// Document is one outcome document as it was read and coded.
type Document struct {
	Schema   string `json:"schema"`
	ID       string `json:"id"`
	Kind     Kind   `json:"kind"`
	Carrier  string `json:"carrier"`            // council-note, web-page or none
	Language string `json:"language,omitempty"` // BCP 47
	Title    string `json:"title,omitempty"`
	Date     string `json:"date,omitempty"` // ISO 8601
	Place    string `json:"place,omitempty"`

	Number       string        `json:"number,omitempty"` // the Council number as printed
	Identifiers  []Identifier  `json:"identifiers,omitempty"`
	SubjectCodes []SubjectCode `json:"subject_codes,omitempty"`
	CoverType    string        `json:"cover_type,omitempty"` // as printed: NOTE, COVER NOTE …
	Received     string        `json:"received,omitempty"`   // date of receipt, ISO 8601
	From         string        `json:"from,omitempty"`
	To           string        `json:"to,omitempty"`
	Subject      string        `json:"subject,omitempty"`

	Parties  []Party   `json:"parties,omitempty"` // sorted by ID
	Meeting  *Meeting  `json:"meeting,omitempty"`
	Previous *Occasion `json:"previous,omitempty"`
	Next     *Occasion `json:"next,omitempty"`

	Topics []Topic `json:"topics"`
	Items  []Item  `json:"items"`

	Text      string      `json:"text"`
	Furniture []Furniture `json:"furniture,omitempty"`
	Rest      []Rest      `json:"rest,omitempty"`
	Because   []Because   `json:"because,omitempty"` // the words behind the facts above, by Field

	Source    Source    `json:"source"`
	Generator Generator `json:"generator"`
	Notices   []Notice  `json:"notices,omitempty"`
}

// Identifier is another number the document is known by: scheme "council",
// "interinstitutional", "commission", "at-parliament", ….
type Identifier struct {
	Scheme string `json:"scheme"`
	Value  string `json:"value"`
}

// SubjectCode is a Council subject code: TELECOM 136. Number is absent where
// none is printed.
type SubjectCode struct {
	Code   string `json:"code"`
	Number string `json:"number,omitempty"`
}

// Party is one that speaks in the document: "EU", an ISO 3166-1 alpha-2 code,
// or a group's own name ("G20").
type Party struct {
	ID   string `json:"id"`
	Name string `json:"name,omitempty"`
}

// Meeting is the meeting whose outcome the document reports.
type Meeting struct {
	Series  string  `json:"series,omitempty"`
	Body    string  `json:"body,omitempty"`
	Ordinal int     `json:"ordinal,omitempty"`
	Date    string  `json:"date,omitempty"` // ISO 8601, or an EDTF interval
	Place   string  `json:"place,omitempty"`
	Chairs  []Chair `json:"chairs,omitempty"`
}

// Chair is a person named as chair or co-chair.
type Chair struct {
	Name       string `json:"name"`
	FamilyName string `json:"family_name,omitempty"`
	Role       string `json:"role,omitempty"`
	Party      string `json:"party,omitempty"`
}

// Occasion is the previous or the next meeting of the same body. Date is EDTF.
type Occasion struct {
	Ordinal int    `json:"ordinal,omitempty"`
	Date    string `json:"date,omitempty"`
	Place   string `json:"place,omitempty"`
}

// Topic is a heading and the stretch it opens. Spans cover the title's words.
type Topic struct {
	ID     string `json:"id"`
	Number string `json:"number,omitempty"`
	Title  string `json:"title"`
	Level  int    `json:"level"` // from 1, the outermost
	Parent string `json:"parent,omitempty"`
	Spans  []Span `json:"spans"`
}

// Item is one undertaking, outcome, position or piece of information.
// Folding the white space of its spans' text gives Text, always.
type Item struct {
	ID        string `json:"id"`
	Topic     string `json:"topic,omitempty"` // absent in the preamble
	Statement int    `json:"statement"`       // items cut from one sentence share it; from 1
	Paragraph string `json:"paragraph,omitempty"`
	Marker    string `json:"marker,omitempty"`
	Kind      Kind   `json:"kind"`
	Text      string `json:"text"`
	Spans     []Span `json:"spans"`

	Actors   []string  `json:"actors,omitempty"`
	Action   string    `json:"action,omitempty"`
	Strength string    `json:"strength,omitempty"` // firm, intended or tentative
	Due      *Due      `json:"due,omitempty"`
	Amounts  []Amount  `json:"amounts,omitempty"`
	Names    []string  `json:"names,omitempty"`
	Because  []Because `json:"because,omitempty"`

	DecidedBy string `json:"decided_by,omitempty"` // Reviewer where a person decided a value; absent: the machine
}

// Who decided an item's values.
const (
	Machine  = "machine"
	Reviewer = "reviewer"
)

// Due is when: the printed words, and their EDTF where they fix a time.
type Due struct {
	Text  string `json:"text"`
	EDTF  string `json:"edtf,omitempty"`
	Spans []Span `json:"spans,omitempty"`
}

// Amount is a printed sum. Currency is ISO 4217, Value the full amount.
type Amount struct {
	Text        string  `json:"text"`
	Currency    string  `json:"currency"`
	Value       float64 `json:"value"`
	Approximate bool    `json:"approximate"`
	Spans       []Span  `json:"spans,omitempty"`
}

// Because names the rule that decided a value and the words it fired on.
// Field says which value where it is not the kind.
type Because struct {
	Field string `json:"field,omitempty"`
	Rule  string `json:"rule"`
	Spans []Span `json:"spans,omitempty"`
}

// Furniture is text of the page rather than of the document: running headers
// and footers, page numbers, navigation, footnotes and their marks.
type Furniture struct {
	Kind  string `json:"kind"`
	Spans []Span `json:"spans"`
}

// Rest is text of the document that lies in no item and no topic title, with
// the reason: "cover", "title", "lead-in", "marker", "joining",
// "no-statement", "language".
type Rest struct {
	Reason string `json:"reason"`
	Spans  []Span `json:"spans"`
}

// Source is the file or stream the document was read from.
type Source struct {
	URI       string `json:"uri,omitempty"`
	MediaType string `json:"media_type,omitempty"`
	SHA256    string `json:"sha256,omitempty"` // lower-case hexadecimal
	Bytes     int    `json:"bytes,omitempty"`
	Pages     int    `json:"pages,omitempty"`
}

// Generator tells what made the record; Lexicon is the tables' digest.
type Generator struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Lexicon string `json:"lexicon,omitempty"`
}

// Notice says something odd about a document that was read all the same.
type Notice struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	Spans   []Span `json:"spans,omitempty"`
}

// Error takes a document's place in an NDJSON stream when it could not be read.
type Error struct {
	Schema  string `json:"schema"`
	Source  Source `json:"source"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// WhyEmpty says why a document has no items, in the words of its notices;
// "" for one that has some.
func (d *Document) WhyEmpty() string {
	if len(d.Items) > 0 {
		return ""
	}
	var why []string
	for _, n := range d.Notices {
		if !slices.Contains(why, n.Message) { // each page may have one
			why = append(why, n.Message)
		}
	}
	if why == nil {
		return "no statement was found in it"
	}
	return strings.Join(why, "; ")
}
