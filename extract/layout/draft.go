package layout

// Draft is what a reader hands over: the lines of the document in reading
// order, furniture included, nothing left out.
type Draft struct {
	Lines   []Line
	Pages   int // 0 where the format has no pages
	Meta    Meta
	Notices []Notice
}

// Meta is what the container says of the document: front matter, meta tags,
// Open Graph, JSON-LD, docProps/core.xml, the PDF's Info dictionary.
// Absent values are empty.
type Meta struct {
	Title    string
	Date     string // as found; ISO 8601 where the container has it so
	Language string // BCP 47
	Site     string // the publisher's or site's name
	URL      string // canonical or source address
	Author   string
	Web      bool // read from a web page or a copy of one
}

// Notice is an oddity met while reading; the text stands all the same. Page
// is 0 where it concerns the whole document.
type Notice struct {
	Code    string
	Message string
}

// Line is one printed line (PDF, text dumps) or one whole paragraph (formats
// that mark paragraphs up). White space is folded to single blanks; a tab
// stays where it parts columns.
type Line struct {
	Text   string
	Runs   []Run  // emphasised stretches, by offset into Text, in order
	Marker string // the printed bullet or number where the source gives it apart from Text ("•", "1.", "(a)")

	Role  Role // what the markup says; Unknown lets layout and segment tell
	Level int  // heading level or list depth from 1; 0 unknown
	Join  Join // how the line goes on from the one before
	Table Cell // where Role is TableCell

	Page int     // from 1; 0 where the format has no pages
	Box  Box     // in points from the page's top left; zero where the format has none
	Gaps []Gap   // the white gaps that the tabs in Text stand for, in order; none unknown
	Size float32 // the font size of most of the line, in points; 0 unknown

	Furniture Furniture // set by a reader whose markup tells (header part, nav), else by MarkFurniture
}

// Box is a rectangle in points; Y grows downwards.
type Box struct{ X0, Y0, X1, Y1 float32 }

// Gap is the white space between two columns of a line, in points.
type Gap struct{ X0, X1 float32 }

// Cell is a place in a table: the table's number in the document and row and
// column, each from 1. Zero is no cell.
type Cell struct{ Table, Row, Col int }

// Run is an emphasised stretch of a line's or block's text, in bytes.
type Run struct {
	Start, End int
	Style      Style
}

// AddRun appends a run, or makes the last one longer where it goes on in the
// same style. One without a style is none.
func AddRun(runs []Run, r Run) []Run {
	if r.Style == 0 {
		return runs
	}
	if n := len(runs); n > 0 && runs[n-1].End == r.Start && runs[n-1].Style == r.Style {
		runs[n-1].End = r.End
		return runs
	}
	return append(runs, r)
}

// Style is a set of type styles.
type Style uint8

// The styles. NoteMark is a footnote reference in running text; Compose moves
// it out of the sentence, behind the block, as furniture.
const (
	Bold Style = 1 << iota
	Italic
	Underline
	Superscript
	NoteMark
)

// Role is what the markup says a line or block is.
type Role uint8

// The roles.
const (
	Unknown Role = iota
	Title
	Heading
	Paragraph
	ListItem
	TableCell
	Footnote
	Caption
)

// Join says how a line goes on from the line before it.
type Join uint8

// The joins. Guess leaves it to Compose, which tells from place, indent and
// words; a marked-up paragraph begins with Begin; Wrap is a line broken by
// the width only; Break is a line break that was meant (<br>, w:br).
const (
	Guess Join = iota
	Begin
	Wrap
	Break
)

// Furniture is the kind of a line or block that belongs to the page rather
// than to the document; None for the document's own text.
type Furniture uint8

// The kinds of furniture.
const (
	None Furniture = iota
	Header
	Footer
	PageNumber
	Navigation // menus, cookie banners, related news, share links
	FootnoteText
	FootnoteMark
	Hidden // alternative texts, captions and the like that are no running text
)

// String gives the name that the JSON uses: "header", "page-number", ….
func (f Furniture) String() string {
	return [...]string{"", "header", "footer", "page-number", "navigation", "footnote", "footnote-mark", "hidden"}[f]
}
