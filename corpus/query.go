package corpus

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/paraph/paraph/model"
)

// Filter says which items are asked for. Empty fields ask for nothing; of a
// field with several values any will do.
type Filter struct {
	Words     string   // full text: all the words; "a phrase", word*, OR and -word as in search engines
	Series    []string // series ids
	Documents []string
	Parties   []string // actors: "EU", "KR"
	Kinds     []string
	Strengths []string
	Topic     string // words of the topic's title, or its id
	DueAfter  string // ISO 8601 date: due on that day or later
	DueBefore string // due on that day or earlier
	Limit     int    // 0: all
}

// Hit is an item with where it stands.
type Hit struct {
	ID         string         `json:"id"`
	Document   string         `json:"document"`
	Series     string         `json:"series,omitempty"`
	Ordinal    int            `json:"ordinal,omitempty"`
	Date       string         `json:"date,omitempty"` // the meeting's, else the document's
	Topic      string         `json:"topic,omitempty"`
	TopicTitle string         `json:"topic_title,omitempty"`
	Kind       model.Kind     `json:"kind"`
	Text       string         `json:"text"`
	Actors     []string       `json:"actors,omitempty"`
	Action     string         `json:"action,omitempty"`
	Strength   string         `json:"strength,omitempty"`
	Due        *model.Due     `json:"due,omitempty"`
	Amounts    []model.Amount `json:"amounts,omitempty"`
	Names      []string       `json:"names,omitempty"`
	Spans      []model.Span   `json:"spans"`
	DecidedBy  string         `json:"decided_by"`
	Source     string         `json:"source"` // from the corpus file's directory
}

// Check tells of a value that no item can have. An error says what is wanted.
func (f *Filter) Check() error {
	for _, k := range f.Kinds {
		if !slices.Contains(itemKinds, model.Kind(k)) {
			return fmt.Errorf("%q is no kind: want commitment, outcome, schedule, position or information", k)
		}
	}
	for _, s := range f.Strengths {
		if s != model.Firm && s != model.Intended && s != model.Tentative {
			return fmt.Errorf("%q is no strength: want firm, intended or tentative", s)
		}
	}
	for _, date := range []string{f.DueAfter, f.DueBefore} {
		if from, to := dueRange(date); date != "" && (from == "" || to == "") {
			return fmt.Errorf("%q is no date: want 2025, 2025-06 or 2025-06-30", date)
		}
	}
	return nil
}

var itemKinds = []model.Kind{model.Schedule, model.Commitment, model.Outcome, model.Position, model.Information}

// Holds tells of a series or a document that a filter names and that is not in
// the corpus.
func (c *Corpus) Holds(ctx context.Context, f Filter) error {
	for _, named := range []struct {
		what, column string
		ids          []string
	}{{"series", "series", f.Series}, {"document", "id", f.Documents}} {
		for _, id := range named.ids {
			var held bool
			err := c.db.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM documents WHERE `+named.column+`=?)`, id).Scan(&held)
			if err != nil {
				return explain(c.path, err)
			}
			if !held {
				return fmt.Errorf("no %s %q in the corpus (paraph ls lists them)", named.what, id)
			}
		}
	}
	return nil
}

// conditions collects the parts of a WHERE clause and their arguments.
type conditions struct {
	parts []string
	args  []any
}

func (w *conditions) add(part string, args ...any) {
	w.parts = append(w.parts, part)
	w.args = append(w.args, args...)
}

func (w *conditions) among(column string, values []string) {
	if len(values) == 0 {
		return
	}
	args := make([]any, len(values))
	for i, v := range values {
		args[i] = v
	}
	w.add(column+" IN (?"+strings.Repeat(",?", len(values)-1)+")", args...)
}

func (w *conditions) String() string {
	if len(w.parts) == 0 {
		return "true"
	}
	return strings.Join(w.parts, " AND ")
}

func (f *Filter) conditions() *conditions {
	w := new(conditions)
	want, not := match(f.Words)
	if want != "" {
		w.add("i.rowid IN (SELECT rowid FROM items_fts WHERE items_fts MATCH ?)", want)
	}
	if not != "" {
		w.add("i.rowid NOT IN (SELECT rowid FROM items_fts WHERE items_fts MATCH ?)", not)
	}
	w.among("d.series", f.Series)
	w.among("i.document", f.Documents)
	w.among("i.kind", f.Kinds)
	w.among("i.strength", f.Strengths)
	if len(f.Parties) > 0 {
		sub := new(conditions)
		sub.among("value", f.Parties)
		w.add("EXISTS (SELECT 1 FROM json_each(i.actors) WHERE "+sub.String()+")", sub.args...)
	}
	if f.Topic != "" {
		w.add(`(i.topic = ? OR t.title LIKE ? ESCAPE '\')`, f.Topic,
			"%"+strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(f.Topic)+"%")
	}
	if f.DueAfter != "" {
		from, _ := dueRange(f.DueAfter)
		w.add("coalesce(i.due_to, i.due_from) >= ?", from)
	}
	if f.DueBefore != "" {
		_, to := dueRange(f.DueBefore)
		w.add("coalesce(i.due_from, i.due_to) <= ?", to)
	}
	return w
}

// match turns what a user types into two FTS5 expressions, what is to occur
// and what is not, "" for nothing. Every word is quoted, so that no
// punctuation is a syntax error; FTS5 ends its expression at a NUL, also
// within quotes, so that one is a blank.
func match(words string) (want, not string) {
	var out, never []string
	for _, tok := range searchTokens(strings.ReplaceAll(words, "\x00", " ")) {
		switch {
		case tok == "OR":
			if n := len(out); n > 0 && out[n-1] != "OR" {
				out = append(out, tok)
			}
		case strings.HasPrefix(tok, "-") && len(tok) > 1:
			never = append(never, phrase(tok[1:]))
		default:
			out = append(out, phrase(tok))
		}
	}
	if n := len(out); n > 0 && out[n-1] == "OR" {
		out = out[:n-1]
	}
	return strings.Join(out, " "), strings.Join(never, " OR ")
}

// phrase quotes a token; a star at its end stays one.
func phrase(tok string) string {
	bare, star := strings.CutSuffix(tok, "*")
	q := `"` + strings.ReplaceAll(bare, `"`, "") + `"`
	if star && bare != "" {
		q += "*"
	}
	return q
}

// searchTokens splits at blanks outside double quotes.
func searchTokens(s string) []string {
	quoted := false
	return strings.FieldsFunc(s, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return !quoted && (r == ' ' || r == '\t' || r == '\n')
	})
}

// Query yields the items that a filter asks for, by series, meeting and place
// in the document.
func (c *Corpus) Query(ctx context.Context, f Filter) iter.Seq2[*Hit, error] {
	return func(yield func(*Hit, error) bool) {
		if err := f.Check(); err != nil {
			yield(nil, err)
			return
		}
		w := f.conditions()
		limit := -1
		if f.Limit > 0 {
			limit = f.Limit
		}
		rows, err := c.db.QueryContext(ctx, `
			SELECT i.id, i.document, coalesce(d.series,''), coalesce(d.ordinal,0), coalesce(d.meeting_date, d.date, ''),
			       coalesce(i.topic,''), coalesce(t.title,''), i.kind, i.text, i.actors, coalesce(i.action,''), coalesce(i.strength,''),
			       coalesce(i.due_text,''), coalesce(i.due_edtf,''), i.amounts, i.names, i.spans, i.decided_by, coalesce(d.source,'')
			FROM items i JOIN documents d ON d.id = i.document LEFT JOIN topics t ON t.id = i.topic
			WHERE `+w.String()+` ORDER BY d.series, coalesce(d.meeting_date, d.date), d.ordinal, d.id, i.position LIMIT ?`, append(w.args, limit)...)
		if err != nil {
			yield(nil, explain(c.path, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			h, err := scanHit(rows)
			if !yield(h, explain(c.path, err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(nil, explain(c.path, err))
		}
	}
}

func scanHit(rows *sql.Rows) (*Hit, error) {
	var h Hit
	var due model.Due
	var actors, amounts, names, spans []byte
	if err := rows.Scan(&h.ID, &h.Document, &h.Series, &h.Ordinal, &h.Date, &h.Topic, &h.TopicTitle, &h.Kind, &h.Text, &actors, &h.Action, &h.Strength,
		&due.Text, &due.EDTF, &amounts, &names, &spans, &h.DecidedBy, &h.Source); err != nil {
		return nil, err
	}
	if due.Text != "" || due.EDTF != "" {
		h.Due = &due
	}
	for _, l := range []struct {
		js []byte
		to any
	}{{actors, &h.Actors}, {amounts, &h.Amounts}, {names, &h.Names}, {spans, &h.Spans}} {
		if err := unlist(l.js, l.to); err != nil {
			return nil, err
		}
	}
	return &h, nil
}

// Entry is a document as List tells it.
type Entry struct {
	ID           string       `json:"id"`
	State        string       `json:"state"`
	SupersededBy string       `json:"superseded_by,omitempty"`
	BelongsTo    string       `json:"belongs_to,omitempty"`
	Series       string       `json:"series,omitempty"`
	Ordinal      int          `json:"ordinal,omitempty"`
	Date         string       `json:"date,omitempty"` // the meeting's, else the document's
	Kind         model.Kind   `json:"kind"`
	Number       string       `json:"number,omitempty"`
	Title        string       `json:"title,omitempty"`
	Items        int          `json:"items"`
	Sources      []SourceFile `json:"sources"`
}

// SourceFile is a file in the corpus.
type SourceFile struct {
	URI       string `json:"uri"` // from the corpus file's directory
	Document  string `json:"document,omitempty"`
	Role      string `json:"role,omitempty"` // primary or carrier
	SHA256    string `json:"sha256,omitempty"`
	Bytes     int    `json:"bytes,omitempty"`
	MediaType string `json:"media_type,omitempty"`
	Pages     int    `json:"pages,omitempty"`
	Error     string `json:"error,omitempty"`
	ErrorCode string `json:"error_code,omitempty"`
}

// List gives the documents, earlier versions included, by series and date.
func (c *Corpus) List(ctx context.Context) ([]Entry, error) {
	sources, err := c.Sources(ctx)
	if err != nil {
		return nil, err
	}
	of := map[string][]SourceFile{}
	for _, s := range sources {
		of[s.Document] = append(of[s.Document], s)
	}
	rows, err := c.db.QueryContext(ctx, `
		SELECT id, state, coalesce(superseded_by,''), coalesce(belongs_to,''), coalesce(series,''), coalesce(ordinal,0),
		       coalesce(meeting_date, date, ''), kind, coalesce(number,''), coalesce(title,''), items
		FROM documents ORDER BY series, coalesce(meeting_date, date), ordinal, id`)
	if err != nil {
		return nil, explain(c.path, err)
	}
	defer rows.Close()
	var out []Entry
	for rows.Next() {
		var e Entry
		if err := rows.Scan(&e.ID, &e.State, &e.SupersededBy, &e.BelongsTo, &e.Series, &e.Ordinal, &e.Date, &e.Kind, &e.Number, &e.Title, &e.Items); err != nil {
			return nil, explain(c.path, err)
		}
		e.Sources = of[e.ID]
		out = append(out, e)
	}
	return out, explain(c.path, rows.Err())
}

// Sources gives the files by URI, failed ones included.
func (c *Corpus) Sources(ctx context.Context) ([]SourceFile, error) {
	rows, err := c.db.QueryContext(ctx, `
		SELECT uri, coalesce(document,''), coalesce(role,''), coalesce(sha256,''), coalesce(bytes,0), coalesce(media_type,''), coalesce(pages,0),
		       coalesce(error,''), coalesce(error_code,'') FROM sources ORDER BY uri`)
	if err != nil {
		return nil, explain(c.path, err)
	}
	defer rows.Close()
	var out []SourceFile
	for rows.Next() {
		var s SourceFile
		if err := rows.Scan(&s.URI, &s.Document, &s.Role, &s.SHA256, &s.Bytes, &s.MediaType, &s.Pages, &s.Error, &s.ErrorCode); err != nil {
			return nil, explain(c.path, err)
		}
		out = append(out, s)
	}
	return out, explain(c.path, rows.Err())
}
