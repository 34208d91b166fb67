package kit

import (
	"sort"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// MarkStyle is how words are underlined. Each style has a shape of its own,
// so that colour never stands alone.
type MarkStyle int

// The styles: solid for axes, dotted for traps, double for the critic, a thin
// line for fair wording.
const (
	AxisMark MarkStyle = iota
	TrapMark
	CriticMark
	FairMark
)

// Mark is a stretch of words, in byte offsets, with an underline and a sign in the
// margin beside it. The chosen one also gets a soft fill.
type Mark struct {
	Start, End int
	Style      MarkStyle
	Chosen     bool
	// Label names what is marked, in a few words, for the pointer and the keys.
	Label string
}

// Ink and Soft are the colours of a style.
func (s MarkStyle) Ink() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{AxisInk, TrapInk, CriticInk, Accent}[s]
}

// Soft is the fill behind the chosen mark.
func (s MarkStyle) Soft() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{AxisSoft, TrapSoft, CriticSoft, AccentSoft}[s]
}

// strip is one row's share of a mark.
type strip struct {
	row                 int
	x, y, width, height float32
}

// has reports whether a place is on the strip.
func (s strip) has(at fyne.Position) bool {
	return at.X >= s.x && at.X < s.x+s.width && at.Y >= s.y && at.Y < s.y+s.height
}

func (p *Paper) drawMarks() {
	p.under.RemoveAll()
	p.places = p.places[:0]
	if len(p.marks) > 0 {
		l := p.lines()
		signed := map[int]bool{}
		for _, m := range p.marks {
			place := l.strips(m)
			p.places = append(p.places, place)
			for _, s := range place {
				drawStrip(p.under, s, m)
				if !signed[s.row] {
					signed[s.row] = true
					p.drawSign(s, m.Style)
				}
			}
		}
	}
	p.under.Refresh()
	p.drawOver()
}

// wrapped is a text as it stands on the paper: where its rows begin, in runes.
type wrapped struct {
	text   string
	runes  []rune
	rows   []int
	pad, h float32
}

func (p *Paper) lines() wrapped {
	text := p.Text()
	return wrapped{text, []rune(text), p.Entry.rows(), p.pad, p.rowHeight()}
}

// strips cuts a mark into one rectangle a row; a mark outside the text has none.
func (l wrapped) strips(m Mark) (out []strip) {
	if m.Start < 0 || m.End > len(l.text) || m.Start >= m.End {
		return nil
	}
	from := utf8.RuneCountInString(l.text[:m.Start])
	to := from + utf8.RuneCountInString(l.text[m.Start:m.End])
	for r := max(0, sort.SearchInts(l.rows, from+1)-1); r < len(l.rows) && l.rows[r] < to; r++ {
		start, end := l.rows[r], len(l.runes)
		if r+1 < len(l.rows) {
			end = l.rows[r+1]
		}
		a, b := max(start, from), min(end, to)
		words := strings.TrimRight(string(l.runes[a:b]), " \n")
		if words == "" {
			continue
		}
		out = append(out, strip{
			row:    r,
			x:      l.pad + fyne.MeasureText(string(l.runes[start:a]), TypePx(OwnSize), OwnVoice).Width,
			y:      l.pad + float32(r)*l.h,
			width:  fyne.MeasureText(words, TypePx(OwnSize), OwnVoice).Width,
			height: l.h,
		})
	}
	return out
}

// drawSign puts a sign of the mark's style into the margin beside a row.
func (p *Paper) drawSign(s strip, style MarkStyle) {
	x, y, h, ink := p.pad-signAt, s.y+7, s.height-12, style.Ink()
	switch style {
	case AxisMark:
		block(p.under, ink, x, y, 3, h)
	case TrapMark:
		for at := float32(0); at+3 <= h; at += 6 {
			block(p.under, ink, x, y+at, 3, 3)
		}
	case CriticMark:
		block(p.under, ink, x, y, 1, h)
		block(p.under, ink, x+3, y, 1, h)
	case FairMark:
		block(p.under, ink, x+1, y, 1.5, h)
	}
}

func drawStrip(to *fyne.Container, s strip, m Mark) {
	if m.Chosen {
		block(to, m.Style.Soft(), s.x, s.y+2, s.width, s.height-4)
	}
	base, ink := s.y+s.height-5, m.Style.Ink()
	switch m.Style {
	case AxisMark:
		block(to, ink, s.x, base, s.width, 2.5)
	case TrapMark:
		for x := float32(0); x+3 <= s.width; x += 6 {
			block(to, ink, s.x+x, base, 3, 3)
		}
	case CriticMark:
		block(to, ink, s.x, base, s.width, 1)
		block(to, ink, s.x, base+3, s.width, 1)
	case FairMark:
		block(to, ink, s.x, base+1, s.width, 1.5)
	}
}

func block(to *fyne.Container, name fyne.ThemeColorName, x, y, w, h float32) {
	r := canvas.NewRectangle(colour(name))
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	to.Add(r)
}
