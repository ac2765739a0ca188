package content

import (
	"context"
	"errors"
	"math"

	"github.com/paraph/paraph/extract/pdf/file"
	"github.com/paraph/paraph/extract/pdf/font"
	"github.com/paraph/paraph/extract/pdf/lex"
	"github.com/paraph/paraph/extract/pdf/structure"
)

// The bounds of what a page may ask for.
const (
	maxForms  = 24      // forms within forms
	maxStates = 512     // q within q
	maxOps    = 1 << 25 // operators on a page, forms counted each time
	maxGlyphs = 1 << 21
)

// ErrTooMuch is a page that asks for more than any real one.
var ErrTooMuch = errors.New("a page with too many operators")

// Interpreter runs the pages of one file.
type Interpreter struct {
	File  *file.File
	Fonts *font.Loader
	Tree  structure.Tree // of a tagged file
	Links bool           // note where links stand

	ctx   context.Context
	page  *Page
	sheet [4]float64 // the medium, which the visible page is cut from: left, top, right, bottom
	ops   int
	forms map[int][]byte // decoded forms, by object number
	held  int            // bytes in forms

	bullets []Glyph // drawn shapes that may be bullets
}

// resources are a content stream's, with the fonts looked up so far.
type resources struct {
	file.Value
	fonts map[string]int // indices into Page.Fonts
}

// textState are the parameters of 9.3, table 104.
type textState struct {
	font    *font.Font
	index   uint16
	size    float64
	char    float64 // Tc
	word    float64 // Tw
	scale   float64 // Tz / 100
	leading float64
	rise    float64
	mode    int
}

type state struct {
	ctm          matrix
	text         textState
	fill, stroke ink
}

// run is the running of one content stream.
type run struct {
	*Interpreter
	res   resources
	lex   lex.Lexer
	state state
	stack []state
	tm    matrix
	tlm   matrix

	args  []lex.Token
	array []lex.Token // the elements of the last array
	props props       // the last dictionary

	space  bool // a space was shown since the last glyph
	marked []marked
	path   path
	depth  int
	active []int // the forms around this one
}

// Run interprets the page into out. What a page shows before an error stands.
func (in *Interpreter) Run(ctx context.Context, p file.Page, out *Page) error {
	out.Reset()
	m, width, height := pageMatrix(p)
	out.Width, out.Height = float32(width), float32(height)
	in.sheet = m.box(p.Media)
	out.Tags = in.Tree[file.ID(p.Value)]
	in.ctx, in.page, in.ops, in.bullets = ctx, out, 0, in.bullets[:0]
	if in.forms == nil {
		in.forms = map[int][]byte{}
	}
	data, err := in.contents(p)
	first := newState(m)
	if runErr := in.run(data, resources{Value: p.Resources}, first, 0, nil, nil); runErr != nil {
		return runErr
	}
	in.keepBullets()
	if noteErr := in.annotations(p, first); noteErr != nil {
		return noteErr
	}
	return err
}

func newState(m matrix) state { return state{ctm: m, text: textState{scale: 1}} }

// contents joins a page's content streams (7.8.2). The error is a limit's.
func (in *Interpreter) contents(p file.Page) ([]byte, error) {
	v := file.Key(p.Value, "Contents")
	if file.IsStream(v) {
		return in.limited(v)
	}
	var all []byte
	for i := range min(v.Len(), 1<<16) {
		part, err := in.limited(file.Index(v, i))
		if err != nil {
			return all, err
		}
		all = append(append(all, part...), '\n')
	}
	return all, nil
}

// limited decodes a stream; only limits count as errors.
func (in *Interpreter) limited(v file.Value) ([]byte, error) {
	data, err := in.File.Stream(v)
	if errors.Is(err, file.ErrLimit) {
		return data, err
	}
	return data, nil
}

func (in *Interpreter) run(data []byte, res resources, s state, depth int, active []int, around []marked) error {
	res.fonts = map[string]int{}
	r := &run{Interpreter: in, res: res, state: s, tm: identity, tlm: identity, depth: depth, active: active, marked: around}
	r.lex.Data = data
	for {
		t := r.lex.Next()
		switch t.Kind {
		case lex.EOF:
			return nil
		case lex.ArrayOpen:
			r.readArray()
			r.arg(t)
		case lex.DictOpen:
			r.readProps()
			r.arg(t)
		case lex.ArrayClose, lex.DictClose:
		case lex.Keyword:
			if in.ops++; in.ops&0xfff == 0 {
				if in.ops > maxOps || len(in.page.Glyphs) > maxGlyphs {
					return ErrTooMuch
				}
				if err := in.ctx.Err(); err != nil {
					return err
				}
			}
			if err := r.operator(t.Bytes); err != nil {
				return err
			}
			r.args = r.args[:0]
			r.lex.Reset()
		default:
			r.arg(t)
		}
	}
}

// arg keeps an operand; of too many the last count.
func (r *run) arg(t lex.Token) {
	if len(r.args) >= 64 {
		r.args = append(r.args[:0], r.args[32:]...)
	}
	r.args = append(r.args, t)
}

// num is the i-th operand of n, counted from the operator backwards.
func (r *run) num(i, n int) float64 {
	k := len(r.args) - n + i
	if k < 0 || k >= len(r.args) {
		return 0
	}
	return r.args[k].Num
}

func (r *run) matrixArg() matrix {
	return matrix{r.num(0, 6), r.num(1, 6), r.num(2, 6), r.num(3, 6), r.num(4, 6), r.num(5, 6)}
}

// last is the last operand where it is of the kind.
func (r *run) last(kind lex.Kind) []byte {
	if n := len(r.args); n > 0 && r.args[n-1].Kind == kind {
		return r.args[n-1].Bytes
	}
	return nil
}

func (r *run) readArray() {
	r.array = r.array[:0]
	for depth := 1; depth > 0; {
		t := r.lex.Next()
		switch t.Kind {
		case lex.EOF:
			return
		case lex.ArrayOpen:
			depth++
		case lex.ArrayClose:
			depth--
		case lex.Number, lex.String:
			r.array = append(r.array, t)
		}
	}
}

// operator runs one operator (annex A).
func (r *run) operator(op []byte) error {
	s := &r.state
	switch string(op) {
	case "q":
		if len(r.stack) < maxStates {
			r.stack = append(r.stack, *s)
		}
	case "Q":
		if n := len(r.stack); n > 0 {
			*s = r.stack[n-1]
			r.stack = r.stack[:n-1]
		}
	case "cm":
		s.ctm = r.matrixArg().mul(s.ctm)
	case "Do":
		return r.do(string(r.last(lex.Name)))
	case "BI":
		r.inlineImage()
	case "BMC":
		r.begin(false)
	case "BDC":
		r.begin(true)
	case "EMC":
		r.end()
	case "gs":
		r.extGState(string(r.last(lex.Name)))
	default:
		if !r.textOperator(string(op)) && !r.colorOperator(string(op)) {
			r.pathOperator(string(op))
		}
	}
	return nil
}

// do shows an XObject (8.8): a form is run, an image counted.
func (r *run) do(name string) error {
	x := file.Key(file.Key(r.res.Value, "XObject"), name)
	if !file.IsStream(x) {
		return nil
	}
	if file.Key(x, "Subtype").Name() == "Image" {
		c := r.state.ctm
		if math.Hypot(c.a, c.b) > 30 && math.Hypot(c.c, c.d) > 30 {
			r.page.Images++
		}
		return nil
	}
	return r.form(x, r.state, r.depth, r.active, r.res.Value, r.marked)
}

// form runs a form XObject (8.10).
func (in *Interpreter) form(x file.Value, s state, depth int, active []int, outer file.Value, around []marked) error {
	id := file.ID(x)
	if depth >= maxForms {
		return nil
	}
	for _, a := range active {
		if a == id {
			return nil
		}
	}
	data, ok := in.forms[id]
	if !ok {
		var err error
		if data, err = in.limited(x); err != nil {
			return err
		}
		if in.held += len(data); in.held < 4<<20 {
			in.forms[id] = data
		}
	}
	if m, ok := matrixOf(file.Key(x, "Matrix")); ok {
		s.ctm = m.mul(s.ctm)
	}
	res := file.Key(x, "Resources")
	if res.IsNull() {
		res = outer
	}
	return in.run(data, resources{Value: res}, s, depth+1, append(active[:len(active):len(active)], id), around)
}

// extGState takes the font out of a graphics state dictionary (8.4.5).
func (r *run) extGState(name string) {
	if f := file.Key(file.Key(file.Key(r.res.Value, "ExtGState"), name), "Font"); f.Len() == 2 {
		r.state.text.size = file.Index(f, 1).Float64()
		r.setFont("\x00gs"+name, file.Index(f, 0))
	}
}

// inlineImage passes over an inline image (8.9.7): to an EI that stands alone
// and is followed by what looks like operators.
func (r *run) inlineImage() {
	for {
		t := r.lex.Next()
		if t.Kind == lex.EOF {
			return
		}
		if t.Is("ID") {
			break
		}
	}
	d := r.lex.Data
	for p := r.lex.Pos; p+2 < len(d); p++ {
		if d[p] == 'E' && d[p+1] == 'I' && lex.White(d[p-1]) && lex.White(d[p+2]) && plain(d[p+2:min(p+22, len(d))]) {
			r.lex.Pos = p + 2
			return
		}
	}
	if n := len(d); n >= 2 && string(d[n-2:]) == "EI" {
		r.lex.Pos = n
		return
	}
	r.lex.Pos = len(d)
}

func plain(b []byte) bool {
	for _, c := range b {
		if c >= 0x7f || c < ' ' && !lex.White(c) {
			return false
		}
	}
	return true
}
