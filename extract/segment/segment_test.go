package segment

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"

	"github.com/paraph/paraph/extract/annotate"
	"github.com/paraph/paraph/extract/layout"
)

var update = flag.Bool("update", false, "write the goldens anew")

// TestConstructs cuts the cases of each construct (testdata/CONSTRUCT.txtar:
// NAME.in in the notation of draw, NAME.out what is made of it).
func TestConstructs(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			require.NoError(t, err)
			want := map[string]string{}
			for _, f := range ar.Files {
				if name, ok := strings.CutSuffix(f.Name, ".out"); ok {
					want[name] = string(f.Data)
				}
			}
			fresh := &txtar.Archive{Comment: ar.Comment}
			for _, f := range ar.Files {
				name, ok := strings.CutSuffix(f.Name, ".in")
				if !ok {
					continue
				}
				text := draw(string(f.Data))
				out := Parse(text)
				got := dump(text, out)
				fresh.Files = append(fresh.Files, f, txtar.File{Name: name + ".out", Data: []byte(got)})
				t.Run(name, func(t *testing.T) {
					requireWhole(t, text, out)
					if !*update {
						require.Equal(t, want[name], got)
					}
				})
			}
			if *update {
				require.NoError(t, os.WriteFile(file, txtar.Format(fresh), 0o644))
			}
		})
	}
}

// draw makes a text of a small notation: blocks parted by blank lines; "# "
// to "#### " a heading by markup, "! " a title by markup, "[b] ", "[u] ",
// "[i] " a block in one style, "| " table cells, "- ", "1. ", "(a) " markers,
// indented by two blanks for each level; "**" emphasis inside; "^ " metadata
// ("^ title: …"); "~ " furniture.
func draw(s string) *layout.Text {
	t := &layout.Text{}
	var b strings.Builder
	table := 0
	for _, block := range strings.Split(strings.Trim(s, "\n"), "\n\n") {
		depth := 0
		for strings.HasPrefix(block, "  ") {
			block, depth = block[2:], depth+1
		}
		if meta, ok := strings.CutPrefix(block, "^ "); ok {
			setMeta(&t.Meta, meta)
			continue
		}
		bl := layout.Block{}
		take := func(prefix string) bool {
			rest, ok := strings.CutPrefix(block, prefix)
			if ok {
				block = rest
			}
			return ok
		}
		switch {
		case take("~ "):
			bl.Furniture = layout.Footer
		case take("! "):
			bl.Role = layout.Title
		case take("| "):
			bl.Role = layout.TableCell
			table++
			bl.Table = layout.Cell{Table: 1, Row: (table + 1) / 2, Col: 2 - table%2}
		}
		for l := 4; l > 0; l-- {
			if take(strings.Repeat("#", l) + " ") {
				bl.Role, bl.Level = layout.Heading, l
			}
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		marker := ""
		if bl.Role == layout.Unknown {
			for _, m := range []string{"- ", "• "} {
				if take(m) {
					marker = strings.TrimSpace(m)
				}
			}
			if marker == "" {
				if _, end, ok := leadingNumber(block); ok && depth > 0 {
					marker, block = block[:end], strings.TrimSpace(block[end:])
				}
			}
		}
		if marker != "" {
			bl.Role, bl.Level = layout.ListItem, depth+1
			bl.Marker = layout.Span{Start: b.Len(), End: b.Len() + len(marker)}
			b.WriteString(marker + " ")
		}
		for tag, style := range map[string]layout.Style{"[b] ": layout.Bold, "[u] ": layout.Underline, "[i] ": layout.Italic} {
			if take(tag) {
				bl.Style = style
			}
		}
		start := b.Len()
		for k, part := range strings.Split(block, "**") {
			from := b.Len()
			b.WriteString(part)
			if k%2 == 1 {
				bl.Runs = append(bl.Runs, layout.Run{Start: from, End: b.Len(), Style: layout.Bold})
			}
		}
		bl.Span = layout.Span{Start: start, End: b.Len()}
		if bl.Style != 0 {
			bl.Runs = []layout.Run{{Start: start, End: b.Len(), Style: bl.Style}}
		}
		t.Blocks = append(t.Blocks, bl)
	}
	t.S = b.String()
	return t
}

func setMeta(m *layout.Meta, s string) {
	key, value, _ := strings.Cut(s, ": ")
	switch key {
	case "title":
		m.Title = value
	case "date":
		m.Date = value
	case "web":
		m.Web = true
	case "site":
		m.Site = value
	case "url":
		m.URL = value
	}
}

// dump prints an outline for the goldens.
func dump(t *layout.Text, o *Outline) string {
	var b strings.Builder
	for _, f := range factLines(o) {
		fmt.Fprintf(&b, "= %s\n", f)
	}
	for i, tp := range o.Topics {
		fmt.Fprintf(&b, "%s%d [%s] %s", strings.Repeat("#", tp.Level), i, tp.Number, tp.Title)
		if tp.Parent >= 0 {
			fmt.Fprintf(&b, " < %d", tp.Parent)
		}
		b.WriteByte('\n')
	}
	for i, s := range o.Statements {
		form := "S"
		switch s.Form {
		case annotate.Bullet:
			form = "B" + s.Marker
		case annotate.LeadIn:
			form = "L"
		}
		if s.Form == annotate.LeadIn && s.Marker != "" {
			form += s.Marker
		}
		fmt.Fprintf(&b, "%d %s", i, form)
		if s.Topic >= 0 {
			fmt.Fprintf(&b, " t%d", s.Topic)
		}
		if s.Paragraph != "" {
			fmt.Fprintf(&b, " p%s", s.Paragraph)
		}
		if s.Governor >= 0 {
			fmt.Fprintf(&b, " g%d", s.Governor)
		}
		if s.Far {
			b.WriteString(" far")
		}
		if s.Tail {
			b.WriteString(" tail")
		}
		if s.Operative {
			b.WriteString(" op")
		}
		fmt.Fprintf(&b, ": %s\n", strings.ReplaceAll(s.Text, "\n", "/"))
	}
	for _, r := range o.Rest {
		fmt.Fprintf(&b, "~%s %s\n", r.Reason, strings.ReplaceAll(t.Slice(r.Span), "\n", "/"))
	}
	return b.String()
}

// factLines prints the facts that are set, one a line.
func factLines(o *Outline) []string {
	d := &o.Facts.Document
	var out []string
	add := func(name, value string) {
		if value != "" {
			out = append(out, name+" "+value)
		}
	}
	add("kind", string(d.Kind))
	add("carrier", d.Carrier)
	add("title", d.Title)
	add("date", d.Date)
	add("place", d.Place)
	add("number", d.Number)
	for _, id := range d.Identifiers {
		add("identifier", id.Scheme+" "+id.Value)
	}
	for _, c := range d.SubjectCodes {
		add("code", c.Code+" "+c.Number)
	}
	add("cover_type", d.CoverType)
	add("from", d.From)
	add("to", d.To)
	add("subject", d.Subject)
	add("received", d.Received)
	for _, p := range o.Facts.Parties {
		add("party", p.ID+" "+strings.Join(p.Names, "; ")+" "+strings.Join(p.Persons, "; "))
	}
	add("group", o.Facts.Group)
	add("bodies", strings.Join(o.Facts.Bodies, "; "))
	if m := d.Meeting; m != nil {
		add("meeting", fmt.Sprintf("%s | %d | %s | %s", m.Series, m.Ordinal, m.Date, m.Place))
		for _, c := range m.Chairs {
			add("chair", fmt.Sprintf("%s | %s | %s | %s", c.FamilyName, c.Name, c.Role, c.Party))
		}
	}
	if n := d.Previous; n != nil {
		add("previous", fmt.Sprintf("%d | %s | %s", n.Ordinal, n.Date, n.Place))
	}
	if n := d.Next; n != nil {
		add("next", fmt.Sprintf("%d | %s | %s", n.Ordinal, n.Date, n.Place))
	}
	return out
}

// requireWhole checks that nothing is lost: every letter and figure of the
// text outside furniture lies in exactly one part.
func requireWhole(t testing.TB, text *layout.Text, o *Outline) {
	t.Helper()
	seen := make([]uint8, len(text.S))
	mark := func(what string, at layout.Span) {
		require.True(t, 0 <= at.Start && at.Start <= at.End && at.End <= len(text.S), "%s %v lies outside", what, at)
		for i := at.Start; i < at.End; i++ {
			seen[i]++
		}
	}
	for i := range text.Blocks {
		if text.Blocks[i].Furniture != layout.None {
			mark("furniture", text.Blocks[i].Span)
			mark("furniture", text.Blocks[i].Marker)
		}
	}
	for _, tp := range o.Topics {
		mark("topic", tp.Span)
	}
	for _, s := range o.Statements {
		mark("statement", s.Span)
		require.Equal(t, text.Slice(s.Span), s.Text)
		require.Less(t, s.Topic, len(o.Topics))
		require.Less(t, s.Governor, len(o.Statements))
	}
	for _, r := range o.Rest {
		mark("rest", r.Span)
	}
	for i, n := range seen {
		if n != 1 && (isLetter(text.S[i]) && text.S[i] < 0x80 || isDigit(text.S[i])) {
			require.Fail(t, "a word lies in no part or in two", "%d parts at %d: %q", n, i, text.S[max(0, i-30):min(len(text.S), i+30)])
		}
	}
}
