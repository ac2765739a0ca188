package pdfium

import (
	"context"
	"math"
	"unicode"

	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"

	"github.com/paraph/paraph/extract/pdf/content"
	"github.com/paraph/paraph/extract/pdf/font"
)

// Page reads the characters of page n, from 0, into out.
func (d *Document) Page(ctx context.Context, n int, out *content.Page) error {
	page := requests.Page{ByIndex: &requests.PageByIndex{Document: d.doc, Index: n}}
	box, err := d.instance.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: page})
	if err != nil {
		return err
	}
	turn, err := d.instance.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: page})
	if err != nil {
		return err
	}
	b := box.Rect
	p := content.NewPlacer([4]float64{float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)}, int(turn.PageRotation)*90, out)
	text, err := d.instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return err
	}
	defer d.instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	r := reader{Document: d, text: text, out: out, placer: p, fonts: map[string]uint16{}}
	return r.chars(ctx)
}

// reader reads the characters of one page.
type reader struct {
	*Document
	text   *responses.FPDFText_LoadPage
	out    *content.Page
	placer *content.Placer
	fonts  map[string]uint16
	space  bool
}

func (r *reader) chars(ctx context.Context) error {
	count, err := r.instance.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: r.text.TextPage})
	if err != nil {
		return err
	}
	for i := range count.Count {
		if i&255 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := r.char(i); err != nil {
			return err
		}
	}
	return nil
}

// char reads the i-th character. One whose place PDFium cannot tell is left
// out.
func (r *reader) char(i int) error {
	tp := r.text.TextPage
	code, err := r.instance.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: tp, Index: i})
	if err != nil {
		return err
	}
	c := rune(code.Unicode)
	if c == 0x02 { // how PDFium gives a hyphen at the end of a line
		c = '-'
	}
	if unicode.IsSpace(c) || c == 0xFEFF {
		r.space = true
		return nil
	}
	origin, err := r.instance.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: tp, Index: i})
	if err != nil {
		return nil
	}
	box, err := r.instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: tp, Index: i})
	if err != nil {
		return nil
	}
	matrix, err := r.instance.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: tp, Index: i})
	if err != nil {
		return nil
	}
	size, err := r.instance.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: tp, Index: i})
	if err != nil {
		return nil
	}
	m := matrix.Matrix
	angle := math.Atan2(float64(m.B), float64(m.A))
	width := math.Abs(float64(box.Rect.Right - box.Rect.Left))
	if math.Abs(math.Sin(angle)) > 0.7 {
		width = math.Abs(float64(box.Rect.Top - box.Rect.Bottom))
	}
	var flags content.Flags
	if r.space {
		flags, r.space = content.SpaceBefore, false
	}
	if c == 0 || c == unicode.ReplacementChar || unicode.IsControl(c) {
		c = font.Unknown
		r.out.Unknown++
	}
	r.placer.Put(c, origin.X, origin.Y, angle, width, size.FontSize*math.Hypot(float64(m.C), float64(m.D)), r.font(i), flags)
	return nil
}

// font is the place of a character's font among the page's.
func (r *reader) font(i int) uint16 {
	info, err := r.instance.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: r.text.TextPage, Index: i})
	name, flags := "", 0
	if err == nil {
		name, flags = info.FontName, info.Flags
	}
	k, ok := r.fonts[name]
	if !ok {
		k = uint16(len(r.out.Fonts))
		r.fonts[name] = k
		r.out.Fonts = append(r.out.Fonts, font.Named(name, flags))
	}
	return k
}
