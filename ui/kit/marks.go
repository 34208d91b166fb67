package kit

import (
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

// Mark is a stretch of words, in byte offsets, with an underline. The chosen
// one also gets a soft fill.
type Mark struct {
	Start, End int
	Style      MarkStyle
	Chosen     bool
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
	x, y, width, height float32
}

func (p *Paper) drawMarks() {
	p.under.RemoveAll()
	text := p.Text()
	for _, m := range p.marks {
		if m.Start < 0 || m.End > len(text) || m.Start >= m.End {
			continue
		}
		for _, s := range p.strips(text, m) {
			drawStrip(p.under, s, m)
		}
	}
	p.under.Refresh()
}

// strips cuts a mark into one rectangle a row.
func (p *Paper) strips(text string, m Mark) []strip {
	runes := []rune(text)
	from := utf8.RuneCountInString(text[:m.Start])
	to := utf8.RuneCountInString(text[:m.End])
	rows, h := p.Entry.rows(), p.rowHeight()
	var out []strip
	for r, start := range rows {
		end := len(runes)
		if r+1 < len(rows) {
			end = rows[r+1]
		}
		a, b := max(start, from), min(end, to)
		if a >= b {
			continue
		}
		words := strings.TrimRight(string(runes[a:b]), " \n")
		if words == "" {
			continue
		}
		out = append(out, strip{
			x:      p.pad + fyne.MeasureText(string(runes[start:a]), Px(OwnSize), OwnVoice).Width,
			y:      p.pad + float32(r)*h,
			width:  fyne.MeasureText(words, Px(OwnSize), OwnVoice).Width,
			height: h,
		})
	}
	return out
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
